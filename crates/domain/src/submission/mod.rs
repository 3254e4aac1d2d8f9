//! Documents that left the program: exports, and submissions (报送) with their fate.

mod document;
mod signed;

pub use document::{DocumentKind, DocumentOf};
pub use signed::Signed;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ExportId, Language, Line, Period, SubmissionId};

refusals! {
    /// Why a submission cannot be so.
    SubmissionRefusal {
        /// An export is noted by making its file.
        ExportNotByHand {} = "submission-export-not-by-hand",
        /// Answered before it was sent.
        AnsweredBeforeSent { sent_on: NaiveDate } = "submission-answered-before-sent",
        /// Its fate is final.
        FateFinal { fate: String } = "submission-fate-final",
        /// A file that is out in the world bears the signature.
        SignatureBorne { title: String, day: NaiveDate } = "submission-signature-borne",
    }
}

/// A document as it was exported: what the ledger knows of a file that is out in the world. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Key.
    pub id: ExportId,
    /// Which document.
    pub document: DocumentKind,
    /// The record that it is of.
    pub of_id: Line,
    /// Title as printed.
    pub title: Line,
    /// Number as printed, if it has one.
    pub number: Option<Line>,
    /// First day of the period that it reports, if it reports one.
    pub period_from: Option<NaiveDate>,
    /// Last day of it.
    pub period_to: Option<NaiveDate>,
    /// Language of its labels.
    pub language: Language,
    /// When.
    pub exported_at: DateTime<FixedOffset>,
    /// SHA-256 of the data inside, hexadecimal.
    pub data_sha256: Line,
    /// SHA-256 of the file, hexadecimal.
    pub file_sha256: Line,
    /// Size of the file in bytes.
    pub bytes: u32,
    /// Pages.
    pub pages: u32,
    /// The file's name.
    pub file_name: Line,
}

impl Export {
    /// The document that was exported, with the record that it was made from; nothing where the row names none.
    #[must_use]
    pub fn of(&self) -> Option<DocumentOf> {
        let period = self.period_from.zip(self.period_to).and_then(|(from, to)| Period::new(from, to).ok());
        DocumentOf::of(self.document, self.of_id.as_str(), period, self.number.as_ref())
    }
}

/// What became of a submission.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// 已报送.
    Sent,
    /// 已退回.
    Returned,
    /// 已批准.
    Approved,
    /// 已备案.
    Filed,
}

/// A document sent to an authority. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// Key.
    pub id: SubmissionId,
    /// Which exported file.
    pub export_id: ExportId,
    /// To whom.
    pub recipient: Line,
    /// When.
    pub sent_on: NaiveDate,
    /// What became of it.
    pub fate: Fate,
    /// When the answer came.
    pub answered_on: Option<NaiveDate>,
    /// What it said.
    pub answer: Option<Line>,
}

/// Where a paper stands on its way out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// 起草.
    Draft,
    /// 已发出: the notice of a meeting that has been called.
    Issued,
    /// 待签署.
    AwaitingSignature,
    /// 已签署.
    Signed,
    /// 已作废: its resolution stands no more.
    Voided,
    /// 已确认: minutes that the meeting's people have confirmed.
    Confirmed,
    /// 已导出.
    Exported,
    /// 已报送.
    Sent,
    /// 已退回.
    Returned,
    /// 已批准.
    Approved,
    /// 已备案.
    Filed,
}

impl PaperState {
    /// The state of a paper: what the authority answered last, else what its record says, else whether it went out at all.
    #[must_use]
    pub fn of(record: Self, is_exported: bool, last: Option<&Submission>) -> Self {
        match last.map(|submission| submission.fate) {
            _ if record == Self::Voided => Self::Voided,
            Some(Fate::Sent) => Self::Sent,
            Some(Fate::Returned) => Self::Returned,
            Some(Fate::Approved) => Self::Approved,
            Some(Fate::Filed) => Self::Filed,
            None if record == Self::Draft && is_exported => Self::Exported,
            None => record,
        }
    }

    /// Whether somebody still has to do something with it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::AwaitingSignature | Self::Returned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fate: Fate) -> Submission {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        Submission {
            id: SubmissionId::parse(id).unwrap(),
            export_id: ExportId::parse(id).unwrap(),
            recipient: Line::parse("中国科协").unwrap(),
            sent_on: "2026-07-08".parse().unwrap(),
            fate,
            answered_on: None,
            answer: None,
        }
    }

    #[test]
    fn what_an_authority_answered_says_more_than_the_record_and_the_record_more_than_an_export() {
        use PaperState as State;
        let rows = [
            (State::Draft, false, None, State::Draft),
            (State::Draft, true, None, State::Exported),
            (State::AwaitingSignature, true, None, State::AwaitingSignature),
            (State::Confirmed, true, None, State::Confirmed),
            (State::Issued, false, None, State::Issued),
            (State::Signed, true, Some(Fate::Sent), State::Sent),
            (State::Draft, true, Some(Fate::Returned), State::Returned),
            (State::Signed, true, Some(Fate::Filed), State::Filed),
        ];
        for (record, is_exported, fate, expected) in rows {
            let last = fate.map(sent);
            assert_eq!(State::of(record, is_exported, last.as_ref()), expected, "{record:?} {fate:?}");
        }
        assert!(State::Returned.is_open() && !State::Filed.is_open(), "a returned paper is to be mended");
    }
}
