//! The desk: where a project stands, what is due next, what is missing.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::compliance::Finding;
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::pilot::{GateRecord, PilotProject, Stage, StageKind, Step};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::submission::{Export, Submission};
use chengjie_domain::vote::{Ballot, Outcome, standing_ballot};
use chengjie_domain::work::{
    Accumulation, Assignment, AssignmentRole, CoursePoint, Deliverable, DeliverableStatus, Direction,
    Indicator, Reading, Standing, WorkItem, course, progress_on,
};
use chengjie_domain::{Fen, FundingSourceId, PersonId, ProjectId, Quantity};
use chengjie_store::Reader;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::Names;
use crate::{Failure, Secretariat};

/// A project in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectHead {
    /// Key.
    pub id: ProjectId,
    /// Name.
    pub title: String,
    /// Where the plan names its function.
    pub clause: String,
    /// Counterpart department.
    pub department: String,
    /// Who leads it.
    pub leader: Option<String>,
}

/// A step of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// Where the plan asks for it.
    pub clause: String,
    /// When it was taken.
    pub done_on: Option<NaiveDate>,
    /// What proves it, as recorded.
    pub proof: Option<String>,
}

/// A stage with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StageView {
    /// Which.
    pub kind: StageKind,
    /// Planned first day.
    pub planned_from: NaiveDate,
    /// Planned last day.
    pub planned_to: NaiveDate,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was completed.
    pub completed_on: Option<NaiveDate>,
    /// Its steps, in order.
    pub steps: Vec<StepView>,
}

/// Something with a day that is still to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DueItem {
    /// Kind of record.
    pub kind: String,
    /// Key.
    pub id: String,
    /// What.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Who leads it.
    pub person: Option<String>,
    /// Days from today; negative when late.
    pub days: i64,
}

/// A decision of a council on the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecisionView {
    /// Key of the meeting.
    pub meeting_id: String,
    /// Key of the item.
    pub id: String,
    /// Number, when it was passed.
    pub number: Option<String>,
    /// About what.
    pub title: String,
    /// Whether it passed.
    pub passed: bool,
    /// When.
    pub decided_on: NaiveDate,
    /// 同意.
    pub yes: u32,
    /// 反对.
    pub no: u32,
    /// 弃权.
    pub abstain: u32,
    /// 回避.
    pub recused: u32,
    /// How many votes it needed.
    pub needed: u32,
}

/// An indicator against its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IndicatorView {
    /// Key.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Where it stood before, thousandths of the unit.
    pub baseline: Quantity,
    /// What was reached.
    pub value: Option<Quantity>,
    /// Whether every reading in that figure is approved.
    pub is_approved: bool,
    /// What today asks.
    pub expected: Quantity,
    /// The target.
    pub target: Quantity,
    /// Which way is good.
    pub direction: Direction,
    /// Whether readings add up.
    pub accumulation: Accumulation,
    /// How it is measured.
    pub measured_by: String,
    /// How it does.
    pub standing: Standing,
    /// How it went, period by period.
    pub course: Vec<CoursePoint>,
}

/// Money in three sums, fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MoneyView {
    /// Planned by source.
    pub planned: Fen,
    /// Arrived.
    pub received: Fen,
    /// Spent.
    pub spent: Fen,
    /// Budgeted by line.
    pub budgeted: Fen,
}

/// A source of money in two sums, fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceSums {
    /// Key.
    pub id: FundingSourceId,
    /// Name.
    pub name: String,
    /// Planned.
    pub planned: Fen,
    /// Arrived.
    pub received: Fen,
}

/// A document that went to an authority, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SubmissionView {
    /// The submission.
    pub submission: Submission,
    /// Title of what was sent.
    pub title: String,
}

/// The last backup that passed its drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DrillView {
    /// When it was made and drilled.
    pub made_at: DateTime<FixedOffset>,
    /// How many entries of the ledger it holds, all checked.
    pub entries: u64,
}

/// The desk of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Desk {
    /// All projects, to choose from.
    pub projects: Vec<ProjectHead>,
    /// The one shown.
    pub project: Option<ProjectHead>,
    /// Its four stages.
    pub stages: Vec<StageView>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// What is due next, the overdue first.
    pub due: Vec<DueItem>,
    /// How many are overdue.
    pub late: u32,
    /// How many are due within two weeks.
    pub soon: u32,
    /// The newest decisions.
    pub decisions: Vec<DecisionView>,
    /// Its indicators.
    pub indicators: Vec<IndicatorView>,
    /// Its money.
    pub money: MoneyView,
    /// Its money by source.
    pub sources: Vec<SourceSums>,
    /// The newest submissions of any document.
    pub submissions: Vec<SubmissionView>,
    /// The last drilled backup.
    pub drill: Option<DrillView>,
    /// Today, as the desk reckons it.
    pub today: NaiveDate,
}

pub(crate) fn head(project: &PilotProject, names: &Names) -> ProjectHead {
    ProjectHead {
        id: project.id.clone(),
        title: project.name.to_string(),
        clause: project.facts.area().clause().to_string(),
        department: project.department.to_string(),
        leader: names.get(project.leader_id.as_ref()),
    }
}

pub(crate) fn stages(reader: &Reader<'_>, project: &str) -> Result<Vec<StageView>, Failure> {
    let gates: Vec<GateRecord> = reader.list_by("project_id", project)?;
    let stages: Vec<Stage> = reader.list_by("project_id", project)?;
    let agreements: Vec<AgreementVersion> = reader.list_by("project_id", project)?;
    let signed_on = agreements.iter().filter_map(|version| version.effective_from).min();
    let view = |stage: Stage| StageView {
        kind: stage.kind,
        planned_from: stage.planned_from,
        planned_to: stage.planned_to,
        started_on: stage.started_on,
        completed_on: stage.completed_on,
        steps: stage
            .kind
            .steps()
            .map(|step| {
                let record = gates.iter().find(|gate| gate.step == step);
                StepView {
                    step,
                    clause: step.clause().to_string(),
                    // The signed agreement proves its step; the others have a record.
                    done_on: match step {
                        Step::AgreementSigned => signed_on,
                        _ => record.map(|gate| gate.done_on),
                    },
                    proof: record.map(|gate| gate.proof.to_string()),
                }
            })
            .collect(),
    };
    Ok(stages.into_iter().map(view).collect())
}

fn due(reader: &Reader<'_>, project: &str, names: &Names, today: NaiveDate) -> Result<Vec<DueItem>, Failure> {
    let mut found = Vec::new();
    for item in reader.list_by::<WorkItem>("project_id", project)? {
        if item.finished_on.is_some() {
            continue;
        }
        let team: Vec<Assignment> = reader.list_by("work_item_id", item.id.as_str())?;
        let lead: Option<&PersonId> = team
            .iter()
            .find(|one| one.role == AssignmentRole::Lead)
            .or_else(|| team.first())
            .map(|one| &one.person_id);
        found.push(DueItem {
            kind: "work_item".to_owned(),
            id: item.id.to_string(),
            title: item.title.to_string(),
            due_on: item.due_on(),
            person: names.get(lead),
            days: (item.due_on() - today).num_days(),
        });
    }
    for deliverable in reader.list_by::<Deliverable>("project_id", project)? {
        if matches!(deliverable.status, DeliverableStatus::Planned | DeliverableStatus::Returned) {
            found.push(DueItem {
                kind: "deliverable".to_owned(),
                id: deliverable.id.to_string(),
                title: deliverable.title.to_string(),
                due_on: deliverable.due_on,
                person: None,
                days: (deliverable.due_on - today).num_days(),
            });
        }
    }
    found.sort_by(|left, right| (left.due_on, &left.title).cmp(&(right.due_on, &right.title)));
    Ok(found)
}

pub(crate) fn decisions(reader: &Reader<'_>, project: &str) -> Result<Vec<DecisionView>, Failure> {
    let resolutions: Vec<Resolution> = reader.all()?;
    let mut found = Vec::new();
    for item in reader.list_by::<AgendaItem>("project_id", project)? {
        let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
        let Some(ballot) =
            standing_ballot(&ballots).filter(|ballot| ballot.judgement.outcome != Outcome::Void)
        else {
            continue;
        };
        let resolution = resolutions.iter().find(|resolution| {
            resolution.agenda_item_id == item.id && resolution.status == ResolutionStatus::InForce
        });
        found.push(DecisionView {
            meeting_id: item.meeting_id.to_string(),
            id: item.id.to_string(),
            number: resolution.map(Resolution::number_text),
            title: item.title.to_string(),
            passed: ballot.judgement.outcome == Outcome::Passed,
            decided_on: ballot.closed_at.date_naive(),
            yes: ballot.tally.in_favour,
            no: ballot.tally.against,
            abstain: ballot.tally.abstain,
            recused: ballot.judgement.recused,
            needed: ballot.judgement.needed,
        });
    }
    found.sort_by(|left, right| (right.decided_on, &right.number).cmp(&(left.decided_on, &left.number)));
    Ok(found)
}

pub(crate) fn indicators(
    reader: &Reader<'_>,
    project: &PilotProject,
    today: NaiveDate,
) -> Result<Vec<IndicatorView>, Failure> {
    let mut found = Vec::new();
    for indicator in reader.list_by::<Indicator>("project_id", project.id.as_str())? {
        let readings: Vec<Reading> = reader.list_by("indicator_id", indicator.id.as_str())?;
        let progress = progress_on(&indicator, &readings, project.starts_on, project.ends_on, today);
        found.push(IndicatorView {
            id: indicator.id.to_string(),
            name: indicator.name.to_string(),
            unit: indicator.unit.to_string(),
            baseline: indicator.baseline,
            value: progress.value,
            is_approved: progress.is_approved,
            expected: progress.expected,
            target: indicator.target,
            direction: indicator.direction,
            accumulation: indicator.accumulation,
            measured_by: indicator.measured_by.to_string(),
            standing: progress.standing,
            course: course(&indicator, &readings),
        });
    }
    Ok(found)
}

pub(crate) fn sources(reader: &Reader<'_>, project: &str) -> Result<Vec<SourceSums>, Failure> {
    let mut found = Vec::new();
    for source in reader.list_by::<FundingSource>("project_id", project)? {
        let receipts: Vec<Receipt> = reader.list_by("funding_source_id", source.id.as_str())?;
        found.push(SourceSums {
            id: source.id,
            name: source.name.to_string(),
            planned: source.planned,
            received: receipts.into_iter().map(|receipt| receipt.amount).sum(),
        });
    }
    Ok(found)
}

pub(crate) fn money(reader: &Reader<'_>, project: &str) -> Result<MoneyView, Failure> {
    let sources = sources(reader, project)?;
    Ok(MoneyView {
        planned: sources.iter().map(|source| source.planned).sum(),
        received: sources.iter().map(|source| source.received).sum(),
        spent: reader.list_by::<Expense>("project_id", project)?.iter().map(|one| one.amount).sum(),
        budgeted: reader.list_by::<BudgetLine>("project_id", project)?.iter().map(|one| one.amount).sum(),
    })
}

fn submissions(reader: &Reader<'_>) -> Result<Vec<SubmissionView>, Failure> {
    let exports: Vec<Export> = reader.all()?;
    let view = |submission: Submission| SubmissionView {
        title: exports
            .iter()
            .find(|export| export.id == submission.export_id)
            .map(|export| export.title.to_string())
            .unwrap_or_default(),
        submission,
    };
    Ok(reader.all::<Submission>()?.into_iter().take(SHOWN).map(view).collect())
}

fn count<'due>(due: impl Iterator<Item = &'due DueItem>) -> u32 {
    u32::try_from(due.count()).unwrap_or(u32::MAX)
}

/// How many rows of a list the desk shows at the most.
const SHOWN: usize = 12;
/// What is due within so many days is due soon.
const SOON: i64 = 14;

impl Secretariat {
    /// The desk of a project, or of the one that is furthest in hand when none is named.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn desk(&self, wanted: Option<&ProjectId>, today: NaiveDate) -> Result<Desk, Failure> {
        let (mut desk, chosen) = self.read(|reader| {
            let names = Names::of(reader)?;
            let projects: Vec<PilotProject> = reader.all()?;
            let chosen = match wanted {
                Some(id) => projects.iter().find(|project| &project.id == id),
                None => most_in_hand(reader, &projects)?,
            }
            .cloned();
            let mut desk = Desk {
                projects: projects.iter().map(|project| head(project, &names)).collect(),
                project: chosen.as_ref().map(|project| head(project, &names)),
                stages: Vec::new(),
                findings: Vec::new(),
                due: Vec::new(),
                late: 0,
                soon: 0,
                decisions: Vec::new(),
                indicators: Vec::new(),
                money: MoneyView {
                    planned: Fen::ZERO,
                    received: Fen::ZERO,
                    spent: Fen::ZERO,
                    budgeted: Fen::ZERO,
                },
                sources: Vec::new(),
                submissions: submissions(reader)?,
                drill: None,
                today,
            };
            if let Some(project) = &chosen {
                let id = project.id.as_str();
                desk.stages = stages(reader, id)?;
                desk.due = due(reader, id, &names, today)?;
                desk.late = count(desk.due.iter().filter(|item| item.days < 0));
                desk.soon = count(desk.due.iter().filter(|item| (0..=SOON).contains(&item.days)));
                desk.due.truncate(SHOWN);
                desk.decisions = decisions(reader, id)?.into_iter().take(SHOWN).collect();
                desk.indicators = indicators(reader, project, today)?;
                desk.money = money(reader, id)?;
                desk.sources = sources(reader, id)?;
            }
            Ok((desk, chosen))
        })?;
        if let Some(project) = chosen {
            desk.findings = self.findings(&project.id, today)?;
        }
        let newest = self.workspace().backups()?.into_iter().max_by_key(|backup| backup.made_at);
        desk.drill = newest.map(|backup| DrillView { made_at: backup.made_at, entries: backup.head.seq });
        Ok(desk)
    }
}

/// The project with the most stages begun and work still to do.
fn most_in_hand<'all>(
    reader: &Reader<'_>,
    projects: &'all [PilotProject],
) -> Result<Option<&'all PilotProject>, Failure> {
    let mut best = None;
    for project in projects {
        let stages: Vec<Stage> = reader.list_by("project_id", project.id.as_str())?;
        let begun = stages.iter().filter(|stage| stage.started_on.is_some()).count();
        let open = stages.iter().any(|stage| stage.completed_on.is_none());
        let rank = (open, begun);
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, project));
        }
    }
    Ok(best.map(|(_, project)| project))
}
