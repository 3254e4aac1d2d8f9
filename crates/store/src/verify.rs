//! The checks in one: the chain holds, replaying the ledger gives the tables, every page is what it was, and what a row names is
//! there.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::evidence::EVIDENCE;
use crate::ledger::{self, Body, Head, Heading, to_u64};
use crate::open::{DATABASE, Workspace};
use crate::shape::Shapes;
use crate::tables::KINDS;
use crate::{Progress, StoreError, reference};

/// Something that is not as the ledger says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "trouble", rename_all = "snake_case")]
pub enum Trouble {
    /// An entry was rewritten, moved or left out.
    ChainBroken {
        /// Which entry.
        seq: u64,
    },
    /// The ledger is not the one that a document was anchored by.
    HeadDiffers {
        /// Which entry the document names.
        seq: u64,
    },
    /// A row is there or differs without an entry that made it so.
    RowDiffers {
        /// Kind of record.
        kind: String,
        /// Its key.
        key: String,
    },
    /// A row that the ledger made is gone.
    RowMissing {
        /// Kind of record.
        kind: String,
        /// Its key.
        key: String,
    },
    /// A row names a record that is not there.
    ReferenceBroken {
        /// Kind of record.
        kind: String,
        /// Its key.
        key: String,
    },
    /// A file that proves a record is gone or not what was brought in.
    EvidenceLost {
        /// Key of the evidence.
        key: String,
    },
    /// A backup holds entries that are not in this workspace: an older copy lies in its place.
    Overtaken {
        /// The newest entry in the backup.
        seq: u64,
        /// The backup's name.
        backup: String,
    },
    /// Bytes on the disk changed.
    PageDamaged {
        /// The name of the file.
        file: String,
        /// What the database said.
        reason: String,
    },
}

/// What the three checks found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many entries were checked.
    pub entries: u64,
    /// How many rows were compared.
    pub rows: u64,
    /// How many entries a lawful erasure blanked; they hold as they are.
    pub erased: u64,
    /// The head.
    pub head: Head,
    /// What is wrong; nothing when all is well.
    pub troubles: Vec<Trouble>,
}

impl Trouble {
    /// The name of the file that has it.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::EvidenceLost { .. } => EVIDENCE,
            Self::PageDamaged { file, .. } => file,
            _ => DATABASE,
        }
    }
}

impl Workspace {
    /// Runs the three checks, looks whether a backup holds what this lacks, compares every file that proves a record with its
    /// hash and, if one is given, the ledger with the head that a document was anchored by.
    ///
    /// # Errors
    /// When the workspace cannot be read, or the person stopped it.
    pub fn verify(&self, anchor: Option<&Head>, progress: &Progress<'_>) -> Result<Verification, StoreError> {
        let (reader, beside) = (self.another_reader()?, self.another_reader()?);
        let mut verification = progress.part((0, 2), |progress| verify(&reader, beside, anchor, progress))?;
        let lost = progress.part((1, 2), |progress| self.check_evidence(&reader, progress))?;
        verification.troubles.extend(lost);
        if let Some(newer) = self.overtaken_anywhere()? {
            verification.troubles.push(Trouble::Overtaken { seq: newer.head.seq, backup: newer.file });
        }
        Ok(verification)
    }
}

/// The three checks; the pages are read by the connection `beside` while the chain is walked.
pub(crate) fn verify(
    connection: &Connection,
    beside: Connection,
    anchor: Option<&Head>,
    progress: &Progress<'_>,
) -> Result<Verification, StoreError> {
    std::thread::scope(|scope| {
        let pages =
            scope.spawn(move || damaged_pages(&beside, DATABASE).and_then(|found| joined(&beside, found)));
        let mut verification = walk(connection, anchor, progress)?;
        let pages = pages.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        verification.troubles.extend(pages?);
        Ok(verification)
    })
}

/// With the rows that name what is not there; of damaged pages nothing more is asked.
fn joined(connection: &Connection, mut found: Vec<Trouble>) -> Result<Vec<Trouble>, StoreError> {
    if found.is_empty() {
        let broken = reference::broken(connection)?;
        found.extend(broken.into_iter().map(|(kind, key)| Trouble::ReferenceBroken { kind, key }));
    }
    Ok(found)
}

/// Walks the chain, replays it and compares what is left with the tables.
fn walk(
    connection: &Connection,
    anchor: Option<&Head>,
    progress: &Progress<'_>,
) -> Result<Verification, StoreError> {
    let mut troubles = Vec::new();
    let erased = erased(connection)?;
    let (mut replayed, entries, head) = replay(connection, &erased, progress, &mut troubles)?;
    if let Some(anchor) = anchor
        && ledger::head_at(connection, anchor.seq)?.is_none_or(|found| !found.hash.starts_with(&anchor.hash))
    {
        troubles.push(Trouble::HeadDiffers { seq: anchor.seq });
    }
    progress.step(entries, entries)?;
    let rows = compare(connection, &mut replayed, &mut troubles)?;
    let mut left: Vec<_> = replayed.into_keys().collect();
    left.sort();
    troubles.extend(left.into_iter().map(|(kind, key)| Trouble::RowMissing { kind, key }));
    progress.step(entries, entries)?;
    let erased = u64::try_from(erased.len()).unwrap_or(u64::MAX);
    Ok(Verification { entries, rows, erased, head, troubles })
}

/// The pages of a file that are not what was written.
pub(crate) fn damaged_pages(connection: &Connection, file: &str) -> Result<Vec<Trouble>, StoreError> {
    // The second reads through the pages; one whose seal does not hold would stop it.
    for check in ["pragma cipher_integrity_check", "pragma quick_check"] {
        let mut statement = connection.prepare(check)?;
        let said = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        let damaged = said.into_iter().filter(|line| line != "ok");
        let troubles: Vec<Trouble> =
            damaged.map(|reason| Trouble::PageDamaged { file: file.to_owned(), reason }).collect();
        if !troubles.is_empty() {
            return Ok(troubles);
        }
    }
    Ok(Vec::new())
}

type Rows = HashMap<(String, String), String>;

/// What the bodies of blanked entries became, by entry: the last erasure says it.
fn erased(connection: &Connection) -> Result<HashMap<u64, String>, StoreError> {
    // A database from before a migration knows no erasure.
    if !is_there(connection, "erased_entry")? {
        return Ok(HashMap::new());
    }
    let mut statement =
        connection.prepare("select seq, body_hash from erased_entry order by erased_in, seq")?;
    let rows = statement.query_map([], |row| Ok((to_u64(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Walks the chain and plays every change; what is left is what the tables must hold.
fn replay(
    connection: &Connection,
    erased: &HashMap<u64, String>,
    progress: &Progress<'_>,
    troubles: &mut Vec<Trouble>,
) -> Result<(Rows, u64, Head), StoreError> {
    let shapes = Shapes::of(connection, KINDS)?;
    let mut replayed = Rows::new();
    let mut head = ledger::head_at(connection, 0)?.unwrap_or(Head { seq: 0, hash: String::new() });
    let total = ledger::head(connection)?.seq;
    let mut all_changes = connection
        .prepare("select seq, kind, record_key, change, before, after from ledger_change order by id")?;
    let mut changes = all_changes.query([])?;
    let mut waiting = changes.next()?;
    let mut all_entries = connection.prepare(
        "select seq, at, actor, device, operation, parameters, schema, prev, hash, body_hash from ledger_entry order by seq",
    )?;
    let mut entries = all_entries.query([])?;
    let mut count = 0;
    while let Some(entry) = entries.next()? {
        let text = |place: usize| entry.get_ref(place).map(|value| value.as_str().unwrap_or_default());
        let seq = to_u64(entry.get(0)?);
        let mut body = Body::new(text(5)?);
        while let Some(change) = waiting {
            if to_u64(change.get(0)?) != seq {
                break;
            }
            let part = |place: usize| change.get_ref(place).map(|value| value.as_str().unwrap_or_default());
            let image = |place: usize| change.get_ref(place).map(|value| value.as_str().ok());
            body.change(part(1)?, part(2)?, part(3)?, image(4)?, image(5)?);
            let held = play(&mut replayed, (part(1)?, part(2)?), image(5)?);
            let is_kept = match (held.as_deref(), image(4)?) {
                (None, None) => true,
                (Some(held), Some(before)) => held == before || shapes.same(part(1)?, held, before),
                (None, Some(_)) | (Some(_), None) => false,
            };
            if !is_kept {
                troubles.push(Trouble::ChainBroken { seq });
            }
            waiting = changes.next()?;
        }
        let heading = Heading {
            seq,
            at: text(1)?,
            actor: text(2)?,
            device: text(3)?,
            operation: text(4)?,
            schema: entry.get(6)?,
        };
        let found = body.finish();
        // A blanked body is not what was chained; the entry that blanked it chained what it has become.
        let is_left = erased.get(&seq).map(|left| *left == found);
        let hash = heading.hash(&head.hash, if is_left == Some(true) { text(9)? } else { &found });
        if is_left == Some(false) || seq != head.seq + 1 || text(7)? != head.hash || text(8)? != hash {
            troubles.push(Trouble::ChainBroken { seq });
        }
        head = Head { seq, hash: text(8)?.to_owned() };
        count += 1;
        if count % 1000 == 0 {
            progress.step(count, total)?;
        }
    }
    if let Some(change) = waiting {
        troubles.push(Trouble::ChainBroken { seq: to_u64(change.get(0)?) });
    }
    Ok((replayed, count, head))
}

/// Plays one change; what was held before comes back.
fn play(replayed: &mut Rows, (kind, key): (&str, &str), after: Option<&str>) -> Option<String> {
    let place = (kind.to_owned(), key.to_owned());
    match after {
        Some(after) => replayed.insert(place, after.to_owned()),
        None => replayed.remove(&place),
    }
}

fn compare(
    connection: &Connection,
    replayed: &mut Rows,
    troubles: &mut Vec<Trouble>,
) -> Result<u64, StoreError> {
    let shapes = Shapes::of(connection, KINDS)?;
    let mut rows = 0;
    for kind in KINDS {
        // A database from before a migration has no such table yet; if one was dropped, its rows are missed below.
        if !is_there(connection, kind)? {
            continue;
        }
        let image = ledger::image(connection, kind, kind)?;
        let mut statement = connection.prepare(&format!("select id, {image} from {kind} order by id"))?;
        let mut live = statement.query([])?;
        while let Some(row) = live.next()? {
            rows += 1;
            let (key, text): (String, String) = (row.get(0)?, row.get(1)?);
            let place = ((*kind).to_owned(), key);
            let expected = replayed.remove(&place);
            if !expected.is_some_and(|expected| expected == text || shapes.same(kind, &expected, &text)) {
                troubles.push(Trouble::RowDiffers { kind: place.0, key: place.1 });
            }
        }
    }
    Ok(rows)
}

pub(crate) fn is_there(connection: &Connection, table: &str) -> Result<bool, StoreError> {
    let sql = "select exists (select 1 from sqlite_schema where type = 'table' and name = ?)";
    Ok(connection.query_row(sql, [table], |row| row.get(0))?)
}
