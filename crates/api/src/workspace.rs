//! The commands on the workspace and its rooms.

use std::path::PathBuf;

use chengjie_app::view::{
    self, CouncilRoom, Desk, FunctionCard, LedgerCheck, MeetingRoom, Office, ProjectRoom, SectionCounts,
    SocietyListing,
};
use chengjie_app::{
    Failure, Operation, Passphrase, Progress, Receipt, Secretariat, Unlock, Unlocking, asks_for_passphrase,
};
use chengjie_domain::society::Society;
use chengjie_domain::{Language, Line, MeetingId, ProjectId, SocietyId};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use crate::document::InLanguage;
use crate::{Refused, Session};

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
    /// A workspace to open by its recovery code.
    OpenByCode { folder: PathBuf, recovery_code: String }
    /// How a workspace is left: without a backup when the one before closing failed and it is to be closed all the same.
    Leave {
        #[serde(default)]
        without_backup: bool,
    }
    /// A folder.
    Place { folder: PathBuf }
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

/// Opens the workspace again should its passphrase be forgotten; shown once.
#[derive(Serialize, TS)]
pub(crate) struct RecoveryCode {
    recovery_code: String,
}

impl From<chengjie_app::RecoveryCode> for RecoveryCode {
    fn from(code: chengjie_app::RecoveryCode) -> Self {
        Self { recovery_code: code.as_str().to_owned() }
    }
}

/// The workspace that a double click named and that did not open; else the one that was open last.
#[derive(Serialize, TS)]
pub(crate) struct LastWorkspace {
    folder: String,
    has_passphrase: bool,
    /// Why it cannot be opened, when it cannot: moved away, damaged.
    trouble: Option<Refused>,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn office(session: &Session, _: Nothing) -> Done<Option<Office>> {
    let today = session.now().date_naive();
    session.find_office().map(|office| office.office(today)).transpose()
}

pub(crate) fn create(session: &Session, args: Create, progress: &Progress<'_>) -> Done<RecoveryCode> {
    let unlocking = Unlocking { passphrase: args.passphrase };
    let society = (args.society_id, args.society);
    session.back_up_to_leave(progress)?;
    let (made, code) =
        Secretariat::create(&args.folder, &unlocking, society, &session.actor(), session.now())?;
    session.enter(made);
    Ok(code.into())
}

pub(crate) fn open(session: &Session, args: Open, progress: &Progress<'_>) -> Done<Option<Office>> {
    let unlock = Unlock::Passphrase(Passphrase::new(&args.passphrase));
    session.turn_to(&args.folder, &unlock, progress)?;
    office(session, Nothing {})
}

pub(crate) fn open_with_recovery_code(
    session: &Session,
    args: OpenByCode,
    progress: &Progress<'_>,
) -> Done<Option<Office>> {
    let unlock = Unlock::Recovery(chengjie_app::RecoveryCode::typed(&args.recovery_code));
    session.turn_to(&args.folder, &unlock, progress)?;
    office(session, Nothing {})
}

pub(crate) fn close(session: &Session, args: Leave, progress: &Progress<'_>) -> Done<Option<Office>> {
    if args.without_backup {
        session.leave_unsaved()
    } else {
        session.leave(progress)?
    }
    Ok(None)
}

pub(crate) fn sample(session: &Session, args: Place, progress: &Progress<'_>) -> Done<RecoveryCode> {
    let unlocking = Unlocking { passphrase: String::new() };
    session.back_up_to_leave(&Progress::silent())?;
    let (made, code) = Secretariat::sample(&args.folder, &unlocking, progress)?;
    session.enter(made);
    Ok(code.into())
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn last_workspace(session: &Session, _: Nothing) -> Done<Option<LastWorkspace>> {
    let (place, trouble) = match session.asked() {
        Some(asked) => (asked.place, asked.trouble),
        None => match session.memory().last() {
            Some(place) => (place, None),
            None => return Ok(None),
        },
    };
    let asks = asks_for_passphrase(&place);
    Ok(Some(LastWorkspace {
        folder: place.display().to_string(),
        has_passphrase: asks.as_ref().is_ok_and(|asks| *asks),
        trouble: trouble.or_else(|| asks.err().map(Refused::from)),
    }))
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
        None => office.next_undo()?.ok_or_else(Failure::nothing_to_undo)?,
    };
    office.undo(seq, &session.actor(), session.now())
}

pub(crate) fn redo(session: &Session, args: Entry) -> Done<Receipt> {
    let seq = args.seq.ok_or_else(Failure::nothing_to_undo)?;
    session.office()?.redo(seq, &session.actor(), session.now())
}

pub(crate) fn ledger_verify(
    session: &Session,
    args: InLanguage,
    progress: &Progress<'_>,
) -> Done<LedgerCheck> {
    session.office()?.check_ledger(&Words::new(args.language), progress)
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
