//! Lawful erasure: what the ledger's old entries tell of a person is blanked, and the chain still holds.
//!
//! An entry's hash covers its body by the body's own hash, which the entry keeps. A blanked entry therefore hashes to what it did,
//! and what its body has become is said by a row of `erased_entry`, which the erasing entry writes and chains like any other row.

use std::collections::BTreeSet;
use std::path::Path;

use chengjie_domain::ErasedEntryId;
use chengjie_domain::person::ErasedEntry;
use rusqlite::Connection;
use serde_json::Value;

use crate::ledger::{Body, to_i64, to_u64};
use crate::open::DATABASE;
use crate::reader::{Reader, Writer};
use crate::{Damage, StoreError, tables};

/// What is blanked: in images of a kind, and in the arguments of operations, every object that names one of `names` by
/// `named_by` has these fields replaced, where it has them.
#[derive(Debug, Clone)]
pub struct Blank {
    /// Kind of record.
    pub kind: &'static str,
    /// The field that names whom it is about.
    pub named_by: &'static str,
    /// The keys of whom it is about.
    pub names: Vec<String>,
    /// The fields, with what stands there instead.
    pub fields: Vec<(&'static str, Value)>,
}

/// A person of whom only the ledger tells.
#[derive(Debug, Clone)]
pub struct GonePerson {
    /// The key.
    pub key: String,
    /// The entry by which the record went.
    pub went_in: u64,
    /// The record as it was.
    pub row: Value,
}

/// A row of an entry, with what it becomes.
struct BlankedChange {
    id: i64,
    kind: String,
    key: String,
    change: String,
    before: Option<String>,
    after: Option<String>,
    is_changed: bool,
}

/// An entry with what its body becomes.
struct BlankedEntry {
    parameters: String,
    changes: Vec<BlankedChange>,
    is_changed: bool,
}

fn unreadable(seq: u64) -> impl Fn(serde_json::Error) -> StoreError {
    move |error| StoreError::damaged(Path::new(DATABASE), Damage::Unreadable(format!("{seq}: {error}")))
}

impl Blank {
    /// Blanks an object, if it is about one of the names; says whether anything changed.
    fn apply(&self, value: &mut Value) -> bool {
        let Some(object) = value.as_object_mut() else { return false };
        let names =
            |value: &Value| value.as_str().is_some_and(|name| self.names.iter().any(|one| one == name));
        if !object.get(self.named_by).is_some_and(names) {
            return false;
        }
        let mut is_changed = false;
        for (field, instead) in &self.fields {
            if let Some(held) = object.get_mut(*field).filter(|held| *held != instead) {
                *held = instead.clone();
                is_changed = true;
            }
        }
        is_changed
    }
}

/// Blanks arguments however deep they lie.
fn blank_deep(value: &mut Value, blanks: &[Blank]) -> bool {
    let mut is_changed = false;
    for blank in blanks {
        is_changed |= blank.apply(value);
    }
    let inner: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for one in inner {
        is_changed |= blank_deep(one, blanks);
    }
    is_changed
}

/// A text with its objects blanked, and whether anything changed.
fn blanked(
    text: String,
    seq: u64,
    blank: impl FnOnce(&mut Value) -> bool,
) -> Result<(String, bool), StoreError> {
    let mut value: Value = serde_json::from_str(&text).map_err(unreadable(seq))?;
    if blank(&mut value) { Ok((value.to_string(), true)) } else { Ok((text, false)) }
}

fn changes(connection: &Connection, seq: u64, blanks: &[Blank]) -> Result<Vec<BlankedChange>, StoreError> {
    let mut statement = connection.prepare_cached(
        "select id, kind, record_key, change, before, after
         from ledger_change
         where seq = ?
         order by id",
    )?;
    let mut rows = statement.query([to_i64(seq)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get(1)?;
        let mut is_changed = false;
        let mut image = |place: usize| -> Result<Option<String>, StoreError> {
            let Some(text) = row.get::<_, Option<String>>(place)? else { return Ok(None) };
            let of_kind = |value: &mut Value| {
                let mut is_changed = false;
                for blank in blanks.iter().filter(|blank| blank.kind == kind) {
                    is_changed |= blank.apply(value);
                }
                is_changed
            };
            let (text, changed) = blanked(text, seq, of_kind)?;
            is_changed |= changed;
            Ok(Some(text))
        };
        let (before, after) = (image(4)?, image(5)?);
        found.push(BlankedChange {
            id: row.get(0)?,
            key: row.get(2)?,
            change: row.get(3)?,
            kind,
            before,
            after,
            is_changed,
        });
    }
    Ok(found)
}

fn entry(connection: &Connection, seq: u64, blanks: &[Blank]) -> Result<BlankedEntry, StoreError> {
    let parameters: String = connection
        .prepare_cached("select parameters from ledger_entry where seq = ?")?
        .query_row([to_i64(seq)], |row| row.get(0))?;
    let (parameters, is_changed) = blanked(parameters, seq, |value| blank_deep(value, blanks))?;
    let changes = changes(connection, seq, blanks)?;
    let is_changed = is_changed || changes.iter().any(|change| change.is_changed);
    Ok(BlankedEntry { parameters, changes, is_changed })
}

/// The entries that may tell of whom the blanks are about, in order.
fn naming(connection: &Connection, blanks: &[Blank]) -> Result<BTreeSet<u64>, StoreError> {
    let mut found = BTreeSet::new();
    for blank in blanks {
        for name in &blank.names {
            let mut statement = connection.prepare_cached(
                "select seq
                 from ledger_change
                 where kind = ?1 and (instr(before, ?2) > 0 or instr(after, ?2) > 0)
                 union
                 select seq
                 from ledger_entry
                 where instr(parameters, ?2) > 0
                 order by 1",
            )?;
            let mut rows = statement.query([blank.kind, name])?;
            while let Some(row) = rows.next()? {
                found.insert(to_u64(row.get(0)?));
            }
        }
    }
    Ok(found)
}

impl Reader<'_> {
    /// The entries that would be blanked, in order.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn would_blank(&self, blanks: &[Blank]) -> Result<Vec<u64>, StoreError> {
        let mut found = Vec::new();
        for seq in naming(self.connection(), blanks)? {
            if entry(self.connection(), seq, blanks)?.is_changed {
                found.push(seq);
            }
        }
        Ok(found)
    }

    /// The people of whom only the ledger tells: removed, or taken back with the entry that added them; who went last comes first.
    /// Who was merged into another is part of that one.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn gone_people(&self) -> Result<Vec<GonePerson>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "select record_key, max(seq), before
             from ledger_change
             where kind = 'person'
               and change = 'delete'
               and not exists (select 1 from person where id = record_key)
             group by record_key
             order by max(seq) desc, record_key",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (seq, before) = (to_u64(row.get(1)?), row.get::<_, String>(2)?);
            if self.root_operation(seq)? != "person.merge" {
                let image = serde_json::from_str(&before).map_err(unreadable(seq))?;
                found.push(GonePerson { key: row.get(0)?, went_in: seq, row: image });
            }
        }
        Ok(found)
    }

    /// The operation that an entry did; of an undo or a redo the one that it took back or did again.
    fn root_operation(&self, seq: u64) -> Result<String, StoreError> {
        Ok(self.connection().query_row(
            "with recursive above (seq, operation, undoes) as (
               select seq, operation, undoes
               from ledger_entry
               where seq = ?1
               union all
               select entry.seq, entry.operation, entry.undoes
               from ledger_entry entry join above on entry.seq = above.undoes
             )
             select operation
             from above
             where undoes is null",
            [to_i64(seq)],
            |row| row.get(0),
        )?)
    }

    /// The entry by which a person's data were erased.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn erased_in(&self, person: &str) -> Result<Option<u64>, StoreError> {
        let seq: Option<i64> = self
            .connection()
            .prepare_cached(
                "select max(seq)
                 from ledger_entry
                 where operation = 'person.erase' and parameters ->> 'person_id' = ?",
            )?
            .query_row([person], |row| row.get(0))?;
        Ok(seq.map(to_u64))
    }

    /// The rows that named a record once, as they did: kind, key and the row, each as often as it was changed since.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn once_naming(&self, key: &str) -> Result<Vec<(String, String, Value)>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "select seq, kind, record_key, before
             from ledger_change
             where record_key <> ?1 and instr(before, ?1) > 0
             order by id",
        )?;
        let mut rows = statement.query([key])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let before: String = row.get(3)?;
            let image = serde_json::from_str(&before).map_err(unreadable(to_u64(row.get(0)?)))?;
            found.push((row.get(1)?, row.get(2)?, image));
        }
        Ok(found)
    }

    /// The keys of the people who were merged into one, and into those; a merge that was taken back does not count.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn merged_into(&self, person: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "with recursive gone (id) as (
               select ?1
               union
               select json_extract(parameters, '$.merged_id')
               from ledger_entry, gone
               where operation = 'person.merge' and json_extract(parameters, '$.keep_id') = gone.id
             )
             select id
             from gone
             where id <> ?1 and not exists (select 1 from person where person.id = gone.id)
             order by id",
        )?;
        let keys = statement.query_map([person], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Blanks every entry so far, and what the one that is being written tells; each blanked entry is said what its body became.
    ///
    /// # Errors
    /// When the ledger cannot be read or written.
    pub fn blank(&self, blanks: &[Blank]) -> Result<(), StoreError> {
        let connection = self.connection();
        let now: i64 = connection.query_row("select seq from door", [], |row| row.get(0))?;
        for seq in naming(connection, blanks)?.into_iter().filter(|seq| *seq < to_u64(now)) {
            let blanked = entry(connection, seq, blanks)?;
            if !blanked.is_changed {
                continue;
            }
            let mut body = Body::new(&blanked.parameters);
            for one in &blanked.changes {
                body.change(&one.kind, &one.key, &one.change, one.before.as_deref(), one.after.as_deref());
            }
            self.insert(&ErasedEntry {
                id: ErasedEntryId::of(seq, to_u64(now)),
                seq,
                erased_in: to_u64(now),
                body_hash: body.finish(),
            })?;
            connection
                .prepare_cached("update ledger_entry set parameters = ? where seq = ?")?
                .execute(rusqlite::params![blanked.parameters, to_i64(seq)])?;
            write(connection, &blanked.changes)?;
        }
        write(connection, &changes(connection, to_u64(now), blanks)?)?;
        // An index marks words as gone and keeps them until it is written anew.
        tables::rebuild_index(connection)
    }
}

fn write(connection: &Connection, changes: &[BlankedChange]) -> Result<(), StoreError> {
    for one in changes.iter().filter(|change| change.is_changed) {
        connection
            .prepare_cached("update ledger_change set before = ?, after = ? where id = ?")?
            .execute(rusqlite::params![one.before, one.after, one.id])?;
    }
    Ok(())
}
