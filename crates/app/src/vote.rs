//! Votes: recusals, closing with the charter's judgement, corrections that stand beside the original.

use std::collections::BTreeSet;

use chengjie_domain::council::{Body, CharterRule, rule_in_force};
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, Attendance, Capacity, ItemState, Meeting, MeetingRefusal, MeetingStatus,
    VoteMethod, present_at,
};
use chengjie_domain::resolution::{Resolution, ResolutionStatus, next_number};
use chengjie_domain::vote::{
    Ballot, Judgement, MemberChoice, Outcome, Recusal, Room, Tally, VoteRefusal, judge,
};
use chengjie_domain::{AttendanceId, BallotId, Line, PersonId, ResolutionId};
use chengjie_store::Writer;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use crate::Failure;
use crate::meeting::open_item;
use crate::operation::VoteOperation;
use crate::person::name_of;

pub(crate) fn perform(operation: &VoteOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        VoteOperation::Recuse(recusal) => recuse(writer, recusal),
        VoteOperation::WithdrawRecusal { recusal_id } => {
            let recusal: Recusal = writer.get(recusal_id.as_str())?;
            open_item(writer, &recusal.agenda_item_id)?;
            Ok(writer.delete::<Recusal>(recusal_id.as_str())?)
        }
        VoteOperation::Close {
            ballot_id,
            agenda_item_id,
            closed_at,
            tally,
            choices,
            tellers,
            resolution_id,
        } => {
            let (item, meeting) = votable(writer, agenda_item_id)?;
            let count = Count { moment: *closed_at, tally: *tally, choices };
            let ballot = Ballot {
                id: ballot_id.clone(),
                agenda_item_id: item.id.clone(),
                closed_at: *closed_at,
                tally: *tally,
                choices: choices.clone(),
                tellers: tellers.clone(),
                judgement: judged(writer, &item, &meeting, &count)?,
                corrects_id: None,
                correction_reason: None,
            };
            writer.insert(&ballot)?;
            settle(writer, item, &meeting, &ballot, closed_at.date_naive(), resolution_id)
        }
        VoteOperation::Correct {
            ballot_id,
            corrects_id,
            corrected_at,
            tally,
            choices,
            reason,
            resolution_id,
        } => {
            let count = Count { moment: *corrected_at, tally: *tally, choices };
            correct(writer, ballot_id, corrects_id, &count, reason, resolution_id)
        }
    }
}

struct Count<'said> {
    moment: DateTime<FixedOffset>,
    tally: Tally,
    choices: &'said [MemberChoice],
}

fn votable(
    writer: &Writer<'_>,
    id: &chengjie_domain::AgendaItemId,
) -> Result<(AgendaItem, Meeting), Failure> {
    let item: AgendaItem = writer.get(id.as_str())?;
    if item.kind != AgendaKind::Vote {
        return Err(MeetingRefusal::ItemNotVoted { item: item.title.to_string() }.into());
    }
    if matches!(item.state, ItemState::Passed | ItemState::Failed) {
        return Err(VoteRefusal::AlreadyClosed { item: item.title.to_string() }.into());
    }
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    meeting.status.require(MeetingStatus::InSession)?;
    Ok((item, meeting))
}

fn recuse(writer: &Writer<'_>, recusal: &Recusal) -> Result<(), Failure> {
    let (item, _) = open_item(writer, &recusal.agenda_item_id)?;
    let key = AttendanceId::of(&item.meeting_id, &recusal.person_id);
    let is_member =
        writer.find::<Attendance>(key.as_str())?.is_some_and(|row| row.capacity == Capacity::Member);
    if !is_member {
        return Err(VoteRefusal::RecusedNotMember { person: name_of(writer, &recusal.person_id)? }.into());
    }
    let recused: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
    if recused.iter().any(|other| other.person_id == recusal.person_id) {
        return Err(VoteRefusal::RecusedAlready { person: name_of(writer, &recusal.person_id)? }.into());
    }
    Ok(writer.insert(recusal)?)
}

/// Judges what was counted, by the rule in force on the meeting's day and those in the room at the moment.
fn judged(
    writer: &Writer<'_>,
    item: &AgendaItem,
    meeting: &Meeting,
    count: &Count<'_>,
) -> Result<Judgement, Failure> {
    if meeting.opened_at.is_none_or(|opened_at| count.moment < opened_at) {
        return Err(VoteRefusal::OutsideMeeting {}.into());
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let rules: Vec<CharterRule> = writer.list_by("body_id", body.id.as_str())?;
    let rule = rule_in_force(&rules, &body, item.matter, meeting.starts_at.date_naive())?;
    let attendance: Vec<Attendance> = writer.list_by("meeting_id", meeting.id.as_str())?;
    let recusals: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let recused: BTreeSet<&PersonId> = recusals.iter().map(|recusal| &recusal.person_id).collect();
    let present = present_at(&attendance, count.moment);
    let voters: BTreeSet<&PersonId> =
        present.iter().map(|row| &row.person_id).filter(|person| !recused.contains(person)).collect();
    if item.method == VoteMethod::SecretBallot && !count.choices.is_empty() {
        return Err(VoteRefusal::SecretNotNamed {}.into());
    }
    require_choices(writer, count, &voters)?;
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let seats = attendance.iter().filter(|row| row.capacity == Capacity::Member).count();
    let room = Room {
        seats: number(seats),
        present: number(present.len()),
        recused_present: number(present.len() - voters.len()),
        recused: number(recused.len()),
    };
    Ok(judge(rule, item.method, room, count.tally)?)
}

/// Named choices are of people who may vote, each once, and add up to the tally.
fn require_choices(
    writer: &Writer<'_>,
    count: &Count<'_>,
    voters: &BTreeSet<&PersonId>,
) -> Result<(), Failure> {
    if count.choices.is_empty() {
        return Ok(());
    }
    let mut named = BTreeSet::new();
    for choice in count.choices {
        if !voters.contains(&choice.person_id) || !named.insert(&choice.person_id) {
            return Err(VoteRefusal::NotAVoter { person: name_of(writer, &choice.person_id)? }.into());
        }
    }
    if Tally::of(count.choices) == count.tally {
        return Ok(());
    }
    let named = u32::try_from(count.choices.len()).unwrap_or(u32::MAX);
    Err(VoteRefusal::ChoicesDisagree { named, counted: count.tally.cast()? }.into())
}

/// Writes what became of the item, and the resolution with its number if it passed.
fn settle(
    writer: &Writer<'_>,
    mut item: AgendaItem,
    meeting: &Meeting,
    ballot: &Ballot,
    adopted_on: NaiveDate,
    resolution_id: &ResolutionId,
) -> Result<(), Failure> {
    let passed = ballot.judgement.outcome == Outcome::Passed;
    item.state = if passed { ItemState::Passed } else { ItemState::Failed };
    writer.update(&item)?;
    if !passed {
        return Ok(());
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let resolutions: Vec<Resolution> = writer.list_by("body_id", body.id.as_str())?;
    Ok(writer.insert(&Resolution {
        id: resolution_id.clone(),
        number: next_number(&resolutions, &body, adopted_on),
        body_id: body.id,
        meeting_id: meeting.id.clone(),
        agenda_item_id: item.id,
        ballot_id: ballot.id.clone(),
        mark: body.number_mark,
        year: adopted_on.year(),
        title: item.title,
        text: item.text,
        adopted_on,
        chair_signed_on: None,
        chair_id: meeting.chair_id.clone(),
        recorder_signed_on: None,
        recorder_id: meeting.recorder_id.clone(),
        copy_to: None,
        status: ResolutionStatus::InForce,
        void_reason: None,
    })?)
}

fn correct(
    writer: &Writer<'_>,
    ballot_id: &BallotId,
    corrects_id: &BallotId,
    count: &Count<'_>,
    reason: &Line,
    resolution_id: &ResolutionId,
) -> Result<(), Failure> {
    let original: Ballot = writer.get(corrects_id.as_str())?;
    if original.tally == count.tally && original.choices == count.choices {
        return Err(VoteRefusal::CorrectionChangesNothing {}.into());
    }
    let item: AgendaItem = writer.get(original.agenda_item_id.as_str())?;
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
    if ballots.iter().any(|ballot| ballot.corrects_id.as_ref() == Some(corrects_id)) {
        return Err(VoteRefusal::AlreadyCorrected { item: item.title.to_string() }.into());
    }
    if count.moment < original.closed_at {
        let [earlier, later] =
            [original.closed_at, count.moment].map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        return Err(MeetingRefusal::OutOfOrder { earlier, later }.into());
    }
    // An item is voted on once: the ballot that corrects none is the vote itself.
    let vote = ballots.iter().find(|ballot| ballot.corrects_id.is_none()).unwrap_or(&original);
    // The room is that of the vote, not of the day on which the miscount was noticed.
    let then = Count { moment: vote.closed_at, tally: count.tally, choices: count.choices };
    let ballot = Ballot {
        id: ballot_id.clone(),
        agenda_item_id: item.id.clone(),
        closed_at: count.moment,
        tally: count.tally,
        choices: count.choices.to_vec(),
        tellers: original.tellers.clone(),
        judgement: judged(writer, &item, &meeting, &then)?,
        corrects_id: Some(corrects_id.clone()),
        correction_reason: Some(reason.clone()),
    };
    writer.insert(&ballot)?;
    if ballot.judgement.outcome == original.judgement.outcome {
        return Ok(());
    }
    let adopted: Vec<Resolution> = writer.list_by("agenda_item_id", item.id.as_str())?;
    for mut resolution in adopted.into_iter().filter(|adopted| adopted.status == ResolutionStatus::InForce) {
        resolution.status = ResolutionStatus::Voided;
        resolution.void_reason = Some(reason.clone());
        writer.update(&resolution)?;
    }
    // What passed by the right count passed on the day of the vote.
    settle(writer, item, &meeting, &ballot, vote.closed_at.date_naive(), resolution_id)
}
