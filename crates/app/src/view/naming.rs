//! How people call a record, and under which records it stands.

use chengjie_domain::evidence::Evidence;
use chengjie_domain::resolution::Resolution;
use chengjie_store::{Reader, show};
use chengjie_words::Words;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// A record and the records under which a room shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Whereabouts {
    /// Kind of record.
    pub kind: String,
    /// Its key.
    pub id: String,
    /// The project that it belongs to.
    pub project_id: Option<String>,
    /// The meeting that it belongs to.
    pub meeting_id: Option<String>,
    /// The agenda item that it belongs to.
    pub agenda_item_id: Option<String>,
    /// Of evidence: the kind of the record that it proves.
    pub proves_kind: Option<String>,
    /// Of evidence: that record's key.
    pub proves_id: Option<String>,
}

/// The columns that name the record above, and its kind.
const ABOVE: [(&str, &str); 4] = [
    ("agenda_item_id", "agenda_item"),
    ("work_item_id", "work_item"),
    ("indicator_id", "indicator"),
    ("funding_source_id", "funding_source"),
];

/// Words for records, out of the records themselves.
pub(crate) struct Naming<'read> {
    reader: &'read Reader<'read>,
    words: &'read Words,
}

pub(crate) fn text<'row>(row: &'row Value, column: &str) -> Option<&'row str> {
    row.get(column).and_then(Value::as_str)
}

impl<'read> Naming<'read> {
    pub(crate) const fn new(reader: &'read Reader<'read>, words: &'read Words) -> Self {
        Self { reader, words }
    }

    /// The record as it is now; nothing when it is gone.
    pub(crate) fn row(&self, kind: &str, id: &str) -> Option<Value> {
        show(self.reader, kind, id).ok()
    }

    /// How people call the record now.
    pub(crate) fn called(&self, kind: &str, id: &str) -> Option<String> {
        self.title(kind, &self.row(kind, id)?)
    }

    /// How people call what a row says; nothing for a row that has no name of its own.
    pub(crate) fn title(&self, kind: &str, row: &Value) -> Option<String> {
        let plain = |column: &str| text(row, column).map(str::to_owned);
        let of = |column: &str, kind: &str| self.called(kind, text(row, column)?);
        let number = |column: &str| row.get(column).and_then(Value::as_i64).unwrap_or_default();
        match kind {
            "society" | "person" | "body" | "pilot_project" | "indicator" | "funding_source" => plain("name"),
            "charter_rule" => plain("clause"),
            "agenda_item" | "key_task" | "work_item" | "deliverable" | "export" | "evidence" => {
                plain("title")
            }
            "budget_line" => plain("subject"),
            "expense" => plain("purpose"),
            "receipt" => plain("voucher"),
            "seat" | "attendance" | "recusal" | "proxy" | "candidate" | "team_member" => {
                of("person_id", "person")
            }
            "ballot" => of("agenda_item_id", "agenda_item"),
            "carried_meeting" => of("meeting_id", "meeting"),
            "assignment" => of("work_item_id", "work_item"),
            "reading" => of("indicator_id", "indicator"),
            "submission" => of("export_id", "export"),
            "term" => {
                let figures = [
                    ("body", of("body_id", "body")?.into()),
                    ("term", self.numeral(number("ordinal")).into()),
                ];
                Some(self.words.text("record-term", &figures))
            }
            "meeting" => self.meeting(row),
            "resolution" => {
                let resolution: Resolution = serde_json::from_value(row.clone()).ok()?;
                let figures =
                    [("number", resolution.number_text().into()), ("title", (&resolution.title).into())];
                Some(self.words.text("record-resolution", &figures))
            }
            "agreement_version" => {
                let figures = [("number", number("number").into()), ("draft", number("draft").into())];
                Some(self.words.text("record-agreement", &figures))
            }
            "stage" => Some(self.word(text(row, "kind")?)),
            "gate_record" => Some(self.word(text(row, "step")?)),
            _ => None,
        }
    }

    fn meeting(&self, row: &Value) -> Option<String> {
        let body = self.called("body", text(row, "body_id")?)?;
        let term = self.row("term", text(row, "term_id")?)?;
        let ordinal = |row: &Value| self.numeral(row.get("ordinal").and_then(Value::as_i64).unwrap_or(0));
        let figures =
            [("body", body.into()), ("term", ordinal(&term).into()), ("meeting", ordinal(row).into())];
        Some(self.words.text("record-meeting", &figures))
    }

    fn numeral(&self, ordinal: i64) -> String {
        self.words.numeral(u32::try_from(ordinal).unwrap_or_default())
    }

    /// The word of a code, `in_session`; the code itself where there is none.
    pub(crate) fn word(&self, code: &str) -> String {
        let code = code.replace('_', "-");
        let said = self.words.text(&format!("word-{code}"), &[]);
        said.strip_prefix("word-").map_or(said.clone(), |_| code)
    }

    /// Where a record stands; what it stands under is read upwards, each record naming the one above it.
    pub(crate) fn whereabouts(&self, kind: &str, id: &str) -> Whereabouts {
        self.climb(kind, id, self.row(kind, id))
    }

    /// Where a record stood when its row said this.
    pub(crate) fn whereabouts_of(&self, kind: &str, id: &str, row: Value) -> Whereabouts {
        self.climb(kind, id, Some(row))
    }

    fn climb(&self, kind: &str, id: &str, row: Option<Value>) -> Whereabouts {
        let mut place = Whereabouts { kind: kind.to_owned(), id: id.to_owned(), ..Whereabouts::default() };
        let mut above = row;
        while let Some(row) = above {
            let named = |column: &str| text(&row, column).map(str::to_owned);
            place.project_id = place.project_id.or_else(|| named("project_id"));
            place.meeting_id = place.meeting_id.or_else(|| named("meeting_id"));
            place.agenda_item_id = place.agenda_item_id.or_else(|| named("agenda_item_id"));
            above = match serde_json::from_value::<Evidence>(row.clone()) {
                Ok(evidence) => {
                    place.proves_kind = Some(evidence.of.kind().to_owned());
                    place.proves_id = Some(evidence.of.key().to_owned());
                    self.row(evidence.of.kind(), evidence.of.key())
                }
                Err(_) => ABOVE.iter().find_map(|(column, kind)| self.row(kind, text(&row, column)?)),
            };
        }
        place
    }
}
