//! Votes: what was counted, and what the charter makes of it.

mod count;
mod judge;

pub use count::{Choice, MemberChoice, Tally};
pub use judge::{Judgement, Outcome, Room, judge};

use chrono::{DateTime, FixedOffset};
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
        /// Named choices do not add up to the tally.
        ChoicesDisagree { named: u32, counted: u32 } = "vote-choices-disagree",
        /// A vote outside the meeting's time.
        OutsideMeeting {} = "vote-outside-meeting",
        /// The recused person may not vote here anyway.
        RecusedNotMember { person: String } = "vote-recused-not-member",
        /// A correction that would change nothing.
        CorrectionChangesNothing {} = "vote-correction-changes-nothing",
        /// Counts beyond any body.
        CountOutOfRange { count: u32 } = "vote-count-out-of-range",
    }
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
    /// The ballot that this one corrects (更正计票).
    pub corrects_id: Option<BallotId>,
    /// Why it was corrected.
    pub correction_reason: Option<Line>,
}
