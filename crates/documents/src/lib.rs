//! Drawing: data and a date in, pages out. Same data, same date, same bytes.
//!
//! This crate knows no store and no clock. What a document says comes in as versioned data and leaves inside the PDF,
//! so that whoever gets the file can check it.

mod failure;
mod fonts;
mod glyphs;
mod paper;
mod press;
mod resolution;
mod sheet;
mod verify;
mod world;

pub use failure::{CODES, DocumentFailure};
pub use glyphs::MissingGlyph;
pub use paper::Paper;
pub use press::{Anchor, Pages, Press};
pub use resolution::ResolutionDocument;
pub use sheet::{AttendanceSheet, SheetColumns, SheetCount, SheetFact, SheetFonts, SheetRow};
pub use verify::{Checked, check, page_count};
