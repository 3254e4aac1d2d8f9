//! The data of a task agreement (任务书, §五(一)).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Words as they are printed, or the mark of what is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Said {
    /// Words.
    Text(String),
    /// 【缺】: something that §五(一) asks for is missing here.
    Gap {
        /// What is missing.
        gap: String,
    },
    /// 待理事会表决: the council has not decided yet.
    Awaited {
        /// What is waited for.
        awaited: String,
    },
}

/// A task agreement with everything that it prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskAgreementDocument {
    /// The programme that the form belongs to, line by line.
    pub form: Vec<String>,
    /// 任务书.
    pub name: String,
    /// The project's name with 任务书: the title of the file and the running head.
    pub title: String,
    /// 第2版 草案第3稿, or 第1版 once all three have signed.
    pub edition: String,
    /// What marks it as a draft, until all three have signed.
    pub draft: Option<DraftMark>,
    /// The first page.
    pub cover: Cover,
    /// 填写说明.
    pub instructions: Passages,
    /// 基本信息.
    pub facts: FactTable,
    /// One: 项目目标.
    pub objectives: TextPart,
    /// Two: 重点任务.
    pub tasks: TasksPart,
    /// Three: 时间进度.
    pub schedule: SchedulePart,
    /// Four: 质量要求与验收.
    pub quality: QualityPart,
    /// Five: 量化考核指标.
    pub indicators: IndicatorsPart,
    /// Six: 资金来源与预算.
    pub funding: FundingPart,
    /// Seven: 各方权利义务, the department's, the society's, CAST's.
    pub duties: DutiesPart,
    /// Eight: 合作方式、团队与分工.
    pub cooperation: CooperationPart,
    /// 共同条款.
    pub clauses: ClausesPart,
    /// 附件.
    pub annexes: Passages,
    /// The signature page.
    pub signing: SigningPart,
    /// What stands before, between and after the number of the page and of all pages.
    pub page_label: [String; 3],
    /// What stands beside the verification code.
    pub verification_label: String,
    /// Day of the print.
    pub date: NaiveDate,
}

/// What tells a draft from the agreement in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftMark {
    /// 草案, across every page.
    pub watermark: String,
    /// How much is missing still; nothing when all eight parts are complete.
    pub note: Option<String>,
}

/// A label with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// 项目名称.
    pub label: String,
    /// What is printed there.
    pub value: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Secrecy and number, in the upper corners.
    pub marks: [Fact; 2],
    /// Project, function, parties, leader, from-to, day.
    pub facts: Vec<Fact>,
    /// Who drew it up, and when.
    pub made: [String; 2],
}

/// A heading with lines under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passages {
    /// Heading.
    pub heading: String,
    /// A paragraph or an entry each.
    pub items: Vec<String>,
}

/// The table of basic facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactTable {
    /// Heading.
    pub heading: String,
    /// The project, then each party.
    pub groups: Vec<FactGroup>,
}

/// The facts of one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactGroup {
    /// 甲方（政府部门）.
    pub name: String,
    /// Its facts.
    pub facts: Vec<Fact>,
}

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
