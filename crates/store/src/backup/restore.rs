//! Restoring: a backup becomes a workspace in a folder of its own, beside the live one, which is never touched.

use std::fs;
use std::path::{Path, PathBuf};

use super::{drill, key_beside, manifest_beside, read_manifest};
use crate::evidence::EVIDENCE;
use crate::key::{self, DatabaseKey};
use crate::open::{BACKUPS, DATABASE, KEY, Workspace};
use crate::{Damage, Head, Progress, StoreError, Unlock, file, place};

/// What is known of a backup that became a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// Byte for byte what its manifest says passed its drill when it was made.
    AsMade,
    /// No manifest lay beside it: it was drilled now and holds together, up to this head, but nothing says that it is what was
    /// made.
    Drilled(Head),
}

impl Workspace {
    /// Restores a backup file into a folder of its own. One without its manifest is drilled on the way, for which it must be opened.
    ///
    /// # Errors
    /// When the folder holds something, the backup lacks its key file, is not what its manifest says or does not pass its drill,
    /// what is known does not open it, it cannot be copied, or the person stopped it; then there is no folder.
    pub fn restore(
        backup: &Path,
        folder: &Path,
        unlock: &Unlock,
        progress: &Progress<'_>,
    ) -> Result<Restored, StoreError> {
        restore(backup, folder, |key_file| key::open(key_file, unlock), progress)
    }

    /// Restores a backup of this workspace, which has the key.
    ///
    /// # Errors
    /// As [`Self::restore`].
    pub fn restore_own(
        &self,
        backup: &Path,
        folder: &Path,
        progress: &Progress<'_>,
    ) -> Result<Restored, StoreError> {
        restore(backup, folder, |_| Ok(self.key.clone()), progress)
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
) -> Result<Restored, StoreError> {
    let key = key_beside(backup);
    if !backup.is_file() {
        return Err(StoreError::file(backup)(std::io::ErrorKind::NotFound.into()));
    }
    if !key.is_file() {
        return Err(StoreError::damaged(&key, Damage::Missing));
    }
    let manifest = read_manifest(&manifest_beside(backup));
    let mut restored = Restored::AsMade;
    place::whole_or_none(folder, |part| {
        let copied = progress.part((0, 2), |progress| fill(backup, &key, part, progress))?;
        match manifest {
            Some(manifest) if manifest.sha256 == copied => {}
            Some(_) => return Err(StoreError::damaged(backup, Damage::NotAsMade)),
            None => {
                let key = open(&part.join(KEY))?;
                let drilled =
                    progress.part((1, 2), |progress| drill(&part.join(DATABASE), &key, None, progress));
                restored = Restored::Drilled(drilled.map_err(StoreError::at(backup))?);
            }
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
