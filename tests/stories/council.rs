//! A council meets, votes and resolves.

use chengjie_domain::meeting::{Attendance, Meeting};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Outcome};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, rule};
use serde_json::json;

fn numbers(society: &Society) -> Vec<String> {
    let mut found: Vec<(u32, String)> = society
        .all::<Resolution>()
        .iter()
        .map(|resolution| (resolution.number, resolution.number_text()))
        .collect();
    found.sort();
    found.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn a_passed_motion_becomes_a_numbered_resolution_in_the_same_act() {
    let mut society = Society::in_session(45, 32, &[json!({})]);
    let recusal = society.fresh();
    society.must("vote.recuse", json!({"id": recusal, "agenda_item_id": id(300), "person_id": id(MEMBER + 5), "reason": "受托机构兼职研究员"}));
    society.vote(0, 28, 2, 1).unwrap();
    assert_eq!(numbers(&society), ["学会决〔2026〕1号"]);
    let judgement = society.all::<Ballot>()[0].judgement.clone();
    assert_eq!((judgement.seats, judgement.present, judgement.quorum_needed), (45, 32, 30));
    assert_eq!((judgement.recused, judgement.base, judgement.needed), (1, 31, 21));
    assert_eq!(judgement.outcome, Outcome::Passed);
}

#[test]
fn a_failed_motion_gets_no_number() {
    let society = Society::in_session(45, 33, &[json!({})]);
    society.vote(0, 20, 8, 5).unwrap();
    assert!(numbers(&society).is_empty());
}

#[test]
fn numbers_follow_each_other_and_a_voided_one_is_never_reused() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({}), json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "文字有误"}));
    society.vote(1, 2, 7, 0).unwrap();
    society.vote(2, 9, 0, 0).unwrap();
    assert_eq!(numbers(&society), ["学会决〔2026〕1号", "学会决〔2026〕2号"]);
}

#[test]
fn without_quorum_no_vote_is_taken() {
    let society = Society::in_session(45, 29, &[json!({})]);
    society.refuses("vote-no-quorum", "vote.close", ballot(0, 29, 0, 0));
}

#[test]
fn quorum_is_judged_at_the_moment_of_the_vote() {
    let mut society = Society::in_session(45, 30, &[json!({}), json!({})]);
    society.vote(0, 30, 0, 0).unwrap();
    society.must(
        "meeting.attend",
        json!({"meeting_id": id(MEETING), "entries": [
        {"person_id": id(MEMBER + 3), "state": "present", "left_at": at("10:20")}]}),
    );
    let later = merged(ballot(1, 29, 0, 0), &json!({"closed_at": at("10:30")}));
    society.refuses("vote-no-quorum", "vote.close", later);
}

#[test]
fn impossible_votes_are_refused() {
    let society = Society::in_session(45, 32, &[json!({})]);
    society.refuses("vote-too-many-ballots", "vote.close", ballot(0, 30, 3, 0));
    society.refuses("vote-too-few-votes", "vote.close", ballot(0, 28, 2, 1));
    let blank = json!({"tally": {"in_favour": 31, "against": 0, "abstain": 0, "invalid": 0, "blank": 1}});
    society.refuses("vote-hands-spoilt", "vote.close", merged(ballot(0, 32, 0, 0), &blank));
    let early = merged(ballot(0, 32, 0, 0), &json!({"closed_at": at("08:00")}));
    society.refuses("vote-outside-meeting", "vote.close", early);
    let stranger = merged(
        ballot(0, 32, 0, 0),
        &json!({"choices": [{"person_id": id(MEMBER + 40), "choice": "in_favour"}]}),
    );
    society.refuses("vote-not-a-voter", "vote.close", stranger);
    let apart =
        merged(ballot(0, 32, 0, 0), &json!({"choices": [{"person_id": id(MEMBER), "choice": "in_favour"}]}));
    society.refuses("vote-choices-disagree", "vote.close", apart);
}

#[test]
fn a_secret_ballot_names_nobody() {
    let society = Society::in_session(3, 3, &[json!({"method": "secret_ballot"})]);
    let choices: Vec<_> =
        (0..3).map(|place| json!({"person_id": id(MEMBER + place), "choice": "in_favour"})).collect();
    let named = merged(ballot(0, 3, 0, 0), &json!({"choices": choices}));
    society.refuses("vote-secret-not-named", "vote.close", named);
    society
        .attempt(
            "vote.close",
            merged(ballot(0, 3, 0, 0), &json!({"papers": {"handed_out": 3, "returned": 3}})),
        )
        .unwrap();
}

#[test]
fn a_closed_vote_is_corrected_beside_the_original() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 6, 3, 0).unwrap();
    society.refuses(
        "vote-already-closed",
        "vote.close",
        merged(ballot(0, 5, 4, 0), &json!({"ballot_id": id(490)})),
    );
    let correction = json!({"ballot_id": id(491), "corrects_id": id(400), "corrected_at": at("10:30"),
        "tally": {"in_favour": 5, "against": 4, "abstain": 0, "invalid": 0, "blank": 0}, "choices": [],
        "reason": "计票有误", "resolution_id": id(591)});
    society.must("vote.correct", correction);
    assert_eq!(society.all::<Ballot>().len(), 2, "the original stands");
    let resolution = society.all::<Resolution>().remove(0);
    assert_eq!(resolution.status, ResolutionStatus::Voided, "what was passed by a miscount is void");
}

#[test]
fn undoing_a_closed_vote_is_refused() {
    let society = Society::in_session(9, 9, &[json!({})]);
    let receipt = society.vote(0, 9, 0, 0).unwrap();
    let actor = chengjie_app::Actor {
        name: chengjie_domain::Line::parse("李明").unwrap(),
        device: chengjie_domain::Line::parse("秘书处").unwrap(),
    };
    let failure = society.office.undo(receipt.seq, &actor, at("12:30")).unwrap_err();
    assert_eq!(failure.refusal().code, "resolution-stands");
    assert_eq!(numbers(&society).len(), 1);
}

#[test]
fn a_meeting_is_judged_by_the_rule_in_force_on_its_day() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let three_quarters = json!({"fraction": {"numerator": 3, "denominator": 4}, "bound": "or_more"});
    society.must(
        "council.adopt_rule",
        rule(81, json!({"effective_from": "2026-09-13", "majority": three_quarters})),
    );
    society.vote(0, 6, 3, 0).unwrap();
    assert_eq!(numbers(&society).len(), 1, "the stricter rule begins only the day after");
}

#[test]
fn group_standards_fall_under_their_own_rule() {
    let three_quarters = json!({"fraction": {"numerator": 3, "denominator": 4}, "bound": "or_more"});
    let standards = rule(81, json!({"matter": "group_standard", "majority": three_quarters}));
    let items = [json!({"matter": "group_standard"}), json!({})];
    let society = Society::in_session_under(&[standards], 9, 9, &items);
    society.vote(0, 6, 3, 0).unwrap();
    assert!(numbers(&society).is_empty(), "six of nine is less than three quarters");
    society.vote(1, 6, 3, 0).unwrap();
    assert_eq!(numbers(&society).len(), 1);
}

#[test]
fn the_roster_is_that_of_the_meetings_day() {
    let mut society = Society::with_council(9);
    society
        .must("council.leave_seat", json!({"seat_id": id(2008), "ends_on": "2026-09-11", "reason": "辞任"}));
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.refuses(
        "meeting-no-agenda",
        "meeting.notice",
        json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}),
    );
    society.must("meeting.add_item", chengjie_tests::motion(0));
    society.refuses(
        "meeting-out-of-order",
        "meeting.notice",
        json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-13"}),
    );
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    assert_eq!(society.all::<Attendance>().len(), 8, "who left the day before is not called");
    let stranger =
        json!({"meeting_id": id(MEETING), "entries": [{"person_id": id(MEMBER + 8), "state": "present"}]});
    society.refuses("meeting-not-on-roster", "meeting.attend", stranger);
}

#[test]
fn a_meeting_closes_only_when_every_item_is_decided() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    let closing = || json!({"meeting_id": id(MEETING), "closed_at": at("11:40")});
    society.vote(0, 9, 0, 0).unwrap();
    society.refuses("meeting-item-undecided", "meeting.close", closing());
    society.must("meeting.defer_item", json!({"agenda_item_id": id(301), "reason": "材料不齐"}));
    society.refuses(
        "meeting-out-of-order",
        "meeting.close",
        json!({"meeting_id": id(MEETING), "closed_at": at("08:00")}),
    );
    society.must("meeting.close", closing());
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-14"}));
    society.refuses(
        "meeting-wrong-status",
        "meeting.write_minutes",
        json!({"meeting_id": id(MEETING), "minutes": "补记"}),
    );
}

#[test]
fn meetings_of_a_term_are_numbered_by_themselves() {
    let mut society = Society::with_council(3);
    for place in 0..3 {
        society.must(
            "meeting.convene",
            json!({"meeting_id": id(MEETING + 100 + place), "body_id": id(COUNCIL),
            "form": "in_person", "starts_at": at("09:00")}),
        );
    }
    let mut ordinals: Vec<u32> = society.all::<Meeting>().iter().map(|meeting| meeting.ordinal).collect();
    ordinals.sort_unstable();
    assert_eq!(ordinals, [1, 2, 3]);
}

#[test]
fn seats_terms_and_marks_do_not_collide() {
    let mut society = Society::with_council(3);
    let seat = json!({"id": id(77), "term_id": id(2), "person_id": id(MEMBER), "position": "member", "elected_order": 9, "starts_on": "2026-01-01"});
    society.refuses("council-seat-taken", "council.give_seat", seat.clone());
    let newcomer = society.fresh();
    society.must("person.add", json!({"id": newcomer, "name": "吕𬭚"}));
    let outside = merged(seat, &json!({"person_id": newcomer, "starts_on": "2031-01-01"}));
    society.refuses("council-outside-term", "council.give_seat", outside);
    let body = json!({"id": id(78), "kind": "executive_council", "name": "常务理事会", "number_mark": "学会决", "established_on": "2005-01-01"});
    society.refuses("council-number-mark-taken", "council.establish_body", body);
    let term = json!({"id": id(79), "body_id": id(COUNCIL), "ordinal": 10, "starts_on": "2030-01-01", "ends_on": "2035-01-01"});
    society.refuses("council-term-overlaps", "council.begin_term", term);
    society.refuses("person-in-use", "person.remove", json!({"person_id": id(MEMBER)}));
    society.must("person.remove", json!({"person_id": newcomer}));
}

#[test]
fn bad_input_is_refused_with_its_reason() {
    let society = Society::with_council(3);
    let named = |name: String| json!({"id": id(900), "name": name});
    society.refuses("text-control-character", "person.add", named("周\u{7}明".to_owned()));
    society.refuses("text-too-long", "person.add", named("长".repeat(1 << 20)));
    society.refuses("text-empty", "person.add", named("  ".to_owned()));
    society.refuses("id-malformed", "person.add", json!({"id": "7", "name": "何蔓"}));
    society.refuses("input-name-missing", "person.add", json!({"id": id(900)}));
    society.refuses("input-name-unknown", "person.add", json!({"id": id(900), "name": "何蔓", "age": 50}));
    society.refuses("input-operation-unknown", "person.sing", json!({}));
    society.refuses(
        "record-missing",
        "meeting.open",
        json!({"meeting_id": id(901), "opened_at": at("09:00")}),
    );
}

#[test]
fn a_seat_does_not_end_before_a_vote_that_its_member_took_part_in() {
    let mut society = Society::in_session(9, 8, &[json!({"title": "修订评价办法"})]);
    let leave =
        |place: u32, day: &str| json!({"seat_id": id(2000 + place), "ends_on": day, "reason": "辞任"});
    society.refuses("council-seat-attended", "council.leave_seat", leave(6, "2026-09-11"));
    let seat = society.must("council.leave_seat", leave(7, "2027-01-01")).seq;
    society.vote(0, 8, 0, 0).unwrap();
    society.refuses("council-seat-voted", "council.leave_seat", leave(2, "2026-09-11"));
    let refused = society.attempt("council.leave_seat", leave(2, "2026-09-11")).unwrap_err().refusal();
    let said = chengjie_words::Words::new(chengjie_domain::Language::ZhHans).refusal(&refused);
    assert!(said.contains("理事2参加了2026-09-12“修订评价办法”的表决"), "{said}");
    society.must("council.leave_seat", leave(2, "2026-09-12"));
    society.must("council.leave_seat", leave(8, "2026-09-11"));
    let actor = chengjie_api::person("李明", "秘书处");
    society.office.undo(seat, &actor, at("12:30")).expect("it goes on longer now");
    let elected = society.office.entries(50).unwrap();
    let elected = elected.iter().find(|entry| entry.operation == "council.give_seats").unwrap().seq;
    let refused = society.office.undo(elected, &actor, at("12:30")).unwrap_err();
    assert_eq!(refused.refusal().code, "council-seat-voted", "nor is it undone");
}
