//! The commands on documents: seen, written, checked.

use std::path::PathBuf;

use chengjie_app::document::{
    AgreementPreview, ExportOrder, MissingGlyph, Preview, check_file, from_hex, read_file,
};
use chengjie_app::view::{DocumentRow, DocumentsRoom};
use chengjie_app::{Failure, Offer, Progress};
use chengjie_domain::agreement::AgreementParts;
use chengjie_domain::resolution::Since;
use chengjie_domain::submission::{DocumentOf, Export};
use chengjie_domain::{AgreementId, ExportId, Language};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
use crate::workspace::arguments;
pub(crate) use crate::workspace::{Nothing, OfMeeting, Text};

arguments! {
    /// Some pages of a document in a language, by their numbers from 1, both included.
    SeePages { of: DocumentOf, language: Language, from: u32, to: u32 }
    /// Some pages of a version of a task agreement if it said these parts, by their numbers from 1, both included.
    SeeAgreement { agreement_id: AgreementId, parts: Box<AgreementParts>, language: Language, from: u32, to: u32 }
    /// Where a document's file goes.
    WriteFile {
        /// Key of the record of the export.
        export_id: ExportId,
        /// Which document.
        of: DocumentOf,
        /// Language of its labels.
        language: Language,
        /// Where it goes; without a place it is made to be printed, beside the system's other passing files.
        path: Option<PathBuf>,
        /// The file's name among the passing files.
        #[serde(default)]
        #[ts(optional)]
        name: Option<String>,
    }
    /// The bytes of a file, hexadecimal.
    Bytes { hex: String }
    /// A language.
    InLanguage { language: Language }
    /// A file.
    File { path: PathBuf }
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
    /// Whether the back of its sheets stays white.
    is_one_sided: bool,
}

/// What a file turned out to be.
#[derive(Serialize, TS)]
pub(crate) struct FileVerdict {
    /// Its title inside.
    title: String,
    /// Its number inside, if it has one.
    number: Option<String>,
    /// The verification code, if it carries data that has one.
    code: Option<String>,
    /// The entry it is anchored by, if it says one.
    anchor_seq: Option<u64>,
    /// Whether its data says what the code says.
    code_holds: bool,
    /// Whether setting its data again gives these very bytes.
    bytes_hold: bool,
    /// Whether the open workspace recorded it; nothing when none is open.
    is_known: Option<bool>,
    /// What happened since to the resolution or the minutes that it prints.
    since: Vec<Since>,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn exported(session: &Session, _: Nothing) -> Done<Vec<DocumentRow>> {
    session.office()?.exported()
}

pub(crate) fn meeting_papers(session: &Session, args: OfMeeting) -> Done<Vec<Offer>> {
    session.office()?.meeting_papers(&args.meeting_id, &Words::new(args.language))
}

pub(crate) fn print_job(session: &Session, args: OfMeeting) -> Done<Vec<Offer>> {
    session.office()?.print_job_of(&args.meeting_id, &Words::new(args.language))
}

pub(crate) fn unprinted(session: &Session, args: Text) -> Done<Vec<MissingGlyph>> {
    Ok(session.press()?.missing_in(&args.text))
}

pub(crate) fn documents(session: &Session, args: InLanguage) -> Done<Vec<Offer>> {
    session.office()?.documents(&Words::new(args.language), session.now().date_naive())
}

pub(crate) fn preview(session: &Session, args: SeePages) -> Done<Preview> {
    let (words, press) = (Words::new(args.language), session.press()?);
    session.office()?.preview(&press, &args.of, &words, args.from..=args.to, session.now().date_naive())
}

pub(crate) fn preview_agreement(session: &Session, args: SeeAgreement) -> Done<AgreementPreview> {
    let (words, press) = (Words::new(args.language), session.press()?);
    session.office()?.preview_agreement(
        &press,
        &args.agreement_id,
        *args.parts,
        &words,
        args.from..=args.to,
        session.now().date_naive(),
    )
}

pub(crate) fn documents_room(session: &Session, args: InLanguage) -> Done<DocumentsRoom> {
    session.office()?.documents_room(&Words::new(args.language), session.now().date_naive())
}

pub(crate) fn export(session: &Session, args: WriteFile, progress: &Progress<'_>) -> Done<Exported> {
    let path = match args.path {
        Some(path) => path,
        None => session.passing_place(args.name.as_deref().unwrap_or_default())?,
    };
    let order = ExportOrder { export_id: args.export_id, of: &args.of, language: args.language, path: &path };
    let press = session.press()?;
    let made = session.office()?.export(press.as_ref(), order, &session.actor(), session.now(), progress)?;
    session.wrote(&path);
    Ok(Exported {
        path: path.display().to_string(),
        seq: made.receipt.seq,
        stale: made.receipt.stale,
        is_one_sided: args.of.kind().is_one_sided(),
    })
}

fn known_by_hash(export: Export, since: Vec<Since>) -> FileVerdict {
    FileVerdict {
        title: export.title.to_string(),
        number: export.number.map(|number| number.to_string()),
        code: None,
        anchor_seq: None,
        code_holds: true,
        bytes_hold: true,
        is_known: Some(true),
        since,
    }
}

pub(crate) fn verify_file(session: &Session, args: File, progress: &Progress<'_>) -> Done<FileVerdict> {
    verdict(session, &read_file(&args.path)?, progress)
}

pub(crate) fn verify_bytes(session: &Session, args: Bytes, progress: &Progress<'_>) -> Done<FileVerdict> {
    verdict(session, &from_hex(&args.hex)?, progress)
}

fn verdict(session: &Session, bytes: &[u8], progress: &Progress<'_>) -> Done<FileVerdict> {
    progress.step(1, 3)?;
    let office = session.find_office();
    let checked = match check_file(session.press()?.as_ref(), bytes) {
        Ok(checked) => checked,
        // A file without data, an attendance sheet, is known by its hash alone.
        Err(failure) => {
            let Some(office) = office else { return Err(failure) };
            let Some(export) = office.export_of_file(bytes)? else { return Err(failure) };
            return Ok(known_by_hash(export, office.since_export(bytes)?));
        }
    };
    progress.step(2, 3)?;
    let is_known = office.as_ref().map(|office| office.knows_file(&checked, bytes)).transpose()?;
    let since = office.map(|office| office.since_export(bytes)).transpose()?.unwrap_or_default();
    Ok(FileVerdict {
        title: checked.paper.title().to_owned(),
        number: checked.paper.number().map(str::to_owned),
        code: Some(checked.code),
        anchor_seq: Some(checked.anchor.seq),
        code_holds: checked.code_holds,
        bytes_hold: checked.bytes_hold,
        is_known,
        since,
    })
}
