//! What the next start has to know: which workspace was open last, and who sits here. A line each in a file of this person's
//! own.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chengjie_app::Failure;
use chengjie_domain::Line;

const WORKSPACE: &str = "last-workspace";
const ACTOR: &str = "actor";

pub(crate) struct Memory {
    folder: PathBuf,
}

impl Memory {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn write(&self, file: &str, line: &str) -> Result<(), Failure> {
        let beside = self.folder.join(format!("{file}.new"));
        fs::create_dir_all(&self.folder)
            .and_then(|()| File::create(&beside)?.write_all(line.as_bytes()))
            .and_then(|()| fs::rename(&beside, self.folder.join(file)))
            .map_err(|source| Failure::File { path: beside.display().to_string(), source })
    }

    fn read(&self, file: &str) -> Option<String> {
        fs::read_to_string(self.folder.join(file)).ok()
    }

    /// Remembers a workspace.
    pub(crate) fn keep(&self, workspace: &Path) -> Result<(), Failure> {
        let absolute = std::path::absolute(workspace).unwrap_or_else(|_| workspace.to_owned());
        self.write(WORKSPACE, &absolute.to_string_lossy())
    }

    /// The workspace that was open last.
    pub(crate) fn last(&self) -> Option<PathBuf> {
        self.read(WORKSPACE).map(PathBuf::from)
    }

    /// Remembers who sits here.
    pub(crate) fn keep_actor(&self, name: &Line) -> Result<(), Failure> {
        self.write(ACTOR, name.as_str())
    }

    /// Who said that they sit here.
    pub(crate) fn actor(&self) -> Option<Line> {
        Line::parse(&self.read(ACTOR)?).ok()
    }
}
