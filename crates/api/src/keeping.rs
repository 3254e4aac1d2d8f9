//! The commands that keep a workspace from being lost: passphrase, recovery code, backups.

use std::path::PathBuf;

use chengjie_app::view::Office;
use chengjie_app::{BackupManifest, Failure, Passphrase, Progress, RestoredEvidence, Secretariat, Unlock};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use crate::workspace::Nothing;
use crate::workspace::{RecoveryCode, arguments, office};
use crate::{Refused, Session};

arguments! {
    /// A change of the passphrase; empty stands for none.
    NewPassphrase { old: String, new: String }
    /// A new passphrase for who has the recovery code.
    PassphraseByCode { recovery_code: String, new: String }
    /// The passphrase; empty for none.
    Known { passphrase: String }
    /// The second place for backups, or none.
    Target { folder: Option<PathBuf> }
    /// A backup, and the folder to restore it into; without one, a new folder beside the open workspace. Another workspace's backup
    /// is opened by its own passphrase.
    Restore { file: PathBuf, folder: Option<PathBuf>, passphrase: Option<String> }
}

/// A backup that passed its drill.
#[derive(Serialize, TS)]
pub(crate) struct Backup {
    file: String,
    /// Where it lies, to be restored from.
    path: String,
    made_at: DateTime<FixedOffset>,
    bytes: u64,
    seq: u64,
}

/// The second place for backups.
#[derive(Serialize, TS)]
pub(crate) struct BackupTarget {
    folder: String,
    copied_at: Option<DateTime<FixedOffset>>,
    /// Whether it is there now: plugged in, connected.
    is_there: bool,
    /// Whether nothing was copied there for a week.
    is_overdue: bool,
}

/// How safe the workspace is.
#[derive(Serialize, TS)]
pub(crate) struct BackupState {
    newest: Option<Backup>,
    /// Whether something is in no backup yet.
    has_changed: bool,
    /// Why the last backup failed, or lies here only.
    trouble: Option<Refused>,
    target: Option<BackupTarget>,
    /// Free bytes on the disk of the workspace.
    free_bytes: u64,
    /// Whether they are fewer than 500 MB.
    is_disk_low: bool,
}

/// The folder that a backup was restored into.
#[derive(Serialize, TS)]
pub(crate) struct Restored {
    folder: String,
    /// Whether its manifest says that it is what was made; one without a manifest was drilled instead.
    is_as_made: bool,
    /// How many of the files that its records name are gone or others; nothing when no key at hand opens it.
    evidence_lost: Option<u32>,
}

type Done<T> = Result<T, Failure>;

pub(crate) fn change_passphrase(session: &Session, args: NewPassphrase) -> Done<Option<Office>> {
    let known = Unlock::Passphrase(Passphrase::new(&args.old));
    session.office()?.change_passphrase(&known, &args.new)?;
    office(session, Nothing {})
}

pub(crate) fn change_passphrase_with_recovery_code(
    session: &Session,
    args: PassphraseByCode,
) -> Done<Option<Office>> {
    let known = Unlock::Recovery(chengjie_app::RecoveryCode::typed(&args.recovery_code));
    session.office()?.change_passphrase(&known, &args.new)?;
    office(session, Nothing {})
}

pub(crate) fn new_recovery_code(session: &Session, args: Known) -> Done<RecoveryCode> {
    Ok(session.office()?.new_recovery_code(&args.passphrase)?.into())
}

fn as_backup(office: &Secretariat, manifest: BackupManifest) -> Backup {
    Backup {
        path: office.workspace().folder().join("backups").join(&manifest.file).display().to_string(),
        file: manifest.file,
        made_at: manifest.made_at,
        bytes: manifest.bytes,
        seq: manifest.head.seq,
    }
}

pub(crate) fn backups(session: &Session, _: Nothing) -> Done<Vec<Backup>> {
    let office = session.office()?;
    let all = office.workspace().backups()?;
    Ok(all.into_iter().map(|manifest| as_backup(&office, manifest)).collect())
}

pub(crate) fn backup(session: &Session, _: Nothing, progress: &Progress<'_>) -> Done<Backup> {
    let office = session.office()?;
    let made = office.back_up(session.now(), progress).map(Some);
    session.note_backup(&made);
    match made? {
        Some(made) => Ok(as_backup(&office, made.manifest)),
        None => Err(Failure::Cancelled),
    }
}

pub(crate) fn backup_state(session: &Session, _: Nothing) -> Done<BackupState> {
    let office = session.office()?;
    let keeping = office.keeping(session.now())?;
    Ok(BackupState {
        newest: keeping.newest.map(|manifest| as_backup(&office, manifest)),
        has_changed: keeping.has_changed,
        trouble: session.backup_trouble(),
        target: keeping.target.map(|target| BackupTarget {
            folder: target.folder.display().to_string(),
            copied_at: target.copied_at,
            is_there: target.is_there,
            is_overdue: target.is_overdue,
        }),
        free_bytes: keeping.room.free,
        is_disk_low: keeping.room.is_low,
    })
}

pub(crate) fn set_backup_target(session: &Session, args: Target) -> Done<BackupState> {
    session.office()?.set_backup_target(args.folder.as_deref())?;
    backup_state(session, Nothing {})
}

pub(crate) fn restore_backup(session: &Session, args: Restore, progress: &Progress<'_>) -> Done<Restored> {
    let folder = match args.folder {
        Some(folder) => folder,
        None => session.office()?.folder_beside(&args.file),
    };
    let restored = match (session.find_office(), args.passphrase) {
        (Some(office), None) => office.restore_own(&args.file, &folder, progress)?,
        (_, passphrase) => {
            let unlock = Unlock::Passphrase(Passphrase::new(&passphrase.unwrap_or_default()));
            Secretariat::restore(&args.file, &folder, &unlock, progress)?
        }
    };
    Ok(Restored {
        folder: folder.display().to_string(),
        is_as_made: restored.records == chengjie_app::Restored::AsMade,
        evidence_lost: match restored.evidence {
            RestoredEvidence::Whole => Some(0),
            RestoredEvidence::Lost(count) => Some(count),
            RestoredEvidence::Unread => None,
        },
    })
}
