//! Any record is found, seen at a glance and followed through the ledger; the ledger says who did what to what.

use chengjie_app::EntryFilter;
use chengjie_app::view::LedgerEntry;
use chengjie_domain::Language;
use chengjie_tests::{MEETING, MEMBER, Society, id};
use chengjie_words::Words;
use serde_json::json;

fn words() -> Words {
    Words::new(Language::ZhHans)
}

fn society() -> Society {
    Society::in_session(9, 9, &[json!({"title": "委托第三方评估机构"})])
}

fn entries(society: &Society, filter: EntryFilter<'_>) -> Vec<LedgerEntry> {
    society.office.ledger(&filter, 100, &words()).unwrap()
}

#[test]
fn a_meeting_is_found_by_its_full_name_and_by_its_initials() {
    let society = society();
    for asked in ["第一次会议", "第九届理事会第一次", "lshdych"] {
        let found = society.office.find(asked, None, &words()).unwrap();
        assert!(
            found.iter().any(|hit| hit.place.kind == "meeting" && hit.place.id == id(MEETING)),
            "{asked} finds the meeting"
        );
    }
    assert!(society.office.find("第二次会议", Some("meeting"), &words()).unwrap().is_empty());
}

#[test]
fn what_was_met_is_marked_and_an_item_leads_to_its_meeting() {
    let society = society();
    let found = society.office.find("dsf", None, &words()).unwrap();
    let hit = found.iter().find(|hit| hit.place.kind == "agenda_item").unwrap();
    let met: Vec<&str> =
        hit.title.iter().filter(|piece| piece.is_met).map(|piece| piece.text.as_str()).collect();
    assert_eq!(met, ["第三方"]);
    assert_eq!(hit.place.meeting_id, Some(id(MEETING)));
    assert!(society.office.find("dsf", Some("person"), &words()).unwrap().is_empty(), "a kind narrows");
}

#[test]
fn a_record_at_a_glance_says_what_it_is_and_what_was_done_to_it() {
    let society = society();
    let card = society.office.card("meeting", &id(MEETING), &words()).unwrap();
    assert_eq!(card.title, "第九届理事会第一次会议");
    assert!(card.facts.iter().any(|fact| fact.label == "fact-chair" && fact.value == "理事0"));
    assert_eq!(card.entries.first().unwrap().operation, "meeting.open");
    assert!(society.office.card("meeting", &id(777), &words()).is_err(), "what is not there is not shown");
}

#[test]
fn the_ledger_names_what_was_done_to_what_and_what_was_counted() {
    let society = society();
    society.vote(0, 7, 1, 1).unwrap();
    let all = entries(&society, EntryFilter::default());
    let vote = all.first().unwrap();
    assert_eq!(vote.subject.as_deref(), Some("委托第三方评估机构"));
    assert_eq!(vote.tally.map(|tally| (tally.in_favour, tally.against)), Some((7, 1)));
    let roll = all.iter().find(|entry| entry.operation == "meeting.attend").unwrap();
    assert_eq!(
        roll.subject.as_deref(),
        Some("第九届理事会第一次会议"),
        "many records are said by what they stand under"
    );
    assert_eq!(roll.count, 9);
}

#[test]
fn the_ledger_is_narrowed_by_record_kind_person_and_days() {
    let society = society();
    let key = id(MEMBER + 3);
    let of_member = entries(&society, EntryFilter { record: Some(&key), ..EntryFilter::default() });
    assert_eq!(of_member.len(), 1, "the member was imported and nothing else");
    let of_kind = entries(&society, EntryFilter { kind: Some("charter_rule"), ..EntryFilter::default() });
    assert_eq!(of_kind.len(), 1);
    assert!(entries(&society, EntryFilter { actor: Some("王雅琴"), ..EntryFilter::default() }).is_empty());
    assert_eq!(society.office.actors().unwrap(), ["李明"]);
    let noted = chengjie_tests::noted().date_naive();
    let day = Some(noted);
    let on_the_day = entries(&society, EntryFilter { from: day, to: day, ..EntryFilter::default() });
    assert_eq!(on_the_day.len(), entries(&society, EntryFilter::default()).len());
    let before = EntryFilter { to: noted.pred_opt(), ..EntryFilter::default() };
    assert!(entries(&society, before).is_empty());
}

#[test]
fn undo_names_what_it_would_take_back() {
    let society = society();
    let offer = society.office.undo_offer(&words()).unwrap().unwrap();
    assert_eq!((offer.seq, offer.operation.as_str()), (society.head(), "meeting.attend"));
    assert!(offer.can_undo);
}
