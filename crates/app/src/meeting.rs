//! Meetings, from draft to confirmed minutes.

use chengjie_domain::council::{Body, CouncilRefusal, Seat, Term, roster_on};
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, Attendance, AttendanceState, Capacity, ItemState, Meeting, MeetingForm,
    MeetingRefusal, MeetingStatus, next_status,
};
use chengjie_domain::vote::{Ballot, VoteRefusal};
use chengjie_domain::{AgendaItemId, AttendanceId, BodyId, Line, MeetingId, PersonId, Prose};
use chengjie_store::Writer;
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::Failure;
use crate::operation::{AttendanceEntry, MeetingOperation};
use crate::person::name_of;

pub(crate) fn perform(operation: &MeetingOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    use MeetingOperation as Do;
    match operation {
        Do::Convene { meeting_id, body_id, form, starts_at, place, chair_id, recorder_id } => {
            let facts = Facts { form: *form, starts_at: *starts_at, place, chair_id, recorder_id };
            convene(writer, meeting_id, body_id, &facts)
        }
        Do::Amend { meeting_id, form, starts_at, place, chair_id, recorder_id } => amend(
            writer,
            meeting_id,
            &Facts { form: *form, starts_at: *starts_at, place, chair_id, recorder_id },
        ),
        Do::AddItem(item) => add_item(writer, item),
        Do::AmendItem(item) => amend_item(writer, item),
        Do::RemoveItem { agenda_item_id } => {
            let (item, meeting) = open_item(writer, agenda_item_id)?;
            writer.delete::<AgendaItem>(item.id.as_str())?;
            number(writer, agenda(writer, &meeting)?)
        }
        Do::OrderAgenda { meeting_id, agenda_item_ids } => order_agenda(writer, meeting_id, agenda_item_ids),
        Do::Notice { meeting_id, noticed_on } => notice(writer, meeting_id, *noticed_on),
        Do::Open { meeting_id, opened_at } => open(writer, meeting_id, *opened_at),
        Do::Attend { meeting_id, entries } => attend(writer, meeting_id, entries),
        Do::AddObserver { meeting_id, person_id } => add_observer(writer, meeting_id, person_id),
        Do::HearItem { agenda_item_id } => hear(writer, agenda_item_id),
        Do::DeferItem { agenda_item_id, reason } => defer(writer, agenda_item_id, reason),
        Do::WriteMinutes { meeting_id, minutes } => write_minutes(writer, meeting_id, minutes),
        Do::Close { meeting_id, closed_at } => close(writer, meeting_id, *closed_at),
        Do::ConfirmMinutes { meeting_id, confirmed_on } => confirm_minutes(writer, meeting_id, *confirmed_on),
    }
}

struct Facts<'said> {
    form: MeetingForm,
    starts_at: DateTime<FixedOffset>,
    place: &'said Option<Line>,
    chair_id: &'said Option<PersonId>,
    recorder_id: &'said Option<PersonId>,
}

/// The body's term that holds a day.
fn term_on(writer: &Writer<'_>, body: &Body, day: NaiveDate) -> Result<Term, Failure> {
    let terms: Vec<Term> = writer.list_by("body_id", body.id.as_str())?;
    let term = terms.into_iter().find(|term| term.starts_on <= day && day <= term.ends_on);
    Ok(term.ok_or_else(|| CouncilRefusal::NoTerm { body: body.name.to_string(), day })?)
}

fn convene(writer: &Writer<'_>, id: &MeetingId, body_id: &BodyId, facts: &Facts<'_>) -> Result<(), Failure> {
    let body: Body = writer.get(body_id.as_str())?;
    let term = term_on(writer, &body, facts.starts_at.date_naive())?;
    let held: Vec<Meeting> = writer.list_by("term_id", term.id.as_str())?;
    let ordinal = held.iter().map(|meeting| meeting.ordinal).max().unwrap_or(0).saturating_add(1);
    Ok(writer.insert(&Meeting {
        id: id.clone(),
        body_id: body_id.clone(),
        term_id: term.id,
        ordinal,
        form: facts.form,
        starts_at: facts.starts_at,
        place: facts.place.clone(),
        chair_id: facts.chair_id.clone(),
        recorder_id: facts.recorder_id.clone(),
        status: MeetingStatus::Draft,
        noticed_on: None,
        opened_at: None,
        closed_at: None,
        minutes_confirmed_on: None,
        minutes: Prose::default(),
    })?)
}

fn amend(writer: &Writer<'_>, id: &MeetingId, facts: &Facts<'_>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let day = facts.starts_at.date_naive();
    if term_on(writer, &body, day)?.id != meeting.term_id {
        return Err(MeetingRefusal::OutsideTerm { day }.into());
    }
    if let Some(noticed_on) = meeting.noticed_on.filter(|noticed_on| day < *noticed_on) {
        return Err(in_order(noticed_on, day));
    }
    if meeting.status == MeetingStatus::InSession {
        if day != meeting.starts_at.date_naive() {
            return Err(MeetingRefusal::InSessionStays {}.into());
        }
        if facts.chair_id.is_none() || facts.recorder_id.is_none() {
            return Err(MeetingRefusal::NoChair {}.into());
        }
    }
    meeting.form = facts.form;
    meeting.starts_at = facts.starts_at;
    meeting.place.clone_from(facts.place);
    meeting.chair_id.clone_from(facts.chair_id);
    meeting.recorder_id.clone_from(facts.recorder_id);
    writer.update(&meeting)?;
    // A noticed meeting that moves calls the roster of its new day.
    if meeting.status == MeetingStatus::Noticed { call_roster(writer, &meeting) } else { Ok(()) }
}

fn add_item(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let mut fresh = item.clone();
    fresh.state = ItemState::Pending;
    fresh.deferral_reason = None;
    Ok(writer.insert(&fresh)?)
}

/// An item that is still to come, and its meeting.
pub(crate) fn open_item(writer: &Writer<'_>, id: &AgendaItemId) -> Result<(AgendaItem, Meeting), Failure> {
    let item: AgendaItem = writer.get(id.as_str())?;
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    if matches!(item.state, ItemState::Passed | ItemState::Failed) {
        return Err(MeetingRefusal::ItemVoted { item: item.title.to_string() }.into());
    }
    Ok((item, meeting))
}

fn amend_item(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    let (present, _) = open_item(writer, &item.id)?;
    let mut amended = item.clone();
    amended.meeting_id = present.meeting_id;
    amended.state = present.state;
    amended.deferral_reason = present.deferral_reason;
    Ok(writer.update(&amended)?)
}

fn agenda(writer: &Writer<'_>, meeting: &Meeting) -> Result<Vec<AgendaItem>, Failure> {
    Ok(writer.list_by("meeting_id", meeting.id.as_str())?)
}

/// Gives the items the places 1, 2, 3 in the order in which they come.
fn number(writer: &Writer<'_>, items: Vec<AgendaItem>) -> Result<(), Failure> {
    for (position, mut item) in (1..).zip(items) {
        if item.position != position {
            item.position = position;
            writer.update(&item)?;
        }
    }
    Ok(())
}

fn order_agenda(writer: &Writer<'_>, id: &MeetingId, order: &[AgendaItemId]) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let mut items = agenda(writer, &meeting)?;
    let place_of = |item: &AgendaItem| order.iter().position(|id| *id == item.id);
    let is_whole = order.len() == items.len() && items.iter().all(|item| place_of(item).is_some());
    if !is_whole {
        return Err(MeetingRefusal::OrderDiffers {}.into());
    }
    items.sort_by_key(place_of);
    number(writer, items)
}

fn in_order(earlier: impl ToString, later: impl ToString) -> Failure {
    MeetingRefusal::OutOfOrder { earlier: earlier.to_string(), later: later.to_string() }.into()
}

fn notice(writer: &Writer<'_>, id: &MeetingId, noticed_on: NaiveDate) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Draft)?;
    if noticed_on > meeting.starts_at.date_naive() {
        return Err(in_order(noticed_on, meeting.starts_at.date_naive()));
    }
    meeting.status = next_status(&meeting, &agenda(writer, &meeting)?)?;
    meeting.noticed_on = Some(noticed_on);
    writer.update(&meeting)?;
    call_roster(writer, &meeting)
}

/// Makes the members' rows those of the roster on the meeting's day; what is known of a person stays.
fn call_roster(writer: &Writer<'_>, meeting: &Meeting) -> Result<(), Failure> {
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
        remark: None,
    }
}

fn open(writer: &Writer<'_>, id: &MeetingId, opened_at: DateTime<FixedOffset>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Noticed)?;
    if meeting.noticed_on.is_some_and(|noticed_on| opened_at.date_naive() < noticed_on) {
        return Err(in_order(meeting.noticed_on.unwrap_or_default(), opened_at.date_naive()));
    }
    meeting.status = next_status(&meeting, &agenda(writer, &meeting)?)?;
    meeting.opened_at = Some(opened_at);
    writer.update(&meeting)?;
    call_roster(writer, &meeting)
}

fn attend(writer: &Writer<'_>, id: &MeetingId, entries: &[AttendanceEntry]) -> Result<(), Failure> {
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
        row.remark.clone_from(&entry.remark);
        require_room_stands(writer, &ballots, &before, &row)?;
        writer.update(&row)?;
    }
    Ok(())
}

/// The votes of a meeting as they were closed, each with its item.
fn ballots_of(writer: &Writer<'_>, meeting: &Meeting) -> Result<Vec<(AgendaItem, Ballot)>, Failure> {
    let mut found = Vec::new();
    for item in agenda(writer, meeting)? {
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

fn add_observer(writer: &Writer<'_>, id: &MeetingId, person: &PersonId) -> Result<(), Failure> {
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

fn hear(writer: &Writer<'_>, id: &AgendaItemId) -> Result<(), Failure> {
    let (mut item, meeting) = open_item(writer, id)?;
    meeting.status.require(MeetingStatus::InSession)?;
    if item.kind == AgendaKind::Vote {
        return Err(MeetingRefusal::ItemUndecided { item: item.title.to_string() }.into());
    }
    item.state = ItemState::Heard;
    Ok(writer.update(&item)?)
}

fn defer(writer: &Writer<'_>, id: &AgendaItemId, reason: &Line) -> Result<(), Failure> {
    let (mut item, meeting) = open_item(writer, id)?;
    meeting.status.require(MeetingStatus::InSession)?;
    item.state = ItemState::Deferred;
    item.deferral_reason = Some(reason.clone());
    Ok(writer.update(&item)?)
}

fn write_minutes(writer: &Writer<'_>, id: &MeetingId, minutes: &Prose) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::InSession {
        meeting.status.require(MeetingStatus::Closed)?;
    }
    meeting.minutes = minutes.clone();
    Ok(writer.update(&meeting)?)
}

fn close(writer: &Writer<'_>, id: &MeetingId, closed_at: DateTime<FixedOffset>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::InSession)?;
    if let Some(opened_at) = meeting.opened_at.filter(|opened_at| closed_at < *opened_at) {
        return Err(in_order(opened_at.format("%H:%M"), closed_at.format("%H:%M")));
    }
    meeting.status = next_status(&meeting, &agenda(writer, &meeting)?)?;
    let last_vote = ballots_of(writer, &meeting)?.into_iter().map(|(_, ballot)| ballot.closed_at).max();
    if let Some(last_vote) = last_vote.filter(|last_vote| closed_at < *last_vote) {
        return Err(in_order(last_vote.format("%H:%M"), closed_at.format("%H:%M")));
    }
    meeting.closed_at = Some(closed_at);
    Ok(writer.update(&meeting)?)
}

fn confirm_minutes(writer: &Writer<'_>, id: &MeetingId, confirmed_on: NaiveDate) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Closed)?;
    let closed_on = meeting.closed_at.map(|closed_at| closed_at.date_naive());
    if let Some(closed_on) = closed_on.filter(|closed_on| confirmed_on < *closed_on) {
        return Err(in_order(closed_on, confirmed_on));
    }
    meeting.status = MeetingStatus::MinutesConfirmed;
    meeting.minutes_confirmed_on = Some(confirmed_on);
    Ok(writer.update(&meeting)?)
}
