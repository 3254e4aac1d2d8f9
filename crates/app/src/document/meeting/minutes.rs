//! The minutes of a meeting: what was decided, how each vote came out, and who was there.

mod confirmed;
mod item;
mod present;

use chengjie_documents::{MinutesDocument, Paper, Passage};
use chengjie_domain::meeting::{MeetingRefusal, MeetingStatus, Proxy};
use chengjie_domain::{Arg, MeetingId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};

use super::joined;
use crate::Failure;
use crate::convened::{Convened, code};
use crate::document::{correction, date_text};
use crate::names::Names;
use present::Roll;

pub(super) const TITLE: &str = "minutes-title";

/// The minutes as they would be printed on a day.
pub(in crate::document) fn paper(
    reader: &Reader<'_>,
    id: &MeetingId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let convened = Convened::of(reader, id, words)?;
    let meeting = &convened.meeting;
    if meeting.status < MeetingStatus::Closed {
        let [status, needed] = [meeting.status, MeetingStatus::Closed].map(|one| one.code().to_owned());
        return Err(MeetingRefusal::WrongStatus { status, needed }.into());
    }
    let names = Names::of_meeting(reader, id, words)?;
    let proxies: Vec<Proxy> = reader.list_by("meeting_id", id.as_str())?;
    let roll = Roll::of(&convened, &proxies, &names, words);
    let pieces = convened.pieces(TITLE, words);
    let society = || convened.society().into();
    let office = words.text("document-issued-by", &[("society", society())]);
    let confirmed = confirmed::confirmed_in(reader, id)?.filter(|_| meeting.minutes_confirmed_on.is_some());
    let items = (1..)
        .zip(&convened.agenda)
        .map(|(number, agenda_item)| {
            let paragraphs = item::paragraphs(reader, agenda_item, confirmed, &names, words)?;
            Ok(Passage { heading: heading(number, agenda_item.title.as_str(), words), paragraphs })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(Paper::Minutes(Box::new(MinutesDocument {
        issuing_mark: words
            .text("minutes-mark", &[("society", society()), ("body", convened.body_name().into())]),
        number: words.text(
            "meeting-ordinal",
            &[
                ("term", words.numeral(convened.term.ordinal).into()),
                ("meeting", words.numeral(meeting.ordinal).into()),
            ],
        ),
        office: office.clone(),
        held_on: convened.day(words),
        title: pieces.concat(),
        title_pieces: pieces,
        opening: opening(&convened, &roll, &names, words),
        free: free(&convened, words),
        items,
        lists: roll.lists(&convened, &names, words),
        note: match meeting.minutes_confirmed_on {
            Some(day) => words.text("minutes-confirmed", &[("day", date_text(words, day).into())]),
            None => words.text("minutes-unconfirmed", &[]),
        },
        watermark: match meeting.minutes_confirmed_on {
            Some(_) => None,
            None => Some(words.text("minutes-unconfirmed-mark", &[])),
        },
        corrections: correction::notes(&correction::of_minutes(reader, id)?, words),
        issued_by: office,
        issued_on: words.text("document-issued-on", &[("date", date_text(words, today).into())]),
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}

/// The heading of an item: 议题一　…. A motion's own text counts its parts with 一、, so the minutes do not.
fn heading(number: u32, title: &str, words: &Words) -> String {
    words.text("minutes-item", &[("number", words.numeral(number).into()), ("title", title.into())])
}

/// When, where, how many, who chaired.
fn opening(convened: &Convened, roll: &Roll, names: &Names, words: &Words) -> String {
    let meeting = &convened.meeting;
    let form = words.text(&format!("meeting-form-{}", code(meeting.form)), &[]);
    let figures: [(&str, Arg); 3] = [
        ("time", time(convened, words).into()),
        ("meeting", convened.heading(words).into()),
        ("form", form.into()),
    ];
    let mut said = vec![match &meeting.place {
        Some(place) => words.text("minutes-opening", &[&figures[..], &[("place", place.into())]].concat()),
        None => words.text("minutes-opening-nowhere", &figures),
    }];
    said.push(roll.counted(words));
    if let (Some(chair), Some(recorder)) =
        (names.get(meeting.chair_id.as_ref()), names.get(meeting.recorder_id.as_ref()))
    {
        said.push(words.text("minutes-chaired", &[("chair", chair.into()), ("recorder", recorder.into())]));
    }
    if !convened.agenda.is_empty() {
        said.push(words.text("minutes-agenda", &[]));
    }
    joined(said, words)
}

/// From the opening to the close; a close on a later day with its day.
fn time(convened: &Convened, words: &Words) -> String {
    let meeting = &convened.meeting;
    let from = meeting.opened_at.unwrap_or(meeting.starts_at);
    let day = date_text(words, from.date_naive());
    let to = meeting.closed_at.map(|to| {
        let hour = to.format("%H:%M").to_string();
        if to.date_naive() == from.date_naive() {
            hour
        } else {
            format!("{}{hour}", date_text(words, to.date_naive()))
        }
    });
    let from = from.format("%H:%M").to_string();
    match to {
        Some(to) => {
            words.text("minutes-time", &[("day", day.into()), ("from", from.into()), ("to", to.into())])
        }
        None => day,
    }
}

/// What was said beside the votes, as the last part.
fn free(convened: &Convened, words: &Words) -> Option<Passage> {
    let paragraphs: Vec<String> = convened.meeting.minutes.paragraphs().map(str::to_owned).collect();
    (!paragraphs.is_empty()).then_some(Passage { heading: words.text("minutes-free", &[]), paragraphs })
}

/// When somebody was out of the room: 09:20离场，09:40返场.
fn away(left: DateTime<FixedOffset>, back: Option<DateTime<FixedOffset>>, words: &Words) -> String {
    let hour = |at: DateTime<FixedOffset>| Arg::from(at.format("%H:%M").to_string());
    match back {
        None => words.text("minutes-away", &[("left", hour(left))]),
        Some(back) => words.text("minutes-away-back", &[("left", hour(left)), ("back", hour(back))]),
    }
}
