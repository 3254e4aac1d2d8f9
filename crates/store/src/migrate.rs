//! The steps of the database's shape, numbered by tens and never edited once released.

use rusqlite::Connection;

use crate::{StoreError, tables};

/// Every step: its number and its SQL.
const MIGRATIONS: &[(u32, &str)] = &[
    (10, include_str!("../migrations/0010-foundation.sql")),
    (20, include_str!("../migrations/0020-council-room.sql")),
    (30, include_str!("../migrations/0030-the-whole-council-room.sql")),
    (40, include_str!("../migrations/0040-begun-in-mid-term.sql")),
    (50, include_str!("../migrations/0050-posts-and-what-stands.sql")),
];

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
    if (1..NEWEST).contains(&now) {
        // What a record is found by may be another column now.
        tables::rebuild_index(&step)?;
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
    fn every_reference_is_looked_up_by_an_index() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let unindexed: Vec<String> = connection
            .prepare(
                "select t.name || '.' || f.\"from\"
                 from sqlite_schema t, pragma_foreign_key_list(t.name) f
                 where t.type = 'table' and not exists (
                   select 1
                   from pragma_index_list(t.name) i, pragma_index_info(i.name) c
                   where c.seqno = 0 and c.name = f.\"from\")
                 order by 1",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(unindexed.is_empty(), "a removal would read all of {unindexed:?}");
    }

    #[test]
    fn the_questions_asked_most_read_no_whole_table() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        for sql in [
            crate::ledger::CHANGES_OF,
            "select seq, hash from ledger_entry where seq = ?",
            "select max(seq) from ledger_entry where undoes = ?",
            "select max(seq) from ledger_change where kind = ? and record_key = ?",
            "select seq from ledger_change where record_key = ?",
            "select row from search_record where kind = ? and id = ?",
            "select * from agenda_item where meeting_id = ? order by meeting_id, position",
            "select * from work_item where project_id = ? order by project_id, planned_from, planned_to, id",
            "select * from expense where project_id = ? order by paid_on, id",
            "select * from reading where indicator_id = ? order by indicator_id, period_to, id",
            "select * from person where id = ? order by name, id",
        ] {
            let mut statement = connection.prepare(&format!("explain query plan {sql}")).unwrap();
            let count = statement.parameter_count();
            let plan: Vec<String> = statement
                .query_map(rusqlite::params_from_iter(vec!["1"; count]), |row| row.get("detail"))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert!(plan.iter().all(|step| !step.starts_with("SCAN")), "{sql}: {plan:?}");
        }
    }

    #[test]
    fn an_index_made_anew_finds_what_was_found() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let id = "01980c2e-7a10-7000-8000-000000000001";
        connection.execute("insert into person (id, name) values (?, '林清和')", [id]).unwrap();
        assert!(
            crate::search::search(&connection, "lqh", None, 9).unwrap().is_empty(),
            "written behind the index"
        );
        for _ in 0..2 {
            tables::rebuild_index(&connection).unwrap();
            assert_eq!(crate::search::search(&connection, "lqh", None, 9).unwrap().len(), 1);
        }
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

    /// A database of an earlier shape, with rows of it.
    fn of_shape(newest: u32, rows: &str) -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("pragma foreign_keys = on").unwrap();
        for (number, sql) in MIGRATIONS.iter().filter(|(number, _)| *number <= newest) {
            connection.execute_batch(sql).unwrap();
            connection.pragma_update(None, "user_version", number).unwrap();
        }
        connection.execute_batch(rows).unwrap();
        connection
    }

    #[test]
    fn a_body_from_before_the_limits_has_those_of_the_model_charter_and_nobody_is_an_official() {
        use chengjie_domain::council::{Body, Seat};
        use chengjie_domain::person::{Official, Person};
        let mut connection = of_shape(20, include_str!("../tests/migrations/0030.sql"));
        migrate(&mut connection).unwrap();
        let body = crate::record::select::<Body>(&connection, "", &[]).unwrap().remove(0);
        let share = body.council_share.map(|share| (share.numerator(), share.denominator()));
        assert_eq!((body.term_years, body.officer_terms, share), (Some(5), Some(2), Some((1, 3))));
        let person = crate::record::select::<Person>(&connection, "", &[]).unwrap().remove(0);
        assert_eq!((person.official, person.phone.is_some()), (Official::No, true));
        let seat = crate::record::select::<Seat>(&connection, "", &[]).unwrap().remove(0);
        assert_eq!((seat.approval, seat.approved_on), (None, None));
        let half = connection.execute("update seat set approval = '组通〔2026〕1号'", []);
        assert!(half.is_err(), "an approval has its day");
    }

    #[test]
    fn an_export_recorded_before_there_were_more_papers_says_and_stands_as_it_did() {
        let mut connection = of_shape(20, include_str!("../tests/migrations/0020.sql"));
        migrate(&mut connection).unwrap();
        let said: Vec<(String, String, u32)> = connection
            .prepare("select document, file_name, pages from export order by id")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let row = |document: &str, file: &str| (document.to_owned(), file.to_owned(), 2);
        assert_eq!(said, [row("resolution", "决议.pdf"), row("attendance_sheet", "签到表.pdf")]);
        let refused = connection.execute("update export set document = 'minutes'", []).unwrap_err();
        assert!(refused.to_string().contains("export-stands"), "{refused}");
        let refused = connection.execute("delete from export", []).unwrap_err();
        assert!(refused.to_string().contains("export-stands"), "{refused}");
        let broken: u32 = connection
            .query_row("select count(*) from pragma_foreign_key_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(broken, 0, "what was submitted still names its file");
    }
}
