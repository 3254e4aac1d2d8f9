// The sections of the project room: their order, their paths and their words; the frame's sub-rows and the room share them.
export const projectSections = [
  { section: "overview", to: "/project/$project/overview", label: "section-overview" },
  { section: "agreement", to: "/project/$project/agreement", label: "section-agreement" },
  { section: "team", to: "/project/$project/team", label: "section-team" },
  { section: "work", to: "/project/$project/work", label: "section-work" },
  { section: "indicators", to: "/project/$project/indicators", label: "section-indicators" },
  { section: "money", to: "/project/$project/money", label: "section-money" },
  { section: "findings", to: "/project/$project/findings", label: "section-findings" },
] as const;

export type ProjectSection = (typeof projectSections)[number]["section"];

/** Where what a rule found is mended. */
const homes: Record<string, ProjectSection> = {
  office: "overview",
  "leader-rank": "overview",
  "leader-approved": "overview",
  "stages-in-time": "overview",
  "agreement-complete": "agreement",
  "agreement-approved": "agreement",
  "indicator-not-lowered": "agreement",
  "signed-before-implementation": "agreement",
  "major-expense-decided": "money",
};

/** The section in which a rule's finding is mended; that of the findings for a rule without a home of its own. */
export const homeOf = (rule: string): ProjectSection => homes[rule] ?? "findings";
