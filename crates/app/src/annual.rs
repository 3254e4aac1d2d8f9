//! What the annual inspection asks for as a table: a row for each meeting of the year, a row for a body that did not meet.

use std::path::Path;

use chengjie_domain::council::YearStanding;
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::convened::code;
use crate::document::{date_text, into_file};
use crate::table_file::TableFile;
use crate::view::{AnnualInspection, BodyYear, YearMeeting};
use crate::{Failure, Secretariat};

/// The columns by the ends of their words, with their widths in characters.
const COLUMNS: [(&str, u32); 10] = [
    ("body", 16),
    ("meeting", 22),
    ("held-on", 16),
    ("form", 12),
    ("seats", 8),
    ("came", 14),
    ("needed", 10),
    ("counts", 10),
    ("resolutions", 48),
    ("duty", 44),
];

/// The table in words, as it is shown, copied and written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnnualTable {
    /// The year.
    pub year: i32,
    /// The years that have meetings, and this one; the newest first.
    pub years: Vec<i32>,
    /// Its title.
    pub title: String,
    /// Titles of the columns.
    pub head: Vec<String>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<String>>,
}

impl Secretariat {
    /// The table of a year.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn annual_table(&self, year: i32, words: &Words, today: NaiveDate) -> Result<AnnualTable, Failure> {
        let inspection = self.annual_inspection(year, today)?;
        let head = COLUMNS.iter().map(|(column, _)| words.text(&format!("annual-{column}"), &[])).collect();
        Ok(AnnualTable {
            year,
            title: words.text("annual-title", &[("year", year.into())]),
            head,
            rows: inspection.bodies.iter().flat_map(|body| rows(&inspection, body, words)).collect(),
            years: inspection.years,
        })
    }

    /// Writes the table of a year into a file and says how many rows it has.
    ///
    /// # Errors
    /// When the workspace cannot be read or the place cannot be written; then nothing is left there.
    pub fn export_annual_table(
        &self,
        path: &Path,
        year: i32,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<u32, Failure> {
        let make = || {
            let AnnualTable { title, head, rows, .. } = self.annual_table(year, words, now.date_naive())?;
            let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            let columns = head.into_iter().zip(COLUMNS).map(|(title, (_, width))| (title, width)).collect();
            Ok((TableFile { name: title, columns, rows }.bytes(words, now)?, count))
        };
        into_file(path, make, Ok)
    }
}

/// The rows of a body: its meetings, or that there was none.
fn rows(inspection: &AnnualInspection, body: &BodyYear, words: &Words) -> Vec<Vec<String>> {
    let duty = fulfilled(inspection, body, words);
    if body.meetings.is_empty() {
        let mut row = vec![body.body.clone(), words.text("annual-none", &[])];
        row.resize(COLUMNS.len() - 1, String::new());
        row.push(duty);
        return vec![row];
    }
    body.meetings.iter().map(|meeting| row(body, meeting, &duty, words)).collect()
}

fn row(body: &BodyYear, meeting: &YearMeeting, duty: &str, words: &Words) -> Vec<String> {
    let form = code(meeting.form).replace('_', "-");
    let came = if meeting.represented == 0 {
        meeting.came.to_string()
    } else {
        let figures = [("came", meeting.came.into()), ("represented", meeting.represented.into())];
        words.text("annual-came-represented", &figures)
    };
    let resolutions = meeting.resolutions.iter().map(|one| {
        let figures = [("number", one.number.as_str().into()), ("title", one.title.as_str().into())];
        words.text(if one.is_voided { "annual-resolution-voided" } else { "annual-resolution" }, &figures)
    });
    vec![
        body.body.clone(),
        words.text(
            "meeting-ordinal",
            &[
                ("term", words.numeral(meeting.term).into()),
                ("meeting", words.numeral(meeting.ordinal).into()),
            ],
        ),
        date_text(words, meeting.held_on),
        words.text(&format!("annual-form-{form}"), &[]),
        meeting.seats.to_string(),
        came,
        meeting.needed.map(|needed| needed.to_string()).unwrap_or_default(),
        words.text(if meeting.counts { "annual-valid" } else { "annual-invalid" }, &[]),
        resolutions.collect::<Vec<_>>().join("\n"),
        duty.to_owned(),
    ]
}

/// Whether the body's duty of the year was done, in one sentence.
fn fulfilled(inspection: &AnnualInspection, body: &BodyYear, words: &Words) -> String {
    let standing = match body.standing {
        YearStanding::Fulfilled => "fulfilled",
        YearStanding::Unfulfilled => "unfulfilled",
        YearStanding::Open => "open",
        YearStanding::NotJudged if body.clause.is_none() => "not-asked",
        YearStanding::NotJudged => "not-judged",
    };
    words.text(
        &format!("annual-duty-{standing}"),
        &[
            ("year", inspection.year.into()),
            ("clause", body.clause.clone().unwrap_or_default().into()),
            ("needed", body.needed.into()),
            ("counted", body.counted.into()),
        ],
    )
}
