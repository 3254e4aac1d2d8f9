// A charter rule as it is typed, and the rule that it makes.
import type {
  BallotEffect,
  Bound,
  ByCorrespondence,
  CharterRule,
  MajorityBase,
  Matter,
  ProxyHolder,
  QuorumBase,
  RecusalEffect,
  RulePreset,
  Unreturned,
} from "../../../generated/api";

export type Share = { numerator: number | null; denominator: number | null; bound: Bound };

/** A rule as it is typed: what may still be missing. */
export type TypedRule = {
  matter: Matter | null;
  clause: string;
  effective_from: string | null;
  quorum: Share;
  majority: Share;
  majority_base: MajorityBase | null;
  abstention: BallotEffect;
  invalid: BallotEffect;
  blank: BallotEffect;
  recusal: RecusalEffect;
  meetings_per_year: number | null;
  quorum_base: QuorumBase;
  proxy_holder: ProxyHolder | "none";
  proxy_most: number | null;
  proxy_counts: boolean;
  by_correspondence: ByCorrespondence;
  unreturned: Unreturned;
  notice_days: number | null;
};

const shareOf = ({ fraction, bound }: CharterRule["quorum"]): Share => ({ ...fraction, bound });

const requirementOf = ({ numerator, denominator, bound }: Share): CharterRule["quorum"] | null =>
  numerator === null || denominator === null ? null : { fraction: { numerator, denominator }, bound };

/** The rule that was typed; nothing while a figure is missing. */
export function ruleOf(
  typed: TypedRule,
  { id, body_id, today, unnamed }: { id: string; body_id: string; today: string; unnamed: string },
): CharterRule | null {
  const { proxy_holder, proxy_most, proxy_counts, majority_base, ...rest } = typed;
  const [quorum, majority] = [requirementOf(typed.quorum), requirementOf(typed.majority)];
  if (quorum === null || majority === null || majority_base === null) return null;
  return {
    ...rest,
    id,
    body_id,
    matter: typed.matter ?? "ordinary",
    clause: typed.clause.trim() || unnamed,
    effective_from: typed.effective_from ?? today,
    quorum,
    majority,
    majority_base,
    meetings_per_year: typed.meetings_per_year ?? 0,
    notice_days: typed.notice_days ?? 0,
    proxy:
      proxy_holder === "none"
        ? null
        : { holder: proxy_holder, most: proxy_most ?? 1, presence: proxy_counts ? "counts" : "votes_only" },
  };
}

/** What a preset asks, as fields; of what it does not speak, nothing changes. */
export function presetOf(from: RulePreset | CharterRule): Partial<TypedRule> {
  const { matter, majority_base, abstention, invalid, blank, recusal, meetings_per_year } = from;
  return {
    matter,
    majority_base,
    abstention,
    invalid,
    blank,
    recusal,
    meetings_per_year,
    quorum: shareOf(from.quorum),
    majority: shareOf(from.majority),
  };
}

/** What an earlier rule asks beyond what presets speak of. */
function restOf({ proxy, quorum_base, by_correspondence, unreturned, notice_days }: CharterRule): Partial<TypedRule> {
  return {
    quorum_base,
    by_correspondence,
    unreturned,
    notice_days: notice_days || null,
    proxy_holder: proxy?.holder ?? "none",
    proxy_most: proxy?.most ?? 1,
    proxy_counts: proxy?.presence === "counts",
  };
}

const none: Share = { numerator: null, denominator: null, bound: "or_more" };

/** The form to begin with: a preset, or the rule before it. */
export const typedOf = (model: RulePreset | CharterRule | undefined, after: CharterRule | null): TypedRule => ({
  clause: after?.clause ?? "",
  effective_from: null,
  matter: "ordinary",
  quorum: none,
  majority: none,
  majority_base: "present",
  abstention: "in_base",
  invalid: "in_base",
  blank: "in_base",
  recusal: "leaves_base",
  meetings_per_year: null,
  quorum_base: "all_seats",
  proxy_holder: "none",
  proxy_most: 1,
  proxy_counts: false,
  by_correspondence: "allowed",
  unreturned: "absent",
  notice_days: null,
  ...(model ? presetOf(model) : {}),
  ...(after ? restOf(after) : {}),
});

/** Whether the rule says anything of proxies or correspondence, of which most charters do not speak. */
export const saysMore = ({ proxy_holder, by_correspondence, unreturned }: TypedRule): boolean =>
  proxy_holder !== "none" || by_correspondence !== "allowed" || unreturned !== "absent";
