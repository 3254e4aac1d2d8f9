//! What is due next: a project's work and deliverables, and the meetings that bodies owe.

use chengjie_domain::PersonId;
use chengjie_domain::council::DutyStanding;
use chengjie_domain::work::{Assignment, AssignmentRole, Deliverable, DeliverableStatus, WorkItem};
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;
use crate::names::Names;
use crate::view::duty::duties;

/// Something with a day that is still to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DueItem {
    /// Kind of record; `duty` when a body must meet.
    pub kind: String,
    /// Its key; of a duty, the body's.
    pub id: String,
    /// What; of a duty, the body's name.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Who leads it.
    pub person: Option<String>,
    /// Days from today; negative when late.
    pub days: i64,
}

pub(super) fn due(
    reader: &Reader<'_>,
    project: &str,
    names: &Names,
    today: NaiveDate,
) -> Result<Vec<DueItem>, Failure> {
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
    for duty in duties(reader, today)?.into_iter().filter(|duty| duty.standing != DutyStanding::InTime) {
        found.push(DueItem {
            kind: "duty".to_owned(),
            id: duty.body_id.to_string(),
            title: duty.body,
            due_on: duty.due_on,
            person: None,
            days: (duty.due_on - today).num_days(),
        });
    }
    found.sort_by(|left, right| (left.due_on, &left.title).cmp(&(right.due_on, &right.title)));
    Ok(found)
}
