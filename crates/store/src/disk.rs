//! The room on the disk: a reserve that is given back when the disk is full, and when to warn.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::StoreError;
use crate::open::Workspace;

const BALLAST: &str = "reserve.bin";
const BALLAST_BYTES: u64 = 32 * 1024 * 1024;
/// Below this the desk warns.
const LOW_BYTES: u64 = 500 * 1024 * 1024;

/// The room left on the disk of a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Room {
    /// Free bytes.
    pub free: u64,
    /// Whether they are fewer than 500 MB.
    pub is_low: bool,
}

impl Room {
    const fn of(free: u64) -> Self {
        Self { free, is_low: free < LOW_BYTES }
    }
}

impl Workspace {
    /// The room left on the disk.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn room(&self) -> Result<Room, StoreError> {
        fs4::available_space(self.folder()).map(Room::of).map_err(StoreError::file(self.folder()))
    }
}

/// Keeps 32 MB in reserve, to be released when the disk is full.
pub(crate) fn keep_ballast(folder: &Path) -> Result<(), StoreError> {
    let path = folder.join(BALLAST);
    if path.metadata().is_ok_and(|file| file.len() == BALLAST_BYTES) {
        return Ok(());
    }
    let Ok(free) = fs4::available_space(folder) else { return Ok(()) };
    if free < 2 * BALLAST_BYTES {
        return Ok(());
    }
    let file = fs::File::create(&path).map_err(StoreError::file(&path))?;
    fs4::FileExt::allocate(&file, BALLAST_BYTES).map_err(StoreError::file(&path))
}

/// Whether so little is free that a write may have failed for it.
pub(crate) fn is_full(folder: &Path) -> bool {
    fs4::available_space(folder).is_ok_and(|free| free < 1024 * 1024)
}

/// Releases the reserve; true if there was one.
pub(crate) fn release_ballast(folder: &Path) -> bool {
    fs::remove_file(folder.join(BALLAST)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_five_hundred_megabytes_is_little() {
        assert!(Room::of(LOW_BYTES - 1).is_low && !Room::of(LOW_BYTES).is_low);
    }
}
