//! What an erasure does not reach: records whose text names the person, files that were exported, copies that were carried out.

use std::collections::{BTreeMap, BTreeSet};

use chengjie_domain::carry::{CarriedMeeting, CarryState};
use chengjie_domain::person::Person;
use chengjie_domain::submission::{DocumentKind, Export};
use chengjie_store::{KINDS, Reader, list};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::view::naming::{Naming, Whereabouts, text};
use crate::{Failure, Secretariat};

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

/// What beside its words of today says that a file names a person: a record whose row named the person when the file was made.
pub(super) struct MayName {
    /// The records that named the person once, and those that their rows named.
    once: BTreeSet<String>,
    /// The meetings of these, whose papers may have been printed in one go.
    meetings: BTreeSet<String>,
    exports: Vec<Export>,
}

impl MayName {
    /// Reads the exports, newest first, and where the person was named before.
    pub(super) fn of(reader: &Reader<'_>, person: &Person, naming: &Naming<'_>) -> Result<Self, Failure> {
        let id = person.id.as_str();
        let (mut once, mut meetings) = (BTreeSet::new(), BTreeSet::new());
        for (kind, key, image) in reader.once_naming(id)? {
            if naming.row(&kind, &key).is_some_and(|row| says(&row, id)) {
                continue;
            }
            let above = ["project_id", "meeting_id", "agenda_item_id"];
            once.extend(above.iter().filter_map(|column| text(&image, column)).map(str::to_owned));
            meetings.extend(naming.whereabouts_of(&kind, &key, image).meeting_id);
            once.insert(key);
        }
        Ok(Self { once, meetings, exports: reader.all()? })
    }

    /// Whether a record that an export is of named the person once.
    fn named_once(&self, export: &Export) -> bool {
        let of = export.of_id.as_str();
        let is_job = export.document == DocumentKind::MeetingPapers;
        self.once.contains(of) || (is_job && self.meetings.contains(of))
    }
}

impl Secretariat {
    /// The exported files that may name a person: whose document, made today, does; of which a record named the person once; or
    /// whose document can no longer be made.
    pub(super) fn files_naming(
        &self,
        person: &Person,
        may_name: &MayName,
    ) -> Result<Vec<NamingFile>, Failure> {
        let name = person.name.as_str();
        let mut made: BTreeMap<(String, String), bool> = BTreeMap::new();
        let mut found = Vec::new();
        for export in &may_name.exports {
            let of = (format!("{:?}{:?}", export.document, export.period_from), export.of_id.to_string());
            let names = match made.get(&of) {
                Some(names) => *names,
                None => self.export_says(export, name)?,
            };
            made.insert(of, names);
            if names || may_name.named_once(export) || export.title.as_str().contains(name) {
                found.push(NamingFile {
                    title: export.title.to_string(),
                    file_name: export.file_name.to_string(),
                    exported_at: export.exported_at,
                });
            }
        }
        Ok(found)
    }
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
