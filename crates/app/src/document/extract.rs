//! An extract of one resolution (决议摘录), for whoever is shown what was decided: a bank, a registration office.

use chengjie_documents::{ExtractDocument, Labelled, Paper, Passage, VoidedMark};
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::names::SittingNames;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::{Line, ResolutionId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::{BREAK, date_text, register, resolution, since};
use crate::{Failure, names};

/// The extract as a list of documents names it.
pub(crate) fn title(words: &Words, resolution: &Resolution) -> String {
    words.text(
        "extract-offer",
        &[("number", resolution.number_text().into()), ("title", (&resolution.title).into())],
    )
}

fn name(society: Option<&Line>) -> &str {
    society.map_or("", Line::as_str)
}

/// An extract as it would be printed on a day: what was decided under the names of then, certified under today's.
pub(super) fn paper(
    reader: &Reader<'_>,
    id: &ResolutionId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let found: Resolution = reader.get(id.as_str())?;
    let body: Body = reader.get(found.body_id.as_str())?;
    let then = names::on_paper(reader, found.names.as_ref(), &body)?;
    let now = names::of_sitting(reader, &body)?;
    let all: Vec<Resolution> = reader.list_by("body_id", body.id.as_str())?;
    let voided = since::without_force(&found, &all, words);
    let pieces: Vec<String> = words
        .text(
            "extract-title",
            &[
                ("society", name(then.society.as_ref()).into()),
                ("body", (&then.body).into()),
                ("break", BREAK.to_string().into()),
            ],
        )
        .split(BREAK)
        .map(str::to_owned)
        .collect();
    Ok(Paper::ResolutionExtract(Box::new(ExtractDocument {
        title: pieces.concat(),
        title_pieces: pieces,
        number: found.number_text(),
        facts: facts(reader, &found, &all, &then, words)?,
        text: Passage {
            heading: words.text("extract-text", &[]),
            paragraphs: resolution::paragraphs(reader, &found, words)?,
        },
        certified: certified(&then, &now, voided.as_ref(), words),
        voided,
        signature_labels: ["extract-made-by", "extract-compared-by"].map(|key| words.text(key, &[])),
        signed_by: name(now.society.as_ref()).to_owned(),
        signed_on: date_text(words, today),
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}

fn facts(
    reader: &Reader<'_>,
    found: &Resolution,
    all: &[Resolution],
    then: &SittingNames,
    words: &Words,
) -> Result<Vec<Labelled>, Failure> {
    let meeting: Meeting = reader.get(found.meeting_id.as_str())?;
    let term: Term = reader.get(meeting.term_id.as_str())?;
    let sat = words.text(
        "sheet-meeting",
        &[
            ("society", name(then.society.as_ref()).into()),
            ("term", words.numeral(term.ordinal).into()),
            ("body", (&then.body).into()),
            ("meeting", words.numeral(meeting.ordinal).into()),
        ],
    );
    let facts = [
        ("extract-number", found.number_text()),
        ("extract-what", resolution::title_text(words, &found.title)),
        ("extract-adopted", date_text(words, found.adopted_on)),
        ("extract-meeting", sat),
        ("extract-vote", vote(reader, found, words)?),
        ("extract-standing", register::standing(found, &reader.get(found.ballot_id.as_str())?, all, words)),
    ];
    let notes = since::notes(reader, found, all, words)?.into_iter().map(|note| ("extract-note", note));
    Ok(facts
        .into_iter()
        .chain(notes)
        .map(|(label, text)| Labelled { label: words.text(label, &[]), text })
        .collect())
}

/// Why the count was enough, and the count.
fn vote(reader: &Reader<'_>, found: &Resolution, words: &Words) -> Result<String, Failure> {
    let [judgement, counts] = resolution::judged(reader, found, words)?;
    if counts.is_empty() {
        return Ok(judgement);
    }
    Ok(words.text("meeting-sentences", &[("before", judgement.into()), ("next", counts.into())]))
}

/// That it says what the original says, and that this has no force any more when it has none; and what the society was called
/// then, when that is another name now.
fn certified(
    then: &SittingNames,
    now: &SittingNames,
    voided: Option<&VoidedMark>,
    words: &Words,
) -> Vec<String> {
    let mut said = vec![match voided {
        None => words.text("extract-certified", &[]),
        Some(voided) => words.text("extract-certified-ended", &[("mark", voided.mark.as_str().into())]),
    }];
    if then.society != now.society {
        let named =
            [("then", name(then.society.as_ref()).into()), ("now", name(now.society.as_ref()).into())];
        said.push(words.text("extract-renamed", &named));
    }
    said
}
