//! The posts of a seat: two that one member holds together, and a change of them within the term.

use chengjie_app::Actor;
use chengjie_domain::council::Seat;
use chengjie_domain::pilot::{LeaderStanding, leader_standing};
use chengjie_domain::{BodyId, Language, Line, MeetingId, PersonId, council::SeatPosition};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, TERM, at, id, merged, motion, noted};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The ninth member's new seat, from a day on.
fn anew(number: u32, position: &str, also: Value, starts_on: &str) -> Value {
    json!({"id": id(number), "term_id": id(TERM), "person_id": id(MEMBER + 8), "position": position, "also": also,
        "elected_order": 9, "starts_on": starts_on})
}

fn changed(seat: Value) -> Value {
    json!({"seats": [seat], "reason": "理事会增选"})
}

/// Who sits as what on a day, of the ninth member.
fn posts_on(society: &Society, on: &str) -> Vec<SeatPosition> {
    let body = BodyId::parse(&id(COUNCIL)).unwrap();
    let roster = society.office.roster(&body, day(on)).unwrap();
    assert_eq!(roster.members.len(), 9, "nobody is lost on {on}");
    let member = roster.members.iter().find(|one| one.seat.person_id.as_str() == id(MEMBER + 8)).unwrap();
    member.seat.posts().collect()
}

#[test]
fn a_seat_holds_two_posts_that_go_together_and_no_others() {
    let mut society = Society::with_council(9);
    for (position, also) in
        [("member", "supervisor"), ("secretary_general", "vice_president"), ("vice_president", "member")]
    {
        let seat = anew(90, position, json!(also), "2026-03-01");
        society.refuses("council-posts-apart", "council.change_posts", changed(seat));
    }
    let seat = anew(90, "vice_president", json!("secretary_general"), "2026-03-01");
    society.must("council.change_posts", changed(seat));
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
            "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    for (language, said) in [
        (Language::ZhHans, "副理事长兼秘书长"),
        (Language::ZhHant, "副理事長兼秘書長"),
        (Language::En, "Vice-President and Secretary-General"),
    ] {
        let words = Words::new(language);
        let sheet = society.office.attendance_sheet(&meeting, &words).unwrap();
        assert_eq!(sheet.members[8].position, said, "the attendance sheet in {}", language.tag());
        let labels = society.office.seat_labels(&meeting, &words).unwrap();
        assert_eq!(labels.labels[8].position.as_deref(), Some(said), "the labels in {}", language.tag());
    }
    society.must("meeting.add_item", merged(motion(0), &json!({})));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    assert_eq!(room.attendees[8].posts, [SeatPosition::VicePresident, SeatPosition::SecretaryGeneral]);
}

#[test]
fn a_leader_ranks_by_the_higher_of_two_posts() {
    let mut society = Society::with_council(9);
    let ninth = PersonId::parse(&id(MEMBER + 8)).unwrap();
    let standing = |society: &Society, on: &str| leader_standing(&society.all::<Seat>(), &ninth, day(on));
    let seat = anew(90, "chair", json!("secretary_general"), "2026-03-01");
    society.must("council.change_posts", changed(seat));
    assert_eq!(standing(&society, "2026-02-28"), LeaderStanding::TooLow(SeatPosition::Member));
    assert_eq!(standing(&society, "2026-03-01"), LeaderStanding::Holds(SeatPosition::SecretaryGeneral));
}

#[test]
fn a_second_post_counts_among_the_terms_in_office() {
    let mut society = Society::with_council(9);
    for (term, ordinal, from, to) in
        [(38, 8, "2020-12-20", "2025-12-19"), (37, 7, "2015-12-20", "2020-12-19")]
    {
        society.must(
            "council.begin_term",
            json!({"id": id(term), "body_id": id(COUNCIL), "ordinal": ordinal, "starts_on": from, "ends_on": to}),
        );
        let seat = json!({"id": id(2200 + term), "term_id": id(term), "person_id": id(MEMBER + 1),
            "position": "vice_president", "also": "secretary_general", "elected_order": 1, "starts_on": from});
        society.must("council.give_seat", seat);
    }
    let warned = society.office.body_warnings(&Words::new(Language::ZhHans), day("2026-09-01")).unwrap();
    let said: Vec<&str> = warned.iter().map(|(_, warning)| warning.sentence.as_str()).collect();
    assert_eq!(said, ["理事1已连任秘书长第3届；按章程最多2届。"]);
}

#[test]
fn a_change_of_post_is_one_entry_and_every_past_roster_stays() {
    let mut society = Society::with_council(9);
    let before = society.head();
    let done =
        society.must("council.change_posts", changed(anew(90, "vice_president", Value::Null, "2026-03-01")));
    assert_eq!(done.seq, before + 1, "one entry");
    assert_eq!(posts_on(&society, "2026-02-28"), [SeatPosition::Member]);
    assert_eq!(posts_on(&society, "2026-03-01"), [SeatPosition::VicePresident]);
    let old = society.all::<Seat>().into_iter().find(|seat| seat.id.as_str() == id(2008)).unwrap();
    assert_eq!(
        (old.ends_on, old.leaving_reason.as_ref().map(Line::as_str)),
        (Some(day("2026-02-28")), Some("理事会增选"))
    );
    let again = changed(anew(91, "vice_president", Value::Null, "2026-05-01"));
    society.refuses("council-post-held", "council.change_posts", again);
    let first_day = changed(anew(91, "president", Value::Null, "2026-03-01"));
    society.refuses("council-ends-before-start", "council.change_posts", first_day);
    let outside = changed(anew(91, "president", Value::Null, "2031-03-01"));
    society.refuses("council-outside-term", "council.change_posts", outside);
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    society.office.undo(done.seq, &actor, noted()).unwrap();
    assert_eq!(posts_on(&society, "2026-03-01"), [SeatPosition::Member]);
}

#[test]
fn whoever_attended_in_the_old_post_changes_it_after_that_day() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.must("council.change_posts", changed(anew(90, "vice_president", Value::Null, "2026-09-13")));
    assert_eq!(posts_on(&society, "2026-09-12"), [SeatPosition::Member], "as what they sat there stays");
    assert_eq!(posts_on(&society, "2026-09-13"), [SeatPosition::VicePresident]);
}

#[test]
fn whoever_was_elected_at_a_meeting_takes_the_post_on_its_day_and_gives_it_back() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    let done =
        society.must("council.change_posts", changed(anew(90, "vice_president", Value::Null, "2026-09-12")));
    assert_eq!(posts_on(&society, "2026-09-11"), [SeatPosition::Member]);
    assert_eq!(posts_on(&society, "2026-09-12"), [SeatPosition::VicePresident]);
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    society.office.undo(done.seq, &actor, noted()).unwrap();
    assert_eq!(posts_on(&society, "2026-09-12"), [SeatPosition::Member], "the old post is theirs again");
    let first =
        society.all::<Seat>().into_iter().find(|seat| seat.person_id.as_str() == id(MEMBER + 8)).unwrap();
    let left = json!({"seat_id": first.id, "ends_on": "2026-09-11", "reason": "辞职"});
    society.refuses("council-seat-voted", "council.leave_seat", left);
}
