//! The one door through which everything changes.

use chengjie_domain::Line;
use chengjie_store::{Intent, Reader, Workspace, Writer};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::require_meant;
use crate::future::require_past;
use crate::operation::Operation;
use crate::taking_back::require_free;
use crate::{
    Failure, agreement, carry, council, document, evidence, meeting, money, person, pilot, resolution,
    society, vote, work,
};

/// Who acts, and on which machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person's name as the ledger shows it.
    pub name: Line,
    /// The machine's name.
    pub device: Line,
}

/// What a change left behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Receipt {
    /// Its entry in the ledger.
    pub seq: u64,
    /// The entry's hash, hexadecimal.
    pub hash: String,
    /// The kinds of records that changed: what a screen has to read again.
    pub stale: Vec<String>,
}

/// An open workspace, at work.
pub struct Secretariat {
    workspace: Workspace,
}

impl Secretariat {
    /// Works on an open workspace.
    #[must_use]
    pub const fn new(workspace: Workspace) -> Self {
        Self { workspace }
    }

    /// The workspace underneath.
    #[must_use]
    pub const fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Does one thing: the domain decides, the store writes, the ledger records; or nothing happens.
    ///
    /// # Errors
    /// When a rule refuses it or the workspace cannot be written.
    pub fn act(
        &self,
        operation: &Operation,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Receipt, Failure> {
        carry::require_by_hand(operation)?;
        document::require_by_hand(operation)?;
        self.enter(operation, actor, now)
    }

    /// Does one thing, be it one that nobody may ask for by hand.
    pub(crate) fn enter(
        &self,
        operation: &Operation,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Receipt, Failure> {
        require_meant(operation)?;
        require_past(operation, now)?;
        self.require_kept(operation)?;
        let ((), receipt) = self.workspace.act(intent(operation, actor, now)?, |writer| {
            perform(operation, writer)?;
            carry::require_held_only(writer)
        })?;
        Ok(receipt.into())
    }

    /// Undoes an entry by a further one.
    ///
    /// # Errors
    /// When what it changed has changed since, or must stand.
    pub fn undo(&self, seq: u64, actor: &Actor, now: DateTime<FixedOffset>) -> Result<Receipt, Failure> {
        self.require_undoable(seq)?;
        let (name, device) = (actor.name.as_str(), actor.device.as_str());
        Ok(self.workspace.undo(seq, name, device, now, require_free)?.into())
    }

    /// Does an undone entry again by a further one.
    ///
    /// # Errors
    /// When what it changed has changed since, or must stand.
    pub fn redo(&self, seq: u64, actor: &Actor, now: DateTime<FixedOffset>) -> Result<Receipt, Failure> {
        self.require_undoable(seq)?;
        let (name, device) = (actor.name.as_str(), actor.device.as_str());
        Ok(self.workspace.redo(seq, name, device, now, require_free)?.into())
    }

    /// Reads, on a connection that cannot write.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn read<T>(&self, view: impl FnOnce(&Reader<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.workspace.read(view)
    }
}

impl From<chengjie_store::Receipt> for Receipt {
    fn from(receipt: chengjie_store::Receipt) -> Self {
        Self { seq: receipt.seq, hash: receipt.hash, stale: receipt.touched }
    }
}

/// An operation as the ledger keeps it.
pub(crate) fn intent(
    operation: &Operation,
    actor: &Actor,
    now: DateTime<FixedOffset>,
) -> Result<Intent, Failure> {
    let (name, parameters) = operation
        .name_and_arguments()
        .map_err(|error| Failure::Input { path: String::new(), message: error.to_string() })?;
    Ok(Intent {
        operation: name,
        parameters,
        actor: actor.name.to_string(),
        device: actor.device.to_string(),
        at: now,
    })
}

pub(crate) fn perform(operation: &Operation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        Operation::Society(operation) => society::perform(operation, writer),
        Operation::Person(operation) => person::perform(operation, writer),
        Operation::Council(operation) => council::perform(operation, writer),
        Operation::Meeting(operation) => meeting::perform(operation, writer),
        Operation::Vote(operation) => vote::perform(operation, writer),
        Operation::Resolution(operation) => resolution::perform(operation, writer),
        Operation::Pilot(operation) => pilot::perform(operation, writer),
        Operation::Agreement(operation) => agreement::perform(operation, writer),
        Operation::Work(operation) => work::perform(operation, writer),
        Operation::Money(operation) => money::perform(operation, writer),
        Operation::Document(operation) => document::perform(operation, writer),
        Operation::Evidence(operation) => evidence::perform(operation, writer),
        Operation::Carry(operation) => carry::perform(operation, writer),
    }
}
