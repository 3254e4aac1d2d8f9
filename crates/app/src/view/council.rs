//! The council's rooms: its roster and rules, and one meeting with everything that happens in it.

use chengjie_domain::council::{
    Body, CharterRule, Matter, Seat, SeatPosition, Term, roster_on, rule_in_force,
};
use chengjie_domain::meeting::{AgendaItem, Attendance, Capacity, Meeting, present_at};
use chengjie_domain::person::Person;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::{Ballot, Recusal};
use chengjie_domain::{MeetingId, PersonId};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::Names;
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
}

/// An item of a meeting with its vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemView {
    /// The item.
    pub item: AgendaItem,
    /// Who may not vote on it.
    pub recusals: Vec<Recusal>,
    /// Its votes; the last one counts.
    pub ballots: Vec<Ballot>,
    /// The result explained in the language asked for.
    pub explanation: Option<String>,
    /// The resolution that came of it.
    pub resolution: Option<ResolutionView>,
    /// The rule of the day for it.
    pub rule: Option<CharterRule>,
    /// How many of the members in the room may vote on it now.
    pub voters: u32,
}

/// One attendee by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttendeeView {
    /// The attendance.
    pub attendance: Attendance,
    /// The person's name.
    pub name: String,
    /// As what the person sits there.
    pub position: Option<SeatPosition>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingRoom {
    /// The meeting.
    pub meeting: Meeting,
    /// Its body.
    pub body: Body,
    /// Number of the term.
    pub term_ordinal: u32,
    /// The agenda, in order.
    pub items: Vec<ItemView>,
    /// Who was called, in elected order, observers last.
    pub attendees: Vec<AttendeeView>,
    /// 应到.
    pub seats: u32,
    /// 实到, now.
    pub present: u32,
    /// How many must be present.
    pub quorum_needed: u32,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Secretariat {
    /// The council room on a day.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn council_room(&self, today: NaiveDate) -> Result<CouncilRoom, Failure> {
        self.read(|reader| {
            let people: Vec<Person> = reader.all()?;
            let mut bodies = Vec::new();
            for body in reader.all::<Body>()? {
                let terms: Vec<Term> = reader.list_by("body_id", body.id.as_str())?;
                let term = terms.into_iter().find(|term| term.starts_on <= today && today <= term.ends_on);
                let seats: Vec<Seat> = match &term {
                    Some(term) => reader.list_by("term_id", term.id.as_str())?,
                    None => Vec::new(),
                };
                let members = roster_on(&seats, today)
                    .into_iter()
                    .map(|seat| {
                        let person = people.iter().find(|person| person.id == seat.person_id);
                        MemberView {
                            seat: seat.clone(),
                            name: person.map(|person| person.name.to_string()).unwrap_or_default(),
                            employer: person
                                .and_then(|person| person.employer.as_ref().map(ToString::to_string)),
                        }
                    })
                    .collect();
                let rules = reader.list_by("body_id", body.id.as_str())?;
                bodies.push(BodyView { body, term, members, rules });
            }
            let resolutions = reader.all::<Resolution>()?;
            Ok(CouncilRoom {
                bodies,
                meetings: reader.all()?,
                resolutions: resolutions
                    .into_iter()
                    .map(|resolution| ResolutionView { number: resolution.number_text(), resolution })
                    .collect(),
                people,
            })
        })
    }

    /// One meeting at a moment; its results explained in the language of the words.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn meeting_room(
        &self,
        id: &MeetingId,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<MeetingRoom, Failure> {
        self.read(|reader| {
            let meeting: Meeting = reader.get(id.as_str())?;
            let body: Body = reader.get(meeting.body_id.as_str())?;
            let term: Term = reader.get(meeting.term_id.as_str())?;
            let day = meeting.starts_at.date_naive();
            let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
            let attendance: Vec<Attendance> = reader.list_by("meeting_id", id.as_str())?;
            let moment = meeting.closed_at.map_or(now, |closed| closed.min(now));
            let in_room: Vec<&PersonId> =
                present_at(&attendance, moment).into_iter().map(|row| &row.person_id).collect();
            let mut items = Vec::new();
            for item in reader.list_by::<AgendaItem>("meeting_id", id.as_str())? {
                let recusals: Vec<Recusal> = reader.list_by("agenda_item_id", item.id.as_str())?;
                let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
                let resolutions: Vec<Resolution> = reader.list_by("agenda_item_id", item.id.as_str())?;
                let voters = in_room
                    .iter()
                    .filter(|person| recusals.iter().all(|recusal| &recusal.person_id != **person))
                    .count();
                items.push(ItemView {
                    explanation: ballots.last().map(|ballot| words.judgement(&ballot.judgement)),
                    rule: rule_in_force(&rules, &body, item.matter, day).ok().cloned(),
                    resolution: resolutions
                        .into_iter()
                        .next_back()
                        .map(|resolution| ResolutionView { number: resolution.number_text(), resolution }),
                    voters: count(voters),
                    item,
                    recusals,
                    ballots,
                });
            }
            let seats = count(attendance.iter().filter(|row| row.capacity == Capacity::Member).count());
            let quorum = rule_in_force(&rules, &body, Matter::Ordinary, day).ok();
            let present = count(in_room.len());
            let names = Names::of(reader)?;
            let held: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
            let attendees = attendance
                .into_iter()
                .map(|row| AttendeeView {
                    name: names.get(Some(&row.person_id)).unwrap_or_default(),
                    position: roster_on(&held, day)
                        .into_iter()
                        .find(|seat| seat.person_id == row.person_id)
                        .map(|seat| seat.position),
                    attendance: row,
                })
                .collect();
            Ok(MeetingRoom {
                meeting,
                body,
                term_ordinal: term.ordinal,
                items,
                attendees,
                seats,
                present,
                quorum_needed: quorum.and_then(|rule| rule.quorum.needed(seats)).unwrap_or(seats),
                people: reader.all()?,
            })
        })
    }
}
