//! The rules: who may lead, what the agreement must hold, who must sign first, what a council must decide.

use std::collections::BTreeMap;

use super::{Dossier, Finding, FindingStatus, RecordRef};
use crate::agreement::{AgreementStatus, AgreementVersion, gaps, indicator_changes};
use crate::council::{is_unapproved, roster_on};
use crate::meeting::MajorMatter;
use crate::pilot::{LeaderStanding, StageKind, approves_leader, leader_standing};

use crate::resolution::has_force;
use crate::{Clause, PersonId};

/// One rule of the plan.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Name, kebab-case.
    pub id: &'static str,
    /// The clause that asks for it.
    pub clause: Clause,
    check: fn(&Dossier) -> (FindingStatus, Vec<RecordRef>),
}

/// Every rule, in the plan's order.
pub const RULES: &[Rule] = &[
    Rule { id: "officials-approved", clause: Clause::section(2, 2), check: officials_approved },
    Rule { id: "office", clause: Clause::section(4, 2), check: office },
    Rule { id: "agreement-complete", clause: Clause::section(5, 1), check: agreement_complete },
    Rule { id: "indicator-not-lowered", clause: Clause::section(5, 1), check: indicator_not_lowered },
    Rule { id: "leader-rank", clause: Clause::section(5, 2), check: leader_rank },
    Rule { id: "leader-approved", clause: Clause::section(5, 2), check: leader_approved },
    Rule { id: "agreement-approved", clause: Clause::section(5, 2), check: agreement_approved },
    Rule { id: "major-expense-decided", clause: Clause::section(5, 2), check: major_expense_decided },
    Rule {
        id: "signed-before-implementation",
        clause: Clause::item(6, 2, 3),
        check: signed_before_implementation,
    },
    Rule { id: "stages-in-time", clause: Clause::chapter(6), check: stages_in_time },
];

/// What every rule says of the dossier; the worst first, else in the plan's order.
#[must_use]
pub fn findings(dossier: &Dossier) -> Vec<Finding> {
    let mut found: Vec<Finding> = RULES
        .iter()
        .map(|rule| {
            let (status, records) = (rule.check)(dossier);
            Finding { rule: rule.id.to_owned(), clause: rule.clause.to_string(), status, records }
        })
        .collect();
    found.sort_by_key(|finding| finding.status);
    found
}

fn project_ref(dossier: &Dossier) -> RecordRef {
    let project = &dossier.project;
    RecordRef {
        kind: "pilot_project".to_owned(),
        id: project.id.to_string(),
        title: project.name.to_string(),
    }
}

fn resolution_ref(resolution: &crate::resolution::Resolution) -> RecordRef {
    RecordRef {
        kind: "resolution".to_owned(),
        id: resolution.id.to_string(),
        title: resolution.number_text(),
    }
}

fn agreement_ref(version: &AgreementVersion) -> RecordRef {
    RecordRef {
        kind: "agreement_version".to_owned(),
        id: version.id.to_string(),
        title: version.number.to_string(),
    }
}

fn has_started(dossier: &Dossier, kind: StageKind) -> bool {
    dossier
        .stages
        .iter()
        .any(|stage| stage.kind == kind && stage.started_on.is_some_and(|day| day <= dossier.today))
}

/// §二(二): a serving official holds a post only by an approval on file.
fn officials_approved(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let at_fault: BTreeMap<&PersonId, RecordRef> = roster_on(&dossier.seats, dossier.today)
        .into_iter()
        .filter(|seat| is_unapproved(seat, &dossier.people))
        .filter_map(|seat| dossier.people.iter().find(|person| person.id == seat.person_id))
        .map(|person| {
            let title = person.name.to_string();
            (&person.id, RecordRef { kind: "person".to_owned(), id: person.id.to_string(), title })
        })
        .collect();
    if at_fault.is_empty() {
        (FindingStatus::Met, Vec::new())
    } else {
        (FindingStatus::Breached, at_fault.into_values().collect())
    }
}

/// §四(二): a responsible person and an office of its own.
fn office(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let project = &dossier.project;
    let status = match (&project.responsible_id, &project.office_id) {
        (Some(_), Some(_)) => FindingStatus::Met,
        _ if has_started(dossier, StageKind::Mobilisation) => FindingStatus::Missing,
        _ => FindingStatus::NotYetDue,
    };
    (status, vec![project_ref(dossier)])
}

/// §五(一): the eight parts are complete in the latest version.
fn agreement_complete(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    match dossier.agreements.iter().max_by_key(|version| version.number) {
        Some(version) if gaps(&version.parts).is_empty() => {
            (FindingStatus::Met, vec![agreement_ref(version)])
        }
        Some(version) => (FindingStatus::Missing, vec![agreement_ref(version)]),
        None if has_started(dossier, StageKind::Mobilisation) => {
            (FindingStatus::Missing, vec![project_ref(dossier)])
        }
        None => (FindingStatus::NotYetDue, vec![project_ref(dossier)]),
    }
}

/// §五(一): a version that lowers an indicator is approved as an amendment by a council.
fn indicator_not_lowered(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let mut proof = Vec::new();
    let mut at_fault = Vec::new();
    for version in dossier.agreements.iter().filter(|version| version.status != AgreementStatus::Drafting) {
        let earlier =
            version.amends_id.as_ref().and_then(|id| dossier.agreements.iter().find(|old| &old.id == id));
        let lowers = earlier.is_some_and(|old| {
            indicator_changes(&old.parts, &version.parts).iter().any(|change| change.is_lowered)
        });
        let amendment = version.resolution_id.as_ref().and_then(|id| dossier.standing_resolution(id)).filter(
            |resolution| {
                dossier.is_of_a_council(resolution)
                    && dossier.item_of(resolution).and_then(|item| item.major_matter)
                        == Some(MajorMatter::AgreementAmendment)
            },
        );
        match (lowers, amendment) {
            (true, None) => at_fault.push(agreement_ref(version)),
            (true, Some(resolution)) => proof.push(resolution_ref(resolution)),
            (false, _) => {}
        }
    }
    if at_fault.is_empty() { (FindingStatus::Met, proof) } else { (FindingStatus::Breached, at_fault) }
}

/// §五(二): the leader ranks as secretary-general or above.
fn leader_rank(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let project = &dossier.project;
    let Some(leader) = &project.leader_id else { return without_leader(dossier) };
    let status = match leader_standing(&dossier.seats, leader, dossier.today.min(project.ends_on)) {
        LeaderStanding::Holds(_) => FindingStatus::Met,
        LeaderStanding::TooLow(_) | LeaderStanding::NoSeat => FindingStatus::Breached,
    };
    (status, vec![project_ref(dossier)])
}

/// §五(二): a council or executive council approved the leader.
fn leader_approved(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    if dossier.project.leader_id.is_none() {
        return without_leader(dossier);
    }
    // Who leads goes on leading: what was revoked since carries it no more.
    let resolution = dossier
        .project
        .leader_resolution_id
        .as_ref()
        .and_then(|id| dossier.standing_resolution(id))
        .filter(|resolution| has_force(resolution, &dossier.resolutions));
    match resolution {
        Some(resolution) => {
            let body = dossier.bodies.iter().find(|body| body.id == resolution.body_id);
            let matter = dossier.item_of(resolution).and_then(|item| item.major_matter);
            let status = if body.is_some_and(|body| approves_leader(body.kind, matter)) {
                FindingStatus::Met
            } else {
                FindingStatus::Breached
            };
            (status, vec![resolution_ref(resolution)])
        }
        None if has_started(dossier, StageKind::Implementation) => {
            (FindingStatus::Breached, vec![project_ref(dossier)])
        }
        None => (FindingStatus::Missing, vec![project_ref(dossier)]),
    }
}

fn without_leader(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let status = if has_started(dossier, StageKind::Mobilisation) {
        FindingStatus::Missing
    } else {
        FindingStatus::NotYetDue
    };
    (status, vec![project_ref(dossier)])
}

/// §五(二): the agreement was approved by a council before it went out.
fn agreement_approved(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let gone_out: Vec<&AgreementVersion> =
        dossier.agreements.iter().filter(|version| version.status > AgreementStatus::Drafting).collect();
    let mut proof = Vec::new();
    let mut at_fault = Vec::new();
    for version in &gone_out {
        let approval = version
            .resolution_id
            .as_ref()
            .and_then(|id| dossier.standing_resolution(id))
            .filter(|resolution| dossier.is_of_a_council(resolution));
        match approval {
            Some(resolution) => proof.push(resolution_ref(resolution)),
            None => at_fault.push(agreement_ref(version)),
        }
    }
    match (gone_out.is_empty(), at_fault.is_empty()) {
        (true, _) => (FindingStatus::NotYetDue, Vec::new()),
        (false, true) => (FindingStatus::Met, proof),
        (false, false) => (FindingStatus::Breached, at_fault),
    }
}

/// §五(二): every large expense has its resolution.
fn major_expense_decided(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let major: Vec<_> = dossier.expenses.iter().filter(|expense| dossier.is_major(expense)).collect();
    let mut proof = Vec::new();
    let mut at_fault = Vec::new();
    for expense in &major {
        match dossier.decision_on(expense) {
            Some(resolution) => proof.push(resolution_ref(resolution)),
            None => at_fault.push(RecordRef {
                kind: "expense".to_owned(),
                id: expense.id.to_string(),
                title: expense.purpose.to_string(),
            }),
        }
    }
    match (major.is_empty(), at_fault.is_empty()) {
        (true, _) => (FindingStatus::NotYetDue, Vec::new()),
        (false, true) => (FindingStatus::Met, proof),
        (false, false) => (FindingStatus::Breached, at_fault),
    }
}

/// §六(二)3: three signatures before implementation begins.
fn signed_before_implementation(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let first =
        dossier.agreements.iter().filter(|version| version.effective_from.is_some()).min_by_key(|v| v.number);
    let began = dossier
        .stages
        .iter()
        .find(|stage| stage.kind == StageKind::Implementation)
        .and_then(|stage| stage.started_on);
    match (first, began) {
        (Some(version), Some(began)) if version.effective_from.is_some_and(|signed| signed <= began) => {
            (FindingStatus::Met, vec![agreement_ref(version)])
        }
        (_, Some(_)) => (FindingStatus::Breached, vec![project_ref(dossier)]),
        (Some(version), None) => (FindingStatus::Met, vec![agreement_ref(version)]),
        (None, None) => (FindingStatus::NotYetDue, vec![project_ref(dossier)]),
    }
}

/// §六: no stage is run past its planned end without being done.
fn stages_in_time(dossier: &Dossier) -> (FindingStatus, Vec<RecordRef>) {
    let late: Vec<RecordRef> = dossier
        .stages
        .iter()
        .filter(|stage| stage.completed_on.is_none() && stage.planned_to < dossier.today)
        .map(|stage| RecordRef {
            kind: "stage".to_owned(),
            id: stage.id.to_string(),
            title: stage.kind.code().to_owned(),
        })
        .collect();
    if late.is_empty() { (FindingStatus::Met, Vec::new()) } else { (FindingStatus::Missing, late) }
}
