//! Bodies of a society, their terms and seats, and the charter's rules on how they decide.

mod charter;
mod duty;
mod position;
mod preset;
mod roster;
mod warning;

pub use charter::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, Matter, ProxyHolder, ProxyPresence, ProxyRule,
    QuorumBase, RecusalEffect, Unreturned, rule_in_force,
};
pub use duty::{Duty, DutyStanding, HeldMeeting, YearStanding, counted_in, duty, year_standing};
pub use position::SeatPosition;
pub use preset::{RULE_PRESETS, RulePreset};
pub use roster::{roster_on, seats_overlap};
pub use warning::{BodyWarning, is_unapproved, warnings};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AgendaItemId, BodyId, Fraction, Line, PersonId, SeatId, TermId};

refusals! {
    /// Why a body, term, seat or charter rule cannot be so.
    CouncilRefusal {
        /// A rule would judge a meeting whose votes are closed already.
        RuleAfterVote { day: NaiveDate } = "council-rule-after-vote",
        /// A rule would come into force in a meeting that sits.
        RuleInSession { day: NaiveDate } = "council-rule-in-session",
        /// A term ends before it begins, or a seat is left before it is taken.
        EndsBeforeStart { starts_on: NaiveDate, ends_on: NaiveDate } = "council-ends-before-start",
        /// The person already sits there in that time.
        SeatTaken { person: String } = "council-seat-taken",
        /// An election gives its own post, from its day on.
        ElectedOtherwise { person: String, item: String } = "council-elected-otherwise",
        /// The post is none of that body.
        PostOfOther { position: String, body: String } = "council-post-of-other",
        /// The seat's two posts are not ones that one member holds together.
        PostsApart { position: String, also: String } = "council-posts-apart",
        /// The change of a member's post changes none.
        PostHeld { person: String } = "council-post-held",
        /// The person was not elected in the vote that is said to give the seat.
        NotElected { person: String, item: String } = "council-not-elected",
        /// The seat that the election gave is registered.
        ElectedSeated { person: String, item: String } = "council-elected-seated",
        /// Its member took part in a vote of those days.
        SeatVoted { person: String, day: NaiveDate, item: String } = "council-seat-voted",
        /// Its member was present at a meeting of those days.
        SeatAttended { person: String, day: NaiveDate } = "council-seat-attended",
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
        /// Years of a term, or terms of an officer, that no charter has.
        LimitOutOfRange { most: u32 } = "council-limit-out-of-range",
        /// More meetings or resolutions before the first one here than any body has.
        TooManyBefore { most: u32 } = "council-too-many-before",
        /// A number that no term has.
        TermBeyondReason { most: u32 } = "council-term-beyond-reason",
        /// A resolution of the year bears its number already.
        Numbered { number: String } = "council-numbered",
        /// A meeting of the term bears its number already.
        MeetingNumbered { term: u32, meeting: u32 } = "council-meeting-numbered",
        /// A meeting or a seat of the term would lie outside it.
        TermHolds { day: NaiveDate } = "council-term-holds",
    }
}

impl BodyKind {
    /// Whether the body has that post: supervisors sit in their own board, and nobody else does.
    #[must_use]
    pub const fn has(self, position: SeatPosition) -> bool {
        let is_supervisor = matches!(position, SeatPosition::ChiefSupervisor | SeatPosition::Supervisor);
        matches!(self, Self::Supervisors) == is_supervisor
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
    /// How many years a term has at the most; nothing where the charter sets no limit.
    #[serde(default = "model_term_years")]
    pub term_years: Option<u32>,
    /// For how many terms on end one may be its chair or secretary-general; nothing where the charter sets no limit.
    #[serde(default = "model_officer_terms")]
    pub officer_terms: Option<u32>,
    /// How many of the council's seats an executive council has at the most; nothing where the charter sets no limit.
    #[serde(default = "model_council_share")]
    pub council_share: Option<Fraction>,
    /// What it had numbered in the year in which this workspace begins; nothing when its numbers begin here.
    #[serde(default)]
    pub numbers_before: Option<NumbersBefore>,
}

/// The resolutions that a body numbered before its numbers were given here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumbersBefore {
    /// In which year.
    pub year: i32,
    /// The last number given in it.
    pub last: u32,
}

/// More meetings or resolutions before the first one here are a slip.
const MOST_BEFORE: u32 = 1000;
/// No society is in a later term than this.
const MOST_TERMS: u32 = 99;

/// More years of a term, or terms of an officer, are a slip.
const LIMIT: u32 = 20;

impl Body {
    /// The charter's limits are ones that a charter can have.
    ///
    /// # Errors
    /// When a limit is nothing or beyond reason.
    pub fn require_limits(&self) -> Result<(), CouncilRefusal> {
        let is_one = |limit: Option<u32>| limit.is_none_or(|limit| (1..=LIMIT).contains(&limit));
        if !(is_one(self.term_years) && is_one(self.officer_terms)) {
            return Err(CouncilRefusal::LimitOutOfRange { most: LIMIT });
        }
        if self.numbers_before.is_some_and(|before| before.last > MOST_BEFORE) {
            return Err(CouncilRefusal::TooManyBefore { most: MOST_BEFORE });
        }
        Ok(())
    }

    /// The last number that it had given in a year before its numbers were given here; 0 when they begin here.
    #[must_use]
    pub fn last_before(&self, year: i32) -> u32 {
        self.numbers_before.filter(|before| before.year == year).map_or(0, |before| before.last)
    }
}

/// The model charter's terms have five years.
#[expect(clippy::unnecessary_wraps, reason = "the default of a field that may hold nothing")]
const fn model_term_years() -> Option<u32> {
    Some(5)
}

/// The model charter's officers have two terms on end.
#[expect(clippy::unnecessary_wraps, reason = "the default of a field that may hold nothing")]
const fn model_officer_terms() -> Option<u32> {
    Some(2)
}

/// The model charter's executive council has a third of the council's seats.
#[expect(clippy::unnecessary_wraps, reason = "the default of a field that may hold nothing")]
const fn model_council_share() -> Option<Fraction> {
    Some(Fraction::THIRD)
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
    /// How many meetings the body had held in it before its meetings were kept here.
    #[serde(default)]
    pub meetings_before: u32,
}

impl Term {
    /// Its days are in order, and what was held before is what can have been.
    ///
    /// # Errors
    /// When it has a number that no term has, ends before it begins, or more meetings were held than a term has.
    pub fn require_sound(&self) -> Result<(), CouncilRefusal> {
        let (starts_on, ends_on) = (self.starts_on, self.ends_on);
        if ends_on < starts_on {
            return Err(CouncilRefusal::EndsBeforeStart { starts_on, ends_on });
        }
        if !(1..=MOST_TERMS).contains(&self.ordinal) {
            return Err(CouncilRefusal::TermBeyondReason { most: MOST_TERMS });
        }
        if self.meetings_before > MOST_BEFORE {
            return Err(CouncilRefusal::TooManyBefore { most: MOST_BEFORE });
        }
        Ok(())
    }

    /// Whether the term holds a day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }
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
    /// A second post held with it: 副理事长兼秘书长.
    #[serde(default)]
    pub also: Option<SeatPosition>,
    /// Order of election, from 1; the order of attendance sheets.
    pub elected_order: u32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day, once left.
    pub ends_on: Option<NaiveDate>,
    /// Why it was left.
    pub leaving_reason: Option<Line>,
    /// 批准文件: the document that lets a serving official hold it (§二(二)).
    #[serde(default)]
    pub approval: Option<Line>,
    /// The day of that document.
    #[serde(default)]
    pub approved_on: Option<NaiveDate>,
    /// The election that gave it, by the item that was voted on.
    #[serde(default)]
    pub elected_in_id: Option<AgendaItemId>,
}

impl Seat {
    /// The posts that it holds, the higher first.
    pub fn posts(&self) -> impl Iterator<Item = SeatPosition> + use<> {
        std::iter::once(self.position).chain(self.also)
    }

    /// Whether its member sits on a day.
    #[must_use]
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }

    /// Its days are in order, and its posts are ones that one member holds together.
    ///
    /// # Errors
    /// When it is left before it is taken, or its second post does not go with the first.
    pub fn require_sound(&self) -> Result<(), CouncilRefusal> {
        if let Some(ends_on) = self.ends_on.filter(|ends_on| *ends_on < self.starts_on) {
            return Err(CouncilRefusal::EndsBeforeStart { starts_on: self.starts_on, ends_on });
        }
        match self.also.filter(|also| !self.position.may_also_be(*also)) {
            Some(also) => Err(CouncilRefusal::PostsApart {
                position: self.position.code().to_owned(),
                also: also.code().to_owned(),
            }),
            None => Ok(()),
        }
    }
}
