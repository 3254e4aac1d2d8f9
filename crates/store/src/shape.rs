//! Images of rows across the shapes of a table: an image from before a column was added says nothing of it, and means the value
//! that every row was given then.

use std::collections::HashMap;

use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::{StoreError, ledger};

/// What every row of a table was given where its image says nothing.
pub(crate) type Defaults = Map<String, Value>;

/// The defaults of a table's columns; a column without one was given nothing.
pub(crate) fn defaults(connection: &Connection, table: &str) -> Result<Defaults, StoreError> {
    let mut statement = connection.prepare_cached(
        "select name, dflt_value from pragma_table_info(?) where dflt_value is not null order by name",
    )?;
    let given = statement
        .query_map([table], |row| {
            Ok(format!("'{}', {}", row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let text: String =
        connection.query_row(&format!("select json_object({})", given.join(", ")), [], |row| row.get(0))?;
    match serde_json::from_str(&text) {
        Ok(Value::Object(defaults)) => Ok(defaults),
        Ok(_) => Ok(Map::new()),
        Err(source) => Err(StoreError::Row { kind: table.to_owned(), source }),
    }
}

/// Whether two images say the same, where the older has no word for a column that a later shape added.
pub(crate) fn is_same(older: &Value, newer: &Value, defaults: &Defaults) -> bool {
    let (Value::Object(older), Value::Object(newer)) = (older, newer) else { return older == newer };
    newer
        .iter()
        .all(|(name, value)| older.get(name).or_else(|| defaults.get(name)).unwrap_or(&Value::Null) == value)
}

/// The defaults of every table, read once.
pub(crate) struct Shapes(HashMap<String, Defaults>);

impl Shapes {
    /// Of the kinds that are there.
    pub(crate) fn of(connection: &Connection, kinds: &[&str]) -> Result<Self, StoreError> {
        let each = kinds.iter().map(|kind| Ok(((*kind).to_owned(), defaults(connection, kind)?)));
        each.collect::<Result<_, StoreError>>().map(Self)
    }

    /// Whether two images of a kind, as the ledger writes them, say the same.
    pub(crate) fn same(&self, kind: &str, older: &str, newer: &str) -> bool {
        let read = |text: &str| serde_json::from_str::<Value>(text);
        match (read(older), read(newer), self.0.get(kind)) {
            (Ok(older), Ok(newer), Some(defaults)) => is_same(&older, &newer, defaults),
            _ => false,
        }
    }
}

/// The image of a row as it is now.
pub(crate) fn row(connection: &Connection, kind: &str, key: &str) -> Result<Option<Value>, StoreError> {
    use rusqlite::OptionalExtension as _;
    let image = ledger::image(connection, kind, kind)?;
    let text: Option<String> = connection
        .prepare_cached(&format!("select {image} from {kind} where id = ?"))?
        .query_row([key], |row| row.get(0))
        .optional()?;
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|source| StoreError::Row { kind: kind.to_owned(), source })
}
