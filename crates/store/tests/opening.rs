//! Who gets into a workspace and with what: passphrase, recovery code, and files that are refused untouched.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod common;

use chengjie_store::{KeyCost, Passphrase, RecoveryCode, StoreError, Unlock, Workspace, asks_for_passphrase};
use common::{add, behind, create, files, known, names, noon, open, person, refused, write};

#[test]
fn a_second_program_is_told_and_a_wrong_passphrase_too() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, code) = create(&place);
    assert!(matches!(refused(&place, &known("秘书处")), StoreError::InUse { .. }));
    drop(workspace);
    assert!(matches!(refused(&place, &known("别的")), StoreError::WrongPassphrase));
    let typed = RecoveryCode::typed(&code.as_str().to_lowercase().replace('-', " "));
    assert!(Workspace::open(&place, &Unlock::Recovery(typed), noon()).is_ok(), "the printed code opens it");
}

#[test]
fn a_passphrase_is_changed_taken_away_and_set_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    let change = |known_now: &Unlock, new: &str| {
        workspace.change_passphrase(known_now, &Passphrase::new(new), KeyCost::LEAST)
    };
    assert!(
        matches!(change(&known("新的"), "秘书处"), Err(StoreError::WrongPassphrase)),
        "the present one must be known"
    );
    change(&known("秘书处"), "").unwrap();
    assert!(!workspace.has_passphrase().unwrap() && !asks_for_passphrase(&place).unwrap());
    change(&known(""), "新的").unwrap();
    assert!(workspace.has_passphrase().unwrap());
    drop(workspace);
    for old in ["秘书处", ""] {
        assert!(matches!(refused(&place, &known(old)), StoreError::WrongPassphrase), "{old}");
    }
    assert!(Workspace::open(&place, &known("新的"), noon()).is_ok());
}

#[test]
fn who_has_the_recovery_code_sets_a_new_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, code) = create(&place);
    let code = Unlock::Recovery(code);
    workspace.change_passphrase(&code, &Passphrase::new("新的"), KeyCost::LEAST).unwrap();
    drop(workspace);
    assert!(Workspace::open(&place, &known("新的"), noon()).is_ok());
    assert!(Workspace::open(&place, &code, noon()).is_ok(), "the code stays");
}

#[test]
fn a_new_recovery_code_opens_and_the_one_before_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, before) = create(&place);
    assert!(matches!(
        workspace.new_recovery_code(&known("别的"), KeyCost::LEAST),
        Err(StoreError::WrongPassphrase)
    ));
    let code = workspace.new_recovery_code(&known("秘书处"), KeyCost::LEAST).unwrap();
    drop(workspace);
    assert!(matches!(refused(&place, &Unlock::Recovery(before)), StoreError::WrongPassphrase));
    assert!(Workspace::open(&place, &Unlock::Recovery(code), noon()).is_ok());
    assert!(Workspace::open(&place, &known("秘书处"), noon()).is_ok(), "the passphrase stays");
}

#[test]
fn a_newer_file_is_refused_by_name_and_nothing_in_its_folder_changes() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    behind(&workspace, &place, "pragma user_version = 99990");
    drop(workspace);
    std::fs::remove_file(place.join("open.lock")).unwrap();
    let before = files(&place);
    assert!(matches!(refused(&place, &known("秘书处")), StoreError::Newer { found: 99990, .. }));
    assert!(files(&place) == before, "no lock, no journal, not a byte");
}

#[test]
fn a_file_whose_newer_writer_was_killed_is_refused_and_its_journal_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (place, copy) = (folder.path().join("学会"), folder.path().join("副本"));
    let (workspace, _) = create(&place);
    behind(&workspace, &place, "pragma user_version = 99990");
    std::fs::create_dir_all(copy.join("backups")).unwrap();
    // As a killed program leaves it: the newest pages still in the journal, nothing locked.
    for name in ["society.chengjie", "society.chengjie-wal", "key.json"] {
        std::fs::copy(place.join(name), copy.join(name)).unwrap();
    }
    assert!(matches!(refused(&copy, &known("秘书处")), StoreError::Newer { found: 99990, .. }));
    for name in ["society.chengjie", "society.chengjie-wal"] {
        assert!(
            std::fs::read(copy.join(name)).unwrap() == std::fs::read(place.join(name)).unwrap(),
            "{name} is as it was left"
        );
    }
}

#[test]
fn foreign_and_damaged_files_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let database = place.join("society.chengjie");
    assert!(matches!(refused(&place, &known("秘书处")), StoreError::NotAWorkspace { .. }));

    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    drop(workspace);
    let mut damaged = std::fs::read(&database).unwrap();
    damaged.iter_mut().take(200).for_each(|byte| *byte ^= 0x5a);
    write(&database, &damaged);
    let before = files(&place);
    assert!(matches!(refused(&place, &known("秘书处")), StoreError::Damaged { .. }));
    assert!(files(&place) == before, "a damaged one is left as it is");

    std::fs::remove_file(&database).unwrap();
    rusqlite::Connection::open(&database).unwrap().execute_batch("create table other (x)").unwrap();
    assert!(matches!(refused(&place, &known("秘书处")), StoreError::Foreign { .. }));
}

#[test]
fn a_workspace_that_was_moved_into_a_synchronised_folder_is_not_opened_there() {
    let folder = tempfile::tempdir().unwrap();
    let (place, moved) = (folder.path().join("学会"), folder.path().join("坚果云").join("学会"));
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    drop(workspace);
    std::fs::create_dir(folder.path().join("坚果云")).unwrap();
    std::fs::rename(&place, &moved).unwrap();
    assert!(matches!(refused(&moved, &known("秘书处")), StoreError::UnsafeFolder { .. }));
    std::fs::rename(&moved, &place).unwrap();
    assert_eq!(names(&open(&place)), ["张国立"], "moved back, it opens");
}
