//! Charter rules: what makes a meeting valid and a motion pass, each from its day on.
//!
//! Nothing here is a constant of the program: the defaults of a new society are data that its secretary edits. What a rule
//! written before a question was asked leaves open is what charters mostly mean: its default.

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

/// Of what the quorum is taken.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum QuorumBase {
    /// 应到: all seats.
    #[default]
    AllSeats,
    /// 有表决权: all seats less the recused, who then do not count as present either.
    Entitled,
}

/// Who may vote for an absent member.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProxyHolder {
    /// Another member of the body.
    Member,
    /// Whoever bears the member's written proxy, an observer too.
    Anyone,
}

/// Whether a member who sends a proxy counts as present.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ProxyPresence {
    /// The member counts for the quorum.
    Counts,
    /// The member votes, and does not count for the quorum.
    VotesOnly,
}

/// How absent members may have themselves represented (委托). A charter that says nothing of it allows none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProxyRule {
    /// Who may vote for them.
    pub holder: ProxyHolder,
    /// How many one person may represent at the most.
    pub most: u32,
    /// Whether they count as present.
    pub presence: ProxyPresence,
}

/// Whether a matter may be decided without a meeting in a room.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ByCorrespondence {
    /// 可以通讯表决.
    #[default]
    Allowed,
    /// 不得通讯表决.
    Barred,
}

/// What a ballot that was sent and did not come back in time is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Unreturned {
    /// 未参加: the member took no part, and is not present.
    #[default]
    Absent,
    /// 弃权: the member took part and abstained.
    Abstention,
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
    /// Of what the quorum is taken.
    #[serde(default)]
    pub quorum_base: QuorumBase,
    /// How absent members may be represented; nothing when they may not.
    #[serde(default)]
    pub proxy: Option<ProxyRule>,
    /// Whether the matter may be decided by correspondence.
    #[serde(default)]
    pub by_correspondence: ByCorrespondence,
    /// What an unreturned ballot by correspondence is.
    #[serde(default)]
    pub unreturned: Unreturned,
    /// How many days before the meeting its notice must go out; none when the charter says nothing.
    #[serde(default)]
    pub notice_days: u32,
}

impl CharterRule {
    /// How many of the represented members count as present.
    #[must_use]
    pub const fn proxies_present(&self, proxied: u32) -> u32 {
        match self.proxy {
            Some(ProxyRule { presence: ProxyPresence::Counts, .. }) => proxied,
            Some(ProxyRule { presence: ProxyPresence::VotesOnly, .. }) | None => 0,
        }
    }

    /// How many days a notice came too late for a meeting on a day; a notice that has not gone out is not late yet.
    #[must_use]
    pub fn notice_late(&self, noticed_on: Option<NaiveDate>, meets_on: NaiveDate) -> u32 {
        let given = noticed_on.map_or(i64::MAX, |noticed_on| (meets_on - noticed_on).num_days());
        u32::try_from(i64::from(self.notice_days).saturating_sub(given)).unwrap_or(0)
    }
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
