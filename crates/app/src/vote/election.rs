//! Elections: who stands, and whether the count is of those who stand.

use std::collections::BTreeSet;

use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::person::Person;
use chengjie_domain::vote::{
    Candidate, CandidateCount, CandidateOutcome, CandidateResult, Election, VoteRefusal,
};
use chengjie_domain::{AgendaItemId, CandidateId, Line, PersonId};
use chengjie_store::Writer;

use crate::Failure;
use crate::meeting::open_item;
use crate::person::name_of;

pub(super) fn nominate(writer: &Writer<'_>, candidate: &Candidate) -> Result<(), Failure> {
    let (item, _) = open_item(writer, &candidate.agenda_item_id)?;
    if item.places.is_none() {
        return Err(VoteRefusal::NotAnElection { item: item.title.to_string() }.into());
    }
    let standing: Vec<Candidate> = writer.list_by("agenda_item_id", item.id.as_str())?;
    if standing.iter().any(|other| other.person_id == candidate.person_id) {
        return Err(VoteRefusal::CandidateAlready { person: name_of(writer, &candidate.person_id)? }.into());
    }
    Ok(writer.insert(candidate)?)
}

pub(super) fn withdraw(writer: &Writer<'_>, id: &CandidateId) -> Result<(), Failure> {
    let candidate: Candidate = writer.get(id.as_str())?;
    open_item(writer, &candidate.agenda_item_id)?;
    Ok(writer.delete::<Candidate>(id.as_str())?)
}

/// Who stands already keeps the row, who is new comes on, who is not named goes off.
pub(super) fn list(writer: &Writer<'_>, id: &AgendaItemId, person_ids: &[PersonId]) -> Result<(), Failure> {
    let (item, _) = open_item(writer, id)?;
    if item.places.is_none() {
        return Err(VoteRefusal::NotAnElection { item: item.title.to_string() }.into());
    }
    let mut standing: Vec<Candidate> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let mut named = BTreeSet::new();
    for (position, person_id) in (1..).zip(person_ids) {
        if !named.insert(person_id) {
            return Err(VoteRefusal::CandidateAlready { person: name_of(writer, person_id)? }.into());
        }
        match standing.iter().position(|one| one.person_id == *person_id) {
            Some(place) => {
                let stands = standing.swap_remove(place);
                if stands.position != position {
                    writer.update(&Candidate { position, ..stands })?;
                }
            }
            None => writer.insert(&Candidate {
                id: CandidateId::of(&item.id, person_id),
                agenda_item_id: item.id.clone(),
                person_id: person_id.clone(),
                position,
            })?,
        }
    }
    standing.iter().try_for_each(|gone| Ok(writer.delete::<Candidate>(gone.id.as_str())?))
}

/// The count is of all who stand, each once, and no scrutineer stands.
pub(super) fn require_counted(
    writer: &Writer<'_>,
    item: &AgendaItem,
    counts: &[CandidateCount],
    tellers: Option<&Line>,
) -> Result<(), Failure> {
    let standing: Vec<Candidate> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let on_paper: BTreeSet<&PersonId> = standing.iter().map(|candidate| &candidate.person_id).collect();
    let counted: BTreeSet<&PersonId> = counts.iter().map(|count| &count.person_id).collect();
    if on_paper != counted || counts.len() != counted.len() {
        return Err(VoteRefusal::CandidatesDiffer {}.into());
    }
    let Some(tellers) = tellers else { return Ok(()) };
    let people: Vec<Person> = writer.all()?;
    let counting = named_in(tellers.as_str(), &people);
    for person in on_paper {
        let name = name_of(writer, person)?;
        if counting.contains(&bare(&name)) {
            return Err(VoteRefusal::TellerStands { person: name }.into());
        }
    }
    Ok(())
}

fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The names of people that stand in a text however they are set apart; where one name begins another, the longer is meant.
fn named_in(text: &str, people: &[Person]) -> BTreeSet<String> {
    let text = bare(text);
    let mut names: Vec<String> = people.iter().map(|person| bare(person.name.as_str())).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    let mut found = BTreeSet::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let name = names.iter().find(|name| rest.starts_with(name.as_str()));
        rest = rest.get(name.map_or(first.len_utf8(), String::len)..).unwrap_or_default();
        found.extend(name.cloned());
    }
    found
}

/// Who was elected; nobody where it was no election.
pub(crate) fn elected(election: Option<&Election>) -> BTreeSet<&PersonId> {
    let results = election.map(|election| election.candidates.as_slice()).unwrap_or_default();
    let is_elected = |one: &&CandidateResult| one.outcome == CandidateOutcome::Elected;
    results.iter().filter(is_elected).map(|one| &one.person_id).collect()
}

/// Whether an election was counted so.
pub(super) fn says(election: Option<&Election>, counts: &[CandidateCount]) -> bool {
    let results = election.map(|election| election.candidates.as_slice()).unwrap_or_default();
    let is_said = |count: &CandidateCount| {
        results.iter().any(|one| one.person_id == count.person_id && one.votes == count.votes)
    };
    results.len() == counts.len() && counts.iter().all(is_said)
}
