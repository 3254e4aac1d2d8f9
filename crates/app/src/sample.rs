//! The sample society: a script of operations, replayed through the one door into a new workspace.
//!
//! Keys, moments and machine are fixed in the script, so that every sample has the same ledger head.

use std::fs;
use std::path::Path;

use chengjie_domain::Line;
use chengjie_store::{KeyCost, Passphrase, Progress, RecoveryCode, Workspace};
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

use crate::{Actor, Failure, Operation, Secretariat, Unlocking};

/// One operation a line, in the order of their moments.
const SCRIPT: &str = include_str!("../../../assets/sample/operations.jsonl");

/// The files that the script names as evidence.
const EVIDENCE: &[&[u8]] = &[
    include_bytes!("../../../assets/sample/evidence/查重抽查记录.csv"),
    include_bytes!("../../../assets/sample/evidence/专家委员会审定意见.txt"),
    include_bytes!("../../../assets/sample/evidence/南昌考点现场核查清单.csv"),
];

/// The machine that the sample's ledger names.
const DEVICE: &str = "sample";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: DateTime<FixedOffset>,
    actor: Line,
    operation: Operation,
}

impl Secretariat {
    /// Makes a workspace with the sample society; the recovery code is shown once.
    ///
    /// # Errors
    /// When the folder cannot hold one, or the person stopped it; then nothing is left in the folder.
    pub fn sample(
        place: &Path,
        unlocking: &Unlocking,
        progress: &Progress<'_>,
    ) -> Result<(Self, RecoveryCode), Failure> {
        let was_there = place.exists();
        let passphrase = Passphrase::new(&unlocking.passphrase);
        // Without a passphrase there is no secret, and guessing need not be made dear.
        let cost = if passphrase.is_none() { KeyCost::LEAST } else { KeyCost::OFFICE };
        let (workspace, code) = Workspace::create(place, &passphrase, cost)?;
        let office = Self::new(workspace);
        match office.replay(progress) {
            Ok(()) => Ok((office, code)),
            Err(failure) => {
                drop(office);
                clear(place, was_there)?;
                Err(failure)
            }
        }
    }

    fn replay(&self, progress: &Progress<'_>) -> Result<(), Failure> {
        for file in EVIDENCE {
            self.workspace().keep_content(file)?;
        }
        let total = count(SCRIPT.lines().count());
        for (place, text) in SCRIPT.lines().enumerate() {
            progress.step(count(place), total)?;
            let mut reader = serde_json::Deserializer::from_str(text);
            let line: Step =
                serde_path_to_error::deserialize(&mut reader).map_err(|error| Failure::input(&error))?;
            let actor = Actor { name: line.actor, device: Line::parse(DEVICE)? };
            self.act(&line.operation, &actor, line.at)?;
        }
        Ok(progress.step(total, total)?)
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// Takes away what was made; the folder was empty or not there before.
fn clear(place: &Path, was_there: bool) -> Result<(), Failure> {
    let trouble = |source| Failure::File { path: place.display().to_string(), source };
    fs::remove_dir_all(place).map_err(trouble)?;
    if was_there { fs::create_dir(place).map_err(trouble) } else { Ok(()) }
}
