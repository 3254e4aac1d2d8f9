//! The documents by the names under which they are typed.

use std::fmt;

use chengjie_app::Failure;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{
    AgendaItemId, AgreementId, BodyId, Line, MeetingId, Period, ProjectId, Refusal, ResolutionId, SocietyId,
};
use chrono::{Datelike as _, NaiveDate};
use clap::ValueEnum;

/// A document that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentName {
    /// 决议, of a resolution
    Resolution,
    /// 任务书, of a version of a task agreement
    TaskAgreement,
    /// 进展报告, of a project
    ProgressReport,
    /// 会议通知, of a meeting
    MeetingNotice,
    /// 会议议程, of a meeting
    MeetingAgenda,
    /// 签到表, of a meeting
    AttendanceSheet,
    /// 席位牌, of a meeting
    NamePlates,
    /// 委托书, of a meeting
    ProxyForm,
    /// 表决票 or 选举票, of an agenda item
    BallotPapers,
    /// 计票单, of an agenda item
    TallySheet,
    /// 会议纪要, of a meeting
    Minutes,
    /// 决议登记表, of a body
    ResolutionRegister,
    /// 决议摘录, of a resolution
    ResolutionExtract,
    /// 座签标签, of a meeting
    SeatLabels,
    /// 会议用纸, of a meeting: what it needs on paper in one file
    MeetingPapers,
    /// 打印校准页, of the society
    CalibrationPage,
}

/// What is asked for beside the record: days and a number, which only a report has, and a year, which a register has too.
#[derive(Debug, Clone, Default)]
pub(crate) struct Particulars {
    /// First and last day.
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    /// The number.
    pub(crate) number: Option<String>,
    /// The year.
    pub(crate) year: Option<i32>,
}

impl DocumentName {
    /// The document of a record; a report without days is of the quarter before today, a register without a year of this one.
    pub(crate) fn of(self, key: &str, asked: &Particulars, today: NaiveDate) -> Result<DocumentOf, Failure> {
        let is_report = matches!(self, Self::ProgressReport);
        let is_by_year = is_report || matches!(self, Self::ResolutionRegister);
        let is_unasked = !is_report && (asked.days.is_some() || asked.number.is_some());
        if is_unasked || (!is_by_year && asked.year.is_some()) {
            return Err(Failure::without_period(&self.to_string()));
        }
        let meeting = || MeetingId::parse(key).map_err(Refusal::from);
        let item = || AgendaItemId::parse(key).map_err(Refusal::from);
        Ok(match self {
            Self::ProgressReport => DocumentOf::ProgressReport {
                project_id: ProjectId::parse(key).map_err(Refusal::from)?,
                period: match (asked.days, asked.year.and_then(Period::year)) {
                    (Some((from, to)), _) => Period::new(from, to)?,
                    (None, Some(year)) => year,
                    (None, None) => Period::quarter_before(today),
                },
                number: asked.number.as_deref().map(Line::parse).transpose()?,
            },
            Self::Resolution => {
                DocumentOf::Resolution { resolution_id: ResolutionId::parse(key).map_err(Refusal::from)? }
            }
            Self::ResolutionExtract => DocumentOf::ResolutionExtract {
                resolution_id: ResolutionId::parse(key).map_err(Refusal::from)?,
            },
            Self::SeatLabels => DocumentOf::SeatLabels { meeting_id: meeting()? },
            Self::MeetingPapers => DocumentOf::MeetingPapers { meeting_id: meeting()? },
            Self::CalibrationPage => {
                DocumentOf::CalibrationPage { society_id: SocietyId::parse(key).map_err(Refusal::from)? }
            }
            Self::TaskAgreement => {
                DocumentOf::TaskAgreement { agreement_id: AgreementId::parse(key).map_err(Refusal::from)? }
            }
            Self::MeetingNotice => DocumentOf::MeetingNotice { meeting_id: meeting()? },
            Self::MeetingAgenda => DocumentOf::MeetingAgenda { meeting_id: meeting()? },
            Self::AttendanceSheet => DocumentOf::AttendanceSheet { meeting_id: meeting()? },
            Self::NamePlates => DocumentOf::NamePlates { meeting_id: meeting()? },
            Self::ProxyForm => DocumentOf::ProxyForm { meeting_id: meeting()? },
            Self::Minutes => DocumentOf::Minutes { meeting_id: meeting()? },
            Self::BallotPapers => DocumentOf::BallotPapers { agenda_item_id: item()? },
            Self::TallySheet => DocumentOf::TallySheet { agenda_item_id: item()? },
            Self::ResolutionRegister => DocumentOf::ResolutionRegister {
                body_id: BodyId::parse(key).map_err(Refusal::from)?,
                year: asked.year.unwrap_or_else(|| today.year()),
            },
        })
    }
}

impl From<&DocumentOf> for DocumentName {
    fn from(of: &DocumentOf) -> Self {
        match of {
            DocumentOf::Resolution { .. } => Self::Resolution,
            DocumentOf::TaskAgreement { .. } => Self::TaskAgreement,
            DocumentOf::ProgressReport { .. } => Self::ProgressReport,
            DocumentOf::MeetingNotice { .. } => Self::MeetingNotice,
            DocumentOf::MeetingAgenda { .. } => Self::MeetingAgenda,
            DocumentOf::AttendanceSheet { .. } => Self::AttendanceSheet,
            DocumentOf::NamePlates { .. } => Self::NamePlates,
            DocumentOf::ProxyForm { .. } => Self::ProxyForm,
            DocumentOf::BallotPapers { .. } => Self::BallotPapers,
            DocumentOf::TallySheet { .. } => Self::TallySheet,
            DocumentOf::Minutes { .. } => Self::Minutes,
            DocumentOf::ResolutionRegister { .. } => Self::ResolutionRegister,
            DocumentOf::ResolutionExtract { .. } => Self::ResolutionExtract,
            DocumentOf::SeatLabels { .. } => Self::SeatLabels,
            DocumentOf::MeetingPapers { .. } => Self::MeetingPapers,
            DocumentOf::CalibrationPage { .. } => Self::CalibrationPage,
        }
    }
}

impl fmt::Display for DocumentName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.to_possible_value();
        out.write_str(name.as_ref().map_or("", |name| name.get_name()))
    }
}
