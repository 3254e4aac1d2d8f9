//! The commands on files that prove records: brought in, listed, written out, shown.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chengjie_app::{AttachOrder, EvidenceView, Failure, Progress, Receipt};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::{EvidenceId, Line};
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// The record whose evidence is meant.
    Proving { of: EvidenceOf }
    /// A file to be brought in as evidence of a record.
    Attach { evidence_id: EvidenceId, of: EvidenceOf, title: Option<Line>, path: PathBuf }
    /// Where a file is written out to.
    SaveEvidence { evidence_id: EvidenceId, path: PathBuf }
    /// One file.
    OneEvidence { evidence_id: EvidenceId }
}

type Done<T> = Result<T, Failure>;

pub(crate) fn evidence(session: &Session, args: Proving) -> Done<Vec<EvidenceView>> {
    session.office()?.evidence_of(&args.of)
}

pub(crate) fn evidence_counts(session: &Session, _: Nothing) -> Done<BTreeMap<String, u32>> {
    session.office()?.evidence_counts()
}

pub(crate) fn attach_evidence(session: &Session, args: Attach, progress: &Progress<'_>) -> Done<Receipt> {
    let Attach { evidence_id, of, title, path } = args;
    let order = AttachOrder { evidence_id, of, title, path: &path };
    session.office()?.attach(order, &session.actor(), session.now(), progress)
}

pub(crate) fn save_evidence(session: &Session, args: SaveEvidence) -> Done<()> {
    session.office()?.save_evidence(&args.evidence_id, &args.path)
}

/// Puts a copy among the passing files; the shell may open it.
pub(crate) fn show_evidence(session: &Session, args: OneEvidence) -> Done<String> {
    let office = session.office()?;
    let name = office.shown_evidence(&args.evidence_id)?;
    let path = session.passing_place(&format!("{}-{name}", args.evidence_id))?;
    office.save_evidence(&args.evidence_id, &path)?;
    session.wrote(&path);
    Ok(path.display().to_string())
}
