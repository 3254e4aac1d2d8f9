//! The comparison on small agreements.

use super::*;
use crate::agreement::difference::Mark;
use crate::agreement::{BudgetTerm, FundingTerm, IndicatorTerm, Milestone, TaskTerm};

fn key(number: u32) -> String {
    format!("01980c2e-7a10-7000-8000-{number:012x}")
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn parts() -> AgreementParts {
    AgreementParts {
        department_duties: Prose::default(),
        society_duties: Prose::parse("每季度报送进展报告").unwrap(),
        cast_duties: Prose::default(),
        cooperation: Prose::default(),
        objectives: Prose::default(),
        tasks: vec![TaskTerm {
            key_task_id: crate::KeyTaskId::parse(&key(1)).unwrap(),
            title: line("评价标准研制"),
            content: Prose::parse("研制标准").unwrap(),
            stage: StageKind::Implementation,
            starts_on: "2026-05-06".parse().unwrap(),
            due_on: "2026-07-31".parse().unwrap(),
            acceptance: Prose::default(),
        }],
        milestones: vec![Milestone {
            stage: StageKind::Implementation,
            title: line("首次考试"),
            due_on: "2026-09-30".parse().unwrap(),
        }],
        quality: Prose::default(),
        indicators: vec![IndicatorTerm {
            indicator_id: crate::IndicatorId::parse(&key(2)).unwrap(),
            name: line("完成水平评价"),
            unit: line("人"),
            baseline: Quantity::whole(0),
            target: Quantity::whole(2400),
            direction: Direction::AtLeast,
            accumulation: Accumulation::Cumulative,
            measured_by: Prose::default(),
        }],
        funding: vec![FundingTerm {
            funding_source_id: crate::FundingSourceId::parse(&key(3)).unwrap(),
            kind: FundingKind::Own,
            name: line("学会自筹"),
            year: 2026,
            planned: Fen::new(4_000_000).unwrap(),
        }],
        budget: Vec::new(),
    }
}

#[test]
fn nothing_differs_between_a_version_and_itself() {
    assert_eq!(changes(&parts(), &parts()), AgreementChanges::default());
}

#[test]
fn a_changed_text_is_shown_with_its_part_and_its_marks() {
    let mut after = parts();
    after.society_duties = Prose::parse("每月报送进展报告").unwrap();
    let found = changes(&parts(), &after);
    let [change] = found.texts.as_slice() else { panic!("one text changed: {:?}", found.texts) };
    assert_eq!((change.part, change.text), (AgreementPart::Duties, AgreementText::SocietyDuties));
    let removed = change.pieces.iter().find(|piece| piece.mark == Mark::Removed);
    assert_eq!(removed.map(|piece| piece.text.as_str()), Some("季度"));
}

#[test]
fn every_table_tells_its_rows_apart_by_key_and_says_what_was_and_what_is() {
    let mut after = parts();
    after.tasks[0].due_on = "2026-08-31".parse().unwrap();
    after.milestones[0].title = line("秋季考试");
    after.indicators[0].target = Quantity::whole(2000);
    after.funding[0].planned = Fen::new(5_000_000).unwrap();
    after.budget.push(BudgetTerm {
        budget_line_id: crate::BudgetLineId::parse(&key(4)).unwrap(),
        subject: line("会议费"),
        amount: Fen::new(100).unwrap(),
    });
    let rows = changes(&parts(), &after).rows;
    let told: Vec<_> =
        rows.iter().map(|row| (row.table, row.name.as_str(), row.fate, row.is_lowered)).collect();
    assert_eq!(
        told,
        [
            (AgreementTable::Tasks, "评价标准研制", RowFate::Altered, false),
            (AgreementTable::Milestones, "首次考试", RowFate::Removed, false),
            (AgreementTable::Milestones, "秋季考试", RowFate::Added, false),
            (AgreementTable::Indicators, "完成水平评价", RowFate::Altered, true),
            (AgreementTable::Funding, "学会自筹", RowFate::Altered, false),
            (AgreementTable::Budget, "会议费", RowFate::Added, false),
        ]
    );
    use AgreementPart as Part;
    assert_eq!(
        changes(&parts(), &after).parts,
        [Part::Schedule, Part::Indicators, Part::Funding],
        "a task's last day stands in the schedule"
    );
    assert_eq!(
        rows[0].fields,
        [FieldChange {
            field: TermField::DueOn,
            before: Some(TermValue::Date("2026-07-31".parse().unwrap())),
            after: Some(TermValue::Date("2026-08-31".parse().unwrap())),
        }]
    );
}

#[test]
fn an_indicator_that_is_gone_counts_as_lowered() {
    let mut after = parts();
    after.indicators.clear();
    let rows = changes(&parts(), &after).rows;
    assert!(rows[0].is_lowered && rows[0].fate == RowFate::Removed, "it asks for nothing any more");
}
