//! What the charter makes each body do, and what of it a year's inspection (年检) asks for.

use chengjie_domain::council::{
    Body, CharterRule, DutyStanding, HeldMeeting, Matter, Term, YearStanding, counted_in, duty,
    rule_in_force, year_standing,
};
use chengjie_domain::meeting::{Attendance, Meeting, MeetingForm, Proxy};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::{BodyId, MeetingId, Period};
use chengjie_store::{EntryFilter, Reader};
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::guide::rank;
use crate::{Failure, Secretariat};

/// What a body must do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DutyView {
    /// Key of the body.
    pub body_id: BodyId,
    /// Its name.
    pub body: String,
    /// Where the charter asks it.
    pub clause: String,
    /// How often a year at least.
    pub needed: u32,
    /// How often this year so far, in meetings that count.
    pub held: u32,
    /// The last meeting that counts.
    pub last: Option<LastMeeting>,
    /// By when the next must be held.
    pub due_on: NaiveDate,
    /// How that stands.
    pub standing: DutyStanding,
}

/// The last meeting of a body that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LastMeeting {
    /// Which.
    pub meeting_id: MeetingId,
    /// Number in its term.
    pub ordinal: u32,
    /// When.
    pub held_on: NaiveDate,
}

/// What a year says of all bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnnualInspection {
    /// The year.
    pub year: i32,
    /// The years that have meetings, and this one; the newest first.
    pub years: Vec<i32>,
    /// The bodies, councils first.
    pub bodies: Vec<BodyYear>,
}

/// What a year says of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodyYear {
    /// Key of the body.
    pub body_id: BodyId,
    /// Its name.
    pub body: String,
    /// Where the charter asks a number, if it asks one.
    pub clause: Option<String>,
    /// How often it asks at least.
    pub needed: u32,
    /// How many meetings counted.
    pub counted: u32,
    /// What that comes to.
    pub standing: YearStanding,
    /// The meetings, the first first.
    pub meetings: Vec<YearMeeting>,
}

/// A meeting as the inspection asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearMeeting {
    /// Which.
    pub meeting_id: MeetingId,
    /// Number of the term.
    pub term: u32,
    /// Number in the term.
    pub ordinal: u32,
    /// When.
    pub held_on: NaiveDate,
    /// How.
    pub form: MeetingForm,
    /// 应到.
    pub seats: u32,
    /// 实到.
    pub came: u32,
    /// How many were represented and count as present.
    pub represented: u32,
    /// How many had to be there, where the charter says it.
    pub needed: Option<u32>,
    /// Whether enough came.
    pub counts: bool,
    /// The resolutions with their numbers, in order.
    pub resolutions: Vec<AdoptedResolution>,
}

/// A resolution by number and title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdoptedResolution {
    /// As printed.
    pub number: String,
    /// Title.
    pub title: String,
    /// Whether it was voided since.
    pub is_voided: bool,
}

/// A body with what it is judged by.
struct Judged {
    body: Body,
    rules: Vec<CharterRule>,
    /// Its closed meetings, the first first.
    held: Vec<(Meeting, HeldMeeting)>,
    /// Since when the charter's rule and the records speak of it.
    since: NaiveDate,
}

impl Judged {
    fn of(reader: &Reader<'_>, body: Body, records: NaiveDate) -> Result<Self, Failure> {
        let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
        let mut held = Vec::new();
        for meeting in reader.list_by::<Meeting>("body_id", body.id.as_str())? {
            let attendance: Vec<Attendance> = reader.list_by("meeting_id", meeting.id.as_str())?;
            let proxies: Vec<Proxy> = reader.list_by("meeting_id", meeting.id.as_str())?;
            let rule = rule_in_force(&rules, &body, Matter::Ordinary, meeting.starts_at.date_naive()).ok();
            if let Some(one) = HeldMeeting::of(&meeting, &attendance, &proxies, rule) {
                held.push((meeting, one));
            }
        }
        held.sort_by_key(|(meeting, one)| (one.held_on, meeting.ordinal));
        let recorded = held.first().map_or(records, |(_, first)| first.held_on.min(records));
        let ruled = rules.iter().map(|rule| rule.effective_from).min().unwrap_or(recorded);
        let since = recorded.max(ruled).max(body.established_on);
        Ok(Self { body, rules, held, since })
    }

    fn rule(&self, day: NaiveDate) -> Option<&CharterRule> {
        rule_in_force(&self.rules, &self.body, Matter::Ordinary, day).ok()
    }

    fn held(&self) -> Vec<HeldMeeting> {
        self.held.iter().map(|(_, one)| one.clone()).collect()
    }

    fn duty(&self, today: NaiveDate) -> Option<DutyView> {
        let rule = self.rule(today)?;
        let held = self.held();
        let next = duty(rule, self.since, &held, today)?;
        let last = self.held.iter().rfind(|(_, one)| one.counts());
        Some(DutyView {
            body_id: self.body.id.clone(),
            body: self.body.name.to_string(),
            clause: rule.clause.to_string(),
            needed: rule.meetings_per_year,
            held: counted_in(&held, today.year()),
            last: last.map(|(meeting, one)| LastMeeting {
                meeting_id: meeting.id.clone(),
                ordinal: meeting.ordinal,
                held_on: one.held_on,
            }),
            due_on: next.due_on,
            standing: next.standing,
        })
    }

    fn year(&self, reader: &Reader<'_>, year: Period, today: NaiveDate) -> Result<BodyYear, Failure> {
        let number = year.from().year();
        let rule = self.rule(year.to().min(today));
        let held = self.held();
        let mut meetings = Vec::new();
        for (meeting, one) in self.held.iter().filter(|(_, one)| year.holds(one.held_on)) {
            meetings.push(year_meeting(reader, meeting, one)?);
        }
        Ok(BodyYear {
            body_id: self.body.id.clone(),
            body: self.body.name.to_string(),
            clause: rule.filter(|rule| rule.meetings_per_year > 0).map(|rule| rule.clause.to_string()),
            needed: rule.map_or(0, |rule| rule.meetings_per_year),
            counted: counted_in(&held, number),
            standing: rule.map_or(YearStanding::NotJudged, |rule| {
                year_standing(rule, self.since, &held, number, today)
            }),
            meetings,
        })
    }
}

fn year_meeting(reader: &Reader<'_>, meeting: &Meeting, held: &HeldMeeting) -> Result<YearMeeting, Failure> {
    let term: Term = reader.get(meeting.term_id.as_str())?;
    let mut resolutions: Vec<Resolution> = reader.list_by("meeting_id", meeting.id.as_str())?;
    resolutions.sort_by_key(|one| (one.year, one.number));
    Ok(YearMeeting {
        meeting_id: meeting.id.clone(),
        term: term.ordinal,
        ordinal: meeting.ordinal,
        held_on: held.held_on,
        form: meeting.form,
        seats: held.seats,
        came: held.came,
        represented: held.represented,
        needed: held.needed,
        counts: held.counts(),
        resolutions: resolutions
            .iter()
            .map(|one| AdoptedResolution {
                number: one.number_text(),
                title: one.title.to_string(),
                is_voided: one.status == ResolutionStatus::Voided,
            })
            .collect(),
    })
}

fn judged(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<Judged>, Failure> {
    let first = reader.entries(&EntryFilter { before: Some(2), ..EntryFilter::default() }, 1)?;
    let records = first.first().map_or(today, |entry| entry.at.date_naive());
    let mut bodies: Vec<Body> = reader.all()?;
    bodies.sort_by_key(|body| rank(body.kind));
    bodies.into_iter().map(|body| Judged::of(reader, body, records)).collect()
}

/// When each body must meet next, where the charter asks a number of meetings.
pub(super) fn duties(reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<DutyView>, Failure> {
    Ok(judged(reader, today)?.iter().filter_map(|body| body.duty(today)).collect())
}

impl Secretariat {
    /// When each body must meet next.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn duties(&self, today: NaiveDate) -> Result<Vec<DutyView>, Failure> {
        self.read(|reader| duties(reader, today))
    }

    /// What a year says of every body, for the annual inspection.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn annual_inspection(&self, year: i32, today: NaiveDate) -> Result<AnnualInspection, Failure> {
        self.read(|reader| {
            let all = judged(reader, today)?;
            let mut years: Vec<i32> =
                all.iter().flat_map(|body| &body.held).map(|(_, one)| one.held_on.year()).collect();
            years.push(today.year());
            years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
            years.dedup();
            let days = Period::year(year);
            let bodies = all.iter().filter_map(|body| days.map(|days| body.year(reader, days, today)));
            Ok(AnnualInspection { year, years, bodies: bodies.collect::<Result<_, _>>()? })
        })
    }
}
