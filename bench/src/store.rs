//! The store: a workspace of 100,000 entries and as many people is opened, searched, checked and written to.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chengjie_domain::person::{Official, Person};
use chengjie_domain::{Line, PersonId};
use chengjie_store::{Intent, KeyCost, Passphrase, Progress, StoreError, Unlock, Workspace};
use chrono::{DateTime, FixedOffset};
use serde_json::json;

use crate::measure::{Figure, high, median, times};

const ENTRIES: u32 = 100_000;
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
const GIVEN: &str =
    "国立明伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华文博宇航子轩雨欣思远嘉怡志清和蔓喆玥堃昇晓东海燕";
const EMPLOYERS: &str =
    "测量仪器自动化计算机网络信息工程材料力学光学声学地质气象海洋生物化学研究所大学学院中心";

pub(crate) fn measure(tell: &mut dyn FnMut(Figure)) {
    let scratch = tempfile::tempdir().unwrap();
    let place = scratch.path().join("学会");
    fill(&place);
    let opened = times(9, |_| drop(open(&place)));
    tell(Figure::time("opening a workspace of 100,000 entries", median(&opened), Duration::from_secs(1)));
    let workspace = open(&place);
    search(&workspace, tell);
    let verified = times(5, |_| {
        let found = workspace.verify(None, &Progress::silent()).unwrap();
        assert!(found.troubles.is_empty() && found.entries == u64::from(ENTRIES));
    });
    tell(Figure::time("checking a ledger of 100,000 entries", median(&verified), Duration::from_secs(1)));
    tell(Figure::ratio(
        "one operation over the same write in plain SQLite",
        write(&scratch.path().join("另")),
        2.0,
    ));
}

fn noon() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-14T12:00:00+08:00").unwrap()
}

fn intent() -> Intent {
    Intent {
        operation: "person.add".to_owned(),
        parameters: json!({"id": "01980c2e-7a10-7000-8000-000000000001", "name": "张国立"}),
        actor: "李明".to_owned(),
        device: "办公室".to_owned(),
        at: noon(),
    }
}

/// The place-th character of a text, round and round.
fn letter(text: &str, place: u32) -> char {
    let count = u32::try_from(text.chars().count()).unwrap();
    text.chars().nth(usize::try_from(place % count).unwrap()).unwrap()
}

fn person(number: u32) -> Person {
    // Steps that have nothing in common with the lengths of the texts: each name differs from the one before.
    let name: String = [
        letter(SURNAMES, number),
        letter(GIVEN, number.wrapping_mul(7) / 5),
        letter(GIVEN, number.wrapping_mul(13) / 3),
    ]
    .iter()
    .collect();
    let employer: String = (0..6).map(|part| letter(EMPLOYERS, number.wrapping_mul(part + 3) / 2)).collect();
    Person {
        id: PersonId::parse(&format!("01980c2e-7a10-7000-8000-{number:012x}")).unwrap(),
        name: Line::parse(&name).unwrap(),
        employer: Some(Line::parse(&employer).unwrap()),
        post: Some(Line::parse("研究员").unwrap()),
        expertise: None,
        phone: None,
        email: None,
        official: Official::No,
        erased_on: None,
    }
}

fn open(place: &Path) -> Workspace {
    Workspace::open(place, &Unlock::Passphrase(Passphrase::none()), noon()).unwrap()
}

fn add(workspace: &Workspace, number: u32) {
    let added = workspace.act::<_, StoreError>(intent(), |writer| writer.insert(&person(number)));
    added.unwrap();
}

/// Makes the workspace, in memory where there is such a place, for a disk would bring each of the entries home by itself.
fn fill(place: &Path) {
    let memory = PathBuf::from("/dev/shm");
    let quick = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let made = quick.path().join("学会");
    let (workspace, _) = Workspace::create(&made, &Passphrase::none(), KeyCost::LEAST).unwrap();
    for number in 0..ENTRIES {
        add(&workspace, number);
    }
    drop(workspace);
    std::fs::create_dir_all(place.join("backups")).unwrap();
    for file in ["society.chengjie", "key.json"] {
        std::fs::copy(made.join(file), place.join(file)).unwrap();
    }
}

/// Two characters, a whole name, one character, pinyin, initials: each asked again with other people in mind.
fn search(workspace: &Workspace, tell: &mut dyn FnMut(Figure)) {
    let questions: Vec<String> = (0..100)
        .flat_map(|number| {
            let somebody = person(number * 977);
            let name = somebody.name.to_string();
            let employer = somebody.employer.unwrap();
            let [first, second] = [name.chars().next(), name.chars().nth(1)].map(Option::unwrap);
            [
                format!("{first}{second}"),
                name,
                first.to_string(),
                "zhangg".to_owned(),
                "wgl".to_owned(),
                employer.as_str().chars().take(2).collect(),
            ]
        })
        .collect();
    let found = times(questions.len(), |place| {
        let hits =
            workspace.read::<_, StoreError>(|reader| reader.search(&questions[place], None, 50)).unwrap();
        assert!(
            !hits.is_empty() || questions[place] == "wgl" || questions[place] == "zhangg",
            "{} is found",
            questions[place]
        );
    });
    tell(Figure::time("searching 100,000 records, 99 of 100 times", high(&found), Duration::from_millis(20)));
}

/// How much dearer an operation is than the same row in a plain database that is as careful with its disk.
fn write(place: &Path) -> f64 {
    const RUNS: usize = 400;
    let (workspace, _) = Workspace::create(place, &Passphrase::none(), KeyCost::LEAST).unwrap();
    let plain = rusqlite::Connection::open(place.join("plain.db")).unwrap();
    plain
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full;
             create table person (id text primary key, name text not null, employer text, post text) strict;",
        )
        .unwrap();
    // Turn about, so that whatever else the machine does falls on both.
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let number = u32::try_from(run).unwrap();
        ours.extend(times(1, |_| add(&workspace, number)));
        let person = person(number);
        theirs.extend(times(1, |_| {
            plain
                .prepare_cached("insert into person (id, name, employer, post) values (?, ?, ?, ?)")
                .unwrap()
                .execute(rusqlite::params![
                    person.id.as_str(),
                    person.name.as_str(),
                    person.employer.as_ref().map(Line::as_str),
                    person.post.as_ref().map(Line::as_str)
                ])
                .unwrap();
        }));
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    median(&ours).as_secs_f64() / median(&theirs).as_secs_f64()
}
