//! The steps of the database's shape, numbered by tens and never edited once released.

use rusqlite::Connection;

use crate::StoreError;

/// Every step: its number and its SQL.
const MIGRATIONS: &[(u32, &str)] = &[(10, include_str!("../migrations/0010-foundation.sql"))];

/// The newest shape that this program knows.
pub(crate) const NEWEST: u32 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// The shape of an open database.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("pragma user_version", [], |row| row.get(0))?)
}

/// Takes the steps that are missing, all or none.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let now = version(connection)?;
    let step = connection.transaction()?;
    for (number, sql) in MIGRATIONS.iter().filter(|(number, _)| *number > now) {
        step.execute_batch(sql)?;
        step.pragma_update(None, "user_version", number)?;
    }
    step.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shape as one text, in order of names.
    fn shape(connection: &Connection) -> String {
        let mut statement = connection
            .prepare("select sql from sqlite_schema where sql is not null and name not like 'search_text_%' order by type desc, name")
            .unwrap();
        let parts: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        parts.join(";\n\n") + ";\n"
    }

    #[test]
    fn the_committed_schema_is_what_the_migrations_make() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let made = shape(&connection);
        let committed = include_str!("../schema.sql");
        assert_eq!(made, committed, "schema.sql is stale; the shape is now:\n{made}");
    }

    #[test]
    fn migrating_twice_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let before = shape(&connection);
        migrate(&mut connection).unwrap();
        assert_eq!(shape(&connection), before);
        assert_eq!(version(&connection).unwrap(), NEWEST);
    }
}
