//! The tally sheet of a vote on paper (计票单): room for the strokes of 正, a number for each row, and who counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, bind};
use super::grid::{self, LEFT, Laid, MEASURE, SheetCount, blank, counts, heading, numbered, running_table};
use super::letters::{Hand, SheetFonts};
use super::require_printed;
use crate::DocumentFailure;

/// What a tally sheet prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TallySheet {
    /// 计票单.
    pub title: String,
    /// 某某学会第九届理事会第三次会议.
    pub meeting: String,
    /// Meeting, item and title in one line, over the pages that follow the first.
    pub running_head: String,
    /// What is voted on.
    pub item: String,
    /// What it takes: 到会三分之二以上同意 …
    pub rule: Option<String>,
    /// 应到, 回避, 发出, 收回 …: what is known is printed, the rest is a blank to fill in.
    pub counts: Vec<SheetCount>,
    /// The heads: of the rows, then for each thing that is counted of the strokes and of the number.
    pub columns: Vec<String>,
    /// The choices of a motion, or the candidates of an election.
    pub rows: Vec<String>,
    /// 表决结果, 计票人, 监票人, 时间: each with a rule to write on.
    pub signatures: Vec<String>,
    /// What stands before the page's number, between it and the number of pages, and after.
    pub page_words: [String; 3],
}

/// Width of the rows' names.
const NAME: f32 = 32.0;
/// Width of a number's column.
const FIGURE: f32 = 14.0;
/// Height of a row: strokes are drawn larger than letters.
const ROW: f32 = 13.0;
/// White between the table and what is signed.
const SIGNING: f32 = 4.0;

impl TallySheet {
    /// Draws the sheet as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let mut page = Canvas::upright();
        let top = self.head(fonts, &mut page);
        let widths = self.widths();
        let columns: Vec<&str> = self.columns.iter().map(String::as_str).collect();
        let head = Laid::of(fonts, Hand::Label, &columns, &widths, grid::ROW);
        let rows: Vec<Laid> =
            self.rows.iter().map(|name| Laid::of(fonts, Hand::Text, &[name], &widths, ROW)).collect();
        let signing = SIGNING + grid::ROW * f32::from(u8::try_from(self.signatures.len()).unwrap_or(u8::MAX));
        let (mut pages, end) =
            running_table(fonts, (page, top), (&widths, &head, &rows), (&self.running_head, signing));
        if let Some(page) = pages.last_mut() {
            let mut y = end + SIGNING;
            for label in &self.signatures {
                y = blank(fonts, page, label, (LEFT, MEASURE, y));
            }
        }
        numbered(fonts, &mut pages, &self.page_words);
        bind(pages, fonts)
    }

    fn head(&self, fonts: &SheetFonts, page: &mut Canvas) -> f32 {
        let mut y = heading(fonts, page, &self.title, &self.meeting);
        for (hand, text) in [(Hand::Label, Some(&self.item)), (Hand::Text, self.rule.as_ref())] {
            let Some(text) = text else { continue };
            for line in fonts.lines(hand, text, 12.0, MEASURE) {
                page.text(fonts, &line, 12.0, (LEFT, MEASURE, y + 3.5), Align::Left);
                y += 7.0;
            }
        }
        counts(fonts, page, &self.counts, y) + 2.0
    }

    /// The name, then strokes and number for each thing that is counted.
    fn widths(&self) -> Vec<f32> {
        let counted = self.columns.len().saturating_sub(1) / 2;
        let pair = (MEASURE - NAME) / f32::from(u8::try_from(counted.max(1)).unwrap_or(u8::MAX));
        let mut widths = vec![NAME];
        widths.extend(std::iter::repeat_n([pair - FIGURE, FIGURE], counted).flatten());
        widths
    }
}
