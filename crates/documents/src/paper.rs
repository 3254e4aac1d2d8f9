//! What the press can set: each paper's worded data, under the name of its shape.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    AgendaDocument, ExtractDocument, MinutesDocument, NoticeDocument, ProgressReport, RegisterDocument,
    ResolutionDocument, TaskAgreementDocument,
};

/// A paper with everything that it prints. The data travels inside the PDF, so a shape once exported stays readable: what
/// changes gets a further variant with the next number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "schema")]
pub enum Paper {
    /// 决议.
    #[serde(rename = "chengjie/resolution/1")]
    Resolution(Box<ResolutionDocument>),
    /// 任务书.
    #[serde(rename = "chengjie/task-agreement/1")]
    TaskAgreement(Box<TaskAgreementDocument>),
    /// 进展报告.
    #[serde(rename = "chengjie/progress-report/1")]
    ProgressReport(Box<ProgressReport>),
    /// 会议通知.
    #[serde(rename = "chengjie/meeting-notice/1")]
    MeetingNotice(Box<NoticeDocument>),
    /// 会议议程.
    #[serde(rename = "chengjie/meeting-agenda/1")]
    MeetingAgenda(Box<AgendaDocument>),
    /// 会议纪要.
    #[serde(rename = "chengjie/minutes/1")]
    Minutes(Box<MinutesDocument>),
    /// 决议登记表.
    #[serde(rename = "chengjie/resolution-register/1")]
    ResolutionRegister(Box<RegisterDocument>),
    /// 决议摘录.
    #[serde(rename = "chengjie/resolution-extract/1")]
    ResolutionExtract(Box<ExtractDocument>),
}

impl Paper {
    /// The title that it prints.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Resolution(data) => &data.title,
            Self::TaskAgreement(data) => &data.title,
            Self::ProgressReport(data) => &data.title,
            Self::MeetingNotice(data) => &data.title,
            Self::MeetingAgenda(data) => &data.title,
            Self::Minutes(data) => &data.title,
            Self::ResolutionRegister(data) => &data.title,
            Self::ResolutionExtract(data) => &data.title,
        }
    }

    /// The number that it prints, if it has one.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        match self {
            Self::Resolution(data) => Some(&data.number),
            Self::TaskAgreement(data) => Some(&data.edition),
            Self::ProgressReport(data) => data.number.as_deref(),
            Self::Minutes(data) => Some(&data.number),
            Self::ResolutionExtract(data) => Some(&data.number),
            Self::MeetingNotice(_) | Self::MeetingAgenda(_) | Self::ResolutionRegister(_) => None,
        }
    }

    /// The day that it carries.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        match self {
            Self::Resolution(data) => data.date,
            Self::TaskAgreement(data) => data.date,
            Self::ProgressReport(data) => data.date,
            Self::MeetingNotice(data) => data.date,
            Self::MeetingAgenda(data) => data.date,
            Self::Minutes(data) => data.date,
            Self::ResolutionRegister(data) => data.date,
            Self::ResolutionExtract(data) => data.date,
        }
    }

    /// The template that sets it, as a path in the press's closed world.
    pub(crate) const fn template(&self) -> &'static str {
        match self {
            Self::Resolution(_) => "/resolution/template.typ",
            Self::TaskAgreement(_) => "/task-agreement/template.typ",
            Self::ProgressReport(_) => "/progress-report/template.typ",
            Self::MeetingNotice(_) => "/meeting-notice/template.typ",
            Self::MeetingAgenda(_) => "/meeting-agenda/template.typ",
            Self::Minutes(_) => "/minutes/template.typ",
            Self::ResolutionRegister(_) => "/resolution-register/template.typ",
            Self::ResolutionExtract(_) => "/resolution-extract/template.typ",
        }
    }
}
