//! Documents (文书): made from records, exported and recorded, submitted, checked.
//!
//! Here is what the ledger knows of files that are out in the world; each paper's wording has a file of its own.

mod agreement;
mod check;
pub(crate) mod correction;
mod export;
mod extract;
pub(crate) mod meeting;
mod print_job;
pub(crate) mod register;
pub(crate) mod report;
mod resolution;
pub(crate) use resolution::title_text as resolution_title;
mod says;
mod since;

pub(crate) use agreement::title_with_edition as agreement_title;
pub use agreement::{AgreementPreview, AgreementSection, FieldPlace, SectionPlace};
pub use check::{check_file, from_hex, read_file};
pub use chengjie_documents::{MissingGlyph, Press, font_files};
pub use export::{Document, ExportOrder, Exported, Preview, PreviewedPage, press};
pub(crate) use export::{file_trouble, into_file};
pub(crate) use extract::title as extract_title;
pub use print_job::PrintJob;
pub(crate) use says::require_said;
pub use since::since_figures;

use chengjie_domain::submission::{Fate, Submission, SubmissionRefusal};
use chengjie_store::Writer;
use chengjie_words::Words;
use chrono::{Datelike as _, NaiveDate};

use crate::Failure;
use crate::operation::{DocumentOperation, Operation};

pub(crate) fn perform(operation: &DocumentOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        DocumentOperation::RecordExport(export) => Ok(writer.insert(export)?),
        DocumentOperation::Submit(submission) => Ok(writer.insert(&Submission {
            fate: Fate::Sent,
            answered_on: None,
            answer: None,
            ..submission.clone()
        })?),
        DocumentOperation::RecordFate { submission_id, fate, answered_on, answer } => {
            let mut submission: Submission = writer.get(submission_id.as_str())?;
            if matches!(submission.fate, Fate::Approved | Fate::Filed) {
                let fate = if submission.fate == Fate::Approved { "approved" } else { "filed" };
                return Err(SubmissionRefusal::FateFinal { fate: fate.to_owned() }.into());
            }
            if *answered_on < submission.sent_on {
                return Err(SubmissionRefusal::AnsweredBeforeSent { sent_on: submission.sent_on }.into());
            }
            submission.fate = *fate;
            submission.answered_on = Some(*answered_on);
            submission.answer.clone_from(answer);
            Ok(writer.update(&submission)?)
        }
    }
}

/// Stands in a title where its lines may break; no name holds it.
pub(crate) const BREAK: char = '\u{200B}';

/// A day as a paper writes it: 2026年9月12日.
pub(crate) fn date_text(words: &Words, date: NaiveDate) -> String {
    words.text(
        "document-date",
        &[("year", date.year().into()), ("month", date.month().into()), ("day", date.day().into())],
    )
}

/// An export is noted with the file that was made, not by hand: a check of that file believes the entry.
pub(crate) fn require_by_hand(operation: &Operation) -> Result<(), SubmissionRefusal> {
    match operation {
        Operation::Document(DocumentOperation::RecordExport(_)) => Err(SubmissionRefusal::ExportNotByHand {}),
        _ => Ok(()),
    }
}
