//! The files that prove records, by their hash, in a database of their own beside the records': written once, never changed.
//!
//! A file is brought in before the entry that names it; one that no entry names does no harm, and one whose entry was undone
//! is still there for the redo.

use std::fs;
use std::path::Path;

use chengjie_domain::evidence::{Content, ContentHash};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use crate::backup::RestoredEvidence;
use crate::file;
use crate::key::DatabaseKey;
use crate::open::{self, BACKUPS, DATABASE, Workspace};
use crate::verify::{Trouble, damaged_pages};
use crate::{Damage, Progress, StoreError, carry};

/// The file's name, in the workspace and among its backups.
pub(crate) const EVIDENCE: &str = "evidence.db";

impl Workspace {
    /// Brings a file's bytes in; the same bytes are kept once.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn keep_content(&self, bytes: &[u8]) -> Result<Content, StoreError> {
        let hash = hex::encode(Sha256::digest(bytes));
        let place = self.folder().join(EVIDENCE);
        if !fs::exists(&place).map_err(StoreError::file(&place))? && !named(&self.reader())?.is_empty() {
            // What is lost comes back from the backups; a new file alone would hide that the old one is gone.
            mirror(&self.folder().join(BACKUPS).join(EVIDENCE), &place, &self.key, &Progress::silent())?;
            if !fs::exists(&place).map_err(StoreError::file(&place))? {
                return Err(StoreError::damaged(&place, Damage::Missing));
            }
        }
        let kept = open_or_make(&place, &self.key)?;
        put(&kept, &hash, bytes).map_err(StoreError::at(&place))?;
        content(&place, &hash, bytes.len())
    }

    /// Whether a file was brought in.
    ///
    /// # Errors
    /// When the evidence cannot be read.
    pub fn has_content(&self, content: &Content) -> Result<bool, StoreError> {
        let place = self.folder().join(EVIDENCE);
        let Some(kept) = open_if_there(&place, &self.key)? else { return Ok(false) };
        Ok(get(&kept, content.sha256.as_str())
            .map_err(StoreError::at(&place))?
            .is_some_and(|bytes| u32::try_from(bytes.len()).is_ok_and(|length| length == content.bytes)))
    }

    /// A file's bytes, checked against its hash.
    ///
    /// # Errors
    /// When they are not there any more, or are not what was brought in.
    pub fn content(&self, content: &Content) -> Result<Vec<u8>, StoreError> {
        let place = self.folder().join(EVIDENCE);
        let kept =
            open_if_there(&place, &self.key)?.ok_or_else(|| StoreError::damaged(&place, Damage::Missing))?;
        let bytes = get(&kept, content.sha256.as_str()).map_err(StoreError::at(&place))?;
        bytes.ok_or_else(|| lost(&place, content.sha256.as_str()))
    }

    /// Refuses when the backups lack a file that the records name.
    ///
    /// # Errors
    /// When one is lost.
    pub(crate) fn require_backed_up(&self) -> Result<(), StoreError> {
        let place = self.folder().join(BACKUPS).join(EVIDENCE);
        let named = named(&self.reader())?;
        let kept = open_if_there(&place, &self.key)?;
        for (_, sha256) in &named {
            let is_there = match &kept {
                None => false,
                Some(kept) => kept
                    .query_row("select exists (select 1 from content where sha256 = ?)", [sha256], |row| {
                        row.get(0)
                    })
                    .map_err(|error| StoreError::at(&place)(error.into()))?,
            };
            if !is_there {
                return Err(lost(&self.folder().join(EVIDENCE), sha256));
            }
        }
        Ok(())
    }

    /// What of the evidence that the records name is missing or not what was brought in.
    pub(crate) fn check_evidence(
        &self,
        records: &Connection,
        progress: &Progress<'_>,
    ) -> Result<Vec<Trouble>, StoreError> {
        // Files are not carried: they lie where the meeting was carried from.
        if carry::is_held(records)? {
            return Ok(Vec::new());
        }
        check(&self.folder().join(EVIDENCE), &self.key, records, progress)
    }
}

/// Looks whether a workspace that nobody has open holds every file that its records name.
pub(crate) fn look_through(
    folder: &Path,
    key: &DatabaseKey,
    progress: &Progress<'_>,
) -> Result<RestoredEvidence, StoreError> {
    let flags = OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE;
    // Of a copy that its manifest vouches for and this key does not open, another's passphrase opens it.
    let Ok(records) = open::connect(&folder.join(DATABASE), key, flags) else {
        return Ok(RestoredEvidence::Unread);
    };
    if carry::is_held(&records)? {
        return Ok(RestoredEvidence::Whole);
    }
    let lost = match check(&folder.join(EVIDENCE), key, &records, progress) {
        Ok(troubles) => troubles.len(),
        Err(StoreError::Damaged { .. }) => named(&records)?.len().max(1),
        Err(error) => return Err(error),
    };
    Ok(match u32::try_from(lost).unwrap_or(u32::MAX) {
        0 => RestoredEvidence::Whole,
        lost => RestoredEvidence::Lost(lost),
    })
}

/// Compares every file that the records name with its hash.
fn check(
    place: &Path,
    key: &DatabaseKey,
    records: &Connection,
    progress: &Progress<'_>,
) -> Result<Vec<Trouble>, StoreError> {
    let named = named(records)?;
    let mut kept = open_if_there(place, key)?;
    let total = to_u64(named.len());
    let mut troubles = Vec::new();
    for (done, (id, sha256)) in named.into_iter().enumerate() {
        progress.step(to_u64(done), total)?;
        let found = kept.as_ref().map(|kept| get(kept, &sha256));
        if !matches!(found, Some(Ok(Some(_)))) {
            troubles.push(Trouble::EvidenceLost { key: id });
        }
        // Bytes whose page fails are damage of that file, not of the check: the connection reads nothing more, another does.
        if matches!(found, Some(Err(_))) {
            kept = open_if_there(place, key)?;
        }
    }
    // A page that holds nothing that is named was written all the same.
    if let Some(kept) = kept.filter(|_| troubles.is_empty()) {
        troubles.extend(damaged_pages(&kept, EVIDENCE).map_err(StoreError::at(place))?);
    }
    progress.step(total, total)?;
    Ok(troubles)
}

/// Brings everything that one place keeps and another lacks there, and reads back what came. A copy there that cannot be opened
/// is set aside and made anew.
pub(crate) fn mirror(
    from: &Path,
    to: &Path,
    key: &DatabaseKey,
    progress: &Progress<'_>,
) -> Result<(), StoreError> {
    let Some(source) = open_if_there(from, key)? else { return Ok(()) };
    let target = match open_or_make(to, key) {
        Err(StoreError::Damaged { .. }) => {
            file::rename(to, &to.with_extension("damaged.db"))?;
            open_or_make(to, key)?
        }
        opened => opened?,
    };
    let hashes = |connection: &Connection| -> Result<Vec<String>, StoreError> {
        let mut statement = connection.prepare("select sha256 from content order by sha256")?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    };
    let there = hashes(&target).map_err(StoreError::at(to))?;
    let missing: Vec<String> = hashes(&source)
        .map_err(StoreError::at(from))?
        .into_iter()
        .filter(|hash| there.binary_search(hash).is_err())
        .collect();
    let total = to_u64(missing.len());
    for (done, hash) in missing.iter().enumerate() {
        progress.step(to_u64(done), total)?;
        // What is spoiled here must not keep the records from being backed up; the check names it.
        let Ok(Some(bytes)) = get(&source, hash) else { continue };
        put(&target, hash, &bytes).map_err(StoreError::at(to))?;
        if get(&target, hash).map_err(StoreError::at(to))?.is_none() {
            return Err(lost(to, hash));
        }
    }
    progress.step(total, total)
}

fn open_or_make(place: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let kept = open::connect_evidence(place, key, OpenFlags::default())?;
    let ready = || -> Result<(), StoreError> {
        // No second file that a copy could forget, and no shared memory that a network drive does not have.
        kept.pragma_update(None, "journal_mode", "delete")?;
        kept.pragma_update(None, "synchronous", "full")?;
        Ok(kept.execute_batch(
            "create table if not exists content (sha256 text primary key check (length(sha256) = 64), bytes blob not null) strict;",
        )?)
    };
    ready().map_err(StoreError::at(place))?;
    Ok(kept)
}

fn open_if_there(place: &Path, key: &DatabaseKey) -> Result<Option<Connection>, StoreError> {
    if !fs::exists(place).map_err(StoreError::file(place))? {
        return Ok(None);
    }
    open::connect_evidence(place, key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE).map(Some)
}

/// Bytes that were spoiled are healed by who brings the file in again.
fn put(kept: &Connection, hash: &str, bytes: &[u8]) -> Result<(), StoreError> {
    if get(kept, hash).is_ok_and(|found| found.is_some()) {
        return Ok(());
    }
    kept.execute(
        "insert into content (sha256, bytes) values (?, ?) on conflict do update set bytes = excluded.bytes",
        (hash, bytes),
    )?;
    Ok(())
}

/// The bytes of a hash; nothing when they are not there or are others.
fn get(kept: &Connection, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes: Option<Vec<u8>> =
        kept.query_row("select bytes from content where sha256 = ?", [hash], |row| row.get(0)).optional()?;
    Ok(bytes.filter(|bytes| hex::encode(Sha256::digest(bytes)) == hash))
}

/// The key and hash of all evidence; of none where the records are from before there was any.
fn named(records: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    if !crate::verify::is_there(records, "evidence")? {
        return Ok(Vec::new());
    }
    let mut statement = records.prepare("select id, sha256 from evidence order by id")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

fn content(place: &Path, hash: &str, length: usize) -> Result<Content, StoreError> {
    let sha256 = ContentHash::parse(hash).map_err(|_| lost(place, hash))?;
    Ok(Content { sha256, bytes: u32::try_from(length).unwrap_or(u32::MAX) })
}

/// What a hash names is not there.
fn lost(place: &Path, hash: &str) -> StoreError {
    StoreError::damaged(place, Damage::Content(hash.to_owned()))
}

fn to_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
