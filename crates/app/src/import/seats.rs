//! Who holds which posts, read from a table of people: the seat form lays the rows out, and a person judges them there.

use std::collections::BTreeMap;

use chengjie_domain::Refusal;
use chengjie_store::Progress;
use serde::Serialize;
use ts_rs::TS;

use super::column::{is_order_head, is_seat_head};
use super::sheet::sheet;
use super::{PeopleTable, PersonColumn};
use crate::Failure;
use crate::failure::refuse;

/// A row of a table that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeatLine {
    /// 姓名, as it stands there.
    pub name: String,
    /// What the table says of the person's employer: it tells namesakes apart.
    pub employer: Option<String>,
    /// 学会职务, as it stands there; nothing where the table says none.
    pub posts: Option<String>,
}

/// The people of a table file with their posts in the society, in the order of its numbers, or else of its rows. A column that says
/// 学会职务 goes before one that only says 职务.
///
/// # Errors
/// When it is no table, has no column of names, names nobody, or a cell cannot be read.
pub fn read_seats(file: &[u8]) -> Result<Vec<SeatLine>, Failure> {
    let sheet = sheet(PeopleTable::File(file), &Progress::silent())?;
    let place_of = |column: PersonColumn| {
        sheet.columns.values().find(|found| found.column == Some(column)).map(|found| found.place)
    };
    let Some(name) = place_of(PersonColumn::Name) else { return Err(sheet.nameless()) };
    let headed =
        |is: fn(&str) -> bool| sheet.columns.values().find(|found| is(&found.head)).map(|found| found.place);
    let posts = headed(is_seat_head).or_else(|| place_of(PersonColumn::Post));
    let (order, employer) = (headed(is_order_head), place_of(PersonColumn::Employer));
    let mut found = Vec::new();
    for texts in sheet.rows() {
        let Some(named) = text(texts, Some(name))? else { continue };
        let number = text(texts, order)?.and_then(|number| number.trim().parse::<u32>().ok());
        let line = SeatLine { name: named, employer: text(texts, employer)?, posts: text(texts, posts)? };
        found.push((number, line));
    }
    // Numbers that not every row has order nothing.
    if found.iter().all(|(number, _)| number.is_some()) {
        found.sort_by_key(|(number, _)| *number);
    }
    if found.is_empty() {
        Err(refuse("import-empty", &[]))
    } else {
        Ok(found.into_iter().map(|(_, line)| line).collect())
    }
}

/// What a cell says; nothing of one that is empty or not there.
fn text(
    texts: &BTreeMap<u32, Result<String, Refusal>>,
    place: Option<u32>,
) -> Result<Option<String>, Failure> {
    match place.and_then(|place| texts.get(&place)) {
        None => Ok(None),
        Some(Ok(text)) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Some(Err(refusal)) => Err(refusal.clone().into()),
    }
}
