//! Making, opening and closing a workspace: the only place that opens a database file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OpenFlags};

use crate::key::{self, DatabaseKey};
use crate::reader::Reader;
use crate::{KeyCost, Passphrase, RecoveryCode, StoreError, disk, ledger, migrate};

/// The database's file name; a double click on it opens the workspace.
pub(crate) const DATABASE: &str = "society.chengjie";
pub(crate) const KEY: &str = "key.json";
const LOCK: &str = "open.lock";
pub(crate) const BACKUPS: &str = "backups";

/// What opens a workspace.
pub enum Unlock {
    /// The passphrase, possibly none.
    Passphrase(Passphrase),
    /// The printed recovery code.
    Recovery(RecoveryCode),
}

/// An open workspace. One connection writes, another reads and cannot write.
pub struct Workspace {
    folder: PathBuf,
    pub(crate) key: DatabaseKey,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    /// Held while the workspace is open, so that a second program is told.
    _lock: File,
}

impl Workspace {
    /// Makes a workspace in a folder that is empty or does not exist yet.
    ///
    /// # Errors
    /// When the folder holds something, lies where files get lost, or cannot be written.
    pub fn create(
        folder: &Path,
        passphrase: &Passphrase,
        cost: KeyCost,
    ) -> Result<(Self, RecoveryCode), StoreError> {
        disk::require_safe(folder)?;
        fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
        let mut inside = fs::read_dir(folder).map_err(StoreError::file(folder))?;
        if inside.next().is_some() {
            return Err(StoreError::FolderTaken { path: folder.display().to_string() });
        }
        let backups = folder.join(BACKUPS);
        fs::create_dir(&backups).map_err(StoreError::file(&backups))?;
        let (key, code) = key::create(&folder.join(KEY), passphrase, cost)?;
        disk::keep_ballast(folder)?;
        let lock = lock(folder)?;
        let mut connection = connect(&folder.join(DATABASE), &key, OpenFlags::default())?;
        migrate::migrate(&mut connection)?;
        Ok((Self::ready(folder, key, connection, lock)?, code))
    }

    /// Opens a workspace; nothing is written before the file is known to be ours and not newer than this program.
    ///
    /// # Errors
    /// When it is none, foreign, newer, damaged, open elsewhere, or the passphrase is wrong.
    pub fn open(folder: &Path, unlock: &Unlock) -> Result<Self, StoreError> {
        match Self::open_once(folder, unlock) {
            // Even reading needs a little room; the reserve is kept for this.
            Err(StoreError::DiskFull) if disk::release_ballast(folder) => Self::open_once(folder, unlock),
            opened => opened,
        }
    }

    fn open_once(folder: &Path, unlock: &Unlock) -> Result<Self, StoreError> {
        let database = folder.join(DATABASE);
        let key_file = folder.join(KEY);
        require_ours(folder, &database)?;
        let key = match unlock {
            Unlock::Passphrase(passphrase) => key::open_with_passphrase(&key_file, passphrase)?,
            Unlock::Recovery(code) => key::open_with_recovery(&key_file, code)?,
        };
        let lock = lock(folder)?;
        let mut connection = connect(&database, &key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)?;
        let found = migrate::version(&connection)?;
        if found > migrate::NEWEST {
            let path = database.display().to_string();
            return Err(StoreError::Newer { path, found, known: migrate::NEWEST });
        }
        if found < migrate::NEWEST {
            migrate::migrate(&mut connection)?;
        }
        disk::keep_ballast(folder)?;
        Self::ready(folder, key, connection, lock)
    }

    fn ready(folder: &Path, key: DatabaseKey, writer: Connection, lock: File) -> Result<Self, StoreError> {
        writer.pragma_update(None, "journal_mode", "wal")?;
        writer.pragma_update(None, "synchronous", "full")?;
        ledger::guard(&writer)?;
        let reader =
            connect(&folder.join(DATABASE), &key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)?;
        reader.pragma_update(None, "query_only", true)?;
        Ok(Self {
            folder: folder.to_owned(),
            key,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            _lock: lock,
        })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database's key, hexadecimal: what a person needs who must read the file without this program.
    #[must_use]
    pub fn database_key(&self) -> zeroize::Zeroizing<String> {
        zeroize::Zeroizing::new(hex::encode(&self.key[..]))
    }

    /// Whether opening it asks for a passphrase.
    ///
    /// # Errors
    /// When the key file cannot be read.
    pub fn has_passphrase(&self) -> Result<bool, StoreError> {
        key::has_passphrase(&self.folder.join(KEY))
    }

    /// Sets, changes or (with none) takes away the passphrase; the recovery code stays the same.
    ///
    /// # Errors
    /// When the present one is wrong or the key file cannot be written.
    pub fn change_passphrase(
        &self,
        present: &Passphrase,
        new: &Passphrase,
        cost: KeyCost,
    ) -> Result<(), StoreError> {
        let file = self.folder.join(KEY);
        key::open_with_passphrase(&file, present)?;
        key::change_passphrase(&file, &self.key, new, cost)
    }

    /// Reads, on the connection that cannot write, from one moment's state.
    ///
    /// # Errors
    /// Whatever the view fails with.
    pub fn read<T, E: From<StoreError>>(
        &self,
        view: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.reader();
        let moment = connection.transaction().map_err(StoreError::from)?;
        view(&Reader::new(&moment))
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn require_ours(folder: &Path, database: &Path) -> Result<(), StoreError> {
    let path = || database.display().to_string();
    let mut head = [0_u8; 16];
    match File::open(database).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut head)) {
        Ok(()) if &head == b"SQLite format 3\0" => return Err(StoreError::Foreign { path: path() }),
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::NotAWorkspace { path: folder.display().to_string() });
        }
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            return Err(StoreError::Damaged { path: path(), reason: "truncated".to_owned() });
        }
        Err(error) => return Err(StoreError::file(database)(error)),
    }
    if folder.join(KEY).exists() {
        return Ok(());
    }
    Err(StoreError::Damaged { path: folder.join(KEY).display().to_string(), reason: "missing".to_owned() })
}

fn lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join(LOCK);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(StoreError::file(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { path: folder.display().to_string() }),
        Err(TryLockError::Error(error)) => Err(StoreError::file(&path)(error)),
    }
}

/// Opens an encrypted database with the pragmas that every connection needs.
pub(crate) fn connect(path: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags)?;
    connection.execute_batch(&format!(
        "pragma cipher_log_level = none;
         pragma key = \"x'{}'\";
         pragma foreign_keys = on;
         pragma recursive_triggers = on;
         pragma cache_size = -64000;
         pragma temp_store = memory;
         pragma fullfsync = on;",
        hex::encode(&key[..])
    ))?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // The first page is read now, so that a wrong key or a damaged file is found here.
    connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(())).map_err(|error| {
        match StoreError::from(error) {
            StoreError::Damaged { reason, .. } => {
                StoreError::Damaged { path: path.display().to_string(), reason }
            }
            other => other,
        }
    })?;
    Ok(connection)
}
