//! The days that a report, a reading or a roster speaks of, the first and the last included.

use chrono::NaiveDate;
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
}
