//! What a view reads with and what a change writes with: a writer reads too, a reader never writes.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use rusqlite::Connection;
use serde_json::Value;

use crate::record::{self, Record};
use crate::{Change, Entry, EntryFilter, Head, Hit, StoreError, history, ledger, search, shape};

/// Reads one moment's state.
pub struct Reader<'open> {
    connection: &'open Connection,
}

impl<'open> Reader<'open> {
    pub(crate) const fn new(connection: &'open Connection) -> Self {
        Self { connection }
    }

    pub(crate) const fn connection(&self) -> &'open Connection {
        self.connection
    }

    /// The record of a key.
    ///
    /// # Errors
    /// When there is none.
    pub fn get<T: Record>(&self, key: &str) -> Result<T, StoreError> {
        self.find(key)?.ok_or_else(|| record::missing(T::TABLE, key))
    }

    /// The record of a key, if there is one.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn find<T: Record>(&self, key: &str) -> Result<Option<T>, StoreError> {
        Ok(record::select(self.connection, "where id = ?", &[&key])?.pop())
    }

    /// The record that an image in the ledger is of; for a column that a later shape added it has the default.
    ///
    /// # Errors
    /// When it is of no such record.
    pub fn record_of<T: Record>(&self, image: &Value) -> Result<T, StoreError> {
        record::from_image(image, shape::defaults(self.connection, T::TABLE)?)
    }

    /// All records of a kind, in their order.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn all<T: Record>(&self) -> Result<Vec<T>, StoreError> {
        record::select(self.connection, "", &[])
    }

    /// The records whose field has a value, in their order.
    ///
    /// # Errors
    /// When the workspace cannot be read or the kind has no such field.
    pub fn list_by<T: Record>(&self, field: &'static str, value: &str) -> Result<Vec<T>, StoreError> {
        record::select(self.connection, &format!("where {field} = ?"), &[&value])
    }

    /// The newest entry of the ledger.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        ledger::head(self.connection)
    }

    /// The head as it was at an entry.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn head_at(&self, seq: u64) -> Result<Option<Head>, StoreError> {
        ledger::head_at(self.connection, seq)
    }

    /// Entries of the ledger, newest first.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn entries(&self, filter: &EntryFilter<'_>, limit: u32) -> Result<Vec<Entry>, StoreError> {
        history::entries(self.connection, filter, limit)
    }

    /// The entry that first tells of a record; nothing when none does.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn noted_in(&self, key: &str) -> Result<Option<u64>, StoreError> {
        history::noted_in(self.connection, key)
    }

    /// Everybody who ever did something, by name.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn actors(&self) -> Result<Vec<String>, StoreError> {
        history::actors(self.connection)
    }

    /// The newest entry that is not undone and whose operation is not among `standing`.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn next_undo(&self, standing: &[&str]) -> Result<Option<u64>, StoreError> {
        crate::undo::next(self.connection, standing)
    }

    /// Records found by text, pinyin or initials, the best first; of one kind when it is named.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn search(&self, text: &str, kind: Option<&str>, limit: u32) -> Result<Vec<Hit>, StoreError> {
        search::search(self.connection, text, kind, limit)
    }
}

/// Writes inside the one door.
pub struct Writer<'open> {
    reader: Reader<'open>,
    seq: u64,
    touched: RefCell<BTreeSet<&'static str>>,
}

impl<'open> Deref for Writer<'open> {
    type Target = Reader<'open>;
    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl<'open> Writer<'open> {
    pub(crate) const fn new(connection: &'open Connection, seq: u64) -> Self {
        Self { reader: Reader::new(connection), seq, touched: RefCell::new(BTreeSet::new()) }
    }

    /// What was done so far, row by row: what the entry will hold.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn changes(&self) -> Result<Vec<Change>, StoreError> {
        history::changes(self.connection, self.seq)
    }

    pub(crate) fn into_touched(self) -> Vec<String> {
        self.touched.into_inner().into_iter().map(str::to_owned).collect()
    }

    /// Adds a record.
    ///
    /// # Errors
    /// When its key is taken or the database refuses it.
    pub fn insert<T: Record>(&self, record: &T) -> Result<(), StoreError> {
        record::insert(self.connection, record)?;
        self.touch(record)
    }

    /// Changes a record.
    ///
    /// # Errors
    /// When it is not there or the database refuses it.
    pub fn update<T: Record>(&self, record: &T) -> Result<(), StoreError> {
        record::update(self.connection, record)?;
        self.touch(record)
    }

    /// Removes a record.
    ///
    /// # Errors
    /// When it is not there, something refers to it, or it must stand.
    pub fn delete<T: Record>(&self, key: &str) -> Result<(), StoreError> {
        record::delete(self.connection, T::TABLE, key)?;
        self.touched.borrow_mut().insert(T::TABLE);
        search::index(self.connection, T::TABLE, key, None)
    }

    pub(crate) fn note(&self, kind: &'static str) {
        self.touched.borrow_mut().insert(kind);
    }

    fn touch<T: Record>(&self, record: &T) -> Result<(), StoreError> {
        self.touched.borrow_mut().insert(T::TABLE);
        search::index(self.connection, T::TABLE, record.key(), record.search())
    }
}
