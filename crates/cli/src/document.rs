//! The documents by the names under which they are typed.

use std::fmt;

use chengjie_app::Failure;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgreementId, Line, MeetingId, Period, ProjectId, Refusal, ResolutionId};
use chrono::NaiveDate;
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
    /// 签到表, of a meeting
    AttendanceSheet,
}

/// What is asked for beside the record: days and a number, which only a report has.
#[derive(Debug, Clone, Default)]
pub(crate) struct Particulars {
    /// First and last day.
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    /// The number.
    pub(crate) number: Option<String>,
}

impl DocumentName {
    /// The document of a record; a report without days is of the quarter before today.
    pub(crate) fn of(self, key: &str, asked: &Particulars, today: NaiveDate) -> Result<DocumentOf, Failure> {
        let is_report = matches!(self, Self::ProgressReport);
        if !is_report && (asked.days.is_some() || asked.number.is_some()) {
            return Err(Failure::without_period(&self.to_string()));
        }
        Ok(match self {
            Self::ProgressReport => DocumentOf::ProgressReport {
                project_id: ProjectId::parse(key).map_err(Refusal::from)?,
                period: match asked.days {
                    Some((from, to)) => Period::new(from, to)?,
                    None => Period::quarter_before(today),
                },
                number: asked.number.as_deref().map(Line::parse).transpose()?,
            },
            Self::Resolution => {
                DocumentOf::Resolution { resolution_id: ResolutionId::parse(key).map_err(Refusal::from)? }
            }
            Self::TaskAgreement => {
                DocumentOf::TaskAgreement { agreement_id: AgreementId::parse(key).map_err(Refusal::from)? }
            }
            Self::AttendanceSheet => {
                DocumentOf::AttendanceSheet { meeting_id: MeetingId::parse(key).map_err(Refusal::from)? }
            }
        })
    }
}

impl From<&DocumentOf> for DocumentName {
    fn from(of: &DocumentOf) -> Self {
        match of {
            DocumentOf::Resolution { .. } => Self::Resolution,
            DocumentOf::TaskAgreement { .. } => Self::TaskAgreement,
            DocumentOf::ProgressReport { .. } => Self::ProgressReport,
            DocumentOf::AttendanceSheet { .. } => Self::AttendanceSheet,
        }
    }
}

impl fmt::Display for DocumentName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.to_possible_value();
        out.write_str(name.as_ref().map_or("", |name| name.get_name()))
    }
}
