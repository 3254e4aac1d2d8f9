//! What a later version changes in the indicators: never lowered silently.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgreementParts, IndicatorTerm};
use crate::work::Direction;
use crate::{IndicatorId, Line, Quantity};

/// One indicator that differs between two versions; absent figures are indicators that one of them does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct IndicatorChange {
    /// Which indicator.
    pub indicator_id: IndicatorId,
    /// Its name in the later version, else in the earlier.
    pub name: Line,
    /// Its unit.
    pub unit: Line,
    /// 原: the earlier target.
    pub before: Option<Quantity>,
    /// 现: the later target.
    pub after: Option<Quantity>,
    /// Whether less is asked than before.
    pub is_lowered: bool,
}

/// The indicators whose target, direction, unit or existence differs.
#[must_use]
pub fn indicator_changes(before: &AgreementParts, after: &AgreementParts) -> Vec<IndicatorChange> {
    let mut changes = Vec::new();
    for old in &before.indicators {
        let new = after.indicators.iter().find(|new| new.indicator_id == old.indicator_id);
        match new {
            None => changes.push(IndicatorChange {
                indicator_id: old.indicator_id.clone(),
                name: old.name.clone(),
                unit: old.unit.clone(),
                before: Some(old.target),
                after: None,
                is_lowered: true,
            }),
            Some(new)
                if new.target != old.target || new.direction != old.direction || new.unit != old.unit =>
            {
                changes.push(IndicatorChange {
                    indicator_id: old.indicator_id.clone(),
                    name: new.name.clone(),
                    unit: new.unit.clone(),
                    before: Some(old.target),
                    after: Some(new.target),
                    is_lowered: is_lowered(old, new),
                });
            }
            Some(_) => {}
        }
    }
    for new in &after.indicators {
        if before.indicators.iter().all(|old| old.indicator_id != new.indicator_id) {
            changes.push(IndicatorChange {
                indicator_id: new.indicator_id.clone(),
                name: new.name.clone(),
                unit: new.unit.clone(),
                before: None,
                after: Some(new.target),
                is_lowered: false,
            });
        }
    }
    changes
}

/// Whether a later version of an indicator asks less, or asks in another way that cannot be compared.
#[must_use]
pub fn is_lowered(before: &IndicatorTerm, after: &IndicatorTerm) -> bool {
    let asks_less = match before.direction {
        Direction::AtLeast => after.target < before.target,
        Direction::AtMost => after.target > before.target,
    };
    asks_less || after.direction != before.direction || after.unit != before.unit
}
