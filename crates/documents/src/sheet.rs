//! Sheets at exact places, drawn to the tenth of a millimetre: what is signed, marked, cut or folded by hand.
//!
//! Beside the official documents they are working papers: they carry no data and no metadata, and a paper that is cast
//! carries nothing that tells it from the next.

mod attendance;
mod ballot;
mod calibration;
mod canvas;
mod grid;
mod labels;
mod letters;
mod pictures;
mod plates;
mod proxy;
mod tally;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use attendance::{AttendanceSheet, SheetColumns, SheetRow};
pub use ballot::BallotPapers;
pub use calibration::CalibrationPage;
pub use grid::SheetCount;
pub use labels::{SeatLabel, SeatLabels};
pub use letters::SheetFonts;
pub use pictures::SheetPictures;
pub use plates::NamePlates;
pub use proxy::ProxyForm;
pub use tally::TallySheet;

use crate::DocumentFailure;

/// A sheet with everything that it prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "sheet", rename_all = "snake_case")]
pub enum Sheet {
    /// 签到表.
    Attendance(Box<AttendanceSheet>),
    /// 表决票, 选举票.
    Ballots(Box<BallotPapers>),
    /// 计票单.
    Tally(Box<TallySheet>),
    /// 席位牌.
    Plates(Box<NamePlates>),
    /// 委托书.
    Proxy(Box<ProxyForm>),
    /// 座签标签.
    Labels(Box<SeatLabels>),
    /// 打印校准页.
    Calibration(Box<CalibrationPage>),
}

impl Sheet {
    /// What it is and of which meeting, in one line.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Attendance(data) => &data.running_head,
            Self::Ballots(data) => &data.running_head,
            Self::Tally(data) => &data.running_head,
            Self::Plates(data) => &data.running_head,
            Self::Proxy(data) => &data.running_head,
            Self::Labels(data) => &data.running_head,
            Self::Calibration(data) => &data.title,
        }
    }

    /// Draws it as a PDF; the same data gives the same bytes.
    ///
    /// # Errors
    /// When a character cannot be printed: it is named with its field.
    pub fn draw(&self, fonts: &SheetFonts) -> Result<Vec<u8>, DocumentFailure> {
        match self {
            Self::Attendance(data) => data.draw(fonts),
            Self::Ballots(data) => data.draw(fonts),
            Self::Tally(data) => data.draw(fonts),
            Self::Plates(data) => data.draw(fonts),
            Self::Proxy(data) => data.draw(fonts),
            Self::Labels(data) => data.draw(fonts),
            Self::Calibration(data) => data.draw(fonts),
        }
    }

    /// How many of its pages belong together on sheets of their own; nothing: all of them. What is cut apart or folded has
    /// nothing else on its back.
    #[must_use]
    pub fn together(&self, fonts: &SheetFonts) -> Option<usize> {
        match self {
            Self::Ballots(data) => Some(data.pages_of_one(fonts)),
            Self::Plates(_) | Self::Labels(_) => Some(1),
            Self::Attendance(_) | Self::Tally(_) | Self::Proxy(_) | Self::Calibration(_) => None,
        }
    }
}

/// Refuses data that would leave a hole on paper.
fn require_printed(data: &impl Serialize, fonts: &SheetFonts) -> Result<(), DocumentFailure> {
    let data = serde_json::to_value(data)
        .map_err(|error| DocumentFailure::Typesetting { reason: error.to_string() })?;
    fonts.require_printed(&data)
}
