//! Votes: closed with the charter's judgement; what passed becomes a resolution with its number in the same act.

mod correction;
mod election;
mod recusal;
mod rehearsal;
mod round;

pub(crate) use election::elected;
pub(crate) use recusal::require_times;
pub use rehearsal::Rehearsal;
pub(crate) use round::open_places;

use std::collections::BTreeSet;

use chengjie_domain::council::{Body, CharterRule, rule_in_force};
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, Attendance, Capacity, ItemState, Meeting, MeetingForm, MeetingRefusal,
    MeetingStatus, Proxy, VoteMethod, present_at, proxied_at, recused_givers_at,
};
use chengjie_domain::names::SittingNames;
use chengjie_domain::resolution::{Resolution, ResolutionStatus, next_number};
use chengjie_domain::vote::{
    Ballot, CandidateCount, Election, Judgement, MemberChoice, Outcome, Papers, Recusal, Room, Tally, Vote,
    VoteRefusal, elect, judge,
};
use chengjie_domain::{Line, PersonId, ResolutionId};
use chengjie_store::Writer;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use crate::meeting::take_back;
use crate::operation::VoteOperation;
use crate::person::name_of;
use crate::resolution::require_force;
use crate::{Failure, names};

pub(crate) fn perform(operation: &VoteOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        VoteOperation::Recuse(recusal) => recusal::recuse(writer, recusal),
        VoteOperation::WithdrawRecusal { recusal_id } => recusal::withdraw(writer, recusal_id),
        VoteOperation::TimeRecusal { recusal_id, left_at, returned_at } => {
            recusal::time(writer, recusal_id, *left_at, *returned_at)
        }
        VoteOperation::Nominate(candidate) => election::nominate(writer, candidate),
        VoteOperation::WithdrawCandidate { candidate_id } => election::withdraw(writer, candidate_id),
        VoteOperation::ListCandidates { agenda_item_id, person_ids } => {
            election::list(writer, agenda_item_id, person_ids)
        }
        VoteOperation::FurtherRound { agenda_item_id, title } => round::begin(writer, agenda_item_id, title),
        VoteOperation::Close {
            ballot_id,
            agenda_item_id,
            closed_at,
            tally,
            choices,
            tellers,
            papers,
            candidates,
            quorum_override,
            resolution_id,
        } => {
            let (item, meeting) = votable(writer, agenda_item_id)?;
            take_back(writer, &item)?;
            let count = Count {
                moment: *closed_at,
                tally: *tally,
                choices,
                papers: *papers,
                candidates,
                tellers: tellers.as_ref(),
                quorum_override: quorum_override.as_ref(),
            };
            let (judgement, election) = judged(writer, &item, &meeting, &count)?;
            round::require_places(writer, &item, election.as_ref())?;
            let ballot = Ballot {
                id: ballot_id.clone(),
                agenda_item_id: item.id.clone(),
                closed_at: *closed_at,
                tally: *tally,
                choices: choices.clone(),
                tellers: tellers.clone(),
                judgement,
                election,
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
            papers,
            candidates,
            reason,
            resolution_id,
        } => {
            let count = Count {
                moment: *corrected_at,
                tally: *tally,
                choices,
                papers: *papers,
                candidates,
                tellers: None,
                quorum_override: None,
            };
            correction::correct(writer, ballot_id, corrects_id, &count, reason, resolution_id)
        }
    }
}

/// What somebody says was counted.
struct Count<'said> {
    moment: DateTime<FixedOffset>,
    tally: Tally,
    choices: &'said [MemberChoice],
    papers: Option<Papers>,
    candidates: &'said [CandidateCount],
    tellers: Option<&'said Line>,
    quorum_override: Option<&'said Line>,
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

/// Judges what was counted, by the rule in force on the meeting's day and those who took part at the moment.
fn judged(
    writer: &Writer<'_>,
    item: &AgendaItem,
    meeting: &Meeting,
    count: &Count<'_>,
) -> Result<(Judgement, Option<Election>), Failure> {
    if meeting.opened_at.is_none_or(|opened_at| count.moment < opened_at) {
        return Err(VoteRefusal::OutsideMeeting {}.into());
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let rules: Vec<CharterRule> = writer.list_by("body_id", body.id.as_str())?;
    let rule = rule_in_force(&rules, &body, item.matter, meeting.starts_at.date_naive())?;
    let attendance: Vec<Attendance> = writer.list_by("meeting_id", meeting.id.as_str())?;
    let recusals: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
    for recusal in &recusals {
        recusal.require_away(&name_of(writer, &recusal.person_id)?, meeting.opened_at, Some(count.moment))?;
    }
    let recused: BTreeSet<&PersonId> = recusals.iter().map(|recusal| &recusal.person_id).collect();
    recusal::require_in_room(writer, item, &recused, count.moment)?;
    let present = present_at(&attendance, count.moment);
    let proxies: Vec<Proxy> = writer.list_by("meeting_id", meeting.id.as_str())?;
    let proxied = proxied_at(rule, &proxies, &attendance, &recused, count.moment);
    let here: BTreeSet<&PersonId> =
        present.iter().map(|row| &row.person_id).filter(|person| !recused.contains(person)).collect();
    if item.method == VoteMethod::SecretBallot && !count.choices.is_empty() {
        return Err(VoteRefusal::SecretNotNamed {}.into());
    }
    if item.method == VoteMethod::NamedBallot && count.choices.is_empty() {
        return Err(VoteRefusal::NamesMissing {}.into());
    }
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let seats = attendance.iter().filter(|row| row.capacity == Capacity::Member).count();
    let room = Room {
        seats: number(seats),
        present: number(present.len()),
        recused_present: number(present.len() - here.len()),
        recused: number(recused.len()),
        proxied: number(proxied.len()),
        recused_proxied: number(recused_givers_at(rule, &proxies, &attendance, &recused, count.moment).len()),
    };
    let voters = here.into_iter().chain(proxied.iter().map(|proxy| &proxy.person_id)).collect();
    require_choices(writer, count, &voters)?;
    require_way(meeting, item)?;
    require_day(meeting, count, number(seats))?;
    let vote = Vote {
        method: item.method,
        form: meeting.form,
        room,
        tally: count.tally,
        papers: count.papers,
        quorum_override: count.quorum_override,
    };
    match item.places {
        None if count.candidates.is_empty() => Ok((judge(rule, &vote)?, None)),
        None => Err(VoteRefusal::NotAnElection { item: item.title.to_string() }.into()),
        Some(places) => {
            election::require_counted(writer, item, count.candidates, count.tellers)?;
            let (judgement, election) = elect(rule, &vote, places, count.candidates)?;
            Ok((judgement, Some(election)))
        }
    }
}

/// Nobody shows hands by post, and nobody in the room votes by post.
fn require_way(meeting: &Meeting, item: &AgendaItem) -> Result<(), VoteRefusal> {
    let item_said = || item.title.to_string();
    match (meeting.form, item.method) {
        (MeetingForm::Correspondence, VoteMethod::ShowOfHands) => {
            Err(VoteRefusal::HandsByPost { item: item_said() })
        }
        (MeetingForm::InPerson, VoteMethod::Correspondence) => {
            Err(VoteRefusal::PostInRoom { item: item_said() })
        }
        _ => Ok(()),
    }
}

/// A meeting by correspondence counts on its day; earlier only when everybody's paper is back.
fn require_day(meeting: &Meeting, count: &Count<'_>, seats: u32) -> Result<(), VoteRefusal> {
    if meeting.form != MeetingForm::Correspondence || count.moment >= meeting.starts_at {
        return Ok(());
    }
    let said = || u32::try_from(count.choices.len()).unwrap_or(u32::MAX);
    let Papers { handed_out, returned } =
        count.papers.unwrap_or_else(|| Papers { handed_out: seats, returned: said() });
    if returned < handed_out {
        let deadline = meeting.starts_at.format("%Y-%m-%d %H:%M").to_string();
        return Err(VoteRefusal::BeforeDeadline { deadline, returned, handed_out });
    }
    Ok(())
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
    item.state = match ballot.judgement.outcome {
        Outcome::Passed => ItemState::Passed,
        Outcome::Failed => ItemState::Failed,
        // A void vote decided nothing: it is taken anew, here or, where the meeting is over, at the next.
        Outcome::Void if meeting.status >= MeetingStatus::Closed => ItemState::Deferred,
        Outcome::Void => ItemState::Pending,
    };
    if item.state == ItemState::Deferred {
        item.deferral_reason = ballot.correction_reason.clone();
    }
    writer.update(&item)?;
    if item.state != ItemState::Passed {
        return Ok(());
    }
    if let Some(changes_id) = &item.changes_id {
        require_force(writer, &writer.get(changes_id.as_str())?)?;
    }
    let body: Body = writer.get(meeting.body_id.as_str())?;
    let resolutions: Vec<Resolution> = writer.list_by("body_id", body.id.as_str())?;
    // What a corrected count adopts anew was adopted at the same vote, under the same names.
    let before = resolutions.iter().filter(|other| other.agenda_item_id == item.id);
    let names = match before.filter_map(|other| other.names.clone()).next_back() {
        Some(names) => names,
        None => names::of_sitting(writer, &body)?,
    };
    let named: BTreeSet<PersonId> = elected(ballot.election.as_ref()).into_iter().cloned().collect();
    let mut people = names::of_people(writer, meeting, &named)?;
    people.extend(names.people.into_iter().filter(|(id, _)| named.contains(id)));
    let names = SittingNames { people, ..names };
    Ok(writer.insert(&Resolution {
        names: Some(names),
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
        change: item.change,
        changes_id: item.changes_id,
    })?)
}
