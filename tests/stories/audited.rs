//! What an auditor tried to get round: a void count for another motion, another body's resolution, another day, another post.

use chengjie_domain::council::Seat;
use chengjie_domain::meeting::{AgendaItem, Attendance, AttendanceState, ItemState};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, TERM, at, ballot, id, merged, motion, rule};
use serde_json::{Value, json};

fn void(place: u32) -> Value {
    merged(ballot(place, 10, 0, 0), &json!({"papers": {"handed_out": 9, "returned": 10}}))
}

fn corrected(tally: &Value, returned: u32) -> Value {
    json!({"ballot_id": id(450), "corrects_id": id(400), "corrected_at": at("10:30"), "reason": "计票更正",
        "resolution_id": id(550), "choices": [], "tally": tally, "papers": {"handed_out": 9, "returned": returned}})
}

#[test]
fn a_void_count_is_corrected_only_for_what_was_voted_on() {
    let mut society = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    society.must("vote.close", void(0));
    let plain = merged(motion(0), &json!({"method": "secret_ballot"}));
    society.must("meeting.amend_item", merged(plain, &json!({"title": "乙事", "text": "同意乙事。"})));
    let tally = ballot(0, 9, 0, 0)["tally"].clone();
    society.refuses("vote-changed-since", "vote.correct", corrected(&tally, 9));
}

#[test]
fn a_count_that_turns_out_void_after_the_meeting_leaves_the_item_to_the_next() {
    let mut society = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    let counted = json!({"papers": {"handed_out": 9, "returned": 9}});
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &counted));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    let tally = ballot(0, 10, 0, 0)["tally"].clone();
    society.must("vote.correct", corrected(&tally, 10));
    assert_eq!(society.all::<Resolution>()[0].status, ResolutionStatus::Voided);
    assert_eq!(society.all::<AgendaItem>()[0].state, ItemState::Deferred);
    let next = json!({"meeting_id": id(90), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": "2026-11-12T09:00:00+08:00"});
    society.must("meeting.convene", next);
    assert_eq!(society.all::<AgendaItem>().len(), 2, "it has arrived there");
}

#[test]
fn a_meeting_is_opened_on_the_day_whose_rules_judge_it() {
    let mut society = Society::with_council(9);
    let convened = json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
        "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)});
    society.must("meeting.convene", convened);
    society.must("meeting.add_item", motion(0));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    let opened = json!({"meeting_id": id(MEETING), "opened_at": "2026-09-13T09:00:00+08:00"});
    society.refuses("meeting-other-day", "meeting.open", opened);
}

#[test]
fn what_was_heard_is_voted_on_before_it_is_a_decision_and_who_was_not_called_was_absent() {
    let mut society = Society::in_session(9, 8, &[json!({"kind": "hear"}), json!({})]);
    society.must("meeting.hear_item", json!({"agenda_item_id": id(300)}));
    society.must("meeting.amend_item", merged(motion(0), &json!({"kind": "vote"})));
    society.vote(1, 8, 0, 0).unwrap();
    let close = json!({"meeting_id": id(MEETING), "closed_at": at("11:00")});
    society.refuses("meeting-item-undecided", "meeting.close", close.clone());
    society.vote(0, 8, 0, 0).unwrap();
    society.must("meeting.close", close);
    let expected = |row: &Attendance| row.state == AttendanceState::Expected;
    assert!(!society.all::<Attendance>().iter().any(expected));
}

#[test]
fn a_resolution_is_changed_by_its_own_body() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    let other = json!({"id": id(20), "kind": "committee", "name": "专业委员会", "number_mark": "专委决", "established_on": "2005-01-01"});
    society.must("council.establish_body", other);
    let term = json!({"id": id(21), "body_id": id(20), "ordinal": 1, "starts_on": "2025-12-20", "ends_on": "2030-12-19"});
    society.must("council.begin_term", term);
    let convened = json!({"meeting_id": id(90), "body_id": id(20), "form": "in_person", "starts_at": "2026-10-12T09:00:00+08:00"});
    society.must("meeting.convene", convened);
    let revokes = json!({"id": id(390), "meeting_id": id(90), "change": "revokes", "changes_id": id(500)});
    society.refuses("meeting-change-of-other", "meeting.add_item", merged(motion(0), &revokes));
}

#[test]
fn supervisors_sit_in_their_own_board() {
    let mut society = Society::with_council(9);
    society.must("person.add", json!({"id": id(3000), "name": "监事甲"}));
    let seat = json!({"seats": [{"id": id(910), "term_id": id(TERM), "person_id": id(3000), "position": "supervisor",
        "elected_order": 10, "starts_on": "2026-04-01"}]});
    let before = society.all::<Seat>().len();
    society.refuses("council-post-of-other", "council.give_seats", seat);
    assert_eq!(society.all::<Seat>().len(), before);
}

#[test]
fn a_matter_counts_the_proxies_that_its_own_rule_allows() {
    let proxy = |holder: &str, most: u32| json!({"holder": holder, "most": most, "presence": "counts"});
    let rules = [
        rule(82, json!({"effective_from": "2026-01-01", "proxy": proxy("anyone", 3)})),
        rule(
            83,
            json!({"effective_from": "2026-01-01", "matter": "charter_change", "proxy": proxy("member", 1)}),
        ),
    ];
    let mut society =
        Society::in_session_under(&rules, 9, 6, &[json!({}), json!({"matter": "charter_change"})]);
    for place in 6..8_u32 {
        let given = json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + place),
            "holder_id": id(MEMBER), "given_on": "2026-09-11"});
        society.must("meeting.give_proxy", given);
    }
    society.refuses("vote-too-few-votes", "vote.close", ballot(0, 7, 0, 0));
    society.must("vote.close", ballot(0, 8, 0, 0));
    society.refuses("vote-too-many-ballots", "vote.close", ballot(1, 8, 0, 0));
    society.must("vote.close", ballot(1, 7, 0, 0));
}
