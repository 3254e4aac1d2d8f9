//! Where work stands on a day: an item, and the key task that its items and deliverables make up.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Deliverable, DeliverableStatus, KeyTask, WorkItem};

/// How many days before its day something counts as due soon.
pub const DUE_SOON_DAYS: i64 = 14;

/// Whether an open thing with this day is due within the next days.
#[must_use]
pub fn is_due_soon(due_on: NaiveDate, today: NaiveDate) -> bool {
    (0..=DUE_SOON_DAYS).contains(&(due_on - today).num_days())
}

/// Where a work item stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum WorkState {
    /// 未开始.
    Ahead,
    /// 进行中.
    Underway,
    /// 逾期.
    Overdue,
    /// 已完成.
    Finished,
}

/// Where a key task stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// 未开始.
    Ahead,
    /// 进行中.
    Underway,
    /// 有逾期: an item or a deliverable of it is late.
    Overdue,
    /// 已完成: every item is done; what it delivers is not all accepted.
    Finished,
    /// 已验收: every item is done and every deliverable accepted.
    Accepted,
}

impl WorkItem {
    /// Where it stands on a day.
    #[must_use]
    pub fn state_on(&self, today: NaiveDate) -> WorkState {
        match (self.finished_on, self.started_on) {
            (Some(_), _) => WorkState::Finished,
            (None, _) if self.is_overdue(today) => WorkState::Overdue,
            (None, Some(_)) => WorkState::Underway,
            (None, None) => WorkState::Ahead,
        }
    }
}

impl Deliverable {
    /// Whether it is still to be delivered past its day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        matches!(self.status, DeliverableStatus::Planned | DeliverableStatus::Returned) && self.due_on < today
    }
}

/// Where a key task stands on a day, and how much of its items is done, percent, each weighing the same.
///
/// Without an item the key task has not begun.
#[must_use]
pub fn task_on(
    task: &KeyTask,
    items: &[WorkItem],
    deliverables: &[Deliverable],
    today: NaiveDate,
) -> (TaskState, u32) {
    let own: Vec<&WorkItem> =
        items.iter().filter(|item| item.key_task_id.as_ref() == Some(&task.id)).collect();
    let due: Vec<&Deliverable> =
        deliverables.iter().filter(|one| one.key_task_id.as_ref() == Some(&task.id)).collect();
    let count = u32::try_from(own.len()).unwrap_or(u32::MAX).max(1);
    let progress = own.iter().map(|item| item.progress.min(100)).sum::<u32>() / count;
    let is_late =
        own.iter().any(|item| item.is_overdue(today)) || due.iter().any(|one| one.is_overdue(today));
    let is_finished = !own.is_empty() && own.iter().all(|item| item.finished_on.is_some());
    let is_accepted = due.iter().all(|one| one.status == DeliverableStatus::Accepted);
    let state = match (is_late, is_finished) {
        (true, _) => TaskState::Overdue,
        (false, true) if is_accepted => TaskState::Accepted,
        (false, true) => TaskState::Finished,
        (false, false) if own.iter().any(|item| item.started_on.is_some()) => TaskState::Underway,
        (false, false) => TaskState::Ahead,
    };
    (state, progress)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::StageKind;
    use crate::{DeliverableId, KeyTaskId, Line, ProjectId, Prose, WorkItemId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn key(number: u32) -> String {
        format!("01980c2e-7a10-7000-8000-{number:012x}")
    }

    fn task() -> KeyTask {
        KeyTask {
            id: KeyTaskId::parse(&key(1)).unwrap(),
            project_id: ProjectId::parse(&key(2)).unwrap(),
            position: 1,
            title: Line::parse("考务组织实施").unwrap(),
            content: Prose::default(),
            acceptance: Prose::default(),
            stage: StageKind::Implementation,
            starts_on: day("2026-06-01"),
            due_on: day("2026-11-30"),
        }
    }

    fn item(started: bool, finished: bool, progress: u32, due: &str) -> WorkItem {
        WorkItem {
            id: WorkItemId::parse(&key(3)).unwrap(),
            project_id: task().project_id,
            key_task_id: Some(task().id),
            resolution_id: None,
            title: Line::parse("考点验收").unwrap(),
            stage: StageKind::Implementation,
            planned_from: day("2026-06-01"),
            planned_to: day(due),
            revised_to: None,
            revision_reason: None,
            started_on: started.then(|| day("2026-06-02")),
            finished_on: finished.then(|| day("2026-07-01")),
            progress,
            depends_on: Vec::new(),
        }
    }

    fn deliverable(status: DeliverableStatus, due: &str) -> Deliverable {
        Deliverable {
            id: DeliverableId::parse(&key(4)).unwrap(),
            project_id: task().project_id,
            key_task_id: Some(task().id),
            work_item_id: None,
            title: Line::parse("验收报告").unwrap(),
            requirement: Prose::default(),
            due_on: day(due),
            status,
            submitted_on: None,
            accepted_on: None,
            verdict: None,
        }
    }

    #[test]
    fn an_item_past_its_day_is_overdue_until_it_is_finished() {
        let today = day("2026-09-14");
        assert_eq!(item(true, false, 70, "2026-09-13").state_on(today), WorkState::Overdue);
        assert_eq!(
            item(true, false, 70, "2026-09-14").state_on(today),
            WorkState::Underway,
            "its day counts"
        );
        assert_eq!(item(true, true, 100, "2026-09-13").state_on(today), WorkState::Finished);
        assert_eq!(item(false, false, 0, "2026-10-01").state_on(today), WorkState::Ahead);
        let moved = WorkItem { revised_to: Some(day("2026-09-20")), ..item(true, false, 70, "2026-09-13") };
        assert_eq!(moved.state_on(today), WorkState::Underway, "the revised day is the day");
    }

    #[test]
    fn due_soon_is_today_and_the_fortnight_after() {
        let soon = |due: &str| is_due_soon(day(due), day("2026-09-14"));
        assert_eq!(
            [soon("2026-09-13"), soon("2026-09-14"), soon("2026-09-28"), soon("2026-09-29")],
            [false, true, true, false]
        );
    }

    #[test]
    fn a_key_task_is_accepted_only_with_its_last_deliverable() {
        let today = day("2026-09-14");
        let done = [item(true, true, 100, "2026-07-10")];
        let half = [item(true, true, 100, "2026-07-10"), item(true, false, 45, "2026-10-01")];
        let accepted = [deliverable(DeliverableStatus::Accepted, "2026-08-01")];
        let submitted = [deliverable(DeliverableStatus::Submitted, "2026-08-01")];
        let late = [deliverable(DeliverableStatus::Returned, "2026-08-01")];
        let on =
            |items: &[WorkItem], deliverables: &[Deliverable]| task_on(&task(), items, deliverables, today);
        assert_eq!(on(&done, &accepted), (TaskState::Accepted, 100));
        assert_eq!(on(&done, &submitted), (TaskState::Finished, 100));
        assert_eq!(on(&done, &late), (TaskState::Overdue, 100), "what was returned is owed again");
        assert_eq!(on(&half, &accepted), (TaskState::Underway, 72));
        assert_eq!(on(&[], &[]), (TaskState::Ahead, 0));
    }
}
