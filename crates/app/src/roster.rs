//! People into a table file (.xlsx): the same columns that the import reads, so that a file goes out and comes in again.

use std::path::Path;

use chengjie_domain::Line;
use chengjie_domain::person::Person;
use chengjie_words::Words;
use chrono::{DateTime, Datelike as _, FixedOffset};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::document::into_file;
use crate::import::PersonColumn;
use crate::{Failure, Secretariat};

/// Widths of the columns, in characters.
const WIDTHS: [u32; 6] = [14, 32, 24, 24, 18, 28];

impl Secretariat {
    /// Everybody as a table file, in the order of their names.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn export_people(&self, words: &Words, now: DateTime<FixedOffset>) -> Result<Vec<u8>, Failure> {
        let people: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
        people_table(&people, words, now)
    }

    /// Writes everybody into a table file and says how many they are.
    ///
    /// # Errors
    /// When the workspace cannot be read or the place cannot be written; then nothing is left there.
    pub fn export_people_to(
        &self,
        path: &Path,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<u32, Failure> {
        let make = || {
            let people: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
            let bytes = people_table(&people, words, now)?;
            Ok((bytes, u32::try_from(people.len()).unwrap_or(u32::MAX)))
        };
        into_file(path, make, Ok)
    }
}

/// A table file of people; of nobody, it is the form to fill in. The same people on the same day give the same bytes.
///
/// # Errors
/// When the file cannot be made.
pub fn people_table(
    people: &[Person],
    words: &Words,
    now: DateTime<FixedOffset>,
) -> Result<Vec<u8>, Failure> {
    table(people, words, now).map_err(|error| Failure::File {
        path: words.text("roster-people", &[]),
        source: std::io::Error::other(error),
    })
}

fn table(people: &[Person], words: &Words, now: DateTime<FixedOffset>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let year = u16::try_from(now.year()).unwrap_or(1900);
    let day = |number: u32| u8::try_from(number).unwrap_or(1);
    let made = ExcelDateTime::from_ymd(year, day(now.month()), day(now.day()))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    // Everything is text: a telephone that a table program takes for a number loses its zeros.
    let text = Format::new().set_num_format("@");
    let head = Format::new().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name(words.text("roster-people", &[]))?;
    sheet.set_freeze_panes(1, 0)?;
    for ((place, column), width) in (0_u16..).zip(PersonColumn::ALL).zip(WIDTHS) {
        sheet.set_column_format(place, &text)?;
        sheet.set_column_width(place, width)?;
        let label = words.text(&format!("roster-column-{}", column.code()), &[]);
        sheet.write_string_with_format(0, place, label, &head)?;
    }
    for (row, person) in (1_u32..).zip(people) {
        let facts = [
            Some(&person.name),
            person.employer.as_ref(),
            person.post.as_ref(),
            person.expertise.as_ref(),
            person.phone.as_ref(),
            person.email.as_ref(),
        ];
        for (place, fact) in (0_u16..).zip(facts) {
            if let Some(fact) = fact.map(Line::as_str) {
                sheet.write_string_with_format(row, place, fact, &text)?;
            }
        }
    }
    book.save_to_buffer()
}
