//! The page that measures a printer: rulers of 100 mm, crosses at the corners, marks that must meet through the paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::canvas::{Align, Canvas, HEIGHT, WIDTH, bind};
use super::grid::{INNER, LEFT, MEASURE, OUTER};
use super::letters::{Hand, SheetFonts};
use super::require_printed;
use crate::DocumentFailure;

/// What the calibration page prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalibrationPage {
    /// 打印校准页; also what the file is called.
    pub title: String,
    /// How to print it, what to measure, what to do when it is not so; a paragraph each.
    pub front: Vec<String>,
    /// What is said of the ruler across: 横向100毫米.
    pub across: String,
    /// What is said of the ruler down: 纵向100毫米, a character below the other.
    pub down: String,
    /// What the back is: 背面.
    pub back_title: String,
    /// What the marks on the back say; a paragraph each.
    pub back: Vec<String>,
}

/// How far the crosses at the corners stand from both edges.
const CORNER: f32 = 10.0;
/// How far the arms of a cross reach from its middle.
const ARM: f32 = 5.0;
/// Length of a ruler.
const RULER: u8 = 100;
/// Where the ruler across begins.
const ACROSS: (f32, f32) = (55.0, 252.0);
/// Where the ruler down begins.
const DOWN: (f32, f32) = (48.0, 130.0);
/// Where the marks of both sides stand: as far from the left edge as from the right, so that a sheet turned over its long edge
/// has them at the same place.
const MARKS: [(f32, f32); 4] = [(25.0, 140.0), (185.0, 140.0), (25.0, 262.0), (185.0, 262.0)];
/// How far the arms of such a mark reach.
const MARK_ARM: u8 = 8;

impl CalibrationPage {
    /// Draws front and back as a PDF; the same words give the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        require_printed(self, fonts)?;
        bind(vec![self.front(fonts), self.back(fonts)], fonts)
    }

    fn front(&self, fonts: &SheetFonts) -> Canvas {
        let mut page = Canvas::upright();
        self.head(fonts, &mut page, &self.title, &self.front);
        for x in [CORNER, WIDTH - CORNER] {
            for y in [CORNER, HEIGHT - CORNER] {
                cross(&mut page, (x, y), ARM);
            }
        }
        self.ruler_across(fonts, &mut page);
        self.ruler_down(fonts, &mut page);
        for (x, y) in MARKS {
            cross(&mut page, (x, y), f32::from(MARK_ARM));
            // A tick each millimetre, so that what is amiss can be read.
            for step in 1..=MARK_ARM {
                let (far, tick) = (f32::from(step), if step == 5 { 1.2 } else { 0.6 });
                for side in [-far, far] {
                    page.rule((x + side, y - tick), (x + side, y + tick), INNER);
                    page.rule((x - tick, y + side), (x + tick, y + side), INNER);
                }
            }
        }
        page
    }

    fn back(&self, fonts: &SheetFonts) -> Canvas {
        let mut page = Canvas::upright();
        self.head(fonts, &mut page, &self.back_title, &self.back);
        for mark in MARKS {
            cross(&mut page, mark, f32::from(MARK_ARM));
        }
        page
    }

    fn head(&self, fonts: &SheetFonts, page: &mut Canvas, title: &str, paragraphs: &[String]) {
        let mut y = 22.0;
        for line in fonts.lines(Hand::Title, title, 22.0, MEASURE) {
            page.text(fonts, &line, 22.0, (LEFT, MEASURE, y + 5.0), Align::Middle);
            y += 11.0;
        }
        y += 2.0;
        for paragraph in paragraphs {
            for line in fonts.lines(Hand::Text, paragraph, 12.0, MEASURE) {
                page.text(fonts, &line, 12.0, (LEFT, MEASURE, y + 3.5), Align::Left);
                y += 7.0;
            }
            y += 1.0;
        }
    }

    /// A rule of the very length, with a tick each millimetre and a figure each ten.
    fn ruler_across(&self, fonts: &SheetFonts, page: &mut Canvas) {
        let (x, y) = ACROSS;
        page.rule((x, y), (x + f32::from(RULER), y), OUTER);
        for step in 0..=RULER {
            let at = x + f32::from(step);
            page.rule((at, y), (at, y - tick(step)), INNER);
            if step.is_multiple_of(10) {
                let figure = fonts.letters(Hand::Text, &step.to_string());
                page.text(fonts, &figure, 9.0, (at - 5.0, 10.0, y - 8.0), Align::Middle);
            }
        }
        let said = fonts.letters(Hand::Label, &self.across);
        page.text(fonts, &said, 12.0, (x, f32::from(RULER), y + 5.0), Align::Middle);
    }

    fn ruler_down(&self, fonts: &SheetFonts, page: &mut Canvas) {
        let (x, y) = DOWN;
        page.rule((x, y), (x, y + f32::from(RULER)), OUTER);
        for step in 0..=RULER {
            let at = y + f32::from(step);
            page.rule((x, at), (x + tick(step), at), INNER);
            if step.is_multiple_of(10) {
                let figure = fonts.letters(Hand::Text, &step.to_string());
                page.text(fonts, &figure, 9.0, (x + 6.5, 10.0, at), Align::Left);
            }
        }
        let said = fonts.letters(Hand::Label, &self.down);
        page.text(fonts, &said, 12.0, (x + 16.0, MEASURE, y + f32::from(RULER) / 2.0), Align::Left);
    }
}

/// How long the tick of a millimetre is.
fn tick(step: u8) -> f32 {
    match step {
        _ if step.is_multiple_of(10) => 5.0,
        _ if step.is_multiple_of(5) => 3.5,
        _ => 2.0,
    }
}

fn cross(page: &mut Canvas, (x, y): (f32, f32), arm: f32) {
    page.rule((x - arm, y), (x + arm, y), INNER);
    page.rule((x, y - arm), (x, y + arm), INNER);
}
