//! The agreement room: a project's versions, what each lacks, and what can be done to it next.

use chengjie_domain::agreement::{
    AgreementChanges, AgreementPart, AgreementParts, AgreementSums, AgreementVersion, Gap, PaperFact,
    changes, facts_missing, gaps, may_approve, sums,
};
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::{AgendaItem, ItemState, Meeting, MeetingStatus};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::society::Society;
use chengjie_domain::{AgendaItemId, AgreementId, MeetingId, ProjectId};
use chengjie_store::{EntryFilter, Reader};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::ResolutionView;
use super::desk::{self, ProjectHead};
use crate::names::Names;
use crate::{Failure, Secretariat};

/// A version with what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// The version.
    pub version: AgreementVersion,
    /// What is missing, in the plan's order.
    pub gaps: Vec<Gap>,
    /// When it was last written.
    pub written_at: Option<DateTime<FixedOffset>>,
    /// The resolution that approved it.
    pub approved_by: Option<ResolutionView>,
}

/// A meeting by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MeetingName {
    /// Key.
    pub id: MeetingId,
    /// Name of the body.
    pub body: String,
    /// Which term of it.
    pub term: u32,
    /// Which meeting of the term.
    pub ordinal: u32,
    /// When it begins.
    pub starts_at: DateTime<FixedOffset>,
    /// How many items its agenda has.
    pub items: u32,
}

/// A motion on the agreement that waits for its vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MotionView {
    /// Key of the item.
    pub agenda_item_id: AgendaItemId,
    /// Its title.
    pub title: String,
    /// Where it will be voted on.
    pub meeting: MeetingName,
}

/// The task agreement of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreementRoom {
    /// Today, as the room reckons it.
    pub today: NaiveDate,
    /// The project in a line.
    pub head: ProjectHead,
    /// The project.
    pub project: PilotProject,
    /// Name of the society.
    pub society: String,
    /// The eight parts in the order of the paper.
    pub parts: Vec<AgreementPart>,
    /// The clause that asks for them.
    pub clause: String,
    /// The versions, oldest first.
    pub versions: Vec<VersionView>,
    /// What the paper prints of the parties and finds nowhere.
    pub facts_missing: Vec<PaperFact>,
    /// The motions on the agreement that wait for their vote.
    pub motions: Vec<MotionView>,
    /// The meetings at which it can be moved.
    pub meetings: Vec<MeetingName>,
    /// The resolutions that can approve a version, newest first.
    pub approvals: Vec<ResolutionView>,
}

/// What parts that need not be saved lack, change and add up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreementDraft {
    /// What is missing, in the plan's order.
    pub gaps: Vec<Gap>,
    /// What differs from the earlier version; nothing when there is none.
    pub changes: AgreementChanges,
    /// The sums.
    pub sums: AgreementSums,
}

impl Secretariat {
    /// The agreement of a project on a day.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn agreement_room(&self, id: &ProjectId, today: NaiveDate) -> Result<AgreementRoom, Failure> {
        self.read(|reader| {
            let project: PilotProject = reader.get(id.as_str())?;
            let society = reader.all::<Society>()?.pop();
            let versions: Vec<AgreementVersion> = reader.list_by("project_id", id.as_str())?;
            let meetings = open_meetings(reader)?;
            Ok(AgreementRoom {
                today,
                head: desk::head(&project, &Names::of(reader)?),
                facts_missing: society
                    .as_ref()
                    .map(|society| facts_missing(society, &project))
                    .unwrap_or_default(),
                society: society.map(|society| society.name.to_string()).unwrap_or_default(),
                parts: AgreementPart::ON_PAPER.to_vec(),
                clause: AgreementPart::CLAUSE.to_string(),
                motions: motions(reader, id, &meetings)?,
                meetings,
                approvals: approvals(reader, id, &versions)?,
                versions: versions
                    .into_iter()
                    .map(|version| version_view(reader, version))
                    .collect::<Result<_, _>>()?,
                project,
            })
        })
    }

    /// What parts lack and add up to, and what they change in an earlier version.
    ///
    /// # Errors
    /// When there is no such version.
    pub fn agreement_draft(
        &self,
        parts: &AgreementParts,
        earlier: Option<&AgreementId>,
    ) -> Result<AgreementDraft, Failure> {
        let earlier: Option<AgreementVersion> =
            earlier.map(|id| self.read(|reader| Ok(reader.get(id.as_str())?))).transpose()?;
        Ok(AgreementDraft {
            gaps: gaps(parts),
            changes: earlier.map(|version| changes(&version.parts, parts)).unwrap_or_default(),
            sums: sums(parts),
        })
    }
}

fn view_of(resolution: Resolution) -> ResolutionView {
    ResolutionView { number: resolution.number_text(), resolution }
}

fn version_view(reader: &Reader<'_>, version: AgreementVersion) -> Result<VersionView, Failure> {
    let of_version = EntryFilter { record: Some(version.id.as_str()), ..EntryFilter::default() };
    let written = reader.entries(&of_version, 1)?.pop();
    let approved_by =
        version.resolution_id.as_ref().map(|id| reader.get::<Resolution>(id.as_str())).transpose()?;
    Ok(VersionView {
        gaps: gaps(&version.parts),
        written_at: written.map(|entry| entry.at),
        approved_by: approved_by.map(view_of),
        version,
    })
}

/// The meetings of bodies that decide major matters and are not over, the next one first.
fn open_meetings(reader: &Reader<'_>) -> Result<Vec<MeetingName>, Failure> {
    let mut found = Vec::new();
    for meeting in reader.all::<Meeting>()? {
        let body: Body = reader.get(meeting.body_id.as_str())?;
        if meeting.status >= MeetingStatus::Closed || !body.kind.decides_major_matters() {
            continue;
        }
        let term: Term = reader.get(meeting.term_id.as_str())?;
        let items: Vec<AgendaItem> = reader.list_by("meeting_id", meeting.id.as_str())?;
        found.push(MeetingName {
            id: meeting.id,
            body: body.name.to_string(),
            term: term.ordinal,
            ordinal: meeting.ordinal,
            starts_at: meeting.starts_at,
            items: u32::try_from(items.len()).unwrap_or(u32::MAX),
        });
    }
    found.sort_by_key(|meeting| meeting.starts_at);
    Ok(found)
}

fn motions(
    reader: &Reader<'_>,
    project: &ProjectId,
    meetings: &[MeetingName],
) -> Result<Vec<MotionView>, Failure> {
    let mut found = Vec::new();
    for item in reader.list_by::<AgendaItem>("project_id", project.as_str())? {
        let Some(meeting) = meetings.iter().find(|meeting| meeting.id == item.meeting_id) else { continue };
        let meeting_record: Meeting = reader.get(item.meeting_id.as_str())?;
        let body: Body = reader.get(meeting_record.body_id.as_str())?;
        if item.state == ItemState::Pending && may_approve(body.kind, &item, project) {
            found.push(MotionView {
                agenda_item_id: item.id,
                title: item.title.to_string(),
                meeting: meeting.clone(),
            });
        }
    }
    Ok(found)
}

/// The standing resolutions on the agreement that have not approved a version yet.
fn approvals(
    reader: &Reader<'_>,
    project: &ProjectId,
    versions: &[AgreementVersion],
) -> Result<Vec<ResolutionView>, Failure> {
    let mut found = Vec::new();
    for resolution in reader.all::<Resolution>()? {
        let item: AgendaItem = reader.get(resolution.agenda_item_id.as_str())?;
        let body: Body = reader.get(resolution.body_id.as_str())?;
        let is_spent = versions.iter().any(|version| version.resolution_id.as_ref() == Some(&resolution.id));
        let is_in_force = resolution.status == ResolutionStatus::InForce;
        if is_in_force && !is_spent && may_approve(body.kind, &item, project) {
            found.push(view_of(resolution));
        }
    }
    Ok(found)
}
