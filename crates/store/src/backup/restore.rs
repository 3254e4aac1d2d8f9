//! Restoring: a backup becomes a workspace in a folder of its own, beside the live one, which is never touched. What of its evidence
//! is lost is told and keeps nobody from the records.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;

use super::{drill, key_beside, manifest_beside, read_manifest};
use crate::evidence::{self, EVIDENCE};
use crate::key::{self, DatabaseKey};
use crate::open::{self, BACKUPS, DATABASE, KEY, Workspace};
use crate::{Damage, Head, Progress, StoreError, Unlock, file, place};

/// What is known of the records of a backup that became a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// Byte for byte what its manifest says passed its drill when it was made.
    AsMade,
    /// No manifest lay beside it: it was drilled now and holds together, up to this head, but nothing says that it is what was
    /// made.
    Drilled(Head),
}

/// What is known of the files that prove its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestoredEvidence {
    /// Every file that the records name is there and is what was brought in.
    Whole,
    /// So many of them are gone or others, or cannot be read.
    Lost(u32),
    /// Nothing that is known opens the backup, and so nobody looked.
    Unread,
}

/// A backup that became a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restoration {
    /// Its records.
    pub records: Restored,
    /// Its evidence.
    pub evidence: RestoredEvidence,
}

impl Workspace {
    /// Restores a backup file into a folder of its own, and looks whether its evidence is whole. One without its manifest is drilled on
    /// the way, for which it must be opened.
    ///
    /// # Errors
    /// When the folder holds something, the backup lacks its key file, is not what its manifest says or does not pass its drill,
    /// what is known does not open it, it cannot be copied, or the person stopped it; then there is no folder.
    pub fn restore(
        backup: &Path,
        folder: &Path,
        unlock: &Unlock,
        progress: &Progress<'_>,
    ) -> Result<Restoration, StoreError> {
        restore(backup, folder, |key_file| key::open(key_file, unlock), progress)
    }

    /// Restores a backup of this workspace, which has the key.
    ///
    /// # Errors
    /// As [`Self::restore`]; and when one without its manifest is another workspace's, whose key is not known here.
    pub fn restore_own(
        &self,
        backup: &Path,
        folder: &Path,
        progress: &Progress<'_>,
    ) -> Result<Restoration, StoreError> {
        let own = self.folder().join(KEY);
        restore(backup, folder, |key_file| self.key_of(&own, key_file, backup), progress)
    }

    /// The key, for a backup that is this workspace's: it opens it, or the key file beside it is the one of today.
    fn key_of(&self, own: &Path, key_file: &Path, backup: &Path) -> Result<DatabaseKey, StoreError> {
        let read = |path: &Path| fs::read(path).map_err(StoreError::file(path));
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        if read(own)? == read(key_file)? || open::connect(backup, &self.key, flags).is_ok() {
            return Ok(self.key.clone());
        }
        Err(StoreError::BackupOfAnother { path: backup.display().to_string() })
    }

    /// A folder beside the live one, not there yet, to restore a backup into.
    #[must_use]
    pub fn folder_beside(&self, backup: &Path) -> PathBuf {
        let name = self.folder().file_name().unwrap_or_default().to_string_lossy();
        let stamp = backup.file_stem().unwrap_or_default().to_string_lossy();
        let beside = |end: &str| self.folder().with_file_name(format!("{name}-{stamp}{end}"));
        let numbered = (2..).map(|number| beside(&format!("-{number}")));
        std::iter::once(beside("")).chain(numbered).find(|folder| !folder.exists()).unwrap_or_default()
    }
}

fn restore(
    backup: &Path,
    folder: &Path,
    open: impl FnOnce(&Path) -> Result<DatabaseKey, StoreError>,
    progress: &Progress<'_>,
) -> Result<Restoration, StoreError> {
    let key = key_beside(backup);
    if !backup.is_file() {
        return Err(StoreError::file(backup)(std::io::ErrorKind::NotFound.into()));
    }
    if !key.is_file() {
        return Err(StoreError::damaged(&key, Damage::Missing));
    }
    let manifest = read_manifest(&manifest_beside(backup));
    let mut restored = Restoration { records: Restored::AsMade, evidence: RestoredEvidence::Unread };
    place::whole_or_none(folder, |part| {
        let copied = progress.part((0, 3), |progress| fill(backup, &key, part, progress))?;
        let mut opened = open(&part.join(KEY));
        match manifest {
            Some(manifest) if manifest.sha256 == copied => {}
            Some(_) => return Err(StoreError::damaged(backup, Damage::NotAsMade)),
            None => {
                let key = opened?;
                let drilled =
                    progress.part((1, 3), |progress| drill(&part.join(DATABASE), &key, None, progress));
                restored.records = Restored::Drilled(drilled.map_err(StoreError::at(backup))?);
                opened = Ok(key);
            }
        }
        if let Ok(key) = opened {
            restored.evidence =
                progress.part((2, 3), |progress| evidence::look_through(part, &key, progress))?;
        }
        Ok(())
    })?;
    Ok(restored)
}

/// Lays out a workspace; the SHA-256 of its database.
fn fill(backup: &Path, key: &Path, part: &Path, progress: &Progress<'_>) -> Result<String, StoreError> {
    let backups = part.join(BACKUPS);
    file::private_folder(&backups).map_err(StoreError::file(&backups))?;
    file::replace(&part.join(KEY), &fs::read(key).map_err(StoreError::file(key))?)?;
    let evidence = backup.with_file_name(EVIDENCE);
    if evidence.is_file() {
        progress.part((0, 2), |progress| file::copy(&evidence, &part.join(EVIDENCE), progress))?;
    }
    progress.part((1, 2), |progress| file::copy(backup, &part.join(DATABASE), progress))
}
