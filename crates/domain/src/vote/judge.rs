//! The judgement of a vote by the charter rule of its day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Papers, Tally, VoteRefusal};
use crate::council::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, QuorumBase, RecusalEffect, Unreturned,
};
use crate::meeting::{MeetingForm, VoteMethod};
use crate::{CharterRuleId, Line, Requirement};

/// Who took part when the vote closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// 应到: all seats of the roster.
    pub seats: u32,
    /// 实到: members in the room, the recused included; by correspondence, the members who answered.
    pub present: u32,
    /// Members in the room who are recused.
    pub recused_present: u32,
    /// Members recused, in the room or not.
    pub recused: u32,
    /// 委托: absent members, not recused, for whom somebody in the room votes.
    pub proxied: u32,
    /// Absent members for whom somebody in the room would vote, were they not recused.
    pub recused_proxied: u32,
}

impl Room {
    /// Absent members for whom somebody in the room votes, or would.
    const fn represented(self) -> u32 {
        self.proxied.saturating_add(self.recused_proxied)
    }

    /// The recused who are in the room, or are represented there.
    const fn recused_there(self) -> u32 {
        self.recused_present.saturating_add(self.recused_proxied)
    }
}

/// A vote as it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote<'said> {
    /// How.
    pub method: VoteMethod,
    /// At what kind of meeting: one without a room decides by correspondence, however its ballots are called.
    pub form: MeetingForm,
    /// Who took part.
    pub room: Room,
    /// What was counted.
    pub tally: Tally,
    /// Its papers, when it was taken on paper.
    pub papers: Option<Papers>,
    /// Why it was taken although too few were there, when somebody answered for that in writing.
    pub quorum_override: Option<&'said Line>,
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
    /// 作废: more papers came back than were handed out, and the vote is taken anew.
    Void,
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
    /// 回避: of those who would count in the base; an absent member who sent no proxy counts only where the base is all seats.
    pub recused: u32,
    /// 表决基数.
    pub base: u32,
    /// 同意.
    pub in_favour: u32,
    /// How many in favour were needed.
    pub needed: u32,
    /// What it came to.
    pub outcome: Outcome,
    /// Of what the quorum is taken.
    #[serde(default)]
    pub quorum_base: QuorumBase,
    /// How many the quorum's share is taken of, where that is not all seats.
    #[serde(default)]
    pub entitled: u32,
    /// How many of those present, or represented, count for the quorum, where they are not simply those present.
    #[serde(default)]
    pub quorum_present: u32,
    /// 委托: the recused included.
    #[serde(default)]
    pub proxied: u32,
    /// Ballots by correspondence that did not come back and count as abstentions.
    #[serde(default)]
    pub unreturned: u32,
    /// The papers, when it was taken on paper.
    #[serde(default)]
    pub papers: Option<Papers>,
    /// Why it was taken although too few were there.
    #[serde(default)]
    pub quorum_override: Option<Line>,
}

/// Judges a vote.
///
/// The quorum is taken of all seats, or of those entitled, as the rule says; a recused member who is in the room counts for
/// the first and not for the second, a member who sent a proxy where the rule says so, and one who is recused as if in the room. The base of the majority is what the
/// rule says, less the recused, and less abstentions, invalid and blank ballots where the rule takes them out.
///
/// # Errors
/// When there is no quorum and nobody answered for that, nobody may vote, the matter may not be decided that way, the ballots
/// cannot be those of the members who took part, or hands are said to be invalid or blank.
pub fn judge(rule: &CharterRule, vote: &Vote<'_>) -> Result<Judgement, VoteRefusal> {
    let is_by_post = vote.method == VoteMethod::Correspondence || vote.form == MeetingForm::Correspondence;
    if is_by_post && rule.by_correspondence == ByCorrespondence::Barred {
        return Err(VoteRefusal::BarredByCorrespondence { clause: rule.clause.to_string() });
    }
    let room = vote.room;
    let voters = room.present.saturating_sub(room.recused_present).saturating_add(room.proxied);
    let unreturned = unreturned(rule, vote, voters)?;
    let quorum = quorum(rule, room, unreturned);
    let is_quorate = quorum.present >= quorum.needed;
    match (is_quorate, vote.quorum_override) {
        (false, None) => {
            return Err(VoteRefusal::NoQuorum {
                present: quorum.present,
                needed: quorum.needed,
                seats: quorum.of,
            });
        }
        (true, Some(_)) => return Err(VoteRefusal::OverrideNotNeeded {}),
        (true, None) | (false, Some(_)) => {}
    }
    if voters.saturating_add(unreturned) == 0 {
        return Err(VoteRefusal::NobodyMayVote {});
    }
    if vote.method == VoteMethod::ShowOfHands && (vote.tally.invalid, vote.tally.blank) != (0, 0) {
        return Err(VoteRefusal::HandsSpoilt {});
    }
    let cast = cast(vote, voters)?;
    let is_void = vote.papers.is_some_and(|papers| papers.returned > papers.handed_out);
    let base = base_of(rule, room, vote.tally, cast, unreturned);
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
        quorum_needed: quorum.needed,
        recused: match rule.majority_base {
            MajorityBase::AllSeats => room.recused,
            MajorityBase::Present | MajorityBase::VotesCast => room.recused_there(),
        },
        base,
        in_favour: vote.tally.in_favour,
        needed: needed.unwrap_or(0),
        outcome: if is_void {
            Outcome::Void
        } else if needed.is_some_and(|needed| vote.tally.in_favour >= needed) {
            Outcome::Passed
        } else {
            Outcome::Failed
        },
        quorum_base: rule.quorum_base,
        entitled: quorum.of,
        quorum_present: quorum.present,
        proxied: room.represented(),
        unreturned,
        papers: vote.papers,
        quorum_override: vote.quorum_override.cloned(),
    })
}

/// How many had to be there, of how many, and how many were.
struct Quorum {
    of: u32,
    needed: u32,
    present: u32,
}

fn quorum(rule: &CharterRule, room: Room, unreturned: u32) -> Quorum {
    let (of, present) = match rule.quorum_base {
        QuorumBase::AllSeats => {
            (room.seats, room.present.saturating_add(rule.proxies_present(room.represented())))
        }
        QuorumBase::Entitled => (
            room.seats.saturating_sub(room.recused),
            room.present
                .saturating_sub(room.recused_present)
                .saturating_add(rule.proxies_present(room.proxied)),
        ),
    };
    let present = present.saturating_add(unreturned);
    Quorum { of, needed: rule.quorum.needed(of).unwrap_or(0), present }
}

/// The members whose ballots did not come back and who count as abstaining. Of a vote by correspondence, those who answered
/// are those in the room.
fn unreturned(rule: &CharterRule, vote: &Vote<'_>, voters: u32) -> Result<u32, VoteRefusal> {
    let Some(papers) = vote.papers else { return Ok(0) };
    if vote.method != VoteMethod::Correspondence {
        return Ok(0);
    }
    let entitled = vote.room.seats.saturating_sub(vote.room.recused);
    if papers.handed_out > entitled {
        return Err(VoteRefusal::TooManyPapers { handed_out: papers.handed_out, voters: entitled });
    }
    if papers.returned <= papers.handed_out && papers.returned != voters {
        return Err(VoteRefusal::AnswersDisagree { returned: papers.returned, answered: voters });
    }
    Ok(match rule.unreturned {
        Unreturned::Absent => 0,
        Unreturned::Abstention => papers.handed_out.saturating_sub(papers.returned),
    })
}

/// All ballots together, when they can be those of the members who took part.
fn cast(vote: &Vote<'_>, voters: u32) -> Result<u32, VoteRefusal> {
    let cast = vote.tally.cast()?;
    match (vote.method, vote.papers) {
        (VoteMethod::ShowOfHands | VoteMethod::NamedBallot, Some(_)) => {
            return Err(VoteRefusal::PapersUnasked {});
        }
        (VoteMethod::ShowOfHands | VoteMethod::NamedBallot, None) => {
            // Everybody is seen to vote somehow.
            if cast < voters {
                return Err(VoteRefusal::TooFewVotes { cast, voters });
            }
        }
        (VoteMethod::SecretBallot | VoteMethod::Correspondence, None) => {
            return Err(VoteRefusal::PapersUncounted {});
        }
        (VoteMethod::SecretBallot | VoteMethod::Correspondence, Some(papers)) => {
            if vote.method == VoteMethod::SecretBallot && papers.handed_out > voters {
                return Err(VoteRefusal::TooManyPapers { handed_out: papers.handed_out, voters });
            }
            if cast != papers.returned {
                return Err(VoteRefusal::PapersDisagree { returned: papers.returned, cast });
            }
            if papers.returned > papers.handed_out {
                // The vote is void, whatever was counted.
                return Ok(cast);
            }
        }
    }
    if cast > voters { Err(VoteRefusal::TooManyBallots { cast, voters }) } else { Ok(cast) }
}

fn base_of(rule: &CharterRule, room: Room, tally: Tally, cast: u32, unreturned: u32) -> u32 {
    let leaves = |effect: BallotEffect, count: u32| if effect == BallotEffect::OutOfBase { count } else { 0 };
    let recused = |count: u32| if rule.recusal == RecusalEffect::LeavesBase { count } else { 0 };
    let took_part = room.present.saturating_add(room.represented()).saturating_add(unreturned);
    let whole = match rule.majority_base {
        MajorityBase::Present => took_part.saturating_sub(recused(room.recused_there())),
        MajorityBase::AllSeats => room.seats.saturating_sub(recused(room.recused)),
        // The recused cast nothing; staying in the base they count as a ballot that is not in favour.
        MajorityBase::VotesCast => cast
            .saturating_add(unreturned)
            .saturating_add(room.recused_there() - recused(room.recused_there())),
    };
    whole
        .saturating_sub(leaves(rule.abstention, tally.abstain.saturating_add(unreturned)))
        .saturating_sub(leaves(rule.invalid, tally.invalid))
        .saturating_sub(leaves(rule.blank, tally.blank))
}
