//! Seats given, left and changed; from one from which somebody attended or voted, its member is not taken.

use chengjie_domain::council::{Body, CouncilRefusal, Seat, Term, seats_overlap};
use chengjie_domain::meeting::{AgendaItem, Attendance, AttendanceState, Capacity, Meeting, Proxy};
use chengjie_domain::vote::{Ballot, standing_ballot};
use chengjie_domain::{AgendaItemId, AttendanceId, Line, SeatId};
use chengjie_store::{Reader, Writer};
use chrono::NaiveDate;

use crate::Failure;
use crate::person::name_of;
use crate::vote::elected;

/// Gives a person a seat.
pub(crate) fn give(writer: &Writer<'_>, seat: &Seat) -> Result<(), Failure> {
    give_beside(writer, seat, None)
}

/// Gives a person a seat although another is held, which then ends.
fn give_beside(writer: &Writer<'_>, seat: &Seat, ending: Option<&SeatId>) -> Result<(), Failure> {
    let term: Term = writer.get(seat.term_id.as_str())?;
    if !term.holds(seat.starts_on) {
        return Err(CouncilRefusal::OutsideTerm {
            starts_on: seat.starts_on,
            term_starts_on: term.starts_on,
        }
        .into());
    }
    seat.require_sound()?;
    let body: Body = writer.get(term.body_id.as_str())?;
    if let Some(post) = seat.posts().find(|post| !body.kind.has(*post)) {
        let (position, body) = (post.code().to_owned(), body.name.to_string());
        return Err(CouncilRefusal::PostOfOther { position, body }.into());
    }
    require_free(writer, seat, ending)?;
    if let Some(item) = &seat.elected_in_id {
        require_elected(writer, seat, item)?;
    }
    Ok(writer.insert(seat)?)
}

/// Ends a person's time in a seat.
pub(crate) fn leave(
    writer: &Writer<'_>,
    seat_id: &SeatId,
    ends_on: NaiveDate,
    reason: Option<&Line>,
) -> Result<(), Failure> {
    let present: Seat = writer.get(seat_id.as_str())?;
    let left = Seat { ends_on: Some(ends_on), leaving_reason: reason.cloned(), ..present.clone() };
    left.require_sound()?;
    require_unvoted(writer, &present, |day| day > ends_on)?;
    require_free(writer, &left, None)?;
    Ok(writer.update(&left)?)
}

/// Seats a person anew: what the person held in that term ends on the day before. Nobody is taken from a vote by it, for the
/// person sits on.
pub(crate) fn change(writer: &Writer<'_>, seat: &Seat, reason: &Line) -> Result<(), Failure> {
    let held: Vec<Seat> = writer.list_by("term_id", seat.term_id.as_str())?;
    let held = held.into_iter().find(|one| one.person_id == seat.person_id && one.is_held_on(seat.starts_on));
    let Some(mut before) = held else { return give(writer, seat) };
    if before.posts().eq(seat.posts()) {
        // Who is registered as what the election made them was seated by it.
        if let (None, Some(item)) = (&before.elected_in_id, &seat.elected_in_id) {
            require_elected(writer, seat, item)?;
            before.elected_in_id = Some(item.clone());
            return Ok(writer.update(&before)?);
        }
        return Err(CouncilRefusal::PostHeld { person: name_of(writer, &seat.person_id)? }.into());
    }
    before.ends_on = seat.starts_on.pred_opt();
    before.leaving_reason = Some(reason.clone());
    before.require_sound()?;
    // The new one is there before the old one ends: nobody is without a seat at a meeting of that day.
    give_beside(writer, seat, Some(&before.id))?;
    Ok(writer.update(&before)?)
}

/// One person holds one seat of a term at a time.
fn require_free(writer: &Writer<'_>, seat: &Seat, ending: Option<&SeatId>) -> Result<(), Failure> {
    let held: Vec<Seat> = writer.list_by("term_id", seat.term_id.as_str())?;
    let stays = |other: &&Seat| other.id != seat.id && ending != Some(&other.id);
    if held.iter().filter(stays).any(|other| seats_overlap(other, seat)) {
        return Err(CouncilRefusal::SeatTaken { person: name_of(writer, &seat.person_id)? }.into());
    }
    Ok(())
}

/// Only who was elected is seated by an election, and once.
fn require_elected(writer: &Writer<'_>, seat: &Seat, item_id: &AgendaItemId) -> Result<(), Failure> {
    let item: AgendaItem = writer.get(item_id.as_str())?;
    let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item_id.as_str())?;
    let election = standing_ballot(&ballots).and_then(|ballot| ballot.election.as_ref());
    let person = name_of(writer, &seat.person_id)?;
    if !elected(election).contains(&seat.person_id) {
        return Err(CouncilRefusal::NotElected { person, item: item.title.to_string() }.into());
    }
    let closed_on = standing_ballot(&ballots).map(|ballot| ballot.closed_at.date_naive());
    let is_of_post = item.elects.is_none_or(|elects| seat.posts().any(|post| post == elects));
    if !is_of_post || closed_on.is_some_and(|closed_on| seat.starts_on < closed_on) {
        return Err(CouncilRefusal::ElectedOtherwise { person, item: item.title.to_string() }.into());
    }
    let seated: Vec<Seat> = writer.list_by("elected_in_id", item_id.as_str())?;
    if seated.iter().any(|other| other.person_id == seat.person_id) {
        return Err(CouncilRefusal::ElectedSeated { person, item: item.title.to_string() }.into());
    }
    Ok(())
}

/// Refuses to take a seat from its member for the days on which `is_taken` says so, when the member took part in a vote then (was
/// in the room, was named in the count, or was represented), or was present at all.
pub(crate) fn require_unvoted(
    reader: &Reader<'_>,
    seat: &Seat,
    is_taken: impl Fn(NaiveDate) -> bool,
) -> Result<(), Failure> {
    for meeting in reader.list_by::<Meeting>("term_id", seat.term_id.as_str())? {
        let day = meeting.starts_at.date_naive();
        if !seat.is_held_on(day) || !is_taken(day) {
            continue;
        }
        let key = AttendanceId::of(&meeting.id, &seat.person_id);
        let row = reader.find::<Attendance>(key.as_str())?.filter(|row| row.capacity == Capacity::Member);
        let Some(row) = row else { continue };
        let person = || name_of(reader, &seat.person_id);
        if let Some(item) = voted_on(reader, &row, &meeting)? {
            return Err(
                CouncilRefusal::SeatVoted { person: person()?, day, item: item.title.to_string() }.into()
            );
        }
        if meeting.opened_at.is_some() && row.state == AttendanceState::Present {
            return Err(CouncilRefusal::SeatAttended { person: person()?, day }.into());
        }
    }
    Ok(())
}

/// The first item of a meeting in whose vote a member took part.
fn voted_on(reader: &Reader<'_>, row: &Attendance, meeting: &Meeting) -> Result<Option<AgendaItem>, Failure> {
    let proxies: Vec<Proxy> = reader.list_by("meeting_id", meeting.id.as_str())?;
    let is_represented = proxies.iter().any(|proxy| proxy.person_id == row.person_id);
    let mut agenda: Vec<AgendaItem> = reader.list_by("meeting_id", meeting.id.as_str())?;
    agenda.sort_by_key(|item| item.position);
    for item in agenda {
        let took_part = |ballot: &Ballot| {
            is_represented
                || row.is_present_at(ballot.closed_at)
                || ballot.choices.iter().any(|choice| choice.person_id == row.person_id)
        };
        let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
        if ballots.iter().filter(|ballot| ballot.corrects_id.is_none()).any(took_part) {
            return Ok(Some(item));
        }
    }
    Ok(None)
}
