//! The eight parts in the order of the paper, but for the money.

use chengjie_documents::{
    AcceptanceRow, CooperationPart, DutiesPart, IndicatorRow, IndicatorsPart, QualityPart, Said,
    SchedulePart, ScheduleRow, StageSchedule, TaskItem, TasksPart, TeamRow, TermPlace, TextPart,
};
use chengjie_domain::agreement::{AgreementPart, GapKind};
use chengjie_domain::pilot::StageKind;
use chengjie_domain::work::Accumulation;
use chengjie_domain::{Arg, Line};

use super::change;
use super::record::{Member, Records};
use super::wording::Wording;

pub(super) fn objectives(wording: &Wording<'_>) -> TextPart {
    TextPart {
        heading: wording.say("objectives"),
        text: wording.text(&wording.parts.objectives, GapKind::Objectives, None),
    }
}

pub(super) fn tasks(wording: &Wording<'_>) -> TasksPart {
    let items = wording.parts.tasks.iter().enumerate().map(|(row, task)| TaskItem {
        heading: wording.item(row, &task.title),
        missing: match wording.name(&task.title, AgreementPart::Tasks, row) {
            Said::Text(_) => Vec::new(),
            repeated => vec![repeated],
        },
        content: wording.text(&task.content, GapKind::TaskContent, Some(row)),
    });
    TasksPart {
        heading: wording.say("tasks"),
        missing: wording.gap(GapKind::NoTask, None).into_iter().collect(),
        items: items.collect(),
    }
}

pub(super) fn schedule(records: &Records, wording: &Wording<'_>) -> SchedulePart {
    let stages = StageKind::ALL.into_iter().map(|kind| {
        let stage = wording.word("stage-", kind);
        let planned = records.stages.iter().find(|stage| stage.kind == kind);
        let name = match planned.map(|stage| wording.span(stage.planned_from, stage.planned_to)) {
            Some(span) => wording.with("stage", &[("stage", stage.into()), ("span", span.into())]),
            None => wording.with("stage-unplanned", &[("stage", stage.into())]),
        };
        StageSchedule { name, rows: stage_rows(kind, wording) }
    });
    SchedulePart {
        heading: wording.say("schedule"),
        missing: wording.gap(GapKind::NoMilestone, None).into_iter().collect(),
        heads: wording.heads(["kind", "content", "from", "to"]),
        stages: stages.filter(|stage| !stage.rows.is_empty()).collect(),
    }
}

/// Tasks and milestones of a stage by the day on which each is due.
fn stage_rows(kind: StageKind, wording: &Wording<'_>) -> Vec<ScheduleRow> {
    let tasks =
        (0_u32..).zip(&wording.parts.tasks).filter(|(_, task)| task.stage == kind).map(|(row, task)| {
            let due = Said::Text(wording.date(task.due_on));
            let place = usize::try_from(row).ok();
            let shown = ScheduleRow {
                of: TermPlace::Task(row),
                kind: wording.say("kind-task"),
                title: task.title.to_string(),
                from: wording.date(task.starts_on),
                to: wording.gap(GapKind::TaskDates, place).unwrap_or(due),
            };
            (task.due_on, shown)
        });
    let milestones = (0_u32..).zip(&wording.parts.milestones).filter(|(_, one)| one.stage == kind).map(
        |(row, milestone)| {
            let shown = ScheduleRow {
                of: TermPlace::Milestone(row),
                kind: wording.say("kind-milestone"),
                title: milestone.title.to_string(),
                from: wording.say("not-applicable"),
                to: Said::Text(wording.date(milestone.due_on)),
            };
            (milestone.due_on, shown)
        },
    );
    let mut rows: Vec<_> = tasks.chain(milestones).collect();
    rows.sort_by_key(|(due_on, _)| *due_on);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn number(row: usize) -> String {
    (row + 1).to_string()
}

pub(super) fn quality(wording: &Wording<'_>) -> QualityPart {
    let rows = wording.parts.tasks.iter().enumerate().map(|(row, task)| AcceptanceRow {
        number: number(row),
        title: task.title.to_string(),
        acceptance: wording
            .gap(GapKind::TaskAcceptance, Some(row))
            .unwrap_or_else(|| Said::Text(task.acceptance.to_string())),
    });
    QualityPart {
        heading: wording.say("quality"),
        text: wording.text(&wording.parts.quality, GapKind::Quality, None),
        lead: wording.say("acceptance-lead"),
        heads: wording.heads(["number", "task", "acceptance"]),
        rows: rows.collect(),
    }
}

pub(super) fn indicators(records: &Records, wording: &Wording<'_>) -> IndicatorsPart {
    let rows = wording.parts.indicators.iter().enumerate().map(|(row, indicator)| {
        let counted = match indicator.accumulation {
            Accumulation::Cumulative => "cumulative",
            Accumulation::Latest => "latest",
        };
        let measured =
            || Said::Text(wording.with(counted, &[("measured", indicator.measured_by.as_str().into())]));
        IndicatorRow {
            number: number(row),
            name: wording.name(&indicator.name, AgreementPart::Indicators, row),
            unit: indicator.unit.to_string(),
            baseline: indicator.baseline.to_string(),
            direction: wording.word("", indicator.direction),
            target: indicator.target.to_string(),
            measured: wording.gap(GapKind::IndicatorMeasure, Some(row)).unwrap_or_else(measured),
        }
    });
    IndicatorsPart {
        heading: wording.say("indicators"),
        missing: wording.gap(GapKind::NoIndicator, None).into_iter().collect(),
        heads: wording.heads(["number", "indicator", "unit", "baseline", "direction", "target", "measured"]),
        rows: rows.collect(),
        changes: records.amended.as_ref().map(|amended| change::table(amended, records, wording)),
    }
}

pub(super) fn duties(records: &Records, wording: &Wording<'_>) -> DutiesPart {
    let parts = wording.parts;
    let party = |key: &str, name: Arg, text, kind| TextPart {
        heading: wording.with(&format!("duties-{key}"), &[("name", name)]),
        text: wording.text(text, kind, None),
    };
    DutiesPart {
        heading: wording.say("duties"),
        parties: [
            party(
                "department",
                (&records.project.department).into(),
                &parts.department_duties,
                GapKind::DepartmentDuties,
            ),
            party("society", records.society_name().into(), &parts.society_duties, GapKind::SocietyDuties),
            party("cast", wording.say("cast").into(), &parts.cast_duties, GapKind::CastDuties),
        ],
    }
}

pub(super) fn cooperation(records: &Records, wording: &Wording<'_>) -> CooperationPart {
    CooperationPart {
        heading: wording.say("cooperation"),
        mode: TextPart {
            heading: wording.say("mode"),
            text: wording.text(&wording.parts.cooperation, GapKind::Cooperation, None),
        },
        team_heading: wording.say("team"),
        heads: wording.heads(["number", "name", "side", "post", "duty", "share"]),
        team: records.team.iter().enumerate().map(|(row, one)| member(row, one, wording)).collect(),
    }
}

fn member(row: usize, Member { member, person }: &Member, wording: &Wording<'_>) -> TeamRow {
    let post: Vec<&str> = [&person.employer, &person.post].into_iter().flatten().map(Line::as_str).collect();
    TeamRow {
        number: number(row),
        name: person.name.to_string(),
        side: wording.word("party-", member.side),
        post: wording.or_none(Some(post.join(" ")).filter(|post| !post.is_empty())),
        duty: member.duty.to_string(),
        share: wording.with("share", &[("share", member.time_share.into())]),
    }
}
