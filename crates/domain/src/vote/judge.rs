//! The judgement of a vote by the charter rule of its day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Tally, VoteRefusal};
use crate::council::{BallotEffect, CharterRule, MajorityBase, RecusalEffect};
use crate::meeting::VoteMethod;
use crate::{CharterRuleId, Line, Requirement};

/// Who was there when the vote closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// 应到: all seats of the roster.
    pub seats: u32,
    /// 实到: members in the room, the recused included.
    pub present: u32,
    /// Members in the room who are recused.
    pub recused_present: u32,
    /// Members recused, in the room or not.
    pub recused: u32,
}

/// What a vote came to.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 通过.
    Passed,
    /// 未通过.
    Failed,
}

/// A vote judged: every figure that its explanation names, and the rule that decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The rule that decided.
    pub rule_id: CharterRuleId,
    /// Where the charter says it.
    pub rule_clause: Line,
    /// From when that rule is in force.
    pub rule_effective_from: NaiveDate,
    /// What it asks for the quorum.
    pub quorum: Requirement,
    /// What it asks for the majority.
    pub majority: Requirement,
    /// Of what the majority is taken.
    pub majority_base: MajorityBase,
    /// 应到.
    pub seats: u32,
    /// 实到.
    pub present: u32,
    /// How many had to be present.
    pub quorum_needed: u32,
    /// 回避: of those who would count in the base; an absent member counts only where the base is all seats.
    pub recused: u32,
    /// 表决基数.
    pub base: u32,
    /// 同意.
    pub in_favour: u32,
    /// How many in favour were needed.
    pub needed: u32,
    /// What it came to.
    pub outcome: Outcome,
}

/// Judges a vote.
///
/// The quorum is taken of all seats; a recused member who is in the room counts for it. The base of the majority is what
/// the rule says, less the recused, and less abstentions, invalid and blank ballots where the rule takes them out.
///
/// # Errors
/// When there is no quorum, nobody may vote, or the ballots cannot be those of the members in the room.
pub fn judge(
    rule: &CharterRule,
    method: VoteMethod,
    room: Room,
    tally: Tally,
) -> Result<Judgement, VoteRefusal> {
    let quorum_needed = rule.quorum.needed(room.seats).unwrap_or(u32::MAX);
    if room.present < quorum_needed {
        return Err(VoteRefusal::NoQuorum {
            present: room.present,
            needed: quorum_needed,
            seats: room.seats,
        });
    }
    let voters = room.present.saturating_sub(room.recused_present);
    if voters == 0 {
        return Err(VoteRefusal::NobodyMayVote {});
    }
    let cast = tally.cast()?;
    if cast > voters {
        return Err(VoteRefusal::TooManyBallots { cast, voters });
    }
    let everyone_is_seen = matches!(method, VoteMethod::ShowOfHands | VoteMethod::NamedBallot);
    if everyone_is_seen && cast < voters {
        return Err(VoteRefusal::TooFewVotes { cast, voters });
    }
    let base = base_of(rule, room, tally, cast);
    let needed = rule.majority.needed(base);
    Ok(Judgement {
        rule_id: rule.id.clone(),
        rule_clause: rule.clause.clone(),
        rule_effective_from: rule.effective_from,
        quorum: rule.quorum,
        majority: rule.majority,
        majority_base: rule.majority_base,
        seats: room.seats,
        present: room.present,
        quorum_needed,
        recused: match rule.majority_base {
            MajorityBase::AllSeats => room.recused,
            MajorityBase::Present | MajorityBase::VotesCast => room.recused_present,
        },
        base,
        in_favour: tally.in_favour,
        needed: needed.unwrap_or(0),
        outcome: if needed.is_some_and(|needed| tally.in_favour >= needed) {
            Outcome::Passed
        } else {
            Outcome::Failed
        },
    })
}

fn base_of(rule: &CharterRule, room: Room, tally: Tally, cast: u32) -> u32 {
    let leaves = |effect: BallotEffect, count: u32| if effect == BallotEffect::OutOfBase { count } else { 0 };
    let recusal_leaves = rule.recusal == RecusalEffect::LeavesBase;
    let whole = match rule.majority_base {
        MajorityBase::Present if recusal_leaves => room.present.saturating_sub(room.recused_present),
        MajorityBase::Present => room.present,
        MajorityBase::AllSeats if recusal_leaves => room.seats.saturating_sub(room.recused),
        MajorityBase::AllSeats => room.seats,
        // The recused cast nothing; staying in the base they count as a ballot that is not in favour.
        MajorityBase::VotesCast if recusal_leaves => cast,
        MajorityBase::VotesCast => cast.saturating_add(room.recused_present),
    };
    whole
        .saturating_sub(leaves(rule.abstention, tally.abstain))
        .saturating_sub(leaves(rule.invalid, tally.invalid))
        .saturating_sub(leaves(rule.blank, tally.blank))
}
