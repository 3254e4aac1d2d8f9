//! Where a meeting is held: it, and nothing else.

use super::*;

#[test]
fn where_a_meeting_is_held_nothing_else_changes() {
    let mut story = Story::new();
    let convene = json!({"meeting_id": id(LATER), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": "2026-09-20T09:00:00+08:00"});
    story.home.must("meeting.convene", convene);
    story.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
    let laptop = Laptop::open(&story.place("带出"), &story.place("笔记本"));
    laptop.hold(9);
    laptop.vote(0, [9, 0, 0]);
    let before = laptop.office.head().unwrap();
    let later = merged(motion(0), &json!({"id": id(330), "meeting_id": id(LATER)}));
    for (name, arguments) in [
        ("person.add", json!({"id": id(1500), "name": "吕𬭚"})),
        ("meeting.add_item", later),
        ("council.adopt_rule", rule(81, json!({"effective_from": "2026-10-01"}))),
        (
            "meeting.convene",
            json!({"meeting_id": id(32), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("15:00")}),
        ),
    ] {
        assert_eq!(code(laptop.attempt("10:30", name, arguments)), "carry-only-this-meeting", "{name}");
    }
    let scan = story.place("签到表.pdf");
    write(&scan, b"%PDF-1.7 scan");
    let order = AttachOrder {
        evidence_id: EvidenceId::parse(&id(950)).unwrap(),
        of: EvidenceOf::of("meeting", &id(MEETING)).unwrap(),
        title: None,
        path: &scan,
    };
    let attached = laptop.office.attach(order, &person("林秘书"), at("10:30"), &Progress::silent());
    assert_eq!(code(attached), "carry-only-this-meeting", "files are not carried");
    let carried = CarryOrder {
        carried_id: CarriedId::parse(&id(701)).unwrap(),
        meeting_id: MeetingId::parse(&id(LATER)).unwrap(),
        carried_to: Line::parse("第三台").unwrap(),
        passphrase: PASSPHRASE,
        path: &story.place("再带出"),
    };
    let twice = laptop.office.carry_out(carried, &person("林秘书"), at("10:30"), &Progress::silent());
    assert_eq!(code(twice), "carry-held-here");
    let out = story.home.head();
    assert_eq!(code(laptop.office.undo(out - 3, &person("林秘书"), at("10:30"))), "carry-undo-before");
    assert_eq!(code(laptop.office.undo(out + 1, &person("林秘书"), at("10:30"))), "carry-stands");
    let given_up = json!({"carried_id": id(CARRIED), "reason": "不要了"});
    assert_eq!(code(laptop.attempt("10:30", "carry.abandon", given_up)), "carry-held-here");
    assert_eq!(laptop.office.head().unwrap(), before, "none of it left a trace");
    laptop.must("10:40", "meeting.remove_item", json!({"agenda_item_id": id(303)}));
    assert_eq!(laptop.office.next_undo().unwrap(), Some(before.seq + 1));
    let items: Vec<AgendaItem> = laptop.all();
    assert_eq!(items.len(), 3);
}

#[test]
fn what_proves_the_meeting_stays_here_is_relied_on_there_and_the_work_that_it_asks_for_comes_along() {
    let mut story = Story::new();
    story.home.must("pilot.start", json!({"project": project(), "stages": stages()}));
    let scan = story.place("通知.pdf");
    write(&scan, b"%PDF-1.7 notice");
    let attach = |office: &Secretariat, number: u32, path: &Path| {
        let order = AttachOrder {
            evidence_id: EvidenceId::parse(&id(number)).unwrap(),
            of: EvidenceOf::of("meeting", &id(MEETING)).unwrap(),
            title: None,
            path,
        };
        office.attach(order, &person("李明"), noted(), &Progress::silent())
    };
    attach(&story.home.office, 950, &scan).unwrap();
    story.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
    write(&scan, b"%PDF-1.7 another");
    assert_eq!(code(attach(&story.home.office, 951, &scan)), "meeting-carried");
    let laptop = Laptop::open(&story.place("带出"), &story.place("笔记本"));
    let sound = laptop.office.verify(&Progress::silent()).unwrap();
    assert!(sound.troubles.is_empty(), "its file is not missed there: {:?}", sound.troubles);
    laptop.hold(9);
    laptop.vote(0, [9, 0, 0]);
    let work = json!({"id": id(930), "project_id": id(PROJECT), "title": "落实决议", "stage": "implementation",
        "planned_from": "2026-09-14", "planned_to": "2026-09-30", "progress": 0, "depends_on": []});
    assert_eq!(code(laptop.attempt("10:10", "work.add_item", work.clone())), "carry-only-this-meeting");
    laptop.must("10:10", "work.add_item", merged(work, &json!({"resolution_id": id(500)})));
    let lead = json!({"id": id(940), "work_item_id": id(930), "person_id": id(MEMBER + 2), "role": "lead", "person_days": 6});
    laptop.must("10:11", "work.assign", lead);
    for place in 1..4 {
        laptop.must(
            "10:20",
            "meeting.defer_item",
            json!({"agenda_item_id": id(300 + place), "reason": "材料不全"}),
        );
    }
    laptop.must("11:00", "meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    laptop.must(
        "11:30",
        "meeting.confirm_minutes",
        json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-12"}),
    );
    laptop.pack(&story.place("带回"));
    story.back("带回", PASSPHRASE).unwrap();
    let of = EvidenceOf::of("meeting", &id(MEETING)).unwrap();
    let relied_on = story.home.office.evidence_of(&of).unwrap()[0].relied_on;
    assert_eq!(relied_on, Some(at("11:30").date_naive()));
    assert_eq!(story.home.all::<WorkItem>(), laptop.all::<WorkItem>());
    assert_eq!(story.home.all::<Assignment>().len(), 1);
    assert!(story.home.office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}
