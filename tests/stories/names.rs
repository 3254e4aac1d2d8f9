//! Names as they were: a paper that is final bears the names of its day, whatever is renamed later.

use std::path::Path;

use chengjie_app::document::Document;
use chengjie_app::{Actor, Operation, Passphrase, Progress, Secretariat, Unlock, Unlocking};
use chengjie_documents::{MinutesDocument, Paper, ResolutionDocument, TaskAgreementDocument};
use chengjie_domain::council::Body;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgreementId, Language, Line, MeetingId, ResolutionId, society};
use chengjie_tests::{COUNCIL, MEETING, Society, at, ballot, id, merged, noted};
use chengjie_words::Words;
use serde_json::json;

fn paper(office: &Secretariat, of: &DocumentOf) -> Paper {
    match office.document(of, &Words::new(Language::ZhHans), noted().date_naive()).unwrap() {
        Document::Paper(paper) => paper,
        other => panic!("{other:?} is no paper"),
    }
}

fn resolution(society: &Society, place: u32) -> ResolutionDocument {
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500 + place)).unwrap() };
    match paper(&society.office, &of) {
        Paper::Resolution(data) => *data,
        other => panic!("{other:?}"),
    }
}

fn minutes(society: &Society) -> MinutesDocument {
    match paper(&society.office, &DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() })
    {
        Paper::Minutes(data) => *data,
        other => panic!("{other:?}"),
    }
}

/// The society and its council are called otherwise from now on.
fn renamed(society: &mut Society, name: &str, council: &str) {
    society.must(
        "society.amend",
        json!({"id": id(9), "name": name, "number_mark": "学会", "major_expense": 10_000_000}),
    );
    society.must(
        "council.amend_body",
        json!({"id": id(COUNCIL), "kind": "council", "name": council, "number_mark": "学会决", "established_on": "2005-01-01"}),
    );
}

#[test]
fn a_resolution_bears_the_names_under_which_it_was_adopted_and_the_next_one_the_new() {
    let mut society = Society::in_session(9, 9, &[json!({}), json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    let before = resolution(&society, 0);
    renamed(&mut society, "中国精密测量学会", "全体理事会");
    society.vote(1, 9, 0, 0).unwrap();
    assert_eq!(resolution(&society, 0), before, "nothing on it has changed");
    assert_eq!(before.signed_by, "中国智能测量学会理事会");
    let next = resolution(&society, 1);
    assert_eq!(next.signed_by, "中国精密测量学会全体理事会");
    assert!(next.vote.contains("第九届全体理事会第一次会议"), "{}", next.vote);
    assert!(next.issuing_mark.contains("中国精密测量学会"), "{}", next.issuing_mark);
}

#[test]
fn what_a_corrected_count_adopts_anew_bears_the_names_of_its_vote() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    renamed(&mut society, "中国精密测量学会", "全体理事会");
    let correction = |number: u32, corrects: u32, in_favour: u32, against: u32| {
        merged(
            json!({"ballot_id": id(number), "corrects_id": id(corrects), "corrected_at": at("10:30"),
                "reason": "计票更正", "resolution_id": id(number + 100), "choices": []}),
            &json!({"tally": ballot(0, in_favour, against, 0)["tally"]}),
        )
    };
    society.must("vote.correct", correction(450, 400, 4, 5));
    society.must("vote.correct", correction(451, 450, 8, 1));
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(551)).unwrap() };
    let Paper::Resolution(data) = paper(&society.office, &of) else { panic!("no resolution") };
    assert_eq!(data.signed_by, "中国智能测量学会理事会");
}

#[test]
fn minutes_follow_the_names_until_they_are_confirmed() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 9, 0, 0).unwrap();
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    renamed(&mut society, "中国智慧测量学会", "理事会");
    assert_eq!(
        minutes(&society).issuing_mark,
        "中国智慧测量学会理事会会议纪要",
        "a draft says what is so now"
    );
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-20"}));
    let confirmed = minutes(&society);
    renamed(&mut society, "中国精密测量学会", "全体理事会");
    assert_eq!(minutes(&society), confirmed);
    assert!(confirmed.title.starts_with("中国智慧测量学会第九届理事会"), "{}", confirmed.title);
    let room = society
        .office
        .meeting_room(&MeetingId::parse(&id(MEETING)).unwrap(), &Words::new(Language::ZhHans), noted())
        .unwrap();
    assert_eq!(room.body.name.as_str(), "全体理事会", "the room is about now");
}

#[test]
fn an_approved_agreement_names_its_parties_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let unlocking = Unlocking { passphrase: String::new() };
    let office = Secretariat::sample(&folder.path().join("样例"), &unlocking, &Progress::silent()).unwrap().0;
    let of = |number: u32| {
        let key = format!("019b4c00-0000-7000-8000-{:012x}", 0x0010_0000_0000_u64 + u64::from(number));
        DocumentOf::TaskAgreement { agreement_id: AgreementId::parse(&key).unwrap() }
    };
    let agreement = |number| -> TaskAgreementDocument {
        match paper(&office, &of(number)) {
            Paper::TaskAgreement(data) => *data,
            other => panic!("{other:?}"),
        }
    };
    let (approved, draft) = (agreement(1), agreement(2));
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let line = |text: &str| Line::parse(text).unwrap();
    let (mut society, mut project, mut pilot_office) = office
        .read(|reader| {
            let project = reader.all::<PilotProject>()?.remove(0);
            let office: Body = reader.get(project.office_id.as_ref().unwrap().as_str())?;
            Ok((reader.all::<society::Society>()?.remove(0), project, office))
        })
        .unwrap();
    society.name = line("中国精密测量学会");
    project.name = line("测量工程师水平评价");
    project.department = line("人才工作部");
    project.bureau = None;
    pilot_office.name = line("承接工作办公室");
    for (name, arguments) in [
        ("society.amend", serde_json::to_value(&society).unwrap()),
        ("pilot.amend", serde_json::to_value(&project).unwrap()),
        ("council.amend_body", serde_json::to_value(&pilot_office).unwrap()),
    ] {
        office.act(&Operation::from_name(name, arguments).unwrap(), &actor, noted()).unwrap();
    }
    assert_eq!(agreement(1), approved, "not a word of it has changed");
    let after = agreement(2);
    assert_ne!(after, draft);
    let said = |name: &str| after.cover.facts.iter().any(|fact| fact.value == name);
    for name in ["测量工程师水平评价", "人才工作部", "中国精密测量学会"] {
        assert!(said(name), "{name} is what it is called now: {:?}", after.cover.facts);
    }
    assert_eq!(
        after.instructions.items[1],
        "二、本任务书一式四份，由人才工作部、中国精密测量学会、中国精密测量学会承接工作办公室、\
         中国科学技术协会各执一份，具有同等效力。"
    );
}

#[test]
fn what_was_adopted_before_names_were_kept_bears_todays() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("学会");
    std::fs::create_dir_all(place.join("backups")).unwrap();
    let from = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("data/workspaces/0020");
    for file in ["society.chengjie", "key.json"] {
        std::fs::copy(from.join(file), place.join(file)).unwrap();
    }
    let office = Secretariat::open(&place, &Unlock::Passphrase(Passphrase::none()), noted()).unwrap();
    let (resolution, mut society) = office
        .read(|reader| {
            Ok((reader.all::<Resolution>()?.remove(0), reader.all::<society::Society>()?.remove(0)))
        })
        .unwrap();
    assert_eq!(resolution.names, None, "nothing was made up for it");
    let of = DocumentOf::Resolution { resolution_id: resolution.id };
    let signed_by = || match paper(&office, &of) {
        Paper::Resolution(data) => data.signed_by,
        other => panic!("{other:?}"),
    };
    assert!(signed_by().starts_with(society.name.as_str()));
    society.name = Line::parse("中国精密测量学会").unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let amend = Operation::from_name("society.amend", serde_json::to_value(&society).unwrap()).unwrap();
    office.act(&amend, &actor, noted()).unwrap();
    assert!(signed_by().starts_with("中国精密测量学会"));
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}
