//! Which exported files bear a signature or a confirmation: one of them in the world, and it is not taken back any more.

use crate::resolution::Resolution;
use crate::{AgreementId, MeetingId, ProjectId};

use super::{DocumentKind, Export, SubmissionRefusal};

/// What was signed.
#[derive(Debug, Clone, Copy)]
pub enum Signed<'all> {
    /// A resolution, by its chair or its recorder.
    Resolution(&'all Resolution),
    /// A version of a project's agreement, by a party.
    Agreement(&'all AgreementId, &'all ProjectId),
    /// The minutes of a meeting, by their confirmation.
    Minutes(&'all MeetingId),
}

impl Signed<'_> {
    /// Whether a file that was exported after the signature bears it: the paper itself, and what reports on it.
    #[must_use]
    pub fn is_borne_by(&self, export: &Export) -> bool {
        let of = export.of_id.as_str();
        match (self, export.document) {
            (Self::Resolution(one), DocumentKind::Resolution | DocumentKind::ResolutionExtract) => {
                of == one.id.as_str()
            }
            (Self::Resolution(one), DocumentKind::ResolutionRegister) => {
                use chrono::Datelike as _;
                of == one.body_id.as_str() && export.period_from.is_none_or(|day| day.year() == one.year)
            }
            (Self::Minutes(id), DocumentKind::Minutes | DocumentKind::MeetingPapers) => of == id.as_str(),
            (Self::Agreement(id, _), DocumentKind::TaskAgreement) => of == id.as_str(),
            (Self::Agreement(_, project), DocumentKind::ProgressReport) => of == project.as_str(),
            _ => false,
        }
    }

    /// Lets a signature be taken back as long as no file bears it; `later` are the exports since it was noted.
    ///
    /// # Errors
    /// Naming the first that bears it.
    pub fn require_unborne(&self, later: &[Export]) -> Result<(), SubmissionRefusal> {
        match later.iter().find(|export| self.is_borne_by(export)) {
            None => Ok(()),
            Some(export) => Err(SubmissionRefusal::SignatureBorne {
                title: export.title.to_string(),
                day: export.exported_at.date_naive(),
            }),
        }
    }
}
