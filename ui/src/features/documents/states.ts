// How a paper's state is coloured; its word always stands with it.
import type { Fate, PaperRow, PaperState } from "../../generated/api";
import type { Tone } from "../../shared/parts";

export const stateTone: Record<PaperState, Tone> = {
  draft: "plain",
  issued: "green",
  awaiting_signature: "amber",
  signed: "green",
  voided: "red",
  confirmed: "green",
  exported: "plain",
  sent: "blue",
  returned: "amber",
  approved: "green",
  filed: "green",
};

export const fateTone: Record<Fate, Tone> = { sent: "blue", returned: "amber", approved: "green", filed: "green" };

/** The number of a paper as it is issued; an agreement has versions instead, which stand in a column of their own. */
export const numberOf = (row: PaperRow): string | null => (row.group === "agreement" ? null : row.number);
