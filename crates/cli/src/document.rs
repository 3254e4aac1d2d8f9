//! The documents by the names under which they are typed.

use std::fmt;

use chengjie_app::Failure;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgreementId, MeetingId, Refusal, ResolutionId};
use clap::ValueEnum;

/// A document that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentName {
    /// 决议, of a resolution
    Resolution,
    /// 任务书, of a version of a task agreement
    TaskAgreement,
    /// 签到表, of a meeting
    AttendanceSheet,
}

impl DocumentName {
    /// The document of a record.
    pub(crate) fn of(self, key: &str) -> Result<DocumentOf, Failure> {
        Ok(match self {
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
