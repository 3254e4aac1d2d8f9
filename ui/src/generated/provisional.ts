// Stands in for the command map until the api crate writes it; then this file goes.

export type Language = "zh-Hans" | "zh-Hant" | "en";
export type FindingStatus = "breached" | "missing" | "not_yet_due" | "met";
export type StageKind = "preparation" | "mobilisation" | "implementation" | "summary";
export type Standing = "reached" | "on_course" | "behind" | "exceeded" | "unread";
export interface RecordRef { kind: string; id: string; title: string }
export interface Finding { rule: string; clause: string; status: FindingStatus; records: RecordRef[] }
export interface Receipt { seq: number; hash: string; stale: string[] }

export interface WorkspaceState {
  /** The open workspace's society; null when none is open. */
  society: string | null;
  folder: string | null;
  has_passphrase: boolean;
  backed_up_at: string | null;
  actor: string;
  today: string;
  missing: number;
  breached: number;
}
export interface SocietyListing { code: string; name: string; field: string }
export interface StepView { step: string; clause: string; done_on: string | null }
export interface StageView {
  kind: StageKind;
  planned_from: string;
  planned_to: string;
  started_on: string | null;
  completed_on: string | null;
  steps: StepView[];
}
export interface DueItem { id: string; title: string; due_on: string; person: string | null; days: number }
export interface DecisionView {
  id: string;
  number: string | null;
  title: string;
  passed: boolean;
  decided_on: string;
  yes: number;
  no: number;
  abstain: number;
}
export interface IndicatorView {
  id: string;
  name: string;
  unit: string;
  /** Thousandths of the unit. */
  value: number | null;
  expected: number;
  target: number;
  direction: "at_least" | "at_most";
  standing: Standing;
}
export interface MoneyView { planned: number; received: number; spent: number }
export interface Desk {
  project: { id: string; title: string; clause: string; department: string; leader: string | null } | null;
  stages: StageView[];
  findings: Finding[];
  due: DueItem[];
  decisions: DecisionView[];
  indicators: IndicatorView[];
  money: MoneyView;
  exports: { id: string; title: string; exported_at: string }[];
}
export interface LedgerEntry {
  seq: number;
  at: string;
  actor: string;
  device: string;
  operation: string;
  hash: string;
  changes: { kind: string; key: string }[];
  undone_by: number | null;
}
export interface LedgerCheck { entries: number; head: string; troubles: number }
export interface Hit { kind: string; id: string; title: string; detail: string }
export interface BackupManifest { file: string; made_at: string; head: { seq: number; hash: string }; bytes: number }

export interface Commands {
  workspace_state: { args: Record<string, never>; reply: WorkspaceState };
  workspace_create: {
    args: { folder: string; society: string; passphrase: string };
    reply: { recovery_code: string };
  };
  workspace_open: { args: { folder: string; passphrase: string }; reply: null };
  workspace_close: { args: Record<string, never>; reply: null };
  workspace_sample: { args: { folder: string }; reply: null };
  change_passphrase: { args: { old: string; new: string }; reply: null };
  societies: { args: Record<string, never>; reply: SocietyListing[] };
  desk: { args: Record<string, never>; reply: Desk };
  ledger: { args: { before: number | null; limit: number }; reply: LedgerEntry[] };
  ledger_verify: { args: Record<string, never>; reply: LedgerCheck };
  undo: { args: { seq: number | null }; reply: Receipt };
  redo: { args: { seq: number }; reply: Receipt };
  search: { args: { text: string; limit: number }; reply: Hit[] };
  backups: { args: Record<string, never>; reply: BackupManifest[] };
  backup: { args: Record<string, never>; reply: BackupManifest };
  act: { args: { operation: unknown }; reply: Receipt };
}
