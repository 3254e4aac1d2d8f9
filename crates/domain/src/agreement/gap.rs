//! What an agreement still lacks of what §五(一) asks for.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgreementParts, sums};
use crate::Clause;

/// The eight parts, in the plan's order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AgreementPart {
    /// 各方权利义务.
    Duties,
    /// 合作方式.
    Cooperation,
    /// 项目目标.
    Objectives,
    /// 重点任务.
    Tasks,
    /// 时间进度.
    Schedule,
    /// 质量要求.
    Quality,
    /// 量化考核指标.
    Indicators,
    /// 资金来源.
    Funding,
}

impl AgreementPart {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::Duties,
        Self::Cooperation,
        Self::Objectives,
        Self::Tasks,
        Self::Schedule,
        Self::Quality,
        Self::Indicators,
        Self::Funding,
    ];

    /// All, in the order of the form that is printed.
    pub const ON_PAPER: [Self; 8] = [
        Self::Objectives,
        Self::Tasks,
        Self::Schedule,
        Self::Quality,
        Self::Indicators,
        Self::Funding,
        Self::Duties,
        Self::Cooperation,
    ];

    /// The clause that asks for them.
    pub const CLAUSE: Clause = Clause::section(5, 1);
}

/// What kind of thing is missing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// The department's duties.
    DepartmentDuties,
    /// The society's duties.
    SocietyDuties,
    /// CAST's duties.
    CastDuties,
    /// The cooperation mode.
    Cooperation,
    /// The objectives.
    Objectives,
    /// No key task at all.
    NoTask,
    /// A key task says nothing of what is done.
    TaskContent,
    /// A key task is due before it begins.
    TaskDates,
    /// No milestone at all.
    NoMilestone,
    /// The general quality requirements.
    Quality,
    /// A key task has no acceptance standard.
    TaskAcceptance,
    /// No indicator at all.
    NoIndicator,
    /// An indicator does not say how it is measured.
    IndicatorMeasure,
    /// No source of money at all.
    NoFunding,
    /// Budget lines add up to something else than the sources.
    BudgetSum,
    /// Two rows of the part are called the same.
    SameName,
}

/// One thing missing, and in which row of its part (from 0), if it sits in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Gap {
    /// In which part.
    pub part: AgreementPart,
    /// What.
    pub kind: GapKind,
    /// In which row.
    pub row: Option<u32>,
}

/// Everything missing, in the plan's order.
#[must_use]
pub fn gaps(parts: &AgreementParts) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut miss = |part, kind, row: Option<usize>| {
        found.push(Gap { part, kind, row: row.and_then(|row| u32::try_from(row).ok()) });
    };
    let texts = [
        (&parts.department_duties, AgreementPart::Duties, GapKind::DepartmentDuties),
        (&parts.society_duties, AgreementPart::Duties, GapKind::SocietyDuties),
        (&parts.cast_duties, AgreementPart::Duties, GapKind::CastDuties),
        (&parts.cooperation, AgreementPart::Cooperation, GapKind::Cooperation),
        (&parts.objectives, AgreementPart::Objectives, GapKind::Objectives),
        (&parts.quality, AgreementPart::Quality, GapKind::Quality),
    ];
    for (text, part, kind) in texts {
        if text.is_empty() {
            miss(part, kind, None);
        }
    }
    if parts.tasks.is_empty() {
        miss(AgreementPart::Tasks, GapKind::NoTask, None);
    }
    for (row, task) in parts.tasks.iter().enumerate() {
        if task.content.is_empty() {
            miss(AgreementPart::Tasks, GapKind::TaskContent, Some(row));
        }
        if task.due_on < task.starts_on {
            miss(AgreementPart::Schedule, GapKind::TaskDates, Some(row));
        }
        if task.acceptance.is_empty() {
            miss(AgreementPart::Quality, GapKind::TaskAcceptance, Some(row));
        }
    }
    if parts.milestones.is_empty() {
        miss(AgreementPart::Schedule, GapKind::NoMilestone, None);
    }
    if parts.indicators.is_empty() {
        miss(AgreementPart::Indicators, GapKind::NoIndicator, None);
    }
    for (row, indicator) in parts.indicators.iter().enumerate() {
        if indicator.measured_by.is_empty() {
            miss(AgreementPart::Indicators, GapKind::IndicatorMeasure, Some(row));
        }
    }
    if parts.funding.is_empty() {
        miss(AgreementPart::Funding, GapKind::NoFunding, None);
    }
    let sums = sums(parts);
    if sums.planned != sums.budgeted {
        miss(AgreementPart::Funding, GapKind::BudgetSum, None);
    }
    for row in repeated(parts.tasks.iter().map(|task| task.title.as_str())) {
        miss(AgreementPart::Tasks, GapKind::SameName, Some(row));
    }
    for row in repeated(parts.indicators.iter().map(|indicator| indicator.name.as_str())) {
        miss(AgreementPart::Indicators, GapKind::SameName, Some(row));
    }
    found.sort_by_key(|gap| (gap.part, gap.row, gap.kind));
    found
}

fn repeated<'name>(names: impl Iterator<Item = &'name str>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    names.enumerate().filter(|(_, name)| !seen.insert(*name)).map(|(row, _)| row).collect()
}
