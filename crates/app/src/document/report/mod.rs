//! A project's progress report (§五(三), §六(三)), worded: nothing in it that is not in the records.

mod decision;
mod money;
mod outcome;
mod outlook;
mod records;
mod stage;
mod voice;
mod work;

use chengjie_documents::report::{AttachedTable, ReportAttachment, SignatureBlock, SignatureForm, Signer};
use chengjie_documents::{Paper, ProgressReport};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::{Line, Period, ProjectId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::{Datelike as _, NaiveDate};

use self::records::Records;
use self::voice::Voice;
use super::{BREAK, date_text};
use crate::Failure;

/// The periods that a project can be reported on now: the last whole quarter and the one that runs, as far as the project
/// does.
pub(crate) fn periods(project: &PilotProject, today: NaiveDate) -> Vec<Period> {
    let runs = |period: &Period| period.from() <= project.ends_on && period.to() >= project.starts_on;
    [Period::quarter_before(today), Period::quarter_of(today)].into_iter().filter(runs).collect()
}

/// The title of a report.
pub(crate) fn title(project: &PilotProject, period: Period, words: &Words) -> String {
    title_pieces(project, period, words).concat()
}

fn title_pieces(project: &PilotProject, period: Period, words: &Words) -> Vec<String> {
    let voice = Voice::new(words, period.to().year());
    let period = voice.period(period).unwrap_or_else(|| voice.days(period.from(), period.to()));
    let title = voice.say(
        "report-title",
        &[
            ("project", (&project.name).into()),
            ("period", period.into()),
            ("break", BREAK.to_string().into()),
        ],
    );
    title.split(BREAK).map(str::to_owned).collect()
}

/// A report as it would be printed on a day.
pub(super) fn paper(
    reader: &Reader<'_>,
    id: &ProjectId,
    period: Period,
    number: Option<&Line>,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let records = Records::gather(reader, id, period, today)?;
    let voice = Voice::new(words, period.to().year());
    let attachments = attachments(&records, &voice);
    let place = |wanted: fn(&AttachedTable) -> bool| {
        attachments.iter().zip(1..).find(|(one, _)| wanted(&one.content)).map(|(_, number)| number)
    };
    let work_place = place(|table| matches!(table, AttachedTable::Work(_)));
    let expense_place = place(|table| matches!(table, AttachedTable::Expenses(_)));
    let society = records.society_name();
    let named = || [("society", society.as_str().into())];
    let signer = records.society.as_ref().and_then(|society| society.legal_representative.as_ref());
    Ok(Paper::ProgressReport(Box::new(ProgressReport {
        issuing_mark: voice.say("document-issuing-mark", &named()),
        number: number.map(ToString::to_string),
        signer: signer.map(|name| Signer { label: voice.word("document-signer"), name: name.to_string() }),
        title: title(&records.project, period, words),
        title_pieces: title_pieces(&records.project, period, words),
        addressee: voice.say("report-addressee", &[("department", (&records.project.department).into())]),
        opening: opening(&records, &voice),
        overall: stage::overall(&records, &voice),
        stages: stage::stages(&records, &voice),
        stage_table: stage::stage_table(&records, &voice),
        steps: stage::steps(&records, &voice),
        work: work::work(&records, &voice, work_place),
        tasks: work::tasks(&records, &voice),
        each_task: work::each_task(&records, &voice),
        other_work: work::other_work(&records, &voice),
        late_work: work::late_work(&records, &voice),
        deliverables: outcome::deliverables(&records, &voice),
        deliverable_table: outcome::deliverable_table(&records, &voice),
        indicators: outcome::indicators(&records, &voice),
        indicator_table: outcome::indicator_table(&records, &voice),
        indicator_remarks: outcome::remarks(&records, &voice),
        money: money::money(&records, &voice),
        sources: money::sources(&records, &voice),
        source_table: money::source_table(&records, &voice),
        budget: money::budget(&records, &voice),
        budget_table: money::budget_table(&records, &voice),
        large_expenses: money::large_expenses(&records, &voice, expense_place),
        decisions: decision::decisions(&records, &voice),
        each_decision: decision::each(&records, &voice),
        outlook: voice.part(7, "report-outlook", Vec::new()).heading,
        problems: outlook::problems(&records, &voice),
        requests: outlook::requests(&records, &voice),
        next: outlook::next(&records, &voice),
        closing_words: voice.word("report-closing"),
        attachments_label: voice.word("document-attachments"),
        signature: SignatureBlock {
            form: SignatureForm::Sealed,
            organisation: society.clone(),
            date: date_text(words, today),
        },
        contact: contact(&records, &voice),
        issued_by: voice.say("document-issued-by", &named()),
        issued_on: voice.say("document-issued-on", &[("date", date_text(words, today).into())]),
        date: today,
        verification_label: voice.word("document-verification"),
        attachments,
    })))
}

fn opening(records: &Records, voice: &Voice<'_>) -> String {
    let mut figures = vec![
        ("society", records.society_name().into()),
        ("project", (&records.project.name).into()),
        ("days", voice.days(records.asked.from(), records.asked.to()).into()),
        ("day", date_text(voice.words, records.day()).into()),
    ];
    match voice.period(records.asked) {
        Some(period) => {
            figures.push(("period", period.into()));
            voice.say("report-opening", &figures)
        }
        None => voice.say("report-opening-days", &figures),
    }
}

/// The long tables that hold anything, numbered.
fn attachments(records: &Records, voice: &Voice<'_>) -> Vec<ReportAttachment> {
    let tables = [
        work::table(records, voice).map(|table| ("report-work-table", AttachedTable::Work(table))),
        money::expense_table(records, voice)
            .map(|table| ("report-expense-table", AttachedTable::Expenses(table))),
    ];
    let numbered = tables.into_iter().flatten().zip(1_u32..);
    numbered
        .map(|((title, content), number)| ReportAttachment {
            entry: voice.point(number, voice.word(title), Vec::new()).heading,
            mark: voice.say("document-attachment", &[("number", number.into())]),
            title: voice.word(title),
            content,
        })
        .collect()
}

/// Whom to ask, as far as the society says it.
fn contact(records: &Records, voice: &Voice<'_>) -> Option<String> {
    let society = records.society.as_ref()?;
    match (&society.contact, &society.telephone) {
        (Some(contact), Some(telephone)) => Some(
            voice.say("document-contact", &[("contact", contact.into()), ("telephone", telephone.into())]),
        ),
        (Some(contact), None) => Some(voice.say("document-contact-person", &[("contact", contact.into())])),
        (None, Some(telephone)) => {
            Some(voice.say("document-contact-telephone", &[("telephone", telephone.into())]))
        }
        (None, None) => None,
    }
}
