//! The commands on records whatever their kind: finding one, seeing it at a glance, what the ledger says of it.

use chengjie_app::view::{Found, LedgerEntry, RecordCard};
use chengjie_app::{EntryFilter, Failure};
use chengjie_domain::Language;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::document::InLanguage;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// A text to look for among all records, or those of a kind.
    Search { text: String, kind: Option<String>, language: Language }
    /// A record.
    OfRecord { kind: String, id: String, language: Language }
    /// A page of the ledger: what is not named does not narrow it.
    Page {
        before: Option<u64>,
        limit: u32,
        record: Option<String>,
        kind: Option<String>,
        actor: Option<String>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        language: Language,
    }
}

/// The longest page of the ledger that is given at once.
const LONGEST: u32 = 500;

type Done<T> = Result<T, Failure>;

pub(crate) fn search(session: &Session, args: Search) -> Done<Vec<Found>> {
    session.office()?.find(&args.text, args.kind.as_deref(), &Words::new(args.language))
}

pub(crate) fn record(session: &Session, args: OfRecord) -> Done<RecordCard> {
    session.office()?.card(&args.kind, &args.id, &Words::new(args.language))
}

pub(crate) fn ledger(session: &Session, args: Page) -> Done<Vec<LedgerEntry>> {
    let filter = EntryFilter {
        before: args.before,
        record: args.record.as_deref(),
        kind: args.kind.as_deref(),
        actor: args.actor.as_deref(),
        from: args.from,
        to: args.to,
    };
    session.office()?.ledger(&filter, args.limit.min(LONGEST), &Words::new(args.language))
}

pub(crate) fn actors(session: &Session, _: Nothing) -> Done<Vec<String>> {
    session.office()?.actors()
}

pub(crate) fn undo_offer(session: &Session, args: InLanguage) -> Done<Option<LedgerEntry>> {
    session.office()?.undo_offer(&Words::new(args.language))
}
