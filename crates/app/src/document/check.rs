//! Whether a file is what this program exported, and this workspace recorded.

use std::fs;
use std::path::Path;

use chengjie_documents::{Checked, Press, check};
use chengjie_domain::carry::CarriedMeeting;
use chengjie_domain::submission::Export;
use sha2::{Digest as _, Sha256};

use super::export::file_trouble;
use crate::{Failure, Secretariat};

/// A file's bytes.
///
/// # Errors
/// When it cannot be read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(file_trouble(path))
}

/// A file's bytes as the page hands them over, hexadecimal.
///
/// # Errors
/// When it is no such text.
pub fn from_hex(text: &str) -> Result<Vec<u8>, Failure> {
    hex::decode(text).map_err(|error| Failure::Input { path: "hex".to_owned(), message: error.to_string() })
}

/// Takes a PDF apart and says whether it is what this program exported.
///
/// # Errors
/// When it is none of ours.
pub fn check_file(press: &Press, file: &[u8]) -> Result<Checked, Failure> {
    Ok(check(press, file)?)
}

impl Secretariat {
    /// The export that wrote this very file, if this workspace recorded one; the only way to know a file that carries no
    /// data.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn export_of_file(&self, file: &[u8]) -> Result<Option<Export>, Failure> {
        let sha256 = hex::encode(Sha256::digest(file));
        self.read(|reader| Ok(reader.list_by::<Export>("file_sha256", &sha256)?.into_iter().next()))
    }

    /// Whether the ledger has the entry that a checked file was anchored by, and recorded this very file.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn knows_file(&self, checked: &Checked, file: &[u8]) -> Result<bool, Failure> {
        let (seq, hash) = (checked.anchor.seq, checked.anchor.hash.as_str());
        let is_anchored = self.read(|reader| {
            if reader.head_at(seq)?.is_some_and(|head| head.hash == hash) {
                return Ok(true);
            }
            // A paper of a meeting that was carried is anchored by the entries that were written where it was held.
            let carried: Vec<CarriedMeeting> = reader.all()?;
            let mut elsewhere = carried.iter().flat_map(|one| &one.heads);
            Ok(elsewhere.any(|(number, head)| *number == seq && head.as_str() == hash))
        })?;
        Ok(is_anchored && self.export_of_file(file)?.is_some())
    }
}
