//! What keeps a workspace from being lost: its passphrase and recovery code, its backups here and at a second place.

use std::path::{Path, PathBuf};

use chengjie_store::{
    BackupManifest, BackupTarget, KeyCost, Passphrase, Progress, RecoveryCode, Restoration, Room, StoreError,
    Unlock, Workspace,
};
use chrono::{DateTime, FixedOffset};

use crate::{Failure, Secretariat};

/// A backup that was made, and why it lies here only, if it could not be copied to the second place.
pub struct BackedUp {
    /// What was made.
    pub manifest: BackupManifest,
    /// What kept it from the second place.
    pub left_here: Option<Failure>,
}

/// How safe the workspace is at a moment.
pub struct Keeping {
    /// The newest drilled backup.
    pub newest: Option<BackupManifest>,
    /// Whether something is in no backup yet.
    pub has_changed: bool,
    /// The second place, if one was chosen.
    pub target: Option<BackupTarget>,
    /// The room left on the disk.
    pub room: Room,
}

impl Secretariat {
    /// Sets, changes or (with none) takes away the passphrase.
    ///
    /// # Errors
    /// When neither the present one nor the recovery code is known.
    pub fn change_passphrase(&self, known: &Unlock, new: &str) -> Result<(), Failure> {
        Ok(self.workspace().change_passphrase(known, &Passphrase::new(new), KeyCost::OFFICE)?)
    }

    /// Makes a new recovery code, shown once; the one before opens nothing any more.
    ///
    /// # Errors
    /// When the passphrase is wrong.
    pub fn new_recovery_code(&self, passphrase: &str) -> Result<RecoveryCode, Failure> {
        let known = Unlock::Passphrase(Passphrase::new(passphrase));
        Ok(self.workspace().new_recovery_code(&known, KeyCost::OFFICE)?)
    }

    /// Makes a drilled backup and copies it to the second place.
    ///
    /// # Errors
    /// When it cannot be written, does not pass its drill, or the person stopped it; then no backup is left. That the second
    /// place cannot be reached is told, and the backup stands.
    pub fn back_up(&self, now: DateTime<FixedOffset>, progress: &Progress<'_>) -> Result<BackedUp, Failure> {
        let manifest = progress.part((0, 2), |progress| self.workspace().back_up(now, progress))?;
        let copied = progress.part((1, 2), |progress| {
            progress.part((0, 2), |progress| self.workspace().back_up_evidence(progress))?;
            progress.part((1, 2), |progress| self.workspace().copy_to_target(&manifest, now, progress))
        });
        Ok(BackedUp { manifest, left_here: copied.err().map(Failure::from) })
    }

    /// Makes a backup if half an hour has passed and something changed.
    ///
    /// # Errors
    /// As [`Self::back_up`].
    pub fn back_up_if_due(&self, now: DateTime<FixedOffset>) -> Result<Option<BackedUp>, Failure> {
        let is_due = self.workspace().is_backup_due(now)?;
        is_due.then(|| self.back_up(now, &Progress::silent())).transpose()
    }

    /// Makes a backup if something changed: what is done at closing.
    ///
    /// # Errors
    /// As [`Self::back_up`].
    pub fn back_up_if_changed(
        &self,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<Option<BackedUp>, Failure> {
        let has_changed = self.workspace().has_changed_since_backup()?;
        has_changed.then(|| self.back_up(now, progress)).transpose()
    }

    /// Chooses the second place for backups, or none.
    ///
    /// # Errors
    /// When it cannot be one.
    pub fn set_backup_target(&self, folder: Option<&Path>) -> Result<(), Failure> {
        Ok(self.workspace().set_backup_target(folder)?)
    }

    /// How safe the workspace is.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn keeping(&self, now: DateTime<FixedOffset>) -> Result<Keeping, Failure> {
        let workspace = self.workspace();
        Ok(Keeping {
            newest: workspace.backups()?.into_iter().next(),
            has_changed: workspace.has_changed_since_backup()?,
            target: workspace.backup_target(now)?,
            room: workspace.room()?,
        })
    }

    /// Restores a backup into a folder of its own; what is known opens one that must be drilled because no manifest lies beside it.
    ///
    /// # Errors
    /// When the backup or the folder is not fit, or the person stopped it; then there is no folder.
    pub fn restore(
        backup: &Path,
        place: &Path,
        unlock: &Unlock,
        progress: &Progress<'_>,
    ) -> Result<Restoration, Failure> {
        Ok(Workspace::restore(backup, place, unlock, progress)?)
    }

    /// Restores a backup of this workspace into a folder of its own.
    ///
    /// # Errors
    /// As [`Self::restore`].
    pub fn restore_own(
        &self,
        backup: &Path,
        place: &Path,
        progress: &Progress<'_>,
    ) -> Result<Restoration, Failure> {
        Ok(self.workspace().restore_own(backup, place, progress)?)
    }

    /// A folder beside this workspace to restore a backup into.
    #[must_use]
    pub fn folder_beside(&self, backup: &Path) -> PathBuf {
        self.workspace().folder_beside(backup)
    }
}

/// The workspace's folder that a person named, by itself or by the database in it.
///
/// # Errors
/// When a backup was named.
pub fn folder_of(named: &Path) -> Result<PathBuf, Failure> {
    Ok(chengjie_store::folder_of(named)?)
}

/// Whether a folder's workspace asks for a passphrase.
///
/// # Errors
/// When it holds none.
pub fn asks_for_passphrase(place: &Path) -> Result<bool, Failure> {
    chengjie_store::asks_for_passphrase(place).map_err(|error: StoreError| error.into())
}
