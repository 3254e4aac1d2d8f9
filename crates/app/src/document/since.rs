//! What happened since to a resolution or to minutes: noted on every paper that is made now, and found for the files that were
//! made before.

use chengjie_documents::VoidedMark;
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::resolution::{
    Resolution, Since, amended_by, corrected, happened_to, loss_of_force, recounted,
};
use chengjie_domain::submission::{DocumentKind, Export};
use chengjie_domain::vote::Ballot;
use chengjie_store::Reader;
use chengjie_words::Words;

use super::{correction, date_text, resolution};
use crate::names::Names;
use crate::{Failure, Secretariat};

/// That a resolution is voided, replaced or revoked no paper hides.
pub(super) fn without_force(
    resolution: &Resolution,
    all: &[Resolution],
    words: &Words,
) -> Option<VoidedMark> {
    let ended = |key: &str, by: String, day| {
        let figures = [("by", by.into()), ("day", date_text(words, day).into())];
        VoidedMark { mark: words.text("document-ended-mark", &[]), sentence: words.text(key, &figures) }
    };
    match loss_of_force(resolution, all)? {
        Since::Voided { reason, .. } => Some(VoidedMark {
            mark: words.text("word-void", &[]),
            sentence: words.text("document-voided", &[("reason", (&reason).into())]),
        }),
        Since::Replaced { by, day, .. } => Some(ended("document-replaced", by, day)),
        Since::Revoked { by, day, .. } => Some(ended("document-revoked", by, day)),
        Since::Amended { .. } | Since::Corrected { .. } | Since::Recounted { .. } => None,
    }
}

/// What amended a resolution, what is corrected in its text, and what its vote was counted as before: as notes.
pub(super) fn notes(
    reader: &Reader<'_>,
    resolution: &Resolution,
    all: &[Resolution],
    words: &Words,
) -> Result<Vec<String>, Failure> {
    let amended = amended_by(resolution, all).into_iter().map(|later| {
        let day = date_text(words, later.adopted_on);
        words.text("document-amended", &[("day", day.into()), ("by", later.number_text().into())])
    });
    let mut notes: Vec<String> = amended.collect();
    notes.extend(correction::notes(&correction::of_resolution(reader, &resolution.id)?, words));
    let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", resolution.agenda_item_id.as_str())?;
    let names = Names::of_meeting(reader, &resolution.meeting_id, words)?;
    notes.extend(
        ballots.iter().filter_map(|ballot| recount_note(resolution, ballot, &ballots, words, &names)),
    );
    Ok(notes)
}

/// When and why a vote was counted anew: what stood before it; of a resolution that this count undid, what it came to.
fn recount_note(
    resolution: &Resolution,
    ballot: &Ballot,
    ballots: &[Ballot],
    words: &Words,
    names: &Names,
) -> Option<String> {
    let before = ballots.iter().find(|one| Some(&one.id) == ballot.corrects_id.as_ref())?;
    let is_undone = before.id == resolution.ballot_id;
    let told = if is_undone { ballot } else { before };
    let [judgement, counts] = resolution::judged_ballot(told, words, names);
    Some(words.text(
        if is_undone { "document-recounted-after" } else { "document-recounted" },
        &[
            ("day", date_text(words, ballot.closed_at.date_naive()).into()),
            ("reason", ballot.correction_reason.as_ref()?.into()),
            ("judgement", judgement.into()),
            ("counts", counts.into()),
        ],
    ))
}

impl Secretariat {
    /// What happened to the resolution or the minutes of a file since this workspace exported it, and what took all force from
    /// its resolution whenever it did; nothing of other files.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn since_export(&self, file: &[u8]) -> Result<Vec<Since>, Failure> {
        let Some(export) = self.export_of_file(file)? else { return Ok(Vec::new()) };
        self.read(|reader| {
            let exported_in = reader.noted_in(export.id.as_str())?;
            let mut since = Vec::new();
            for one in happened(reader, &export)? {
                let is_news = match one.noted_with() {
                    None => true,
                    Some(record) => reader.noted_in(record)? > exported_in,
                };
                if is_news {
                    since.push(one);
                }
            }
            Ok(since)
        })
    }
}

/// All that happened to what an export is of.
fn happened(reader: &Reader<'_>, export: &Export) -> Result<Vec<Since>, Failure> {
    let of = export.of_id.as_str();
    match export.document {
        DocumentKind::Resolution | DocumentKind::ResolutionExtract => {
            let resolution: Resolution = reader.get(of)?;
            let all: Vec<Resolution> = reader.list_by("body_id", resolution.body_id.as_str())?;
            let corrections = correction::of_resolution(reader, &resolution.id)?;
            let ballots: Vec<Ballot> =
                reader.list_by("agenda_item_id", resolution.agenda_item_id.as_str())?;
            Ok(happened_to(&resolution, &all, &corrections, &ballots))
        }
        DocumentKind::Minutes | DocumentKind::MeetingPapers => {
            let mut found: Vec<Since> = corrected(&reader.list_by("meeting_id", of)?).collect();
            for item in reader.list_by::<AgendaItem>("meeting_id", of)? {
                let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
                found.extend(recounted(&item.title, &ballots));
            }
            Ok(found)
        }
        _ => Ok(Vec::new()),
    }
}

/// What happened, as the terminal says it: the key of the sentence and its figures.
#[must_use]
pub fn since_figures(since: &Since) -> (&'static str, Vec<(&'static str, String)>) {
    let ended = |key, number: &str, by: &str, day: &chrono::NaiveDate| {
        (key, vec![("number", number.to_owned()), ("by", by.to_owned()), ("day", day.to_string())])
    };
    match since {
        Since::Voided { number, reason } => {
            ("since-voided", vec![("number", number.clone()), ("reason", reason.to_string())])
        }
        Since::Replaced { number, by, day } => ended("since-replaced", number, by, day),
        Since::Revoked { number, by, day } => ended("since-revoked", number, by, day),
        Since::Amended { number, by, day, .. } => ended("since-amended", number, by, day),
        Since::Corrected { day, reason, .. } => {
            ("since-corrected", vec![("day", day.to_string()), ("reason", reason.to_string())])
        }
        Since::Recounted { item, day, reason, .. } => (
            "since-recounted",
            vec![("item", item.to_string()), ("day", day.to_string()), ("reason", reason.to_string())],
        ),
    }
}
