//! Every kind of record is known to belong to a meeting or not: a new one has to be decided on.

use std::collections::BTreeSet;

use chengjie_domain::carry::belongs;
use chengjie_store::KINDS;

use super::*;

/// What is of the society, its bodies or its projects, and of no meeting.
const OF_NO_MEETING: [&str; 21] = [
    "agreement_version",
    "body",
    "budget_line",
    "charter_rule",
    "deliverable",
    "erased_entry",
    "expense",
    "funding_source",
    "gate_record",
    "indicator",
    "key_task",
    "person",
    "pilot_project",
    "reading",
    "receipt",
    "seat",
    "society",
    "stage",
    "submission",
    "team_member",
    "term",
];

/// A kind whose records belong to a meeting when whatever they name does.
fn is_of_a_meeting(kind: &str) -> bool {
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    belongs(kind, &id(MEETING), &meeting, &|_, _, _| Some(id(MEETING)))
}

#[test]
fn every_kind_of_record_belongs_to_a_meeting_or_is_known_not_to() {
    let known: BTreeSet<&str> = OF_NO_MEETING.into_iter().collect();
    for kind in KINDS {
        assert_ne!(
            is_of_a_meeting(kind),
            known.contains(kind),
            "{kind}: is it locked when its meeting is out?"
        );
    }
    assert!(known.iter().all(|kind| KINDS.contains(kind)), "no kind that is gone");
}

/// What the shape of the database says: a table that names a meeting or an item of it, and its triggers.
#[test]
fn a_table_that_names_a_meeting_belongs_to_it_and_is_locked_when_it_is_out() {
    let shape = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../crates/store/schema.sql");
    let shape = fs::read_to_string(shape).unwrap();
    for kind in KINDS.iter().filter(|kind| !["carried_meeting", "meeting"].contains(kind)) {
        let begins = format!("CREATE TABLE {kind} (");
        let table = shape.split(&begins).nth(1).unwrap().split(") strict;").next().unwrap();
        let names_one = |column: &str| {
            table.split([',', '\n']).any(|line| line.trim().starts_with(&format!("{column} text")))
        };
        if !names_one("meeting_id") && !names_one("agenda_item_id") {
            continue;
        }
        assert!(is_of_a_meeting(kind), "{kind} names a meeting");
        let locked = shape
            .split("CREATE TRIGGER ")
            .any(|trigger| trigger.starts_with(&format!("{kind}_")) && trigger.contains("'meeting-carried'"));
        assert!(locked, "{kind} is locked while its meeting is out");
    }
}
