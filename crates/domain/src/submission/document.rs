//! The documents that the program makes, and the records that they are made from.

use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AgendaItemId, AgreementId, BodyId, Line, MeetingId, Period, ProjectId, ResolutionId, SocietyId};

/// The documents that the program makes (文书).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 决议.
    Resolution,
    /// 进展报告.
    ProgressReport,
    /// 任务书.
    TaskAgreement,
    /// 会议通知.
    MeetingNotice,
    /// 会议议程.
    MeetingAgenda,
    /// 签到表.
    AttendanceSheet,
    /// 席位牌.
    NamePlates,
    /// 委托书.
    ProxyForm,
    /// 表决票, 选举票.
    BallotPapers,
    /// 计票单.
    TallySheet,
    /// 会议纪要.
    Minutes,
    /// 决议登记表.
    ResolutionRegister,
    /// 决议摘录.
    ResolutionExtract,
    /// 座签标签.
    SeatLabels,
    /// 会议用纸: what a meeting needs on paper, in one job.
    MeetingPapers,
    /// 打印校准页.
    CalibrationPage,
}

impl DocumentKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::Resolution,
        Self::ProgressReport,
        Self::TaskAgreement,
        Self::MeetingNotice,
        Self::MeetingAgenda,
        Self::AttendanceSheet,
        Self::NamePlates,
        Self::ProxyForm,
        Self::BallotPapers,
        Self::TallySheet,
        Self::Minutes,
        Self::ResolutionRegister,
        Self::ResolutionExtract,
        Self::SeatLabels,
        Self::MeetingPapers,
        Self::CalibrationPage,
    ];

    /// The name in code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::ProgressReport => "progress_report",
            Self::TaskAgreement => "task_agreement",
            Self::MeetingNotice => "meeting_notice",
            Self::MeetingAgenda => "meeting_agenda",
            Self::AttendanceSheet => "attendance_sheet",
            Self::NamePlates => "name_plates",
            Self::ProxyForm => "proxy_form",
            Self::BallotPapers => "ballot_papers",
            Self::TallySheet => "tally_sheet",
            Self::Minutes => "minutes",
            Self::ResolutionRegister => "resolution_register",
            Self::ResolutionExtract => "resolution_extract",
            Self::SeatLabels => "seat_labels",
            Self::MeetingPapers => "meeting_papers",
            Self::CalibrationPage => "calibration_page",
        }
    }

    /// Whether the back of its sheets stays white: what is cut apart, folded or stuck on.
    #[must_use]
    pub const fn is_one_sided(self) -> bool {
        matches!(self, Self::BallotPapers | Self::NamePlates | Self::SeatLabels)
    }
}

/// A document, and the record that it is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "document", rename_all = "snake_case", deny_unknown_fields)]
pub enum DocumentOf {
    /// 决议.
    Resolution {
        /// Which.
        resolution_id: ResolutionId,
    },
    /// 任务书.
    TaskAgreement {
        /// Which version.
        agreement_id: AgreementId,
    },
    /// 进展报告.
    ProgressReport {
        /// Of which project.
        project_id: ProjectId,
        /// On which days.
        period: Period,
        /// The number that it goes out under, once the society gave one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        number: Option<Line>,
    },
    /// 会议通知.
    MeetingNotice {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 会议议程.
    MeetingAgenda {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 签到表.
    AttendanceSheet {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 席位牌.
    NamePlates {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 委托书.
    ProxyForm {
        /// For which meeting.
        meeting_id: MeetingId,
    },
    /// 表决票, or 选举票 when the item fills places.
    BallotPapers {
        /// On which item.
        agenda_item_id: AgendaItemId,
    },
    /// 计票单.
    TallySheet {
        /// Of which item.
        agenda_item_id: AgendaItemId,
    },
    /// 会议纪要.
    Minutes {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 决议登记表.
    ResolutionRegister {
        /// Of which body.
        body_id: BodyId,
        /// Of which year's numbers.
        year: i32,
    },
    /// 决议摘录.
    ResolutionExtract {
        /// Of which.
        resolution_id: ResolutionId,
    },
    /// 座签标签.
    SeatLabels {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 会议用纸.
    MeetingPapers {
        /// Of which meeting.
        meeting_id: MeetingId,
    },
    /// 打印校准页: of nothing but the printer, and so of the society whose it is.
    CalibrationPage {
        /// Whose.
        society_id: SocietyId,
    },
}

impl DocumentOf {
    /// The document of a kind that is made from the record of a key; nothing where that is no key, or days that it needs are
    /// not said.
    #[must_use]
    pub fn of(kind: DocumentKind, key: &str, period: Option<Period>, number: Option<&Line>) -> Option<Self> {
        let meeting = || MeetingId::parse(key).ok();
        let item = || AgendaItemId::parse(key).ok();
        let resolution = || ResolutionId::parse(key).ok();
        Some(match kind {
            DocumentKind::Resolution => Self::Resolution { resolution_id: resolution()? },
            DocumentKind::ResolutionExtract => Self::ResolutionExtract { resolution_id: resolution()? },
            DocumentKind::TaskAgreement => {
                Self::TaskAgreement { agreement_id: AgreementId::parse(key).ok()? }
            }
            DocumentKind::ProgressReport => Self::ProgressReport {
                project_id: ProjectId::parse(key).ok()?,
                period: period?,
                number: number.cloned(),
            },
            DocumentKind::ResolutionRegister => {
                Self::ResolutionRegister { body_id: BodyId::parse(key).ok()?, year: period?.from().year() }
            }
            DocumentKind::MeetingNotice => Self::MeetingNotice { meeting_id: meeting()? },
            DocumentKind::MeetingAgenda => Self::MeetingAgenda { meeting_id: meeting()? },
            DocumentKind::AttendanceSheet => Self::AttendanceSheet { meeting_id: meeting()? },
            DocumentKind::NamePlates => Self::NamePlates { meeting_id: meeting()? },
            DocumentKind::ProxyForm => Self::ProxyForm { meeting_id: meeting()? },
            DocumentKind::SeatLabels => Self::SeatLabels { meeting_id: meeting()? },
            DocumentKind::MeetingPapers => Self::MeetingPapers { meeting_id: meeting()? },
            DocumentKind::Minutes => Self::Minutes { meeting_id: meeting()? },
            DocumentKind::BallotPapers => Self::BallotPapers { agenda_item_id: item()? },
            DocumentKind::TallySheet => Self::TallySheet { agenda_item_id: item()? },
            DocumentKind::CalibrationPage => {
                Self::CalibrationPage { society_id: SocietyId::parse(key).ok()? }
            }
        })
    }

    /// Which document it is.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        match self {
            Self::Resolution { .. } => DocumentKind::Resolution,
            Self::TaskAgreement { .. } => DocumentKind::TaskAgreement,
            Self::ProgressReport { .. } => DocumentKind::ProgressReport,
            Self::MeetingNotice { .. } => DocumentKind::MeetingNotice,
            Self::MeetingAgenda { .. } => DocumentKind::MeetingAgenda,
            Self::AttendanceSheet { .. } => DocumentKind::AttendanceSheet,
            Self::NamePlates { .. } => DocumentKind::NamePlates,
            Self::ProxyForm { .. } => DocumentKind::ProxyForm,
            Self::BallotPapers { .. } => DocumentKind::BallotPapers,
            Self::TallySheet { .. } => DocumentKind::TallySheet,
            Self::Minutes { .. } => DocumentKind::Minutes,
            Self::ResolutionRegister { .. } => DocumentKind::ResolutionRegister,
            Self::ResolutionExtract { .. } => DocumentKind::ResolutionExtract,
            Self::SeatLabels { .. } => DocumentKind::SeatLabels,
            Self::MeetingPapers { .. } => DocumentKind::MeetingPapers,
            Self::CalibrationPage { .. } => DocumentKind::CalibrationPage,
        }
    }

    /// The key of the record that it is made from.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Resolution { resolution_id } | Self::ResolutionExtract { resolution_id } => {
                resolution_id.as_str()
            }
            Self::TaskAgreement { agreement_id } => agreement_id.as_str(),
            Self::ProgressReport { project_id, .. } => project_id.as_str(),
            Self::MeetingNotice { meeting_id }
            | Self::MeetingAgenda { meeting_id }
            | Self::AttendanceSheet { meeting_id }
            | Self::NamePlates { meeting_id }
            | Self::ProxyForm { meeting_id }
            | Self::SeatLabels { meeting_id }
            | Self::MeetingPapers { meeting_id }
            | Self::Minutes { meeting_id } => meeting_id.as_str(),
            Self::BallotPapers { agenda_item_id } | Self::TallySheet { agenda_item_id } => {
                agenda_item_id.as_str()
            }
            Self::ResolutionRegister { body_id, .. } => body_id.as_str(),
            Self::CalibrationPage { society_id } => society_id.as_str(),
        }
    }

    /// The days on which it reports, if it reports on any: a register on the whole year of its numbers.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::ProgressReport { period, .. } => Some(*period),
            Self::ResolutionRegister { year, .. } => Period::year(*year),
            _ => None,
        }
    }
}
