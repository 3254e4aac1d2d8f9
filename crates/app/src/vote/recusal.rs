//! Recusals: who may not vote on an item, and when that member was out of the room for it.

use std::collections::BTreeSet;

use chengjie_domain::meeting::{AgendaItem, Attendance, Capacity, ItemState, Meeting, MeetingStatus};
use chengjie_domain::vote::{Ballot, Recusal, VoteRefusal};
use chengjie_domain::{AttendanceId, PersonId, RecusalId};
use chengjie_store::{Reader, Writer};
use chrono::{DateTime, FixedOffset};

use crate::Failure;
use crate::meeting::open_item;
use crate::person::name_of;

pub(super) fn recuse(writer: &Writer<'_>, recusal: &Recusal) -> Result<(), Failure> {
    let (item, meeting) = open_item(writer, &recusal.agenda_item_id)?;
    let key = AttendanceId::of(&item.meeting_id, &recusal.person_id);
    let is_member =
        writer.find::<Attendance>(key.as_str())?.is_some_and(|row| row.capacity == Capacity::Member);
    if !is_member {
        return Err(VoteRefusal::RecusedNotMember { person: name_of(writer, &recusal.person_id)? }.into());
    }
    let recused: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
    if recused.iter().any(|other| other.person_id == recusal.person_id) {
        return Err(VoteRefusal::RecusedAlready { person: name_of(writer, &recusal.person_id)? }.into());
    }
    recusal.require_away(&name_of(writer, &recusal.person_id)?, meeting.opened_at, None)?;
    require_not_voting(writer, &meeting, recusal)?;
    Ok(writer.insert(recusal)?)
}

pub(super) fn withdraw(writer: &Writer<'_>, id: &RecusalId) -> Result<(), Failure> {
    let recusal: Recusal = writer.get(id.as_str())?;
    open_item(writer, &recusal.agenda_item_id)?;
    Ok(writer.delete::<Recusal>(id.as_str())?)
}

/// Until the minutes are confirmed it can be told when a recused member left the room and came back.
pub(super) fn time(
    writer: &Writer<'_>,
    id: &RecusalId,
    left_at: Option<DateTime<FixedOffset>>,
    returned_at: Option<DateTime<FixedOffset>>,
) -> Result<(), Failure> {
    let recusal = Recusal { left_at, returned_at, ..writer.get(id.as_str())? };
    require_times(writer, &recusal)?;
    Ok(writer.update(&recusal)?)
}

/// The times of a recusal go with the meeting and with every vote that was closed.
pub(crate) fn require_times(reader: &Reader<'_>, recusal: &Recusal) -> Result<(), Failure> {
    let item: AgendaItem = reader.get(recusal.agenda_item_id.as_str())?;
    let meeting: Meeting = reader.get(item.meeting_id.as_str())?;
    if meeting.status != MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
    let votes = ballots.iter().filter(|ballot| ballot.corrects_id.is_none());
    // From an item that was put off without a vote the member is back at any time.
    let put_off = recusal.left_at.filter(|_| item.state == ItemState::Deferred);
    let closed_at = votes.map(|ballot| ballot.closed_at).max().or(put_off);
    let person = name_of(reader, &recusal.person_id)?;
    recusal.require_away(&person, meeting.opened_at, closed_at)?;
    if meeting.closed_at.zip(recusal.returned_at).is_some_and(|(closed_at, back)| closed_at < back) {
        return Err(VoteRefusal::AwayOutOfOrder { person }.into());
    }
    require_not_voting(reader, &meeting, recusal)
}

/// Who is out of the room for an item took part in no other vote meanwhile.
fn require_not_voting(reader: &Reader<'_>, meeting: &Meeting, recusal: &Recusal) -> Result<(), Failure> {
    for item in reader.list_by::<AgendaItem>("meeting_id", meeting.id.as_str())? {
        let recused: Vec<Recusal> = reader.list_by("agenda_item_id", item.id.as_str())?;
        let is_recused = recused.iter().any(|other| other.person_id == recusal.person_id);
        if item.id == recusal.agenda_item_id || is_recused {
            continue;
        }
        let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
        let votes = ballots.iter().filter(|ballot| ballot.corrects_id.is_none());
        if votes.into_iter().any(|vote| recusal.is_away_at(vote.closed_at)) {
            let person = name_of(reader, &recusal.person_id)?;
            return Err(VoteRefusal::AwayForOther { person, item: item.title.to_string() }.into());
        }
    }
    Ok(())
}

/// Nobody votes on an item who is out of the room for another.
pub(super) fn require_in_room(
    writer: &Writer<'_>,
    item: &AgendaItem,
    recused: &BTreeSet<&PersonId>,
    moment: DateTime<FixedOffset>,
) -> Result<(), Failure> {
    for other in writer.list_by::<AgendaItem>("meeting_id", item.meeting_id.as_str())? {
        if other.id == item.id {
            continue;
        }
        let recusals: Vec<Recusal> = writer.list_by("agenda_item_id", other.id.as_str())?;
        let away = |one: &&Recusal| one.is_away_at(moment) && !recused.contains(&one.person_id);
        if let Some(away) = recusals.iter().find(away) {
            let person = name_of(writer, &away.person_id)?;
            return Err(VoteRefusal::AwayForOther { person, item: other.title.to_string() }.into());
        }
    }
    Ok(())
}
