//! An agreement seen while it is written: the pages asked for, and where on them each part and each field stands.

use std::ops::RangeInclusive;

use chengjie_documents::{Mark, Paper, Press};
use chengjie_domain::AgreementId;
use chengjie_domain::agreement::AgreementParts;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::paper_of_parts;
use crate::document::{Preview, export::pages_of};
use crate::{Failure, Secretariat};

/// What the paper is made of; the eight parts carry the names of `AgreementPart`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the headings of the paper say it")]
pub enum AgreementSection {
    Cover,
    Instructions,
    Facts,
    Objectives,
    Tasks,
    Schedule,
    Quality,
    Indicators,
    Funding,
    Duties,
    Cooperation,
    Clauses,
    Signing,
}

/// Where a section stands on one of the pages that it reaches.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SectionPlace {
    /// Which.
    pub section: AgreementSection,
    /// On which page, from 1.
    pub page: u32,
    /// Where it begins there, millimetres from the paper's top.
    pub top_mm: f64,
    /// Where it ends there.
    pub bottom_mm: f64,
}

/// Where a field begins; it reaches to the next one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldPlace {
    /// The field by its path in the parts: `tasks.3.acceptance`.
    pub field: String,
    /// On which page, from 1.
    pub page: u32,
    /// Millimetres from the paper's top.
    pub top_mm: f64,
}

/// An agreement as it would be printed, and where everything stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementPreview {
    /// The pages.
    pub preview: Preview,
    /// Every section, page by page.
    pub sections: Vec<SectionPlace>,
    /// Every field, in the order of the paper.
    pub fields: Vec<FieldPlace>,
}

/// Height of the paper and of the margins below which and above which a section goes on, in millimetres.
const TOP_MM: f64 = 32.0;
const BOTTOM_MM: f64 = 267.0;

impl Secretariat {
    /// A version's paper as it would be printed on a day if it said these parts, saved or not.
    ///
    /// # Errors
    /// When there is no such version.
    pub fn agreement_paper(
        &self,
        id: &AgreementId,
        parts: AgreementParts,
        words: &Words,
        today: NaiveDate,
    ) -> Result<Paper, Failure> {
        self.read(|reader| paper_of_parts(reader, id, parts, words, today))
    }

    /// Some pages of a version as they would be printed on a day if it said these parts, saved or not.
    ///
    /// # Errors
    /// When there is no such version or the typesetter refuses it.
    pub fn preview_agreement(
        &self,
        press: &Press,
        id: &AgreementId,
        parts: AgreementParts,
        words: &Words,
        pages: RangeInclusive<u32>,
        today: NaiveDate,
    ) -> Result<AgreementPreview, Failure> {
        let paper = self.agreement_paper(id, parts, words, today)?;
        let set = press.set(&paper, &self.anchor()?)?;
        let fields = set.marks("field").into_iter();
        Ok(AgreementPreview {
            sections: sections(&set.marks("part")),
            fields: fields
                .map(|mark| FieldPlace { field: mark.name, page: mark.page, top_mm: mark.top_mm })
                .collect(),
            preview: pages_of(press, &paper, &set, pages)?,
        })
    }
}

/// A section reaches from its mark to the next one, page by page; the last to the end of its page.
fn sections(marks: &[Mark]) -> Vec<SectionPlace> {
    let mut places = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        let Ok(section) = serde_json::from_value(mark.name.as_str().into()) else { continue };
        let (last, end) =
            marks.get(place + 1).map_or((mark.page, BOTTOM_MM), |next| (next.page, next.top_mm));
        for page in mark.page..=last {
            let top_mm = if page == mark.page { mark.top_mm } else { TOP_MM };
            let bottom_mm = if page == last { end } else { BOTTOM_MM };
            // What begins at the very top of a page does not reach into it from before.
            if bottom_mm - top_mm > 1.0 {
                places.push(SectionPlace { section, page, top_mm, bottom_mm });
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_reaches_over_pages_to_the_next_one() {
        let mark = |name: &str, page, top_mm| Mark { name: name.to_owned(), page, top_mm };
        let found = sections(&[mark("tasks", 2, 100.0), mark("schedule", 4, 32.2), mark("quality", 4, 90.0)]);
        let told: Vec<_> =
            found.iter().map(|one| (one.section, one.page, one.top_mm, one.bottom_mm)).collect();
        assert_eq!(
            told,
            [
                (AgreementSection::Tasks, 2, 100.0, BOTTOM_MM),
                (AgreementSection::Tasks, 3, TOP_MM, BOTTOM_MM),
                (AgreementSection::Schedule, 4, 32.2, 90.0),
                (AgreementSection::Quality, 4, 90.0, BOTTOM_MM),
            ]
        );
    }
}
