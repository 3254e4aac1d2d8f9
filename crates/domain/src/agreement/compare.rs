//! Two versions of an agreement against each other: texts with their changes marked, tables row by row with 原 and 现.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::difference::{Piece, difference};
use super::{
    AgreementPart, AgreementParts, BudgetTerm, FundingTerm, IndicatorTerm, Milestone, TaskTerm, is_lowered,
};
use crate::money::FundingKind;
use crate::pilot::StageKind;
use crate::work::{Accumulation, Direction};
use crate::{Fen, Line, Prose, Quantity};

/// The texts and tables of an agreement, each by its name in [`AgreementParts`].
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AgreementText {
    /// The department's rights and obligations.
    DepartmentDuties,
    /// The society's.
    SocietyDuties,
    /// CAST's.
    CastDuties,
    /// Cooperation mode.
    Cooperation,
    /// Objectives.
    Objectives,
    /// Quality requirements in general.
    Quality,
}

/// A text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TextChange {
    /// In which part.
    pub part: AgreementPart,
    /// Which text.
    pub text: AgreementText,
    /// Both in one.
    pub pieces: Vec<Piece>,
}

/// The tables of an agreement.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AgreementTable {
    /// Key tasks with their acceptance.
    Tasks,
    /// Milestones.
    Milestones,
    /// Indicators.
    Indicators,
    /// Funding.
    Funding,
    /// Budget lines.
    Budget,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Altered,
}

/// The fields of the tables' rows, each by its name there.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the terms' own fields say what they are")]
pub enum TermField {
    Title,
    Content,
    Stage,
    StartsOn,
    DueOn,
    Acceptance,
    Name,
    Unit,
    Baseline,
    Target,
    Direction,
    Accumulation,
    MeasuredBy,
    Kind,
    Year,
    Planned,
    Subject,
    Amount,
}

/// What a field says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TermValue {
    /// Words.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A stage.
    Stage(StageKind),
    /// A figure, thousandths of its unit.
    Quantity(Quantity),
    /// Least or most.
    Direction(Direction),
    /// Whether readings add up.
    Accumulation(Accumulation),
    /// A kind of source.
    Source(FundingKind),
    /// A year.
    Year(i32),
    /// Money, fen.
    Money(Fen),
}

/// A field that differs; a row that is new or gone has only one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldChange {
    /// Which field.
    pub field: TermField,
    /// 原.
    pub before: Option<TermValue>,
    /// 现.
    pub after: Option<TermValue>,
}

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RowChange {
    /// In which table.
    pub table: AgreementTable,
    /// What it is called in the later version, else in the earlier.
    pub name: Line,
    /// What became of it.
    pub fate: RowFate,
    /// Whether an indicator asks less than before.
    pub is_lowered: bool,
    /// What differs.
    pub fields: Vec<FieldChange>,
}

/// All that differs between two versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AgreementChanges {
    /// The parts in which something differs, in the plan's order.
    pub parts: Vec<AgreementPart>,
    /// Texts, in the plan's order.
    pub texts: Vec<TextChange>,
    /// Rows, table by table in the plan's order.
    pub rows: Vec<RowChange>,
}

/// Compares two versions.
#[must_use]
pub fn changes(before: &AgreementParts, after: &AgreementParts) -> AgreementChanges {
    use AgreementTable as Table;
    let texts = texts(before, after);
    let rows = [
        rows(Table::Tasks, &before.tasks, &after.tasks),
        rows(Table::Milestones, &before.milestones, &after.milestones),
        rows(Table::Indicators, &before.indicators, &after.indicators),
        rows(Table::Funding, &before.funding, &after.funding),
        rows(Table::Budget, &before.budget, &after.budget),
    ]
    .concat();
    let of_rows =
        rows.iter().flat_map(|row| row.fields.iter().map(|change| part_of(row.table, change.field)));
    let parts: BTreeSet<AgreementPart> = texts.iter().map(|text| text.part).chain(of_rows).collect();
    AgreementChanges { parts: parts.into_iter().collect(), texts, rows }
}

/// In which part of the paper a field stands.
const fn part_of(table: AgreementTable, field: TermField) -> AgreementPart {
    match (table, field) {
        (AgreementTable::Tasks, TermField::Stage | TermField::StartsOn | TermField::DueOn)
        | (AgreementTable::Milestones, _) => AgreementPart::Schedule,
        (AgreementTable::Tasks, TermField::Acceptance) => AgreementPart::Quality,
        (AgreementTable::Tasks, _) => AgreementPart::Tasks,
        (AgreementTable::Indicators, _) => AgreementPart::Indicators,
        (AgreementTable::Funding | AgreementTable::Budget, _) => AgreementPart::Funding,
    }
}

fn texts(before: &AgreementParts, after: &AgreementParts) -> Vec<TextChange> {
    use {AgreementPart as Part, AgreementText as Text};
    type Said = fn(&AgreementParts) -> &Prose;
    let all: [(Part, Text, Said); 6] = [
        (Part::Duties, Text::DepartmentDuties, |parts| &parts.department_duties),
        (Part::Duties, Text::SocietyDuties, |parts| &parts.society_duties),
        (Part::Duties, Text::CastDuties, |parts| &parts.cast_duties),
        (Part::Cooperation, Text::Cooperation, |parts| &parts.cooperation),
        (Part::Objectives, Text::Objectives, |parts| &parts.objectives),
        (Part::Quality, Text::Quality, |parts| &parts.quality),
    ];
    let differs = all.into_iter().filter(|(_, _, said)| said(before) != said(after));
    differs
        .map(|(part, text, said)| TextChange {
            part,
            text,
            pieces: difference(said(before).as_str(), said(after).as_str()),
        })
        .collect()
}

/// A row of a table: what makes it the same row in another version, its name, and what its fields say.
trait Term {
    fn key(&self) -> &str;
    fn name(&self) -> &Line;
    fn fields(&self) -> Vec<(TermField, TermValue)>;
    fn asks_less_than(&self, _earlier: &Self) -> bool {
        false
    }
}

fn rows<T: Term>(table: AgreementTable, before: &[T], after: &[T]) -> Vec<RowChange> {
    let mut found = Vec::new();
    for old in before {
        match after.iter().find(|new| new.key() == old.key()) {
            None => found.push(RowChange {
                table,
                name: old.name().clone(),
                fate: RowFate::Removed,
                is_lowered: table == AgreementTable::Indicators,
                fields: one_sided(old.fields(), |value| (Some(value), None)),
            }),
            Some(new) => {
                let fields = differing(old.fields(), new.fields());
                if !fields.is_empty() {
                    found.push(RowChange {
                        table,
                        name: new.name().clone(),
                        fate: RowFate::Altered,
                        is_lowered: new.asks_less_than(old),
                        fields,
                    });
                }
            }
        }
    }
    for new in after.iter().filter(|new| before.iter().all(|old| old.key() != new.key())) {
        found.push(RowChange {
            table,
            name: new.name().clone(),
            fate: RowFate::Added,
            is_lowered: false,
            fields: one_sided(new.fields(), |value| (None, Some(value))),
        });
    }
    found
}

fn one_sided(
    fields: Vec<(TermField, TermValue)>,
    side: impl Fn(TermValue) -> (Option<TermValue>, Option<TermValue>),
) -> Vec<FieldChange> {
    let said = fields.into_iter().filter(|(_, value)| *value != TermValue::Text(String::new()));
    said.map(|(field, value)| {
        let (before, after) = side(value);
        FieldChange { field, before, after }
    })
    .collect()
}

fn differing(before: Vec<(TermField, TermValue)>, after: Vec<(TermField, TermValue)>) -> Vec<FieldChange> {
    let pairs = before.into_iter().zip(after).filter(|((_, old), (_, new))| old != new);
    pairs.map(|((field, old), (_, new))| FieldChange { field, before: Some(old), after: Some(new) }).collect()
}

fn text(words: &impl ToString) -> TermValue {
    TermValue::Text(words.to_string())
}

impl Term for TaskTerm {
    fn key(&self) -> &str {
        self.key_task_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.title
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Title, text(&self.title)),
            (TermField::Content, text(&self.content)),
            (TermField::Stage, TermValue::Stage(self.stage)),
            (TermField::StartsOn, TermValue::Date(self.starts_on)),
            (TermField::DueOn, TermValue::Date(self.due_on)),
            (TermField::Acceptance, text(&self.acceptance)),
        ]
    }
}

/// A milestone has no key of its own: it is what it reaches.
impl Term for Milestone {
    fn key(&self) -> &str {
        self.title.as_str()
    }
    fn name(&self) -> &Line {
        &self.title
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Title, text(&self.title)),
            (TermField::Stage, TermValue::Stage(self.stage)),
            (TermField::DueOn, TermValue::Date(self.due_on)),
        ]
    }
}

impl Term for IndicatorTerm {
    fn key(&self) -> &str {
        self.indicator_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.name
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Name, text(&self.name)),
            (TermField::Unit, text(&self.unit)),
            (TermField::Baseline, TermValue::Quantity(self.baseline)),
            (TermField::Target, TermValue::Quantity(self.target)),
            (TermField::Direction, TermValue::Direction(self.direction)),
            (TermField::Accumulation, TermValue::Accumulation(self.accumulation)),
            (TermField::MeasuredBy, text(&self.measured_by)),
        ]
    }
    fn asks_less_than(&self, earlier: &Self) -> bool {
        is_lowered(earlier, self)
    }
}

impl Term for FundingTerm {
    fn key(&self) -> &str {
        self.funding_source_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.name
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Name, text(&self.name)),
            (TermField::Kind, TermValue::Source(self.kind)),
            (TermField::Year, TermValue::Year(self.year)),
            (TermField::Planned, TermValue::Money(self.planned)),
        ]
    }
}

impl Term for BudgetTerm {
    fn key(&self) -> &str {
        self.budget_line_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.subject
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![(TermField::Subject, text(&self.subject)), (TermField::Amount, TermValue::Money(self.amount))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::difference::Mark;

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
}
