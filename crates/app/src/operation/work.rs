//! What can be done to the work.

use chengjie_domain::work::{Assignment, Deliverable, KeyTask, Reading, WorkItem};
use chengjie_domain::{AssignmentId, DeliverableId, KeyTaskId, Line, ReadingId, WorkItemId};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum WorkOperation {
    /// Adds a key task while no agreement is in force.
    AddKeyTask(KeyTask),
    /// Changes a key task while no agreement is in force.
    AmendKeyTask(KeyTask),
    /// Removes a key task while no agreement is in force and nothing hangs on it.
    RemoveKeyTask {
        /// Which key task.
        key_task_id: KeyTaskId,
    },
    /// Adds a work item; one that follows up a resolution names it.
    AddItem(WorkItem),
    /// Adds the work items of a table with their assignments, all or none.
    ImportItems {
        /// The items.
        items: Vec<WorkItem>,
        /// Who does what on them.
        assignments: Vec<Assignment>,
    },
    /// Changes a work item's facts.
    AmendItem(WorkItem),
    /// Removes a work item on which nothing hangs.
    RemoveItem {
        /// Which item.
        work_item_id: WorkItemId,
    },
    /// Records that work began.
    BeginItem {
        /// Which item.
        work_item_id: WorkItemId,
        /// When.
        started_on: NaiveDate,
    },
    /// Records how much is done.
    ReportProgress {
        /// Which item.
        work_item_id: WorkItemId,
        /// Percent.
        progress: u32,
    },
    /// Gives a new last day; the planned one stays visible.
    Reschedule {
        /// Which item.
        work_item_id: WorkItemId,
        /// The new last day.
        revised_to: NaiveDate,
        /// Why.
        reason: Line,
    },
    /// Records that it is done.
    FinishItem {
        /// Which item.
        work_item_id: WorkItemId,
        /// When.
        finished_on: NaiveDate,
    },
    /// Assigns a person.
    Assign(Assignment),
    /// Takes an assignment back.
    Unassign {
        /// Which assignment.
        assignment_id: AssignmentId,
    },
    /// Plans a deliverable.
    AddDeliverable(Deliverable),
    /// Changes a deliverable that is not accepted.
    AmendDeliverable(Deliverable),
    /// Records that a deliverable was submitted.
    SubmitDeliverable {
        /// Which deliverable.
        deliverable_id: DeliverableId,
        /// When.
        submitted_on: NaiveDate,
    },
    /// Returns a submitted deliverable.
    ReturnDeliverable {
        /// Which deliverable.
        deliverable_id: DeliverableId,
        /// What is to be mended.
        verdict: Line,
    },
    /// Accepts a submitted deliverable.
    AcceptDeliverable {
        /// Which deliverable.
        deliverable_id: DeliverableId,
        /// When.
        accepted_on: NaiveDate,
        /// What the acceptance said.
        verdict: Option<Line>,
    },
    /// Drafts an indicator's reading for a period.
    RecordReading(Reading),
    /// Drafts the readings of a table, all or none.
    ImportReadings {
        /// The readings.
        readings: Vec<Reading>,
    },
    /// Changes a reading that is a draft or was returned.
    AmendReading(Reading),
    /// Submits a reading.
    SubmitReading {
        /// Which reading.
        reading_id: ReadingId,
    },
    /// Returns a submitted reading.
    ReturnReading {
        /// Which reading.
        reading_id: ReadingId,
    },
    /// Approves and locks a submitted reading.
    ApproveReading {
        /// Which reading.
        reading_id: ReadingId,
        /// When.
        approved_on: NaiveDate,
    },
}
