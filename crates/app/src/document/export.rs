//! A document seen, and written into a file that the ledger knows.

use std::fs::{self, File};
use std::io::Write as _;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chengjie_documents::{Anchor, MissingGlyph, Pages, Paper, Press, Sheet, SheetPictures, page_count};
use chengjie_domain::submission::{DocumentOf, Export};
use chengjie_domain::{ExportId, Language, Line};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use super::{PrintJob, agreement, extract, meeting, register, report, resolution};
use crate::failure::refuse;
use crate::operation::DocumentOperation;
use crate::{Actor, Failure, Operation, Progress, Receipt, Secretariat};

/// A document with everything that it prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// Set as running text.
    Paper(Paper),
    /// Drawn at exact places.
    Sheet(Sheet),
    /// Several in one file.
    Job(PrintJob),
}

impl Document {
    /// The title that it prints.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Paper(paper) => paper.title(),
            Self::Sheet(sheet) => sheet.title(),
            Self::Job(job) => &job.title,
        }
    }

    fn number(&self) -> Option<&str> {
        match self {
            Self::Paper(paper) => paper.number(),
            Self::Sheet(_) | Self::Job(_) => None,
        }
    }

    fn json(&self) -> Result<Vec<u8>, Failure> {
        let json = match self {
            Self::Paper(paper) => serde_json::to_vec(paper),
            Self::Sheet(sheet) => serde_json::to_vec(sheet),
            Self::Job(job) => {
                let parts = job.parts.iter().map(Self::json).collect::<Result<Vec<_>, Failure>>()?;
                return Ok(parts.join(&b'\n'));
            }
        };
        json.map_err(|error| Failure::Input { path: self.title().to_owned(), message: error.to_string() })
    }

    /// Its file.
    pub(super) fn file(&self, press: &Press, anchor: &Anchor) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Paper(paper) => Ok(press.export(paper, anchor)?),
            Self::Sheet(sheet) => Ok(sheet.draw(&press.sheet_fonts()?)?),
            Self::Job(job) => job.file(press, anchor),
        }
    }
}

/// Which document goes where, and under which key its export is recorded.
pub struct ExportOrder<'asked> {
    /// Key of the record of the export.
    pub export_id: ExportId,
    /// Which document.
    pub of: &'asked DocumentOf,
    /// Language of its labels.
    pub language: Language,
    /// The file.
    pub path: &'asked Path,
}

/// A file that was written, and what the ledger says of it.
pub struct Exported {
    /// The entry that records it.
    pub receipt: Receipt,
    /// The entry that it is anchored by.
    pub anchor: u64,
}

/// One page as it would be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewedPage {
    /// Its number, from 1.
    pub number: u32,
    /// The page as SVG.
    pub svg: String,
}

/// Worded, set, recorded: the steps between which an export can be stopped; what is stopped leaves no file and no entry.
const EXPORT_STEPS: u64 = 3;

/// A document as it would be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// How many pages it has.
    pub total: u32,
    /// Those that were asked for.
    pub pages: Vec<PreviewedPage>,
    /// The characters that no font prints: with one of them it cannot be exported.
    pub missing: Vec<MissingGlyph>,
}

impl Secretariat {
    /// A document as it would be printed on a day.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn document(&self, of: &DocumentOf, words: &Words, today: NaiveDate) -> Result<Document, Failure> {
        let sheet = |sheet: Sheet| Ok(Document::Sheet(sheet));
        let paper = match of {
            DocumentOf::AttendanceSheet { meeting_id } => {
                return sheet(Sheet::Attendance(Box::new(self.attendance_sheet(meeting_id, words)?)));
            }
            DocumentOf::NamePlates { meeting_id } => {
                return sheet(Sheet::Plates(Box::new(self.name_plates(meeting_id, words)?)));
            }
            DocumentOf::ProxyForm { meeting_id } => {
                return sheet(Sheet::Proxy(Box::new(self.proxy_form(meeting_id, words)?)));
            }
            DocumentOf::BallotPapers { agenda_item_id } => {
                return sheet(Sheet::Ballots(Box::new(self.ballot_papers(agenda_item_id, words)?)));
            }
            DocumentOf::TallySheet { agenda_item_id } => {
                return sheet(Sheet::Tally(Box::new(self.tally_sheet(agenda_item_id, words)?)));
            }
            DocumentOf::SeatLabels { meeting_id } => {
                return sheet(Sheet::Labels(Box::new(self.seat_labels(meeting_id, words)?)));
            }
            DocumentOf::CalibrationPage { society_id } => {
                return sheet(Sheet::Calibration(Box::new(self.calibration_page(society_id, words)?)));
            }
            DocumentOf::MeetingPapers { meeting_id } => {
                return Ok(Document::Job(self.print_job(meeting_id, words, today)?));
            }
            DocumentOf::ResolutionExtract { resolution_id } => {
                self.read(|reader| extract::paper(reader, resolution_id, words, today))
            }
            DocumentOf::Resolution { resolution_id } => {
                self.read(|reader| resolution::paper(reader, resolution_id, words, today))
            }
            DocumentOf::TaskAgreement { agreement_id } => {
                self.read(|reader| agreement::paper(reader, agreement_id, words, today))
            }
            DocumentOf::ProgressReport { project_id, period, number } => {
                self.read(|reader| report::paper(reader, project_id, *period, number.as_ref(), words, today))
            }
            DocumentOf::MeetingNotice { meeting_id } => {
                self.read(|reader| meeting::notice(reader, meeting_id, words, today))
            }
            DocumentOf::MeetingAgenda { meeting_id } => {
                self.read(|reader| meeting::agenda(reader, meeting_id, words, today))
            }
            DocumentOf::Minutes { meeting_id } => {
                self.read(|reader| meeting::minutes(reader, meeting_id, words, today))
            }
            DocumentOf::ResolutionRegister { body_id, year } => {
                self.read(|reader| register::paper(reader, body_id, *year, words, today))
            }
        };
        paper.map(Document::Paper)
    }

    /// Some pages of a document as they would be printed on a day, anchored by the ledger's head; numbers from 1.
    ///
    /// # Errors
    /// When there is no such record, or the document cannot be set or drawn.
    pub fn preview(
        &self,
        press: &Press,
        of: &DocumentOf,
        words: &Words,
        pages: RangeInclusive<u32>,
        today: NaiveDate,
    ) -> Result<Preview, Failure> {
        match self.document(of, words, today)? {
            Document::Paper(paper) => pages_of(press, &paper, &press.set(&paper, &self.anchor()?)?, pages),
            // What is seen as its file is refused by name when its characters cannot all be printed.
            document @ (Document::Sheet(_) | Document::Job(_)) => {
                let drawn = SheetPictures::of(document.file(press, &self.anchor()?)?)?;
                Ok(seen(drawn.count(), pages, |page| drawn.svg(page)))
            }
        }
    }

    /// Exports a document into a file and records it in the ledger; the place is tried before the ledger says that a file
    /// went there.
    ///
    /// # Errors
    /// When a character cannot be printed, the place cannot be written, the export is refused or the person stopped it; then
    /// nothing is left there.
    pub fn export(
        &self,
        press: &Press,
        order: ExportOrder<'_>,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<Exported, Failure> {
        let step = |done: u64| progress.step(done, EXPORT_STEPS);
        step(0)?;
        let document = self.document(order.of, &Words::new(order.language), now.date_naive())?;
        let anchor = self.anchor()?;
        step(1)?;
        let make = || {
            let bytes = document.file(press, &anchor)?;
            let export = export_of(&document, &bytes, &order, now)?;
            step(2)?;
            Ok((bytes, export))
        };
        into_file(order.path, make, |export| {
            let record = Operation::Document(DocumentOperation::RecordExport(export));
            Ok(Exported { receipt: self.enter(&record, actor, now)?, anchor: anchor.seq })
        })
    }

    /// What anchors a document made now.
    pub(super) fn anchor(&self) -> Result<Anchor, Failure> {
        let head = self.head()?;
        Ok(Anchor { seq: head.seq, hash: head.hash })
    }
}

/// Some of the pages that were set, by their numbers from 1.
pub(super) fn pages_of(
    press: &Press,
    paper: &Paper,
    set: &Pages,
    pages: RangeInclusive<u32>,
) -> Result<Preview, Failure> {
    Ok(Preview { missing: press.missing_glyphs(paper)?, ..seen(set.count(), pages, |page| set.svg(page)) })
}

/// Some of so many pages, by their numbers from 1; a picture is asked for by its place from 0.
fn seen(total: usize, pages: RangeInclusive<u32>, svg: impl Fn(usize) -> Option<String>) -> Preview {
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    let svg = |number: u32| svg(usize::try_from(number.checked_sub(1)?).ok()?);
    let pages = (*pages.start()..=(*pages.end()).min(total))
        .filter_map(|number| Some(PreviewedPage { number, svg: svg(number)? }))
        .collect();
    Preview { total, pages, missing: Vec::new() }
}

fn export_of(
    document: &Document,
    bytes: &[u8],
    order: &ExportOrder<'_>,
    now: DateTime<FixedOffset>,
) -> Result<Export, Failure> {
    let hash = |bytes: &[u8]| Line::parse(&hex::encode(Sha256::digest(bytes)));
    let name = order.path.file_name().map(|name| name.to_string_lossy().into_owned());
    let period = order.of.period();
    Ok(Export {
        id: order.export_id.clone(),
        document: order.of.kind(),
        of_id: Line::parse(order.of.key())?,
        title: Line::parse(document.title())?,
        number: document.number().map(Line::parse).transpose()?,
        period_from: period.map(chengjie_domain::Period::from),
        period_to: period.map(chengjie_domain::Period::to),
        language: order.language,
        exported_at: now,
        data_sha256: hash(&document.json()?)?,
        file_sha256: hash(bytes)?,
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        pages: page_count(bytes)?,
        file_name: Line::parse(&name.unwrap_or_default())?,
    })
}

pub(crate) fn file_trouble(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.display().to_string();
    move |source| Failure::File { path, source }
}

/// Tries the place, makes what goes there, puts it there whole, and lets it be recorded; when one of these fails, what was there
/// before is there again and nothing else is left.
pub(crate) fn into_file<M, T>(
    path: &Path,
    make: impl FnOnce() -> Result<(Vec<u8>, M), Failure>,
    record: impl FnOnce(M) -> Result<T, Failure>,
) -> Result<T, Failure> {
    // A workspace's own files look like any other in a dialog.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if chengjie_store::is_workspace(folder) || chengjie_store::is_workspace(&folder.join("..")) {
        return Err(refuse("file-in-workspace", &[("path", path.display().to_string().into())]));
    }
    if path.is_dir() {
        return Err(refuse("file-is-folder", &[("path", path.display().to_string().into())]));
    }
    let (beside, before) = (with_ending(path, ".new"), with_ending(path, ".before"));
    let written = File::create(&beside).map_err(file_trouble(&beside)).and_then(|mut file| {
        let (bytes, made) = make()?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(file_trouble(&beside))?;
        Ok(made)
    });
    let made = written.inspect_err(|_| clear(&beside))?;
    let was_there = path.exists();
    if was_there {
        fs::rename(path, &before).map_err(file_trouble(path)).inspect_err(|_| clear(&beside))?;
    }
    let put_back = |_: &Failure| {
        clear(&beside);
        if was_there {
            // What was there before could be moved away, so it can be moved back.
            let _moved = fs::rename(&before, path);
        } else {
            clear(path);
        }
    };
    fs::rename(&beside, path).map_err(file_trouble(path)).inspect_err(put_back)?;
    // The name too is on the disk before the ledger says so.
    #[cfg(unix)]
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(file_trouble(folder))
        .inspect_err(put_back)?;
    let recorded = record(made).inspect_err(put_back)?;
    clear(&before);
    Ok(recorded)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Takes away what is of no use any more; what cannot be taken away does no harm.
fn clear(path: &Path) {
    let _gone = fs::remove_file(path);
}

/// A press with the fonts of a folder.
///
/// # Errors
/// When a font is not there.
pub fn press(font_folder: &Path) -> Result<Press, Failure> {
    Ok(Press::new(font_folder)?)
}
