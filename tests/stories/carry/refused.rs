//! What is refused when it comes back: all of it, by name, with nothing entered.

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use chengjie_store::{Intent, StoreError};

use super::*;

#[test]
fn nothing_but_what_was_held_comes_back_and_only_once() {
    let (story, laptop) = Story::carried();
    story.refuses_back("带出", "carry-not-taken-in");
    laptop.hold(9);
    laptop.vote(0, [9, 0, 0]);
    laptop.pack(&story.place("带回"));
    let before = story.home.head();
    assert_eq!(code(story.back("带回", "不是这个密码")), "workspace-wrong-passphrase");
    assert_eq!(story.home.head(), before);
    let mut bytes = fs::read(story.place("带回")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    write(&story.place("坏"), &bytes);
    story.refuses_back("坏", "carry-file-damaged");
    let file = story.place("带回");
    let words = Words::new(Language::ZhHans);
    let there = laptop.office.bring_back(
        (&file, PASSPHRASE),
        &words,
        &person("林秘书"),
        at("12:00"),
        &Progress::silent(),
    );
    assert_eq!(code(there), "carry-held-here", "it is brought back in the office");

    story.back("带回", PASSPHRASE).unwrap();
    story.refuses_back("带回", "carry-returned-already");
    laptop.vote(1, [9, 0, 0]);
    laptop.pack(&story.place("又带回"));
    story.refuses_back("又带回", "carry-returned-already");
}

#[test]
fn another_societys_file_is_refused() {
    let (story, laptop) = Story::carried();
    laptop.pack(&story.place("带回"));
    let stranger = Society::with_council(3);
    let words = Words::new(Language::ZhHans);
    let file = story.place("带回");
    let said = stranger.office.bring_back(
        (&file, PASSPHRASE),
        &words,
        &person("李明"),
        noted(),
        &Progress::silent(),
    );
    assert_eq!(code(said), "carry-unknown");
    assert_eq!(code(stranger.office.pack_return(&story.place("空"), &Progress::silent())), "carry-not-held");
}

#[test]
fn a_file_whose_ledger_was_written_anew_is_refused_though_it_is_sound_in_itself() {
    let (story, _) = Story::carried();
    // The same keys from the first entry on, and one name that another one put there.
    let mut other = Story::new();
    other.home.must("person.amend", json!({"id": id(MEMBER + 4), "name": "别人"}));
    other.carry(CARRIED, MEETING, PASSPHRASE, "带出").unwrap();
    let forged = Laptop::open(&other.place("带出"), &other.place("笔记本"));
    forged.hold(9);
    forged.pack(&story.place("伪造"));
    story.refuses_back("伪造", "carry-ledger-differs");
}

#[test]
fn what_was_given_up_goes_on_here_and_its_file_is_refused() {
    let (mut story, laptop) = Story::carried();
    laptop.hold(9);
    laptop.pack(&story.place("带回"));
    story.home.must("carry.abandon", json!({"carried_id": id(CARRIED), "reason": "笔记本丢失"}));
    let failure = story.refuses_back("带回", "carry-given-up");
    assert!(Words::new(Language::ZhHans).refusal(&failure.refusal()).contains("笔记本丢失"));
    let seq = story.home.head();
    assert_eq!(code(story.home.office.undo(seq, &person("李明"), noted())), "carry-stands");
    story.home.refuses(
        "carry-given-up",
        "carry.abandon",
        json!({"carried_id": id(CARRIED), "reason": "又一次"}),
    );
    story.home.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    story.carry(701, MEETING, PASSPHRASE, "再带出").unwrap();
    assert_eq!(
        story.home.office.next_undo().unwrap(),
        Some(seq + 2),
        "undo is about going out, which stands, and reaches for nothing before it"
    );
    assert_eq!(code(story.home.office.undo(seq + 2, &person("李明"), noted())), "carry-stands");
}

#[test]
fn an_entry_that_comes_to_something_else_here_refuses_the_whole_file_and_names_it() {
    let (mut story, laptop) = Story::carried();
    laptop.hold(9);
    laptop.vote(0, [9, 0, 0]);
    laptop.pack(&story.place("带回"));
    // A member's seat ended meanwhile: opening the meeting here would call one fewer.
    let left = story
        .home
        .must("council.leave_seat", json!({"seat_id": id(2008), "ends_on": "2026-09-05", "reason": "辞去"}));
    let failure = story.refuses_back("带回", "carry-entry-differs");
    let said = Words::new(Language::ZhHans).refusal(&failure.refusal());
    assert!(said.contains("2026-09-12 09:00，林秘书") && said.contains("理事8"), "{said}");
    assert_eq!(story.carried_row().state, CarryState::Out, "it is still out");
    story.home.office.undo(left.seq, &person("李明"), noted()).unwrap();
    story.back("带回", PASSPHRASE).unwrap();
    let again = story.home.office.redo(left.seq, &person("李明"), noted());
    assert_eq!(code(again), "council-seat-voted", "who voted there had not left before");
    assert!(story.home.office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn an_entry_that_a_rule_refuses_here_refuses_the_whole_file_and_says_why() {
    let (mut story, laptop) = Story::carried();
    laptop.hold(7);
    laptop.vote(0, [7, 0, 0]);
    laptop.pack(&story.place("带回"));
    // A stricter charter, adopted meanwhile with effect before the meeting: seven of nine are too few.
    let all = json!({"effective_from": "2026-09-01", "clause": "章程第二十条（修订）",
        "quorum": {"fraction": {"numerator": 1, "denominator": 1}, "bound": "or_more"}});
    story.home.must("council.adopt_rule", rule(81, all));
    let failure = story.refuses_back("带回", "carry-entry-refused");
    let said = Words::new(Language::ZhHans).refusal(&failure.refusal());
    assert!(said.contains("未达到法定人数9人"), "the rule's own sentence is within: {said}");
    assert!(story.home.all::<Ballot>().is_empty());
}

#[test]
fn a_laptop_without_its_passphrase_packs_nothing() {
    let (story, laptop) = Story::carried();
    let known = Unlock::Passphrase(Passphrase::new(PASSPHRASE));
    laptop.office.change_passphrase(&known, "").unwrap();
    let packed = laptop.office.pack_return(&story.place("带回"), &Progress::silent());
    assert_eq!(code(packed), "carry-passphrase-gone");
}

#[test]
fn what_another_program_did_beside_the_meeting_is_refused_here_too() {
    let (story, laptop) = Story::carried();
    let beside = Person {
        id: PersonId::parse(&id(1500)).unwrap(),
        name: Line::parse("吕𬭚").unwrap(),
        employer: None,
        post: None,
        expertise: None,
        phone: None,
        email: None,
        official: chengjie_domain::person::Official::No,
        erased_on: None,
    };
    let intent = Intent {
        operation: "person.add".to_owned(),
        parameters: json!({"id": id(1500), "name": "吕𬭚"}),
        actor: "林秘书".to_owned(),
        device: "会场".to_owned(),
        at: at("09:00"),
    };
    let workspace = laptop.office.workspace();
    workspace.act::<_, StoreError>(intent, |writer| writer.insert(&beside)).unwrap();
    laptop.pack(&story.place("带回"));
    let failure = story.refuses_back("带回", "carry-entry-refused");
    let said = Words::new(Language::ZhHans).refusal(&failure.refusal());
    assert!(said.contains("只能记录这一次会议"), "{said}");
}
