// What the minutes still lack, said before they are confirmed.
import type { MeetingRoom } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { type Gap, gapsOf } from "./gaps";

export function Gaps({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const gaps = gapsOf(room);
  if (gaps.length === 0) return <p className="note">{t("council-gaps-none")}</p>;
  return (
    <div className="notice" role="status">
      <strong>{t("council-gaps", { count: gaps.length })}</strong>
      <ul>
        {gaps.map((gap, place) => (
          <li key={place}>
            <GapLine gap={gap} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** So many names stand in a line. */
const NAMED = 6;

function GapLine({ gap }: { gap: Gap }) {
  const { t } = useWords();
  switch (gap.gap) {
    case "uncalled":
    case "unexcused":
    case "away": {
      const { names } = gap;
      const said = names.slice(0, NAMED).join(t("council-and")) + (names.length > NAMED ? t("council-and-more", { count: names.length }) : "");
      return <>{t(`council-gap-${gap.gap}`, { names: said })}</>;
    }
    case "undecided":
    case "tellers":
      return <>{t(`council-gap-${gap.gap}`, { title: gap.title })}</>;
    case "unsigned":
      return <>{t("council-gap-unsigned", { number: gap.number })}</>;
    default:
      return <>{t(`council-gap-${gap.gap}`)}</>;
  }
}
