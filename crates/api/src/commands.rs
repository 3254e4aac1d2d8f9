//! The list of commands: each named once, with its arguments and its reply.

use std::collections::BTreeMap;
use std::sync::Arc;

use chengjie_app::annual::AnnualTable;
use chengjie_app::charter::Trial;
use chengjie_app::document::{AgreementPreview, MissingGlyph, Preview};
use chengjie_app::import::SeatLine;
use chengjie_app::view::{
    AgreementDraft, AgreementRoom, BodiesRoom, CouncilRoom, Desk, DocumentRow, DocumentsRoom, DutyView,
    ErasureView, Found, FunctionCard, LedgerCheck, LedgerEntry, MeetingRoom, Office, PeopleRoom, ProjectRoom,
    RecordCard, Register, Roster, SectionCounts, SocietyListing,
};
use chengjie_app::{EvidenceView, Failure, Offer, Progress, Receipt, Rehearsal};
use chengjie_domain::society::Society;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::acting::Acting;
use crate::document::{Exported, FileVerdict};
use crate::fonts::FontFile;
use crate::jobs::JobProgress;
use crate::keeping::{Backup, BackupState, Restored};
use crate::people::{PeopleRead, TableWritten};
use crate::typescript::Surface;
use crate::workspace::{LastWorkspace, RecoveryCode};
use crate::{
    Refused, Session, acting, agreement, carry, council, document, evidence, fonts, jobs, keeping, people,
    record, workspace,
};

macro_rules! commands {
    (
        now { $( $(#[$doc:meta])* $module:ident :: $name:ident ( $args:ident ) -> $reply:ty; )* }
        long { $( $(#[$long_doc:meta])* $long_module:ident :: $long_name:ident ( $long_args:ident ) -> $long_reply:ty; )* }
    ) => {
        /// Every command's name.
        pub const NAMES: &[&str] = &[$(stringify!($name),)* $(stringify!($long_name),)*];

        /// The commands that take long: they tell how far they are and can be stopped.
        pub const LONG: &[&str] = &[$(stringify!($long_name)),*];

        fn answer(session: &Session, name: &str, args: Value, progress: &Progress<'_>) -> Result<Value, Failure> {
            match name {
                $( stringify!($name) => {
                    let reply: $reply = $module::$name(session, read::<$module::$args>(args)?)?;
                    write(&reply)
                } )*
                $( stringify!($long_name) => {
                    let args = read::<$long_module::$long_args>(args)?;
                    let reply: $long_reply = $long_module::$long_name(session, args, progress)?;
                    write(&reply)
                } )*
                _ => Err(Failure::Input { path: name.to_owned(), message: "no such command".to_owned() }),
            }
        }

        /// Every type of the wire, and which command takes and gives what.
        pub(crate) fn surface() -> Surface {
            let mut surface = Surface::default();
            $( surface.command::<$module::$args, $reply>(stringify!($name)); )*
            $( surface.command::<$long_module::$long_args, $long_reply>(stringify!($long_name)); )*
            surface
        }
    };
}

commands! { now {
    /// The frame's figures; nothing when no workspace is open.
    workspace::office(Nothing) -> Option<Office>;
    /// Who acts at this machine.
    acting::acting(Nothing) -> Acting;
    /// From now on somebody else acts.
    acting::act_as(Named) -> Acting;
    /// The fonts of official documents, and whether they are there.
    fonts::fonts(Nothing) -> Vec<FontFile>;
    /// The workspace that was open last, for the first screen.
    workspace::last_workspace(Nothing) -> Option<LastWorkspace>;
    /// Sets, changes or takes away the passphrase.
    keeping::change_passphrase(NewPassphrase) -> Option<Office>;
    /// The same for who has the recovery code only.
    keeping::change_passphrase_with_recovery_code(PassphraseByCode) -> Option<Office>;
    /// Makes a new recovery code; the one before opens nothing any more.
    keeping::new_recovery_code(Known) -> RecoveryCode;
    /// The backups, newest first.
    keeping::backups(Nothing) -> Vec<Backup>;
    /// How safe the workspace is: last backup, second place, room on the disk.
    keeping::backup_state(Nothing) -> BackupState;
    /// Chooses the second place for backups, or none.
    keeping::set_backup_target(Target) -> BackupState;
    /// Where a long command is; nothing when it has ended.
    jobs::job_progress(OneJob) -> Option<JobProgress>;
    /// Stops a long command at its next step.
    jobs::cancel_job(OneJob) -> bool;
    /// The national societies, to take a name from.
    workspace::societies(Text) -> Vec<SocietyListing>;
    /// Does one thing.
    workspace::act(Act) -> Receipt;
    /// Undoes an entry.
    workspace::undo(Entry) -> Receipt;
    /// Does an undone entry again.
    workspace::redo(Entry) -> Receipt;
    /// What undo is about now, and whether it can be taken back.
    record::undo_offer(InLanguage) -> Option<LedgerEntry>;
    /// A page of the ledger.
    record::ledger(Page) -> Vec<LedgerEntry>;
    /// Everybody who ever did something.
    record::actors(Nothing) -> Vec<String>;
    /// Records by text, pinyin or initials.
    record::search(Search) -> Vec<Found>;
    /// A record at a glance.
    record::record(OfRecord) -> RecordCard;
    /// The desk.
    workspace::desk(OfProject) -> Desk;
    /// The council.
    workspace::council_room(Nothing) -> CouncilRoom;
    /// Everybody, with the seats of the day.
    people::people_room(Nothing) -> PeopleRoom;
    /// What an erasure of a person's data does.
    people::erasure(ErasureOf) -> ErasureView;
    /// Who holds which posts in the society, as a table says.
    people::read_seats(ReadSeats) -> Vec<SeatLine>;
    /// What a table of people would bring.
    people::read_people(ReadPeople) -> PeopleRead;
    /// Writes everybody into a table file.
    people::export_people(ExportPeople) -> TableWritten;
    /// Bodies, terms and the charter's rules.
    council::bodies_room(InLanguage) -> BodiesRoom;
    /// Who sat in a body on a day.
    council::roster(OnDay) -> Roster;
    /// When each body must meet next.
    council::duties(Nothing) -> Vec<DutyView>;
    /// What the annual inspection asks for.
    council::annual_table(OfYear) -> AnnualTable;
    /// Writes it into a table file.
    council::export_annual_table(ExportYear) -> TableWritten;
    /// A charter rule in one sentence.
    council::say_rule(SayRule) -> String;
    /// What a charter rule makes of a count.
    council::try_charter_rule(TryRule) -> Trial;
    /// What a vote would come to that is counted and not confirmed.
    council::rehearse_vote(Rehearse) -> Option<Rehearsal>;
    /// The register of resolutions.
    council::register(InLanguage) -> Register;
    /// One meeting.
    workspace::meeting_room(OfMeeting) -> MeetingRoom;
    /// The papers that a meeting can have as it stands.
    document::meeting_papers(OfMeeting) -> Vec<Offer>;
    /// The papers that a meeting prints in one go, in their order.
    document::print_job(OfMeeting) -> Vec<Offer>;
    /// The characters of a text that no font prints, each once.
    document::unprinted(Text) -> Vec<MissingGlyph>;
    /// One project.
    workspace::project_room(OneProject) -> ProjectRoom;
    /// The task agreement of a project.
    agreement::agreement_room(OneProject) -> AgreementRoom;
    /// What unsaved parts of an agreement lack, change and add up to.
    agreement::agreement_draft(UnsavedParts) -> AgreementDraft;
    /// The functions that a project can take over.
    workspace::functions(Nothing) -> Vec<FunctionCard>;
    /// What wants attention in one project.
    workspace::section_counts(OneProject) -> SectionCounts;
    /// The society's facts.
    workspace::society(Nothing) -> Option<Society>;
    /// What can be exported.
    document::documents(InLanguage) -> Vec<Offer>;
    /// Every paper that can be made or went out.
    document::documents_room(InLanguage) -> DocumentsRoom;
    /// Exported files.
    document::exported(Nothing) -> Vec<DocumentRow>;
    /// The files that prove a record.
    evidence::evidence(Proving) -> Vec<EvidenceView>;
    /// How many files prove each record that any file proves, by the record's key.
    evidence::evidence_counts(Nothing) -> BTreeMap<String, u32>;
    /// Writes a file out as it was brought in.
    evidence::save_evidence(SaveEvidence) -> ();
    /// A copy of a file for the system's program to show.
    evidence::show_evidence(OneEvidence) -> String;
    /// Pages of a document, as they would be printed today.
    document::preview(SeePages) -> Preview;
    /// Pages of a task agreement with parts that need not be saved, and where its sections and fields stand.
    document::preview_agreement(SeeAgreement) -> AgreementPreview;
} long {
    /// Makes a workspace.
    workspace::create(Create) -> RecoveryCode;
    /// Opens one.
    workspace::open(Open) -> Option<Office>;
    /// Opens one whose passphrase is lost.
    workspace::open_with_recovery_code(OpenByCode) -> Option<Office>;
    /// Closes it, with a backup if something changed.
    workspace::close(Leave) -> Option<Office>;
    /// Makes one with the sample society.
    workspace::sample(Place) -> RecoveryCode;
    /// The three checks.
    workspace::ledger_verify(InLanguage) -> LedgerCheck;
    /// Makes a backup, drilled and copied to the second place.
    keeping::backup(Nothing) -> Backup;
    /// Restores a backup into a folder of its own.
    keeping::restore_backup(Restore) -> Restored;
    /// Adds the people of a table that was seen.
    people::import_people(ImportPeople) -> Receipt;
    /// Takes a meeting out into one encrypted file; it is locked here until it is back.
    carry::carry_out(CarryOut) -> Receipt;
    /// Opens a carried file as a workspace, where its meeting is held.
    carry::open_carried(OpenCarried) -> Option<Office>;
    /// Writes the file that is brought back.
    carry::pack_return(PackReturn) -> ();
    /// Brings a meeting back: its entries are checked and entered in order.
    carry::bring_back(BringBack) -> Receipt;
    /// Brings a file in as evidence of a record.
    evidence::attach_evidence(Attach) -> Receipt;
    /// Writes a document's PDF.
    document::export(WriteFile) -> Exported;
    /// Says what a PDF is.
    document::verify_file(File) -> FileVerdict;
    /// Says what a PDF is whose bytes the page has.
    document::verify_bytes(Bytes) -> FileVerdict;
} }

fn read<Args: DeserializeOwned>(args: Value) -> Result<Args, Failure> {
    serde_path_to_error::deserialize(args).map_err(|error| Failure::input(&error))
}

fn write(reply: &impl Serialize) -> Result<Value, Failure> {
    serde_json::to_value(reply)
        .map_err(|error| Failure::Input { path: String::new(), message: error.to_string() })
}

/// Does a command away from the thread that draws. A command that takes long may be given a key, by which `job_progress` and
/// `cancel_job` know it while it is at work.
///
/// # Errors
/// The code and figures of what refused it.
pub async fn dispatch(
    session: &Arc<Session>,
    name: String,
    args: Value,
    job: Option<String>,
) -> Result<Value, Refused> {
    let session = Arc::clone(session);
    // A task of its own: whoever asked may go away, the command is done to its end.
    let done = tokio::spawn(async move {
        let at_work = session.jobs().begin(job);
        let beside = Arc::clone(&session);
        at_work.job.run(move |progress| answer(&beside, &name, args, progress)).await
    });
    match done.await {
        Ok(answered) => answered.map_err(Refused::from),
        Err(stopped) => Err(Refused {
            code: "unexpected".to_owned(),
            args: [("reason".to_owned(), stopped.to_string().into())].into(),
        }),
    }
}
