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
use crate::document::date_text;

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

/// A file that an item can be about: attached to the meeting, or to the one that put the item off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileChoice {
    /// Key.
    pub id: EvidenceId,
    /// Its title.
    pub title: String,
}

fn agreement(
    reader: &Reader<'_>,
    version: &AgreementVersion,
    draft: u32,
    words: &Words,
) -> Result<String, Failure> {
    let project: PilotProject = reader.get(version.project_id.as_str())?;
    let figures =
        [("project", (&project.name).into()), ("number", version.number.into()), ("draft", draft.into())];
    Ok(words.text("record-agreement-of", &figures))
}

/// What people call the paper that an item is about; nothing when it is about none.
pub(crate) fn paper_of(
    reader: &Reader<'_>,
    item: &AgendaItem,
    words: &Words,
) -> Result<Option<String>, Failure> {
    if let Some(id) = &item.agreement_version_id {
        let version: AgreementVersion = reader.get(id.as_str())?;
        return Ok(Some(agreement(reader, &version, item.agreement_draft.unwrap_or(version.draft), words)?));
    }
    let Some(id) = &item.evidence_id else { return Ok(None) };
    Ok(Some(reader.get::<Evidence>(id.as_str())?.title.to_string()))
}

/// So many letters of a file's hash tell it from any other on a paper.
const FINGERPRINT: usize = 12;

/// The paper that was before the meeting, as an official paper names it: 《…任务书》（第1版第2稿）; a file with the day on which it
/// was handed in and its fingerprint.
pub(crate) fn paper_said(
    reader: &Reader<'_>,
    item: &AgendaItem,
    words: &Words,
) -> Result<Option<String>, Failure> {
    if let Some(id) = &item.agreement_version_id {
        let version: AgreementVersion = reader.get(id.as_str())?;
        let project: PilotProject = reader.get(version.project_id.as_str())?;
        let draft = item.agreement_draft.unwrap_or(version.draft);
        let figures =
            [("project", (&project.name).into()), ("number", version.number.into()), ("draft", draft.into())];
        return Ok(Some(words.text("record-paper-draft", &figures)));
    }
    let Some(id) = &item.evidence_id else { return Ok(None) };
    let file: Evidence = reader.get(id.as_str())?;
    let title = match file.title.as_str() {
        titled if titled.starts_with('《') => titled.to_owned(),
        bare => words.text("record-paper-title", &[("title", bare.into())]),
    };
    let fingerprint = file.content.sha256.as_str().chars().take(FINGERPRINT).collect::<String>();
    let figures = [
        ("title", title.into()),
        ("day", date_text(words, file.added_on).into()),
        ("fingerprint", fingerprint.into()),
    ];
    Ok(Some(words.text("record-paper-file", &figures)))
}

/// The versions of agreements that an item can be about, the files of its meeting, and those that came with the items.
pub(super) fn choices(
    reader: &Reader<'_>,
    meeting: &MeetingId,
    items: &[AgendaItem],
    words: &Words,
) -> Result<(Vec<AgreementChoice>, Vec<FileChoice>), Failure> {
    let mut agreements = Vec::new();
    for version in reader.all::<AgreementVersion>()? {
        let title = agreement(reader, &version, version.draft, words)?;
        agreements.push(AgreementChoice { id: version.id, project_id: version.project_id, title });
    }
    let mut files: Vec<Evidence> = reader.list_by("meeting_id", meeting.as_str())?;
    for id in items.iter().filter_map(|item| item.evidence_id.as_ref()) {
        if files.iter().all(|one| one.id != *id) {
            files.push(reader.get(id.as_str())?);
        }
    }
    let files = files.into_iter().map(|one| FileChoice { id: one.id, title: one.title.to_string() });
    Ok((agreements, files.collect()))
}
