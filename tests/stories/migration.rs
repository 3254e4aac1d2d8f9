//! A workspace that an earlier program wrote is opened, brought to the newest shape, and says what it said.
//!
//! `tests/data/workspaces/NNNN` holds a small workspace as the shape of that number left it: a council of three, a vote, an item
//! put off. None of them is ever written anew.
#![allow(clippy::disallowed_methods, reason = "a test lays out files as an office would find them")]

use std::path::{Path, PathBuf};

use chengjie_app::{Actor, AttachOrder, Operation, Passphrase, Progress, Secretariat, Unlock};
use chengjie_domain::council::{Body, ByCorrespondence, CharterRule, QuorumBase, Seat, Term};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::meeting::{AgendaItem, Attendance};
use chengjie_domain::vote::Recusal;
use chengjie_domain::{EvidenceId, Language, Line, MeetingId};
use chengjie_tests::{COUNCIL, MEETING, at, id};
use chengjie_words::Words;
use serde_json::json;

/// A copy of an old workspace, to be opened.
fn copied(shape: &str, to: &Path) -> PathBuf {
    let from =
        PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("data/workspaces").join(shape);
    let place = to.join("学会");
    std::fs::create_dir_all(place.join("backups")).unwrap();
    for file in ["society.chengjie", "key.json"] {
        std::fs::copy(from.join(file), place.join(file)).unwrap();
    }
    place
}

fn opened(place: &Path) -> Secretariat {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-25T09:00:00+08:00").unwrap();
    Secretariat::open(place, &Unlock::Passphrase(Passphrase::none()), now).unwrap()
}

#[test]
fn the_first_shape_is_opened_with_everything_it_said() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0010", folder.path()));
    let verified = office.verify(&Progress::silent()).unwrap();
    assert!(verified.troubles.is_empty(), "{:?}", verified.troubles);
    let head = office.head().unwrap();
    assert_eq!((head.seq, &head.hash[..12]), (17, "8fce4b45b5e0"), "no entry was added or changed");

    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    assert_eq!(
        room.items[0].explanation.as_deref(),
        Some(
            "应到3人，实到2人，达到章程第二十条规定的三分之二（2人）；表决基数2人，同意2票，达到三分之二（2票），通过。"
        )
    );
    let rules: Vec<CharterRule> = office.read(|reader| Ok(reader.all()?)).unwrap();
    assert_eq!(
        (rules[0].quorum_base, rules[0].proxy, rules[0].by_correspondence, rules[0].notice_days),
        (QuorumBase::AllSeats, None, ByCorrespondence::Allowed, 0),
        "what was not asked then is what it mostly means"
    );
    assert_eq!(
        office.search("lv").unwrap().len() + office.search("吕𬭚").unwrap().len(),
        2,
        "it is found as before"
    );
}

#[test]
fn what_was_written_then_is_carried_on_and_taken_back_now() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0010", folder.path()));
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    office.undo(17, &actor, at("13:00")).unwrap();
    office.redo(17, &actor, at("13:01")).unwrap();
    let convene = json!({"meeting_id": id(90), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": "2026-11-12T09:00:00+08:00"});
    let operation = Operation::from_name("meeting.convene", convene).unwrap();
    office.act(&operation, &actor, at("13:02")).unwrap();
    let items: Vec<AgendaItem> = office.read(|reader| Ok(reader.all()?)).unwrap();
    assert!(
        items.iter().any(|item| item.carried_from_id.as_ref().is_some_and(|from| from.as_str() == id(301)))
    );
    let attendance: Vec<Attendance> = office.read(|reader| Ok(reader.all()?)).unwrap();
    assert!(attendance.iter().all(|row| row.absences.is_empty() && row.reply.is_none()));
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn a_workspace_is_backed_up_before_its_shape_changes() {
    let folder = tempfile::tempdir().unwrap();
    let place = copied("0010", folder.path());
    drop(opened(&place));
    let backups = std::fs::read_dir(place.join("backups")).unwrap().count();
    assert!(backups > 0, "the shape before is kept");
    let again = opened(&place);
    assert_eq!(again.head().unwrap().seq, 17);
}

#[test]
fn the_second_shape_is_opened_and_takes_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0020", folder.path()));
    let head = office.head().unwrap();
    assert_eq!((head.seq, &head.hash[..12]), (22, "5fb909fa1ede"), "no entry was added or changed");
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let file = folder.path().join("验收单.pdf");
    std::fs::write(&file, b"accepted").unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let order = AttachOrder {
        evidence_id: EvidenceId::parse(&id(950)).unwrap(),
        of: EvidenceOf::of("deliverable", &id(901)).unwrap(),
        title: None,
        path: &file,
    };
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-25T10:00:00+08:00").unwrap();
    office.attach(order, &actor, now, &Progress::silent()).unwrap();
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let room = office
        .meeting_room(&MeetingId::parse(&id(MEETING)).unwrap(), &Words::new(Language::ZhHans), now)
        .unwrap();
    assert_eq!(
        room.items[1].explanation.as_deref().map(|said| said.ends_with("当选1人：曾敏（4票）。")),
        Some(true),
        "{:?}",
        room.items[1].explanation
    );
}

#[test]
fn a_body_of_the_second_shape_has_the_model_charters_limits_and_is_amended_as_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0020", folder.path()));
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let mut body: Body = office.read(|reader| Ok(reader.get(&id(COUNCIL))?)).unwrap();
    assert_eq!((body.term_years, body.officer_terms), (Some(5), Some(2)));
    body.term_years = Some(4);
    let operation = Operation::from_name("council.amend_body", json!(body)).unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let amended = office.act(&operation, &actor, at("13:00")).unwrap();
    office.undo(amended.seq, &actor, at("13:01")).unwrap();
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn the_third_shape_is_opened_and_its_recused_member_is_told_to_be_out() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0030", folder.path()));
    let head = office.head().unwrap();
    assert_eq!((head.seq, &head.hash[..12]), (31, "bd0f7310b86c"), "no entry was added or changed");
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let terms: Vec<Term> = office.read(|reader| Ok(reader.all()?)).unwrap();
    let bodies: Vec<Body> = office.read(|reader| Ok(reader.all()?)).unwrap();
    assert_eq!((terms[0].meetings_before, bodies[0].numbers_before), (0, None), "its numbers began here");
    let recusals: Vec<Recusal> = office.read(|reader| Ok(reader.all()?)).unwrap();
    let left =
        json!({"recusal_id": recusals[0].id, "left_at": "2026-10-12T09:30:00+08:00", "returned_at": null});
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-27T09:00:00+08:00").unwrap();
    let operation = Operation::from_name("vote.time_recusal", left).unwrap();
    let timed = office.act(&operation, &actor, now).unwrap();
    office.undo(timed.seq, &actor, now).unwrap();
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn the_fourth_shape_is_opened_and_its_elected_member_takes_the_seat() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0040", folder.path()));
    let head = office.head().unwrap();
    assert_eq!((head.seq, &head.hash[..12]), (32, "1755b8343c9f"), "no entry was added or changed");
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let seats: Vec<Seat> = office.read(|reader| Ok(reader.all()?)).unwrap();
    assert!(seats.iter().all(|seat| seat.posts().count() == 1 && seat.elected_in_id.is_none()));
    let elected = seats.iter().find(|seat| seat.person_id.as_str() == id(1002)).unwrap();
    let seat = json!({"id": id(2990), "term_id": elected.term_id, "person_id": id(1002), "position": "vice_president",
        "also": "secretary_general", "elected_order": 3, "starts_on": "2026-11-01", "elected_in_id": id(301)});
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-27T09:00:00+08:00").unwrap();
    let change = json!({"seats": [seat], "reason": "当选副理事长"});
    let operation = Operation::from_name("council.change_posts", change).unwrap();
    let changed = office.act(&operation, &actor, now).unwrap();
    office.undo(changed.seq, &actor, now).unwrap();
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn the_fourth_shape_is_opened_and_keeps_what_stands() {
    let folder = tempfile::tempdir().unwrap();
    let office = opened(&copied("0040-removed", folder.path()));
    let head = office.head().unwrap();
    assert_eq!((head.seq, &head.hash[..12]), (22, "3cc2bb53863d"), "no entry was added or changed");
    assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-27T09:00:00+08:00").unwrap();
    let seated =
        office.entries(u32::MAX).unwrap().into_iter().find(|entry| entry.operation == "council.give_seats");
    assert!(office.undo(seated.unwrap().seq, &actor, now).is_err(), "who sat there voted");
    let removed = office.removed_people().unwrap();
    assert_eq!(removed[0].person.name.as_str(), "误录", "the ledger of then tells of who was removed");
    let erasing = json!({"person_id": removed[0].person.id, "erased_on": "2026-11-27", "reason": "本人书面要求",
        "name_instead": "已删除人员"});
    office.act(&Operation::from_name("person.erase", erasing).unwrap(), &actor, now).unwrap();
    assert_eq!(office.verify(&Progress::silent()).unwrap().erased, 2);
}
