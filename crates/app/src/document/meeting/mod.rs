//! A meeting's papers as running text: its notice, its agenda, its minutes.

mod agenda;
mod minutes;
mod notice;

pub(super) use agenda::paper as agenda;
pub(super) use minutes::paper as minutes;
pub(super) use notice::paper as notice;

use chengjie_domain::meeting::{AgendaItem, MeetingStatus};
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::Candidate;
use chengjie_store::Reader;
use chengjie_words::Words;

use crate::Failure;
use crate::convened::{Convened, code};
use crate::names::Names;
use crate::sheet::position_word;
use crate::view::paper_of;

/// The papers set as running text that a meeting can have as it stands, with their titles: minutes only once it is closed.
pub(crate) fn offered(convened: &Convened, words: &Words) -> Vec<(DocumentOf, String)> {
    let meeting_id = || convened.meeting.id.clone();
    let title = |key: &str| convened.pieces(key, words).concat();
    let mut found = vec![
        (DocumentOf::MeetingNotice { meeting_id: meeting_id() }, title(notice::TITLE)),
        (DocumentOf::MeetingAgenda { meeting_id: meeting_id() }, title(agenda::TITLE)),
    ];
    if convened.meeting.status >= MeetingStatus::Closed {
        found.push((DocumentOf::Minutes { meeting_id: meeting_id() }, title(minutes::TITLE)));
    }
    found
}

/// What is done with an item, which paper it is about, and who brings it: 审议表决；审议文件：…；提案：秘书处.
fn item_facts(reader: &Reader<'_>, item: &AgendaItem, words: &Words) -> Result<String, Failure> {
    let done = match item.places {
        Some(places) => election(item, places, words),
        None => words.text(&format!("meeting-kind-{}", code(item.kind)), &[]),
    };
    let paper =
        paper_of(reader, item, words)?.map(|paper| words.text("meeting-paper", &[("paper", paper.into())]));
    let proposer =
        item.proposer.as_ref().map(|one| words.text("meeting-proposer", &[("proposer", one.into())]));
    let after = |before: String, next: String| {
        words.text("document-list-long", &[("before", before.into()), ("next", next.into())])
    };
    Ok(paper.into_iter().chain(proposer).fold(done, after))
}

/// What an item elects, unless its title says so already, and how many: 选举副理事长，应选2人.
fn election(item: &AgendaItem, places: u32, words: &Words) -> String {
    let elects = match item.elects {
        Some(post) => words.text("meeting-elects-post", &[("post", position_word(post, words).into())]),
        None => words.text("meeting-elects", &[]),
    };
    let places = words.text("meeting-places", &[("places", places.into())]);
    if item.title.as_str().to_lowercase().contains(&elects.to_lowercase()) {
        return places;
    }
    words.text("document-facts", &[("before", elects.into()), ("next", places.into())])
}

/// Who stands in an item's election, in their order; nothing while nobody does.
fn standing(
    reader: &Reader<'_>,
    item: &AgendaItem,
    names: &Names,
    words: &Words,
) -> Result<Option<String>, Failure> {
    let mut candidates: Vec<Candidate> = reader.list_by("agenda_item_id", item.id.as_str())?;
    candidates.sort_by_key(|candidate| candidate.position);
    let candidates = candidates.iter().filter_map(|one| names.get(Some(&one.person_id)));
    let candidates = listed(candidates, words);
    Ok((!candidates.is_empty())
        .then(|| words.text("meeting-candidates", &[("candidates", candidates.into())])))
}

/// The heading of a part: 一、会议时间.
fn part_heading(number: u32, title: &str, words: &Words) -> String {
    words.text("document-heading-part", &[("number", words.numeral(number).into()), ("title", title.into())])
}

/// Sentences, one after the other.
fn joined(sentences: impl IntoIterator<Item = String>, words: &Words) -> String {
    let after = |before: String, next: String| {
        words.text("meeting-sentences", &[("before", before.into()), ("next", next.into())])
    };
    sentences.into_iter().reduce(after).unwrap_or_default()
}

/// Names in a sentence.
fn listed(names: impl IntoIterator<Item = String>, words: &Words) -> String {
    let after = |before: String, next: String| {
        words.text("document-list", &[("before", before.into()), ("next", next.into())])
    };
    names.into_iter().reduce(after).unwrap_or_default()
}
