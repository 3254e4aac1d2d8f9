//! Money in sums.

use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::{Fen, FundingSourceId};
use chengjie_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// Money in three sums, fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MoneyView {
    /// Planned by source.
    pub planned: Fen,
    /// Arrived.
    pub received: Fen,
    /// Spent.
    pub spent: Fen,
    /// Budgeted by line.
    pub budgeted: Fen,
}

/// A source of money in two sums, fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceSums {
    /// Key.
    pub id: FundingSourceId,
    /// Name.
    pub name: String,
    /// Planned.
    pub planned: Fen,
    /// Arrived.
    pub received: Fen,
}

pub(crate) fn sources(reader: &Reader<'_>, project: &str) -> Result<Vec<SourceSums>, Failure> {
    let mut found = Vec::new();
    for source in reader.list_by::<FundingSource>("project_id", project)? {
        let receipts: Vec<Receipt> = reader.list_by("funding_source_id", source.id.as_str())?;
        found.push(SourceSums {
            id: source.id,
            name: source.name.to_string(),
            planned: source.planned,
            received: receipts.into_iter().map(|receipt| receipt.amount).sum(),
        });
    }
    Ok(found)
}

pub(crate) fn money(reader: &Reader<'_>, project: &str) -> Result<MoneyView, Failure> {
    let sources = sources(reader, project)?;
    Ok(MoneyView {
        planned: sources.iter().map(|source| source.planned).sum(),
        received: sources.iter().map(|source| source.received).sum(),
        spent: reader.list_by::<Expense>("project_id", project)?.iter().map(|one| one.amount).sum(),
        budgeted: reader.list_by::<BudgetLine>("project_id", project)?.iter().map(|one| one.amount).sum(),
    })
}
