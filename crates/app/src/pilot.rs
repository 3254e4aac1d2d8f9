//! Pilot projects: leader, team, stages and steps.

use chengjie_domain::agreement::{AgreementStatus, AgreementVersion};
use chengjie_domain::council::{Body, Seat};
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::pilot::{
    GateRecord, LeaderStanding, PilotProject, PilotRefusal, Stage, StageKind, Step, TeamMember,
    approves_leader, leader_standing,
};
use chengjie_domain::{PersonId, ProjectId, ResolutionId, StageId};
use chengjie_store::{Reader, Writer};
use chrono::NaiveDate;

use crate::Failure;
use crate::operation::PilotOperation;
use crate::person::name_of;
use crate::resolution::basis;

pub(crate) fn perform(operation: &PilotOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        PilotOperation::Start { project, stages } => start(writer, project, stages),
        PilotOperation::Amend(project) => amend(writer, project),
        PilotOperation::NameLeader { project_id, person_id, named_on, resolution_id } => {
            name_leader(writer, project_id, person_id, *named_on, resolution_id)
        }
        PilotOperation::JoinTeam(member) => join_team(writer, member),
        PilotOperation::LeaveTeam { team_member_id, left_on } => {
            let mut member: TeamMember = writer.get(team_member_id.as_str())?;
            require_span(member.joined_on, *left_on)?;
            member.left_on = Some(*left_on);
            Ok(writer.update(&member)?)
        }
        PilotOperation::ReplanStage { stage_id, planned_from, planned_to } => {
            let mut stage: Stage = writer.get(stage_id.as_str())?;
            require_span(*planned_from, *planned_to)?;
            (stage.planned_from, stage.planned_to) = (*planned_from, *planned_to);
            Ok(writer.update(&stage)?)
        }
        PilotOperation::BeginStage { stage_id, started_on } => begin_stage(writer, stage_id, *started_on),
        PilotOperation::RecordStep(record) => record_step(writer, record),
        PilotOperation::CompleteStage { stage_id, completed_on } => {
            complete_stage(writer, stage_id, *completed_on)
        }
    }
}

fn require_span(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<(), PilotRefusal> {
    if ends_on < starts_on { Err(PilotRefusal::EndsBeforeStart { starts_on, ends_on }) } else { Ok(()) }
}

fn start(writer: &Writer<'_>, project: &PilotProject, stages: &[Stage]) -> Result<(), Failure> {
    require_span(project.starts_on, project.ends_on)?;
    let mut fresh = project.clone();
    (fresh.leader_id, fresh.leader_position, fresh.leader_resolution_id) = (None, None, None);
    writer.insert(&fresh)?;
    for (kind, stage) in StageKind::ALL.iter().zip(stages) {
        require_span(stage.planned_from, stage.planned_to)?;
        if stage.kind != *kind || stage.project_id != project.id {
            return Err(PilotRefusal::StageOutOfOrder { stage: stage.kind.code().to_owned() }.into());
        }
        writer.insert(&Stage { started_on: None, completed_on: None, ..stage.clone() })?;
    }
    match StageKind::ALL.get(stages.len()) {
        None if stages.len() == StageKind::ALL.len() => Ok(()),
        missing => {
            let stage = missing.map_or("summary", |kind| kind.code()).to_owned();
            Err(PilotRefusal::StageOutOfOrder { stage }.into())
        }
    }
}

fn amend(writer: &Writer<'_>, project: &PilotProject) -> Result<(), Failure> {
    let present: PilotProject = writer.get(project.id.as_str())?;
    require_span(project.starts_on, project.ends_on)?;
    if present.facts.area() != project.facts.area() {
        return Err(PilotRefusal::FactsOfOtherFunction {}.into());
    }
    Ok(writer.update(&PilotProject {
        leader_id: present.leader_id,
        leader_position: present.leader_position,
        leader_resolution_id: present.leader_resolution_id,
        ..project.clone()
    })?)
}

fn name_leader(
    writer: &Writer<'_>,
    project_id: &ProjectId,
    person_id: &PersonId,
    named_on: NaiveDate,
    resolution_id: &ResolutionId,
) -> Result<(), Failure> {
    let mut project: PilotProject = writer.get(project_id.as_str())?;
    let resolution = basis(writer, resolution_id)?;
    let item: AgendaItem = writer.get(resolution.agenda_item_id.as_str())?;
    let body: Body = writer.get(resolution.body_id.as_str())?;
    if !approves_leader(body.kind, item.major_matter) || item.project_id.as_ref() != Some(project_id) {
        return Err(PilotRefusal::NotALeaderResolution { number: resolution.number_text() }.into());
    }
    let person = || name_of(writer, person_id);
    let position = match leader_standing(&writer.all::<Seat>()?, person_id, named_on) {
        LeaderStanding::Holds(position) => position,
        LeaderStanding::TooLow(position) => {
            let position = position.code().to_owned();
            return Err(PilotRefusal::LeaderRank { person: person()?, position }.into());
        }
        LeaderStanding::NoSeat => return Err(PilotRefusal::LeaderHoldsNoSeat { person: person()? }.into()),
    };
    project.leader_id = Some(person_id.clone());
    project.leader_position = Some(position);
    project.leader_resolution_id = Some(resolution_id.clone());
    Ok(writer.update(&project)?)
}

fn join_team(writer: &Writer<'_>, member: &TeamMember) -> Result<(), Failure> {
    let team: Vec<TeamMember> = writer.list_by("project_id", member.project_id.as_str())?;
    if team.iter().any(|other| other.person_id == member.person_id && other.left_on.is_none()) {
        return Err(PilotRefusal::OnTeamAlready { person: name_of(writer, &member.person_id)? }.into());
    }
    Ok(writer.insert(member)?)
}

/// The project's version in force, or the first of those that were.
pub(crate) fn in_force(
    reader: &Reader<'_>,
    project: &ProjectId,
) -> Result<Option<AgreementVersion>, Failure> {
    let versions: Vec<AgreementVersion> = reader.list_by("project_id", project.as_str())?;
    Ok(versions.into_iter().find(|version| version.status == AgreementStatus::InForce))
}

fn begin_stage(writer: &Writer<'_>, id: &StageId, started_on: NaiveDate) -> Result<(), Failure> {
    let mut stage: Stage = writer.get(id.as_str())?;
    let stages: Vec<Stage> = writer.list_by("project_id", stage.project_id.as_str())?;
    let before = stages.iter().find(|other| Some(other.kind) == stage.kind.before());
    if let Some(before) = before
        && before.completed_on.is_none_or(|completed_on| started_on < completed_on)
    {
        return Err(PilotRefusal::StageOutOfOrder { stage: stage.kind.code().to_owned() }.into());
    }
    if stage.kind == StageKind::Implementation {
        require_signed(writer, &stage.project_id)?;
    }
    stage.started_on = Some(started_on);
    Ok(writer.update(&stage)?)
}

fn require_signed(writer: &Writer<'_>, project: &ProjectId) -> Result<(), Failure> {
    if in_force(writer, project)?.is_some() {
        return Ok(());
    }
    let versions: Vec<AgreementVersion> = writer.list_by("project_id", project.as_str())?;
    let signed = versions.last().map_or(0, |version| version.signatures.len());
    Err(PilotRefusal::NotSigned { missing: u32::try_from(3_usize.saturating_sub(signed)).unwrap_or(3) }
        .into())
}

fn record_step(writer: &Writer<'_>, record: &GateRecord) -> Result<(), Failure> {
    if record.step == Step::AgreementSigned {
        return Err(PilotRefusal::StepFollowsAgreement {}.into());
    }
    let taken: Vec<GateRecord> = writer.list_by("project_id", record.project_id.as_str())?;
    if taken.iter().any(|other| other.step == record.step) {
        return Err(PilotRefusal::StepRecorded { step: record.step.code().to_owned() }.into());
    }
    Ok(writer.insert(record)?)
}

fn complete_stage(writer: &Writer<'_>, id: &StageId, completed_on: NaiveDate) -> Result<(), Failure> {
    let mut stage: Stage = writer.get(id.as_str())?;
    let started_on = stage
        .started_on
        .ok_or_else(|| PilotRefusal::StageOutOfOrder { stage: stage.kind.code().to_owned() })?;
    require_span(started_on, completed_on)?;
    let taken: Vec<GateRecord> = writer.list_by("project_id", stage.project_id.as_str())?;
    let signed = in_force(writer, &stage.project_id)?.is_some();
    let open = stage
        .kind
        .steps()
        .filter(|step| match step {
            Step::AgreementSigned => !signed,
            step => taken.iter().all(|record| record.step != *step),
        })
        .count();
    if open > 0 {
        let open = u32::try_from(open).unwrap_or(u32::MAX);
        return Err(PilotRefusal::StepsOpen { stage: stage.kind.code().to_owned(), open }.into());
    }
    stage.completed_on = Some(completed_on);
    Ok(writer.update(&stage)?)
}
