//! Money in whole fen, and a project's sources, receipts, budget and expenses.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BudgetLineId, ExpenseId, FundingSourceId, Line, ProjectId, ReceiptId, ResolutionId};

refusals! {
    /// Why money cannot be booked so.
    MoneyRefusal {
        /// Less than nothing or more than any society has (100 billion yuan).
        AmountOutOfRange { amount: i64 } = "amount-out-of-range",
        /// An expense would exceed its budget line.
        BudgetExceeded { line: String, left: i64, amount: i64 } = "budget-exceeded",
        /// More would be spent from a source than has been received from it.
        NotReceived { source: String, left: i64, amount: i64 } = "money-not-received",
        /// Money of another project.
        OtherProject { name: String } = "money-other-project",
    }
}

/// An amount of money in whole fen (分), from nothing to 100 billion yuan.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(try_from = "i64", into = "i64")]
#[ts(type = "number")]
#[schemars(with = "i64")]
pub struct Fen(i64);

impl Fen {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most that is taken: 100 billion yuan, far above any project and far below overflow.
    pub const LIMIT: i64 = 10_000_000_000_000;

    /// An amount.
    ///
    /// # Errors
    /// When it is negative or past the limit.
    pub const fn new(fen: i64) -> Result<Self, MoneyRefusal> {
        if fen < 0 || fen > Self::LIMIT {
            Err(MoneyRefusal::AmountOutOfRange { amount: fen })
        } else {
            Ok(Self(fen))
        }
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Fen {
    type Error = MoneyRefusal;
    fn try_from(fen: i64) -> Result<Self, MoneyRefusal> {
        Self::new(fen)
    }
}
impl From<Fen> for i64 {
    fn from(amount: Fen) -> Self {
        amount.0
    }
}
impl std::iter::Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0_i64, |sum, amount| sum.saturating_add(amount.0)))
    }
}

/// Where a project's money comes from (§五(一), §七(三)).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FundingKind {
    /// 中央财政.
    CentralFinance,
    /// 学会能力提升专项.
    CapacityFund,
    /// 政府购买服务.
    PurchasedService,
    /// 学会自筹.
    Own,
    /// Any other.
    Other,
}

/// A source of money, planned for one year. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingSource {
    /// Key.
    pub id: FundingSourceId,
    /// Whose it is.
    pub project_id: ProjectId,
    /// Place in the list, from 1.
    pub position: u32,
    /// Kind of source.
    pub kind: FundingKind,
    /// Name as printed.
    pub name: Line,
    /// Year for which it is planned.
    pub year: i32,
    /// Planned amount, fen.
    pub planned: Fen,
}

/// Money that arrived from a source. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MoneyReceipt")]
pub struct Receipt {
    /// Key.
    pub id: ReceiptId,
    /// From where.
    pub funding_source_id: FundingSourceId,
    /// When.
    pub received_on: NaiveDate,
    /// How much, fen.
    pub amount: Fen,
    /// Number of the bank or accounting voucher.
    pub voucher: Line,
}

/// A line of the budget. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetLine {
    /// Key.
    pub id: BudgetLineId,
    /// Whose it is.
    pub project_id: ProjectId,
    /// Place in the list, from 1.
    pub position: u32,
    /// Subject: 专家评审费, 设备租赁费 …
    pub subject: Line,
    /// Planned amount, fen.
    pub amount: Fen,
}

/// Money spent. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expense {
    /// Key.
    pub id: ExpenseId,
    /// Whose it is.
    pub project_id: ProjectId,
    /// Under which budget line.
    pub budget_line_id: BudgetLineId,
    /// Out of which source.
    pub funding_source_id: FundingSourceId,
    /// When it was paid.
    pub paid_on: NaiveDate,
    /// How much, fen.
    pub amount: Fen,
    /// Number of the accounting voucher.
    pub voucher: Line,
    /// What for.
    pub purpose: Line,
    /// Who got it.
    pub payee: Option<Line>,
    /// The resolution that allowed it, for major matters (§五(二)).
    pub resolution_id: Option<ResolutionId>,
}

/// Whether an expense fits what was budgeted for its line and what has arrived from its source.
///
/// # Errors
/// When line or source are of another project, or too little is left of either.
pub fn require_covered(
    expense: &Expense,
    (line, spent_of_line): (&BudgetLine, Fen),
    (source, received, spent_of_source): (&FundingSource, Fen, Fen),
) -> Result<(), MoneyRefusal> {
    for (project, name) in [(&line.project_id, &line.subject), (&source.project_id, &source.name)] {
        if *project != expense.project_id {
            return Err(MoneyRefusal::OtherProject { name: name.to_string() });
        }
    }
    let amount = expense.amount.fen();
    let left = line.amount.fen() - spent_of_line.fen();
    if amount > left {
        return Err(MoneyRefusal::BudgetExceeded { line: line.subject.to_string(), left, amount });
    }
    let left = received.fen() - spent_of_source.fen();
    if amount > left {
        return Err(MoneyRefusal::NotReceived { source: source.name.to_string(), left, amount });
    }
    Ok(())
}
