//! People: only the fields that a document needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Line, PersonId};

/// Whether a person is an official, whose post in a society must be approved before (§二(二)).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Official {
    /// No.
    #[default]
    No,
    /// 在职.
    Serving,
}

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
    /// Whether the person is a serving official.
    #[serde(default)]
    pub official: Official,
}
