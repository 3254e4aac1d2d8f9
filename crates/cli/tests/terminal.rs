//! The main line at the terminal: a society, a council's vote, its resolution as a PDF, checked; and every way to fail.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]
#![allow(clippy::disallowed_methods, reason = "a test lays out files as an office would find them")]

use std::path::Path;
use std::process::{Command, Output};

use chengjie_tests::{COUNCIL, MEETING, MEMBER, TERM, at, ballot, id, motion, rule};
use serde_json::{Value, json};

fn chengjie(workspace: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chengjie"))
        .arg("--workspace")
        .arg(workspace)
        .args(["--actor", "李明", "--now", "2026-09-14T10:26:00+08:00", "--fonts"])
        .arg(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../assets/fonts"))
        .args(arguments)
        .output()
        .unwrap()
}

#[track_caller]
fn must(workspace: &Path, arguments: &[&str]) -> String {
    let output = chengjie(workspace, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn act(workspace: &Path, operation: &str, arguments: &Value) {
    must(workspace, &["do", operation, "--args", &arguments.to_string()]);
}

/// Runs and expects an exit code and a refusal code.
#[track_caller]
fn fails(workspace: &Path, exit: i32, code: &str, arguments: &[&str]) {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let output = chengjie(workspace, &[&["--json", "--lang", language], arguments].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {said}");
        let said: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(said["code"], code, "{said}");
        assert_ne!(said["message"], code, "the sentence is there in {language}");
    }
}

/// A workspace whose council of nine has passed one motion.
fn decided(workspace: &Path) {
    must(workspace, &["new", workspace.to_str().unwrap(), "--society", "中国智能测量学会"]);
    let people: Vec<Value> =
        (0..9).map(|place| json!({"id": id(MEMBER + place), "name": format!("理事{place}")})).collect();
    let seats: Vec<Value> = (0..9)
        .map(|place| {
            json!({"id": id(2000 + place), "term_id": id(TERM), "person_id": id(MEMBER + place),
            "position": "member", "elected_order": place + 1, "starts_on": "2025-12-20"})
        })
        .collect();
    let entries: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    act(
        workspace,
        "council.establish_body",
        &json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "学会决", "established_on": "2005-01-01"}),
    );
    act(
        workspace,
        "council.begin_term",
        &json!({"id": id(TERM), "body_id": id(COUNCIL), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2030-12-19"}),
    );
    act(workspace, "council.adopt_rule", &rule(8, json!({})));
    act(workspace, "person.import", &json!({"people": people}));
    act(workspace, "council.give_seats", &json!({"seats": seats}));
    act(
        workspace,
        "meeting.convene",
        &json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    act(workspace, "meeting.add_item", &motion(0));
    act(workspace, "meeting.add_item", &motion(1));
    act(workspace, "meeting.notice", &json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    act(workspace, "meeting.open", &json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    act(workspace, "meeting.attend", &json!({"meeting_id": id(MEETING), "entries": entries}));
    act(workspace, "vote.close", &ballot(0, 7, 1, 1));
}

#[test]
fn a_vote_becomes_a_pdf_that_the_ledger_knows() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let resolution = must(&workspace, &["--json", "show", "resolution", &id(500)]);
    assert!(resolution.contains("\"number\": 1"), "{resolution}");
    let pdf = folder.path().join("决议.pdf");
    let listed = must(&workspace, &["--json", "documents"]);
    assert!(listed.contains("attendance-sheet") && listed.contains("resolution"), "{listed}");
    must(&workspace, &["export", "resolution", "--of", &id(500), "-o", pdf.to_str().unwrap()]);
    let said = must(&workspace, &["verify", pdf.to_str().unwrap()]);
    assert!(said.contains("一致"), "{said}");
    let correction = json!({"correction_id": id(700), "resolution_id": id(500), "corrected_on": "2026-09-14",
        "said": "办理", "says": "承办", "reason": "笔误"});
    act(&workspace, "resolution.correct", &correction);
    let said = must(&workspace, &["verify", pdf.to_str().unwrap()]);
    assert!(said.contains("一致") && said.contains("2026-09-14更正（笔误）"), "{said}");
    assert!(must(&workspace, &["search", "议案"]).contains("resolution"));
    assert!(must(&workspace, &["search", "ls"]).contains("person"), "found by initials");
    assert!(must(&workspace, &["ledger"]).contains("vote.close"));
    assert!(must(&workspace, &["ledger", "verify"]).contains("校验一致"));

    let mut bytes = std::fs::read(&pdf).unwrap();
    bytes.extend_from_slice(b" ");
    let tampered = folder.path().join("改.pdf");
    std::io::Write::write_all(&mut std::fs::File::create(&tampered).unwrap(), &bytes).unwrap();
    fails(&workspace, 1, "document-not-as-exported", &["verify", tampered.to_str().unwrap()]);
}

#[test]
fn the_papers_of_a_meeting_are_exported_by_their_names() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let file = |name: &str| folder.path().join(format!("{name}.pdf")).to_str().unwrap().to_owned();
    let meeting = ["meeting-notice", "meeting-agenda", "attendance-sheet", "name-plates"];
    for name in meeting {
        must(&workspace, &["export", name, "--of", &id(MEETING), "-o", &file(name)]);
    }
    for name in ["ballot-papers", "tally-sheet"] {
        must(&workspace, &["export", name, "--of", &id(300), "-o", &file(name)]);
    }
    let register =
        ["export", "resolution-register", "--of", &id(COUNCIL), "--year", "2026", "-o", &file("register")];
    must(&workspace, &register);
    let said = must(&workspace, &["verify", &file("register")]);
    assert!(said.contains("一致"), "{said}");
    let said = must(&workspace, &["verify", &file("ballot-papers")]);
    assert!(said.contains("表决票"), "a sheet is known by its hash: {said}");
    fails(
        &workspace,
        1,
        "document-without-period",
        &["export", "meeting-notice", "--of", &id(MEETING), "--year", "2026", "-o", &file("no")],
    );
    fails(
        &workspace,
        1,
        "meeting-wrong-status",
        &["export", "minutes", "--of", &id(MEETING), "-o", &file("minutes")],
    );
    fails(
        &workspace,
        1,
        "meeting-no-proxies",
        &["export", "proxy-form", "--of", &id(MEETING), "-o", &file("proxy")],
    );
    assert!(!Path::new(&file("minutes")).exists(), "what is refused leaves no file");
}

#[test]
fn the_same_operations_make_the_same_tables_and_undo_takes_the_newest_back() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let added = json!({"id": id(4000), "name": "吕𬭚"});
    act(&workspace, "person.add", &added);
    must(&workspace, &["undo"]);
    fails(&workspace, 1, "record-missing", &["show", "person", &id(4000)]);
    fails(&workspace, 1, "resolution-stands", &["undo"]);
    must(&workspace, &["backup"]);
    let backup = std::fs::read_dir(workspace.join("backups"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "chengjie"))
        .unwrap();
    let beside = folder.path().join("恢复");
    let said = must(&workspace, &["restore", backup.to_str().unwrap(), beside.to_str().unwrap()]);
    assert!(!said.contains("没有清单"), "{said}");
    assert_eq!(must(&beside, &["list", "resolution"]), must(&workspace, &["list", "resolution"]));
    std::fs::remove_file(backup.with_extension("manifest.json")).unwrap();
    let bare = folder.path().join("无清单恢复");
    let said = must(&workspace, &["restore", backup.to_str().unwrap(), bare.to_str().unwrap()]);
    assert!(said.contains("没有清单文件") && said.contains("已打开并校验"), "{said}");
}

#[test]
fn every_failure_has_its_exit_code_and_its_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    fails(&workspace, 3, "workspace-missing", &["list", "person"]);
    decided(&workspace);
    let head = must(&workspace, &["ledger", "verify"]);
    let many = ballot(1, 9, 9, 9).to_string();
    fails(&workspace, 1, "vote-too-many-ballots", &["do", "vote.close", "--args", &many]);
    fails(
        &workspace,
        1,
        "text-control-character",
        &["do", "person.add", "--args", &json!({"id": id(4001), "name": "周\u{7}"}).to_string()],
    );
    fails(&workspace, 2, "input-not-json", &["do", "person.add", "--args", "{"]);
    fails(&workspace, 2, "input-name-missing", &["do", "person.add", "--args", "{}"]);
    fails(&workspace, 2, "input-operation-unknown", &["do", "nothing.at_all", "--args", "{}"]);
    fails(&workspace, 1, "kind-unknown", &["list", "spaceship"]);
    fails(
        &workspace,
        1,
        "workspace-folder-taken",
        &["new", workspace.to_str().unwrap(), "--society", "别的学会"],
    );
    let foreign = folder.path().join("foreign.pdf");
    std::io::Write::write_all(&mut std::fs::File::create(&foreign).unwrap(), b"%PDF-1.7").unwrap();
    fails(&workspace, 1, "document-not-ours", &["verify", foreign.to_str().unwrap()]);
    assert_eq!(must(&workspace, &["ledger", "verify"]), head, "nothing changed");
    assert_eq!(chengjie(&workspace, &["dance"]).status.code(), Some(2), "wrong usage");

    let file = std::fs::OpenOptions::new().write(true).open(workspace.join("society.chengjie")).unwrap();
    std::io::Write::write_all(&mut &file, &[7; 5000]).unwrap();
    fails(&workspace, 3, "workspace-damaged", &["list", "person"]);
}

#[test]
fn every_operation_is_listed_with_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let listed: Value = serde_json::from_str(&must(folder.path(), &["--json", "operations"])).unwrap();
    let listed = listed.as_array().unwrap();
    assert!(listed.len() > 60, "{}", listed.len());
    let close = listed.iter().find(|operation| operation["name"] == "vote.close").unwrap();
    assert!(close["args"]["properties"]["tally"].is_object(), "{close}");
}

#[test]
fn a_killed_writer_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    must(&workspace, &["new", workspace.to_str().unwrap(), "--society", "中国智能测量学会"]);
    let mut acknowledged = Vec::new();
    for round in 0..12_u32 {
        let arguments = json!({"id": id(6000 + round), "name": format!("人员{round}")}).to_string();
        let mut child = Command::new(env!("CARGO_BIN_EXE_chengjie"))
            .arg("--workspace")
            .arg(&workspace)
            .args(["--json", "do", "person.add", "--args", &arguments])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let began = std::time::Instant::now();
        let life = std::time::Duration::from_millis(u64::from(round) * 60);
        while began.elapsed() < life && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().ok();
        let said = child.wait_with_output().unwrap().stdout;
        if !said.is_empty() {
            acknowledged.push(id(6000 + round));
        }
    }
    for person in &acknowledged {
        must(&workspace, &["show", "person", person]);
    }
    assert!(
        must(&workspace, &["ledger", "verify"]).contains("校验一致"),
        "whatever was cut short left no trace"
    );
}

#[test]
fn a_check_names_the_clause_of_each_rule() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let stages: Vec<Value> = (600..)
        .zip(["preparation", "mobilisation", "implementation", "summary"])
        .map(|(number, kind)| json!({"id": id(number), "project_id": id(4), "kind": kind, "planned_from": "2026-01-01", "planned_to": "2026-12-31"}))
        .collect();
    let project = json!({"id": id(4), "name": "水平评价", "extent": "part", "basis": "commission", "department": "人社部",
        "facts": {"function": "qualification", "confirmed_by": "人社部", "fields": "工程测量"},
        "starts_on": "2026-01-01", "ends_on": "2026-12-31"});
    act(&workspace, "pilot.start", &json!({"project": project, "stages": stages}));
    let said = must(&workspace, &["check"]);
    assert!(said.contains("未到期  §五(二)  项目负责人经理事会同意"), "{said}");
    let entry_type = json!({"id": id(5), "function": "entry_qualification"});
    fails(&workspace, 2, "input-name-unknown", &["do", "pilot.start", "--args", &entry_type.to_string()]);
}

#[test]
fn a_file_is_attached_to_a_record_and_written_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let (scan, out) = (folder.path().join("签到表扫描.pdf"), folder.path().join("取出.pdf"));
    std::fs::write(&scan, b"%PDF scan").unwrap();
    let scan = scan.to_str().unwrap();
    let attached = must(&workspace, &["--json", "attach", scan, "--kind", "meeting", "--of", &id(MEETING)]);
    let evidence = serde_json::from_str::<Value>(&attached).unwrap()["id"].as_str().unwrap().to_owned();
    must(&workspace, &["evidence", &evidence, "-o", out.to_str().unwrap()]);
    assert_eq!(std::fs::read(&out).unwrap(), b"%PDF scan");
    fails(&workspace, 1, "evidence-twice", &["attach", scan, "--kind", "meeting", "--of", &id(MEETING)]);
    fails(
        &workspace,
        1,
        "evidence-not-provable",
        &["attach", scan, "--kind", "person", "--of", &id(MEETING)],
    );
    fails(&workspace, 1, "file-missing", &["attach", "没有.pdf", "--kind", "meeting", "--of", &id(MEETING)]);
}

#[test]
fn a_meeting_is_carried_to_another_folder_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (secret, out, laptop, back) = (place("密码.txt"), place("带出"), place("笔记本"), place("带回"));
    let mut written = std::fs::File::create(&secret).unwrap();
    std::io::Write::write_all(&mut written, "第九届理事会第七次会议\n".as_bytes()).unwrap();
    let carry_out =
        ["carry", "out", &id(MEETING), "--to", "会务笔记本", "--carry-passphrase-file", &secret, "-o", &out];
    assert!(must(&workspace, &carry_out).contains("锁定"));
    fails(&workspace, 1, "carry-already", &carry_out);
    let close = json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}).to_string();
    let minutes = json!({"meeting_id": id(MEETING), "minutes": "会议听取了汇报。"}).to_string();
    fails(&workspace, 1, "meeting-carried", &["do", "meeting.write_minutes", "--args", &minutes]);
    must(&workspace, &["carry", "open", &out, &laptop, "--carry-passphrase-file", &secret]);
    let there = Path::new(&laptop);
    fails(there, 3, "workspace-wrong-passphrase", &["ledger"]);
    let defer = json!({"agenda_item_id": id(301), "reason": "材料不全"}).to_string();
    for (operation, arguments) in [("meeting.defer_item", &defer), ("meeting.close", &close)] {
        must(there, &["--passphrase-file", &secret, "do", operation, "--args", arguments]);
    }
    must(there, &["--passphrase-file", &secret, "carry", "pack", "-o", &back]);
    fails(&workspace, 1, "carry-not-taken-in", &["carry", "back", &out, "--carry-passphrase-file", &secret]);
    let return_ = ["carry", "back", &back, "--carry-passphrase-file", &secret];
    assert!(must(&workspace, &return_).contains("已带回"));
    fails(&workspace, 1, "carry-returned-already", &return_);
    assert!(must(&workspace, &["show", "meeting", &id(MEETING)]).contains("\"closed\""));
    assert!(must(&workspace, &["list", "carried_meeting"]).contains("已带回"));
    assert!(must(&workspace, &["ledger", "verify"]).contains("校验一致"));
}

#[test]
fn an_older_copy_in_the_workspaces_place_is_told_whatever_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    must(&workspace, &["new", workspace.to_str().unwrap(), "--society", "中国智能测量学会"]);
    let earlier = std::fs::read(workspace.join("society.chengjie")).unwrap();
    act(&workspace, "person.add", &json!({"id": id(1), "name": "张国立"}));
    must(&workspace, &["backup"]);
    for beside in ["society.chengjie-wal", "society.chengjie-shm"] {
        let _it_may_be_gone = std::fs::remove_file(workspace.join(beside));
    }
    std::fs::write(workspace.join("society.chengjie"), &earlier).unwrap();
    let person = json!({"id": id(2), "name": "何蔓"}).to_string();
    for arguments in [&["check"][..], &["do", "person.add", "--args", &person], &["list", "person"]] {
        let output = chengjie(&workspace, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && said.contains("可能被旧文件覆盖"), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "it is said once: {said}");
    }
    let person = json!({"id": id(3), "name": "另一人"}).to_string();
    let output = chengjie(&workspace, &["--json", "do", "person.add", "--args", &person]);
    let reply: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(reply["overtaken"]["seq"], 2, "{reply}");
    let warning: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert!(warning["message"].as_str().unwrap().contains("旧文件"), "{warning}");
    let output = chengjie(&workspace, &["ledger", "verify"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("本工作簿与它接不上") && !said.contains('['), "each trouble is a sentence: {said}");
}

#[test]
fn a_backup_without_its_evidence_is_restored_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    let file = folder.path().join("签到.pdf");
    std::fs::write(&file, b"%PDF-1.7").unwrap();
    must(&workspace, &["attach", file.to_str().unwrap(), "--kind", "meeting", "--of", &id(MEETING)]);
    must(&workspace, &["backup"]);
    let backups = workspace.join("backups");
    let backup = backups.join("20260914-102600.chengjie").to_str().unwrap().to_owned();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let said = must(&workspace, &["--json", "restore", &backup, &place("完好")]);
    assert!(said.contains("whole"), "{said}");
    std::fs::remove_file(backups.join("evidence.db")).unwrap();
    let output = chengjie(&workspace, &["restore", &backup, &place("缺失")]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("1份佐证材料缺失") && Path::new(&place("缺失")).is_dir(), "{said}");
}

#[test]
fn a_year_that_nobody_means_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("学会");
    decided(&workspace);
    fails(&workspace, 2, "usage-value", &["duties", "--year", "9999"]);
    let term = |ordinal: u32, year: u32| {
        json!({"id": id(20), "body_id": id(COUNCIL), "ordinal": ordinal,
            "starts_on": format!("{year}-12-20"), "ends_on": format!("{}-12-19", year + 5)})
        .to_string()
    };
    fails(&workspace, 1, "year-beyond-reason", &["do", "council.begin_term", "--args", &term(10, 9990)]);
    let beyond = term(1_000_000, 2030);
    fails(&workspace, 1, "council-term-beyond-reason", &["do", "council.begin_term", "--args", &beyond]);
    let taken = term(9, 2040);
    fails(&workspace, 1, "council-term-overlaps", &["do", "council.begin_term", "--args", &taken]);
}
