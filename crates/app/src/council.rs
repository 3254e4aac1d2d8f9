//! Bodies, terms, seats and the charter.

use chengjie_domain::council::{Body, CharterRule, CouncilRefusal, Matter, Seat, Term};
use chengjie_domain::meeting::{AgendaItem, Meeting, MeetingStatus};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::Ballot;
use chengjie_store::{Reader, Writer};

use crate::operation::CouncilOperation;
use crate::{Failure, seat};

pub(crate) fn perform(operation: &CouncilOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        CouncilOperation::EstablishBody(body) => {
            body.require_limits()?;
            require_free_mark(writer, body)?;
            Ok(writer.insert(body)?)
        }
        CouncilOperation::AmendBody(body) => {
            body.require_limits()?;
            require_free_mark(writer, body)?;
            require_unnumbered(writer, body)?;
            Ok(writer.update(body)?)
        }
        CouncilOperation::BeginTerm(term) => {
            require_room(writer, term)?;
            Ok(writer.insert(term)?)
        }
        CouncilOperation::AmendTerm(term) => amend_term(writer, term),
        CouncilOperation::GiveSeat(seat) => seat::give(writer, seat),
        CouncilOperation::GiveSeats { seats } => seats.iter().try_for_each(|seat| seat::give(writer, seat)),
        CouncilOperation::LeaveSeat { seat_id, ends_on, reason } => {
            seat::leave(writer, seat_id, *ends_on, reason.as_ref())
        }
        CouncilOperation::ChangePosts { seats, reason } => {
            seats.iter().try_for_each(|seat| seat::change(writer, seat, reason))
        }
        CouncilOperation::FileApproval { seat_id, document, approved_on } => {
            let seat: Seat = writer.get(seat_id.as_str())?;
            let approval = Some(document.clone());
            Ok(writer.update(&Seat { approval, approved_on: Some(*approved_on), ..seat })?)
        }
        CouncilOperation::AdoptRule(rule) => adopt_rule(writer, rule),
    }
}

fn require_free_mark(writer: &Writer<'_>, body: &Body) -> Result<(), Failure> {
    let mark = &body.number_mark;
    let bodies: Vec<Body> = writer.all()?;
    let resolutions: Vec<Resolution> = writer.list_by("mark", mark.as_str())?;
    // A mark that another body once numbered with stays that body's: its numbers are on paper.
    let taken = bodies.iter().any(|other| other.id != body.id && other.number_mark == *mark)
        || resolutions.iter().any(|resolution| resolution.body_id != body.id);
    if taken {
        Err(CouncilRefusal::NumberMarkTaken { mark: body.number_mark.to_string() }.into())
    } else {
        Ok(())
    }
}

/// What was numbered before stands once a number was given after it.
fn require_unnumbered(writer: &Writer<'_>, body: &Body) -> Result<(), Failure> {
    let present: Body = writer.get(body.id.as_str())?;
    if present.numbers_before == body.numbers_before {
        return Ok(());
    }
    let years: Vec<i32> = [present.numbers_before, body.numbers_before]
        .into_iter()
        .flatten()
        .map(|before| before.year)
        .collect();
    let resolutions: Vec<Resolution> = writer.list_by("body_id", body.id.as_str())?;
    match resolutions.iter().find(|resolution| years.contains(&resolution.year)) {
        Some(given) => Err(CouncilRefusal::Numbered { number: given.number_text() }.into()),
        None => Ok(()),
    }
}

/// A term has its number and its days for itself.
pub(crate) fn require_room(reader: &Reader<'_>, term: &Term) -> Result<(), Failure> {
    term.require_sound()?;
    let others: Vec<Term> = reader.list_by("body_id", term.body_id.as_str())?;
    let clash = others.iter().filter(|other| other.id != term.id).any(|other| {
        other.ordinal == term.ordinal || (other.starts_on <= term.ends_on && term.starts_on <= other.ends_on)
    });
    if clash { Err(CouncilRefusal::TermOverlaps { ordinal: term.ordinal }.into()) } else { Ok(()) }
}

/// The meetings and seats of a term lie within its days.
pub(crate) fn require_held_within(reader: &Reader<'_>, term: &Term) -> Result<(), Failure> {
    let meetings: Vec<Meeting> = reader.list_by("term_id", term.id.as_str())?;
    let seats: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
    let days = meetings.iter().map(|meeting| meeting.starts_at.date_naive());
    match days.chain(seats.iter().map(|seat| seat.starts_on)).find(|day| !term.holds(*day)) {
        Some(day) => Err(CouncilRefusal::TermHolds { day }.into()),
        None => Ok(()),
    }
}

/// What was held and who sits in it stay within it; its number and what was held before stand once a meeting bears them.
fn amend_term(writer: &Writer<'_>, term: &Term) -> Result<(), Failure> {
    let present: Term = writer.get(term.id.as_str())?;
    let amended = Term { body_id: present.body_id.clone(), ..term.clone() };
    require_room(writer, &amended)?;
    require_held_within(writer, &amended)?;
    let meetings: Vec<Meeting> = writer.list_by("term_id", term.id.as_str())?;
    let is_renumbered =
        (amended.ordinal, amended.meetings_before) != (present.ordinal, present.meetings_before);
    match meetings.iter().map(|meeting| meeting.ordinal).min().filter(|_| is_renumbered) {
        Some(first) => Err(CouncilRefusal::MeetingNumbered { term: present.ordinal, meeting: first }.into()),
        None => Ok(writer.update(&amended)?),
    }
}

fn adopt_rule(writer: &Writer<'_>, rule: &CharterRule) -> Result<(), Failure> {
    let rules: Vec<CharterRule> = writer.list_by("body_id", rule.body_id.as_str())?;
    let exists =
        rules.iter().any(|other| other.matter == rule.matter && other.effective_from == rule.effective_from);
    if exists {
        return Err(CouncilRefusal::RuleExists { effective_from: rule.effective_from }.into());
    }
    require_unjudged(writer, rule)?;
    Ok(writer.insert(rule)?)
}

/// A meeting is judged by the rules in force on its day, for ever: no rule is put before a vote that was closed, nor into a meeting
/// that sits.
pub(crate) fn require_unjudged(reader: &Reader<'_>, rule: &CharterRule) -> Result<(), Failure> {
    let meetings: Vec<Meeting> = reader.list_by("body_id", rule.body_id.as_str())?;
    let judged = || meetings.iter().filter(|meeting| meeting.starts_at.date_naive() >= rule.effective_from);
    for meeting in judged() {
        for item in reader.list_by::<AgendaItem>("meeting_id", meeting.id.as_str())? {
            let is_meant = rule.matter == Matter::Ordinary || item.matter == rule.matter;
            if is_meant && !reader.list_by::<Ballot>("agenda_item_id", item.id.as_str())?.is_empty() {
                return Err(CouncilRefusal::RuleAfterVote { day: meeting.starts_at.date_naive() }.into());
            }
        }
    }
    match judged().find(|meeting| meeting.status == MeetingStatus::InSession) {
        Some(meeting) => Err(CouncilRefusal::RuleInSession { day: meeting.starts_at.date_naive() }.into()),
        None => Ok(()),
    }
}
