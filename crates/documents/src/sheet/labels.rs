//! Labels for the members of a meeting: three by eight to a page of A4, 70 by 37 mm each, as they are sold.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, HEIGHT, WIDTH, bind};
use super::grid::even;
use super::letters::{Hand, Letter, SheetFonts, breadth};
use super::require_printed;
use crate::DocumentFailure;

/// What the labels of a meeting print, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatLabels {
    /// Meeting and 座签标签 in one line; not printed.
    pub running_head: String,
    /// A label each, in elected order.
    pub labels: Vec<SeatLabel>,
}

/// What one label says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatLabel {
    /// The name.
    pub name: String,
    /// Position in the body; nothing leaves no gap.
    pub position: Option<String>,
    /// Where the person works.
    pub organisation: Option<String>,
}

/// Beside and below each other.
const ACROSS: u16 = 3;
const DOWN: u16 = 8;
/// The size of a label.
const LABEL: (f32, f32) = (70.0, 37.0);
/// What the labels leave of the paper at the top: as much as at the foot.
const TOP: f32 = (HEIGHT - 8.0 * LABEL.1) / 2.0;
/// What stays white at a label's edges, for no printer reaches the paper's edge and no feed is exact.
const MARGIN: f32 = 6.0;
/// The sizes of name, position and organisation.
const NAME: f32 = 20.0;
const TEXT: f32 = 11.0;
/// The smallest letters of all.
const LEAST: f32 = 6.0;

/// Lines of one size.
struct Lines {
    lines: Vec<Vec<Letter>>,
    size: f32,
}

impl Lines {
    /// How far lines of a size stand apart.
    fn pitch(&self) -> f32 {
        self.size * 0.44
    }

    fn height(&self) -> f32 {
        self.pitch() * f32::from(u16::try_from(self.lines.len()).unwrap_or(u16::MAX))
    }
}

impl SeatLabels {
    /// Draws the labels as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let places: Vec<(f32, f32)> = (0..DOWN)
            .flat_map(|down| (0..ACROSS).map(move |across| (across, down)))
            .map(|(across, down)| (f32::from(across) * LABEL.0, TOP + f32::from(down) * LABEL.1))
            .collect();
        let mut pages: Vec<Canvas> = self
            .labels
            .chunks(places.len())
            .map(|labels| {
                let mut page = Canvas::upright();
                for (label, place) in labels.iter().zip(&places) {
                    label.draw(fonts, &mut page, *place);
                }
                page
            })
            .collect();
        if pages.is_empty() {
            // A file has a page.
            pages.push(Canvas::upright());
        }
        bind(pages, fonts)
    }
}

impl SeatLabel {
    /// The parts, each in letters as large as its lines and the label's height allow.
    fn parts(&self, fonts: &SheetFonts, shrunk: f32) -> Vec<Lines> {
        let width = LABEL.0 - 2.0 * MARGIN;
        let name = fonts.letters(Hand::Title, &self.name);
        // A name stands on one line: it is set smaller before it is broken.
        let size = (NAME * shrunk).min(NAME * shrunk * width / breadth(Some(&name), NAME * shrunk).max(1.0));
        let mut parts = vec![Lines {
            lines: even(fonts, Hand::Title, &self.name, size.max(LEAST), width),
            size: size.max(LEAST),
        }];
        for text in [&self.position, &self.organisation].into_iter().flatten() {
            let size = (TEXT * shrunk).max(LEAST);
            parts.push(Lines { lines: even(fonts, Hand::Text, text, size, width), size });
        }
        parts
    }

    /// One label with its top left corner at a place, in the middle of its height.
    fn draw(&self, fonts: &SheetFonts, page: &mut Canvas, (x, y): (f32, f32)) {
        let room = LABEL.1 - 2.0 * MARGIN;
        let height = |parts: &[Lines]| {
            let gaps = f32::from(u16::try_from(parts.len().saturating_sub(1)).unwrap_or(u16::MAX));
            parts.iter().map(Lines::height).sum::<f32>() + gaps * GAP
        };
        let parts = [1.0, 0.9, 0.8, 0.7, 0.6]
            .map(|shrunk| self.parts(fonts, shrunk))
            .into_iter()
            .reduce(|larger, smaller| if height(&larger) <= room { larger } else { smaller })
            .unwrap_or_default();
        let mut top = y + (LABEL.1 - height(&parts)) / 2.0;
        for part in parts {
            for line in &part.lines {
                let middle = top + part.pitch() / 2.0;
                page.text(
                    fonts,
                    line,
                    part.size,
                    (x + MARGIN, LABEL.0 - 2.0 * MARGIN, middle),
                    Align::Middle,
                );
                top += part.pitch();
            }
            top += GAP;
        }
    }
}

/// White between the parts of a label.
const GAP: f32 = 1.2;

const _: () = assert!(ACROSS as f32 * LABEL.0 == WIDTH, "the labels fill the paper's width");
