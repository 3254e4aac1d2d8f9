//! A table for people as a file (.xlsx): one sheet, a bold head that stays in sight, every cell text.

use chengjie_words::Words;
use chrono::{DateTime, Datelike as _, FixedOffset};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use crate::Failure;

/// What a table file holds.
pub(crate) struct TableFile {
    /// Name of the sheet.
    pub(crate) name: String,
    /// Titles of the columns with their widths in characters.
    pub(crate) columns: Vec<(String, u32)>,
    /// The rows, cell by cell.
    pub(crate) rows: Vec<Vec<String>>,
}

impl TableFile {
    /// The file's bytes: the same table on the same day gives the same.
    pub(crate) fn bytes(&self, words: &Words, now: DateTime<FixedOffset>) -> Result<Vec<u8>, Failure> {
        self.made(now).map_err(|error| Failure::File {
            path: words.text("table-file", &[("name", self.name.as_str().into())]),
            source: std::io::Error::other(error),
        })
    }

    fn made(&self, now: DateTime<FixedOffset>) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let year = u16::try_from(now.year()).unwrap_or(1900);
        let day = |number: u32| u8::try_from(number).unwrap_or(1);
        let made = ExcelDateTime::from_ymd(year, day(now.month()), day(now.day()))?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        // Everything is text: a telephone that a table program takes for a number loses its zeros.
        let text = Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap();
        let head = Format::new().set_bold();
        let sheet = book.add_worksheet();
        sheet.set_name(&self.name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (place, (title, width)) in (0_u16..).zip(&self.columns) {
            sheet.set_column_format(place, &text)?;
            sheet.set_column_width(place, *width)?;
            sheet.write_string_with_format(0, place, title, &head)?;
        }
        for (row, cells) in (1_u32..).zip(&self.rows) {
            for (place, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(row, place, cell, &text)?;
            }
        }
        book.save_to_buffer()
    }
}
