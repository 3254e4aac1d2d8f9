// Trying a rule: its sentence, then figures in and the explained result out, judged by the program as a vote would be.
import { useState } from "react";
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import type { CharterRule, Choice, TrialCount } from "../../../generated/api";
import { call } from "../../../host";
import { NumberField } from "../../../shared/form";
import { FailureNotice, Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";

const rooms = ["seats", "present", "recused"] as const;
const ballots: Choice[] = ["in_favour", "against", "abstain", "invalid"];

/** No record is read, so none makes it stale. */
const NOTHING = { kinds: [] };

const example: TrialCount = {
  seats: 45,
  present: 32,
  recused: 1,
  method: "secret_ballot",
  tally: { in_favour: 22, against: 6, abstain: 3, invalid: 0, blank: 0 },
};

export function TryOut({ rule }: { rule: CharterRule | null }) {
  const { t, language } = useWords();
  const [count, setCount] = useState(example);
  const said = useQuery({
    queryKey: ["say_rule", { rule, language }, NOTHING],
    queryFn: () => (rule ? call("say_rule", { rule, language }) : ""),
    placeholderData: keepPreviousData,
  });
  const trial = useQuery({
    queryKey: ["try_charter_rule", { rule, count, language }, NOTHING],
    queryFn: () => (rule ? call("try_charter_rule", { rule, count, language }) : null),
    placeholderData: keepPreviousData,
  });
  const passed = trial.data?.judgement.outcome === "passed";
  return (
    <aside className="try-out" aria-label={t("council-try")}>
      <h3>{t("council-try-says")}</h3>
      {said.error ? <FailureNotice failure={said.error} /> : <p className="try-said">{said.data}</p>}
      <h3>{t("council-try")}</h3>
      <p className="note">{t("council-try-means")}</p>
      <div className="try-figures">
        {rooms.map((name) => (
          <NumberField
            key={name}
            label={t(`council-try-${name}`)}
            value={count[name]}
            onChange={(figure) => setCount({ ...count, [name]: figure ?? 0 })}
          />
        ))}
        {ballots.map((kind) => (
          <NumberField
            key={kind}
            label={t(`council-tally-${kind}`)}
            value={count.tally[kind]}
            onChange={(figure) => setCount({ ...count, tally: { ...count.tally, [kind]: figure ?? 0 } })}
          />
        ))}
      </div>
      {trial.error ? (
        <FailureNotice failure={trial.error} />
      ) : (
        trial.data && (
          <div className={passed ? "explained passed" : "explained"} role="status">
            <p>
              <Tag tone={passed ? "green" : "plain"}>{t(`word-${trial.data.judgement.outcome}`)}</Tag>{" "}
              {trial.data.explanation}
            </p>
          </div>
        )
      )}
    </aside>
  );
}
