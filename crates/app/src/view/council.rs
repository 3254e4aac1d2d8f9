//! The council's room: its bodies with their rosters and rules, its meetings and resolutions.

use chengjie_domain::MeetingId;
use chengjie_domain::carry::CarryState;
use chengjie_domain::council::{Body, CharterRule, Seat, Term, roster_on};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::person::{Official, Person};
use chengjie_domain::resolution::Resolution;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::duty::{DutyView, duties};
use super::guide::{Guide, guide};
use super::setup;
use crate::carry::away;
use crate::{Failure, Secretariat};

/// Who sits in a body today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MemberView {
    /// The seat.
    pub seat: Seat,
    /// The person.
    pub name: String,
    /// Organisation the person works for.
    pub employer: Option<String>,
    /// Whether the person is a serving official.
    pub official: Official,
}

/// A body with its present term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodyView {
    /// The body.
    pub body: Body,
    /// The term of the day.
    pub term: Option<Term>,
    /// Its members on that day, in elected order.
    pub members: Vec<MemberView>,
    /// Its charter rules, all of them.
    pub rules: Vec<CharterRule>,
}

/// A resolution in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ResolutionView {
    /// The resolution.
    pub resolution: Resolution,
    /// Its number as printed.
    pub number: String,
}

impl ResolutionView {
    pub(super) fn of(resolution: &Resolution) -> Self {
        Self { number: resolution.number_text(), resolution: resolution.clone() }
    }
}

/// The council room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CouncilRoom {
    /// All bodies.
    pub bodies: Vec<BodyView>,
    /// All meetings, newest first.
    pub meetings: Vec<Meeting>,
    /// All resolutions, newest first.
    pub resolutions: Vec<ResolutionView>,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
    /// When each body must meet next, where the charter asks for it.
    pub duties: Vec<DutyView>,
    /// The way to the first meeting.
    pub guide: Guide,
    /// The meetings that are out.
    pub out: Vec<MeetingId>,
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Secretariat {
    /// The council room on a day.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn council_room(&self, today: NaiveDate) -> Result<CouncilRoom, Failure> {
        self.read(|reader| {
            let mut bodies = Vec::new();
            for body in reader.all::<Body>()? {
                let term = setup::term_on(reader, &body.id, today)?;
                let seats: Vec<Seat> = match &term {
                    Some(term) => reader.list_by("term_id", term.id.as_str())?,
                    None => Vec::new(),
                };
                let members = setup::members(reader, &roster_on(&seats, today))?;
                let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
                bodies.push(BodyView { body, term, members, rules });
            }
            let resolutions = reader.all::<Resolution>()?;
            Ok(CouncilRoom {
                bodies,
                meetings: reader.all::<Meeting>()?,
                resolutions: resolutions
                    .into_iter()
                    .map(|resolution| ResolutionView { number: resolution.number_text(), resolution })
                    .collect(),
                people: reader.all()?,
                duties: duties(reader, today)?,
                guide: guide(reader, today)?,
                out: away(reader)?
                    .into_iter()
                    .filter(|one| one.state == CarryState::Out)
                    .map(|one| one.meeting_id)
                    .collect(),
            })
        })
    }
}
