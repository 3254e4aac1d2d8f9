//! Bodies owe meetings: by when the next must be held, and what the annual inspection asks for of a year.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use chengjie_app::view::DutyView;
use chengjie_domain::Language;
use chengjie_domain::council::{DutyStanding, YearStanding};
use chengjie_tests::{MEETING, PROJECT, Society, at, id, noted, project, rule, stages};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::json;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn closed(mut society: Society) -> Society {
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society
}

/// A council of nine that met on 12 September 2026 with so many present and adopted one resolution if it could.
fn met(present: u32) -> Society {
    let society = Society::in_session(9, present, &[json!({})]);
    if present >= 6 {
        society.vote(0, present, 0, 0).unwrap();
    } else {
        society
            .attempt("meeting.defer_item", json!({"agenda_item_id": id(300), "reason": "人数不足"}))
            .unwrap();
    }
    closed(society)
}

fn duty(society: &Society, on: &str) -> DutyView {
    society.office.duties(day(on)).unwrap().remove(0)
}

#[test]
fn a_council_that_met_owes_the_next_year_and_one_that_did_not_is_overdue() {
    let society = met(9);
    let before = duty(&society, "2026-09-01");
    assert_eq!((before.needed, before.held, before.due_on), (1, 1, day("2027-12-31")));
    assert_eq!(before.last.as_ref().map(|last| last.held_on), Some(day("2026-09-12")));
    let late = duty(&society, "2028-01-02");
    assert_eq!((late.due_on, late.standing), (day("2027-12-31"), DutyStanding::Overdue));
    assert_eq!(duty(&society, "2027-11-15").standing, DutyStanding::DueSoon);
}

#[test]
fn a_meeting_short_of_its_quorum_serves_no_duty() {
    let society = met(5);
    let owed = duty(&society, "2026-10-01");
    assert_eq!((owed.held, owed.last, owed.due_on), (0, None, day("2026-12-31")));
    let year = society.office.annual_inspection(2026, day("2026-10-01")).unwrap();
    let meeting = &year.bodies[0].meetings[0];
    assert_eq!((meeting.seats, meeting.came, meeting.needed, meeting.counts), (9, 5, Some(6), false));
}

#[test]
fn a_rule_of_more_meetings_a_year_is_judged_from_its_day_on() {
    let mut society = met(9);
    society.must(
        "council.adopt_rule",
        rule(18, json!({"effective_from": "2026-10-01", "meetings_per_year": 2})),
    );
    assert_eq!(duty(&society, "2026-10-02").due_on, day("2027-06-30"));
    society.must(
        "council.adopt_rule",
        rule(19, json!({"effective_from": "2027-01-01", "meetings_per_year": 0})),
    );
    assert!(society.office.duties(day("2027-02-01")).unwrap().is_empty(), "no number is asked any more");
}

#[test]
fn what_a_body_owes_stands_on_the_desk_when_it_is_near() {
    let mut society = met(9);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    let on_desk = |society: &Society, on: &str| {
        let desk = society.office.desk(None, day(on)).unwrap();
        assert_eq!(desk.project.unwrap().id.as_str(), id(PROJECT));
        desk.due.iter().any(|item| item.kind == "duty" && item.title == "理事会")
    };
    assert!(!on_desk(&society, "2027-10-01"));
    assert!(on_desk(&society, "2027-11-15"));
}

#[test]
fn the_inspection_of_a_year_is_one_table_on_the_page_and_in_the_file() {
    let society = met(9);
    let words = Words::new(Language::ZhHans);
    let year = society.office.annual_inspection(2026, day("2026-10-01")).unwrap();
    assert_eq!((year.bodies[0].standing, year.bodies[0].counted), (YearStanding::Fulfilled, 1));
    let table = society.office.annual_table(2026, &words, day("2026-10-01")).unwrap();
    assert_eq!(table.years, [2026]);
    assert_eq!(
        table.rows,
        [[
            "理事会",
            "第九届第一次",
            "2026年9月12日",
            "现场",
            "9",
            "9",
            "6",
            "有效",
            "学会决〔2026〕1号　议案0",
            "章程第二十条每年至少1次，有效会议1次，已履行"
        ]]
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("年检.xlsx");
    let count = society.office.export_annual_table(&path, 2026, &words, noted()).unwrap();
    let mut book = Xlsx::new(Cursor::new(std::fs::read(&path).unwrap())).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let read: Vec<Vec<String>> =
        sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!((count, read), (1, vec![table.head.clone(), table.rows[0].clone()]), "a head and a row");
    let before = society.office.annual_table(2025, &words, day("2026-10-01")).unwrap();
    assert_eq!(before.rows[0][1], "本年未召开");
}
