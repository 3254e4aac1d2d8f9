//! What a workspace promises: every change is an entry, nothing else can write, and tampering is found.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use std::path::Path;

use chengjie_domain::person::Person;
use chengjie_domain::{Line, PersonId};
use chengjie_store::{
    Head, Intent, KeyCost, Passphrase, Progress, RecoveryCode, StoreError, Trouble, Unlock, Workspace,
};
use chrono::{DateTime, FixedOffset};
use serde_json::json;

fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-14T12:00:00+08:00").unwrap()
}

fn intent(operation: &str) -> Intent {
    Intent {
        operation: operation.to_owned(),
        parameters: json!({}),
        actor: "李明".to_owned(),
        device: "办公室".to_owned(),
        at: noon(),
    }
}

fn person(number: u32, name: &str) -> Person {
    Person {
        id: PersonId::parse(&format!("01980c2e-7a10-7000-8000-{number:012x}")).unwrap(),
        name: Line::parse(name).unwrap(),
        employer: None,
        post: None,
        expertise: None,
        phone: None,
        email: None,
    }
}

fn create(folder: &Path) -> (Workspace, RecoveryCode) {
    Workspace::create(folder, &Passphrase::new("秘书处"), KeyCost::LEAST).unwrap()
}

fn open(folder: &Path) -> Workspace {
    Workspace::open(folder, &Unlock::Passphrase(Passphrase::new("秘书处"))).unwrap()
}

fn add(workspace: &Workspace, person: &Person) -> u64 {
    workspace.act::<_, StoreError>(intent("person.add"), |writer| writer.insert(person)).unwrap().1.seq
}

fn amend(workspace: &Workspace, person: &Person) -> u64 {
    workspace.act::<_, StoreError>(intent("person.amend"), |writer| writer.update(person)).unwrap().1.seq
}

fn names(workspace: &Workspace) -> Vec<String> {
    workspace
        .read::<_, StoreError>(|reader| reader.all::<Person>())
        .unwrap()
        .into_iter()
        .map(|person| person.name.to_string())
        .collect()
}

/// Writes to the file as another program would that knows the key.
fn behind(workspace: &Workspace, folder: &Path, sql: &str) {
    let other = rusqlite::Connection::open(folder.join("society.chengjie")).unwrap();
    other.execute_batch(&format!("pragma key = \"x'{}'\"", *workspace.database_key())).unwrap();
    other.execute_batch(sql).unwrap();
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "吕𬭚"));
    drop(workspace);
    let workspace = open(&place);
    assert_eq!(names(&workspace), ["吕𬭚"]);
    assert!(workspace.verify(None, &Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn a_change_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let failed = workspace.act::<(), StoreError>(intent("person.add"), |writer| {
        writer.insert(&person(1, "何蔓"))?;
        Err(StoreError::Cancelled)
    });
    assert!(failed.is_err());
    assert!(names(&workspace).is_empty());
    let head = workspace.read::<_, StoreError>(|reader| reader.head()).unwrap();
    assert_eq!(head.seq, 0, "no entry for what did not happen");
}

#[test]
fn undo_puts_back_and_redo_does_again() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    add(&workspace, &person(1, "张国立"));
    let renamed = amend(&workspace, &person(1, "张国力"));
    workspace.undo(renamed, "李明", "办公室", noon()).unwrap();
    assert_eq!(names(&workspace), ["张国立"]);
    let found = workspace.read::<_, StoreError>(|reader| reader.search("国立", None, 9)).unwrap();
    assert_eq!(found.len(), 1, "the index follows an undo");
    assert!(matches!(workspace.undo(renamed, "李明", "办公室", noon()), Err(StoreError::NothingToUndo)));
    workspace.redo(renamed, "李明", "办公室", noon()).unwrap();
    assert_eq!(names(&workspace), ["张国力"]);
    assert!(
        workspace.verify(None, &Progress::silent()).unwrap().troubles.is_empty(),
        "undo is in the ledger too"
    );
}

#[test]
fn undo_is_refused_when_the_row_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let added = add(&workspace, &person(1, "张国立"));
    let renamed = amend(&workspace, &person(1, "张国力"));
    match workspace.undo(added, "李明", "办公室", noon()) {
        Err(StoreError::ChangedSince { seq, by }) => assert_eq!((seq, by), (added, renamed)),
        other => panic!("undoing the first entry went through: {other:?}"),
    }
}

#[test]
fn a_row_edited_behind_the_program_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    behind(&workspace, &place, "update person set name = '别人'");
    let troubles = workspace.verify(None, &Progress::silent()).unwrap().troubles;
    assert!(matches!(troubles.as_slice(), [Trouble::RowDiffers { .. }]), "{troubles:?}");
}

#[test]
fn a_rewritten_or_truncated_ledger_is_found() {
    let rewrites = [
        "drop trigger ledger_entry_update_stands; update ledger_entry set actor = '别人' where seq = 2",
        "drop trigger ledger_change_update_stands; update ledger_change set after = replace(after, '张', '李') where seq = 1",
        "drop trigger ledger_entry_delete_stands; delete from ledger_entry where seq = 2",
    ];
    for rewrite in rewrites {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("学会");
        let (workspace, _) = create(&place);
        for number in 1..=3 {
            add(&workspace, &person(number, "张国立"));
        }
        behind(&workspace, &place, rewrite);
        let troubles = workspace.verify(None, &Progress::silent()).unwrap().troubles;
        assert!(
            troubles.iter().any(|trouble| matches!(trouble, Trouble::ChainBroken { .. })),
            "{rewrite}: {troubles:?}"
        );
    }
}

#[test]
fn a_ledger_cut_at_its_end_is_found_against_a_printed_head() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    add(&workspace, &person(2, "何蔓"));
    let printed = workspace.read::<_, StoreError>(|reader| reader.head()).unwrap();
    behind(
        &workspace,
        &place,
        "drop trigger ledger_entry_delete_stands; drop trigger ledger_change_delete_stands;
         delete from ledger_change where seq = 2; delete from ledger_entry where seq = 2; delete from person where name = '何蔓'",
    );
    assert!(
        workspace.verify(None, &Progress::silent()).unwrap().troubles.is_empty(),
        "in itself the rest is sound"
    );
    let short = Head { seq: printed.seq, hash: printed.short().to_owned() };
    let troubles = workspace.verify(Some(&short), &Progress::silent()).unwrap().troubles;
    assert_eq!(troubles, [Trouble::HeadDiffers { seq: 2 }]);
}

#[test]
fn a_second_program_is_told_and_a_wrong_passphrase_too() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, code) = create(&place);
    assert!(matches!(
        Workspace::open(&place, &Unlock::Passphrase(Passphrase::new("秘书处"))),
        Err(StoreError::InUse { .. })
    ));
    drop(workspace);
    assert!(matches!(
        Workspace::open(&place, &Unlock::Passphrase(Passphrase::new("别的"))),
        Err(StoreError::WrongPassphrase)
    ));
    let typed = RecoveryCode::typed(&code.as_str().to_lowercase().replace('-', " "));
    assert!(Workspace::open(&place, &Unlock::Recovery(typed)).is_ok(), "the printed code opens it");
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    let (old, new) = (Passphrase::new("秘书处"), Passphrase::new("新的"));
    assert!(
        workspace.change_passphrase(&new, &old, KeyCost::LEAST).is_err(),
        "the present one must be known"
    );
    workspace.change_passphrase(&old, &new, KeyCost::LEAST).unwrap();
    drop(workspace);
    assert!(Workspace::open(&place, &Unlock::Passphrase(old)).is_err());
    assert!(Workspace::open(&place, &Unlock::Passphrase(new)).is_ok());
}

#[test]
fn foreign_damaged_and_newer_files_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let database = place.join("society.chengjie");
    let opening = || Workspace::open(&place, &Unlock::Passphrase(Passphrase::new("秘书处"))).map(|_| ());
    assert!(matches!(opening(), Err(StoreError::NotAWorkspace { .. })));

    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    behind(&workspace, &place, "pragma user_version = 99990");
    drop(workspace);
    let before = std::fs::read(&database).unwrap();
    assert!(matches!(opening(), Err(StoreError::Newer { found: 99990, .. })));
    assert_eq!(std::fs::read(&database).unwrap(), before, "a newer file is not touched");

    let mut damaged = before.clone();
    damaged.iter_mut().take(200).for_each(|byte| *byte ^= 0x5a);
    write(&database, &damaged);
    assert!(matches!(opening(), Err(StoreError::Damaged { .. })), "{:?}", opening());

    std::fs::remove_file(&database).unwrap();
    rusqlite::Connection::open(&database).unwrap().execute_batch("create table other (x)").unwrap();
    assert!(matches!(opening(), Err(StoreError::Foreign { .. })));
}

fn write(path: &Path, bytes: &[u8]) {
    std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
}

#[test]
fn a_backup_is_drilled_and_restores_beside() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    let manifest = workspace.back_up(noon(), &Progress::silent()).unwrap();
    assert_eq!(manifest.head.seq, 1);
    assert_eq!(workspace.backups().unwrap(), std::slice::from_ref(&manifest));
    add(&workspace, &person(2, "何蔓"));
    let beside = folder.path().join("恢复");
    let file = place.join("backups").join(&manifest.file);
    Workspace::restore(&file, &beside).unwrap();
    assert_eq!(names(&open(&beside)), ["张国立"], "the restored one is as it was");
    assert_eq!(names(&workspace).len(), 2, "the live one is untouched");
    assert!(matches!(Workspace::restore(&file, &place), Err(StoreError::FolderTaken { .. })));
}

#[test]
fn a_cancelled_backup_leaves_nothing_half_done() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    assert!(matches!(workspace.back_up(noon(), &Progress::new(&|_, _| false)), Err(StoreError::Cancelled)));
    assert_eq!(std::fs::read_dir(place.join("backups")).unwrap().count(), 0);
}
