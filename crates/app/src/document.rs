//! Exported and submitted documents: what the ledger knows of files that are out in the world.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

pub use chengjie_documents::Press;
use chengjie_documents::{Anchor, Checked, ResolutionDocument, check};
use chengjie_domain::council::Body;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::submission::{DocumentKind, Export, Fate, Submission, SubmissionRefusal};
use chengjie_domain::vote::Ballot;
use chengjie_domain::{ExportId, Language, Line, ResolutionId};
use chengjie_store::Writer;
use chengjie_words::Words;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use sha2::{Digest as _, Sha256};

use crate::operation::DocumentOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

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

/// An exported file and what the ledger says of it.
pub struct Exported {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// The entry that records it.
    pub receipt: Receipt,
    /// The entry that it is anchored by.
    pub anchor: u64,
}

/// What is asked when a resolution is exported.
pub struct ExportOrder<'asked> {
    /// Key of the record of the export.
    pub export_id: ExportId,
    /// Which resolution.
    pub resolution_id: &'asked ResolutionId,
    /// Language of the labels.
    pub language: Language,
    /// The file's name.
    pub file_name: Line,
}

fn date_text(words: &Words, date: NaiveDate) -> String {
    words.text(
        "document-date",
        &[("year", date.year().into()), ("month", date.month().into()), ("day", date.day().into())],
    )
}

/// The form of a resolution's title around what it is about; a title already in that form stays as it is.
fn title_text(words: &Words, title: &Line) -> String {
    let form = words.text("document-resolution-title", &[("title", "\t".into())]);
    let is_in_form = form
        .split_once('\t')
        .is_some_and(|(before, after)| title.as_str().starts_with(before) && title.as_str().ends_with(after));
    if is_in_form { title.to_string() } else { form.replace('\t', title.as_str()) }
}

impl Secretariat {
    /// A resolution as it would be printed on a day.
    ///
    /// # Errors
    /// When there is no such resolution.
    pub fn resolution_document(
        &self,
        id: &ResolutionId,
        words: &Words,
        today: NaiveDate,
    ) -> Result<ResolutionDocument, Failure> {
        self.read(|reader| {
            let resolution: Resolution = reader.get(id.as_str())?;
            let body: Body = reader.get(resolution.body_id.as_str())?;
            let ballot: Ballot = reader.get(resolution.ballot_id.as_str())?;
            let society =
                reader.all::<Society>()?.pop().map(|society| society.name.to_string()).unwrap_or_default();
            let name = || society.as_str().into();
            let issued_on = date_text(words, today);
            Ok(ResolutionDocument {
                schema: ResolutionDocument::SCHEMA.to_owned(),
                issuing_mark: words.text("document-issuing-mark", &[("society", name())]),
                number: resolution.number_text(),
                title: title_text(words, &resolution.title),
                vote: words.judgement(&ballot.judgement),
                paragraphs: resolution.text.paragraphs().map(str::to_owned).collect(),
                chair_label: words.text("document-chair", &[]),
                recorder_label: words.text("document-recorder", &[]),
                signed_by: words
                    .text("document-signed-by", &[("society", name()), ("body", (&body.name).into())]),
                adopted_on: date_text(words, resolution.adopted_on),
                copy_to: resolution
                    .copy_to
                    .map(|to| words.text("document-copy-to", &[("copy_to", (&to).into())])),
                issued_by: words.text("document-issued-by", &[("society", name())]),
                issued_on: words.text("document-issued-on", &[("date", issued_on.into())]),
                date: today,
                verification_label: words.text("document-verification", &[]),
            })
        })
    }

    /// Exports a resolution, anchored by the ledger's head, and records the file in the ledger.
    ///
    /// # Errors
    /// When a character cannot be printed or the workspace cannot be written; then there is no file.
    pub fn export_resolution(
        &self,
        press: &Press,
        order: ExportOrder<'_>,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Exported, Failure> {
        let words = Words::new(order.language);
        let data = self.resolution_document(order.resolution_id, &words, now.date_naive())?;
        let head = self.read(|reader| Ok(reader.head()?))?;
        let anchor = Anchor { seq: head.seq, hash: head.hash };
        let bytes = press.export(&data, &anchor)?;
        let pages = press.set(&data, &anchor)?.count();
        let hash = |bytes: &[u8]| Line::parse(&hex::encode(Sha256::digest(bytes)));
        let json = serde_json::to_vec(&data)
            .map_err(|error| Failure::Input { path: data.schema.clone(), message: error.to_string() })?;
        let export = Export {
            id: order.export_id,
            document: DocumentKind::Resolution,
            of_id: Line::parse(order.resolution_id.as_str())?,
            title: Line::parse(&data.title)?,
            number: Some(Line::parse(&data.number)?),
            period_from: None,
            period_to: None,
            language: order.language,
            exported_at: now,
            data_sha256: hash(&json)?,
            file_sha256: hash(&bytes)?,
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            file_name: order.file_name,
        };
        let receipt = self.act(&Operation::Document(DocumentOperation::RecordExport(export)), actor, now)?;
        Ok(Exported { bytes, receipt, anchor: anchor.seq })
    }

    /// Exports a resolution into a file; the place is tried before the ledger says that a file went there.
    ///
    /// # Errors
    /// When the place cannot be written or the export is refused; then nothing is left there.
    pub fn export_resolution_to(
        &self,
        press: &Press,
        order: ExportOrder<'_>,
        path: &Path,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Exported, Failure> {
        into_file(path, || {
            let exported = self.export_resolution(press, order, actor, now)?;
            Ok((exported.bytes.clone(), exported))
        })
    }

    /// The pages of a document as pictures, anchored by the ledger's head.
    ///
    /// # Errors
    /// When the typesetter refuses it.
    pub fn preview(&self, press: &Press, document: &ResolutionDocument) -> Result<Vec<String>, Failure> {
        let head = self.head()?;
        let pages = press.set(document, &Anchor { seq: head.seq, hash: head.hash })?;
        Ok((0..pages.count()).filter_map(|page| pages.svg(page)).collect())
    }

    /// Whether the ledger has the entry that a checked file was anchored by, and recorded this very file.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn knows_file(&self, checked: &Checked, file: &[u8]) -> Result<bool, Failure> {
        let sha256 = hex::encode(Sha256::digest(file));
        self.read(|reader| {
            let anchored =
                reader.head_at(checked.anchor.seq)?.is_some_and(|head| head.hash == checked.anchor.hash);
            Ok(anchored && !reader.list_by::<Export>("file_sha256", &sha256)?.is_empty())
        })
    }
}

fn file_trouble(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.display().to_string();
    move |source| Failure::File { path, source }
}

/// Tries the place, makes what goes there, and puts it there whole; when it is not made, nothing is left.
pub(crate) fn into_file<T>(
    path: &Path,
    make: impl FnOnce() -> Result<(Vec<u8>, T), Failure>,
) -> Result<T, Failure> {
    let beside = path.with_extension("pdf.new");
    let mut file = File::create(&beside).map_err(file_trouble(&beside))?;
    let (bytes, made) = match make() {
        Ok(made) => made,
        Err(failure) => {
            fs::remove_file(&beside).map_err(file_trouble(&beside))?;
            return Err(failure);
        }
    };
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(file_trouble(&beside))?;
    fs::rename(&beside, path).map_err(file_trouble(path))?;
    Ok(made)
}

/// A file's bytes.
///
/// # Errors
/// When it cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(file_trouble(path))
}

/// Takes a PDF apart and says whether it is what this program exported.
///
/// # Errors
/// When it is none of ours.
pub fn check_file(press: &Press, file: &[u8]) -> Result<Checked, Failure> {
    Ok(check(press, file)?)
}

/// A press with the fonts of a folder.
///
/// # Errors
/// When a font is not there.
pub fn press(font_folder: &std::path::Path) -> Result<Press, Failure> {
    Ok(Press::new(font_folder)?)
}
