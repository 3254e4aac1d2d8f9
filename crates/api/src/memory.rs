//! Which workspace was open last: one line in a file of this person's own, so that the next start finds it.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chengjie_app::Failure;

pub(crate) struct Memory {
    folder: PathBuf,
}

impl Memory {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn file(&self) -> PathBuf {
        self.folder.join("last-workspace")
    }

    /// Remembers a workspace.
    pub(crate) fn keep(&self, workspace: &Path) -> Result<(), Failure> {
        let absolute = std::path::absolute(workspace).unwrap_or_else(|_| workspace.to_owned());
        let beside = self.folder.join("last-workspace.new");
        fs::create_dir_all(&self.folder)
            .and_then(|()| File::create(&beside)?.write_all(absolute.to_string_lossy().as_bytes()))
            .and_then(|()| fs::rename(&beside, self.file()))
            .map_err(|source| Failure::File { path: beside.display().to_string(), source })
    }

    /// The workspace that was open last.
    pub(crate) fn last(&self) -> Option<PathBuf> {
        fs::read_to_string(self.file()).ok().map(PathBuf::from)
    }
}
