//! The one door: what is written while it is open becomes one entry or several, in order, and all of it or nothing.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::history::{self, Change};
use crate::ledger::{self, Head, Intent, Receipt, to_i64, write_entry};
use crate::open::Workspace;
use crate::reader::{Reader, Writer};
use crate::{StoreError, disk, shape, undo};

/// The door, open for one transaction.
pub struct Door<'open> {
    connection: &'open Connection,
    folder: &'open Path,
}

impl Workspace {
    /// Everything that `change` writes becomes one entry, or nothing happens.
    ///
    /// # Errors
    /// Whatever `change` fails with, or the database refuses.
    pub fn act<T, E: From<StoreError>>(
        &self,
        intent: Intent,
        change: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Receipt), E> {
        self.act_in_order(|door| door.act(intent, change))
    }

    /// Several entries, one after the other: all of them, or none.
    ///
    /// # Errors
    /// Whatever `work` fails with, or the database refuses.
    pub fn act_in_order<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Door<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        in_order(&mut self.writer(), self.folder(), work)
    }

    /// Does what `change` does, hands out what it read of it, and takes all of it back: nothing was ever written.
    ///
    /// # Errors
    /// Whatever `change` fails with, or the database refuses.
    pub fn rehearse<T, E: From<StoreError>>(
        &self,
        change: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.writer();
        let told = told(self.folder());
        // Dropped without being committed, on every way out.
        let act = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(&told)?;
        let seq = ledger::head(&act)?.seq + 1;
        act.execute("update door set seq = ?", [to_i64(seq)]).map_err(&told)?;
        change(&Writer::new(&act, seq))
    }
}

/// Opens the door of a database whose guard is set.
pub(crate) fn in_order<T, E: From<StoreError>>(
    connection: &mut Connection,
    folder: &Path,
    work: impl FnOnce(&Door<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let act = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(told(folder))?;
    let reply = work(&Door { connection: &act, folder })?;
    act.commit().map_err(told(folder))?;
    Ok(reply)
}

/// What the database said; when it has no room left, the reserve is given back.
fn told(folder: &Path) -> impl Fn(rusqlite::Error) -> StoreError {
    move |error| make_room(folder)(error.into())
}

fn make_room(folder: &Path) -> impl Fn(StoreError) -> StoreError {
    move |error| {
        if matches!(error, StoreError::DiskFull) {
            disk::release_ballast(folder);
        }
        error
    }
}

impl Door<'_> {
    /// The newest entry, of those written through this door too.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        ledger::head(self.connection)
    }

    /// One entry.
    ///
    /// # Errors
    /// Whatever `change` fails with, or the database refuses.
    pub fn act<T, E: From<StoreError>>(
        &self,
        intent: Intent,
        change: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Receipt), E> {
        self.enter(&intent, None, change)
    }

    /// One entry that takes an earlier one back; `free` is asked first, of what stands at that moment.
    ///
    /// # Errors
    /// When there is no such entry, what it changed has changed since, or it must stand.
    pub fn take_back<E: From<StoreError>>(
        &self,
        seq: u64,
        intent: &Intent,
        free: impl FnOnce(&Reader<'_>, u64) -> Result<(), E>,
    ) -> Result<Receipt, E> {
        // Rows are put back one by one; what refers to what is checked when all stand, in `put_all_back`: switching the delay off
        // again forgets what was not joined by then.
        self.connection.execute_batch("pragma defer_foreign_keys = on").map_err(told(self.folder))?;
        let (kinds, mut receipt) = self.enter(intent, Some(seq), |writer| {
            free(writer, seq)?;
            undo::put_all_back(writer, seq).map_err(E::from)
        })?;
        self.connection.execute_batch("pragma defer_foreign_keys = off").map_err(told(self.folder))?;
        receipt.touched.splice(0..0, kinds);
        Ok(receipt)
    }

    /// The entry that undid an entry and was not itself taken back.
    pub(crate) fn undone_by(&self, seq: u64) -> Result<Option<u64>, StoreError> {
        undo::undone_by(self.connection, seq)
    }

    /// The first record that an entry left otherwise than it is said to have; nothing when it did just what was said.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn differs(&self, seq: u64, said: &[Change]) -> Result<Option<(String, String)>, StoreError> {
        let done = history::changes(self.connection, seq)?;
        for place in 0..done.len().max(said.len()) {
            let is_same = match (done.get(place), said.get(place)) {
                (Some(done), Some(said)) => self.is_same(done, said)?,
                _ => false,
            };
            if let Some(change) = said.get(place).or(done.get(place)).filter(|_| !is_same) {
                return Ok(Some((change.kind.clone(), change.key.clone())));
            }
        }
        Ok(None)
    }

    /// Whether two entries did the same to the same record; the shape of the table may have grown between them.
    fn is_same(&self, done: &Change, said: &Change) -> Result<bool, StoreError> {
        let of = |change: &Change| (change.kind.clone(), change.key.clone(), change.change);
        let is_left_alike = match (&done.after, &said.after) {
            (Some(done), Some(older)) => {
                shape::is_same(older, done, &shape::defaults(self.connection, &said.kind)?)
            }
            (done, said) => done.is_none() && said.is_none(),
        };
        Ok(is_left_alike && of(done) == of(said))
    }

    fn enter<T, E: From<StoreError>>(
        &self,
        intent: &Intent,
        undoes: Option<u64>,
        change: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<(T, Receipt), E> {
        let before = self.head()?;
        let seq = before.seq + 1;
        self.connection.execute("update door set seq = ?", [to_i64(seq)]).map_err(told(self.folder))?;
        let writer = Writer::new(self.connection, seq);
        let reply = change(&writer).inspect_err(|_| {
            // Much at once is written before the end; whoever asked gets the reason, the reserve makes room to close.
            if disk::is_full(self.folder) {
                disk::release_ballast(self.folder);
            }
        })?;
        let mut touched = writer.into_touched();
        touched.push("ledger".to_owned());
        let hash =
            write_entry(self.connection, &before, seq, intent, undoes).map_err(make_room(self.folder))?;
        self.connection.execute("update door set seq = null", []).map_err(told(self.folder))?;
        Ok((reply, Receipt { seq, hash, touched }))
    }
}
