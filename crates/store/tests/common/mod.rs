//! The vocabulary of the store's tests: a workspace in a temporary folder, and people in it.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(unreachable_pub, reason = "it is a module of each test file")]

use std::path::Path;

use chengjie_domain::person::{Official, Person};
use chengjie_domain::{Line, PersonId};
use chengjie_store::{Intent, KeyCost, Passphrase, RecoveryCode, StoreError, Unlock, Workspace};
use chrono::{DateTime, FixedOffset};
use serde_json::json;

pub fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-14T12:00:00+08:00").unwrap()
}

pub fn intent(operation: &str) -> Intent {
    Intent {
        operation: operation.to_owned(),
        parameters: json!({}),
        actor: "李明".to_owned(),
        device: "办公室".to_owned(),
        at: noon(),
    }
}

pub fn person(number: u32, name: &str) -> Person {
    Person {
        id: PersonId::parse(&format!("01980c2e-7a10-7000-8000-{number:012x}")).unwrap(),
        name: Line::parse(name).unwrap(),
        employer: None,
        post: None,
        expertise: None,
        phone: None,
        email: None,
        official: Official::No,
        erased_on: None,
    }
}

pub fn create(folder: &Path) -> (Workspace, RecoveryCode) {
    Workspace::create(folder, &Passphrase::new("秘书处"), KeyCost::LEAST).unwrap()
}

pub fn known(passphrase: &str) -> Unlock {
    Unlock::Passphrase(Passphrase::new(passphrase))
}

pub fn open(folder: &Path) -> Workspace {
    Workspace::open(folder, &known("秘书处"), noon()).unwrap()
}

/// Expects that a folder does not open, and says why.
pub fn refused(folder: &Path, unlock: &Unlock) -> StoreError {
    match Workspace::open(folder, unlock, noon()) {
        Ok(_) => panic!("{} opened", folder.display()),
        Err(error) => error,
    }
}

/// Every file of a folder with its bytes, in order.
pub fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

pub fn write(path: &Path, bytes: &[u8]) {
    std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
}

pub fn add(workspace: &Workspace, person: &Person) -> u64 {
    workspace.act::<_, StoreError>(intent("person.add"), |writer| writer.insert(person)).unwrap().1.seq
}

pub fn amend(workspace: &Workspace, person: &Person) -> u64 {
    workspace.act::<_, StoreError>(intent("person.amend"), |writer| writer.update(person)).unwrap().1.seq
}

pub fn names(workspace: &Workspace) -> Vec<String> {
    workspace
        .read::<_, StoreError>(|reader| reader.all::<Person>())
        .unwrap()
        .into_iter()
        .map(|person| person.name.to_string())
        .collect()
}

/// Writes to the file as another program would that knows the key.
pub fn behind(workspace: &Workspace, folder: &Path, sql: &str) {
    let other = rusqlite::Connection::open(folder.join("society.chengjie")).unwrap();
    other.execute_batch(&format!("pragma key = \"x'{}'\"", *workspace.database_key())).unwrap();
    other.execute_batch(sql).unwrap();
}

/// Nothing more than the store itself knows must stand.
pub fn free(_: &chengjie_store::Reader<'_>, _: u64) -> Result<(), StoreError> {
    Ok(())
}
