//! Who is called, who answered, who is in the room, and since when.

use chengjie_domain::council::{Seat, roster_on};
use chengjie_domain::meeting::{
    AgendaItem, Attendance, AttendanceState, Capacity, Meeting, MeetingRefusal, MeetingStatus, Reply,
};
use chengjie_domain::vote::{Ballot, VoteRefusal};
use chengjie_domain::{AttendanceId, Line, MeetingId, PersonId};
use chengjie_store::Writer;

use super::{agenda, in_order};
use crate::Failure;
use crate::operation::AttendanceEntry;
use crate::person::{name_of, require_data};

/// Makes the members' rows those of the roster on the meeting's day; what is known of a person stays.
pub(super) fn call_roster(writer: &Writer<'_>, meeting: &Meeting) -> Result<(), Failure> {
    let seats: Vec<Seat> = writer.list_by("term_id", meeting.term_id.as_str())?;
    let roster = roster_on(&seats, meeting.starts_at.date_naive());
    let called: Vec<Attendance> = writer.list_by("meeting_id", meeting.id.as_str())?;
    for row in called.iter().filter(|row| row.capacity == Capacity::Member) {
        if roster.iter().all(|seat| seat.person_id != row.person_id) {
            writer.delete::<Attendance>(row.id.as_str())?;
        }
    }
    for seat in roster {
        match called.iter().find(|row| row.person_id == seat.person_id) {
            None => {
                writer.insert(&expected(meeting, &seat.person_id, Capacity::Member, seat.elected_order))?
            }
            // Whoever holds a seat that day is a member, however called before.
            Some(row) if row.capacity == Capacity::Observer => writer.update(&Attendance {
                capacity: Capacity::Member,
                elected_order: seat.elected_order,
                ..row.clone()
            })?,
            Some(_) => {}
        }
    }
    Ok(())
}

fn expected(meeting: &Meeting, person: &PersonId, capacity: Capacity, elected_order: u32) -> Attendance {
    Attendance {
        id: AttendanceId::of(&meeting.id, person),
        meeting_id: meeting.id.clone(),
        person_id: person.clone(),
        capacity,
        elected_order,
        state: AttendanceState::Expected,
        arrived_at: None,
        left_at: None,
        absences: Vec::new(),
        reply: None,
        remark: None,
    }
}

pub(super) fn attend(
    writer: &Writer<'_>,
    id: &MeetingId,
    entries: &[AttendanceEntry],
) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::Noticed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let ballots = ballots_of(writer, &meeting)?;
    for entry in entries {
        let key = AttendanceId::of(id, &entry.person_id);
        let Some(mut row) = writer.find::<Attendance>(key.as_str())? else {
            return Err(MeetingRefusal::NotOnRoster { person: name_of(writer, &entry.person_id)? }.into());
        };
        if let (Some(arrived), Some(left)) = (entry.arrived_at, entry.left_at)
            && left < arrived
        {
            return Err(
                MeetingRefusal::LeftBeforeArriving { person: name_of(writer, &entry.person_id)? }.into()
            );
        }
        let too_early = meeting.opened_at.zip(entry.left_at).filter(|(opened, left)| left < opened);
        if let Some((opened, left)) = too_early {
            return Err(in_order(opened.format("%H:%M"), left.format("%H:%M")));
        }
        let before = row.clone();
        row.state = entry.state;
        row.arrived_at = entry.arrived_at;
        row.left_at = entry.left_at;
        if entry.state != AttendanceState::Present {
            row.absences.clear();
        }
        if entry.remark.is_some() {
            require_data(&writer.get(entry.person_id.as_str())?)?;
        }
        row.remark.clone_from(&entry.remark);
        require_room_stands(writer, &ballots, &before, &row)?;
        writer.update(&row)?;
    }
    Ok(())
}

/// The votes of a meeting as they were closed, each with its item.
pub(super) fn ballots_of(
    writer: &Writer<'_>,
    meeting: &Meeting,
) -> Result<Vec<(AgendaItem, Ballot)>, Failure> {
    let mut found = Vec::new();
    for item in agenda::of(writer, meeting)? {
        let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
        let closed = ballots.into_iter().filter(|ballot| ballot.corrects_id.is_none());
        found.extend(closed.map(|ballot| (item.clone(), ballot)));
    }
    Ok(found)
}

/// Who was in the room when a vote closed is part of that vote: attendance changes only around it.
fn require_room_stands(
    writer: &Writer<'_>,
    ballots: &[(AgendaItem, Ballot)],
    before: &Attendance,
    after: &Attendance,
) -> Result<(), Failure> {
    let moved =
        |ballot: &Ballot| before.is_present_at(ballot.closed_at) != after.is_present_at(ballot.closed_at);
    match ballots.iter().find(|(_, ballot)| moved(ballot)) {
        None => Ok(()),
        Some((item, _)) => {
            let person = name_of(writer, &after.person_id)?;
            Err(VoteRefusal::RoomStands { item: item.title.to_string(), person }.into())
        }
    }
}

pub(super) fn add_observer(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let called: Vec<Attendance> = writer.list_by("meeting_id", id.as_str())?;
    if called.iter().any(|row| row.person_id == *person) {
        return Err(MeetingRefusal::CalledAlready { person: name_of(writer, person)? }.into());
    }
    let order = called.iter().map(|row| row.elected_order).max().unwrap_or(0).saturating_add(1);
    Ok(writer.insert(&expected(&meeting, person, Capacity::Observer, order))?)
}

/// A person's row at a meeting that calls or sits.
fn called(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<(Meeting, Attendance), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::Noticed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    match writer.find::<Attendance>(AttendanceId::of(id, person).as_str())? {
        Some(row) => Ok((meeting, row)),
        None => Err(MeetingRefusal::NotOnRoster { person: name_of(writer, person)? }.into()),
    }
}

/// Lets a person come or go: `change` says what becomes of the attendance, given the meeting and the person's name; a closed
/// vote that saw the room otherwise refuses it.
pub(super) fn change(
    writer: &Writer<'_>,
    id: &MeetingId,
    person: &PersonId,
    change: impl FnOnce(&Meeting, &Attendance, &str) -> Result<Attendance, MeetingRefusal>,
) -> Result<(), Failure> {
    let (meeting, before) = called(writer, id, person)?;
    let after = change(&meeting, &before, &name_of(writer, person)?)?;
    require_room_stands(writer, &ballots_of(writer, &meeting)?, &before, &after)?;
    Ok(writer.update(&after)?)
}

/// Who was expected and never came was absent: the room and the minutes say the same.
pub(super) fn end_calling(writer: &Writer<'_>, meeting: &Meeting) -> Result<(), Failure> {
    for row in writer.list_by::<Attendance>("meeting_id", meeting.id.as_str())? {
        if row.state == AttendanceState::Expected {
            writer.update(&Attendance { state: AttendanceState::Absent, ..row })?;
        }
    }
    Ok(())
}

pub(super) fn reply(
    writer: &Writer<'_>,
    id: &MeetingId,
    person: &PersonId,
    reply: Option<Reply>,
    remark: Option<&Line>,
) -> Result<(), Failure> {
    let (meeting, mut row) = called(writer, id, person)?;
    meeting.status.require(MeetingStatus::Noticed)?;
    if remark.is_some() {
        require_data(&writer.get(person.as_str())?)?;
    }
    row.reply = reply;
    row.remark = remark.cloned();
    row.state = match reply {
        Some(Reply::Leave | Reply::Proxy) => AttendanceState::OnLeave,
        Some(Reply::Attend) | None => AttendanceState::Expected,
    };
    Ok(writer.update(&row)?)
}
