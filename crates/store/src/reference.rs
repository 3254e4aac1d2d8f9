//! Which rows name a record by its key, whatever their kind: the shape itself says where a key may stand.

use rusqlite::{Connection, OptionalExtension as _};

use crate::reader::{Reader, Writer};
use crate::record::of_kind;
use crate::{StoreError, tables};

/// A row that names a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its kind.
    pub kind: &'static str,
    /// The column in which the key stands.
    pub column: String,
    /// Its own key.
    pub key: String,
}

fn columns(connection: &Connection, table: &str, kind: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(
        "select \"from\"
         from pragma_foreign_key_list(?1)
         where \"table\" = ?2
         order by 1",
    )?;
    let names = statement.query_map([table, kind], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

impl Reader<'_> {
    /// The rows that name a record of a kind.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn references(&self, kind: &str, key: &str) -> Result<Vec<Reference>, StoreError> {
        let connection = self.connection();
        let mut found = Vec::new();
        for table in tables::KINDS {
            for column in columns(connection, table, kind)? {
                let sql = format!("select id from {table} where {column} = ? order by id");
                let mut statement = connection.prepare_cached(&sql)?;
                let keys = statement.query_map([key], |row| row.get::<_, String>(0))?;
                for key in keys {
                    found.push(Reference { kind: table, column: column.clone(), key: key? });
                }
            }
        }
        Ok(found)
    }
}

/// The first record that a row names and that is gone: its kind and its key.
pub(crate) fn lacking(
    connection: &Connection,
    kind: &str,
    key: &str,
) -> Result<Option<(String, String)>, StoreError> {
    let mut named =
        connection.prepare_cached("select \"from\", \"table\" from pragma_foreign_key_list(?) order by 1")?;
    let named = named.query_map([kind], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    for column in named {
        let (column, table) = column?;
        let sql = format!(
            "select {column}
             from {kind}
             where id = ? and {column} is not null and not exists (
               select 1 from {table} as named where named.id = {kind}.{column})"
        );
        let gone = connection.prepare_cached(&sql)?.query_row([key], |row| row.get(0)).optional()?;
        if let Some(gone) = gone {
            return Ok(Some((table, gone)));
        }
    }
    Ok(None)
}

/// The rows of the whole database that name a record that is not there: kind and key of each.
pub(crate) fn broken(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut check = connection.prepare("select distinct \"table\", rowid from pragma_foreign_key_check")?;
    let rows = check.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?)))?;
    let mut broken = Vec::new();
    for row in rows {
        let (table, place) = row?;
        // A table without such a column of keys, or without a place in it, is told by its name alone.
        let sql = format!("select id from {table} where rowid = ?");
        let key = connection.query_row(&sql, [place], |row| row.get(0)).unwrap_or_default();
        broken.push((table, key));
    }
    Ok(broken)
}

impl Writer<'_> {
    /// Has a row name another record instead.
    ///
    /// # Errors
    /// When the database refuses it.
    pub fn name_instead(&self, reference: &Reference, key: &str) -> Result<(), StoreError> {
        let Reference { kind, column, key: row } = reference;
        self.connection()
            .prepare_cached(&format!("update {kind} set {column} = ? where id = ?"))?
            .execute([key, row.as_str()])
            .map_err(|error| of_kind(kind, error))?;
        self.note(kind);
        tables::reindex(self, kind, row)
    }
}
