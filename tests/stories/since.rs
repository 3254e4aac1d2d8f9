//! What happened to a paper since it was exported: its check says so, the next paper prints it, and what it bears stands.

use std::path::Path;

use chengjie_app::document::{Document, ExportOrder, Press, press};
use chengjie_app::{Actor, Progress};
use chengjie_documents::{ExtractDocument, Paper, ResolutionDocument};
use chengjie_domain::resolution::Since;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{ExportId, Language, Line, MeetingId, ResolutionId};
use chengjie_tests::{MEETING, Society, at, ballot, id, merged, noted};
use chengjie_words::Words;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A council of nine whose first motion passed; the second, not voted on yet, would do this to what the first decided.
struct Story {
    society: Society,
    folder: TempDir,
    press: Press,
    next: u32,
}

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

fn of_resolution() -> DocumentOf {
    DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() }
}

impl Story {
    fn new() -> Self {
        let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
        society.vote(0, 9, 0, 0).unwrap();
        society.must("vote.close", merged(ballot(1, 0, 9, 0), &json!({})));
        society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
        let fonts = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
        Self { society, folder: tempfile::tempdir().unwrap(), press: press(&fonts).unwrap(), next: 8000 }
    }

    /// The file of a document exported now.
    fn exported(&mut self, of: &DocumentOf) -> Vec<u8> {
        self.next += 1;
        let path = self.folder.path().join(format!("{}.pdf", self.next));
        let export_id = ExportId::parse(&id(self.next)).unwrap();
        let order = ExportOrder { export_id, of, language: Language::ZhHans, path: &path };
        self.society.office.export(&self.press, order, &actor(), noted(), &Progress::silent()).unwrap();
        std::fs::read(path).unwrap()
    }

    fn since(&self, file: &[u8]) -> Vec<Since> {
        self.society.office.since_export(file).unwrap()
    }

    /// A second meeting, of 20 October, passes a motion that does this to the resolution of the first.
    fn changed_by_a_later_one(&mut self, change: &str) {
        let later = id(90);
        let society = &mut self.society;
        let moment = |time: &str| format!("2026-10-20T{time}:00+08:00");
        society.must(
            "meeting.convene",
            json!({"meeting_id": later, "body_id": id(chengjie_tests::COUNCIL), "form": "in_person",
                "starts_at": moment("09:00"), "chair_id": id(1000), "recorder_id": id(1001)}),
        );
        let item = merged(
            chengjie_tests::motion(0),
            &json!({"id": id(330), "meeting_id": later, "title": "另行办理", "change": change, "changes_id": id(500)}),
        );
        society.must("meeting.add_item", item);
        society.must("meeting.notice", json!({"meeting_id": later, "noticed_on": "2026-10-01"}));
        society.must("meeting.open", json!({"meeting_id": later, "opened_at": moment("09:00")}));
        let entries: Vec<Value> =
            (0..9).map(|place| json!({"person_id": id(1000 + place), "state": "present"})).collect();
        society.must("meeting.attend", json!({"meeting_id": later, "entries": entries}));
        society.must("vote.close", merged(ballot(30, 9, 0, 0), &json!({"closed_at": moment("10:00")})));
    }

    fn paper(&self, of: &DocumentOf) -> Paper {
        let words = Words::new(Language::ZhHans);
        match self.society.office.document(of, &words, noted().date_naive()).unwrap() {
            Document::Paper(paper) => paper,
            other => panic!("{other:?} is no paper"),
        }
    }

    fn resolution(&self) -> ResolutionDocument {
        match self.paper(&of_resolution()) {
            Paper::Resolution(data) => *data,
            other => panic!("{other:?} is no resolution"),
        }
    }

    fn extract(&self) -> ExtractDocument {
        match self
            .paper(&DocumentOf::ResolutionExtract { resolution_id: ResolutionId::parse(&id(500)).unwrap() })
        {
            Paper::ResolutionExtract(data) => *data,
            other => panic!("{other:?} is no extract"),
        }
    }
}

fn recount(in_favour: u32, against: u32) -> Value {
    json!({"ballot_id": id(450), "corrects_id": id(400), "corrected_at": "2026-09-20T10:00:00+08:00",
        "reason": "计票更正", "resolution_id": id(550), "choices": [],
        "tally": {"in_favour": in_favour, "against": against, "abstain": 0, "invalid": 0, "blank": 0}})
}

#[test]
fn a_resolution_that_was_replaced_or_revoked_says_so_on_every_paper_and_when_an_old_one_is_checked() {
    for (change, sentence, standing) in [
        ("replaces", "本决议已由学会决〔2026〕2号代替，自2026年10月20日起失效。", "由学会决〔2026〕2号代替"),
        ("revokes", "本决议已由学会决〔2026〕2号废止，自2026年10月20日起失效。", "由学会决〔2026〕2号废止"),
    ] {
        let mut story = Story::new();
        let file = story.exported(&of_resolution());
        assert_eq!((story.since(&file), story.resolution().voided), (vec![], None));
        story.changed_by_a_later_one(change);
        let (number, by) = ("学会决〔2026〕1号".to_owned(), "学会决〔2026〕2号".to_owned());
        let day = "2026-10-20".parse().unwrap();
        let expected = match change {
            "replaces" => Since::Replaced { number, by, day },
            _ => Since::Revoked { number, by, day },
        };
        assert_eq!(story.since(&file), std::slice::from_ref(&expected));
        assert!(expected.as_refusal().is_some(), "nobody relies on it any more");
        let printed = story.resolution().voided.unwrap();
        assert_eq!((printed.mark.as_str(), printed.sentence.as_str()), ("失效", sentence));
        assert_eq!(story.resolution().paragraphs, ["授权秘书处办理。"], "the text stays as adopted");
        let extract = story.extract();
        assert_eq!(extract.voided.unwrap().sentence, sentence);
        assert_eq!(extract.facts[5].text, standing);
        let anew = story.exported(&of_resolution());
        assert_eq!(story.since(&anew), [expected], "what has no force is said of every paper");
    }
}

#[test]
fn an_amendment_is_noted_and_told_of_the_files_from_before() {
    let mut story = Story::new();
    let file = story.exported(&of_resolution());
    story.changed_by_a_later_one("amends");
    let told = story.since(&file);
    assert!(matches!(&told[..], [Since::Amended { by, .. }] if by == "学会决〔2026〕2号"), "{told:?}");
    assert_eq!(told[0].as_refusal(), None, "it stands as amended");
    let note = "（2026年10月20日经学会决〔2026〕2号修改。）";
    assert_eq!((story.resolution().corrections, story.resolution().voided), (vec![note.to_owned()], None));
    assert_eq!(story.extract().facts.last().unwrap().text, note);
    let anew = story.exported(&of_resolution());
    assert_eq!(story.since(&anew), [], "it prints the note itself");
}

#[test]
fn a_correction_and_a_recount_are_told_of_the_files_from_before_and_print_what_stood_there() {
    let mut story = Story::new();
    let file = story.exported(&of_resolution());
    story.society.must(
        "resolution.correct",
        json!({"correction_id": id(700), "resolution_id": id(500),
        "corrected_on": "2026-09-19", "said": "办理", "says": "承办", "reason": "笔误"}),
    );
    let between = story.exported(&of_resolution());
    story.society.must("vote.correct", recount(8, 1));
    let told = story.since(&file);
    assert!(matches!(&told[..], [Since::Corrected { .. }, Since::Recounted { .. }]), "{told:?}");
    assert!(matches!(&story.since(&between)[..], [Since::Recounted { .. }]), "it bears the correction");
    let notes = story.resolution().corrections;
    assert!(notes[0].contains("“办理”应为“承办”"), "{}", notes[0]);
    assert!(
        notes[1].starts_with("（2026年9月20日更正计票：计票更正。更正前：应到9人，实到9人"),
        "{}",
        notes[1]
    );
    assert!(notes[1].contains("同意9票") && story.resolution().vote.contains("同意8票"), "{}", notes[1]);
    let facts = story.extract().facts;
    assert_eq!(facts[facts.len() - 1].text, notes[1]);
}

#[test]
fn minutes_that_were_corrected_after_their_export_are_told() {
    let mut story = Story::new();
    story
        .society
        .must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-18"}));
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let file = story.exported(&of);
    assert_eq!(story.since(&file), []);
    story.society.must(
        "meeting.correct_minutes",
        json!({"correction_id": id(701), "meeting_id": id(MEETING),
        "corrected_on": "2026-09-21", "said": "实到9人", "says": "实到8人", "reason": "多计一人"}),
    );
    story.society.must("vote.correct", recount(7, 2));
    let told = story.since(&file);
    assert!(matches!(&told[..], [Since::Corrected { .. }, Since::Recounted { .. }]), "{told:?}");
    let anew = story.exported(&of);
    assert_eq!(story.since(&anew), []);
}

#[test]
fn a_signature_that_an_exported_file_bears_is_not_taken_back() {
    let mut story = Story::new();
    let sign = |role: &str| json!({"resolution_id": id(500), "role": role, "signed_on": "2026-09-14"});
    let chair = story.society.must("resolution.sign", sign("chair")).seq;
    story.society.office.undo(chair, &actor(), noted()).unwrap();
    story.exported(&of_resolution());
    let again = story.society.office.redo(chair, &actor(), noted()).unwrap().seq;
    story.society.office.undo(again, &actor(), noted()).expect("the file is older than the signature");
    let chair = story.society.must("resolution.sign", sign("chair")).seq;
    let of = DocumentOf::ResolutionRegister {
        body_id: chengjie_domain::BodyId::parse(&id(chengjie_tests::COUNCIL)).unwrap(),
        year: 2026,
    };
    story.exported(&of);
    let before = story.society.head();
    let refused = story.society.office.undo(chair, &actor(), noted()).unwrap_err().refusal();
    assert_eq!(refused.code, "submission-signature-borne");
    assert!(Words::new(Language::ZhHans).refusal(&refused).contains("2026年决议登记表"), "{refused:?}");
    assert_eq!(story.society.head(), before);
    let recorder = story.society.must("resolution.sign", sign("recorder")).seq;
    story.society.office.undo(recorder, &actor(), noted()).expect("the register does not bear it");
}

#[test]
fn a_confirmation_is_not_taken_back_once_a_print_job_bears_the_minutes() {
    let mut story = Story::new();
    let confirm = json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-18"});
    let confirmed = story.society.must("meeting.confirm_minutes", confirm).seq;
    story.exported(&DocumentOf::MeetingPapers { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() });
    let refused = story.society.office.undo(confirmed, &actor(), noted()).unwrap_err();
    assert_eq!(refused.refusal().code, "submission-signature-borne");
}
