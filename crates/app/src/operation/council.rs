//! What can be done to bodies, terms, seats and the charter.

use chengjie_domain::council::{Body, CharterRule, Seat, Term};
use chengjie_domain::{Line, SeatId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to bodies, terms, seats and the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CouncilOperation {
    /// Sets up a body.
    EstablishBody(Body),
    /// Changes a body's facts.
    AmendBody(Body),
    /// Begins a term.
    BeginTerm(Term),
    /// Changes a term's number, its days, or what was held in it before its meetings were kept here.
    AmendTerm(Term),
    /// Gives a person a seat.
    GiveSeat(Seat),
    /// Gives several people their seats at once, all or none.
    GiveSeats {
        /// The seats.
        seats: Vec<Seat>,
    },
    /// Ends a person's time in a seat.
    LeaveSeat {
        /// Which seat.
        seat_id: SeatId,
        /// Last day.
        ends_on: NaiveDate,
        /// Why.
        reason: Option<Line>,
    },
    /// Seats people anew from a day on, all or none: what each held in that term until then ends on the day before (任职变动),
    /// and whoever held nothing there is given the seat.
    ChangePosts {
        /// The seats, from their days on.
        seats: Vec<Seat>,
        /// Why, kept with the seats that end.
        reason: Line,
    },
    /// Files the document that lets a serving official hold a seat (§二(二)).
    FileApproval {
        /// Which seat.
        seat_id: SeatId,
        /// The document, by its number.
        document: Line,
        /// Its day.
        approved_on: NaiveDate,
    },
    /// Adopts a charter rule from its day on.
    AdoptRule(CharterRule),
}
