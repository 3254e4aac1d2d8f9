//! The agenda of a meeting, for the table.

use chengjie_documents::{AgendaDocument, AgendaLine, Labelled, Paper};
use chengjie_domain::MeetingId;
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::{item_facts, standing};
use crate::Failure;
use crate::convened::{Convened, code};
use crate::names::Names;

pub(super) const TITLE: &str = "agenda-title";

/// The agenda as it would be printed on a day.
pub(in crate::document) fn paper(
    reader: &Reader<'_>,
    id: &MeetingId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let convened = Convened::of(reader, id, words)?;
    let meeting = &convened.meeting;
    let names = Names::of_meeting(reader, id, words)?;
    let pieces = convened.pieces(TITLE, words);
    let form = words.text(&format!("meeting-form-{}", code(meeting.form)), &[]);
    let facts = [
        ("sheet-time", Some(convened.moment(words))),
        ("sheet-place", meeting.place.as_ref().map(ToString::to_string)),
        ("agenda-form", Some(form)),
        ("agenda-chair", names.get(meeting.chair_id.as_ref())),
    ];
    Ok(Paper::MeetingAgenda(Box::new(AgendaDocument {
        title: pieces.concat(),
        title_pieces: pieces,
        facts: facts
            .into_iter()
            .filter_map(|(label, text)| Some(Labelled { label: words.text(label, &[]), text: text? }))
            .collect(),
        items: (1..)
            .zip(&convened.agenda)
            .map(|(number, item)| {
                Ok(AgendaLine {
                    number: words.text("agenda-number", &[("number", words.numeral(number).into())]),
                    title: item.title.to_string(),
                    facts: item_facts(reader, item, words)?,
                    candidates: standing(reader, item, &names, words)?,
                })
            })
            .collect::<Result<_, Failure>>()?,
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}
