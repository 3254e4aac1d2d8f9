//! A meeting, its room and its agenda as they would be again.

use chengjie_domain::meeting::{AgendaItem, ItemState, Meeting, MeetingStatus};
use chengjie_domain::vote::{Ballot, Recusal};
use chengjie_store::{Change, Entry, Reader, StoreError};
use serde_json::Value;

use super::stands;
use crate::Failure;
use crate::vote::require_times;

/// A meeting that voted was open, and sat when and as it did.
pub(super) fn sitting(reader: &Reader<'_>, meeting: &Meeting, change: &Change) -> Result<(), Failure> {
    let Some(before) = &change.before else { return Ok(()) };
    let again: Meeting = reader.record_of(before)?;
    let of = |one: &Meeting| (one.opened_at, one.starts_at, one.form);
    if of(&again) != of(meeting) && has_voted(reader, meeting.id.as_str())? {
        return Err(stands("ballot-stands"));
    }
    Ok(())
}

fn has_voted(reader: &Reader<'_>, meeting_id: &str) -> Result<bool, Failure> {
    for item in reader.list_by::<AgendaItem>("meeting_id", meeting_id)? {
        if !reader.list_by::<Ballot>("agenda_item_id", item.id.as_str())?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What confirmed minutes say of an item stands; an item that has arrived at a later meeting stays put off here.
pub(super) fn item(reader: &Reader<'_>, entry: &Entry, change: &Change) -> Result<(), Failure> {
    let of =
        |image: &Option<Value>| image.as_ref().map(|image| reader.record_of::<AgendaItem>(image)).transpose();
    let (before, after) = (of(&change.before)?, of(&change.after)?);
    let Some(item) = after.as_ref().or(before.as_ref()) else { return Ok(()) };
    let meeting: Meeting = reader.get(item.meeting_id.as_str())?;
    if meeting.minutes_confirmed_on.is_some() {
        return Err(stands("minutes-stand"));
    }
    let is_put_off = |one: &AgendaItem| one.state == ItemState::Deferred;
    if after.as_ref().is_some_and(is_put_off) && !before.as_ref().is_some_and(is_put_off) {
        // A closed meeting has no item that waits.
        meeting.status.require(MeetingStatus::InSession)?;
        let here = |later: &&AgendaItem| entry.changes.iter().all(|change| change.key != later.id.as_str());
        let later: Vec<AgendaItem> = reader.list_by("carried_from_id", item.id.as_str())?;
        if let Some(later) = later.iter().find(here) {
            let by = reader.noted_in(later.id.as_str())?.unwrap_or_default();
            return Err(StoreError::NeededSince { seq: entry.seq, by }.into());
        }
    }
    Ok(())
}

/// Who was in the room, who was recused and who stood for election are part of the votes that were closed since, and of minutes
/// that were confirmed since.
pub(super) fn room(reader: &Reader<'_>, seq: u64, change: &Change) -> Result<(), Failure> {
    let Some(row) = change.after.as_ref().or(change.before.as_ref()) else { return Ok(()) };
    let of = |column: &str| row.get(column).and_then(Value::as_str);
    let item = of("agenda_item_id").map(|id| reader.get::<AgendaItem>(id)).transpose()?;
    let Some(meeting_id) = item.as_ref().map(|item| item.meeting_id.as_str()).or_else(|| of("meeting_id"))
    else {
        return Ok(());
    };
    let meeting: Meeting = reader.get(meeting_id)?;
    if meeting.minutes_confirmed_on.is_some() {
        return Err(stands("minutes-stand"));
    }
    // Of a recusal that was only timed it is asked whether the times of before go with the votes.
    if let ("recusal", Some(before), Some(_)) = (change.kind.as_str(), &change.before, &change.after) {
        return require_times(reader, &reader.record_of::<Recusal>(before)?);
    }
    let items = match item {
        Some(item) => vec![item],
        None => reader.list_by("meeting_id", meeting_id)?,
    };
    for item in items {
        for ballot in reader.list_by::<Ballot>("agenda_item_id", item.id.as_str())? {
            if reader.noted_in(ballot.id.as_str())? > Some(seq) {
                return Err(stands("ballot-stands"));
            }
        }
    }
    Ok(())
}
