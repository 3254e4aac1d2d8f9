//! Charter rules: what makes a meeting valid and a motion pass, each from its day on.
//!
//! Nothing here is a constant of the program: the defaults of a new society are data that its secretary edits.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CouncilRefusal;
use crate::council::Body;
use crate::{BodyId, CharterRuleId, Line, Requirement};

/// What a motion is about, where the charter asks for something else than usual.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// Everything that has no rule of its own.
    Ordinary,
    /// A group standard: by custom three quarters, its drafters excluded.
    GroupStandard,
    /// The charter itself, a merger, the end of the society.
    CharterChange,
}

/// Of what the majority is taken.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MajorityBase {
    /// 到会: those present and entitled.
    Present,
    /// 全体: all seats.
    AllSeats,
    /// 投票: the ballots cast.
    VotesCast,
}

/// What a kind of ballot does to the base.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum BallotEffect {
    /// It counts in the base, so that it works like a vote against.
    InBase,
    /// It leaves the base.
    OutOfBase,
}

/// What a recusal does to the base.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecusalEffect {
    /// The member leaves the base.
    LeavesBase,
    /// The member stays in the base.
    StaysInBase,
}

/// One rule of the charter for one body and matter, in force from its day until the next. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CharterRule {
    /// Key.
    pub id: CharterRuleId,
    /// For whom.
    pub body_id: BodyId,
    /// For what.
    pub matter: Matter,
    /// Where the charter says it: 章程第二十条.
    pub clause: Line,
    /// First day in force.
    pub effective_from: NaiveDate,
    /// How many of all seats must be present.
    pub quorum: Requirement,
    /// How many of the base must be in favour.
    pub majority: Requirement,
    /// The base of the majority.
    pub majority_base: MajorityBase,
    /// What an abstention does to the base.
    pub abstention: BallotEffect,
    /// What an invalid ballot does to the base.
    pub invalid: BallotEffect,
    /// What a blank ballot does to the base.
    pub blank: BallotEffect,
    /// What a recusal does to the base.
    pub recusal: RecusalEffect,
    /// How often the body must meet in a year, at least.
    pub meetings_per_year: u32,
}

/// The rule of the day: the latest that is in force for the matter, else for ordinary matters.
///
/// # Errors
/// When the charter has no rule for the body on that day.
pub fn rule_in_force<'rules>(
    rules: &'rules [CharterRule],
    body: &Body,
    matter: Matter,
    day: NaiveDate,
) -> Result<&'rules CharterRule, CouncilRefusal> {
    let latest = |matter: Matter| {
        rules
            .iter()
            .filter(|rule| rule.body_id == body.id && rule.matter == matter && rule.effective_from <= day)
            .max_by_key(|rule| rule.effective_from)
    };
    latest(matter)
        .or_else(|| latest(Matter::Ordinary))
        .ok_or_else(|| CouncilRefusal::NoRule { body: body.name.to_string(), day })
}
