//! The commands on task agreements.

use chengjie_app::Failure;
use chengjie_app::view::{AgreementDraft, AgreementRoom};
use chengjie_domain::AgreementId;
use chengjie_domain::agreement::AgreementParts;
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::OneProject;
use crate::workspace::arguments;

arguments! {
    /// What an agreement would say, and the version that it is held against.
    UnsavedParts { parts: AgreementParts, earlier_id: Option<AgreementId> }
}

type Done<T> = Result<T, Failure>;

pub(crate) fn agreement_room(session: &Session, args: OneProject) -> Done<AgreementRoom> {
    session.office()?.agreement_room(&args.project_id, session.now().date_naive())
}

pub(crate) fn agreement_draft(session: &Session, args: UnsavedParts) -> Done<AgreementDraft> {
    session.office()?.agreement_draft(&args.parts, args.earlier_id.as_ref())
}
