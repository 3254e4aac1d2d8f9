//! What the plan's rules say of a project today.

use chengjie_domain::ProjectId;
use chengjie_domain::compliance::{Dossier, Finding, findings};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::society::Society;
use chengjie_store::Reader;
use chrono::NaiveDate;

use crate::{Failure, Secretariat};

impl Secretariat {
    /// The keys of all projects, by their first day.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn projects(&self) -> Result<Vec<ProjectId>, Failure> {
        self.read(|reader| Ok(reader.all::<PilotProject>()?.into_iter().map(|project| project.id).collect()))
    }

    /// What every rule says of a project, the worst first.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn findings(&self, project: &ProjectId, today: NaiveDate) -> Result<Vec<Finding>, Failure> {
        self.read(|reader| findings_of(reader, project, today))
    }
}

/// What every rule says of a project on a day, by the records of one moment.
pub(crate) fn findings_of(
    reader: &Reader<'_>,
    project: &ProjectId,
    today: NaiveDate,
) -> Result<Vec<Finding>, Failure> {
    Ok(dossier(reader, project, today)?.as_ref().map(findings).unwrap_or_default())
}

/// Everything that the rules look at, of one project on a day; nothing while the workspace has no society.
pub(crate) fn dossier(
    reader: &Reader<'_>,
    project: &ProjectId,
    today: NaiveDate,
) -> Result<Option<Dossier>, Failure> {
    let id = project.as_str();
    let Some(society) = reader.all::<Society>()?.pop() else { return Ok(None) };
    Ok(Some(Dossier {
        today,
        society,
        project: reader.get(id)?,
        bodies: reader.all()?,
        seats: reader.all()?,
        people: reader.all()?,
        resolutions: reader.all()?,
        agenda: reader.list_by("project_id", id)?,
        agreements: reader.list_by("project_id", id)?,
        stages: reader.list_by("project_id", id)?,
        expenses: reader.list_by("project_id", id)?,
    }))
}
