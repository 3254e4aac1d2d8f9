//! Votes: what was counted, and what the charter makes of it.

mod count;
mod election;
mod judge;

pub use count::{Choice, MemberChoice, Papers, Tally};
pub use election::{
    Candidate, CandidateCount, CandidateOutcome, CandidateResult, CandidateVotes, Election, elect,
};
pub use judge::{Judgement, Outcome, Room, Vote, judge};

use chrono::{DateTime, DurationRound as _, FixedOffset, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AgendaItemId, BallotId, Line, PersonId, RecusalId};

refusals! {
    /// Why a vote cannot be so.
    VoteRefusal {
        /// More ballots than members who may vote.
        TooManyBallots { cast: u32, voters: u32 } = "vote-too-many-ballots",
        /// An open vote accounts for fewer members than are in the room.
        TooFewVotes { cast: u32, voters: u32 } = "vote-too-few-votes",
        /// Too few are in the room.
        NoQuorum { present: u32, needed: u32, seats: u32 } = "vote-no-quorum",
        /// A meeting by correspondence sees no hands.
        HandsByPost { item: String } = "vote-hands-by-post",
        /// A meeting in a room has no votes by post.
        PostInRoom { item: String } = "vote-post-in-room",
        /// The motion, the candidates or the recusals changed after a vote that was void.
        ChangedSince { item: String } = "vote-changed-since",
        /// Everyone in the room is recused.
        NobodyMayVote {} = "vote-nobody-may-vote",
        /// The item was voted on already; only a correction can change it.
        AlreadyClosed { item: String } = "vote-already-closed",
        /// The ballot has been corrected; the latest correction is the one to correct.
        AlreadyCorrected { item: String } = "vote-already-corrected",
        /// Who was in the room when a vote closed is part of that vote.
        RoomStands { item: String, person: String } = "vote-room-stands",
        /// The member is recused from the item already.
        RecusedAlready { person: String } = "vote-recused-already",
        /// A named choice of someone who is not in the room, is recused, or is named twice.
        NotAVoter { person: String } = "vote-not-a-voter",
        /// A secret ballot that would name who chose what.
        SecretNotNamed {} = "vote-secret-not-named",
        /// A named ballot that names nobody.
        NamesMissing {} = "vote-names-missing",
        /// Named choices do not add up to the tally.
        ChoicesDisagree { named: u32, counted: u32 } = "vote-choices-disagree",
        /// A vote outside the meeting's time.
        OutsideMeeting {} = "vote-outside-meeting",
        /// The recused person may not vote here anyway.
        RecusedNotMember { person: String } = "vote-recused-not-member",
        /// A correction that would change nothing.
        CorrectionChangesNothing {} = "vote-correction-changes-nothing",
        /// A show of hands with invalid or blank ballots: there is no paper to be so.
        HandsSpoilt {} = "vote-hands-spoilt",
        /// A vote on paper whose papers were not counted.
        PapersUncounted {} = "vote-papers-uncounted",
        /// Papers of a vote that has none.
        PapersUnasked {} = "vote-papers-unasked",
        /// More papers handed out than members who may vote.
        TooManyPapers { handed_out: u32, voters: u32 } = "vote-too-many-papers",
        /// The ballots counted are not those that came back.
        PapersDisagree { returned: u32, cast: u32 } = "vote-papers-disagree",
        /// The ballots that came back are not of the members who are marked as having answered.
        AnswersDisagree { returned: u32, answered: u32 } = "vote-answers-disagree",
        /// The charter bars the matter from being decided by correspondence.
        BarredByCorrespondence { clause: String } = "vote-barred-by-correspondence",
        /// An override of a quorum that is there.
        OverrideNotNeeded {} = "vote-override-not-needed",
        /// An election whose ballots do not say what became of each candidate.
        CandidatesUncounted {} = "vote-candidates-uncounted",
        /// More votes on one candidate than valid ballots.
        CandidateOverCounted { valid: u32 } = "vote-candidate-over-counted",
        /// More marks than the valid ballots had places for.
        TooManyMarks { marks: i64, most: i64 } = "vote-too-many-marks",
        /// Counts of people who do not stand, or of one twice, or not of all who stand.
        CandidatesDiffer {} = "vote-candidates-differ",
        /// Somebody stands for election already.
        CandidateAlready { person: String } = "vote-candidate-already",
        /// A scrutineer who stands for election (监票人不得为候选人).
        TellerStands { person: String } = "vote-teller-stands",
        /// Candidates of an item that fills no place.
        NotAnElection { item: String } = "vote-not-an-election",
        /// An election whose places are all filled, or that was not counted, has no further round.
        NoFurtherRound { item: String } = "vote-no-further-round",
        /// The further round stands on the agenda already.
        FurtherRoundBegun { item: String } = "vote-further-round-begun",
        /// With those whom another round elected, more would be elected than there are places, or somebody twice.
        RoundStands { item: String, number: String, places: u32 } = "vote-round-stands",
        /// A round that is still to come would fill more places than a corrected count leaves open.
        RoundWaits { item: String, left: u32 } = "vote-round-waits",
        /// An election is by secret ballot.
        ElectionIsSecret {} = "vote-election-is-secret",
        /// A vote by correspondence is counted before its day, and not all papers are back.
        BeforeDeadline { deadline: String, returned: u32, handed_out: u32 } = "vote-before-deadline",
        /// A recused member who would be in the room when the vote is taken.
        AwayOutOfOrder { person: String } = "vote-away-out-of-order",
        /// A member who left for another item and is not back would take part.
        AwayForOther { person: String, item: String } = "vote-away-for-other",
        /// Counts beyond any body.
        CountOutOfRange { count: u32 } = "vote-count-out-of-range",
    }
}

/// The ballot of an item that counts: of the newest vote, the one that no other corrects.
#[must_use]
pub fn standing_ballot(ballots: &[Ballot]) -> Option<&Ballot> {
    let is_corrected =
        |ballot: &Ballot| ballots.iter().any(|other| other.corrects_id.as_ref() == Some(&ballot.id));
    let uncorrected = ballots.iter().filter(|ballot| !is_corrected(ballot));
    // A void vote and the one taken anew both stand uncorrected: the later one counts.
    uncorrected.max_by_key(|ballot| (ballot.judgement.outcome != Outcome::Void, ballot.closed_at))
}

/// A member who may not vote on one item. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recusal {
    /// Key.
    pub id: RecusalId,
    /// On which item.
    pub agenda_item_id: AgendaItemId,
    /// Who.
    pub person_id: PersonId,
    /// Why.
    pub reason: Line,
    /// When the member left the room for it.
    #[serde(default)]
    pub left_at: Option<DateTime<FixedOffset>>,
    /// When the member was back, after the vote.
    #[serde(default)]
    pub returned_at: Option<DateTime<FixedOffset>>,
}

impl Recusal {
    /// The member left the room while the meeting was in session and before the vote closed, and came back after it; nothing is
    /// known of a time that is not said.
    ///
    /// # Errors
    /// When the times are not in that order.
    pub fn require_away(
        &self,
        person: &str,
        opened_at: Option<DateTime<FixedOffset>>,
        closed_at: Option<DateTime<FixedOffset>>,
    ) -> Result<(), VoteRefusal> {
        let left_in_time = match (opened_at, self.left_at) {
            (_, None) => self.returned_at.is_none(),
            (None, Some(_)) => false,
            (Some(opened_at), Some(left_at)) => {
                to_minute(opened_at) <= left_at && closed_at.is_none_or(|closed_at| left_at <= closed_at)
            }
        };
        let back_in_time = self.returned_at.is_none_or(|back| {
            closed_at.is_some_and(|closed_at| to_minute(closed_at) <= back)
                && self.left_at.is_some_and(|left_at| left_at <= back)
        });
        if left_in_time && back_in_time {
            Ok(())
        } else {
            Err(VoteRefusal::AwayOutOfOrder { person: person.to_owned() })
        }
    }
}

impl Recusal {
    /// Whether the member is out of the room at a moment, as far as it is known.
    #[must_use]
    pub fn is_away_at(&self, moment: DateTime<FixedOffset>) -> bool {
        self.left_at.is_some_and(|left_at| left_at <= moment)
            && self.returned_at.is_none_or(|back| moment < back)
    }
}

/// The minute of a moment: who came and went is noted by the minute.
fn to_minute(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

/// A closed vote with its judgement; never changed, only followed by a correction. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Key.
    pub id: BallotId,
    /// On which item.
    pub agenda_item_id: AgendaItemId,
    /// When it was closed.
    pub closed_at: DateTime<FixedOffset>,
    /// What was counted.
    pub tally: Tally,
    /// Who chose what, when the vote names it; else empty.
    pub choices: Vec<MemberChoice>,
    /// Who counted.
    pub tellers: Option<Line>,
    /// What the charter of the day makes of it.
    pub judgement: Judgement,
    /// What became of each candidate, when it was an election.
    #[serde(default)]
    pub election: Option<Election>,
    /// The ballot that this one corrects (更正计票).
    pub corrects_id: Option<BallotId>,
    /// Why it was corrected.
    pub correction_reason: Option<Line>,
}
