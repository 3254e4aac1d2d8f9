//! Seats, terms and rules as they would be again.

use chengjie_domain::council::{CharterRule, CouncilRefusal, Seat, Term, seats_overlap};
use chengjie_store::{Change, Entry, Reader};
use chrono::NaiveDate;

use crate::Failure;
use crate::council::{require_held_within, require_room, require_unjudged};
use crate::person::name_of;
use crate::seat::require_unvoted;

/// Nobody is taken from a seat from which they voted, and nobody holds two of a term.
pub(super) fn seat(reader: &Reader<'_>, entry: &Entry, change: &Change) -> Result<(), Failure> {
    let again = change.before.as_ref().map(|before| reader.record_of::<Seat>(before)).transpose()?;
    let given_back = given_back(reader, entry)?;
    if let Some(now) = change.after.as_ref().map(|_| reader.find::<Seat>(&change.key)).transpose()?.flatten()
    {
        let last = again.as_ref().and_then(|seat| seat.ends_on);
        // A change of posts gives back the seat from which the person goes on to be there.
        let goes_on = |day: NaiveDate| {
            given_back
                .iter()
                .any(|other| other.person_id == now.person_id && other.id != now.id && other.is_held_on(day))
        };
        require_unvoted(reader, &now, |day| {
            (again.is_none() || last.is_some_and(|last| day > last)) && !goes_on(day)
        })?;
    }
    let Some(again) = again else { return Ok(()) };
    let held: Vec<Seat> = reader.list_by("term_id", again.term_id.as_str())?;
    let stays = |seat: &Seat| entry.changes.iter().all(|change| change.key != seat.id.as_str());
    let mut others = held.into_iter().filter(stays).chain(given_back);
    if others.any(|other| other.id != again.id && seats_overlap(&other, &again)) {
        return Err(CouncilRefusal::SeatTaken { person: name_of(reader, &again.person_id)? }.into());
    }
    Ok(())
}

/// The seats as they were before an entry.
fn given_back(reader: &Reader<'_>, entry: &Entry) -> Result<Vec<Seat>, Failure> {
    let of_seats = entry.changes.iter().filter(|change| change.kind == "seat");
    let before = of_seats.filter_map(|change| change.before.as_ref());
    Ok(before.map(|image| reader.record_of(image)).collect::<Result<_, _>>()?)
}

/// A term is again only where it has its number and its days for itself, and what was held in it lies within it.
pub(super) fn term(reader: &Reader<'_>, change: &Change) -> Result<(), Failure> {
    let Some(before) = &change.before else { return Ok(()) };
    let again: Term = reader.record_of(before)?;
    require_room(reader, &again)?;
    require_held_within(reader, &again)
}

/// No rule goes from, or comes before, a vote that was closed.
pub(super) fn rule(reader: &Reader<'_>, change: &Change) -> Result<(), Failure> {
    for image in [&change.before, &change.after].into_iter().flatten() {
        require_unjudged(reader, &reader.record_of::<CharterRule>(image)?)?;
    }
    Ok(())
}
