//! Corrections of minutes and resolutions, and the day of a vote by correspondence.

use chengjie_app::document::Document;
use chengjie_documents::Paper;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{Language, MeetingId, ResolutionId};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, motion, noted};
use chengjie_words::Words;
use serde_json::{Value, json};

/// A council of nine that passed one motion; its minutes are confirmed.
fn confirmed() -> Society {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.refuses("correction-not-settled", "meeting.correct_minutes", minutes(701, "2026-09-20"));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-18"}));
    society
}

fn wrong(number: u32, day: &str) -> Value {
    json!({"correction_id": id(number), "corrected_on": day, "said": "实到9人", "says": "实到8人", "reason": "签到表多计一人"})
}

fn minutes(number: u32, day: &str) -> Value {
    merged(wrong(number, day), &json!({"meeting_id": id(MEETING)}))
}

fn resolution(number: u32, day: &str) -> Value {
    merged(wrong(number, day), &json!({"resolution_id": id(500)}))
}

fn printed(society: &Society, of: &DocumentOf) -> String {
    let words = Words::new(Language::ZhHans);
    match society.office.document(of, &words, noted().date_naive()).unwrap() {
        Document::Paper(paper) => serde_json::to_string(&paper).unwrap(),
        Document::Sheet(_) | Document::Job(_) => String::new(),
    }
}

#[test]
fn a_correction_stands_beside_the_original_and_prints_with_it() {
    let mut society = confirmed();
    society.refuses("correction-too-early", "meeting.correct_minutes", minutes(701, "2026-09-17"));
    society.refuses(
        "correction-changes-nothing",
        "meeting.correct_minutes",
        merged(minutes(701, "2026-09-20"), &json!({"says": "实到9人"})),
    );
    society.refuses("date-in-future", "resolution.correct", resolution(702, "2027-06-01"));
    let receipt = society.must("meeting.correct_minutes", minutes(701, "2026-09-20"));
    society.must("resolution.correct", resolution(702, "2026-09-21"));
    let of_minutes = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let note = |day: &str| format!("（2026年9月{day}日更正：“实到9人”应为“实到8人”；原因：签到表多计一人）");
    assert!(printed(&society, &of_minutes).contains(&note("20")));
    let of_resolution = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    let said = printed(&society, &of_resolution);
    assert!(said.contains(&note("21")) && said.contains("授权秘书处办理。"), "the original stays: {said}");
    let actor = chengjie_api::person("李明", "秘书处");
    let stands = society.office.undo(receipt.seq, &actor, noted()).unwrap_err();
    assert_eq!(stands.refusal().code, "correction-stands");
    let confirmed = society
        .office
        .entries(20)
        .unwrap()
        .into_iter()
        .find(|entry| entry.operation == "meeting.confirm_minutes");
    let reopened = society.office.undo(confirmed.unwrap().seq, &actor, noted()).unwrap_err();
    assert_eq!(reopened.refusal().code, "minutes-stand", "what was corrected stays what it was");
}

#[test]
fn what_stands_nowhere_on_the_paper_is_not_corrected() {
    let mut society = confirmed();
    let said = |whole: Value, said: &str| merged(whole, &json!({"said": said}));
    for nowhere in ["实到19人", "授权办公室办理"] {
        society.refuses(
            "correction-not-there",
            "meeting.correct_minutes",
            said(minutes(701, "2026-09-20"), nowhere),
        );
        society.refuses(
            "correction-not-there",
            "resolution.correct",
            said(resolution(702, "2026-09-21"), nowhere),
        );
    }
    // Words that the program adds, and words that go over a line, stand there.
    society.must("meeting.correct_minutes", said(minutes(701, "2026-09-20"), "应到9人，\n实到9人"));
    society.must("resolution.correct", said(resolution(702, "2026-09-21"), "授权秘书处办理"));
}

#[test]
fn a_vote_by_correspondence_is_counted_on_its_day_or_when_all_papers_are_back() {
    let mut society = Society::with_council(9);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "correspondence", "starts_at": at("17:00"),
               "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    for place in 0..2 {
        society.must("meeting.add_item", merged(motion(place), &json!({"method": "correspondence"})));
    }
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("08:00")}));
    let answered = |count: u32| -> Vec<Value> {
        (0..9)
            .map(|place| json!({"person_id": id(MEMBER + place), "state": if place < count { "present" } else { "absent" }}))
            .collect()
    };
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": answered(8)}));
    let count = |place: u32, returned: u32, closed_at: &str| {
        merged(
            ballot(place, returned, 0, 0),
            &json!({"papers": {"handed_out": 9, "returned": returned}, "closed_at": at(closed_at)}),
        )
    };
    society.refuses("vote-before-deadline", "vote.close", count(0, 8, "12:00"));
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": answered(9)}));
    society.must("vote.close", count(0, 9, "12:05"));
}

/// A recount of the motion, ten days after the minutes were confirmed.
fn recount(number: u32, corrects: u32, in_favour: u32, against: u32) -> Value {
    json!({"ballot_id": id(number), "corrects_id": id(corrects), "corrected_at": "2026-09-28T10:00:00+08:00",
        "reason": "重新清点", "resolution_id": id(number + 100), "choices": [],
        "tally": {"in_favour": in_favour, "against": against, "abstain": 0, "invalid": 0, "blank": 0}})
}

#[test]
fn confirmed_minutes_keep_their_words_and_a_later_count_stands_beside_them() {
    let mut society = confirmed();
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let before = item(&society, &of);
    assert!(before.iter().any(|said| said.contains("同意9票")), "{before:?}");
    society.must("vote.correct", recount(450, 400, 8, 1));
    let after = item(&society, &of);
    assert_eq!(after[..before.len()], before[..], "every word of the confirmed minutes stands");
    let [note] = &after[before.len()..] else { panic!("one note: {after:?}") };
    assert!(note.starts_with("（纪要确认后，2026年9月28日更正计票：重新清点。更正后：应到9人"), "{note}");
    assert!(note.contains("同意8票") && note.contains("反对1票"), "{note}");

    // The next count turns the outcome; the one after it adopts the motion under a number of its own.
    society.must("vote.correct", recount(451, 450, 4, 5));
    society.must("vote.correct", recount(452, 451, 7, 2));
    let after = item(&society, &of);
    assert_eq!(after[..before.len()], before[..]);
    let notes = &after[before.len()..];
    assert_eq!(notes.len(), 5, "{notes:?}");
    assert_eq!(notes[3], "（纪要确认后，学会决〔2026〕1号已作废：重新清点。）");
    assert_eq!(notes[4], "（纪要确认后，按更正的计票形成决议：学会决〔2026〕2号。）");
}

#[test]
fn a_resolution_that_was_voided_after_the_minutes_is_noted_beside_its_number() {
    let mut society = confirmed();
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let before = item(&society, &of);
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "文字有误"}));
    let after = item(&society, &of);
    assert_eq!(after[..before.len()], before[..]);
    assert_eq!(after[before.len()..], ["（纪要确认后，学会决〔2026〕1号已作废：文字有误。）"]);
}

#[test]
fn minutes_that_are_not_confirmed_say_the_count_that_is_right() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.must("vote.correct", recount(450, 400, 8, 1));
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let said = item(&society, &of).concat();
    assert!(said.contains("同意8票") && !said.contains("纪要确认后"), "{said}");
}

/// What the minutes say of the first item.
fn item(society: &Society, of: &DocumentOf) -> Vec<String> {
    match society.office.document(of, &Words::new(Language::ZhHans), noted().date_naive()).unwrap() {
        Document::Paper(Paper::Minutes(data)) => data.items[0].paragraphs.clone(),
        other => panic!("{other:?} are no minutes"),
    }
}
