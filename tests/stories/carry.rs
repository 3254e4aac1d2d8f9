//! A meeting carried on another laptop: locked here meanwhile, held there, brought back entry by entry, or refused as a whole.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

#[path = "carry/held.rs"]
mod held;
#[path = "carry/refused.rs"]
mod refused;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chengjie_app::document::{ExportOrder, Press, check_file};
use chengjie_app::{
    Actor, AttachOrder, CarryOrder, Failure, Operation, Passphrase, Progress, Receipt, Secretariat, Unlock,
};
use chengjie_domain::carry::{CarriedMeeting, CarryState};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::meeting::{AgendaItem, Attendance, Meeting, MeetingStatus};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::Ballot;
use chengjie_domain::work::{Assignment, WorkItem};
use chengjie_domain::{CarriedId, EvidenceId, ExportId, Language, Line, MeetingId, ResolutionId};
use chengjie_store::Record;
use chengjie_tests::{
    COUNCIL, MEETING, MEMBER, PROJECT, Society, at, ballot, id, merged, motion, noted, project, rule, stages,
};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tempfile::TempDir;

const PASSPHRASE: &str = "第九届理事会第七次会议";
const CARRIED: u32 = 700;
/// Another meeting of the council, and another body.
const LATER: u32 = 31;
const SUPERVISORS: u32 = 40;

fn code<T>(done: Result<T, Failure>) -> String {
    match done {
        Ok(_) => "done".to_owned(),
        Err(failure) => failure.refusal().code,
    }
}

/// A council of nine, its meeting noticed with four motions, in an office with a folder for what goes out and comes back.
struct Story {
    home: Society,
    folder: TempDir,
}

impl Story {
    fn new() -> Self {
        let mut home = Society::with_council(9);
        let convene = json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person",
            "starts_at": at("09:00"), "place": "会议室", "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)});
        home.must("meeting.convene", convene);
        for place in 0..4 {
            home.must("meeting.add_item", motion(place));
        }
        home.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
        Self { home, folder: tempfile::tempdir().unwrap() }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn carry(&self, number: u32, meeting: u32, passphrase: &str, name: &str) -> Result<Receipt, Failure> {
        let order = CarryOrder {
            carried_id: CarriedId::parse(&id(number)).unwrap(),
            meeting_id: MeetingId::parse(&id(meeting)).unwrap(),
            carried_to: Line::parse("会务笔记本").unwrap(),
            passphrase,
            path: &self.place(name),
        };
        self.home.office.carry_out(order, &person("李明"), noted(), &Progress::silent())
    }

    /// The meeting goes out and is opened on the laptop.
    fn carried() -> (Self, Laptop) {
        let story = Self::new();
        story.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
        let laptop = Laptop::open(&story.place("带出"), &story.place("笔记本"));
        (story, laptop)
    }

    fn back(&self, name: &str, passphrase: &str) -> Result<Receipt, Failure> {
        let words = Words::new(Language::ZhHans);
        let from = (&*self.place(name), passphrase);
        self.home.office.bring_back(from, &words, &person("李明"), noted(), &Progress::silent())
    }

    /// Expects that a file is refused with a code, and that nothing of it was entered.
    #[track_caller]
    fn refuses_back(&self, name: &str, expected: &str) -> Failure {
        let before = self.home.office.head().unwrap();
        let failure = self.back(name, PASSPHRASE).unwrap_err();
        assert_eq!(failure.refusal().code, expected, "{failure:?}");
        assert_eq!(self.home.office.head().unwrap(), before, "nothing of it was entered");
        failure
    }

    fn carried_row(&self) -> CarriedMeeting {
        self.home.all::<CarriedMeeting>().pop().unwrap()
    }
}

fn person(name: &str) -> Actor {
    Actor { name: Line::parse(name).unwrap(), device: Line::parse("会场").unwrap() }
}

/// The machine in the hall.
struct Laptop {
    office: Secretariat,
}

impl Laptop {
    fn open(file: &Path, folder: &Path) -> Self {
        let opened = Secretariat::open_carried((file, folder), PASSPHRASE, &person("林秘书"), at("08:30"));
        Self { office: opened.unwrap() }
    }

    fn attempt(&self, time: &str, name: &str, arguments: Value) -> Result<Receipt, Failure> {
        let operation = Operation::from_name(name, arguments).map_err(|error| Failure::input(&error))?;
        self.office.act(&operation, &person("林秘书"), at(time))
    }

    #[track_caller]
    fn must(&self, time: &str, name: &str, arguments: Value) -> u64 {
        match self.attempt(time, name, arguments) {
            Ok(receipt) => receipt.seq,
            Err(failure) => panic!("{name} was refused: {failure:?}"),
        }
    }

    /// Opened, and the roll called: so many are present.
    fn hold(&self, present: u32) {
        self.must("09:00", "meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
        let entries: Vec<Value> = (0..9)
            .map(|place| json!({"person_id": id(MEMBER + place), "state": if place < present { "present" } else { "absent" }}))
            .collect();
        self.must("09:05", "meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
    }

    fn vote(&self, place: u32, counts: [u32; 3]) -> u64 {
        let [in_favour, against, abstain] = counts;
        self.must("10:00", "vote.close", ballot(place, in_favour, against, abstain))
    }

    fn pack(&self, place: &Path) {
        self.office.pack_return(place, &Progress::silent()).unwrap();
    }

    fn all<T: Record>(&self) -> Vec<T> {
        self.office.read(|reader| Ok(reader.all()?)).unwrap()
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::File::create(path).unwrap().write_all(bytes).unwrap();
}

fn press() -> Press {
    Press::new(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts")).unwrap()
}

fn export(
    office: &Secretariat,
    press: &Press,
    number: u32,
    of: &DocumentOf,
    path: &Path,
    now: DateTime<FixedOffset>,
) {
    let export_id = ExportId::parse(&id(number)).unwrap();
    let order = ExportOrder { export_id, of, language: Language::ZhHans, path };
    office.export(press, order, &person("林秘书"), now, &Progress::silent()).unwrap();
}

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
