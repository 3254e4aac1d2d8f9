//! 审议文件: the paper that an item of the agenda is about, by its version.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::evidence::Evidence;
use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::{AgreementId, EvidenceId, MeetingId, ProjectId};
use chengjie_store::Reader;
use chengjie_words::Words;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A version of a task agreement that an item can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreementChoice {
    /// Key.
    pub id: AgreementId,
    /// Of which project.
    pub project_id: ProjectId,
    /// How people call it.
    pub title: String,
}

/// A file that was attached to the meeting, which an item can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileChoice {
    /// Key.
    pub id: EvidenceId,
    /// Its title.
    pub title: String,
}

fn agreement(reader: &Reader<'_>, version: &AgreementVersion, words: &Words) -> Result<String, Failure> {
    let project: PilotProject = reader.get(version.project_id.as_str())?;
    let figures = [
        ("project", (&project.name).into()),
        ("number", version.number.into()),
        ("draft", version.draft.into()),
    ];
    Ok(words.text("record-agreement-of", &figures))
}

/// What people call the paper that an item is about; nothing when it is about none.
pub(crate) fn paper_of(
    reader: &Reader<'_>,
    item: &AgendaItem,
    words: &Words,
) -> Result<Option<String>, Failure> {
    if let Some(id) = &item.agreement_version_id {
        return Ok(Some(agreement(reader, &reader.get(id.as_str())?, words)?));
    }
    let Some(id) = &item.evidence_id else { return Ok(None) };
    Ok(Some(reader.get::<Evidence>(id.as_str())?.title.to_string()))
}

/// The versions of agreements that an item can be about, and the files of its meeting.
pub(super) fn choices(
    reader: &Reader<'_>,
    meeting: &MeetingId,
    words: &Words,
) -> Result<(Vec<AgreementChoice>, Vec<FileChoice>), Failure> {
    let mut agreements = Vec::new();
    for version in reader.all::<AgreementVersion>()? {
        let title = agreement(reader, &version, words)?;
        agreements.push(AgreementChoice { id: version.id, project_id: version.project_id, title });
    }
    let files: Vec<Evidence> = reader.list_by("meeting_id", meeting.as_str())?;
    let files = files.into_iter().map(|one| FileChoice { id: one.id, title: one.title.to_string() });
    Ok((agreements, files.collect()))
}
