//! Whether a document's own words hold a text: what a correction takes up, whom a file may name.

use chengjie_domain::Language;
use chengjie_domain::correction::{Correction, CorrectionOf, CorrectionRefusal};
use chengjie_domain::submission::{DocumentOf, Export};
use chengjie_store::Reader;
use chengjie_words::Words;
use serde_json::Value;

use super::{Document, meeting, resolution};
use crate::{Failure, Secretariat};

/// Letters without the blanks and line ends that setting puts between them.
fn bare(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| !letter.is_whitespace())
}

/// Every worded string of a value, one after the other.
fn gather(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => into.extend(bare(text)),
        Value::Array(values) => values.iter().for_each(|one| gather(one, into)),
        Value::Object(fields) => fields.values().for_each(|one| gather(one, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Refuses to correct what a paper does not say in any of the languages in which it goes out. A text may go over from one paragraph
/// into the next.
pub(crate) fn require_said(reader: &Reader<'_>, correction: &Correction) -> Result<(), Failure> {
    let said = correction.said.as_str();
    for language in Language::ALL {
        let (words, day) = (Words::new(language), correction.corrected_on);
        let paper = match &correction.of {
            CorrectionOf::Minutes(id) => meeting::minutes(reader, id, &words, day)?,
            CorrectionOf::Resolution(id) => resolution::paper(reader, id, &words, day)?,
        };
        if Document::Paper(paper).says(said) {
            return Ok(());
        }
    }
    Err(CorrectionRefusal::NotThere {}.into())
}

fn says(value: &Value, text: &str) -> bool {
    let mut words = String::new();
    gather(value, &mut words);
    words.contains(&bare(text).collect::<String>())
}

impl Document {
    fn says(&self, text: &str) -> bool {
        match self {
            Self::Paper(paper) => serde_json::to_value(paper).is_ok_and(|value| says(&value, text)),
            Self::Sheet(sheet) => serde_json::to_value(sheet).is_ok_and(|value| says(&value, text)),
            Self::Job(job) => job.parts.iter().any(|part| part.says(text)),
        }
    }
}

impl Secretariat {
    /// Whether a document that was exported, made today, holds a text; one that cannot be made any more may have held it. What was
    /// printed in one go depends on how far the meeting was: any of its papers may have been among it.
    pub(crate) fn export_says(&self, export: &Export, text: &str) -> Result<bool, Failure> {
        let Some(of) = export.of() else { return Ok(true) };
        let words = Words::new(export.language);
        let papers = match &of {
            DocumentOf::MeetingPapers { meeting_id } => {
                let offers = self.meeting_papers(meeting_id, &words)?.into_iter().map(|offer| offer.of);
                offers.filter(|one| *one != of).collect()
            }
            _ => vec![of],
        };
        for of in papers {
            match self.document(&of, &words, export.exported_at.date_naive()) {
                Ok(document) if document.says(text) => return Ok(true),
                Ok(_) => {}
                Err(failure) if failure.is_damage() => return Err(failure),
                Err(_) => return Ok(true),
            }
        }
        Ok(false)
    }
}
