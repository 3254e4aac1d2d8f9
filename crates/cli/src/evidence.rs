//! Files that prove records, in and out.

use std::path::Path;

use chengjie_app::{AttachOrder, Failure};
use chengjie_domain::evidence::{EvidenceOf, EvidenceRefusal};
use chengjie_domain::{EvidenceId, Line, Refusal};

use crate::command::{Session, fresh};
use crate::job;

impl Session<'_> {
    /// Brings a file in as evidence of a record, named by its kind and key.
    pub(crate) fn attach(
        &self,
        file: &Path,
        (kind, key): (&str, &str),
        title: Option<&str>,
    ) -> Result<(), Failure> {
        let of = EvidenceOf::of(kind, key)
            .ok_or_else(|| EvidenceRefusal::NotProvable { kind: kind.to_owned(), id: key.to_owned() })?;
        let title = title.map(Line::parse).transpose()?;
        let evidence_id = EvidenceId::parse(&fresh()).map_err(Refusal::from)?;
        let (office, actor, now) = (self.open()?, self.actor.clone(), self.now);
        let (path, id) = (file.to_owned(), evidence_id.to_string());
        let receipt = job::run(move |progress| {
            office.attach(AttachOrder { evidence_id, of, title, path: &path }, &actor, now, progress)
        })?;
        self.say("cli-attached", &[("id", &id), ("seq", &receipt.seq.to_string())])
    }

    /// Writes evidence out as the file that was brought in.
    pub(crate) fn save_evidence(&self, id: &str, output: &Path) -> Result<(), Failure> {
        let id = EvidenceId::parse(id).map_err(Refusal::from)?;
        self.open()?.save_evidence(&id, output)?;
        self.say("cli-evidence-saved", &[("path", &output.display().to_string())])
    }
}
