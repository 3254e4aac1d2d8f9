//! A project's money as the room shows it: what is left of each source and line, and which expenses need a council.

use chengjie_domain::compliance::Dossier;
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::{Fen, FundingSourceId};
use serde::Serialize;
use ts_rs::TS;

/// A source and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceView {
    /// The source.
    pub source: FundingSource,
    /// What arrived, fen.
    pub received: Fen,
    /// What was spent of it, fen.
    pub spent: Fen,
    /// What is there to spend, fen.
    pub left: i64,
}

/// A budget line and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LineView {
    /// The line.
    pub line: BudgetLine,
    /// What was spent under it, fen.
    pub spent: Fen,
    /// What may still be spent under it, fen.
    pub left: i64,
}

/// An expense and who allowed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExpenseView {
    /// The expense.
    pub expense: Expense,
    /// Whether a council must decide it (§五(二)).
    pub is_major: bool,
    /// Whether a council decided it before it was paid.
    pub is_decided: bool,
    /// Number of the resolution that it names.
    pub number: Option<String>,
}

pub(super) fn sources(
    all: Vec<FundingSource>,
    receipts: &[Receipt],
    expenses: &[Expense],
) -> Vec<SourceView> {
    let view = |source: FundingSource| {
        let is_of = |id: &FundingSourceId| *id == source.id;
        let received: Fen =
            receipts.iter().filter(|one| is_of(&one.funding_source_id)).map(|one| one.amount).sum();
        let spent: Fen =
            expenses.iter().filter(|one| is_of(&one.funding_source_id)).map(|one| one.amount).sum();
        SourceView { left: received.fen() - spent.fen(), source, received, spent }
    };
    all.into_iter().map(view).collect()
}

pub(super) fn lines(all: Vec<BudgetLine>, expenses: &[Expense]) -> Vec<LineView> {
    let view = |line: BudgetLine| {
        let spent: Fen =
            expenses.iter().filter(|one| one.budget_line_id == line.id).map(|one| one.amount).sum();
        LineView { left: line.amount.fen() - spent.fen(), line, spent }
    };
    all.into_iter().map(view).collect()
}

pub(super) fn expenses(dossier: &Dossier) -> Vec<ExpenseView> {
    let view = |expense: &Expense| ExpenseView {
        is_major: dossier.is_major(expense),
        is_decided: dossier.decision_on(expense).is_some(),
        number: dossier
            .resolutions
            .iter()
            .find(|one| Some(&one.id) == expense.resolution_id.as_ref())
            .map(Resolution::number_text),
        expense: expense.clone(),
    };
    dossier.expenses.iter().map(view).collect()
}
