//! The cells of a table of people: of a file (.xlsx, .xls), or of what was copied out of one.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader as _, Xls, Xlsx};
use chengjie_domain::Refusal;
use chengjie_store::Progress;

use crate::Failure;
use crate::failure::refuse;

/// More people than this in one table are a mistake.
pub(super) const ROWS_LIMIT: u32 = 10_000;
/// Columns further right are not looked at.
const COLUMNS_LIMIT: u32 = 200;
/// By what a file of the older form (.xls) begins.
const OLDER: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The rows that hold anything, with the texts of their cells by place.
pub(super) type Cells = BTreeMap<u32, BTreeMap<u32, Result<String, Refusal>>>;

/// An open table file.
pub(super) enum Book<'file> {
    Newer(Xlsx<Cursor<&'file [u8]>>),
    Older(Xls<Cursor<&'file [u8]>>),
}

fn not_a_table<T>(_: T) -> Failure {
    refuse("import-not-xlsx", &[])
}

impl<'file> Book<'file> {
    pub(super) fn open(file: &'file [u8]) -> Result<Self, Failure> {
        let bytes = Cursor::new(file);
        if file.starts_with(OLDER) {
            Ok(Self::Older(Xls::new(bytes).map_err(not_a_table)?))
        } else {
            Ok(Self::Newer(Xlsx::new(bytes).map_err(not_a_table)?))
        }
    }

    pub(super) fn sheet_names(&self) -> Vec<String> {
        match self {
            Self::Newer(book) => book.sheet_names(),
            Self::Older(book) => book.sheet_names(),
        }
    }

    pub(super) fn cells(&mut self, sheet: &str, progress: &Progress<'_>) -> Result<Cells, Failure> {
        let mut cells = Cells::new();
        match self {
            Self::Newer(book) => {
                let mut reader = book.worksheet_cells_reader(sheet).map_err(not_a_table)?;
                while let Some(cell) = reader.next_cell().map_err(not_a_table)? {
                    keep(&mut cells, cell.get_position(), text_of(cell.get_value()), progress)?;
                }
            }
            Self::Older(book) => {
                let range = book.worksheet_range(sheet).map_err(not_a_table)?;
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, value) in range.used_cells() {
                    let place = |number: usize| u32::try_from(number).unwrap_or(ROWS_LIMIT);
                    let position = (top.saturating_add(place(row)), left.saturating_add(place(column)));
                    keep(&mut cells, position, text_of(&reference(value)), progress)?;
                }
            }
        }
        Ok(cells)
    }
}

fn keep(
    cells: &mut Cells,
    (row, column): (u32, u32),
    text: Result<String, Refusal>,
    progress: &Progress<'_>,
) -> Result<(), Failure> {
    if column >= COLUMNS_LIMIT || text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
        return Ok(());
    }
    if row > ROWS_LIMIT {
        return Err(refuse("import-too-many", &[("limit", ROWS_LIMIT.into())]));
    }
    progress.step(u64::from(row), u64::from(ROWS_LIMIT))?;
    cells.entry(row).or_default().insert(column, text);
    Ok(())
}

/// What stands on the clipboard when cells are copied: a row a line, tabs between the cells, quotes round a cell that
/// holds either.
pub(super) fn copied(text: &str, progress: &Progress<'_>) -> Result<Cells, Failure> {
    let mut cells = Cells::new();
    let (mut row, mut column, mut cell) = (0, 0, String::new());
    let mut letters = text.chars().filter(|letter| *letter != '\r').chain(['\n']).peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if cell.is_empty() && !is_quoted => is_quoted = true,
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if is_quoted => is_quoted = false,
            '\t' | '\n' if !is_quoted || letters.peek().is_none() => {
                keep(&mut cells, (row, column), Ok(std::mem::take(&mut cell)), progress)?;
                (row, column) = if letter == '\n' { (row + 1, 0) } else { (row, column + 1) };
            }
            other => cell.push(other),
        }
    }
    Ok(cells)
}

fn reference(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Empty => DataRef::Empty,
        _ => DataRef::Bool(true),
    }
}

/// The text of a cell: numbers by their digits, as a telephone needs them.
fn text_of(value: &DataRef<'_>) -> Result<String, Refusal> {
    let unreadable = || Err(refuse("import-cell-unreadable", &[]).refusal());
    match value {
        DataRef::Empty => Ok(String::new()),
        DataRef::Int(number) => Ok(number.to_string()),
        // A double holds every whole number up to 2^53; above, digits are lost already in the file.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => Ok(format!("{number:.0}")),
        DataRef::Float(number) => Ok(number.to_string()),
        DataRef::String(text) => Ok(unescaped(text)),
        DataRef::SharedString(text) => Ok(unescaped(text)),
        _ => unreadable(),
    }
}

/// Undoes the `_x0007_` by which a table file writes characters that XML cannot hold.
fn unescaped(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        let (before, after) = rest.split_at(place);
        said.push_str(before);
        let digits = after.get(2..6).filter(|_| after.as_bytes().get(6) == Some(&b'_'));
        let letter = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        let taken = if let Some(letter) = letter {
            said.push(letter);
            7
        } else {
            said.push_str("_x");
            2
        };
        rest = after.get(taken..).unwrap_or_default();
    }
    said.push_str(rest);
    said
}
