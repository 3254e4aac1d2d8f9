//! The project room: facts, agreement, team, work, deliverables, indicators, money.

use chengjie_domain::agreement::{AgreementStatus, AgreementVersion, Gap, gaps};
use chengjie_domain::compliance::{Dossier, Finding, FindingStatus, findings};
use chengjie_domain::council::Body;
use chengjie_domain::money::{FundingSource, Receipt};
use chengjie_domain::person::Person;
use chengjie_domain::pilot::{FunctionArea, PilotProject, Stage, TeamMember};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::society::Society;
use chengjie_domain::submission::{Export, Submission};
use chengjie_domain::work::{Assignment, Deliverable, Reading, ReadingStatus, WorkItem};
use chengjie_domain::{AgreementId, ProjectId};
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::desk::{self, DecisionView, IndicatorView, MoneyView, ProjectHead, StageView};
use super::leader::LeaderView;
use super::money::{self, ExpenseView, LineView, SourceView};
use super::work::{self, DeliverableView, KeyTaskView, LoadView, WorkItemView};
use super::{ResolutionView, leader};
use crate::failure::refuse;
use crate::names::Names;
use crate::{Failure, Secretariat, compliance};

/// What a version of the agreement lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapView {
    /// Which version.
    pub agreement_id: AgreementId,
    /// What is missing, in the plan's order.
    pub gaps: Vec<Gap>,
}

/// A function that a project can take over (§三).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FunctionCard {
    /// Which.
    pub function: FunctionArea,
    /// Where the plan names it.
    pub clause: String,
    /// Whether the plan only lets it be explored.
    pub is_exploratory: bool,
}

/// Every function, in the plan's order.
#[must_use]
pub fn functions() -> Vec<FunctionCard> {
    let card = |function: FunctionArea| FunctionCard {
        function,
        clause: function.clause().to_string(),
        is_exploratory: function.is_exploratory(),
    };
    FunctionArea::ALL.into_iter().map(card).collect()
}

/// What wants attention in each section of a project, in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct SectionCounts {
    /// Gaps of the agreement version that is being drafted.
    pub gaps: u32,
    /// Work items and deliverables that are late.
    pub overdue: u32,
    /// Readings that wait for approval.
    pub unapproved: u32,
    /// Major expenses that no council decided.
    pub undecided: u32,
    /// Rules that miss something.
    pub missing: u32,
    /// Rules that are breached.
    pub breached: u32,
}

/// Everything about one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectRoom {
    /// Today, as the room reckons it.
    pub today: NaiveDate,
    /// Whose project it is.
    pub society: Society,
    /// In a line.
    pub head: ProjectHead,
    /// The project.
    pub project: PilotProject,
    /// What wants attention.
    pub counts: SectionCounts,
    /// Who leads it, and who may.
    pub leader: LeaderView,
    /// All bodies, to choose the pilot's office from.
    pub bodies: Vec<Body>,
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
    /// Whether a version is in force; then tasks, indicators and money are its own.
    pub is_agreed: bool,
    /// The team.
    pub team: Vec<TeamMember>,
    /// What everybody with a part carries.
    pub loads: Vec<LoadView>,
    /// Key tasks.
    pub key_tasks: Vec<KeyTaskView>,
    /// Work items.
    pub items: Vec<WorkItemView>,
    /// Who does what.
    pub assignments: Vec<Assignment>,
    /// Deliverables.
    pub deliverables: Vec<DeliverableView>,
    /// Indicators against their targets.
    pub indicators: Vec<IndicatorView>,
    /// Their readings.
    pub readings: Vec<Reading>,
    /// Sources of money.
    pub sources: Vec<SourceView>,
    /// What arrived.
    pub receipts: Vec<Receipt>,
    /// The budget.
    pub budget: Vec<LineView>,
    /// What was spent.
    pub expenses: Vec<ExpenseView>,
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

/// What the room and its counts both read.
struct Books {
    dossier: Dossier,
    findings: Vec<Finding>,
    items: Vec<WorkItem>,
    deliverables: Vec<Deliverable>,
    indicators: Vec<IndicatorView>,
    readings: Vec<Reading>,
}

impl Books {
    fn of(reader: &Reader<'_>, id: &ProjectId, today: NaiveDate) -> Result<Self, Failure> {
        let missing = || refuse("record-missing", &[("kind", "society".into()), ("id", "".into())]);
        let dossier = compliance::dossier(reader, id, today)?.ok_or_else(missing)?;
        let indicators = desk::indicators(reader, &dossier.project, today)?;
        let mut readings = Vec::new();
        for indicator in &indicators {
            readings.extend(reader.list_by::<Reading>("indicator_id", &indicator.id)?);
        }
        Ok(Self {
            findings: findings(&dossier),
            items: reader.list_by("project_id", id.as_str())?,
            deliverables: reader.list_by("project_id", id.as_str())?,
            dossier,
            indicators,
            readings,
        })
    }

    fn gaps(&self) -> Vec<GapView> {
        let of = |version: &AgreementVersion| GapView {
            agreement_id: version.id.clone(),
            gaps: gaps(&version.parts),
        };
        self.dossier.agreements.iter().map(of).collect()
    }

    fn counts(&self) -> SectionCounts {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let of = |status| count(self.findings.iter().filter(|one| one.status == status).count());
        let today = self.dossier.today;
        let drafting =
            self.dossier.agreements.iter().find(|version| version.status == AgreementStatus::Drafting);
        let late = self.items.iter().filter(|item| item.is_overdue(today)).count()
            + self.deliverables.iter().filter(|one| one.is_overdue(today)).count();
        let expenses = self.dossier.expenses.iter();
        SectionCounts {
            gaps: drafting.map_or(0, |version| count(gaps(&version.parts).len())),
            overdue: count(late),
            unapproved: count(
                self.readings.iter().filter(|one| one.status == ReadingStatus::Submitted).count(),
            ),
            undecided: count(
                expenses
                    .filter(|one| self.dossier.is_major(one) && self.dossier.decision_on(one).is_none())
                    .count(),
            ),
            missing: of(FindingStatus::Missing),
            breached: of(FindingStatus::Breached),
        }
    }
}

impl Secretariat {
    /// What wants attention in a project on a day.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn section_counts(&self, id: &ProjectId, today: NaiveDate) -> Result<SectionCounts, Failure> {
        self.read(|reader| Ok(Books::of(reader, id, today)?.counts()))
    }

    /// Everything about one project on a day.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn project_room(&self, id: &ProjectId, today: NaiveDate) -> Result<ProjectRoom, Failure> {
        self.read(|reader| {
            let key = id.as_str();
            let names = Names::of(reader)?;
            let books = Books::of(reader, id, today)?;
            let (counts, gaps) = (books.counts(), books.gaps());
            let Books { dossier, findings, items, deliverables, indicators, readings } = books;
            let people: Vec<Person> = reader.all()?;
            let mut assignments = Vec::new();
            for item in &items {
                assignments.extend(reader.list_by::<Assignment>("work_item_id", item.id.as_str())?);
            }
            let sources = reader.list_by("project_id", key)?;
            let mut receipts = Vec::new();
            for source in &sources {
                receipts.extend(receipts_of(reader, source)?);
            }
            let tasks = reader.list_by("project_id", key)?;
            Ok(ProjectRoom {
                today,
                society: dossier.society.clone(),
                head: desk::head(&dossier.project, &names),
                counts,
                leader: leader::leader(&dossier, &names, today),
                road: desk::stages(reader, key)?,
                stages: reader.list_by("project_id", key)?,
                findings,
                gaps,
                is_agreed: dossier
                    .agreements
                    .iter()
                    .any(|version| version.status == AgreementStatus::InForce),
                team: reader.list_by("project_id", key)?,
                loads: work::loads(&items, &assignments, &people, today),
                key_tasks: work::key_tasks(tasks, &items, &assignments, &deliverables, &names, today),
                items: work::items(&items, &assignments, &dossier.resolutions, &names, today),
                assignments,
                deliverables: work::deliverables(&deliverables, today),
                indicators,
                readings,
                sources: money::sources(sources, &receipts, &dossier.expenses),
                receipts,
                budget: money::lines(reader.list_by("project_id", key)?, &dossier.expenses),
                expenses: money::expenses(&dossier),
                money: desk::money(reader, key)?,
                decisions: desk::decisions(reader, key)?,
                resolutions: dossier
                    .resolutions
                    .iter()
                    .filter(|one| is_standing(one))
                    .map(ResolutionView::of)
                    .collect(),
                people,
                agreements: dossier.agreements,
                bodies: dossier.bodies,
                project: dossier.project,
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

fn receipts_of(reader: &Reader<'_>, source: &FundingSource) -> Result<Vec<Receipt>, Failure> {
    Ok(reader.list_by("funding_source_id", source.id.as_str())?)
}

fn is_standing(resolution: &Resolution) -> bool {
    resolution.status == ResolutionStatus::InForce
}
