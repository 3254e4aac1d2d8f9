//! 二、重点任务和工作推进情况: what was done, what is in hand, what is late and why.

use chengjie_documents::Passage;
use chengjie_documents::report::{Table, WorkRow};
use chengjie_domain::report::WorkState;
use chengjie_domain::work::{Deliverable, DeliverableStatus, KeyTask, WorkItem};

use super::records::Records;
use super::voice::{Voice, count, unstopped};

/// How many pieces of work there are and where they stand.
pub(super) fn work(records: &Records, voice: &Voice<'_>, attachment: Option<u32>) -> Passage {
    let of =
        |state: WorkState| count(records.items.iter().filter(|item| records.state(item) == state).count());
    let said = if records.items.is_empty() {
        voice.word("report-work-none")
    } else {
        voice.say(
            "report-work-count",
            &[
                ("day", voice.day(records.day()).into()),
                ("all", count(records.items.len()).into()),
                ("done", of(WorkState::Done).into()),
                ("now", count(records.items.iter().filter(|item| records.is_done_now(item)).count()).into()),
                ("in_hand", of(WorkState::InHand).into()),
                ("late", of(WorkState::Late).into()),
                ("ahead", of(WorkState::Ahead).into()),
            ],
        )
    };
    let see = attachment.map(|number| voice.say("report-see-attachment", &[("number", number.into())]));
    voice.part(2, "report-work", vec![said + &see.unwrap_or_default()])
}

/// The key tasks that were in hand in the period.
fn in_hand(records: &Records) -> Vec<&KeyTask> {
    let items = |task: &KeyTask| {
        records.items.iter().any(|item| {
            item.key_task_id.as_ref() == Some(&task.id)
                && (records.is_done_now(item) || records.state(item) != WorkState::Done)
        })
    };
    let found = records.tasks.iter().filter(|task| task.starts_on <= records.day());
    found.filter(|task| task.due_on >= records.period.from() || items(task)).collect()
}

/// What stands before the key tasks.
pub(super) fn tasks(records: &Records, voice: &Voice<'_>) -> Passage {
    let now = in_hand(records).len();
    let said = if now == 0 {
        voice.word("report-tasks-none")
    } else {
        let figures = [("all", count(records.tasks.len()).into()), ("now", count(now).into())];
        voice.say("report-tasks-count", &figures)
    };
    voice.section(1, voice.word("report-tasks"), vec![said])
}

/// Each key task: what its acceptance asks, and its work.
pub(super) fn each_task(records: &Records, voice: &Voice<'_>) -> Vec<Passage> {
    let tasks = in_hand(records).into_iter().zip(1..);
    tasks
        .map(|(task, number)| voice.point(number, task.title.to_string(), task_text(task, records, voice)))
        .collect()
}

fn task_text(task: &KeyTask, records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let items: Vec<&WorkItem> =
        records.items.iter().filter(|item| item.key_task_id.as_ref() == Some(&task.id)).collect();
    let days = voice.short_days(task.starts_on, task.due_on);
    let mut terms = voice.say("report-task-days", &[("days", days.into())]);
    if !task.acceptance.is_empty() {
        let text = unstopped(task.acceptance.as_str());
        terms.push_str(&voice.say("report-task-acceptance", &[("text", text.into())]));
    }
    let done = items.iter().filter(|item| records.state(item) == WorkState::Done).count();
    let figures = [("all", count(items.len()).into()), ("done", count(done).into())];
    let standing = voice.say("report-task-count", &figures);
    vec![terms, standing + &sentences(&items, records, voice)]
}

/// What of some work was done in the period, is in hand, is late.
fn sentences(items: &[&WorkItem], records: &Records, voice: &Voice<'_>) -> String {
    let list = |wanted: &dyn Fn(&WorkItem) -> bool| -> Vec<String> {
        items.iter().filter(|item| wanted(item)).map(|item| told(item, records, voice)).collect()
    };
    let done = voice.about("report-done-now", list(&|item| records.is_done_now(item)));
    let mut said = done.unwrap_or_else(|| voice.word("report-done-nothing"));
    said.extend(voice.about("report-in-hand", list(&|item| records.state(item) == WorkState::InHand)));
    said.extend(voice.about("report-late-list", list(&|item| records.state(item) == WorkState::Late)));
    said
}

/// A piece of work with its lead and where it stands.
pub(super) fn told(item: &WorkItem, records: &Records, voice: &Voice<'_>) -> String {
    let mut facts: Vec<String> = lead(item, records, voice).into_iter().collect();
    match (records.state(item), item.finished_on) {
        (WorkState::Done, Some(day)) => {
            facts.push(voice.say("report-done-on", &[("day", voice.day(day).into())]));
        }
        (WorkState::Late, _) => {
            facts.push(voice.say("report-was-due-on", &[("day", voice.day(item.due_on()).into())]));
        }
        _ => facts.push(voice.say("report-due-on", &[("day", voice.day(item.due_on()).into())])),
    }
    facts.extend(progress(item, records, voice));
    voice.with(item.title.to_string(), facts)
}

pub(super) fn lead(item: &WorkItem, records: &Records, voice: &Voice<'_>) -> Option<String> {
    records.lead(item).map(|person| voice.say("report-led-by", &[("person", person.into())]))
}

/// How much is done; it carries no day, so it is known only of today.
fn progress(item: &WorkItem, records: &Records, voice: &Voice<'_>) -> Option<String> {
    let is_open = item.started_on.is_some() && item.finished_on.is_none();
    (is_open && records.is_of_today)
        .then(|| voice.say("report-progress", &[("progress", item.progress.into())]))
}

/// Work under no key task.
pub(super) fn other_work(records: &Records, voice: &Voice<'_>) -> Passage {
    let is_told = |item: &&WorkItem| {
        item.key_task_id.is_none()
            && (records.is_done_now(item)
                || matches!(records.state(item), WorkState::InHand | WorkState::Late))
    };
    let items: Vec<&WorkItem> = records.items.iter().filter(is_told).collect();
    let said = if items.is_empty() {
        voice.word("report-other-work-none")
    } else {
        sentences(&items, records, voice)
    };
    voice.section(2, voice.word("report-other-work"), vec![said])
}

/// What is late, and what was given a new day and is still open.
pub(super) fn late_work(records: &Records, voice: &Voice<'_>) -> Passage {
    let open = records.items.iter().filter(|item| records.state(item) != WorkState::Done);
    let told = open.filter(|item| records.state(item) == WorkState::Late || item.revised_to.is_some());
    let mut paragraphs: Vec<String> = told.map(|item| late_item(item, records, voice)).collect();
    if paragraphs.is_empty() {
        paragraphs.push(voice.word("report-late-none"));
    }
    voice.section(3, voice.word("report-late-work"), paragraphs)
}

fn late_item(item: &WorkItem, records: &Records, voice: &Voice<'_>) -> String {
    let mut facts = Vec::new();
    if let Some(revised) = item.revised_to {
        facts.push(voice.say("report-planned-before", &[("day", voice.day(item.planned_to).into())]));
        facts.push(voice.say("report-revised-to", &[("day", voice.day(revised).into())]));
    } else {
        facts.push(voice.say("report-was-due-on", &[("day", voice.day(item.planned_to).into())]));
    }
    if records.state(item) == WorkState::Late {
        let days = (records.day() - item.due_on()).num_days();
        facts.push(voice.say("report-late-days", &[("days", days.into())]));
    }
    facts.extend(lead(item, records, voice));
    facts.extend(progress(item, records, voice));
    voice.say(
        "report-late-item",
        &[
            ("item", item.title.to_string().into()),
            ("facts", voice.facts(facts).into()),
            ("reason", reason(item, records, voice).into()),
        ],
    )
}

/// Why something is late, by the records: the reason given, a returned deliverable, or work that it waits for.
fn reason(item: &WorkItem, records: &Records, voice: &Voice<'_>) -> String {
    if let Some(reason) = &item.revision_reason {
        return voice.say("report-reason", &[("reason", unstopped(reason.as_str()).into())]);
    }
    let returned = |one: &&Deliverable| {
        one.work_item_id.as_ref() == Some(&item.id) && one.status == DeliverableStatus::Returned
    };
    let returned = records.deliverables.iter().find(returned);
    if let Some((deliverable, verdict)) = returned.and_then(|one| Some((&one.title, one.verdict.as_ref()?))) {
        let verdict = unstopped(verdict.as_str());
        let figures = [("deliverable", deliverable.into()), ("verdict", verdict.into())];
        return voice.say("report-reason-returned", &figures);
    }
    let waits = records
        .items
        .iter()
        .find(|other| item.depends_on.contains(&other.id) && records.state(other) != WorkState::Done);
    match waits {
        Some(other) => voice.say("report-reason-waits", &[("item", (&other.title).into())]),
        None => voice.word("report-reason-none"),
    }
}

/// The work of the period as a table; nothing when there is none.
pub(super) fn table(records: &Records, voice: &Voice<'_>) -> Option<Table<WorkRow>> {
    let is_listed = |item: &&WorkItem| match records.state(item) {
        WorkState::Done => records.is_done_now(item),
        WorkState::InHand | WorkState::Late => true,
        WorkState::Ahead => item.due_on() <= records.asked.to(),
    };
    let items: Vec<&WorkItem> = records.items.iter().filter(is_listed).collect();
    if items.is_empty() {
        return None;
    }
    let row = |(item, number): (&WorkItem, u32)| WorkRow {
        number: number.to_string(),
        item: item.title.to_string(),
        lead: voice.text_or_none(records.lead(item)),
        planned: voice.day(item.planned_to),
        revised: voice.day_or_none(item.revised_to),
        actual: voice.day_or_none(item.finished_on.filter(|day| *day <= records.day())),
        state: voice.word(&format!("report-state-{}", records.state(item).code())),
    };
    Some(Table {
        caption: voice.say("report-work-caption", &[("day", voice.day(records.day()).into())]),
        head: WorkRow {
            number: voice.word("report-column-number"),
            item: voice.word("report-column-item"),
            lead: voice.word("report-column-lead"),
            planned: voice.word("report-column-planned-on"),
            revised: voice.word("report-column-revised-on"),
            actual: voice.word("report-column-actual"),
            state: voice.word("report-column-state"),
        },
        rows: items.into_iter().zip(1..).map(row).collect(),
        sum: None,
        notes: vec![voice.word("report-work-note")],
    })
}
