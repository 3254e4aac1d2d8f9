//! 三、成果完成情况 and 四、量化指标完成情况.

use chengjie_documents::Passage;
use chengjie_documents::report::{DeliverableRow, IndicatorRow, Table};
use chengjie_domain::Quantity;
use chengjie_domain::report::{deliverable_state, figure_in, readings_in};
use chengjie_domain::work::{
    Deliverable, DeliverableStatus, Direction, Indicator, Progress, ReadingStatus, Standing, progress_on,
};

use super::records::Records;
use super::voice::{Voice, count, unstopped};

fn state(deliverable: &Deliverable, records: &Records) -> DeliverableStatus {
    deliverable_state(deliverable, records.day())
}

fn is_accepted_now(deliverable: &Deliverable, records: &Records) -> bool {
    deliverable.accepted_on.is_some_and(|day| records.period.holds(day))
}

/// Whether a deliverable should be there and is not.
fn is_missing(deliverable: &Deliverable, records: &Records) -> bool {
    state(deliverable, records) == DeliverableStatus::Planned && deliverable.due_on < records.day()
}

/// How many deliverables there are and where they stand.
pub(super) fn deliverables(records: &Records, voice: &Voice<'_>) -> Passage {
    let all = &records.deliverables;
    if all.is_empty() {
        return voice.part(3, "report-deliverables", vec![voice.word("report-deliverables-none")]);
    }
    let of =
        |wanted: DeliverableStatus| count(all.iter().filter(|one| state(one, records) == wanted).count());
    let accepted_now: Vec<String> =
        all.iter().filter(|one| is_accepted_now(one, records)).map(|one| told(one, records, voice)).collect();
    let counted = voice.say(
        "report-deliverables-count",
        &[
            ("day", voice.day(records.day()).into()),
            ("all", count(all.len()).into()),
            ("accepted", of(DeliverableStatus::Accepted).into()),
            ("now", count(accepted_now.len()).into()),
            ("submitted", of(DeliverableStatus::Submitted).into()),
            ("returned", of(DeliverableStatus::Returned).into()),
            ("planned", of(DeliverableStatus::Planned).into()),
        ],
    );
    let accepted = voice.about("report-accepted-now", accepted_now);
    let mut paragraphs = vec![counted, accepted.unwrap_or_else(|| voice.word("report-accepted-nothing"))];
    let returned = all.iter().filter(|one| state(one, records) == DeliverableStatus::Returned);
    paragraphs
        .extend(voice.about("report-returned", returned.map(|one| told(one, records, voice)).collect()));
    let missing = all.iter().filter(|one| is_missing(one, records));
    paragraphs
        .extend(voice.about("report-undelivered", missing.map(|one| told(one, records, voice)).collect()));
    voice.part(3, "report-deliverables", paragraphs)
}

/// A deliverable with its day and what was said of it.
fn told(deliverable: &Deliverable, records: &Records, voice: &Voice<'_>) -> String {
    let fact = |key: &str, day: Option<chrono::NaiveDate>| {
        day.map(|day| voice.say(key, &[("day", voice.day(day).into())]))
    };
    let day = match state(deliverable, records) {
        DeliverableStatus::Accepted => fact("report-accepted-on", deliverable.accepted_on),
        DeliverableStatus::Planned => fact("report-was-due-on", Some(deliverable.due_on)),
        DeliverableStatus::Submitted | DeliverableStatus::Returned => {
            fact("report-submitted-on", deliverable.submitted_on)
        }
    };
    let verdict = deliverable
        .verdict
        .as_ref()
        .map(|verdict| voice.say("report-verdict", &[("verdict", unstopped(verdict.as_str()).into())]));
    voice.with(deliverable.title.to_string(), day.into_iter().chain(verdict).collect())
}

/// Returned, or due and not delivered.
pub(super) fn troubled_deliverables(records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let troubled = records
        .deliverables
        .iter()
        .filter(|one| state(one, records) == DeliverableStatus::Returned || is_missing(one, records));
    troubled.map(|one| told(one, records, voice)).collect()
}

/// The deliverables as a table.
pub(super) fn deliverable_table(records: &Records, voice: &Voice<'_>) -> Option<Table<DeliverableRow>> {
    if records.deliverables.is_empty() {
        return None;
    }
    let row = |one: &Deliverable| {
        let word = match state(one, records) {
            DeliverableStatus::Accepted => "word-accepted",
            DeliverableStatus::Submitted => "word-submitted",
            DeliverableStatus::Returned => "word-returned",
            DeliverableStatus::Planned if is_missing(one, records) => "report-state-late",
            DeliverableStatus::Planned => "word-planned",
        };
        DeliverableRow {
            title: one.title.to_string(),
            due: voice.day(one.due_on),
            submitted: voice.day_or_none(one.submitted_on.filter(|day| *day <= records.day())),
            accepted: voice.day_or_none(one.accepted_on.filter(|day| *day <= records.day())),
            state: voice.word(word),
        }
    };
    Some(Table {
        caption: voice.caption(2, "report-deliverables"),
        head: DeliverableRow {
            title: voice.word("report-column-deliverable"),
            due: voice.word("report-column-due"),
            submitted: voice.word("report-column-submitted"),
            accepted: voice.word("report-column-accepted"),
            state: voice.word("report-column-state"),
        },
        rows: records.deliverables.iter().map(row).collect(),
        sum: None,
        notes: Vec::new(),
    })
}

fn progress(indicator: &Indicator, records: &Records) -> Progress {
    let project = &records.project;
    progress_on(indicator, &records.readings, project.starts_on, project.ends_on, records.day())
}

/// What the day asks, in what can be counted.
fn expected(indicator: &Indicator, progress: &Progress) -> Quantity {
    progress.expected.up_to_decimals_of(indicator.target)
}

/// How many indicators there are and how they do.
pub(super) fn indicators(records: &Records, voice: &Voice<'_>) -> Passage {
    let of = |wanted: Standing| {
        count(records.indicators.iter().filter(|one| progress(one, records).standing == wanted).count())
    };
    let said = if records.indicators.is_empty() {
        voice.word("report-indicators-none")
    } else {
        voice.say(
            "report-indicators-count",
            &[
                ("day", voice.day(records.day()).into()),
                ("all", count(records.indicators.len()).into()),
                ("reached", of(Standing::Reached).into()),
                ("on_course", of(Standing::OnCourse).into()),
                ("behind", of(Standing::Behind).into()),
                ("exceeded", of(Standing::Exceeded).into()),
                ("unread", of(Standing::Unread).into()),
            ],
        )
    };
    voice.part(4, "report-indicators", vec![said])
}

/// The indicators as a table, with what is to be known of readings that nobody approved yet.
pub(super) fn indicator_table(records: &Records, voice: &Voice<'_>) -> Option<Table<IndicatorRow>> {
    if records.indicators.is_empty() {
        return None;
    }
    let mut notes = vec![voice.word("report-note-expected")];
    let quoted = |one: &Indicator| voice.say("document-quoted", &[("name", (&one.name).into())]);
    let unapproved = records.indicators.iter().filter(|one| {
        let progress = progress(one, records);
        progress.value.is_some() && !progress.is_approved
    });
    let uncounted = records.indicators.iter().filter(|one| {
        let asked = readings_in(one, &records.readings, records.asked);
        asked.iter().any(|reading| matches!(reading.status, ReadingStatus::Draft | ReadingStatus::Returned))
    });
    for (key, names) in [
        ("report-note-unapproved", unapproved.map(quoted).collect::<Vec<String>>()),
        ("report-note-uncounted", uncounted.map(quoted).collect()),
    ] {
        if !names.is_empty() {
            notes.push(voice.say(key, &[("list", names.concat().into())]));
        }
    }
    Some(Table {
        caption: voice.caption(3, "report-indicators"),
        head: IndicatorRow {
            name: voice.word("report-column-indicator"),
            unit: voice.word("report-column-unit"),
            baseline: voice.word("report-column-baseline"),
            target: voice.word("report-column-target"),
            in_period: voice.word("report-column-in-period"),
            to_date: voice.word("report-column-to-date"),
            expected: voice.word("report-column-expected"),
            standing: voice.word("report-column-state"),
        },
        rows: records.indicators.iter().map(|one| indicator_row(one, records, voice)).collect(),
        sum: None,
        notes,
    })
}

fn indicator_row(one: &Indicator, records: &Records, voice: &Voice<'_>) -> IndicatorRow {
    let progress = progress(one, records);
    let bound = match one.direction {
        Direction::AtLeast => "report-at-least",
        Direction::AtMost => "report-at-most",
    };
    let figure = |value: Option<Quantity>| voice.text_or_none(value.map(|value| value.to_string()));
    IndicatorRow {
        name: one.name.to_string(),
        unit: one.unit.to_string(),
        baseline: one.baseline.to_string(),
        target: voice.say(bound, &[("value", one.target.to_string().into())]),
        in_period: figure(figure_in(one, &records.readings, records.period)),
        to_date: figure(progress.value),
        expected: expected(one, &progress).to_string(),
        standing: voice.word(standing_word(progress.standing)),
    }
}

const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Reached => "report-standing-reached",
        Standing::OnCourse => "report-standing-on_course",
        Standing::Behind => "report-standing-behind",
        Standing::Exceeded => "report-standing-exceeded",
        Standing::Unread => "report-standing-unread",
    }
}

/// Where the period's figures come from, and what is behind.
pub(super) fn remarks(records: &Records, voice: &Voice<'_>) -> Vec<String> {
    if records.indicators.is_empty() {
        return Vec::new();
    }
    let mut read = Vec::new();
    for one in &records.indicators {
        for reading in readings_in(one, &records.readings, records.period) {
            if matches!(reading.status, ReadingStatus::Submitted | ReadingStatus::Approved) {
                let figures = [
                    ("name", (&one.name).into()),
                    ("value", reading.value.to_string().into()),
                    ("unit", (&one.unit).into()),
                ];
                let what = voice.say("report-reading", &figures);
                read.push(voice.with(what, vec![unstopped(reading.source.as_str())]));
            }
        }
    }
    let read = voice.about("report-readings-now", read);
    let mut said = vec![read.unwrap_or_else(|| voice.word("report-readings-none"))];
    said.extend(voice.about("report-behind", behind(records, voice)));
    said
}

/// The indicators that are behind or exceed their bound.
pub(super) fn behind(records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let told = |one: &Indicator| {
        let progress = progress(one, records);
        let ask = match progress.standing {
            Standing::Behind => "report-should-be",
            Standing::Exceeded => "report-must-not-exceed",
            Standing::Reached | Standing::OnCourse | Standing::Unread => return None,
        };
        let fact = |key: &str, value: Quantity| {
            voice.say(key, &[("value", value.to_string().into()), ("unit", (&one.unit).into())])
        };
        let stands = fact("report-stands-at", progress.value?);
        Some(voice.with(one.name.to_string(), vec![stands, fact(ask, expected(one, &progress))]))
    };
    records.indicators.iter().filter_map(told).collect()
}
