//! The further round (再次选举) for the places that nobody won, and that all rounds together fill no more than there are.

use chengjie_domain::meeting::{AgendaItem, ItemState, Meeting, MeetingStatus};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Candidate, Election, Outcome, VoteRefusal, standing_ballot};
use chengjie_domain::{AgendaItemId, CandidateId, Line};
use chengjie_store::{Reader, Writer};

use super::election::elected;
use crate::Failure;

/// The places that an election left open, when a further round can be held for them in its meeting.
pub(crate) fn open_places(reader: &Reader<'_>, item: &AgendaItem) -> Result<Option<u32>, Failure> {
    let further = AgendaItemId::carried(&item.meeting_id, &item.id);
    let meeting: Meeting = reader.get(item.meeting_id.as_str())?;
    let is_begun = reader.find::<AgendaItem>(further.as_str())?.is_some();
    if is_begun || meeting.status != MeetingStatus::InSession {
        return Ok(None);
    }
    let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
    let counted = standing_ballot(&ballots).filter(|ballot| ballot.judgement.outcome != Outcome::Void);
    let election = counted.and_then(|ballot| ballot.election.as_ref());
    Ok(election.map(Election::open_places).filter(|open| *open > 0))
}

/// A further round for the places that nobody won: an item of its own, behind the election.
pub(super) fn begin(writer: &Writer<'_>, id: &AgendaItemId, title: &Line) -> Result<(), Failure> {
    let item: AgendaItem = writer.get(id.as_str())?;
    let named = || item.title.to_string();
    let meeting: Meeting = writer.get(item.meeting_id.as_str())?;
    meeting.status.require(MeetingStatus::InSession)?;
    let further = AgendaItemId::carried(&meeting.id, &item.id);
    if writer.find::<AgendaItem>(further.as_str())?.is_some() {
        return Err(VoteRefusal::FurtherRoundBegun { item: named() }.into());
    }
    let Some(places) = open_places(writer, &item)? else {
        return Err(VoteRefusal::NoFurtherRound { item: named() }.into());
    };
    for behind in writer.list_by::<AgendaItem>("meeting_id", meeting.id.as_str())? {
        if behind.position > item.position {
            writer.update(&AgendaItem { position: behind.position.saturating_add(1), ..behind })?;
        }
    }
    let ballots: Vec<Ballot> = writer.list_by("agenda_item_id", item.id.as_str())?;
    let election = standing_ballot(&ballots).and_then(|ballot| ballot.election.as_ref());
    let standing = election.map(Election::standing_again).unwrap_or_default();
    let candidates: Vec<Candidate> = writer.list_by("agenda_item_id", item.id.as_str())?;
    writer.insert(&AgendaItem {
        id: further.clone(),
        position: item.position.saturating_add(1),
        title: title.clone(),
        places: Some(places),
        state: ItemState::Pending,
        carried_from_id: None,
        ..item
    })?;
    // They stand in the order of the paper before.
    let again = candidates.into_iter().filter(|one| standing.contains(&&one.person_id));
    for (position, candidate) in (1..).zip(again) {
        let id = CandidateId::of(&further, &candidate.person_id);
        writer.insert(&Candidate { id, agenda_item_id: further.clone(), position, ..candidate })?;
    }
    Ok(())
}

/// The item of which another is the further round, or from which it was carried over.
fn before(reader: &Reader<'_>, item: &AgendaItem) -> Result<Option<AgendaItem>, Failure> {
    if let Some(id) = &item.carried_from_id {
        return Ok(Some(reader.get(id.as_str())?));
    }
    let items: Vec<AgendaItem> = reader.list_by("meeting_id", item.meeting_id.as_str())?;
    Ok(items.into_iter().find(|one| AgendaItemId::carried(&one.meeting_id, &one.id) == item.id))
}

/// The first round that was counted of the election to which an item belongs; the item itself where none was.
fn first(reader: &Reader<'_>, item: &AgendaItem) -> Result<AgendaItem, Failure> {
    let mut first = item.clone();
    let mut earlier = before(reader, item)?;
    while let Some(one) = earlier {
        earlier = before(reader, &one)?;
        if !reader.list_by::<Ballot>("agenda_item_id", one.id.as_str())?.is_empty() {
            first = one;
        }
    }
    Ok(first)
}

/// An item with its further rounds and what they were carried over to, in their order.
fn with_further(reader: &Reader<'_>, item: AgendaItem) -> Result<Vec<AgendaItem>, Failure> {
    let mut rounds = vec![item];
    let mut place = 0;
    while let Some(one) = rounds.get(place) {
        let further = AgendaItemId::carried(&one.meeting_id, &one.id);
        let mut next: Vec<AgendaItem> = reader.list_by("carried_from_id", one.id.as_str())?;
        next.extend(reader.find::<AgendaItem>(further.as_str())?);
        rounds.extend(next);
        place += 1;
    }
    Ok(rounds)
}

/// Refuses a count by which, with the other rounds whose resolutions are in force, more would be elected than there are places,
/// or somebody twice.
pub(super) fn require_places(
    reader: &Reader<'_>,
    item: &AgendaItem,
    election: Option<&Election>,
) -> Result<(), Failure> {
    let Some(election) = election else { return Ok(()) };
    left(reader, &with_further(reader, first(reader, item)?)?, item, election).map(|_| ())
}

/// The places that nobody has won when an item of these rounds is counted so.
fn left(
    reader: &Reader<'_>,
    rounds: &[AgendaItem],
    item: &AgendaItem,
    election: &Election,
) -> Result<u32, Failure> {
    let places = rounds.first().and_then(|first| first.places).unwrap_or_default();
    let mut filled = election.filled();
    for round in rounds.iter().filter(|round| round.id != item.id) {
        let adopted: Vec<Resolution> = reader.list_by("agenda_item_id", round.id.as_str())?;
        let Some(adopted) = adopted.iter().find(|one| one.status == ResolutionStatus::InForce) else {
            continue;
        };
        let ballot: Ballot = reader.get(adopted.ballot_id.as_str())?;
        filled = filled.saturating_add(ballot.election.as_ref().map_or(0, Election::filled));
        let is_twice = !elected(Some(election)).is_disjoint(&elected(ballot.election.as_ref()));
        if filled > places || is_twice {
            let (item, number) = (round.title.to_string(), adopted.number_text());
            return Err(VoteRefusal::RoundStands { item, number, places }.into());
        }
    }
    Ok(places.saturating_sub(filled))
}

/// Refuses a corrected count after which a round that is still to come would fill more places than nobody has won.
pub(super) fn require_room_for_further(
    reader: &Reader<'_>,
    item: &AgendaItem,
    election: Option<&Election>,
) -> Result<(), Failure> {
    let Some(election) = election else { return Ok(()) };
    let rounds = with_further(reader, first(reader, item)?)?;
    let left = left(reader, &rounds, item, election)?;
    for round in rounds.iter().filter(|round| round.id != item.id) {
        let is_to_come = matches!(round.state, ItemState::Pending | ItemState::Deferred)
            && reader.get::<Meeting>(round.meeting_id.as_str())?.status < MeetingStatus::Closed;
        if is_to_come && round.places.unwrap_or_default() > left {
            return Err(VoteRefusal::RoundWaits { item: round.title.to_string(), left }.into());
        }
    }
    Ok(())
}
