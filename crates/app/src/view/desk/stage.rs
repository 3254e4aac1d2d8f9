//! The four stages with their steps.

use chengjie_domain::GateRecordId;
use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::pilot::{GateRecord, Stage, StageKind, Step};
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A step of a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// Where the plan asks for it.
    pub clause: String,
    /// When it was taken.
    pub done_on: Option<NaiveDate>,
    /// What proves it, as recorded.
    pub proof: Option<String>,
    /// Key of the record, which files can prove.
    pub gate_record_id: Option<GateRecordId>,
}

/// A stage with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StageView {
    /// Which.
    pub kind: StageKind,
    /// Planned first day.
    pub planned_from: NaiveDate,
    /// Planned last day.
    pub planned_to: NaiveDate,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was completed.
    pub completed_on: Option<NaiveDate>,
    /// Its steps, in order.
    pub steps: Vec<StepView>,
}

pub(crate) fn stages(reader: &Reader<'_>, project: &str) -> Result<Vec<StageView>, Failure> {
    let gates: Vec<GateRecord> = reader.list_by("project_id", project)?;
    let stages: Vec<Stage> = reader.list_by("project_id", project)?;
    let agreements: Vec<AgreementVersion> = reader.list_by("project_id", project)?;
    let signed_on = agreements.iter().filter_map(|version| version.effective_from).min();
    let view = |stage: Stage| StageView {
        kind: stage.kind,
        planned_from: stage.planned_from,
        planned_to: stage.planned_to,
        started_on: stage.started_on,
        completed_on: stage.completed_on,
        steps: stage
            .kind
            .steps()
            .map(|step| {
                let record = gates.iter().find(|gate| gate.step == step);
                StepView {
                    step,
                    clause: step.clause().to_string(),
                    // The signed agreement proves its step; the others have a record.
                    done_on: match step {
                        Step::AgreementSigned => signed_on,
                        _ => record.map(|gate| gate.done_on),
                    },
                    proof: record.map(|gate| gate.proof.to_string()),
                    gate_record_id: record.map(|gate| gate.id.clone()),
                }
            })
            .collect(),
    };
    Ok(stages.into_iter().map(view).collect())
}
