//! Corrections of a closed vote (更正计票): a further record beside the original, judged by the room as it was then.

use chengjie_domain::meeting::{AgendaItem, Meeting, MeetingRefusal};
use chengjie_domain::resolution::{Resolution, ResolutionRefusal, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Outcome, VoteRefusal};
use chengjie_domain::{BallotId, Line, ResolutionId};
use chengjie_store::{Change, EntryFilter, Writer};
use serde_json::Value;

use super::{Count, election, judged, round, settle};
use crate::Failure;

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

/// A vote that was void is counted anew only for what was voted on: motion, candidates and recusals as they were.
fn require_untouched(writer: &Writer<'_>, item: &AgendaItem, vote: &Ballot) -> Result<(), Failure> {
    let voted_in = writer.noted_in(vote.id.as_str())?.unwrap_or_default();
    let of_item = |image: &Option<Value>| {
        let named = image.as_ref().and_then(|row| row.get("agenda_item_id")).and_then(Value::as_str);
        named == Some(item.id.as_str())
    };
    for kind in ["agenda_item", "candidate", "recusal"] {
        let asked = EntryFilter { kind: Some(kind), ..EntryFilter::default() };
        let since = writer.entries(&asked, u32::MAX)?.into_iter().take_while(|entry| entry.seq > voted_in);
        let is_touched = |change: &Change| {
            change.kind == kind
                && if kind == "agenda_item" {
                    change.key == item.id.as_str() && says_otherwise(change)
                } else {
                    of_item(&change.before) || of_item(&change.after)
                }
        };
        if since.flat_map(|entry| entry.changes).any(|change| is_touched(&change)) {
            return Err(VoteRefusal::ChangedSince { item: item.title.to_string() }.into());
        }
    }
    Ok(())
}

/// Whether a change of an item touched what is voted on; its place and its state are not that.
fn says_otherwise(change: &Change) -> bool {
    let of = |image: &Option<Value>, column: &str| image.as_ref().and_then(|row| row.get(column).cloned());
    ["kind", "title", "text", "method", "matter", "places", "elects", "change", "changes_id"]
        .into_iter()
        .any(|column| of(&change.before, column) != of(&change.after, column))
}

pub(super) fn correct(
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
    if vote.judgement.outcome == Outcome::Void {
        require_untouched(writer, &item, vote)?;
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
    round::require_room_for_further(writer, &item, ballot.election.as_ref())?;
    for mut resolution in adopted.into_iter().filter(|adopted| adopted.status == ResolutionStatus::InForce) {
        resolution.status = ResolutionStatus::Voided;
        resolution.void_reason = Some(reason.clone());
        writer.update(&resolution)?;
    }
    // What passed by the right count passed on the day of the vote.
    settle(writer, item, &meeting, &ballot, vote.closed_at.date_naive(), resolution_id)
}
