//! The data of a council resolution (决议, §五(二)).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a resolution prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolutionDocument {
    /// The issuing mark (发文机关标志), in red: 某某学会文件.
    pub issuing_mark: String,
    /// 学会决〔2026〕3号.
    pub number: String,
    /// 关于…的决议.
    pub title: String,
    /// That it is voided, replaced or revoked, by what and why, printed over it; nothing while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided: Option<VoidedMark>,
    /// The paragraph on meeting and vote.
    pub vote: String,
    /// The text as adopted, a paragraph each.
    pub paragraphs: Vec<String>,
    /// 主持人.
    pub chair_label: String,
    /// 记录人.
    pub recorder_label: String,
    /// 某某学会理事会.
    pub signed_by: String,
    /// 2026年9月12日.
    pub adopted_on: String,
    /// What amended it since, what it says wrongly and what is right, and what its vote was counted as before: each in brackets
    /// below the date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<String>,
    /// 抄送 line, if a copy goes to anybody.
    pub copy_to: Option<String>,
    /// Who prints it: 某某学会秘书处.
    pub issued_by: String,
    /// 2026年9月14日印发.
    pub issued_on: String,
    /// Day of issue.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// What is printed over a resolution that stands no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidedMark {
    /// 作废, across the page.
    pub mark: String,
    /// The sentence that says so, over the text.
    pub sentence: String,
}
