//! Elections: several candidates for one place or more, each judged by the same rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::judge::{Judgement, Outcome, Vote, judge};
use super::{Tally, VoteRefusal};
use crate::council::{BallotEffect, CharterRule};
use crate::{AgendaItemId, CandidateId, PersonId};

/// A candidate (候选人) for the places that an item fills. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Key.
    pub id: CandidateId,
    /// Of which election.
    pub agenda_item_id: AgendaItemId,
    /// Who.
    pub person_id: PersonId,
    /// Place on the paper, from 1.
    pub position: u32,
}

/// What the valid ballots say of one candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateVotes {
    /// 同意.
    pub in_favour: u32,
    /// 反对.
    pub against: u32,
    /// 弃权.
    pub abstain: u32,
}

/// The count of one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateCount {
    /// Who.
    pub person_id: PersonId,
    /// What was counted.
    pub votes: CandidateVotes,
}

/// How a candidate came out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CandidateOutcome {
    /// 当选.
    Elected,
    /// Enough votes, and as many as another for the last place: both stand again (再次投票).
    Tied,
    /// Enough votes, and others had more.
    Outvoted,
    /// 票数不足.
    TooFew,
}

/// One candidate judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateResult {
    /// Who.
    pub person_id: PersonId,
    /// What was counted.
    pub votes: CandidateVotes,
    /// How many in favour were needed.
    pub needed: u32,
    /// How the candidate came out.
    pub outcome: CandidateOutcome,
}

/// An election judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// 应选: how many places there were.
    pub places: u32,
    /// Valid ballots.
    pub valid: u32,
    /// The candidates in the order of their votes; equal ones in that of the paper.
    pub candidates: Vec<CandidateResult>,
}

impl Election {
    /// 当选: how many places were filled.
    #[must_use]
    pub fn filled(&self) -> u32 {
        let elected =
            self.candidates.iter().filter(|candidate| candidate.outcome == CandidateOutcome::Elected);
        u32::try_from(elected.count()).unwrap_or(u32::MAX)
    }

    /// 尚缺: how many places nobody won.
    #[must_use]
    pub fn open_places(&self) -> u32 {
        self.places.saturating_sub(self.filled())
    }

    /// Who stands again for the open places: those who tied for the last of them, else all who were not elected.
    #[must_use]
    pub fn standing_again(&self) -> Vec<&PersonId> {
        let of = |outcome: CandidateOutcome| {
            self.candidates.iter().filter(move |one| one.outcome == outcome).map(|one| &one.person_id)
        };
        let tied: Vec<&PersonId> = of(CandidateOutcome::Tied).collect();
        if tied.is_empty() { of(CandidateOutcome::TooFew).collect() } else { tied }
    }
}

/// Judges an election. The tally's ballots in favour are the valid ones; what they say of each candidate stands in `counts`, in
/// the order of the paper. Whoever is elected is elected: it passes when a place is filled, and those that nobody won are for a
/// further round.
///
/// # Errors
/// When the vote itself is refused, or the candidates' counts cannot be those of the ballots.
pub fn elect(
    rule: &CharterRule,
    vote: &Vote<'_>,
    places: u32,
    counts: &[CandidateCount],
) -> Result<(Judgement, Election), VoteRefusal> {
    let Tally { in_favour: valid, against, abstain, .. } = vote.tally;
    if against > 0 || abstain > 0 {
        return Err(VoteRefusal::CandidatesUncounted {});
    }
    require_counts(places, valid, counts)?;
    let judgement = judge(rule, vote)?;
    let mut candidates: Vec<CandidateResult> = counts
        .iter()
        .map(|count| {
            let base = match rule.abstention {
                BallotEffect::InBase => judgement.base,
                BallotEffect::OutOfBase => judgement.base.saturating_sub(count.votes.abstain),
            };
            let needed = rule.majority.needed(base);
            let has_enough = needed.is_some_and(|needed| count.votes.in_favour >= needed);
            CandidateResult {
                person_id: count.person_id.clone(),
                votes: count.votes,
                needed: needed.unwrap_or(0),
                outcome: if has_enough { CandidateOutcome::Elected } else { CandidateOutcome::TooFew },
            }
        })
        .collect();
    // A stable order: of equal ones the paper's stays.
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.votes.in_favour));
    fill(&mut candidates, places);
    let election = Election { places, valid, candidates };
    let outcome = match judgement.outcome {
        Outcome::Void => Outcome::Void,
        Outcome::Passed | Outcome::Failed if election.filled() > 0 => Outcome::Passed,
        Outcome::Passed | Outcome::Failed => Outcome::Failed,
    };
    Ok((Judgement { outcome, ..judgement }, election))
}

/// Gives the places to those with the most votes among those who have enough; a tie across the last place fills none of it.
fn fill(candidates: &mut [CandidateResult], places: u32) {
    let places = usize::try_from(places).unwrap_or(usize::MAX);
    let votes: Vec<u32> = candidates
        .iter()
        .filter(|candidate| candidate.outcome == CandidateOutcome::Elected)
        .map(|candidate| candidate.votes.in_favour)
        .collect();
    let Some(&last_in) = places.checked_sub(1).and_then(|last| votes.get(last)) else { return };
    let tied = votes.get(places).copied() == Some(last_in);
    for candidate in candidates.iter_mut().filter(|one| one.outcome == CandidateOutcome::Elected) {
        candidate.outcome = match candidate.votes.in_favour.cmp(&last_in) {
            std::cmp::Ordering::Greater => CandidateOutcome::Elected,
            std::cmp::Ordering::Equal if tied => CandidateOutcome::Tied,
            std::cmp::Ordering::Equal => CandidateOutcome::Elected,
            std::cmp::Ordering::Less => CandidateOutcome::Outvoted,
        };
    }
}

fn require_counts(places: u32, valid: u32, counts: &[CandidateCount]) -> Result<(), VoteRefusal> {
    if counts.is_empty() {
        return Err(VoteRefusal::CandidatesUncounted {});
    }
    for count in counts {
        let CandidateVotes { in_favour, against, abstain } = count.votes;
        let said = [in_favour, against, abstain].into_iter().try_fold(0_u32, u32::checked_add);
        if said.is_none_or(|said| said > valid) {
            return Err(VoteRefusal::CandidateOverCounted { valid });
        }
    }
    let marks: u64 = counts.iter().map(|count| u64::from(count.votes.in_favour)).sum();
    let most = u64::from(valid) * u64::from(places);
    if marks > most {
        let [marks, most] = [marks, most].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        return Err(VoteRefusal::TooManyMarks { marks, most });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(votes: &[(u32, bool)], places: u32) -> Vec<CandidateOutcome> {
        let mut candidates: Vec<CandidateResult> = votes
            .iter()
            .map(|(in_favour, has_enough)| CandidateResult {
                person_id: PersonId::parse("01980c2e-7a10-7000-8000-000000000001").unwrap(),
                votes: CandidateVotes { in_favour: *in_favour, against: 0, abstain: 0 },
                needed: 0,
                outcome: if *has_enough { CandidateOutcome::Elected } else { CandidateOutcome::TooFew },
            })
            .collect();
        fill(&mut candidates, places);
        candidates.into_iter().map(|candidate| candidate.outcome).collect()
    }

    #[test]
    fn places_go_by_votes_and_a_tie_for_the_last_one_fills_it_with_nobody() {
        use CandidateOutcome::{Elected, Outvoted, Tied, TooFew};
        type Row<'row> = (&'row [(u32, bool)], u32, &'row [CandidateOutcome]);
        let rows: [Row<'_>; 6] = [
            (&[(9, true), (8, true), (7, true)], 2, &[Elected, Elected, Outvoted]),
            (&[(9, true), (8, true), (8, true)], 2, &[Elected, Tied, Tied]),
            (&[(9, true), (9, true), (9, true)], 3, &[Elected, Elected, Elected]),
            (&[(9, true), (9, true), (9, true)], 1, &[Tied, Tied, Tied]),
            (&[(9, true), (5, false), (4, false)], 2, &[Elected, TooFew, TooFew]),
            (&[(5, false)], 1, &[TooFew]),
        ];
        for (votes, places, wanted) in rows {
            assert_eq!(results(votes, places), wanted, "{votes:?} for {places}");
        }
    }
}
