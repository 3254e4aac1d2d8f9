//! The shape of every paper's data, for whoever takes it out of a file.

use schemars::{Schema, schema_for};

use crate::{
    AgendaDocument, ExtractDocument, MinutesDocument, NoticeDocument, ProgressReport, RegisterDocument,
    ResolutionDocument, TaskAgreementDocument,
};

/// The name of each shape with its number, and its JSON schema.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Schema)> {
    vec![
        ("meeting-agenda-1", schema_for!(AgendaDocument)),
        ("meeting-notice-1", schema_for!(NoticeDocument)),
        ("minutes-1", schema_for!(MinutesDocument)),
        ("progress-report-1", schema_for!(ProgressReport)),
        ("resolution-1", schema_for!(ResolutionDocument)),
        ("resolution-extract-1", schema_for!(ExtractDocument)),
        ("resolution-register-1", schema_for!(RegisterDocument)),
        ("task-agreement-1", schema_for!(TaskAgreementDocument)),
    ]
}
