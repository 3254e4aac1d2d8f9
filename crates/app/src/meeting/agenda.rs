//! What is on the agenda: put there, changed, ordered, heard, put off, carried over.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::carry::{CarriedMeeting, CarryState};
use chengjie_domain::council::Body;
use chengjie_domain::evidence::{Evidence, EvidenceOf};
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, ItemState, Meeting, MeetingRefusal, MeetingStatus, VoteMethod,
};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::{Candidate, Recusal, VoteRefusal};
use chengjie_domain::{AgendaItemId, CandidateId, EvidenceId, Line, MeetingId};
use chengjie_store::Writer;

use crate::Failure;
use crate::carry::away;

pub(super) fn add(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let mut fresh = item.clone();
    fresh.state = ItemState::Pending;
    fresh.deferral_reason = None;
    fresh.carried_from_id = None;
    require_sense(writer, &fresh)?;
    about(writer, &mut fresh, None)?;
    // What was carried over stands already; a place that is taken is left to it.
    let items = of(writer, &meeting)?;
    if items.iter().any(|other| other.position == fresh.position) {
        fresh.position = items.iter().map(|other| other.position).max().unwrap_or(0).saturating_add(1);
    }
    Ok(writer.insert(&fresh)?)
}

/// An item that is still to come, and its meeting.
pub(crate) fn open_item(writer: &Writer<'_>, id: &AgendaItemId) -> Result<(AgendaItem, Meeting), Failure> {
    let item: AgendaItem = writer.get(id.as_str())?;
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    if matches!(item.state, ItemState::Passed | ItemState::Failed) {
        return Err(MeetingRefusal::ItemVoted { item: item.title.to_string() }.into());
    }
    Ok((item, meeting))
}

pub(super) fn amend(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    let (present, _) = open_item(writer, &item.id)?;
    let mut amended = item.clone();
    amended.meeting_id = present.meeting_id;
    // What was heard is not voted on by becoming a motion.
    let is_of_kind = present.kind == amended.kind;
    amended.state = if is_of_kind { present.state } else { ItemState::Pending };
    amended.deferral_reason = present.deferral_reason.filter(|_| is_of_kind);
    amended.carried_from_id = present.carried_from_id;
    require_sense(writer, &amended)?;
    about(writer, &mut amended, present.evidence_id.as_ref())?;
    Ok(writer.update(&amended)?)
}

pub(super) fn of(writer: &Writer<'_>, meeting: &Meeting) -> Result<Vec<AgendaItem>, Failure> {
    Ok(writer.list_by("meeting_id", meeting.id.as_str())?)
}

pub(super) fn remove(writer: &Writer<'_>, id: &AgendaItemId) -> Result<(), Failure> {
    let (item, meeting) = open_item(writer, id)?;
    take_back(writer, &item)?;
    take_off(writer, &item, &meeting)
}

/// An item goes with who stands and who is recused.
fn take_off(writer: &Writer<'_>, item: &AgendaItem, meeting: &Meeting) -> Result<(), Failure> {
    for candidate in writer.list_by::<Candidate>("agenda_item_id", item.id.as_str())? {
        writer.delete::<Candidate>(candidate.id.as_str())?;
    }
    for recusal in writer.list_by::<Recusal>("agenda_item_id", item.id.as_str())? {
        writer.delete::<Recusal>(recusal.id.as_str())?;
    }
    writer.delete::<AgendaItem>(item.id.as_str())?;
    number(writer, of(writer, meeting)?)
}

/// What was put off and is taken up after all leaves the agenda to which it was carried, as long as its notice has not gone out.
pub(crate) fn take_back(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    for carried in writer.list_by::<AgendaItem>("carried_from_id", item.id.as_str())? {
        let meeting: Meeting = writer.get(carried.meeting_id.as_str())?;
        if meeting.status != MeetingStatus::Draft {
            let (item, ordinal) = (item.title.to_string(), meeting.ordinal);
            return Err(MeetingRefusal::ItemTakenUp { item, ordinal }.into());
        }
        take_off(writer, &carried, &meeting)?;
    }
    Ok(())
}

/// An election is by secret ballot; what is about a resolution says what it does to it, and that one has force.
fn require_sense(writer: &Writer<'_>, item: &AgendaItem) -> Result<(), Failure> {
    if item.places.is_some() && item.method != VoteMethod::SecretBallot {
        return Err(VoteRefusal::ElectionIsSecret {}.into());
    }
    if item.elects.is_some() && item.places.is_none() {
        return Err(MeetingRefusal::ElectsNobody {}.into());
    }
    match (&item.changes_id, item.change) {
        (None, None) => Ok(()),
        (Some(changes_id), Some(_)) => {
            let earlier: Resolution = writer.get(changes_id.as_str())?;
            let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
            if earlier.body_id != meeting.body_id {
                let body: Body = writer.get(earlier.body_id.as_str())?;
                let (number, body) = (earlier.number_text(), body.name.to_string());
                return Err(MeetingRefusal::ChangeOfOther { number, body }.into());
            }
            let day = meeting.starts_at.date_naive();
            if day < earlier.adopted_on {
                let (number, adopted_on) = (earlier.number_text(), earlier.adopted_on);
                return Err(MeetingRefusal::ChangeTooEarly { number, adopted_on, day }.into());
            }
            crate::resolution::require_force(writer, &earlier)
        }
        _ => Err(MeetingRefusal::ChangeIncomplete {}.into()),
    }
}

/// An item is about one paper: the draft as it stands of an agreement of its own project, or a file of its own meeting; one that
/// came with it from the meeting that put it off stays.
fn about(writer: &Writer<'_>, item: &mut AgendaItem, kept: Option<&EvidenceId>) -> Result<(), Failure> {
    item.agreement_draft = None;
    if let Some(file) = item.evidence_id.as_ref().filter(|file| Some(*file) != kept) {
        let evidence: Evidence = writer.get(file.as_str())?;
        if evidence.of != (EvidenceOf::Meeting { meeting_id: item.meeting_id.clone() }) {
            return Err(MeetingRefusal::FileOfOther { title: evidence.title.to_string() }.into());
        }
    }
    let Some(version_id) = &item.agreement_version_id else { return Ok(()) };
    if item.evidence_id.is_some() {
        return Err(MeetingRefusal::TwoPapers {}.into());
    }
    let version: AgreementVersion = writer.get(version_id.as_str())?;
    if item.project_id.as_ref() != Some(&version.project_id) {
        let project: PilotProject = writer.get(version.project_id.as_str())?;
        return Err(MeetingRefusal::PaperOfOther { project: project.name.to_string() }.into());
    }
    item.agreement_draft = Some(version.draft);
    Ok(())
}

/// What the body put off and has not taken up again comes onto the agenda by itself, in front, in its old order.
pub(super) fn carry(writer: &Writer<'_>, meeting: &Meeting) -> Result<(), Failure> {
    let held: Vec<Meeting> = writer.list_by("body_id", meeting.body_id.as_str())?;
    let mut position = 1;
    // Meetings are listed from the newest; what waits longest comes first.
    for earlier in held.iter().rev().filter(|earlier| earlier.id != meeting.id) {
        for item in of(writer, earlier)?.into_iter().filter(|item| item.state == ItemState::Deferred) {
            let taken_up: Vec<AgendaItem> = writer.list_by("carried_from_id", item.id.as_str())?;
            if !taken_up.is_empty() {
                continue;
            }
            carry_to(writer, meeting, item, position)?;
            position += 1;
        }
    }
    Ok(())
}

/// Puts what was put off onto a meeting's agenda, with who stands.
fn carry_to(writer: &Writer<'_>, meeting: &Meeting, item: AgendaItem, position: u32) -> Result<(), Failure> {
    let id = AgendaItemId::carried(&meeting.id, &item.id);
    let candidates: Vec<Candidate> = writer.list_by("agenda_item_id", item.id.as_str())?;
    writer.insert(&AgendaItem {
        id: id.clone(),
        meeting_id: meeting.id.clone(),
        position,
        state: ItemState::Pending,
        deferral_reason: None,
        carried_from_id: Some(item.id.clone()),
        ..item
    })?;
    for candidate in candidates {
        let key = CandidateId::of(&id, &candidate.person_id);
        writer.insert(&Candidate { id: key, agenda_item_id: id.clone(), ..candidate })?;
    }
    Ok(())
}

/// The next meeting of the body that was convened already, as long as its notice has not gone out. What is put off at a meeting
/// that was or is held elsewhere waits until one is convened: there only that meeting may change.
fn next_draft(writer: &Writer<'_>, meeting: &Meeting) -> Result<Option<Meeting>, Failure> {
    let carried: Vec<CarriedMeeting> = writer.list_by("meeting_id", meeting.id.as_str())?;
    if carried.iter().any(|one| one.state != CarryState::Abandoned) {
        return Ok(None);
    }
    let away = away(writer)?;
    let convened: Vec<Meeting> = writer.list_by("body_id", meeting.body_id.as_str())?;
    let can_take = |next: &Meeting| {
        next.status == MeetingStatus::Draft
            && next.starts_at > meeting.starts_at
            && away.iter().all(|one| one.meeting_id != next.id)
    };
    Ok(convened.into_iter().filter(can_take).min_by_key(|next| next.starts_at))
}

/// Gives the items the places 1, 2, 3 in the order in which they come.
fn number(writer: &Writer<'_>, items: Vec<AgendaItem>) -> Result<(), Failure> {
    for (position, mut item) in (1..).zip(items) {
        if item.position != position {
            item.position = position;
            writer.update(&item)?;
        }
    }
    Ok(())
}

pub(super) fn order(writer: &Writer<'_>, id: &MeetingId, order: &[AgendaItemId]) -> Result<(), Failure> {
    let meeting: Meeting = writer.get(id.as_str())?;
    if meeting.status >= MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let mut items = of(writer, &meeting)?;
    let place_of = |item: &AgendaItem| order.iter().position(|id| *id == item.id);
    let is_whole = order.len() == items.len() && items.iter().all(|item| place_of(item).is_some());
    if !is_whole {
        return Err(MeetingRefusal::OrderDiffers {}.into());
    }
    items.sort_by_key(place_of);
    number(writer, items)
}

pub(super) fn hear(writer: &Writer<'_>, id: &AgendaItemId) -> Result<(), Failure> {
    let (mut item, meeting) = open_item(writer, id)?;
    meeting.status.require(MeetingStatus::InSession)?;
    if item.kind == AgendaKind::Vote {
        return Err(MeetingRefusal::ItemUndecided { item: item.title.to_string() }.into());
    }
    take_back(writer, &item)?;
    item.state = ItemState::Heard;
    Ok(writer.update(&item)?)
}

pub(super) fn defer(writer: &Writer<'_>, id: &AgendaItemId, reason: &Line) -> Result<(), Failure> {
    let (mut item, meeting) = open_item(writer, id)?;
    meeting.status.require(MeetingStatus::InSession)?;
    item.state = ItemState::Deferred;
    item.deferral_reason = Some(reason.clone());
    writer.update(&item)?;
    let taken_up: Vec<AgendaItem> = writer.list_by("carried_from_id", item.id.as_str())?;
    match next_draft(writer, &meeting)? {
        Some(next) if taken_up.is_empty() => arrive(writer, &next, item),
        _ => Ok(()),
    }
}

/// Puts what was put off behind what was carried over to a meeting before, in front of the rest.
fn arrive(writer: &Writer<'_>, next: &Meeting, item: AgendaItem) -> Result<(), Failure> {
    let items = of(writer, next)?;
    let last = items.iter().filter(|one| one.carried_from_id.is_some()).map(|one| one.position).max();
    let position = last.unwrap_or(0).saturating_add(1);
    for behind in items.into_iter().filter(|one| one.position >= position) {
        writer.update(&AgendaItem { position: behind.position.saturating_add(1), ..behind })?;
    }
    carry_to(writer, next, item, position)
}
