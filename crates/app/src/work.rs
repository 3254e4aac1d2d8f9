//! The work: key tasks, items, assignments, deliverables and readings.

use std::collections::BTreeSet;

use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::work::{
    Assignment, AssignmentRole, Deliverable, DeliverableStatus, Indicator, KeyTask, Reading, ReadingStatus,
    WorkItem, WorkRefusal,
};
use chengjie_domain::{DeliverableId, ReadingId, WorkItemId};
use chengjie_store::{Record, StoreError, Writer};

use crate::Failure;
use crate::evidence::rely;
use crate::operation::WorkOperation;
use crate::person::name_of;
use crate::pilot::in_force;

pub(crate) fn perform(operation: &WorkOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    use WorkOperation as Do;
    match operation {
        Do::AddKeyTask(task) => {
            require_unagreed(writer, task)?;
            Ok(writer.insert(task)?)
        }
        Do::AmendKeyTask(task) => {
            require_unagreed(writer, task)?;
            Ok(writer.update(task)?)
        }
        Do::RemoveKeyTask { key_task_id } => {
            let task: KeyTask = writer.get(key_task_id.as_str())?;
            require_unagreed(writer, &task)?;
            remove(writer, &task, task.title.as_str())
        }
        Do::AddItem(item) => add_item(writer, item),
        Do::ImportItems { items, assignments } => {
            items.iter().try_for_each(|item| add_item(writer, item))?;
            assignments.iter().try_for_each(|assignment| assign(writer, assignment))
        }
        Do::AmendItem(item) => amend_item(writer, item),
        Do::RemoveItem { work_item_id } => {
            let item: WorkItem = writer.get(work_item_id.as_str())?;
            let others: Vec<WorkItem> = writer.list_by("project_id", item.project_id.as_str())?;
            if others.iter().any(|other| other.depends_on.contains(&item.id)) {
                return Err(WorkRefusal::InUse { name: item.title.to_string() }.into());
            }
            remove(writer, &item, item.title.as_str())
        }
        Do::BeginItem { work_item_id, started_on } => {
            let mut item = open(writer, work_item_id)?;
            item.started_on = Some(*started_on);
            Ok(writer.update(&item)?)
        }
        Do::ReportProgress { work_item_id, progress } => {
            let mut item = open(writer, work_item_id)?;
            if *progress > 100 {
                return Err(WorkRefusal::ProgressOutOfRange { progress: *progress }.into());
            }
            item.progress = *progress;
            Ok(writer.update(&item)?)
        }
        Do::Reschedule { work_item_id, revised_to, reason } => {
            let mut item = open(writer, work_item_id)?;
            require_order(item.planned_from, *revised_to)?;
            item.revised_to = Some(*revised_to);
            item.revision_reason = Some(reason.clone());
            Ok(writer.update(&item)?)
        }
        Do::FinishItem { work_item_id, finished_on } => {
            let mut item = open(writer, work_item_id)?;
            let started_on = *item.started_on.get_or_insert(*finished_on);
            require_order(started_on, *finished_on)?;
            item.finished_on = Some(*finished_on);
            item.progress = 100;
            Ok(writer.update(&item)?)
        }
        Do::Assign(assignment) => assign(writer, assignment),
        Do::Unassign { assignment_id } => Ok(writer.delete::<Assignment>(assignment_id.as_str())?),
        Do::AddDeliverable(deliverable) => Ok(writer.insert(&Deliverable {
            status: DeliverableStatus::Planned,
            submitted_on: None,
            accepted_on: None,
            verdict: None,
            ..deliverable.clone()
        })?),
        Do::AmendDeliverable(deliverable) => {
            let present: Deliverable = writer.get(deliverable.id.as_str())?;
            if present.status == DeliverableStatus::Accepted {
                return Err(WorkRefusal::DeliverableStatus { deliverable: present.title.to_string() }.into());
            }
            Ok(writer.update(&Deliverable {
                status: present.status,
                submitted_on: present.submitted_on,
                accepted_on: present.accepted_on,
                verdict: present.verdict,
                ..deliverable.clone()
            })?)
        }
        Do::SubmitDeliverable { deliverable_id, submitted_on } => {
            let from = [DeliverableStatus::Planned, DeliverableStatus::Returned];
            let mut deliverable = deliverable_at(writer, deliverable_id, &from)?;
            deliverable.status = DeliverableStatus::Submitted;
            deliverable.submitted_on = Some(*submitted_on);
            Ok(writer.update(&deliverable)?)
        }
        Do::ReturnDeliverable { deliverable_id, verdict } => {
            let mut deliverable = deliverable_at(writer, deliverable_id, &[DeliverableStatus::Submitted])?;
            deliverable.status = DeliverableStatus::Returned;
            deliverable.verdict = Some(verdict.clone());
            Ok(writer.update(&deliverable)?)
        }
        Do::AcceptDeliverable { deliverable_id, accepted_on, verdict } => {
            let mut deliverable = deliverable_at(writer, deliverable_id, &[DeliverableStatus::Submitted])?;
            if let Some(submitted_on) = deliverable.submitted_on {
                require_order(submitted_on, *accepted_on)?;
            }
            deliverable.status = DeliverableStatus::Accepted;
            deliverable.accepted_on = Some(*accepted_on);
            deliverable.verdict.clone_from(verdict);
            writer.update(&deliverable)?;
            rely(writer, &EvidenceOf::Deliverable { deliverable_id: deliverable_id.clone() }, *accepted_on)
        }
        Do::RecordReading(reading) => record_reading(writer, reading),
        Do::ImportReadings { readings } => {
            readings.iter().try_for_each(|reading| record_reading(writer, reading))
        }
        Do::AmendReading(reading) => {
            let present = reading_at(writer, &reading.id, &[ReadingStatus::Draft, ReadingStatus::Returned])?;
            require_free_period(writer, reading)?;
            Ok(writer.update(&Reading { status: present.status, approved_on: None, ..reading.clone() })?)
        }
        Do::SubmitReading { reading_id } => {
            let mut reading =
                reading_at(writer, reading_id, &[ReadingStatus::Draft, ReadingStatus::Returned])?;
            reading.status = ReadingStatus::Submitted;
            Ok(writer.update(&reading)?)
        }
        Do::ReturnReading { reading_id } => {
            let mut reading = reading_at(writer, reading_id, &[ReadingStatus::Submitted])?;
            reading.status = ReadingStatus::Returned;
            Ok(writer.update(&reading)?)
        }
        Do::ApproveReading { reading_id, approved_on } => {
            let mut reading = reading_at(writer, reading_id, &[ReadingStatus::Submitted])?;
            require_order(reading.period_to, *approved_on)?;
            reading.status = ReadingStatus::Approved;
            reading.approved_on = Some(*approved_on);
            writer.update(&reading)?;
            rely(writer, &EvidenceOf::Reading { reading_id: reading_id.clone() }, *approved_on)
        }
    }
}

fn require_order(earlier: chrono::NaiveDate, later: chrono::NaiveDate) -> Result<(), Failure> {
    if later < earlier {
        return Err(WorkRefusal::OutOfOrder { earlier: earlier.to_string(), later: later.to_string() }.into());
    }
    Ok(())
}

fn require_unagreed(writer: &Writer<'_>, task: &KeyTask) -> Result<(), Failure> {
    require_order(task.starts_on, task.due_on)?;
    match in_force(writer, &task.project_id)? {
        Some(_) => Err(WorkRefusal::FollowsAgreement { name: task.title.to_string() }.into()),
        None => Ok(()),
    }
}

fn remove<T: Record>(writer: &Writer<'_>, record: &T, name: &str) -> Result<(), Failure> {
    match writer.delete::<T>(record.key()) {
        Err(StoreError::Constraint { .. }) => Err(WorkRefusal::InUse { name: name.to_owned() }.into()),
        other => Ok(other?),
    }
}

/// An item that is not finished.
fn open(writer: &Writer<'_>, id: &WorkItemId) -> Result<WorkItem, Failure> {
    let item: WorkItem = writer.get(id.as_str())?;
    if item.finished_on.is_some() {
        return Err(WorkRefusal::Finished { item: item.title.to_string() }.into());
    }
    Ok(item)
}

fn add_item(writer: &Writer<'_>, item: &WorkItem) -> Result<(), Failure> {
    require_acyclic(writer, item)?;
    Ok(writer.insert(item)?)
}

fn amend_item(writer: &Writer<'_>, item: &WorkItem) -> Result<(), Failure> {
    let present = open(writer, &item.id)?;
    require_acyclic(writer, item)?;
    Ok(writer.update(&WorkItem {
        started_on: present.started_on,
        finished_on: present.finished_on,
        progress: present.progress,
        revised_to: present.revised_to,
        revision_reason: present.revision_reason,
        ..item.clone()
    })?)
}

/// Dates in order, everything of one project, and no item waiting for itself along any way.
fn require_acyclic(writer: &Writer<'_>, item: &WorkItem) -> Result<(), Failure> {
    require_order(item.planned_from, item.planned_to)?;
    let others: Vec<WorkItem> = writer.list_by("project_id", item.project_id.as_str())?;
    let mut waiting: Vec<&WorkItemId> = item.depends_on.iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if *id == item.id {
            return Err(WorkRefusal::DependsOnItself { item: item.title.to_string() }.into());
        }
        if seen.insert(id) {
            let Some(other) = others.iter().find(|other| other.id == *id) else {
                return Err(WorkRefusal::OtherProject { name: item.title.to_string() }.into());
            };
            waiting.extend(&other.depends_on);
        }
    }
    Ok(())
}

fn assign(writer: &Writer<'_>, assignment: &Assignment) -> Result<(), Failure> {
    open(writer, &assignment.work_item_id)?;
    let held: Vec<Assignment> = writer.list_by("work_item_id", assignment.work_item_id.as_str())?;
    let same =
        held.iter().any(|other| other.person_id == assignment.person_id && other.role == assignment.role);
    if same {
        return Err(WorkRefusal::AlreadyAssigned { person: name_of(writer, &assignment.person_id)? }.into());
    }
    let lead = held.iter().find(|other| other.role == AssignmentRole::Lead);
    if let (Some(lead), AssignmentRole::Lead) = (lead, assignment.role) {
        return Err(WorkRefusal::LeadExists { person: name_of(writer, &lead.person_id)? }.into());
    }
    Ok(writer.insert(assignment)?)
}

fn deliverable_at(
    writer: &Writer<'_>,
    id: &DeliverableId,
    from: &[DeliverableStatus],
) -> Result<Deliverable, Failure> {
    let deliverable: Deliverable = writer.get(id.as_str())?;
    if from.contains(&deliverable.status) {
        return Ok(deliverable);
    }
    Err(WorkRefusal::DeliverableStatus { deliverable: deliverable.title.to_string() }.into())
}

fn reading_at(writer: &Writer<'_>, id: &ReadingId, from: &[ReadingStatus]) -> Result<Reading, Failure> {
    let reading: Reading = writer.get(id.as_str())?;
    if from.contains(&reading.status) {
        return Ok(reading);
    }
    let indicator = writer.get::<Indicator>(reading.indicator_id.as_str())?.name.to_string();
    Err(match reading.status {
        ReadingStatus::Approved => WorkRefusal::ReadingLocked { indicator },
        _ => WorkRefusal::ReadingStatus { indicator },
    }
    .into())
}

/// Periods of an indicator do not overlap.
fn require_free_period(writer: &Writer<'_>, reading: &Reading) -> Result<(), Failure> {
    require_order(reading.period_from, reading.period_to)?;
    let indicator: Indicator = writer.get(reading.indicator_id.as_str())?;
    let held: Vec<Reading> = writer.list_by("indicator_id", indicator.id.as_str())?;
    let clash = held.iter().find(|other| {
        other.id != reading.id
            && other.period_from <= reading.period_to
            && reading.period_from <= other.period_to
    });
    match clash {
        Some(other) => {
            let (indicator, period_to) = (indicator.name.to_string(), other.period_to);
            Err(WorkRefusal::PeriodTaken { indicator, period_to }.into())
        }
        None => Ok(()),
    }
}

fn record_reading(writer: &Writer<'_>, reading: &Reading) -> Result<(), Failure> {
    require_free_period(writer, reading)?;
    Ok(writer.insert(&Reading { status: ReadingStatus::Draft, approved_on: None, ..reading.clone() })?)
}
