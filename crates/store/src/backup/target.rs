//! The second place for backups: a USB disk or a share, and how old what lies there is.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{BackupManifest, key_beside, manifest_beside, renew_keys, thin_out};
use crate::open::{BACKUPS, KEY, Workspace};
use crate::{Damage, Progress, StoreError, file};

/// The file that names the second place; it is no part of the society's records.
const TARGET: &str = "backup-target.json";
/// After so many days without a copy there the desk warns.
const DAYS: i64 = 7;

/// The second place for backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupTarget {
    /// The folder that was chosen.
    pub folder: PathBuf,
    /// When a backup was last copied there.
    pub copied_at: Option<DateTime<FixedOffset>>,
    /// Whether it is there now: plugged in, connected.
    pub is_there: bool,
    /// Whether the newest copy there is more than a week old, or there is none.
    pub is_overdue: bool,
}

#[derive(Serialize, Deserialize)]
struct Chosen {
    folder: PathBuf,
    copied_at: Option<DateTime<FixedOffset>>,
}

impl Workspace {
    /// The second place for backups, if one was chosen.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn backup_target(&self, now: DateTime<FixedOffset>) -> Result<Option<BackupTarget>, StoreError> {
        Ok(self.chosen()?.map(|chosen| BackupTarget {
            is_there: chosen.folder.is_dir(),
            is_overdue: chosen.copied_at.is_none_or(|at| now - at > TimeDelta::days(DAYS)),
            folder: chosen.folder,
            copied_at: chosen.copied_at,
        }))
    }

    /// Chooses the second place for backups, or none.
    ///
    /// # Errors
    /// When it is not a folder, cannot be written, or lies inside the workspace.
    pub fn set_backup_target(&self, folder: Option<&Path>) -> Result<(), StoreError> {
        let file = self.folder().join(TARGET);
        let Some(folder) = folder else {
            return match fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    Err(StoreError::file(&file)(error))
                }
                _ => Ok(()),
            };
        };
        let real = |path: &Path| path.canonicalize().map_err(StoreError::file(path));
        if real(folder)?.starts_with(real(self.folder())?) {
            return Err(StoreError::TargetInside { path: folder.display().to_string() });
        }
        let place = self.place_at(folder);
        fs::create_dir_all(&place).map_err(StoreError::file(&place))?;
        self.choose(&Chosen { folder: folder.to_owned(), copied_at: None })
    }

    /// Copies a backup to the second place, reads it back there, and thins out the old ones; does nothing when no second
    /// place was chosen.
    ///
    /// # Errors
    /// When the place is away or cannot be written, or the person stopped it; the backup itself stands.
    pub fn copy_to_target(
        &self,
        backup: &BackupManifest,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<(), StoreError> {
        let Some(chosen) = self.chosen()? else { return Ok(()) };
        if !chosen.folder.is_dir() {
            return Err(StoreError::TargetAway { path: chosen.folder.display().to_string() });
        }
        let place = self.place_at(&chosen.folder);
        let _one_at_a_time = self.keeping();
        super::sweep(&place)?;
        let source = self.folder().join(BACKUPS).join(&backup.file);
        let copy = place.join(&backup.file);
        let part = copy.with_extension("part");
        let backups = self.folder().join(BACKUPS);
        let arrived = progress
            .part((0, 3), |progress| super::mirror(&backups, &place, &self.key, progress))
            .and_then(|()| progress.part((1, 3), |progress| file::copy(&source, &part, progress)))
            .and_then(|_| progress.part((2, 3), |progress| file::hash(&part, progress)));
        match arrived {
            Ok(hash) if hash == backup.sha256 => file::rename(&part, &copy)?,
            Ok(_) => {
                let _already_gone = fs::remove_file(&part);
                return Err(StoreError::damaged(&copy, Damage::ReadBack));
            }
            Err(error) => {
                let _already_gone = fs::remove_file(&part);
                return Err(error);
            }
        }
        for beside in [key_beside, manifest_beside] {
            let bytes = fs::read(beside(&source)).map_err(StoreError::file(&source))?;
            file::replace(&beside(&copy), &bytes)?;
        }
        thin_out(&place)?;
        self.choose(&Chosen { copied_at: Some(now), ..chosen })
    }

    /// Gives every backup, here and at the second place, the key file of today.
    pub(crate) fn renew_backup_keys(&self) -> Result<(), StoreError> {
        let key = self.folder().join(KEY);
        renew_keys(&key, &self.folder().join(BACKUPS))?;
        match self.chosen()? {
            Some(chosen) if self.place_at(&chosen.folder).is_dir() => {
                renew_keys(&key, &self.place_at(&chosen.folder))
            }
            _ => Ok(()),
        }
    }

    /// Where this workspace's backups lie at the second place, if one was chosen.
    pub(super) fn second_place(&self) -> Result<Option<PathBuf>, StoreError> {
        Ok(self.chosen()?.map(|chosen| self.place_at(&chosen.folder)))
    }

    fn chosen(&self) -> Result<Option<Chosen>, StoreError> {
        let file = self.folder().join(TARGET);
        match fs::read(&file) {
            Ok(text) => serde_json::from_slice(&text)
                .map(Some)
                .map_err(|error| StoreError::damaged(&file, Damage::Unreadable(error.to_string()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::file(&file)(error)),
        }
    }

    fn choose(&self, chosen: &Chosen) -> Result<(), StoreError> {
        let text = serde_json::to_vec_pretty(chosen)
            .map_err(|source| StoreError::Row { kind: "backup-target".to_owned(), source })?;
        file::replace(&self.folder().join(TARGET), &text)
    }

    /// A folder of this workspace's own, so that two workspaces of one name do not thin out each other's backups.
    fn place_at(&self, target: &Path) -> PathBuf {
        let name = self.folder().file_name().unwrap_or_default().to_string_lossy();
        let mark =
            hex::encode(Sha256::new().chain_update("backups of").chain_update(&self.key[..]).finalize());
        target.join(format!("{name}-{}", mark.get(..8).unwrap_or_default()))
    }
}
