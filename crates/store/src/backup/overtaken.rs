//! A workspace that is older than its own backups: somebody put an earlier copy of its file over it.

use super::{BackupManifest, list};
use crate::StoreError;
use crate::ledger;
use crate::open::{BACKUPS, Workspace};

impl Workspace {
    /// The backup among these that holds most of what this workspace lacks; nothing when every backup's head is in its ledger.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn overtaken_by(&self, backups: Vec<BackupManifest>) -> Result<Option<BackupManifest>, StoreError> {
        let reader = self.reader();
        let mut beyond = Vec::new();
        for backup in backups {
            if ledger::head_at(&reader, backup.head.seq)?.is_none_or(|found| found.hash != backup.head.hash) {
                beyond.push(backup);
            }
        }
        Ok(beyond.into_iter().max_by_key(|backup| (backup.head.seq, backup.made_at)))
    }

    /// The same of all its backups, and of those at the second place as far as it is there.
    ///
    /// # Errors
    /// When the workspace or the places cannot be read.
    pub fn overtaken_anywhere(&self) -> Result<Option<BackupManifest>, StoreError> {
        let mut all = list(&self.folder().join(BACKUPS))?;
        if let Some(place) = self.second_place()?.filter(|place| place.is_dir()) {
            all.extend(list(&place)?);
        }
        self.overtaken_by(all)
    }
}
