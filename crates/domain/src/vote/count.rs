//! What was counted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::VoteRefusal;
use crate::PersonId;

/// One vote.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// 同意.
    InFavour,
    /// 反对.
    Against,
    /// 弃权.
    Abstain,
    /// 无效.
    Invalid,
    /// Returned unmarked, 空白.
    Blank,
}

/// Who chose what in a vote that names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChoice {
    /// Who.
    pub person_id: PersonId,
    /// What.
    pub choice: Choice,
}

/// Votes counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// 同意.
    pub in_favour: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstain: u32,
    /// 无效.
    pub invalid: u32,
    /// 空白.
    pub blank: u32,
}

impl Tally {
    /// No body has more members than this.
    pub const LIMIT: u32 = 100_000;

    /// All ballots together.
    ///
    /// # Errors
    /// When a single count is beyond any body.
    pub fn cast(self) -> Result<u32, VoteRefusal> {
        let counts = [self.in_favour, self.against, self.abstain, self.invalid, self.blank];
        match counts.into_iter().find(|&count| count > Self::LIMIT) {
            Some(count) => Err(VoteRefusal::CountOutOfRange { count }),
            None => Ok(counts.into_iter().sum()),
        }
    }

    /// What named choices add up to.
    #[must_use]
    pub fn of(choices: &[MemberChoice]) -> Self {
        let mut tally = Self::default();
        for member in choices {
            let count = match member.choice {
                Choice::InFavour => &mut tally.in_favour,
                Choice::Against => &mut tally.against,
                Choice::Abstain => &mut tally.abstain,
                Choice::Invalid => &mut tally.invalid,
                Choice::Blank => &mut tally.blank,
            };
            *count += 1;
        }
        tally
    }
}

/// The papers of a vote on paper: those of a secret ballot, or those sent out for a vote by correspondence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// 发出.
    pub handed_out: u32,
    /// 收回.
    pub returned: u32,
}
