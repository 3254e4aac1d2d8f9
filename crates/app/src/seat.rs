//! A seat from which somebody attended or voted: what was decided with it keeps its member.

use chengjie_domain::AttendanceId;
use chengjie_domain::council::{CouncilRefusal, Seat};
use chengjie_domain::meeting::{AgendaItem, Attendance, AttendanceState, Capacity, Meeting, Proxy};
use chengjie_domain::vote::Ballot;
use chengjie_store::Reader;
use chrono::NaiveDate;

use crate::Failure;
use crate::person::name_of;

/// Refuses to take a seat from its member for the days on which `is_taken` says so, when the member took part in a vote then (was
/// in the room, was named in the count, or was represented), or was present at all.
pub(crate) fn require_unvoted(
    reader: &Reader<'_>,
    seat: &Seat,
    is_taken: impl Fn(NaiveDate) -> bool,
) -> Result<(), Failure> {
    for meeting in reader.list_by::<Meeting>("term_id", seat.term_id.as_str())? {
        let day = meeting.starts_at.date_naive();
        let is_held = seat.starts_on <= day && seat.ends_on.is_none_or(|last| day <= last);
        if !is_held || !is_taken(day) {
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
