//! Name plates (席位牌): A4 lying, folded across the middle, the name large on both sides.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, HEIGHT, WIDTH, bind};
use super::letters::{Hand, SheetFonts, breadth};
use super::require_printed;
use crate::DocumentFailure;

/// What the name plates of a meeting print, worded: a sheet for each name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamePlates {
    /// Meeting and 席位牌 in one line; not printed.
    pub running_head: String,
    /// The names, in elected order, the observers last.
    pub names: Vec<String>,
}

/// Where the sheet is folded.
const FOLD: f32 = WIDTH / 2.0;
/// White at either side of a name.
const MARGIN: f32 = 25.0;
/// The largest letters, in points: three of them fill the width and leave white above and below.
const LARGEST: f32 = 200.0;
/// How far the marks of the fold reach in from the edges of the paper.
const MARK: f32 = 6.0;

impl NamePlates {
    /// Draws the plates as a PDF; the same names give the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let mut pages: Vec<Canvas> = self.names.iter().map(|name| plate(fonts, name)).collect();
        if pages.is_empty() {
            // A file has a page: one to write on.
            pages.push(plate(fonts, ""));
        }
        bind(pages, fonts)
    }
}

/// A name as it is spread: two characters stand as far apart as three would.
fn spread(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(first), Some(second), None) if !name.is_ascii() => format!("{first}\u{3000}{second}"),
        _ => name.to_owned(),
    }
}

fn plate(fonts: &SheetFonts, name: &str) -> Canvas {
    let mut page = Canvas::lying();
    let width = HEIGHT - 2.0 * MARGIN;
    let letters = fonts.letters(Hand::Title, &spread(name));
    let size = (width / breadth(Some(&letters), 1.0)).clamp(1.0, LARGEST);
    page.text(fonts, &letters, size, (MARGIN, width, FOLD + FOLD / 2.0), Align::Middle);
    page.upside_down(fonts, &letters, size, (MARGIN, width, FOLD / 2.0));
    page.cut((0.0, FOLD), (MARK, FOLD));
    page.cut((HEIGHT - MARK, FOLD), (HEIGHT, FOLD));
    page
}
