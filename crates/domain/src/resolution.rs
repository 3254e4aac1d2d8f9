//! Resolutions: passed motions under a number that is never reused.

mod since;

pub use since::{Since, amended_by, corrected, happened_to, loss_of_force, recounted};

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::council::Body;
use crate::names::SittingNames;
use crate::{AgendaItemId, BallotId, BodyId, Line, MeetingId, PersonId, Prose, ResolutionId};

refusals! {
    /// Why a resolution cannot be so.
    ResolutionRefusal {
        /// It has been voided and stands no more.
        Voided { number: String } = "resolution-voided",
        /// A later resolution stands in its place.
        NoForce { number: String } = "resolution-no-force",
        /// Signed before it was adopted, or twice.
        AlreadySigned { number: String } = "resolution-already-signed",
        /// Signed before it was adopted.
        SignedTooEarly { adopted_on: NaiveDate } = "resolution-signed-too-early",
    }
}

/// What became of a resolution.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ResolutionStatus {
    /// 有效.
    InForce,
    /// 作废: its number stays, with the reason.
    Voided,
}

/// What a resolution does to an earlier one.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ResolutionChange {
    /// 修改: the earlier one stands as amended.
    Amends,
    /// 代替: the earlier one stands no more.
    Replaces,
    /// 废止: the earlier one stands no more, and nothing takes its place.
    Revokes,
}

/// A resolution, adopted in the same act as the vote that passed it. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    /// Key.
    pub id: ResolutionId,
    /// Whose.
    pub body_id: BodyId,
    /// At which meeting.
    pub meeting_id: MeetingId,
    /// Of which item.
    pub agenda_item_id: AgendaItemId,
    /// By which ballot.
    pub ballot_id: BallotId,
    /// The mark at the time: 学会决.
    pub mark: Line,
    /// Year of the number.
    pub year: i32,
    /// Number in the year, from 1, without gaps per body.
    pub number: u32,
    /// Title as printed.
    pub title: Line,
    /// Text as adopted.
    pub text: Prose,
    /// Day of adoption.
    pub adopted_on: NaiveDate,
    /// When the chair signed.
    pub chair_signed_on: Option<NaiveDate>,
    /// Who chaired.
    pub chair_id: Option<PersonId>,
    /// When the recorder signed.
    pub recorder_signed_on: Option<NaiveDate>,
    /// Who recorded.
    pub recorder_id: Option<PersonId>,
    /// To whom a copy goes (抄送).
    pub copy_to: Option<Line>,
    /// Whether it stands.
    pub status: ResolutionStatus,
    /// Why it was voided.
    pub void_reason: Option<Line>,
    /// What it does to an earlier one.
    #[serde(default)]
    pub change: Option<ResolutionChange>,
    /// The earlier one.
    #[serde(default)]
    pub changes_id: Option<ResolutionId>,
    /// The names under which it was adopted; nothing of one adopted before names were kept.
    #[serde(default)]
    pub names: Option<SittingNames>,
}

impl Resolution {
    /// The number as printed: 学会决〔2026〕3号 (GB/T 9704, no leading zeros).
    #[must_use]
    pub fn number_text(&self) -> String {
        format!("{}〔{}〕{}号", self.mark, self.year, self.number)
    }
}

/// The resolution that replaced or revoked another, if one did. Voiding it gives the earlier its force again; revoking it does
/// not, for what was ended stays ended until a council says otherwise.
#[must_use]
pub fn ended_by<'all>(resolution: &Resolution, all: &'all [Resolution]) -> Option<&'all Resolution> {
    all.iter().find(|later| {
        later.changes_id.as_ref() == Some(&resolution.id)
            && matches!(later.change, Some(ResolutionChange::Replaces | ResolutionChange::Revokes))
            && later.status == ResolutionStatus::InForce
    })
}

/// Whether a resolution has force: neither voided, nor replaced, nor revoked.
#[must_use]
pub fn has_force(resolution: &Resolution, all: &[Resolution]) -> bool {
    resolution.status == ResolutionStatus::InForce && ended_by(resolution, all).is_none()
}

/// The next number of a body in the year of a day; voided resolutions keep theirs.
#[must_use]
pub fn next_number(resolutions: &[Resolution], body: &Body, adopted_on: NaiveDate) -> u32 {
    resolutions
        .iter()
        .filter(|resolution| resolution.body_id == body.id && resolution.year == adopted_on.year())
        .map(|resolution| resolution.number)
        .max()
        .unwrap_or_else(|| body.last_before(adopted_on.year()))
        .saturating_add(1)
}

/// The numbers that a body gave in a year under one mark; a mark that was changed within the year begins a series of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberSeries {
    /// The mark: 学会决.
    pub mark: Line,
    /// The first number given under it.
    pub first: u32,
    /// The last one.
    pub last: u32,
    /// The numbers up to the last that were never given under it.
    pub missing: Vec<u32>,
}

/// A body's numbers of a year, a series for each mark, in the order of their first numbers. Where a mark goes on counting after
/// another, or after the numbers given elsewhere, it lacks nothing of what was counted before it.
#[must_use]
pub fn number_series(resolutions: &[Resolution], body: &Body, year: i32) -> Vec<NumberSeries> {
    let given: BTreeSet<(&Line, u32)> = resolutions
        .iter()
        .filter(|resolution| resolution.body_id == body.id && resolution.year == year)
        .map(|resolution| (&resolution.mark, resolution.number))
        .collect();
    let marks: BTreeSet<&Line> = given.iter().map(|(mark, _)| *mark).collect();
    let series = |mark: &Line| {
        let numbers = || given.iter().filter(|(other, _)| *other == mark).map(|(_, number)| *number);
        let (first, last) = (numbers().min()?, numbers().max()?);
        let before = given.iter().filter(|(other, number)| *other != mark && *number < first);
        let before = before.map(|(_, number)| *number).max();
        let begins = before.unwrap_or_else(|| body.last_before(year)).saturating_add(1);
        let missing = (begins..=last).filter(|number| !given.contains(&(mark, *number))).collect();
        Some(NumberSeries { mark: mark.clone(), first, last, missing })
    };
    let mut found: Vec<NumberSeries> = marks.into_iter().filter_map(series).collect();
    found.sort_by_key(|one| one.first);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::{BodyKind, NumbersBefore};

    fn under(mark: &str, number: u32) -> Resolution {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        Resolution {
            id: ResolutionId::parse(id).unwrap(),
            body_id: BodyId::parse(id).unwrap(),
            meeting_id: MeetingId::parse(id).unwrap(),
            agenda_item_id: AgendaItemId::parse(id).unwrap(),
            ballot_id: BallotId::parse(id).unwrap(),
            mark: Line::parse(mark).unwrap(),
            year: 2026,
            number,
            title: Line::parse("议案").unwrap(),
            text: Prose::default(),
            adopted_on: NaiveDate::default(),
            chair_signed_on: None,
            chair_id: None,
            recorder_signed_on: None,
            recorder_id: None,
            copy_to: None,
            status: ResolutionStatus::InForce,
            void_reason: None,
            change: None,
            changes_id: None,
            names: None,
        }
    }

    /// A council that had given so many numbers in 2026 before it numbered here.
    fn council(last: u32) -> Body {
        Body {
            id: BodyId::parse("01980c2e-7a10-7000-8000-000000000001").unwrap(),
            kind: BodyKind::Council,
            name: Line::parse("理事会").unwrap(),
            number_mark: Line::parse("甲").unwrap(),
            established_on: NaiveDate::default(),
            term_years: None,
            officer_terms: None,
            council_share: None,
            numbers_before: Some(NumbersBefore { year: 2026, last }).filter(|before| before.last > 0),
        }
    }

    #[test]
    fn what_was_numbered_elsewhere_is_not_lacking() {
        let all = [under("甲", 7), under("甲", 9)];
        assert_eq!(number_series(&all, &council(6), 2026)[0].missing, [8]);
        assert_eq!(next_number(&[], &council(6), "2026-03-05".parse().unwrap()), 7);
        assert_eq!(next_number(&[], &council(6), "2027-03-05".parse().unwrap()), 1);
    }

    #[test]
    fn numbers_are_lacking_by_mark() {
        type Given<'story> = &'story [(&'story str, u32)];
        type Found<'story> = (&'story str, u32, u32, &'story [u32]);
        let cases: [(Given<'_>, &[Found<'_>]); 6] = [
            (&[("甲", 1), ("甲", 2)], &[("甲", 1, 2, &[])]),
            (&[("甲", 2), ("甲", 4)], &[("甲", 2, 4, &[1, 3])]),
            // The body goes on counting under another mark.
            (&[("甲", 1), ("甲", 2), ("乙", 3)], &[("甲", 1, 2, &[]), ("乙", 3, 3, &[])]),
            (&[("甲", 1), ("乙", 3)], &[("甲", 1, 1, &[]), ("乙", 3, 3, &[2])]),
            // Another mark with numbers of its own hides none of the first.
            (&[("甲", 1), ("甲", 3), ("乙", 1), ("乙", 2)], &[("乙", 1, 2, &[]), ("甲", 1, 3, &[2])]),
            (&[], &[]),
        ];
        for (given, expected) in cases {
            let all: Vec<Resolution> = given.iter().map(|(mark, number)| under(mark, *number)).collect();
            let found = number_series(&all, &council(0), 2026);
            let found: Vec<Found<'_>> =
                found.iter().map(|one| (one.mark.as_str(), one.first, one.last, &one.missing[..])).collect();
            assert_eq!(found, expected, "{given:?}");
        }
    }
}
