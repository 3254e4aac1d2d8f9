//! The ledger as a room: who did what and when.

use chengjie_store::{Entry, Progress};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, Secretariat};

/// A row that an entry touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangeView {
    /// Kind of record.
    pub kind: String,
    /// Its key.
    pub key: String,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LedgerEntry {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Who.
    pub actor: String,
    /// On which machine.
    pub device: String,
    /// Name of the operation.
    pub operation: String,
    /// Its hash, hexadecimal.
    pub hash: String,
    /// What it touched.
    pub changes: Vec<ChangeView>,
    /// The entry that undid it.
    pub undone_by: Option<u64>,
}

/// What the three checks say in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LedgerCheck {
    /// Entries walked.
    pub entries: u64,
    /// The head's hash.
    pub head: String,
    /// How many troubles were found.
    pub troubles: u32,
}

impl Secretariat {
    /// A page of the ledger, newest first.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn ledger(&self, before: Option<u64>, limit: u32) -> Result<Vec<LedgerEntry>, Failure> {
        let entries = self.read(|reader| Ok(reader.entries(before, None, limit)?))?;
        let view = |entry: Entry| LedgerEntry {
            seq: entry.seq,
            at: entry.at,
            actor: entry.actor,
            device: entry.device,
            operation: entry.operation,
            hash: entry.hash,
            changes: entry
                .changes
                .into_iter()
                .map(|change| ChangeView { kind: change.kind, key: change.key })
                .collect(),
            undone_by: entry.undone_by,
        };
        Ok(entries.into_iter().map(view).collect())
    }

    /// The three checks in figures.
    ///
    /// # Errors
    /// When the workspace cannot be read or the person stopped it.
    pub fn check_ledger(&self, progress: &Progress<'_>) -> Result<LedgerCheck, Failure> {
        let found = self.workspace().verify(None, progress)?;
        Ok(LedgerCheck {
            entries: found.entries,
            head: found.head.hash,
            troubles: u32::try_from(found.troubles.len()).unwrap_or(u32::MAX),
        })
    }
}
