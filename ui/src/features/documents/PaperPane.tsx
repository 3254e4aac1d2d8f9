// The paper in hand: its pages as they are printed, whether every character can be printed, and how it goes out.
import { useState } from "react";
import { CheckIcon, SendIcon } from "tdesign-icons-react";
import type { MissingGlyph, PaperRow, Preview } from "../../generated/api";
import { call } from "../../host";
import { Button } from "../../shared/Button";
import { clock, shortDate } from "../../shared/figures";
import { LivePages } from "../../shared/LivePages";
import { MakeDocument, MakingNotice } from "../../shared/MakeDocument";
import { Tag } from "../../shared/parts";
import { useMakeDocument } from "../../shared/useMakeDocument";
import { useWords } from "../../words/words";
import { Version } from "./DocumentList";
import { numberOf, stateTone } from "./states";
import { Source } from "./Source";
import { Submissions } from "./Submissions";

type Props = { row: PaperRow; today: string; drop: (() => void) | null };

export function PaperPane({ row, today, drop }: Props) {
  const { t, language } = useWords();
  const making = useMakeDocument();
  const [answer, setAnswer] = useState<Preview | null>(null);
  const [isSending, setSending] = useState(false);
  const missing = answer?.missing[0] ?? null;
  const last = row.exports[0];
  return (
    <aside className="paper-pane" aria-label={t("documents-paper", { title: row.title })}>
      <header>
        <h2 title={row.title}>{numberOf(row) ?? row.title}</h2>
        {drop && (
          <Button variant="text" onClick={drop}>
            {t("documents-drop-report")}
          </Button>
        )}
        <Button
          variant="outline"
          icon={<SendIcon />}
          disabled={!last}
          title={last ? "" : t("documents-export-first")}
          onClick={() => setSending(!isSending)}
          aria-expanded={isSending}
        >
          {t("documents-submit")}
        </Button>
        <MakeDocument of={row.of} name={[numberOf(row), row.title].filter(Boolean).join(" ")} making={making} blocked={missing && t("documents-glyph-blocks")} isFilled />
      </header>
      <div className="paper-facts">
        <Tag tone={stateTone[row.state]}>{t(`documents-state-${row.state}`)}</Tag>
        <span>
          {t("documents-version")} <Version row={row} />
        </span>
        <Source row={row} />
        {answer && <Glyphs missing={missing} />}
        <span className="grow" />
        {answer && <span>{t("documents-pages", { pages: answer.total })}</span>}
      </div>
      <MakingNotice making={making} />
      {isSending && last && <Submissions row={row} today={today} />}
      {last && !isSending && (
        <p className="note last-export" title={last.export.file_name}>
          {t("documents-last-export", {
            at: `${shortDate(last.export.exported_at, language)} ${clock(last.export.exported_at)}`,
            file: last.export.file_name,
            count: row.exports.length,
          })}
        </p>
      )}
      <LivePages<Preview>
        of={[row.of, language, row.exports.length]}
        ask={(from, to) => call("preview", { of: row.of, language, from, to })}
        answered={setAnswer}
      />
    </aside>
  );
}

/** Whether the fonts have every character; the first that none has, and where it stands. */
function Glyphs({ missing }: { missing: MissingGlyph | null }) {
  const { t } = useWords();
  if (missing === null) {
    return (
      <span>
        {t("documents-fonts-whole")} <CheckIcon className="green-text" aria-hidden="true" />
      </span>
    );
  }
  return (
    <span className="amber-text" role="alert">
      {t("documents-glyph-missing", { character: missing.character, code: missing.code_point })}
    </span>
  );
}
