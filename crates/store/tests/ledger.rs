//! What the ledger promises: every change is an entry, nothing else can write, and tampering is found.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod common;

use chengjie_store::{Head, Progress, StoreError, Trouble};
use common::{add, amend, behind, create, free, intent, names, noon, open, person};

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
    workspace.undo(renamed, "李明", "办公室", noon(), free).unwrap();
    assert_eq!(names(&workspace), ["张国立"]);
    let found = workspace.read::<_, StoreError>(|reader| reader.search("国立", None, 9)).unwrap();
    assert_eq!(found.len(), 1, "the index follows an undo");
    assert!(matches!(
        workspace.undo(renamed, "李明", "办公室", noon(), free),
        Err(StoreError::NothingToUndo)
    ));
    workspace.redo(renamed, "李明", "办公室", noon(), free).unwrap();
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
    match workspace.undo(added, "李明", "办公室", noon(), free) {
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
fn a_rewritten_truncated_or_reordered_ledger_is_found() {
    let rewrites = [
        "drop trigger ledger_entry_update_stands; update ledger_entry set actor = '别人' where seq = 2",
        "drop trigger ledger_change_update_stands; update ledger_change set after = replace(after, '张', '李') where seq = 1",
        "drop trigger ledger_entry_delete_stands; delete from ledger_entry where seq = 2",
        "drop trigger ledger_entry_update_stands; drop trigger ledger_change_update_stands;
         update ledger_entry set seq = 9 where seq = 2; update ledger_change set seq = 9 where seq = 2;
         update ledger_entry set seq = 2 where seq = 3; update ledger_change set seq = 2 where seq = 3;
         update ledger_entry set seq = 3 where seq = 9; update ledger_change set seq = 3 where seq = 9",
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
fn a_ledger_written_anew_from_its_beginning_is_found_against_a_printed_head() {
    let folder = tempfile::tempdir().unwrap();
    let (told, forged) = (folder.path().join("真"), folder.path().join("假"));
    let (workspace, _) = create(&told);
    add(&workspace, &person(1, "张国立"));
    let printed = workspace.read::<_, StoreError>(|reader| reader.head()).unwrap();
    let (workspace, _) = create(&forged);
    add(&workspace, &person(1, "别人"));
    assert!(workspace.verify(None, &Progress::silent()).unwrap().troubles.is_empty(), "its own hashes agree");
    let troubles = workspace.verify(Some(&printed), &Progress::silent()).unwrap().troubles;
    assert_eq!(troubles, [Trouble::HeadDiffers { seq: 1 }]);
}
