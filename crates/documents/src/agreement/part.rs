//! The parts of a task agreement, in the order of §五(一), each with its tables.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Fact, Passages, Said};

/// A part that is text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextPart {
    /// Heading.
    pub heading: String,
    /// A paragraph each.
    pub text: Vec<Said>,
}

/// The key tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TasksPart {
    /// Heading.
    pub heading: String,
    /// What is missing of the whole part.
    pub missing: Vec<Said>,
    /// The tasks.
    pub items: Vec<TaskItem>,
}

/// A key task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskItem {
    /// （一）评价标准研制.
    pub heading: String,
    /// What is wrong with its name.
    pub missing: Vec<Said>,
    /// What is done, a paragraph each.
    pub content: Vec<Said>,
}

/// Schedule and milestones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchedulePart {
    /// Heading.
    pub heading: String,
    /// What is missing of the whole part.
    pub missing: Vec<Said>,
    /// Kind, what, from, to.
    pub heads: [String; 4],
    /// Stage by stage.
    pub stages: Vec<StageSchedule>,
}

/// What belongs to a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StageSchedule {
    /// 实施阶段（2026年5月1日至2026年11月30日）.
    pub name: String,
    /// By the day on which each is due.
    pub rows: Vec<ScheduleRow>,
}

/// Which term of the version a row is of, by its place in the list, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermPlace {
    /// A key task.
    Task(u32),
    /// A milestone.
    Milestone(u32),
}

/// A task or a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRow {
    /// Which.
    pub of: TermPlace,
    /// 重点任务 or 里程碑.
    pub kind: String,
    /// What.
    pub title: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Said,
}

/// Quality requirements and acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QualityPart {
    /// Heading.
    pub heading: String,
    /// The requirements in general.
    pub text: Vec<Said>,
    /// What stands before the table.
    pub lead: String,
    /// Number, task, acceptance.
    pub heads: [String; 3],
    /// A task each.
    pub rows: Vec<AcceptanceRow>,
}

/// What a task's acceptance asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceRow {
    /// 1.
    pub number: String,
    /// The task.
    pub title: String,
    /// What is asked.
    pub acceptance: Said,
}

/// The quantified indicators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorsPart {
    /// Heading.
    pub heading: String,
    /// What is missing of the whole part.
    pub missing: Vec<Said>,
    /// Number, name, unit, baseline, direction, target, measure.
    pub heads: [String; 7],
    /// An indicator each.
    pub rows: Vec<IndicatorRow>,
    /// 原/现, when the version amends another.
    pub changes: Option<ChangeTable>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorRow {
    /// 1.
    pub number: String,
    /// Name.
    pub name: Said,
    /// Unit.
    pub unit: String,
    /// Where it stood before.
    pub baseline: String,
    /// 不低于 or 不高于.
    pub direction: String,
    /// What is to be reached.
    pub target: String,
    /// How it is measured.
    pub measured: Said,
}

/// The indicators of two versions against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeTable {
    /// What stands before the table.
    pub lead: String,
    /// Indicator, 原, 现, change, basis.
    pub heads: [String; 5],
    /// An indicator each.
    pub rows: Vec<ChangeRow>,
}

/// An indicator in two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRow {
    /// Name.
    pub name: String,
    /// 原.
    pub before: String,
    /// 现.
    pub after: String,
    /// 调低, 调高, 新增, 取消, 未变.
    pub change: String,
    /// Whether less is asked than before: printed so that it is not overlooked.
    pub is_lowered: bool,
    /// The resolution that allows it.
    pub basis: Said,
}

/// Sources of money and the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingPart {
    /// Heading.
    pub heading: String,
    /// What is missing of the whole part.
    pub missing: Vec<Said>,
    /// What stands before the table of sources.
    pub sources_lead: String,
    /// Number, kind, source, year, amount.
    pub sources_heads: [String; 5],
    /// A source each.
    pub sources: Vec<SourceRow>,
    /// The sums by year, when there are several, and the sum of all.
    pub sources_sums: Vec<Sum>,
    /// What stands before the budget.
    pub budget_lead: String,
    /// Number, subject, amount.
    pub budget_heads: [String; 3],
    /// A subject each.
    pub budget: Vec<BudgetRow>,
    /// The sum of all.
    pub budget_sums: Vec<Sum>,
}

/// A source of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRow {
    /// 1.
    pub number: String,
    /// Kind.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Year.
    pub year: String,
    /// In 万元.
    pub amount: String,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetRow {
    /// 1.
    pub number: String,
    /// Subject.
    pub subject: String,
    /// In 万元.
    pub amount: String,
}

/// A sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sum {
    /// 合计.
    pub label: String,
    /// In 万元.
    pub amount: String,
    /// 人民币…元整, under the sum of all.
    pub in_words: Option<Fact>,
}

/// Rights and obligations, party by party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutiesPart {
    /// Heading.
    pub heading: String,
    /// The department's, the society's, CAST's.
    pub parties: [TextPart; 3],
}

/// Cooperation mode, team and division of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CooperationPart {
    /// Heading.
    pub heading: String,
    /// The mode.
    pub mode: TextPart,
    /// Heading of the team.
    pub team_heading: String,
    /// Number, name, sent by, employer and post, duty, share of time.
    pub heads: [String; 6],
    /// A member each.
    pub team: Vec<TeamRow>,
}

/// A member of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamRow {
    /// 1.
    pub number: String,
    /// Name.
    pub name: String,
    /// 甲方, 乙方, 丙方.
    pub side: String,
    /// Employer and post.
    pub post: String,
    /// What the person answers for.
    pub duty: String,
    /// Share of working time.
    pub share: String,
}

/// The clauses that are common to all agreements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClausesPart {
    /// Heading.
    pub heading: String,
    /// Amendment, breach, dispute, term.
    pub items: Vec<Passages>,
}

/// The signature page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningPart {
    /// Heading.
    pub heading: String,
    /// A party each.
    pub blocks: Vec<SigningBlock>,
}

/// Where a party signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningBlock {
    /// 甲方：人力资源和社会保障部.
    pub party: String,
    /// （公章）.
    pub seal: String,
    /// 法定代表人或授权代表（签字）：.
    pub representative_label: String,
    /// Who has signed.
    pub representative: Option<String>,
    /// 联系人：… 电话：….
    pub contact: String,
    /// When it was signed, or the room for it.
    pub date: String,
}
