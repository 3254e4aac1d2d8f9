//! The data of a progress report (进展报告, §五(三), §六(三)): every sentence and every cell as it is printed.
//!
//! A table names its cells, so that who takes the data out of a file finds a figure by its name, not by its place.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Passage;

/// What a progress report prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgressReport {
    /// The issuing mark (发文机关标志), in red: 某某学会文件.
    pub issuing_mark: String,
    /// 学会报〔2026〕5号, when it has a number.
    pub number: Option<String>,
    /// Who signed it off (签发人), as every paper that goes upwards names; label and name.
    pub signer: Option<Signer>,
    /// The title in the pieces between which its lines may break: 关于, the project, the period …
    pub title_pieces: Vec<String>,
    /// The same in one.
    pub title: String,
    /// To whom it goes, with its colon.
    pub addressee: String,
    /// Which project, which period, as of which day.
    pub opening: String,
    /// 一、总体情况.
    pub overall: Passage,
    /// The stages in words.
    pub stages: Passage,
    /// The stages; nothing when none is recorded.
    pub stage_table: Option<Table<StageRow>>,
    /// The steps of §六: taken in the period, taken before, missing.
    pub steps: Passage,
    /// 二、重点任务和工作推进情况.
    pub work: Passage,
    /// What stands before the key tasks.
    pub tasks: Passage,
    /// One key task each: what its acceptance asks, what was done, what is in hand.
    pub each_task: Vec<Passage>,
    /// Work under no key task.
    pub other_work: Passage,
    /// What is late or was given a new day, with the reason.
    pub late_work: Passage,
    /// 三、成果完成情况.
    pub deliverables: Passage,
    /// The deliverables; nothing when none is planned.
    pub deliverable_table: Option<Table<DeliverableRow>>,
    /// 四、量化指标完成情况.
    pub indicators: Passage,
    /// The indicators; nothing when none is agreed.
    pub indicator_table: Option<Table<IndicatorRow>>,
    /// Where the period's figures come from, and which indicators are behind.
    pub indicator_remarks: Vec<String>,
    /// 五、经费情况.
    pub money: Passage,
    /// Money by source, in words.
    pub sources: Passage,
    /// Money by source, 万元; nothing when no source is planned.
    pub source_table: Option<Table<SourceRow>>,
    /// The budget in words.
    pub budget: Passage,
    /// The budget by line, 万元; nothing when there is none.
    pub budget_table: Option<Table<BudgetRow>>,
    /// Large expenses of the period and what allowed them (§五(二)).
    pub large_expenses: Passage,
    /// 六、重大事项决策情况.
    pub decisions: Passage,
    /// One motion each: meeting, vote explained, number, text, what followed.
    pub each_decision: Vec<Passage>,
    /// Heading of the seventh part.
    pub outlook: String,
    /// What is wrong, by the records.
    pub problems: Passage,
    /// What is asked of the department and of CAST.
    pub requests: Passage,
    /// What is due until the end of the next period.
    pub next: Passage,
    /// 特此报告.
    pub closing_words: String,
    /// 附件：
    pub attachments_label: String,
    /// The long tables, each on pages of its own.
    pub attachments: Vec<ReportAttachment>,
    /// Who signs, and how.
    pub signature: SignatureBlock,
    /// Whom to ask, in brackets.
    pub contact: Option<String>,
    /// Who prints it: 某某学会秘书处.
    pub issued_by: String,
    /// 2026年9月14日印发.
    pub issued_on: String,
    /// Day of issue.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// 签发人：周启明.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// 签发人：
    pub label: String,
    /// The name.
    pub name: String,
}

/// A table whose head and rows name the same cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table<Row> {
    /// What stands above it.
    pub caption: String,
    /// The columns' names.
    pub head: Row,
    /// The rows.
    pub rows: Vec<Row>,
    /// The row of sums, where there is one.
    pub sum: Option<Row>,
    /// What stands below it.
    pub notes: Vec<String>,
}

macro_rules! rows {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$cell_doc:meta])* $cell:ident ),* $(,)? } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $( $(#[$cell_doc])* pub $cell: String ),* }
    )* };
}

rows! {
    /// A stage.
    StageRow {
        /// Which.
        stage,
        /// From when to when it is planned.
        planned,
        /// When it began.
        started,
        /// When it was completed.
        completed,
        /// Steps taken of steps asked for: 3/4.
        steps,
    }
    /// A piece of work.
    WorkRow {
        /// Place in the table, from 1.
        number,
        /// What.
        item,
        /// Who leads it.
        lead,
        /// Planned last day.
        planned,
        /// The last day as revised.
        revised,
        /// When it was done.
        actual,
        /// Where it stands.
        state,
    }
    /// A deliverable.
    DeliverableRow {
        /// What.
        title,
        /// By when.
        due,
        /// When it was submitted.
        submitted,
        /// When it was accepted.
        accepted,
        /// Where it stands.
        state,
    }
    /// An indicator.
    IndicatorRow {
        /// Which.
        name,
        /// Its unit.
        unit,
        /// Where it stood before.
        baseline,
        /// What is to be reached, with ≥ or ≤.
        target,
        /// The figure of the period alone.
        in_period,
        /// The figure to date.
        to_date,
        /// What the day asks.
        expected,
        /// How it does.
        standing,
    }
    /// A source of money, 万元.
    SourceRow {
        /// Name.
        name,
        /// Year for which it is planned.
        year,
        /// Planned.
        planned,
        /// Arrived in the period.
        received_in_period,
        /// Arrived to date.
        received,
        /// Spent in the period.
        spent_in_period,
        /// Spent to date.
        spent,
        /// Arrived and not spent.
        left,
    }
    /// A line of the budget, 万元.
    BudgetRow {
        /// Subject.
        subject,
        /// Budgeted.
        budgeted,
        /// Spent in the period.
        spent_in_period,
        /// Spent to date.
        spent,
        /// Not spent.
        left,
        /// Spent of budgeted, percent.
        share,
    }
    /// An expense of the period, 万元.
    ExpenseRow {
        /// When it was paid.
        paid_on,
        /// What for.
        purpose,
        /// Who got it.
        payee,
        /// Number of the voucher.
        voucher,
        /// How much.
        amount,
        /// The resolution that allowed it.
        resolution,
    }
}

/// A table on pages of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportAttachment {
    /// As the note of attachments names it: 1. 工作推进情况表.
    pub entry: String,
    /// 附件1.
    pub mark: String,
    /// Its title.
    pub title: String,
    /// The table.
    pub content: AttachedTable,
}

/// Which table is attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "table", rename_all = "snake_case")]
pub enum AttachedTable {
    /// The work.
    Work(Table<WorkRow>),
    /// The expenses.
    Expenses(Table<ExpenseRow>),
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignatureBlock {
    /// With room for a seal or without.
    pub form: SignatureForm,
    /// 某某学会.
    pub organisation: String,
    /// 2026年9月14日.
    pub date: String,
}

/// How a paper is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureForm {
    /// 加盖印章.
    Sealed,
    /// 不加盖印章.
    Unsealed,
}
