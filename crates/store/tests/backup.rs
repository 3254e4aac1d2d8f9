//! Backups: when one is due, what passes its drill, the second place, and restoring beside.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod common;

use std::path::{Path, PathBuf};

use chengjie_store::{
    BackupManifest, Damage, KeyCost, Passphrase, Progress, Restored, StoreError, Unlock, Workspace,
};
use chrono::TimeDelta;
use common::{add, behind, create, files, known, names, noon, open, person, refused, write};

const STOPPED: Progress<'_> = Progress::new(&|_, _| false);

fn back_up(workspace: &Workspace) -> (BackupManifest, PathBuf) {
    let manifest = workspace.back_up(noon(), &Progress::silent()).unwrap();
    let file = workspace.folder().join("backups").join(&manifest.file);
    (manifest, file)
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    found
}

#[test]
fn a_backup_is_drilled_and_restores_beside() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    let (manifest, file) = back_up(&workspace);
    assert_eq!(manifest.head.seq, 1);
    assert_eq!(workspace.backups().unwrap(), std::slice::from_ref(&manifest));
    assert_eq!(
        names_in(&place.join("backups")),
        ["20260914-120000.chengjie", "20260914-120000.key.json", "20260914-120000.manifest.json"],
        "the drill leaves nothing beside"
    );
    add(&workspace, &person(2, "何蔓"));
    let beside = workspace.folder_beside(&file);
    assert_eq!(beside, folder.path().join("学会-20260914-120000"));
    Workspace::restore(&file, &beside, &known("秘书处"), &Progress::silent()).unwrap();
    assert_eq!(names(&open(&beside)), ["张国立"], "the restored one is as it was");
    assert_eq!(names(&workspace).len(), 2, "the live one is untouched");
    assert!(matches!(
        Workspace::restore(&file, &place, &known("秘书处"), &Progress::silent()),
        Err(StoreError::FolderTaken { .. })
    ));
    assert_eq!(workspace.folder_beside(&file), folder.path().join("学会-20260914-120000-2"));
}

#[test]
fn a_backup_holds_one_moment_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    add(&workspace, &person(1, "张国立"));
    let wrote = std::sync::Mutex::new(1_u32);
    let writing = |_, _| {
        let mut number = wrote.lock().unwrap();
        *number += 1;
        add(&workspace, &person(*number, "何蔓"));
        true
    };
    let manifest = workspace.back_up(noon(), &Progress::new(&writing)).unwrap();
    assert_eq!(manifest.head.seq, 1, "changes meanwhile are in the next one");
    assert!(*wrote.lock().unwrap() > 1 && workspace.has_changed_since_backup().unwrap());
}

#[test]
fn a_backup_is_due_half_an_hour_after_the_last_and_only_if_something_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let at = |minutes: i64| noon() + TimeDelta::minutes(minutes);
    assert!(!workspace.is_backup_due(at(0)).unwrap(), "there is nothing to lose yet");
    add(&workspace, &person(1, "张国立"));
    assert!(workspace.is_backup_due(at(0)).unwrap());
    back_up(&workspace);
    assert!(!workspace.is_backup_due(at(60)).unwrap(), "nothing changed");
    add(&workspace, &person(2, "何蔓"));
    assert!(!workspace.is_backup_due(at(29)).unwrap() && workspace.is_backup_due(at(30)).unwrap());
}

#[test]
fn a_stopped_backup_leaves_nothing_half_done_wherever_it_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    let steps = std::sync::atomic::AtomicU64::new(0);
    let count = |_, _| {
        steps.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        true
    };
    workspace.back_up(noon() - TimeDelta::days(1), &Progress::new(&count)).unwrap();
    let kept = names_in(&place.join("backups"));
    for stop_at in 0..steps.into_inner() {
        let left = std::sync::atomic::AtomicU64::new(stop_at);
        let stop = |_, _| {
            let before = left.load(std::sync::atomic::Ordering::Relaxed);
            left.store(before.saturating_sub(1), std::sync::atomic::Ordering::Relaxed);
            before > 0
        };
        let stopped = workspace.back_up(noon(), &Progress::new(&stop));
        assert!(matches!(stopped, Err(StoreError::Cancelled)), "at step {stop_at}");
        assert_eq!(names_in(&place.join("backups")), kept, "at step {stop_at}");
    }
}

#[test]
fn what_a_killed_program_left_of_a_backup_is_swept_away() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    for left in ["20260913-120000.part", "20260913-120000.part-journal", "20260913-120000.manifest.json.new"]
    {
        write(&place.join("backups").join(left), b"half");
    }
    back_up(&workspace);
    assert_eq!(names_in(&place.join("backups")).len(), 3);
}

#[test]
fn what_does_not_pass_the_drill_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    behind(&workspace, &place, "update person set name = '别人'");
    assert!(matches!(workspace.back_up(noon(), &Progress::silent()), Err(StoreError::Damaged { .. })));
    assert!(names_in(&place.join("backups")).is_empty());
}

#[test]
fn a_backup_goes_to_the_second_place_too_and_can_be_restored_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let usb = folder.path().join("U盘");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    assert_eq!(workspace.backup_target(noon()).unwrap(), None);
    let (manifest, _) = back_up(&workspace);
    workspace.copy_to_target(&manifest, noon(), &Progress::silent()).unwrap();

    std::fs::create_dir(&usb).unwrap();
    workspace.set_backup_target(Some(&usb)).unwrap();
    let target = || workspace.backup_target(noon()).unwrap().unwrap();
    assert!(target().is_there && target().is_overdue, "nothing lies there yet");
    workspace.copy_to_target(&manifest, noon(), &Progress::silent()).unwrap();
    assert_eq!((target().copied_at, target().is_overdue), (Some(noon()), false));
    let week = |hours: i64| workspace.backup_target(noon() + TimeDelta::hours(hours)).unwrap().unwrap();
    assert!(!week(7 * 24).is_overdue && week(7 * 24 + 1).is_overdue, "after a week it warns");

    let copy =
        files(&usb).into_iter().map(|(path, _)| path).find(|path| path.ends_with(&manifest.file)).unwrap();
    let restored = folder.path().join("从U盘恢复");
    Workspace::restore(&copy, &restored, &known("秘书处"), &Progress::silent()).unwrap();
    assert_eq!(names(&open(&restored)), ["张国立"]);

    std::fs::rename(&usb, folder.path().join("拔下的U盘")).unwrap();
    assert!(!target().is_there);
    assert!(matches!(
        workspace.copy_to_target(&manifest, noon(), &Progress::silent()),
        Err(StoreError::TargetAway { .. })
    ));
    workspace.set_backup_target(None).unwrap();
    assert_eq!(workspace.backup_target(noon()).unwrap(), None);
}

#[test]
fn the_second_place_must_not_be_inside_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let inside = workspace.folder().join("backups");
    assert!(matches!(workspace.set_backup_target(Some(&inside)), Err(StoreError::TargetInside { .. })));
    assert!(workspace.set_backup_target(Some(&folder.path().join("没有"))).is_err(), "it must be there");
    assert_eq!(workspace.backup_target(noon()).unwrap(), None);
}

#[test]
fn two_workspaces_of_one_name_do_not_share_a_folder_at_the_second_place() {
    let folder = tempfile::tempdir().unwrap();
    let usb = folder.path().join("U盘");
    std::fs::create_dir(&usb).unwrap();
    for year in ["2025", "2026"] {
        let (workspace, _) = create(&folder.path().join(year).join("学会"));
        add(&workspace, &person(1, "张国立"));
        workspace.set_backup_target(Some(&usb)).unwrap();
        let (manifest, _) = back_up(&workspace);
        workspace.copy_to_target(&manifest, noon(), &Progress::silent()).unwrap();
    }
    assert_eq!(names_in(&usb).len(), 2);
}

#[test]
fn a_changed_passphrase_and_a_new_code_hold_for_the_backups_too() {
    let folder = tempfile::tempdir().unwrap();
    let usb = folder.path().join("U盘");
    std::fs::create_dir(&usb).unwrap();
    let (workspace, old_code) = create(&folder.path().join("学会"));
    add(&workspace, &person(1, "张国立"));
    workspace.set_backup_target(Some(&usb)).unwrap();
    let (manifest, here) = back_up(&workspace);
    workspace.copy_to_target(&manifest, noon(), &Progress::silent()).unwrap();
    workspace.change_passphrase(&known("秘书处"), &Passphrase::new("新的"), KeyCost::LEAST).unwrap();
    workspace.new_recovery_code(&known("新的"), KeyCost::LEAST).unwrap();
    let there =
        files(&usb).into_iter().map(|(path, _)| path).find(|path| path.ends_with(&manifest.file)).unwrap();
    let old_code = Unlock::Recovery(old_code);
    for (backup, name) in [(here, "恢复甲"), (there, "恢复乙")] {
        let restored = folder.path().join(name);
        Workspace::restore(&backup, &restored, &known("秘书处"), &Progress::silent()).unwrap();
        for old in [&known("秘书处"), &old_code] {
            assert!(matches!(refused(&restored, old), StoreError::WrongPassphrase), "{name}");
        }
        assert!(Workspace::open(&restored, &known("新的"), noon()).is_ok(), "{name}");
    }
}

#[test]
fn a_backup_that_is_not_as_it_was_made_is_not_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    add(&workspace, &person(1, "张国立"));
    let (_, file) = back_up(&workspace);
    let beside = folder.path().join("恢复");
    let before = names_in(folder.path());
    assert!(matches!(
        Workspace::restore(&file, &beside, &known("秘书处"), &STOPPED),
        Err(StoreError::Cancelled)
    ));
    assert_eq!(names_in(folder.path()), before, "a stopped one leaves no folder");

    let mut bytes = std::fs::read(&file).unwrap();
    bytes[5000] ^= 1;
    write(&file, &bytes);
    let restored = Workspace::restore(&file, &beside, &known("秘书处"), &Progress::silent());
    assert!(matches!(restored, Err(StoreError::Damaged { .. })), "{restored:?}");
    std::fs::remove_file(file.with_extension("manifest.json")).unwrap();
    let restored = Workspace::restore(&file, &beside, &known("秘书处"), &Progress::silent());
    assert!(
        matches!(restored, Err(StoreError::Damaged { .. })),
        "without its manifest it is drilled: {restored:?}"
    );
    std::fs::remove_file(file.with_extension("key.json")).unwrap();
    let restored = Workspace::restore(&file, &beside, &known("秘书处"), &Progress::silent());
    assert!(matches!(restored, Err(StoreError::Damaged { .. })), "{restored:?}");
    assert_eq!(names_in(folder.path()), before, "no half of a workspace is left");
}

#[test]
fn a_backup_without_its_manifest_is_drilled_when_it_is_restored_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, code) = create(&folder.path().join("学会"));
    add(&workspace, &person(1, "张国立"));
    let (manifest, file) = back_up(&workspace);
    let restore = |name: &str, unlock: &Unlock| {
        Workspace::restore(&file, &folder.path().join(name), unlock, &Progress::silent())
    };
    assert_eq!(
        restore("照清单", &known("忘了")).unwrap().records,
        Restored::AsMade,
        "what was drilled needs no key"
    );
    std::fs::remove_file(file.with_extension("manifest.json")).unwrap();
    assert!(matches!(restore("无清单", &known("忘了")), Err(StoreError::WrongPassphrase)));
    assert!(!folder.path().join("无清单").exists());
    let drilled = Restored::Drilled(manifest.head);
    assert_eq!(restore("无清单", &Unlock::Recovery(code)).unwrap().records, drilled);
    let own = workspace.restore_own(&file, &folder.path().join("本簿"), &Progress::silent());
    assert_eq!(own.unwrap().records, drilled);
    assert_eq!(names(&open(&folder.path().join("无清单"))), ["张国立"]);
}

#[test]
fn a_backup_that_tells_another_story_than_its_ledger_is_not_restored_without_its_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    let (workspace, _) = create(&place);
    add(&workspace, &person(1, "张国立"));
    let (_, file) = back_up(&workspace);
    behind(&workspace, &place, "update person set name = '别人'; pragma wal_checkpoint(truncate)");
    std::fs::copy(place.join("society.chengjie"), &file).unwrap();
    std::fs::remove_file(file.with_extension("manifest.json")).unwrap();
    let beside = folder.path().join("恢复");
    let restored = Workspace::restore(&file, &beside, &known("秘书处"), &Progress::silent());
    assert!(matches!(&restored, Err(StoreError::Damaged { damage: Damage::Records(_), .. })), "{restored:?}");
    assert!(!beside.exists());
}
