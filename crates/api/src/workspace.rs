//! The commands on the workspace and its rooms.

use std::path::PathBuf;

use chengjie_app::view::{
    self, CouncilRoom, Desk, FunctionCard, LedgerCheck, MeetingRoom, Office, ProjectRoom, SectionCounts,
    SocietyListing,
};
use chengjie_app::{Failure, Operation, Progress, Receipt, Secretariat, Unlocking};
use chengjie_domain::society::Society;
use chengjie_domain::{Language, Line, MeetingId, ProjectId, SocietyId};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;

macro_rules! arguments {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$about:meta])* $field:ident : $kind:ty ),* $(,)? } )*) => { $(
        $(#[$doc])*
        #[derive(Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $( $(#[$about])* pub(crate) $field: $kind ),* }
    )* };
}
pub(crate) use arguments;

arguments! {
    /// No arguments.
    Nothing {}
    /// A new workspace.
    Create { folder: PathBuf, society: Line, society_id: SocietyId, passphrase: String }
    /// A workspace to open.
    Open { folder: PathBuf, passphrase: String }
    /// A folder.
    Place { folder: PathBuf }
    /// A change of the passphrase.
    NewPassphrase { old: String, new: String }
    /// A text to look for.
    Text { text: String }
    /// A change.
    Act { operation: Operation }
    /// An entry; the newest that can be undone when none is named.
    Entry { seq: Option<u64> }
    /// A project, or the one most in hand.
    OfProject { project_id: Option<ProjectId> }
    /// A project.
    OneProject { project_id: ProjectId }
    /// A meeting, explained in a language.
    OfMeeting { meeting_id: MeetingId, language: Language }
}

/// Opens the workspace again should it be forgotten; shown once.
#[derive(Serialize, TS)]
pub(crate) struct RecoveryCode {
    recovery_code: String,
}

/// A backup that passed its drill.
#[derive(Serialize, TS)]
pub(crate) struct Backup {
    file: String,
    made_at: DateTime<FixedOffset>,
    bytes: u64,
    seq: u64,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn office(session: &Session, _: Nothing) -> Done<Option<Office>> {
    let today = session.now().date_naive();
    session.find_office().map(|office| office.office(today)).transpose()
}

pub(crate) fn create(session: &Session, args: Create) -> Done<RecoveryCode> {
    let unlocking = Unlocking { passphrase: args.passphrase };
    let society = (args.society_id, args.society);
    let (made, code) =
        Secretariat::create(&args.folder, &unlocking, society, &session.actor(), session.now())?;
    session.enter(Some(made));
    Ok(RecoveryCode { recovery_code: code.as_str().to_owned() })
}

pub(crate) fn open(session: &Session, args: Open) -> Done<Option<Office>> {
    // A double click or a file dialog names the database; the workspace is the folder around it.
    let folder = match args.folder.extension() {
        Some(ending) if ending == "chengjie" => args.folder.parent().map_or(args.folder.clone(), Into::into),
        _ => args.folder,
    };
    session.enter(None);
    session.enter(Some(Secretariat::open(&folder, &Unlocking { passphrase: args.passphrase })?));
    office(session, Nothing {})
}

pub(crate) fn close(session: &Session, _: Nothing) -> Done<Option<Office>> {
    session.enter(None);
    Ok(None)
}

pub(crate) fn sample(session: &Session, args: Place) -> Done<RecoveryCode> {
    let unlocking = Unlocking { passphrase: String::new() };
    let (made, code) = Secretariat::sample(&args.folder, &unlocking, &Progress::silent())?;
    session.enter(Some(made));
    Ok(RecoveryCode { recovery_code: code.as_str().to_owned() })
}

pub(crate) fn change_passphrase(session: &Session, args: NewPassphrase) -> Done<Option<Office>> {
    session.office()?.change_passphrase(&args.old, &args.new)?;
    office(session, Nothing {})
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn societies(_: &Session, args: Text) -> Done<Vec<SocietyListing>> {
    Ok(view::societies(&args.text))
}

pub(crate) fn act(session: &Session, args: Act) -> Done<Receipt> {
    session.office()?.act(&args.operation, &session.actor(), session.now())
}

pub(crate) fn undo(session: &Session, args: Entry) -> Done<Receipt> {
    let office = session.office()?;
    let seq = match args.seq {
        Some(seq) => seq,
        None => office.next_undo()?.unwrap_or_default(),
    };
    office.undo(seq, &session.actor(), session.now())
}

pub(crate) fn redo(session: &Session, args: Entry) -> Done<Receipt> {
    session.office()?.redo(args.seq.unwrap_or_default(), &session.actor(), session.now())
}

pub(crate) fn ledger_verify(session: &Session, _: Nothing) -> Done<LedgerCheck> {
    session.office()?.check_ledger(&Progress::silent())
}

pub(crate) fn backups(session: &Session, _: Nothing) -> Done<Vec<Backup>> {
    let mut all: Vec<Backup> = session.office()?.workspace().backups()?.into_iter().map(as_backup).collect();
    all.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(all)
}

pub(crate) fn backup(session: &Session, _: Nothing) -> Done<Backup> {
    Ok(as_backup(session.office()?.back_up(session.now(), &Progress::silent())?))
}

pub(crate) fn desk(session: &Session, args: OfProject) -> Done<Desk> {
    session.office()?.desk(args.project_id.as_ref(), session.now().date_naive())
}

pub(crate) fn council_room(session: &Session, _: Nothing) -> Done<CouncilRoom> {
    session.office()?.council_room(session.now().date_naive())
}

pub(crate) fn meeting_room(session: &Session, args: OfMeeting) -> Done<MeetingRoom> {
    session.office()?.meeting_room(&args.meeting_id, &Words::new(args.language), session.now())
}

pub(crate) fn project_room(session: &Session, args: OneProject) -> Done<ProjectRoom> {
    session.office()?.project_room(&args.project_id, session.now().date_naive())
}

pub(crate) fn section_counts(session: &Session, args: OneProject) -> Done<SectionCounts> {
    session.office()?.section_counts(&args.project_id, session.now().date_naive())
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn functions(_: &Session, _: Nothing) -> Done<Vec<FunctionCard>> {
    Ok(view::functions())
}

pub(crate) fn society(session: &Session, _: Nothing) -> Done<Option<Society>> {
    session.office()?.society()
}

fn as_backup(manifest: chengjie_app::BackupManifest) -> Backup {
    Backup { file: manifest.file, made_at: manifest.made_at, bytes: manifest.bytes, seq: manifest.head.seq }
}
