//! A meeting carried on another laptop: locked here meanwhile, held there, brought back entry by entry, or refused as a whole.

mod back;
mod held;
mod kinds;
mod out;
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
