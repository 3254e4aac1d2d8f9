//! The ledger as a room: who did what and when.

use chengjie_domain::vote::Tally;
use chengjie_store::{Change, Entry, EntryFilter, Progress};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::naming::{Naming, Whereabouts, text};
use crate::carry::kept_up_to;
use crate::trouble::trouble_text;
use crate::{Failure, Secretariat};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LedgerEntry {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Who.
    pub actor: String,
    /// On which machine.
    pub device: String,
    /// Name of the operation.
    pub operation: String,
    /// What it was done to, as people call it.
    pub subject: Option<String>,
    /// How many records it was done to.
    pub count: u32,
    /// Where the first of them is shown; nothing when it is gone.
    pub place: Option<Whereabouts>,
    /// What was counted, when a vote was closed.
    pub tally: Option<Tally>,
    /// The entry that it took back, when it is an undo.
    pub of_entry: Option<u64>,
    /// Its hash, hexadecimal.
    pub hash: String,
    /// The entry that undid it.
    pub undone_by: Option<u64>,
    /// Whether there is something to take back.
    pub can_undo: bool,
}

/// What the three checks say in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LedgerCheck {
    /// Entries walked.
    pub entries: u64,
    /// The head's hash.
    pub head: String,
    /// How many entries a lawful erasure blanked; they hold.
    pub erased: u64,
    /// How many troubles were found.
    pub troubles: u32,
    /// The first of them, a sentence each.
    pub first: Vec<String>,
}

/// So many troubles are told one by one: whoever reads them has seen enough to stop.
const TOLD: usize = 20;

/// What undo passes over: it says what is out in the world, and takes nothing back.
const STANDING: &[&str] = &["document.record_export"];

/// What a rule never lets anybody take back: the ledger offers no button for it, and undo says why when it is the newest.
const FINAL: &[&str] = &[
    "vote.close",
    "vote.correct",
    "meeting.correct_minutes",
    "resolution.correct",
    "person.erase",
    "carry.out",
    "carry.take_in",
    "carry.bring_back",
    "carry.abandon",
];

fn now_or_before(change: &Change) -> Option<&Value> {
    change.after.as_ref().or(change.before.as_ref())
}

/// What an entry was done to: one record by its name; of many, the first that they stand under, else the first.
fn subject(naming: &Naming<'_>, changes: &[Change]) -> Option<String> {
    let first = changes.first()?;
    let of_kind = changes.iter().filter(|change| change.kind == first.kind).count();
    if of_kind > 1 {
        let row = now_or_before(first)?;
        for (column, kind) in
            [("meeting_id", "meeting"), ("term_id", "term"), ("project_id", "pilot_project")]
        {
            if let Some(above) = text(row, column).and_then(|id| naming.called(kind, id)) {
                return Some(above);
            }
        }
    }
    changes.iter().find_map(|change| naming.title(&change.kind, now_or_before(change)?))
}

fn tally(changes: &[Change]) -> Option<Tally> {
    let ballot = changes.iter().find(|change| change.kind == "ballot")?.after.as_ref()?;
    // The papers of an election say nothing of its candidates' votes.
    if ballot.get("election").is_some_and(|election| !election.is_null()) {
        return None;
    }
    match ballot.get("tally")? {
        Value::String(text) => serde_json::from_str(text).ok(),
        tally => serde_json::from_value(tally.clone()).ok(),
    }
}

pub(super) fn entry_view(naming: &Naming<'_>, entry: Entry) -> LedgerEntry {
    let first = entry.changes.first();
    let of_kind = entry.changes.iter().filter(|change| first.is_some_and(|first| first.kind == change.kind));
    let place = first
        .filter(|first| naming.row(&first.kind, &first.key).is_some())
        .map(|first| naming.whereabouts(&first.kind, &first.key));
    LedgerEntry {
        seq: entry.seq,
        at: entry.at,
        subject: subject(naming, &entry.changes),
        count: u32::try_from(of_kind.count()).unwrap_or(u32::MAX),
        place,
        tally: tally(&entry.changes),
        of_entry: entry.parameters.get("entry").and_then(Value::as_u64),
        can_undo: entry.undone_by.is_none()
            && !entry.changes.is_empty()
            && ![STANDING, FINAL].concat().contains(&entry.operation.as_str()),
        actor: entry.actor,
        device: entry.device,
        operation: entry.operation,
        hash: entry.hash,
        undone_by: entry.undone_by,
    }
}

impl Secretariat {
    /// A page of the ledger, newest first, in the language of the words.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn ledger(
        &self,
        filter: &EntryFilter<'_>,
        limit: u32,
        words: &Words,
    ) -> Result<Vec<LedgerEntry>, Failure> {
        self.read(|reader| {
            let naming = Naming::new(reader, words);
            let kept = kept_up_to(reader)?;
            let view = |entry: Entry| {
                let can_undo = entry.seq > kept;
                let view = entry_view(&naming, entry);
                LedgerEntry { can_undo: view.can_undo && can_undo, ..view }
            };
            Ok(reader.entries(filter, limit)?.into_iter().map(view).collect())
        })
    }

    /// Everybody who ever did something, by name.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn actors(&self) -> Result<Vec<String>, Failure> {
        self.read(|reader| Ok(reader.actors()?))
    }

    /// The entry that undo is about: the newest that is neither undone nor an export. When it stands, undo says why and reaches
    /// for nothing older, for that is not what anybody means then.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn next_undo(&self) -> Result<Option<u64>, Failure> {
        self.read(|reader| {
            let kept = kept_up_to(reader)?;
            Ok(reader.next_undo(STANDING)?.filter(|seq| *seq > kept))
        })
    }

    /// The entry that undo is about, in the language of the words; it says whether it can be taken back.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn undo_offer(&self, words: &Words) -> Result<Option<LedgerEntry>, Failure> {
        let Some(seq) = self.next_undo()? else { return Ok(None) };
        let this = EntryFilter { before: Some(seq + 1), ..EntryFilter::default() };
        Ok(self.ledger(&this, 1, words)?.pop())
    }

    /// The three checks in figures, and the first troubles in sentences.
    ///
    /// # Errors
    /// When the workspace cannot be read or the person stopped it.
    pub fn check_ledger(&self, words: &Words, progress: &Progress<'_>) -> Result<LedgerCheck, Failure> {
        let found = self.workspace().verify(None, progress)?;
        Ok(LedgerCheck {
            entries: found.entries,
            erased: found.erased,
            head: found.head.hash,
            troubles: u32::try_from(found.troubles.len()).unwrap_or(u32::MAX),
            first: found.troubles.iter().take(TOLD).map(|trouble| trouble_text(trouble, words)).collect(),
        })
    }
}
