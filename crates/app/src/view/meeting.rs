//! One meeting with everything that happens in it.

mod item;
mod paper;

pub(crate) use item::explained;
pub use item::{ElectedSeat, ElectionCandidate, ItemView};
use item::{Sitting, item_view};
pub use paper::{AgreementChoice, FileChoice};
pub(crate) use paper::{paper_of, paper_said};

use std::collections::{BTreeMap, BTreeSet};

use chengjie_domain::carry::CarryState;
use chengjie_domain::correction::{Correction, CorrectionOf};
use chengjie_domain::council::{
    Body, CharterRule, Matter, Seat, SeatPosition, Term, roster_on, rule_in_force,
};
use chengjie_domain::meeting::{
    AgendaItem, Attendance, AttendanceState, Capacity, Meeting, MeetingStatus, Proxy, missing_for_next,
    present_at, proxied_at,
};
use chengjie_domain::person::Person;
use chengjie_domain::pilot::{PilotProject, Stage, StageKind};
use chengjie_domain::resolution::{Resolution, has_force};
use chengjie_domain::{CarriedId, Line, MeetingId, PersonId, ProjectId, Prose, Refusal, ResolutionId};
use chengjie_store::{Reader, sounds};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::council::{ResolutionView, count};
use super::register::{FollowUp, follow_ups};
use crate::carry::away;
use crate::document::correction;
use crate::names::Names;
use crate::{Failure, Secretariat};

/// A proxy by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProxyView {
    /// The proxy.
    pub proxy: Proxy,
    /// Who is represented.
    pub name: String,
    /// Who represents.
    pub holder: String,
}

/// What an earlier resolution of the body asked for and is not done yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Outstanding {
    /// Number of the resolution.
    pub number: String,
    /// What is open.
    pub work: FollowUp,
}

/// One attendee by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AttendeeView {
    /// The attendance.
    pub attendance: Attendance,
    /// The person's name.
    pub name: String,
    /// The posts that the person holds there.
    pub posts: Vec<SeatPosition>,
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

/// A meeting that is out, or held here from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedView {
    /// The carrying.
    pub id: CarriedId,
    /// Whether it is out or here.
    pub state: CarryState,
    /// To whom, or to which machine.
    pub carried_to: Line,
    /// Since when.
    pub since: DateTime<FixedOffset>,
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
    /// Who represents whom.
    pub proxies: Vec<ProxyView>,
    /// How many absent members are represented now.
    pub proxied: u32,
    /// How many days the notice came too late for the charter; nothing when it came in time, or the charter says nothing.
    pub notice_late: u32,
    /// What earlier resolutions of the body asked for and is not done yet.
    pub outstanding: Vec<Outstanding>,
    /// The resolutions of the body that have force, newest first, to amend, replace or revoke.
    pub in_force: Vec<ResolutionView>,
    /// What the next step lacks; nothing when it can be taken.
    pub missing: Vec<Refusal>,
    /// What was corrected of the confirmed minutes and of the resolutions, in the order of its days.
    pub corrections: Vec<CorrectionView>,
    /// The projects that an item may concern.
    pub projects: Vec<ProjectChoice>,
    /// The versions of task agreements that an item can be about.
    pub agreements: Vec<AgreementChoice>,
    /// The files that an item can be about.
    pub files: Vec<FileChoice>,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
    /// How everybody is called at this meeting, by key: namesakes who come together are told apart.
    pub names: BTreeMap<PersonId, String>,
    /// Where it is, when it is carried.
    pub carried: Option<CarriedView>,
}

/// A correction that stands beside the original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CorrectionView {
    /// Of which resolution; nothing when it is of the minutes.
    pub resolution_id: Option<ResolutionId>,
    /// When.
    pub corrected_on: NaiveDate,
    /// What stands there.
    pub said: Prose,
    /// What it should say.
    pub says: Prose,
    /// Why.
    pub reason: Line,
}

/// The corrections of a meeting's minutes, then of its resolutions.
fn corrections(reader: &Reader<'_>, id: &MeetingId) -> Result<Vec<CorrectionView>, Failure> {
    let mut found = correction::of_minutes(reader, id)?;
    for resolution in reader.list_by::<Resolution>("meeting_id", id.as_str())? {
        found.extend(correction::of_resolution(reader, &resolution.id)?);
    }
    let view = |one: Correction| CorrectionView {
        resolution_id: match one.of {
            CorrectionOf::Minutes(_) => None,
            CorrectionOf::Resolution(resolution) => Some(resolution),
        },
        corrected_on: one.corrected_on,
        said: one.said,
        says: one.says,
        reason: one.reason,
    };
    Ok(found.into_iter().map(view).collect())
}

impl Secretariat {
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
            let proxies: Vec<Proxy> = reader.list_by("meeting_id", id.as_str())?;
            let names = Names::of_meeting(reader, id, words)?;
            let mut items = Vec::new();
            for item in reader.list_by::<AgendaItem>("meeting_id", id.as_str())? {
                items.push(item_view(
                    reader,
                    item,
                    (&body, &rules, day),
                    Sitting { attendance: &attendance, proxies: &proxies, moment },
                    (words, &names),
                )?);
            }
            let agenda: Vec<AgendaItem> = items.iter().map(|view| view.item.clone()).collect();
            let seats = count(attendance.iter().filter(|row| row.capacity == Capacity::Member).count());
            let quorum = rule_in_force(&rules, &body, Matter::Ordinary, day).ok();
            let quorum_needed = quorum.and_then(|rule| rule.quorum.needed(seats)).unwrap_or(seats);
            let present = count(present_at(&attendance, moment).len());
            let proxied = quorum.map_or(0, |rule| {
                count(proxied_at(rule, &proxies, &attendance, &BTreeSet::new(), moment).len())
            });
            let represented = quorum.map_or(0, |rule| rule.proxies_present(proxied));
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
                        posts: seat.map_or_else(Vec::new, |seat| seat.posts().collect()),
                        is_late: meeting.opened_at.is_some_and(|opened_at| row.is_late(opened_at)),
                        attendance: row,
                    }
                })
                .collect();
            let (agreements, files) = paper::choices(reader, id, &agenda, words)?;
            Ok(MeetingRoom {
                agreements,
                files,
                missing: missing_for_next(&meeting, &agenda).into_iter().map(Into::into).collect(),
                is_quorate: if meeting.closed_at.is_some() { attending.at_opening } else { present }
                    .saturating_add(represented)
                    >= quorum_needed,
                notice_late: quorum.map_or(0, |rule| rule.notice_late(meeting.noticed_on, day)),
                outstanding: outstanding(reader, &body, &meeting, &names)?,
                in_force: in_force(reader, &body)?,
                proxied,
                proxies: proxies
                    .into_iter()
                    .map(|proxy| ProxyView {
                        name: names.get(Some(&proxy.person_id)).unwrap_or_default(),
                        holder: names.get(Some(&proxy.holder_id)).unwrap_or_default(),
                        proxy,
                    })
                    .collect(),
                meeting,
                body,
                term_ordinal: term.ordinal,
                items,
                attendees,
                seats,
                present,
                quorum_needed,
                attending,
                corrections: corrections(reader, id)?,
                projects: projects(reader)?,
                people: reader.all()?,
                names: names.into_map(),
                carried: carried(reader, id)?,
            })
        })
    }
}

fn carried(reader: &Reader<'_>, id: &MeetingId) -> Result<Option<CarriedView>, Failure> {
    let found = away(reader)?.into_iter().find(|one| one.meeting_id == *id);
    Ok(found.map(|one| CarriedView {
        id: one.id,
        state: one.state,
        carried_to: one.carried_to,
        since: one.carried_at,
    }))
}

/// The work that the body's resolutions asked for before a meeting and that is still open; none once the meeting is closed.
fn outstanding(
    reader: &Reader<'_>,
    body: &Body,
    meeting: &Meeting,
    names: &Names,
) -> Result<Vec<Outstanding>, Failure> {
    if meeting.status >= MeetingStatus::Closed {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for resolution in reader.list_by::<Resolution>("body_id", body.id.as_str())? {
        if resolution.meeting_id == meeting.id {
            continue;
        }
        let open =
            follow_ups(reader, &resolution, names)?.into_iter().filter(|work| work.finished_on.is_none());
        found.extend(open.map(|work| Outstanding { number: resolution.number_text(), work }));
    }
    found.sort_by_key(|open| open.work.due_on);
    Ok(found)
}

fn in_force(reader: &Reader<'_>, body: &Body) -> Result<Vec<ResolutionView>, Failure> {
    let all: Vec<Resolution> = reader.list_by("body_id", body.id.as_str())?;
    Ok(all.iter().filter(|one| has_force(one, &all)).map(ResolutionView::of).collect())
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
