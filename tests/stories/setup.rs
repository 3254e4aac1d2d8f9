//! A new society is set up: people, a council, its term, seats and rule, and the way to its first meeting.

use chengjie_app::charter::{TrialCount, try_rule};
use chengjie_app::document::Document;
use chengjie_app::view::SetupStep;
use chengjie_documents::Paper;
use chengjie_domain::council::CharterRule;
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::Outcome;
use chengjie_domain::{BodyId, Language, MeetingId};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, motion, rule};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn words() -> Words {
    Words::new(Language::ZhHans)
}

fn council() -> BodyId {
    BodyId::parse(&id(COUNCIL)).unwrap()
}

#[test]
fn the_way_to_the_first_meeting_names_what_comes_next() {
    let mut society = Society::with_council(3);
    let guide = society.office.council_room(day("2026-09-01")).unwrap().guide;
    let open: Vec<SetupStep> =
        guide.steps.iter().filter(|step| !step.is_done).map(|step| step.step).collect();
    assert_eq!(open, [SetupStep::Meeting], "all is there but a meeting");
    assert_eq!(guide.body_id, Some(council()));
    let before = society.office.council_room(day("2025-01-01")).unwrap().guide;
    let open: Vec<SetupStep> =
        before.steps.iter().filter(|step| !step.is_done).map(|step| step.step).collect();
    let missing = [SetupStep::Term, SetupStep::Seats, SetupStep::Rule, SetupStep::Meeting];
    assert_eq!(open, missing, "before the term there was neither term nor seat nor rule");
    society.must("meeting.convene", json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00")}));
    let guide = society.office.council_room(day("2026-09-01")).unwrap().guide;
    assert!(guide.steps.iter().all(|step| step.is_done));
}

#[test]
fn a_roster_is_that_of_its_day() {
    let mut society = Society::with_council(3);
    society
        .must("council.leave_seat", json!({"seat_id": id(2001), "ends_on": "2026-06-30", "reason": "调离"}));
    let count = |on: &str| {
        let roster = society.office.roster(&council(), day(on)).unwrap();
        (roster.members.len(), roster.left.len())
    };
    assert_eq!(count("2026-06-30"), (3, 0), "the last day is a day in the seat");
    assert_eq!(count("2026-07-01"), (2, 1));
    assert!(society.office.roster(&council(), day("2025-12-19")).unwrap().term.is_none());
}

#[test]
fn a_rule_is_tried_without_being_kept() {
    let society = Society::with_council(1);
    let model: CharterRule = serde_json::from_value(rule(8, json!({}))).unwrap();
    let count = |in_favour: u32, against: u32| -> TrialCount {
        serde_json::from_value(json!({"seats": 45, "present": 32, "recused": 1, "method": "secret_ballot",
            "tally": {"in_favour": in_favour, "against": against, "abstain": 0, "invalid": 0, "blank": 0}}))
        .unwrap()
    };
    let before = society.head();
    let passed = try_rule(&model, count(21, 10), &words()).unwrap();
    assert_eq!((passed.judgement.base, passed.judgement.outcome), (31, Outcome::Passed));
    assert!(passed.explanation.contains("章程第二十条"), "{}", passed.explanation);
    assert_eq!(try_rule(&model, count(20, 11), &words()).unwrap().judgement.outcome, Outcome::Failed);
    let refusal = try_rule(&model, count(32, 0), &words()).unwrap_err().refusal();
    assert_eq!(refusal.code, "vote-too-many-ballots");
    assert_eq!(society.head(), before);
}

#[test]
fn the_rule_of_the_day_is_marked_among_its_versions() {
    let mut society = Society::with_council(1);
    let later = json!({"effective_from": "2026-05-01", "meetings_per_year": 2});
    society.must("council.adopt_rule", rule(18, later));
    let in_force = |on: &str| -> Vec<bool> {
        let room = society.office.bodies_room(&words(), day(on)).unwrap();
        room.bodies[0].rules.iter().map(|view| view.is_in_force).collect()
    };
    assert_eq!(in_force("2026-04-30"), [true, false]);
    assert_eq!(in_force("2026-05-01"), [false, true]);
    let room = society.office.bodies_room(&words(), day("2026-05-01")).unwrap();
    assert!(room.bodies[0].rules[1].sentence.contains("每年至少召开2次会议"));
}

#[test]
fn what_a_meeting_lacks_for_its_next_step_is_listed_whole() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    let missing = |society: &Society| -> Vec<String> {
        let meeting = MeetingId::parse(&id(MEETING)).unwrap();
        let room = society.office.meeting_room(&meeting, &words(), at("12:00")).unwrap();
        room.missing.into_iter().map(|refusal| refusal.code).collect()
    };
    assert_eq!(missing(&society), ["meeting-item-undecided", "meeting-item-undecided"]);
    society.must("vote.close", ballot(0, 9, 0, 0));
    society.must("meeting.defer_item", json!({"agenda_item_id": id(301), "reason": "材料不全"}));
    assert!(missing(&society).is_empty());
}

fn order(society: &Society) -> Vec<(u32, String)> {
    society.all::<AgendaItem>().into_iter().map(|item| (item.position, item.id.to_string())).collect()
}

#[test]
fn an_agenda_is_put_into_another_order_whole_or_not_at_all() {
    let mut society = Society::with_council(3);
    society.must("meeting.convene", json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00")}));
    for place in 0..3 {
        society.must("meeting.add_item", motion(place));
    }
    let moved = json!({"meeting_id": id(MEETING), "agenda_item_ids": [id(302), id(300), id(301)]});
    society.must("meeting.order_agenda", moved);
    assert_eq!(order(&society), [(1, id(302)), (2, id(300)), (3, id(301))]);
    for ids in [vec![id(300), id(301)], vec![id(300), id(300), id(301)], vec![id(300), id(301), id(399)]] {
        let wrong = json!({"meeting_id": id(MEETING), "agenda_item_ids": ids});
        society.refuses("meeting-order-differs", "meeting.order_agenda", wrong);
    }
    society.must("meeting.remove_item", json!({"agenda_item_id": id(302)}));
    assert_eq!(order(&society), [(1, id(300)), (2, id(301))], "what is left is numbered from one");
}

#[test]
fn a_member_is_late_who_came_after_the_opening() {
    let mut society = Society::in_session(9, 8, &[json!({})]);
    let late = json!({"person_id": id(MEMBER + 8), "state": "present", "arrived_at": at("09:31")});
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": [late]}));
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &words(), at("12:00")).unwrap();
    assert_eq!((room.attending.came, room.attending.at_opening, room.present), (9, 8, 9));
    let late: Vec<&str> =
        room.attendees.iter().filter(|one| one.is_late).map(|one| one.name.as_str()).collect();
    assert_eq!(late, ["理事8"]);
}

#[test]
fn the_register_shows_every_number_and_says_that_none_is_lacking() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.vote(1, 7, 2, 0).unwrap();
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "文字有误"}));
    let register = society.office.register(&Words::new(Language::ZhHans)).unwrap();
    let rows: Vec<(&str, u32)> =
        register.rows.iter().map(|row| (row.number.as_str(), row.tally.in_favour)).collect();
    assert_eq!(rows, [("学会决〔2026〕2号", 7), ("学会决〔2026〕1号", 9)]);
    let series = &register.series[0];
    assert_eq!((series.year, series.last, series.missing.len()), (2026, 2, 0), "a voided number is no gap");
}

#[test]
fn a_mark_that_was_changed_within_the_year_is_counted_by_itself() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({}), json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.vote(1, 9, 0, 0).unwrap();
    society.must(
        "council.amend_body",
        json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "测会决", "established_on": "2005-01-01"}),
    );
    society.vote(2, 9, 0, 0).unwrap();
    let series = society.office.register(&Words::new(Language::ZhHans)).unwrap().series;
    let said: Vec<(&str, u32, u32, usize)> =
        series.iter().map(|one| (one.mark.as_str(), one.first, one.last, one.missing.len())).collect();
    assert_eq!(said, [("学会决", 1, 2, 0), ("测会决", 3, 3, 0)]);
    let of = DocumentOf::ResolutionRegister { body_id: BodyId::parse(&id(COUNCIL)).unwrap(), year: 2026 };
    let Document::Paper(Paper::ResolutionRegister(data)) =
        society.office.document(&of, &words(), at("12:00").date_naive()).unwrap()
    else {
        panic!("no register")
    };
    assert_eq!(
        data.register.notes,
        [
            "文号连续，没有缺号。",
            "本年度发文字号代字有变更，各代字的起止：学会决〔2026〕1—2号、测会决〔2026〕3—3号。"
        ]
    );
}
