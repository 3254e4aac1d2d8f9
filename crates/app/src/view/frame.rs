//! What the frame around every room shows.

use chengjie_domain::compliance::FindingStatus;
use chengjie_domain::society::Society;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, Secretariat};

/// The open workspace in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Office {
    /// Whose it is.
    pub society: String,
    /// Where it lies.
    pub folder: String,
    /// Whether a passphrase opens it.
    pub has_passphrase: bool,
    /// When it was backed up last.
    pub backed_up_at: Option<DateTime<FixedOffset>>,
    /// Today, as every view reckons it.
    pub today: NaiveDate,
    /// How many rules of all projects miss something.
    pub missing: u32,
    /// How many are breached.
    pub breached: u32,
    /// The newest entry that undo would take back.
    pub next_undo: Option<u64>,
}

impl Secretariat {
    /// The frame's figures.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn office(&self, today: NaiveDate) -> Result<Office, Failure> {
        let mut counts = [0_u32; 2];
        for project in self.projects()? {
            for finding in self.findings(&project, today)? {
                match finding.status {
                    FindingStatus::Missing => counts[0] += 1,
                    FindingStatus::Breached => counts[1] += 1,
                    FindingStatus::NotYetDue | FindingStatus::Met => {}
                }
            }
        }
        let society = self.read(|reader| Ok(reader.all::<Society>()?.pop()))?;
        Ok(Office {
            society: society.map(|society| society.name.to_string()).unwrap_or_default(),
            folder: self.workspace().folder().display().to_string(),
            has_passphrase: self.workspace().has_passphrase()?,
            backed_up_at: self.workspace().backups()?.into_iter().map(|backup| backup.made_at).max(),
            today,
            missing: counts[0],
            breached: counts[1],
            next_undo: self.next_undo()?,
        })
    }
}

/// One of the national societies, as the public list has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SocietyListing {
    /// Its code in the list.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its discipline group.
    pub field: String,
}

/// The public list of the national societies; a new workspace takes its name from it.
const LIST: &str = include_str!("../../../../assets/societies.csv");

/// The national societies whose name or code holds the text, in the list's order.
#[must_use]
pub fn societies(text: &str) -> Vec<SocietyListing> {
    LIST.lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split(',').map(|cell| cell.trim_matches('"').to_owned());
            Some(SocietyListing { code: cells.next()?, name: cells.next()?, field: cells.next()? })
        })
        .filter(|society| society.name.contains(text) || society.code.contains(text))
        .collect()
}
