// Trying a rule: its sentence, then figures in and the explained result out, judged by the program as a vote would be.
import { useState } from "react";
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import type { CharterRule, Choice, Papers, TrialCount, VoteMethod } from "../../../generated/api";
import { call } from "../../../host";
import { ChoiceField, NumberField } from "../../../shared/form";
import { FailureNotice, Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { castOf, papersOf } from "../vote/count";

const rooms = ["seats", "present", "recused"] as const;
const ballots: Choice[] = ["in_favour", "against", "abstain", "invalid"];
const methods: VoteMethod[] = ["show_of_hands", "secret_ballot", "correspondence"];
const papers = ["handed_out", "returned"] as const;

/** No record is read, so none makes it stale. */
const NOTHING = { kinds: [] };

type Typed = Omit<TrialCount, "papers"> & { papers: { [of in keyof Papers]: number | null } };

const example: Typed = {
  seats: 45,
  present: 32,
  recused: 1,
  proxied: 0,
  method: "secret_ballot",
  tally: { in_favour: 22, against: 6, abstain: 3, invalid: 0, blank: 0 },
  papers: { handed_out: null, returned: null },
};

/** The count to judge; represented members only where the rule knows them. */
function countOf(typed: Typed, rule: CharterRule | null): TrialCount {
  const proxied = rule?.proxy ? typed.proxied : 0;
  const voters = Math.max(typed.present - typed.recused + proxied, 0);
  const taking = { method: typed.method, voters, entitled: Math.max(typed.seats - typed.recused, 0) };
  return { ...typed, proxied, papers: papersOf(taking, typed.papers, castOf(typed.tally)) };
}

export function TryOut({ rule }: { rule: CharterRule | null }) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState(example);
  const count = countOf(typed, rule);
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
  const outcome = trial.data?.judgement.outcome;
  const tone = outcome === "passed" ? "green" : outcome === "void" ? "amber" : "plain";
  return (
    <aside className="try-out" aria-label={t("council-try")}>
      <h3>{t("council-try-says")}</h3>
      {said.error ? <FailureNotice failure={said.error} /> : <p className="try-said">{said.data}</p>}
      <h3>{t("council-try")}</h3>
      <p className="note">{t("council-try-means")}</p>
      <ChoiceField
        label={t("council-item-method")}
        value={typed.method}
        onChange={(method) => method && setTyped({ ...typed, method })}
        options={methods.map((value) => ({ value, label: t(`council-method-${value}`) }))}
      />
      <div className="try-figures">
        {[...rooms, ...(rule?.proxy ? (["proxied"] as const) : [])].map((name) => (
          <NumberField
            key={name}
            label={t(`council-try-${name}`)}
            value={typed[name]}
            onChange={(figure) => setTyped({ ...typed, [name]: figure ?? 0 })}
          />
        ))}
      </div>
      <div className="try-figures">
        {ballots.map((kind) => (
          <NumberField
            key={kind}
            label={t(`council-tally-${kind}`)}
            value={typed.tally[kind]}
            onChange={(figure) => setTyped({ ...typed, tally: { ...typed.tally, [kind]: figure ?? 0 } })}
          />
        ))}
        {count.papers &&
          papers.map((of) => (
            <NumberField
              key={of}
              label={t(`council-papers-${of}`)}
              value={typed.papers[of] ?? count.papers?.[of] ?? null}
              onChange={(figure) => setTyped({ ...typed, papers: { ...typed.papers, [of]: figure } })}
            />
          ))}
      </div>
      {trial.error ? (
        <FailureNotice failure={trial.error} />
      ) : (
        outcome &&
        trial.data && (
          <div className={`explained ${outcome}`} role="status">
            <p>
              <Tag tone={tone}>{t(`word-${outcome}`)}</Tag> {trial.data.explanation}
            </p>
          </div>
        )
      )}
    </aside>
  );
}
