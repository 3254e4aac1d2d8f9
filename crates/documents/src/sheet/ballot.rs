//! Ballot papers on one item (表决票, 选举票): all alike, several to a page, cut apart.
//!
//! Nothing on a paper tells it from another: no number, no name, no page.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, HEIGHT, WIDTH, bind};
use super::grid::{Laid, centred, even, table_at};
use super::letters::{Hand, Letter, SheetFonts};
use super::require_printed;
use crate::DocumentFailure;

/// What the ballot papers on an item print, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotPapers {
    /// Meeting, item and what it is in one line; not printed.
    pub running_head: String,
    /// 某某学会第九届理事会第三次会议.
    pub meeting: String,
    /// 表决票 or 选举票.
    pub title: String,
    /// What is voted on.
    pub item: String,
    /// 应选2人, when it is an election.
    pub places: Option<String>,
    /// 候选人: the head of the candidates' column.
    pub candidates_label: String,
    /// Who stands, in the order of the paper; nobody when a motion is voted on.
    pub candidates: Vec<String>,
    /// 同意, 反对, 弃权.
    pub choices: [String; 3],
    /// How it is filled in.
    pub instruction: String,
    /// How many papers: one for each member who may vote.
    pub copies: u32,
}

/// The size of a paper.
#[derive(Debug, Clone, Copy)]
struct Size {
    width: f32,
    height: f32,
    /// How many to a page, beside and below each other.
    across: u16,
    down: u16,
}

/// A quarter of a page.
const QUARTER: Size = Size { width: WIDTH / 2.0, height: HEIGHT / 2.0, across: 2, down: 2 };
/// Half a page for a motion of many words.
const HALF: Size = Size { width: WIDTH, height: HEIGHT / 2.0, across: 1, down: 2 };
/// Half a page for a long column of candidates.
const STRIP: Size = Size { width: WIDTH / 2.0, height: HEIGHT, across: 2, down: 1 };
/// A whole page.
const WHOLE: Size = Size { width: WIDTH, height: HEIGHT, across: 1, down: 1 };

/// White around a paper.
const MARGIN: f32 = 11.0;
/// The side of a square for a candidate, and of one for a motion.
const SQUARES: (f32, f32) = (5.0, 9.0);
/// Height of a candidate's row.
const ROW: f32 = 8.0;
/// Width of the column of a choice.
const CHOICE: f32 = 15.0;

/// A paper's lines at a size.
struct Text {
    meeting: Vec<Vec<Letter>>,
    title: Vec<Vec<Letter>>,
    item: Vec<Vec<Letter>>,
    places: Vec<Vec<Letter>>,
    instruction: Vec<Vec<Letter>>,
}

/// Sizes of type of the five.
const TYPE: [f32; 5] = [10.5, 20.0, 14.0, 12.0, 9.0];
/// White below each of the first four.
const AFTER: f32 = 2.5;
/// Height of the room for a motion's squares.
const CHOICES: f32 = 30.0;

fn height(lines: &[Vec<Letter>], size: f32) -> f32 {
    f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * size * 0.46
}

impl Text {
    /// What a paper of a size leaves between its head and its instruction.
    fn room(&self, size: Size) -> f32 {
        let head: f32 = [&self.meeting, &self.title, &self.item, &self.places]
            .into_iter()
            .zip(TYPE)
            .map(|(lines, size)| height(lines, size) + AFTER)
            .sum();
        size.height - 2.0 * MARGIN - head - height(&self.instruction, TYPE[4]) - 2.0
    }
}

impl BallotPapers {
    /// Draws the papers as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let (size, text, parts) = self.fitted(fonts);
        let places: Vec<(u16, u16)> =
            (0..size.down).flat_map(|down| (0..size.across).map(move |across| (across, down))).collect();
        let mut left = usize::try_from(self.copies.max(1)).unwrap_or(usize::MAX);
        let mut pages = Vec::new();
        while left > 0 {
            let here = left.min(places.len());
            left -= here;
            // More candidates than a page holds go on overleaf, under the same head.
            for rows in &parts {
                let mut page = Canvas::upright();
                for (across, down) in places.iter().take(here) {
                    let corner = (f32::from(*across) * size.width, f32::from(*down) * size.height);
                    self.paper(fonts, &mut page, (size, &text, rows), corner);
                }
                cut_lines(&mut page, size);
                pages.push(page);
            }
        }
        bind(pages, fonts)
    }

    /// How many pages one paper has: one, unless its candidates go on overleaf.
    pub(super) fn pages_of_one(&self, fonts: &SheetFonts) -> usize {
        self.fitted(fonts).2.len()
    }

    /// The smallest size that holds everything on one page, the lines at that size, and the candidates' rows by pages.
    fn fitted(&self, fonts: &SheetFonts) -> (Size, Text, Vec<Vec<Laid>>) {
        for size in [QUARTER, if self.candidates.is_empty() { HALF } else { STRIP }] {
            let text = self.text(fonts, size);
            let room = text.room(size);
            let parts = self.parts(fonts, size, room);
            if room >= CHOICES && parts.len() == 1 {
                return (size, text, parts);
            }
        }
        let text = self.text(fonts, WHOLE);
        let parts = self.parts(fonts, WHOLE, text.room(WHOLE));
        (WHOLE, text, parts)
    }

    /// The candidates' rows, dealt out to as many pages as they need; one page of none for a motion.
    fn parts(&self, fonts: &SheetFonts, size: Size, room: f32) -> Vec<Vec<Laid>> {
        let widths = widths(size);
        let mut parts = vec![Vec::new()];
        let mut y = ROW;
        for name in &self.candidates {
            let row = Laid::of(fonts, Hand::Text, &[name], &widths, ROW);
            if y + row.height > room {
                parts.push(Vec::new());
                y = ROW;
            }
            y += row.height;
            if let Some(part) = parts.last_mut() {
                part.push(row);
            }
        }
        parts
    }

    fn text(&self, fonts: &SheetFonts, size: Size) -> Text {
        let width = size.width - 2.0 * MARGIN;
        let lines = |hand, text: &str, place: usize| even(fonts, hand, text, TYPE[place], width);
        Text {
            meeting: lines(Hand::Text, &self.meeting, 0),
            title: lines(Hand::Title, &self.title, 1),
            item: lines(Hand::Label, &self.item, 2),
            places: self.places.as_ref().map_or_else(Vec::new, |text| lines(Hand::Text, text, 3)),
            instruction: fonts.lines(Hand::Text, &self.instruction, TYPE[4], width),
        }
    }

    /// One paper with its top left corner at a place.
    fn paper(
        &self,
        fonts: &SheetFonts,
        page: &mut Canvas,
        (size, text, rows): (Size, &Text, &[Laid]),
        (x, y): (f32, f32),
    ) {
        let (left, width) = (x + MARGIN, size.width - 2.0 * MARGIN);
        let mut top = y + MARGIN;
        for (lines, size) in [&text.meeting, &text.title, &text.item, &text.places].into_iter().zip(TYPE) {
            top = centred(fonts, page, lines, size, (left, width, top)) + AFTER;
        }
        let foot = y + size.height - MARGIN - height(&text.instruction, TYPE[4]);
        if rows.is_empty() {
            self.squares(fonts, page, (left, width, (top + foot) / 2.0));
        } else {
            self.candidates(fonts, page, (&widths(size), rows), (left, top));
        }
        let mut middle = foot + TYPE[4] * 0.23;
        for line in &text.instruction {
            page.text(fonts, line, TYPE[4], (left, width, middle), Align::Left);
            middle += TYPE[4] * 0.46;
        }
    }

    /// 同意 □　反对 □　弃权 □, beside each other around a height.
    fn squares(&self, fonts: &SheetFonts, page: &mut Canvas, (left, width, middle): (f32, f32, f32)) {
        let third = width / 3.0;
        let mut x = left;
        for choice in &self.choices {
            let letters = fonts.letters(Hand::Label, choice);
            page.text(fonts, &letters, 14.0, (x, third, middle - 8.0), Align::Middle);
            page.square((x + (third - SQUARES.1) / 2.0, middle + 3.0), SQUARES.1);
            x += third;
        }
    }

    /// A row for each candidate, with a square under each choice.
    fn candidates(
        &self,
        fonts: &SheetFonts,
        page: &mut Canvas,
        (widths, rows): (&[f32; 4], &[Laid]),
        (left, top): (f32, f32),
    ) {
        let [first, second, third] = &self.choices;
        let heads: [&str; 4] = [&self.candidates_label, first, second, third];
        let head = Laid::of(fonts, Hand::Label, &heads, widths, ROW);
        table_at(fonts, page, widths, (left, top), std::iter::once(&head).chain(rows));
        let mut y = top + head.height;
        for row in rows {
            let mut x = left + widths[0];
            for _ in &self.choices {
                page.square((x + (CHOICE - SQUARES.0) / 2.0, y + row.height / 2.0), SQUARES.0);
                x += CHOICE;
            }
            y += row.height;
        }
    }
}

/// Widths of the candidate's name and the three choices.
fn widths(size: Size) -> [f32; 4] {
    [size.width - 2.0 * MARGIN - 3.0 * CHOICE, CHOICE, CHOICE, CHOICE]
}

/// Where the papers are cut apart, from edge to edge.
fn cut_lines(page: &mut Canvas, size: Size) {
    if size.across > 1 {
        page.cut((size.width, 0.0), (size.width, HEIGHT));
    }
    if size.down > 1 {
        page.cut((0.0, size.height), (WIDTH, size.height));
    }
}
