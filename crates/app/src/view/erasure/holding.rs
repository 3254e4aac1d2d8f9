//! What an erasure does not reach: records whose text names the person, files that were exported, copies that were carried out.

use std::collections::BTreeSet;

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::carry::{CarriedMeeting, CarryState};
use chengjie_domain::person::Person;
use chengjie_domain::submission::Export;
use chengjie_store::{KINDS, Reader, list};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::Failure;
use crate::view::naming::{Naming, Whereabouts, text};

/// A record whose own words name the person: a title, a text, a reason, the name of a file that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NamingRecord {
    /// What it is called.
    pub title: String,
    /// Where it is shown.
    pub place: Whereabouts,
}

/// A file that was exported of a record that the person is part of, and may name the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NamingFile {
    /// Its title.
    pub title: String,
    /// The name that the file had.
    pub file_name: String,
    /// When it was exported.
    pub exported_at: DateTime<FixedOffset>,
}

/// A copy of the workspace that was carried out with a meeting after the person was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedCopy {
    /// With which meeting.
    pub meeting: String,
    /// To whom, or to which machine.
    pub carried_to: String,
    /// When.
    pub carried_at: DateTime<FixedOffset>,
    /// Where it is.
    pub state: CarryState,
}

/// Whether any text of a value holds a name.
fn says(value: &Value, name: &str) -> bool {
    match value {
        Value::String(text) => text.contains(name),
        Value::Array(values) => values.iter().any(|one| says(one, name)),
        Value::Object(fields) => fields.values().any(|one| says(one, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The records whose text names a person, in the order of their kinds; a name that is two people's is found for both.
pub(super) fn records(
    reader: &Reader<'_>,
    person: &Person,
    naming: &Naming<'_>,
    words: &Words,
) -> Result<Vec<NamingRecord>, Failure> {
    let mut found = Vec::new();
    // People have the name as their own; what was exported is a file, and is told as one.
    for kind in KINDS.iter().filter(|kind| !["person", "export", "erased_entry"].contains(kind)) {
        let rows = list(reader, kind)?;
        for row in rows.as_array().into_iter().flatten().filter(|row| says(row, person.name.as_str())) {
            let Some(id) = text(row, "id") else { continue };
            let title = naming.title(kind, row).unwrap_or_else(|| words.text(&format!("kind-{kind}"), &[]));
            found.push(NamingRecord { title, place: naming.whereabouts(kind, id) });
        }
    }
    Ok(found)
}

/// The files that were exported of records that the person is part of or that name the person, newest first.
pub(super) fn files(
    reader: &Reader<'_>,
    person: &Person,
    naming: &Naming<'_>,
    named: &[NamingRecord],
) -> Result<Vec<NamingFile>, Failure> {
    let mut of = BTreeSet::new();
    let mut add = |place: &Whereabouts| {
        let above = [&place.project_id, &place.meeting_id, &place.agenda_item_id];
        of.extend(above.into_iter().flatten().cloned());
        of.insert(place.id.clone());
    };
    named.iter().for_each(|one| add(&one.place));
    for reference in reader.references("person", person.id.as_str())? {
        add(&naming.whereabouts(reference.kind, &reference.key));
    }
    for version in reader.all::<AgreementVersion>()? {
        if of.contains(version.project_id.as_str()) {
            of.insert(version.id.to_string());
        }
    }
    let exports: Vec<Export> = reader.all()?;
    let names = |export: &Export| {
        of.contains(export.of_id.as_str()) || export.title.as_str().contains(person.name.as_str())
    };
    Ok(exports
        .iter()
        .filter(|export| names(export))
        .map(|export| NamingFile {
            title: export.title.to_string(),
            file_name: export.file_name.to_string(),
            exported_at: export.exported_at,
        })
        .collect())
}

/// The copies that were carried out at an entry that holds the data.
pub(super) fn copies(
    reader: &Reader<'_>,
    naming: &Naming<'_>,
    holds: impl Fn(u64) -> bool,
) -> Result<Vec<CarriedCopy>, Failure> {
    let mut found = Vec::new();
    for carried in reader.all::<CarriedMeeting>()? {
        if carried.state != CarryState::Here && reader.noted_in(carried.id.as_str())?.is_some_and(&holds) {
            found.push(CarriedCopy {
                meeting: naming.called("meeting", carried.meeting_id.as_str()).unwrap_or_default(),
                carried_to: carried.carried_to.to_string(),
                carried_at: carried.carried_at,
                state: carried.state,
            });
        }
    }
    Ok(found)
}
