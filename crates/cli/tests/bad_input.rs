//! Bad input at the terminal: a clear sentence in each language, the right exit code, and nothing changed.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chengjie_tests::{COUNCIL, TERM, id};
use serde_json::{Value, json};

const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

fn chengjie(workspace: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chengjie"));
    command
        .arg("--workspace")
        .arg(workspace)
        .args(["--actor", "李明", "--now", "2026-09-14T10:26:00+08:00", "--fonts"])
        .arg(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../assets/fonts"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(workspace: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = chengjie(workspace, arguments).stdin(Stdio::piped()).spawn().unwrap();
    let mut into = child.stdin.take().unwrap();
    // A program that refuses early does not read everything.
    let _refused_early = into.write_all(input);
    drop(into);
    child.wait_with_output().unwrap()
}

#[track_caller]
fn must(workspace: &Path, arguments: &[&str]) -> String {
    let output = run(workspace, arguments, b"");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A society with one person, in a folder of its own.
fn founded(folder: &Path) -> PathBuf {
    let workspace = folder.join("学会");
    must(&workspace, &["new", workspace.to_str().unwrap(), "--society", "中国智能测量学会"]);
    add(&workspace, 4000, "周明");
    workspace
}

fn add(workspace: &Path, number: u32, name: &str) {
    must(workspace, &["do", "person.add", "--args", &json!({"id": id(number), "name": name}).to_string()]);
}

/// Whether Chinese text holds two English words in a row, as an error text of a library does.
fn leaks_english(said: &str) -> bool {
    let said = said.replace("chengjie operations", "").replace("chengjie --json operations", "");
    let words: Vec<&str> = said.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

/// Expects a refusal in every language: exit code, code, a sentence of that language with every figure it needs.
#[track_caller]
fn refused(workspace: &Path, exit: i32, code: &str, arguments: &[&str], input: &[u8]) {
    for language in LANGUAGES {
        let output = run(workspace, &[&["--json", "--lang", language], arguments].concat(), input);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {said}");
        let said: Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("no refusal: {said}"));
        assert_eq!(said["code"], code, "{said}");
        let sentence = said["message"].as_str().unwrap();
        assert_ne!(sentence, code, "there is a sentence in {language}");
        let is_chinese = sentence.chars().any(|letter| ('\u{4e00}'..'\u{9fff}').contains(&letter));
        assert!(language == "en" || (is_chinese && !leaks_english(sentence)), "{language}: {sentence}");
        let plain = run(workspace, &[&["--lang", language], arguments].concat(), input);
        assert_eq!(String::from_utf8_lossy(&plain.stderr).trim_end(), sentence, "the same without --json");
    }
}

/// The ledger's head and the state of its checks, in one line.
fn state(workspace: &Path) -> String {
    must(workspace, &["ledger", "verify"])
}

#[test]
fn arguments_that_are_wrong_or_missing_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    let rows = [
        ("input-name-missing", "person.add", json!({"id": id(1)})),
        ("input-name-unknown", "person.add", json!({"id": id(1), "name": "周明", "age": 5})),
        ("input-wants-text", "person.add", json!({"id": id(1), "name": 5})),
        ("input-wants-list", "person.import", json!({"people": "周明"})),
        ("input-not-a-date", "meeting.notice", json!({"meeting_id": id(1), "noticed_on": "2026-02-30"})),
        ("input-operation-unknown", "person.fly", json!({})),
    ];
    for (code, operation, arguments) in rows {
        refused(&workspace, 2, code, &["do", operation, "--args", &arguments.to_string()], b"");
    }
    refused(&workspace, 2, "input-not-json", &["do", "person.add", "--args", "-"], "{\"id\":".as_bytes());
    refused(&workspace, 2, "input-not-a-date", &["list", "person", "--now", "明天"], b"");
    refused(&workspace, 1, "kind-unknown", &["list", "spaceship"], b"");
    refused(&workspace, 2, "usage-missing", &["do", "person.add"], b"");
    refused(&workspace, 2, "usage-missing", &["restore"], b"");
    refused(&workspace, 2, "usage-unknown", &["list", "person", "--fast"], b"");
    refused(&workspace, 2, "usage-command", &["dance"], b"");
    refused(&workspace, 2, "usage-value", &["import", "birds", "x.xlsx"], b"");
    refused(&workspace, 2, "usage-missing", &["list", "person", "--passphrase-file"], b"");
    refused(&workspace, 2, "usage", &[], b"");
    let said = run(&workspace, &["--lang", "fr", "list", "person"], b"");
    let sentences = String::from_utf8(said.stderr).unwrap();
    assert_eq!(
        (said.status.code(), sentences.lines().count()),
        (Some(2), 3),
        "in every language: {sentences}"
    );
    assert_eq!(run(&workspace, &["--help"], b"").status.code(), Some(0), "asking is not wrong");
    assert_eq!(state(&workspace), before, "nothing changed");
}

#[test]
fn what_the_database_refuses_is_said_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    let taken = json!({"id": id(4000), "name": "王远"}).to_string();
    refused(&workspace, 1, "record-taken", &["do", "person.add", "--args", &taken], b"");
    let said = run(&workspace, &["do", "person.add", "--args", &taken], b"").stderr;
    assert!(
        String::from_utf8(said).unwrap().starts_with("该人员的记录编号"),
        "kind and column have their words"
    );
    let orphan = json!({"id": id(TERM), "body_id": id(COUNCIL), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2030-12-19"});
    refused(
        &workspace,
        1,
        "record-reference",
        &["do", "council.begin_term", "--args", &orphan.to_string()],
        b"",
    );
    assert_eq!(state(&workspace), before, "nothing changed");
}

#[test]
fn a_date_before_its_predecessor_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    must(&workspace, &["do", "council.establish_body", "--args", &json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "学会决", "established_on": "2005-01-01"}).to_string()]);
    let before = state(&workspace);
    let term = json!({"id": id(TERM), "body_id": id(COUNCIL), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2025-12-19"});
    refused(
        &workspace,
        1,
        "council-ends-before-start",
        &["do", "council.begin_term", "--args", &term.to_string()],
        b"",
    );
    assert_eq!(state(&workspace), before, "nothing changed");
}

#[test]
fn a_megabyte_of_text_and_a_name_of_control_characters_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    for (code, name) in [
        ("text-too-long", "长".repeat(350_000)),
        ("text-control-character", "\u{1}\u{2}\u{7}".to_owned()),
        ("text-control-character", "周\u{202e}明".to_owned()),
        ("text-empty", " \n ".to_owned()),
    ] {
        let arguments = json!({"id": id(4001), "name": name}).to_string();
        refused(&workspace, 1, code, &["do", "person.add", "--args", "-"], arguments.as_bytes());
    }
    assert_eq!(state(&workspace), before, "nothing changed");
}

#[test]
fn a_foreign_or_damaged_workspace_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let database = workspace.join("society.chengjie");
    let good = std::fs::read(&database).unwrap();
    let foreign = [b"SQLite format 3\0".as_slice(), &[0; 5000]].concat();
    let mut torn = good.clone();
    torn[8192..8292].fill(7);
    for (code, bytes) in [
        ("workspace-foreign", foreign),
        ("workspace-damaged", good[..9].to_vec()),
        ("workspace-damaged", torn),
    ] {
        std::fs::File::create(&database).unwrap().write_all(&bytes).unwrap();
        refused(&workspace, 3, code, &["ledger", "verify"], b"");
        assert!(std::fs::read(&database).unwrap() == bytes, "not a byte was touched");
    }
    std::fs::File::create(&database).unwrap().write_all(&good).unwrap();
    std::fs::rename(workspace.join("key.json"), folder.path().join("key.json")).unwrap();
    refused(&workspace, 3, "workspace-damaged", &["list", "person"], b"");
}

#[test]
fn files_that_are_not_what_they_should_be_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::File::create(&path).unwrap().write_all(bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let pdf = file("别家.pdf", b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");
    refused(&workspace, 1, "document-not-ours", &["verify", &pdf], b"");
    refused(&workspace, 1, "file-missing", &["verify", "没有这个文件.pdf"], b"");
    refused(&workspace, 1, "file-is-folder", &["verify", folder.path().to_str().unwrap()], b"");
    refused(&workspace, 1, "import-not-xlsx", &["import", "people", &pdf], b"");
    let mut book = rust_xlsxwriter::Workbook::new();
    for (column, head) in (0..).zip(["品名", "数量"]) {
        book.add_worksheet().write_string(0, column, head).unwrap();
    }
    let table = file("物品.xlsx", &book.save_to_buffer().unwrap());
    refused(&workspace, 1, "import-columns", &["import", "people", &table], b"");
    assert_eq!(state(&workspace), before, "nothing changed");
}

#[test]
fn people_are_read_on_trial_imported_once_and_written_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, name) in (0..).zip(["姓名", "吕𬭚", "周明", "王玥"]) {
        sheet.write_string(row, 0, name).unwrap();
    }
    let table = folder.path().join("人员.xlsx");
    std::fs::File::create(&table).unwrap().write_all(&book.save_to_buffer().unwrap()).unwrap();
    let table = table.to_str().unwrap();
    let said = must(&workspace, &["import", "people", table, "--dry-run"]);
    assert!(said.contains("第2行　吕𬭚　新增") && said.contains("第3行　周明　已有"), "{said}");
    assert!(said.contains("可新增2人，已有1人，不能导入0行。"), "{said}");
    assert_eq!(state(&workspace), before, "a trial writes nothing");
    must(&workspace, &["import", "people", table]);
    assert!(must(&workspace, &["list", "person"]).contains("王玥"));
    refused(&workspace, 1, "import-nothing-new", &["import", "people", table], b"");
    let out = folder.path().join("导出.xlsx");
    assert!(must(&workspace, &["export-people", "-o", out.to_str().unwrap()]).contains("已导出3人"));
    refused(&workspace, 1, "import-nothing-new", &["import", "people", out.to_str().unwrap()], b"");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_a_long_job_and_nothing_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("样例");
    let child = chengjie(folder.path(), &["sample", place.to_str().unwrap()]).spawn().unwrap();
    let began = std::time::Instant::now();
    while !place.join("society.chengjie").exists() && began.elapsed().as_secs() < 20 {
        std::thread::yield_now();
    }
    let told = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(told.success());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), said.trim_end()), (Some(1), "已取消，没有留下任何改动。"));
    assert!(!place.exists(), "nothing is left");
}

#[cfg(unix)]
#[test]
fn a_limit_on_files_is_told_and_does_not_kill() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = founded(folder.path());
    let before = state(&workspace);
    // Blocks of 512 bytes: enough for a page or two, not for a backup.
    let script = format!(
        "ulimit -f 40; exec '{}' --workspace '{}' backup",
        env!("CARGO_BIN_EXE_chengjie"),
        workspace.display()
    );
    let output = Command::new("sh").args(["-c", &script]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "no signal: {:?} {said}", output.status);
    assert!(said.starts_with("磁盘写不下"), "{said}");
    assert_eq!(
        std::fs::read_dir(workspace.join("backups")).unwrap().count(),
        0,
        "no part of a backup is left"
    );
    assert_eq!(state(&workspace), before, "nothing was lost");
}

/// A disk of a hundred megabytes that is filled up, in a mount that nobody else sees.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_what_was_acknowledged_is_there() {
    let script = r#"
        mount -t tmpfs -o size=100m none "$1" || exit 90
        say() { "$2" --workspace "$1/w" --lang "$3" do person.add --args "{\"id\":\"01980c2e-7a10-7000-8000-00000000000$4\",\"name\":\"第$4人\"}"; echo "exit $?"; }
        "$2" new "$1/w" --society 学会 >/dev/null && ls "$1/w" | grep reserve
        dd if=/dev/zero of="$1/fill" bs=4k 2>/dev/null
        say "$1" "$2" zh-Hans 1; ls "$1/w" | grep reserve
        dd if=/dev/zero of="$1/more" bs=4k 2>/dev/null
        for language in zh-Hans zh-Hant en; do say "$1" "$2" $language 2; done
        rm "$1/more"
        "$2" --workspace "$1/w" list person
        "$2" --workspace "$1/w" ledger verify
    "#;
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", script, "sh"])
        .arg(folder.path())
        .arg(env!("CARGO_BIN_EXE_chengjie"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    if output.stdout.is_empty() {
        // Some containers forbid any mount; the limit on files above is the same story without one.
        eprintln!("no mount allowed here");
        return;
    }
    let said = String::from_utf8(output.stdout).unwrap();
    let exits: Vec<&str> = said.lines().filter(|line| line.starts_with("exit")).collect();
    assert_eq!(exits, ["exit 0", "exit 1", "exit 1", "exit 1"], "{said}");
    assert_eq!(
        said.matches("reserve.bin").count(),
        1,
        "the reserve was released when the disk was full: {said}"
    );
    assert!(said.contains("第1人") && !said.contains("第2人"), "{said}");
    assert!(said.contains("台账2条、记录2条校验一致"), "what was acknowledged is there, and no more: {said}");
}
