//! An item as it stood when the minutes were confirmed, and what became of it after: confirmed minutes keep their words.

use chengjie_domain::MeetingId;
use chengjie_domain::meeting::{AgendaItem, ItemState};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Outcome, standing_ballot};
use chengjie_store::{Change, EntryFilter, Reader};
use serde_json::Value;

use crate::Failure;

/// The entry by which a meeting's minutes were confirmed; nothing while they can be written.
pub(super) fn confirmed_in(reader: &Reader<'_>, id: &MeetingId) -> Result<Option<u64>, Failure> {
    let says = |image: &Option<Value>| {
        image.as_ref().and_then(|row| row.get("minutes_confirmed_on")).is_some_and(|day| !day.is_null())
    };
    let confirms =
        |change: &Change| change.key == id.as_str() && says(&change.after) && !says(&change.before);
    let of_meeting = EntryFilter { record: Some(id.as_str()), ..EntryFilter::default() };
    let entries = reader.entries(&of_meeting, u32::MAX)?;
    Ok(entries.into_iter().find(|entry| entry.changes.iter().any(confirms)).map(|entry| entry.seq))
}

/// What the minutes say of an item, and what they could not say yet.
pub(super) struct Told {
    /// The item as the minutes say it.
    pub(super) item: AgendaItem,
    /// The count that they give.
    pub(super) ballot: Option<Ballot>,
    /// The resolution that they name, and whether they say that it is void.
    pub(super) resolution: Option<(Resolution, bool)>,
    /// The counts that were set right after, in their order.
    pub(super) recounts: Vec<Ballot>,
    /// The resolutions that a count adopted only after.
    pub(super) adopted: Vec<Resolution>,
    /// The resolution that the minutes name, when it was voided after.
    pub(super) voided: Option<Resolution>,
}

/// An item with its newest count, split at the entry that confirmed the minutes.
pub(super) fn told(reader: &Reader<'_>, item: &AgendaItem, confirmed: Option<u64>) -> Result<Told, Failure> {
    let key = item.id.as_str();
    let is_later = |id: &str| -> Result<bool, Failure> {
        confirmed.map_or(Ok(false), |seq| Ok(reader.noted_in(id)?.is_some_and(|noted| noted > seq)))
    };
    let (mut ballots, mut recounts) = (Vec::new(), Vec::new());
    for ballot in reader.list_by::<Ballot>("agenda_item_id", key)? {
        if is_later(ballot.id.as_str())? { recounts.push(ballot) } else { ballots.push(ballot) }
    }
    recounts.sort_by_key(|ballot| ballot.closed_at);
    let (mut known, mut adopted) = (Vec::new(), Vec::new());
    for resolution in reader.list_by::<Resolution>("agenda_item_id", key)? {
        if is_later(resolution.id.as_str())? { adopted.push(resolution) } else { known.push(resolution) }
    }
    let last = known.into_iter().max_by_key(|one| (one.year, one.number));
    let mut voided = None;
    if let Some(resolution) = last.as_ref().filter(|one| one.status == ResolutionStatus::Voided)
        && let Some(seq) = confirmed
        && voided_in(reader, resolution)? > seq
    {
        voided = Some(resolution.clone());
    }
    let ballot = standing_ballot(&ballots).cloned();
    let state = match &ballot {
        Some(ballot) if !recounts.is_empty() => state_of(ballot.judgement.outcome),
        _ => item.state,
    };
    let is_void = |one: &Resolution| one.status == ResolutionStatus::Voided && voided.is_none();
    Ok(Told {
        item: AgendaItem { state, ..item.clone() },
        ballot,
        resolution: last.map(|one| (one.clone(), is_void(&one))),
        recounts,
        adopted,
        voided,
    })
}

/// Where a vote of this outcome left its item.
const fn state_of(outcome: Outcome) -> ItemState {
    match outcome {
        Outcome::Passed => ItemState::Passed,
        Outcome::Failed => ItemState::Failed,
        Outcome::Void => ItemState::Pending,
    }
}

/// The entry that voided a resolution.
fn voided_in(reader: &Reader<'_>, resolution: &Resolution) -> Result<u64, Failure> {
    let is_void = |image: &Option<Value>| {
        image.as_ref().and_then(|row| row.get("status")).and_then(Value::as_str) == Some("voided")
    };
    let voids = |change: &Change| {
        change.key == resolution.id.as_str() && is_void(&change.after) && !is_void(&change.before)
    };
    let of_it = EntryFilter { record: Some(resolution.id.as_str()), ..EntryFilter::default() };
    let entries = reader.entries(&of_it, u32::MAX)?;
    Ok(entries.into_iter().find(|entry| entry.changes.iter().any(voids)).map_or(0, |entry| entry.seq))
}
