//! Which rows name a record by its key, whatever their kind: the shape itself says where a key may stand.

use rusqlite::Connection;

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
