//! The fonts of official documents, by the files that set-up puts into the font folder.

use std::path::Path;

use typst::foundations::Bytes;
use typst::text::Font;

use crate::DocumentFailure;

/// Every file, and the family to take of it where it holds several.
const FILES: &[(&str, Option<&str>)] = &[
    ("FandolFang-Regular.otf", None),
    ("FandolSong-Regular.otf", None),
    ("FandolHei-Regular.otf", None),
    ("FandolKai-Regular.otf", None),
    ("NotoSerifCJK-Bold.ttc", Some("Noto Serif CJK SC")),
    ("NotoSerifCJK-Black.ttc", Some("Noto Serif CJK SC")),
    ("LXGWWenKai-Regular.ttf", None),
    ("BabelStoneHan.ttf", None),
];

/// A font file that official documents need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    /// Name of the file.
    pub name: &'static str,
    /// Whether it lies in the folder.
    pub is_there: bool,
}

/// The font files that official documents need, and whether each lies in the folder.
#[must_use]
pub fn font_files(folder: &Path) -> Vec<FontFile> {
    FILES.iter().map(|(name, _)| FontFile { name, is_there: folder.join(name).is_file() }).collect()
}

/// Reads them once; the press shares them for as long as it lives.
pub(crate) fn load(folder: &Path) -> Result<Vec<Font>, DocumentFailure> {
    let mut fonts = Vec::new();
    for (name, family) in FILES {
        let missing = || DocumentFailure::FontMissing { name: (*name).to_owned() };
        let bytes = std::fs::read(folder.join(name)).map_err(|_| missing())?;
        let before = fonts.len();
        fonts.extend(
            Font::iter(Bytes::new(bytes))
                .filter(|font| family.is_none_or(|family| font.info().family == family)),
        );
        if fonts.len() == before {
            return Err(missing());
        }
    }
    Ok(fonts)
}
