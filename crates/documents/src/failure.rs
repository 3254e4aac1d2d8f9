//! Why a document could not be made or read.

use chengjie_domain::{Arg, Refusal};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum DocumentFailure {
    /// A font file is not there.
    #[error("no font {name}")]
    FontMissing {
        /// Which file.
        name: String,
    },
    /// No font prints a character; exporting would leave a hole in a name.
    #[error("{character} in {field}")]
    GlyphMissing {
        /// The character with its code point.
        character: String,
        /// In which field of the document's data.
        field: String,
    },
    /// The typesetter refused.
    #[error("typesetting: {reason}")]
    Typesetting {
        /// What it said.
        reason: String,
    },
    /// A PDF that this program did not make, or no PDF at all.
    #[error("not ours: {reason}")]
    NotOurs {
        /// How it was noticed.
        reason: String,
    },
}

/// Every code of this crate with the names of its figures.
pub const CODES: &[(&str, &[&str])] = &[
    ("document-font-missing", &["name"]),
    ("document-glyph-missing", &["character", "field"]),
    ("document-typesetting", &["reason"]),
    ("document-not-ours", &["reason"]),
];

impl DocumentFailure {
    /// The code and figures that the sentence is made of.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let (code, args): (&str, Vec<(&str, &String)>) = match self {
            Self::FontMissing { name } => ("document-font-missing", vec![("name", name)]),
            Self::GlyphMissing { character, field } => {
                ("document-glyph-missing", vec![("character", character), ("field", field)])
            }
            Self::Typesetting { reason } => ("document-typesetting", vec![("reason", reason)]),
            Self::NotOurs { reason } => ("document-not-ours", vec![("reason", reason)]),
        };
        Refusal {
            code: code.to_owned(),
            args: args.into_iter().map(|(name, value)| (name.to_owned(), Arg::Text(value.clone()))).collect(),
        }
    }
}
