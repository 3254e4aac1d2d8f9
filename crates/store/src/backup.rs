//! Backups: copied, drilled before they count, named with a manifest, thinned by age; restored only beside.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::ledger::{self, Head};
use crate::open::{self, BACKUPS, DATABASE, KEY, Workspace};
use crate::{StoreError, retention, verify};

/// How a long job tells where it is and is told to stop: called with done and total, `false` stops it.
pub struct Progress<'job>(&'job (dyn Fn(u64, u64) -> bool + Sync));

impl<'job> Progress<'job> {
    /// Reports to a function.
    #[must_use]
    pub const fn new(report: &'job (dyn Fn(u64, u64) -> bool + Sync)) -> Self {
        Self(report)
    }

    /// Reports to nobody and is never stopped.
    #[must_use]
    pub const fn silent() -> Self {
        Self(&|_, _| true)
    }

    /// Tells where the job is.
    ///
    /// # Errors
    /// When the person stopped it.
    pub fn step(&self, done: u64, total: u64) -> Result<(), StoreError> {
        if (self.0)(done, total) { Ok(()) } else { Err(StoreError::Cancelled) }
    }
}

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

fn hash_of(path: &Path) -> Result<(u64, String), StoreError> {
    let bytes = fs::read(path).map_err(StoreError::file(path))?;
    Ok((u64::try_from(bytes.len()).unwrap_or(u64::MAX), hex::encode(Sha256::digest(&bytes))))
}

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
        let name = format!("{}.chengjie", at.format("%Y%m%d-%H%M%S"));
        let path = self.folder().join(BACKUPS).join(&name);
        let part = path.with_extension("part");
        let made = self.copy_and_drill(&part, progress);
        let head = match made {
            Ok(head) => head,
            Err(error) => {
                let _already_gone = fs::remove_file(&part);
                return Err(error);
            }
        };
        fs::copy(self.folder().join(KEY), key_beside(&path)).map_err(StoreError::file(&path))?;
        fs::rename(&part, &path).map_err(StoreError::file(&path))?;
        let (bytes, sha256) = hash_of(&path)?;
        let manifest = BackupManifest { file: name, made_at: at, head, bytes, sha256 };
        let text = serde_json::to_vec_pretty(&manifest)
            .map_err(|source| StoreError::Row { kind: "backup".to_owned(), source })?;
        let beside = manifest_beside(&path);
        let fresh = beside.with_extension("new");
        let mut out = fs::File::create(&fresh).map_err(StoreError::file(&fresh))?;
        std::io::Write::write_all(&mut out, &text)
            .and_then(|()| out.sync_all())
            .map_err(StoreError::file(&fresh))?;
        fs::rename(&fresh, &beside).map_err(StoreError::file(&beside))?;
        self.thin_out()?;
        Ok(manifest)
    }

    fn copy_and_drill(&self, part: &Path, progress: &Progress<'_>) -> Result<Head, StoreError> {
        let mut copy = open::connect(part, &self.key, OpenFlags::default())?;
        {
            let source = self.reader();
            let backup = Backup::new(&source, &mut copy)?;
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
        fs::File::open(part).and_then(|file| file.sync_all()).map_err(StoreError::file(part))?;
        self.drill(part, progress)
    }

    /// Opens a backup, walks its chain and replays its ledger.
    fn drill(&self, path: &Path, progress: &Progress<'_>) -> Result<Head, StoreError> {
        let copy = open::connect(path, &self.key, OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE)?;
        let verification = verify::verify(&copy, None, progress)?;
        match verification.troubles.first() {
            None => ledger::head(&copy),
            Some(trouble) => {
                Err(StoreError::Damaged { path: path.display().to_string(), reason: format!("{trouble:?}") })
            }
        }
    }

    /// The backups that passed their drill, newest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups(&self) -> Result<Vec<BackupManifest>, StoreError> {
        let folder = self.folder().join(BACKUPS);
        let mut found = Vec::new();
        for entry in fs::read_dir(&folder).map_err(StoreError::file(&folder))? {
            let path = entry.map_err(StoreError::file(&folder))?.path();
            if !path.to_string_lossy().ends_with(".manifest.json") {
                continue;
            }
            let text = fs::read(&path).map_err(StoreError::file(&path))?;
            if let Ok(manifest) = serde_json::from_slice::<BackupManifest>(&text)
                && folder.join(&manifest.file).exists()
            {
                found.push(manifest);
            }
        }
        found.sort_by_key(|manifest| std::cmp::Reverse(manifest.made_at));
        Ok(found)
    }

    fn thin_out(&self) -> Result<(), StoreError> {
        let made = self.backups()?;
        let kept = retention::to_keep(&made.iter().map(|manifest| manifest.made_at).collect::<Vec<_>>());
        for manifest in made.iter().filter(|manifest| !kept.contains(&manifest.made_at)) {
            let path = self.folder().join(BACKUPS).join(&manifest.file);
            for old in [manifest_beside(&path), key_beside(&path), path] {
                fs::remove_file(&old).map_err(StoreError::file(&old))?;
            }
        }
        Ok(())
    }

    /// Restores a backup file into a folder of its own; the live workspace is never touched.
    ///
    /// # Errors
    /// When the folder holds something, the backup lacks its key file, or it cannot be copied.
    pub fn restore(backup: &Path, folder: &Path) -> Result<(), StoreError> {
        let key = key_beside(backup);
        for needed in [backup, key.as_path()] {
            if !needed.is_file() {
                return Err(StoreError::NotAWorkspace { path: needed.display().to_string() });
            }
        }
        crate::disk::require_safe(folder)?;
        fs::create_dir_all(folder.join(BACKUPS)).map_err(StoreError::file(folder))?;
        if folder.join(DATABASE).exists() {
            return Err(StoreError::FolderTaken { path: folder.display().to_string() });
        }
        fs::copy(&key, folder.join(KEY)).map_err(StoreError::file(folder))?;
        fs::copy(backup, folder.join(DATABASE)).map_err(StoreError::file(folder))?;
        Ok(())
    }
}
