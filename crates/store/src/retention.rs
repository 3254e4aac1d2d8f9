//! When a backup is due and which backups stay: pure functions of dates.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, FixedOffset, TimeDelta};

/// Whether half an hour has passed since the last backup, or the clock has been set back before it.
pub(crate) fn is_time(last: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> bool {
    last.is_none_or(|last| now < last || now - last >= TimeDelta::minutes(30))
}

/// The backups to keep of those made at the given moments: the last 12, and the last of each of 7 days, 4 weeks and 12
/// months.
#[must_use]
pub fn to_keep(made: &[DateTime<FixedOffset>]) -> BTreeSet<DateTime<FixedOffset>> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable_by(|left, right| right.cmp(left));
    let mut kept: BTreeSet<_> = newest_first.iter().take(12).copied().collect();
    kept.extend(last_of_each(&newest_first, 7, |at| (at.year(), at.ordinal())));
    kept.extend(last_of_each(&newest_first, 4, |at| (at.iso_week().year(), at.iso_week().week())));
    kept.extend(last_of_each(&newest_first, 12, |at| (at.year(), at.month())));
    kept
}

fn last_of_each<K: PartialEq>(
    newest_first: &[DateTime<FixedOffset>],
    count: usize,
    span: impl Fn(&DateTime<FixedOffset>) -> K,
) -> Vec<DateTime<FixedOffset>> {
    let mut last: Vec<DateTime<FixedOffset>> = Vec::new();
    for at in newest_first {
        if last.last().is_none_or(|kept| span(kept) != span(at)) {
            if last.len() == count {
                break;
            }
            last.push(*at);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_of_hourly_backups_leave_a_handful() {
        let first = DateTime::parse_from_rfc3339("2024-09-14T08:00:00+08:00").unwrap();
        let made: Vec<_> = (0..24 * 730).map(|hour| first + chrono::TimeDelta::hours(hour)).collect();
        let kept = to_keep(&made);
        assert!(kept.len() <= 35 && kept.len() >= 24, "{} kept", kept.len());
        assert!(kept.contains(made.last().unwrap()), "the newest always stays");
        let oldest = kept.first().unwrap();
        assert!((*made.last().unwrap() - *oldest).num_days() > 300, "ten months back something is left");
        assert_eq!(to_keep(&kept.iter().copied().collect::<Vec<_>>()), kept, "keeping is stable");
    }

    #[test]
    fn a_backup_is_due_after_half_an_hour() {
        let last = DateTime::parse_from_rfc3339("2026-09-14T08:00:00+08:00").unwrap();
        for (minutes, due) in [(0, false), (29, false), (30, true), (-1, true)] {
            assert_eq!(is_time(Some(last), last + TimeDelta::minutes(minutes)), due, "{minutes}");
        }
        assert!(is_time(None, last), "there is none yet");
    }

    #[test]
    fn few_backups_all_stay() {
        let first = DateTime::parse_from_rfc3339("2026-09-14T08:00:00+08:00").unwrap();
        let made: Vec<_> = (0..5).map(|minute| first + chrono::TimeDelta::minutes(minute)).collect();
        assert_eq!(to_keep(&made).len(), 5);
    }
}
