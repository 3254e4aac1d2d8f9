//! The project room: facts, agreement, team, work, deliverables, indicators, money.

use chengjie_domain::agreement::{AgreementVersion, Gap, gaps};
use chengjie_domain::compliance::Finding;
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::person::Person;
use chengjie_domain::pilot::{PilotProject, Stage, TeamMember};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::submission::{Export, Submission};
use chengjie_domain::work::{Assignment, Deliverable, KeyTask, Reading, WorkItem};
use chengjie_domain::{AgreementId, ProjectId};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::desk::{self, DecisionView, IndicatorView, MoneyView, ProjectHead, StageView};
use super::{Names, ResolutionView};
use crate::{Failure, Secretariat};

/// What a version of the agreement lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapView {
    /// Which version.
    pub agreement_id: AgreementId,
    /// What is missing, in the plan's order.
    pub gaps: Vec<Gap>,
}

/// Everything about one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectRoom {
    /// Today, as the room reckons it.
    pub today: NaiveDate,
    /// In a line.
    pub head: ProjectHead,
    /// The project.
    pub project: PilotProject,
    /// The stages with their steps.
    pub road: Vec<StageView>,
    /// The stages as records.
    pub stages: Vec<Stage>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The agreement's versions, oldest first.
    pub agreements: Vec<AgreementVersion>,
    /// What each lacks.
    pub gaps: Vec<GapView>,
    /// The team.
    pub team: Vec<TeamMember>,
    /// Key tasks.
    pub key_tasks: Vec<KeyTask>,
    /// Work items.
    pub items: Vec<WorkItem>,
    /// Who does what.
    pub assignments: Vec<Assignment>,
    /// Deliverables.
    pub deliverables: Vec<Deliverable>,
    /// Indicators against their targets.
    pub indicators: Vec<IndicatorView>,
    /// Their readings.
    pub readings: Vec<Reading>,
    /// Sources of money.
    pub sources: Vec<FundingSource>,
    /// What arrived.
    pub receipts: Vec<Receipt>,
    /// The budget.
    pub budget: Vec<BudgetLine>,
    /// What was spent.
    pub expenses: Vec<Expense>,
    /// The three sums.
    pub money: MoneyView,
    /// What councils decided on it.
    pub decisions: Vec<DecisionView>,
    /// Resolutions in force, to choose from.
    pub resolutions: Vec<ResolutionView>,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
}

/// An exported file with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentRow {
    /// The export.
    pub export: Export,
    /// To whom it was sent, and what came of it.
    pub submissions: Vec<Submission>,
}

impl Secretariat {
    /// Everything about one project on a day.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn project_room(&self, id: &ProjectId, today: NaiveDate) -> Result<ProjectRoom, Failure> {
        let findings = self.findings(id, today)?;
        self.read(|reader| {
            let project: PilotProject = reader.get(id.as_str())?;
            let key = id.as_str();
            let names = Names::of(reader)?;
            let agreements: Vec<AgreementVersion> = reader.list_by("project_id", key)?;
            let items: Vec<WorkItem> = reader.list_by("project_id", key)?;
            let mut assignments = Vec::new();
            for item in &items {
                assignments.extend(reader.list_by::<Assignment>("work_item_id", item.id.as_str())?);
            }
            let indicators = desk::indicators(reader, &project, today)?;
            let mut readings = Vec::new();
            for indicator in &indicators {
                readings.extend(reader.list_by::<Reading>("indicator_id", &indicator.id)?);
            }
            let sources: Vec<FundingSource> = reader.list_by("project_id", key)?;
            let mut receipts = Vec::new();
            for source in &sources {
                receipts.extend(reader.list_by::<Receipt>("funding_source_id", source.id.as_str())?);
            }
            let resolutions = reader.all::<Resolution>()?;
            Ok(ProjectRoom {
                today,
                head: desk::head(&project, &names),
                road: desk::stages(reader, key)?,
                stages: reader.list_by("project_id", key)?,
                findings,
                gaps: agreements
                    .iter()
                    .map(|version| GapView { agreement_id: version.id.clone(), gaps: gaps(&version.parts) })
                    .collect(),
                agreements,
                team: reader.list_by("project_id", key)?,
                key_tasks: reader.list_by("project_id", key)?,
                items,
                assignments,
                deliverables: reader.list_by("project_id", key)?,
                indicators,
                readings,
                sources,
                receipts,
                budget: reader.list_by("project_id", key)?,
                expenses: reader.list_by("project_id", key)?,
                money: desk::money(reader, key)?,
                decisions: desk::decisions(reader, key)?,
                resolutions: resolutions
                    .into_iter()
                    .filter(|resolution| resolution.status == ResolutionStatus::InForce)
                    .map(|resolution| ResolutionView { number: resolution.number_text(), resolution })
                    .collect(),
                people: reader.all()?,
                project,
            })
        })
    }

    /// Exported files with what became of them, newest first.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn exported(&self) -> Result<Vec<DocumentRow>, Failure> {
        self.read(|reader| {
            let submissions: Vec<Submission> = reader.all()?;
            let rows = reader.all::<Export>()?.into_iter().map(|export| DocumentRow {
                submissions: submissions.iter().filter(|one| one.export_id == export.id).cloned().collect(),
                export,
            });
            Ok(rows.collect())
        })
    }
}
