//! A program that is killed while it writes: everything that it acknowledged is there, and nothing is half there.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use chengjie_app::{Passphrase, Progress, Secretariat, Unlock};
use chengjie_store::{KeyCost, Workspace};
use chengjie_tests::at;

#[test]
fn a_writer_killed_at_twenty_points_loses_no_acknowledged_entry() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    drop(Workspace::create(&place, &Passphrase::none(), KeyCost::LEAST).unwrap());
    let mut points: u64 = 20_260_914;
    for kill in 1..=20 {
        // A number from the one before: the points differ, and every run has the same.
        points = points.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let after = 1 + (points >> 33) % 12;
        let mut writer =
            Command::new(env!("CARGO_BIN_EXE_writer")).arg(&place).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(writer.stdout.take().unwrap()).lines();
        for _ in 0..after {
            said.next().unwrap().unwrap();
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        // What it had said before it died counts too.
        let acknowledged: u64 = said.map_while(Result::ok).last().map_or(0, |seq| seq.parse().unwrap());
        let office = Secretariat::open(&place, &Unlock::Passphrase(Passphrase::none()), at("12:00")).unwrap();
        let found = office.verify(&Progress::silent()).unwrap();
        assert_eq!(found.troubles, [], "kill {kill}");
        assert!(
            found.entries >= acknowledged && found.entries >= after,
            "kill {kill}: entry {acknowledged} was acknowledged, {} are there",
            found.entries
        );
    }
}
