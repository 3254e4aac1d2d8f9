//! Names as they were: taken in the act that makes a paper final, read again for its paper.

use chengjie_domain::Line;
use chengjie_domain::council::Body;
use chengjie_domain::names::{AgreementNames, SittingNames};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::society::Society;
use chengjie_store::Reader;

use crate::Failure;

fn society(reader: &Reader<'_>) -> Result<Option<Line>, Failure> {
    Ok(reader.all::<Society>()?.pop().map(|society| society.name))
}

/// The names of the society and a body as they stand.
pub(crate) fn of_sitting(reader: &Reader<'_>, body: &Body) -> Result<SittingNames, Failure> {
    Ok(SittingNames { society: society(reader)?, body: body.name.clone() })
}

/// The names that a paper bears: those that were kept; today's while nothing is final, and where it became final before names
/// were kept.
pub(crate) fn on_paper(
    reader: &Reader<'_>,
    kept: Option<&SittingNames>,
    body: &Body,
) -> Result<SittingNames, Failure> {
    kept.map_or_else(|| of_sitting(reader, body), |kept| Ok(kept.clone()))
}

/// The names of those whom a project's agreement names, as they stand.
pub(crate) fn of_agreement(reader: &Reader<'_>, project: &PilotProject) -> Result<AgreementNames, Failure> {
    let office = project.office_id.as_ref().map(|id| reader.get::<Body>(id.as_str())).transpose()?;
    Ok(AgreementNames {
        project: project.name.clone(),
        department: project.department.clone(),
        bureau: project.bureau.clone(),
        society: society(reader)?,
        office: office.map(|office| office.name),
    })
}
