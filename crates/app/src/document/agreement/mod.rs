//! A task agreement (任务书, §五(一)), worded for its paper: a version, or parts that nobody has saved yet.

mod change;
mod closing;
mod front;
mod funding;
mod part;
mod preview;
mod record;
mod wording;

pub use preview::{AgreementPreview, AgreementSection, FieldPlace, SectionPlace};

use chengjie_documents::{DraftMark, Paper, TaskAgreementDocument};
use chengjie_domain::AgreementId;
use chengjie_domain::agreement::{AgreementParts, AgreementStatus, AgreementVersion};
use chengjie_domain::pilot::PilotProject;
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use self::record::Records;
use self::wording::Wording;
use crate::Failure;
use crate::sheet::page_words;

/// A version as it would be printed on a day.
pub(super) fn paper(
    reader: &Reader<'_>,
    id: &AgreementId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    Ok(worded(&Records::read(reader, id, today)?, words, today))
}

/// A version as it would be printed on a day if it said these parts.
fn paper_of_parts(
    reader: &Reader<'_>,
    id: &AgreementId,
    parts: AgreementParts,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let mut records = Records::read(reader, id, today)?;
    records.version.parts = parts;
    Ok(worded(&records, words, today))
}

/// Title and edition, as a list of documents names a version.
pub(crate) fn title_with_edition(
    words: &Words,
    project: &PilotProject,
    version: &AgreementVersion,
) -> String {
    format!("{} {}", title(words, project), edition(words, version))
}

fn title(words: &Words, project: &PilotProject) -> String {
    words.text("agreement-paper-title", &[("project", (&project.name).into())])
}

/// Which version it is, and which draft of it until all three have signed: 第2版　草案第3稿.
fn edition(words: &Words, version: &AgreementVersion) -> String {
    let number = ("number", version.number.into());
    match version.status {
        AgreementStatus::InForce => words.text("agreement-paper-edition-in-force", &[number]),
        AgreementStatus::Superseded => words.text("agreement-paper-edition-superseded", &[number]),
        AgreementStatus::Drafting | AgreementStatus::CouncilApproved | AgreementStatus::Sent => {
            words.text("agreement-paper-edition-draft", &[number, ("draft", version.draft.into())])
        }
    }
}

fn worded(records: &Records, words: &Words, today: NaiveDate) -> Paper {
    let wording = Wording::new(words, &records.version.parts);
    let version = &records.version;
    let is_draft = version.status < AgreementStatus::InForce;
    Paper::TaskAgreement(Box::new(TaskAgreementDocument {
        form: vec![wording.say("form-first"), wording.say("form-second")],
        name: wording.say("name"),
        title: title(words, &records.project),
        edition: edition(words, version),
        draft: is_draft.then(|| DraftMark { watermark: wording.say("watermark"), note: wording.gaps_left() }),
        cover: front::cover(records, &wording, today),
        instructions: front::instructions(records, &wording),
        facts: front::facts(records, &wording),
        objectives: part::objectives(&wording),
        tasks: part::tasks(&wording),
        schedule: part::schedule(records, &wording),
        quality: part::quality(&wording),
        indicators: part::indicators(records, &wording),
        funding: funding::funding(&wording),
        duties: part::duties(records, &wording),
        cooperation: part::cooperation(records, &wording),
        clauses: closing::clauses(records, &wording),
        annexes: closing::annexes(records, &wording),
        signing: closing::signing(records, &wording),
        page_label: page_words(words),
        verification_label: wording.say("verification"),
        date: today,
    }))
}
