//! Indicators against their targets.

use chengjie_domain::Quantity;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::work::{
    Accumulation, CoursePoint, Direction, Indicator, Reading, Standing, course, progress_on,
};
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// An indicator against its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IndicatorView {
    /// Key.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Where it stood before, thousandths of the unit.
    pub baseline: Quantity,
    /// What was reached.
    pub value: Option<Quantity>,
    /// Whether every reading in that figure is approved.
    pub is_approved: bool,
    /// What today asks.
    pub expected: Quantity,
    /// The target.
    pub target: Quantity,
    /// Which way is good.
    pub direction: Direction,
    /// Whether readings add up.
    pub accumulation: Accumulation,
    /// How it is measured.
    pub measured_by: String,
    /// How it does.
    pub standing: Standing,
    /// How it went, period by period.
    pub course: Vec<CoursePoint>,
}

pub(crate) fn indicators(
    reader: &Reader<'_>,
    project: &PilotProject,
    today: NaiveDate,
) -> Result<Vec<IndicatorView>, Failure> {
    let mut found = Vec::new();
    for indicator in reader.list_by::<Indicator>("project_id", project.id.as_str())? {
        let readings: Vec<Reading> = reader.list_by("indicator_id", indicator.id.as_str())?;
        let progress = progress_on(&indicator, &readings, project.starts_on, project.ends_on, today);
        found.push(IndicatorView {
            id: indicator.id.to_string(),
            name: indicator.name.to_string(),
            unit: indicator.unit.to_string(),
            baseline: indicator.baseline,
            value: progress.value,
            is_approved: progress.is_approved,
            expected: progress.expected,
            target: indicator.target,
            direction: indicator.direction,
            accumulation: indicator.accumulation,
            measured_by: indicator.measured_by.to_string(),
            standing: progress.standing,
            course: course(&indicator, &readings),
        });
    }
    Ok(found)
}
