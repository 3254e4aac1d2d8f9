//! A person's data lawfully erased, be there a record of the person or only what the ledger tells: from the row, from remarks on attendance, and from what the ledger's entries tell of them.

use chengjie_domain::meeting::{AgendaItem, Attendance};
use chengjie_domain::person::{Person, PersonRefusal};
use chengjie_domain::vote::Ballot;
use chengjie_domain::{Line, PersonId};
use chengjie_store::{Blank, EntryFilter, Reader, StoreError, Writer};
use chrono::NaiveDate;
use serde_json::Value;

use super::require_data;
use crate::Failure;
use crate::carry::away;

/// The kinds whose rows need the name: who sat, was called, voted, stood, chaired, signed.
const NEEDING: [&str; 7] = ["seat", "attendance", "recusal", "proxy", "candidate", "meeting", "resolution"];

pub(super) fn erase(
    writer: &Writer<'_>,
    id: &PersonId,
    erased_on: NaiveDate,
    reason: &Line,
    name_instead: &Line,
) -> Result<(), Failure> {
    let person = noted(writer, id)?;
    require_data(&person)?;
    require_at_home(writer, &person)?;
    let kept = named_for_good(writer, id)?;
    require_untold(writer, &person, kept, &[reason, name_instead])?;
    let name = if kept { person.name.clone() } else { name_instead.clone() };
    let blanks = blanks(writer, id, Some(&name))?;
    if writer.find::<Person>(id.as_str())?.is_some() {
        writer.update(&person.erased(name, erased_on))?;
    }
    for row in writer.list_by::<Attendance>("person_id", id.as_str())? {
        if row.remark.is_some() {
            writer.update(&Attendance { remark: None, ..row })?;
        }
    }
    Ok(writer.blank(&blanks)?)
}

/// A person whose record is gone and whose data the ledger tells still.
pub(crate) struct Removed {
    /// As the record was; erased where that was done since.
    pub(crate) person: Person,
    /// The entry by which it went.
    pub(crate) went_in: u64,
}

/// Everybody whose record is gone, who went last first; those whose data were erased since say so.
pub(crate) fn removed(reader: &Reader<'_>) -> Result<Vec<Removed>, Failure> {
    let mut found = Vec::new();
    for gone in reader.gone_people()? {
        let mut person: Person = serde_json::from_value(gone.row)
            .map_err(|source| StoreError::Row { kind: "person".to_owned(), source })?;
        if let Some(seq) = reader.erased_in(&gone.key)? {
            let this = EntryFilter { before: Some(seq.saturating_add(1)), ..EntryFilter::default() };
            person.erased_on = reader.entries(&this, 1)?.pop().map(|entry| entry.at.date_naive());
        }
        found.push(Removed { person, went_in: gone.went_in });
    }
    Ok(found)
}

/// A person of whom there is a record, or of whom the ledger tells still.
pub(crate) fn noted(reader: &Reader<'_>, id: &PersonId) -> Result<Person, Failure> {
    match reader.find::<Person>(id.as_str())? {
        Some(person) => Ok(person),
        None => match removed(reader)?.into_iter().find(|one| one.person.id == *id) {
            Some(removed) => Ok(removed.person),
            None => Ok(reader.get(id.as_str())?),
        },
    }
}

/// What the erasure itself says stays in the ledger for good: it tells nothing of what is erased, by none of the names, numbers and
/// addresses that the person ever had.
fn require_untold(
    reader: &Reader<'_>,
    person: &Person,
    keeps_name: bool,
    said: &[&Line],
) -> Result<(), Failure> {
    let fields: &[&str] = if keeps_name { &["phone", "email"] } else { &["name", "phone", "email"] };
    let tells = |row: &Value| {
        let told = fields.iter().filter_map(|field| row.get(field).and_then(Value::as_str));
        told.filter(|told| !told.is_empty()).any(|told| said.iter().any(|said| said.as_str().contains(told)))
    };
    for key in keys(reader, &person.id)? {
        let of_it = EntryFilter { record: Some(&key), ..EntryFilter::default() };
        for entry in reader.entries(&of_it, u32::MAX)? {
            let changes = entry.changes.iter().filter(|change| change.key == key);
            if changes.flat_map(|change| change.before.iter().chain(&change.after)).any(tells) {
                return Err(PersonRefusal::ReasonTells {}.into());
            }
        }
    }
    Ok(())
}

/// The keys of a person and of the records that were merged into this one.
pub(crate) fn keys(reader: &Reader<'_>, id: &PersonId) -> Result<Vec<String>, Failure> {
    let mut keys = reader.merged_into(id.as_str())?;
    keys.push(id.to_string());
    Ok(keys)
}

/// Refuses while a meeting to which the person is called is carried elsewhere: what is written there would bring the data back.
fn require_at_home(writer: &Writer<'_>, person: &Person) -> Result<(), Failure> {
    let called: Vec<Attendance> = writer.list_by("person_id", person.id.as_str())?;
    let out = away(writer)?;
    match out.iter().find(|one| called.iter().any(|row| row.meeting_id == one.meeting_id)) {
        None => Ok(()),
        Some(one) => {
            let (person, holder) = (person.name.to_string(), one.carried_to.to_string());
            Err(PersonRefusal::CalledElsewhere { person, holder }.into())
        }
    }
}

/// Whether a vote, a resolution or a seat needs the name.
pub(crate) fn named_for_good(reader: &Reader<'_>, id: &PersonId) -> Result<bool, Failure> {
    let references = reader.references("person", id.as_str())?;
    let needs = references.iter().any(|one| NEEDING.contains(&one.kind) || one.column == "leader_id");
    Ok(needs || ballot_naming(reader, id)?.is_some())
}

/// The item of a closed vote that names a person.
pub(super) fn ballot_naming(reader: &Reader<'_>, id: &PersonId) -> Result<Option<AgendaItem>, Failure> {
    let names = |ballot: &Ballot| {
        ballot.choices.iter().any(|one| one.person_id == *id)
            || ballot
                .election
                .as_ref()
                .is_some_and(|election| election.candidates.iter().any(|one| one.person_id == *id))
    };
    match reader.all::<Ballot>()?.iter().find(|ballot| names(ballot)) {
        Some(ballot) => Ok(Some(reader.get(ballot.agenda_item_id.as_str())?)),
        None => Ok(None),
    }
}

/// What an erasure blanks of a person and of the records that were merged into this one: with a name that stands instead.
pub(crate) fn blanks(reader: &Reader<'_>, id: &PersonId, name: Option<&Line>) -> Result<[Blank; 2], Failure> {
    let names = keys(reader, id)?;
    let mut fields: Vec<(&'static str, Value)> =
        ["employer", "post", "expertise", "phone", "email"].map(|field| (field, Value::Null)).into();
    fields.push(("official", Value::from("no")));
    fields.extend(name.map(|name| ("name", Value::from(name.as_str()))));
    Ok([
        Blank { kind: "person", named_by: "id", names: names.clone(), fields },
        Blank { kind: "attendance", named_by: "person_id", names, fields: vec![("remark", Value::Null)] },
    ])
}
