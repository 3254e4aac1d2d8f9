//! Corrections, worded for the paper beside whose text they stand.

use chengjie_domain::correction::Correction;
use chengjie_domain::{MeetingId, ResolutionId};
use chengjie_store::Reader;
use chengjie_words::Words;

use super::date_text;
use crate::Failure;

/// Those of a meeting's minutes, in the order of their days.
pub(crate) fn of_minutes(reader: &Reader<'_>, id: &MeetingId) -> Result<Vec<Correction>, Failure> {
    Ok(reader.list_by("meeting_id", id.as_str())?)
}

/// Those of a resolution, in the order of their days.
pub(crate) fn of_resolution(reader: &Reader<'_>, id: &ResolutionId) -> Result<Vec<Correction>, Failure> {
    Ok(reader.list_by("resolution_id", id.as_str())?)
}

/// As notes: when, what it said, what it should say, why.
pub(super) fn notes(corrections: &[Correction], words: &Words) -> Vec<String> {
    let line = |text: &str| text.split('\n').collect::<Vec<_>>().join("　");
    let note = |one: &Correction| {
        let figures = [
            ("day", date_text(words, one.corrected_on).into()),
            ("said", line(one.said.as_str()).into()),
            ("says", line(one.says.as_str()).into()),
            ("reason", (&one.reason).into()),
        ];
        words.text("document-corrected", &figures)
    };
    corrections.iter().map(note).collect()
}
