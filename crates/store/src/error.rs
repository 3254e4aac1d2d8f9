//! What can go wrong with a workspace, said so that a person can act on it.

use std::collections::BTreeMap;
use std::path::Path;

use chengjie_domain::{Arg, Refusal};

use crate::Damage;
use crate::open::DATABASE;

/// Why the store did not do it. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds no workspace.
    #[error("no workspace at {path}")]
    NotAWorkspace {
        /// Which folder.
        path: String,
    },
    /// The folder holds one already, or other files.
    #[error("{path} is not empty")]
    FolderTaken {
        /// Which folder.
        path: String,
    },
    /// A plain SQLite file of another program.
    #[error("{path} is a database of another program")]
    Foreign {
        /// Which file.
        path: String,
    },
    /// Made by a newer version of this program.
    #[error("{path} is of schema {found}, this program knows {known}")]
    Newer {
        /// Which file.
        path: String,
        /// Its schema.
        found: u32,
        /// The newest schema known here.
        known: u32,
    },
    /// Neither the passphrase nor the recovery code opens it.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Another program holds it.
    #[error("{path} is open elsewhere")]
    InUse {
        /// Which folder.
        path: String,
    },
    /// Bytes are not what they were.
    #[error("{path} is damaged: {damage:?}")]
    Damaged {
        /// Which file.
        path: String,
        /// What is wrong.
        damage: Damage,
    },
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// A record that is not there.
    #[error("no {kind} {id}")]
    NotFound {
        /// Kind of record.
        kind: String,
        /// Its key.
        id: String,
    },
    /// The database refused a row: a number taken, a reference to nothing, a value out of range.
    #[error("{kind}: {reason}")]
    Constraint {
        /// Kind of record.
        kind: String,
        /// What SQLite said.
        reason: String,
    },
    /// What must stand was to be changed; the code is that of the rule.
    #[error("{code}")]
    MustStand {
        /// Which rule.
        code: String,
    },
    /// An entry cannot be undone because what it changed has changed since.
    #[error("entry {seq} changed since by {by}")]
    ChangedSince {
        /// The entry to be undone.
        seq: u64,
        /// The later entry.
        by: u64,
    },
    /// What an entry brought is named by what a later one did.
    #[error("entry {seq} needed since by {by}")]
    NeededSince {
        /// The entry.
        seq: u64,
        /// The later one.
        by: u64,
    },
    /// There is nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The live folder would lie where files get lost: a share or a synchronised folder.
    #[error("{path} is synchronised or shared")]
    UnsafeFolder {
        /// Which folder.
        path: String,
    },
    /// A backup was to be opened as if it were a workspace.
    #[error("{path} is a backup")]
    IsBackup {
        /// Which file.
        path: String,
    },
    /// A backup without its manifest that the key of this workspace does not open.
    #[error("{path} is another workspace's backup")]
    BackupOfAnother {
        /// Which file.
        path: String,
    },
    /// A backup was restored, and of its evidence something is lost.
    #[error("{path} lacks {count} pieces of evidence")]
    RestoredWithoutEvidence {
        /// The new workspace's folder.
        path: String,
        /// How many files are gone or others.
        count: u32,
    },
    /// The second place for backups lies in the workspace itself.
    #[error("{path} lies inside the workspace")]
    TargetInside {
        /// Which folder.
        path: String,
    },
    /// The second place for backups is not there now.
    #[error("{path} is not there")]
    TargetAway {
        /// Which folder.
        path: String,
    },
    /// The file holds no carried meeting.
    #[error("{path} is no carried meeting")]
    NotCarried {
        /// Which file.
        path: String,
    },
    /// The bytes of a carried meeting are not what they were.
    #[error("{path} is damaged")]
    CarriedDamaged {
        /// Which file.
        path: String,
    },
    /// The person stopped a long job.
    #[error("cancelled")]
    Cancelled,
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite said something that no rule foresees.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// A row is not what its type says.
    #[error("{kind}: {source}")]
    Row {
        /// Kind of record.
        kind: String,
        /// What serde said.
        source: serde_json::Error,
    },
}

/// Every code of this crate with the names of its figures.
pub const CODES: &[(&str, &[&str])] = &[
    ("workspace-missing", &["path"]),
    ("workspace-folder-taken", &["path"]),
    ("workspace-foreign", &["path"]),
    ("workspace-newer", &["path", "found", "known"]),
    ("workspace-wrong-passphrase", &[]),
    ("workspace-in-use", &["path"]),
    ("workspace-damaged", &["path", "damage", "detail"]),
    ("disk-full", &[]),
    ("record-missing", &["kind", "id"]),
    ("kind-unknown", &["kind", "known"]),
    ("record-taken", &["kind", "column"]),
    ("record-reference", &["kind"]),
    ("record-lacks", &["kind", "column"]),
    ("record-out-of-range", &["kind"]),
    ("record-refused", &["kind", "reason"]),
    ("undo-changed-since", &["seq", "by"]),
    ("undo-nothing", &[]),
    ("workspace-unsafe-folder", &["path"]),
    ("workspace-is-backup", &["path"]),
    ("backup-of-another", &["path"]),
    ("restored-without-evidence", &["path", "count"]),
    ("backup-target-inside", &["path"]),
    ("backup-target-away", &["path"]),
    ("carry-file-foreign", &["path"]),
    ("carry-file-damaged", &["path"]),
    ("cancelled", &[]),
    ("file-missing", &["path"]),
    ("file-forbidden", &["path"]),
    ("file-is-folder", &["path"]),
    ("file-trouble", &["path", "reason"]),
    ("unexpected", &["reason"]),
    ("ballot-stands", &[]),
    ("resolution-stands", &[]),
    ("minutes-stand", &[]),
    ("reading-stands", &[]),
    ("agreement-stands", &[]),
    ("export-stands", &[]),
    ("evidence-stands", &[]),
    ("correction-stands", &[]),
    ("meeting-carried", &[]),
    ("body-carried", &[]),
    ("carry-stands", &[]),
    ("ledger-stands", &[]),
    ("erasure-stands", &[]),
    ("outside-door", &[]),
    ("numbered-stands", &[]),
    ("seat-stands", &[]),
    ("term-stands", &[]),
    ("resolution-number-gap", &[]),
];

impl StoreError {
    /// The code and figures that the sentence is made of.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let say = |code: &str, args: Vec<(&str, Arg)>| Refusal {
            code: code.to_owned(),
            args: args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect::<BTreeMap<_, _>>(),
        };
        let path_of = |code: &str, path: &String| say(code, vec![("path", path.as_str().into())]);
        match self {
            Self::NotAWorkspace { path } => path_of("workspace-missing", path),
            Self::FolderTaken { path } => path_of("workspace-folder-taken", path),
            Self::Foreign { path } => path_of("workspace-foreign", path),
            Self::Newer { path, found, known } => say(
                "workspace-newer",
                vec![("path", path.as_str().into()), ("found", (*found).into()), ("known", (*known).into())],
            ),
            Self::WrongPassphrase => say("workspace-wrong-passphrase", vec![]),
            Self::InUse { path } => path_of("workspace-in-use", path),
            Self::Damaged { path, damage } => say(
                "workspace-damaged",
                vec![
                    ("path", path.as_str().into()),
                    ("damage", damage.code().into()),
                    ("detail", damage.detail().into()),
                ],
            ),
            Self::DiskFull => say("disk-full", vec![]),
            Self::NotFound { kind, id } if id.is_empty() => say(
                "kind-unknown",
                vec![("kind", kind.as_str().into()), ("known", crate::KINDS.join(", ").into())],
            ),
            Self::NotFound { kind, id } => {
                say("record-missing", vec![("kind", kind.as_str().into()), ("id", id.as_str().into())])
            }
            Self::Constraint { kind, reason } => constraint(kind, reason),
            Self::MustStand { code } => say(code, vec![]),
            Self::ChangedSince { seq, by } => say(
                "undo-changed-since",
                vec![
                    ("seq", i64::try_from(*seq).unwrap_or(i64::MAX).into()),
                    ("by", i64::try_from(*by).unwrap_or(i64::MAX).into()),
                ],
            ),
            Self::NeededSince { seq, by } => say(
                "undo-needed-since",
                vec![
                    ("seq", i64::try_from(*seq).unwrap_or(i64::MAX).into()),
                    ("by", i64::try_from(*by).unwrap_or(i64::MAX).into()),
                ],
            ),
            Self::NothingToUndo => say("undo-nothing", vec![]),
            Self::UnsafeFolder { path } => path_of("workspace-unsafe-folder", path),
            Self::IsBackup { path } => path_of("workspace-is-backup", path),
            Self::BackupOfAnother { path } => path_of("backup-of-another", path),
            Self::RestoredWithoutEvidence { path, count } => say(
                "restored-without-evidence",
                vec![("path", path.as_str().into()), ("count", (*count).into())],
            ),
            Self::TargetInside { path } => path_of("backup-target-inside", path),
            Self::TargetAway { path } => path_of("backup-target-away", path),
            Self::NotCarried { path } => path_of("carry-file-foreign", path),
            Self::CarriedDamaged { path } => path_of("carry-file-damaged", path),
            Self::Cancelled => say("cancelled", vec![]),
            Self::File { path, source } => file_refusal(path, source),
            Self::Sqlite(source) => say("unexpected", vec![("reason", source.to_string().into())]),
            Self::Row { kind, source } => {
                say("unexpected", vec![("reason", format!("{kind}: {source}").into())])
            }
        }
    }

    /// Whether the workspace itself is unreadable or damaged, rather than the wish refused.
    #[must_use]
    pub const fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::NotAWorkspace { .. }
                | Self::Foreign { .. }
                | Self::Newer { .. }
                | Self::WrongPassphrase
                | Self::Damaged { .. }
                | Self::RestoredWithoutEvidence { .. }
                | Self::InUse { .. }
                | Self::Sqlite(_)
                | Self::Row { .. }
        )
    }

    /// Says of which file the database spoke.
    pub(crate) fn at(path: &Path) -> impl Fn(Self) -> Self {
        let place = path.display().to_string();
        move |error| match error {
            Self::Damaged { damage, .. } => Self::Damaged { path: place.clone(), damage },
            other => other,
        }
    }

    pub(crate) fn damaged(path: &Path, damage: Damage) -> Self {
        Self::Damaged { path: path.display().to_string(), damage }
    }

    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |source| {
            if is_full(&source) { Self::DiskFull } else { Self::File { path, source } }
        }
    }
}

/// Whether the disk, or what this program may write on it, is used up.
fn is_full(error: &std::io::Error) -> bool {
    use std::io::ErrorKind;
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
}

fn refusal(code: &str, figures: &[(&str, &str)]) -> Refusal {
    Refusal {
        code: code.to_owned(),
        args: figures.iter().map(|(name, figure)| ((*name).to_owned(), (*figure).into())).collect(),
    }
}

/// What a file's trouble means for a person; the system's own text is kept as a figure for support.
#[must_use]
pub fn file_refusal(path: &str, error: &std::io::Error) -> Refusal {
    use std::io::ErrorKind;
    match error.kind() {
        _ if is_full(error) => refusal("disk-full", &[]),
        ErrorKind::NotFound => refusal("file-missing", &[("path", path)]),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            refusal("file-forbidden", &[("path", path)])
        }
        ErrorKind::IsADirectory => refusal("file-is-folder", &[("path", path)]),
        _ => refusal("file-trouble", &[("path", path), ("reason", &error.to_string())]),
    }
}

/// Which of its rules the database kept, by the form of its answer.
fn constraint(kind: &str, reason: &str) -> Refusal {
    let column = reason.rsplit('.').next().unwrap_or_default();
    match reason.split(" constraint failed").next().unwrap_or_default() {
        "UNIQUE" => refusal("record-taken", &[("kind", kind), ("column", column)]),
        "NOT NULL" => refusal("record-lacks", &[("kind", kind), ("column", column)]),
        "FOREIGN KEY" => refusal("record-reference", &[("kind", kind)]),
        "CHECK" => refusal("record-out-of-range", &[("kind", kind)]),
        _ => refusal("record-refused", &[("kind", kind), ("reason", reason)]),
    }
}

/// SQLite's codes of a write, or of the room that a write needs, that the system refused.
const NO_ROOM: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_WRITE, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];

/// What SQLite says of an error that nobody described: every error of a statement has a text of its own.
const SEAL_BROKEN: &str = "SQL logic error";

/// Sorts what SQLite says into what a person can act on; the codes of our own triggers come through as they are.
impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else { return Self::Sqlite(error) };
        let message = message.clone().unwrap_or_default();
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            _ if NO_ROOM.contains(&failure.extended_code) => Self::DiskFull,
            // A page whose seal does not hold comes to SQLite as one for which no memory could be had, and leaves the connection in
            // an error that says nothing.
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::OutOfMemory => {
                Self::Damaged { path: DATABASE.to_owned(), damage: Damage::Pages(message) }
            }
            ErrorCode::Unknown if message == SEAL_BROKEN => {
                Self::Damaged { path: DATABASE.to_owned(), damage: Damage::Pages(message) }
            }
            ErrorCode::ConstraintViolation if CODES.iter().any(|(code, _)| *code == message) => {
                Self::MustStand { code: message }
            }
            ErrorCode::ConstraintViolation => Self::Constraint { kind: String::new(), reason: message },
            _ => Self::Sqlite(error),
        }
    }
}
