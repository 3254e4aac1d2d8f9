//! Restoring: a backup becomes a workspace in a folder of its own, beside the live one, which is never touched.

use std::fs;
use std::path::{Path, PathBuf};

use super::{key_beside, manifest_beside, read_manifest};
use crate::evidence::EVIDENCE;
use crate::open::{BACKUPS, DATABASE, KEY, Workspace};
use crate::{Progress, StoreError, file, place};

impl Workspace {
    /// Restores a backup file into a folder of its own.
    ///
    /// # Errors
    /// When the folder holds something, the backup lacks its key file or is not what its manifest says, it cannot be
    /// copied, or the person stopped it; then there is no folder.
    pub fn restore(backup: &Path, folder: &Path, progress: &Progress<'_>) -> Result<(), StoreError> {
        let key = key_beside(backup);
        for needed in [backup, key.as_path()] {
            if !needed.is_file() {
                return Err(StoreError::NotAWorkspace { path: needed.display().to_string() });
            }
        }
        place::whole_or_none(folder, |part| fill(backup, &key, part, progress))
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

fn fill(backup: &Path, key: &Path, part: &Path, progress: &Progress<'_>) -> Result<(), StoreError> {
    let backups = part.join(BACKUPS);
    file::private_folder(&backups).map_err(StoreError::file(&backups))?;
    file::replace(&part.join(KEY), &fs::read(key).map_err(StoreError::file(key))?)?;
    let evidence = backup.with_file_name(EVIDENCE);
    if evidence.is_file() {
        progress.part((0, 2), |progress| file::copy(&evidence, &part.join(EVIDENCE), progress))?;
    }
    let copied = progress.part((1, 2), |progress| file::copy(backup, &part.join(DATABASE), progress))?;
    match read_manifest(&manifest_beside(backup)) {
        Some(manifest) if manifest.sha256 != copied => Err(StoreError::Damaged {
            path: backup.display().to_string(),
            reason: "not as it was made".to_owned(),
        }),
        _ => Ok(()),
    }
}
