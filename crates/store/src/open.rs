//! Making, opening and closing a workspace: the only place that opens a database file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OpenFlags};

use crate::file::private_folder;
use crate::key::{self, DatabaseKey};
use crate::reader::Reader;
use crate::{
    Damage, KeyCost, Passphrase, Progress, RecoveryCode, StoreError, Unlock, backup, disk, ledger, migrate,
    place,
};

/// The database's file name; a double click on it opens the workspace.
pub(crate) const DATABASE: &str = "society.chengjie";
pub(crate) const KEY: &str = "key.json";
const LOCK: &str = "open.lock";
pub(crate) const BACKUPS: &str = "backups";

/// An open workspace. One connection writes, another reads and cannot write.
pub struct Workspace {
    folder: PathBuf,
    pub(crate) key: DatabaseKey,
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
    /// Held while backups are made, copied or swept, so that no two undo each other.
    keeping: Mutex<()>,
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
        place::require_safe(folder)?;
        private_folder(folder).map_err(StoreError::file(folder))?;
        let mut inside = fs::read_dir(folder).map_err(StoreError::file(folder))?;
        if inside.next().is_some() {
            return Err(StoreError::FolderTaken { path: folder.display().to_string() });
        }
        let backups = folder.join(BACKUPS);
        fs::create_dir(&backups).map_err(StoreError::file(&backups))?;
        let (key, code) = key::create(&folder.join(KEY), passphrase, cost)?;
        disk::keep_ballast(folder)?;
        let lock = lock(&folder.join(LOCK))?;
        let mut connection = connect(&folder.join(DATABASE), &key, OpenFlags::default())?;
        migrate::migrate(&mut connection)?;
        Ok((Self::ready(folder, key, connection, lock)?, code))
    }

    /// Opens a workspace; nothing is written before the file is known to be ours and not newer than this program. An older
    /// one is backed up and drilled before its shape is changed.
    ///
    /// # Errors
    /// When it is none, foreign, newer, damaged, open elsewhere, lies where files get lost, or the passphrase is wrong.
    pub fn open(folder: &Path, unlock: &Unlock, now: DateTime<FixedOffset>) -> Result<Self, StoreError> {
        match Self::open_once(folder, unlock, now) {
            // Even reading needs a little room; the reserve is kept for this.
            Err(StoreError::DiskFull) if disk::release_ballast(folder) => {
                Self::open_once(folder, unlock, now)
            }
            opened => opened,
        }
    }

    fn open_once(folder: &Path, unlock: &Unlock, now: DateTime<FixedOffset>) -> Result<Self, StoreError> {
        let database = folder.join(DATABASE);
        require_ours(folder, &database)?;
        place::require_safe(folder)?;
        let held = lock_if_there(&folder.join(LOCK))?;
        let key = key::open(&folder.join(KEY), unlock)?;
        require_known(&database, look(&database, &key)?)?;
        let lock = match held {
            Some(lock) => lock,
            None => lock(&folder.join(LOCK))?,
        };
        let mut connection = connect(&database, &key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)?;
        if require_known(&database, migrate::version(&connection)?)? < migrate::NEWEST {
            backup::make(folder, &key, &mut connection, now, &Progress::silent())?;
            migrate::migrate(&mut connection)?;
        }
        disk::keep_ballast(folder)?;
        Self::ready(folder, key, connection, lock)
    }

    fn ready(folder: &Path, key: DatabaseKey, writer: Connection, lock: File) -> Result<Self, StoreError> {
        writer.pragma_update(None, "journal_mode", "wal")?;
        writer.pragma_update(None, "synchronous", "full")?;
        // What is deleted or erased is written over, not only forgotten.
        writer.pragma_update(None, "secure_delete", true)?;
        ledger::guard(&writer)?;
        let reader = read_only(folder, &key)?;
        Ok(Self {
            folder: folder.to_owned(),
            key,
            writer: Mutex::new(writer),
            reader: Mutex::new(reader),
            keeping: Mutex::default(),
            _lock: lock,
        })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database's key, hexadecimal: what a test needs to read and spoil the file behind the program.
    #[doc(hidden)]
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

    /// Sets, changes or (with none) takes away the passphrase, for who knows the present one or the recovery code, which
    /// stays the same. The backups follow.
    ///
    /// # Errors
    /// When neither is right or the key file cannot be written.
    pub fn change_passphrase(
        &self,
        known: &Unlock,
        new: &Passphrase,
        cost: KeyCost,
    ) -> Result<(), StoreError> {
        let file = self.folder.join(KEY);
        key::open(&file, known)?;
        key::change_passphrase(&file, &self.key, new, cost)?;
        self.renew_backup_keys()
    }

    /// Makes a new recovery code, to be printed; the one before opens nothing any more, the backups neither.
    ///
    /// # Errors
    /// When what is known is not right or the key file cannot be written.
    pub fn new_recovery_code(&self, known: &Unlock, cost: KeyCost) -> Result<RecoveryCode, StoreError> {
        let file = self.folder.join(KEY);
        key::open(&file, known)?;
        let code = key::change_recovery_code(&file, &self.key, cost)?;
        self.renew_backup_keys()?;
        Ok(code)
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

    pub(crate) fn keeping(&self) -> MutexGuard<'_, ()> {
        self.keeping.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A reader of a long job's own, so that no view waits for it.
    pub(crate) fn another_reader(&self) -> Result<Connection, StoreError> {
        read_only(&self.folder, &self.key)
    }
}

/// The workspace's folder that a person named: it, or the database in it, which a file dialog or a double click names.
///
/// # Errors
/// When the file is not the database but a copy of one, a backup: that is restored first.
pub fn folder_of(named: &Path) -> Result<PathBuf, StoreError> {
    match named.parent() {
        _ if named.is_dir() || named.extension().is_none_or(|ending| ending != "chengjie") => {
            Ok(named.to_owned())
        }
        Some(folder) if named.ends_with(DATABASE) => Ok(folder.to_owned()),
        _ => Err(StoreError::IsBackup { path: named.display().to_string() }),
    }
}

/// Whether a folder's workspace asks for a passphrase.
///
/// # Errors
/// When it holds none.
pub fn asks_for_passphrase(folder: &Path) -> Result<bool, StoreError> {
    require_ours(folder, &folder.join(DATABASE))?;
    key::has_passphrase(&folder.join(KEY))
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
            return Err(StoreError::damaged(database, Damage::CutShort));
        }
        Err(error) => return Err(StoreError::file(database)(error)),
    }
    if folder.join(KEY).exists() {
        return Ok(());
    }
    Err(StoreError::damaged(&folder.join(KEY), Damage::Missing))
}

fn require_known(database: &Path, found: u32) -> Result<u32, StoreError> {
    if found > migrate::NEWEST {
        let path = database.display().to_string();
        return Err(StoreError::Newer { path, found, known: migrate::NEWEST });
    }
    Ok(found)
}

/// The shape of a database that nobody has open, read without leaving a trace: what a killed program left beside it is read
/// too, but not tidied up.
fn look(database: &Path, key: &DatabaseKey) -> Result<u32, StoreError> {
    let has_journal = database.with_extension("chengjie-wal").metadata().is_ok_and(|file| file.len() > 0);
    let absolute = std::path::absolute(database).map_err(StoreError::file(database))?;
    let mut place = String::new();
    for part in absolute.to_string_lossy().replace('\\', "/").chars() {
        match part {
            '%' => place.push_str("%25"),
            '?' => place.push_str("%3f"),
            '#' => place.push_str("%23"),
            other => place.push(other),
        }
    }
    let slash = if place.starts_with('/') { "" } else { "/" };
    let how = if has_journal { "mode=ro" } else { "mode=ro&immutable=1" };
    let uri = PathBuf::from(format!("file:{slash}{place}?{how}"));
    let connection = connect(&uri, key, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
        .map_err(StoreError::at(database))?;
    migrate::version(&connection)
}

/// Locks what is there already, without writing.
fn lock_if_there(path: &Path) -> Result<Option<File>, StoreError> {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => hold(path, file).map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::file(path)(error)),
    }
}

fn lock(path: &Path) -> Result<File, StoreError> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    hold(path, file.map_err(StoreError::file(path))?)
}

fn hold(path: &Path, file: File) -> Result<File, StoreError> {
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let folder = path.parent().unwrap_or(path);
            Err(StoreError::InUse { path: folder.display().to_string() })
        }
        Err(TryLockError::Error(error)) => Err(StoreError::file(path)(error)),
    }
}

fn read_only(folder: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE;
    let reader = connect(&folder.join(DATABASE), key, flags)?;
    reader.pragma_update(None, "query_only", true)?;
    Ok(reader)
}

/// Whether a folder is a workspace's own.
#[must_use]
pub fn is_workspace(folder: &Path) -> bool {
    folder.join(KEY).is_file() && folder.join(DATABASE).is_file()
}

/// Opens an encrypted database with the pragmas that every connection needs.
pub(crate) fn connect(path: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    connect_paged(path, key, flags, 4096)
}

/// The same for the evidence, whose pages are larger as its rows are.
pub(crate) fn connect_evidence(
    path: &Path,
    key: &DatabaseKey,
    flags: OpenFlags,
) -> Result<Connection, StoreError> {
    connect_paged(path, key, flags, 16384)
}

fn connect_paged(
    path: &Path,
    key: &DatabaseKey,
    flags: OpenFlags,
    page_size: u32,
) -> Result<Connection, StoreError> {
    // SQLite calls itself ready before the cipher has been added to it: of two first connections at one moment, the
    // second would find no cipher. One connection is therefore made and let go before any other.
    static CIPHER: OnceLock<()> = OnceLock::new();
    CIPHER.get_or_init(|| drop(Connection::open_in_memory()));
    let opened = || -> Result<Connection, rusqlite::Error> {
        let connection = Connection::open_with_flags(path, flags)?;
        set_up(&connection, key, page_size)?;
        Ok(connection)
    };
    opened().map_err(|error| StoreError::at(path)(error.into()))
}

fn set_up(connection: &Connection, key: &DatabaseKey, page_size: u32) -> Result<(), rusqlite::Error> {
    connection.execute_batch(&format!(
        "pragma cipher_log_level = none;
         pragma key = \"x'{}'\";
         pragma cipher_page_size = {page_size};
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
    connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))
}
