//! Meetings, from draft to confirmed minutes.

mod agenda;
mod presence;
mod proxy;

pub(crate) use agenda::{open_item, take_back};

use chengjie_domain::correction::{Correction, CorrectionOf};
use chengjie_domain::council::{Body, ByCorrespondence, CharterRule, CouncilRefusal, Term, rule_in_force};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, Meeting, MeetingForm, MeetingRefusal, MeetingStatus, next_status,
};
use chengjie_domain::vote::Recusal;
use chengjie_domain::{BodyId, Line, MeetingId, PersonId, Prose};
use chengjie_store::Writer;
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::document::require_said;
use crate::evidence::rely;
use crate::operation::MeetingOperation;
use crate::{Failure, names};

pub(crate) fn perform(operation: &MeetingOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    use MeetingOperation as Do;
    match operation {
        Do::Convene { meeting_id, body_id, form, starts_at, place, chair_id, recorder_id } => {
            let facts = Facts { form: *form, starts_at: *starts_at, place, chair_id, recorder_id };
            convene(writer, meeting_id, body_id, &facts)
        }
        Do::Amend { meeting_id, form, starts_at, place, chair_id, recorder_id } => amend(
            writer,
            meeting_id,
            &Facts { form: *form, starts_at: *starts_at, place, chair_id, recorder_id },
        ),
        Do::AddItem(item) => agenda::add(writer, item),
        Do::AmendItem(item) => agenda::amend(writer, item),
        Do::RemoveItem { agenda_item_id } => agenda::remove(writer, agenda_item_id),
        Do::OrderAgenda { meeting_id, agenda_item_ids } => agenda::order(writer, meeting_id, agenda_item_ids),
        Do::Notice { meeting_id, noticed_on } => notice(writer, meeting_id, *noticed_on),
        Do::Open { meeting_id, opened_at } => open(writer, meeting_id, *opened_at),
        Do::Attend { meeting_id, entries } => presence::attend(writer, meeting_id, entries),
        Do::Arrive { meeting_id, person_id, at } => {
            presence::change(writer, meeting_id, person_id, |_, row, name| row.arriving(*at, name))
        }
        Do::Leave { meeting_id, person_id, at } => {
            presence::change(writer, meeting_id, person_id, |meeting, row, name| {
                row.leaving(*at, meeting.opened_at, name)
            })
        }
        Do::Return { meeting_id, person_id, at } => {
            presence::change(writer, meeting_id, person_id, |_, row, name| row.returning(*at, name))
        }
        Do::RecordReply { meeting_id, person_id, reply, remark } => {
            presence::reply(writer, meeting_id, person_id, *reply, remark.as_ref())
        }
        Do::GiveProxy { meeting_id, person_id, holder_id, given_on } => {
            proxy::give(writer, meeting_id, person_id, holder_id, *given_on)
        }
        Do::WithdrawProxy { meeting_id, person_id } => proxy::withdraw(writer, meeting_id, person_id),
        Do::AddObserver { meeting_id, person_id } => presence::add_observer(writer, meeting_id, person_id),
        Do::HearItem { agenda_item_id } => agenda::hear(writer, agenda_item_id),
        Do::DeferItem { agenda_item_id, reason } => agenda::defer(writer, agenda_item_id, reason),
        Do::WriteMinutes { meeting_id, minutes } => write_minutes(writer, meeting_id, minutes),
        Do::Close { meeting_id, closed_at } => close(writer, meeting_id, *closed_at),
        Do::CorrectMinutes { correction_id, meeting_id, corrected_on, said, says, reason } => {
            let meeting: Meeting = writer.get(meeting_id.as_str())?;
            let correction = Correction {
                id: correction_id.clone(),
                of: CorrectionOf::Minutes(meeting_id.clone()),
                corrected_on: *corrected_on,
                said: said.clone(),
                says: says.clone(),
                reason: reason.clone(),
            };
            correction.require_sound(meeting.minutes_confirmed_on)?;
            require_said(writer, &correction)?;
            Ok(writer.insert(&correction)?)
        }
        Do::ConfirmMinutes { meeting_id, confirmed_on } => confirm_minutes(writer, meeting_id, *confirmed_on),
    }
}

struct Facts<'said> {
    form: MeetingForm,
    starts_at: DateTime<FixedOffset>,
    place: &'said Option<Line>,
    chair_id: &'said Option<PersonId>,
    recorder_id: &'said Option<PersonId>,
}

/// The body's term that holds a day.
fn term_on(writer: &Writer<'_>, body: &Body, day: NaiveDate) -> Result<Term, Failure> {
    let terms: Vec<Term> = writer.list_by("body_id", body.id.as_str())?;
    let term = terms.into_iter().find(|term| term.holds(day));
    Ok(term.ok_or_else(|| CouncilRefusal::NoTerm { body: body.name.to_string(), day })?)
}

fn convene(writer: &Writer<'_>, id: &MeetingId, body_id: &BodyId, facts: &Facts<'_>) -> Result<(), Failure> {
    let body: Body = writer.get(body_id.as_str())?;
    let term = term_on(writer, &body, facts.starts_at.date_naive())?;
    let held: Vec<Meeting> = writer.list_by("term_id", term.id.as_str())?;
    let ordinal =
        held.iter().map(|meeting| meeting.ordinal).max().unwrap_or(term.meetings_before).saturating_add(1);
    let meeting = Meeting {
        id: id.clone(),
        body_id: body_id.clone(),
        term_id: term.id,
        ordinal,
        form: facts.form,
        starts_at: facts.starts_at,
        place: facts.place.clone(),
        chair_id: facts.chair_id.clone(),
        recorder_id: facts.recorder_id.clone(),
        status: MeetingStatus::Draft,
        noticed_on: None,
        opened_at: None,
        closed_at: None,
        minutes_confirmed_on: None,
        minutes: Prose::default(),
        names: None,
    };
    writer.insert(&meeting)?;
    agenda::carry(writer, &meeting)
}

fn amend(writer: &Writer<'_>, id: &MeetingId, facts: &Facts<'_>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let day = facts.starts_at.date_naive();
    if term_on(writer, &body, day)?.id != meeting.term_id {
        return Err(MeetingRefusal::OutsideTerm { day }.into());
    }
    if let Some(noticed_on) = meeting.noticed_on.filter(|noticed_on| day < *noticed_on) {
        return Err(in_order(noticed_on, day));
    }
    if meeting.status == MeetingStatus::InSession {
        if day != meeting.starts_at.date_naive() {
            return Err(MeetingRefusal::InSessionStays {}.into());
        }
        if facts.chair_id.is_none() || facts.recorder_id.is_none() {
            return Err(MeetingRefusal::NoChair {}.into());
        }
    }
    let moves = facts.form != meeting.form || facts.starts_at != meeting.starts_at;
    if moves && !presence::ballots_of(writer, &meeting)?.is_empty() {
        return Err(MeetingRefusal::VotedStays {}.into());
    }
    meeting.form = facts.form;
    meeting.starts_at = facts.starts_at;
    require_form(writer, &meeting, &agenda::of(writer, &meeting)?)?;
    meeting.place.clone_from(facts.place);
    meeting.chair_id.clone_from(facts.chair_id);
    meeting.recorder_id.clone_from(facts.recorder_id);
    writer.update(&meeting)?;
    // A noticed meeting that moves calls the roster of its new day.
    if meeting.status == MeetingStatus::Noticed { presence::call_roster(writer, &meeting) } else { Ok(()) }
}

fn in_order(earlier: impl ToString, later: impl ToString) -> Failure {
    MeetingRefusal::OutOfOrder { earlier: earlier.to_string(), later: later.to_string() }.into()
}

/// Refuses a meeting by correspondence that would decide what the charter bars from it.
fn require_form(writer: &Writer<'_>, meeting: &Meeting, items: &[AgendaItem]) -> Result<(), Failure> {
    if meeting.form != MeetingForm::Correspondence {
        return Ok(());
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let rules: Vec<CharterRule> = writer.list_by("body_id", body.id.as_str())?;
    for item in items.iter().filter(|item| item.kind == AgendaKind::Vote) {
        let rule = rule_in_force(&rules, &body, item.matter, meeting.starts_at.date_naive())?;
        if rule.by_correspondence == ByCorrespondence::Barred {
            let (item, clause) = (item.title.to_string(), rule.clause.to_string());
            return Err(MeetingRefusal::FormBarred { item, clause }.into());
        }
    }
    Ok(())
}

fn notice(writer: &Writer<'_>, id: &MeetingId, noticed_on: NaiveDate) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Draft)?;
    if noticed_on > meeting.starts_at.date_naive() {
        return Err(in_order(noticed_on, meeting.starts_at.date_naive()));
    }
    let items = agenda::of(writer, &meeting)?;
    require_form(writer, &meeting, &items)?;
    meeting.status = next_status(&meeting, &items)?;
    meeting.noticed_on = Some(noticed_on);
    writer.update(&meeting)?;
    presence::call_roster(writer, &meeting)
}

fn open(writer: &Writer<'_>, id: &MeetingId, opened_at: DateTime<FixedOffset>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Noticed)?;
    if meeting.noticed_on.is_some_and(|noticed_on| opened_at.date_naive() < noticed_on) {
        return Err(in_order(meeting.noticed_on.unwrap_or_default(), opened_at.date_naive()));
    }
    // Its votes are judged by the rules and the roster of that day.
    let (day, opened_on) = (meeting.starts_at.date_naive(), opened_at.date_naive());
    if day != opened_on {
        return Err(MeetingRefusal::OtherDay { day, opened_on }.into());
    }
    meeting.status = next_status(&meeting, &agenda::of(writer, &meeting)?)?;
    meeting.opened_at = Some(opened_at);
    writer.update(&meeting)?;
    presence::call_roster(writer, &meeting)
}

fn write_minutes(writer: &Writer<'_>, id: &MeetingId, minutes: &Prose) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status != MeetingStatus::InSession {
        meeting.status.require(MeetingStatus::Closed)?;
    }
    meeting.minutes = minutes.clone();
    Ok(writer.update(&meeting)?)
}

fn close(writer: &Writer<'_>, id: &MeetingId, closed_at: DateTime<FixedOffset>) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::InSession)?;
    if let Some(opened_at) = meeting.opened_at.filter(|opened_at| closed_at < *opened_at) {
        return Err(in_order(opened_at.format("%H:%M"), closed_at.format("%H:%M")));
    }
    meeting.status = next_status(&meeting, &agenda::of(writer, &meeting)?)?;
    let last_vote =
        presence::ballots_of(writer, &meeting)?.into_iter().map(|(_, ballot)| ballot.closed_at).max();
    if let Some(last_vote) = last_vote.filter(|last_vote| closed_at < *last_vote) {
        return Err(in_order(last_vote.format("%H:%M"), closed_at.format("%H:%M")));
    }
    for item in agenda::of(writer, &meeting)? {
        let recusals: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
        let back = recusals.iter().filter_map(|one| one.returned_at).max();
        if let Some(back) = back.filter(|back| closed_at < *back) {
            return Err(in_order(back.format("%H:%M"), closed_at.format("%H:%M")));
        }
    }
    meeting.closed_at = Some(closed_at);
    writer.update(&meeting)?;
    presence::end_calling(writer, &meeting)
}

fn confirm_minutes(writer: &Writer<'_>, id: &MeetingId, confirmed_on: NaiveDate) -> Result<(), Failure> {
    let mut meeting: Meeting = writer.get(id.as_str())?;
    meeting.status.require(MeetingStatus::Closed)?;
    let closed_on = meeting.closed_at.map(|closed_at| closed_at.date_naive());
    if let Some(closed_on) = closed_on.filter(|closed_on| confirmed_on < *closed_on) {
        return Err(in_order(closed_on, confirmed_on));
    }
    meeting.status = MeetingStatus::MinutesConfirmed;
    meeting.minutes_confirmed_on = Some(confirmed_on);
    meeting.names = Some(names::of_minutes(writer, &meeting)?);
    writer.update(&meeting)?;
    rely(writer, &EvidenceOf::Meeting { meeting_id: id.clone() }, confirmed_on)
}
