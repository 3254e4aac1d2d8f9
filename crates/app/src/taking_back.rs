//! What undo and redo do not take back although its rows are as they were left: a signature or a
//! confirmation that an exported file bears, a seat from which somebody voted, the room of a vote that was closed since.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::council::{Seat, Term};
use chengjie_domain::meeting::{AgendaItem, Meeting};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::{Export, Signed};
use chengjie_domain::vote::Ballot;
use chengjie_store::{Change, Entry, EntryFilter, Reader, StoreError};
use chrono::NaiveDate;
use serde_json::Value;

use crate::Failure;
use crate::council::require_held_within;
use crate::seat::require_unvoted;

/// Refuses to take back an entry whose signature or confirmation a file bears that was exported since, by whose seat somebody
/// voted, or that says who was there at a vote closed since.
pub(crate) fn require_free(reader: &Reader<'_>, seq: u64) -> Result<(), Failure> {
    let Some(entry) = entry(reader, seq)? else { return Ok(()) };
    for change in &entry.changes {
        match change.kind.as_str() {
            "resolution" if is_signed(change, &["chair_signed_on", "recorder_signed_on"]) => {
                let Some(resolution) = reader.find::<Resolution>(&change.key)? else { continue };
                Signed::Resolution(&resolution).require_unborne(&exported_since(reader, seq)?)?;
            }
            "agreement_version" if is_signed(change, &["signatures"]) => {
                let Some(version) = reader.find::<AgreementVersion>(&change.key)? else { continue };
                Signed::Agreement(&version.id, &version.project_id)
                    .require_unborne(&exported_since(reader, seq)?)?;
            }
            // The trigger knows of the minutes alone; a print job of the meeting bears them too.
            "meeting" if is_signed(change, &["minutes_confirmed_on"]) => {
                if let Some(meeting) = reader.find::<Meeting>(&change.key)? {
                    Signed::Minutes(&meeting.id).require_unborne(&exported_since(reader, seq)?)?;
                }
            }
            "seat" if change.after.is_some() => {
                let Some(seat) = reader.find::<Seat>(&change.key)? else { continue };
                let before = change.before.as_ref();
                let last = before.and_then(|row| row.get("ends_on")).and_then(Value::as_str);
                let last = last.and_then(|day| day.parse::<NaiveDate>().ok());
                // A change of posts gives back the seat from which the person goes on to be there.
                let goes_on =
                    |day: NaiveDate| given_back(&entry.changes, &seat).any(|other| other.is_held_on(day));
                require_unvoted(reader, &seat, |day| {
                    (before.is_none() || last.is_some_and(|last| day > last)) && !goes_on(day)
                })?;
            }
            "term" if change.before.is_some() => {
                let before = change.before.clone().and_then(|row| serde_json::from_value::<Term>(row).ok());
                if let Some(before) = before {
                    require_held_within(reader, &before)?;
                }
            }
            "attendance" | "proxy" | "recusal" | "candidate" => require_unvoted_since(reader, seq, change)?,
            _ => {}
        }
    }
    Ok(())
}

/// The other seats of that member as they were before an entry.
fn given_back<'entry>(changes: &'entry [Change], seat: &'entry Seat) -> impl Iterator<Item = Seat> + 'entry {
    let of_seats = changes.iter().filter(|change| change.kind == "seat" && change.key != seat.id.as_str());
    of_seats
        .filter_map(|change| change.before.clone().and_then(|row| serde_json::from_value::<Seat>(row).ok()))
        .filter(|other| other.person_id == seat.person_id && other.term_id == seat.term_id)
}

/// Who was in the room, who was recused and who stood for election are part of the votes that were closed since, and of minutes
/// that were confirmed since.
fn require_unvoted_since(reader: &Reader<'_>, seq: u64, change: &Change) -> Result<(), Failure> {
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
    let is_timed_only = change.kind == "recusal" && change.before.is_some() && change.after.is_some();
    let items = match item {
        Some(_) if is_timed_only => Vec::new(),
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

fn stands(code: &str) -> Failure {
    StoreError::MustStand { code: code.to_owned() }.into()
}

fn entry(reader: &Reader<'_>, seq: u64) -> Result<Option<Entry>, Failure> {
    let this = EntryFilter { before: Some(seq.saturating_add(1)), ..EntryFilter::default() };
    Ok(reader.entries(&this, 1)?.pop().filter(|entry| entry.seq == seq))
}

/// Whether an entry put a signature where none, or another, was.
fn is_signed(change: &Change, columns: &[&str]) -> bool {
    let of = |image: &Option<Value>, column: &str| image.as_ref().and_then(|row| row.get(column).cloned());
    change.before.is_some()
        && columns.iter().any(|column| {
            let after = of(&change.after, column).filter(|value| !value.is_null());
            after.is_some() && after != of(&change.before, column)
        })
}

fn exported_since(reader: &Reader<'_>, seq: u64) -> Result<Vec<Export>, Failure> {
    let mut found = Vec::new();
    let exporting = EntryFilter { kind: Some("export"), ..EntryFilter::default() };
    for entry in reader.entries(&exporting, u32::MAX)? {
        if entry.seq < seq {
            break;
        }
        for change in entry.changes.iter().filter(|change| change.kind == "export") {
            found.extend(reader.find::<Export>(&change.key)?);
        }
    }
    Ok(found)
}
