//! Pages on which rules and letters stand at exact places, in millimetres from the page's top left.

use printpdf::{
    Codepoint, FontId, Line, LineDashPattern, LinePoint, Mm, Op, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Point, Pt, TextItem, TextMatrix,
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

/// Which way up a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Upright,
    UpsideDown,
}

/// One page in the making.
pub(super) struct Canvas {
    ops: Vec<Op>,
    size: (f32, f32),
}

impl Canvas {
    /// A page of A4 standing.
    pub(super) const fn upright() -> Self {
        Self { ops: Vec::new(), size: (WIDTH, HEIGHT) }
    }

    /// A page of A4 lying.
    pub(super) const fn lying() -> Self {
        Self { ops: Vec::new(), size: (HEIGHT, WIDTH) }
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(x * POINTS), y: Pt((self.size.1 - y) * POINTS) }
    }

    /// Where scissors or a fold go: a dashed rule.
    pub(super) fn cut(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[4.0, 4.0]) });
        self.rule(from, to, 0.15);
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
    }

    /// A square to put a mark in, by the middle of its left side.
    pub(super) fn square(&mut self, (x, middle): (f32, f32), side: f32) {
        let (top, bottom, right) = (middle - side / 2.0, middle + side / 2.0, x + side);
        let reach = 0.125;
        for y in [top, bottom] {
            self.rule((x - reach, y), (right + reach, y), 2.0 * reach);
        }
        for x in [x, right] {
            self.rule((x, top), (x, bottom), 2.0 * reach);
        }
    }

    /// A rule of a weight, all in millimetres.
    pub(super) fn rule(&mut self, from: (f32, f32), to: (f32, f32), weight: f32) {
        let end = |(x, y)| LinePoint { p: self.point(x, y), bezier: false };
        let line = Line { points: vec![end(from), end(to)], is_closed: false };
        self.ops.push(Op::SetOutlineThickness { pt: Pt(weight * POINTS) });
        self.ops.push(Op::DrawLine { line });
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
        let at = if align == Align::Middle { x + room / 2.0 } else { x };
        self.put(fonts, letters, size, (at, middle + BASELINE * size / POINTS), Turn::Upright);
    }

    /// The same in the middle of its width, for whoever sits on the other side of the sheet.
    pub(super) fn upside_down(
        &mut self,
        fonts: &SheetFonts,
        letters: &[Letter],
        size: f32,
        (x, width, middle): (f32, f32, f32),
    ) {
        let at = x + (width + breadth(Some(letters), size)) / 2.0;
        self.put(fonts, letters, size, (at, middle - BASELINE * size / POINTS), Turn::UpsideDown);
    }

    /// Letters from where their first begins, on its baseline.
    fn put(
        &mut self,
        fonts: &SheetFonts,
        letters: &[Letter],
        size: f32,
        (mut at, baseline): (f32, f32),
        turn: Turn,
    ) {
        for run in letters.chunk_by(|one, next| one.face == next.face) {
            let Some((mark, _)) = run.first().and_then(|letter| fonts.faces.get(letter.face)) else {
                continue;
            };
            let start = self.point(at, baseline);
            let matrix = match turn {
                Turn::Upright => TextMatrix::Translate(start.x, start.y),
                Turn::UpsideDown => TextMatrix::Raw([-1.0, 0.0, 0.0, -1.0, start.x.0, start.y.0]),
            };
            let codepoint =
                |letter: &Letter| Codepoint::with_cid(letter.glyph, 0.0, letter.character.to_string());
            self.ops.extend([
                Op::StartTextSection,
                Op::SetFont { font: PdfFontHandle::External(FontId((*mark).to_owned())), size: Pt(size) },
                Op::SetTextMatrix { matrix },
                Op::ShowText { items: vec![TextItem::GlyphIds(run.iter().map(codepoint).collect())] },
                Op::EndTextSection,
            ]);
            let width = breadth(Some(run), size);
            at += if turn == Turn::Upright { width } else { -width };
        }
    }
}

/// Binds pages into a PDF that says nothing of who made it, where and when: the same pages, the same bytes.
pub(super) fn bind(pages: Vec<Canvas>, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
    let refused = |reason: String| DocumentFailure::Typesetting { reason };
    let mut document = PdfDocument::new("");
    document.pages =
        pages.into_iter().map(|page| PdfPage::new(Mm(page.size.0), Mm(page.size.1), page.ops)).collect();
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
