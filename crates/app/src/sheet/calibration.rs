//! The page that measures a printer, before anything is printed that must fit.

use chengjie_documents::CalibrationPage;
use chengjie_domain::SocietyId;
use chengjie_domain::society::Society;
use chengjie_words::Words;

use crate::{Failure, Secretariat};

pub(crate) const CALIBRATION_TITLE: &str = "sheet-calibration-title";

impl Secretariat {
    /// The calibration page.
    ///
    /// # Errors
    /// When there is no such society.
    pub fn calibration_page(&self, id: &SocietyId, words: &Words) -> Result<CalibrationPage, Failure> {
        self.read(|reader| {
            reader.get::<Society>(id.as_str())?;
            let text = |key: &str| words.text(key, &[]);
            Ok(CalibrationPage {
                title: text(CALIBRATION_TITLE),
                front: ["print", "ruler", "amiss", "corners", "back"]
                    .map(|part| text(&format!("sheet-calibration-{part}")))
                    .into(),
                across: text("sheet-calibration-across"),
                down: text("sheet-calibration-down"),
                back_title: text("sheet-calibration-back-title"),
                back: ["marks", "duplex"].map(|part| text(&format!("sheet-calibration-{part}"))).into(),
            })
        })
    }
}
