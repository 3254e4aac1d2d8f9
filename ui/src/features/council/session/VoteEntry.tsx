// Entering a vote at the right: figure by figure, with names by their letters; after the last the sum, to be confirmed.
import type { MeetingRoom } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { agreesWith, type Counting, type Figure, figureOf, figuresOf, isPaper, meantBy, sumOf, tallyOf, type Vote } from "./counting";

type Props = { room: MeetingRoom; vote: Vote; counting: Counting; put: (counting: Counting) => void; failure: Error | null };

export function VoteEntry({ room, vote, counting, put, failure }: Props) {
  const { t } = useWords();
  const figures = figuresOf(vote.method);
  const { counted, needed } = sumOf(counting, vote);
  const agrees = agreesWith(counting, vote);
  return (
    <section className="session-vote" aria-label={t("session-count")}>
      <header>
        <h2>{t("session-count")}</h2>
        <span>{t("session-voters", { count: vote.voters.length })}</span>
      </header>
      {!isPaper(vote.method) && (
        <p className="session-figure session-figure-rest">
          <span>{t("session-rest-in-favour")}</span>
          <strong>{Math.max(tallyOf(counting, vote).in_favour, 0)}</strong>
        </p>
      )}
      {figures.map((figure, place) => (
        <FigureRow
          key={figure}
          figure={figure}
          isOn={place === counting.at}
          names={(counting.names[figure] ?? []).map((id) => room.attendees.find((one) => one.attendance.person_id === id)?.name ?? "")}
          shown={figureOf(counting, vote, figure)}
          choose={() => put({ ...counting, at: place, letters: "", pick: 0 })}
        />
      ))}
      <Found counting={counting} vote={vote} />
      <p className={agrees ? "session-sum session-sum-agrees" : "session-sum"} role="status">
        {t(agrees ? "session-sum-agrees" : counted > needed ? "session-sum-over" : "session-sum-short", {
          counted,
          difference: Math.abs(needed - counted),
        })}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}

type RowProps = { figure: Figure; isOn: boolean; names: string[]; shown: number; choose: () => void };

function FigureRow({ figure, isOn, names, shown, choose }: RowProps) {
  const { t } = useWords();
  const word = figure === "handed_out" || figure === "returned" ? t(`session-${figure}`) : t(`council-tally-${figure}`);
  return (
    <button
      type="button"
      className={isOn ? "session-figure session-figure-on" : "session-figure"}
      aria-current={isOn ? "true" : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span>
        {word}
        {names.length > 0 && <small>{names.join(t("council-and"))}</small>}
      </span>
      <strong>{shown}</strong>
    </button>
  );
}

/** Whom the letters mean; Enter takes the marked one. */
function Found({ counting, vote }: { counting: Counting; vote: Vote }) {
  const { t } = useWords();
  if (counting.letters === "") return null;
  const found = meantBy(counting, vote);
  return (
    <div className="session-found">
      <strong>{counting.letters}</strong>
      {found.length === 0 && <span>{t("session-nobody")}</span>}
      {found.slice(0, 4).map((one, place) => (
        <span key={one.id} className={place === counting.pick ? "session-found-on" : undefined}>
          {one.name}
        </span>
      ))}
    </div>
  );
}
