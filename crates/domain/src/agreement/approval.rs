//! Which resolutions can approve an agreement (§五(二)).

use crate::ProjectId;
use crate::council::BodyKind;
use crate::meeting::{AgendaItem, MajorMatter};

/// Whether what a body decided on an item can approve an agreement of a project.
#[must_use]
pub fn may_approve(body: BodyKind, item: &AgendaItem, project: &ProjectId) -> bool {
    let is_of_agreement =
        matches!(item.major_matter, Some(MajorMatter::AgreementApproval | MajorMatter::AgreementAmendment));
    body.decides_major_matters() && item.project_id.as_ref() == Some(project) && is_of_agreement
}
