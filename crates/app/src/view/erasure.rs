//! What an erasure of a person's data would do, said before; and what holds the data or the name still.

mod holding;

use holding::MayName;
pub use holding::{CarriedCopy, NamingFile, NamingRecord};

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use chengjie_store::{EntryFilter, Reader};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use super::council::count;
use super::naming::Naming;
use crate::person::{blanks, keys, named_for_good, noted, removed};
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

/// Somebody whose record was removed and whose data the ledger tells still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RemovedPerson {
    /// As the record was.
    pub person: Person,
    /// When it was removed.
    pub removed_at: DateTime<FixedOffset>,
}

/// Those who were removed and not erased, who went last first.
pub(super) fn removed_people(reader: &Reader<'_>) -> Result<Vec<RemovedPerson>, Failure> {
    let mut found = Vec::new();
    for one in removed(reader)?.into_iter().filter(|one| one.person.erased_on.is_none()) {
        let this = EntryFilter { before: Some(one.went_in.saturating_add(1)), ..EntryFilter::default() };
        if let Some(entry) = reader.entries(&this, 1)?.pop() {
            found.push(RemovedPerson { person: one.person, removed_at: entry.at });
        }
    }
    Ok(found)
}

impl Secretariat {
    /// Those who were removed and whose data were not erased, who went last first.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn removed_people(&self) -> Result<Vec<RemovedPerson>, Failure> {
        self.read(removed_people)
    }

    /// What an erasure of a person's data would do, or has left to do.
    ///
    /// # Errors
    /// When there is no such person, and never was.
    pub fn erasure(
        &self,
        id: &PersonId,
        words: &Words,
        now: DateTime<FixedOffset>,
    ) -> Result<ErasureView, Failure> {
        let (mut view, seqs, may_name) = self.read(|reader| {
            let person = noted(reader, id)?;
            let entries = count(reader.would_blank(&blanks(reader, id, None)?)?.len());
            let mut first = u64::MAX;
            for key in keys(reader, id)? {
                first = first.min(reader.noted_in(&key)?.unwrap_or(u64::MAX));
            }
            // What was copied after the erasure holds nothing of it.
            let seqs = first..reader.erased_in(id.as_str())?.unwrap_or(u64::MAX);
            let name_stays = named_for_good(reader, id)?;
            let naming = Naming::new(reader, words);
            // A name that was erased is known to nobody any more, and the word that stands for it is everybody's.
            let is_named = person.erased_on.is_none() || name_stays;
            let records =
                if is_named { holding::records(reader, &person, &naming, words)? } else { Vec::new() };
            let may_name = is_named.then(|| MayName::of(reader, &person, &naming)).transpose()?;
            let copies = holding::copies(reader, &naming, |seq| seqs.contains(&seq))?;
            let (backups, second_place, files) = (Vec::new(), None, Vec::new());
            Ok((
                ErasureView { person, name_stays, entries, backups, second_place, records, files, copies },
                seqs,
                may_name,
            ))
        })?;
        if let Some(may_name) = may_name {
            view.files = self.files_naming(&view.person, &may_name)?;
        }
        let backups = self.workspace().backups()?;
        let holding = backups.into_iter().filter(|one| seqs.contains(&one.head.seq));
        view.backups = holding.map(|one| one.file).collect();
        let target = self.workspace().backup_target(now)?;
        view.second_place = target.map(|target| target.folder.display().to_string());
        Ok(view)
    }
}
