//! What a progress report says is what the records say, as of its day.

use std::path::Path;

use chengjie_app::document::{ExportOrder, Press, check_file};
use chengjie_app::{Actor, Failure, Progress, Secretariat, Unlocking};
use chengjie_documents::report::{AttachedTable, Table};
use chengjie_documents::{Paper, ProgressReport};
use chengjie_domain::money::{Expense, FundingSource, Receipt};
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::work::{Deliverable, Reading, WorkItem};
use chengjie_domain::{ExportId, Language, Line, Period, ProjectId};
use chengjie_tests::{PROJECT, Society, at, id};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value, json};

fn press() -> Press {
    Press::new(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts")).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

/// A workspace, its press, and the moment.
struct Desk {
    folder: tempfile::TempDir,
    office: Secretariat,
    press: Press,
    now: DateTime<FixedOffset>,
}

impl Desk {
    fn of_sample(now: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unlocking = Unlocking { passphrase: String::new() };
        let (office, _) =
            Secretariat::sample(&folder.path().join("样例"), &unlocking, &Progress::silent()).unwrap();
        Self { folder, office, press: press(), now: DateTime::parse_from_rfc3339(now).unwrap() }
    }

    fn export(&self, of: &DocumentOf, number: u32) -> Result<Vec<u8>, Failure> {
        let path = self.folder.path().join(format!("{number}.pdf"));
        let order = ExportOrder {
            export_id: ExportId::parse(&id(number)).unwrap(),
            of,
            language: Language::ZhHans,
            path: &path,
        };
        self.office.export(&self.press, order, &actor(), self.now, &Progress::silent())?;
        Ok(std::fs::read(path).unwrap())
    }

    fn report(&self, from: &str, to: &str) -> (Vec<u8>, ProgressReport) {
        let bytes = self.export(&quarter(&self.office.projects().unwrap()[0], from, to), 9001).unwrap();
        let paper = check_file(&self.press, &bytes).unwrap().paper;
        match paper {
            Paper::ProgressReport(data) => (bytes, *data),
            other => panic!("not a report: {}", other.title()),
        }
    }
}

fn quarter(project_id: &ProjectId, from: &str, to: &str) -> DocumentOf {
    DocumentOf::ProgressReport {
        project_id: project_id.clone(),
        period: Period::new(day(from), day(to)).unwrap(),
        number: None,
    }
}

fn third_quarter() -> Desk {
    Desk::of_sample("2026-09-14T10:30:00+08:00")
}

/// A printed amount of 万元 in hundredths.
fn hundredths(printed: &str) -> i64 {
    printed.replace([',', '.'], "").parse().unwrap()
}

/// That the rows of each column add up to its printed sum, or that the notes say so.
fn assert_adds_up<Row>(table: &Table<Row>, columns: &[fn(&Row) -> &str]) {
    for column in columns {
        let rows: i64 = table.rows.iter().map(|row| hundredths(column(row))).sum();
        let sum = hundredths(column(table.sum.as_ref().unwrap()));
        assert!(rows == sum || !table.notes.is_empty(), "{}: {rows} and {sum}", table.caption);
    }
}

#[test]
fn its_figures_are_those_of_the_records() {
    let desk = third_quarter();
    let (bytes, data) = desk.report("2026-07-01", "2026-09-30");
    let key = desk.office.projects().unwrap()[0].to_string();
    let (items, deliverables, expenses, sources, receipts, readings) = desk
        .office
        .read(|reader| {
            Ok((
                reader.list_by::<WorkItem>("project_id", &key)?,
                reader.list_by::<Deliverable>("project_id", &key)?,
                reader.list_by::<Expense>("project_id", &key)?,
                reader.list_by::<FundingSource>("project_id", &key)?,
                reader.all::<Receipt>()?,
                reader.all::<Reading>()?,
            ))
        })
        .unwrap();
    let (first, today) = (day("2026-07-01"), day("2026-09-14"));
    let in_quarter = |on: Option<NaiveDate>| on.is_some_and(|on| first <= on && on <= today);

    let done = items.iter().filter(|item| in_quarter(item.finished_on)).count();
    let late = items.iter().filter(|item| item.is_overdue(today)).count();
    let said = &data.work.paragraphs[0];
    assert!(
        said.contains(&format!("登记工作{}项", items.len())) && said.contains(&format!("本期完成{done}项")),
        "{said}"
    );
    assert!(said.contains(&format!("逾期{late}项")), "{said}");
    let AttachedTable::Work(table) = &data.attachments[0].content else { panic!("work comes first") };
    assert_eq!(table.rows.iter().filter(|row| row.state == "已完成").count(), done);
    assert_eq!(table.rows.iter().filter(|row| row.state == "逾期").count(), late);

    let accepted = deliverables.iter().filter(|one| in_quarter(one.accepted_on)).count();
    assert!(data.deliverables.paragraphs[0].contains(&format!("本期验收{accepted}项")));
    assert_eq!(data.deliverable_table.as_ref().unwrap().rows.len(), deliverables.len());

    let spent: i64 = expenses.iter().map(|one| one.amount.fen()).sum();
    let spent_now: i64 =
        expenses.iter().filter(|one| in_quarter(Some(one.paid_on))).map(|one| one.amount.fen()).sum();
    let of_project = |receipt: &&Receipt| sources.iter().any(|source| source.id == receipt.funding_source_id);
    let received: i64 = receipts.iter().filter(of_project).map(|one| one.amount.fen()).sum();
    let sum = data.source_table.as_ref().unwrap().sum.as_ref().unwrap();
    assert_eq!(hundredths(&sum.spent), spent / 10_000);
    assert_eq!(hundredths(&sum.spent_in_period), spent_now / 10_000);
    assert_eq!(hundredths(&sum.received), received / 10_000);

    let served = data.indicator_table.as_ref().unwrap();
    let evaluated: i64 = readings
        .iter()
        .filter(|one| one.source.as_str() == "首次考试评价结果公示名单")
        .map(|one| one.value.0 / 1000)
        .sum();
    assert_eq!(served.rows[0].in_period.replace(',', ""), evaluated.to_string());
    assert!(served.notes.iter().any(|note| note.contains("完成水平评价") && note.contains("尚未核定")));
    assert!(served.notes.iter().any(|note| note.contains("参评人员满意度") && note.contains("未计入")));

    assert_eq!(data.each_decision.len(), 2);
    assert!(data.each_decision[0].paragraphs[0].contains("同意28票"));
    assert!(chengjie_documents::page_count(&bytes).unwrap() >= 8, "enough to be worth reading");
}

#[test]
fn printed_rows_add_up_to_the_printed_sums() {
    let (_, data) = third_quarter().report("2026-07-01", "2026-09-30");
    assert_adds_up(
        data.source_table.as_ref().unwrap(),
        &[
            |row| &row.planned,
            |row| &row.received_in_period,
            |row| &row.received,
            |row| &row.spent_in_period,
            |row| &row.spent,
            |row| &row.left,
        ],
    );
    assert_adds_up(
        data.budget_table.as_ref().unwrap(),
        &[|row| &row.budgeted, |row| &row.spent_in_period, |row| &row.spent, |row| &row.left],
    );
    let AttachedTable::Expenses(table) = &data.attachments[1].content else { panic!("expenses come second") };
    assert_adds_up(table, &[|row| &row.amount]);
    assert!(data.source_table.unwrap().notes.is_empty(), "whole hundreds of yuan need no word on rounding");
}

#[test]
fn an_earlier_quarter_is_told_as_it_stood_at_its_end() {
    let (_, data) = third_quarter().report("2026-04-01", "2026-06-30");
    assert!(data.opening.contains("2026年第二季度") && data.opening.contains("数据截至2026年6月30日"));
    assert!(
        data.each_decision.iter().all(|one| !one.heading.contains("第三方评估")),
        "that came in September"
    );
    let sum = data.source_table.unwrap().sum.unwrap();
    assert_eq!(hundredths(&sum.spent), 4176, "July's expenses are not June's");
    let table = data.deliverable_table.unwrap();
    let standard = table.rows.iter().find(|row| row.title == "评价标准（发布稿）").unwrap();
    assert_eq!((standard.submitted.as_str(), standard.state.as_str()), ("—", "计划中"));
}

#[test]
fn the_same_records_give_the_same_file() {
    let exported = || third_quarter().report("2026-07-01", "2026-09-30").0;
    assert_eq!(exported(), exported());
}

#[test]
fn it_is_known_to_the_workspace_that_exported_it_and_to_no_other() {
    let desk = third_quarter();
    let (bytes, _) = desk.report("2026-07-01", "2026-09-30");
    let checked = check_file(&desk.press, &bytes).unwrap();
    assert!(checked.code_holds && checked.bytes_hold);
    assert!(desk.office.knows_file(&checked, &bytes).unwrap());
    assert!(!third_quarter().office.knows_file(&checked, &bytes).unwrap());
}

#[test]
fn a_sheet_without_data_is_known_by_its_hash() {
    let desk = third_quarter();
    let offers = desk.office.documents(&Words::new(Language::ZhHans), day("2026-09-14")).unwrap();
    let sheet =
        offers.into_iter().find(|offer| matches!(offer.of, DocumentOf::AttendanceSheet { .. })).unwrap();
    let bytes = desk.export(&sheet.of, 9002).unwrap();
    assert_eq!(check_file(&desk.press, &bytes).unwrap_err().refusal().code, "document-not-ours");
    let export = desk.office.export_of_file(&bytes).unwrap().expect("the ledger knows it");
    assert_eq!(export.title.as_str(), sheet.title);
    assert_eq!(third_quarter().office.export_of_file(&bytes).unwrap(), None);
}

#[test]
fn the_quarter_before_and_the_one_that_runs_are_offered() {
    let desk = third_quarter();
    let offers = desk.office.documents(&Words::new(Language::ZhHans), day("2026-09-14")).unwrap();
    let titles: Vec<String> = offers
        .into_iter()
        .filter(|offer| matches!(offer.of, DocumentOf::ProgressReport { .. }))
        .map(|offer| offer.title)
        .collect();
    assert_eq!(titles.len(), 8, "two for each of four projects");
    assert_eq!(titles[0], "关于工程测量领域专业技术人员水平评价试点项目2026年第二季度进展情况的报告");
}

#[test]
fn a_project_with_nothing_in_it_is_reported_in_whole_sentences() {
    let mut society = Society::with_council(9);
    let spans = [
        ("preparation", "2026-09-01", "2026-10-31"),
        ("mobilisation", "2026-11-01", "2026-12-31"),
        ("implementation", "2027-01-01", "2027-06-30"),
        ("summary", "2027-07-01", "2027-08-31"),
    ];
    let stage = |(number, (kind, from, to)): (u32, (&str, &str, &str))| json!({"id": id(number), "project_id": id(PROJECT), "kind": kind, "planned_from": from, "planned_to": to});
    let stages: Vec<Value> = (600..).zip(spans).map(stage).collect();
    society.must(
        "pilot.start",
        json!({"project": {"id": id(PROJECT), "name": "团体标准研制", "extent": "whole", "basis": "purchase",
            "facts": {"function": "standard", "field": "测绘", "market_gap": "尚无标准", "co_drafters": "无"},
            "department": "国家标准化管理委员会", "starts_on": "2026-09-01", "ends_on": "2027-08-31"}, "stages": stages}),
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("空.pdf");
    let project = ProjectId::parse(&id(PROJECT)).unwrap();
    for (number, language) in (9100..).zip(Language::ALL) {
        let order = ExportOrder {
            export_id: ExportId::parse(&id(number)).unwrap(),
            of: &quarter(&project, "2026-07-01", "2026-09-30"),
            language,
            path: &path,
        };
        society.office.export(&press(), order, &actor(), at("12:00"), &Progress::silent()).unwrap();
    }
    let order = ExportOrder {
        export_id: ExportId::parse(&id(9200)).unwrap(),
        of: &quarter(&project, "2026-07-01", "2026-09-30"),
        language: Language::ZhHans,
        path: &path,
    };
    society.office.export(&press(), order, &actor(), at("12:00"), &Progress::silent()).unwrap();
    let Paper::ProgressReport(data) = check_file(&press(), &std::fs::read(&path).unwrap()).unwrap().paper
    else {
        panic!("not a report")
    };
    for (passage, said) in [
        (&data.work, "尚未登记工作"),
        (&data.tasks, "没有应开展的重点任务"),
        (&data.late_work, "没有逾期的工作"),
        (&data.deliverables, "尚未登记成果"),
        (&data.indicators, "尚未约定量化指标"),
        (&data.money, "尚未登记资金来源"),
        (&data.decisions, "没有就本项目表决"),
        (&data.requests, "没有需要部门和中国科协协调"),
        (&data.next, "没有到期的工作和成果"),
    ] {
        assert!(passage.paragraphs.concat().contains(said), "{}: {:?}", passage.heading, passage.paragraphs);
    }
    assert!(data.attachments.is_empty() && data.budget_table.is_none());
}

#[test]
fn a_period_that_has_not_begun_is_refused() {
    let desk = third_quarter();
    let of = quarter(&desk.office.projects().unwrap()[0], "2026-10-01", "2026-12-31");
    let before = desk.office.head().unwrap();
    assert_eq!(desk.export(&of, 9001).unwrap_err().refusal().code, "report-not-begun");
    assert_eq!(desk.office.head().unwrap(), before, "nothing was recorded");
}

#[test]
fn an_export_that_fails_is_in_no_ledger_and_leaves_what_was_there() {
    let desk = Desk::of_sample("2026-09-14T09:00:00+08:00");
    let of = DocumentOf::Resolution {
        resolution_id: chengjie_domain::ResolutionId::parse("019b4c00-0000-7000-8000-000b00000001").unwrap(),
    };
    std::fs::create_dir(desk.folder.path().join("7.pdf")).unwrap();
    let head = desk.office.head().unwrap();
    let refused = desk.export(&of, 7).unwrap_err().refusal();
    assert_eq!(refused.code, "file-is-folder");
    assert_eq!(desk.office.head().unwrap(), head, "no entry says that it went out");

    let first = desk.export(&of, 8).unwrap();
    let other = DocumentOf::Resolution {
        resolution_id: chengjie_domain::ResolutionId::parse("019b4c00-0000-7000-8000-000b00000002").unwrap(),
    };
    let there = desk.export(&other, 9).unwrap();
    std::fs::rename(desk.folder.path().join("9.pdf"), desk.folder.path().join("8.pdf")).unwrap();
    // The same key a second time is refused by the ledger, after the file was made.
    assert!(desk.export(&of, 8).is_err());
    assert!(std::fs::read(desk.folder.path().join("8.pdf")).unwrap() == there, "what was there is there");
    let left: Vec<String> = std::fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".new") || name.ends_with(".before"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(first != there, "the two papers differ");
}
