//! The days that a report, a reading or a roster speaks of, the first and the last included.

use chrono::{Datelike as _, Days as DayCount, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

refusals! {
    /// Why two days make no period.
    PeriodRefusal {
        /// It would end before it begins.
        EndsBeforeItBegins { from: NaiveDate, to: NaiveDate } = "period-ends-before-it-begins",
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Days {
    from: NaiveDate,
    to: NaiveDate,
}

/// How people name a period, when it has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodName {
    /// 2026年.
    Year(i32),
    /// 上半年, 下半年: which half, 1 or 2.
    Half(i32, u32),
    /// 第三季度: which quarter, 1 to 4.
    Quarter(i32, u32),
    /// 2026年9月.
    Month(i32, u32),
    /// Any other days.
    Days,
}

/// From a day to a day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "Days")]
#[schemars(with = "Days")]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

impl TryFrom<Days> for Period {
    type Error = PeriodRefusal;
    fn try_from(days: Days) -> Result<Self, PeriodRefusal> {
        Self::new(days.from, days.to)
    }
}

impl Period {
    /// A period.
    ///
    /// # Errors
    /// When it would end before it begins.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, PeriodRefusal> {
        if to < from {
            return Err(PeriodRefusal::EndsBeforeItBegins { from, to });
        }
        Ok(Self { from, to })
    }

    /// A calendar year; none of a year that no calendar has.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        Some(Self { from: day(1, 1)?, to: day(12, 31)? })
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    #[must_use]
    pub const fn to(self) -> NaiveDate {
        self.to
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// The quarter of the calendar in which a day lies.
    #[must_use]
    pub fn quarter_of(day: NaiveDate) -> Self {
        let first_month = day.month0() / 3 * 3 + 1;
        let from = NaiveDate::from_ymd_opt(day.year(), first_month, 1).unwrap_or(day);
        Self { from, to: end_of_months(from, 3) }
    }

    /// The quarter of the calendar before the one in which a day lies.
    #[must_use]
    pub fn quarter_before(day: NaiveDate) -> Self {
        let from = Self::quarter_of(day).from;
        Self::quarter_of(from.pred_opt().unwrap_or(from))
    }

    /// The period that follows: as many whole months after whole months, else as many days.
    #[must_use]
    pub fn next(self) -> Self {
        let from = self.to.succ_opt().unwrap_or(self.to);
        let to = match self.whole_months() {
            Some(months) => end_of_months(from, months),
            None => from.checked_add_days(DayCount::new(self.days() - 1)).unwrap_or(from),
        };
        Self { from, to }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> PeriodName {
        let (year, month) = (self.from.year(), self.from.month0());
        match self.whole_months() {
            Some(12) if month == 0 => PeriodName::Year(year),
            Some(6) if month % 6 == 0 => PeriodName::Half(year, month / 6 + 1),
            Some(3) if month % 3 == 0 => PeriodName::Quarter(year, month / 3 + 1),
            Some(1) => PeriodName::Month(year, month + 1),
            _ => PeriodName::Days,
        }
    }

    fn days(self) -> u64 {
        u64::try_from((self.to - self.from).num_days()).unwrap_or_default() + 1
    }

    /// How many months it is, when it is whole months.
    fn whole_months(self) -> Option<u32> {
        (1..=12).find(|&months| self.from.day() == 1 && end_of_months(self.from, months) == self.to)
    }
}

/// The last day of so many months that begin on a day.
fn end_of_months(from: NaiveDate, months: u32) -> NaiveDate {
    from.checked_add_months(Months::new(months)).and_then(|day| day.pred_opt()).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_period_is_called_by_the_calendar_when_it_is_one_of_its_parts() {
        let rows = [
            ("2026-01-01", "2026-12-31", PeriodName::Year(2026)),
            ("2026-07-01", "2026-12-31", PeriodName::Half(2026, 2)),
            ("2026-07-01", "2026-09-30", PeriodName::Quarter(2026, 3)),
            ("2028-02-01", "2028-02-29", PeriodName::Month(2028, 2)),
            ("2026-02-01", "2026-04-30", PeriodName::Days),
            ("2026-07-01", "2026-09-29", PeriodName::Days),
        ];
        for (from, to, name) in rows {
            assert_eq!(period(from, to).name(), name, "{from} to {to}");
        }
    }

    #[test]
    fn whole_months_are_followed_by_as_many_and_days_by_as_many_days() {
        let rows = [
            (("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-12-31")),
            (("2027-01-01", "2027-01-31"), ("2027-02-01", "2027-02-28")),
            (("2026-07-10", "2026-07-19"), ("2026-07-20", "2026-07-29")),
        ];
        for ((from, to), (next_from, next_to)) in rows {
            assert_eq!(period(from, to).next(), period(next_from, next_to));
        }
    }

    #[test]
    fn the_quarter_before_the_first_is_the_last_of_the_year_before() {
        let day = "2026-02-14".parse().unwrap();
        assert_eq!(Period::quarter_of(day), period("2026-01-01", "2026-03-31"));
        assert_eq!(Period::quarter_before(day), period("2025-10-01", "2025-12-31"));
    }
}
