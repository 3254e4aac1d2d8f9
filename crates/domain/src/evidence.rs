//! Evidence (佐证材料): a file that proves a record, kept by its content.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AgreementId, DeliverableId, EvidenceId, ExpenseId, GateRecordId, Line, MeetingId, ReadingId, ReceiptId,
    ResolutionId, SubmissionId,
};

refusals! {
    /// Why a file is no evidence, or cannot be taken away.
    EvidenceRefusal {
        /// There is nothing in it.
        Empty { name: String } = "evidence-empty",
        /// It is larger than a workspace keeps.
        TooLarge { name: String, megabytes: u32, limit: u32 } = "evidence-too-large",
        /// Not 64 lower-case hexadecimal digits.
        NotAHash { value: String } = "evidence-hash-malformed",
        /// The file itself was not brought in before it was named.
        NotKept { name: String } = "evidence-not-kept",
        /// The same file proves this record already.
        Twice { name: String } = "evidence-twice",
        /// A decision rested on it.
        ReliedOn { name: String, day: NaiveDate } = "evidence-relied-on",
        /// It may run when opened.
        NotShown { name: String } = "evidence-not-shown",
        /// No file proves such a record, or the key is none.
        NotProvable { kind: String, id: String } = "evidence-not-provable",
        /// A row names no record, or more than one.
        NotOfOne {} = "evidence-not-of-one",
    }
}

/// The SHA-256 of a file's bytes, by which it is kept: 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct ContentHash(String);

impl ContentHash {
    /// Takes 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// When the text is none.
    pub fn parse(text: &str) -> Result<Self, EvidenceRefusal> {
        let is_hash = text.len() == 64
            && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if is_hash {
            return Ok(Self(text.to_owned()));
        }
        Err(EvidenceRefusal::NotAHash { value: text.chars().take(80).collect() })
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ContentHash {
    type Error = EvidenceRefusal;
    fn try_from(text: String) -> Result<Self, EvidenceRefusal> {
        Self::parse(&text)
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.0
    }
}

/// What a file holds: its hash and how long it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Its SHA-256.
    pub sha256: ContentHash,
    /// Its length in bytes.
    pub bytes: u32,
}

/// The largest file that is kept, in MiB.
pub const LARGEST_MIB: u32 = 50;

/// Whether a file of so many bytes can be evidence.
///
/// # Errors
/// When it is empty or too large; the name says which.
pub fn require_size(name: &str, bytes: u64) -> Result<(), EvidenceRefusal> {
    let name = || name.to_owned();
    if bytes == 0 {
        return Err(EvidenceRefusal::Empty { name: name() });
    }
    let megabytes = u32::try_from(bytes.div_ceil(1 << 20)).unwrap_or(u32::MAX);
    if megabytes > LARGEST_MIB {
        return Err(EvidenceRefusal::TooLarge { name: name(), megabytes, limit: LARGEST_MIB });
    }
    Ok(())
}

/// The records that a file can prove: each with its column and its kind.
macro_rules! proved {
    ($( $(#[$doc:meta])* $name:ident { $column:ident : $id:ident } = $kind:literal ),* $(,)?) => {
        /// Which record a file proves.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(tag = "record", rename_all = "snake_case", deny_unknown_fields)]
        pub enum EvidenceOf {
            $( $(#[$doc])* $name {
                /// Which.
                $column: $id
            } ),*
        }

        impl EvidenceOf {
            /// The column that names it.
            #[must_use]
            pub const fn column(&self) -> &'static str {
                match self { $( Self::$name { .. } => stringify!($column) ),* }
            }

            /// The kind of record.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $( Self::$name { .. } => $kind ),* }
            }

            /// The record's key.
            #[must_use]
            pub fn key(&self) -> &str {
                match self { $( Self::$name { $column } => $column.as_str() ),* }
            }

            /// The record of a kind and key; nothing when no file can prove such a record.
            #[must_use]
            pub fn of(kind: &str, key: &str) -> Option<Self> {
                match kind {
                    $( $kind => Some(Self::$name { $column: $id::parse(key).ok()? }), )*
                    _ => None,
                }
            }
        }

        /// Evidence as a row: a column for each kind of record, just one of them filled.
        #[derive(Clone, Serialize, Deserialize)]
        struct Row {
            id: EvidenceId,
            title: Line,
            file_name: Line,
            sha256: ContentHash,
            bytes: u32,
            added_on: NaiveDate,
            relied_on: Option<NaiveDate>,
            $( $column: Option<$id> ),*
        }

        impl TryFrom<Row> for Evidence {
            type Error = EvidenceRefusal;
            fn try_from(row: Row) -> Result<Self, EvidenceRefusal> {
                let mut named = Vec::new();
                $( named.extend(row.$column.map(|$column| EvidenceOf::$name { $column })); )*
                let [of] = <[EvidenceOf; 1]>::try_from(named).map_err(|_| EvidenceRefusal::NotOfOne {})?;
                let content = Content { sha256: row.sha256, bytes: row.bytes };
                let (id, title, file_name) = (row.id, row.title, row.file_name);
                Ok(Self { id, of, title, file_name, content, added_on: row.added_on, relied_on: row.relied_on })
            }
        }

        impl From<Evidence> for Row {
            fn from(evidence: Evidence) -> Self {
                let Evidence { id, of, title, file_name, content, added_on, relied_on } = evidence;
                let Content { sha256, bytes } = content;
                $( let mut $column = None; )*
                match of { $( EvidenceOf::$name { $column: key } => $column = Some(key) ),* }
                Self { id, title, file_name, sha256, bytes, added_on, relied_on, $( $column ),* }
            }
        }
    };
}

proved! {
    /// 成果.
    Deliverable { deliverable_id: DeliverableId } = "deliverable",
    /// 指标值.
    Reading { reading_id: ReadingId } = "reading",
    /// 阶段事项.
    GateRecord { gate_record_id: GateRecordId } = "gate_record",
    /// 支出.
    Expense { expense_id: ExpenseId } = "expense",
    /// 到账.
    Receipt { receipt_id: ReceiptId } = "receipt",
    /// 任务书: the signed original.
    AgreementVersion { agreement_version_id: AgreementId } = "agreement_version",
    /// 会议: what is sent with the notice, the signed sheets, the votes that came back by post.
    Meeting { meeting_id: MeetingId } = "meeting",
    /// 决议: the signed original.
    Resolution { resolution_id: ResolutionId } = "resolution",
    /// 报送: the receipt, the answer.
    Submission { submission_id: SubmissionId } = "submission",
}

/// A file that proves a record. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Row", into = "Row")]
pub struct Evidence {
    /// Key.
    pub id: EvidenceId,
    /// Which record it proves.
    pub of: EvidenceOf,
    /// What it is.
    pub title: Line,
    /// The name that the file had.
    pub file_name: Line,
    /// What it holds.
    pub content: Content,
    /// When it was brought in.
    pub added_on: NaiveDate,
    /// When the record was accepted, approved or confirmed on the strength of it.
    pub relied_on: Option<NaiveDate>,
}

impl Evidence {
    /// Whether it may be taken away.
    ///
    /// # Errors
    /// When a decision rested on it.
    pub fn require_free(&self) -> Result<(), EvidenceRefusal> {
        match self.relied_on {
            None => Ok(()),
            Some(day) => Err(EvidenceRefusal::ReliedOn { name: self.title.to_string(), day }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_bytes_and_no_more_than_a_workspace_keeps() {
        let limit = u64::from(LARGEST_MIB) << 20;
        for (bytes, code) in [
            (0, Some("evidence-empty")),
            (1, None),
            (limit, None),
            (limit + 1, Some("evidence-too-large")),
            (u64::MAX, Some("evidence-too-large")),
        ] {
            let said = require_size("扫描件.pdf", bytes).err().map(|no| crate::Refusal::from(no).code);
            assert_eq!(said.as_deref(), code, "{bytes}");
        }
    }

    #[test]
    fn a_row_names_one_record() {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        let row = |more: serde_json::Value| {
            let mut row = serde_json::json!({
                "id": id, "title": "验收单", "file_name": "验收单.pdf", "sha256": "a".repeat(64), "bytes": 3,
                "added_on": "2026-09-01", "relied_on": null, "expense_id": null,
            });
            row.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            serde_json::from_value::<Evidence>(row)
        };
        let one = row(serde_json::json!({"deliverable_id": id})).unwrap();
        assert_eq!((one.of.kind(), one.of.key(), one.of.column()), ("deliverable", id, "deliverable_id"));
        let back = serde_json::to_value(&one).unwrap();
        assert_eq!((&back["deliverable_id"], &back["expense_id"]), (&id.into(), &serde_json::Value::Null));
        assert!(row(serde_json::json!({})).is_err(), "of none");
        assert!(row(serde_json::json!({"deliverable_id": id, "meeting_id": id})).is_err(), "of two");
        assert!(ContentHash::parse("A").is_err());
    }
}
