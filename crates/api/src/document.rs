//! The commands on documents: seen, written, checked.

use std::path::PathBuf;

use chengjie_app::document::{ExportOrder, check_file, read_file};
use chengjie_app::view::DocumentRow;
use chengjie_app::{Failure, Offer, SheetOrder};
use chengjie_domain::{ExportId, Language, Line, MeetingId, ResolutionId};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// A resolution in a language.
    OfResolution { resolution_id: ResolutionId, language: Language }
    /// Where a resolution's PDF goes.
    ExportResolution { export_id: ExportId, resolution_id: ResolutionId, language: Language, path: PathBuf }
    /// Where a meeting's attendance sheet goes.
    ExportSheet { export_id: ExportId, meeting_id: MeetingId, language: Language, path: PathBuf }
    /// A language.
    InLanguage { language: Language }
    /// A file.
    File { path: PathBuf }
}

/// Pages as they would be printed.
#[derive(Serialize, TS)]
pub(crate) struct Preview {
    /// One SVG a page.
    pages: Vec<String>,
}

/// A file that was written and recorded.
#[derive(Serialize, TS)]
pub(crate) struct Exported {
    /// Where it lies.
    path: String,
    /// Its entry in the ledger.
    seq: u64,
    /// What went stale.
    stale: Vec<String>,
}

/// What a file turned out to be.
#[derive(Serialize, TS)]
pub(crate) struct FileVerdict {
    /// Its title inside.
    title: String,
    /// Its number inside.
    number: String,
    /// The verification code.
    code: String,
    /// The entry it is anchored by.
    anchor_seq: u64,
    /// Whether its data says what the code says.
    code_holds: bool,
    /// Whether setting its data again gives these very bytes.
    bytes_hold: bool,
    /// Whether the open workspace recorded it; nothing when none is open.
    is_known: Option<bool>,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn exported(session: &Session, _: Nothing) -> Done<Vec<DocumentRow>> {
    session.office()?.exported()
}

pub(crate) fn documents(session: &Session, args: InLanguage) -> Done<Vec<Offer>> {
    session.office()?.documents(&Words::new(args.language))
}

pub(crate) fn export_sheet(session: &Session, args: ExportSheet) -> Done<Exported> {
    let order = SheetOrder {
        export_id: args.export_id,
        meeting_id: &args.meeting_id,
        language: args.language,
        path: &args.path,
    };
    let fonts = session.sheet_fonts()?;
    let receipt = session.office()?.export_sheet(&fonts, order, session.actor(), session.now())?;
    Ok(Exported { path: args.path.display().to_string(), seq: receipt.seq, stale: receipt.stale })
}

pub(crate) fn preview_resolution(session: &Session, args: OfResolution) -> Done<Preview> {
    let office = session.office()?;
    let words = Words::new(args.language);
    let document = office.resolution_document(&args.resolution_id, &words, session.now().date_naive())?;
    let pages = office.preview(session.press()?.as_ref(), &document)?;
    Ok(Preview { pages })
}

pub(crate) fn export_resolution(session: &Session, args: ExportResolution) -> Done<Exported> {
    let office = session.office()?;
    let name = args.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let order = ExportOrder {
        export_id: args.export_id,
        resolution_id: &args.resolution_id,
        language: args.language,
        file_name: Line::parse(&name)?,
    };
    let press = session.press()?;
    let made = office.export_resolution_to(&press, order, &args.path, session.actor(), session.now())?;
    Ok(Exported { path: args.path.display().to_string(), seq: made.receipt.seq, stale: made.receipt.stale })
}

pub(crate) fn verify_file(session: &Session, args: File) -> Done<FileVerdict> {
    let bytes = read_file(&args.path)?;
    let checked = check_file(session.press()?.as_ref(), &bytes)?;
    let is_known = session.find_office().map(|office| office.knows_file(&checked, &bytes)).transpose()?;
    Ok(FileVerdict {
        title: checked.data.title,
        number: checked.data.number,
        code: checked.code,
        anchor_seq: checked.anchor.seq,
        code_holds: checked.code_holds,
        bytes_hold: checked.bytes_hold,
        is_known,
    })
}
