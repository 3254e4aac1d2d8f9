//! The workspace as a whole: made, opened, read, checked.

use std::path::Path;

use chengjie_domain::society::Society;
use chengjie_domain::{Fen, Line, SocietyId};
use chengjie_store::{
    Entry, EntryFilter, Head, Hit, KeyCost, Passphrase, Progress, RecoveryCode, Unlock, Verification,
    Workspace,
};
use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use crate::operation::SocietyOperation;
use crate::{Actor, Failure, Operation, Secretariat};

/// What opens it.
pub struct Unlocking {
    /// The passphrase; empty for none.
    pub passphrase: String,
}

impl Secretariat {
    /// Makes a workspace for a society; the recovery code is shown once.
    ///
    /// # Errors
    /// When the folder cannot hold one.
    pub fn create(
        place: &Path,
        unlocking: &Unlocking,
        (id, name): (SocietyId, Line),
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<(Self, RecoveryCode), Failure> {
        let passphrase = Passphrase::new(&unlocking.passphrase);
        let (workspace, code) = Workspace::create(place, &passphrase, KeyCost::OFFICE)?;
        let office = Self::new(workspace);
        let society = Society {
            id,
            number_mark: name.clone(),
            name,
            credit_code: None,
            legal_representative: None,
            address: None,
            contact: None,
            telephone: None,
            bank: None,
            bank_account: None,
            field: None,
            // 100,000 yuan, to be set by the society's own rule.
            major_expense: Fen::new(10_000_000)?,
        };
        office.act(&Operation::Society(SocietyOperation::Found(society)), actor, now)?;
        Ok((office, code))
    }

    /// Opens a workspace.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(place: &Path, unlock: &Unlock, now: DateTime<FixedOffset>) -> Result<Self, Failure> {
        Ok(Self::new(Workspace::open(place, unlock, now)?))
    }

    /// Runs the three checks.
    ///
    /// # Errors
    /// When the workspace cannot be read, or the person stopped it.
    pub fn verify(&self, progress: &Progress<'_>) -> Result<Verification, Failure> {
        Ok(self.workspace().verify(None, progress)?)
    }

    /// The newest entries of the ledger.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn entries(&self, limit: u32) -> Result<Vec<Entry>, Failure> {
        self.read(|reader| Ok(reader.entries(&EntryFilter::default(), limit)?))
    }

    /// One entry of the ledger.
    ///
    /// # Errors
    /// When there is none of that number.
    pub fn entry(&self, seq: u64) -> Result<Entry, Failure> {
        let before = EntryFilter { before: Some(seq.saturating_add(1)), ..EntryFilter::default() };
        let found = self.read(|reader| Ok(reader.entries(&before, 1)?))?.into_iter().next();
        found.filter(|entry| entry.seq == seq).ok_or_else(Failure::nothing_to_undo)
    }

    /// The ledger's head.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn head(&self) -> Result<Head, Failure> {
        self.read(|reader| Ok(reader.head()?))
    }

    /// Records found by text, pinyin or initials.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn search(&self, text: &str) -> Result<Vec<Hit>, Failure> {
        self.read(|reader| Ok(reader.search(text, None, 50)?))
    }

    /// All records of a kind.
    ///
    /// # Errors
    /// When there is no such kind.
    pub fn list(&self, kind: &str) -> Result<Value, Failure> {
        self.read(|reader| Ok(chengjie_store::list(reader, kind)?))
    }

    /// One record.
    ///
    /// # Errors
    /// When there is none.
    pub fn show(&self, kind: &str, id: &str) -> Result<Value, Failure> {
        self.read(|reader| Ok(chengjie_store::show(reader, kind, id)?))
    }
}
