//! The proxy form of a meeting (委托书): blank but for the meeting and its items, filled in and signed by hand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, bind};
use super::grid::{LEFT, Laid, MEASURE, ROW, blank, heading, numbered, running_table};
use super::letters::{Hand, SheetFonts};
use super::require_printed;
use crate::DocumentFailure;

/// What a proxy form prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProxyForm {
    /// 委托书.
    pub title: String,
    /// 某某学会第九届理事会第三次会议.
    pub meeting: String,
    /// Meeting and title in one line, over the pages that follow the first.
    pub running_head: String,
    /// 委托人, 受托人: each with a rule to write on.
    pub parties: Vec<String>,
    /// What is given, in a paragraph.
    pub text: String,
    /// 序号, 议案, 同意, 反对, 弃权, 由受托人决定.
    pub columns: [String; 6],
    /// The items that are voted on.
    pub items: Vec<String>,
    /// How it is filled in, and what the charter says.
    pub notes: Vec<String>,
    /// 委托人签名, 受托人签名, 日期: each with a rule to write on.
    pub signatures: Vec<String>,
    /// What stands before the page's number, between it and the number of pages, and after.
    pub page_words: [String; 3],
}

/// Widths of number, item, three choices and what is left to the holder.
const COLUMNS: [f32; 6] = [12.0, 74.0, 15.0, 15.0, 15.0, 25.0];
/// How far lines of running text stand apart.
const PITCH: f32 = 7.5;

impl ProxyForm {
    /// Draws the form as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let mut page = Canvas::upright();
        let mut y = heading(fonts, &mut page, &self.title, &self.meeting) + 2.0;
        for label in &self.parties {
            y = blank(fonts, &mut page, label, (LEFT, MEASURE, y));
        }
        y = paragraph(fonts, &mut page, &format!("\u{3000}\u{3000}{}", self.text), y + 3.0) + 3.0;
        let columns = self.columns.each_ref().map(String::as_str);
        let head = Laid::of(fonts, Hand::Label, &columns, &COLUMNS, ROW);
        let rows: Vec<Laid> = (1_u32..)
            .zip(&self.items)
            .map(|(number, item)| Laid::of(fonts, Hand::Text, &[&number.to_string(), item], &COLUMNS, ROW))
            .collect();
        let below = self.closing_height(fonts);
        let (mut pages, end) =
            running_table(fonts, (page, y), (&COLUMNS, &head, &rows), (&self.running_head, below));
        if let Some(page) = pages.last_mut() {
            let mut y = end + 3.0;
            for note in &self.notes {
                y = paragraph(fonts, page, note, y);
            }
            y += 6.0;
            for label in &self.signatures {
                y = blank(fonts, page, label, (LEFT + MEASURE / 2.0, MEASURE / 2.0, y));
            }
        }
        numbered(fonts, &mut pages, &self.page_words);
        bind(pages, fonts)
    }

    /// Notes and signatures stand on one page.
    fn closing_height(&self, fonts: &SheetFonts) -> f32 {
        let lines: usize =
            self.notes.iter().map(|note| fonts.lines(Hand::Text, note, 12.0, MEASURE).len()).sum();
        let count = |number: usize| f32::from(u16::try_from(number).unwrap_or(u16::MAX));
        9.0 + count(lines) * PITCH + count(self.signatures.len()) * ROW
    }
}

fn paragraph(fonts: &SheetFonts, page: &mut Canvas, text: &str, mut y: f32) -> f32 {
    for line in fonts.lines(Hand::Text, text, 12.0, MEASURE) {
        page.text(fonts, &line, 12.0, (LEFT, MEASURE, y + PITCH / 2.0), Align::Left);
        y += PITCH;
    }
    y
}
