//! The data of an extract of one resolution (决议摘录): what a bank or a registration office is shown of it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Labelled, Passage, VoidedMark};

/// What an extract prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtractDocument {
    /// 中国智能测量学会理事会决议摘录.
    pub title: String,
    /// The same in the pieces between which its lines may break.
    pub title_pieces: Vec<String>,
    /// 学会决〔2026〕3号: the number of the resolution, for an extract has none of its own.
    pub number: String,
    /// Number, title, day, meeting, vote, whether it has force, and what was amended or corrected since.
    pub facts: Vec<Labelled>,
    /// That it is voided, replaced or revoked, by what and why, printed over it; nothing while it stands.
    pub voided: Option<VoidedMark>,
    /// 决议内容, and the text as adopted, a paragraph each.
    pub text: Passage,
    /// That it was compared with register and original and says the same, and under which name if that is another now.
    pub certified: Vec<String>,
    /// Who made it, who compared it.
    pub signature_labels: [String; 2],
    /// The society, which puts its seal over it.
    pub signed_by: String,
    /// The day on which it is made.
    pub signed_on: String,
    /// Day on which it is made.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}
