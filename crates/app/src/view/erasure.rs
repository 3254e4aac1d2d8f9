//! What an erasure of a person's data would do, said before; and which backups hold the data still.

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use chengjie_store::EntryFilter;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use super::council::count;
use crate::person::{blanks, named_for_good};
use crate::{Failure, Secretariat};

/// What an erasure does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErasureView {
    /// The person.
    pub person: Person,
    /// Whether the name stays, because a vote, a resolution or a seat needs it.
    pub name_stays: bool,
    /// How many entries of the ledger tell of the data.
    pub entries: u32,
    /// The backups that hold the data, newest first.
    pub backups: Vec<String>,
    /// The second place for backups, which may hold them too.
    pub second_place: Option<String>,
}

impl Secretariat {
    /// What an erasure of a person's data would do, or has left to do.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn erasure(&self, id: &PersonId, now: DateTime<FixedOffset>) -> Result<ErasureView, Failure> {
        let (person, name_stays, entries, first, last) = self.read(|reader| {
            let person: Person = reader.get(id.as_str())?;
            let entries = count(reader.would_blank(&blanks(reader, id, None)?)?.len());
            let mut keys = reader.merged_into(id.as_str())?;
            keys.push(id.to_string());
            let (mut first, mut last) = (u64::MAX, 0);
            for key in keys {
                let touching = EntryFilter { record: Some(&key), ..EntryFilter::default() };
                for entry in reader.entries(&touching, u32::MAX)? {
                    first = first.min(entry.seq);
                    last = last.max(entry.seq);
                }
            }
            Ok((person, named_for_good(reader, id)?, entries, first, last))
        })?;
        // A backup from after the erasure holds nothing of it; the erasure is the last thing that is done to a person.
        let holds = |seq: u64| seq >= first && (person.erased_on.is_none() || seq < last);
        let backups = self.workspace().backups()?;
        let second_place =
            self.workspace().backup_target(now)?.map(|target| target.folder.display().to_string());
        Ok(ErasureView {
            name_stays,
            entries,
            backups: backups.into_iter().filter(|one| holds(one.head.seq)).map(|one| one.file).collect(),
            second_place,
            person,
        })
    }
}
