//! The attendance sheet of a meeting (签到表): a fixed form, drawn to the tenth of a millimetre.
//!
//! Beside the official documents it is a working paper: it carries no data and no metadata, only rules and names in the
//! elected order, with room for a hand to sign.

mod canvas;
mod letters;
mod pictures;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use letters::SheetFonts;
pub use pictures::SheetPictures;

use crate::DocumentFailure;
use canvas::{Align, Canvas, HEIGHT, bind};
use letters::{Hand, Letter, breadth};

/// What an attendance sheet prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendanceSheet {
    /// 签到表.
    pub title: String,
    /// 某某学会第九届理事会第三次会议.
    pub meeting: String,
    /// Meeting and title in one line, over the pages that follow the first.
    pub running_head: String,
    /// Time, place and what else is known before the meeting.
    pub facts: Vec<SheetFact>,
    /// 应到、实到 …: what is known is printed, the rest is a blank to fill in.
    pub counts: Vec<SheetCount>,
    /// The heads of the columns.
    pub columns: SheetColumns,
    /// The members, in elected order.
    pub members: Vec<SheetRow>,
    /// What stands over the observers: 列席人员.
    pub observers_label: String,
    /// The observers; none, and there is nothing over them either.
    pub observers: Vec<SheetRow>,
    /// What stands before the page's number, between it and the number of pages, and after: 第, 页　共, 页.
    pub page_words: [String; 3],
}

/// A label and what it says: 时间 and the hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetFact {
    /// 时间：
    pub label: String,
    /// 2026年9月12日 09:00.
    pub text: String,
}

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

/// The heads of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetColumns {
    /// 序号.
    pub number: String,
    /// 姓名.
    pub name: String,
    /// 职务.
    pub position: String,
    /// 签名.
    pub signature: String,
    /// 备注.
    pub remark: String,
}

/// One person's row; the signature is the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetRow {
    /// Running number.
    pub number: String,
    /// Name as it is printed.
    pub name: String,
    /// Position in the body, or post of an observer.
    pub position: String,
    /// What is known before: on leave.
    pub remark: String,
}

/// Left edge of the type area, in millimetres like everything here; the binding edge of official papers.
const LEFT: f32 = 28.0;
/// Width of the type area.
const MEASURE: f32 = 156.0;
/// Where the table ends at the latest.
const BOTTOM: f32 = 277.0;
/// Where the table begins on the pages that follow the first.
const NEXT_TOP: f32 = 25.0;
/// Height of a row: enough for a hand that signs.
const ROW: f32 = 9.0;
/// Widths of number, name, position, signature and remark.
const COLUMNS: [f32; 5] = [14.0, 32.0, 38.0, 48.0, 24.0];
/// White at either side of a cell's text.
const PADDING: f32 = 1.2;
/// Weight of the table's outer rules.
const OUTER: f32 = 0.35;
/// Weight of its inner rules.
const INNER: f32 = 0.2;
/// The least rows that the last page holds, so that no page is nearly empty.
const LAST_PAGE: usize = 10;
/// Length of a blank to be filled in.
const BLANK: f32 = 14.0;

/// The text of a cell, broken into lines of one size.
struct Cell {
    lines: Vec<Vec<Letter>>,
    size: f32,
}

/// A row of the table as it will be drawn; a heading has one cell over all columns.
struct Laid {
    cells: Vec<Cell>,
    height: f32,
    is_heading: bool,
}

impl AttendanceSheet {
    /// Draws the sheet as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        let data = serde_json::to_value(self)
            .map_err(|error| DocumentFailure::Typesetting { reason: error.to_string() })?;
        fonts.require_printed(&data)?;
        let mut first = Canvas::default();
        let top = self.head(fonts, &mut first);
        let mut pages = Vec::new();
        let sheets = paginate(self.rows(fonts), top);
        let count = sheets.len();
        for (place, rows) in sheets.iter().enumerate() {
            let (mut page, top) =
                if place == 0 { (std::mem::take(&mut first), top) } else { (self.next(fonts), NEXT_TOP) };
            self.table(fonts, &mut page, rows, top);
            self.page_number(fonts, &mut page, place + 1, count);
            pages.push(page);
        }
        bind(pages, fonts)
    }

    /// Title, meeting, facts and counts; says where the table begins.
    fn head(&self, fonts: &SheetFonts, page: &mut Canvas) -> f32 {
        let mut y = 18.0;
        for (hand, text, size, pitch, after) in
            [(Hand::Title, &self.title, 22.0, 10.0, 1.0), (Hand::Text, &self.meeting, 16.0, 8.0, 1.5)]
        {
            for line in fonts.lines(hand, text, size, MEASURE) {
                page.text(fonts, &line, size, (LEFT, MEASURE, y + pitch / 2.0), Align::Middle);
                y += pitch;
            }
            y += after;
        }
        for fact in &self.facts {
            let label = fonts.letters(Hand::Label, &fact.label);
            let indent = breadth(Some(&label), 12.0);
            page.text(fonts, &label, 12.0, (LEFT, indent, y + 3.5), Align::Left);
            let mut lines = fonts.lines(Hand::Text, &fact.text, 12.0, MEASURE - indent);
            // What is not known yet is left to a hand.
            lines.resize_with(lines.len().max(1), Vec::new);
            for line in lines {
                page.text(fonts, &line, 12.0, (LEFT + indent, MEASURE - indent, y + 3.5), Align::Left);
                y += 7.0;
            }
        }
        self.counts(fonts, page, y + 3.5);
        y + 7.0 + 1.5
    }

    fn counts(&self, fonts: &SheetFonts, page: &mut Canvas, middle: f32) {
        let mut x = LEFT;
        let say = |page: &mut Canvas, hand, text: &str, x: &mut f32| {
            let letters = fonts.letters(hand, text);
            let width = breadth(Some(&letters), 12.0);
            page.text(fonts, &letters, 12.0, (*x, width, middle), Align::Left);
            *x += width;
        };
        for count in &self.counts {
            say(page, Hand::Label, &count.label, &mut x);
            x += 1.0;
            match &count.figure {
                Some(figure) => say(page, Hand::Text, figure, &mut x),
                None => {
                    page.rule((x, middle + 2.4), (x + BLANK, middle + 2.4), INNER);
                    x += BLANK;
                }
            }
            x += 1.0;
            say(page, Hand::Label, &count.unit, &mut x);
            x += 7.0;
        }
    }

    /// A page that follows the first, with its running head.
    fn next(&self, fonts: &SheetFonts) -> Canvas {
        let mut page = Canvas::default();
        let line = fonts.lines(Hand::Text, &self.running_head, 10.5, MEASURE).into_iter().next();
        page.text(fonts, &line.unwrap_or_default(), 10.5, (LEFT, MEASURE, NEXT_TOP - 5.0), Align::Left);
        page
    }

    fn rows(&self, fonts: &SheetFonts) -> Vec<Laid> {
        let mut rows: Vec<Laid> = self.members.iter().map(|row| laid(fonts, row)).collect();
        if !self.observers.is_empty() {
            let label = cell(fonts, Hand::Label, &self.observers_label, MEASURE - 2.0 * PADDING);
            rows.push(Laid { cells: vec![label], height: ROW, is_heading: true });
            rows.extend(self.observers.iter().map(|row| laid(fonts, row)));
        }
        rows
    }

    fn table(&self, fonts: &SheetFonts, page: &mut Canvas, rows: &[Laid], top: f32) {
        let labels = [
            &self.columns.number,
            &self.columns.name,
            &self.columns.position,
            &self.columns.signature,
            &self.columns.remark,
        ];
        let cells = labels
            .iter()
            .zip(COLUMNS)
            .map(|(label, width)| cell(fonts, Hand::Label, label, width - 2.0 * PADDING));
        let head = Laid { cells: cells.collect(), height: ROW, is_heading: false };
        let right = LEFT + MEASURE;
        let mut y = top;
        page.rule((LEFT - OUTER / 2.0, y), (right + OUTER / 2.0, y), OUTER);
        for (place, row) in std::iter::once(&head).chain(rows).enumerate() {
            row_of(fonts, page, row, y);
            y += row.height;
            let weight = if place == rows.len() { OUTER } else { INNER };
            let reach = if place == rows.len() { OUTER / 2.0 } else { 0.0 };
            page.rule((LEFT - reach, y), (right + reach, y), weight);
        }
        for x in [LEFT, right] {
            page.rule((x, top), (x, y), OUTER);
        }
    }

    fn page_number(&self, fonts: &SheetFonts, page: &mut Canvas, number: usize, count: usize) {
        let [before, between, after] = &self.page_words;
        let letters = fonts.letters(Hand::Text, &format!("{before}{number}{between}{count}{after}"));
        page.text(fonts, &letters, 10.5, (LEFT, MEASURE, HEIGHT - 13.0), Align::Middle);
    }
}

/// A person's row; it grows when a text needs more lines than it holds.
fn laid(fonts: &SheetFonts, row: &SheetRow) -> Laid {
    let texts = [&row.number, &row.name, &row.position, &String::new(), &row.remark];
    let cells: Vec<Cell> = texts
        .iter()
        .zip(COLUMNS)
        .map(|(text, width)| cell(fonts, Hand::Text, text, width - 2.0 * PADDING))
        .collect();
    let height = cells.iter().map(|cell| depth(cell) + 1.0).fold(ROW, f32::max);
    Laid { cells, height, is_heading: false }
}

/// Sets a text on one line, smaller if it must be, else on several of nearly one length; never cut.
fn cell(fonts: &SheetFonts, hand: Hand, text: &str, width: f32) -> Cell {
    for size in [12.0, 11.0, 10.0] {
        let lines = fonts.lines(hand, text, size, width);
        if lines.len() <= 1 {
            return Cell { lines, size };
        }
    }
    let size = 10.0;
    let wide = fonts.lines(hand, text, size, width);
    let narrower =
        (1..=10_u8).map(|step| fonts.lines(hand, text, size, width * (1.0 - f32::from(step) / 20.0)));
    let lines = narrower.take_while(|lines| lines.len() == wide.len()).last().unwrap_or(wide);
    Cell { lines, size }
}

/// How far lines of a size stand apart inside a cell.
fn pitch(size: f32) -> f32 {
    size * 0.4
}

fn depth(cell: &Cell) -> f32 {
    f32::from(u16::try_from(cell.lines.len()).unwrap_or(u16::MAX)) * pitch(cell.size)
}

fn row_of(fonts: &SheetFonts, page: &mut Canvas, row: &Laid, top: f32) {
    let whole = [MEASURE];
    let widths: &[f32] = if row.is_heading { &whole } else { &COLUMNS };
    let mut x = LEFT;
    for (cell, width) in row.cells.iter().zip(widths) {
        let mut middle = top + (row.height - depth(cell) + pitch(cell.size)) / 2.0;
        for line in &cell.lines {
            let place = (x + PADDING, width - 2.0 * PADDING, middle);
            page.text(fonts, line, cell.size, place, Align::Middle);
            middle += pitch(cell.size);
        }
        x += width;
        if x < LEFT + MEASURE - 1.0 {
            page.rule((x, top), (x, top + row.height), INNER);
        }
    }
}

/// Deals the rows out to pages: none is split, a heading stays with its first row, the last page is not nearly empty.
fn paginate(rows: Vec<Laid>, top: f32) -> Vec<Vec<Laid>> {
    let mut pages: Vec<Vec<Laid>> = vec![Vec::new()];
    let mut y = top + ROW;
    for row in rows {
        if y + row.height > BOTTOM + 0.01 {
            let last = pages.last_mut();
            let widowed = last.and_then(|page| page.pop_if(|row| row.is_heading));
            y = NEXT_TOP + ROW + widowed.as_ref().map_or(0.0, |row| row.height);
            pages.push(widowed.into_iter().collect());
        }
        y += row.height;
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    fill_last(&mut pages);
    pages
}

/// Moves rows from the page before to a last page that would hold fewer than its least.
fn fill_last(pages: &mut [Vec<Laid>]) {
    let [.., before, last] = pages else { return };
    while last.len() < LAST_PAGE && before.len() > LAST_PAGE {
        let Some(row) = before.pop() else { return };
        last.insert(0, row);
    }
    if let Some(heading) = before.pop_if(|row| row.is_heading) {
        last.insert(0, heading);
    }
}
