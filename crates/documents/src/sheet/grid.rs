//! What the fixed sheets have in common: the type area, headings, counts with blanks, tables whose rows grow.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, HEIGHT};
use super::letters::{Hand, Letter, SheetFonts, breadth};

/// Left edge of the type area, in millimetres like everything here; the binding edge of official papers.
pub(super) const LEFT: f32 = 28.0;
/// Width of the type area.
pub(super) const MEASURE: f32 = 156.0;
/// Where a table ends at the latest.
pub(super) const BOTTOM: f32 = 277.0;
/// Where a table begins on the pages that follow the first.
pub(super) const NEXT_TOP: f32 = 25.0;
/// Height of a row: enough for a hand that signs.
pub(super) const ROW: f32 = 9.0;
/// White at either side of a cell's text.
pub(super) const PADDING: f32 = 1.2;
/// Weight of a table's outer rules.
pub(super) const OUTER: f32 = 0.35;
/// Weight of its inner rules.
pub(super) const INNER: f32 = 0.2;
/// Length of a blank to be filled in.
const BLANK: f32 = 14.0;

/// A count: printed when it is known, else a blank of the length of a written number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetCount {
    /// 应到.
    pub label: String,
    /// The number, if it is known.
    pub figure: Option<String>,
    /// 人.
    pub unit: String,
}

/// The text of a cell, broken into lines of one size.
pub(super) struct Cell {
    lines: Vec<Vec<Letter>>,
    size: f32,
}

/// A row of a table as it will be drawn; a heading has one cell over all columns.
pub(super) struct Laid {
    cells: Vec<Cell>,
    pub(super) height: f32,
    pub(super) is_heading: bool,
}

impl Laid {
    /// A row of texts in columns of these widths, at least so high; it grows when a text needs more lines than it holds.
    /// Columns beyond the texts are left to a hand.
    pub(super) fn of(fonts: &SheetFonts, hand: Hand, texts: &[&str], widths: &[f32], least: f32) -> Self {
        let cells: Vec<Cell> = texts
            .iter()
            .chain(std::iter::repeat(&""))
            .zip(widths)
            .map(|(text, width)| Cell::of(fonts, hand, text, width - 2.0 * PADDING))
            .collect();
        let height = cells.iter().map(|cell| cell.depth() + 1.0).fold(least, f32::max);
        Self { cells, height, is_heading: false }
    }

    /// A row that says what the rows below it are.
    pub(super) fn heading(fonts: &SheetFonts, text: &str) -> Self {
        let cell = Cell::of(fonts, Hand::Label, text, MEASURE - 2.0 * PADDING);
        Self { cells: vec![cell], height: ROW, is_heading: true }
    }

    fn draw(&self, fonts: &SheetFonts, page: &mut Canvas, widths: &[f32], (left, top): (f32, f32)) {
        let measure: f32 = widths.iter().sum();
        let whole = [measure];
        let widths = if self.is_heading { &whole } else { widths };
        let mut x = left;
        for (cell, width) in self.cells.iter().zip(widths) {
            let middle = top + (self.height - cell.depth() + cell.pitch()) / 2.0;
            cell.draw(fonts, page, (x + PADDING, width - 2.0 * PADDING, middle));
            x += width;
            if x < left + measure - 1.0 {
                page.rule((x, top), (x, top + self.height), INNER);
            }
        }
    }
}

impl Cell {
    /// Sets a text on one line, smaller if it must be, else on several of nearly one length; never cut.
    fn of(fonts: &SheetFonts, hand: Hand, text: &str, width: f32) -> Self {
        for size in [12.0, 11.0, 10.0] {
            let lines = fonts.lines(hand, text, size, width);
            if lines.len() <= 1 {
                return Self { lines, size };
            }
        }
        let size = 10.0;
        Self { lines: even(fonts, hand, text, size, width), size }
    }

    fn draw(&self, fonts: &SheetFonts, page: &mut Canvas, (x, width, mut middle): (f32, f32, f32)) {
        for line in &self.lines {
            page.text(fonts, line, self.size, (x, width, middle), Align::Middle);
            middle += self.pitch();
        }
    }

    /// How far lines of its size stand apart.
    fn pitch(&self) -> f32 {
        self.size * 0.4
    }

    fn depth(&self) -> f32 {
        f32::from(u16::try_from(self.lines.len()).unwrap_or(u16::MAX)) * self.pitch()
    }
}

/// A text on as few lines as it needs, of nearly one length.
pub(super) fn even(fonts: &SheetFonts, hand: Hand, text: &str, size: f32, width: f32) -> Vec<Vec<Letter>> {
    let wide = fonts.lines(hand, text, size, width);
    let narrower =
        (1..=10_u8).map(|step| fonts.lines(hand, text, size, width * (1.0 - f32::from(step) / 20.0)));
    narrower.take_while(|lines| lines.len() == wide.len()).last().unwrap_or(wide)
}

/// Lines in the middle of a width, one below the other from `y` on; says where they end.
pub(super) fn centred(
    fonts: &SheetFonts,
    page: &mut Canvas,
    lines: &[Vec<Letter>],
    size: f32,
    (x, width, mut y): (f32, f32, f32),
) -> f32 {
    for line in lines {
        page.text(fonts, line, size, (x, width, y + size * 0.23), Align::Middle);
        y += size * 0.46;
    }
    y
}

/// What a sheet is and of which meeting, at the head of the page; says where the rest begins.
pub(super) fn heading(fonts: &SheetFonts, page: &mut Canvas, title: &str, meeting: &str) -> f32 {
    let mut y = 18.0;
    for (hand, text, size, pitch, after) in
        [(Hand::Title, title, 22.0, 10.0, 1.0), (Hand::Text, meeting, 16.0, 8.0, 1.5)]
    {
        for line in fonts.lines(hand, text, size, MEASURE) {
            page.text(fonts, &line, size, (LEFT, MEASURE, y + pitch / 2.0), Align::Middle);
            y += pitch;
        }
        y += after;
    }
    y
}

/// Counts beside each other, on as many lines as they need; says where they end.
pub(super) fn counts(fonts: &SheetFonts, page: &mut Canvas, counts: &[SheetCount], mut y: f32) -> f32 {
    let mut x = LEFT;
    for count in counts {
        let said = |hand, text: &str| fonts.letters(hand, text);
        let label = said(Hand::Label, &count.label);
        let figure = count.figure.as_ref().map(|figure| said(Hand::Text, figure));
        let unit = said(Hand::Label, &count.unit);
        let room = figure.as_ref().map_or(BLANK, |letters| breadth(Some(letters), 12.0));
        let width = breadth(Some(&label), 12.0) + 1.0 + room + 1.0 + breadth(Some(&unit), 12.0);
        if x > LEFT && x + width > LEFT + MEASURE {
            (x, y) = (LEFT, y + 7.0);
        }
        let middle = y + 3.5;
        page.text(fonts, &label, 12.0, (x, width, middle), Align::Left);
        let after = x + breadth(Some(&label), 12.0) + 1.0;
        match &figure {
            Some(letters) => page.text(fonts, letters, 12.0, (after, room, middle), Align::Left),
            None => page.rule((after, middle + 2.4), (after + BLANK, middle + 2.4), INNER),
        }
        page.text(fonts, &unit, 12.0, (after + room + 1.0, width, middle), Align::Left);
        x += width + 7.0;
    }
    y + 7.0
}

/// A table in the type area; says where it ends.
pub(super) fn table<'row>(
    fonts: &SheetFonts,
    page: &mut Canvas,
    widths: &[f32],
    top: f32,
    rows: impl Iterator<Item = &'row Laid>,
) -> f32 {
    table_at(fonts, page, widths, (LEFT, top), rows)
}

/// A table at any place; says where it ends.
pub(super) fn table_at<'row>(
    fonts: &SheetFonts,
    page: &mut Canvas,
    widths: &[f32],
    (left, top): (f32, f32),
    rows: impl Iterator<Item = &'row Laid>,
) -> f32 {
    let right = left + widths.iter().sum::<f32>();
    let mut y = top;
    page.rule((left - OUTER / 2.0, y), (right + OUTER / 2.0, y), OUTER);
    let mut rows = rows.peekable();
    while let Some(row) = rows.next() {
        row.draw(fonts, page, widths, (left, y));
        y += row.height;
        let (weight, reach) = if rows.peek().is_none() { (OUTER, OUTER / 2.0) } else { (INNER, 0.0) };
        page.rule((left - reach, y), (right + reach, y), weight);
    }
    for x in [left, right] {
        page.rule((x, top), (x, y), OUTER);
    }
    y
}

/// A table that runs over pages under one head, begun on a page at a height: no row is split, and the last keeps room below it
/// for what is to stand there. Says how high it ends on the last page.
pub(super) fn running_table(
    fonts: &SheetFonts,
    (first, top): (Canvas, f32),
    (widths, head, rows): (&[f32], &Laid, &[Laid]),
    (running_head, below): (&str, f32),
) -> (Vec<Canvas>, f32) {
    let (mut pages, mut page, mut top) = (Vec::new(), first, top);
    let mut from = 0;
    let mut y = top + head.height;
    for (place, row) in rows.iter().enumerate() {
        let kept = if place + 1 == rows.len() { below } else { 0.0 };
        if y + row.height + kept > BOTTOM && place > from {
            let held = rows.get(from..place).unwrap_or_default();
            table(fonts, &mut page, widths, top, std::iter::once(head).chain(held));
            pages.push(std::mem::replace(&mut page, next(fonts, running_head)));
            (from, top) = (place, NEXT_TOP);
            y = top + head.height;
        }
        y += row.height;
    }
    let held = rows.get(from..).unwrap_or_default();
    let end = if held.is_empty() {
        top
    } else {
        table(fonts, &mut page, widths, top, std::iter::once(head).chain(held))
    };
    pages.push(page);
    (pages, end)
}

/// Numbers pages, when there are several.
pub(super) fn numbered(fonts: &SheetFonts, pages: &mut [Canvas], words: &[String; 3]) {
    let count = pages.len();
    for (place, page) in pages.iter_mut().enumerate().filter(|_| count > 1) {
        page_number(fonts, page, words, (place + 1, count));
    }
}

/// A page that follows the first, with its running head.
pub(super) fn next(fonts: &SheetFonts, running_head: &str) -> Canvas {
    let mut page = Canvas::upright();
    let line = fonts.lines(Hand::Text, running_head, 10.5, MEASURE).into_iter().next();
    page.text(fonts, &line.unwrap_or_default(), 10.5, (LEFT, MEASURE, NEXT_TOP - 5.0), Align::Left);
    page
}

/// 第1页　共2页 at the foot, from the words around the two numbers.
pub(super) fn page_number(
    fonts: &SheetFonts,
    page: &mut Canvas,
    words: &[String; 3],
    (number, count): (usize, usize),
) {
    let [before, between, after] = words;
    let letters = fonts.letters(Hand::Text, &format!("{before}{number}{between}{count}{after}"));
    page.text(fonts, &letters, 10.5, (LEFT, MEASURE, HEIGHT - 13.0), Align::Middle);
}

/// A label, and a rule to write on from there to the right edge; says where the next one begins.
pub(super) fn blank(
    fonts: &SheetFonts,
    page: &mut Canvas,
    label: &str,
    (x, width, y): (f32, f32, f32),
) -> f32 {
    let letters = fonts.letters(Hand::Label, label);
    let from = x + breadth(Some(&letters), 12.0) + 1.0;
    page.text(fonts, &letters, 12.0, (x, width, y + 4.5), Align::Left);
    page.rule((from, y + 7.0), (x + width, y + 7.0), INNER);
    y + ROW
}
