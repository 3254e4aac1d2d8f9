//! What the frame around every room shows.

use chengjie_domain::compliance::{Finding, FindingStatus};
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::society::Society;
use chengjie_domain::{MeetingId, ProjectId};
use chengjie_store::Reader;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::carry::held;
use crate::{BackupManifest, Failure, Secretariat};

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
    /// The backup that holds what this workspace lacks: an older copy was put over it.
    pub overtaken_by: Option<Overtaking>,
    /// Today, as every view reckons it.
    pub today: NaiveDate,
    /// How many rules of all projects miss something.
    pub missing: u32,
    /// How many are breached.
    pub breached: u32,
    /// The projects, each with what its rules miss.
    pub projects: Vec<ProjectCounts>,
    /// The meeting from elsewhere that is held here; nothing else changes here then.
    pub held: Option<HeldMeeting>,
}

/// A backup that holds entries which the workspace lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Overtaking {
    /// When it was made.
    pub made_at: DateTime<FixedOffset>,
    /// Its file.
    pub file: String,
    /// Its newest entry.
    pub seq: u64,
    /// The workspace's newest entry.
    pub present: u64,
}

/// A meeting from elsewhere that is held here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeldMeeting {
    /// Key.
    pub id: MeetingId,
    /// Name of its body.
    pub body: String,
    /// Number of the term.
    pub term_ordinal: u32,
    /// Number of the meeting in the term.
    pub ordinal: u32,
    /// When it was carried.
    pub since: DateTime<FixedOffset>,
}

/// A project and what its rules say, in two figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectCounts {
    /// Key.
    pub id: ProjectId,
    /// Name.
    pub title: String,
    /// How many rules miss something.
    pub missing: u32,
    /// How many are breached.
    pub breached: u32,
}

fn counts(project: PilotProject, findings: &[Finding]) -> ProjectCounts {
    let of = |status: FindingStatus| findings.iter().filter(|finding| finding.status == status).count();
    ProjectCounts {
        id: project.id,
        title: project.name.to_string(),
        missing: u32::try_from(of(FindingStatus::Missing)).unwrap_or(u32::MAX),
        breached: u32::try_from(of(FindingStatus::Breached)).unwrap_or(u32::MAX),
    }
}

fn held_meeting(reader: &Reader<'_>) -> Result<Option<HeldMeeting>, Failure> {
    let Some(carried) = held(reader)? else { return Ok(None) };
    let meeting: Meeting = reader.get(carried.meeting_id.as_str())?;
    let body: Body = reader.get(meeting.body_id.as_str())?;
    let term: Term = reader.get(meeting.term_id.as_str())?;
    Ok(Some(HeldMeeting {
        id: meeting.id,
        body: body.name.to_string(),
        term_ordinal: term.ordinal,
        ordinal: meeting.ordinal,
        since: carried.carried_at,
    }))
}

impl Secretariat {
    fn overtaking(&self, backup: Option<BackupManifest>) -> Result<Option<Overtaking>, Failure> {
        let Some(backup) = backup else { return Ok(None) };
        let present = self.head()?.seq;
        Ok(Some(Overtaking { made_at: backup.made_at, file: backup.file, seq: backup.head.seq, present }))
    }

    /// The backup, here or at the second place, that holds what this workspace lacks.
    ///
    /// # Errors
    /// When the workspace or the places cannot be read.
    pub fn overtaken(&self) -> Result<Option<Overtaking>, Failure> {
        self.overtaking(self.workspace().overtaken_anywhere()?)
    }

    /// The frame's figures.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn office(&self, today: NaiveDate) -> Result<Office, Failure> {
        let mut projects = Vec::new();
        for project in self.read(|reader| Ok(reader.all::<PilotProject>()?))? {
            let findings = self.findings(&project.id, today)?;
            projects.push(counts(project, &findings));
        }
        let society = self.read(|reader| Ok(reader.all::<Society>()?.pop()))?;
        let backups = self.workspace().backups()?;
        Ok(Office {
            society: society.map(|society| society.name.to_string()).unwrap_or_default(),
            folder: self.workspace().folder().display().to_string(),
            has_passphrase: self.workspace().has_passphrase()?,
            backed_up_at: backups.iter().map(|backup| backup.made_at).max(),
            overtaken_by: self.overtaking(self.workspace().overtaken_by(backups)?)?,
            today,
            missing: projects.iter().map(|project| project.missing).sum(),
            breached: projects.iter().map(|project| project.breached).sum(),
            projects,
            held: self.read(held_meeting)?,
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
