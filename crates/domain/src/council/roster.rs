//! The roster of any day, past days included.

use chrono::NaiveDate;

use super::Seat;

/// The seats held on a day, in elected order.
#[must_use]
pub fn roster_on(seats: &[Seat], day: NaiveDate) -> Vec<&Seat> {
    let mut held: Vec<&Seat> = seats.iter().filter(|seat| seat.is_held_on(day)).collect();
    held.sort_by(|left, right| (left.elected_order, &left.id).cmp(&(right.elected_order, &right.id)));
    held
}

/// Whether one person would hold two seats of one term on some day.
#[must_use]
pub fn seats_overlap(left: &Seat, right: &Seat) -> bool {
    let starts_before_end = |start: &Seat, end: &Seat| end.ends_on.is_none_or(|last| start.starts_on <= last);
    left.term_id == right.term_id
        && left.person_id == right.person_id
        && starts_before_end(left, right)
        && starts_before_end(right, left)
}
