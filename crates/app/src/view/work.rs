//! The work as the room shows it: each item, key task and deliverable with where it stands today, and who carries how much.

use std::collections::BTreeSet;

use chengjie_domain::person::Person;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::work::{
    Assignment, AssignmentRole, Deliverable, KeyTask, TaskState, WorkItem, WorkState, is_due_soon, task_on,
};
use chengjie_domain::{PersonId, ResolutionId};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::names::Names;

/// A work item and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorkItemView {
    /// The item.
    pub item: WorkItem,
    /// Where it stands today.
    pub state: WorkState,
    /// The day by which it is due now.
    pub due_on: NaiveDate,
    /// Days from today to that day; negative when late.
    pub days: i64,
    /// Whether it is open and its day is near.
    pub is_due_soon: bool,
    /// Who leads it, or else the first who is assigned.
    pub lead: Option<String>,
    /// Number of the resolution that it follows up.
    pub follows_up: Option<String>,
    /// Titles of unfinished items that must be done before.
    pub waits_for: Vec<String>,
}

/// A key task and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeyTaskView {
    /// The key task.
    pub task: KeyTask,
    /// Where it stands today.
    pub state: TaskState,
    /// How much of its items is done, percent.
    pub progress: u32,
    /// Who leads most of its items.
    pub lead: Option<String>,
}

/// A deliverable and its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeliverableView {
    /// The deliverable.
    pub deliverable: Deliverable,
    /// Days from today to its day; negative when late.
    pub days: i64,
    /// Whether it is still owed past its day.
    pub is_overdue: bool,
}

/// What one person carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LoadView {
    /// Who.
    pub person_id: PersonId,
    /// The person's name.
    pub name: String,
    /// Items that the person leads.
    pub leads: u32,
    /// Items with a part of the person, finished or not.
    pub items: u32,
    /// Those of them that are not finished.
    pub open: u32,
    /// Those of them that are late.
    pub overdue: u32,
    /// Person-days planned on all.
    pub person_days: u32,
    /// Person-days planned on those not finished.
    pub open_days: u32,
}

fn lead_of<'all>(item: &WorkItem, assignments: &'all [Assignment]) -> Option<&'all PersonId> {
    let of = || assignments.iter().filter(|one| one.work_item_id == item.id);
    of().find(|one| one.role == AssignmentRole::Lead).or_else(|| of().next()).map(|one| &one.person_id)
}

pub(super) fn items(
    items: &[WorkItem],
    assignments: &[Assignment],
    resolutions: &[Resolution],
    names: &Names,
    today: NaiveDate,
) -> Vec<WorkItemView> {
    let number = |id: Option<&ResolutionId>| {
        resolutions.iter().find(|one| Some(&one.id) == id).map(Resolution::number_text)
    };
    let view = |item: &WorkItem| WorkItemView {
        state: item.state_on(today),
        due_on: item.due_on(),
        days: (item.due_on() - today).num_days(),
        is_due_soon: item.finished_on.is_none() && is_due_soon(item.due_on(), today),
        lead: names.get(lead_of(item, assignments)),
        follows_up: number(item.resolution_id.as_ref()),
        waits_for: items
            .iter()
            .filter(|other| other.finished_on.is_none() && item.depends_on.contains(&other.id))
            .map(|other| other.title.to_string())
            .collect(),
        item: item.clone(),
    };
    items.iter().map(view).collect()
}

pub(super) fn key_tasks(
    tasks: Vec<KeyTask>,
    items: &[WorkItem],
    assignments: &[Assignment],
    deliverables: &[Deliverable],
    names: &Names,
    today: NaiveDate,
) -> Vec<KeyTaskView> {
    let view = |task: KeyTask| {
        let (state, progress) = task_on(&task, items, deliverables, today);
        let leads: Vec<&PersonId> = items
            .iter()
            .filter(|item| item.key_task_id.as_ref() == Some(&task.id))
            .filter_map(|item| lead_of(item, assignments))
            .collect();
        let lead = leads
            .iter()
            .rev()
            .max_by_key(|person| leads.iter().filter(|other| other == person).count())
            .copied();
        KeyTaskView { lead: names.get(lead), task, state, progress }
    };
    tasks.into_iter().map(view).collect()
}

pub(super) fn deliverables(all: &[Deliverable], today: NaiveDate) -> Vec<DeliverableView> {
    let view = |deliverable: &Deliverable| DeliverableView {
        days: (deliverable.due_on - today).num_days(),
        is_overdue: deliverable.is_overdue(today),
        deliverable: deliverable.clone(),
    };
    all.iter().map(view).collect()
}

/// What everybody with a part carries, the most open person-days first.
pub(super) fn loads(
    items: &[WorkItem],
    assignments: &[Assignment],
    people: &[Person],
    today: NaiveDate,
) -> Vec<LoadView> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for person in people {
        let own: Vec<&Assignment> = assignments.iter().filter(|one| one.person_id == person.id).collect();
        if own.is_empty() {
            continue;
        }
        let keys: BTreeSet<_> = own.iter().map(|one| &one.work_item_id).collect();
        let mine: Vec<&WorkItem> = items.iter().filter(|item| keys.contains(&item.id)).collect();
        let is_open = |item: &WorkItem| item.finished_on.is_none();
        let days_of = |is_counted: &dyn Fn(&WorkItem) -> bool| {
            own.iter()
                .filter(|one| mine.iter().any(|item| item.id == one.work_item_id && is_counted(item)))
                .fold(0_u32, |sum, one| sum.saturating_add(one.person_days))
        };
        found.push(LoadView {
            person_id: person.id.clone(),
            name: person.name.to_string(),
            leads: count(own.iter().filter(|one| one.role == AssignmentRole::Lead).count()),
            items: count(mine.len()),
            open: count(mine.iter().filter(|item| is_open(item)).count()),
            overdue: count(mine.iter().filter(|item| item.is_overdue(today)).count()),
            person_days: days_of(&|_| true),
            open_days: days_of(&is_open),
        });
    }
    found.sort_by(|left, right| (right.open_days, &left.name).cmp(&(left.open_days, &right.name)));
    found
}
