//! Records found by text, pinyin or initials, with what was met marked in the words it came from.

use std::collections::BTreeSet;

use chengjie_domain::meeting::Meeting;
use chengjie_store::{Hit, Piece, Reader, pieces, sounds};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::card::day;
use super::naming::{Naming, Whereabouts};
use crate::{Failure, Secretariat};

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Found {
    /// Which, and where it is shown.
    pub place: Whereabouts,
    /// How people call it, with what was met.
    #[ts(type = "Array<{ text: string; is_met: boolean }>")]
    pub title: Vec<Piece>,
    /// What else it says near what was met.
    #[ts(type = "Array<{ text: string; is_met: boolean }>")]
    pub detail: Vec<Piece>,
    /// Its day.
    pub on: Option<NaiveDate>,
}

const MOST: u32 = 60;
/// How much of a detail is shown.
const BEFORE: usize = 8;
const SHOWN: usize = 36;

impl Secretariat {
    /// Records found by text, pinyin or initials, the best first; of one kind when it is named.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn find(&self, text: &str, kind: Option<&str>, words: &Words) -> Result<Vec<Found>, Failure> {
        self.read(|reader| {
            let naming = Naming::new(reader, words);
            let mut hits = reader.search(text, kind, MOST)?;
            if kind.is_none_or(|kind| kind == "meeting") {
                meetings(reader, &naming, text, &mut hits)?;
            }
            Ok(hits.into_iter().map(|hit| found(&naming, hit, text)).collect())
        })
    }
}

/// Meetings have no name of their own in the index: body, term and number make it up, in the language that is spoken.
fn meetings(
    reader: &Reader<'_>,
    naming: &Naming<'_>,
    text: &str,
    hits: &mut Vec<Hit>,
) -> Result<(), Failure> {
    let asked = text.trim().to_lowercase();
    if asked.is_empty() {
        return Ok(());
    }
    let known: BTreeSet<String> =
        hits.iter().filter(|hit| hit.kind == "meeting").map(|hit| hit.id.clone()).collect();
    for meeting in reader.all::<Meeting>()? {
        let id = meeting.id.to_string();
        let Some(title) = naming.called("meeting", &id) else { continue };
        let is_met = title.to_lowercase().contains(&asked)
            || sounds(&title).split(' ').any(|sound| sound.starts_with(&asked));
        if is_met && !known.contains(&id) {
            let detail = meeting.place.as_ref().map(ToString::to_string).unwrap_or_default();
            hits.push(Hit { kind: "meeting".to_owned(), id, title, detail });
        }
    }
    Ok(())
}

fn found(naming: &Naming<'_>, hit: Hit, asked: &str) -> Found {
    let row = naming.row(&hit.kind, &hit.id);
    let title = row.as_ref().and_then(|row| naming.title(&hit.kind, row)).unwrap_or(hit.title);
    Found {
        on: row.as_ref().and_then(|row| day(&hit.kind, row)),
        place: naming.whereabouts(&hit.kind, &hit.id),
        title: pieces(&title, asked),
        detail: around(&hit.detail, asked),
    }
}

/// A line's worth of a text, from shortly before the first thing met in it.
fn around(text: &str, asked: &str) -> Vec<Piece> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = match pieces(&line, asked).as_slice() {
        [first, second, ..] if !first.is_met && second.is_met => first.text.chars().count(),
        _ => 0,
    };
    let from = before.saturating_sub(BEFORE);
    let shown: String = line.chars().skip(from).take(SHOWN).collect();
    let lead = if from > 0 { "…" } else { "" };
    let tail = if line.chars().count() > from + SHOWN { "…" } else { "" };
    pieces(&format!("{lead}{shown}{tail}"), asked)
}
