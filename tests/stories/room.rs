//! The project room: what it counts and shows of the sample society, and the tables that come whole or not at all.

use chengjie_app::view::ProjectRoom;
use chengjie_app::{Actor, Failure, Operation, Progress, Secretariat, Unlocking};
use chengjie_domain::work::{TaskState, WorkState};
use chengjie_domain::{Line, ProjectId};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The sample society's desk, with a clock that stands on its day.
struct Sample {
    _folder: TempDir,
    office: Secretariat,
    project: ProjectId,
}

impl Sample {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unlocking = Unlocking { passphrase: String::new() };
        let place = folder.path().join("样例");
        let (office, _) = Secretariat::sample(&place, &unlocking, &Progress::silent()).unwrap();
        let project = office.projects().unwrap().remove(0);
        Self { _folder: folder, office, project }
    }

    fn room(&self) -> ProjectRoom {
        self.office.project_room(&self.project, "2026-09-14".parse().unwrap()).unwrap()
    }

    fn attempt(&self, name: &str, arguments: Value) -> Result<(), Failure> {
        let operation = Operation::from_name(name, arguments).map_err(|error| Failure::input(&error))?;
        let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
        self.office.act(&operation, &actor, "2026-09-14T10:00:00+08:00".parse().unwrap()).map(|_| ())
    }

    #[track_caller]
    fn refuses(&self, code: &str, name: &str, arguments: Value) {
        let before = self.office.head().unwrap();
        assert_eq!(self.attempt(name, arguments).unwrap_err().refusal().code, code);
        assert_eq!(self.office.head().unwrap(), before, "a refusal leaves no trace");
    }
}

fn id(number: u32) -> String {
    format!("01980c2e-7a10-7000-8000-{number:012x}")
}

fn item(sample: &Sample, number: u32, title: &str, to: &str) -> Value {
    json!({"id": id(number), "project_id": sample.project, "title": title, "stage": "implementation",
           "planned_from": "2026-09-15", "planned_to": to, "progress": 0, "depends_on": []})
}

#[test]
fn the_room_counts_what_wants_attention() {
    let sample = Sample::new();
    let room = sample.room();
    let late = room.items.iter().filter(|one| one.state == WorkState::Overdue).count()
        + room.deliverables.iter().filter(|one| one.is_overdue).count();
    assert_eq!(room.counts.overdue, u32::try_from(late).unwrap());
    assert_eq!(
        (room.counts.undecided, room.counts.breached),
        (1, 1),
        "one expense was paid without a council"
    );
    let unapproved = room.readings.iter().filter(|one| one.approved_on.is_none()).count();
    assert!(unapproved >= usize::try_from(room.counts.unapproved).unwrap() && room.counts.unapproved > 0);
    let day = "2026-09-14".parse().unwrap();
    assert_eq!(
        sample.office.section_counts(&sample.project, day).unwrap(),
        room.counts,
        "the frame says the same"
    );
}

#[test]
fn a_key_task_stands_as_its_items_do() {
    let room = Sample::new().room();
    assert!(room.is_agreed && room.key_tasks.len() >= 5);
    for one in &room.key_tasks {
        let late = room.items.iter().any(|item| {
            item.item.key_task_id.as_ref() == Some(&one.task.id) && item.state == WorkState::Overdue
        });
        assert!(!late || one.state == TaskState::Overdue, "{}", one.task.title);
        assert!(one.lead.is_some(), "{} has people", one.task.title);
    }
}

#[test]
fn the_leader_is_chosen_from_those_who_rank_by_this_projects_resolutions() {
    let room = Sample::new().room();
    let numbers: Vec<&str> = room.leader.resolutions.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["学会决〔2026〕1号"]);
    assert_eq!(room.leader.name.as_deref(), Some("林清和"));
    assert!(
        room.leader.candidates.iter().any(|one| one.ranks)
            && room.leader.candidates.iter().any(|one| !one.ranks)
    );
}

#[test]
fn what_everybody_carries_adds_up_to_what_is_assigned() {
    let room = Sample::new().room();
    let assigned: u32 = room.assignments.iter().map(|one| one.person_days).sum();
    assert_eq!(room.loads.iter().map(|one| one.person_days).sum::<u32>(), assigned);
    assert!(room.loads.iter().all(|one| one.open <= one.items && one.open_days <= one.person_days));
}

#[test]
fn a_table_of_items_comes_whole_or_not_at_all() {
    let sample = Sample::new();
    let before = sample.room().items.len();
    let person = sample.room().people[0].id.clone();
    let lead = |number: u32, on: u32| json!({"id": id(number), "work_item_id": id(on), "person_id": person, "role": "lead", "person_days": 3});
    let good = item(&sample, 1, "秋季笔试巡考", "2026-10-20");
    let bad = item(&sample, 2, "成绩复核", "2026-09-01");
    sample.refuses(
        "work-out-of-order",
        "work.import_items",
        json!({"items": [good, bad], "assignments": [lead(3, 1)]}),
    );
    assert_eq!(sample.room().items.len(), before);
    let mended = item(&sample, 2, "成绩复核", "2026-10-30");
    let table = json!({"items": [good, mended], "assignments": [lead(3, 1)]});
    sample.attempt("work.import_items", table).unwrap();
    assert_eq!(sample.room().items.len(), before + 2);
}

#[test]
fn a_table_of_expenses_stops_at_the_row_that_exceeds_and_books_none() {
    let sample = Sample::new();
    let room = sample.room();
    let (line, source) = (&room.budget[0], &room.sources[0]);
    let left = line.left.min(source.left);
    let row = |number: u32, amount: i64| {
        json!({"id": id(number), "project_id": sample.project, "budget_line_id": line.line.id,
               "funding_source_id": source.source.id, "paid_on": "2026-09-14", "amount": amount,
               "voucher": format!("2026-09{number}"), "purpose": "专家评审"})
    };
    let table = |second: i64| json!({"expenses": [row(11, 100), row(12, second)]});
    let refused = sample.attempt("money.import_expenses", table(left)).unwrap_err().refusal().code;
    assert!(["budget-exceeded", "money-not-received"].contains(&refused.as_str()), "{refused}");
    assert_eq!(sample.room().expenses.len(), room.expenses.len());
    sample.attempt("money.import_expenses", table(200)).unwrap();
    assert_eq!(sample.room().money.spent.fen(), room.money.spent.fen() + 300);
}

#[test]
fn periods_of_an_indicator_never_overlap() {
    let sample = Sample::new();
    let indicator = sample.room().indicators[0].id.clone();
    let reading = |number: u32, from: &str, to: &str| {
        json!({"id": id(number), "indicator_id": indicator, "period_from": from, "period_to": to,
            "value": 1000, "source": "台账", "status": "draft"})
    };
    let table = json!({"readings": [reading(21, "2026-10-01", "2026-10-31"), reading(22, "2026-10-15", "2026-11-30")]});
    sample.refuses("work-period-taken", "work.import_readings", table);
    let table = json!({"readings": [reading(21, "2026-10-01", "2026-10-31"), reading(22, "2026-11-01", "2026-11-30")]});
    sample.attempt("work.import_readings", table).unwrap();
    sample.refuses("work-period-taken", "work.amend_reading", reading(22, "2026-10-20", "2026-11-30"));
    sample.attempt("work.amend_reading", reading(22, "2026-11-02", "2026-11-30")).unwrap();
}

#[test]
fn an_item_that_another_waits_for_is_not_removed() {
    let sample = Sample::new();
    sample.attempt("work.add_item", item(&sample, 31, "场地租用", "2026-10-01")).unwrap();
    let mut waiting = item(&sample, 32, "考场布置", "2026-10-10");
    waiting["depends_on"] = json!([id(31)]);
    sample.attempt("work.add_item", waiting).unwrap();
    let room = sample.room();
    let shown = room.items.iter().find(|one| one.item.id.as_str() == id(32)).unwrap();
    assert_eq!(shown.waits_for, ["场地租用"]);
    sample.refuses("work-in-use", "work.remove_item", json!({"work_item_id": id(31)}));
    sample.attempt("work.remove_item", json!({"work_item_id": id(32)})).unwrap();
    sample.attempt("work.remove_item", json!({"work_item_id": id(31)})).unwrap();
}
