//! The list of commands: each named once, with its arguments and its reply.

use std::sync::Arc;

use chengjie_app::charter::Trial;
use chengjie_app::document::{AgreementPreview, Preview};
use chengjie_app::view::{
    BodiesRoom, CouncilRoom, Desk, DocumentRow, Found, FunctionCard, LedgerCheck, LedgerEntry, MeetingRoom,
    Office, PeopleRoom, ProjectRoom, RecordCard, Register, Roster, SectionCounts, SocietyListing,
};
use chengjie_app::{Failure, Offer, Receipt};
use chengjie_domain::society::Society;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::acting::Acting;
use crate::document::{Exported, FileVerdict};
use crate::fonts::FontFile;
use crate::people::{PeopleExported, PeopleRead};
use crate::typescript::Surface;
use crate::workspace::{Backup, RecoveryCode};
use crate::{Refused, Session, acting, council, document, fonts, people, record, workspace};

macro_rules! commands {
    ($( $(#[$doc:meta])* $module:ident :: $name:ident ( $args:ident ) -> $reply:ty; )*) => {
        /// Every command's name.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn answer(session: &Session, name: &str, args: Value) -> Result<Value, Failure> {
            match name {
                $( stringify!($name) => {
                    let reply: $reply = $module::$name(session, read::<$module::$args>(args)?)?;
                    write(&reply)
                } )*
                _ => Err(Failure::Input { path: name.to_owned(), message: "no such command".to_owned() }),
            }
        }

        /// Every type of the wire, and which command takes and gives what.
        pub(crate) fn surface() -> Surface {
            let mut surface = Surface::default();
            $( surface.command::<$module::$args, $reply>(stringify!($name)); )*
            surface
        }
    };
}

commands! {
    /// The frame's figures; nothing when no workspace is open.
    workspace::office(Nothing) -> Option<Office>;
    /// Who acts at this machine.
    acting::acting(Nothing) -> Acting;
    /// From now on somebody else acts.
    acting::act_as(Named) -> Acting;
    /// The fonts of official documents, and whether they are there.
    fonts::fonts(Nothing) -> Vec<FontFile>;
    /// Makes a workspace.
    workspace::create(Create) -> RecoveryCode;
    /// Opens one.
    workspace::open(Open) -> Option<Office>;
    /// Closes it.
    workspace::close(Nothing) -> Option<Office>;
    /// Makes one with the sample society.
    workspace::sample(Place) -> RecoveryCode;
    /// Changes the passphrase.
    workspace::change_passphrase(NewPassphrase) -> Option<Office>;
    /// The national societies, to take a name from.
    workspace::societies(Text) -> Vec<SocietyListing>;
    /// Does one thing.
    workspace::act(Act) -> Receipt;
    /// Undoes an entry.
    workspace::undo(Entry) -> Receipt;
    /// Does an undone entry again.
    workspace::redo(Entry) -> Receipt;
    /// What undo would take back now.
    record::undo_offer(InLanguage) -> Option<LedgerEntry>;
    /// A page of the ledger.
    record::ledger(Page) -> Vec<LedgerEntry>;
    /// Everybody who ever did something.
    record::actors(Nothing) -> Vec<String>;
    /// The three checks.
    workspace::ledger_verify(Nothing) -> LedgerCheck;
    /// Records by text, pinyin or initials.
    record::search(Search) -> Vec<Found>;
    /// A record at a glance.
    record::record(OfRecord) -> RecordCard;
    /// The backups.
    workspace::backups(Nothing) -> Vec<Backup>;
    /// Makes one, drilled.
    workspace::backup(Nothing) -> Backup;
    /// The desk.
    workspace::desk(OfProject) -> Desk;
    /// The council.
    workspace::council_room(Nothing) -> CouncilRoom;
    /// Everybody, with the seats of the day.
    people::people_room(Nothing) -> PeopleRoom;
    /// What a table of people would bring.
    people::read_people(ReadPeople) -> PeopleRead;
    /// Adds the people of a table that was seen.
    people::import_people(ImportPeople) -> Receipt;
    /// Writes everybody into a table file.
    people::export_people(ExportPeople) -> PeopleExported;
    /// Bodies, terms and the charter's rules.
    council::bodies_room(InLanguage) -> BodiesRoom;
    /// Who sat in a body on a day.
    council::roster(OnDay) -> Roster;
    /// A charter rule in one sentence.
    council::say_rule(SayRule) -> String;
    /// What a charter rule makes of a count.
    council::try_charter_rule(TryRule) -> Trial;
    /// The register of resolutions.
    council::register(Nothing) -> Register;
    /// One meeting.
    workspace::meeting_room(OfMeeting) -> MeetingRoom;
    /// One project.
    workspace::project_room(OneProject) -> ProjectRoom;
    /// The functions that a project can take over.
    workspace::functions(Nothing) -> Vec<FunctionCard>;
    /// What wants attention in one project.
    workspace::section_counts(OneProject) -> SectionCounts;
    /// The society's facts.
    workspace::society(Nothing) -> Option<Society>;
    /// What can be exported.
    document::documents(InLanguage) -> Vec<Offer>;
    /// Exported files.
    document::exported(Nothing) -> Vec<DocumentRow>;
    /// Pages of a document, as they would be printed today.
    document::preview(SeePages) -> Preview;
    /// Pages of a task agreement with parts that need not be saved, and where its sections and fields stand.
    document::preview_agreement(SeeAgreement) -> AgreementPreview;
    /// Writes a document's PDF.
    document::export(WriteFile) -> Exported;
    /// Says what a PDF is.
    document::verify_file(File) -> FileVerdict;
}

fn read<Args: DeserializeOwned>(args: Value) -> Result<Args, Failure> {
    serde_path_to_error::deserialize(args).map_err(|error| Failure::input(&error))
}

fn write(reply: &impl Serialize) -> Result<Value, Failure> {
    serde_json::to_value(reply)
        .map_err(|error| Failure::Input { path: String::new(), message: error.to_string() })
}

/// Does a command away from the thread that draws.
///
/// # Errors
/// The code and figures of what refused it.
pub async fn dispatch(session: &Arc<Session>, name: String, args: Value) -> Result<Value, Refused> {
    let session = Arc::clone(session);
    let done = tokio::task::spawn_blocking(move || answer(&session, &name, args)).await;
    match done {
        Ok(answered) => answered.map_err(Refused::from),
        Err(stopped) => Err(Refused {
            code: "unexpected".to_owned(),
            args: [("reason".to_owned(), stopped.to_string().into())].into(),
        }),
    }
}
