//! What can be done to the society itself.

use chengjie_domain::society::Society;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to the society itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SocietyOperation {
    /// Gives the new workspace its society.
    Found(Society),
    /// Changes the society's facts.
    Amend(Society),
}
