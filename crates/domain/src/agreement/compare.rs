//! Two versions of an agreement against each other: texts with their changes marked, tables row by row with 原 and 现.

mod term;

use term::Term;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::difference::{Piece, difference};
use super::{AgreementPart, AgreementParts};
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

#[cfg(test)]
mod tests;
