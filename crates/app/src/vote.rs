//! Votes: recusals, closing with the charter's judgement, corrections that stand beside the original.

mod election;
mod rehearsal;

pub use rehearsal::Rehearsal;

use std::collections::BTreeSet;

use chengjie_domain::council::{Body, CharterRule, rule_in_force};
use chengjie_domain::meeting::{
    AgendaItem, AgendaKind, Attendance, Capacity, ItemState, Meeting, MeetingForm, MeetingRefusal,
    MeetingStatus, Proxy, VoteMethod, present_at, proxied_at,
};
use chengjie_domain::resolution::{Resolution, ResolutionRefusal, ResolutionStatus, next_number};
use chengjie_domain::vote::{
    Ballot, CandidateCount, Election, Judgement, MemberChoice, Outcome, Papers, Recusal, Room, Tally, Vote,
    VoteRefusal, elect, judge,
};
use chengjie_domain::{AttendanceId, BallotId, Line, PersonId, RecusalId, ResolutionId};
use chengjie_store::Writer;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

use crate::meeting::open_item;
use crate::operation::VoteOperation;
use crate::person::name_of;
use crate::resolution::require_force;
use crate::{Failure, names};

pub(crate) fn perform(operation: &VoteOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        VoteOperation::Recuse(recusal) => recuse(writer, recusal),
        VoteOperation::WithdrawRecusal { recusal_id } => {
            let recusal: Recusal = writer.get(recusal_id.as_str())?;
            open_item(writer, &recusal.agenda_item_id)?;
            Ok(writer.delete::<Recusal>(recusal_id.as_str())?)
        }
        VoteOperation::TimeRecusal { recusal_id, left_at, returned_at } => {
            time_recusal(writer, recusal_id, *left_at, *returned_at)
        }
        VoteOperation::Nominate(candidate) => election::nominate(writer, candidate),
        VoteOperation::WithdrawCandidate { candidate_id } => election::withdraw(writer, candidate_id),
        VoteOperation::ListCandidates { agenda_item_id, person_ids } => {
            election::list(writer, agenda_item_id, person_ids)
        }
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
            correct(writer, ballot_id, corrects_id, &count, reason, resolution_id)
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

fn recuse(writer: &Writer<'_>, recusal: &Recusal) -> Result<(), Failure> {
    let (item, meeting) = open_item(writer, &recusal.agenda_item_id)?;
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
    recusal.require_away(&name_of(writer, &recusal.person_id)?, meeting.opened_at, None)?;
    require_not_voting(writer, &meeting, recusal)?;
    Ok(writer.insert(recusal)?)
}

/// Until the minutes are confirmed it can be told when a recused member left the room and came back.
fn time_recusal(
    writer: &Writer<'_>,
    id: &RecusalId,
    left_at: Option<DateTime<FixedOffset>>,
    returned_at: Option<DateTime<FixedOffset>>,
) -> Result<(), Failure> {
    let recusal = Recusal { left_at, returned_at, ..writer.get(id.as_str())? };
    let item: AgendaItem = writer.get(recusal.agenda_item_id.as_str())?;
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    if meeting.status != MeetingStatus::Closed {
        meeting.status.require(MeetingStatus::InSession)?;
    }
    let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let votes = ballots.iter().filter(|ballot| ballot.corrects_id.is_none());
    let closed_at = votes.map(|ballot| ballot.closed_at).max();
    let person = name_of(writer, &recusal.person_id)?;
    recusal.require_away(&person, meeting.opened_at, closed_at)?;
    if meeting.closed_at.zip(returned_at).is_some_and(|(closed_at, back)| closed_at < back) {
        return Err(VoteRefusal::AwayOutOfOrder { person }.into());
    }
    require_not_voting(writer, &meeting, &recusal)?;
    Ok(writer.update(&recusal)?)
}

/// Who is out of the room for an item took part in no other vote meanwhile.
fn require_not_voting(writer: &Writer<'_>, meeting: &Meeting, recusal: &Recusal) -> Result<(), Failure> {
    for item in writer.list_by::<AgendaItem>("meeting_id", meeting.id.as_str())? {
        let recused: Vec<Recusal> = writer.list_by("agenda_item_id", item.id.as_str())?;
        let is_recused = recused.iter().any(|other| other.person_id == recusal.person_id);
        if item.id == recusal.agenda_item_id || is_recused {
            continue;
        }
        let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
        let votes = ballots.iter().filter(|ballot| ballot.corrects_id.is_none());
        if votes.into_iter().any(|vote| recusal.is_away_at(vote.closed_at)) {
            let person = name_of(writer, &recusal.person_id)?;
            return Err(VoteRefusal::AwayForOther { person, item: item.title.to_string() }.into());
        }
    }
    Ok(())
}

/// Nobody votes on an item who is out of the room for another.
fn require_in_room(
    writer: &Writer<'_>,
    item: &AgendaItem,
    recused: &BTreeSet<&PersonId>,
    moment: DateTime<FixedOffset>,
) -> Result<(), Failure> {
    for other in writer.list_by::<AgendaItem>("meeting_id", item.meeting_id.as_str())? {
        if other.id == item.id {
            continue;
        }
        let recusals: Vec<Recusal> = writer.list_by("agenda_item_id", other.id.as_str())?;
        let away = |one: &&Recusal| one.is_away_at(moment) && !recused.contains(&one.person_id);
        if let Some(away) = recusals.iter().find(away) {
            let person = name_of(writer, &away.person_id)?;
            return Err(VoteRefusal::AwayForOther { person, item: other.title.to_string() }.into());
        }
    }
    Ok(())
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
    require_in_room(writer, item, &recused, count.moment)?;
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
    };
    let voters = here.into_iter().chain(proxied.iter().map(|proxy| &proxy.person_id)).collect();
    require_choices(writer, count, &voters)?;
    require_day(meeting, count)?;
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

/// A meeting by correspondence counts on its day; earlier only when all papers are back.
fn require_day(meeting: &Meeting, count: &Count<'_>) -> Result<(), VoteRefusal> {
    let is_early = meeting.form == MeetingForm::Correspondence && count.moment < meeting.starts_at;
    match count.papers {
        Some(Papers { handed_out, returned }) if is_early && returned < handed_out => {
            let deadline = meeting.starts_at.format("%Y-%m-%d %H:%M").to_string();
            Err(VoteRefusal::BeforeDeadline { deadline, returned, handed_out })
        }
        _ => Ok(()),
    }
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
        // A void vote decided nothing: it is taken anew.
        Outcome::Void => ItemState::Pending,
    };
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

/// The vote itself of which a ballot is the latest correction.
fn root<'all>(ballot: &'all Ballot, ballots: &'all [Ballot]) -> &'all Ballot {
    let mut found = ballot;
    // A correction is later than what it corrects, so this ends.
    while let Some(earlier) =
        found.corrects_id.as_ref().and_then(|id| ballots.iter().find(|earlier| earlier.id == *id))
    {
        found = earlier;
    }
    found
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
    let papers = original.judgement.papers;
    let is_same = original.tally == count.tally
        && original.choices == count.choices
        && papers == count.papers
        && election::says(original.election.as_ref(), count.candidates);
    if is_same {
        return Err(VoteRefusal::CorrectionChangesNothing {}.into());
    }
    let item: AgendaItem = writer.get(original.agenda_item_id.as_str())?;
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
    if ballots.iter().any(|ballot| ballot.corrects_id.as_ref() == Some(corrects_id)) {
        return Err(VoteRefusal::AlreadyCorrected { item: item.title.to_string() }.into());
    }
    let adopted: Vec<Resolution> = writer.list_by("ballot_id", corrects_id.as_str())?;
    if let Some(voided) = adopted.iter().find(|one| one.status == ResolutionStatus::Voided) {
        return Err(ResolutionRefusal::Voided { number: voided.number_text() }.into());
    }
    if count.moment < original.closed_at {
        let [earlier, later] =
            [original.closed_at, count.moment].map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        return Err(MeetingRefusal::OutOfOrder { earlier, later }.into());
    }
    let vote = root(&original, &ballots);
    // A vote taken anew because this one was void is the one that counts.
    if ballots.iter().any(|other| other.corrects_id.is_none() && other.closed_at > vote.closed_at) {
        return Err(VoteRefusal::AlreadyClosed { item: item.title.to_string() }.into());
    }
    // The room is that of the vote, not of the day on which the miscount was noticed.
    let then = Count {
        moment: vote.closed_at,
        tellers: original.tellers.as_ref(),
        quorum_override: original.judgement.quorum_override.as_ref(),
        ..*count
    };
    let (judgement, election) = judged(writer, &item, &meeting, &then)?;
    let ballot = Ballot {
        id: ballot_id.clone(),
        agenda_item_id: item.id.clone(),
        closed_at: count.moment,
        tally: count.tally,
        choices: count.choices.to_vec(),
        tellers: original.tellers.clone(),
        judgement,
        election,
        corrects_id: Some(corrects_id.clone()),
        correction_reason: Some(reason.clone()),
    };
    writer.insert(&ballot)?;
    let adopted: Vec<Resolution> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let is_same_result = ballot.judgement.outcome == original.judgement.outcome
        && election::elected(ballot.election.as_ref()) == election::elected(original.election.as_ref());
    if is_same_result {
        // What was adopted stands, by the count that is right.
        for mut resolution in
            adopted.into_iter().filter(|adopted| adopted.status == ResolutionStatus::InForce)
        {
            resolution.ballot_id = ballot.id.clone();
            writer.update(&resolution)?;
        }
        return Ok(());
    }
    for mut resolution in adopted.into_iter().filter(|adopted| adopted.status == ResolutionStatus::InForce) {
        resolution.status = ResolutionStatus::Voided;
        resolution.void_reason = Some(reason.clone());
        writer.update(&resolution)?;
    }
    // What passed by the right count passed on the day of the vote.
    settle(writer, item, &meeting, &ballot, vote.closed_at.date_naive(), resolution_id)
}
