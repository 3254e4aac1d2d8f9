//! An item of a meeting with its vote.

use std::collections::BTreeSet;

use chengjie_domain::council::{Body, CharterRule, Seat, Term, rule_in_force};
use chengjie_domain::meeting::{AgendaItem, Attendance, ItemState, Meeting, Proxy, present_at, proxied_at};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::{Ballot, Candidate, Recusal, standing_ballot};
use chengjie_domain::{BallotId, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::paper::paper_of;
use crate::Failure;
use crate::names::Names;
use crate::view::council::{ResolutionView, count};
use crate::view::register::{FollowUp, follow_ups};
use crate::vote::open_places;

/// An item of a meeting with its vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemView {
    /// The item.
    pub item: AgendaItem,
    /// Who may not vote on it.
    pub recusals: Vec<Recusal>,
    /// Its votes and their corrections, in the order of time.
    pub ballots: Vec<Ballot>,
    /// The one of them that counts.
    pub standing_id: Option<BallotId>,
    /// The result explained in the language asked for.
    pub explanation: Option<String>,
    /// The resolution that came of it.
    pub resolution: Option<ResolutionView>,
    /// The rule of the day for it.
    pub rule: Option<CharterRule>,
    /// The rule in one sentence.
    pub rule_sentence: Option<String>,
    /// How many of the members in the room may vote on it now; of a closed vote, how many might then.
    pub voters: u32,
    /// Who they are, in elected order.
    pub voter_ids: Vec<PersonId>,
    /// The work that follows its resolution up.
    pub follow_ups: Vec<FollowUp>,
    /// Who stands for election, in the order of the paper.
    pub candidates: Vec<ElectionCandidate>,
    /// The seats that the elected were given by it.
    pub elected_seats: Vec<ElectedSeat>,
    /// Number of the earlier resolution that it is about.
    pub changes: Option<String>,
    /// The meeting of the term that put it off to this one.
    pub carried_from: Option<u32>,
    /// The meeting of the term on whose agenda it stands since it was put off.
    pub taken_up: Option<u32>,
    /// The paper that it is about.
    pub paper: Option<String>,
    /// How many places its election left open, when a further round can be put on the agenda for them.
    pub open_places: Option<u32>,
}

/// A candidate by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ElectionCandidate {
    /// The candidate.
    pub candidate: Candidate,
    /// The name.
    pub name: String,
}

/// A seat that an election gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ElectedSeat {
    /// The seat.
    pub seat: Seat,
    /// In which body.
    pub body: String,
}

fn elected_seats(reader: &Reader<'_>, item: &AgendaItem) -> Result<Vec<ElectedSeat>, Failure> {
    let seats: Vec<Seat> = reader.list_by("elected_in_id", item.id.as_str())?;
    let in_body = |seat: Seat| {
        let term: Term = reader.get(seat.term_id.as_str())?;
        let body: Body = reader.get(term.body_id.as_str())?;
        Ok(ElectedSeat { body: body.name.to_string(), seat })
    };
    seats.into_iter().map(in_body).collect()
}

/// Who sits there when.
#[derive(Clone, Copy)]
pub(super) struct Sitting<'read> {
    pub(super) attendance: &'read [Attendance],
    pub(super) proxies: &'read [Proxy],
    pub(super) moment: DateTime<FixedOffset>,
}

/// What a vote came to, in one sentence; of an election, with names.
pub(crate) fn explained(ballot: &Ballot, words: &Words, names: &Names) -> String {
    match &ballot.election {
        None => words.judgement(&ballot.judgement),
        Some(election) => {
            words.election(&ballot.judgement, election, |id| names.get(Some(id)).unwrap_or_default())
        }
    }
}

fn carried_from(reader: &Reader<'_>, item: &AgendaItem) -> Result<Option<u32>, Failure> {
    let Some(id) = &item.carried_from_id else { return Ok(None) };
    let earlier: AgendaItem = reader.get(id.as_str())?;
    let meeting: Meeting = reader.get(earlier.meeting_id.as_str())?;
    Ok(Some(meeting.ordinal))
}

fn taken_up(reader: &Reader<'_>, item: &AgendaItem) -> Result<Option<u32>, Failure> {
    let Some(later) = reader.list_by::<AgendaItem>("carried_from_id", item.id.as_str())?.pop() else {
        return Ok(None);
    };
    let meeting: Meeting = reader.get(later.meeting_id.as_str())?;
    Ok(Some(meeting.ordinal))
}

/// An item with its vote: who may vote on it, what it came to, and what followed.
pub(super) fn item_view(
    reader: &Reader<'_>,
    item: AgendaItem,
    (body, rules, day): (&Body, &[CharterRule], NaiveDate),
    sitting: Sitting<'_>,
    (words, names): (&Words, &Names),
) -> Result<ItemView, Failure> {
    let key = item.id.as_str();
    let recusals: Vec<Recusal> = reader.list_by("agenda_item_id", key)?;
    let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", key)?;
    let resolutions: Vec<Resolution> = reader.list_by("agenda_item_id", key)?;
    let resolution = resolutions.into_iter().max_by_key(|resolution| (resolution.year, resolution.number));
    // A correction counts those who were there when the vote was closed.
    let vote = match item.state {
        ItemState::Passed | ItemState::Failed => ballots.iter().rfind(|ballot| ballot.corrects_id.is_none()),
        ItemState::Pending | ItemState::Heard | ItemState::Deferred => None,
    };
    let moment = vote.map_or(sitting.moment, |vote| vote.closed_at);
    let recused: BTreeSet<&PersonId> = recusals.iter().map(|recusal| &recusal.person_id).collect();
    let rule = rule_in_force(rules, body, item.matter, day).ok();
    let proxied = rule.map_or_else(Vec::new, |rule| {
        proxied_at(rule, sitting.proxies, sitting.attendance, &recused, moment)
    });
    let voter_ids: Vec<PersonId> = present_at(sitting.attendance, moment)
        .into_iter()
        .map(|row| &row.person_id)
        .filter(|person| !recused.contains(person))
        .chain(proxied.iter().map(|proxy| &proxy.person_id))
        .cloned()
        .collect();
    let candidates: Vec<Candidate> = reader.list_by("agenda_item_id", key)?;
    let changed = item.changes_id.as_ref().map(|id| reader.get::<Resolution>(id.as_str())).transpose()?;
    Ok(ItemView {
        explanation: standing_ballot(&ballots).map(|ballot| explained(ballot, words, names)),
        standing_id: standing_ballot(&ballots).map(|ballot| ballot.id.clone()),
        candidates: candidates
            .into_iter()
            .map(|candidate| ElectionCandidate {
                name: names.get(Some(&candidate.person_id)).unwrap_or_default(),
                candidate,
            })
            .collect(),
        elected_seats: elected_seats(reader, &item)?,
        changes: changed.map(|resolution| resolution.number_text()),
        carried_from: carried_from(reader, &item)?,
        taken_up: taken_up(reader, &item)?,
        open_places: open_places(reader, &item)?,
        paper: paper_of(reader, &item, words)?,
        rule_sentence: rule.map(|rule| words.rule(rule)),
        rule: rule.cloned(),
        follow_ups: match &resolution {
            Some(resolution) => follow_ups(reader, resolution, names)?,
            None => Vec::new(),
        },
        resolution: resolution
            .map(|resolution| ResolutionView { number: resolution.number_text(), resolution }),
        voters: count(voter_ids.len()),
        voter_ids,
        item,
        recusals,
        ballots,
    })
}
