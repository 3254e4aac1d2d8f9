//! The ledger as people read it: entries, and the rows that each touched.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use crate::ledger::{CHANGES_OF, to_i64, to_u64};
use crate::open::DATABASE;
use crate::{Damage, StoreError};

/// What an entry did to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was added.
    Insert,
    /// It was changed.
    Update,
    /// It was removed.
    Delete,
}

/// One row that an entry touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Kind of record.
    pub kind: String,
    /// Its key.
    pub key: String,
    /// What was done.
    pub change: ChangeKind,
    /// The row before, as JSON.
    pub before: Option<Value>,
    /// The row after, as JSON.
    pub after: Option<Value>,
}

/// An entry as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Who.
    pub actor: String,
    /// On which machine.
    pub device: String,
    /// Name of the operation; `undo` and `redo` too.
    pub operation: String,
    /// Its arguments.
    pub parameters: Value,
    /// Its hash, hexadecimal.
    pub hash: String,
    /// The rows that it touched.
    pub changes: Vec<Change>,
    /// The entry that undid it and stands.
    pub undone_by: Option<u64>,
}

/// Which entries are asked for; what is not named does not narrow them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EntryFilter<'asked> {
    /// Before which entry.
    pub before: Option<u64>,
    /// That touch this record.
    pub record: Option<&'asked str>,
    /// That touch a record of this kind.
    pub kind: Option<&'asked str>,
    /// Whose.
    pub actor: Option<&'asked str>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day.
    pub to: Option<NaiveDate>,
}

/// Entries, newest first.
pub(crate) fn entries(
    connection: &Connection,
    filter: &EntryFilter<'_>,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    let mut statement = connection.prepare_cached(
        "select seq, at, actor, device, operation, parameters, hash
         from ledger_entry
         where seq < ?1
           and (?2 is null or seq in (select seq from ledger_change where record_key = ?2))
           and (?3 is null or exists (
             select 1 from ledger_change where ledger_change.seq = ledger_entry.seq and kind = ?3
           ))
           and (?4 is null or actor = ?4)
           and (?5 is null or substr(at, 1, 10) >= ?5)
           and (?6 is null or substr(at, 1, 10) <= ?6)
         order by seq desc
         limit ?7",
    )?;
    let mut rows = statement.query(rusqlite::params![
        filter.before.map_or(i64::MAX, to_i64),
        filter.record,
        filter.kind,
        filter.actor,
        filter.from.map(|day| day.to_string()),
        filter.to.map(|day| day.to_string()),
        limit,
    ])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let seq = to_u64(row.get(0)?);
        let (at, parameters): (String, String) = (row.get(1)?, row.get(5)?);
        entries.push(Entry {
            seq,
            at: DateTime::parse_from_rfc3339(&at).map_err(|error| broken(seq, &error))?,
            actor: row.get(2)?,
            device: row.get(3)?,
            operation: row.get(4)?,
            parameters: serde_json::from_str(&parameters).map_err(|error| broken(seq, &error))?,
            hash: row.get(6)?,
            changes: changes(connection, seq)?,
            undone_by: crate::undo::undone_by(connection, seq)?,
        });
    }
    Ok(entries)
}

/// The entry that first tells of a record.
pub(crate) fn noted_in(connection: &Connection, key: &str) -> Result<Option<u64>, StoreError> {
    let first: Option<i64> = connection
        .prepare_cached("select min(seq) from ledger_change where record_key = ?")?
        .query_row([key], |row| row.get(0))?;
    Ok(first.map(to_u64))
}

/// Everybody who ever did something, by name.
pub(crate) fn actors(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement =
        connection.prepare_cached("select distinct actor from ledger_entry order by actor")?;
    let actors = statement.query_map([], |row| row.get(0))?;
    Ok(actors.collect::<Result<_, _>>()?)
}

fn broken(seq: u64, reason: &impl std::fmt::Display) -> StoreError {
    StoreError::damaged(Path::new(DATABASE), Damage::Unreadable(format!("{seq}: {reason}")))
}

/// The rows that an entry touched, in order.
pub(crate) fn changes(connection: &Connection, seq: u64) -> Result<Vec<Change>, StoreError> {
    let mut statement = connection.prepare_cached(CHANGES_OF)?;
    let mut rows = statement.query([to_i64(seq)])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let json = |place: usize| -> Result<Option<Value>, StoreError> {
            let text: Option<String> = row.get(place)?;
            text.map(|text| serde_json::from_str(&text)).transpose().map_err(|error| broken(seq, &error))
        };
        let change: String = row.get(2)?;
        changes.push(Change {
            kind: row.get(0)?,
            key: row.get(1)?,
            change: match change.as_str() {
                "insert" => ChangeKind::Insert,
                "delete" => ChangeKind::Delete,
                _ => ChangeKind::Update,
            },
            before: json(3)?,
            after: json(4)?,
        });
    }
    Ok(changes)
}
