//! People from a table: read and judged row by row first; written, all in one operation, only when confirmed.

mod column;
mod row;
mod seats;
mod sheet;
mod table;

use chengjie_domain::person::{Official, Person};
use chengjie_domain::{Line, PersonId, Refusal};
use chengjie_store::Progress;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use column::PersonColumn;
pub use seats::{SeatLine, read_seats};
use sheet::{leave_second_aside, require_once, sheet};

use crate::failure::refuse;
use crate::operation::PersonOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// A column of the file and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundColumn {
    /// Its place from the left, from 0.
    pub place: u32,
    /// Its head as it stands there.
    pub head: String,
    /// What it is read as; nothing when it is left aside.
    pub column: Option<PersonColumn>,
    /// Whether it says 学会职务: a seat is no fact of a person and is registered in the roster, from the same table.
    pub is_of_seats: bool,
}

/// A person of the file; the key is given when it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonDraft {
    /// 姓名.
    pub name: Line,
    /// 单位.
    pub employer: Option<Line>,
    /// 职务职称.
    pub post: Option<Line>,
    /// 专业.
    pub expertise: Option<Line>,
    /// 电话.
    pub phone: Option<Line>,
    /// 邮箱.
    pub email: Option<Line>,
}

impl PersonDraft {
    fn person(self, id: PersonId) -> Person {
        let Self { name, employer, post, expertise, phone, email } = self;
        Person { id, name, employer, post, expertise, phone, email, official: Official::No, erased_on: None }
    }
}

/// What is wrong in a row, and in which column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CellRefusal {
    /// The column.
    pub column: PersonColumn,
    /// Why the cell cannot be taken.
    pub refusal: Refusal,
}

/// What a row turned out to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowOutcome {
    /// A person to be added.
    New(PersonDraft),
    /// Somebody of this name and employer is there already; left aside.
    Known(PersonDraft),
    /// The row before of this number says the same person; left aside.
    Repeated(PersonDraft, u32),
    /// Cells that cannot be taken.
    Refused(Vec<CellRefusal>),
}

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowPreview {
    /// Its number as the table program shows it, from 1.
    pub row: u32,
    /// What it turned out to be.
    pub outcome: RowOutcome,
}

/// What a file would bring; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PeoplePreview {
    /// The columns, from the left.
    pub columns: Vec<FoundColumn>,
    /// The rows that hold anything, from the top.
    pub rows: Vec<RowPreview>,
}

impl PeoplePreview {
    /// How many would be added, are there already or in a row before, and are refused.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&RowOutcome) -> bool| self.rows.iter().filter(|row| is(&row.outcome)).count();
        (
            count(|outcome| matches!(outcome, RowOutcome::New(_))),
            count(|outcome| matches!(outcome, RowOutcome::Known(_) | RowOutcome::Repeated(..))),
            count(|outcome| matches!(outcome, RowOutcome::Refused(_))),
        )
    }

    /// Refuses what cannot be written.
    ///
    /// # Errors
    /// When a row is refused or nobody is new.
    pub fn require_importable(&self) -> Result<(), Failure> {
        match self.counts() {
            (_, _, 1..) => Err(refuse("import-rows-refused", &[("count", count(self.counts().2))])),
            (0, ..) => Err(refuse("import-nothing-new", &[("count", count(self.rows.len()))])),
            _ => Ok(()),
        }
    }

    /// Refuses a table that changed between the preview and its confirmation.
    ///
    /// # Errors
    /// When it brings another number of people than was confirmed.
    pub fn require_count(&self, confirmed: usize) -> Result<(), Failure> {
        self.require_importable()?;
        let (new, ..) = self.counts();
        if new == confirmed { Ok(()) } else { Err(refuse("import-changed", &[("count", count(new))])) }
    }

    /// The one operation that adds everybody who is new, with a key for each.
    ///
    /// # Errors
    /// When a row is refused, nobody is new, or a key cannot be made.
    pub fn operation(
        &self,
        mut key: impl FnMut() -> Result<PersonId, Failure>,
    ) -> Result<Operation, Failure> {
        self.require_importable()?;
        let people = self.rows.iter().filter_map(|row| match &row.outcome {
            RowOutcome::New(draft) => Some(key().map(|id| draft.clone().person(id))),
            _ => None,
        });
        Ok(Operation::Person(PersonOperation::Import { people: people.collect::<Result<_, Failure>>()? }))
    }
}

fn count(number: usize) -> chengjie_domain::Arg {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

impl Secretariat {
    /// Reads a table file and says what it would bring; nothing is written.
    ///
    /// # Errors
    /// When it is no .xlsx, has not the right columns, holds nobody or too many, or the person stopped it.
    pub fn read_people(&self, file: &[u8], progress: &Progress<'_>) -> Result<PeoplePreview, Failure> {
        let existing: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
        read_people(file, &existing, progress)
    }

    /// Reads a table by the columns that a person named; nothing is written.
    ///
    /// # Errors
    /// As [`match_people`] says.
    pub fn match_people(
        &self,
        table: PeopleTable<'_>,
        matches: &[ColumnMatch],
        progress: &Progress<'_>,
    ) -> Result<PeoplePreview, Failure> {
        let existing: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
        match_people(table, matches, &existing, progress)
    }

    /// Adds everybody who is new in a preview, by one operation.
    ///
    /// # Errors
    /// When a row is refused, nobody is new, the workspace cannot be written, or the person stopped it before.
    pub fn import_people(
        &self,
        preview: &PeoplePreview,
        key: impl FnMut() -> Result<PersonId, Failure>,
        (actor, now): (&Actor, DateTime<FixedOffset>),
        progress: &Progress<'_>,
    ) -> Result<Receipt, Failure> {
        let operation = preview.operation(key)?;
        let all = u64::try_from(preview.rows.len()).unwrap_or(u64::MAX);
        progress.step(all, all)?;
        self.act(&operation, actor, now)
    }
}

/// Where a table of people is read from.
#[derive(Debug, Clone, Copy)]
pub enum PeopleTable<'read> {
    /// The bytes of a file, .xlsx or .xls.
    File(&'read [u8]),
    /// Cells as they were copied out of a table program.
    Copied(&'read str),
}

/// What a person says that a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnMatch {
    /// Its place from the left, from 0.
    pub place: u32,
    /// As what it is to be read; nothing leaves it aside.
    pub column: Option<PersonColumn>,
}

/// Judges a table file against the people who are there.
///
/// # Errors
/// When it is no table file, has not the right columns, holds nobody or too many, or the person stopped it.
pub fn read_people(
    file: &[u8],
    existing: &[Person],
    progress: &Progress<'_>,
) -> Result<PeoplePreview, Failure> {
    let sheet = sheet(PeopleTable::File(file), progress)?;
    if sheet.head_row.is_none() {
        return Err(sheet.nameless());
    }
    require_once(&sheet.columns)?;
    let preview = sheet.judged(existing, progress)?;
    if preview.rows.is_empty() { Err(refuse("import-empty", &[])) } else { Ok(preview) }
}

/// Judges a table by the columns that a person named, or, while none is named, by those that are recognised. Without a
/// column of names it has columns and no rows, so that the person can name them.
///
/// # Errors
/// When it cannot be read, holds too many, two columns are named for one thing, or the person stopped it.
pub fn match_people(
    table: PeopleTable<'_>,
    matches: &[ColumnMatch],
    existing: &[Person],
    progress: &Progress<'_>,
) -> Result<PeoplePreview, Failure> {
    let mut sheet = sheet(table, progress)?;
    if matches.is_empty() {
        leave_second_aside(&mut sheet.columns);
    } else {
        for (place, found) in &mut sheet.columns {
            let named = matches.iter().find(|named| named.place == *place);
            found.column = named.and_then(|named| named.column);
        }
        require_once(&sheet.columns)?;
    }
    sheet.judged(existing, progress)
}
