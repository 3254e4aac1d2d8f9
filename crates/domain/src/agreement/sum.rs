//! What the money of an agreement adds up to.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgreementParts;
use crate::Fen;

/// The sums that the paper prints below its tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementSums {
    /// All sources.
    pub planned: Fen,
    /// The sources of each year, the earliest first.
    pub years: Vec<YearSum>,
    /// All budget lines.
    pub budgeted: Fen,
}

/// What the sources of a year add up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct YearSum {
    /// The year.
    pub year: i32,
    /// Fen.
    pub planned: Fen,
}

/// Adds up.
#[must_use]
pub fn sums(parts: &AgreementParts) -> AgreementSums {
    let mut years: BTreeMap<i32, Vec<Fen>> = BTreeMap::new();
    for term in &parts.funding {
        years.entry(term.year).or_default().push(term.planned);
    }
    AgreementSums {
        planned: parts.funding.iter().map(|term| term.planned).sum(),
        years: years
            .into_iter()
            .map(|(year, planned)| YearSum { year, planned: planned.into_iter().sum() })
            .collect(),
        budgeted: parts.budget.iter().map(|term| term.amount).sum(),
    }
}
