//! Resolutions: passed motions under a number that is never reused.
mod since;
pub use since::{Since, amended_by, corrected, happened_to, loss_of_force, recounted};

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

/// The numbers that a body's year lacks between the first that was given here and the last.
#[must_use]
pub fn missing_numbers(resolutions: &[Resolution], body: &Body, year: i32) -> Vec<u32> {
    let given: std::collections::BTreeSet<u32> = resolutions
        .iter()
        .filter(|resolution| resolution.body_id == body.id && resolution.year == year)
        .map(|resolution| resolution.number)
        .collect();
    let last = given.last().copied().unwrap_or(0);
    (body.last_before(year).saturating_add(1)..=last).filter(|number| !given.contains(number)).collect()
}
