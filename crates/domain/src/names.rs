//! Names as they were: what stood on a paper when it became final, kept beside it, whatever is renamed later.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Line, PersonId};

/// The names under which a body resolved, or confirmed the minutes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SittingNames {
    /// The society; nothing in a workspace that was never founded.
    pub society: Option<Line>,
    /// The body.
    pub body: Line,
    /// The people whom the paper names beside its own text; nobody where it was made final before their names were kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub people: BTreeMap<PersonId, PersonName>,
}

/// What a person was called on a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// The name.
    pub name: Line,
    /// What told the person from a namesake there: the employer, the post, or the order.
    pub mark: Option<String>,
}

/// The names under which a version of an agreement was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementNames {
    /// The project.
    pub project: Line,
    /// The department.
    pub department: Line,
    /// Its bureau.
    pub bureau: Option<Line>,
    /// The society; nothing in a workspace that was never founded.
    pub society: Option<Line>,
    /// The society's pilot office.
    pub office: Option<Line>,
}
