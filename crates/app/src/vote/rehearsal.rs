//! What a vote would come to: judged as it will be, told before anybody confirms it, and nothing written.

use chengjie_domain::BallotId;
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Election, Judgement};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use crate::future::require_past;
use crate::names::Names;
use crate::operation::{Operation, VoteOperation};
use crate::view::explained;
use crate::{Failure, Secretariat, carry};

/// What a count would come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Rehearsal {
    /// What the charter makes of it.
    pub judgement: Judgement,
    /// What became of each candidate, when it is an election.
    pub election: Option<Election>,
    /// The result in one sentence.
    pub explanation: String,
    /// The number of the resolution that would stand after it.
    pub number: Option<String>,
}

/// The vote that an operation closes, or corrects.
const fn counted(operation: &VoteOperation) -> Option<&BallotId> {
    match operation {
        VoteOperation::Close { ballot_id, .. } | VoteOperation::Correct { ballot_id, .. } => Some(ballot_id),
        VoteOperation::Recuse(_)
        | VoteOperation::WithdrawRecusal { .. }
        | VoteOperation::TimeRecusal { .. }
        | VoteOperation::Nominate(_)
        | VoteOperation::WithdrawCandidate { .. }
        | VoteOperation::ListCandidates { .. }
        | VoteOperation::FurtherRound { .. } => None,
    }
}

impl Secretariat {
    /// What closing or correcting a vote would come to, in a language; nothing for an operation that counts nothing.
    ///
    /// # Errors
    /// Whatever the operation itself would be refused with.
    pub fn rehearse_vote(
        &self,
        operation: &VoteOperation,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<Option<Rehearsal>, Failure> {
        let Some(ballot_id) = counted(operation) else { return Ok(None) };
        require_past(&Operation::Vote(operation.clone()), now)?;
        self.workspace().rehearse(|writer| {
            super::perform(operation, writer)?;
            carry::require_held_only(writer)?;
            let ballot: Ballot = writer.get(ballot_id.as_str())?;
            let item: AgendaItem = writer.get(ballot.agenda_item_id.as_str())?;
            let resolutions: Vec<Resolution> = writer.list_by("agenda_item_id", item.id.as_str())?;
            let adopted = resolutions.iter().find(|one| one.status == ResolutionStatus::InForce);
            Ok(Some(Rehearsal {
                explanation: explained(&ballot, words, &Names::of_meeting(writer, &item.meeting_id, words)?),
                number: adopted.map(Resolution::number_text),
                judgement: ballot.judgement,
                election: ballot.election,
            }))
        })
    }
}
