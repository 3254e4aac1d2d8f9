//! Proxies (委托), given and taken back.

use chengjie_domain::council::{Body, CharterRule, Matter, rule_in_force};
use chengjie_domain::meeting::{
    Attendance, AttendanceState, Capacity, Meeting, MeetingStatus, Proxy, Reply, require_proxy,
};
use chengjie_domain::vote::{Ballot, VoteRefusal};
use chengjie_domain::{AttendanceId, MeetingId, PersonId, ProxyId};
use chengjie_store::Writer;
use chrono::NaiveDate;

use super::in_order;
use super::presence::ballots_of;
use crate::Failure;
use crate::names::Names;
use crate::person::name_of;

pub(super) fn give(
    writer: &Writer<'_>,
    id: &MeetingId,
    person: &PersonId,
    holder: &PersonId,
    given_on: NaiveDate,
) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::Noticed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let day = meeting.starts_at.date_naive();
    if given_on > day {
        return Err(in_order(day, given_on));
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let rules: Vec<CharterRule> = writer.list_by("body_id", body.id.as_str())?;
    let rule = rule_in_force(&rules, &body, Matter::Ordinary, meeting.starts_at.date_naive())?;
    let given: Vec<Proxy> = writer.list_by("meeting_id", id.as_str())?;
    let called: Vec<Attendance> = writer.list_by("meeting_id", id.as_str())?;
    let names = Names::of(writer)?;
    let name = |person: &PersonId| names.get(Some(person)).unwrap_or_default();
    require_proxy(rule, &given, &called, (person, holder), name)?;
    require_no_vote(writer, &meeting, person)?;
    let proxy = Proxy {
        id: ProxyId::of(id, person),
        meeting_id: id.clone(),
        person_id: person.clone(),
        holder_id: holder.clone(),
        given_on,
    };
    match writer.find::<Proxy>(proxy.id.as_str())? {
        Some(_) => writer.update(&proxy)?,
        None => writer.insert(&proxy)?,
    }
    // Whoever sends a proxy before the meeting has answered its notice.
    match member(writer, id, person)?.filter(|row| row.state == AttendanceState::Expected) {
        Some(row) => {
            let (state, reply) = (AttendanceState::OnLeave, Some(Reply::Proxy));
            Ok(writer.update(&Attendance { state, reply, ..row })?)
        }
        None => Ok(()),
    }
}

pub(super) fn withdraw(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::Noticed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    require_no_vote(writer, &meeting, person)?;
    writer.delete::<Proxy>(ProxyId::of(id, person).as_str())?;
    // The answer was the proxy; without it nobody has answered.
    match member(writer, id, person)?.filter(|row| row.reply == Some(Reply::Proxy)) {
        Some(row) if row.state == AttendanceState::OnLeave => {
            Ok(writer.update(&Attendance { state: AttendanceState::Expected, reply: None, ..row })?)
        }
        Some(_) | None => Ok(()),
    }
}

fn member(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<Option<Attendance>, Failure> {
    let row: Option<Attendance> = writer.find(AttendanceId::of(id, person).as_str())?;
    Ok(row.filter(|row| row.capacity == Capacity::Member))
}

/// Who was represented when a vote closed is part of that vote; whoever was in the room then was not represented.
fn require_no_vote(writer: &Writer<'_>, meeting: &Meeting, person: &PersonId) -> Result<(), Failure> {
    let row = member(writer, &meeting.id, person)?;
    let was_there = |ballot: &Ballot| row.as_ref().is_some_and(|row| row.is_in_room_at(ballot.closed_at));
    match ballots_of(writer, meeting)?.into_iter().find(|(_, ballot)| !was_there(ballot)) {
        None => Ok(()),
        Some((item, _)) => {
            let person = name_of(writer, person)?;
            Err(VoteRefusal::RoomStands { item: item.title.to_string(), person }.into())
        }
    }
}
