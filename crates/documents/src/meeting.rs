//! The data of a meeting's papers that are set as running text: notice, agenda, minutes, and the register of what was resolved.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::report::Table;
use crate::{Labelled, Passage};

/// A label, and what hangs after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameList {
    /// 出席：
    pub label: String,
    /// The names, in elected order, each with what is to be said of it; no line breaks within one.
    pub names: Vec<String>,
}

/// The notice of a meeting (会议通知).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeDocument {
    /// 关于召开…会议的通知.
    pub title: String,
    /// The same in the pieces between which its lines may break.
    pub title_pieces: Vec<String>,
    /// 各位理事：
    pub addressee: String,
    /// What is called.
    pub opening: String,
    /// Time, place, form, agenda, who is called.
    pub parts: Vec<Passage>,
    /// Who attends and who observes, under the last part.
    pub lists: Vec<NameList>,
    /// How to answer, and what the charter says of proxies.
    pub reply: Passage,
    /// 附件：
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub attachments_label: String,
    /// What is sent with it, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// 特此通知。
    pub closing: String,
    /// The society.
    pub signed_by: String,
    /// The day of the notice.
    pub signed_on: String,
    /// （联系人：…）
    pub contact: Option<String>,
    /// Day on which it is made.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// The agenda of a meeting (会议议程).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaDocument {
    /// 某某学会第九届理事会第三次会议议程.
    pub title: String,
    /// The same in the pieces between which its lines may break.
    pub title_pieces: Vec<String>,
    /// Time, place, chair.
    pub facts: Vec<Labelled>,
    /// The items, in their order.
    pub items: Vec<AgendaLine>,
    /// Day on which it is made.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaLine {
    /// 一、
    pub number: String,
    /// What it is about.
    pub title: String,
    /// What is done with it, who brings it.
    pub facts: String,
    /// Who stands in its election: 候选人：….
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidates: Option<String>,
}

/// The minutes of a meeting (会议纪要, the 纪要 form of GB/T 9704).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MinutesDocument {
    /// The mark in red: 某某学会理事会会议纪要.
    pub issuing_mark: String,
    /// 第九届第三次.
    pub number: String,
    /// Who makes them: 某某学会秘书处.
    pub office: String,
    /// The day of the meeting.
    pub held_on: String,
    /// 某某学会第九届理事会第三次会议纪要.
    pub title: String,
    /// The same in the pieces between which its lines may break.
    pub title_pieces: Vec<String>,
    /// When, where, how many, who chaired.
    pub opening: String,
    /// Each item: what was decided, and the vote explained.
    pub items: Vec<Passage>,
    /// What was said beside the votes.
    pub free: Option<Passage>,
    /// 出席, 请假, 缺席, 列席, 主持, 记录.
    pub lists: Vec<NameList>,
    /// Whether they are confirmed.
    pub note: String,
    /// 未确认, across the pages until they are confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watermark: Option<String>,
    /// What they say wrongly and what is right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<String>,
    /// Who prints it: 某某学会秘书处.
    pub issued_by: String,
    /// 2026年9月14日印发.
    pub issued_on: String,
    /// Day of issue.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// The resolutions of a body in a year (决议登记表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterDocument {
    /// 某某学会理事会2026年决议登记表.
    pub title: String,
    /// Every number that was given, in its order.
    pub register: Table<RegisterRow>,
    /// Day on which it is made.
    pub date: NaiveDate,
    /// What stands beside the verification code.
    pub verification_label: String,
}

/// A resolution in its register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterRow {
    /// 学会决〔2026〕3号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Day of adoption.
    pub adopted_on: String,
    /// 第三次会议.
    pub meeting: String,
    /// 同意; of an election how many were elected.
    pub in_favour: String,
    /// 反对.
    pub against: String,
    /// 弃权.
    pub abstain: String,
    /// Whether it has force, and what ended it.
    pub standing: String,
    /// When chair and recorder signed.
    pub signed: String,
    /// What followed it up.
    pub follow_up: String,
}
