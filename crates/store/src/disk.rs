//! Where a workspace may lie, and the reserve that lets it close when the disk is full.

use std::fs;
use std::path::Path;

use crate::StoreError;

const BALLAST: &str = "reserve.bin";
const BALLAST_BYTES: u64 = 32 * 1024 * 1024;

/// Names of folders that a cloud client keeps in step behind the program's back.
const SYNCHRONISED: &[&str] = &[
    "onedrive",
    "dropbox",
    "icloud drive",
    "com~apple~clouddocs",
    "google drive",
    "baidusyncdisk",
    "baidunetdisk",
    "坚果云",
    "nutstore",
    "百度网盘",
    "wps云盘",
];

/// Refuses a folder on a share or in a synchronised folder: two machines would write one database.
pub(crate) fn require_safe(folder: &Path) -> Result<(), StoreError> {
    let text = folder.display().to_string();
    let is_share = text.starts_with(r"\\") || text.starts_with("//");
    let is_synchronised = folder.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCHRONISED.iter().any(|known| name.starts_with(known))
    });
    if is_share || is_synchronised { Err(StoreError::UnsafeFolder { path: text }) } else { Ok(()) }
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
    fn shares_and_synchronised_folders_are_refused() {
        for unsafe_place in [r"\\server\share\学会", "/Users/li/Dropbox/学会", "/home/li/坚果云/学会"]
        {
            assert!(require_safe(Path::new(unsafe_place)).is_err(), "{unsafe_place}");
        }
        assert!(require_safe(Path::new("/home/li/学会")).is_ok());
    }
}
