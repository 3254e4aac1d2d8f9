//! Quantified indicators (量化指标) and their readings (指标值).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{IndicatorId, Line, ProjectId, Prose, Quantity, ReadingId};

/// Whether the target is the least or the most.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// 不低于.
    AtLeast,
    /// 不高于.
    AtMost,
}

/// Whether readings of periods add up.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Accumulation {
    /// 累计: periods add up.
    Cumulative,
    /// 时点: the latest reading stands.
    Latest,
}

/// An indicator; its target is that of the agreement in force. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Key.
    pub id: IndicatorId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Place in the list, from 1.
    pub position: u32,
    /// Name.
    pub name: Line,
    /// Unit.
    pub unit: Line,
    /// Where it stood before, thousandths of the unit.
    pub baseline: Quantity,
    /// What is to be reached.
    pub target: Quantity,
    /// Whether the target is the least or the most.
    pub direction: Direction,
    /// Whether readings add up.
    pub accumulation: Accumulation,
    /// How it is measured.
    pub measured_by: Prose,
}

/// Where a reading stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ReadingStatus {
    /// 起草.
    Draft,
    /// 已提交.
    Submitted,
    /// 已退回.
    Returned,
    /// 已核定: locked.
    Approved,
}

/// An indicator's figure for a period. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Key.
    pub id: ReadingId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// First day of the period.
    pub period_from: NaiveDate,
    /// Last day of the period.
    pub period_to: NaiveDate,
    /// The figure, thousandths of the unit.
    pub value: Quantity,
    /// Where it comes from.
    pub source: Line,
    /// Where it stands.
    pub status: ReadingStatus,
    /// When it was approved.
    pub approved_on: Option<NaiveDate>,
}

/// How an indicator does against its plan.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// 已达标.
    Reached,
    /// 正常.
    OnCourse,
    /// 滞后.
    Behind,
    /// 超限: an upper bound is exceeded.
    Exceeded,
    /// No reading yet.
    Unread,
}

/// Where an indicator stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Progress {
    /// The figure of all readings up to the day that are submitted or approved; nothing without any.
    pub value: Option<Quantity>,
    /// What the day asks, going evenly from the baseline to the target.
    pub expected: Quantity,
    /// How it does.
    pub standing: Standing,
    /// Whether every reading in the figure is approved.
    pub is_approved: bool,
}

/// Where an indicator stands on `today`, in a project that runs from `starts_on` to `ends_on`.
#[must_use]
pub fn progress_on(
    indicator: &Indicator,
    readings: &[Reading],
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    today: NaiveDate,
) -> Progress {
    let mut counted: Vec<&Reading> = readings
        .iter()
        .filter(|reading| reading.indicator_id == indicator.id && reading.period_to <= today)
        .filter(|reading| matches!(reading.status, ReadingStatus::Submitted | ReadingStatus::Approved))
        .collect();
    counted.sort_by_key(|reading| reading.period_to);
    let value = match indicator.accumulation {
        Accumulation::Cumulative if !counted.is_empty() => {
            Some(counted.iter().fold(indicator.baseline, |sum, reading| sum.plus(reading.value)))
        }
        Accumulation::Cumulative => None,
        Accumulation::Latest => counted.last().map(|reading| reading.value),
    };
    let expected = expected_on(indicator, starts_on, ends_on, today);
    let standing = match (indicator.direction, value) {
        (_, None) => Standing::Unread,
        (Direction::AtMost, Some(value)) if value > indicator.target => Standing::Exceeded,
        (Direction::AtMost, Some(_)) => Standing::OnCourse,
        (Direction::AtLeast, Some(value)) if value >= indicator.target => Standing::Reached,
        (Direction::AtLeast, Some(value)) if value >= expected => Standing::OnCourse,
        (Direction::AtLeast, Some(_)) => Standing::Behind,
    };
    let is_approved =
        !counted.is_empty() && counted.iter().all(|reading| reading.status == ReadingStatus::Approved);
    Progress { value, expected, standing, is_approved }
}

/// An indicator's figure as it stood at the end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct CoursePoint {
    /// Last day of the period.
    pub period_to: NaiveDate,
    /// The figure, the periods before it added in when the indicator adds up.
    pub value: Quantity,
    /// Whether every reading in the figure is approved.
    pub is_approved: bool,
}

/// How an indicator went, by the readings that are submitted or approved, oldest first.
#[must_use]
pub fn course(indicator: &Indicator, readings: &[Reading]) -> Vec<CoursePoint> {
    let mut counted: Vec<&Reading> = readings
        .iter()
        .filter(|reading| reading.indicator_id == indicator.id)
        .filter(|reading| matches!(reading.status, ReadingStatus::Submitted | ReadingStatus::Approved))
        .collect();
    counted.sort_by_key(|reading| reading.period_to);
    let (mut sum, mut all_approved) = (indicator.baseline, true);
    counted
        .into_iter()
        .map(|reading| {
            let own = reading.status == ReadingStatus::Approved;
            sum = sum.plus(reading.value);
            all_approved = all_approved && own;
            let (value, is_approved) = match indicator.accumulation {
                Accumulation::Cumulative => (sum, all_approved),
                Accumulation::Latest => (reading.value, own),
            };
            CoursePoint { period_to: reading.period_to, value, is_approved }
        })
        .collect()
}

fn expected_on(
    indicator: &Indicator,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    today: NaiveDate,
) -> Quantity {
    if indicator.direction == Direction::AtMost {
        return indicator.target;
    }
    let whole = (ends_on - starts_on).num_days().max(1);
    let gone = (today - starts_on).num_days().clamp(0, whole);
    let way = i128::from(indicator.target.0) - i128::from(indicator.baseline.0);
    let expected = i128::from(indicator.baseline.0) + way * i128::from(gone) / i128::from(whole);
    Quantity(i64::try_from(expected).unwrap_or(indicator.target.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn key(number: u32) -> String {
        format!("01980c2e-7a10-7000-8000-{number:012x}")
    }

    fn indicator(direction: Direction, accumulation: Accumulation) -> Indicator {
        Indicator {
            id: IndicatorId::parse(&key(1)).unwrap(),
            project_id: ProjectId::parse(&key(2)).unwrap(),
            position: 1,
            name: Line::parse("完成水平评价").unwrap(),
            unit: Line::parse("人").unwrap(),
            baseline: Quantity::whole(0),
            target: Quantity::whole(100),
            direction,
            accumulation,
            measured_by: Prose::default(),
        }
    }

    fn reading(period_to: &str, value: i64, status: ReadingStatus) -> Reading {
        Reading {
            id: ReadingId::parse(&key(3)).unwrap(),
            indicator_id: IndicatorId::parse(&key(1)).unwrap(),
            period_from: day("2026-01-01"),
            period_to: day(period_to),
            value: Quantity::whole(value),
            source: Line::parse("台账").unwrap(),
            status,
            approved_on: None,
        }
    }

    #[test]
    fn progress_counts_what_was_submitted_by_the_day_and_nothing_else() {
        use Accumulation::{Cumulative, Latest};
        use Direction::{AtLeast, AtMost};
        use ReadingStatus::{Approved, Draft, Returned, Submitted};
        let rows = [
            (
                AtLeast,
                Cumulative,
                vec![("03-31", 20, Approved), ("06-30", 35, Approved)],
                Some(55),
                Standing::OnCourse,
                true,
            ),
            (
                AtLeast,
                Cumulative,
                vec![("03-31", 20, Approved), ("06-30", 20, Submitted)],
                Some(40),
                Standing::Behind,
                false,
            ),
            (
                AtLeast,
                Cumulative,
                vec![("03-31", 20, Draft), ("06-30", 90, Returned)],
                None,
                Standing::Unread,
                false,
            ),
            (
                AtLeast,
                Cumulative,
                vec![("03-31", 60, Approved), ("12-31", 40, Approved)],
                Some(60),
                Standing::OnCourse,
                true,
            ),
            (
                AtLeast,
                Latest,
                vec![("06-30", 30, Approved), ("03-31", 90, Approved)],
                Some(30),
                Standing::Behind,
                true,
            ),
            (AtLeast, Latest, vec![("06-30", 100, Approved)], Some(100), Standing::Reached, true),
            (AtMost, Latest, vec![("06-30", 100, Approved)], Some(100), Standing::OnCourse, true),
            (AtMost, Latest, vec![("06-30", 101, Approved)], Some(101), Standing::Exceeded, true),
        ];
        for (direction, accumulation, given, value, standing, is_approved) in rows {
            let readings: Vec<Reading> = given
                .iter()
                .map(|(to, value, status)| reading(&format!("2026-{to}"), *value, *status))
                .collect();
            let on = |today| {
                progress_on(
                    &indicator(direction, accumulation),
                    &readings,
                    day("2026-01-01"),
                    day("2026-12-31"),
                    day(today),
                )
            };
            let progress = on("2026-07-02");
            assert_eq!(progress.value, value.map(Quantity::whole), "{given:?}");
            assert_eq!((progress.standing, progress.is_approved), (standing, is_approved), "{given:?}");
        }
    }

    #[test]
    fn the_course_of_a_sum_carries_on_and_says_what_is_not_approved() {
        let readings = [
            reading("2026-06-30", 500, ReadingStatus::Submitted),
            reading("2026-03-31", 300, ReadingStatus::Approved),
            reading("2026-09-30", 900, ReadingStatus::Draft),
        ];
        let of = |accumulation| {
            course(&indicator(Direction::AtLeast, accumulation), &readings)
                .iter()
                .map(|point| (point.value, point.is_approved))
                .collect::<Vec<_>>()
        };
        let [three, five, eight] = [300, 500, 800].map(Quantity::whole);
        assert_eq!(of(Accumulation::Cumulative), [(three, true), (eight, false)], "a draft is no figure");
        assert_eq!(of(Accumulation::Latest), [(three, true), (five, false)]);
    }

    #[test]
    fn half_the_time_asks_for_half_the_way() {
        let asked = |today| {
            let one = indicator(Direction::AtLeast, Accumulation::Latest);
            progress_on(&one, &[], day("2026-01-01"), day("2026-01-11"), day(today)).expected
        };
        assert_eq!(asked("2026-01-06"), Quantity::whole(50));
        assert_eq!((asked("2025-01-01"), asked("2027-01-01")), (Quantity::whole(0), Quantity::whole(100)));
    }
}
