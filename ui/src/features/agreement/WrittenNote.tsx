// Says what became of what was typed: written when, being written, or waiting for a name.
import type { VersionView } from "../../generated/api";
import { DraftNotice } from "../../shared/DraftNotice";
import { clock, shortDate } from "../../shared/figures";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { unnamed } from "./said";
import type { Parts } from "./useParts";

export function WrittenNote({ view, parts }: { view: VersionView; parts: Parts }) {
  const { t, language } = useWords();
  if (view.version.status !== "drafting") return null;
  const at = parts.writtenAt ?? view.written_at;
  const nameless = unnamed(parts.typed);
  const state = () => {
    if (parts.isWriting) return t("agreement-writing");
    if (parts.isUnwritten) return t(parts.failure ? "agreement-not-written" : "agreement-unwritten");
    if (at === null) return "";
    if (parts.writtenAt) return t("agreement-written", { at: clock(at) });
    return t("agreement-written", { at: `${shortDate(at, language)} ${clock(at)}` });
  };
  return (
    <div className="written">
      {parts.failure && <FailureNotice failure={parts.failure} />}
      {parts.isRestored && <DraftNotice clear={parts.drop} />}
      <p className="note" role="status">
        {nameless > 0 && <span className="amber-text">{t("agreement-nameless", { count: nameless })}</span>}
        <span className="grow" />
        <span>{state()}</span>
      </p>
    </div>
  );
}
