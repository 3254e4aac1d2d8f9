//! What can be done to votes.

use chengjie_domain::vote::{Candidate, CandidateCount, MemberChoice, Papers, Recusal, Tally};
use chengjie_domain::{AgendaItemId, BallotId, CandidateId, Line, PersonId, RecusalId, ResolutionId};
use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum VoteOperation {
    /// Records that a member may not vote on an item.
    Recuse(Recusal),
    /// Takes a recusal back before the vote.
    WithdrawRecusal {
        /// Which recusal.
        recusal_id: RecusalId,
    },
    /// Records when a recused member left the room for the item, and came back.
    TimeRecusal {
        /// Which recusal.
        recusal_id: RecusalId,
        /// When the member left.
        left_at: Option<DateTime<FixedOffset>>,
        /// When the member was back.
        returned_at: Option<DateTime<FixedOffset>>,
    },
    /// Puts somebody on the paper of an election.
    Nominate(Candidate),
    /// Takes a candidate off the paper before the vote.
    WithdrawCandidate {
        /// Which candidate.
        candidate_id: CandidateId,
    },
    /// Makes the paper of an election say just these, in this order.
    ListCandidates {
        /// Of which item.
        agenda_item_id: AgendaItemId,
        /// Who stands, each once, from the first place down.
        person_ids: Vec<PersonId>,
    },
    /// Puts a further round of an election on the agenda, behind it, for the places that nobody won: those who tied stand again, else
    /// all who were not elected. Not taken at this meeting, it is put off and carried over as any item.
    FurtherRound {
        /// The item whose election left places open.
        agenda_item_id: AgendaItemId,
        /// What the further round is called.
        title: Line,
    },
    /// Closes the vote on an item: judges it and, if it passed, adopts the resolution with its number.
    Close {
        /// Key of the closed vote.
        ballot_id: BallotId,
        /// On which item.
        agenda_item_id: AgendaItemId,
        /// When.
        closed_at: DateTime<FixedOffset>,
        /// What was counted.
        tally: Tally,
        /// Who chose what, if the vote names it.
        choices: Vec<MemberChoice>,
        /// Who counted.
        tellers: Option<Line>,
        /// Its papers, when it was taken on paper.
        #[serde(default)]
        papers: Option<Papers>,
        /// What the valid ballots say of each candidate, when it is an election.
        #[serde(default)]
        candidates: Vec<CandidateCount>,
        /// Why it is taken although too few are there, when somebody answers for that in writing; it prints.
        #[serde(default)]
        quorum_override: Option<Line>,
        /// Key of the resolution that comes of it, should it pass.
        resolution_id: ResolutionId,
    },
    /// Corrects a closed vote by a further record that stands beside it (更正计票).
    Correct {
        /// Key of the correction.
        ballot_id: BallotId,
        /// Which closed vote.
        corrects_id: BallotId,
        /// When it was corrected.
        corrected_at: DateTime<FixedOffset>,
        /// What should have been counted.
        tally: Tally,
        /// Who chose what, if the vote names it.
        choices: Vec<MemberChoice>,
        /// Its papers, when it was taken on paper.
        #[serde(default)]
        papers: Option<Papers>,
        /// What the valid ballots say of each candidate, when it is an election.
        #[serde(default)]
        candidates: Vec<CandidateCount>,
        /// Why.
        reason: Line,
        /// Key of the resolution that comes of it, should it pass only now.
        resolution_id: ResolutionId,
    },
}
