//! What undo leaves: the room of a closed vote, its candidates and recused members, and all that confirmed minutes say.

use chengjie_app::Actor;
use chengjie_domain::Line;
use chengjie_domain::council::{Seat, Term};
use chengjie_domain::meeting::{Attendance, Proxy};
use chengjie_domain::person::Person;
use chengjie_domain::vote::Candidate;
use chengjie_store::{Intent, StoreError, Writer};
use chengjie_tests::{
    MEETING, MEMBER, PROJECT, Society, at, ballot, id, merged, motion, noted, project, stages,
};
use serde_json::{Value, json};

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

/// Expects that an entry is not taken back, for this reason, and that nothing changes.
#[track_caller]
fn stands(society: &Society, seq: u64, code: &str) {
    let before = society.head();
    let refused = society.office.undo(seq, &actor(), noted()).unwrap_err();
    assert_eq!(refused.refusal().code, code, "{refused:?}");
    assert_eq!(society.head(), before);
}

fn passing(what: &str, member: u32, time: &str) -> (String, Value) {
    let arguments = json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + member), "at": at(time)});
    (format!("meeting.{what}"), arguments)
}

#[test]
fn the_room_of_a_closed_vote_is_not_taken_back() {
    let mut society = Society::in_session(9, 8, &[json!({}), json!({})]);
    let (name, arguments) = passing("arrive", 8, "09:30");
    let arrived = society.must(&name, arguments).seq;
    society.office.undo(arrived, &actor(), noted()).unwrap();
    society.office.redo(arrived, &actor(), noted()).unwrap();
    let again = society.head();
    let recused =
        json!({"id": id(700), "agenda_item_id": id(300), "person_id": id(MEMBER + 3), "reason": "起草人"});
    let recused = society.must("vote.recuse", recused).seq;
    let withdrawn = society.must("vote.withdraw_recusal", json!({"recusal_id": id(700)})).seq;
    society.vote(0, 9, 0, 0).unwrap();
    stands(&society, again, "ballot-stands");
    stands(&society, withdrawn, "ballot-stands");
    stands(&society, recused, "ballot-stands");
}

#[test]
fn the_candidates_of_a_closed_election_are_not_taken_back() {
    let mut society =
        Society::in_session(9, 9, &[json!({"title": "选举", "method": "secret_ballot", "places": 1})]);
    let people = json!({"agenda_item_id": id(300), "person_ids": [id(MEMBER + 2), id(MEMBER + 3)]});
    let listed = society.must("vote.list_candidates", people).seq;
    let votes = |member: u32, in_favour: u32| json!({"person_id": id(MEMBER + member), "votes": {"in_favour": in_favour, "against": 0, "abstain": 9 - in_favour}});
    let counted =
        json!({"papers": {"handed_out": 9, "returned": 9}, "candidates": [votes(2, 7), votes(3, 2)]});
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &counted));
    stands(&society, listed, "ballot-stands");
}

#[test]
fn what_confirmed_minutes_say_is_not_taken_back() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let recused =
        json!({"id": id(700), "agenda_item_id": id(300), "person_id": id(MEMBER + 3), "reason": "起草人"});
    society.must("vote.recuse", recused);
    society.vote(0, 8, 0, 0).unwrap();
    let (name, arguments) = passing("leave", 5, "10:30");
    let left = society.must(&name, arguments).seq;
    let timed = json!({"recusal_id": id(700), "left_at": at("09:45"), "returned_at": at("10:05")});
    let timed = society.must("vote.time_recusal", timed).seq;
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.office.undo(timed, &actor(), noted()).unwrap();
    society.office.redo(timed, &actor(), noted()).unwrap();
    let again = society.head();
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    stands(&society, left, "minutes-stand");
    stands(&society, again, "minutes-stand");
}

#[test]
fn a_council_passes_the_draft_that_it_saw() {
    let mut society = Society::with_council(9);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    let parts = json!({"department_duties": "", "society_duties": "", "cast_duties": "", "cooperation": "",
        "objectives": "一", "tasks": [], "milestones": [], "quality": "", "indicators": [], "funding": [], "budget": []});
    society
        .must("agreement.draft", json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts}));
    let convened = json!({"meeting_id": id(MEETING), "body_id": id(chengjie_tests::COUNCIL), "form": "in_person",
        "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)});
    society.must("meeting.convene", convened);
    let about = json!({"project_id": id(PROJECT), "agreement_version_id": id(800), "agreement_draft": 7,
        "major_matter": "agreement_approval"});
    society.must("meeting.add_item", merged(motion(0), &about));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    let entries: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
    let write = |objectives: &str| json!({"agreement_id": id(800), "parts": merged(parts.clone(), &json!({"objectives": objectives}))});
    society.must("agreement.write", write("二"));
    society.vote(0, 9, 0, 0).unwrap();
    society.refuses("agreement-draft-voted", "agreement.write", write("三"));
    society.must("agreement.raise_draft", json!({"agreement_id": id(800)}));
    society.must("agreement.write", write("三"));
    let items: Vec<chengjie_domain::meeting::AgendaItem> = society.all();
    assert_eq!(items[0].agreement_draft, Some(1), "the draft is the program's to say");
}

#[test]
fn the_database_itself_refuses_what_the_rows_tell() {
    let election = json!({"title": "选举", "method": "secret_ballot", "places": 1});
    let mut society = Society::in_session(9, 9, &[election]);
    let people = json!({"agenda_item_id": id(300), "person_ids": [id(MEMBER + 2), id(MEMBER + 3)]});
    society.must("vote.list_candidates", people);
    let votes = |member: u32, in_favour: u32| json!({"person_id": id(MEMBER + member), "votes": {"in_favour": in_favour, "against": 0, "abstain": 9 - in_favour}});
    let counted =
        json!({"papers": {"handed_out": 9, "returned": 9}, "candidates": [votes(2, 7), votes(3, 2)]});
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &counted));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    let gone = json!({"id": id(3000), "name": "王秘密"});
    society.must("person.add", gone.clone());
    society.must("person.remove", json!({"person_id": id(3000)}));
    society.must(
        "person.erase",
        json!({"person_id": id(3000), "erased_on": "2027-01-31", "reason": "本人书面要求", "name_instead": "已删除人员"}),
    );
    type Deed<'story> = &'story dyn Fn(&Writer<'_>) -> Result<(), StoreError>;
    let done = |deed: Deed<'_>| {
        let intent = Intent {
            operation: "behind.rules".to_owned(),
            parameters: json!({}),
            actor: "李明".to_owned(),
            device: "秘书处".to_owned(),
            at: noted(),
        };
        society
            .office
            .workspace()
            .act(intent, |writer| deed(writer))
            .map(|_| ())
            .map_err(|error| error.refusal().code)
    };
    let attendance = society.all::<Attendance>().remove(0);
    let proxy = json!({"id": id(720), "meeting_id": id(MEETING), "person_id": id(MEMBER + 4), "holder_id": id(MEMBER + 5), "given_on": "2026-09-11"});
    let proxy: Proxy = serde_json::from_value(proxy).unwrap();
    let candidate = society.all::<Candidate>().remove(0);
    let seat = society.all::<Seat>().remove(0);
    let term = society.all::<Term>().remove(0);
    let day = |day: &str| day.parse().unwrap();
    let rows: [(Deed<'_>, &str); 9] = [
        (&|writer| writer.delete::<Attendance>(attendance.id.as_str()), "minutes-stand"),
        (
            &|writer| writer.update(&Attendance { left_at: Some(at("10:00")), ..attendance.clone() }),
            "minutes-stand",
        ),
        (&|writer| writer.insert(&proxy), "minutes-stand"),
        (&|writer| writer.delete::<Candidate>(candidate.id.as_str()), "ballot-stands"),
        (&|writer| writer.update(&Candidate { position: 9, ..candidate.clone() }), "ballot-stands"),
        (&|writer| writer.delete::<Seat>(seat.id.as_str()), "seat-stands"),
        (&|writer| writer.update(&Seat { ends_on: Some(day("2026-09-11")), ..seat.clone() }), "seat-stands"),
        (&|writer| writer.update(&Term { ends_on: day("2026-09-11"), ..term.clone() }), "term-stands"),
        (&|writer| writer.insert(&serde_json::from_value::<Person>(gone.clone()).unwrap()), "erasure-stands"),
    ];
    for (place, (deed, code)) in rows.into_iter().enumerate() {
        assert_eq!(done(deed), Err(code.to_owned()), "{place}");
    }
    let remark = Attendance { remark: None, ..attendance.clone() };
    assert_eq!(done(&|writer| writer.update(&remark)), Ok(()), "an erasure takes a remark away");
    let later = Seat { ends_on: Some(day("2026-09-12")), ..seat.clone() };
    assert_eq!(done(&|writer| writer.update(&later)), Ok(()), "a seat ends on the day or after it");
}

/// Every entry of the sample is taken back, each from a sample of its own: what is left is whole, or it is refused with a reason.
#[test]
fn nothing_is_torn_whatever_entry_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let unlocking = chengjie_app::Unlocking { passphrase: String::new() };
    let place = folder.path().join("样例");
    let silent = chengjie_app::Progress::silent();
    let office = chengjie_app::Secretariat::sample(&place, &unlocking, &silent).unwrap().0;
    let newest = office.head().unwrap().seq;
    let mut taken = 0;
    for seq in 1..=newest {
        if let Ok(done) = office.undo(seq, &actor(), noted()) {
            taken += 1;
            let torn = office.verify(&silent).unwrap().troubles;
            assert_eq!(torn, [], "after entry {seq} was taken back");
            office.redo(seq, &actor(), noted()).unwrap_or_else(|error| panic!("{seq}: {error:?}"));
            assert!(done.seq > newest);
        }
    }
    assert!(taken > 200, "most entries stand alone: {taken}");
    office.undo(newest, &actor(), noted()).unwrap();
}

#[test]
fn a_meeting_that_voted_stays_open_and_what_it_said_stands() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({"kind": "hear"})]);
    society.vote(0, 9, 0, 0).unwrap();
    let opened = society.seq_of("meeting.open");
    stands(&society, opened, "ballot-stands");
    let heard = society.must("meeting.hear_item", json!({"agenda_item_id": id(301)})).seq;
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    stands(&society, heard, "minutes-stand");
}

#[test]
fn a_rule_that_judged_a_vote_is_not_taken_back() {
    let society = Society::in_session(9, 9, &[json!({})]);
    let adopted = society.seq_of("council.adopt_rule");
    stands(&society, adopted, "council-rule-in-session");
    society.vote(0, 9, 0, 0).unwrap();
    stands(&society, adopted, "council-rule-after-vote");
}

#[test]
fn the_times_of_a_recusal_are_not_taken_back_past_a_vote() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    let recused = json!({"id": id(700), "agenda_item_id": id(300), "person_id": id(MEMBER + 3), "reason": "起草人", "left_at": at("09:50")});
    society.must("vote.recuse", recused);
    society.vote(0, 8, 0, 0).unwrap();
    let back = json!({"recusal_id": id(700), "left_at": at("09:50"), "returned_at": at("10:05")});
    let back = society.must("vote.time_recusal", back).seq;
    society.must("vote.close", merged(ballot(1, 9, 0, 0), &json!({"closed_at": at("10:20")})));
    stands(&society, back, "vote-away-for-other");
}

#[test]
fn nobody_holds_two_seats_by_undo_nor_a_body_two_terms() {
    let mut society = Society::with_council(9);
    let seat =
        society.all::<Seat>().into_iter().find(|seat| seat.person_id.as_str() == id(MEMBER + 4)).unwrap();
    let left = json!({"seat_id": seat.id, "ends_on": "2026-03-01", "reason": "辞职"});
    let left = society.must("council.leave_seat", left).seq;
    let anew = json!({"seats": [{"id": id(910), "term_id": seat.term_id, "person_id": seat.person_id, "position": "member",
        "elected_order": 5, "starts_on": "2026-04-01"}]});
    let given = society.must("council.give_seats", anew.clone()).seq;
    stands(&society, left, "council-seat-taken");
    society.office.undo(given, &actor(), noted()).unwrap();
    society.office.undo(left, &actor(), noted()).unwrap();
    let redone = society.office.redo(given, &actor(), noted()).unwrap_err();
    assert_eq!(redone.refusal().code, "council-seat-taken");
}
