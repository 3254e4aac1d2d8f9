//! Rules that many charters share, to start from: each is only a proposal that the secretary compares with the charter.

use serde::Serialize;
use ts_rs::TS;

use super::{BallotEffect, BodyKind, MajorityBase, Matter, RecusalEffect};
use crate::{Bound, Fraction, Requirement};

/// What a common rule says, without the charter's clause and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct RulePreset {
    /// Its name in code.
    pub code: &'static str,
    /// The kind of body that it is usually found with; any when it names none.
    pub kind: Option<BodyKind>,
    /// For what.
    pub matter: Matter,
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

const TWO_THIRDS_OR_MORE: Requirement = Requirement { fraction: Fraction::TWO_THIRDS, bound: Bound::OrMore };
const MORE_THAN_HALF: Requirement = Requirement { fraction: Fraction::HALF, bound: Bound::MoreThan };

/// Two thirds of all present, two thirds of those in favour; every ballot counts, the recused do not.
const MODEL: RulePreset = RulePreset {
    code: "model-council",
    kind: Some(BodyKind::Council),
    matter: Matter::Ordinary,
    quorum: TWO_THIRDS_OR_MORE,
    majority: TWO_THIRDS_OR_MORE,
    majority_base: MajorityBase::Present,
    abstention: BallotEffect::InBase,
    invalid: BallotEffect::InBase,
    blank: BallotEffect::InBase,
    recusal: RecusalEffect::LeavesBase,
    meetings_per_year: 1,
};

/// The rules to start from.
pub const RULE_PRESETS: &[RulePreset] = &[
    MODEL,
    // The executive council of the model charter meets every half year.
    RulePreset {
        code: "model-executive-council",
        kind: Some(BodyKind::ExecutiveCouncil),
        meetings_per_year: 2,
        ..MODEL
    },
    // The congress of the model charter meets once in a term, and decides by more than half.
    RulePreset {
        code: "model-congress",
        kind: Some(BodyKind::Congress),
        majority: MORE_THAN_HALF,
        meetings_per_year: 0,
        ..MODEL
    },
    RulePreset {
        code: "group-standard",
        kind: None,
        matter: Matter::GroupStandard,
        majority: Requirement { fraction: Fraction::THREE_QUARTERS, bound: Bound::OrMore },
        meetings_per_year: 0,
        ..MODEL
    },
    RulePreset {
        code: "more-than-half-of-all",
        kind: None,
        majority: MORE_THAN_HALF,
        majority_base: MajorityBase::AllSeats,
        ..MODEL
    },
];
