//! People: only the fields that a document needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Line, PersonId};

/// Anybody named anywhere. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key.
    pub id: PersonId,
    /// Name as it is printed, rare characters included.
    pub name: Line,
    /// Organisation the person works for.
    pub employer: Option<Line>,
    /// Post or professional title there.
    pub post: Option<Line>,
    /// Professional field.
    pub expertise: Option<Line>,
    /// Telephone, kept as text; never shown on a projector.
    pub phone: Option<Line>,
    /// Electronic mail.
    pub email: Option<Line>,
}
