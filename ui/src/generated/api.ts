// Written by `cargo xtask gen` from the list of commands in crates/api; do not edit.

export type Absence = { 
/**
 * When the person left.
 */
left_at: string, 
/**
 * When the person was back.
 */
returned_at: string, };
export type Accumulation = "cumulative" | "latest";
export type Act = { operation: Operation, };
export type Acting = { 
/**
 * The name that the ledger shows.
 */
name: string, 
/**
 * Whether a person said so; else it is the system's name for who is logged in.
 */
is_chosen: boolean, };
export type AgendaItem = { 
/**
 * Key.
 */
id: AgendaItemId, 
/**
 * At which meeting.
 */
meeting_id: MeetingId, 
/**
 * Place on the agenda, from 1.
 */
position: number, 
/**
 * What is done with it.
 */
kind: AgendaKind, 
/**
 * Title: 委托第三方评估机构.
 */
title: Line, 
/**
 * The motion's text, as the resolution will print it.
 */
text: Prose, 
/**
 * Who brings it.
 */
proposer: Line | null, 
/**
 * How it is voted on.
 */
method: VoteMethod, 
/**
 * Which charter rule it falls under.
 */
matter: Matter, 
/**
 * The major matter of the pilot that it decides, if it is one (§五(二)).
 */
major_matter: MajorMatter | null, 
/**
 * The pilot project it concerns.
 */
project_id: ProjectId | null, 
/**
 * What became of it.
 */
state: ItemState, 
/**
 * Why it was deferred.
 */
deferral_reason: Line | null, 
/**
 * 应选: how many places it fills, when it is an election.
 */
places: number | null, 
/**
 * 选举职务: as what the elected will sit, when it is an election and says so.
 */
elects: SeatPosition | null, 
/**
 * What it does to an earlier resolution, when it is about one.
 */
change: ResolutionChange | null, 
/**
 * The earlier resolution.
 */
changes_id: ResolutionId | null, 
/**
 * The item of an earlier meeting that was put off to this one.
 */
carried_from_id: AgendaItemId | null, 
/**
 * 审议文件: the version of a task agreement that it is about.
 */
agreement_version_id: AgreementId | null, 
/**
 * Which draft of that version it is about, given when it is put on the agenda or changed there.
 */
agreement_draft: number | null, 
/**
 * 审议文件: the file that it is about, by the content that was handed in.
 */
evidence_id: EvidenceId | null, };
export type AgendaItemId = string;
export type AgendaKind = "vote" | "hear" | "other";
export type AgreementChanges = { 
/**
 * The parts in which something differs, in the plan's order.
 */
parts: Array<AgreementPart>, 
/**
 * Texts, in the plan's order.
 */
texts: Array<TextChange>, 
/**
 * Rows, table by table in the plan's order.
 */
rows: Array<RowChange>, };
export type AgreementChoice = { 
/**
 * Key.
 */
id: AgreementId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * How people call it.
 */
title: string, };
export type AgreementDraft = { 
/**
 * What is missing, in the plan's order.
 */
gaps: Array<Gap>, 
/**
 * What differs from the earlier version; nothing when there is none.
 */
changes: AgreementChanges, 
/**
 * The sums.
 */
sums: AgreementSums, };
export type AgreementId = string;
export type AgreementNames = { 
/**
 * The project.
 */
project: Line, 
/**
 * The department.
 */
department: Line, 
/**
 * Its bureau.
 */
bureau: Line | null, 
/**
 * The society; nothing in a workspace that was never founded.
 */
society: Line | null, 
/**
 * The society's pilot office.
 */
office: Line | null, };
export type AgreementOperation = { "draft": { 
/**
 * Key of the version.
 */
agreement_id: AgreementId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * What it says so far.
 */
parts: AgreementParts, } } | { "write": { 
/**
 * Which version.
 */
agreement_id: AgreementId, 
/**
 * What it says now.
 */
parts: AgreementParts, } } | { "raise_draft": { 
/**
 * Which version.
 */
agreement_id: AgreementId, } } | { "approve": { 
/**
 * Which version.
 */
agreement_id: AgreementId, 
/**
 * By which resolution.
 */
resolution_id: ResolutionId, } } | { "send": { 
/**
 * Which version.
 */
agreement_id: AgreementId, 
/**
 * When.
 */
sent_on: string, } } | { "sign": { 
/**
 * Which version.
 */
agreement_id: AgreementId, 
/**
 * The signature.
 */
signature: Signature, } };
export type AgreementPart = "duties" | "cooperation" | "objectives" | "tasks" | "schedule" | "quality" | "indicators" | "funding";
export type AgreementParts = { 
/**
 * Rights and obligations of the department.
 */
department_duties: Prose, 
/**
 * Rights and obligations of the society.
 */
society_duties: Prose, 
/**
 * Rights and obligations of CAST.
 */
cast_duties: Prose, 
/**
 * Cooperation mode.
 */
cooperation: Prose, 
/**
 * Objectives.
 */
objectives: Prose, 
/**
 * Key tasks, each with what its acceptance asks.
 */
tasks: Array<TaskTerm>, 
/**
 * Schedule and milestones.
 */
milestones: Array<Milestone>, 
/**
 * Quality requirements in general.
 */
quality: Prose, 
/**
 * Quantified indicators.
 */
indicators: Array<IndicatorTerm>, 
/**
 * Funding by source and year.
 */
funding: Array<FundingTerm>, 
/**
 * Budget lines.
 */
budget: Array<BudgetTerm>, };
export type AgreementPreview = { 
/**
 * The pages.
 */
preview: Preview, 
/**
 * Every section, page by page.
 */
sections: Array<SectionPlace>, 
/**
 * Every field, in the order of the paper.
 */
fields: Array<FieldPlace>, };
export type AgreementRoom = { 
/**
 * Today, as the room reckons it.
 */
today: string, 
/**
 * The project in a line.
 */
head: ProjectHead, 
/**
 * The project.
 */
project: PilotProject, 
/**
 * Name of the society.
 */
society: string, 
/**
 * The eight parts in the order of the paper.
 */
parts: Array<AgreementPart>, 
/**
 * The clause that asks for them.
 */
clause: string, 
/**
 * The versions, oldest first.
 */
versions: Array<VersionView>, 
/**
 * What the paper prints of the parties and finds nowhere.
 */
facts_missing: Array<PaperFact>, 
/**
 * The motions on the agreement that wait for their vote.
 */
motions: Array<MotionView>, 
/**
 * The meetings at which it can be moved.
 */
meetings: Array<MeetingName>, 
/**
 * The resolutions that can approve a version, newest first.
 */
approvals: Array<ResolutionView>, };
export type AgreementSection = "cover" | "instructions" | "facts" | "objectives" | "tasks" | "schedule" | "quality" | "indicators" | "funding" | "duties" | "cooperation" | "clauses" | "signing";
export type AgreementStatus = "drafting" | "council_approved" | "sent" | "in_force" | "superseded";
export type AgreementSums = { 
/**
 * All sources.
 */
planned: Fen, 
/**
 * The sources of each year, the earliest first.
 */
years: Array<YearSum>, 
/**
 * All budget lines.
 */
budgeted: Fen, };
export type AgreementTable = "tasks" | "milestones" | "indicators" | "funding" | "budget";
export type AgreementText = "department_duties" | "society_duties" | "cast_duties" | "cooperation" | "objectives" | "quality";
export type AgreementVersion = { 
/**
 * Key.
 */
id: AgreementId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Which version, from 1.
 */
number: number, 
/**
 * Which draft of it, from 1; rises when the draft goes to the council.
 */
draft: number, 
/**
 * Where it stands.
 */
status: AgreementStatus, 
/**
 * The version that it amends.
 */
amends_id: AgreementId | null, 
/**
 * What it says.
 */
parts: AgreementParts, 
/**
 * The resolution that approved it.
 */
resolution_id: ResolutionId | null, 
/**
 * When it was sent for signing.
 */
sent_on: string | null, 
/**
 * Who has signed.
 */
signatures: Array<Signature>, 
/**
 * From when it is in force: the day of the last signature.
 */
effective_from: string | null, 
/**
 * The names under which it was approved.
 */
names: AgreementNames | null, };
export type AnnualTable = { 
/**
 * The year.
 */
year: number, 
/**
 * The years that have meetings, and this one; the newest first.
 */
years: Array<number>, 
/**
 * Its title.
 */
title: string, 
/**
 * Titles of the columns.
 */
head: Array<string>, 
/**
 * The rows, cell by cell.
 */
rows: Array<Array<string>>, };
export type Arg = number | string;
export type Assignment = { 
/**
 * Key.
 */
id: AssignmentId, 
/**
 * On which item.
 */
work_item_id: WorkItemId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * As what.
 */
role: AssignmentRole, 
/**
 * Planned work, person-days.
 */
person_days: number, };
export type AssignmentId = string;
export type AssignmentRole = "lead" | "doer" | "support" | "informed";
export type Attach = { evidence_id: EvidenceId, of: EvidenceOf, title: Line | null, path: string, };
export type Attendance = { 
/**
 * Key.
 */
id: AttendanceId, 
/**
 * At which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * As what.
 */
capacity: Capacity, 
/**
 * Place in the elected order, from 1; observers follow.
 */
elected_order: number, 
/**
 * What is known.
 */
state: AttendanceState, 
/**
 * When the person arrived.
 */
arrived_at: string | null, 
/**
 * When the person left before the end.
 */
left_at: string | null, 
/**
 * When the person was away in between, in the order of time.
 */
absences: Array<Absence>, 
/**
 * What the person answered to the notice.
 */
reply: Reply | null, 
/**
 * Reason of leave, or another remark.
 */
remark: Line | null, };
export type AttendanceEntry = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What is known now.
 */
state: AttendanceState, 
/**
 * When the person arrived.
 */
arrived_at: string | null, 
/**
 * When the person left before the end.
 */
left_at: string | null, 
/**
 * Reason of leave, or another remark.
 */
remark: Line | null, };
export type AttendanceId = string;
export type AttendanceState = "expected" | "present" | "on_leave" | "absent";
export type AttendeeView = { 
/**
 * The attendance.
 */
attendance: Attendance, 
/**
 * The person's name.
 */
name: string, 
/**
 * The posts that the person holds there.
 */
posts: Array<SeatPosition>, 
/**
 * How the name sounds: initials and pinyin from each character on, set apart by blanks.
 */
sounds: string, 
/**
 * Whether the person came after the opening.
 */
is_late: boolean, };
export type Attending = { 
/**
 * Came, whether or not still there.
 */
came: number, 
/**
 * In the room when it was opened.
 */
at_opening: number, 
/**
 * On leave.
 */
on_leave: number, 
/**
 * Absent.
 */
absent: number, 
/**
 * Not yet called.
 */
expected: number, 
/**
 * 列席.
 */
observers: number, };
export type Backup = { file: string, 
/**
 * Where it lies, to be restored from.
 */
path: string, made_at: string, bytes: number, seq: number, };
export type BackupState = { newest: Backup | null, 
/**
 * Whether something is in no backup yet.
 */
has_changed: boolean, 
/**
 * Why the last backup failed, or lies here only.
 */
trouble: Refused | null, target: BackupTarget | null, 
/**
 * Free bytes on the disk of the workspace.
 */
free_bytes: number, 
/**
 * Whether they are fewer than 500 MB.
 */
is_disk_low: boolean, };
export type BackupTarget = { folder: string, copied_at: string | null, 
/**
 * Whether it is there now: plugged in, connected.
 */
is_there: boolean, 
/**
 * Whether nothing was copied there for a week.
 */
is_overdue: boolean, };
export type Ballot = { 
/**
 * Key.
 */
id: BallotId, 
/**
 * On which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * When it was closed.
 */
closed_at: string, 
/**
 * What was counted.
 */
tally: Tally, 
/**
 * Who chose what, when the vote names it; else empty.
 */
choices: Array<MemberChoice>, 
/**
 * Who counted.
 */
tellers: Line | null, 
/**
 * What the charter of the day makes of it.
 */
judgement: Judgement, 
/**
 * What became of each candidate, when it was an election.
 */
election: Election | null, 
/**
 * The ballot that this one corrects (更正计票).
 */
corrects_id: BallotId | null, 
/**
 * Why it was corrected.
 */
correction_reason: Line | null, };
export type BallotEffect = "in_base" | "out_of_base";
export type BallotId = string;
export type BodiesRoom = { 
/**
 * All bodies, councils first.
 */
bodies: Array<BodySetup>, 
/**
 * Rules to start from.
 */
presets: Array<RulePreset>, };
export type Body = { 
/**
 * Key.
 */
id: BodyId, 
/**
 * Kind.
 */
kind: BodyKind, 
/**
 * Name: 理事会, 常务理事会, 标准化工作委员会 …
 */
name: Line, 
/**
 * What its resolutions' numbers begin with: 学会决.
 */
number_mark: Line, 
/**
 * When it was set up.
 */
established_on: string, 
/**
 * How many years a term has at the most; nothing where the charter sets no limit.
 */
term_years: number | null, 
/**
 * For how many terms on end one may be its chair or secretary-general; nothing where the charter sets no limit.
 */
officer_terms: number | null, 
/**
 * How many of the council's seats an executive council has at the most; nothing where the charter sets no limit.
 */
council_share: Fraction | null, 
/**
 * What it had numbered in the year in which this workspace begins; nothing when its numbers begin here.
 */
numbers_before: NumbersBefore | null, };
export type BodyId = string;
export type BodyKind = "congress" | "council" | "executive_council" | "supervisors" | "committee" | "pilot_office";
export type BodySetup = { 
/**
 * The body.
 */
body: Body, 
/**
 * Its terms, the first first.
 */
terms: Array<Term>, 
/**
 * Its rules by matter, the oldest first.
 */
rules: Array<RuleView>, 
/**
 * What is not as the charter, or the plan, has it.
 */
warnings: Array<WarningView>, };
export type BodyView = { 
/**
 * The body.
 */
body: Body, 
/**
 * The term of the day.
 */
term: Term | null, 
/**
 * Its members on that day, in elected order.
 */
members: Array<MemberView>, 
/**
 * Its charter rules, all of them.
 */
rules: Array<CharterRule>, };
export type Bound = "or_more" | "more_than";
export type BringBack = { file: string, passphrase: string, language: Language, };
export type BudgetLine = { 
/**
 * Key.
 */
id: BudgetLineId, 
/**
 * Whose it is.
 */
project_id: ProjectId, 
/**
 * Place in the list, from 1.
 */
position: number, 
/**
 * Subject: 专家评审费, 设备租赁费 …
 */
subject: Line, 
/**
 * Planned amount, fen.
 */
amount: Fen, };
export type BudgetLineId = string;
export type BudgetTerm = { 
/**
 * The line that it becomes.
 */
budget_line_id: BudgetLineId, 
/**
 * Subject.
 */
subject: Line, 
/**
 * Amount, fen.
 */
amount: Fen, };
export type ByCorrespondence = "allowed" | "barred";
export type Bytes = { hex: string, };
export type Candidate = { 
/**
 * Key.
 */
id: CandidateId, 
/**
 * Of which election.
 */
agenda_item_id: AgendaItemId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Place on the paper, from 1.
 */
position: number, };
export type CandidateCount = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What was counted.
 */
votes: CandidateVotes, };
export type CandidateId = string;
export type CandidateOutcome = "elected" | "tied" | "outvoted" | "too_few";
export type CandidateResult = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What was counted.
 */
votes: CandidateVotes, 
/**
 * How many in favour were needed.
 */
needed: number, 
/**
 * How the candidate came out.
 */
outcome: CandidateOutcome, };
export type CandidateView = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The person's name.
 */
name: string, 
/**
 * The highest position that the person holds today.
 */
position: SeatPosition, 
/**
 * Whether it ranks as secretary-general or above.
 */
ranks: boolean, };
export type CandidateVotes = { 
/**
 * 同意.
 */
in_favour: number, 
/**
 * 反对.
 */
against: number, 
/**
 * 弃权.
 */
abstain: number, };
export type Capacity = "member" | "observer";
export type CarriedCopy = { 
/**
 * With which meeting.
 */
meeting: string, 
/**
 * To whom, or to which machine.
 */
carried_to: string, 
/**
 * When.
 */
carried_at: string, 
/**
 * Where it is.
 */
state: CarryState, };
export type CarriedId = string;
export type CarriedView = { 
/**
 * The carrying.
 */
id: CarriedId, 
/**
 * Whether it is out or here.
 */
state: CarryState, 
/**
 * To whom, or to which machine.
 */
carried_to: Line, 
/**
 * Since when.
 */
since: string, };
export type CarryOperation = { "out": { 
/**
 * Key of the carrying.
 */
carried_id: CarriedId, 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * To whom, or to which machine.
 */
carried_to: Line, 
/**
 * When.
 */
carried_at: string, } } | { "take_in": { 
/**
 * Which carrying.
 */
carried_id: CarriedId, } } | { "bring_back": { 
/**
 * Which carrying.
 */
carried_id: CarriedId, 
/**
 * When.
 */
returned_at: string, 
/**
 * The entries that were written elsewhere.
 */
heads: Array<[number, Line]>, } } | { "abandon": { 
/**
 * Which carrying.
 */
carried_id: CarriedId, 
/**
 * Why.
 */
reason: Line, } };
export type CarryOut = { carried_id: CarriedId, meeting_id: MeetingId, carried_to: Line, passphrase: string, path: string, };
export type CarryState = "out" | "here" | "returned" | "abandoned";
export type CellRefusal = { 
/**
 * The column.
 */
column: PersonColumn, 
/**
 * Why the cell cannot be taken.
 */
refusal: Refusal, };
export type CharterRule = { 
/**
 * Key.
 */
id: CharterRuleId, 
/**
 * For whom.
 */
body_id: BodyId, 
/**
 * For what.
 */
matter: Matter, 
/**
 * Where the charter says it: 章程第二十条.
 */
clause: Line, 
/**
 * First day in force.
 */
effective_from: string, 
/**
 * How many of all seats must be present.
 */
quorum: Requirement, 
/**
 * How many of the base must be in favour.
 */
majority: Requirement, 
/**
 * The base of the majority.
 */
majority_base: MajorityBase, 
/**
 * What an abstention does to the base.
 */
abstention: BallotEffect, 
/**
 * What an invalid ballot does to the base.
 */
invalid: BallotEffect, 
/**
 * What a blank ballot does to the base.
 */
blank: BallotEffect, 
/**
 * What a recusal does to the base.
 */
recusal: RecusalEffect, 
/**
 * How often the body must meet in a year, at least.
 */
meetings_per_year: number, 
/**
 * Of what the quorum is taken.
 */
quorum_base: QuorumBase, 
/**
 * How absent members may be represented; nothing when they may not.
 */
proxy: ProxyRule | null, 
/**
 * Whether the matter may be decided by correspondence.
 */
by_correspondence: ByCorrespondence, 
/**
 * What an unreturned ballot by correspondence is.
 */
unreturned: Unreturned, 
/**
 * How many days before the meeting its notice must go out; none when the charter says nothing.
 */
notice_days: number, };
export type CharterRuleId = string;
export type Choice = "in_favour" | "against" | "abstain" | "invalid" | "blank";
export type ColumnMatch = { 
/**
 * Its place from the left, from 0.
 */
place: number, 
/**
 * As what it is to be read; nothing leaves it aside.
 */
column: PersonColumn | null, };
export type Content = { 
/**
 * Its SHA-256.
 */
sha256: ContentHash, 
/**
 * Its length in bytes.
 */
bytes: number, };
export type ContentHash = string;
export type CorrectionId = string;
export type CorrectionView = { 
/**
 * Of which resolution; nothing when it is of the minutes.
 */
resolution_id: ResolutionId | null, 
/**
 * When.
 */
corrected_on: string, 
/**
 * What stands there.
 */
said: Prose, 
/**
 * What it should say.
 */
says: Prose, 
/**
 * Why.
 */
reason: Line, };
export type CouncilOperation = { "establish_body": Body } | { "amend_body": Body } | { "begin_term": Term } | { "amend_term": Term } | { "give_seat": Seat } | { "give_seats": { 
/**
 * The seats.
 */
seats: Array<Seat>, } } | { "leave_seat": { 
/**
 * Which seat.
 */
seat_id: SeatId, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * Why.
 */
reason: Line | null, } } | { "change_posts": { 
/**
 * The seats, from their days on.
 */
seats: Array<Seat>, 
/**
 * Why, kept with the seats that end.
 */
reason: Line, } } | { "file_approval": { 
/**
 * Which seat.
 */
seat_id: SeatId, 
/**
 * The document, by its number.
 */
document: Line, 
/**
 * Its day.
 */
approved_on: string, } } | { "adopt_rule": CharterRule };
export type CouncilRoom = { 
/**
 * All bodies.
 */
bodies: Array<BodyView>, 
/**
 * All meetings, newest first.
 */
meetings: Array<Meeting>, 
/**
 * All resolutions, newest first.
 */
resolutions: Array<ResolutionView>, 
/**
 * Everybody, to choose from.
 */
people: Array<Person>, 
/**
 * When each body must meet next, where the charter asks for it.
 */
duties: Array<DutyView>, 
/**
 * The way to the first meeting.
 */
guide: Guide, 
/**
 * The meetings that are out.
 */
out: Array<MeetingId>, };
export type CoursePoint = { 
/**
 * Last day of the period.
 */
period_to: string, 
/**
 * The figure, the periods before it added in when the indicator adds up.
 */
value: Quantity, 
/**
 * Whether every reading in the figure is approved.
 */
is_approved: boolean, };
export type Create = { folder: string, society: Line, society_id: SocietyId, passphrase: string, };
export type CreditCode = string;
export type DecisionView = { 
/**
 * Key of the meeting.
 */
meeting_id: string, 
/**
 * Key of the item.
 */
id: string, 
/**
 * Number, when it was passed.
 */
number: string | null, 
/**
 * About what.
 */
title: string, 
/**
 * Whether it passed.
 */
passed: boolean, 
/**
 * When.
 */
decided_on: string, 
/**
 * 同意.
 */
yes: number, 
/**
 * 反对.
 */
no: number, 
/**
 * 弃权.
 */
abstain: number, 
/**
 * 回避.
 */
recused: number, 
/**
 * How many votes it needed.
 */
needed: number, };
export type Deliverable = { 
/**
 * Key.
 */
id: DeliverableId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Of which key task.
 */
key_task_id: KeyTaskId | null, 
/**
 * Made by which work item.
 */
work_item_id: WorkItemId | null, 
/**
 * What.
 */
title: Line, 
/**
 * Quality requirement.
 */
requirement: Prose, 
/**
 * By when.
 */
due_on: string, 
/**
 * Where it stands.
 */
status: DeliverableStatus, 
/**
 * When it was submitted.
 */
submitted_on: string | null, 
/**
 * When it was accepted.
 */
accepted_on: string | null, 
/**
 * What the acceptance, or the return, said.
 */
verdict: Line | null, };
export type DeliverableId = string;
export type DeliverableStatus = "planned" | "submitted" | "returned" | "accepted";
export type DeliverableView = { 
/**
 * The deliverable.
 */
deliverable: Deliverable, 
/**
 * Days from today to its day; negative when late.
 */
days: number, 
/**
 * Whether it is still owed past its day.
 */
is_overdue: boolean, };
export type Desk = { 
/**
 * All projects, to choose from.
 */
projects: Array<ProjectHead>, 
/**
 * The one shown.
 */
project: ProjectHead | null, 
/**
 * Its four stages.
 */
stages: Array<StageView>, 
/**
 * What the rules say.
 */
findings: Array<Finding>, 
/**
 * What is due next, the overdue first.
 */
due: Array<DueItem>, 
/**
 * How many are overdue.
 */
late: number, 
/**
 * How many are due within two weeks.
 */
soon: number, 
/**
 * The newest decisions.
 */
decisions: Array<DecisionView>, 
/**
 * Its indicators.
 */
indicators: Array<IndicatorView>, 
/**
 * Its money.
 */
money: MoneyView, 
/**
 * Its money by source.
 */
sources: Array<SourceSums>, 
/**
 * The newest submissions of any document.
 */
submissions: Array<SubmissionView>, 
/**
 * The last drilled backup.
 */
drill: DrillView | null, 
/**
 * Today, as the desk reckons it.
 */
today: string, };
export type Direction = "at_least" | "at_most";
export type DocumentKind = "resolution" | "progress_report" | "task_agreement" | "meeting_notice" | "meeting_agenda" | "attendance_sheet" | "name_plates" | "proxy_form" | "ballot_papers" | "tally_sheet" | "minutes" | "resolution_register" | "resolution_extract" | "seat_labels" | "meeting_papers" | "calibration_page";
export type DocumentOf = { "document": "resolution", 
/**
 * Which.
 */
resolution_id: ResolutionId, } | { "document": "task_agreement", 
/**
 * Which version.
 */
agreement_id: AgreementId, } | { "document": "progress_report", 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * On which days.
 */
period: Period, 
/**
 * The number that it goes out under, once the society gave one.
 */
number?: Line, } | { "document": "meeting_notice", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "meeting_agenda", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "attendance_sheet", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "name_plates", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "proxy_form", 
/**
 * For which meeting.
 */
meeting_id: MeetingId, } | { "document": "ballot_papers", 
/**
 * On which item.
 */
agenda_item_id: AgendaItemId, } | { "document": "tally_sheet", 
/**
 * Of which item.
 */
agenda_item_id: AgendaItemId, } | { "document": "minutes", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "resolution_register", 
/**
 * Of which body.
 */
body_id: BodyId, 
/**
 * Of which year's numbers.
 */
year: number, } | { "document": "resolution_extract", 
/**
 * Of which.
 */
resolution_id: ResolutionId, } | { "document": "seat_labels", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "meeting_papers", 
/**
 * Of which meeting.
 */
meeting_id: MeetingId, } | { "document": "calibration_page", 
/**
 * Whose.
 */
society_id: SocietyId, };
export type DocumentOperation = { "record_export": Export } | { "submit": Submission } | { "record_fate": { 
/**
 * Which submission.
 */
submission_id: SubmissionId, 
/**
 * What became of it.
 */
fate: Fate, 
/**
 * When the answer came.
 */
answered_on: string, 
/**
 * What it said.
 */
answer: Line | null, } };
export type DocumentRow = { 
/**
 * The export.
 */
export: Export, 
/**
 * To whom it was sent, and what came of it.
 */
submissions: Array<Submission>, };
export type DocumentsRoom = { 
/**
 * Today, as the room reckons it.
 */
today: string, 
/**
 * The papers, newest first.
 */
rows: Array<PaperRow>, 
/**
 * The projects that can be reported on.
 */
projects: Array<ProjectHead>, };
export type DrillView = { 
/**
 * When it was made and drilled.
 */
made_at: string, 
/**
 * How many entries of the ledger it holds, all checked.
 */
entries: number, };
export type DueItem = { 
/**
 * Kind of record; `duty` when a body must meet.
 */
kind: string, 
/**
 * Its key; of a duty, the body's.
 */
id: string, 
/**
 * What; of a duty, the body's name.
 */
title: string, 
/**
 * By when.
 */
due_on: string, 
/**
 * Who leads it.
 */
person: string | null, 
/**
 * Days from today; negative when late.
 */
days: number, };
export type DutyStanding = "overdue" | "due_soon" | "in_time";
export type DutyView = { 
/**
 * Key of the body.
 */
body_id: BodyId, 
/**
 * Its name.
 */
body: string, 
/**
 * Where the charter asks it.
 */
clause: string, 
/**
 * How often a year at least.
 */
needed: number, 
/**
 * How often this year so far, in meetings that count.
 */
held: number, 
/**
 * The last meeting that counts.
 */
last: LastMeeting | null, 
/**
 * By when the next must be held.
 */
due_on: string, 
/**
 * How that stands.
 */
standing: DutyStanding, };
export type ElectedSeat = { 
/**
 * The seat.
 */
seat: Seat, 
/**
 * In which body.
 */
body: string, };
export type Election = { 
/**
 * 应选: how many places there were.
 */
places: number, 
/**
 * Valid ballots.
 */
valid: number, 
/**
 * The candidates in the order of their votes; equal ones in that of the paper.
 */
candidates: Array<CandidateResult>, };
export type ElectionCandidate = { 
/**
 * The candidate.
 */
candidate: Candidate, 
/**
 * The name.
 */
name: string, };
export type Entry = { seq: number | null, };
export type ErasureOf = { person_id: PersonId, language: Language, };
export type ErasureView = { 
/**
 * The person.
 */
person: Person, 
/**
 * Whether the name stays, because a vote, a resolution or a seat needs it.
 */
name_stays: boolean, 
/**
 * How many entries of the ledger tell of the data.
 */
entries: number, 
/**
 * The backups that hold the data, newest first.
 */
backups: Array<string>, 
/**
 * The second place for backups, which may hold them too.
 */
second_place: string | null, 
/**
 * The records whose text names the person: nobody but a person can mend them.
 */
records: Array<NamingRecord>, 
/**
 * The exported files that may name the person, newest first.
 */
files: Array<NamingFile>, 
/**
 * The copies that were carried out with a meeting and hold the data.
 */
copies: Array<CarriedCopy>, };
export type EvidenceId = string;
export type EvidenceOf = { "record": "deliverable", 
/**
 * Which.
 */
deliverable_id: DeliverableId, } | { "record": "reading", 
/**
 * Which.
 */
reading_id: ReadingId, } | { "record": "gate_record", 
/**
 * Which.
 */
gate_record_id: GateRecordId, } | { "record": "expense", 
/**
 * Which.
 */
expense_id: ExpenseId, } | { "record": "receipt", 
/**
 * Which.
 */
receipt_id: ReceiptId, } | { "record": "agreement_version", 
/**
 * Which.
 */
agreement_version_id: AgreementId, } | { "record": "meeting", 
/**
 * Which.
 */
meeting_id: MeetingId, } | { "record": "resolution", 
/**
 * Which.
 */
resolution_id: ResolutionId, } | { "record": "submission", 
/**
 * Which.
 */
submission_id: SubmissionId, };
export type EvidenceOperation = { "attach": { 
/**
 * Key of the evidence.
 */
evidence_id: EvidenceId, 
/**
 * Which record it proves.
 */
of: EvidenceOf, 
/**
 * What it is.
 */
title: Line, 
/**
 * The name that the file had.
 */
file_name: Line, 
/**
 * What it holds.
 */
content: Content, 
/**
 * When it was brought in.
 */
added_on: string, } } | { "rename": { 
/**
 * Which evidence.
 */
evidence_id: EvidenceId, 
/**
 * What it is.
 */
title: Line, } } | { "remove": { 
/**
 * Which evidence.
 */
evidence_id: EvidenceId, } };
export type EvidenceView = { 
/**
 * Key.
 */
id: EvidenceId, 
/**
 * What it is.
 */
title: Line, 
/**
 * The name that the file had.
 */
file_name: Line, 
/**
 * Its length in bytes.
 */
bytes: number, 
/**
 * When it was brought in.
 */
added_on: string, 
/**
 * When the record was accepted, approved or confirmed on the strength of it; then it stays.
 */
relied_on: string | null, 
/**
 * Whether it is a document or picture that the system's programs show; anything else is only written out.
 */
can_open: boolean, };
export type Expense = { 
/**
 * Key.
 */
id: ExpenseId, 
/**
 * Whose it is.
 */
project_id: ProjectId, 
/**
 * Under which budget line.
 */
budget_line_id: BudgetLineId, 
/**
 * Out of which source.
 */
funding_source_id: FundingSourceId, 
/**
 * When it was paid.
 */
paid_on: string, 
/**
 * How much, fen.
 */
amount: Fen, 
/**
 * Number of the accounting voucher.
 */
voucher: Line, 
/**
 * What for.
 */
purpose: Line, 
/**
 * Who got it.
 */
payee: Line | null, 
/**
 * The resolution that allowed it, for major matters (§五(二)).
 */
resolution_id: ResolutionId | null, };
export type ExpenseId = string;
export type ExpenseView = { 
/**
 * The expense.
 */
expense: Expense, 
/**
 * Whether a council must decide it (§五(二)).
 */
is_major: boolean, 
/**
 * Whether a council decided it before it was paid.
 */
is_decided: boolean, 
/**
 * Number of the resolution that it names.
 */
number: string | null, };
export type Export = { 
/**
 * Key.
 */
id: ExportId, 
/**
 * Which document.
 */
document: DocumentKind, 
/**
 * The record that it is of.
 */
of_id: Line, 
/**
 * Title as printed.
 */
title: Line, 
/**
 * Number as printed, if it has one.
 */
number: Line | null, 
/**
 * First day of the period that it reports, if it reports one.
 */
period_from: string | null, 
/**
 * Last day of it.
 */
period_to: string | null, 
/**
 * Language of its labels.
 */
language: Language, 
/**
 * When.
 */
exported_at: string, 
/**
 * SHA-256 of the data inside, hexadecimal.
 */
data_sha256: Line, 
/**
 * SHA-256 of the file, hexadecimal.
 */
file_sha256: Line, 
/**
 * Size of the file in bytes.
 */
bytes: number, 
/**
 * Pages.
 */
pages: number, 
/**
 * The file's name.
 */
file_name: Line, };
export type ExportId = string;
export type ExportPeople = { path: string, phones: Phones, language: Language, };
export type ExportYear = { year: number, path: string, language: Language, };
export type Exported = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Its entry in the ledger.
 */
seq: number, 
/**
 * What went stale.
 */
stale: Array<string>, 
/**
 * Whether the back of its sheets stays white.
 */
is_one_sided: boolean, };
export type Extent = "whole" | "part";
export type Fact = { 
/**
 * Key of its label, `fact-paid-on`.
 */
label: string, 
/**
 * How it is written.
 */
form: FactForm, 
/**
 * What it is.
 */
value: string | number, };
export type FactForm = "text" | "day" | "moment" | "money" | "quantity" | "percent";
export type Fate = "sent" | "returned" | "approved" | "filed";
export type Fen = number;
export type FieldChange = { 
/**
 * Which field.
 */
field: TermField, 
/**
 * 原.
 */
before: TermValue | null, 
/**
 * 现.
 */
after: TermValue | null, };
export type FieldPlace = { 
/**
 * The field by its path in the parts: `tasks.3.acceptance`.
 */
field: string, 
/**
 * On which page, from 1.
 */
page: number, 
/**
 * Millimetres from the paper's top.
 */
top_mm: number, };
export type File = { path: string, };
export type FileChoice = { 
/**
 * Key.
 */
id: EvidenceId, 
/**
 * Its title.
 */
title: string, };
export type FileVerdict = { 
/**
 * Its title inside.
 */
title: string, 
/**
 * Its number inside, if it has one.
 */
number: string | null, 
/**
 * The verification code, if it carries data that has one.
 */
code: string | null, 
/**
 * The entry it is anchored by, if it says one.
 */
anchor_seq: number | null, 
/**
 * Whether its data says what the code says.
 */
code_holds: boolean, 
/**
 * Whether setting its data again gives these very bytes.
 */
bytes_hold: boolean, 
/**
 * Whether the open workspace recorded it; nothing when none is open.
 */
is_known: boolean | null, 
/**
 * What happened since to the resolution or the minutes that it prints.
 */
since: Array<Since>, };
export type Finding = { 
/**
 * The rule, kebab-case; its title and advice are the messages `rule-<id>` and `rule-<id>-<status>`.
 */
rule: string, 
/**
 * The clause that asks for it, as it is cited.
 */
clause: string, 
/**
 * What it says.
 */
status: FindingStatus, 
/**
 * The records that prove it or are at fault.
 */
records: Array<RecordRef>, };
export type FindingStatus = "breached" | "missing" | "not_yet_due" | "met";
export type FollowUp = { 
/**
 * Key of the work item.
 */
id: string, 
/**
 * What.
 */
title: string, 
/**
 * Who leads it.
 */
owner: string | null, 
/**
 * By when.
 */
due_on: string, 
/**
 * When it was done.
 */
finished_on: string | null, };
export type FontFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Whether it lies in the font folder.
 */
is_there: boolean, };
export type Found = { 
/**
 * Which, and where it is shown.
 */
place: Whereabouts, 
/**
 * How people call it, with what was met.
 */
title: Array<{ text: string; is_met: boolean }>, 
/**
 * What else it says near what was met.
 */
detail: Array<{ text: string; is_met: boolean }>, 
/**
 * Its day.
 */
on: string | null, };
export type FoundColumn = { 
/**
 * Its place from the left, from 0.
 */
place: number, 
/**
 * Its head as it stands there.
 */
head: string, 
/**
 * What it is read as; nothing when it is left aside.
 */
column: PersonColumn | null, 
/**
 * Whether it says 学会职务: a seat is no fact of a person and is registered in the roster, from the same table.
 */
is_of_seats: boolean, };
export type Fraction = { numerator: number, denominator: number, };
export type FunctionArea = "evaluation_base" | "evaluation_programme" | "evaluation_project" | "qualification" | "title_review" | "standard" | "award";
export type FunctionCard = { 
/**
 * Which.
 */
function: FunctionArea, 
/**
 * Where the plan names it.
 */
clause: string, 
/**
 * Whether the plan only lets it be explored.
 */
is_exploratory: boolean, };
export type FunctionFacts = { "function": "evaluation_base", 
/**
 * The department that commissions it.
 */
commissioned_by: Line, 
/**
 * The bases to be evaluated.
 */
bases: Line, } | { "function": "evaluation_programme", 
/**
 * The programme.
 */
programme: Line, 
/**
 * The evaluation standard followed.
 */
standard_followed: Line, 
/**
 * The bodies that get the feedback.
 */
feedback_to: Line, } | { "function": "evaluation_project", 
/**
 * The evaluated projects.
 */
projects: Line, 
/**
 * When the evaluated project ended, or the last of them.
 */
ended_on: string, } | { "function": "qualification", 
/**
 * The department that confirmed it.
 */
confirmed_by: Line, 
/**
 * Fields of work.
 */
fields: Line, } | { "function": "title_review", 
/**
 * The department that guides it.
 */
guided_by: Line, 
/**
 * Kinds of organisations and titles.
 */
scope: Line, } | { "function": "standard", 
/**
 * Field.
 */
field: Line, 
/**
 * The gap in the market that it fills.
 */
market_gap: Line, 
/**
 * Bodies that draft with the society.
 */
co_drafters: Line, 
/**
 * Number, once issued.
 */
standard_number: Line | null, } | { "function": "award", 
/**
 * What may be nominated.
 */
scope: Line, 
/**
 * How it is selected.
 */
selection: Line, 
/**
 * How many days objections may be raised.
 */
objection_days: number, 
/**
 * Where the nomination is made public.
 */
publicity: Line, };
export type FundingKind = "central_finance" | "capacity_fund" | "purchased_service" | "own" | "other";
export type FundingSource = { 
/**
 * Key.
 */
id: FundingSourceId, 
/**
 * Whose it is.
 */
project_id: ProjectId, 
/**
 * Place in the list, from 1.
 */
position: number, 
/**
 * Kind of source.
 */
kind: FundingKind, 
/**
 * Name as printed.
 */
name: Line, 
/**
 * Year for which it is planned.
 */
year: number, 
/**
 * Planned amount, fen.
 */
planned: Fen, };
export type FundingSourceId = string;
export type FundingTerm = { 
/**
 * The source that it becomes.
 */
funding_source_id: FundingSourceId, 
/**
 * Kind.
 */
kind: FundingKind, 
/**
 * Name.
 */
name: Line, 
/**
 * Year.
 */
year: number, 
/**
 * Amount, fen.
 */
planned: Fen, };
export type Gap = { 
/**
 * In which part.
 */
part: AgreementPart, 
/**
 * What.
 */
kind: GapKind, 
/**
 * In which row.
 */
row: number | null, };
export type GapKind = "department_duties" | "society_duties" | "cast_duties" | "cooperation" | "objectives" | "no_task" | "task_content" | "task_dates" | "no_milestone" | "quality" | "task_acceptance" | "no_indicator" | "indicator_measure" | "no_funding" | "budget_sum" | "same_name";
export type GapView = { 
/**
 * Which version.
 */
agreement_id: AgreementId, 
/**
 * What is missing, in the plan's order.
 */
gaps: Array<Gap>, };
export type GateRecord = { 
/**
 * Key.
 */
id: GateRecordId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Which step.
 */
step: Step, 
/**
 * When.
 */
done_on: string, 
/**
 * What proves it: a document number, a minute, a file's name.
 */
proof: Line, };
export type GateRecordId = string;
export type Guide = { 
/**
 * The body, once there is one.
 */
body_id: BodyId | null, 
/**
 * The steps, in order; the first that is not done comes next.
 */
steps: Array<GuideStep>, };
export type GuideStep = { 
/**
 * Which.
 */
step: SetupStep, 
/**
 * Whether it was taken.
 */
is_done: boolean, };
export type HeldMeeting = { 
/**
 * Key.
 */
id: MeetingId, 
/**
 * Name of its body.
 */
body: string, 
/**
 * Number of the term.
 */
term_ordinal: number, 
/**
 * Number of the meeting in the term.
 */
ordinal: number, 
/**
 * When it was carried.
 */
since: string, };
export type HeldSeat = { 
/**
 * In which body.
 */
body: string, 
/**
 * As what: one post, or two that go together.
 */
posts: Array<SeatPosition>, };
export type ImportPeople = { source: PeopleSource, matches: Array<ColumnMatch>, keys: Array<PersonId>, };
export type InLanguage = { language: Language, };
export type IndicatorId = string;
export type IndicatorTerm = { 
/**
 * The indicator that it becomes.
 */
indicator_id: IndicatorId, 
/**
 * Name.
 */
name: Line, 
/**
 * Unit: 人, %, 家.
 */
unit: Line, 
/**
 * Where it stood before, thousandths of the unit.
 */
baseline: Quantity, 
/**
 * What is to be reached.
 */
target: Quantity, 
/**
 * Whether the target is the least or the most.
 */
direction: Direction, 
/**
 * Whether readings add up.
 */
accumulation: Accumulation, 
/**
 * How it is measured.
 */
measured_by: Prose, };
export type IndicatorView = { 
/**
 * Key.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * Where it stood before, thousandths of the unit.
 */
baseline: Quantity, 
/**
 * What was reached.
 */
value: Quantity | null, 
/**
 * Whether every reading in that figure is approved.
 */
is_approved: boolean, 
/**
 * What today asks.
 */
expected: Quantity, 
/**
 * The target.
 */
target: Quantity, 
/**
 * Which way is good.
 */
direction: Direction, 
/**
 * Whether readings add up.
 */
accumulation: Accumulation, 
/**
 * How it is measured.
 */
measured_by: string, 
/**
 * How it does.
 */
standing: Standing, 
/**
 * How it went, period by period.
 */
course: Array<CoursePoint>, };
export type ItemState = "pending" | "heard" | "passed" | "failed" | "deferred";
export type ItemView = { 
/**
 * The item.
 */
item: AgendaItem, 
/**
 * Who may not vote on it.
 */
recusals: Array<Recusal>, 
/**
 * Its votes and their corrections, in the order of time.
 */
ballots: Array<Ballot>, 
/**
 * The one of them that counts.
 */
standing_id: BallotId | null, 
/**
 * The result explained in the language asked for.
 */
explanation: string | null, 
/**
 * The resolution that came of it.
 */
resolution: ResolutionView | null, 
/**
 * The rule of the day for it.
 */
rule: CharterRule | null, 
/**
 * The rule in one sentence.
 */
rule_sentence: string | null, 
/**
 * How many of the members in the room may vote on it now; of a closed vote, how many might then.
 */
voters: number, 
/**
 * Who they are, in elected order.
 */
voter_ids: Array<PersonId>, 
/**
 * The work that follows its resolution up.
 */
follow_ups: Array<FollowUp>, 
/**
 * Who stands for election, in the order of the paper.
 */
candidates: Array<ElectionCandidate>, 
/**
 * The seats that the elected were given by it.
 */
elected_seats: Array<ElectedSeat>, 
/**
 * Number of the earlier resolution that it is about.
 */
changes: string | null, 
/**
 * The meeting of the term that put it off to this one.
 */
carried_from: number | null, 
/**
 * The meeting of the term on whose agenda it stands since it was put off.
 */
taken_up: number | null, 
/**
 * The paper that it is about.
 */
paper: string | null, 
/**
 * How many places its election left open, when a further round can be put on the agenda for them.
 */
open_places: number | null, };
export type JobProgress = { done: number, total: number, };
export type Judgement = { 
/**
 * The rule that decided.
 */
rule_id: CharterRuleId, 
/**
 * Where the charter says it.
 */
rule_clause: Line, 
/**
 * From when that rule is in force.
 */
rule_effective_from: string, 
/**
 * What it asks for the quorum.
 */
quorum: Requirement, 
/**
 * What it asks for the majority.
 */
majority: Requirement, 
/**
 * Of what the majority is taken.
 */
majority_base: MajorityBase, 
/**
 * 应到.
 */
seats: number, 
/**
 * 实到.
 */
present: number, 
/**
 * How many had to be present.
 */
quorum_needed: number, 
/**
 * 回避: of those who would count in the base; an absent member who sent no proxy counts only where the base is all seats.
 */
recused: number, 
/**
 * 表决基数.
 */
base: number, 
/**
 * 同意.
 */
in_favour: number, 
/**
 * How many in favour were needed.
 */
needed: number, 
/**
 * What it came to.
 */
outcome: Outcome, 
/**
 * Of what the quorum is taken.
 */
quorum_base: QuorumBase, 
/**
 * How many the quorum's share is taken of, where that is not all seats.
 */
entitled: number, 
/**
 * How many of those present, or represented, count for the quorum, where they are not simply those present.
 */
quorum_present: number, 
/**
 * 委托: the recused included.
 */
proxied: number, 
/**
 * Ballots by correspondence that did not come back and count as abstentions.
 */
unreturned: number, 
/**
 * The papers, when it was taken on paper.
 */
papers: Papers | null, 
/**
 * Why it was taken although too few were there.
 */
quorum_override: Line | null, };
export type KeyTask = { 
/**
 * Key.
 */
id: KeyTaskId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Place in the list, from 1.
 */
position: number, 
/**
 * Title.
 */
title: Line, 
/**
 * What is done.
 */
content: Prose, 
/**
 * What its acceptance asks.
 */
acceptance: Prose, 
/**
 * In which stage.
 */
stage: StageKind, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
due_on: string, };
export type KeyTaskId = string;
export type KeyTaskView = { 
/**
 * The key task.
 */
task: KeyTask, 
/**
 * Where it stands today.
 */
state: TaskState, 
/**
 * How much of its items is done, percent.
 */
progress: number, 
/**
 * Who leads most of its items.
 */
lead: string | null, };
export type Known = { passphrase: string, };
export type Language = "zh-Hans" | "zh-Hant" | "en";
export type LastMeeting = { 
/**
 * Which.
 */
meeting_id: MeetingId, 
/**
 * Number in its term.
 */
ordinal: number, 
/**
 * When.
 */
held_on: string, };
export type LastWorkspace = { folder: string, has_passphrase: boolean, 
/**
 * Why it cannot be opened, when it cannot: moved away, damaged.
 */
trouble: Refused | null, };
export type LeaderView = { 
/**
 * The leader's name.
 */
name: string | null, 
/**
 * As what the leader sat in the society when named.
 */
position: SeatPosition | null, 
/**
 * The resolution that approved the leader.
 */
resolution: ResolutionView | null, 
/**
 * Everybody with a seat today, the highest first.
 */
candidates: Array<CandidateView>, 
/**
 * The standing resolutions that approve a leader of this project, newest first.
 */
resolutions: Array<ResolutionView>, };
export type Leave = { without_backup: boolean, };
export type LedgerCheck = { 
/**
 * Entries walked.
 */
entries: number, 
/**
 * The head's hash.
 */
head: string, 
/**
 * How many entries a lawful erasure blanked; they hold.
 */
erased: number, 
/**
 * How many troubles were found.
 */
troubles: number, 
/**
 * The first of them, a sentence each.
 */
first: Array<string>, };
export type LedgerEntry = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * On which machine.
 */
device: string, 
/**
 * Name of the operation.
 */
operation: string, 
/**
 * What it was done to, as people call it.
 */
subject: string | null, 
/**
 * How many records it was done to.
 */
count: number, 
/**
 * Where the first of them is shown; nothing when it is gone.
 */
place: Whereabouts | null, 
/**
 * What was counted, when a vote was closed.
 */
tally: Tally | null, 
/**
 * The entry that it took back, when it is an undo.
 */
of_entry: number | null, 
/**
 * Its hash, hexadecimal.
 */
hash: string, 
/**
 * The entry that undid it.
 */
undone_by: number | null, 
/**
 * Whether there is something to take back.
 */
can_undo: boolean, };
export type Line = string;
export type LineView = { 
/**
 * The line.
 */
line: BudgetLine, 
/**
 * What was spent under it, fen.
 */
spent: Fen, 
/**
 * What may still be spent under it, fen.
 */
left: number, };
export type LoadView = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * The person's name.
 */
name: string, 
/**
 * Items that the person leads.
 */
leads: number, 
/**
 * Items with a part of the person, finished or not.
 */
items: number, 
/**
 * Those of them that are not finished.
 */
open: number, 
/**
 * Those of them that are late.
 */
overdue: number, 
/**
 * Person-days planned on all.
 */
person_days: number, 
/**
 * Person-days planned on those not finished.
 */
open_days: number, };
export type MajorMatter = "project_leader" | "agreement_approval" | "agreement_amendment" | "expense" | "evaluation" | "standard" | "other";
export type MajorityBase = "present" | "all_seats" | "votes_cast";
export type Mark = "kept" | "removed" | "added";
export type Matter = "ordinary" | "group_standard" | "charter_change";
export type Meeting = { 
/**
 * Key.
 */
id: MeetingId, 
/**
 * Of which body.
 */
body_id: BodyId, 
/**
 * In which term.
 */
term_id: TermId, 
/**
 * Which meeting of the term, from 1, given when it is convened.
 */
ordinal: number, 
/**
 * How.
 */
form: MeetingForm, 
/**
 * When it is to begin.
 */
starts_at: string, 
/**
 * Where.
 */
place: Line | null, 
/**
 * Who chairs.
 */
chair_id: PersonId | null, 
/**
 * Who records.
 */
recorder_id: PersonId | null, 
/**
 * Where it stands.
 */
status: MeetingStatus, 
/**
 * When the notice went out.
 */
noticed_on: string | null, 
/**
 * When it was opened.
 */
opened_at: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * When its minutes were confirmed.
 */
minutes_confirmed_on: string | null, 
/**
 * What was said beside the votes.
 */
minutes: Prose, 
/**
 * The names under which its minutes were confirmed.
 */
names: SittingNames | null, };
export type MeetingForm = "in_person" | "correspondence" | "mixed";
export type MeetingId = string;
export type MeetingName = { 
/**
 * Key.
 */
id: MeetingId, 
/**
 * Name of the body.
 */
body: string, 
/**
 * Which term of it.
 */
term: number, 
/**
 * Which meeting of the term.
 */
ordinal: number, 
/**
 * When it begins.
 */
starts_at: string, 
/**
 * How many items its agenda has.
 */
items: number, };
export type MeetingOperation = { "convene": { 
/**
 * Key of the meeting.
 */
meeting_id: MeetingId, 
/**
 * Of which body.
 */
body_id: BodyId, 
/**
 * How it is held.
 */
form: MeetingForm, 
/**
 * When it is to begin.
 */
starts_at: string, 
/**
 * Where.
 */
place: Line | null, 
/**
 * Who chairs.
 */
chair_id: PersonId | null, 
/**
 * Who records.
 */
recorder_id: PersonId | null, } } | { "amend": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * How it is held.
 */
form: MeetingForm, 
/**
 * When it is to begin.
 */
starts_at: string, 
/**
 * Where.
 */
place: Line | null, 
/**
 * Who chairs.
 */
chair_id: PersonId | null, 
/**
 * Who records.
 */
recorder_id: PersonId | null, } } | { "add_item": AgendaItem } | { "amend_item": AgendaItem } | { "remove_item": { 
/**
 * Which item.
 */
agenda_item_id: AgendaItemId, } } | { "order_agenda": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * Its items, each once, in the new order.
 */
agenda_item_ids: Array<AgendaItemId>, } } | { "notice": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * When the notice went out.
 */
noticed_on: string, } } | { "open": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * When.
 */
opened_at: string, } } | { "attend": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * Whose attendance changes.
 */
entries: Array<AttendanceEntry>, } } | { "arrive": { 
/**
 * At which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * When.
 */
at: string, } } | { "leave": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * When.
 */
at: string, } } | { "return": { 
/**
 * At which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * When.
 */
at: string, } } | { "record_reply": { 
/**
 * To which meeting's notice.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What; nothing takes it back.
 */
reply: Reply | null, 
/**
 * Reason of leave, or another remark.
 */
remark: Line | null, } } | { "give_proxy": { 
/**
 * For which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who is represented.
 */
person_id: PersonId, 
/**
 * Who represents.
 */
holder_id: PersonId, 
/**
 * When the written proxy was handed in.
 */
given_on: string, } } | { "withdraw_proxy": { 
/**
 * For which meeting.
 */
meeting_id: MeetingId, 
/**
 * Whose.
 */
person_id: PersonId, } } | { "add_observer": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who.
 */
person_id: PersonId, } } | { "hear_item": { 
/**
 * Which item.
 */
agenda_item_id: AgendaItemId, } } | { "defer_item": { 
/**
 * Which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * Why.
 */
reason: Line, } } | { "write_minutes": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * The text.
 */
minutes: Prose, } } | { "close": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * When.
 */
closed_at: string, } } | { "correct_minutes": { 
/**
 * Key of the correction.
 */
correction_id: CorrectionId, 
/**
 * Whose minutes.
 */
meeting_id: MeetingId, 
/**
 * When.
 */
corrected_on: string, 
/**
 * What stands there.
 */
said: Prose, 
/**
 * What it should say.
 */
says: Prose, 
/**
 * Why.
 */
reason: Line, } } | { "confirm_minutes": { 
/**
 * Which meeting.
 */
meeting_id: MeetingId, 
/**
 * When.
 */
confirmed_on: string, } };
export type MeetingRoom = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * Its body.
 */
body: Body, 
/**
 * Number of the term.
 */
term_ordinal: number, 
/**
 * The agenda, in order.
 */
items: Array<ItemView>, 
/**
 * Who was called, in elected order, observers last.
 */
attendees: Array<AttendeeView>, 
/**
 * 应到.
 */
seats: number, 
/**
 * 实到, now.
 */
present: number, 
/**
 * How many must be present.
 */
quorum_needed: number, 
/**
 * Whether enough are there; of a closed meeting, whether enough were when it was opened.
 */
is_quorate: boolean, 
/**
 * Who came, in figures.
 */
attending: Attending, 
/**
 * Who represents whom.
 */
proxies: Array<ProxyView>, 
/**
 * How many absent members are represented now.
 */
proxied: number, 
/**
 * How many days the notice came too late for the charter; nothing when it came in time, or the charter says nothing.
 */
notice_late: number, 
/**
 * What earlier resolutions of the body asked for and is not done yet.
 */
outstanding: Array<Outstanding>, 
/**
 * The resolutions of the body that have force, newest first, to amend, replace or revoke.
 */
in_force: Array<ResolutionView>, 
/**
 * What the next step lacks; nothing when it can be taken.
 */
missing: Array<Refusal>, 
/**
 * What was corrected of the confirmed minutes and of the resolutions, in the order of its days.
 */
corrections: Array<CorrectionView>, 
/**
 * The projects that an item may concern.
 */
projects: Array<ProjectChoice>, 
/**
 * The versions of task agreements that an item can be about.
 */
agreements: Array<AgreementChoice>, 
/**
 * The files that an item can be about.
 */
files: Array<FileChoice>, 
/**
 * Everybody, to choose from.
 */
people: Array<Person>, 
/**
 * How everybody is called at this meeting, by key: namesakes who come together are told apart.
 */
names: { [key in PersonId]: string }, 
/**
 * Where it is, when it is carried.
 */
carried: CarriedView | null, };
export type MeetingStatus = "draft" | "noticed" | "in_session" | "closed" | "minutes_confirmed";
export type MemberChoice = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What.
 */
choice: Choice, };
export type MemberView = { 
/**
 * The seat.
 */
seat: Seat, 
/**
 * The person.
 */
name: string, 
/**
 * Organisation the person works for.
 */
employer: string | null, 
/**
 * Whether the person is a serving official.
 */
official: Official, };
export type Milestone = { 
/**
 * In which stage.
 */
stage: StageKind, 
/**
 * What is reached.
 */
title: Line, 
/**
 * By when.
 */
due_on: string, };
export type MissingGlyph = { 
/**
 * The character.
 */
character: string, 
/**
 * Its code point, `U+2CAFE`.
 */
code_point: string, 
/**
 * Path of the field in the document's data.
 */
field: string, };
export type MoneyOperation = { "receive": MoneyReceipt } | { "spend": Expense } | { "import_expenses": { 
/**
 * The expenses, in the order in which they are booked.
 */
expenses: Array<Expense>, } } | { "link_resolution": { 
/**
 * Which expense.
 */
expense_id: ExpenseId, 
/**
 * Which resolution.
 */
resolution_id: ResolutionId, } };
export type MoneyReceipt = { 
/**
 * Key.
 */
id: ReceiptId, 
/**
 * From where.
 */
funding_source_id: FundingSourceId, 
/**
 * When.
 */
received_on: string, 
/**
 * How much, fen.
 */
amount: Fen, 
/**
 * Number of the bank or accounting voucher.
 */
voucher: Line, };
export type MoneyView = { 
/**
 * Planned by source.
 */
planned: Fen, 
/**
 * Arrived.
 */
received: Fen, 
/**
 * Spent.
 */
spent: Fen, 
/**
 * Budgeted by line.
 */
budgeted: Fen, };
export type MotionView = { 
/**
 * Key of the item.
 */
agenda_item_id: AgendaItemId, 
/**
 * Its title.
 */
title: string, 
/**
 * Where it will be voted on.
 */
meeting: MeetingName, };
export type Named = { name: Line, };
export type NamingFile = { 
/**
 * Its title.
 */
title: string, 
/**
 * The name that the file had.
 */
file_name: string, 
/**
 * When it was exported.
 */
exported_at: string, };
export type NamingRecord = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Where it is shown.
 */
place: Whereabouts, };
export type NewPassphrase = { old: string, new: string, };
export type Nothing = Record<symbol, never>;
export type NumberSeries = { 
/**
 * Whose.
 */
body: string, 
/**
 * The mark.
 */
mark: string, 
/**
 * The year.
 */
year: number, 
/**
 * The first number given under the mark.
 */
first: number, 
/**
 * The last one.
 */
last: number, 
/**
 * The numbers that are lacking.
 */
missing: Array<number>, };
export type NumbersBefore = { 
/**
 * In which year.
 */
year: number, 
/**
 * The last number given in it.
 */
last: number, };
export type OfMeeting = { meeting_id: MeetingId, language: Language, };
export type OfProject = { project_id: ProjectId | null, };
export type OfRecord = { kind: string, id: string, language: Language, };
export type OfYear = { year: number, language: Language, };
export type Offer = { 
/**
 * Which document, of which record.
 */
of: DocumentOf, 
/**
 * Key of that record.
 */
key: string, 
/**
 * Title as printed.
 */
title: string, };
export type Office = { 
/**
 * Whose it is.
 */
society: string, 
/**
 * Where it lies.
 */
folder: string, 
/**
 * Whether a passphrase opens it.
 */
has_passphrase: boolean, 
/**
 * When it was backed up last.
 */
backed_up_at: string | null, 
/**
 * The backup that holds what this workspace lacks: an older copy was put over it.
 */
overtaken_by: Overtaking | null, 
/**
 * Today, as every view reckons it.
 */
today: string, 
/**
 * How many rules of all projects miss something.
 */
missing: number, 
/**
 * How many are breached.
 */
breached: number, 
/**
 * The projects, each with what its rules miss.
 */
projects: Array<ProjectCounts>, 
/**
 * The meeting from elsewhere that is held here; nothing else changes here then.
 */
held: HeldMeeting | null, };
export type Official = "no" | "serving";
export type OnDay = { body_id: BodyId, day: string, };
export type OneEvidence = { evidence_id: EvidenceId, };
export type OneJob = { job: string, };
export type OneProject = { project_id: ProjectId, };
export type Open = { folder: string, passphrase: string, };
export type OpenByCode = { folder: string, recovery_code: string, };
export type OpenCarried = { file: string, folder: string, passphrase: string, };
export type Operation = { "society": SocietyOperation } | { "person": PersonOperation } | { "council": CouncilOperation } | { "meeting": MeetingOperation } | { "vote": VoteOperation } | { "resolution": ResolutionOperation } | { "pilot": PilotOperation } | { "agreement": AgreementOperation } | { "work": WorkOperation } | { "money": MoneyOperation } | { "document": DocumentOperation } | { "evidence": EvidenceOperation } | { "carry": CarryOperation };
export type Outcome = "passed" | "failed" | "void";
export type Outstanding = { 
/**
 * Number of the resolution.
 */
number: string, 
/**
 * What is open.
 */
work: FollowUp, };
export type Overtaking = { 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Its file.
 */
file: string, 
/**
 * Its newest entry.
 */
seq: number, 
/**
 * The workspace's newest entry.
 */
present: number, };
export type PackReturn = { path: string, };
export type Page = { before: number | null, limit: number, record: string | null, kind: string | null, actor: string | null, from: string | null, to: string | null, language: Language, };
export type PaperFact = "society_credit_code" | "society_legal_representative" | "society_address" | "society_contact" | "society_telephone" | "society_bank" | "society_bank_account" | "project_leader" | "project_leader_resolution" | "project_bureau" | "project_department_contact" | "project_department_telephone" | "project_department_address" | "project_cast_contact" | "project_cast_telephone";
export type PaperGroup = "resolution" | "meeting" | "report" | "agreement";
export type PaperRow = { 
/**
 * What tells it from the others: its document, its record, its days.
 */
key: string, 
/**
 * Which document.
 */
of: DocumentOf, 
/**
 * Key of the record that it is made from.
 */
of_key: string, 
/**
 * Among which it is looked for.
 */
group: PaperGroup, 
/**
 * Title.
 */
title: string, 
/**
 * Number as printed.
 */
number: string | null, 
/**
 * 第N版, for papers that have versions.
 */
version: number | null, 
/**
 * 第N稿.
 */
draft: number, 
/**
 * Where it stands.
 */
state: PaperState, 
/**
 * Whether somebody has to do something with it.
 */
is_open: boolean, 
/**
 * When something last happened to it.
 */
date: string, 
/**
 * The meeting that it comes from.
 */
meeting_id: MeetingId | null, 
/**
 * The item that it comes from.
 */
agenda_item_id: AgendaItemId | null, 
/**
 * The project that it is about.
 */
project_id: ProjectId | null, 
/**
 * The files that were made of it, newest first.
 */
exports: Array<DocumentRow>, };
export type PaperState = "draft" | "issued" | "awaiting_signature" | "signed" | "voided" | "confirmed" | "exported" | "sent" | "returned" | "approved" | "filed";
export type Papers = { 
/**
 * 发出.
 */
handed_out: number, 
/**
 * 收回.
 */
returned: number, };
export type PassphraseByCode = { recovery_code: string, new: string, };
export type PeopleRead = { 
/**
 * The columns, from the left.
 */
columns: Array<FoundColumn>, 
/**
 * The rows that hold anything, from the top.
 */
rows: Array<RowPreview>, 
/**
 * How many would be added.
 */
new: number, 
/**
 * How many are known already.
 */
known: number, 
/**
 * How many are refused.
 */
refused: number, };
export type PeopleRoom = { 
/**
 * Everybody, in the order in which their names sound.
 */
people: Array<PersonRow>, 
/**
 * Records that may be one person.
 */
twins: Array<Twins>, 
/**
 * Those who were removed and whose data the ledger tells still, who went last first.
 */
removed: Array<RemovedPerson>, };
export type PeopleSource = { "file": string } | { "copied": string };
export type Period = { from: string, to: string, };
export type Person = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * Name as it is printed, rare characters included.
 */
name: Line, 
/**
 * Organisation the person works for.
 */
employer: Line | null, 
/**
 * Post or professional title there.
 */
post: Line | null, 
/**
 * Professional field.
 */
expertise: Line | null, 
/**
 * Telephone, kept as text; never shown on a projector.
 */
phone: Line | null, 
/**
 * Electronic mail.
 */
email: Line | null, 
/**
 * Whether the person is a serving official.
 */
official: Official, 
/**
 * The day on which the personal data were lawfully erased.
 */
erased_on: string | null, };
export type PersonColumn = "name" | "employer" | "post" | "expertise" | "phone" | "email";
export type PersonDraft = { 
/**
 * 姓名.
 */
name: Line, 
/**
 * 单位.
 */
employer: Line | null, 
/**
 * 职务职称.
 */
post: Line | null, 
/**
 * 专业.
 */
expertise: Line | null, 
/**
 * 电话.
 */
phone: Line | null, 
/**
 * 邮箱.
 */
email: Line | null, };
export type PersonId = string;
export type PersonName = { 
/**
 * The name.
 */
name: Line, 
/**
 * What told the person from a namesake there: the employer, the post, or the order.
 */
mark: string | null, };
export type PersonOperation = { "add": Person } | { "amend": Person } | { "remove": { 
/**
 * Who.
 */
person_id: PersonId, } } | { "merge": { 
/**
 * Who stays.
 */
keep_id: PersonId, 
/**
 * Whose record goes.
 */
merged_id: PersonId, } } | { "erase": { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * When.
 */
erased_on: string, 
/**
 * On what ground: whose wish, which law. It stays in the ledger, and so tells nothing of what is erased.
 */
reason: Line, 
/**
 * What stands for the name where nothing needs it.
 */
name_instead: Line, } } | { "import": { 
/**
 * The people.
 */
people: Array<Person>, } };
export type PersonRow = { 
/**
 * The person.
 */
person: Person, 
/**
 * How the name sounds: initials and pinyin from each character on, set apart by blanks.
 */
sounds: string, 
/**
 * The seats held today.
 */
seats: Array<HeldSeat>, 
/**
 * The telephone as a list shows it, masked.
 */
masked_phone: string | null, };
export type Phones = "masked" | "whole";
export type Piece = { 
/**
 * What became of it.
 */
mark: Mark, 
/**
 * Its characters.
 */
text: string, };
export type PilotOperation = { "start": { 
/**
 * The project.
 */
project: PilotProject, 
/**
 * Its four stages, in order.
 */
stages: Array<Stage>, } } | { "amend": PilotProject } | { "name_leader": { 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * From when; the rank is that of this day.
 */
named_on: string, 
/**
 * The resolution that approved it.
 */
resolution_id: ResolutionId, } } | { "join_team": TeamMember } | { "leave_team": { 
/**
 * Which membership.
 */
team_member_id: TeamMemberId, 
/**
 * Last day.
 */
left_on: string, } } | { "replan_stage": { 
/**
 * Which stage.
 */
stage_id: StageId, 
/**
 * First day.
 */
planned_from: string, 
/**
 * Last day.
 */
planned_to: string, } } | { "begin_stage": { 
/**
 * Which stage.
 */
stage_id: StageId, 
/**
 * When.
 */
started_on: string, } } | { "record_step": GateRecord } | { "complete_stage": { 
/**
 * Which stage.
 */
stage_id: StageId, 
/**
 * When.
 */
completed_on: string, } };
export type PilotProject = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Name as in the agreement.
 */
name: Line, 
/**
 * Whole or part (整体/部分).
 */
extent: Extent, 
/**
 * By commission or by government purchase.
 */
basis: UndertakingBasis, 
/**
 * The function taken over and what its kind needs known (§三).
 */
facts: FunctionFacts, 
/**
 * Counterpart department (对应政府部门).
 */
department: Line, 
/**
 * Bureau responsible there (分管司局, §四(一)).
 */
bureau: Line | null, 
/**
 * Who answers there.
 */
department_contact: Line | null, 
/**
 * Telephone there.
 */
department_telephone: Line | null, 
/**
 * Address there.
 */
department_address: Line | null, 
/**
 * Who answers at CAST.
 */
cast_contact: Line | null, 
/**
 * Telephone there.
 */
cast_telephone: Line | null, 
/**
 * The society's responsible person (§四(二)).
 */
responsible_id: PersonId | null, 
/**
 * The pilot's own office (§四(二)).
 */
office_id: BodyId | null, 
/**
 * Who leads it.
 */
leader_id: PersonId | null, 
/**
 * As what the leader sits in the society.
 */
leader_position: SeatPosition | null, 
/**
 * The resolution that approved the leader (§五(二)).
 */
leader_resolution_id: ResolutionId | null, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, };
export type Place = { folder: string, };
export type Preview = { 
/**
 * How many pages it has.
 */
total: number, 
/**
 * Those that were asked for.
 */
pages: Array<PreviewedPage>, 
/**
 * The characters that no font prints: with one of them it cannot be exported.
 */
missing: Array<MissingGlyph>, };
export type PreviewedPage = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * The page as SVG.
 */
svg: string, };
export type ProjectChoice = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Name.
 */
name: string, 
/**
 * The stage in hand, or the first.
 */
stage: StageKind, };
export type ProjectCounts = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Name.
 */
title: string, 
/**
 * How many rules miss something.
 */
missing: number, 
/**
 * How many are breached.
 */
breached: number, };
export type ProjectHead = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Name.
 */
title: string, 
/**
 * Where the plan names its function.
 */
clause: string, 
/**
 * Counterpart department.
 */
department: string, 
/**
 * Who leads it.
 */
leader: string | null, };
export type ProjectId = string;
export type ProjectRoom = { 
/**
 * Today, as the room reckons it.
 */
today: string, 
/**
 * Whose project it is.
 */
society: Society, 
/**
 * In a line.
 */
head: ProjectHead, 
/**
 * The project.
 */
project: PilotProject, 
/**
 * What wants attention.
 */
counts: SectionCounts, 
/**
 * Who leads it, and who may.
 */
leader: LeaderView, 
/**
 * All bodies, to choose the pilot's office from.
 */
bodies: Array<Body>, 
/**
 * The stages with their steps.
 */
road: Array<StageView>, 
/**
 * The stages as records.
 */
stages: Array<Stage>, 
/**
 * What the rules say.
 */
findings: Array<Finding>, 
/**
 * The agreement's versions, oldest first.
 */
agreements: Array<AgreementVersion>, 
/**
 * What each lacks.
 */
gaps: Array<GapView>, 
/**
 * Whether a version is in force; then tasks, indicators and money are its own.
 */
is_agreed: boolean, 
/**
 * The team.
 */
team: Array<TeamMember>, 
/**
 * What everybody with a part carries.
 */
loads: Array<LoadView>, 
/**
 * Key tasks.
 */
key_tasks: Array<KeyTaskView>, 
/**
 * Work items.
 */
items: Array<WorkItemView>, 
/**
 * Who does what.
 */
assignments: Array<Assignment>, 
/**
 * Deliverables.
 */
deliverables: Array<DeliverableView>, 
/**
 * Indicators against their targets.
 */
indicators: Array<IndicatorView>, 
/**
 * Their readings.
 */
readings: Array<Reading>, 
/**
 * Sources of money.
 */
sources: Array<SourceView>, 
/**
 * What arrived.
 */
receipts: Array<MoneyReceipt>, 
/**
 * The budget.
 */
budget: Array<LineView>, 
/**
 * What was spent.
 */
expenses: Array<ExpenseView>, 
/**
 * The three sums.
 */
money: MoneyView, 
/**
 * What councils decided on it.
 */
decisions: Array<DecisionView>, 
/**
 * Resolutions in force, to choose from.
 */
resolutions: Array<ResolutionView>, 
/**
 * Everybody, to choose from.
 */
people: Array<Person>, };
export type Prose = string;
export type Proving = { of: EvidenceOf, };
export type Proxy = { 
/**
 * Key.
 */
id: ProxyId, 
/**
 * For which meeting.
 */
meeting_id: MeetingId, 
/**
 * Who is represented.
 */
person_id: PersonId, 
/**
 * Who represents.
 */
holder_id: PersonId, 
/**
 * When the written proxy was handed in.
 */
given_on: string, };
export type ProxyHolder = "member" | "anyone";
export type ProxyId = string;
export type ProxyPresence = "counts" | "votes_only";
export type ProxyRule = { 
/**
 * Who may vote for them.
 */
holder: ProxyHolder, 
/**
 * How many one person may represent at the most.
 */
most: number, 
/**
 * Whether they count as present.
 */
presence: ProxyPresence, };
export type ProxyView = { 
/**
 * The proxy.
 */
proxy: Proxy, 
/**
 * Who is represented.
 */
name: string, 
/**
 * Who represents.
 */
holder: string, };
export type Quantity = number;
export type QuorumBase = "all_seats" | "entitled";
export type ReadPeople = { source: PeopleSource, matches: Array<ColumnMatch>, };
export type ReadSeats = { path: string, };
export type Reading = { 
/**
 * Key.
 */
id: ReadingId, 
/**
 * Of which indicator.
 */
indicator_id: IndicatorId, 
/**
 * First day of the period.
 */
period_from: string, 
/**
 * Last day of the period.
 */
period_to: string, 
/**
 * The figure, thousandths of the unit.
 */
value: Quantity, 
/**
 * Where it comes from.
 */
source: Line, 
/**
 * Where it stands.
 */
status: ReadingStatus, 
/**
 * When it was approved.
 */
approved_on: string | null, };
export type ReadingId = string;
export type ReadingStatus = "draft" | "submitted" | "returned" | "approved";
export type Receipt = { 
/**
 * Its entry in the ledger.
 */
seq: number, 
/**
 * The entry's hash, hexadecimal.
 */
hash: string, 
/**
 * The kinds of records that changed: what a screen has to read again.
 */
stale: Array<string>, };
export type ReceiptId = string;
export type RecordCard = { 
/**
 * Which, and where it is shown.
 */
place: Whereabouts, 
/**
 * How people call it.
 */
title: string, 
/**
 * What is known of it.
 */
facts: Array<Fact>, 
/**
 * What was done to it last, newest first.
 */
entries: Array<LedgerEntry>, };
export type RecordRef = { 
/**
 * Kind: the name of the record's table.
 */
kind: string, 
/**
 * Key.
 */
id: string, 
/**
 * How people know it: a number, a title, a name.
 */
title: string, };
export type RecoveryCode = { recovery_code: string, };
export type Recusal = { 
/**
 * Key.
 */
id: RecusalId, 
/**
 * On which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Why.
 */
reason: Line, 
/**
 * When the member left the room for it.
 */
left_at: string | null, 
/**
 * When the member was back, after the vote.
 */
returned_at: string | null, };
export type RecusalEffect = "leaves_base" | "stays_in_base";
export type RecusalId = string;
export type Refusal = { 
/**
 * Which rule, kebab-case; the sentence is the message `refusal-<code>`.
 */
code: string, 
/**
 * What the sentence shows, by name.
 */
args: { [key in string]: Arg }, };
export type Refused = { 
/**
 * The code.
 */
code: string, 
/**
 * The figures.
 */
args: Record<string, string | number>, };
export type Register = { 
/**
 * All resolutions, newest first.
 */
rows: Array<RegisterRow>, 
/**
 * The numbers of each body, year and mark, newest year first.
 */
series: Array<NumberSeries>, };
export type RegisterRow = { 
/**
 * The resolution.
 */
resolution: Resolution, 
/**
 * Its number as printed.
 */
number: string, 
/**
 * Its title as printed: 关于……的决议.
 */
paper_title: string, 
/**
 * Whose.
 */
body: string, 
/**
 * At which meeting of the term.
 */
meeting_ordinal: number, 
/**
 * What was counted.
 */
tally: Tally, 
/**
 * Whether it was an election: then those in favour are the valid ballots.
 */
is_election: boolean, 
/**
 * How many pieces of work follow it up.
 */
follow_ups: number, };
export type Rehearsal = { 
/**
 * What the charter makes of it.
 */
judgement: Judgement, 
/**
 * What became of each candidate, when it is an election.
 */
election: Election | null, 
/**
 * The result in one sentence.
 */
explanation: string, 
/**
 * The number of the resolution that would stand after it.
 */
number: string | null, };
export type Rehearse = { operation: VoteOperation, language: Language, };
export type RemovedPerson = { 
/**
 * As the record was.
 */
person: Person, 
/**
 * When it was removed.
 */
removed_at: string, };
export type Reply = "attend" | "leave" | "proxy";
export type Requirement = { 
/**
 * The share.
 */
fraction: Fraction, 
/**
 * Whether the share itself is enough.
 */
bound: Bound, };
export type Resolution = { 
/**
 * Key.
 */
id: ResolutionId, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * At which meeting.
 */
meeting_id: MeetingId, 
/**
 * Of which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * By which ballot.
 */
ballot_id: BallotId, 
/**
 * The mark at the time: 学会决.
 */
mark: Line, 
/**
 * Year of the number.
 */
year: number, 
/**
 * Number in the year, from 1, without gaps per body.
 */
number: number, 
/**
 * Title as printed.
 */
title: Line, 
/**
 * Text as adopted.
 */
text: Prose, 
/**
 * Day of adoption.
 */
adopted_on: string, 
/**
 * When the chair signed.
 */
chair_signed_on: string | null, 
/**
 * Who chaired.
 */
chair_id: PersonId | null, 
/**
 * When the recorder signed.
 */
recorder_signed_on: string | null, 
/**
 * Who recorded.
 */
recorder_id: PersonId | null, 
/**
 * To whom a copy goes (抄送).
 */
copy_to: Line | null, 
/**
 * Whether it stands.
 */
status: ResolutionStatus, 
/**
 * Why it was voided.
 */
void_reason: Line | null, 
/**
 * What it does to an earlier one.
 */
change: ResolutionChange | null, 
/**
 * The earlier one.
 */
changes_id: ResolutionId | null, 
/**
 * The names under which it was adopted; nothing of one adopted before names were kept.
 */
names: SittingNames | null, };
export type ResolutionChange = "amends" | "replaces" | "revokes";
export type ResolutionId = string;
export type ResolutionOperation = { "sign": { 
/**
 * Which resolution.
 */
resolution_id: ResolutionId, 
/**
 * Whose signature.
 */
role: SigningRole, 
/**
 * When.
 */
signed_on: string, } } | { "address_copies": { 
/**
 * Which resolution.
 */
resolution_id: ResolutionId, 
/**
 * To whom; nobody when empty.
 */
copy_to: Line | null, } } | { "correct": { 
/**
 * Key of the correction.
 */
correction_id: CorrectionId, 
/**
 * Which resolution.
 */
resolution_id: ResolutionId, 
/**
 * When.
 */
corrected_on: string, 
/**
 * What stands there.
 */
said: Prose, 
/**
 * What it should say.
 */
says: Prose, 
/**
 * Why.
 */
reason: Line, } } | { "void": { 
/**
 * Which resolution.
 */
resolution_id: ResolutionId, 
/**
 * Why.
 */
reason: Line, } };
export type ResolutionStatus = "in_force" | "voided";
export type ResolutionView = { 
/**
 * The resolution.
 */
resolution: Resolution, 
/**
 * Its number as printed.
 */
number: string, };
export type Restore = { file: string, folder: string | null, passphrase: string | null, };
export type Restored = { folder: string, 
/**
 * Whether its manifest says that it is what was made; one without a manifest was drilled instead.
 */
is_as_made: boolean, 
/**
 * How many of the files that its records name are gone or others; nothing when no key at hand opens it.
 */
evidence_lost: number | null, };
export type Roster = { 
/**
 * The term of the day.
 */
term: Term | null, 
/**
 * Who sat there, in elected order.
 */
members: Array<MemberView>, 
/**
 * Who had left before the day.
 */
left: Array<MemberView>, };
export type RowChange = { 
/**
 * In which table.
 */
table: AgreementTable, 
/**
 * What it is called in the later version, else in the earlier.
 */
name: Line, 
/**
 * What became of it.
 */
fate: RowFate, 
/**
 * Whether an indicator asks less than before.
 */
is_lowered: boolean, 
/**
 * What differs.
 */
fields: Array<FieldChange>, };
export type RowFate = "added" | "removed" | "altered";
export type RowOutcome = { "new": PersonDraft } | { "known": PersonDraft } | { "repeated": [PersonDraft, number] } | { "refused": Array<CellRefusal> };
export type RowPreview = { 
/**
 * Its number as the table program shows it, from 1.
 */
row: number, 
/**
 * What it turned out to be.
 */
outcome: RowOutcome, };
export type RulePreset = { 
/**
 * Its name in code.
 */
code: string, 
/**
 * The kind of body that it is usually found with; any when it names none.
 */
kind: BodyKind | null, 
/**
 * For what.
 */
matter: Matter, 
/**
 * How many of all seats must be present.
 */
quorum: Requirement, 
/**
 * How many of the base must be in favour.
 */
majority: Requirement, 
/**
 * The base of the majority.
 */
majority_base: MajorityBase, 
/**
 * What an abstention does to the base.
 */
abstention: BallotEffect, 
/**
 * What an invalid ballot does to the base.
 */
invalid: BallotEffect, 
/**
 * What a blank ballot does to the base.
 */
blank: BallotEffect, 
/**
 * What a recusal does to the base.
 */
recusal: RecusalEffect, 
/**
 * How often the body must meet in a year, at least.
 */
meetings_per_year: number, };
export type RuleView = { 
/**
 * The rule.
 */
rule: CharterRule, 
/**
 * What it asks, in one sentence.
 */
sentence: string, 
/**
 * Whether it decides today.
 */
is_in_force: boolean, };
export type SaveEvidence = { evidence_id: EvidenceId, path: string, };
export type SayRule = { rule: CharterRule, language: Language, };
export type Search = { text: string, kind: string | null, language: Language, };
export type Seat = { 
/**
 * Key.
 */
id: SeatId, 
/**
 * In which term.
 */
term_id: TermId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * As what.
 */
position: SeatPosition, 
/**
 * A second post held with it: 副理事长兼秘书长.
 */
also: SeatPosition | null, 
/**
 * Order of election, from 1; the order of attendance sheets.
 */
elected_order: number, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day, once left.
 */
ends_on: string | null, 
/**
 * Why it was left.
 */
leaving_reason: Line | null, 
/**
 * 批准文件: the document that lets a serving official hold it (§二(二)).
 */
approval: Line | null, 
/**
 * The day of that document.
 */
approved_on: string | null, 
/**
 * The election that gave it, by the item that was voted on.
 */
elected_in_id: AgendaItemId | null, };
export type SeatId = string;
export type SeatLine = { 
/**
 * 姓名, as it stands there.
 */
name: string, 
/**
 * What the table says of the person's employer: it tells namesakes apart.
 */
employer: string | null, 
/**
 * 学会职务, as it stands there; nothing where the table says none.
 */
posts: string | null, };
export type SeatPosition = "president" | "executive_vice_president" | "vice_president" | "secretary_general" | "deputy_secretary_general" | "executive_member" | "member" | "chief_supervisor" | "supervisor" | "chair" | "vice_chair" | "delegate";
export type SectionCounts = { 
/**
 * Gaps of the agreement version that is being drafted.
 */
gaps: number, 
/**
 * Work items and deliverables that are late.
 */
overdue: number, 
/**
 * Readings that wait for approval.
 */
unapproved: number, 
/**
 * Major expenses that no council decided.
 */
undecided: number, 
/**
 * Rules that miss something.
 */
missing: number, 
/**
 * Rules that are breached.
 */
breached: number, };
export type SectionPlace = { 
/**
 * Which.
 */
section: AgreementSection, 
/**
 * On which page, from 1.
 */
page: number, 
/**
 * Where it begins there, millimetres from the paper's top.
 */
top_mm: number, 
/**
 * Where it ends there.
 */
bottom_mm: number, };
export type SeeAgreement = { agreement_id: AgreementId, parts: AgreementParts, language: Language, from: number, to: number, };
export type SeePages = { of: DocumentOf, language: Language, from: number, to: number, };
export type SetupStep = "people" | "body" | "term" | "seats" | "rule" | "meeting";
export type SharedFact = "phone" | "employer";
export type Side = "society" | "department" | "cast";
export type Signature = { 
/**
 * Which party.
 */
party: Side, 
/**
 * When.
 */
signed_on: string, 
/**
 * Who signed.
 */
signatory: Line, };
export type SigningRole = "chair" | "recorder";
export type Since = { "what": "voided", 
/**
 * Its number.
 */
number: string, 
/**
 * Why.
 */
reason: Line, } | { "what": "replaced", 
/**
 * Its number.
 */
number: string, 
/**
 * The number of the later one.
 */
by: string, 
/**
 * When that was adopted.
 */
day: string, } | { "what": "revoked", 
/**
 * Its number.
 */
number: string, 
/**
 * The number of the later one.
 */
by: string, 
/**
 * When that was adopted.
 */
day: string, } | { "what": "amended", 
/**
 * Its number.
 */
number: string, 
/**
 * The number of the later one.
 */
by: string, 
/**
 * When that was adopted.
 */
day: string, 
/**
 * The later one.
 */
by_id: ResolutionId, } | { "what": "corrected", 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
reason: Line, 
/**
 * The correction.
 */
correction_id: CorrectionId, } | { "what": "recounted", 
/**
 * Of which item.
 */
item: Line, 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
reason: Line, 
/**
 * The count that is right.
 */
ballot_id: BallotId, };
export type SittingNames = { 
/**
 * The society; nothing in a workspace that was never founded.
 */
society: Line | null, 
/**
 * The body.
 */
body: Line, 
/**
 * The people whom the paper names beside its own text; nobody where it was made final before their names were kept.
 */
people?: { [key in PersonId]: PersonName }, };
export type Society = { 
/**
 * Key.
 */
id: SocietyId, 
/**
 * Full name as on the seal.
 */
name: Line, 
/**
 * Abbreviation that document numbers begin with (发文机关代字), without the kind: 学会.
 */
number_mark: Line, 
/**
 * Unified social credit code, GB 32100.
 */
credit_code: CreditCode | null, 
/**
 * Legal representative.
 */
legal_representative: Line | null, 
/**
 * Registered address.
 */
address: Line | null, 
/**
 * Who answers for the society's papers.
 */
contact: Line | null, 
/**
 * Telephone of the secretariat.
 */
telephone: Line | null, 
/**
 * Bank where the project's money arrives.
 */
bank: Line | null, 
/**
 * Account number, kept as text.
 */
bank_account: Line | null, 
/**
 * Discipline group of the national list: 理科, 工科 …
 */
field: Line | null, 
/**
 * From this amount on an expense is a major matter that a council decides (§五(二)); the society's own rule.
 */
major_expense: Fen, };
export type SocietyId = string;
export type SocietyListing = { 
/**
 * Its code in the list.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its discipline group.
 */
field: string, };
export type SocietyOperation = { "found": Society } | { "amend": Society };
export type SourceSums = { 
/**
 * Key.
 */
id: FundingSourceId, 
/**
 * Name.
 */
name: string, 
/**
 * Planned.
 */
planned: Fen, 
/**
 * Arrived.
 */
received: Fen, };
export type SourceView = { 
/**
 * The source.
 */
source: FundingSource, 
/**
 * What arrived, fen.
 */
received: Fen, 
/**
 * What was spent of it, fen.
 */
spent: Fen, 
/**
 * What is there to spend, fen.
 */
left: number, };
export type Stage = { 
/**
 * Key.
 */
id: StageId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Which stage.
 */
kind: StageKind, 
/**
 * Planned first day.
 */
planned_from: string, 
/**
 * Planned last day.
 */
planned_to: string, 
/**
 * When it began.
 */
started_on: string | null, 
/**
 * When it was done.
 */
completed_on: string | null, };
export type StageId = string;
export type StageKind = "preparation" | "mobilisation" | "implementation" | "summary";
export type StageView = { 
/**
 * Which.
 */
kind: StageKind, 
/**
 * Planned first day.
 */
planned_from: string, 
/**
 * Planned last day.
 */
planned_to: string, 
/**
 * When it began.
 */
started_on: string | null, 
/**
 * When it was completed.
 */
completed_on: string | null, 
/**
 * Its steps, in order.
 */
steps: Array<StepView>, };
export type Standing = "reached" | "on_course" | "behind" | "exceeded" | "unread";
export type Step = "plan_reported" | "scope_agreed" | "plan_reviewed" | "norms_studied" | "mobilisation_held" | "plan_approved" | "agreement_signed" | "work_carried_out" | "mechanisms_set_up" | "opinions_answered" | "evaluated" | "norms_consulted" | "summary_reported" | "work_reported" | "outcomes_gathered";
export type StepView = { 
/**
 * Which.
 */
step: Step, 
/**
 * Where the plan asks for it.
 */
clause: string, 
/**
 * When it was taken.
 */
done_on: string | null, 
/**
 * What proves it, as recorded.
 */
proof: string | null, 
/**
 * Key of the record, which files can prove.
 */
gate_record_id: GateRecordId | null, };
export type Submission = { 
/**
 * Key.
 */
id: SubmissionId, 
/**
 * Which exported file.
 */
export_id: ExportId, 
/**
 * To whom.
 */
recipient: Line, 
/**
 * When.
 */
sent_on: string, 
/**
 * What became of it.
 */
fate: Fate, 
/**
 * When the answer came.
 */
answered_on: string | null, 
/**
 * What it said.
 */
answer: Line | null, };
export type SubmissionId = string;
export type SubmissionView = { 
/**
 * The submission.
 */
submission: Submission, 
/**
 * Title of what was sent.
 */
title: string, };
export type TableWritten = { 
/**
 * Where.
 */
path: string, 
/**
 * How many rows it has.
 */
count: number, };
export type Tally = { 
/**
 * 同意.
 */
in_favour: number, 
/**
 * 反对.
 */
against: number, 
/**
 * 弃权.
 */
abstain: number, 
/**
 * 无效.
 */
invalid: number, 
/**
 * 空白.
 */
blank: number, };
export type Target = { folder: string | null, };
export type TaskState = "ahead" | "underway" | "overdue" | "finished" | "accepted";
export type TaskTerm = { 
/**
 * The key task that it becomes when the version comes into force.
 */
key_task_id: KeyTaskId, 
/**
 * Title.
 */
title: Line, 
/**
 * What is done.
 */
content: Prose, 
/**
 * In which stage.
 */
stage: StageKind, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
due_on: string, 
/**
 * What its acceptance asks.
 */
acceptance: Prose, };
export type TeamMember = { 
/**
 * Key.
 */
id: TeamMemberId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Sent by whom.
 */
side: Side, 
/**
 * What the person answers for.
 */
duty: Line, 
/**
 * Share of working time, percent.
 */
time_share: number, 
/**
 * First day.
 */
joined_on: string, 
/**
 * Last day, once left.
 */
left_on: string | null, };
export type TeamMemberId = string;
export type Term = { 
/**
 * Key.
 */
id: TermId, 
/**
 * Whose.
 */
body_id: BodyId, 
/**
 * Which, from 1.
 */
ordinal: number, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day that the charter foresees.
 */
ends_on: string, 
/**
 * How many meetings the body had held in it before its meetings were kept here.
 */
meetings_before: number, };
export type TermField = "title" | "content" | "stage" | "starts_on" | "due_on" | "acceptance" | "name" | "unit" | "baseline" | "target" | "direction" | "accumulation" | "measured_by" | "kind" | "year" | "planned" | "subject" | "amount";
export type TermId = string;
export type TermValue = { "text": string } | { "date": string } | { "stage": StageKind } | { "quantity": Quantity } | { "direction": Direction } | { "accumulation": Accumulation } | { "source": FundingKind } | { "year": number } | { "money": Fen };
export type Text = { text: string, };
export type TextChange = { 
/**
 * In which part.
 */
part: AgreementPart, 
/**
 * Which text.
 */
text: AgreementText, 
/**
 * Both in one.
 */
pieces: Array<Piece>, };
export type Trial = { 
/**
 * The judgement.
 */
judgement: Judgement, 
/**
 * The result in one sentence.
 */
explanation: string, };
export type TrialCount = { 
/**
 * 应到.
 */
seats: number, 
/**
 * 实到.
 */
present: number, 
/**
 * Members in the room who are recused.
 */
recused: number, 
/**
 * How the vote is taken.
 */
method: VoteMethod, 
/**
 * What is counted.
 */
tally: Tally, 
/**
 * Absent members for whom somebody in the room votes.
 */
proxied: number, 
/**
 * The papers, when it is taken on paper.
 */
papers: Papers | null, };
export type TryRule = { rule: CharterRule, count: TrialCount, language: Language, };
export type Twins = { 
/**
 * The one that more records name.
 */
first: PersonId, 
/**
 * The other.
 */
second: PersonId, 
/**
 * What they share beside the name.
 */
shared: Array<SharedFact>, };
export type UndertakingBasis = "commission" | "purchase";
export type Unreturned = "absent" | "abstention";
export type UnsavedParts = { parts: AgreementParts, earlier_id: AgreementId | null, };
export type VersionView = { 
/**
 * The version.
 */
version: AgreementVersion, 
/**
 * What is missing, in the plan's order.
 */
gaps: Array<Gap>, 
/**
 * When it was last written.
 */
written_at: string | null, 
/**
 * The resolution that approved it.
 */
approved_by: ResolutionView | null, };
export type VoteMethod = "show_of_hands" | "secret_ballot" | "named_ballot" | "correspondence";
export type VoteOperation = { "recuse": Recusal } | { "withdraw_recusal": { 
/**
 * Which recusal.
 */
recusal_id: RecusalId, } } | { "time_recusal": { 
/**
 * Which recusal.
 */
recusal_id: RecusalId, 
/**
 * When the member left.
 */
left_at: string | null, 
/**
 * When the member was back.
 */
returned_at: string | null, } } | { "nominate": Candidate } | { "withdraw_candidate": { 
/**
 * Which candidate.
 */
candidate_id: CandidateId, } } | { "list_candidates": { 
/**
 * Of which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * Who stands, each once, from the first place down.
 */
person_ids: Array<PersonId>, } } | { "further_round": { 
/**
 * The item whose election left places open.
 */
agenda_item_id: AgendaItemId, 
/**
 * What the further round is called.
 */
title: Line, } } | { "close": { 
/**
 * Key of the closed vote.
 */
ballot_id: BallotId, 
/**
 * On which item.
 */
agenda_item_id: AgendaItemId, 
/**
 * When.
 */
closed_at: string, 
/**
 * What was counted.
 */
tally: Tally, 
/**
 * Who chose what, if the vote names it.
 */
choices: Array<MemberChoice>, 
/**
 * Who counted.
 */
tellers: Line | null, 
/**
 * Its papers, when it was taken on paper.
 */
papers: Papers | null, 
/**
 * What the valid ballots say of each candidate, when it is an election.
 */
candidates: Array<CandidateCount>, 
/**
 * Why it is taken although too few are there, when somebody answers for that in writing; it prints.
 */
quorum_override: Line | null, 
/**
 * Key of the resolution that comes of it, should it pass.
 */
resolution_id: ResolutionId, } } | { "correct": { 
/**
 * Key of the correction.
 */
ballot_id: BallotId, 
/**
 * Which closed vote.
 */
corrects_id: BallotId, 
/**
 * When it was corrected.
 */
corrected_at: string, 
/**
 * What should have been counted.
 */
tally: Tally, 
/**
 * Who chose what, if the vote names it.
 */
choices: Array<MemberChoice>, 
/**
 * Its papers, when it was taken on paper.
 */
papers: Papers | null, 
/**
 * What the valid ballots say of each candidate, when it is an election.
 */
candidates: Array<CandidateCount>, 
/**
 * Why.
 */
reason: Line, 
/**
 * Key of the resolution that comes of it, should it pass only now.
 */
resolution_id: ResolutionId, } };
export type WarningView = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it says.
 */
sentence: string, 
/**
 * Whom it is about.
 */
person_id: PersonId | null, 
/**
 * The seat that wants an approval on file.
 */
seat_id: SeatId | null, };
export type Whereabouts = { 
/**
 * Kind of record.
 */
kind: string, 
/**
 * Its key.
 */
id: string, 
/**
 * The project that it belongs to.
 */
project_id: string | null, 
/**
 * The meeting that it belongs to.
 */
meeting_id: string | null, 
/**
 * The agenda item that it belongs to.
 */
agenda_item_id: string | null, 
/**
 * Of evidence: the kind of the record that it proves.
 */
proves_kind: string | null, 
/**
 * Of evidence: that record's key.
 */
proves_id: string | null, };
export type WorkItem = { 
/**
 * Key.
 */
id: WorkItemId, 
/**
 * Of which project.
 */
project_id: ProjectId, 
/**
 * For which key task.
 */
key_task_id: KeyTaskId | null, 
/**
 * The resolution that it follows up.
 */
resolution_id: ResolutionId | null, 
/**
 * What.
 */
title: Line, 
/**
 * In which stage.
 */
stage: StageKind, 
/**
 * Planned first day.
 */
planned_from: string, 
/**
 * Planned last day.
 */
planned_to: string, 
/**
 * The last day as revised.
 */
revised_to: string | null, 
/**
 * Why it was revised.
 */
revision_reason: Line | null, 
/**
 * When it began.
 */
started_on: string | null, 
/**
 * When it was done.
 */
finished_on: string | null, 
/**
 * How much is done, percent.
 */
progress: number, 
/**
 * Items that must be done before.
 */
depends_on: Array<WorkItemId>, };
export type WorkItemId = string;
export type WorkItemView = { 
/**
 * The item.
 */
item: WorkItem, 
/**
 * Where it stands today.
 */
state: WorkState, 
/**
 * The day by which it is due now.
 */
due_on: string, 
/**
 * Days from today to that day; negative when late.
 */
days: number, 
/**
 * Whether it is open and its day is near.
 */
is_due_soon: boolean, 
/**
 * Who leads it, or else the first who is assigned.
 */
lead: string | null, 
/**
 * Number of the resolution that it follows up.
 */
follows_up: string | null, 
/**
 * Titles of unfinished items that must be done before.
 */
waits_for: Array<string>, };
export type WorkOperation = { "add_key_task": KeyTask } | { "amend_key_task": KeyTask } | { "remove_key_task": { 
/**
 * Which key task.
 */
key_task_id: KeyTaskId, } } | { "add_item": WorkItem } | { "import_items": { 
/**
 * The items.
 */
items: Array<WorkItem>, 
/**
 * Who does what on them.
 */
assignments: Array<Assignment>, } } | { "amend_item": WorkItem } | { "remove_item": { 
/**
 * Which item.
 */
work_item_id: WorkItemId, } } | { "begin_item": { 
/**
 * Which item.
 */
work_item_id: WorkItemId, 
/**
 * When.
 */
started_on: string, } } | { "report_progress": { 
/**
 * Which item.
 */
work_item_id: WorkItemId, 
/**
 * Percent.
 */
progress: number, } } | { "reschedule": { 
/**
 * Which item.
 */
work_item_id: WorkItemId, 
/**
 * The new last day.
 */
revised_to: string, 
/**
 * Why.
 */
reason: Line, } } | { "finish_item": { 
/**
 * Which item.
 */
work_item_id: WorkItemId, 
/**
 * When.
 */
finished_on: string, } } | { "assign": Assignment } | { "unassign": { 
/**
 * Which assignment.
 */
assignment_id: AssignmentId, } } | { "add_deliverable": Deliverable } | { "amend_deliverable": Deliverable } | { "submit_deliverable": { 
/**
 * Which deliverable.
 */
deliverable_id: DeliverableId, 
/**
 * When.
 */
submitted_on: string, } } | { "return_deliverable": { 
/**
 * Which deliverable.
 */
deliverable_id: DeliverableId, 
/**
 * What is to be mended.
 */
verdict: Line, } } | { "accept_deliverable": { 
/**
 * Which deliverable.
 */
deliverable_id: DeliverableId, 
/**
 * When.
 */
accepted_on: string, 
/**
 * What the acceptance said.
 */
verdict: Line | null, } } | { "record_reading": Reading } | { "import_readings": { 
/**
 * The readings.
 */
readings: Array<Reading>, } } | { "amend_reading": Reading } | { "submit_reading": { 
/**
 * Which reading.
 */
reading_id: ReadingId, } } | { "return_reading": { 
/**
 * Which reading.
 */
reading_id: ReadingId, } } | { "approve_reading": { 
/**
 * Which reading.
 */
reading_id: ReadingId, 
/**
 * When.
 */
approved_on: string, } };
export type WorkState = "ahead" | "underway" | "overdue" | "finished";
export type WriteFile = { 
/**
 * Key of the record of the export.
 */
export_id: ExportId, 
/**
 * Which document.
 */
of: DocumentOf, 
/**
 * Language of its labels.
 */
language: Language, 
/**
 * Where it goes; without a place it is made to be printed, beside the system's other passing files.
 */
path: string | null, 
/**
 * The file's name among the passing files.
 */
name?: string, };
export type YearSum = { 
/**
 * The year.
 */
year: number, 
/**
 * Fen.
 */
planned: Fen, };

/** Every command with what it takes and gives. */
export interface Commands {
  office: { args: Nothing; reply: Office | null };
  acting: { args: Nothing; reply: Acting };
  act_as: { args: Named; reply: Acting };
  fonts: { args: Nothing; reply: Array<FontFile> };
  last_workspace: { args: Nothing; reply: LastWorkspace | null };
  change_passphrase: { args: NewPassphrase; reply: Office | null };
  change_passphrase_with_recovery_code: { args: PassphraseByCode; reply: Office | null };
  new_recovery_code: { args: Known; reply: RecoveryCode };
  backups: { args: Nothing; reply: Array<Backup> };
  backup_state: { args: Nothing; reply: BackupState };
  set_backup_target: { args: Target; reply: BackupState };
  job_progress: { args: OneJob; reply: JobProgress | null };
  cancel_job: { args: OneJob; reply: boolean };
  societies: { args: Text; reply: Array<SocietyListing> };
  act: { args: Act; reply: Receipt };
  undo: { args: Entry; reply: Receipt };
  redo: { args: Entry; reply: Receipt };
  undo_offer: { args: InLanguage; reply: LedgerEntry | null };
  ledger: { args: Page; reply: Array<LedgerEntry> };
  actors: { args: Nothing; reply: Array<string> };
  search: { args: Search; reply: Array<Found> };
  record: { args: OfRecord; reply: RecordCard };
  desk: { args: OfProject; reply: Desk };
  council_room: { args: Nothing; reply: CouncilRoom };
  people_room: { args: Nothing; reply: PeopleRoom };
  erasure: { args: ErasureOf; reply: ErasureView };
  read_seats: { args: ReadSeats; reply: Array<SeatLine> };
  read_people: { args: ReadPeople; reply: PeopleRead };
  export_people: { args: ExportPeople; reply: TableWritten };
  bodies_room: { args: InLanguage; reply: BodiesRoom };
  roster: { args: OnDay; reply: Roster };
  duties: { args: Nothing; reply: Array<DutyView> };
  annual_table: { args: OfYear; reply: AnnualTable };
  export_annual_table: { args: ExportYear; reply: TableWritten };
  say_rule: { args: SayRule; reply: string };
  try_charter_rule: { args: TryRule; reply: Trial };
  rehearse_vote: { args: Rehearse; reply: Rehearsal | null };
  register: { args: InLanguage; reply: Register };
  meeting_room: { args: OfMeeting; reply: MeetingRoom };
  meeting_papers: { args: OfMeeting; reply: Array<Offer> };
  print_job: { args: OfMeeting; reply: Array<Offer> };
  unprinted: { args: Text; reply: Array<MissingGlyph> };
  project_room: { args: OneProject; reply: ProjectRoom };
  agreement_room: { args: OneProject; reply: AgreementRoom };
  agreement_draft: { args: UnsavedParts; reply: AgreementDraft };
  functions: { args: Nothing; reply: Array<FunctionCard> };
  section_counts: { args: OneProject; reply: SectionCounts };
  society: { args: Nothing; reply: Society | null };
  documents: { args: InLanguage; reply: Array<Offer> };
  documents_room: { args: InLanguage; reply: DocumentsRoom };
  exported: { args: Nothing; reply: Array<DocumentRow> };
  evidence: { args: Proving; reply: Array<EvidenceView> };
  evidence_counts: { args: Nothing; reply: { [key in string]: number } };
  save_evidence: { args: SaveEvidence; reply: null };
  show_evidence: { args: OneEvidence; reply: string };
  preview: { args: SeePages; reply: Preview };
  preview_agreement: { args: SeeAgreement; reply: AgreementPreview };
  create: { args: Create; reply: RecoveryCode };
  open: { args: Open; reply: Office | null };
  open_with_recovery_code: { args: OpenByCode; reply: Office | null };
  close: { args: Leave; reply: Office | null };
  sample: { args: Place; reply: RecoveryCode };
  ledger_verify: { args: InLanguage; reply: LedgerCheck };
  backup: { args: Nothing; reply: Backup };
  restore_backup: { args: Restore; reply: Restored };
  import_people: { args: ImportPeople; reply: Receipt };
  carry_out: { args: CarryOut; reply: Receipt };
  open_carried: { args: OpenCarried; reply: Office | null };
  pack_return: { args: PackReturn; reply: null };
  bring_back: { args: BringBack; reply: Receipt };
  attach_evidence: { args: Attach; reply: Receipt };
  export: { args: WriteFile; reply: Exported };
  verify_file: { args: File; reply: FileVerdict };
  verify_bytes: { args: Bytes; reply: FileVerdict };
}

/** The commands that take long: they tell how far they are and can be stopped. */
export type LongCommand = "create" | "open" | "open_with_recovery_code" | "close" | "sample" | "ledger_verify" | "backup" | "restore_backup" | "import_people" | "carry_out" | "open_carried" | "pack_return" | "bring_back" | "attach_evidence" | "export" | "verify_file" | "verify_bytes";
