// The groups into which what was found is sorted, in the order in which they are shown.
const kinds = {
  people: ["person", "seat"],
  council: ["meeting", "agenda_item", "resolution", "recusal", "body", "charter_rule"],
  work: ["pilot_project", "agreement_version", "key_task", "work_item", "deliverable", "indicator", "gate_record", "team_member"],
  money: ["funding_source", "receipt", "budget_line", "expense"],
  documents: ["export", "submission"],
} as const;

export type Group = keyof typeof kinds;

export const groups = Object.keys(kinds) as Group[];

/** The group of a kind; what has none of its own stands with the work. */
export const groupOf = (kind: string): Group => groups.find((group) => (kinds[group] as readonly string[]).includes(kind)) ?? "work";

/** Hits in the order of their groups, those of one group only when it is named; within a group the best stays first. */
export function sorted<Hit extends { place: { kind: string } }>(hits: readonly Hit[], only: Group | null): Hit[] {
  const shown = only === null ? groups : [only];
  return shown.flatMap((group) => hits.filter((hit) => groupOf(hit.place.kind) === group));
}
