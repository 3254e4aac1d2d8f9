//! Proxies (委托): who represents whom, as far as the charter lets them.

use chengjie_domain::council::{Body, CharterRule, Matter, ProxyHolder, rule_in_force};
use chengjie_domain::meeting::{
    Attendance, AttendanceState, Capacity, Meeting, MeetingRefusal, MeetingStatus, Proxy, Reply,
};
use chengjie_domain::vote::{Ballot, VoteRefusal};
use chengjie_domain::{AttendanceId, MeetingId, PersonId, ProxyId};
use chengjie_store::Writer;
use chrono::NaiveDate;

use super::presence::ballots_of;
use crate::Failure;
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
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let rules: Vec<CharterRule> = writer.list_by("body_id", body.id.as_str())?;
    let rule = rule_in_force(&rules, &body, Matter::Ordinary, meeting.starts_at.date_naive())?;
    let Some(allowed) = rule.proxy else {
        return Err(MeetingRefusal::NoProxies { clause: rule.clause.to_string() }.into());
    };
    let mut row = member(writer, id, person)?
        .ok_or(MeetingRefusal::NotOnRoster { person: name_of(writer, person)? })?;
    let may_hold = match allowed.holder {
        ProxyHolder::Member => member(writer, id, holder)?.is_some(),
        ProxyHolder::Anyone => writer.find::<Attendance>(AttendanceId::of(id, holder).as_str())?.is_some(),
    };
    if !may_hold {
        return Err(MeetingRefusal::HolderMayNot { person: name_of(writer, holder)? }.into());
    }
    let given: Vec<Proxy> = writer.list_by("meeting_id", id.as_str())?;
    let others: Vec<&Proxy> = given.iter().filter(|proxy| proxy.person_id != *person).collect();
    let is_circle = person == holder
        || others.iter().any(|proxy| proxy.holder_id == *person || proxy.person_id == *holder);
    if is_circle {
        return Err(MeetingRefusal::ProxyCircle { person: name_of(writer, person)? }.into());
    }
    let held = others.iter().filter(|proxy| proxy.holder_id == *holder).count();
    if u32::try_from(held).is_ok_and(|held| held >= allowed.most) {
        let person = name_of(writer, holder)?;
        return Err(MeetingRefusal::HolderHasEnough { person, most: allowed.most }.into());
    }
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
    if row.state == AttendanceState::Expected {
        row.state = AttendanceState::OnLeave;
        row.reply = Some(Reply::Proxy);
        writer.update(&row)?;
    }
    Ok(())
}

pub(super) fn withdraw(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::Noticed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    require_no_vote(writer, &meeting, person)?;
    Ok(writer.delete::<Proxy>(ProxyId::of(id, person).as_str())?)
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
