//! Bodies of a society, their terms and seats, and the charter's rules on how they decide.

mod charter;
mod duty;
mod position;
mod preset;
mod roster;

pub use charter::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, Matter, ProxyHolder, ProxyPresence, ProxyRule,
    QuorumBase, RecusalEffect, Unreturned, rule_in_force,
};
pub use duty::{Duty, DutyStanding, HeldMeeting, YearStanding, counted_in, duty, year_standing};
pub use position::SeatPosition;
pub use preset::{RULE_PRESETS, RulePreset};
pub use roster::{roster_on, seats_overlap};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BodyId, Line, PersonId, SeatId, TermId};

refusals! {
    /// Why a body, term, seat or charter rule cannot be so.
    CouncilRefusal {
        /// A term ends before it begins, or a seat is left before it is taken.
        EndsBeforeStart { starts_on: NaiveDate, ends_on: NaiveDate } = "council-ends-before-start",
        /// The person already sits there in that time.
        SeatTaken { person: String } = "council-seat-taken",
        /// A seat's days lie outside its term.
        OutsideTerm { starts_on: NaiveDate, term_starts_on: NaiveDate } = "council-outside-term",
        /// Another term has the number, or overlaps.
        TermOverlaps { ordinal: u32 } = "council-term-overlaps",
        /// Another rule of the body for the matter takes effect on that day.
        RuleExists { effective_from: NaiveDate } = "charter-rule-exists",
        /// The charter says nothing for the body on that day.
        NoRule { body: String, day: NaiveDate } = "charter-no-rule",
        /// The body has no term on that day.
        NoTerm { body: String, day: NaiveDate } = "council-no-term",
        /// The person is named elsewhere and cannot be removed.
        PersonInUse { person: String } = "person-in-use",
        /// A body's number mark is used by another body, so that two resolutions could bear one number.
        NumberMarkTaken { mark: String } = "council-number-mark-taken",
    }
}

/// The kinds of bodies.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// 会员代表大会.
    Congress,
    /// 理事会.
    Council,
    /// 常务理事会.
    ExecutiveCouncil,
    /// 监事会.
    Supervisors,
    /// 专委会.
    Committee,
    /// The pilot's own office, 专门机构 (§四(二)).
    PilotOffice,
}

impl BodyKind {
    /// Whether it may approve a project leader and decide major matters (§五(二)).
    #[must_use]
    pub const fn decides_major_matters(self) -> bool {
        matches!(self, Self::Council | Self::ExecutiveCouncil)
    }
}

/// A body. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Key.
    pub id: BodyId,
    /// Kind.
    pub kind: BodyKind,
    /// Name: 理事会, 常务理事会, 标准化工作委员会 …
    pub name: Line,
    /// What its resolutions' numbers begin with: 学会决.
    pub number_mark: Line,
    /// When it was set up.
    pub established_on: NaiveDate,
}

/// One term of a body: 第九届. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Key.
    pub id: TermId,
    /// Whose.
    pub body_id: BodyId,
    /// Which, from 1.
    pub ordinal: u32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day that the charter foresees.
    pub ends_on: NaiveDate,
}

/// Who sits in a term. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Key.
    pub id: SeatId,
    /// In which term.
    pub term_id: TermId,
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub position: SeatPosition,
    /// Order of election, from 1; the order of attendance sheets.
    pub elected_order: u32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day, once left.
    pub ends_on: Option<NaiveDate>,
    /// Why it was left.
    pub leaving_reason: Option<Line>,
}
