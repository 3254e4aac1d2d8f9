//! What can be done to pilot projects.

use chengjie_domain::pilot::{GateRecord, PilotProject, Stage, TeamMember};
use chengjie_domain::{PersonId, ProjectId, ResolutionId, StageId, TeamMemberId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to pilot projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PilotOperation {
    /// Starts a project with its four stages; a leader is named later.
    Start {
        /// The project.
        project: PilotProject,
        /// Its four stages, in order.
        stages: Vec<Stage>,
    },
    /// Changes a project's facts, all but its leader.
    Amend(PilotProject),
    /// Names the leader, with the resolution that approved it (§五(二)).
    NameLeader {
        /// Of which project.
        project_id: ProjectId,
        /// Who.
        person_id: PersonId,
        /// From when; the rank is that of this day.
        named_on: NaiveDate,
        /// The resolution that approved it.
        resolution_id: ResolutionId,
    },
    /// Takes a person into the team.
    JoinTeam(TeamMember),
    /// Ends a person's time in the team.
    LeaveTeam {
        /// Which membership.
        team_member_id: TeamMemberId,
        /// Last day.
        left_on: NaiveDate,
    },
    /// Plans a stage anew.
    ReplanStage {
        /// Which stage.
        stage_id: StageId,
        /// First day.
        planned_from: NaiveDate,
        /// Last day.
        planned_to: NaiveDate,
    },
    /// Begins a stage.
    BeginStage {
        /// Which stage.
        stage_id: StageId,
        /// When.
        started_on: NaiveDate,
    },
    /// Records a step of §六 with its proof.
    RecordStep(GateRecord),
    /// Completes a stage whose steps are all taken.
    CompleteStage {
        /// Which stage.
        stage_id: StageId,
        /// When.
        completed_on: NaiveDate,
    },
}
