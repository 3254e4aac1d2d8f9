//! The press: previews and exports.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::glyphs::{self, MissingGlyph};
use crate::world::{DocumentWorld, Shop};
use crate::{DocumentFailure, Paper, SheetFonts, fonts};

/// What anchors a document in the sender's ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Anchor {
    /// The ledger's newest entry when it was exported.
    pub seq: u64,
    /// Its hash, hexadecimal.
    pub hash: String,
}

/// Pages ready to be seen.
pub struct Pages {
    pub(crate) document: PagedDocument,
}

impl Pages {
    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// One page as SVG, from 0.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        self.document.pages().get(page).map(|page| typst_svg::svg(page, &options))
    }
}

/// Sets documents. Made once, for it holds the fonts.
pub struct Press {
    shop: Shop,
    font_folder: PathBuf,
}

/// The attachment's name inside a PDF.
pub(crate) const ATTACHMENT: &str = "chengjie.json";

/// What is attached to a PDF: the data, and what it was anchored by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub(crate) struct Attachment {
    pub(crate) data: Paper,
    pub(crate) anchor: Anchor,
    pub(crate) code: String,
}

fn typesetting(reason: impl std::fmt::Debug) -> DocumentFailure {
    DocumentFailure::Typesetting { reason: format!("{reason:?}").chars().take(400).collect() }
}

/// The verification code: the first twelve hexadecimal digits over data and anchor, in groups of four.
pub(crate) fn code_of(paper: &Paper, anchor: &Anchor) -> Result<String, DocumentFailure> {
    let bytes = serde_json::to_vec(&(paper, anchor)).map_err(typesetting)?;
    let digits = hex::encode_upper(Sha256::digest(&bytes));
    let groups: Vec<&str> = [0, 4, 8].iter().filter_map(|start| digits.get(*start..start + 4)).collect();
    Ok(groups.join(" "))
}

impl Press {
    /// A press with the fonts of a folder.
    ///
    /// # Errors
    /// When a font is not there.
    pub fn new(font_folder: &Path) -> Result<Self, DocumentFailure> {
        Ok(Self { shop: Shop::new(fonts::load(font_folder)?), font_folder: font_folder.to_owned() })
    }

    /// The same fonts for sheets at exact places; read anew each time, for a meeting draws few sheets.
    ///
    /// # Errors
    /// When a font is not there.
    pub fn sheet_fonts(&self) -> Result<SheetFonts, DocumentFailure> {
        SheetFonts::new(&self.font_folder)
    }

    /// The characters that no font prints, with the fields in which they stand.
    ///
    /// # Errors
    /// When the data cannot be read as JSON.
    pub fn missing_glyphs(&self, paper: &Paper) -> Result<Vec<MissingGlyph>, DocumentFailure> {
        let value: Value = serde_json::to_value(paper).map_err(typesetting)?;
        Ok(glyphs::missing(&value, &self.shop.fonts))
    }

    /// The characters of a text that no font prints, each once; it stands in no field.
    #[must_use]
    pub fn missing_in(&self, text: &str) -> Vec<MissingGlyph> {
        glyphs::missing_in(text, &self.shop.fonts)
    }

    /// Sets a document for the screen.
    ///
    /// # Errors
    /// When the typesetter refuses it.
    pub fn set(&self, paper: &Paper, anchor: &Anchor) -> Result<Pages, DocumentFailure> {
        let code = code_of(paper, anchor)?;
        let attachment = Attachment { data: paper.clone(), anchor: anchor.clone(), code: code.clone() };
        let json = serde_json::to_vec_pretty(&attachment).map_err(typesetting)?;
        let qr = fast_qr::QRBuilder::new(format!(
            "CHENGJIE {} {} {code}",
            anchor.seq,
            paper.number().unwrap_or("-")
        ))
        .build()
        .map_err(typesetting)?;
        let qr = fast_qr::convert::Builder::margin(&mut fast_qr::convert::svg::SvgBuilder::default(), 0)
            .to_str(&qr);
        let files = vec![("/chengjie.json", json), ("/gongwen/qr.svg", qr.into_bytes())];
        let world = DocumentWorld::new(&self.shop, paper.template(), files, paper.date())
            .ok_or_else(|| typesetting("path"))?;
        let made = typst::compile::<PagedDocument>(&world);
        // What the last ten papers did not use again is let go; a preview that follows typing uses nearly everything again.
        typst::comemo::evict(10);
        let document = made.output.map_err(typesetting)?;
        // A warning is a missing font or a layout that did not settle: never on an official paper.
        match made.warnings.first() {
            Some(warning) => Err(typesetting(&warning.message)),
            None => Ok(Pages { document }),
        }
    }

    /// Exports a document as PDF/A-3a and PDF/UA-1 with its data inside; the same input gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed or the typesetter refuses.
    pub fn export(&self, paper: &Paper, anchor: &Anchor) -> Result<Vec<u8>, DocumentFailure> {
        if let Some(glyph) = self.missing_glyphs(paper)?.into_iter().next() {
            let character = format!("{} ({})", glyph.character, glyph.code_point);
            return Err(DocumentFailure::GlyphMissing { character, field: glyph.field });
        }
        let pages = self.set(paper, anchor)?;
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(typesetting)?;
        let options = PdfOptions {
            ident: Smart::Custom(code_of(paper, anchor)?),
            timestamp: timestamp(paper.date()),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&pages.document, &options).map_err(typesetting)
    }
}

fn timestamp(date: NaiveDate) -> Option<Timestamp> {
    use chrono::Datelike as _;
    let part = |number: u32| u8::try_from(number).ok();
    let moment = Datetime::from_ymd_hms(date.year(), part(date.month())?, part(date.day())?, 0, 0, 0)?;
    Some(Timestamp::new_utc(moment))
}
