//! What a meeting needs on paper, in one file and one order: printed in one go.

use chengjie_documents::{Anchor, JobPart, Press, print_job};
use chengjie_domain::MeetingId;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::Document;
use crate::offer::job_of;
use crate::sheet::JOB_TITLE;
use crate::{Failure, Offer, Secretariat};

/// Documents that are printed in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    /// The meeting, and that these are its papers.
    pub title: String,
    /// In the order in which they come out.
    pub parts: Vec<Document>,
}

impl PrintJob {
    /// All in one file, each on sheets of its own.
    pub(super) fn file(&self, press: &Press, anchor: &Anchor) -> Result<Vec<u8>, Failure> {
        let fonts = press.sheet_fonts()?;
        let made = |document: &Document| {
            let together = match document {
                Document::Sheet(sheet) => sheet.together(&fonts),
                Document::Paper(_) | Document::Job(_) => None,
            };
            Ok(JobPart { file: document.file(press, anchor)?, together })
        };
        Ok(print_job(self.parts.iter().map(made).collect::<Result<_, Failure>>()?)?)
    }
}

impl Secretariat {
    /// The papers that a meeting prints in one go as it stands, in their order: before its end what it needs on the table, then
    /// what is kept of it.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn print_job_of(&self, id: &MeetingId, words: &Words) -> Result<Vec<Offer>, Failure> {
        self.read(|reader| job_of(reader, id, words))
    }

    /// The same with everything that they print.
    pub(super) fn print_job(
        &self,
        id: &MeetingId,
        words: &Words,
        today: NaiveDate,
    ) -> Result<PrintJob, Failure> {
        let title = self.read(|reader| {
            let convened = crate::convened::Convened::of(reader, id, words)?;
            Ok(convened.running_head(&words.text(JOB_TITLE, &[]), words))
        })?;
        let offers = self.print_job_of(id, words)?;
        let parts = offers.iter().map(|offer| self.document(&offer.of, words, today));
        Ok(PrintJob { title, parts: parts.collect::<Result<_, Failure>>()? })
    }
}
