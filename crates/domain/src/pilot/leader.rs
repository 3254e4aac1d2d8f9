//! Whether a project's leader may lead: rank and approval (§五(二)).

use chrono::NaiveDate;

use crate::PersonId;
use crate::council::{BodyKind, Seat, SeatPosition};
use crate::meeting::MajorMatter;

/// What is known of a leader's right to lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeaderStanding {
    /// Holds a seat of sufficient rank.
    Holds(SeatPosition),
    /// Sits in the society, too low.
    TooLow(SeatPosition),
    /// Holds no seat on that day.
    NoSeat,
}

/// The highest position that a person holds on a day.
#[must_use]
pub fn leader_standing(seats: &[Seat], person: &PersonId, day: NaiveDate) -> LeaderStanding {
    let highest = crate::council::roster_on(seats, day)
        .into_iter()
        .filter(|seat| &seat.person_id == person)
        .flat_map(crate::council::Seat::posts)
        .min();
    match highest {
        Some(position) if position.ranks_as_secretary_general_or_above() => LeaderStanding::Holds(position),
        Some(position) => LeaderStanding::TooLow(position),
        None => LeaderStanding::NoSeat,
    }
}

/// Whether a resolution of that body on that matter approves a leader.
#[must_use]
pub const fn approves_leader(body: BodyKind, matter: Option<MajorMatter>) -> bool {
    body.decides_major_matters() && matches!(matter, Some(MajorMatter::ProjectLeader))
}
