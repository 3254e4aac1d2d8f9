//! What people and bodies are called: today, and as they were, taken in the act that makes a paper final and read again for it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chengjie_domain::council::{Body, Seat, roster_on};
use chengjie_domain::meeting::{AgendaItem, Attendance, Meeting};
use chengjie_domain::names::{AgreementNames, PersonName, SittingNames};
use chengjie_domain::namesake::marks;
use chengjie_domain::person::Person;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::vote::Candidate;
use chengjie_domain::{Line, MeetingId, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;

use crate::Failure;

/// People's names by key.
pub(crate) struct Names(HashMap<PersonId, String>);

impl Names {
    pub(crate) fn of(reader: &Reader<'_>) -> Result<Self, Failure> {
        let people = reader.all::<Person>()?;
        Ok(Self(people.into_iter().map(|person| (person.id, person.name.to_string())).collect()))
    }

    /// The same for who comes together at a meeting: namesakes among those called, or standing for election, are told apart. Once
    /// its minutes are confirmed they are called as they were then.
    pub(crate) fn of_meeting(reader: &Reader<'_>, id: &MeetingId, words: &Words) -> Result<Self, Failure> {
        let meeting: Meeting = reader.get(id.as_str())?;
        Self::told_apart(reader, &meeting, &kept(meeting.names.as_ref()), words)
    }

    /// The same for a resolution: whom it names is called as on its day.
    pub(crate) fn of_resolution(
        reader: &Reader<'_>,
        resolution: &Resolution,
        words: &Words,
    ) -> Result<Self, Failure> {
        let meeting: Meeting = reader.get(resolution.meeting_id.as_str())?;
        let mut then = kept(meeting.names.as_ref());
        then.extend(kept(resolution.names.as_ref()));
        Self::told_apart(reader, &meeting, &then, words)
    }

    fn told_apart(
        reader: &Reader<'_>,
        meeting: &Meeting,
        then: &BTreeMap<PersonId, PersonName>,
        words: &Words,
    ) -> Result<Self, Failure> {
        let now = called(reader, meeting)?;
        let in_words = |one: &PersonName| match &one.mark {
            None => one.name.to_string(),
            Some(mark) => {
                words.text("name-told-apart", &[("name", (&one.name).into()), ("mark", mark.as_str().into())])
            }
        };
        let names = now.iter().map(|(id, one)| (id.clone(), in_words(then.get(id).unwrap_or(one))));
        Ok(Self(names.collect()))
    }

    /// Everybody.
    pub(crate) fn into_map(self) -> BTreeMap<PersonId, String> {
        self.0.into_iter().collect()
    }

    pub(crate) fn get(&self, id: Option<&PersonId>) -> Option<String> {
        id.and_then(|id| self.0.get(id).cloned())
    }
}

fn kept(names: Option<&SittingNames>) -> BTreeMap<PersonId, PersonName> {
    names.map(|names| names.people.clone()).unwrap_or_default()
}

/// Everybody's name today, with what tells a person from a namesake who comes to the same meeting.
fn called(reader: &Reader<'_>, meeting: &Meeting) -> Result<BTreeMap<PersonId, PersonName>, Failure> {
    let there = come_together(reader, meeting)?;
    let people = reader.all::<Person>()?;
    let among: Vec<&Person> = people.iter().filter(|person| there.contains(&person.id)).collect();
    let mut marks = marks(&among);
    let called = |person: &Person| PersonName { name: person.name.clone(), mark: marks.remove(&person.id) };
    Ok(people.iter().map(|person| person.id.clone()).zip(people.iter().map(called)).collect())
}

/// Who is called to a meeting or stands for election there.
fn come_together(reader: &Reader<'_>, meeting: &Meeting) -> Result<BTreeSet<PersonId>, Failure> {
    let called: Vec<Attendance> = reader.list_by("meeting_id", meeting.id.as_str())?;
    let mut there: BTreeSet<PersonId> = called.into_iter().map(|row| row.person_id).collect();
    // Before the notice those are called who sit there on its day.
    if meeting.noticed_on.is_none() {
        let seats: Vec<Seat> = reader.list_by("term_id", meeting.term_id.as_str())?;
        let roster = roster_on(&seats, meeting.starts_at.date_naive());
        there.extend(roster.into_iter().map(|seat| seat.person_id.clone()));
    }
    for item in reader.list_by::<AgendaItem>("meeting_id", meeting.id.as_str())? {
        let standing: Vec<Candidate> = reader.list_by("agenda_item_id", item.id.as_str())?;
        there.extend(standing.into_iter().map(|candidate| candidate.person_id));
    }
    Ok(there)
}

fn society(reader: &Reader<'_>) -> Result<Option<Line>, Failure> {
    Ok(reader.all::<Society>()?.pop().map(|society| society.name))
}

/// The names of the society and a body as they stand.
pub(crate) fn of_sitting(reader: &Reader<'_>, body: &Body) -> Result<SittingNames, Failure> {
    Ok(SittingNames { society: society(reader)?, body: body.name.clone(), people: BTreeMap::new() })
}

/// The names of all whom the minutes of a meeting name, as they stand.
pub(crate) fn of_minutes(reader: &Reader<'_>, meeting: &Meeting) -> Result<SittingNames, Failure> {
    let mut named = come_together(reader, meeting)?;
    named.extend([&meeting.chair_id, &meeting.recorder_id].into_iter().flatten().cloned());
    let body = reader.get(meeting.body_id.as_str())?;
    Ok(SittingNames { people: of_people(reader, meeting, &named)?, ..of_sitting(reader, &body)? })
}

/// The names of some people at a meeting, as they stand.
pub(crate) fn of_people(
    reader: &Reader<'_>,
    meeting: &Meeting,
    some: &BTreeSet<PersonId>,
) -> Result<BTreeMap<PersonId, PersonName>, Failure> {
    let mut called = called(reader, meeting)?;
    called.retain(|id, _| some.contains(id));
    Ok(called)
}

/// The names that a paper bears: those that were kept; today's while nothing is final, and where it became final before names
/// were kept.
pub(crate) fn on_paper(
    reader: &Reader<'_>,
    kept: Option<&SittingNames>,
    body: &Body,
) -> Result<SittingNames, Failure> {
    kept.map_or_else(|| of_sitting(reader, body), |kept| Ok(kept.clone()))
}

/// The names of those whom a project's agreement names, as they stand.
pub(crate) fn of_agreement(reader: &Reader<'_>, project: &PilotProject) -> Result<AgreementNames, Failure> {
    let office = project.office_id.as_ref().map(|id| reader.get::<Body>(id.as_str())).transpose()?;
    Ok(AgreementNames {
        project: project.name.clone(),
        department: project.department.clone(),
        bureau: project.bureau.clone(),
        society: society(reader)?,
        office: office.map(|office| office.name),
    })
}
