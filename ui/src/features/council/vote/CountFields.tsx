// Entering a count: figures, a choice for each member who may vote, or a row for each candidate; and the papers.
import { Radio } from "tdesign-react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { NumberField } from "../../../shared/form";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { CandidateFields } from "./CandidateFields";
import { NameFields } from "./NameFields";
import { type Count, castOf, kindsOf, standingOf, takingOf, tallyOf } from "./count";

export type CountProps = { room: MeetingRoom; view: ItemView; value: Count; onChange: (value: Count) => void };

export function CountFields(props: CountProps) {
  const { t } = useWords();
  const { view, value, onChange } = props;
  const isElection = view.item.places !== null;
  return (
    <div className="vote-count">
      {view.item.method !== "secret_ballot" && view.item.method !== "named_ballot" && (
        <Radio.Group
          size="small"
          variant="default-filled"
          value={value.isNamed ? "names" : "figures"}
          onChange={(way) => onChange({ ...value, isNamed: way === "names" })}
        >
          <Radio.Button value="figures">{t("council-count-figures")}</Radio.Button>
          <Radio.Button value="names">{t("council-count-names")}</Radio.Button>
        </Radio.Group>
      )}
      {value.isNamed ? (
        <NameFields {...props} />
      ) : (
        <div className="vote-tally">
          {kindsOf(view.item.method)
            .filter((kind) => !isElection || (kind !== "against" && kind !== "abstain"))
            .map((kind) => (
              <NumberField
                key={kind}
                label={t(isElection && kind === "in_favour" ? "council-tally-valid" : `council-tally-${kind}`)}
                value={value.figures[kind]}
                onChange={(figure) => onChange({ ...value, figures: { ...value.figures, [kind]: figure } })}
              />
            ))}
        </div>
      )}
      {isElection && <CandidateFields {...props} />}
      <PaperFields {...props} />
      <State {...props} />
    </div>
  );
}

/** How many papers went out and came back, of a vote on paper. */
function PaperFields({ room, view, value, onChange }: CountProps) {
  const { t } = useWords();
  const { papers, isVoid } = standingOf(takingOf(room, view), value);
  if (papers === null) return null;
  const field = (of: "handed_out" | "returned") => (
    <NumberField
      label={t(`council-papers-${of}`)}
      value={papers[of]}
      unit={t("council-papers-unit")}
      onChange={(figure) => onChange({ ...value, papers: { ...value.papers, [of]: figure } })}
    />
  );
  return (
    <>
      <div className="vote-papers">
        {field("handed_out")}
        {field("returned")}
        <p className="note">{t(view.item.method === "correspondence" ? "council-papers-posted" : "council-papers-hint")}</p>
      </div>
      {isVoid && (
        <p className="notice" role="alert">
          {t("council-papers-void", papers)}
        </p>
      )}
    </>
  );
}

/** How far the count is, and the rest of it at once. */
function State({ room, view, value, onChange }: CountProps) {
  const { t } = useWords();
  const taking = takingOf(room, view);
  const cast = castOf(tallyOf(value));
  const { left } = standingOf(taking, value);
  const restInFavour = () => {
    if (value.isNamed) {
      const rest = view.voter_ids.filter((id) => !value.choices[id]);
      return onChange({
        ...value,
        choices: { ...value.choices, ...Object.fromEntries(rest.map((id) => [id, "in_favour" as const])) },
      });
    }
    onChange({ ...value, figures: { ...value.figures, in_favour: (value.figures.in_favour ?? 0) + left } });
  };
  return (
    <p className="count-state" role="status">
      <span>
        {t(taking.method === "correspondence" ? "council-answered" : "council-voters", { voters: view.voters, cast })}
      </span>
      {(cast > 0 || left !== 0) && (
        <Tag tone={left === 0 ? "green" : "amber"}>
          {t(left < 0 ? "council-too-many" : left === 0 ? "council-all-counted" : "council-left", {
            left: Math.abs(left),
          })}
        </Tag>
      )}
      <Button size="small" variant="outline" type="button" disabled={left <= 0} onClick={restInFavour}>
        {t(view.item.places === null ? "council-rest-in-favour" : "council-rest-valid")}
      </Button>
    </p>
  );
}
