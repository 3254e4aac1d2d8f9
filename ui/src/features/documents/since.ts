// What happened to a file's resolution or minutes since it was exported, in words.
import type { Since } from "../../generated/api";
import { longDate } from "../../shared/figures";
import type { Words } from "../../words/words";

export function saidSince({ t, language }: Pick<Words, "t" | "language">, told: Since): string {
  const since = "day" in told ? { ...told, day: longDate(told.day, language) } : told;
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
