//! A recused member leaves the room for the item, and what a count would come to is told before anybody confirms it.

use chengjie_app::document::Document;
use chengjie_app::operation::VoteOperation;
use chengjie_app::{Operation, Rehearsal};
use chengjie_documents::Paper;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::{Ballot, Outcome, Recusal};
use chengjie_domain::{Language, MeetingId};
use chengjie_tests::{MEETING, MEMBER, Society, at, ballot, id, merged, noted};
use chengjie_words::Words;
use serde_json::{Value, json};

fn recusal(changes: &Value) -> Value {
    let plain = json!({"id": id(700), "agenda_item_id": id(300), "person_id": id(MEMBER + 3),
        "reason": "系被委托机构负责人"});
    merged(plain, changes)
}

fn times(left_at: Option<&str>, returned_at: Option<&str>) -> Value {
    json!({"recusal_id": id(700), "left_at": left_at.map(at), "returned_at": returned_at.map(at)})
}

fn rehearsed(society: &Society, arguments: Value) -> Result<Option<Rehearsal>, String> {
    let Operation::Vote(operation) = Operation::from_name("vote.close", arguments).unwrap() else {
        panic!("closing a vote is one of the votes' operations")
    };
    rehearse(society, &operation)
}

fn rehearse(society: &Society, operation: &VoteOperation) -> Result<Option<Rehearsal>, String> {
    let before = society.head();
    let told = society.office.rehearse_vote(operation, &Words::new(Language::ZhHans), noted());
    assert_eq!(society.head(), before, "nothing is written");
    assert!(society.office.verify(&chengjie_app::Progress::silent()).unwrap().troubles.is_empty());
    told.map_err(|failure| failure.refusal().code)
}

#[test]
fn a_recused_member_is_out_of_the_room_when_the_vote_closes() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let early = recusal(&json!({"left_at": at("08:59")}));
    society.refuses("vote-away-out-of-order", "vote.recuse", early);
    let back = recusal(&json!({"left_at": at("09:40"), "returned_at": at("09:50")}));
    society.refuses("vote-away-out-of-order", "vote.recuse", back);
    society.must("vote.recuse", recusal(&json!({"left_at": at("09:40")})));
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(None, Some("09:50")));
    society.must("vote.time_recusal", times(Some("09:45"), None));
    society.vote(0, 8, 0, 0).unwrap();
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(Some("10:01"), None));
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(Some("09:45"), Some("09:59")));
    society.refuses("meeting-item-voted", "vote.withdraw_recusal", json!({"recusal_id": id(700)}));
    society.must("vote.time_recusal", times(Some("09:45"), Some("10:05")));
    assert_eq!(society.all::<Recusal>()[0].returned_at, Some(at("10:05")));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let words = Words::new(Language::ZhHans);
    let Document::Paper(Paper::Minutes(minutes)) =
        society.office.document(&of, &words, "2026-09-14".parse().unwrap()).unwrap()
    else {
        panic!("minutes are a paper")
    };
    let said = minutes.items[0].paragraphs.join("");
    assert!(said.contains("回避：理事3（系被委托机构负责人，09:45离场，10:05返场）。"), "{said}");
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    society.refuses("meeting-wrong-status", "vote.time_recusal", times(Some("09:45"), Some("10:06")));
}

#[test]
fn a_vote_closes_only_while_the_recused_are_out() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.must("vote.recuse", recusal(&json!({"left_at": at("10:30")})));
    society.refuses("vote-away-out-of-order", "vote.close", ballot(0, 8, 0, 0));
    society.must("vote.time_recusal", times(Some("09:30"), None));
    society.vote(0, 8, 0, 0).unwrap();
}

#[test]
fn what_a_count_would_come_to_is_what_it_comes_to() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.must("vote.recuse", recusal(&json!({})));
    let told = rehearsed(&society, ballot(0, 6, 2, 0)).unwrap().unwrap();
    assert_eq!(told.number.as_deref(), Some("学会决〔2026〕1号"));
    let refused = rehearsed(&society, ballot(0, 9, 0, 0)).unwrap_err();
    assert_eq!(refused, "vote-too-many-ballots", "it is refused as the vote itself would be");
    let fails = rehearsed(&society, ballot(0, 5, 3, 0)).unwrap().unwrap();
    assert_eq!((fails.judgement.outcome, fails.number), (Outcome::Failed, None));
    assert!(society.all::<Ballot>().is_empty());
    society.vote(0, 6, 2, 0).unwrap();
    assert_eq!(society.all::<Ballot>()[0].judgement, told.judgement);
    let room = society
        .office
        .meeting_room(&MeetingId::parse(&id(MEETING)).unwrap(), &Words::new(Language::ZhHans), at("12:00"))
        .unwrap();
    assert_eq!(room.items[0].explanation.as_deref(), Some(told.explanation.as_str()));
}

#[test]
fn what_counts_nothing_has_nothing_to_tell() {
    let society = Society::in_session(9, 9, &[json!({})]);
    let Operation::Vote(operation) = Operation::from_name("vote.recuse", recusal(&json!({}))).unwrap() else {
        panic!("a recusal is one of the votes' operations")
    };
    assert_eq!(rehearse(&society, &operation), Ok(None));
    assert!(society.all::<Recusal>().is_empty());
}

#[test]
fn who_is_out_for_one_item_votes_on_no_other_until_back() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    society.must("vote.recuse", recusal(&json!({"left_at": at("09:40")})));
    society.refuses("vote-away-for-other", "vote.close", ballot(1, 9, 0, 0));
    society.vote(0, 8, 0, 0).unwrap();
    society.refuses("vote-away-for-other", "vote.close", ballot(1, 9, 0, 0));
    society.must("vote.time_recusal", times(Some("09:40"), Some("10:00")));
    let later = merged(ballot(1, 9, 0, 0), &json!({"closed_at": at("10:20")}));
    society.must("vote.close", later);
    society.refuses("vote-away-for-other", "vote.time_recusal", times(Some("09:40"), Some("10:30")));
    society.refuses("vote-away-for-other", "vote.time_recusal", times(Some("09:40"), None));
    society.must("vote.time_recusal", times(Some("09:40"), Some("10:10")));
    let early = json!({"meeting_id": id(MEETING), "closed_at": at("10:20")});
    society.must("meeting.close", early);
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(Some("10:00"), Some("10:40")));
}

#[test]
fn who_left_for_an_item_that_was_put_off_comes_back_for_the_next() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    society.must("vote.recuse", recusal(&json!({"left_at": at("09:40")})));
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(Some("09:40"), Some("09:50")));
    society.must("meeting.defer_item", json!({"agenda_item_id": id(300), "reason": "材料不齐"}));
    society.refuses("vote-away-for-other", "vote.close", ballot(1, 9, 0, 0));
    society.refuses("vote-away-out-of-order", "vote.time_recusal", times(Some("09:40"), Some("09:30")));
    society.must("vote.time_recusal", times(Some("09:40"), Some("09:50")));
    society.must("vote.close", ballot(1, 9, 0, 0));
}

#[test]
fn an_item_is_taken_off_the_agenda_with_its_recusals() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    society.must("vote.recuse", recusal(&json!({})));
    society.must("meeting.remove_item", json!({"agenda_item_id": id(300)}));
    assert!(society.all::<Recusal>().is_empty());
}
