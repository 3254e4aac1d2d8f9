//! What the charter makes a body do: meet so and so often. Which meetings count, by when the next must be held, and what the
//! annual inspection (年检) says of a year.
//!
//! A charter counts by the calendar year; of several meetings a year each is owed in its own part of it (half, quarter, month),
//! and one held early serves the parts after it.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CharterRule;
use crate::meeting::{Attendance, AttendanceState, Capacity, Meeting, MeetingStatus, Proxy, present_at};
use crate::{MeetingId, Period, PersonId};

/// So many days before its day a duty is due soon: a council is noticed and prepared in weeks.
const SOON: i64 = 60;

/// A meeting that was opened and closed, with who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMeeting {
    /// Which.
    pub meeting_id: MeetingId,
    /// The day on which it was opened.
    pub held_on: NaiveDate,
    /// 应到.
    pub seats: u32,
    /// 实到: members who came, whether or not they stayed.
    pub came: u32,
    /// How many were there at once, at the most.
    pub at_once: u32,
    /// How many were represented and count as present.
    pub represented: u32,
    /// How many had to be there; nothing where the charter had no rule on that day.
    pub needed: Option<u32>,
}

impl HeldMeeting {
    /// A meeting with who came, by the rule of its day; nothing while it is not closed.
    #[must_use]
    pub fn of(
        meeting: &Meeting,
        attendance: &[Attendance],
        proxies: &[Proxy],
        rule: Option<&CharterRule>,
    ) -> Option<Self> {
        let held_on = meeting.opened_at.filter(|_| meeting.status >= MeetingStatus::Closed)?.date_naive();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let members = || attendance.iter().filter(|row| row.capacity == Capacity::Member);
        let came = |row: &&Attendance| row.state == AttendanceState::Present;
        let has_come = |id: &PersonId| attendance.iter().any(|row| row.person_id == *id && came(&row));
        let seats = count(members().count());
        let given =
            proxies.iter().filter(|one| !has_come(&one.person_id) && has_come(&one.holder_id)).count();
        Some(Self {
            meeting_id: meeting.id.clone(),
            held_on,
            seats,
            came: count(members().filter(came).count()),
            at_once: count(most_at_once(meeting, attendance)),
            represented: rule.map_or(0, |rule| rule.proxies_present(count(given))),
            needed: rule.map(|rule| rule.quorum.needed(seats).unwrap_or(seats)),
        })
    }

    /// Whether the charter counts it: enough members were there at once.
    #[must_use]
    pub fn counts(&self) -> bool {
        let came = self.at_once.saturating_add(self.represented);
        came > 0 && self.needed.is_none_or(|needed| came >= needed)
    }
}

/// How many members were in the room at once, at the most: they are counted whenever somebody came in.
fn most_at_once(meeting: &Meeting, attendance: &[Attendance]) -> usize {
    let came_in = attendance.iter().flat_map(|row| {
        row.arrived_at.into_iter().chain(row.absences.iter().map(|absence| absence.returned_at))
    });
    meeting.opened_at.into_iter().chain(came_in).map(|at| present_at(attendance, at).len()).max().unwrap_or(0)
}

/// How a duty stands on a day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DutyStanding {
    /// 逾期.
    Overdue,
    /// 即将到期.
    DueSoon,
    /// 尚有时间.
    InTime,
}

/// When a body must meet next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duty {
    /// The last day on which it can.
    pub due_on: NaiveDate,
    /// How it stands.
    pub standing: DutyStanding,
}

/// What a year says of a body's duty.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum YearStanding {
    /// 已履行.
    Fulfilled,
    /// 未履行: the year is over and too few meetings counted.
    Unfulfilled,
    /// The year is not over.
    Open,
    /// The charter asks for no number, or not for the whole of that year.
    NotJudged,
}

/// How often a body met in a year in meetings that count.
#[must_use]
pub fn counted_in(held: &[HeldMeeting], year: i32) -> u32 {
    let of_year = held.iter().filter(|one| one.held_on.year() == year && one.counts()).count();
    u32::try_from(of_year).unwrap_or(u32::MAX)
}

/// When a body must meet next: in the first part of the year that is owed and that no meeting serves. Nothing is owed for the time
/// before `since`, when the charter's rule or the records of the body began; what the year before lacks is owed until there is
/// a meeting.
#[must_use]
pub fn duty(rule: &CharterRule, since: NaiveDate, held: &[HeldMeeting], today: NaiveDate) -> Option<Duty> {
    let year = today.year();
    let owed = |year: i32| {
        let is_owed = |part: &Period| part.from() >= since || part.holds(today);
        parts(year, rule.meetings_per_year).into_iter().filter(is_owed).nth(served(held, year))
    };
    let lapsed = if counted_in(held, year) == 0 { owed(year - 1) } else { None };
    let due_on = lapsed.or_else(|| owed(year)).or_else(|| owed(year + 1))?.to();
    let standing = match (due_on - today).num_days() {
        ..0 => DutyStanding::Overdue,
        0..=SOON => DutyStanding::DueSoon,
        _ => DutyStanding::InTime,
    };
    Some(Duty { due_on, standing })
}

/// How many parts of a year its meetings serve.
fn served(held: &[HeldMeeting], year: i32) -> usize {
    usize::try_from(counted_in(held, year)).unwrap_or(usize::MAX)
}

/// What a year says of a body's duty, as it is known on a day.
#[must_use]
pub fn year_standing(
    rule: &CharterRule,
    since: NaiveDate,
    held: &[HeldMeeting],
    year: i32,
    today: NaiveDate,
) -> YearStanding {
    let asked = parts(year, rule.meetings_per_year);
    let owed = asked.iter().filter(|part| part.from() >= since).count();
    let held = served(held, year);
    if !asked.is_empty() && (held >= asked.len() || (owed > 0 && held >= owed)) {
        YearStanding::Fulfilled
    } else if owed == 0 {
        YearStanding::NotJudged
    } else if year < today.year() {
        YearStanding::Unfulfilled
    } else {
        YearStanding::Open
    }
}

/// A year in as many equal parts: whole months where they go in, else days.
fn parts(year: i32, count: u32) -> Vec<Period> {
    let Some(whole) = Period::year(year) else { return Vec::new() };
    let days = u64::try_from((whole.to() - whole.from()).num_days() + 1).unwrap_or_default();
    let count = count.min(366);
    let begin = |part: u32| {
        if count > 0 && 12 % count == 0 {
            whole.from().checked_add_months(Months::new(part * (12 / count)))
        } else {
            whole.from().checked_add_days(Days::new(days * u64::from(part) / u64::from(count.max(1))))
        }
    };
    (0..count).filter_map(|part| Period::new(begin(part)?, begin(part + 1)?.pred_opt()?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::RULE_PRESETS;
    use crate::{BodyId, CharterRuleId, Line};

    const KEY: &str = "01980c2e-7a10-7000-8000-000000000001";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rule(meetings_per_year: u32) -> CharterRule {
        let preset = &RULE_PRESETS[0];
        CharterRule {
            id: CharterRuleId::parse(KEY).unwrap(),
            body_id: BodyId::parse(KEY).unwrap(),
            matter: preset.matter,
            clause: Line::parse("章程第二十条").unwrap(),
            effective_from: day("2020-01-01"),
            quorum: preset.quorum,
            majority: preset.majority,
            majority_base: preset.majority_base,
            abstention: preset.abstention,
            invalid: preset.invalid,
            blank: preset.blank,
            recusal: preset.recusal,
            meetings_per_year,
            quorum_base: Default::default(),
            proxy: None,
            by_correspondence: Default::default(),
            unreturned: Default::default(),
            notice_days: 0,
        }
    }

    fn held(days: &[&str]) -> Vec<HeldMeeting> {
        let one = |on: &&str| HeldMeeting {
            meeting_id: MeetingId::parse(KEY).unwrap(),
            held_on: day(on),
            seats: 45,
            came: 30,
            at_once: 30,
            represented: 0,
            needed: Some(30),
        };
        days.iter().map(one).collect()
    }

    #[test]
    fn the_next_meeting_is_due_by_the_end_of_the_first_part_that_none_serves() {
        use DutyStanding::{DueSoon, InTime, Overdue};
        let rows: [(u32, &[&str], &str, &str, DutyStanding); 12] = [
            // a year, held, today, due, standing
            (1, &[], "2026-03-01", "2025-12-31", Overdue),
            (1, &["2025-05-01"], "2026-11-01", "2026-12-31", DueSoon),
            (1, &["2026-01-17"], "2026-03-01", "2027-12-31", InTime),
            (1, &["2025-05-01"], "2026-03-01", "2026-12-31", InTime),
            (1, &["2024-05-01"], "2026-03-01", "2025-12-31", Overdue),
            (1, &["2024-05-01", "2026-02-01"], "2026-03-01", "2027-12-31", InTime),
            (2, &["2025-02-27", "2025-07-03"], "2026-07-01", "2026-06-30", Overdue),
            (2, &["2026-07-03", "2025-02-27"], "2026-07-04", "2026-12-31", InTime),
            (2, &["2026-02-27", "2026-03-03"], "2026-07-04", "2027-06-30", InTime),
            (2, &["2025-02-27"], "2026-02-01", "2025-12-31", Overdue),
            (4, &["2026-01-05"], "2026-05-20", "2026-06-30", DueSoon),
            (5, &["2025-12-30"; 5], "2026-01-01", "2026-03-14", InTime),
        ];
        let since = day("2025-01-01");
        for (count, days, today, due_on, standing) in rows {
            let found = duty(&rule(count), since, &held(days), day(today)).unwrap();
            assert_eq!(
                (found.due_on, found.standing),
                (day(due_on), standing),
                "{count} a year, {days:?}, on {today}"
            );
        }
        assert!(duty(&rule(0), since, &[], day("2026-03-01")).is_none(), "a congress meets once in its term");
    }

    #[test]
    fn what_was_before_the_records_began_is_not_owed() {
        let since = day("2026-09-01");
        let found = |today: &str, count: u32| duty(&rule(count), since, &[], day(today)).unwrap().due_on;
        assert_eq!(found("2026-09-20", 2), day("2026-12-31"), "the half year in which it began is due");
        assert_eq!(
            found("2027-01-10", 2),
            day("2027-06-30"),
            "the half year that had begun before is forgiven"
        );
        assert_eq!(found("2028-01-10", 1), day("2027-12-31"), "a whole year without a meeting is not");
    }

    #[test]
    fn a_year_is_judged_when_it_is_over_and_was_owed_whole() {
        use YearStanding::{Fulfilled, NotJudged, Open, Unfulfilled};
        let rows: [(u32, &[&str], i32, YearStanding); 7] = [
            (1, &["2025-05-01"], 2025, Fulfilled),
            (2, &["2025-05-01"], 2025, Unfulfilled),
            (2, &["2026-05-01"], 2026, Open),
            (2, &["2026-05-01", "2026-05-02"], 2026, Fulfilled),
            (1, &[], 2024, NotJudged),
            (1, &["2024-05-01"], 2024, Fulfilled),
            (0, &[], 2025, NotJudged),
        ];
        for (count, days, year, standing) in rows {
            let found = year_standing(&rule(count), day("2025-01-01"), &held(days), year, day("2026-08-01"));
            assert_eq!(found, standing, "{count} a year, {days:?} in {year}");
        }
    }

    #[test]
    fn a_meeting_without_its_quorum_does_not_count() {
        let mut short = held(&["2026-01-17"]);
        short[0].at_once = 29;
        assert_eq!(counted_in(&short, 2026), 0);
        short[0].represented = 1;
        assert_eq!(counted_in(&short, 2026), 1, "a proxy that counts as present makes it whole");
    }
}
