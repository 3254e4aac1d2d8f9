//! What can be done to task agreements.

use chengjie_domain::agreement::{AgreementParts, Signature};
use chengjie_domain::{AgreementId, ProjectId, ResolutionId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to task agreements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AgreementOperation {
    /// Begins a version: the first, or one that amends the version in force.
    Draft {
        /// Key of the version.
        agreement_id: AgreementId,
        /// Of which project.
        project_id: ProjectId,
        /// What it says so far.
        parts: Box<AgreementParts>,
    },
    /// Writes a version that is being drafted.
    Write {
        /// Which version.
        agreement_id: AgreementId,
        /// What it says now.
        parts: Box<AgreementParts>,
    },
    /// Counts the draft up: 第2稿.
    RaiseDraft {
        /// Which version.
        agreement_id: AgreementId,
    },
    /// Records that a council approved a complete version (§五(二)).
    Approve {
        /// Which version.
        agreement_id: AgreementId,
        /// By which resolution.
        resolution_id: ResolutionId,
    },
    /// Records that it was sent for signing.
    Send {
        /// Which version.
        agreement_id: AgreementId,
        /// When.
        sent_on: NaiveDate,
    },
    /// Records a party's signature; with the third it is in force, and its tasks, indicators and money are the project's.
    Sign {
        /// Which version.
        agreement_id: AgreementId,
        /// The signature.
        signature: Signature,
    },
}
