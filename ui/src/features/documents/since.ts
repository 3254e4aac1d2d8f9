// What happened to a file's resolution or minutes since it was exported, in words.
import type { Since } from "../../generated/api";
import type { Words } from "../../words/words";

export function saidSince(t: Words["t"], since: Since): string {
  switch (since.what) {
    case "voided":
      return t("since-voided", since);
    case "replaced":
      return t("since-replaced", since);
    case "revoked":
      return t("since-revoked", since);
    case "amended":
      return t("since-amended", since);
    case "corrected":
      return t("since-corrected", since);
    case "recounted":
      return t("since-recounted", since);
  }
}
