//! The ledger: every change is one entry with who, when, why and what, chained by hash.
//!
//! TEMP triggers made from the schema note each touched row while the door is open and refuse any write while it is
//! closed, so that SQLite itself keeps the rule.

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::tables::KINDS;
use crate::{StoreError, migrate};

/// What a person wants, as the ledger keeps it.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Name of the operation, `vote.close`.
    pub operation: String,
    /// Its arguments.
    pub parameters: Value,
    /// Who.
    pub actor: String,
    /// On which machine.
    pub device: String,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// What a change left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its entry.
    pub seq: u64,
    /// The entry's hash, hexadecimal.
    pub hash: String,
    /// The kinds of records that changed, by name.
    pub touched: Vec<String>,
}

/// The newest entry at a moment: what paper anchors the ledger by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its number; 0 when nothing was done yet.
    pub seq: u64,
    /// Its hash, hexadecimal.
    pub hash: String,
}

impl Head {
    /// The first twelve digits, as printed.
    #[must_use]
    pub fn short(&self) -> &str {
        self.hash.get(..12).unwrap_or(&self.hash)
    }
}

/// The rows that an entry touched, in their order.
pub(crate) const CHANGES_OF: &str = "select kind, record_key, change, before, after
from ledger_change
where seq = ?
order by id";

/// The hash before the first entry.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

pub(crate) fn to_u64(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

pub(crate) fn to_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The columns of a table as a JSON object of `row` (`new`, `old`, or the table itself).
pub(crate) fn image(connection: &Connection, table: &str, row: &str) -> Result<String, StoreError> {
    let mut statement =
        connection.prepare(&format!("select name from pragma_table_info('{table}') order by name"))?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let parts: Vec<String> = names.iter().map(|name| format!("'{name}', {row}.{name}")).collect();
    Ok(format!("json_object({})", parts.join(", ")))
}

/// Sets the guard on a connection that writes.
pub(crate) fn guard(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("create temp table door (seq integer); insert into door values (null);")?;
    for table in KINDS {
        let (new, old) = (image(connection, table, "new")?, image(connection, table, "old")?);
        let notes = [
            ("insert", "new.id", "null", new.as_str()),
            ("update", "old.id", old.as_str(), new.as_str()),
            ("delete", "old.id", old.as_str(), "null"),
        ];
        for (change, key, before, after) in notes {
            connection.execute_batch(&format!(
                "create temp trigger note_{change}_{table} after {change} on main.{table} begin
                   select case when (select seq from door) is null then raise(abort, 'outside-door') end;
                   insert into ledger_change (seq, kind, record_key, change, before, after)
                   values ((select seq from door), '{table}', {key}, '{change}', {before}, {after});
                 end;"
            ))?;
        }
    }
    Ok(())
}

fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(part);
    }
    hex::encode(hasher.finalize())
}

/// Gathers the hash of an entry's body: its arguments and what it did, row by row.
pub(crate) struct Body(Sha256);

impl Body {
    pub(crate) fn new(parameters: &str) -> Self {
        let mut body = Self(Sha256::new());
        body.part(parameters.as_bytes());
        body
    }

    fn part(&mut self, bytes: &[u8]) {
        self.0.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        self.0.update(bytes);
    }

    pub(crate) fn change(
        &mut self,
        kind: &str,
        key: &str,
        change: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) {
        for text in [kind, key, change, before.unwrap_or("null"), after.unwrap_or("null")] {
            self.part(text.as_bytes());
        }
    }

    pub(crate) fn finish(self) -> String {
        hex::encode(self.0.finalize())
    }
}

/// What an entry says of itself, beside its body.
pub(crate) struct Heading<'text> {
    pub(crate) seq: u64,
    pub(crate) at: &'text str,
    pub(crate) actor: &'text str,
    pub(crate) device: &'text str,
    pub(crate) operation: &'text str,
    pub(crate) schema: u32,
}

impl Heading<'_> {
    /// The hash of the entry: length-prefixed, over the stored text, with the body by its own hash.
    pub(crate) fn hash(&self, prev: &str, body: &str) -> String {
        digest(&[
            prev.as_bytes(),
            &self.seq.to_be_bytes(),
            self.at.as_bytes(),
            self.actor.as_bytes(),
            self.device.as_bytes(),
            self.operation.as_bytes(),
            &self.schema.to_be_bytes(),
            body.as_bytes(),
        ])
    }
}

pub(crate) fn write_entry(
    act: &Connection,
    before: &Head,
    seq: u64,
    intent: &Intent,
    undoes: Option<u64>,
) -> Result<String, StoreError> {
    let (at, parameters) = (intent.at.to_rfc3339(), intent.parameters.to_string());
    let mut body = Body::new(&parameters);
    let mut statement = act.prepare_cached(CHANGES_OF)?;
    let mut rows = statement.query([to_i64(seq)])?;
    while let Some(row) = rows.next()? {
        let text = |place: usize| row.get_ref(place).and_then(|value| Ok(value.as_str_or_null()?));
        let part = |place: usize| text(place).map(Option::unwrap_or_default);
        body.change(part(0)?, part(1)?, part(2)?, text(3)?, text(4)?);
    }
    let schema = migrate::NEWEST;
    let body = body.finish();
    let heading = Heading {
        seq,
        at: &at,
        actor: &intent.actor,
        device: &intent.device,
        operation: &intent.operation,
        schema,
    };
    let hash = heading.hash(&before.hash, &body);
    act.prepare_cached(
        "insert into ledger_entry (seq, at, actor, device, operation, parameters, undoes, schema, prev, body_hash, hash)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(rusqlite::params![
        to_i64(seq),
        at,
        intent.actor,
        intent.device,
        intent.operation,
        parameters,
        undoes.map(to_i64),
        schema,
        before.hash,
        body,
        hash
    ])?;
    Ok(hash)
}

/// The newest entry.
pub(crate) fn head(connection: &Connection) -> Result<Head, StoreError> {
    let head = connection
        .prepare_cached("select seq, hash from ledger_entry order by seq desc limit 1")?
        .query_row([], head_of)
        .optional()?;
    Ok(head.unwrap_or_else(|| Head { seq: 0, hash: BEGINNING.to_owned() }))
}

/// The head as it was at an entry.
pub(crate) fn head_at(connection: &Connection, seq: u64) -> Result<Option<Head>, StoreError> {
    if seq == 0 {
        return Ok(Some(Head { seq: 0, hash: BEGINNING.to_owned() }));
    }
    let found = connection
        .query_row("select seq, hash from ledger_entry where seq = ?", [to_i64(seq)], head_of)
        .optional()?;
    Ok(found)
}

fn head_of(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head { seq: to_u64(row.get(0)?), hash: row.get(1)? })
}
