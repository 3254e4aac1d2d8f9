//! What of a body is not as its charter has it, and officials whose posts nobody approved (§二(二)).

use chengjie_domain::compliance::FindingStatus;
use chengjie_domain::{Language, ProjectId};
use chengjie_tests::{COUNCIL, MEMBER, PROJECT, Society, id, merged, noted, project, stages};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};

const EXECUTIVE: u32 = 20;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What is said of all bodies, code by code with its sentence.
fn said(society: &Society, on: &str) -> Vec<(String, String)> {
    let warnings = society.office.body_warnings(&Words::new(Language::ZhHans), day(on)).unwrap();
    warnings.into_iter().map(|(_, warning)| (warning.code, warning.sentence)).collect()
}

fn council(changes: &Value) -> Value {
    let model = json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "学会决",
        "established_on": "2005-01-01"});
    merged(model, changes)
}

fn seat(number: u32, term: u32, person: u32, position: &str, starts_on: &str) -> Value {
    json!({"id": id(number), "term_id": id(term), "person_id": id(MEMBER + person), "position": position,
        "elected_order": number, "starts_on": starts_on})
}

/// An executive council of so many beside the council.
fn with_executive(society: &mut Society, members: u32) {
    society.must(
        "council.establish_body",
        json!({"id": id(EXECUTIVE), "kind": "executive_council",
        "name": "常务理事会", "number_mark": "学会常决", "established_on": "2005-01-01"}),
    );
    society.must(
        "council.begin_term",
        json!({"id": id(21), "body_id": id(EXECUTIVE), "ordinal": 9,
        "starts_on": "2025-12-20", "ends_on": "2030-12-19"}),
    );
    let seats: Vec<Value> =
        (0..members).map(|place| seat(2100 + place, 21, place, "executive_member", "2025-12-20")).collect();
    society.must("council.give_seats", json!({"seats": seats}));
}

#[test]
fn an_executive_council_of_exactly_a_third_is_as_the_charter_has_it_and_one_more_is_not() {
    let mut society = Society::with_council(10);
    with_executive(&mut society, 3);
    assert!(said(&society, "2026-09-01").is_empty());
    society.must("council.give_seat", seat(2190, 21, 9, "executive_member", "2026-01-01"));
    let found = said(&society, "2026-09-01");
    assert_eq!(found, [("too-large".to_owned(), "现有4个席位；理事会10席，按章程最多3席。".to_owned())]);
    society.must(
        "council.amend_body",
        json!({"id": id(EXECUTIVE), "kind": "executive_council",
        "name": "常务理事会", "number_mark": "学会常决", "established_on": "2005-01-01",
        "council_share": {"numerator": 2, "denominator": 5}}),
    );
    assert!(said(&society, "2026-09-01").is_empty(), "another charter has another share");
}

#[test]
fn a_term_longer_than_its_years_or_over_without_a_next_is_told() {
    let mut society = Society::with_council(3);
    assert!(said(&society, "2026-09-01").is_empty(), "five years to the day are five years");
    society.must("council.amend_body", council(&json!({"term_years": 4})));
    let found = said(&society, "2026-09-01");
    assert_eq!(found[0].1, "第9届任期到2030-12-19；按章程每届不超过4年，最迟到2029-12-19。");
    society.must("council.amend_body", council(&json!({"term_years": null})));
    assert!(said(&society, "2026-09-01").is_empty(), "a charter without a limit has none");
    assert_eq!(said(&society, "2030-12-20")[0].0, "term-over");
    society.refuses("council-limit-out-of-range", "council.amend_body", council(&json!({"term_years": 0})));
}

#[test]
fn an_officer_beyond_two_terms_on_end_is_told() {
    let mut society = Society::with_council(3);
    for (ordinal, from, to) in [(8, "2020-12-20", "2025-12-19"), (7, "2015-12-20", "2020-12-19")] {
        society.must(
            "council.begin_term",
            json!({"id": id(30 + ordinal), "body_id": id(COUNCIL),
            "ordinal": ordinal, "starts_on": from, "ends_on": to}),
        );
        society.must("council.give_seat", seat(2200 + ordinal, 30 + ordinal, 0, "president", from));
        let told: Vec<String> =
            said(&society, "2026-09-01").into_iter().map(|(_, sentence)| sentence).collect();
        let expected: &[&str] =
            if ordinal == 8 { &[] } else { &["理事0已连任理事长第3届；按章程最多2届。"] };
        assert_eq!(told, expected, "after the term {ordinal} is recorded");
    }
}

#[test]
fn a_serving_official_holds_a_seat_by_an_approval_on_file_or_is_told_and_found() {
    let mut society = Society::with_council(3);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    let status = |society: &Society| {
        let project = ProjectId::parse(&id(PROJECT)).unwrap();
        let findings = society.office.findings(&project, day("2026-09-01")).unwrap();
        let found = findings.into_iter().find(|finding| finding.rule == "officials-approved").unwrap();
        (found.status, found.clause)
    };
    assert_eq!(status(&society), (FindingStatus::Met, "§二(二)".to_owned()));
    let official = json!({"id": id(MEMBER + 2), "name": "理事2", "official": "serving"});
    society.must("person.amend", official);
    let found = said(&society, "2026-09-01");
    assert_eq!(found[0].0, "official-unapproved");
    assert!(found[0].1.contains("理事2") && found[0].1.contains("§二(二)"), "{}", found[0].1);
    assert_eq!(status(&society).0, FindingStatus::Breached);
    let file = |on: &str| json!({"seat_id": id(2002), "document": "组通〔2026〕12号", "approved_on": on});
    society.refuses("date-in-future", "council.file_approval", file("2099-01-01"));
    let filed = society.must("council.file_approval", file("2025-12-01"));
    assert!(said(&society, "2026-09-01").is_empty());
    assert_eq!(status(&society).0, FindingStatus::Met);
    let actor = chengjie_app::Actor {
        name: chengjie_domain::Line::parse("李明").unwrap(),
        device: chengjie_domain::Line::parse("秘书处").unwrap(),
    };
    society.office.undo(filed.seq, &actor, noted()).unwrap();
    assert_eq!(said(&society, "2026-09-01").len(), 1);
}
