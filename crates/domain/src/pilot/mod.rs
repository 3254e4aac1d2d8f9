//! The pilot project: the function a society takes over, its leader, team and stages.

mod function;
mod leader;
mod stage;

pub use function::{Extent, FunctionArea, FunctionFacts, UndertakingBasis};
pub use leader::{LeaderStanding, approves_leader, leader_standing};
pub use stage::{GateRecord, Stage, StageKind, Step};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::council::SeatPosition;
use crate::{BodyId, Line, PersonId, ProjectId, ResolutionId, TeamMemberId};

refusals! {
    /// Why a project cannot be so.
    PilotRefusal {
        /// A project, stage or membership ends before it begins.
        EndsBeforeStart { starts_on: NaiveDate, ends_on: NaiveDate } = "pilot-ends-before-start",
        /// The leader ranks below secretary-general in every body (§五(二)).
        LeaderRank { person: String, position: String } = "pilot-leader-rank",
        /// The person holds no such seat in the society on that day.
        LeaderHoldsNoSeat { person: String } = "pilot-leader-no-seat",
        /// The resolution does not approve a leader, or is not of a council or executive council.
        NotALeaderResolution { number: String } = "pilot-not-a-leader-resolution",
        /// A stage begins before the one before it is done.
        StageOutOfOrder { stage: String } = "pilot-stage-out-of-order",
        /// A stage is closed while steps of it are open.
        StepsOpen { stage: String, open: u32 } = "pilot-steps-open",
        /// Implementation begins only when all three parties have signed (§六(二)3).
        NotSigned { missing: u32 } = "pilot-not-signed",
        /// The step was recorded already.
        StepRecorded { step: String } = "pilot-step-recorded",
        /// This step is proved by the signed agreement, not by a record.
        StepFollowsAgreement {} = "pilot-step-follows-agreement",
        /// The person is on the team already.
        OnTeamAlready { person: String } = "pilot-on-team-already",
        /// Facts of another function than the project's.
        FactsOfOtherFunction {} = "pilot-facts-of-other-function",
    }
}

/// A pilot project. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PilotProject {
    /// Key.
    pub id: ProjectId,
    /// Name as in the agreement.
    pub name: Line,
    /// Whole or part (整体/部分).
    pub extent: Extent,
    /// By commission or by government purchase.
    pub basis: UndertakingBasis,
    /// The function taken over and what its kind needs known (§三).
    pub facts: FunctionFacts,
    /// Counterpart department (对应政府部门).
    pub department: Line,
    /// Bureau responsible there (分管司局, §四(一)).
    pub bureau: Option<Line>,
    /// Who answers there.
    pub department_contact: Option<Line>,
    /// Telephone there.
    pub department_telephone: Option<Line>,
    /// Address there.
    pub department_address: Option<Line>,
    /// Who answers at CAST.
    pub cast_contact: Option<Line>,
    /// Telephone there.
    pub cast_telephone: Option<Line>,
    /// The society's responsible person (§四(二)).
    pub responsible_id: Option<PersonId>,
    /// The pilot's own office (§四(二)).
    pub office_id: Option<BodyId>,
    /// Who leads it.
    pub leader_id: Option<PersonId>,
    /// As what the leader sits in the society.
    pub leader_position: Option<SeatPosition>,
    /// The resolution that approved the leader (§五(二)).
    pub leader_resolution_id: Option<ResolutionId>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// Which of the three sides sends a team member (§四(二)).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// 学会.
    Society,
    /// 对应政府部门.
    Department,
    /// 中国科协.
    Cast,
}

/// A member of the project's team. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamMember {
    /// Key.
    pub id: TeamMemberId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Who.
    pub person_id: PersonId,
    /// Sent by whom.
    pub side: Side,
    /// What the person answers for.
    pub duty: Line,
    /// Share of working time, percent.
    pub time_share: u32,
    /// First day.
    pub joined_on: NaiveDate,
    /// Last day, once left.
    pub left_on: Option<NaiveDate>,
}
