//! What a new society still lacks before its first meeting, in the order in which it is set up.

use chengjie_domain::BodyId;
use chengjie_domain::council::{Body, BodyKind, CharterRule, Matter, Seat, Term, roster_on, rule_in_force};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::person::Person;
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A step on the way to the first meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SetupStep {
    /// 人员.
    People,
    /// 机构.
    Body,
    /// 届次.
    Term,
    /// 席位.
    Seats,
    /// 章程规则.
    Rule,
    /// 会议.
    Meeting,
}

/// Whether a step was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuideStep {
    /// Which.
    pub step: SetupStep,
    /// Whether it was taken.
    pub is_done: bool,
}

/// The way to the first meeting of the body that is furthest set up for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Guide {
    /// The body, once there is one.
    pub body_id: Option<BodyId>,
    /// The steps, in order; the first that is not done comes next.
    pub steps: Vec<GuideStep>,
}

/// Councils come first, then the others.
pub(super) const fn rank(kind: BodyKind) -> u8 {
    match kind {
        BodyKind::Council => 0,
        BodyKind::ExecutiveCouncil => 1,
        BodyKind::Congress => 2,
        BodyKind::Supervisors | BodyKind::Committee | BodyKind::PilotOffice => 3,
    }
}

pub(super) fn guide(reader: &Reader<'_>, today: NaiveDate) -> Result<Guide, Failure> {
    let body = reader.all::<Body>()?.into_iter().min_by_key(|body| rank(body.kind));
    let (mut has_term, mut has_seats, mut has_rule) = (false, false, false);
    if let Some(body) = &body {
        let terms: Vec<Term> = reader.list_by("body_id", body.id.as_str())?;
        let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
        has_rule = rule_in_force(&rules, body, Matter::Ordinary, today).is_ok();
        if let Some(term) = terms.iter().find(|term| term.starts_on <= today && today <= term.ends_on) {
            let seats: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
            has_term = true;
            has_seats = !roster_on(&seats, today).is_empty();
        }
    }
    let steps = [
        (SetupStep::People, !reader.all::<Person>()?.is_empty()),
        (SetupStep::Body, body.is_some()),
        (SetupStep::Term, has_term),
        (SetupStep::Seats, has_seats),
        (SetupStep::Rule, has_rule),
        (SetupStep::Meeting, !reader.all::<Meeting>()?.is_empty()),
    ];
    let steps = steps.map(|(step, is_done)| GuideStep { step, is_done }).into();
    Ok(Guide { body_id: body.map(|body| body.id), steps })
}
