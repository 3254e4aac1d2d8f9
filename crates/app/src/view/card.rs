//! What is said of a record beside a search: what it is, and what was done to it last.

use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::ledger::{LedgerEntry, entry_view};
use super::naming::{Naming, Whereabouts, text};
use crate::{Failure, Secretariat};

/// How a fact is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FactForm {
    /// As it is.
    Text,
    /// A day.
    Day,
    /// An instant.
    Moment,
    /// Fen.
    Money,
    /// Thousandths.
    Quantity,
    /// A share in hundredths.
    Percent,
}

/// One thing that is known of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fact {
    /// Key of its label, `fact-paid-on`.
    pub label: String,
    /// How it is written.
    pub form: FactForm,
    /// What it is.
    #[ts(type = "string | number")]
    pub value: Value,
}

/// A record at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecordCard {
    /// Which, and where it is shown.
    pub place: Whereabouts,
    /// How people call it.
    pub title: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// What was done to it last, newest first.
    pub entries: Vec<LedgerEntry>,
}

/// What a column holds.
enum Holds {
    Plain(FactForm),
    /// The key of another record, whose name is said.
    Of(&'static str),
    /// A code that has a word.
    Code,
}

const LAST: u32 = 3;

/// The columns of a kind that are worth saying, in the order in which they are said.
fn facts_of(kind: &str) -> &'static [(&'static str, Holds)] {
    use FactForm::{Day, Moment, Money, Percent, Quantity, Text};
    use Holds::{Code, Of, Plain};
    match kind {
        "person" => &[("employer", Plain(Text)), ("post", Plain(Text)), ("expertise", Plain(Text))],
        "body" => &[("established_on", Plain(Day)), ("telephone", Plain(Text))],
        "charter_rule" => &[("body_id", Of("body")), ("effective_from", Plain(Day))],
        "meeting" => &[
            ("starts_at", Plain(Moment)),
            ("place", Plain(Text)),
            ("status", Code),
            ("chair_id", Of("person")),
        ],
        "agenda_item" => &[("meeting_id", Of("meeting")), ("state", Code), ("proposer", Plain(Text))],
        "recusal" => &[("agenda_item_id", Of("agenda_item")), ("reason", Plain(Text))],
        "resolution" => &[("body_id", Of("body")), ("meeting_id", Of("meeting")), ("adopted_on", Plain(Day))],
        "pilot_project" => &[
            ("department", Plain(Text)),
            ("leader_id", Of("person")),
            ("starts_on", Plain(Day)),
            ("ends_on", Plain(Day)),
        ],
        "gate_record" => {
            &[("project_id", Of("pilot_project")), ("done_on", Plain(Day)), ("proof", Plain(Text))]
        }
        "team_member" => &[
            ("project_id", Of("pilot_project")),
            ("side", Code),
            ("duty", Plain(Text)),
            ("joined_on", Plain(Day)),
        ],
        "agreement_version" => {
            &[("project_id", Of("pilot_project")), ("status", Code), ("effective_from", Plain(Day))]
        }
        "key_task" => &[("project_id", Of("pilot_project")), ("stage", Code), ("due_on", Plain(Day))],
        "work_item" => &[
            ("project_id", Of("pilot_project")),
            ("planned_to", Plain(Day)),
            ("revised_to", Plain(Day)),
            ("progress", Plain(Percent)),
            ("finished_on", Plain(Day)),
        ],
        "deliverable" => &[("project_id", Of("pilot_project")), ("status", Code), ("due_on", Plain(Day))],
        "indicator" => {
            &[("project_id", Of("pilot_project")), ("target", Plain(Quantity)), ("unit", Plain(Text))]
        }
        "funding_source" => &[("project_id", Of("pilot_project")), ("planned", Plain(Money))],
        "receipt" => &[
            ("funding_source_id", Of("funding_source")),
            ("amount", Plain(Money)),
            ("received_on", Plain(Day)),
        ],
        "budget_line" => &[("project_id", Of("pilot_project")), ("amount", Plain(Money))],
        "expense" => &[
            ("amount", Plain(Money)),
            ("paid_on", Plain(Day)),
            ("voucher", Plain(Text)),
            ("payee", Plain(Text)),
            ("resolution_id", Of("resolution")),
        ],
        "evidence" => &[("file_name", Plain(Text)), ("added_on", Plain(Day)), ("relied_on", Plain(Day))],
        "export" => &[("exported_at", Plain(Moment)), ("file_name", Plain(Text))],
        "submission" => &[("recipient", Plain(Text)), ("sent_on", Plain(Day)), ("fate", Code)],
        _ => &[],
    }
}

/// The column by which a kind is dated in a list of hits.
const fn dated_by(kind: &str) -> Option<&'static str> {
    match kind.as_bytes() {
        b"meeting" => Some("starts_at"),
        b"resolution" => Some("adopted_on"),
        b"pilot_project" => Some("starts_on"),
        b"agreement_version" | b"charter_rule" => Some("effective_from"),
        b"key_task" | b"deliverable" => Some("due_on"),
        b"work_item" => Some("planned_to"),
        b"gate_record" => Some("done_on"),
        b"team_member" => Some("joined_on"),
        b"receipt" => Some("received_on"),
        b"expense" => Some("paid_on"),
        b"evidence" => Some("added_on"),
        b"export" => Some("exported_at"),
        b"submission" => Some("sent_on"),
        _ => None,
    }
}

/// The day of a record.
pub(super) fn day(kind: &str, row: &Value) -> Option<NaiveDate> {
    text(row, dated_by(kind)?)?.get(..10)?.parse().ok()
}

fn facts(naming: &Naming<'_>, kind: &str, row: &Value) -> Vec<Fact> {
    let said = |(column, holds): &(&str, Holds)| {
        let held = row.get(*column).filter(|value| !value.is_null())?;
        let (form, value) = match holds {
            Holds::Plain(form) => (*form, held.clone()),
            Holds::Of(kind) => (FactForm::Text, naming.called(kind, held.as_str()?)?.into()),
            Holds::Code => (FactForm::Text, naming.word(held.as_str()?).into()),
        };
        let label = format!("fact-{}", column.trim_end_matches("_id").replace('_', "-"));
        Some(Fact { label, form, value })
    };
    facts_of(kind).iter().filter_map(said).collect()
}

impl Secretariat {
    /// A record at a glance, in the language of the words.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn card(&self, kind: &str, id: &str, words: &Words) -> Result<RecordCard, Failure> {
        self.read(|reader| {
            let naming = Naming::new(reader, words);
            let row = chengjie_store::show(reader, kind, id)?;
            let of_record = chengjie_store::EntryFilter { record: Some(id), ..Default::default() };
            let entries = reader.entries(&of_record, LAST)?;
            Ok(RecordCard {
                place: naming.whereabouts(kind, id),
                title: naming.title(kind, &row).unwrap_or_default(),
                facts: facts(&naming, kind, &row),
                entries: entries.into_iter().map(|entry| entry_view(&naming, entry)).collect(),
            })
        })
    }
}
