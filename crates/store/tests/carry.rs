//! What is carried out and back: a file of its own key, looked into and checked; and several entries in one go, or none.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod common;

use std::path::Path;

use chengjie_store::{KeyCost, Passphrase, Progress, StoreError, Trouble, Workspace};
use common::{add, create, files, free, intent, known, names, noon, open, person, write};

const SECRET: &str = "第九届理事会第七次会议";

/// A workspace with one person, and a file of it that says of a second one.
fn carried(folder: &Path) -> (Workspace, Vec<u8>) {
    let (workspace, _) = create(&folder.join("学会"));
    add(&workspace, &person(1, "张国立"));
    let (file, before) = workspace
        .pack_to_carry::<StoreError>(
            (&Passphrase::new(SECRET), KeyCost::LEAST),
            intent("person.add"),
            |writer| writer.insert(&person(2, "何蔓")),
            &Progress::silent(),
        )
        .unwrap();
    assert_eq!(before.seq, 1);
    (workspace, file)
}

#[test]
fn the_entry_in_the_file_is_the_one_that_is_written_here_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, file) = carried(folder.path());
    assert_eq!(names(&workspace), ["张国立"], "the file alone says more");
    let (path, place) = (folder.path().join("带出"), folder.path().join("笔记本"));
    write(&path, &file);
    Workspace::unpack(&path, &Passphrase::new(SECRET), &place).unwrap();
    let there = Workspace::open(&place, &known(SECRET), noon()).unwrap();
    add(&workspace, &person(2, "何蔓"));
    let head = |workspace: &Workspace| workspace.read::<_, StoreError>(|reader| reader.head()).unwrap();
    assert_eq!(head(&there), head(&workspace), "same hash, same chain");
    assert_ne!(*there.database_key(), *workspace.database_key(), "a key of its own");
    assert!(there.verify(None, &Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn a_row_that_was_changed_in_the_file_behind_its_ledger_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, file) = carried(folder.path());
    let (path, place) = (folder.path().join("带出"), folder.path().join("笔记本"));
    write(&path, &file);
    let looked = workspace.look_into(&path, &Passphrase::new(SECRET)).unwrap();
    assert!(looked.verify(&Progress::silent()).unwrap().troubles.is_empty());
    drop(looked);
    Workspace::unpack(&path, &Passphrase::new(SECRET), &place).unwrap();
    let there = Workspace::open(&place, &known(SECRET), noon()).unwrap();
    common::behind(&there, &place, "update person set name = '别人' where name = '何蔓'");
    let refused = there.pack_to_return(&Progress::silent());
    assert!(matches!(refused, Err(StoreError::Damaged { .. })), "no honest program packs it");
    drop(there);
    write(&path, &packed(&place, &file));
    let looked = workspace.look_into(&path, &Passphrase::new(SECRET)).unwrap();
    let troubles = looked.verify(&Progress::silent()).unwrap().troubles;
    assert!(matches!(troubles.as_slice(), [Trouble::RowDiffers { .. }]), "{troubles:?}");
}

/// Packs a folder as one who knows the form of the file would.
fn packed(place: &Path, like: &[u8]) -> Vec<u8> {
    use sha2::{Digest as _, Sha256};
    let key = std::fs::read(place.join("key.json")).unwrap();
    let database = std::fs::read(place.join("society.chengjie")).unwrap();
    let length = u32::try_from(key.len()).unwrap().to_be_bytes();
    let mut file = [&like[..20], &length, &key, &database].concat();
    let digest = Sha256::digest(&file);
    file.extend_from_slice(&digest);
    file
}

#[test]
fn looking_into_a_file_leaves_the_workspace_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, file) = carried(folder.path());
    let place = folder.path().join("学会");
    let path = folder.path().join("带出");
    write(&path, &file);
    let before = files(&place);
    for passphrase in [SECRET, "不是这个密码"] {
        let looked = workspace.look_into(&path, &Passphrase::new(passphrase));
        assert_eq!(looked.is_ok(), passphrase == SECRET);
    }
    assert_eq!(files(&place), before, "neither file nor entry is left");
}

#[test]
fn several_entries_are_written_in_order_or_none_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let head = |workspace: &Workspace| workspace.read::<_, StoreError>(|reader| reader.head()).unwrap();
    let three = |is_whole: bool| {
        workspace.act_in_order::<_, StoreError>(|door| {
            let ((), first) = door.act(intent("person.add"), |writer| writer.insert(&person(1, "张国立")))?;
            door.act(intent("person.amend"), |writer| writer.update(&person(1, "张国力")))?;
            door.take_back(first.seq + 1, &intent("undo"), free)?;
            door.act(intent("person.add"), |writer| writer.insert(&person(2, "何蔓")))?;
            if is_whole { door.head() } else { Err(StoreError::Cancelled) }
        })
    };
    assert!(three(false).is_err());
    assert_eq!((head(&workspace).seq, names(&workspace).len()), (0, 0));
    assert_eq!(three(true).unwrap(), head(&workspace));
    assert_eq!((head(&workspace).seq, names(&workspace)), (4, vec!["何蔓".to_owned(), "张国立".to_owned()]));
    drop(workspace);
    let workspace = open(&folder.path().join("学会"));
    assert!(workspace.verify(None, &Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn what_an_entry_did_is_held_against_what_it_is_said_to_have_done() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = create(&folder.path().join("学会"));
    let seq = add(&workspace, &person(1, "张国立"));
    let said = workspace
        .read::<_, StoreError>(|reader| reader.entries(&chengjie_store::EntryFilter::default(), 1))
        .unwrap()
        .remove(0)
        .changes;
    let differs = |said: &[chengjie_store::Change]| {
        workspace.act_in_order::<_, StoreError>(|door| door.differs(seq, said)).unwrap().map(|(kind, _)| kind)
    };
    assert_eq!(differs(&said), None);
    assert_eq!(differs(&[]), Some("person".to_owned()), "it did more");
    assert_eq!(differs(&[said.clone(), said.clone()].concat()), Some("person".to_owned()), "it did less");
    let mut other = said;
    other[0].after.as_mut().unwrap()["name"] = "别人".into();
    assert_eq!(differs(&other), Some("person".to_owned()), "it did something else");
}
