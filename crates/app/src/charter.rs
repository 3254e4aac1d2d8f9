//! Trying a charter rule with figures before it is adopted; nothing is kept.

use chengjie_domain::council::CharterRule;
use chengjie_domain::meeting::{MeetingForm, VoteMethod};
use chengjie_domain::vote::{Judgement, Papers, Room, Tally, Vote, VoteRefusal, judge};
use chengjie_words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

/// A room and a count to try a rule with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrialCount {
    /// 应到.
    pub seats: u32,
    /// 实到.
    pub present: u32,
    /// Members in the room who are recused.
    pub recused: u32,
    /// How the vote is taken.
    pub method: VoteMethod,
    /// What is counted.
    pub tally: Tally,
    /// Absent members for whom somebody in the room votes.
    #[serde(default)]
    pub proxied: u32,
    /// The papers, when it is taken on paper.
    #[serde(default)]
    pub papers: Option<Papers>,
}

/// What a rule makes of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trial {
    /// The judgement.
    pub judgement: Judgement,
    /// The result in one sentence.
    pub explanation: String,
}

/// The papers of a trial that names none: everybody has one, and as many come back as are counted.
fn all_papers(count: TrialCount) -> Result<Option<Papers>, VoteRefusal> {
    let voters = count.present.saturating_sub(count.recused).saturating_add(count.proxied);
    let cast = count.tally.cast()?;
    match count.method {
        VoteMethod::ShowOfHands | VoteMethod::NamedBallot => Ok(None),
        VoteMethod::SecretBallot | VoteMethod::Correspondence if cast > voters => {
            Err(VoteRefusal::TooManyBallots { cast, voters })
        }
        VoteMethod::SecretBallot => Ok(Some(Papers { handed_out: voters, returned: cast })),
        // Those who answered are those there.
        VoteMethod::Correspondence => Ok(Some(Papers { handed_out: voters, returned: voters })),
    }
}

/// Judges a count by a rule, in a language.
///
/// # Errors
/// When there is no quorum, nobody may vote, or the ballots cannot be those of the members in the room.
pub fn try_rule(rule: &CharterRule, count: TrialCount, words: &Words) -> Result<Trial, Failure> {
    let room = Room {
        seats: count.seats,
        present: count.present,
        recused_present: count.recused,
        recused: count.recused,
        proxied: count.proxied,
        recused_proxied: 0,
    };
    let vote = Vote {
        method: count.method,
        form: MeetingForm::InPerson,
        room,
        tally: count.tally,
        papers: match count.papers {
            Some(papers) => Some(papers),
            None => all_papers(count)?,
        },
        quorum_override: None,
    };
    let judgement = judge(rule, &vote)?;
    Ok(Trial { explanation: words.judgement(&judgement), judgement })
}
