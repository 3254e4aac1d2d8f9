//! Two members of one name sit in one council: every paper and the room tell them apart.

use chengjie_app::document::Document;
use chengjie_documents::{Paper, Sheet};
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgendaItemId, Language, MeetingId, ResolutionId};
use chengjie_tests::{MEETING, MEMBER, Society, at, ballot, id, merged};
use chengjie_words::Words;
use serde_json::{Value, json};

/// Nine in session to elect one of two of one name, who are told apart by where they work.
fn electing() -> Society {
    let election =
        json!({"title": "选举秘书长", "text": "选举秘书长一名。", "method": "secret_ballot", "places": 1});
    let mut society = Society::in_session(9, 9, &[election]);
    for (place, employer) in [(2, "东海大学"), (3, "北方院")] {
        society.must("person.amend", json!({"id": id(MEMBER + place), "name": "张伟", "employer": employer}));
        society.must(
            "vote.nominate",
            json!({"id": id(600 + place), "agenda_item_id": id(300), "person_id": id(MEMBER + place), "position": place}),
        );
    }
    society
}

fn counted() -> Value {
    let votes = |place: u32, in_favour: u32| json!({"person_id": id(MEMBER + place), "votes": {"in_favour": in_favour, "against": 0, "abstain": 9 - in_favour}});
    merged(
        ballot(0, 9, 0, 0),
        &json!({"papers": {"handed_out": 9, "returned": 9}, "candidates": [votes(2, 7), votes(3, 2)]}),
    )
}

fn printed(society: &Society, of: &DocumentOf) -> Document {
    society.office.document(of, &Words::new(Language::ZhHans), "2026-09-14".parse().unwrap()).unwrap()
}

#[test]
fn namesakes_are_told_apart_wherever_they_meet() {
    let mut society = electing();
    let meeting_id = MeetingId::parse(&id(MEETING)).unwrap();
    let words = Words::new(Language::ZhHans);
    let room = society.office.meeting_room(&meeting_id, &words, at("12:00")).unwrap();
    let called: Vec<&str> = room.attendees[2..4].iter().map(|one| one.name.as_str()).collect();
    assert_eq!(called, ["张伟（东海大学）", "张伟（北方院）"]);
    let of = DocumentOf::BallotPapers { agenda_item_id: AgendaItemId::parse(&id(300)).unwrap() };
    let Document::Sheet(Sheet::Ballots(papers)) = printed(&society, &of) else {
        panic!("ballots are a sheet")
    };
    let said = format!("{papers:?}");
    assert!(said.contains("张伟（东海大学）") && said.contains("张伟（北方院）"), "{said}");
    society.must("vote.close", counted());
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    let Document::Paper(Paper::Minutes(minutes)) = printed(&society, &DocumentOf::Minutes { meeting_id })
    else {
        panic!("minutes are a paper")
    };
    assert!(minutes.lists[0].names.contains(&"张伟（北方院）".to_owned()), "{:?}", minutes.lists[0].names);
}

#[test]
fn the_resolution_of_an_election_names_who_was_elected() {
    let mut society = electing();
    society.must("vote.close", counted());
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    let Document::Paper(Paper::Resolution(paper)) = printed(&society, &of) else {
        panic!("a resolution is a paper")
    };
    assert_eq!(paper.paragraphs, ["选举秘书长一名。", "当选人员：张伟（东海大学）。"]);
    assert!(paper.vote.contains("进行选举。") && !paper.vote.contains("审议表决"), "{}", paper.vote);
}

#[test]
fn a_final_paper_calls_people_as_on_its_day_and_a_draft_as_today() {
    let mut society = electing();
    society.must("vote.close", counted());
    let resolution = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    let minutes = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let adopted = printed(&society, &resolution);
    let text = |document: &Document| format!("{document:?}");
    assert!(text(&adopted).contains("张伟（东海大学）"));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    let called =
        |name: &str, employer: &str| json!({"id": id(MEMBER + 2), "name": name, "employer": employer});
    society.must("person.amend", called("张炜", "东海大学"));
    assert_eq!(printed(&society, &resolution), adopted, "who was elected stays who was elected");
    assert!(text(&printed(&society, &minutes)).contains("张炜"), "a draft says what is so now");
    society.must("person.amend", called("张伟", "南方所"));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    let confirmed = printed(&society, &minutes);
    assert!(text(&confirmed).contains("张伟（南方所）"));
    society.must("person.amend", called("张炜", "北方院"));
    assert_eq!(printed(&society, &minutes), confirmed, "not a name of it has changed");
    assert_eq!(printed(&society, &resolution), adopted);
}
