//! The notice of a meeting: who is called, to when and where, about what, and how to answer.

use chengjie_documents::{NameList, NoticeDocument, Paper, Passage};
use chengjie_domain::MeetingId;
use chengjie_domain::council::{Matter, ProxyHolder};
use chengjie_domain::evidence::Evidence;
use chengjie_domain::meeting::MeetingForm;
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::{item_facts, joined, part_heading, standing};
use crate::Failure;
use crate::convened::{Called, Convened, code};
use crate::document::date_text;
use crate::names::Names;

pub(super) const TITLE: &str = "notice-title";

/// The notice as it would be printed on a day; it bears the day on which it went out, once it did.
pub(in crate::document) fn paper(
    reader: &Reader<'_>,
    id: &MeetingId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let convened = Convened::of(reader, id, words)?;
    let pieces = convened.pieces(TITLE, words);
    let parts = parts(reader, &convened, words)?;
    let signed_on = convened.meeting.noticed_on.unwrap_or(today);
    Ok(Paper::MeetingNotice(Box::new(NoticeDocument {
        title: pieces.concat(),
        title_pieces: pieces,
        addressee: words.text(&format!("meeting-addressee-{}", code(convened.body.kind)), &[]),
        opening: words.text(
            "notice-opening",
            &[("day", convened.day(words).into()), ("meeting", convened.heading(words).into())],
        ),
        reply: Passage {
            heading: part_heading(after(&parts), &words.text("notice-reply", &[]), words),
            paragraphs: vec![reply(&convened, words)],
        },
        parts,
        lists: lists(&convened, words),
        attachments_label: words.text("document-attachments", &[]),
        attachments: attachments(reader, &convened, words)?,
        closing: words.text("notice-closing", &[]),
        signed_by: convened.society().to_owned(),
        signed_on: date_text(words, signed_on),
        contact: contact(&convened, words),
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}

fn parts(reader: &Reader<'_>, convened: &Convened, words: &Words) -> Result<Vec<Passage>, Failure> {
    let meeting = &convened.meeting;
    let sentence = |text: String| words.text("meeting-sentence", &[("text", text.into())]);
    let place = match &meeting.place {
        Some(place) => sentence(place.to_string()),
        None => words.text("notice-place-open", &[]),
    };
    let form = words.text(&format!("meeting-form-{}", code(meeting.form)), &[]);
    let mut parts = vec![("notice-time", vec![sentence(convened.moment(words))])];
    if meeting.form != MeetingForm::Correspondence || meeting.place.is_some() {
        parts.push(("notice-place", vec![place]));
    }
    parts.extend([
        ("notice-form", vec![sentence(form)]),
        ("notice-agenda", agenda(reader, convened, words)?),
        ("notice-called", vec![called_count(convened, words)]),
    ]);
    let passage = |(number, (heading, paragraphs)): (u32, (&str, _))| Passage {
        heading: part_heading(number, &words.text(heading, &[]), words),
        paragraphs,
    };
    Ok((1..).zip(parts).map(passage).collect())
}

/// The number of the part after these.
fn after(parts: &[Passage]) -> u32 {
    u32::try_from(parts.len()).unwrap_or(u32::MAX).saturating_add(1)
}

fn agenda(reader: &Reader<'_>, convened: &Convened, words: &Words) -> Result<Vec<String>, Failure> {
    if convened.agenda.is_empty() {
        return Ok(vec![words.text("notice-agenda-open", &[])]);
    }
    let names = Names::of_meeting(reader, &convened.meeting.id, words)?;
    let mut said = Vec::new();
    for (number, item) in (1_u32..).zip(&convened.agenda) {
        let facts = item_facts(reader, item, words)?;
        let what = words.text("document-with", &[("what", (&item.title).into()), ("facts", facts.into())]);
        said.push(words.text("document-heading-point", &[("number", number.into()), ("title", what.into())]));
        said.extend(standing(reader, item, &names, words)?);
    }
    Ok(said)
}

/// How to answer, and what the charter of the day says of proxies.
fn reply(convened: &Convened, words: &Words) -> String {
    if convened.meeting.form == MeetingForm::Correspondence {
        return words.text("notice-reply-correspondence", &[("day", convened.moment(words).into())]);
    }
    let rule = convened.rule(Matter::Ordinary).ok();
    let knows_proxies = rule.is_some_and(|rule| rule.proxy.is_some());
    let asked = if knows_proxies { "notice-reply-words-proxy" } else { "notice-reply-words" };
    let mut said = vec![words.text(asked, &[])];
    if let Some(rule) = rule {
        said.push(match rule.proxy {
            None => words.text("notice-proxy-none", &[]),
            Some(proxy) => {
                let figures = [("clause", (&rule.clause).into()), ("most", proxy.most.into())];
                match proxy.holder {
                    ProxyHolder::Anyone => words.text("notice-proxy-anyone", &figures),
                    ProxyHolder::Member => {
                        let member = ("member", convened.member_word(words).into());
                        words.text("notice-proxy-member", &[&figures[..], &[member]].concat())
                    }
                }
            }
        });
    }
    joined(said, words)
}

/// What was attached to the meeting until the notice went out; several are numbered.
fn attachments(reader: &Reader<'_>, convened: &Convened, words: &Words) -> Result<Vec<String>, Failure> {
    let held: Vec<Evidence> = reader.list_by("meeting_id", convened.meeting.id.as_str())?;
    let noticed_on = convened.meeting.noticed_on;
    let sent: Vec<_> =
        held.into_iter().filter(|one| noticed_on.is_none_or(|day| one.added_on <= day)).collect();
    if let [one] = sent.as_slice() {
        return Ok(vec![one.title.to_string()]);
    }
    let numbered = |(number, one): (u32, &Evidence)| {
        words.text("document-heading-point", &[("number", number.into()), ("title", (&one.title).into())])
    };
    Ok((1..).zip(&sent).map(numbered).collect())
}

fn called_count(convened: &Convened, words: &Words) -> String {
    let count = u32::try_from(convened.members.len()).unwrap_or(u32::MAX);
    words.text(
        "notice-called-count",
        &[("member", convened.member_word(words).into()), ("count", count.into())],
    )
}

fn lists(convened: &Convened, words: &Words) -> Vec<NameList> {
    let names = |called: &[Called]| called.iter().map(|one| one.name.clone()).collect();
    [("minutes-present", &convened.members), ("minutes-observing", &convened.observers)]
        .into_iter()
        .filter(|(_, called)| !called.is_empty())
        .map(|(label, called)| NameList { label: words.text(label, &[]), names: names(called) })
        .collect()
}

fn contact(convened: &Convened, words: &Words) -> Option<String> {
    match &convened.society_contact {
        (Some(contact), Some(telephone)) => Some(words.text(
            "document-contact",
            &[("contact", contact.as_str().into()), ("telephone", telephone.as_str().into())],
        )),
        (Some(contact), None) => {
            Some(words.text("document-contact-person", &[("contact", contact.as_str().into())]))
        }
        (None, Some(telephone)) => {
            Some(words.text("document-contact-telephone", &[("telephone", telephone.as_str().into())]))
        }
        (None, None) => None,
    }
}
