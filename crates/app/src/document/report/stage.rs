//! 一、总体情况: the project in a paragraph, its stages and their steps.

use chengjie_documents::Passage;
use chengjie_documents::report::{StageRow, Table};
use chengjie_domain::agreement::{AgreementStatus, AgreementVersion};
use chengjie_domain::pilot::{Extent, Stage, Step, UndertakingBasis};
use chrono::NaiveDate;

use super::records::Records;
use super::voice::{Voice, count};
use crate::sheet::position_word;

/// The project, its leader and its agreement.
pub(super) fn overall(records: &Records, voice: &Voice<'_>) -> Passage {
    let project = &records.project;
    let basis = match project.basis {
        UndertakingBasis::Commission => "report-basis-commission",
        UndertakingBasis::Purchase => "report-basis-purchase",
    };
    let extent = match project.extent {
        Extent::Whole => "report-extent-whole",
        Extent::Part => "report-extent-part",
    };
    let function = format!("report-function-{}", project.facts.area().code());
    let facts = voice.say(
        "report-overall-facts",
        &[
            ("basis", voice.word(basis).into()),
            ("extent", voice.word(extent).into()),
            ("department", (&project.department).into()),
            ("function", voice.word(&function).into()),
            ("days", voice.days(project.starts_on, project.ends_on).into()),
        ],
    );
    voice.part(
        1,
        "report-overall",
        vec![format!("{facts}{}{}", leader(records, voice), agreement(records, voice))],
    )
}

fn leader(records: &Records, voice: &Voice<'_>) -> String {
    let project = &records.project;
    let Some(name) = records.names.get(project.leader_id.as_ref()) else {
        return voice.word("report-leader-none");
    };
    let position = project.leader_position.map(|position| position_word(position, voice.words));
    let leader = voice.with(name, position.into_iter().collect());
    match records.resolution(project.leader_resolution_id.as_ref()) {
        Some(resolution) => voice.say(
            "report-leader",
            &[("leader", leader.into()), ("resolution", resolution.number_text().into())],
        ),
        None => voice.say("report-leader-unapproved", &[("leader", leader.into())]),
    }
}

fn agreement(records: &Records, voice: &Voice<'_>) -> String {
    let in_force =
        |version: &&AgreementVersion| version.effective_from.is_some_and(|day| day <= records.day());
    let current = records.agreements.iter().filter(in_force).max_by_key(|version| version.number);
    let said = match current.and_then(|version| Some((version.number, version.effective_from?))) {
        Some((number, from)) => voice.say(
            "report-agreement",
            &[("number", number.into()), ("day", crate::document::date_text(voice.words, from).into())],
        ),
        None => voice.word("report-agreement-none"),
    };
    let pending = records.agreements.iter().filter(|version| {
        records.is_of_today
            && matches!(
                version.status,
                AgreementStatus::Drafting | AgreementStatus::CouncilApproved | AgreementStatus::Sent
            )
    });
    let pending = pending.map(|version| {
        let status = voice.word(&format!("word-{}", version.status.code()));
        voice.say("report-agreement-pending", &[("number", version.number.into()), ("status", status.into())])
    });
    said + &pending.collect::<String>()
}

/// When a step was taken; the signed agreement proves its own.
fn taken_on(records: &Records, step: Step) -> Option<NaiveDate> {
    let day = match step {
        Step::AgreementSigned => records.agreements.iter().filter_map(|version| version.effective_from).min(),
        _ => records.gates.iter().find(|gate| gate.step == step).map(|gate| gate.done_on),
    };
    day.filter(|day| *day <= records.day())
}

fn by_then(records: &Records, day: Option<NaiveDate>) -> Option<NaiveDate> {
    day.filter(|day| *day <= records.day())
}

/// Which stages are done and which is in hand.
pub(super) fn stages(records: &Records, voice: &Voice<'_>) -> Passage {
    let day = voice.day(records.day());
    let done = records.stages.iter().filter(|stage| by_then(records, stage.completed_on).is_some());
    let done: Vec<String> = done.map(|stage| voice.stage(stage.kind)).collect();
    let mut said = String::new();
    if records.stages.is_empty() {
        said = voice.word("report-stages-none");
    } else if !done.is_empty() {
        said = voice.say("report-stages-done", &[("day", day.into()), ("stages", voice.list(done).into())]);
    } else if records.stages.iter().all(|stage| by_then(records, stage.started_on).is_none()) {
        said = voice.say("report-stages-unbegun", &[("day", day.into())]);
    }
    for stage in &records.stages {
        if by_then(records, stage.completed_on).is_none() {
            said.extend(
                by_then(records, stage.started_on).map(|started| current(stage, started, records, voice)),
            );
        }
    }
    voice.section(1, voice.word("report-stages"), vec![said])
}

fn current(stage: &Stage, started: NaiveDate, records: &Records, voice: &Voice<'_>) -> String {
    let late = (records.day() - stage.planned_to).num_days();
    let mut figures = vec![
        ("stage", voice.stage(stage.kind).into()),
        ("started", voice.day(started).into()),
        ("planned", voice.day(stage.planned_to).into()),
    ];
    if late <= 0 {
        return voice.say("report-stages-current", &figures);
    }
    figures.push(("days", late.into()));
    voice.say("report-stages-late", &figures)
}

/// The stages as a table.
pub(super) fn stage_table(records: &Records, voice: &Voice<'_>) -> Option<Table<StageRow>> {
    if records.stages.is_empty() {
        return None;
    }
    let row = |stage: &Stage| {
        let taken = stage.kind.steps().filter(|step| taken_on(records, *step).is_some()).count();
        StageRow {
            stage: voice.stage(stage.kind),
            planned: voice.short_days(stage.planned_from, stage.planned_to),
            started: voice.day_or_none(by_then(records, stage.started_on)),
            completed: voice.day_or_none(by_then(records, stage.completed_on)),
            steps: format!("{taken}/{}", stage.kind.steps().count()),
        }
    };
    Some(Table {
        caption: voice.caption(1, "report-stages"),
        head: StageRow {
            stage: voice.word("report-column-stage"),
            planned: voice.word("report-column-planned-days"),
            started: voice.word("report-column-started"),
            completed: voice.word("report-column-completed"),
            steps: voice.word("report-column-steps"),
        },
        rows: records.stages.iter().map(row).collect(),
        sum: None,
        notes: Vec::new(),
    })
}

/// The steps taken in the period, and those missing of the stages that have begun.
pub(super) fn steps(records: &Records, voice: &Voice<'_>) -> Passage {
    let done = Step::ALL.into_iter().filter(|step| taken_on(records, *step).is_some()).count();
    let name = |step: Step| voice.word(&format!("word-{}", step.code()));
    let mut now = Vec::new();
    for step in Step::ALL {
        if let Some(day) = taken_on(records, step).filter(|day| records.period.holds(*day)) {
            let proof =
                records.gates.iter().find(|gate| gate.step == step).map(|gate| gate.proof.to_string());
            now.push(voice.with(name(step), [Some(voice.day(day)), proof].into_iter().flatten().collect()));
        }
    }
    let mut paragraphs = vec![voice.say(
        "report-steps-count",
        &[
            ("all", count(Step::ALL.len()).into()),
            ("done", count(done).into()),
            ("now", count(now.len()).into()),
            ("open", count(Step::ALL.len() - done).into()),
        ],
    )];
    paragraphs.extend(voice.about("report-steps-now", now));
    for stage in records.stages.iter().filter(|stage| by_then(records, stage.started_on).is_some()) {
        let open = stage.kind.steps().filter(|step| taken_on(records, *step).is_none());
        let open: Vec<String> = open
            .map(|step| voice.with(name(step), vec![clause(&step.clause().to_string(), voice)]))
            .collect();
        if !open.is_empty() {
            let figures = [("stage", voice.stage(stage.kind).into()), ("list", voice.list(open).into())];
            paragraphs.push(voice.say("report-steps-open", &figures));
        }
    }
    voice.section(2, voice.word("report-steps"), paragraphs)
}

/// Where the plan asks for something, as a paper cites it.
pub(super) fn clause(cited: &str, voice: &Voice<'_>) -> String {
    voice.say("report-clause", &[("clause", cited.trim_start_matches('§').into())])
}
