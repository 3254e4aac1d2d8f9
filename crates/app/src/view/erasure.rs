//! What an erasure of a person's data would do, said before; and what holds the data or the name still.

mod holding;

pub use holding::{CarriedCopy, NamingFile, NamingRecord};

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use chengjie_store::EntryFilter;
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use super::council::count;
use super::naming::Naming;
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
    /// The records whose text names the person: nobody but a person can mend them.
    pub records: Vec<NamingRecord>,
    /// The exported files that may name the person, newest first.
    pub files: Vec<NamingFile>,
    /// The copies that were carried out with a meeting and hold the data.
    pub copies: Vec<CarriedCopy>,
}

impl Secretariat {
    /// What an erasure of a person's data would do, or has left to do.
    ///
    /// # Errors
    /// When there is no such person.
    pub fn erasure(
        &self,
        id: &PersonId,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<ErasureView, Failure> {
        let (mut view, seqs) = self.read(|reader| {
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
            // What was copied after the erasure holds nothing of it; the erasure is the last thing that is done to a person.
            let seqs = first..if person.erased_on.is_some() { last } else { u64::MAX };
            let name_stays = named_for_good(reader, id)?;
            let naming = Naming::new(reader, words);
            // A name that was erased is known to nobody any more, and the word that stands for it is everybody's.
            let is_named = person.erased_on.is_none() || name_stays;
            let records =
                if is_named { holding::records(reader, &person, &naming, words)? } else { Vec::new() };
            let files =
                if is_named { holding::files(reader, &person, &naming, &records)? } else { Vec::new() };
            let copies = holding::copies(reader, &naming, |seq| seqs.contains(&seq))?;
            let (backups, second_place) = (Vec::new(), None);
            Ok((
                ErasureView { person, name_stays, entries, backups, second_place, records, files, copies },
                seqs,
            ))
        })?;
        let backups = self.workspace().backups()?;
        let holding = backups.into_iter().filter(|one| seqs.contains(&one.head.seq));
        view.backups = holding.map(|one| one.file).collect();
        let target = self.workspace().backup_target(now)?;
        view.second_place = target.map(|target| target.folder.display().to_string());
        Ok(view)
    }
}
