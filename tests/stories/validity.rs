//! What could make a decision invalid behind everybody's back: a wrong roster, a moved day, a rewritten room.

use chengjie_domain::Language;
use chengjie_domain::meeting::{Attendance, Capacity};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::Ballot;
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, motion, rule};
use chengjie_words::Words;
use serde_json::{Value, json};

fn convene(society: &mut Society) {
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.must("meeting.add_item", motion(0));
}

fn moved(day: &str) -> Value {
    json!({"meeting_id": id(MEETING), "form": "in_person", "starts_at": format!("{day}T09:00:00+08:00"),
           "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)})
}

/// A correction of one ballot by another, with so many of nine in favour.
fn correction(ballot: u32, corrects: u32, in_favour: u32, time: &str) -> Value {
    json!({"ballot_id": id(ballot), "corrects_id": id(corrects), "corrected_at": at(time),
           "tally": {"in_favour": in_favour, "against": 9 - in_favour, "abstain": 0, "invalid": 0, "blank": 0},
           "choices": [], "reason": "计票有误", "resolution_id": id(ballot + 100)})
}

fn members_called(society: &Society) -> usize {
    society.all::<Attendance>().iter().filter(|row| row.capacity == Capacity::Member).count()
}

fn said_of_the_vote(society: &Society) -> String {
    Words::new(Language::ZhHans).judgement(&society.all::<Ballot>()[0].judgement)
}

#[test]
fn whoever_holds_a_seat_counts_for_the_quorum_however_called_before() {
    let mut society = Society::with_council(9);
    convene(&mut society);
    let observer = |place: u32| json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + place)});
    society.must("meeting.add_observer", observer(8));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    assert_eq!(members_called(&society), 9);
    society.refuses("meeting-called-already", "meeting.add_observer", observer(0));
}

#[test]
fn a_noticed_meeting_that_moves_calls_the_roster_of_its_new_day() {
    let mut society = Society::with_council(9);
    society.must("council.leave_seat", json!({"seat_id": id(2008), "ends_on": "2026-09-15"}));
    convene(&mut society);
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    assert_eq!(members_called(&society), 9);
    society.refuses("meeting-out-of-order", "meeting.amend", moved("2026-08-31"));
    society.must("meeting.amend", moved("2026-09-20"));
    assert_eq!(members_called(&society), 8);
}

#[test]
fn a_meeting_in_session_keeps_its_day_its_chair_and_its_rule() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let three_quarters = json!({"fraction": {"numerator": 3, "denominator": 4}, "bound": "or_more"});
    society.must(
        "council.adopt_rule",
        rule(81, json!({"effective_from": "2026-09-13", "majority": three_quarters})),
    );
    society.refuses("meeting-in-session-stays", "meeting.amend", moved("2026-09-14"));
    let without_chair = merged(moved("2026-09-12"), &json!({"chair_id": null}));
    society.refuses("meeting-no-chair", "meeting.amend", without_chair);
    society.vote(0, 6, 3, 0).unwrap();
    assert_eq!(society.all::<Resolution>().len(), 1, "two thirds suffice on the meeting's own day");
}

#[test]
fn who_was_in_the_room_at_a_vote_stays_as_it_was() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let entry = |more: Value| {
        let row = merged(json!({"person_id": id(MEMBER), "state": "present"}), &more);
        json!({"meeting_id": id(MEETING), "entries": [row]})
    };
    society.refuses("meeting-out-of-order", "meeting.attend", entry(json!({"left_at": at("08:00")})));
    society.vote(0, 9, 0, 0).unwrap();
    society.refuses("vote-room-stands", "meeting.attend", entry(json!({"state": "absent"})));
    society.refuses("vote-room-stands", "meeting.attend", entry(json!({"left_at": at("09:50")})));
    society.must("meeting.attend", entry(json!({"left_at": at("11:00")})));
    society.refuses(
        "meeting-out-of-order",
        "meeting.close",
        json!({"meeting_id": id(MEETING), "closed_at": at("09:30")}),
    );
}

#[test]
fn every_correction_is_judged_by_the_room_of_the_vote() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    let gone: Vec<Value> = (0..9)
        .map(|place| json!({"person_id": id(MEMBER + place), "state": "present", "left_at": at("11:00")}))
        .collect();
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": gone}));
    society.refuses("meeting-out-of-order", "vote.correct", correction(491, 400, 8, "09:30"));
    society.must("vote.correct", correction(491, 400, 8, "11:30"));
    society.refuses("vote-already-corrected", "vote.correct", correction(492, 400, 7, "11:40"));
    society.must("vote.correct", correction(492, 491, 7, "11:40"));
    assert!(society.all::<Ballot>().iter().all(|ballot| ballot.judgement.present == 9));
}

#[test]
fn what_passes_by_the_right_count_passed_on_the_day_of_the_vote() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 5, 4, 0).unwrap();
    assert!(society.all::<Resolution>().is_empty());
    let later =
        merged(correction(491, 400, 7, "11:30"), &json!({"corrected_at": "2027-01-05T09:00:00+08:00"}));
    society.must("vote.correct", later);
    let resolution = society.all::<Resolution>().remove(0);
    assert_eq!((resolution.adopted_on.to_string().as_str(), resolution.year), ("2026-09-12", 2026));
}

#[test]
fn leaving_later_cannot_run_into_the_next_seat() {
    let mut society = Society::with_council(9);
    let leaving = |day: &str| json!({"seat_id": id(2008), "ends_on": day});
    society.must("council.leave_seat", leaving("2026-01-31"));
    society.must(
        "council.give_seat",
        json!({"id": id(77), "term_id": id(2), "person_id": id(MEMBER + 8),
        "position": "member", "elected_order": 10, "starts_on": "2026-02-01"}),
    );
    society.refuses("council-seat-taken", "council.leave_seat", leaving("2026-12-31"));
}

#[test]
fn a_number_mark_stays_with_the_body_that_numbered_with_it() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    let body = |number: u32, kind: &str, name: &str, mark: &str| json!({"id": id(number), "kind": kind, "name": name, "number_mark": mark, "established_on": "2005-01-01"});
    society.must("council.amend_body", body(COUNCIL, "council", "理事会", "学会理决"));
    let taking = body(78, "executive_council", "常务理事会", "学会决");
    society.refuses("council-number-mark-taken", "council.establish_body", taking);
    society.must("council.amend_body", body(COUNCIL, "council", "理事会", "学会决"));
}

#[test]
fn a_member_is_recused_once_and_an_absent_one_does_not_change_the_sum() {
    let mut society = Society::in_session(9, 8, &[json!({})]);
    let recusal = |number: u32| json!({"id": id(number), "agenda_item_id": id(300), "person_id": id(MEMBER + 8), "reason": "兼职"});
    society.must("vote.recuse", recusal(700));
    society.refuses("vote-recused-already", "vote.recuse", recusal(701));
    society.vote(0, 8, 0, 0).unwrap();
    let said = said_of_the_vote(&society);
    assert!(said.contains("实到8人") && said.contains("表决基数8人") && !said.contains("回避"), "{said}");
}

#[test]
fn a_base_of_nobody_asks_for_no_votes() {
    let rule = rule(82, json!({"effective_from": "2026-01-01", "abstention": "out_of_base"}));
    let mut society = Society::in_session_under(&[rule], 9, 9, &[json!({"method": "secret_ballot"})]);
    let papers = json!({"papers": {"handed_out": 9, "returned": 9}});
    society.must("vote.close", merged(ballot(0, 0, 0, 9), &papers));
    let said = said_of_the_vote(&society);
    assert!(said.ends_with("没有可计入表决基数的票，未通过。"), "{said}");
}

#[test]
fn a_title_in_its_form_is_not_put_into_it_again() {
    for (title, printed) in [("关于委托评估的决议", "关于委托评估的决议"), ("委托评估", "关于委托评估的决议")]
    {
        let society = Society::in_session(9, 9, &[json!({"title": title})]);
        society.vote(0, 9, 0, 0).unwrap();
        let key = chengjie_domain::ResolutionId::parse(&id(500)).unwrap();
        let words = Words::new(Language::ZhHans);
        let of = DocumentOf::Resolution { resolution_id: key };
        let document = society.office.document(&of, &words, at("12:00").date_naive()).unwrap();
        assert_eq!(document.title(), printed);
    }
}

#[test]
fn a_refusal_says_states_in_words() {
    let mut society = Society::with_council(9);
    convene(&mut society);
    let early = society.attempt("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    let said = Words::new(Language::ZhHans).refusal(&early.unwrap_err().refusal());
    assert!(said.contains("起草") && said.contains("已通知"), "{said}");
    let unused = ballot(0, 9, 0, 0);
    society.refuses("meeting-wrong-status", "vote.close", unused);
}

#[test]
fn no_rule_is_put_before_a_vote_that_was_judged() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let late = rule(81, json!({"effective_from": "2026-02-01", "clause": "章程第二十二条"}));
    society.refuses("council-rule-in-session", "council.adopt_rule", late);
    society.vote(0, 3, 6, 0).unwrap();
    let lenient = |day: &str| {
        rule(
            81,
            json!({"effective_from": day, "clause": "章程第二十二条",
            "majority": {"fraction": {"numerator": 1, "denominator": 4}, "bound": "or_more"}}),
        )
    };
    society.refuses("council-rule-after-vote", "council.adopt_rule", lenient("2026-01-14"));
    society.refuses("council-rule-after-vote", "council.adopt_rule", lenient("2026-09-12"));
    society.must("council.adopt_rule", lenient("2026-09-13"));
}

#[test]
fn a_proxy_is_given_before_the_meeting_it_is_for() {
    let mut society = Society::with_council(9);
    let proxies = json!({"holder": "member", "most": 1, "presence": "counts"});
    society.must("council.adopt_rule", rule(82, json!({"effective_from": "2026-01-01", "proxy": proxies})));
    convene(&mut society);
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    let given = |day: &str| json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + 8), "holder_id": id(MEMBER), "given_on": day});
    society.refuses("meeting-out-of-order", "meeting.give_proxy", given("2026-09-13"));
    society.refuses("date-in-future", "meeting.give_proxy", given("2027-06-01"));
    society.must("meeting.give_proxy", given("2026-09-12"));
}
