//! Two records of one person become one: seats, attendances, duties and whatever else names the second name the first.
//!
//! What stands and needs two people refuses it: both called to one meeting, both in one body at one time, a closed vote or
//! confirmed minutes that name the one that would go.

use chengjie_domain::council::{Body, Seat, Term, seats_overlap};
use chengjie_domain::meeting::{AgendaItem, Attendance, Meeting, MeetingStatus, Proxy};
use chengjie_domain::person::{Person, PersonRefusal, is_one_name};
use chengjie_domain::vote::{Candidate, Recusal};
use chengjie_domain::work::Assignment;
use chengjie_domain::{AttendanceId, CandidateId, PersonId, ProxyId};
use chengjie_store::{Record, Writer};

use super::erase::ballot_naming;
use super::require_data;
use crate::Failure;

/// The two, and how a refusal calls them.
struct Pair<'open> {
    writer: &'open Writer<'open>,
    keep: Person,
    gone: Person,
}

/// What stands and names a person, as a refusal calls it.
enum Settled {
    /// A closed vote, by its item.
    Vote(String),
    /// Confirmed minutes, by their meeting.
    Minutes(String),
}

impl Settled {
    fn record(self) -> String {
        match self {
            Self::Vote(record) | Self::Minutes(record) => record,
        }
    }
}

pub(super) fn merge(writer: &Writer<'_>, keep_id: &PersonId, gone_id: &PersonId) -> Result<(), Failure> {
    if keep_id == gone_id {
        return Err(PersonRefusal::MergeSelf {}.into());
    }
    let pair = Pair { writer, keep: writer.get(keep_id.as_str())?, gone: writer.get(gone_id.as_str())? };
    require_data(&pair.keep)?;
    require_data(&pair.gone)?;
    if !is_one_name(&pair.keep.name, &pair.gone.name) {
        let (person, other) = (pair.keep.name.to_string(), pair.gone.name.to_string());
        return Err(PersonRefusal::MergeNamesDiffer { person, other }.into());
    }
    pair.require_unsettled()?;
    pair.attendance()?;
    pair.proxies()?;
    pair.candidates()?;
    pair.recusals()?;
    pair.seats()?;
    pair.assignments()?;
    for reference in writer.references("person", gone_id.as_str())? {
        writer.name_instead(&reference, keep_id.as_str())?;
    }
    writer.delete::<Person>(gone_id.as_str())?;
    Ok(writer.update(&pair.keep.clone().joined(pair.gone))?)
}

impl Pair<'_> {
    fn needs_both<T>(&self, record: String) -> Result<T, Failure> {
        Err(PersonRefusal::MergeNeedsBoth { person: self.keep.name.to_string(), record }.into())
    }

    fn rows<T: Record>(&self, field: &'static str, person: &PersonId) -> Result<Vec<T>, Failure> {
        Ok(self.writer.list_by(field, person.as_str())?)
    }

    /// How a refusal calls a meeting: its body and day.
    fn meeting(&self, meeting: &Meeting) -> Result<String, Failure> {
        let body: Body = self.writer.get(meeting.body_id.as_str())?;
        Ok(format!("{} {}", body.name, meeting.starts_at.format("%Y-%m-%d")))
    }

    /// What stands and names a record that would go.
    fn settled(&self, person: &PersonId) -> Result<Option<Settled>, Failure> {
        if let Some(item) = ballot_naming(self.writer, person)? {
            return Ok(Some(Settled::Vote(item.title.to_string())));
        }
        for row in self.rows::<Attendance>("person_id", person)? {
            let meeting: Meeting = self.writer.get(row.meeting_id.as_str())?;
            if meeting.minutes_confirmed_on.is_some() {
                return Ok(Some(Settled::Minutes(self.meeting(&meeting)?)));
            }
        }
        Ok(None)
    }

    /// The record that goes may not be named by what stands; where both are, neither goes.
    fn require_unsettled(&self) -> Result<(), Failure> {
        let Some(settled) = self.settled(&self.gone.id)? else { return Ok(()) };
        let person = self.gone.name.to_string();
        if let Some(other) = self.settled(&self.keep.id)? {
            let (record, other) = (settled.record(), other.record());
            return Err(PersonRefusal::MergeBothStand { person, record, other }.into());
        }
        Err(match settled {
            Settled::Vote(item) => PersonRefusal::MergeVoted { person, item },
            Settled::Minutes(meeting) => PersonRefusal::MergeMinuted { person, meeting },
        }
        .into())
    }

    fn attendance(&self) -> Result<(), Failure> {
        for row in self.rows::<Attendance>("person_id", &self.gone.id)? {
            let meeting: Meeting = self.writer.get(row.meeting_id.as_str())?;
            let id = AttendanceId::of(&row.meeting_id, &self.keep.id);
            let is_called = self.writer.find::<Attendance>(id.as_str())?.is_some();
            if is_called && meeting.status >= MeetingStatus::InSession {
                return self.needs_both(self.meeting(&meeting)?);
            }
            self.writer.delete::<Attendance>(row.id.as_str())?;
            if !is_called {
                self.writer.insert(&Attendance { id, person_id: self.keep.id.clone(), ..row })?;
            }
        }
        Ok(())
    }

    fn proxies(&self) -> Result<(), Failure> {
        let given = self.rows::<Proxy>("person_id", &self.gone.id)?;
        let held = self.rows::<Proxy>("holder_id", &self.gone.id)?;
        for row in given {
            let id = ProxyId::of(&row.meeting_id, &self.keep.id);
            if row.holder_id == self.keep.id || self.writer.find::<Proxy>(id.as_str())?.is_some() {
                return self.needs_both(self.meeting(&self.writer.get(row.meeting_id.as_str())?)?);
            }
            self.writer.delete::<Proxy>(row.id.as_str())?;
            self.writer.insert(&Proxy { id, person_id: self.keep.id.clone(), ..row })?;
        }
        match held.iter().find(|row| row.person_id == self.keep.id) {
            Some(row) => self.needs_both(self.meeting(&self.writer.get(row.meeting_id.as_str())?)?),
            None => Ok(()),
        }
    }

    fn candidates(&self) -> Result<(), Failure> {
        let stands: Vec<Candidate> = self.rows("person_id", &self.keep.id)?;
        for row in self.rows::<Candidate>("person_id", &self.gone.id)? {
            if stands.iter().any(|one| one.agenda_item_id == row.agenda_item_id) {
                let item: AgendaItem = self.writer.get(row.agenda_item_id.as_str())?;
                return self.needs_both(item.title.to_string());
            }
            let id = CandidateId::of(&row.agenda_item_id, &self.keep.id);
            self.writer.delete::<Candidate>(row.id.as_str())?;
            self.writer.insert(&Candidate { id, person_id: self.keep.id.clone(), ..row })?;
        }
        Ok(())
    }

    fn recusals(&self) -> Result<(), Failure> {
        let recused: Vec<Recusal> = self.rows("person_id", &self.keep.id)?;
        for row in self.rows::<Recusal>("person_id", &self.gone.id)? {
            if recused.iter().any(|one| one.agenda_item_id == row.agenda_item_id) {
                let item: AgendaItem = self.writer.get(row.agenda_item_id.as_str())?;
                return self.needs_both(item.title.to_string());
            }
        }
        Ok(())
    }

    fn seats(&self) -> Result<(), Failure> {
        let held: Vec<Seat> = self.rows("person_id", &self.keep.id)?;
        for row in self.rows::<Seat>("person_id", &self.gone.id)? {
            let moved = Seat { person_id: self.keep.id.clone(), ..row };
            if held.iter().any(|one| seats_overlap(one, &moved)) {
                let term: Term = self.writer.get(moved.term_id.as_str())?;
                let body: Body = self.writer.get(term.body_id.as_str())?;
                return self.needs_both(body.name.to_string());
            }
            self.writer.update(&moved)?;
        }
        Ok(())
    }

    /// Of one work item in one role, the days of both are one person's.
    fn assignments(&self) -> Result<(), Failure> {
        let has: Vec<Assignment> = self.rows("person_id", &self.keep.id)?;
        for row in self.rows::<Assignment>("person_id", &self.gone.id)? {
            let same = has.iter().find(|one| one.work_item_id == row.work_item_id && one.role == row.role);
            if let Some(same) = same {
                let person_days = same.person_days.saturating_add(row.person_days);
                self.writer.delete::<Assignment>(row.id.as_str())?;
                self.writer.update(&Assignment { person_days, ..same.clone() })?;
            }
        }
        Ok(())
    }
}
