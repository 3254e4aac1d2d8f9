//! The attendance sheet of a meeting (签到表): names in the elected order, with room for a hand to sign.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, bind};
use super::grid::{
    BOTTOM, LEFT, Laid, MEASURE, NEXT_TOP, ROW, SheetCount, counts, heading, next, page_number, table,
};
use super::letters::{Hand, SheetFonts, breadth};
use super::require_printed;
use crate::{DocumentFailure, Labelled};

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
    pub facts: Vec<Labelled>,
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

/// Widths of number, name, position, signature and remark.
const COLUMNS: [f32; 5] = [14.0, 32.0, 38.0, 48.0, 24.0];
/// The least rows that the last page holds, so that no page is nearly empty.
const LAST_PAGE: usize = 10;

impl AttendanceSheet {
    /// Draws the sheet as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        let mut first = Canvas::upright();
        let top = self.head(fonts, &mut first);
        let mut pages = vec![first];
        let sheets = paginate(self.rows(fonts), top);
        pages.extend(sheets.iter().skip(1).map(|_| next(fonts, &self.running_head)));
        let labels = [
            &self.columns.number,
            &self.columns.name,
            &self.columns.position,
            &self.columns.signature,
            &self.columns.remark,
        ]
        .map(String::as_str);
        let head = Laid::of(fonts, Hand::Label, &labels, &COLUMNS, ROW);
        for (place, (page, rows)) in pages.iter_mut().zip(&sheets).enumerate() {
            let top = if place == 0 { top } else { NEXT_TOP };
            table(fonts, page, &COLUMNS, top, std::iter::once(&head).chain(rows));
            page_number(fonts, page, &self.page_words, (place + 1, sheets.len()));
        }
        bind(pages, fonts)
    }

    /// Title, meeting, facts and counts; says where the table begins.
    fn head(&self, fonts: &SheetFonts, page: &mut Canvas) -> f32 {
        let mut y = heading(fonts, page, &self.title, &self.meeting);
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
        counts(fonts, page, &self.counts, y) + 1.5
    }

    fn rows(&self, fonts: &SheetFonts) -> Vec<Laid> {
        let laid = |row: &SheetRow| {
            let texts = [&row.number, &row.name, &row.position, "", &row.remark];
            Laid::of(fonts, Hand::Text, &texts, &COLUMNS, ROW)
        };
        let mut rows: Vec<Laid> = self.members.iter().map(laid).collect();
        if !self.observers.is_empty() {
            rows.push(Laid::heading(fonts, &self.observers_label));
            rows.extend(self.observers.iter().map(laid));
        }
        rows
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
