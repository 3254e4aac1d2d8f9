//! What can be done to resolutions.

use chengjie_domain::{CorrectionId, Line, Prose, ResolutionId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to resolutions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ResolutionOperation {
    /// Records a signature under it.
    Sign {
        /// Which resolution.
        resolution_id: ResolutionId,
        /// Whose signature.
        role: SigningRole,
        /// When.
        signed_on: NaiveDate,
    },
    /// Says to whom a copy goes (抄送).
    AddressCopies {
        /// Which resolution.
        resolution_id: ResolutionId,
        /// To whom; nobody when empty.
        copy_to: Option<Line>,
    },
    /// Records what it says wrongly; the correction stands beside it and prints (更正).
    Correct {
        /// Key of the correction.
        correction_id: CorrectionId,
        /// Which resolution.
        resolution_id: ResolutionId,
        /// When.
        corrected_on: NaiveDate,
        /// What stands there.
        said: Prose,
        /// What it should say.
        says: Prose,
        /// Why.
        reason: Line,
    },
    /// Voids it; its number stays, with the reason.
    Void {
        /// Which resolution.
        resolution_id: ResolutionId,
        /// Why.
        reason: Line,
    },
}

/// Who signs a resolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SigningRole {
    /// 主持人.
    Chair,
    /// 记录人.
    Recorder,
}
