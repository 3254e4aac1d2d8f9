//! The commands on people and the tables that they come from and go into.

use std::path::PathBuf;

use chengjie_app::document::read_file;
use chengjie_app::import::{
    self, ColumnMatch, FoundColumn, PeoplePreview, PeopleTable, RowPreview, SeatLine,
};
use chengjie_app::view::{ErasureView, PeopleRoom};
use chengjie_app::{Failure, Progress, Receipt};
use chengjie_domain::person::Phones;
use chengjie_domain::{Language, PersonId};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

/// Where a table of people is.
#[derive(Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PeopleSource {
    /// In a file, .xlsx or .xls.
    File(PathBuf),
    /// On the clipboard: cells as they were copied.
    Copied(String),
}

arguments! {
    /// Whose data, and the language in which it is said what holds them.
    ErasureOf { person_id: PersonId, language: Language }
    /// A table, with what a person says its columns are; nothing said means that they are recognised.
    ReadPeople { source: PeopleSource, matches: Vec<ColumnMatch> }
    /// A table file of people with their posts in the society.
    ReadSeats { path: PathBuf }
    /// A table that was seen and is confirmed; a key for each person who is new.
    ImportPeople { source: PeopleSource, matches: Vec<ColumnMatch>, keys: Vec<PersonId> }
    /// Where a table of everybody goes, and how it says telephones.
    ExportPeople { path: PathBuf, phones: Phones, language: Language }
}

/// What a table would bring; nothing is written.
#[derive(Serialize, TS)]
pub(crate) struct PeopleRead {
    /// The columns, from the left.
    columns: Vec<FoundColumn>,
    /// The rows that hold anything, from the top.
    rows: Vec<RowPreview>,
    /// How many would be added.
    new: u32,
    /// How many are known already.
    known: u32,
    /// How many are refused.
    refused: u32,
}

/// A table that was written.
#[derive(Serialize, TS)]
pub(crate) struct TableWritten {
    /// Where.
    pub(crate) path: String,
    /// How many rows it has.
    pub(crate) count: u32,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn people_room(session: &Session, _: Nothing) -> Done<PeopleRoom> {
    session.office()?.people_room(session.now().date_naive())
}

pub(crate) fn erasure(session: &Session, args: ErasureOf) -> Done<ErasureView> {
    session.office()?.erasure(&args.person_id, &Words::new(args.language), session.now())
}

fn preview(
    session: &Session,
    source: &PeopleSource,
    matches: &[ColumnMatch],
    progress: &Progress<'_>,
) -> Done<PeoplePreview> {
    let office = session.office()?;
    match source {
        PeopleSource::Copied(text) => office.match_people(PeopleTable::Copied(text), matches, progress),
        PeopleSource::File(path) => {
            let bytes = read_file(path)?;
            office.match_people(PeopleTable::File(&bytes), matches, progress)
        }
    }
}

pub(crate) fn read_people(session: &Session, args: ReadPeople) -> Done<PeopleRead> {
    let preview = preview(session, &args.source, &args.matches, &Progress::silent())?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (new, known, refused) = preview.counts();
    Ok(PeopleRead {
        columns: preview.columns,
        rows: preview.rows,
        new: count(new),
        known: count(known),
        refused: count(refused),
    })
}

pub(crate) fn read_seats(session: &Session, args: ReadSeats) -> Done<Vec<SeatLine>> {
    session.office()?;
    import::read_seats(&read_file(&args.path)?)
}

pub(crate) fn import_people(session: &Session, args: ImportPeople, progress: &Progress<'_>) -> Done<Receipt> {
    let preview =
        progress.part((0, 2), |progress| preview(session, &args.source, &args.matches, progress))?;
    preview.require_count(args.keys.len())?;
    let mut keys = args.keys.into_iter();
    let key = || keys.next().ok_or(Failure::Cancelled);
    let actor = session.actor();
    let office = session.office()?;
    progress.part((1, 2), |progress| office.import_people(&preview, key, (&actor, session.now()), progress))
}

pub(crate) fn export_people(session: &Session, args: ExportPeople) -> Done<TableWritten> {
    let words = Words::new(args.language);
    let count = session.office()?.export_people_to(&args.path, args.phones, &words, session.now())?;
    session.wrote(&args.path);
    Ok(TableWritten { path: args.path.display().to_string(), count })
}
