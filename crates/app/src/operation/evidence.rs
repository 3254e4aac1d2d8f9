//! What can be done to the files that prove records.

use chengjie_domain::evidence::{Content, EvidenceOf};
use chengjie_domain::{EvidenceId, Line};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to the files that prove records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EvidenceOperation {
    /// Names a file that was brought in as evidence of a record.
    Attach {
        /// Key of the evidence.
        evidence_id: EvidenceId,
        /// Which record it proves.
        of: EvidenceOf,
        /// What it is.
        title: Line,
        /// The name that the file had.
        file_name: Line,
        /// What it holds.
        content: Content,
        /// When it was brought in.
        added_on: NaiveDate,
    },
    /// Says better what it is.
    Rename {
        /// Which evidence.
        evidence_id: EvidenceId,
        /// What it is.
        title: Line,
    },
    /// Takes it away; no decision rested on it yet.
    Remove {
        /// Which evidence.
        evidence_id: EvidenceId,
    },
}
