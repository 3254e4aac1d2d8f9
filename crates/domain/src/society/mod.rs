//! The society that owns the workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{CreditCode, Fen, Line, SocietyId};

/// The owner of the workspace; there is exactly one. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Society {
    /// Key.
    pub id: SocietyId,
    /// Full name as on the seal.
    pub name: Line,
    /// Abbreviation that document numbers begin with (发文机关代字), without the kind: 学会.
    pub number_mark: Line,
    /// Unified social credit code, GB 32100.
    pub credit_code: Option<CreditCode>,
    /// Legal representative.
    pub legal_representative: Option<Line>,
    /// Registered address.
    pub address: Option<Line>,
    /// Who answers for the society's papers.
    pub contact: Option<Line>,
    /// Telephone of the secretariat.
    pub telephone: Option<Line>,
    /// Bank where the project's money arrives.
    pub bank: Option<Line>,
    /// Account number, kept as text.
    pub bank_account: Option<Line>,
    /// Discipline group of the national list: 理科, 工科 …
    pub field: Option<Line>,
    /// From this amount on an expense is a major matter that a council decides (§五(二)); the society's own rule.
    pub major_expense: Fen,
}
