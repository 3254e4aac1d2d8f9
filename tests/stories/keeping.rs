//! The window's side of keeping a workspace: opened again, by passphrase or code, backed up, restored, handed to no stranger.
#![allow(clippy::disallowed_methods, reason = "a test lays out files as an office would find them")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chengjie_api::{Refused, Session, dispatch, person};
use chengjie_tests::id;
use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::{Value, json};
use tempfile::TempDir;

/// One person at one machine, whose clock the story sets.
struct Desk {
    folder: TempDir,
    clock: Arc<Mutex<DateTime<FixedOffset>>>,
    session: Arc<Session>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = DateTime::parse_from_rfc3339("2026-09-14T12:00:00+08:00").unwrap();
        let clock = Arc::new(Mutex::new(noon));
        let session = Self::start(&clock, folder.path());
        Self { folder, clock, session }
    }

    fn start(clock: &Arc<Mutex<DateTime<FixedOffset>>>, folder: &Path) -> Arc<Session> {
        let clock = Arc::clone(clock);
        let fonts = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
        let clock = Box::new(move || *clock.lock().unwrap());
        Arc::new(Session::new(clock, person("李明", "秘书处"), fonts, &folder.join("个人")))
    }

    /// The program is ended and started again.
    fn restart(&mut self) {
        self.session.close();
        self.session = Self::start(&self.clock, self.folder.path());
        self.session.reopen(None).unwrap();
    }

    fn place(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn pass(&self, minutes: i64) {
        *self.clock.lock().unwrap() += TimeDelta::minutes(minutes);
        self.session.back_up_if_due();
    }

    async fn ask(&self, name: &str, args: Value) -> Result<Value, Refused> {
        dispatch(&self.session, name.to_owned(), args, None).await
    }

    async fn must(&self, name: &str, args: Value) -> Value {
        match self.ask(name, args).await {
            Ok(reply) => reply,
            Err(refused) => panic!("{name} was refused: {refused:?}"),
        }
    }

    async fn refuses(&self, code: &str, name: &str, args: Value) {
        match self.ask(name, args).await {
            Ok(reply) => panic!("{name} went through: {reply}"),
            Err(refused) => assert_eq!(refused.code, code, "{refused:?}"),
        }
    }

    /// A new workspace with a passphrase; its recovery code.
    async fn create(&self, passphrase: &str) -> String {
        let asked = json!({"folder": self.place("学会"), "society": "中国智能测量学会", "society_id": id(9), "passphrase": passphrase});
        let reply = self.must("create", asked).await;
        reply["recovery_code"].as_str().unwrap().to_owned()
    }

    async fn add(&self, number: u32, name: &str) {
        let operation = json!({"operation": {"person": {"add": {"id": id(number), "name": name}}}});
        self.must("act", operation).await;
    }
}

#[tokio::test]
async fn a_forgotten_passphrase_is_replaced_by_who_has_the_recovery_code() {
    let desk = Desk::new();
    let code = desk.create("秘书处").await;
    desk.must("close", json!({})).await;
    let place = desk.place("学会");
    let last = desk.must("last_workspace", json!({})).await;
    assert_eq!(last, json!({"folder": place, "has_passphrase": true, "trouble": null}));
    desk.refuses("workspace-wrong-passphrase", "open", json!({"folder": place, "passphrase": "忘了"})).await;
    let wrong = json!({"folder": place, "recovery_code": "AAAAA"});
    desk.refuses("workspace-wrong-passphrase", "open_with_recovery_code", wrong).await;
    let office = desk.must("open_with_recovery_code", json!({"folder": place, "recovery_code": code})).await;
    assert_eq!(office["society"], "中国智能测量学会");
    desk.must("change_passphrase_with_recovery_code", json!({"recovery_code": code, "new": "新的"})).await;
    desk.refuses("workspace-wrong-passphrase", "new_recovery_code", json!({"passphrase": "秘书处"})).await;
    let fresh = desk.must("new_recovery_code", json!({"passphrase": "新的"})).await;
    desk.must("close", json!({})).await;
    let old = json!({"folder": place, "recovery_code": code});
    desk.refuses("workspace-wrong-passphrase", "open_with_recovery_code", old).await;
    let new = json!({"folder": place, "recovery_code": fresh["recovery_code"]});
    desk.must("open_with_recovery_code", new).await;
    let office = desk.must("change_passphrase", json!({"old": "新的", "new": ""})).await;
    assert_eq!(office["has_passphrase"], false, "taken away");
}

#[tokio::test]
async fn the_next_start_opens_the_last_workspace_or_asks_for_its_passphrase() {
    let mut desk = Desk::new();
    assert_eq!(desk.must("last_workspace", json!({})).await, Value::Null);
    desk.create("").await;
    desk.restart();
    assert_eq!(desk.must("office", json!({})).await["society"], "中国智能测量学会");
    desk.must("change_passphrase", json!({"old": "", "new": "秘书处"})).await;
    desk.restart();
    assert_eq!(desk.must("office", json!({})).await, Value::Null, "the first screen asks");
    std::fs::rename(desk.place("学会"), desk.place("搬走")).unwrap();
    let last = desk.must("last_workspace", json!({})).await;
    assert_eq!(last["trouble"]["code"], "workspace-missing", "and says when it is gone: {last}");
}

#[tokio::test]
async fn a_double_click_on_the_database_opens_its_folder() {
    let desk = Desk::new();
    desk.create("").await;
    desk.session.close();
    desk.session.reopen(Some(&PathBuf::from(desk.place("学会")).join("society.chengjie"))).unwrap();
    assert_eq!(desk.must("office", json!({})).await["folder"], desk.place("学会"));
}

#[tokio::test]
async fn a_double_click_on_a_backup_is_told_how_to_restore_it_and_the_workspace_is_not_forgotten() {
    let mut desk = Desk::new();
    desk.create("").await;
    let backup = desk.must("backup", json!({})).await["path"].as_str().unwrap().to_owned();
    let refused = desk.session.reopen(Some(Path::new(&backup))).unwrap_err();
    assert_eq!(refused.code, "workspace-is-backup");
    let last = desk.must("last_workspace", json!({})).await;
    assert_eq!((&last["folder"], &last["trouble"]["code"]), (&json!(backup), &json!("workspace-is-backup")));
    assert_eq!(desk.must("office", json!({})).await["folder"], desk.place("学会"), "what is open stays open");
    desk.refuses("workspace-is-backup", "open", json!({"folder": backup, "passphrase": ""})).await;
    desk.restart();
    assert_eq!(desk.must("office", json!({})).await["folder"], desk.place("学会"), "the next start knows it");
    let restore = json!({"file": backup, "folder": desk.place("恢复"), "passphrase": ""});
    let restored = desk.must("restore_backup", restore).await;
    let open = json!({"folder": restored["folder"], "passphrase": ""});
    assert_eq!(desk.must("open", open).await["folder"], desk.place("恢复"));
}

#[tokio::test]
async fn another_workspace_that_asks_for_its_passphrase_or_does_not_open_leaves_the_open_one() {
    let desk = Desk::new();
    let asked = json!({"folder": desk.place("分会"), "society": "智能测量分会", "society_id": id(8), "passphrase": "分会"});
    desk.must("create", asked).await;
    desk.create("").await;
    let other = PathBuf::from(desk.place("分会")).join("society.chengjie");
    desk.session.reopen(Some(&other)).unwrap();
    assert_eq!(desk.must("office", json!({})).await["folder"], desk.place("学会"), "it is still open");
    let last = desk.must("last_workspace", json!({})).await;
    assert_eq!(
        last,
        json!({"folder": desk.place("分会"), "has_passphrase": true, "trouble": null}),
        "and asked for"
    );
    std::fs::write(&other, "").unwrap();
    let refused = desk.session.reopen(Some(&other)).unwrap_err();
    assert_eq!(refused.code, "workspace-damaged");
    assert_eq!(desk.must("office", json!({})).await["folder"], desk.place("学会"), "still");
    desk.must("close", json!({})).await;
    let last = desk.must("last_workspace", json!({})).await;
    assert_eq!(last["folder"], desk.place("学会"), "what did not open is not remembered");
}

#[tokio::test]
async fn backups_are_made_every_half_hour_if_something_changed_and_at_closing() {
    let desk = Desk::new();
    desk.create("").await;
    let seqs = async || -> Vec<u64> {
        let all = desk.must("backups", json!({})).await;
        all.as_array().unwrap().iter().map(|backup| backup["seq"].as_u64().unwrap()).collect()
    };
    desk.pass(0);
    assert_eq!(seqs().await, [1], "the first at once");
    desk.pass(60);
    assert_eq!(seqs().await, [1], "nothing changed");
    desk.add(1, "周明").await;
    desk.pass(1);
    assert_eq!(seqs().await, [2, 1]);
    desk.add(2, "何蔓").await;
    desk.pass(29);
    assert_eq!(seqs().await, [2, 1], "not yet half an hour");
    assert_eq!(desk.must("backup_state", json!({})).await["has_changed"], true);
    desk.must("close", json!({})).await;
    desk.must("open", json!({"folder": desk.place("学会"), "passphrase": ""})).await;
    assert_eq!(seqs().await, [3, 2, 1], "closing made one");
    assert_eq!(desk.must("backup_state", json!({})).await["has_changed"], false);
}

#[tokio::test]
async fn the_second_place_is_chosen_warned_of_and_missed() {
    let desk = Desk::new();
    desk.create("").await;
    let usb = desk.place("U盘");
    desk.refuses("file-missing", "set_backup_target", json!({"folder": usb})).await;
    std::fs::create_dir(&usb).unwrap();
    let inside = format!("{}/backups", desk.place("学会"));
    desk.refuses("backup-target-inside", "set_backup_target", json!({"folder": inside})).await;
    let state = desk.must("set_backup_target", json!({"folder": usb})).await;
    assert_eq!(state["target"]["is_overdue"], true, "nothing lies there yet");
    desk.must("backup", json!({})).await;
    let state = desk.must("backup_state", json!({})).await;
    assert_eq!((&state["target"]["is_overdue"], &state["trouble"]), (&json!(false), &Value::Null));
    assert_eq!(std::fs::read_dir(&usb).unwrap().count(), 1);
    std::fs::rename(&usb, desk.place("拔下")).unwrap();
    desk.must("backup", json!({})).await;
    let state = desk.must("backup_state", json!({})).await;
    assert_eq!(state["trouble"]["code"], "backup-target-away", "the backup stands and the person is told");
    assert_eq!(state["target"]["is_there"], false);
    let state = desk.must("set_backup_target", json!({"folder": null})).await;
    assert_eq!(state["target"], Value::Null);
}

#[tokio::test]
async fn a_backup_is_restored_beside_with_one_command_and_the_live_one_stays() {
    let desk = Desk::new();
    desk.create("").await;
    let backup = desk.must("backup", json!({})).await;
    desk.add(1, "周明").await;
    let restored = desk.must("restore_backup", json!({"file": backup["path"], "folder": null})).await;
    assert_eq!(restored["folder"], desk.place("学会-20260914-120000"));
    assert_eq!(
        desk.must("search", json!({"text": "周明", "kind": null, "language": "zh-Hans"}))
            .await
            .as_array()
            .unwrap()
            .len(),
        1
    );
    desk.must("open", json!({"folder": restored["folder"], "passphrase": ""})).await;
    assert_eq!(
        desk.must("search", json!({"text": "周明", "kind": null, "language": "zh-Hans"})).await,
        json!([]),
        "as it was at the backup"
    );
    let taken = json!({"file": backup["path"], "folder": desk.place("学会")});
    desk.refuses("workspace-folder-taken", "restore_backup", taken).await;
}

#[tokio::test]
async fn another_workspaces_backup_without_its_manifest_asks_for_its_own_passphrase() {
    let other = Desk::new();
    other.create("另一个密码").await;
    let backup = other.must("backup", json!({})).await;
    let path = Path::new(backup["path"].as_str().unwrap());
    std::fs::remove_file(path.with_extension("manifest.json")).unwrap();
    let desk = Desk::new();
    desk.create("").await;
    let asked = |passphrase: Value, name: &str| json!({"file": path, "folder": desk.place(name), "passphrase": passphrase});
    desk.refuses("backup-of-another", "restore_backup", asked(Value::Null, "甲")).await;
    desk.refuses("workspace-wrong-passphrase", "restore_backup", asked(json!("不对"), "甲")).await;
    let restored = desk.must("restore_backup", asked(json!("另一个密码"), "甲")).await;
    assert_eq!((&restored["is_as_made"], &restored["evidence_lost"]), (&json!(false), &json!(0)));
}

#[tokio::test]
async fn the_shell_is_given_only_files_that_this_session_exported() {
    let desk = Desk::new();
    desk.must("sample", json!({"folder": desk.place("示例")})).await;
    let offers = desk.must("documents", json!({"language": "zh-Hans"})).await;
    let is_sheet = |offer: &&Value| offer["of"]["document"] == "attendance_sheet";
    let of = offers.as_array().unwrap().iter().find(is_sheet).unwrap()["of"].clone();
    let path = desk.place("签到表.pdf");
    let refused = desk.session.require_exported(Path::new(&path)).unwrap_err();
    assert_eq!(refused.code, "file-not-exported");
    let asked = json!({"export_id": id(1), "of": of, "language": "zh-Hans", "path": path});
    desk.must("export", asked).await;
    assert!(desk.session.require_exported(Path::new(&path)).is_ok());
    let elsewhere = desk.place("示例/key.json");
    assert!(desk.session.require_exported(Path::new(&elsewhere)).is_err());
    desk.create("").await;
    let refused = desk.session.require_exported(Path::new(&path)).unwrap_err();
    assert_eq!(refused.code, "file-not-exported", "nor one of a workspace that is no longer open");
}

#[tokio::test]
async fn a_long_command_is_asked_how_far_it_is_and_stopped_with_nothing_left() {
    let desk = Desk::new();
    let place = desk.place("示例");
    let session = Arc::clone(&desk.session);
    let asked = json!({"folder": place});
    let working = tokio::spawn(async move {
        dispatch(&session, "sample".to_owned(), asked, Some("这一次".to_owned())).await
    });
    let job = json!({"job": "这一次"});
    loop {
        let at = desk.must("job_progress", job.clone()).await;
        if at["done"].as_u64().is_some_and(|done| done > 0) {
            assert!(at["total"].as_u64() > at["done"].as_u64(), "{at}");
            break;
        }
        assert!(!working.is_finished(), "it could be watched before it ended");
    }
    assert_eq!(desk.must("cancel_job", job.clone()).await, json!(true));
    let ended = working.await.unwrap();
    assert_eq!(ended.unwrap_err().code, "cancelled");
    assert!(!Path::new(&place).exists(), "nothing is left");
    assert_eq!(desk.must("job_progress", job.clone()).await, Value::Null, "an ended job is forgotten");
    assert_eq!(desk.must("cancel_job", job).await, json!(false));
}

#[tokio::test]
async fn an_export_never_goes_over_the_workspace_itself() {
    let desk = Desk::new();
    desk.must("sample", json!({"folder": desk.place("样例")})).await;
    let of = json!({"document": "resolution", "resolution_id": "019b4c00-0000-7000-8000-000b00000001"});
    for name in ["样例/society.chengjie", "样例/key.json", "样例/backups/决议.pdf", "样例/决议.pdf"]
    {
        let args = json!({"export_id": id(7), "of": of, "language": "zh-Hans", "path": desk.place(name)});
        desk.refuses("file-in-workspace", "export", args).await;
    }
}

#[tokio::test]
async fn an_older_copy_in_the_workspaces_place_is_told() {
    let mut desk = Desk::new();
    desk.create("").await;
    desk.add(1, "张国立").await;
    desk.must("close", json!({})).await;
    let file = PathBuf::from(desk.place("学会")).join("society.chengjie");
    let earlier = std::fs::read(&file).unwrap();
    desk.restart();
    desk.add(2, "何蔓").await;
    desk.pass(31);
    assert_eq!(desk.must("office", json!({})).await["overtaken_by"], Value::Null, "nothing is lacking");
    assert_eq!(desk.must("ledger_verify", json!({"language": "zh-Hans"})).await["troubles"], 0);
    desk.must("close", json!({})).await;
    std::fs::write(&file, &earlier).unwrap();
    desk.restart();
    let told = &desk.must("office", json!({})).await["overtaken_by"];
    assert_eq!((&told["seq"], &told["present"]), (&json!(3), &json!(2)), "{told}");
    desk.add(3, "另一人").await;
    let told = &desk.must("office", json!({})).await["overtaken_by"];
    assert_eq!(told["present"], 3, "as many entries, and not the same ones: {told}");
    assert_eq!(desk.must("ledger_verify", json!({"language": "zh-Hans"})).await["troubles"], 1);
}
