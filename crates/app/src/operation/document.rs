//! What can be done to exported and submitted documents.

use chengjie_domain::submission::{Export, Fate, Submission};
use chengjie_domain::{Line, SubmissionId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to exported and submitted documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DocumentOperation {
    /// Records a file that was exported; done by the export itself.
    RecordExport(Export),
    /// Records that an exported file was sent to an authority.
    Submit(Submission),
    /// Records what became of it.
    RecordFate {
        /// Which submission.
        submission_id: SubmissionId,
        /// What became of it.
        fate: Fate,
        /// When the answer came.
        answered_on: NaiveDate,
        /// What it said.
        answer: Option<Line>,
    },
}
