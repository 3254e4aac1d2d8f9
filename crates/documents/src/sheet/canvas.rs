//! Pages on which rules and letters stand at exact places, in millimetres from the page's top left.

use printpdf::{
    Codepoint, FontId, Line, LinePoint, Mm, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfParseErrorSeverity, PdfSaveOptions, Point, Pt, TextItem, TextMatrix,
};

use super::letters::{Letter, POINTS, SheetFonts, breadth};
use crate::DocumentFailure;

/// A4.
pub(super) const WIDTH: f32 = 210.0;
/// A4.
pub(super) const HEIGHT: f32 = 297.0;

/// How far below the middle of a line of type its baseline lies, in ems: the Han square reaches from 0.88 above to 0.12
/// below.
const BASELINE: f32 = 0.38;

/// Where a text stands in the width that it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// From the left edge.
    Left,
    /// In the middle.
    Middle,
}

/// One page in the making.
#[derive(Default)]
pub(super) struct Canvas {
    ops: Vec<Op>,
}

fn point(x: f32, y: f32) -> Point {
    Point { x: Pt(x * POINTS), y: Pt((HEIGHT - y) * POINTS) }
}

impl Canvas {
    /// A rule of a weight, all in millimetres.
    pub(super) fn rule(&mut self, from: (f32, f32), to: (f32, f32), weight: f32) {
        let end = |(x, y)| LinePoint { p: point(x, y), bezier: false };
        self.ops.push(Op::SetOutlineThickness { pt: Pt(weight * POINTS) });
        self.ops.push(Op::DrawLine { line: Line { points: vec![end(from), end(to)], is_closed: false } });
    }

    /// A line of type: `x` and `width` say between which edges, `middle` how high.
    pub(super) fn text(
        &mut self,
        fonts: &SheetFonts,
        letters: &[Letter],
        size: f32,
        place: (f32, f32, f32),
        align: Align,
    ) {
        let (x, width, middle) = place;
        let room = width - breadth(Some(letters), size);
        let mut at = if align == Align::Middle { x + room / 2.0 } else { x };
        let baseline = middle + BASELINE * size / POINTS;
        for run in letters.chunk_by(|one, next| one.face == next.face) {
            let Some((mark, _)) = run.first().and_then(|letter| fonts.faces.get(letter.face)) else {
                continue;
            };
            let start = point(at, baseline);
            let codepoint =
                |letter: &Letter| Codepoint::with_cid(letter.glyph, 0.0, letter.character.to_string());
            self.ops.extend([
                Op::StartTextSection,
                Op::SetFont { font: PdfFontHandle::External(FontId((*mark).to_owned())), size: Pt(size) },
                Op::SetTextMatrix { matrix: TextMatrix::Translate(start.x, start.y) },
                Op::ShowText { items: vec![TextItem::GlyphIds(run.iter().map(codepoint).collect())] },
                Op::EndTextSection,
            ]);
            at += breadth(Some(run), size);
        }
    }
}

/// Binds pages into a PDF that says nothing of who made it, where and when: the same pages, the same bytes.
pub(super) fn bind(pages: Vec<Canvas>, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
    let refused = |reason: String| DocumentFailure::Typesetting { reason };
    let mut document = PdfDocument::new("");
    document.pages = pages.into_iter().map(|page| PdfPage::new(Mm(WIDTH), Mm(HEIGHT), page.ops)).collect();
    for (mark, face) in &fonts.faces {
        let id = FontId((*mark).to_owned());
        if document.pages.iter().any(|page| page.get_external_font_ids().contains(&id)) {
            document.resources.fonts.map.insert(id, PdfFont::new(face.clone()));
        }
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let mut file = printpdf::to_lopdf_doc(&document, &options, &mut warnings);
    if let Some(warning) =
        warnings.into_iter().find(|warning| warning.severity != PdfParseErrorSeverity::Info)
    {
        return Err(refused(warning.msg));
    }
    // The version that knows the font programs inside.
    "1.7".clone_into(&mut file.version);
    file.trailer.remove(b"Info");
    file.trailer.remove(b"ID");
    file.prune_objects();
    file.renumber_objects();
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|error| refused(error.to_string()))?;
    Ok(bytes)
}
