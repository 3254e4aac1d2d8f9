//! People from a table file (.xlsx): read and judged row by row first; written, all in one operation, only when confirmed.

mod column;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};
use chengjie_domain::person::Person;
use chengjie_domain::{Line, PersonId, Refusal};
use chengjie_store::Progress;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

pub use column::PersonColumn;

use crate::failure::refuse;
use crate::operation::PersonOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// Among how many of the first rows the heads of the columns are looked for: a title may stand over them.
const HEAD_ROWS: u32 = 5;
/// More people than this in one file are a mistake.
const ROWS_LIMIT: u32 = 10_000;
/// Columns further right are not looked at.
const COLUMNS_LIMIT: u32 = 200;

/// A column of the file and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundColumn {
    /// Its head as it stands there.
    pub head: String,
    /// What it is read as; nothing when it is left aside.
    pub column: Option<PersonColumn>,
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
        Person { id, name, employer, post, expertise, phone, email }
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
    /// Somebody of this name and employer is there already, or in a row before; left aside.
    Known(PersonDraft),
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
pub struct Preview {
    /// The columns, from the left.
    pub columns: Vec<FoundColumn>,
    /// The rows that hold anything, from the top.
    pub rows: Vec<RowPreview>,
}

impl Preview {
    /// How many would be added, are known already, and are refused.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&RowOutcome) -> bool| self.rows.iter().filter(|row| is(&row.outcome)).count();
        (
            count(|outcome| matches!(outcome, RowOutcome::New(_))),
            count(|outcome| matches!(outcome, RowOutcome::Known(_))),
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
    pub fn read_people(&self, file: &[u8], progress: &Progress<'_>) -> Result<Preview, Failure> {
        let existing: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
        read_people(file, &existing, progress)
    }

    /// Adds everybody who is new in a preview, by one operation.
    ///
    /// # Errors
    /// When a row is refused, nobody is new, the workspace cannot be written, or the person stopped it before.
    pub fn import_people(
        &self,
        preview: &Preview,
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

/// The rows of a sheet that hold anything, with the texts of their cells by place.
type Cells = BTreeMap<u32, BTreeMap<u32, Result<String, Refusal>>>;

/// Judges a table file against the people who are there.
///
/// # Errors
/// When it is no .xlsx, has not the right columns, holds nobody or too many, or the person stopped it.
pub fn read_people(file: &[u8], existing: &[Person], progress: &Progress<'_>) -> Result<Preview, Failure> {
    let not_a_table = |_| refuse("import-not-xlsx", &[]);
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(file)).map_err(not_a_table)?;
    let mut first = None;
    for name in book.sheet_names() {
        let cells = cells(&mut book, &name, progress)?;
        if let Some((head_row, columns)) = columns(&cells)? {
            let rows = judge(&cells, head_row, &columns, existing, progress)?;
            if rows.is_empty() {
                return Err(refuse("import-empty", &[]));
            }
            let columns = columns.into_values().collect();
            return Ok(Preview { columns, rows });
        }
        first = first.or(Some(cells));
    }
    let found = first.and_then(|cells| cells.into_values().find(|row| row.len() > 1)).unwrap_or_default();
    let heads: Vec<String> = found.into_values().filter_map(Result::ok).map(|head| shown(&head)).collect();
    Err(refuse("import-columns", &[("found", heads.join("、").chars().take(120).collect::<String>().into())]))
}

/// A head as it may stand in a sentence.
fn shown(head: &str) -> String {
    head.chars().filter(|letter| !letter.is_control()).take(20).collect()
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, progress: &Progress<'_>) -> Result<Cells, Failure> {
    let unreadable = |_| refuse("import-not-xlsx", &[]);
    let mut reader = book.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let mut rows = Cells::new();
    while let Some(cell) = reader.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if column >= COLUMNS_LIMIT || text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
            continue;
        }
        if row > ROWS_LIMIT {
            return Err(refuse("import-too-many", &[("limit", ROWS_LIMIT.into())]));
        }
        progress.step(u64::from(row), u64::from(ROWS_LIMIT))?;
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows)
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

type Columns = BTreeMap<u32, FoundColumn>;

/// The row of the heads and what they mean; `None` when no row has the name.
fn columns(cells: &Cells) -> Result<Option<(u32, Columns)>, Failure> {
    for (row, heads) in cells.range(..HEAD_ROWS) {
        let found: Columns = heads
            .iter()
            .filter_map(|(place, head)| Some((place, head.as_ref().ok()?)))
            .map(|(place, head)| {
                (*place, FoundColumn { head: shown(head), column: PersonColumn::of_head(head) })
            })
            .collect();
        if found.values().all(|found| found.column != Some(PersonColumn::Name)) {
            continue;
        }
        require_once(&found)?;
        return Ok(Some((*row, found)));
    }
    Ok(None)
}

/// Refuses two columns for one thing; 职务 beside 职称 is no such case, they are joined.
fn require_once(found: &Columns) -> Result<(), Failure> {
    for column in PersonColumn::ALL.into_iter().filter(|column| *column != PersonColumn::Post) {
        let mut of = found.values().filter(|found| found.column == Some(column));
        if let (Some(first), Some(second)) = (of.next(), of.next()) {
            let heads = [("first", first.head.as_str().into()), ("second", second.head.as_str().into())];
            return Err(refuse("import-column-twice", &heads));
        }
    }
    Ok(())
}

fn judge(
    cells: &Cells,
    head_row: u32,
    columns: &Columns,
    existing: &[Person],
    progress: &Progress<'_>,
) -> Result<Vec<RowPreview>, Failure> {
    let mut known: std::collections::BTreeSet<(String, String)> =
        existing.iter().map(|person| identity(&person.name, person.employer.as_ref())).collect();
    let mut rows = Vec::new();
    for (row, texts) in cells.range(head_row + 1..) {
        progress.step(u64::from(*row), u64::from(ROWS_LIMIT))?;
        let is_used = |place: &u32| columns.get(place).is_some_and(|found| found.column.is_some());
        if !texts.keys().any(is_used) {
            continue;
        }
        let outcome = match draft(texts, columns) {
            Err(refusals) => RowOutcome::Refused(refusals),
            Ok(draft) if known.insert(identity(&draft.name, draft.employer.as_ref())) => {
                RowOutcome::New(draft)
            }
            Ok(draft) => RowOutcome::Known(draft),
        };
        rows.push(RowPreview { row: row + 1, outcome });
    }
    Ok(rows)
}

/// By what two people are taken for one: name and employer, blanks aside.
fn identity(name: &Line, employer: Option<&Line>) -> (String, String) {
    let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    (bare(name.as_str()), bare(employer.map_or("", Line::as_str)))
}

fn draft(
    texts: &BTreeMap<u32, Result<String, Refusal>>,
    columns: &Columns,
) -> Result<PersonDraft, Vec<CellRefusal>> {
    let mut refusals = Vec::new();
    let mut of = |column: PersonColumn| -> Option<Line> {
        let mut parts = Vec::new();
        for (place, _) in columns.iter().filter(|(_, found)| found.column == Some(column)) {
            match texts.get(place) {
                None => {}
                Some(Ok(text)) => parts.push(text.trim()),
                Some(Err(refusal)) => refusals.push(CellRefusal { column, refusal: refusal.clone() }),
            }
        }
        if parts.is_empty() {
            return None;
        }
        match line(column, &parts.join("、")) {
            Ok(line) => Some(line),
            Err(failure) => {
                refusals.push(CellRefusal { column, refusal: failure.refusal() });
                None
            }
        }
    };
    let name = of(PersonColumn::Name);
    let [employer, post, expertise, phone, email] = [
        PersonColumn::Employer,
        PersonColumn::Post,
        PersonColumn::Expertise,
        PersonColumn::Phone,
        PersonColumn::Email,
    ]
    .map(of);
    match name {
        Some(name) if refusals.is_empty() => {
            Ok(PersonDraft { name, employer, post, expertise, phone, email })
        }
        None if refusals.iter().all(|refused| refused.column != PersonColumn::Name) => {
            let refusal = chengjie_domain::text::TextRefusal::Empty {}.into();
            refusals.insert(0, CellRefusal { column: PersonColumn::Name, refusal });
            Err(refusals)
        }
        _ => Err(refusals),
    }
}

fn line(column: PersonColumn, text: &str) -> Result<Line, Failure> {
    let text = if column == PersonColumn::Phone { digits(text)? } else { text };
    if column == PersonColumn::Email {
        let is_address =
            text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !is_address || text.contains(char::is_whitespace) {
            return Err(refuse("import-email-malformed", &[("value", shown(text).into())]));
        }
    }
    Ok(Line::parse(text)?)
}

/// A telephone as it was typed; what a table program made of it is taken back where nothing was lost, else refused.
fn digits(text: &str) -> Result<&str, Failure> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(whole) = text.strip_suffix(".0").filter(|whole| is_number(whole)) {
        return Ok(whole);
    }
    let is_rounded = text.contains(['e', 'E']) && text.parse::<f64>().is_ok();
    if is_rounded { Err(refuse("import-phone-rounded", &[("value", text.into())])) } else { Ok(text) }
}
