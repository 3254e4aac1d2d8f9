//! People into a table file (.xlsx): the same columns that the import reads, so that a file goes out and comes in again.
//! Telephones are masked unless somebody asks for them.

use std::path::Path;

use chengjie_domain::Line;
use chengjie_domain::person::{Person, Phones};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};

use crate::document::into_file;
use crate::import::PersonColumn;
use crate::table_file::TableFile;
use crate::{Failure, Secretariat};

/// Widths of the columns, in characters.
const WIDTHS: [u32; 6] = [14, 32, 24, 24, 18, 28];

impl Secretariat {
    /// Everybody as a table file, in the order of their names.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn export_people(
        &self,
        phones: Phones,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<Vec<u8>, Failure> {
        let people: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
        people_table(&people, phones, words, now)
    }

    /// Writes everybody into a table file and says how many they are.
    ///
    /// # Errors
    /// When the workspace cannot be read or the place cannot be written; then nothing is left there.
    pub fn export_people_to(
        &self,
        path: &Path,
        phones: Phones,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<u32, Failure> {
        let make = || {
            let people: Vec<Person> = self.read(|reader| Ok(reader.all()?))?;
            let bytes = people_table(&people, phones, words, now)?;
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
    phones: Phones,
    words: &Words,
    now: DateTime<FixedOffset>,
) -> Result<Vec<u8>, Failure> {
    let title = |column: &PersonColumn| words.text(&format!("roster-column-{}", column.code()), &[]);
    let file = TableFile {
        name: words.text("roster-people", &[]),
        columns: PersonColumn::ALL.iter().map(title).zip(WIDTHS).collect(),
        rows: people.iter().map(|person| row(person, phones)).collect(),
    };
    file.bytes(words, now)
}

fn row(person: &Person, phones: Phones) -> Vec<String> {
    let line = |fact: Option<&Line>| fact.map(Line::to_string).unwrap_or_default();
    vec![
        person.name.to_string(),
        line(person.employer.as_ref()),
        line(person.post.as_ref()),
        line(person.expertise.as_ref()),
        person.phone.as_ref().map(|phone| phones.said(phone)).unwrap_or_default(),
        line(person.email.as_ref()),
    ]
}
