// Above every room of a workspace that is older than a backup of it: what is lacking, and the way to the backup.
import { Link } from "@tanstack/react-router";
import type { Overtaking } from "../generated/api";
import { clock, longDate } from "../shared/figures";
import { useWords } from "../words/words";

export function Overtaken({ by: { made_at, seq, present } }: { by: Overtaking }) {
  const { t, language } = useWords();
  const at = `${longDate(made_at, language)} ${clock(made_at)}`;
  return (
    <section className="overtaken" role="alert">
      <p className="grow">{t("frame-overtaken", { at, seq, present })}</p>
      <Link to="/settings" search={{ record: "backups" }}>
        {t("frame-overtaken-go")}
      </Link>
    </section>
  );
}
