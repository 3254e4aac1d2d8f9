//! Task agreements: drafted, approved, sent, signed; the third signature makes their terms the project's.

use std::collections::BTreeSet;

use chengjie_domain::agreement::{
    AgreementParts, AgreementRefusal, AgreementStatus, AgreementVersion, Signature, gaps, indicator_changes,
    may_approve,
};
use chengjie_domain::council::Body;
use chengjie_domain::meeting::{AgendaItem, ItemState, MajorMatter};
use chengjie_domain::money::{BudgetLine, FundingSource};
use chengjie_domain::pilot::Side;
use chengjie_domain::work::{Indicator, KeyTask};
use chengjie_domain::{AgreementId, ProjectId, ResolutionId};
use chengjie_store::{Record, Writer};
use chrono::NaiveDate;

use crate::operation::AgreementOperation;
use crate::pilot::in_force;
use crate::resolution::{basis, standing};
use crate::{Failure, names};

pub(crate) fn perform(operation: &AgreementOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        AgreementOperation::Draft { agreement_id, project_id, parts } => {
            draft(writer, agreement_id, project_id, parts)
        }
        AgreementOperation::Write { agreement_id, parts } => {
            let mut version = at(writer, agreement_id, AgreementStatus::Drafting)?;
            require_distinct(parts)?;
            require_unpassed(writer, &version)?;
            version.parts = (**parts).clone();
            Ok(writer.update(&version)?)
        }
        AgreementOperation::RaiseDraft { agreement_id } => {
            let mut version = at(writer, agreement_id, AgreementStatus::Drafting)?;
            version.draft = version.draft.saturating_add(1);
            Ok(writer.update(&version)?)
        }
        AgreementOperation::Approve { agreement_id, resolution_id } => {
            approve(writer, agreement_id, resolution_id)
        }
        AgreementOperation::Send { agreement_id, sent_on } => send(writer, agreement_id, *sent_on),
        AgreementOperation::Sign { agreement_id, signature } => sign(writer, agreement_id, signature),
    }
}

/// What a council has passed is changed as another draft only.
fn require_unpassed(writer: &Writer<'_>, version: &AgreementVersion) -> Result<(), Failure> {
    let items: Vec<AgendaItem> = writer.list_by("agreement_version_id", version.id.as_str())?;
    let is_it =
        |item: &AgendaItem| item.state == ItemState::Passed && item.agreement_draft == Some(version.draft);
    if items.iter().any(is_it) {
        return Err(AgreementRefusal::DraftVoted { draft: version.draft }.into());
    }
    Ok(())
}

/// A version that stands at a step.
fn at(writer: &Writer<'_>, id: &AgreementId, needed: AgreementStatus) -> Result<AgreementVersion, Failure> {
    let version: AgreementVersion = writer.get(id.as_str())?;
    if version.status == needed {
        return Ok(version);
    }
    let (status, needed) = (version.status.code().to_owned(), needed.code().to_owned());
    Err(AgreementRefusal::WrongStatus { status, needed }.into())
}

fn require_distinct(parts: &AgreementParts) -> Result<(), Failure> {
    let mut seen = BTreeSet::new();
    let keys = parts
        .tasks
        .iter()
        .map(|term| (term.key_task_id.as_str(), &term.title))
        .chain(parts.indicators.iter().map(|term| (term.indicator_id.as_str(), &term.name)))
        .chain(parts.funding.iter().map(|term| (term.funding_source_id.as_str(), &term.name)))
        .chain(parts.budget.iter().map(|term| (term.budget_line_id.as_str(), &term.subject)));
    for (key, title) in keys {
        if !seen.insert(key) {
            return Err(AgreementRefusal::SameKeyTwice { title: title.to_string() }.into());
        }
    }
    Ok(())
}

fn draft(
    writer: &Writer<'_>,
    id: &AgreementId,
    project: &ProjectId,
    parts: &AgreementParts,
) -> Result<(), Failure> {
    let versions: Vec<AgreementVersion> = writer.list_by("project_id", project.as_str())?;
    if let Some(open) = versions.iter().find(|version| version.status < AgreementStatus::InForce) {
        return Err(AgreementRefusal::DraftExists { number: open.number }.into());
    }
    require_distinct(parts)?;
    let amended = versions.iter().find(|version| version.status == AgreementStatus::InForce);
    Ok(writer.insert(&AgreementVersion {
        id: id.clone(),
        project_id: project.clone(),
        number: versions.iter().map(|version| version.number).max().unwrap_or(0).saturating_add(1),
        draft: 1,
        status: AgreementStatus::Drafting,
        amends_id: amended.map(|version| version.id.clone()),
        parts: parts.clone(),
        resolution_id: None,
        sent_on: None,
        signatures: Vec::new(),
        effective_from: None,
        names: None,
    })?)
}

fn approve(writer: &Writer<'_>, id: &AgreementId, resolution_id: &ResolutionId) -> Result<(), Failure> {
    let mut version = at(writer, id, AgreementStatus::Drafting)?;
    let missing = gaps(&version.parts).len();
    if missing > 0 {
        return Err(AgreementRefusal::Incomplete { gaps: u32::try_from(missing).unwrap_or(u32::MAX) }.into());
    }
    let resolution = basis(writer, resolution_id)?;
    let item: AgendaItem = writer.get(resolution.agenda_item_id.as_str())?;
    let body: Body = writer.get(resolution.body_id.as_str())?;
    if let Some(voted) = item.agreement_draft.filter(|_| item.agreement_version_id.as_ref() == Some(id))
        && voted != version.draft
    {
        let (number, draft) = (resolution.number_text(), version.draft);
        return Err(AgreementRefusal::OtherDraft { number, voted, draft }.into());
    }
    let is_of_other = item.agreement_version_id.as_ref().is_some_and(|about| *about != version.id);
    if is_of_other || !may_approve(body.kind, &item, &version.project_id) {
        return Err(AgreementRefusal::NotAnApproval { number: resolution.number_text() }.into());
    }
    if let Some(amended) = &version.amends_id {
        let earlier: AgreementVersion = writer.get(amended.as_str())?;
        let lowered =
            indicator_changes(&earlier.parts, &version.parts).into_iter().find(|change| change.is_lowered);
        if let (Some(change), true) = (lowered, item.major_matter != Some(MajorMatter::AgreementAmendment)) {
            return Err(AgreementRefusal::IndicatorLowered { indicator: change.name.to_string() }.into());
        }
    }
    // A resolution approves the version that it was about, and no later one.
    let versions: Vec<AgreementVersion> = writer.list_by("project_id", version.project_id.as_str())?;
    if versions.iter().any(|other| other.resolution_id.as_ref() == Some(resolution_id)) {
        return Err(AgreementRefusal::NotAnApproval { number: resolution.number_text() }.into());
    }
    version.status = AgreementStatus::CouncilApproved;
    version.resolution_id = Some(resolution_id.clone());
    version.names = Some(names::of_agreement(writer, &writer.get(version.project_id.as_str())?)?);
    Ok(writer.update(&version)?)
}

/// The day on which the council approved a version.
fn approved_on(writer: &Writer<'_>, version: &AgreementVersion) -> Result<Option<NaiveDate>, Failure> {
    match &version.resolution_id {
        Some(id) => Ok(Some(standing(writer, id)?.adopted_on)),
        None => Ok(None),
    }
}

fn send(writer: &Writer<'_>, id: &AgreementId, sent_on: NaiveDate) -> Result<(), Failure> {
    let mut version = at(writer, id, AgreementStatus::CouncilApproved)?;
    if let Some(earliest) = approved_on(writer, &version)?.filter(|earliest| sent_on < *earliest) {
        return Err(AgreementRefusal::SignedTooEarly { earliest }.into());
    }
    version.status = AgreementStatus::Sent;
    version.sent_on = Some(sent_on);
    Ok(writer.update(&version)?)
}

fn sign(writer: &Writer<'_>, id: &AgreementId, signature: &Signature) -> Result<(), Failure> {
    let mut version = at(writer, id, AgreementStatus::Sent)?;
    // A resolution that was voided since approves nothing any more.
    approved_on(writer, &version)?;
    if version.signatures.iter().any(|signed| signed.party == signature.party) {
        let party = match signature.party {
            Side::Society => "society",
            Side::Department => "department",
            Side::Cast => "cast",
        };
        return Err(AgreementRefusal::AlreadySigned { party: party.to_owned() }.into());
    }
    if let Some(earliest) = version.sent_on.filter(|sent_on| signature.signed_on < *sent_on) {
        return Err(AgreementRefusal::SignedTooEarly { earliest }.into());
    }
    version.signatures.push(signature.clone());
    if version.signatures.len() < 3 {
        return Ok(writer.update(&version)?);
    }
    if let Some(mut earlier) = in_force(writer, &version.project_id)? {
        earlier.status = AgreementStatus::Superseded;
        writer.update(&earlier)?;
    }
    version.status = AgreementStatus::InForce;
    version.effective_from = version.signatures.iter().map(|signed| signed.signed_on).max();
    writer.update(&version)?;
    take_over(writer, &version)
}

/// Makes the terms of a version in force the project's tasks, indicators, sources and budget.
fn take_over(writer: &Writer<'_>, version: &AgreementVersion) -> Result<(), Failure> {
    let project_id = &version.project_id;
    let parts = &version.parts;
    let tasks = numbered(&parts.tasks).map(|(position, term)| KeyTask {
        id: term.key_task_id.clone(),
        project_id: project_id.clone(),
        position,
        title: term.title.clone(),
        content: term.content.clone(),
        acceptance: term.acceptance.clone(),
        stage: term.stage,
        starts_on: term.starts_on,
        due_on: term.due_on,
    });
    replace(writer, project_id, tasks)?;
    let indicators = numbered(&parts.indicators).map(|(position, term)| Indicator {
        id: term.indicator_id.clone(),
        project_id: project_id.clone(),
        position,
        name: term.name.clone(),
        unit: term.unit.clone(),
        baseline: term.baseline,
        target: term.target,
        direction: term.direction,
        accumulation: term.accumulation,
        measured_by: term.measured_by.clone(),
    });
    replace(writer, project_id, indicators)?;
    let sources = numbered(&parts.funding).map(|(position, term)| FundingSource {
        id: term.funding_source_id.clone(),
        project_id: project_id.clone(),
        position,
        kind: term.kind,
        name: term.name.clone(),
        year: term.year,
        planned: term.planned,
    });
    replace(writer, project_id, sources)?;
    let lines = numbered(&parts.budget).map(|(position, term)| BudgetLine {
        id: term.budget_line_id.clone(),
        project_id: project_id.clone(),
        position,
        subject: term.subject.clone(),
        amount: term.amount,
    });
    replace(writer, project_id, lines)
}

fn numbered<T>(terms: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (1_u32..).zip(terms)
}

/// Makes the project's records of a kind exactly these; one that is gone must have nothing hanging on it.
fn replace<T: Record>(
    writer: &Writer<'_>,
    project: &ProjectId,
    records: impl Iterator<Item = T>,
) -> Result<(), Failure> {
    let mut left: BTreeSet<String> = writer
        .list_by::<T>("project_id", project.as_str())?
        .iter()
        .map(|record| record.key().to_owned())
        .collect();
    for record in records {
        if left.remove(record.key()) {
            writer.update(&record)?;
        } else {
            writer.insert(&record)?;
        }
    }
    for key in left {
        writer.delete::<T>(&key)?;
    }
    Ok(())
}
