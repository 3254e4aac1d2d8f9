//! Evidence: a file brought in, proving a record, relied on, lost and found.
#![allow(clippy::disallowed_methods, reason = "a test lays out files as an office would find them")]

use std::fs;
use std::path::{Path, PathBuf};

use chengjie_app::{
    Actor, AttachOrder, EvidenceView, Failure, Passphrase, Progress, Receipt, RestoredEvidence, Secretariat,
    Unlock,
};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::{EvidenceId, Line};
use chengjie_tests::{MEETING, PROJECT, Society, id, noted, project, stages};
use serde_json::{Value, json};
use tempfile::TempDir;

const DELIVERABLE: u32 = 900;
const FIRST: u32 = 950;

/// A project that owes one deliverable, and a folder with files.
fn owing() -> (Society, TempDir) {
    let mut society = Society::with_council(5);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    society.must(
        "work.add_deliverable",
        json!({"id": id(DELIVERABLE), "project_id": id(PROJECT), "title": "考务手册", "requirement": "含应急预案",
               "due_on": "2026-10-01", "status": "planned"}),
    );
    (society, tempfile::tempdir().unwrap())
}

fn deliverable() -> EvidenceOf {
    EvidenceOf::of("deliverable", &id(DELIVERABLE)).unwrap()
}

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

fn attach(office: &Secretariat, number: u32, of: EvidenceOf, path: &Path) -> Result<Receipt, Failure> {
    let evidence_id = EvidenceId::parse(&id(number)).unwrap();
    office.attach(AttachOrder { evidence_id, of, title: None, path }, &actor(), noted(), &Progress::silent())
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn held(office: &Secretariat) -> Vec<EvidenceView> {
    office.evidence_of(&deliverable()).unwrap()
}

fn code(refused: Result<Receipt, Failure>) -> String {
    refused.unwrap_err().refusal().code
}

#[test]
fn a_file_comes_out_as_it_was_brought_in_and_is_found_by_its_name() {
    let (society, folder) = owing();
    let scan = file(&folder, "验收单（扫描）.pdf", b"%PDF-1.7 scan");
    attach(&society.office, FIRST, deliverable(), &scan).unwrap();
    let [one] = <[EvidenceView; 1]>::try_from(held(&society.office)).unwrap();
    assert_eq!(
        (one.title.as_str(), one.file_name.as_str(), one.bytes),
        ("验收单（扫描）", "验收单（扫描）.pdf", 13)
    );
    let out = folder.path().join("另存.pdf");
    society.office.save_evidence(&one.id, &out).unwrap();
    assert_eq!(fs::read(out).unwrap(), b"%PDF-1.7 scan");
    assert_eq!(society.office.search("扫描").unwrap()[0].kind, "evidence");
    assert!(society.office.verify(&Progress::silent()).unwrap().troubles.is_empty());
}

#[test]
fn what_is_no_evidence_is_refused_and_leaves_no_trace() {
    let (mut society, folder) = owing();
    let before = society.head();
    let empty = file(&folder, "空.pdf", b"");
    assert_eq!(code(attach(&society.office, FIRST, deliverable(), &empty)), "evidence-empty");
    let large = folder.path().join("录像.mp4");
    fs::File::create(&large).unwrap().set_len((50 << 20) + 1).unwrap();
    assert_eq!(code(attach(&society.office, FIRST, deliverable(), &large)), "evidence-too-large");
    assert_eq!(code(attach(&society.office, FIRST, deliverable(), folder.path())), "file-is-folder");
    assert_eq!(code(attach(&society.office, FIRST, deliverable(), Path::new("没有.pdf"))), "file-missing");
    let stranger = EvidenceOf::of("meeting", &id(MEETING)).unwrap();
    let scan = file(&folder, "通知.pdf", b"notice");
    assert_eq!(code(attach(&society.office, FIRST, stranger, &scan)), "record-reference");
    assert_eq!(society.head(), before);

    attach(&society.office, FIRST, deliverable(), &scan).unwrap();
    assert_eq!(code(attach(&society.office, FIRST + 1, deliverable(), &scan)), "evidence-twice");
    society.refuses("evidence-not-kept", "evidence.attach", naming(&"0".repeat(64), "2026-12-01"));
    society.refuses("date-in-future", "evidence.attach", naming(&"0".repeat(64), "2027-06-01"));
    society.refuses("evidence-hash-malformed", "evidence.attach", naming("0A", "2026-12-01"));
    society.must("evidence.rename", json!({"evidence_id": id(FIRST), "title": "会议通知"}));
    assert_eq!(held(&society.office)[0].title.as_str(), "会议通知");
}

/// The naming of a file that was never brought in.
fn naming(sha256: &str, added_on: &str) -> Value {
    json!({"evidence_id": id(FIRST + 2), "of": {"record": "deliverable", "deliverable_id": id(DELIVERABLE)},
           "title": "某文件", "file_name": "某文件.pdf", "content": {"sha256": sha256, "bytes": 3}, "added_on": added_on})
}

#[test]
fn what_an_acceptance_rests_on_stays_and_what_came_later_may_go() {
    let (mut society, folder) = owing();
    attach(&society.office, FIRST, deliverable(), &file(&folder, "手册.docx", b"manual")).unwrap();
    society.must(
        "work.submit_deliverable",
        json!({"deliverable_id": id(DELIVERABLE), "submitted_on": "2026-09-20"}),
    );
    society.must(
        "work.accept_deliverable",
        json!({"deliverable_id": id(DELIVERABLE), "accepted_on": "2026-09-28"}),
    );
    attach(&society.office, FIRST + 1, deliverable(), &file(&folder, "勘误.docx", b"errata")).unwrap();
    assert_eq!(held(&society.office)[0].relied_on.unwrap().to_string(), "2026-09-28");
    society.refuses("evidence-relied-on", "evidence.remove", json!({"evidence_id": id(FIRST)}));
    society.refuses(
        "evidence-relied-on",
        "evidence.rename",
        json!({"evidence_id": id(FIRST), "title": "别的"}),
    );
    let removed = society.must("evidence.remove", json!({"evidence_id": id(FIRST + 1)}));
    assert_eq!(held(&society.office).len(), 1);
    society.office.undo(removed.seq, &actor(), noted()).unwrap();
    let back = held(&society.office).into_iter().find(|one| one.id.as_str() == id(FIRST + 1)).unwrap();
    society.office.save_evidence(&back.id, &folder.path().join("勘误（找回）.docx")).unwrap();
}

#[test]
fn a_lost_or_spoiled_file_is_named_by_the_check() {
    let (society, folder) = owing();
    attach(&society.office, FIRST, deliverable(), &file(&folder, "单据.jpg", b"voucher")).unwrap();
    let place = society.office.workspace().folder().join("evidence.db");
    let whole = fs::read(&place).unwrap();
    let mut spoiled = whole.clone();
    let last = spoiled.len() - 100;
    spoiled[last] ^= 1;
    fs::write(&place, spoiled).unwrap();
    let said = |office: &Secretariat| {
        serde_json::to_value(office.verify(&Progress::silent()).unwrap().troubles).unwrap()
    };
    let lost = json!([{"trouble": "evidence_lost", "key": id(FIRST)}]);
    assert_eq!(said(&society.office), lost, "a flipped bit");
    fs::remove_file(&place).unwrap();
    assert_eq!(said(&society.office), lost, "gone");
    fs::write(&place, whole).unwrap();
    assert_eq!(said(&society.office), json!([]));
}

#[test]
fn a_spoiled_file_is_healed_by_bringing_it_in_again_and_spoils_no_backup() {
    let (society, folder) = owing();
    let scan = file(&folder, "单据.jpg", b"voucher");
    attach(&society.office, FIRST, deliverable(), &scan).unwrap();
    let workspace = society.office.workspace();
    let live = workspace.folder().join("evidence.db");
    fs::rename(&live, folder.path().join("别处")).unwrap();
    let lost = workspace.keep_content(b"another").unwrap_err();
    assert_eq!(lost.refusal().code, "workspace-damaged", "a new file does not hide that the old one is gone");
    fs::rename(folder.path().join("别处"), &live).unwrap();
    assert!(society.office.back_up(noted(), &Progress::silent()).unwrap().left_here.is_none());
    fs::write(&live, vec![7_u8; 16384 * 3]).unwrap();
    let made = society.office.back_up(noted(), &Progress::silent()).unwrap();
    assert!(made.left_here.is_some(), "that the evidence could not be backed up is told");
    assert_eq!(workspace.backups().unwrap()[0].head, made.manifest.head, "and the records are backed up");
    fs::remove_file(&live).unwrap();
    workspace.keep_content(b"another").unwrap();
    assert!(society.office.verify(&Progress::silent()).unwrap().troubles.is_empty());
    fs::write(workspace.folder().join("backups/evidence.db"), vec![7_u8; 16384 * 3]).unwrap();
    assert!(society.office.back_up(noted(), &Progress::silent()).unwrap().left_here.is_none(), "made anew");
}

#[test]
fn a_restored_backup_brings_its_evidence() {
    let (society, folder) = owing();
    let usb = folder.path().join("U盘");
    fs::create_dir(&usb).unwrap();
    let workspace = society.office.workspace();
    workspace.set_backup_target(Some(&usb)).unwrap();
    attach(&society.office, FIRST, deliverable(), &file(&folder, "手册.docx", b"manual")).unwrap();
    let made = society.office.back_up(noted(), &Progress::silent()).unwrap();
    assert!(made.left_here.is_none());
    let there = fs::read_dir(&usb).unwrap().next().unwrap().unwrap().path();
    for (name, source) in [("从本机恢复", workspace.folder().join("backups")), ("从U盘恢复", there)]
    {
        let restored = folder.path().join(name);
        Secretariat::restore(
            &source.join(&made.manifest.file),
            &restored,
            &Unlock::Passphrase(Passphrase::none()),
            &Progress::silent(),
        )
        .unwrap();
        let office = Secretariat::open(&restored, &Unlock::Passphrase(Passphrase::none()), noted()).unwrap();
        assert!(office.verify(&Progress::silent()).unwrap().troubles.is_empty());
        let out = folder.path().join(format!("{name}.docx"));
        office.save_evidence(&held(&office)[0].id, &out).unwrap();
        assert_eq!(fs::read(&out).unwrap(), b"manual");
    }
}

#[test]
fn a_restored_backup_says_what_of_its_evidence_is_lost() {
    let (society, folder) = owing();
    let workspace = society.office.workspace();
    attach(&society.office, FIRST, deliverable(), &file(&folder, "手册.docx", b"manual")).unwrap();
    let made = society.office.back_up(noted(), &Progress::silent()).unwrap().manifest.file;
    let backups = workspace.folder().join("backups");
    let (backup, kept) = (backups.join(made), backups.join("evidence.db"));
    let restore = |name: &str, passphrase: &str| {
        let unlock = Unlock::Passphrase(Passphrase::new(passphrase));
        let place = folder.path().join(name);
        Secretariat::restore(&backup, &place, &unlock, &Progress::silent()).unwrap().evidence
    };
    assert_eq!(restore("完好", ""), RestoredEvidence::Whole);
    assert_eq!(restore("密码不对", "忘了"), RestoredEvidence::Unread, "as made, and nobody could look");
    let mut bytes = fs::read(&kept).unwrap();
    let middle = bytes.len() - 8000;
    bytes[middle] ^= 1;
    fs::write(&kept, &bytes).unwrap();
    assert_eq!(restore("改动", ""), RestoredEvidence::Lost(1));
    fs::write(&kept, b"nothing of the kind").unwrap();
    assert_eq!(restore("不是", ""), RestoredEvidence::Lost(1));
    fs::remove_file(&kept).unwrap();
    assert_eq!(restore("缺失", ""), RestoredEvidence::Lost(1));
    let office =
        Secretariat::open(&folder.path().join("缺失"), &Unlock::Passphrase(Passphrase::none()), noted());
    assert!(office.is_ok(), "the records are there all the same");
}
