//! Whether a PDF is what this program exported: the data is taken out and everything is made again.

use lopdf::{Document, Object};

use crate::press::{Attachment, code_of};
use crate::{Anchor, DocumentFailure, Paper, Press};

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What it prints, by the data inside.
    pub paper: Paper,
    /// What it says it was anchored by.
    pub anchor: Anchor,
    /// The verification code inside.
    pub code: String,
    /// Whether the code follows from the data and the anchor.
    pub code_holds: bool,
    /// Whether setting the data again gives the very bytes of the file.
    pub bytes_hold: bool,
}

/// Takes a PDF apart, sets its data again and compares.
///
/// # Errors
/// When it is no PDF, or none of ours.
pub fn check(press: &Press, file: &[u8]) -> Result<Checked, DocumentFailure> {
    let not_ours = |reason: String| DocumentFailure::NotOurs { reason };
    let pdf = Document::load_mem(file).map_err(|error| not_ours(error.to_string()))?;
    let inside = pdf
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok())
        .filter(|stream| {
            stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"EmbeddedFile")
        })
        .find_map(|stream| {
            let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            serde_json::from_slice::<Attachment>(&content).ok()
        })
        .ok_or_else(|| not_ours(crate::press::ATTACHMENT.to_owned()))?;
    let code_holds = code_of(&inside.data, &inside.anchor)? == inside.code;
    let bytes_hold = press.export(&inside.data, &inside.anchor).is_ok_and(|bytes| bytes == file);
    Ok(Checked { paper: inside.data, anchor: inside.anchor, code: inside.code, code_holds, bytes_hold })
}

/// How many pages a PDF has.
///
/// # Errors
/// When it is no PDF.
pub fn page_count(file: &[u8]) -> Result<u32, DocumentFailure> {
    let pdf =
        Document::load_mem(file).map_err(|error| DocumentFailure::NotOurs { reason: error.to_string() })?;
    Ok(u32::try_from(pdf.get_pages().len()).unwrap_or(u32::MAX))
}
