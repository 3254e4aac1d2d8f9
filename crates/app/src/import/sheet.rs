//! Which sheet of a table is read, what its columns are, and where its people begin.

use std::collections::{BTreeMap, BTreeSet};

use chengjie_domain::Refusal;
use chengjie_domain::person::Person;
use chengjie_store::Progress;

use super::column::is_seat_head;
use super::row::judge;
use super::table::{self, Book, Cells};
use super::{FoundColumn, PeoplePreview, PeopleTable, PersonColumn};
use crate::Failure;
use crate::failure::refuse;

/// Among how many of the first rows the heads of the columns are looked for: a title may stand over them.
const HEAD_ROWS: u32 = 5;

pub(super) type Columns = BTreeMap<u32, FoundColumn>;

/// The sheet that is read: its cells, what its columns are, and from which row on the people stand.
pub(super) struct Sheet {
    cells: Cells,
    pub(super) columns: Columns,
    /// The row whose heads name a column of names.
    pub(super) head_row: Option<u32>,
    first_row: u32,
}

/// The first sheet with a column of names, else the first that holds a table.
pub(super) fn sheet(table: PeopleTable<'_>, progress: &Progress<'_>) -> Result<Sheet, Failure> {
    let file = match table {
        PeopleTable::File(file) => file,
        PeopleTable::Copied(text) => {
            let cells = table::copied(text, progress)?;
            return Ok(named_sheet(cells).unwrap_or_else(bare_sheet));
        }
    };
    let mut first = None;
    let mut book = Book::open(file)?;
    for name in book.sheet_names() {
        match named_sheet(book.cells(&name, progress)?) {
            Ok(sheet) => return Ok(sheet),
            Err(cells) => first = first.or(Some(cells)),
        }
    }
    let cells = first.unwrap_or_default();
    let head = cells.iter().find(|(_, row)| row.len() > 1).map_or(0, |(row, _)| *row);
    let columns = cells.get(&head).map(columns).unwrap_or_default();
    Ok(Sheet { columns, head_row: None, first_row: head.saturating_add(1), cells })
}

/// A sheet that names its columns in one of its first rows; else its cells come back.
fn named_sheet(cells: Cells) -> Result<Sheet, Cells> {
    for (row, heads) in cells.range(..HEAD_ROWS) {
        let columns = columns(heads);
        if columns.values().any(|found| found.column == Some(PersonColumn::Name)) {
            let row = *row;
            return Ok(Sheet { columns, head_row: Some(row), first_row: row.saturating_add(1), cells });
        }
    }
    Err(cells)
}

/// Copied cells without heads: the first column is taken for the names, the others are called by their letters.
fn bare_sheet(cells: Cells) -> Sheet {
    let places: BTreeSet<u32> = cells.values().flat_map(BTreeMap::keys).copied().collect();
    let first = places.first().copied();
    let found = |place: u32| FoundColumn {
        place,
        head: letters(place),
        column: if Some(place) == first { Some(PersonColumn::Name) } else { None },
        is_of_seats: false,
    };
    Sheet {
        columns: places.into_iter().map(|place| (place, found(place))).collect(),
        head_row: None,
        first_row: 0,
        cells,
    }
}

/// A column's letters, as a table program shows them: A, B, … Z, AA.
fn letters(place: u32) -> String {
    let letter = |number: u32| char::from_u32(u32::from('A') + number % 26).unwrap_or('A');
    if place < 26 {
        letter(place).to_string()
    } else {
        format!("{}{}", letter(place / 26 - 1), letter(place))
    }
}

/// A head as it may stand in a sentence.
pub(super) fn shown(head: &str) -> String {
    head.chars().filter(|letter| !letter.is_control()).take(20).collect()
}

fn columns(heads: &BTreeMap<u32, Result<String, Refusal>>) -> Columns {
    let found = |(place, head): (&u32, &Result<String, Refusal>)| {
        let head = head.as_ref().ok()?;
        let column = PersonColumn::of_head(head);
        Some((
            *place,
            FoundColumn { place: *place, head: shown(head), column, is_of_seats: is_seat_head(head) },
        ))
    };
    heads.iter().filter_map(found).collect()
}

/// What only one column may say; 职务 beside 职称 is no such case, they are joined.
fn single() -> impl Iterator<Item = PersonColumn> {
    PersonColumn::ALL.into_iter().filter(|column| *column != PersonColumn::Post)
}

/// Refuses two columns for one thing.
pub(super) fn require_once(found: &Columns) -> Result<(), Failure> {
    for column in single() {
        let mut of = found.values().filter(|found| found.column == Some(column));
        if let (Some(first), Some(second)) = (of.next(), of.next()) {
            let heads = [("first", first.head.as_str().into()), ("second", second.head.as_str().into())];
            return Err(refuse("import-column-twice", &heads));
        }
    }
    Ok(())
}

/// Of two columns for one thing the first is read, until a person says otherwise.
pub(super) fn leave_second_aside(found: &mut Columns) {
    for column in single() {
        for second in found.values_mut().filter(|found| found.column == Some(column)).skip(1) {
            second.column = None;
        }
    }
}

impl Sheet {
    /// That no column of names was found among those there are.
    pub(super) fn nameless(&self) -> Failure {
        let heads: Vec<&str> = self.columns.values().map(|found| found.head.as_str()).collect();
        let found = heads.join("、").chars().take(120).collect::<String>();
        refuse("import-columns", &[("found", found.into())])
    }

    /// The cells of the rows below the heads, from the top.
    pub(super) fn rows(&self) -> impl Iterator<Item = &BTreeMap<u32, Result<String, Refusal>>> {
        self.cells.range(self.first_row..).map(|(_, texts)| texts)
    }

    pub(super) fn judged(
        self,
        existing: &[Person],
        progress: &Progress<'_>,
    ) -> Result<PeoplePreview, Failure> {
        let has_names = self.columns.values().any(|found| found.column == Some(PersonColumn::Name));
        let rows = if has_names {
            judge(&self.cells, self.first_row, &self.columns, existing, progress)?
        } else {
            Vec::new()
        };
        Ok(PeoplePreview { columns: self.columns.into_values().collect(), rows })
    }
}
