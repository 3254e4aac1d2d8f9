//! There and back: a meeting held elsewhere comes back entry by entry, and the rooms say where it is meanwhile.

use super::*;

#[test]
fn a_meeting_held_elsewhere_comes_back_entry_by_entry_and_its_papers_are_known() {
    let (mut story, laptop) = Story::carried();
    let out = story.home.head();
    laptop.hold(8);
    let late = laptop.must(
        "09:20",
        "meeting.arrive",
        json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + 8), "at": at("09:20")}),
    );
    laptop.office.undo(late, &person("林秘书"), at("09:21")).unwrap();
    laptop.office.redo(late, &person("林秘书"), at("09:22")).unwrap();
    laptop.must(
        "09:40",
        "vote.recuse",
        json!({"id": id(800), "agenda_item_id": id(301), "person_id": id(MEMBER + 2), "reason": "本人承担该项目"}),
    );
    laptop.vote(0, [9, 0, 0]);
    laptop.vote(1, [8, 0, 0]);
    laptop.vote(2, [3, 6, 0]);
    laptop.must("10:20", "meeting.defer_item", json!({"agenda_item_id": id(303), "reason": "材料不全"}));
    laptop.must(
        "10:30",
        "meeting.write_minutes",
        json!({"meeting_id": id(MEETING), "minutes": "会议听取了汇报。"}),
    );
    laptop.must("11:00", "meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    let (press, paper) = (press(), story.place("决议.pdf"));
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    export(&laptop.office, &press, 900, &of, &paper, at("11:05"));
    assert!(laptop.office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    laptop.pack(&story.place("带回"));

    // Meanwhile the office goes on with all else.
    story.home.must("person.add", json!({"id": id(1500), "name": "吕𬭚"}));
    story.home.must("council.establish_body", json!({"id": id(SUPERVISORS), "kind": "supervisors", "name": "监事会", "number_mark": "学会监", "established_on": "2005-01-01"}));
    let bytes = fs::read(&paper).unwrap();
    let checked = check_file(&press, &bytes).unwrap();
    assert!(!story.home.office.knows_file(&checked, &bytes).unwrap(), "not before it is back");

    let before = story.home.head();
    let receipt = story.back("带回", PASSPHRASE).unwrap();
    assert_eq!(receipt.seq, before + 1);
    for kind in ["meeting", "ballot", "resolution", "attendance", "carried_meeting", "ledger"] {
        assert!(receipt.stale.iter().any(|stale| stale == kind), "{kind} in {:?}", receipt.stale);
    }
    let there = laptop.office.entries(u32::MAX).unwrap();
    let here = story.home.office.entries(u32::MAX).unwrap();
    let since_there: Vec<_> = there.iter().rev().filter(|entry| entry.seq > out + 1).collect();
    let since_here: Vec<_> = here.iter().rev().filter(|entry| entry.seq > before + 1).collect();
    assert_eq!(since_there.len(), since_here.len());
    for (there, here) in since_there.iter().zip(&since_here) {
        assert_eq!(
            (&there.operation, &there.actor, &there.device, there.at),
            (&here.operation, &here.actor, &here.device, here.at)
        );
        assert_eq!(there.changes, here.changes, "{}", here.operation);
    }
    let resolutions: Vec<Resolution> = story.home.all();
    assert_eq!(resolutions, laptop.all::<Resolution>());
    assert_eq!(
        resolutions.iter().map(Resolution::number_text).collect::<Vec<_>>(),
        ["学会决〔2026〕2号", "学会决〔2026〕1号"]
    );
    assert_eq!(story.home.all::<Ballot>(), laptop.all::<Ballot>());
    assert_eq!(story.home.all::<Attendance>(), laptop.all::<Attendance>());
    let meeting: Meeting = story.home.all::<Meeting>().pop().unwrap();
    assert_eq!((meeting.status, meeting.minutes.as_str()), (MeetingStatus::Closed, "会议听取了汇报。"));
    let row = story.carried_row();
    assert_eq!((row.state, row.returned_at), (CarryState::Returned, Some(noted())));
    assert_eq!(row.heads.len(), since_there.len() + 1, "the opening there is an entry of its own");
    assert!(story.home.office.verify(&Progress::silent()).unwrap().troubles.is_empty());

    assert!(story.home.office.knows_file(&checked, &bytes).unwrap(), "it is anchored by an entry from there");
    story
        .home
        .must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-13"}));
    let undone = since_here.iter().find(|entry| entry.operation == "meeting.write_minutes").unwrap().seq;
    assert_eq!(
        code(story.home.office.undo(undone, &person("李明"), noted())),
        "undo-changed-since",
        "as any entry"
    );
}

#[test]
fn the_rooms_say_where_the_meeting_is() {
    let (story, laptop) = Story::carried();
    let words = Words::new(Language::ZhHans);
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let home = story.home.office.meeting_room(&meeting, &words, at("08:40")).unwrap().carried.unwrap();
    assert_eq!((home.state, home.carried_to.as_str(), home.since), (CarryState::Out, "会务笔记本", noted()));
    assert_eq!(
        story.home.office.council_room(noted().date_naive()).unwrap().out,
        std::slice::from_ref(&meeting)
    );
    assert_eq!(story.home.office.office(noted().date_naive()).unwrap().held, None);
    let there = laptop.office.meeting_room(&meeting, &words, at("08:40")).unwrap().carried.unwrap();
    assert_eq!(there.state, CarryState::Here);
    assert!(laptop.office.council_room(noted().date_naive()).unwrap().out.is_empty());
    let held = laptop.office.office(noted().date_naive()).unwrap().held.unwrap();
    assert_eq!((held.id, held.body.as_str(), held.term_ordinal, held.ordinal), (meeting, "理事会", 9, 1));
}
