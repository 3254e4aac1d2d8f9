//! A meeting carried on another laptop: the whole workspace as one encrypted file, opened there as a workspace, packed again, and
//! looked into when it is back. The files that prove records stay where they are.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};

use crate::backup::{copy, drill};
use crate::key::{self, DatabaseKey};
use crate::ledger::{self, Head};
use crate::open::{self, BACKUPS, DATABASE, KEY, Workspace};
use crate::reader::{Reader, Writer};
use crate::verify::{self, Verification};
use crate::{Intent, KeyCost, Passphrase, Progress, StoreError, Unlock, door, file, migrate, place};

/// How such a file begins; the form of what follows is the number after it.
const MAGIC: &[u8; 16] = b"chengjie-carried";
const FORM: u32 = 1;
/// A digest at the end.
const DIGEST: usize = 32;

/// The parts of such a file: what opens the database, and the database.
struct Parts<'file> {
    key: &'file [u8],
    database: &'file [u8],
}

impl<'file> Parts<'file> {
    fn pack(&self) -> Vec<u8> {
        let length = u32::try_from(self.key.len()).unwrap_or(u32::MAX);
        let mut packed =
            [&MAGIC[..], &FORM.to_be_bytes(), &length.to_be_bytes(), self.key, self.database].concat();
        let digest = Sha256::digest(&packed);
        packed.extend_from_slice(&digest);
        packed
    }

    fn unpack(path: &Path, file: &'file [u8]) -> Result<Self, StoreError> {
        let named = || path.display().to_string();
        let rest = file.strip_prefix(&MAGIC[..]).ok_or_else(|| StoreError::NotCarried { path: named() })?;
        let damaged = || StoreError::CarriedDamaged { path: named() };
        let (body, digest) =
            file.len().checked_sub(DIGEST).and_then(|end| file.split_at_checked(end)).ok_or_else(damaged)?;
        if Sha256::digest(body).as_slice() != digest {
            return Err(damaged());
        }
        let rest = rest.get(..rest.len().saturating_sub(DIGEST)).ok_or_else(damaged)?;
        let (form, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let form = u32::from_be_bytes(*form);
        if form != FORM {
            return Err(StoreError::Newer { path: named(), found: form, known: FORM });
        }
        let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| damaged())?;
        let (key, database) = rest.split_at_checked(length).ok_or_else(damaged)?;
        Ok(Self { key, database })
    }
}

/// A database on its way in or out, with the file that opens it: in the workspace's folder, and gone when this is.
struct Passing {
    database: PathBuf,
    key: PathBuf,
}

impl Passing {
    fn new(folder: &Path, name: &str) -> Self {
        let passing = Self {
            database: folder.join(format!("{name}.part")),
            key: folder.join(format!("{name}.part.json")),
        };
        passing.clear();
        passing
    }

    /// What a killed program left is taken away too.
    fn clear(&self) {
        let beside = |end: &str| PathBuf::from(format!("{}{end}", self.database.display()));
        for left in
            [self.database.clone(), beside("-wal"), beside("-shm"), beside("-journal"), self.key.clone()]
        {
            let _never_there = fs::remove_file(left);
        }
    }

    fn pack(&self) -> Result<Vec<u8>, StoreError> {
        let read = |path: &Path| fs::read(path).map_err(StoreError::file(path));
        Ok(Parts { key: &read(&self.key)?, database: &read(&self.database)? }.pack())
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Whether a meeting from elsewhere is held in this workspace; in none from before there was such a thing.
pub(crate) fn is_held(records: &Connection) -> Result<bool, StoreError> {
    if !verify::is_there(records, "carried_meeting")? {
        return Ok(false);
    }
    let sql = "select exists (select 1 from carried_meeting where state = 'here')";
    Ok(records.query_row(sql, [], |row| row.get(0))?)
}

impl Workspace {
    /// The file to carry: a copy of this moment under a key of its own, with one further entry that says that it is carried.
    /// The same entry written here, after the same head, has the same hash.
    ///
    /// # Errors
    /// Whatever `change` fails with; when it cannot be made, does not pass its drill, or the person stopped it.
    pub fn pack_to_carry<E: From<StoreError>>(
        &self,
        (passphrase, cost): (&Passphrase, KeyCost),
        intent: Intent,
        change: impl FnOnce(&Writer<'_>) -> Result<(), E>,
        progress: &Progress<'_>,
    ) -> Result<(Vec<u8>, Head), E> {
        let passing = Passing::new(self.folder(), "carrying");
        let (key, _) = key::create(&passing.key, passphrase, cost)?;
        let before = progress.part((0, 2), |progress| self.copy_to(&passing, &key, progress))?;
        {
            let mut connection = open_copy(&passing.database, &key)?;
            ledger::guard(&connection)?;
            door::in_order(&mut connection, self.folder(), |door| door.act(intent, change))?;
            settle(&connection)?;
        }
        progress.part((1, 2), |progress| drill(&passing.database, &key, None, progress))?;
        Ok((passing.pack()?, before))
    }

    /// The file to bring back: this workspace as it is, opened by its own passphrase.
    ///
    /// # Errors
    /// When it cannot be made, does not pass its drill, or the person stopped it.
    pub fn pack_to_return(&self, progress: &Progress<'_>) -> Result<Vec<u8>, StoreError> {
        let passing = Passing::new(self.folder(), "carrying");
        let key = self.folder().join(KEY);
        fs::copy(&key, &passing.key).map_err(StoreError::file(&key))?;
        let moment = progress.part((0, 2), |progress| self.copy_to(&passing, &self.key, progress))?;
        settle(&open_copy(&passing.database, &self.key)?)?;
        progress.part((1, 2), |progress| drill(&passing.database, &self.key, Some(&moment), progress))?;
        passing.pack()
    }

    fn copy_to(
        &self,
        passing: &Passing,
        key: &DatabaseKey,
        progress: &Progress<'_>,
    ) -> Result<Head, StoreError> {
        copy(&mut self.another_reader()?, key, &passing.database, progress)
    }

    /// Makes a workspace of a carried file in a folder of its own.
    ///
    /// # Errors
    /// When the file is none or damaged, the passphrase is wrong, or the folder holds something or lies where files get lost;
    /// then there is no folder.
    pub fn unpack(file: &Path, passphrase: &Passphrase, folder: &Path) -> Result<(), StoreError> {
        let bytes = fs::read(file).map_err(StoreError::file(file))?;
        let parts = Parts::unpack(file, &bytes)?;
        place::whole_or_none(folder, |part| fill(&parts, passphrase, part))
    }

    /// Opens what came back, beside this workspace, to be read and checked.
    ///
    /// # Errors
    /// When the file is none, damaged or of a newer program, or the passphrase is wrong.
    pub fn look_into(&self, file: &Path, passphrase: &Passphrase) -> Result<Returned, StoreError> {
        let bytes = fs::read(file).map_err(StoreError::file(file))?;
        let parts = Parts::unpack(file, &bytes)?;
        let passing = Passing::new(self.folder(), "returning");
        file::replace(&passing.key, parts.key)?;
        file::replace(&passing.database, parts.database)?;
        let key = key::open(&passing.key, &Unlock::Passphrase(passphrase.clone()))?;
        let mut connection = open_copy(&passing.database, &key)?;
        let found = migrate::version(&connection)?;
        if found > migrate::NEWEST {
            return Err(StoreError::Newer {
                path: file.display().to_string(),
                found,
                known: migrate::NEWEST,
            });
        }
        migrate::migrate(&mut connection)?;
        Ok(Returned { connection, key, passing })
    }
}

fn open_copy(database: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    open::connect(database, key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)
}

/// Brings everything into the one file.
fn settle(copy: &Connection) -> Result<(), StoreError> {
    copy.pragma_update(None, "journal_mode", "delete")?;
    Ok(())
}

fn fill(parts: &Parts<'_>, passphrase: &Passphrase, part: &Path) -> Result<(), StoreError> {
    let backups = part.join(BACKUPS);
    file::private_folder(&backups).map_err(StoreError::file(&backups))?;
    file::replace(&part.join(KEY), parts.key)?;
    key::open(&part.join(KEY), &Unlock::Passphrase(passphrase.clone()))?;
    file::replace(&part.join(DATABASE), parts.database)
}

/// A carried workspace that came back, open to be read.
pub struct Returned {
    // Closed before its file is taken away: fields are dropped in their order.
    connection: Connection,
    key: DatabaseKey,
    passing: Passing,
}

impl Returned {
    /// Runs the three checks over it.
    ///
    /// # Errors
    /// When it cannot be read, or the person stopped it.
    pub fn verify(&self, progress: &Progress<'_>) -> Result<Verification, StoreError> {
        let beside = open_copy(&self.passing.database, &self.key)?;
        verify::verify(&self.connection, beside, None, progress)
    }

    /// Reads in it.
    #[must_use]
    pub const fn reader(&self) -> Reader<'_> {
        Reader::new(&self.connection)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_apart_as_it_was_packed_and_no_changed_byte_passes() {
        let packed = Parts { key: b"{}", database: b"pages" }.pack();
        let place = Path::new("带出.chengjie-carry");
        let parts = Parts::unpack(place, &packed).unwrap();
        assert_eq!((parts.key, parts.database), (&b"{}"[..], &b"pages"[..]));
        for spoiled in 0..packed.len() {
            let mut file = packed.clone();
            file[spoiled] ^= 1;
            assert!(Parts::unpack(place, &file).is_err(), "byte {spoiled}");
        }
        for length in 0..packed.len() {
            assert!(Parts::unpack(place, &packed[..length]).is_err(), "cut after {length}");
        }
        assert!(matches!(Parts::unpack(place, b"%PDF-1.7"), Err(StoreError::NotCarried { .. })));
    }

    #[test]
    fn a_file_of_a_later_form_is_refused_by_name() {
        let mut packed = Parts { key: b"{}", database: b"pages" }.pack();
        packed[19] = 2;
        let end = packed.len() - DIGEST;
        let digest = Sha256::digest(&packed[..end]);
        packed[end..].copy_from_slice(&digest);
        let refused = Parts::unpack(Path::new("x"), &packed).err();
        assert!(matches!(refused, Some(StoreError::Newer { found: 2, known: 1, .. })), "{refused:?}");
    }
}
