//! The work: key tasks, work items and who does them, deliverables, indicators and their readings.

mod indicator;
mod state;

pub use indicator::{
    Accumulation, CoursePoint, Direction, Indicator, Progress, Reading, ReadingStatus, Standing, course,
    progress_on,
};
pub use state::{DUE_SOON_DAYS, TaskState, WorkState, is_due_soon, task_on};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::pilot::StageKind;
use crate::{
    AssignmentId, DeliverableId, KeyTaskId, Line, PersonId, ProjectId, Prose, ResolutionId, WorkItemId,
};

refusals! {
    /// Why work cannot be so.
    WorkRefusal {
        /// A day before the day it must follow.
        OutOfOrder { earlier: String, later: String } = "work-out-of-order",
        /// An item would wait for itself.
        DependsOnItself { item: String } = "work-depends-on-itself",
        /// Something hangs on what is to be removed.
        InUse { name: String } = "work-in-use",
        /// The person has that role there.
        AlreadyAssigned { person: String } = "work-already-assigned",
        /// An item has one lead; the person named has it.
        LeadExists { person: String } = "work-lead-exists",
        /// The item was finished.
        Finished { item: String } = "work-finished",
        /// More than the whole.
        ProgressOutOfRange { progress: u32 } = "work-progress-out-of-range",
        /// The deliverable is at another step.
        DeliverableStatus { deliverable: String } = "work-deliverable-status",
        /// An approved reading is locked; record the next period.
        ReadingLocked { indicator: String } = "work-reading-locked",
        /// The reading is at another step.
        ReadingStatus { indicator: String } = "work-reading-status",
        /// A reading of the period exists.
        PeriodTaken { indicator: String, period_to: NaiveDate } = "work-period-taken",
        /// Of another project.
        OtherProject { name: String } = "work-other-project",
        /// Targets come only from an agreement in force; amend that.
        FollowsAgreement { name: String } = "work-follows-agreement",
    }
}

/// A key task (重点任务). Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyTask {
    /// Key.
    pub id: KeyTaskId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Place in the list, from 1.
    pub position: u32,
    /// Title.
    pub title: Line,
    /// What is done.
    pub content: Prose,
    /// What its acceptance asks.
    pub acceptance: Prose,
    /// In which stage.
    pub stage: StageKind,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
}

/// A piece of work with a date. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkItem {
    /// Key.
    pub id: WorkItemId,
    /// Of which project.
    pub project_id: ProjectId,
    /// For which key task.
    pub key_task_id: Option<KeyTaskId>,
    /// The resolution that it follows up.
    pub resolution_id: Option<ResolutionId>,
    /// What.
    pub title: Line,
    /// In which stage.
    pub stage: StageKind,
    /// Planned first day.
    pub planned_from: NaiveDate,
    /// Planned last day.
    pub planned_to: NaiveDate,
    /// The last day as revised.
    pub revised_to: Option<NaiveDate>,
    /// Why it was revised.
    pub revision_reason: Option<Line>,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was done.
    pub finished_on: Option<NaiveDate>,
    /// How much is done, percent.
    pub progress: u32,
    /// Items that must be done before.
    pub depends_on: Vec<WorkItemId>,
}

impl WorkItem {
    /// The day by which it is due now.
    #[must_use]
    pub fn due_on(&self) -> NaiveDate {
        self.revised_to.unwrap_or(self.planned_to)
    }

    /// Whether it is open past its day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.finished_on.is_none() && self.due_on() < today
    }
}

/// What a person does on an item.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentRole {
    /// 牵头.
    Lead,
    /// 承办.
    Doer,
    /// 协办.
    Support,
    /// 知会.
    Informed,
}

/// Who does what on a work item (分工). Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// Key.
    pub id: AssignmentId,
    /// On which item.
    pub work_item_id: WorkItemId,
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub role: AssignmentRole,
    /// Planned work, person-days.
    pub person_days: u32,
}

/// Where a deliverable stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DeliverableStatus {
    /// 计划.
    Planned,
    /// 已提交.
    Submitted,
    /// 已退回.
    Returned,
    /// 已验收.
    Accepted,
}

/// What is delivered (成果). Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    /// Key.
    pub id: DeliverableId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Of which key task.
    pub key_task_id: Option<KeyTaskId>,
    /// Made by which work item.
    pub work_item_id: Option<WorkItemId>,
    /// What.
    pub title: Line,
    /// Quality requirement.
    pub requirement: Prose,
    /// By when.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub status: DeliverableStatus,
    /// When it was submitted.
    pub submitted_on: Option<NaiveDate>,
    /// When it was accepted.
    pub accepted_on: Option<NaiveDate>,
    /// What the acceptance, or the return, said.
    pub verdict: Option<Line>,
}
