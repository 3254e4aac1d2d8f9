//! The commands on documents: seen, written, checked.

use std::path::PathBuf;

use chengjie_app::document::{AgreementPreview, ExportOrder, Preview, check_file, read_file};
use chengjie_app::view::DocumentRow;
use chengjie_app::{Failure, Offer};
use chengjie_domain::agreement::AgreementParts;
use chengjie_domain::submission::{DocumentOf, Export};
use chengjie_domain::{AgreementId, ExportId, Language};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// Some pages of a document in a language, by their numbers from 1, both included.
    SeePages { of: DocumentOf, language: Language, from: u32, to: u32 }
    /// Some pages of a version of a task agreement if it said these parts, by their numbers from 1, both included.
    SeeAgreement { agreement_id: AgreementId, parts: Box<AgreementParts>, language: Language, from: u32, to: u32 }
    /// Where a document's file goes.
    WriteFile { export_id: ExportId, of: DocumentOf, language: Language, path: PathBuf }
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
}

type Done<T> = Result<T, Failure>;

pub(crate) fn exported(session: &Session, _: Nothing) -> Done<Vec<DocumentRow>> {
    session.office()?.exported()
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

pub(crate) fn export(session: &Session, args: WriteFile) -> Done<Exported> {
    let order =
        ExportOrder { export_id: args.export_id, of: &args.of, language: args.language, path: &args.path };
    let made = session.office()?.export(session.press()?.as_ref(), order, &session.actor(), session.now())?;
    Ok(Exported { path: args.path.display().to_string(), seq: made.receipt.seq, stale: made.receipt.stale })
}

fn known_by_hash(export: Export) -> FileVerdict {
    FileVerdict {
        title: export.title.to_string(),
        number: export.number.map(|number| number.to_string()),
        code: None,
        anchor_seq: None,
        code_holds: true,
        bytes_hold: true,
        is_known: Some(true),
    }
}

pub(crate) fn verify_file(session: &Session, args: File) -> Done<FileVerdict> {
    let bytes = read_file(&args.path)?;
    let office = session.find_office();
    let checked = match check_file(session.press()?.as_ref(), &bytes) {
        Ok(checked) => checked,
        // A file without data, an attendance sheet, is known by its hash alone.
        Err(failure) => {
            let export = office.map(|office| office.export_of_file(&bytes)).transpose()?.flatten();
            return export.map(known_by_hash).ok_or(failure);
        }
    };
    let is_known = office.map(|office| office.knows_file(&checked, &bytes)).transpose()?;
    Ok(FileVerdict {
        title: checked.paper.title().to_owned(),
        number: checked.paper.number().map(str::to_owned),
        code: Some(checked.code),
        anchor_seq: Some(checked.anchor.seq),
        code_holds: checked.code_holds,
        bytes_hold: checked.bytes_hold,
        is_known,
    })
}
