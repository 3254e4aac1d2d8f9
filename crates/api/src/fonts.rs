//! The command that says which fonts of official documents are there.

use chengjie_app::{Failure, document};
use serde::Serialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;

/// A font file that official documents need.
#[derive(Serialize, TS)]
pub(crate) struct FontFile {
    /// Name of the file.
    name: String,
    /// Whether it lies in the font folder.
    is_there: bool,
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn fonts(session: &Session, _: Nothing) -> Result<Vec<FontFile>, Failure> {
    let files = document::font_files(session.fonts());
    Ok(files
        .into_iter()
        .map(|file| FontFile { name: file.name.to_owned(), is_there: file.is_there })
        .collect())
}
