//! The council's rooms: its roster and rules, and one meeting with everything that happens in it.

use chengjie_domain::council::{
    Body, CharterRule, Matter, Seat, SeatPosition, Term, roster_on, rule_in_force,
};
use chengjie_domain::meeting::{
    AgendaItem, Attendance, AttendanceState, Capacity, Meeting, held_in_year, missing_for_next, present_at,
};
use chengjie_domain::person::Person;
use chengjie_domain::pilot::{PilotProject, Stage, StageKind};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::{Ballot, Recusal};
use chengjie_domain::{BodyId, MeetingId, PersonId, ProjectId, Refusal};
use chengjie_store::{Reader, sounds};
use chengjie_words::Words;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::guide::{Guide, guide};
use super::register::{FollowUp, follow_ups};
use super::{Names, setup};
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
    /// How often each body has met this year, where the charter asks for it.
    pub frequencies: Vec<Frequency>,
    /// The way to the first meeting.
    pub guide: Guide,
}

/// How often a body has met in the year, against what the charter asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Frequency {
    /// Key of the body.
    pub body_id: BodyId,
    /// Its name.
    pub body: String,
    /// Where the charter asks it.
    pub clause: String,
    /// How often at least.
    pub needed: u32,
    /// How often so far.
    pub held: u32,
    /// Whether that is enough for the year.
    pub is_met: bool,
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
    /// The rule in one sentence.
    pub rule_sentence: Option<String>,
    /// How many of the members in the room may vote on it now; of a closed vote, how many might then.
    pub voters: u32,
    /// Who they are, in elected order.
    pub voter_ids: Vec<PersonId>,
    /// The work that follows its resolution up.
    pub follow_ups: Vec<FollowUp>,
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
    /// How the name sounds: initials and pinyin from each character on, set apart by blanks.
    pub sounds: String,
    /// Whether the person came after the opening.
    pub is_late: bool,
}

/// Who came to a meeting, in figures; of members, but for the observers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Attending {
    /// Came, whether or not still there.
    pub came: u32,
    /// In the room when it was opened.
    pub at_opening: u32,
    /// On leave.
    pub on_leave: u32,
    /// Absent.
    pub absent: u32,
    /// Not yet called.
    pub expected: u32,
    /// 列席.
    pub observers: u32,
}

/// A project that an item may concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectChoice {
    /// Key.
    pub id: ProjectId,
    /// Name.
    pub name: String,
    /// The stage in hand, or the first.
    pub stage: StageKind,
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
    /// Whether enough are there; of a closed meeting, whether enough were when it was opened.
    pub is_quorate: bool,
    /// Who came, in figures.
    pub attending: Attending,
    /// What the next step lacks; nothing when it can be taken.
    pub missing: Vec<Refusal>,
    /// The projects that an item may concern.
    pub projects: Vec<ProjectChoice>,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
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
            let meetings: Vec<Meeting> = reader.all()?;
            let mut bodies = Vec::new();
            let mut frequencies = Vec::new();
            for body in reader.all::<Body>()? {
                let term = setup::term_on(reader, &body.id, today)?;
                let seats: Vec<Seat> = match &term {
                    Some(term) => reader.list_by("term_id", term.id.as_str())?,
                    None => Vec::new(),
                };
                let members = setup::members(reader, &roster_on(&seats, today))?;
                let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
                let rule = rule_in_force(&rules, &body, Matter::Ordinary, today).ok();
                if let Some(rule) = rule.filter(|rule| rule.meetings_per_year > 0) {
                    let held = count(held_in_year(&meetings, &body.id, today.year()));
                    frequencies.push(Frequency {
                        body_id: body.id.clone(),
                        body: body.name.to_string(),
                        clause: rule.clause.to_string(),
                        needed: rule.meetings_per_year,
                        held,
                        is_met: held >= rule.meetings_per_year,
                    });
                }
                bodies.push(BodyView { body, term, members, rules });
            }
            let resolutions = reader.all::<Resolution>()?;
            Ok(CouncilRoom {
                bodies,
                meetings,
                resolutions: resolutions
                    .into_iter()
                    .map(|resolution| ResolutionView { number: resolution.number_text(), resolution })
                    .collect(),
                people: reader.all()?,
                frequencies,
                guide: guide(reader, today)?,
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
            let names = Names::of(reader)?;
            let mut items = Vec::new();
            for item in reader.list_by::<AgendaItem>("meeting_id", id.as_str())? {
                items.push(item_view(
                    reader,
                    item,
                    (&body, &rules, day),
                    (&attendance, moment),
                    (words, &names),
                )?);
            }
            let agenda: Vec<AgendaItem> = items.iter().map(|view| view.item.clone()).collect();
            let seats = count(attendance.iter().filter(|row| row.capacity == Capacity::Member).count());
            let quorum = rule_in_force(&rules, &body, Matter::Ordinary, day).ok();
            let quorum_needed = quorum.and_then(|rule| rule.quorum.needed(seats)).unwrap_or(seats);
            let present = count(present_at(&attendance, moment).len());
            let attending = attending(&attendance, meeting.opened_at);
            let held: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
            let roster = roster_on(&held, day);
            let attendees = attendance
                .into_iter()
                .map(|row| {
                    let name = names.get(Some(&row.person_id)).unwrap_or_default();
                    let seat = roster.iter().find(|seat| seat.person_id == row.person_id);
                    AttendeeView {
                        sounds: sounds(&name),
                        name,
                        position: seat.map(|seat| seat.position),
                        is_late: meeting.opened_at.is_some_and(|opened_at| row.is_late(opened_at)),
                        attendance: row,
                    }
                })
                .collect();
            Ok(MeetingRoom {
                missing: missing_for_next(&meeting, &agenda).into_iter().map(Into::into).collect(),
                is_quorate: if meeting.closed_at.is_some() { attending.at_opening } else { present }
                    >= quorum_needed,
                meeting,
                body,
                term_ordinal: term.ordinal,
                items,
                attendees,
                seats,
                present,
                quorum_needed,
                attending,
                projects: projects(reader)?,
                people: reader.all()?,
            })
        })
    }
}

/// An item with its vote: who may vote on it, what it came to, and what followed.
fn item_view(
    reader: &Reader<'_>,
    item: AgendaItem,
    (body, rules, day): (&Body, &[CharterRule], NaiveDate),
    (attendance, moment): (&[Attendance], DateTime<FixedOffset>),
    (words, names): (&Words, &Names),
) -> Result<ItemView, Failure> {
    let key = item.id.as_str();
    let recusals: Vec<Recusal> = reader.list_by("agenda_item_id", key)?;
    let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", key)?;
    let resolutions: Vec<Resolution> = reader.list_by("agenda_item_id", key)?;
    let resolution = resolutions.into_iter().max_by_key(|resolution| (resolution.year, resolution.number));
    // A correction counts those who were there when the vote was closed.
    let vote = ballots.iter().find(|ballot| ballot.corrects_id.is_none());
    let voter_ids: Vec<PersonId> = present_at(attendance, vote.map_or(moment, |vote| vote.closed_at))
        .into_iter()
        .map(|row| row.person_id.clone())
        .filter(|person| recusals.iter().all(|recusal| recusal.person_id != *person))
        .collect();
    let rule = rule_in_force(rules, body, item.matter, day).ok();
    Ok(ItemView {
        explanation: ballots.last().map(|ballot| words.judgement(&ballot.judgement)),
        rule_sentence: rule.map(|rule| words.rule(rule)),
        rule: rule.cloned(),
        follow_ups: match &resolution {
            Some(resolution) => follow_ups(reader, resolution, names)?,
            None => Vec::new(),
        },
        resolution: resolution
            .map(|resolution| ResolutionView { number: resolution.number_text(), resolution }),
        voters: count(voter_ids.len()),
        voter_ids,
        item,
        recusals,
        ballots,
    })
}

fn attending(attendance: &[Attendance], opened_at: Option<DateTime<FixedOffset>>) -> Attending {
    let members = |state: AttendanceState| {
        let is = |row: &&Attendance| row.capacity == Capacity::Member && row.state == state;
        count(attendance.iter().filter(is).count())
    };
    Attending {
        came: members(AttendanceState::Present),
        at_opening: opened_at.map_or(0, |opened_at| count(present_at(attendance, opened_at).len())),
        on_leave: members(AttendanceState::OnLeave),
        absent: members(AttendanceState::Absent),
        expected: members(AttendanceState::Expected),
        observers: count(attendance.iter().filter(|row| row.capacity == Capacity::Observer).count()),
    }
}

/// All projects, each with the stage that work on it belongs to now.
fn projects(reader: &Reader<'_>) -> Result<Vec<ProjectChoice>, Failure> {
    let mut found = Vec::new();
    for project in reader.all::<PilotProject>()? {
        let stages: Vec<Stage> = reader.list_by("project_id", project.id.as_str())?;
        let in_hand = stages.iter().rfind(|stage| stage.started_on.is_some() && stage.completed_on.is_none());
        found.push(ProjectChoice {
            id: project.id,
            name: project.name.to_string(),
            stage: in_hand.or(stages.first()).map_or(StageKind::Preparation, |stage| stage.kind),
        });
    }
    Ok(found)
}
