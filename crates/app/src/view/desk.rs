//! The desk: where a project stands, what is due next, what is missing.

mod decision;
mod due;
mod indicator;
mod money;
mod stage;

pub use decision::DecisionView;
pub(crate) use decision::decisions;
pub use due::DueItem;
pub use indicator::IndicatorView;
pub(crate) use indicator::indicators;
pub use money::{MoneyView, SourceSums};
pub(crate) use money::{money, sources};
pub(crate) use stage::stages;
pub use stage::{StageView, StepView};

use chengjie_domain::compliance::Finding;
use chengjie_domain::pilot::{PilotProject, Stage};
use chengjie_domain::submission::{Export, Submission};
use chengjie_domain::{Fen, ProjectId};
use chengjie_store::Reader;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::names::Names;
use crate::{Failure, Secretariat};
use due::due;

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
