//! One byte of a workspace's files that is not what was written: told as damage, of the right file, whoever reads it first.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]
#![allow(clippy::disallowed_methods, reason = "a test lays out files as an office would find them")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const PAGE: usize = 4096;

fn chengjie(workspace: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chengjie"))
        .arg("--workspace")
        .arg(workspace)
        .args(["--json", "--now", "2026-09-14T10:26:00+08:00", "--actor", "李明"])
        .args(arguments)
        .output()
        .unwrap()
}

/// A sample society in a folder, and the key of a record that a file proves.
fn sample(folder: &Path) -> (std::path::PathBuf, String) {
    let workspace = folder.join("样例");
    let made = chengjie(&workspace, &["sample", workspace.to_str().unwrap()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let listed = chengjie(&workspace, &["list", "evidence"]);
    let listed: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let first = listed.as_array().unwrap().first().unwrap();
    (workspace.clone(), first["id"].as_str().unwrap().to_owned())
}

/// Expects exit 3, the code of damage, and the name of the file in the sentence.
#[track_caller]
fn assert_damaged(output: &Output, file: &str, said_when: &str) {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said_when}: {said}");
    let said: Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("{said_when}: {said}"));
    assert_eq!(said["code"], "workspace-damaged", "{said_when}: {said}");
    let path = said["args"]["path"].as_str().unwrap();
    assert_eq!(Path::new(path).file_name().unwrap(), file, "{said_when}: {said}");
    let sentence = said["message"].as_str().unwrap();
    assert!(sentence.contains(file) && sentence.contains("已损坏（"), "{sentence}");
}

/// Turns one bit at each of these offsets in turn, asks, and puts the byte back.
fn spoiled(path: &Path, offsets: &[usize], mut ask: impl FnMut(usize)) {
    let good = std::fs::read(path).unwrap();
    for offset in offsets {
        let mut bytes = good.clone();
        bytes[*offset] ^= 0x10;
        std::fs::write(path, &bytes).unwrap();
        ask(*offset);
    }
    std::fs::write(path, good).unwrap();
}

/// The first and the last byte of a file, and bytes at the beginning, the middle and the seal of every so-many-th page.
fn offsets(path: &Path, every: usize) -> Vec<usize> {
    let length = usize::try_from(std::fs::metadata(path).unwrap().len()).unwrap();
    let pages = (0..length / PAGE).step_by(every);
    let within = pages.flat_map(|page| [0, 20, 2000, PAGE - 70, PAGE - 20].map(|place| page * PAGE + place));
    [17, length - 1].into_iter().chain(within).collect()
}

#[test]
fn a_flipped_byte_of_the_records_is_damage_of_the_records() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, _) = sample(folder.path());
    let database = workspace.join("society.chengjie");
    let pages = usize::try_from(std::fs::metadata(&database).unwrap().len()).unwrap() / PAGE;
    spoiled(&database, &offsets(&database, pages / 8), |offset| {
        assert_damaged(
            &chengjie(&workspace, &["ledger", "verify"]),
            "society.chengjie",
            &format!("byte {offset}"),
        );
        for reading in [&["list", "person"][..], &["documents"], &["search", "评价"], &["ledger"]] {
            let output = chengjie(&workspace, reading);
            if !output.status.success() {
                assert_damaged(&output, "society.chengjie", &format!("byte {offset}, {reading:?}"));
            }
        }
    });
    assert!(chengjie(&workspace, &["ledger", "verify"]).status.success(), "whole again, it holds");
}

#[test]
fn a_flipped_byte_of_the_evidence_is_damage_of_the_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, evidence) = sample(folder.path());
    let database = workspace.join("evidence.db");
    let out = folder.path().join("附件.pdf");
    let out = out.to_str().unwrap();
    spoiled(&database, &offsets(&database, 2), |offset| {
        assert_damaged(
            &chengjie(&workspace, &["ledger", "verify"]),
            "evidence.db",
            &format!("byte {offset}"),
        );
        let output = chengjie(&workspace, &["evidence", &evidence, "-o", out]);
        if !output.status.success() {
            assert_damaged(&output, "evidence.db", &format!("byte {offset}"));
        }
        assert!(
            chengjie(&workspace, &["list", "person"]).status.success(),
            "the records can be read all the same"
        );
    });
    assert!(chengjie(&workspace, &["ledger", "verify"]).status.success());
}
