//! A society that takes the program up in mid-term: its meetings and resolutions are numbered on from what was on paper before,
//! and an item of the agenda says which paper it is about.

use chengjie_app::Actor;
use chengjie_app::document::Document;
use chengjie_documents::Paper;
use chengjie_domain::meeting::{AgendaItem, Meeting};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{BodyId, Language, Line, MeetingId};
use chengjie_tests::{COUNCIL, MEETING, PROJECT, Society, TERM, at, id, merged, motion, project, stages};
use chengjie_words::Words;
use serde_json::{Value, json};

fn body(changes: &Value) -> Value {
    let council = json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "学会决",
        "established_on": "2005-01-01"});
    merged(council, changes)
}

fn term(changes: &Value) -> Value {
    let ninth = json!({"id": id(TERM), "body_id": id(COUNCIL), "ordinal": 9, "starts_on": "2025-12-20",
        "ends_on": "2030-12-19"});
    merged(ninth, changes)
}

fn convened(number: u32) -> Value {
    json!({"meeting_id": id(number), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00")})
}

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

fn numbers(society: &Society) -> Vec<String> {
    society.all::<Resolution>().iter().map(Resolution::number_text).collect()
}

#[test]
fn meetings_are_counted_on_from_those_on_paper() {
    let mut society = Society::with_council(9);
    society.refuses("council-too-many-before", "council.amend_term", term(&json!({"meetings_before": 1001})));
    society.must("council.amend_term", term(&json!({"meetings_before": 4})));
    society.must("meeting.convene", convened(MEETING));
    assert_eq!(society.all::<Meeting>()[0].ordinal, 5);
    society.refuses("council-meeting-numbered", "council.amend_term", term(&json!({"meetings_before": 3})));
    let renumbered = term(&json!({"meetings_before": 4, "ordinal": 8}));
    society.refuses("council-meeting-numbered", "council.amend_term", renumbered);
    society.must("meeting.convene", convened(13));
    assert_eq!(society.all::<Meeting>().iter().map(|meeting| meeting.ordinal).max(), Some(6));
}

#[test]
fn a_terms_days_are_changed_while_everything_stays_within_them() {
    let mut society = Society::with_council(9);
    society.must("meeting.convene", convened(MEETING));
    society.must("council.amend_term", term(&json!({"ends_on": "2031-01-31"})));
    let longer = society.must("council.amend_term", term(&json!({"ends_on": "2032-01-31"})));
    let last = json!({"meeting_id": id(13), "starts_at": "2031-12-01T09:00:00+08:00"});
    society.must("meeting.convene", merged(convened(13), &last));
    let refused = society.office.undo(longer.seq, &actor(), chengjie_tests::noted()).unwrap_err();
    assert_eq!(refused.refusal().code, "council-term-holds", "a meeting was called in what would be cut off");
    society.office.undo(society.head(), &actor(), chengjie_tests::noted()).unwrap();
    society.office.undo(longer.seq, &actor(), chengjie_tests::noted()).unwrap();
    let late = term(&json!({"starts_on": "2026-01-01"}));
    society.refuses("council-term-holds", "council.amend_term", late);
    let short = term(&json!({"ends_on": "2026-09-11"}));
    society.refuses("council-term-holds", "council.amend_term", short);
    let backwards = term(&json!({"ends_on": "2025-01-01"}));
    society.refuses("council-ends-before-start", "council.amend_term", backwards);
    society.must(
        "council.begin_term",
        json!({"id": id(12), "body_id": id(COUNCIL), "ordinal": 10, "starts_on": "2031-02-01", "ends_on": "2036-01-31"}),
    );
    let overlapping = term(&json!({"ends_on": "2031-02-01"}));
    society.refuses("council-term-overlaps", "council.amend_term", overlapping);
}

#[test]
fn resolutions_are_numbered_on_from_those_on_paper_and_lack_none_of_them() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    let many = body(&json!({"numbers_before": {"year": 2026, "last": 1001}}));
    society.refuses("council-too-many-before", "council.amend_body", many);
    let begun =
        society.must("council.amend_body", body(&json!({"numbers_before": {"year": 2026, "last": 6}})));
    society.vote(0, 9, 0, 0).unwrap();
    society.vote(1, 9, 0, 0).unwrap();
    assert_eq!(numbers(&society), ["学会决〔2026〕8号", "学会决〔2026〕7号"]);
    let other = body(&json!({"numbers_before": {"year": 2026, "last": 5}}));
    society.refuses("council-numbered", "council.amend_body", other);
    society.refuses("council-numbered", "council.amend_body", body(&json!({})));
    let refused = society.office.undo(begun.seq, &actor(), chengjie_tests::noted()).unwrap_err();
    assert_eq!(refused.refusal().code, "numbered-stands", "undoing it would leave a gap");
    let of = DocumentOf::ResolutionRegister { body_id: BodyId::parse(&id(COUNCIL)).unwrap(), year: 2026 };
    let words = Words::new(Language::ZhHans);
    let Document::Paper(Paper::ResolutionRegister(register)) =
        society.office.document(&of, &words, "2026-09-14".parse().unwrap()).unwrap()
    else {
        panic!("the register is a paper")
    };
    assert_eq!(register.register.notes, [words.text("register-whole", &[])], "1 to 6 are on paper elsewhere");
}

#[test]
fn an_item_is_about_one_version_of_a_paper_which_the_agenda_names() {
    let mut society = Society::with_council(9);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    let second = merged(project(), &json!({"id": id(14), "name": "团体标准研制"}));
    let spans: Vec<Value> = (0..)
        .zip(stages())
        .map(|(place, stage)| merged(stage, &json!({"id": id(620 + place), "project_id": id(14)})))
        .collect();
    society.must("pilot.start", json!({"project": second, "stages": spans}));
    let parts = json!({"department_duties": "", "society_duties": "", "cast_duties": "", "cooperation": "",
        "objectives": "", "tasks": [], "milestones": [], "quality": "", "indicators": [], "funding": [], "budget": []});
    society
        .must("agreement.draft", json!({"agreement_id": id(700), "project_id": id(PROJECT), "parts": parts}));
    society.must("meeting.convene", convened(MEETING));
    let about = |project: u32| {
        let paper = json!({"project_id": id(project), "agreement_version_id": id(700), "proposer": "秘书处"});
        merged(motion(0), &paper)
    };
    society.refuses("meeting-paper-of-other", "meeting.add_item", about(14));
    society.must("meeting.add_item", about(PROJECT));
    assert_eq!(
        society.all::<AgendaItem>()[0].agreement_version_id.as_ref().map(|one| one.as_str()),
        Some(&*id(700))
    );
    let meeting_id = MeetingId::parse(&id(MEETING)).unwrap();
    let words = Words::new(Language::ZhHans);
    let of = DocumentOf::MeetingAgenda { meeting_id: meeting_id.clone() };
    let Document::Paper(Paper::MeetingAgenda(agenda)) =
        society.office.document(&of, &words, "2026-09-01".parse().unwrap()).unwrap()
    else {
        panic!("the agenda is a paper")
    };
    assert_eq!(
        agenda.items[0].facts,
        "审议表决；审议文件：工程测量领域专业技术人员水平评价任务书第1版第1稿；提案：秘书处"
    );
    let room = society.office.meeting_room(&meeting_id, &words, at("12:00")).unwrap();
    assert_eq!(room.agreements.len(), 1);
    assert!(room.items[0].paper.as_deref().is_some_and(|paper| paper.ends_with("第1稿")));
}
