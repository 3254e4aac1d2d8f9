//! Backups: copied from one moment's state, drilled before they count, named with a manifest, thinned by age.

mod overtaken;
mod restore;
mod target;

pub use restore::{Restoration, Restored, RestoredEvidence};
pub use target::BackupTarget;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use crate::evidence::{self, EVIDENCE};
use crate::key::DatabaseKey;
use crate::ledger::{self, Head};
use crate::open::{self, BACKUPS, KEY, Workspace};
use crate::{Damage, Progress, StoreError, disk, file, retention, verify};

/// What is known of a backup; written only after it was opened, its chain walked and its ledger replayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupManifest {
    /// The file's name in `backups/`.
    pub file: String,
    /// When it was made.
    pub made_at: DateTime<FixedOffset>,
    /// The ledger's head inside.
    pub head: Head,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// The key file that opens a backup.
fn key_beside(backup: &Path) -> PathBuf {
    backup.with_extension("key.json")
}

fn manifest_beside(backup: &Path) -> PathBuf {
    backup.with_extension("manifest.json")
}

impl Workspace {
    /// Makes a backup, drills it, writes its manifest and thins out the old ones.
    ///
    /// # Errors
    /// When it cannot be written, does not pass its drill, or the person stopped it; nothing half-done is left.
    pub fn back_up(
        &self,
        at: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<BackupManifest, StoreError> {
        let _one_at_a_time = self.keeping();
        let mut source = self.another_reader()?;
        let made = make(self.folder(), &self.key, &mut source, at, progress)?;
        // What was released when the disk was full is kept again as soon as there is room.
        disk::keep_ballast(self.folder())?;
        Ok(made)
    }

    /// Brings the evidence that the backups lack to them; it is only added to, and one copy serves them all.
    ///
    /// # Errors
    /// When it cannot be written, or the person stopped it; the backups of the records stand.
    pub fn back_up_evidence(&self, progress: &Progress<'_>) -> Result<(), StoreError> {
        let _one_at_a_time = self.keeping();
        mirror(self.folder(), &self.folder().join(BACKUPS), &self.key, progress)?;
        self.require_backed_up()
    }

    /// The backups that passed their drill, newest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups(&self) -> Result<Vec<BackupManifest>, StoreError> {
        list(&self.folder().join(BACKUPS))
    }

    /// Whether there is something that no backup holds yet.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn has_changed_since_backup(&self) -> Result<bool, StoreError> {
        let newest = self.backups()?.into_iter().next();
        let head = ledger::head(&self.reader())?;
        Ok(head.seq > 0 && newest.is_none_or(|newest| newest.head != head))
    }

    /// Whether it is time: something changed, and the last backup is half an hour old.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn is_backup_due(&self, now: DateTime<FixedOffset>) -> Result<bool, StoreError> {
        let newest = self.backups()?.first().map(|newest| newest.made_at);
        Ok(retention::is_time(newest, now) && self.has_changed_since_backup()?)
    }
}

/// The file of a backup's moment; one that is there already keeps its name, and the next second is taken.
fn unused(folder: &Path, mut at: DateTime<FixedOffset>) -> PathBuf {
    loop {
        let path = folder.join(format!("{}.chengjie", at.format("%Y%m%d-%H%M%S")));
        if !path.exists() {
            return path;
        }
        at += chrono::TimeDelta::seconds(1);
    }
}

/// Makes a backup of what a connection sees now; before a step of the schema too.
pub(crate) fn make(
    workspace: &Path,
    key: &DatabaseKey,
    source: &mut Connection,
    at: DateTime<FixedOffset>,
    progress: &Progress<'_>,
) -> Result<BackupManifest, StoreError> {
    let folder = workspace.join(BACKUPS);
    sweep(&folder)?;
    let path = unused(&folder, at);
    let part = path.with_extension("part");
    let made = progress
        .part((0, 3), |progress| copy(source, key, &part, progress))
        .and_then(|moment| progress.part((1, 3), |progress| drill(&part, key, Some(&moment), progress)))
        .and_then(|head| {
            let sha256 = progress.part((2, 3), |progress| file::hash(&part, progress))?;
            let bytes = part.metadata().map_err(StoreError::file(&part))?.len();
            let key_file = workspace.join(KEY);
            let key = fs::read(&key_file).map_err(StoreError::file(&key_file))?;
            file::replace(&key_beside(&path), &key)?;
            file::rename(&part, &path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok(BackupManifest { file: name, made_at: at, head, bytes, sha256 })
        });
    match made {
        Ok(manifest) => {
            write_manifest(&path, &manifest)?;
            thin_out(&folder)?;
            Ok(manifest)
        }
        Err(error) => {
            for left in [part, key_beside(&path)] {
                let _already_gone = fs::remove_file(left);
            }
            Err(error)
        }
    }
}

/// Brings the evidence that a folder lacks from another.
fn mirror(from: &Path, to: &Path, key: &DatabaseKey, progress: &Progress<'_>) -> Result<(), StoreError> {
    evidence::mirror(&from.join(EVIDENCE), &to.join(EVIDENCE), key, progress)
}

/// Takes away what a killed program left of a backup.
fn sweep(folder: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(folder).map_err(StoreError::file(folder))?;
    for entry in fs::read_dir(folder).map_err(StoreError::file(folder))? {
        let path = entry.map_err(StoreError::file(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.contains(".part") || name.ends_with(".new") {
            fs::remove_file(&path).map_err(StoreError::file(&path))?;
        }
    }
    Ok(())
}

/// Copies one moment's state under a key of its own: the source reads in one transaction, so that changes meanwhile do not begin it
/// anew; the ledger's head at that moment.
pub(crate) fn copy(
    source: &mut Connection,
    key: &DatabaseKey,
    part: &Path,
    progress: &Progress<'_>,
) -> Result<Head, StoreError> {
    let mut copy = open::connect(part, key, OpenFlags::default())?;
    let moment = source.transaction()?;
    // The first read begins the moment.
    let head = ledger::head(&moment)?;
    {
        let backup = Backup::new(&moment, &mut copy)?;
        loop {
            let step = backup.step(256)?;
            let at = backup.progress();
            let [done, total] = [at.pagecount - at.remaining, at.pagecount]
                .map(|pages| u64::try_from(pages).unwrap_or_default());
            progress.step(done, total)?;
            if step == StepResult::Done {
                break;
            }
        }
    }
    drop(copy);
    // Windows brings to the disk only what was opened to be written.
    fs::OpenOptions::new()
        .write(true)
        .open(part)
        .and_then(|file| file.sync_all())
        .map_err(StoreError::file(part))?;
    Ok(head)
}

/// Opens a backup, walks its chain and replays its ledger; where it is known at which head it was copied, it must be at that.
pub(crate) fn drill(
    path: &Path,
    key: &DatabaseKey,
    moment: Option<&Head>,
    progress: &Progress<'_>,
) -> Result<Head, StoreError> {
    let open = || open::connect(path, key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE);
    let verification = verify::verify(&open()?, open()?, None, progress).map_err(StoreError::at(path))?;
    if let Some(trouble) = verification.troubles.first() {
        return Err(StoreError::damaged(path, Damage::Records(format!("{trouble:?}"))));
    }
    if moment.is_some_and(|moment| *moment != verification.head) {
        return Err(StoreError::damaged(path, Damage::OtherMoment));
    }
    Ok(verification.head)
}

fn write_manifest(backup: &Path, manifest: &BackupManifest) -> Result<(), StoreError> {
    let text = serde_json::to_vec_pretty(manifest)
        .map_err(|source| StoreError::Row { kind: "backup".to_owned(), source })?;
    file::replace(&manifest_beside(backup), &text)
}

fn read_manifest(path: &Path) -> Option<BackupManifest> {
    fs::read(path).ok().and_then(|text| serde_json::from_slice(&text).ok())
}

fn list(folder: &Path) -> Result<Vec<BackupManifest>, StoreError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::file(folder))? {
        let path = entry.map_err(StoreError::file(folder))?.path();
        if path.to_string_lossy().ends_with(".manifest.json")
            && let Some(manifest) = read_manifest(&path)
            && folder.join(&manifest.file).exists()
        {
            found.push(manifest);
        }
    }
    found.sort_by_key(|manifest| std::cmp::Reverse(manifest.made_at));
    Ok(found)
}

fn thin_out(folder: &Path) -> Result<(), StoreError> {
    let made = list(folder)?;
    let kept = retention::to_keep(&made.iter().map(|manifest| manifest.made_at).collect::<Vec<_>>());
    for manifest in made.iter().filter(|manifest| !kept.contains(&manifest.made_at)) {
        let path = folder.join(&manifest.file);
        for old in [manifest_beside(&path), key_beside(&path), path] {
            fs::remove_file(&old).map_err(StoreError::file(&old))?;
        }
    }
    Ok(())
}

/// Gives every backup of a folder the key file of today: a passphrase that was taken away opens none of them either.
fn renew_keys(key_file: &Path, folder: &Path) -> Result<(), StoreError> {
    let key = fs::read(key_file).map_err(StoreError::file(key_file))?;
    for manifest in list(folder)? {
        file::replace(&key_beside(&folder.join(manifest.file)), &key)?;
    }
    Ok(())
}
