//! Out: what a meeting that is out locks here, how its file is made, and who opens it.

use super::*;

#[test]
fn a_meeting_that_is_out_is_locked_here_and_its_body_gives_no_numbers() {
    let mut story = Story::new();
    let convene = json!({"meeting_id": id(LATER), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": "2026-09-20T09:00:00+08:00", "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)});
    story.home.must("meeting.convene", convene);
    let item = |number: u32| merged(motion(0), &json!({"id": id(number), "meeting_id": id(LATER)}));
    story.home.must("meeting.add_item", item(330));
    story.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
    let home = &mut story.home;
    home.must("person.add", json!({"id": id(1600), "name": "列席的人"}));
    let of = json!({"meeting_id": id(MEETING)});
    let with = |more: Value| merged(of.clone(), &more);
    let recusal =
        json!({"id": id(800), "agenda_item_id": id(301), "person_id": id(MEMBER + 2), "reason": "本人承担"});
    for (name, arguments) in [
        ("meeting.open", with(json!({"opened_at": at("09:00")}))),
        ("meeting.amend", with(json!({"form": "in_person", "starts_at": at("10:00")}))),
        ("meeting.add_item", merged(motion(0), &json!({"id": id(309)}))),
        ("meeting.amend_item", merged(motion(0), &json!({"title": "改过的议案"}))),
        ("meeting.remove_item", json!({"agenda_item_id": id(300)})),
        ("meeting.add_observer", with(json!({"person_id": id(1600)}))),
        ("meeting.record_reply", with(json!({"person_id": id(MEMBER), "reply": "attend"}))),
        ("vote.recuse", recusal),
    ] {
        home.refuses("meeting-carried", name, arguments);
    }
    let amended = home.office.entries(u32::MAX).unwrap();
    let noticed = amended.iter().find(|entry| entry.operation == "meeting.notice").unwrap().seq;
    assert_eq!(
        code(home.office.undo(noticed, &person("李明"), noted())),
        "meeting-carried",
        "undo is no way round"
    );

    // The other meeting goes on as far as it needs no number.
    home.must("meeting.notice", json!({"meeting_id": id(LATER), "noticed_on": "2026-09-02"}));
    home.must("meeting.open", json!({"meeting_id": id(LATER), "opened_at": "2026-09-20T09:00:00+08:00"}));
    let entries: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    home.must("meeting.attend", json!({"meeting_id": id(LATER), "entries": entries}));
    let vote = |in_favour: u32, against: u32| {
        merged(ballot(30, in_favour, against, 0), &json!({"closed_at": "2026-09-20T10:00:00+08:00"}))
    };
    home.refuses("body-carried", "vote.close", vote(9, 0));
    home.must("vote.close", vote(2, 7));
    assert_eq!(code(story.carry(701, LATER, PASSPHRASE, "又一份")), "carry-body-out");
    assert_eq!(code(story.carry(702, MEETING, PASSPHRASE, "又一份")), "carry-already");
    assert!(!story.place("又一份").exists(), "what is refused leaves no file");
}

#[test]
fn what_goes_out_is_asked_for_whole_and_leaves_nothing_when_it_is_refused() {
    let mut story = Story::new();
    let before = story.home.head();
    assert_eq!(code(story.carry(CARRIED, MEETING, "1234567", "带出")), "carry-passphrase-short");
    assert_eq!(code(story.carry(CARRIED, MEETING, "", "带出")), "carry-passphrase-short");
    assert_eq!(code(story.carry(CARRIED, 99, PASSPHRASE, "带出")), "record-missing");
    assert_eq!(code(story.carry(CARRIED, MEETING, PASSPHRASE, "没有/带出")), "file-missing");
    let stopped = Progress::new(&|done, _| done < 1500);
    let order = CarryOrder {
        carried_id: CarriedId::parse(&id(CARRIED)).unwrap(),
        meeting_id: MeetingId::parse(&id(MEETING)).unwrap(),
        carried_to: Line::parse("会务笔记本").unwrap(),
        passphrase: PASSPHRASE,
        path: &story.place("带出"),
    };
    assert_eq!(code(story.home.office.carry_out(order, &person("李明"), noted(), &stopped)), "cancelled");
    assert_eq!(story.home.head(), before);
    assert_eq!(fs::read_dir(story.folder.path()).unwrap().count(), 0, "no file");
    let workspace = story.home.office.workspace().folder();
    let left = fs::read_dir(workspace)
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains(".part"));
    assert_eq!(left.count(), 0, "nothing half-done in the workspace either");
    for (name, arguments) in [
        (
            "carry.out",
            json!({"carried_id": id(CARRIED), "meeting_id": id(MEETING), "carried_to": "谁", "carried_at": at("08:00")}),
        ),
        ("carry.take_in", json!({"carried_id": id(CARRIED)})),
        ("carry.bring_back", json!({"carried_id": id(CARRIED), "returned_at": at("08:00"), "heads": []})),
    ] {
        story.home.refuses("carry-not-by-hand", name, arguments);
    }
    story.home.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    for place in 0..4 {
        story.home.must("meeting.defer_item", json!({"agenda_item_id": id(300 + place), "reason": "改期"}));
    }
    story.home.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("09:30")}));
    assert_eq!(code(story.carry(CARRIED, MEETING, PASSPHRASE, "带出")), "carry-too-late");
}

#[test]
fn the_file_opens_by_its_own_passphrase_only_and_leaves_no_folder_when_it_does_not() {
    let story = Story::new();
    story.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
    let (file, folder) = (story.place("带出"), story.place("笔记本"));
    let open = |file: &Path, passphrase: &str| {
        code(Secretariat::open_carried((file, &folder), passphrase, &person("林秘书"), at("08:30")))
    };
    assert_eq!(open(&file, "不是这个密码"), "workspace-wrong-passphrase");
    assert_eq!(open(&file, ""), "workspace-wrong-passphrase");
    assert_eq!(open(&story.place("没有"), PASSPHRASE), "file-missing");
    let mut bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(9).any(|window| window == "会议室".as_bytes()), "nothing lies open in it");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    write(&story.place("坏"), &bytes);
    assert_eq!(open(&story.place("坏"), PASSPHRASE), "carry-file-damaged");
    write(&story.place("别的"), b"%PDF-1.7");
    assert_eq!(open(&story.place("别的"), PASSPHRASE), "carry-file-foreign");
    assert!(!folder.exists(), "no folder is left");
    let laptop = Laptop::open(&file, &folder);
    laptop.pack(&story.place("带回"));
    let again = story.place("第二台");
    let opened =
        Secretariat::open_carried((&story.place("带回"), &again), PASSPHRASE, &person("林秘书"), at("08:30"));
    assert_eq!(code(opened), "carry-not-out", "what comes back is not opened elsewhere again");
    assert!(!again.exists());
    let taken = Secretariat::open_carried((&file, &folder), PASSPHRASE, &person("林秘书"), at("08:30"));
    assert_eq!(code(taken), "workspace-folder-taken");
    assert!(folder.exists(), "what was there stays");
}
