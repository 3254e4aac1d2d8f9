//! A lawful erasure blanks what it must, the chain holds, and tampering with the rest is found as before.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod common;

use chengjie_domain::Line;
use chengjie_domain::person::Person;
use chengjie_store::{Blank, Progress, StoreError, Trouble, Workspace};
use common::{behind, create, free, intent, noon, person};
use serde_json::{Value, json};

/// Who writes behind the program takes its triggers away first.
const UNLOCK: &str = "drop trigger ledger_change_update_stands; drop trigger ledger_entry_update_stands;
    drop trigger erased_entry_update_stands; drop trigger erased_entry_delete_stands;";

fn blank(number: u32) -> Blank {
    Blank {
        kind: "person",
        named_by: "id",
        names: vec![person(number, "某").id.to_string()],
        fields: vec![("phone", Value::Null)],
    }
}

fn with_phone(number: u32, phone: &str) -> Person {
    Person { phone: Line::parse(phone).ok(), ..person(number, "某某") }
}

/// Two people came by one entry, and the first one's telephone was erased.
fn erased(workspace: &Workspace) {
    let mut both = intent("person.import");
    both.parameters = json!({"people": [with_phone(1, "13800005678"), with_phone(2, "13900001111")]});
    workspace
        .act::<_, StoreError>(both, |writer| {
            writer.insert(&with_phone(1, "13800005678"))?;
            writer.insert(&with_phone(2, "13900001111"))
        })
        .unwrap();
    workspace
        .act::<_, StoreError>(intent("person.erase"), |writer| {
            let left = person(1, "某某").erased(Line::parse("某某").unwrap(), noon().date_naive());
            writer.update(&left)?;
            writer.blank(&[blank(1)])
        })
        .unwrap();
}

fn troubles(workspace: &Workspace) -> (u64, Vec<Trouble>) {
    let found = workspace.verify(None, &Progress::silent()).unwrap();
    (found.erased, found.troubles)
}

#[test]
fn what_was_erased_is_nowhere_and_the_chain_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    erased(&workspace);
    assert_eq!(troubles(&workspace), (1, vec![]));
    let told = workspace.read::<_, StoreError>(|reader| reader.entries(&Default::default(), 9)).unwrap();
    let told = serde_json::to_string(&told).unwrap();
    assert!(!told.contains("13800005678") && told.contains("13900001111"), "{told}");
}

#[test]
fn tampering_with_what_an_erasure_left_is_found() {
    let spoilt = [
        // the other person's telephone, in the image and in the arguments
        "update ledger_change set after = replace(after, '13900001111', '13900002222') where seq = 1",
        "update ledger_entry set parameters = replace(parameters, '13900001111', '13900002222') where seq = 1",
        // what was erased, put back
        "update ledger_change set after = replace(after, '\"phone\":null', '\"phone\":\"1\"') where seq = 1 and id = 1",
        // the row that says what the body became
        "update erased_entry set body_hash = replace(body_hash, substr(body_hash, 1, 4), 'ffff')",
        "delete from erased_entry",
        // the time of the blanked entry
        "update ledger_entry set at = '2020-01-01T00:00:00+08:00' where seq = 1",
    ];
    for sql in spoilt {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("学会");
        let (workspace, _) = create(&place);
        erased(&workspace);
        behind(&workspace, &place, &format!("{UNLOCK} {sql}"));
        let (_, found) = troubles(&workspace);
        assert!(!found.is_empty(), "{sql} was not found");
    }
}

#[test]
fn no_entry_is_rewritten_but_by_an_erasure_that_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    erased(&workspace);
    let undone = workspace.undo(2, "李明", "办公室", noon(), free).unwrap_err();
    assert_eq!(undone.refusal().code, "erasure-stands");
    let gone = workspace.act::<_, StoreError>(intent("person.remove"), |writer| {
        writer.delete::<Person>(person(1, "某").id.as_str())
    });
    assert_eq!(gone.unwrap_err().refusal().code, "erasure-stands");
    assert_eq!(troubles(&workspace), (1, vec![]));
}
