//! Small files written so that a killed program leaves the old one, and copies that are on the disk when they are said to be.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::{Progress, StoreError};

/// How much is copied or hashed between two looks at whether the job was stopped.
const PIECE: usize = 1 << 20;

/// Writes a file beside, brings it to the disk, and puts it in place.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let mut out = File::create(&beside).map_err(StoreError::file(&beside))?;
    let written = out.write_all(bytes).and_then(|()| out.sync_all());
    if let Err(error) = written {
        let _already_gone = fs::remove_file(&beside);
        return Err(StoreError::file(&beside)(error));
    }
    rename(&beside, path)
}

/// Renames a file or folder and brings the new name to the disk.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(StoreError::file(to))?;
    #[cfg(unix)]
    if let Some(folder) =
        to.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
    {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(StoreError::file(folder))?;
    }
    Ok(())
}

/// Copies a file piece by piece; the SHA-256 of what was read.
pub(crate) fn copy(from: &Path, to: &Path, progress: &Progress<'_>) -> Result<String, StoreError> {
    let mut out = File::create(to).map_err(StoreError::file(to))?;
    let hash = pieces(from, progress, |piece| out.write_all(piece).map_err(StoreError::file(to)))?;
    out.sync_all().map_err(StoreError::file(to))?;
    Ok(hash)
}

/// The SHA-256 of a file, hexadecimal.
pub(crate) fn hash(path: &Path, progress: &Progress<'_>) -> Result<String, StoreError> {
    pieces(path, progress, |_| Ok(()))
}

fn pieces(
    path: &Path,
    progress: &Progress<'_>,
    mut each: impl FnMut(&[u8]) -> Result<(), StoreError>,
) -> Result<String, StoreError> {
    let mut file = File::open(path).map_err(StoreError::file(path))?;
    let total = file.metadata().map_err(StoreError::file(path))?.len();
    let (mut hasher, mut piece, mut done) = (Sha256::new(), vec![0_u8; PIECE], 0_u64);
    loop {
        let length = file.read(&mut piece).map_err(StoreError::file(path))?;
        let read = piece.get(..length).unwrap_or_default();
        if read.is_empty() {
            return Ok(hex::encode(hasher.finalize()));
        }
        hasher.update(read);
        each(read)?;
        done += u64::try_from(length).unwrap_or_default();
        progress.step(done, total)?;
    }
}

/// Makes a folder that only its owner can look into; one that is there stays as it is.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
