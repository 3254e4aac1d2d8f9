//! What a progress report counts (§五(三), §六(三)): a project's records as they stood on a day, seen from a period.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::money::{BudgetLine, Expense, FundingSource, Receipt};
use crate::work::{
    Accumulation, Deliverable, DeliverableStatus, Indicator, Reading, ReadingStatus, WorkItem,
};
use crate::{Fen, Period, Quantity};

refusals! {
    /// Why nothing can be reported.
    ReportRefusal {
        /// The period has not begun.
        NotBegun { from: NaiveDate } = "report-not-begun",
    }
}

/// The day as of which a period is reported: its last, or today while it runs.
///
/// # Errors
/// When the period has not begun.
pub fn day_of(period: Period, today: NaiveDate) -> Result<NaiveDate, ReportRefusal> {
    if today < period.from() {
        return Err(ReportRefusal::NotBegun { from: period.from() });
    }
    Ok(today.min(period.to()))
}

/// Where a work item stood on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkState {
    /// 已完成.
    Done,
    /// 逾期: not done after its day, begun or not.
    Late,
    /// 在办.
    InHand,
    /// 未开始.
    Ahead,
}

impl WorkState {
    /// The name in code, for its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Late => "late",
            Self::InHand => "in-hand",
            Self::Ahead => "ahead",
        }
    }
}

/// Where a work item stood at the end of a day.
#[must_use]
pub fn work_state(item: &WorkItem, day: NaiveDate) -> WorkState {
    if item.finished_on.is_some_and(|finished| finished <= day) {
        WorkState::Done
    } else if item.due_on() < day {
        WorkState::Late
    } else if item.started_on.is_some_and(|started| started <= day) {
        WorkState::InHand
    } else {
        WorkState::Ahead
    }
}

/// Where a deliverable stood at the end of a day; when it was returned is not kept, so a return counts from submission.
#[must_use]
pub fn deliverable_state(deliverable: &Deliverable, day: NaiveDate) -> DeliverableStatus {
    let by_then = |on: Option<NaiveDate>| on.is_some_and(|on| on <= day);
    match deliverable.status {
        _ if by_then(deliverable.accepted_on) => DeliverableStatus::Accepted,
        DeliverableStatus::Returned if by_then(deliverable.submitted_on) => DeliverableStatus::Returned,
        _ if by_then(deliverable.submitted_on) => DeliverableStatus::Submitted,
        _ => DeliverableStatus::Planned,
    }
}

/// The readings of an indicator whose last day lies in a period, by that day.
#[must_use]
pub fn readings_in<'all>(
    indicator: &Indicator,
    readings: &'all [Reading],
    period: Period,
) -> Vec<&'all Reading> {
    let mut found: Vec<&Reading> = readings
        .iter()
        .filter(|reading| reading.indicator_id == indicator.id && period.holds(reading.period_to))
        .collect();
    found.sort_by_key(|reading| reading.period_to);
    found
}

/// What an indicator came to in a period alone, of readings submitted or approved; nothing without any.
#[must_use]
pub fn figure_in(indicator: &Indicator, readings: &[Reading], period: Period) -> Option<Quantity> {
    let counted: Vec<Quantity> = readings_in(indicator, readings, period)
        .into_iter()
        .filter(|reading| matches!(reading.status, ReadingStatus::Submitted | ReadingStatus::Approved))
        .map(|reading| reading.value)
        .collect();
    match indicator.accumulation {
        Accumulation::Cumulative => counted.into_iter().reduce(Quantity::plus),
        Accumulation::Latest => counted.last().copied(),
    }
}

/// Money of a source or a budget line: what was meant, what came and went, in the period and in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Account {
    /// Planned or budgeted.
    pub planned: Fen,
    /// Arrived in the period.
    pub received_in_period: Fen,
    /// Arrived by the day.
    pub received: Fen,
    /// Spent in the period.
    pub spent_in_period: Fen,
    /// Spent by the day.
    pub spent: Fen,
}

impl std::iter::Sum for Account {
    fn sum<I: Iterator<Item = Self>>(accounts: I) -> Self {
        accounts.fold(Self::default(), |sum, one| Self {
            planned: [sum.planned, one.planned].into_iter().sum(),
            received_in_period: [sum.received_in_period, one.received_in_period].into_iter().sum(),
            received: [sum.received, one.received].into_iter().sum(),
            spent_in_period: [sum.spent_in_period, one.spent_in_period].into_iter().sum(),
            spent: [sum.spent, one.spent].into_iter().sum(),
        })
    }
}

/// The account of a source by the end of a period.
#[must_use]
pub fn source_account(
    source: &FundingSource,
    receipts: &[Receipt],
    expenses: &[Expense],
    period: Period,
) -> Account {
    let received = || receipts.iter().filter(|receipt| receipt.funding_source_id == source.id);
    let spent = || expenses.iter().filter(|expense| expense.funding_source_id == source.id);
    Account {
        planned: source.planned,
        received_in_period: received()
            .filter(|one| period.holds(one.received_on))
            .map(|one| one.amount)
            .sum(),
        received: received().filter(|one| one.received_on <= period.to()).map(|one| one.amount).sum(),
        spent_in_period: spent().filter(|one| period.holds(one.paid_on)).map(|one| one.amount).sum(),
        spent: spent().filter(|one| one.paid_on <= period.to()).map(|one| one.amount).sum(),
    }
}

/// The account of a budget line by the end of a period; money does not arrive in a line.
#[must_use]
pub fn line_account(line: &BudgetLine, expenses: &[Expense], period: Period) -> Account {
    let spent = || expenses.iter().filter(|expense| expense.budget_line_id == line.id);
    Account {
        planned: line.amount,
        spent_in_period: spent().filter(|one| period.holds(one.paid_on)).map(|one| one.amount).sum(),
        spent: spent().filter(|one| one.paid_on <= period.to()).map(|one| one.amount).sum(),
        ..Account::default()
    }
}

/// An amount of fen in hundredths of 万元 (100 yuan), half up, as a report prints it.
#[must_use]
pub fn hundredths_of_wan(fen: i64) -> i64 {
    (fen.saturating_add(5_000)).div_euclid(10_000)
}

/// A part of a whole in tenths of a percent, half up; nothing when there is no whole.
#[must_use]
pub fn tenths_of_percent(part: Fen, whole: Fen) -> Option<i64> {
    let (part, whole) = (i128::from(part.fen()), i128::from(whole.fen()));
    if whole == 0 {
        return None;
    }
    i64::try_from((part * 2000 + whole) / (whole * 2)).ok()
}

/// What is due from the day after `day` up to `until`, by month; the months in order, each in the order given.
#[must_use]
pub fn by_month<T>(
    due: impl IntoIterator<Item = (NaiveDate, T)>,
    day: NaiveDate,
    until: NaiveDate,
) -> BTreeMap<(i32, u32), Vec<(NaiveDate, T)>> {
    use chrono::Datelike as _;
    let mut months: BTreeMap<(i32, u32), Vec<(NaiveDate, T)>> = BTreeMap::new();
    for (due_on, what) in due {
        if day < due_on && due_on <= until {
            months.entry((due_on.year(), due_on.month())).or_default().push((due_on, what));
        }
    }
    for one in months.values_mut() {
        one.sort_by_key(|(due_on, _)| *due_on);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::StageKind;
    use crate::{BudgetLineId, ExpenseId, FundingSourceId, Line, ProjectId, WorkItemId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn key(number: u32) -> String {
        format!("01980c2e-7a10-7000-8000-{number:012x}")
    }

    fn third_quarter() -> Period {
        Period::quarter_of(day("2026-09-14"))
    }

    fn item(started_on: Option<&str>, finished_on: Option<&str>) -> WorkItem {
        WorkItem {
            id: WorkItemId::parse(&key(1)).unwrap(),
            project_id: ProjectId::parse(&key(2)).unwrap(),
            key_task_id: None,
            resolution_id: None,
            title: Line::parse("试题审定会").unwrap(),
            stage: StageKind::Implementation,
            planned_from: day("2026-07-01"),
            planned_to: day("2026-08-31"),
            revised_to: None,
            revision_reason: None,
            started_on: started_on.map(day),
            finished_on: finished_on.map(day),
            progress: 0,
            depends_on: Vec::new(),
        }
    }

    #[test]
    fn work_stands_as_it_stood_on_the_day_whatever_came_after() {
        let rows = [
            (Some("2026-07-01"), Some("2026-08-20"), "2026-08-20", WorkState::Done),
            (Some("2026-07-01"), Some("2026-08-20"), "2026-08-19", WorkState::InHand),
            (Some("2026-07-01"), Some("2026-09-20"), "2026-09-14", WorkState::Late),
            (Some("2026-07-01"), None, "2026-08-31", WorkState::InHand),
            (None, None, "2026-08-31", WorkState::Ahead),
            (None, None, "2026-09-01", WorkState::Late),
            (Some("2026-07-05"), None, "2026-07-04", WorkState::Ahead),
        ];
        for (started, finished, on, state) in rows {
            assert_eq!(
                work_state(&item(started, finished), day(on)),
                state,
                "{started:?} {finished:?} on {on}"
            );
        }
    }

    #[test]
    fn a_running_period_is_reported_as_of_today_and_a_future_one_not_at_all() {
        assert_eq!(day_of(third_quarter(), day("2026-09-14")), Ok(day("2026-09-14")));
        assert_eq!(day_of(third_quarter(), day("2027-01-10")), Ok(day("2026-09-30")));
        assert!(day_of(third_quarter(), day("2026-06-30")).is_err());
    }

    #[test]
    fn money_is_counted_in_the_period_and_up_to_its_end() {
        let expense = |paid_on: &str, fen: i64| Expense {
            id: ExpenseId::parse(&key(3)).unwrap(),
            project_id: ProjectId::parse(&key(2)).unwrap(),
            budget_line_id: BudgetLineId::parse(&key(4)).unwrap(),
            funding_source_id: FundingSourceId::parse(&key(5)).unwrap(),
            paid_on: day(paid_on),
            amount: Fen::new(fen).unwrap(),
            voucher: Line::parse("2026-0001").unwrap(),
            purpose: Line::parse("会议").unwrap(),
            payee: None,
            resolution_id: None,
        };
        let line = BudgetLine {
            id: BudgetLineId::parse(&key(4)).unwrap(),
            project_id: ProjectId::parse(&key(2)).unwrap(),
            position: 1,
            subject: Line::parse("会议费").unwrap(),
            amount: Fen::new(1000).unwrap(),
        };
        let expenses = [
            expense("2026-06-30", 1),
            expense("2026-07-01", 10),
            expense("2026-09-30", 100),
            expense("2026-10-01", 500),
        ];
        let account = line_account(&line, &expenses, third_quarter());
        assert_eq!((account.spent_in_period.fen(), account.spent.fen()), (110, 111));
    }

    #[test]
    fn an_amount_is_rounded_to_a_hundred_yuan() {
        let rows = [(12_600_000, 1260), (4_999, 0), (5_000, 1), (-5_001, -1), (0, 0)];
        for (fen, hundredths) in rows {
            assert_eq!(hundredths_of_wan(fen), hundredths, "{fen}");
        }
    }

    #[test]
    fn a_share_is_rounded_half_up_and_there_is_none_of_nothing() {
        let fen = |amount| Fen::new(amount).unwrap();
        assert_eq!(tenths_of_percent(fen(1), fen(3)), Some(333));
        assert_eq!(tenths_of_percent(fen(1), fen(2000)), Some(1));
        assert_eq!(tenths_of_percent(fen(5), Fen::ZERO), None);
    }

    #[test]
    fn what_is_due_later_is_listed_by_month_and_day() {
        let due =
            [("2026-10-17", "乙"), ("2026-09-14", "今日"), ("2026-10-12", "甲"), ("2027-01-01", "明年")];
        let months = by_month(due.map(|(on, what)| (day(on), what)), day("2026-09-14"), day("2026-12-31"));
        let october: Vec<&str> = months[&(2026, 10)].iter().map(|(_, what)| *what).collect();
        assert_eq!((months.len(), october), (1, vec!["甲", "乙"]));
    }
}
