//! Compliance: small pure rules over a project's dossier, each with its clause and its proof.

mod dossier;
mod rules;

pub use dossier::Dossier;
pub use rules::{RULES, Rule, findings};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a rule says of the project today.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// 违反: something forbidden stands in the records.
    Breached,
    /// 缺失: something due is not there.
    Missing,
    /// 未到期.
    NotYetDue,
    /// 符合.
    Met,
}

/// A record that proves a finding, or that must be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordRef {
    /// Kind: the name of the record's table.
    pub kind: String,
    /// Key.
    pub id: String,
    /// How people know it: a number, a title, a name.
    pub title: String,
}

/// What one rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Finding {
    /// The rule, kebab-case; its title and advice are the messages `rule-<id>` and `rule-<id>-<status>`.
    pub rule: String,
    /// The clause that asks for it, as it is cited.
    pub clause: String,
    /// What it says.
    pub status: FindingStatus,
    /// The records that prove it or are at fault.
    pub records: Vec<RecordRef>,
}
