//! Who was there: counted in the opening, named below the text.

use chengjie_documents::NameList;
use chengjie_domain::meeting::{Attendance, AttendanceState, Capacity, Proxy};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};

use super::away;
use crate::convened::Convened;
use crate::names::Names;

/// The roll of a meeting that was held.
pub(super) struct Roll {
    seats: usize,
    present: Vec<String>,
    represented: Vec<String>,
    on_leave: Vec<String>,
    absent: Vec<String>,
    observing: Vec<String>,
}

impl Roll {
    pub(super) fn of(convened: &Convened, proxies: &[Proxy], names: &Names, words: &Words) -> Self {
        let named = |rows: Vec<&Attendance>| {
            rows.into_iter().filter_map(|row| named(row, convened, names, words)).collect::<Vec<_>>()
        };
        let members = |states: &[AttendanceState]| {
            let is_one = |row: &&Attendance| row.capacity == Capacity::Member && states.contains(&row.state);
            named(convened.attendance.iter().filter(is_one).collect())
        };
        let observing = convened
            .attendance
            .iter()
            .filter(|row| row.capacity == Capacity::Observer && row.state == AttendanceState::Present);
        let represented = |proxy: &Proxy| {
            let holder = names.get(Some(&proxy.holder_id))?;
            let by = words.text("minutes-by", &[("holder", holder.into())]);
            Some(with(names.get(Some(&proxy.person_id))?, by, words))
        };
        Self {
            seats: convened.members.len(),
            present: members(&[AttendanceState::Present]),
            represented: proxies.iter().filter_map(represented).collect(),
            on_leave: members(&[AttendanceState::OnLeave]),
            // Who was never marked was not seen, and no vote counted that member as present.
            absent: members(&[AttendanceState::Absent, AttendanceState::Expected]),
            observing: named(observing.collect()),
        }
    }

    /// 应到45人，实到32人 …
    pub(super) fn counted(&self, words: &Words) -> String {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let counted = words.text(
            "minutes-counts",
            &[
                ("seats", count(self.seats).into()),
                ("present", count(self.present.len()).into()),
                ("leave", count(self.on_leave.len()).into()),
                ("absent", count(self.absent.len()).into()),
                ("observers", count(self.observing.len()).into()),
            ],
        );
        if self.represented.is_empty() {
            return counted;
        }
        let proxied = words.text("minutes-proxied", &[("count", count(self.represented.len()).into())]);
        super::joined([counted, proxied], words)
    }

    /// The lists below the text, none of nobody.
    pub(super) fn lists(self, convened: &Convened, names: &Names, words: &Words) -> Vec<NameList> {
        let one = |id| names.get(id).into_iter().collect::<Vec<_>>();
        [
            ("minutes-present", self.present),
            ("minutes-represented", self.represented),
            ("minutes-on-leave", self.on_leave),
            ("minutes-absent", self.absent),
            ("minutes-observing", self.observing),
            ("minutes-chair", one(convened.meeting.chair_id.as_ref())),
            ("minutes-recorder", one(convened.meeting.recorder_id.as_ref())),
        ]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| NameList { label: words.text(label, &[]), names })
        .collect()
    }
}

/// A name, and when the person came late, was out of the room, or left early.
fn named(row: &Attendance, convened: &Convened, names: &Names, words: &Words) -> Option<String> {
    let name = names.get(Some(&row.person_id))?;
    if row.state != AttendanceState::Present {
        return Some(name);
    }
    let late = row.arrived_at.filter(|at| convened.meeting.opened_at.is_some_and(|opened| *at > opened));
    let left = row.left_at.filter(|at| convened.meeting.closed_at.is_none_or(|closed| *at < closed));
    let hour = |key, at: Option<DateTime<FixedOffset>>| {
        Some(words.text(key, &[("time", at?.format("%H:%M").to_string().into())]))
    };
    let out = row.absences.iter().map(|one| away(one.left_at, Some(one.returned_at), words));
    let hours = hour("minutes-late", late).into_iter().chain(out).chain(hour("minutes-left", left));
    let after = |before: String, next: String| {
        words.text("document-list-long", &[("before", before.into()), ("next", next.into())])
    };
    Some(match hours.reduce(after) {
        None => name,
        Some(hours) => with(name, hours, words),
    })
}

fn with(what: String, facts: String, words: &Words) -> String {
    words.text("document-with", &[("what", what.into()), ("facts", facts.into())])
}
