//! One person recorded twice becomes one; a person's data are lawfully erased and the ledger still holds.

use chengjie_app::document::ExportOrder;
use chengjie_app::{Actor, CarryOrder, Progress};
use chengjie_domain::council::Seat;
use chengjie_domain::meeting::Attendance;
use chengjie_domain::person::{Person, SharedFact};
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgendaItemId, CarriedId, ExportId, Language, Line, MeetingId, PersonId, ResolutionId};
use chengjie_store::EntryFilter;
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, noted};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The second record of the person who sits third.
const TWICE: u32 = 3000;

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

fn words() -> Words {
    Words::new(Language::ZhHans)
}

fn key(number: u32) -> PersonId {
    PersonId::parse(&id(number)).unwrap()
}

fn today() -> NaiveDate {
    noted().date_naive()
}

/// 理事2 as two records, each knowing something.
fn recorded_twice(mut society: Society) -> Society {
    let first = json!({"id": id(MEMBER + 2), "name": "理事2", "employer": "东海大学"});
    society.must("person.amend", first);
    let second = json!({"id": id(TWICE), "name": "理事 2", "employer": "东海大学", "phone": "13800005678"});
    society.must("person.add", second);
    society
}

fn merge() -> Value {
    json!({"keep_id": id(MEMBER + 2), "merged_id": id(TWICE)})
}

fn sound(society: &Society) -> u64 {
    let found = society.office.verify(&Progress::silent()).unwrap();
    assert!(found.troubles.is_empty(), "{:?}", found.troubles);
    found.erased
}

#[test]
fn two_records_are_proposed_merged_and_taken_apart_again() {
    let mut society = recorded_twice(Society::with_council(3));
    society.must(
        "council.establish_body",
        json!({"id": id(20), "kind": "committee", "name": "标准化委员会",
        "number_mark": "学会标", "established_on": "2005-01-01"}),
    );
    society.must(
        "council.begin_term",
        json!({"id": id(21), "body_id": id(20), "ordinal": 1,
        "starts_on": "2025-12-20", "ends_on": "2030-12-19"}),
    );
    society.must(
        "council.give_seat",
        json!({"id": id(22), "term_id": id(21), "person_id": id(TWICE),
        "position": "chair", "elected_order": 1, "starts_on": "2025-12-20"}),
    );
    let twins = society.office.people_room(today()).unwrap().twins;
    assert_eq!((twins.len(), twins[0].shared.as_slice()), (1, [SharedFact::Employer].as_slice()));
    let done = society.must("person.merge", merge());
    let seat = |society: &Society| {
        let seats = society.all::<Seat>();
        seats.into_iter().find(|seat| seat.id.as_str() == id(22)).unwrap().person_id
    };
    assert_eq!(seat(&society), key(MEMBER + 2), "the seat is the one person's");
    let people = society.all::<Person>();
    let kept = people.iter().find(|person| person.id == key(MEMBER + 2)).unwrap();
    assert_eq!(
        kept.phone.as_ref().map(Line::as_str),
        Some("13800005678"),
        "what only one record knew is kept"
    );
    assert!(people.iter().all(|person| person.id != key(TWICE)));
    society.office.undo(done.seq, &actor(), noted()).unwrap();
    assert_eq!(
        (seat(&society), society.all::<Person>().len()),
        (key(TWICE), 4),
        "undone, they are two again"
    );
    sound(&society);
}

#[test]
fn a_merge_is_refused_where_a_settled_record_needs_two_people() {
    let mut society = recorded_twice(Society::in_session(9, 9, &[json!({})]));
    society.refuses(
        "person-merge-self",
        "person.merge",
        json!({"keep_id": id(TWICE), "merged_id": id(TWICE)}),
    );
    let other = json!({"keep_id": id(MEMBER + 3), "merged_id": id(TWICE)});
    society.refuses("person-merge-names-differ", "person.merge", other);
    society.must(
        "council.give_seat",
        json!({"id": id(23), "term_id": id(2), "person_id": id(TWICE),
        "position": "member", "elected_order": 99, "starts_on": "2026-10-01"}),
    );
    society.refuses("person-merge-needs-both", "person.merge", merge());
    society.must("council.leave_seat", json!({"seat_id": id(2002), "ends_on": "2026-09-30"}));
    let choices: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "choice": "in_favour"})).collect();
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &json!({"choices": choices})));
    let other_way = json!({"keep_id": id(TWICE), "merged_id": id(MEMBER + 2)});
    society.refuses("person-merge-voted", "person.merge", other_way);
    society.must("person.merge", merge());
    sound(&society);
}

/// One meeting of the council, held and with confirmed minutes, on a day of October.
fn confirm(society: &mut Society, number: u32, day: u32) {
    let at = |time: &str| format!("2026-10-{day:02}T{time}:00+08:00");
    let meeting_id = id(number);
    society.must(
        "meeting.convene",
        json!({"meeting_id": meeting_id, "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
        "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    let hearing = json!({"id": id(number + 1), "meeting_id": meeting_id, "kind": "hear"});
    society.must("meeting.add_item", merged(chengjie_tests::motion(0), &hearing));
    let noticed_on = format!("2026-10-{:02}", day - 1);
    society.must("meeting.notice", json!({"meeting_id": meeting_id, "noticed_on": noticed_on}));
    society.must("meeting.open", json!({"meeting_id": meeting_id, "opened_at": at("09:00")}));
    society.must("meeting.close", json!({"meeting_id": meeting_id, "closed_at": at("11:00")}));
    let confirmed_on = format!("2026-10-{day:02}");
    society.must("meeting.confirm_minutes", json!({"meeting_id": meeting_id, "confirmed_on": confirmed_on}));
}

#[test]
fn the_record_that_confirmed_minutes_name_is_the_one_that_is_kept() {
    let mut society = recorded_twice(Society::with_council(3));
    confirm(&mut society, 700, 10);
    let other_way = json!({"keep_id": id(TWICE), "merged_id": id(MEMBER + 2)});
    society.refuses("person-merge-minuted", "person.merge", other_way.clone());
    society.must("council.leave_seat", json!({"seat_id": id(2002), "ends_on": "2026-10-10"}));
    society.must(
        "council.give_seat",
        json!({"id": id(23), "term_id": id(2), "person_id": id(TWICE),
        "position": "member", "elected_order": 99, "starts_on": "2026-10-11"}),
    );
    let one = society.attempt("person.merge", other_way.clone()).unwrap_err();
    assert_eq!(one.refusal().args["meeting"], "理事会 2026-10-10".into());
    confirm(&mut society, 710, 20);
    society.refuses("person-merge-both-stand", "person.merge", other_way);
    society.refuses("person-merge-both-stand", "person.merge", merge());
}

#[test]
fn two_who_were_called_to_one_meeting_in_session_stay_two() {
    let mut society = recorded_twice(Society::with_council(3));
    society.must(
        "council.give_seat",
        json!({"id": id(23), "term_id": id(2), "person_id": id(TWICE),
        "position": "member", "elected_order": 99, "starts_on": "2025-12-20"}),
    );
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person",
        "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.must("meeting.add_item", merged(chengjie_tests::motion(0), &json!({})));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    society.must("council.leave_seat", json!({"seat_id": id(23), "ends_on": "2026-01-31"}));
    society.refuses("person-merge-needs-both", "person.merge", merge());
}

fn erase(number: u32) -> Value {
    json!({"person_id": id(number), "erased_on": "2027-01-31", "reason": "本人书面要求",
        "name_instead": "已删除人员"})
}

/// Everything that the ledger says, as text.
fn told(society: &Society) -> String {
    let entries =
        society.office.read(|reader| Ok(reader.entries(&EntryFilter::default(), u32::MAX)?)).unwrap();
    serde_json::to_string(&entries).unwrap()
}

#[test]
fn erased_data_are_gone_from_the_ledger_too_and_the_name_stays_where_a_seat_needs_it() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let facts =
        json!({"id": id(MEMBER + 2), "name": "理事2", "employer": "东海大学", "phone": "13800005678"});
    society.must("person.amend", facts);
    let remark = json!({"person_id": id(MEMBER + 2), "state": "on_leave", "remark": "住院"});
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": [remark]}));
    society.must("vote.close", ballot(0, 8, 0, 0));
    let before = society.office.erasure(&key(MEMBER + 2), &words(), noted()).unwrap();
    assert!(before.name_stays);
    assert_eq!(before.entries, 2, "the change and the leave");
    let done = society.must("person.erase", erase(MEMBER + 2));
    let person = society.all::<Person>().into_iter().find(|one| one.id == key(MEMBER + 2)).unwrap();
    assert_eq!((person.name.as_str(), &person.phone, &person.employer), ("理事2", &None, &None));
    assert!(person.erased_on.is_some());
    assert!(society.all::<Attendance>().iter().all(|row| row.remark.is_none()));
    let said = told(&society);
    for gone in ["13800005678", "东海大学", "住院"] {
        assert!(!said.contains(gone), "{gone} is still told");
    }
    assert!(said.contains("本人书面要求"), "why stays");
    assert_eq!(sound(&society), 2, "what was blanked is told as such, and all the rest holds");
    assert_eq!(society.office.erasure(&key(MEMBER + 2), &words(), noted()).unwrap().entries, 0);
    let again = society.office.undo(done.seq, &actor(), noted()).unwrap_err();
    assert_eq!(again.refusal().code, "erasure-stands");
    society.refuses("person-erased", "person.erase", erase(MEMBER + 2));
    society.refuses("person-erased", "person.amend", json!({"id": id(MEMBER + 2), "name": "理事2"}));
    let offer = society.office.undo_offer(&words()).unwrap().unwrap();
    assert_eq!(
        (offer.seq, offer.operation.as_str(), offer.can_undo),
        (done.seq, "person.erase", false),
        "undo names what stands, and reaches for nothing before it"
    );
}

#[test]
fn nobodys_name_stays_where_nothing_needs_it_and_merged_records_are_erased_with_it() {
    let mut society = Society::with_council(3);
    for (number, phone) in [(TWICE, "13800005678"), (TWICE + 1, "13900001111")] {
        society.must(
            "person.add",
            json!({"id": id(number), "name": "王秘密", "employer": "某大学", "phone": phone}),
        );
    }
    society.must("person.merge", json!({"keep_id": id(TWICE), "merged_id": id(TWICE + 1)}));
    society.must("person.erase", erase(TWICE));
    let said = told(&society);
    for gone in ["王秘密", "13800005678", "13900001111", "某大学"] {
        assert!(!said.contains(gone), "{gone} is still told");
    }
    assert!(society.office.search("王秘密").unwrap().is_empty(), "it is not found either");
    assert_eq!(sound(&society), 3);
}

#[test]
fn two_people_of_one_import_are_erased_one_after_the_other() {
    let mut society = Society::with_council(3);
    let people = [(TWICE, "甲某", "13811112222"), (TWICE + 1, "乙某", "13833334444")]
        .map(|(number, name, phone)| json!({"id": id(number), "name": name, "phone": phone}));
    society.must("person.import", json!({"people": people}));
    society.must("person.erase", erase(TWICE));
    assert!(told(&society).contains("13833334444"), "the other is untouched");
    assert_eq!(sound(&society), 1);
    society.must("person.erase", erase(TWICE + 1));
    assert!(!told(&society).contains("乙某"));
    assert_eq!(sound(&society), 1, "one entry, blanked twice");
}

#[test]
fn who_was_removed_is_erased_too_and_comes_back_no_more() {
    let mut society = Society::with_council(3);
    let added = json!({"id": id(TWICE), "name": "王秘密", "employer": "某大学", "phone": "13800005678"});
    let added = society.must("person.add", added);
    let removed = society.must("person.remove", json!({"person_id": id(TWICE)}));
    let again = json!({"id": id(TWICE + 1), "name": "误录", "phone": "13900001111"});
    let mistaken = society.must("person.add", again);
    society.office.undo(mistaken.seq, &actor(), noted()).unwrap();
    let listed = society.office.removed_people().unwrap();
    let names: Vec<&str> = listed.iter().map(|one| one.person.name.as_str()).collect();
    assert_eq!(names, ["误录", "王秘密"], "an entry that was undone tells of somebody as well");
    let held = society.office.back_up(noted(), &Progress::silent()).unwrap().manifest.file;
    let before = society.office.erasure(&key(TWICE), &words(), noted()).unwrap();
    assert_eq!((before.entries, before.name_stays, before.person.name.as_str()), (2, false, "王秘密"));
    society.must("person.erase", erase(TWICE));
    society.must("person.erase", erase(TWICE + 1));
    let said = told(&society);
    for gone in ["王秘密", "13800005678", "某大学", "误录", "13900001111"] {
        assert!(!said.contains(gone), "{gone} is still told");
    }
    sound(&society);
    assert!(society.office.removed_people().unwrap().is_empty());
    let left = society.office.erasure(&key(TWICE), &words(), noted()).unwrap();
    assert_eq!((left.entries, left.backups), (0, vec![held]));
    society.refuses("person-erased", "person.erase", erase(TWICE));
    let back = society.office.undo(removed.seq, &actor(), noted()).unwrap_err();
    assert_eq!(back.refusal().code, "erasure-stands");
    let back = society.office.redo(mistaken.seq, &actor(), noted()).unwrap_err();
    assert_eq!(back.refusal().code, "erasure-stands");
    assert!(society.office.undo(added.seq, &actor(), noted()).is_err());
    society.refuses("record-missing", "person.erase", erase(TWICE + 9));
}

#[test]
fn who_was_merged_away_is_no_removed_person() {
    let mut society = recorded_twice(Society::with_council(3));
    let merged = society.must("person.merge", merge());
    assert!(society.office.removed_people().unwrap().is_empty());
    society.office.undo(merged.seq, &actor(), noted()).unwrap();
    society.office.redo(merged.seq, &actor(), noted()).unwrap();
    assert!(society.office.removed_people().unwrap().is_empty(), "merged again, it is part of the other");
}

#[test]
fn the_ground_of_an_erasure_tells_nothing_of_what_is_erased() {
    let mut society = Society::with_council(3);
    let person = |name: &str, phone: &str| json!({"id": id(TWICE), "name": name, "phone": phone});
    society.must("person.add", person("王旧名", "13800005678"));
    society.must("person.amend", person("王秘密", "13900001111"));
    for told in ["王秘密书面要求", "王旧名书面要求", "机主13800005678要求"] {
        let telling = merged(erase(TWICE), &json!({"reason": told}));
        society.refuses("person-reason-tells", "person.erase", telling);
    }
    let telling = merged(erase(TWICE), &json!({"name_instead": "原王秘密"}));
    society.refuses("person-reason-tells", "person.erase", telling);
    society.must("person.erase", erase(TWICE));
    let seated = merged(erase(MEMBER + 2), &json!({"reason": "理事2书面要求"}));
    society.must("person.erase", seated);
}

#[test]
fn backups_from_before_an_erasure_are_named_and_those_from_after_are_not() {
    let mut society = Society::with_council(3);
    society.must("person.add", json!({"id": id(TWICE), "name": "王秘密", "phone": "13800005678"}));
    let held = society.office.back_up(noted(), &Progress::silent()).unwrap().manifest.file;
    society.must("person.erase", erase(TWICE));
    let later = noted() + chrono::TimeDelta::hours(1);
    society.office.back_up(later, &Progress::silent()).unwrap();
    assert_eq!(society.office.erasure(&key(TWICE), &words(), later).unwrap().backups, [held]);
}

#[test]
fn nobody_is_written_down_as_erased_but_by_erasing() {
    let mut society = Society::with_council(3);
    let forged = json!({"id": id(4100), "name": "周明", "erased_on": "2026-09-01"});
    society.refuses("person-erased", "person.add", forged.clone());
    society.refuses("person-erased", "person.import", json!({"people": [forged]}));
    society.must("person.add", json!({"id": id(4100), "name": "周明"}));
    society.refuses(
        "person-erased",
        "person.amend",
        json!({"id": id(4100), "name": "周明", "erased_on": "2026-09-01"}),
    );
}

#[test]
fn what_an_erasure_does_not_reach_is_named_to_whom_can_reach_it() {
    let mut society = Society::in_session(9, 9, &[json!({"title": "聘请王秘密为顾问"}), json!({})]);
    society.must("person.add", json!({"id": id(TWICE), "name": "王秘密", "phone": "13800005678"}));
    society.must("meeting.add_observer", json!({"meeting_id": id(MEETING), "person_id": id(TWICE)}));
    society.must(
        "meeting.write_minutes",
        json!({"meeting_id": id(MEETING), "minutes": "王秘密介绍了有关情况。"}),
    );
    society.vote(0, 9, 0, 0).unwrap();
    let fonts = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
    let press = chengjie_app::document::press(&fonts).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let of = DocumentOf::AttendanceSheet { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    let path = folder.path().join("签到表.pdf");
    let order = ExportOrder {
        export_id: ExportId::parse(&id(8000)).unwrap(),
        of: &of,
        language: Language::ZhHans,
        path: &path,
    };
    society.office.export(&press, order, &actor(), noted(), &Progress::silent()).unwrap();
    let carry = CarryOrder {
        carried_id: CarriedId::parse(&id(8001)).unwrap(),
        meeting_id: MeetingId::parse(&id(MEETING)).unwrap(),
        carried_to: Line::parse("会务笔记本").unwrap(),
        passphrase: "秘书处二〇二六年",
        path: &folder.path().join("带出"),
    };
    society.office.carry_out(carry, &actor(), noted(), &Progress::silent()).unwrap();
    let told = society.office.erasure(&key(TWICE), &words(), noted()).unwrap();
    let records: Vec<(&str, &str)> =
        told.records.iter().map(|one| (one.place.kind.as_str(), one.title.as_str())).collect();
    assert_eq!(
        records,
        [
            ("meeting", "第九届理事会第一次会议"),
            ("agenda_item", "聘请王秘密为顾问"),
            ("resolution", "学会决〔2026〕1号　聘请王秘密为顾问"),
        ]
    );
    assert_eq!(
        told.records[1].place.meeting_id.as_deref(),
        Some(id(MEETING).as_str()),
        "it says where to go"
    );
    let files: Vec<&str> = told.files.iter().map(|one| one.file_name.as_str()).collect();
    assert_eq!(files, ["签到表.pdf"]);
    assert_eq!(told.copies.len(), 1);
    assert_eq!(told.copies[0].carried_to, "会务笔记本");
    let nobody = society.office.erasure(&key(MEMBER + 5), &words(), noted()).unwrap();
    assert!(
        nobody.records.is_empty() && nobody.files.len() == 1,
        "who was called is on the sheet: {nobody:?}"
    );
}

#[test]
fn the_files_that_may_hold_a_name_are_those_whose_document_says_it_or_did() {
    let election = json!({"title": "选举常务理事", "method": "secret_ballot", "places": 1});
    let mut society = Society::in_session(9, 9, &[election, json!({})]);
    for place in 2..5_u32 {
        let named = json!({"id": id(600 + place), "agenda_item_id": id(300), "person_id": id(MEMBER + place), "position": place});
        society.must("vote.nominate", named);
    }
    let fonts = std::path::Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
    let press = chengjie_app::document::press(&fonts).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut exported = 8000;
    let mut export = |society: &Society, of: DocumentOf, name: &str| {
        exported += 1;
        let path = folder.path().join(name);
        let export_id = ExportId::parse(&id(exported)).unwrap();
        let order = ExportOrder { export_id, of: &of, language: Language::ZhHans, path: &path };
        society.office.export(&press, order, &actor(), noted(), &Progress::silent()).unwrap();
    };
    let item = AgendaItemId::parse(&id(300)).unwrap();
    export(&society, DocumentOf::BallotPapers { agenda_item_id: item }, "选举票.pdf");
    society.must("vote.withdraw_candidate", json!({"candidate_id": id(604)}));
    let votes = |member: u32, in_favour: u32| json!({"person_id": id(MEMBER + member), "votes": {"in_favour": in_favour, "against": 9 - in_favour, "abstain": 0}});
    let counted =
        json!({"papers": {"handed_out": 9, "returned": 9}, "candidates": [votes(2, 8), votes(3, 1)]});
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &counted));
    society.vote(1, 9, 0, 0).unwrap();
    let resolution =
        |number: u32| DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(number)).unwrap() };
    export(&society, resolution(500), "选举决议.pdf");
    export(&society, resolution(501), "其他决议.pdf");
    let agenda = DocumentOf::MeetingAgenda { meeting_id: MeetingId::parse(&id(MEETING)).unwrap() };
    export(&society, agenda, "议程.pdf");
    let files = |number: u32| {
        let told = society.office.erasure(&key(number), &words(), noted()).unwrap();
        told.files.into_iter().map(|one| one.file_name).collect::<Vec<_>>()
    };
    assert_eq!(
        files(MEMBER + 2),
        ["选举票.pdf", "选举决议.pdf", "议程.pdf"],
        "who is elected stands in the resolution, who stood on the agenda"
    );
    assert_eq!(
        files(MEMBER + 4),
        ["选举票.pdf"],
        "who stood no more when it was closed stands on the papers still"
    );
    assert!(files(MEMBER + 7).is_empty(), "what does not say the name is not listed");
}
