//! What undo and redo do not take back although its rows are as they were left: a signature or a
//! confirmation that an exported file bears, a seat from which somebody voted, the room of a vote that was closed since.

mod council;
mod meeting;

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::meeting::Meeting;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::{Export, Signed};
use chengjie_store::{Change, Entry, EntryFilter, Reader, StoreError};
use serde_json::Value;

use crate::Failure;

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
            "meeting" => {
                let Some(meeting) = reader.find::<Meeting>(&change.key)? else { continue };
                // The trigger knows of the minutes alone; a print job of the meeting bears them too.
                if is_signed(change, &["minutes_confirmed_on"]) {
                    Signed::Minutes(&meeting.id).require_unborne(&exported_since(reader, seq)?)?;
                }
                meeting::sitting(reader, &meeting, change)?;
            }
            "seat" => council::seat(reader, &entry, change)?,
            "term" => council::term(reader, change)?,
            "charter_rule" => council::rule(reader, change)?,
            "agenda_item" => meeting::item(reader, &entry, change)?,
            "attendance" | "proxy" | "recusal" | "candidate" => meeting::room(reader, seq, change)?,
            _ => {}
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
