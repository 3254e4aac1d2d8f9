// Above every room of a workspace that holds a carried meeting: which it is, the way to it, and the file that is brought back.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { HeldMeeting } from "../generated/api";
import { saveFile } from "../host";
import { Button } from "../shared/Button";
import { ordinal } from "../shared/figures";
import { useLong } from "../shared/long";
import { LongBar } from "../shared/LongBar";
import { FailureNotice } from "../shared/parts";
import { useWords } from "../words/words";

export function Held({ held }: { held: HeldMeeting }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const long = useLong("pack_return");
  const [packed, setPacked] = useState<string | null>(null);
  const title = t("council-meeting-title", {
    body: held.body,
    term: ordinal(held.term_ordinal, language),
    ordinal: ordinal(held.ordinal, language),
  });
  const pack = async () => {
    const path = await saveFile(t("carry-pack-where"), t("carry-pack-name", { title }));
    if (path !== null) long.run({ path }, () => setPacked(path));
  };
  return (
    <section className="held" aria-label={t("carry-open")}>
      <div className="row">
        <p className="grow">{t("carry-held", { title })}</p>
        <Button
          variant="outline"
          onClick={() => void navigate({ to: "/council/$meeting", params: { meeting: held.id } })}
        >
          {t("carry-held-go")}
        </Button>
        <Button variant="outline" disabled={long.isBusy} onClick={() => void pack()}>
          {t("carry-pack")}
        </Button>
      </div>
      <LongBar label={t("carry-packing")} long={long} />
      {long.failure && <FailureNotice failure={long.failure} />}
      {packed !== null && !long.isBusy && !long.failure && <p role="status">{t("carry-packed", { path: packed })}</p>}
    </section>
  );
}
