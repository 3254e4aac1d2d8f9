//! Undo: a further entry that puts rows back as they were, each only if it still is what the entry left.

use chrono::{DateTime, FixedOffset};
use rusqlite::Connection;
use serde_json::Value;

use crate::history::{self, Change, ChangeKind};
use crate::ledger::{Intent, Receipt, to_i64, to_u64};
use crate::open::Workspace;
use crate::reader::{Reader, Writer};
use crate::{StoreError, record, reference, shape, tables};

impl Workspace {
    /// Undoes an entry by a further one; `free` refuses what must stand although its rows are as they were left.
    ///
    /// # Errors
    /// When there is no such entry, what it changed has changed since, or it must stand.
    pub fn undo<E: From<StoreError>>(
        &self,
        seq: u64,
        actor: &str,
        device: &str,
        at: DateTime<FixedOffset>,
        free: impl FnOnce(&Reader<'_>, u64) -> Result<(), E>,
    ) -> Result<Receipt, E> {
        let intent = taking_back("undo", seq, actor, device, at);
        self.act_in_order(|door| door.take_back(seq, &intent, free))
    }

    /// Does an undone entry again: takes back the entry that undid it; `free` is asked of that one.
    ///
    /// # Errors
    /// When it is not undone, what it changed has changed since, or it must stand.
    pub fn redo<E: From<StoreError>>(
        &self,
        seq: u64,
        actor: &str,
        device: &str,
        at: DateTime<FixedOffset>,
        free: impl FnOnce(&Reader<'_>, u64) -> Result<(), E>,
    ) -> Result<Receipt, E> {
        self.act_in_order(|door| {
            let undoing = door.undone_by(seq)?.ok_or(StoreError::NothingToUndo)?;
            door.take_back(undoing, &taking_back("redo", undoing, actor, device, at), free)
        })
    }
}

fn taking_back(operation: &str, seq: u64, actor: &str, device: &str, at: DateTime<FixedOffset>) -> Intent {
    Intent {
        operation: operation.to_owned(),
        parameters: serde_json::json!({ "entry": seq }),
        actor: actor.to_owned(),
        device: device.to_owned(),
        at,
    }
}

/// Puts every row of an entry back, the last first; the kinds of records that it touched.
pub(crate) fn put_all_back(writer: &Writer<'_>, seq: u64) -> Result<Vec<String>, StoreError> {
    let changes = history::changes(writer.connection(), seq)?;
    if changes.is_empty() || undone_by(writer.connection(), seq)?.is_some() {
        return Err(StoreError::NothingToUndo);
    }
    for change in changes.iter().rev() {
        put_back(writer, seq, change)?;
    }
    for change in &changes {
        require_joined(writer, seq, change)?;
    }
    let mut kinds: Vec<String> = changes.into_iter().map(|change| change.kind).collect();
    kinds.sort();
    kinds.dedup();
    Ok(kinds)
}

fn put_back(writer: &Writer<'_>, seq: u64, change: &Change) -> Result<(), StoreError> {
    let connection = writer.connection();
    let (kind, key) = (change.kind.as_str(), change.key.as_str());
    let is_left = match (&change.after, shape::row(connection, kind, key)?) {
        (None, None) => true,
        (Some(after), Some(row)) => shape::is_same(after, &row, &shape::defaults(connection, kind)?),
        (None, Some(_)) | (Some(_), None) => false,
    };
    if !is_left {
        return Err(StoreError::ChangedSince { seq, by: last_touch(connection, kind, key)? });
    }
    match (change.change, &change.before) {
        (ChangeKind::Insert, _) => record::delete(connection, kind, key)?,
        (ChangeKind::Delete, Some(Value::Object(before))) => record::insert_row(connection, kind, before)?,
        (_, Some(Value::Object(before))) => record::update_row(connection, kind, key, before)?,
        _ => {}
    }
    tables::reindex(writer, kind, key)
}

/// No row names a record that is gone by this, and none is back that names one that went since.
fn require_joined(writer: &Writer<'_>, seq: u64, change: &Change) -> Result<(), StoreError> {
    let connection = writer.connection();
    let (kind, key) = (change.kind.as_str(), change.key.as_str());
    if shape::row(connection, kind, key)?.is_none() {
        return match writer.references(kind, key)?.first() {
            Some(reference) => Err(StoreError::NeededSince {
                seq,
                by: last_touch(connection, reference.kind, &reference.key)?,
            }),
            None => Ok(()),
        };
    }
    match reference::lacking(connection, kind, key)? {
        Some((kind, key)) => Err(StoreError::ChangedSince { seq, by: last_touch(connection, &kind, &key)? }),
        None => Ok(()),
    }
}

fn last_touch(connection: &Connection, kind: &str, key: &str) -> Result<u64, StoreError> {
    let seq: Option<i64> = connection.query_row(
        "select max(seq) from ledger_change where kind = ? and record_key = ?",
        [kind, key],
        |row| row.get(0),
    )?;
    Ok(to_u64(seq.unwrap_or_default()))
}

/// The entry that undid an entry and was not itself taken back.
pub(crate) fn undone_by(connection: &Connection, seq: u64) -> Result<Option<u64>, StoreError> {
    let latest: Option<i64> = connection
        .prepare_cached("select max(seq) from ledger_entry where undoes = ?")?
        .query_row([to_i64(seq)], |row| row.get(0))?;
    let Some(latest) = latest.map(to_u64) else { return Ok(None) };
    Ok(if undone_by(connection, latest)?.is_some() { None } else { Some(latest) })
}

/// The newest entry that a person would undo next.
pub(crate) fn next(connection: &Connection, standing: &[&str]) -> Result<Option<u64>, StoreError> {
    let mut statement = connection
        .prepare_cached("select seq, operation from ledger_entry where undoes is null order by seq desc")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (seq, operation) = (to_u64(row.get(0)?), row.get::<_, String>(1)?);
        if !standing.contains(&operation.as_str()) && undone_by(connection, seq)?.is_none() {
            return Ok(Some(seq));
        }
    }
    Ok(None)
}
