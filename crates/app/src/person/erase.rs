//! A person's data lawfully erased: from the row, from remarks on attendance, and from what the ledger's entries tell of them.

use chengjie_domain::meeting::{AgendaItem, Attendance};
use chengjie_domain::person::{Person, PersonRefusal};
use chengjie_domain::vote::Ballot;
use chengjie_domain::{Line, PersonId};
use chengjie_store::{Blank, Reader, Writer};
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
    name_instead: &Line,
) -> Result<(), Failure> {
    let person: Person = writer.get(id.as_str())?;
    require_data(&person)?;
    require_at_home(writer, &person)?;
    let kept = named_for_good(writer, id)?;
    let name = if kept { person.name.clone() } else { name_instead.clone() };
    let blanks = blanks(writer, id, Some(&name))?;
    writer.update(&person.erased(name, erased_on))?;
    for row in writer.list_by::<Attendance>("person_id", id.as_str())? {
        if row.remark.is_some() {
            writer.update(&Attendance { remark: None, ..row })?;
        }
    }
    Ok(writer.blank(&blanks)?)
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
    let mut names = reader.merged_into(id.as_str())?;
    names.push(id.to_string());
    let mut fields: Vec<(&'static str, Value)> =
        ["employer", "post", "expertise", "phone", "email"].map(|field| (field, Value::Null)).into();
    fields.push(("official", Value::from("no")));
    fields.extend(name.map(|name| ("name", Value::from(name.as_str()))));
    Ok([
        Blank { kind: "person", named_by: "id", names: names.clone(), fields },
        Blank { kind: "attendance", named_by: "person_id", names, fields: vec![("remark", Value::Null)] },
    ])
}
