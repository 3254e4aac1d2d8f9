//! Evidence: files brought in, named as proof of a record, relied on, taken out again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chengjie_domain::evidence::{Evidence, EvidenceOf, EvidenceRefusal, require_size};
use chengjie_domain::{EvidenceId, Line};
use chengjie_store::{Progress, Writer};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::document::{file_trouble, into_file, read_file};
use crate::operation::EvidenceOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// A file to be brought in.
pub struct AttachOrder<'asked> {
    /// Key of the evidence.
    pub evidence_id: EvidenceId,
    /// Which record it proves.
    pub of: EvidenceOf,
    /// What it is; the file's name without its ending when nothing is said.
    pub title: Option<Line>,
    /// Where the file lies.
    pub path: &'asked Path,
}

/// A file that proves a record, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EvidenceView {
    /// Key.
    pub id: EvidenceId,
    /// What it is.
    pub title: Line,
    /// The name that the file had.
    pub file_name: Line,
    /// Its length in bytes.
    pub bytes: u32,
    /// When it was brought in.
    pub added_on: NaiveDate,
    /// When the record was accepted, approved or confirmed on the strength of it; then it stays.
    pub relied_on: Option<NaiveDate>,
    /// Whether it is a document or picture that the system's programs show; anything else is only written out.
    pub can_open: bool,
}

/// Endings of files that are looked at and do not run.
const SHOWN: &[&str] = &[
    "pdf", "ofd", "jpg", "jpeg", "png", "tif", "tiff", "bmp", "txt", "csv", "doc", "docx", "xls", "xlsx",
    "ppt", "pptx", "wps", "et", "dps", "rtf", "odt", "ods", "mp4", "mp3", "eml",
];

/// Whether the system may be asked to show a file of this name.
fn is_shown(file_name: &str) -> bool {
    let ending = Path::new(file_name).extension().unwrap_or_default().to_string_lossy().to_lowercase();
    SHOWN.contains(&ending.as_str())
}

pub(crate) fn perform(operation: &EvidenceOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    use EvidenceOperation as Do;
    match operation {
        Do::Attach { evidence_id, of, title, file_name, content, added_on } => {
            require_size(file_name.as_str(), u64::from(content.bytes))?;
            let held: Vec<Evidence> = writer.list_by(of.column(), of.key())?;
            if let Some(same) = held.iter().find(|one| one.content.sha256 == content.sha256) {
                return Err(EvidenceRefusal::Twice { name: same.title.to_string() }.into());
            }
            Ok(writer.insert(&Evidence {
                id: evidence_id.clone(),
                of: of.clone(),
                title: title.clone(),
                file_name: file_name.clone(),
                content: content.clone(),
                added_on: *added_on,
                relied_on: None,
            })?)
        }
        Do::Rename { evidence_id, title } => {
            let evidence: Evidence = writer.get(evidence_id.as_str())?;
            evidence.require_free()?;
            Ok(writer.update(&Evidence { title: title.clone(), ..evidence })?)
        }
        Do::Remove { evidence_id } => {
            writer.get::<Evidence>(evidence_id.as_str())?.require_free()?;
            Ok(writer.delete::<Evidence>(evidence_id.as_str())?)
        }
    }
}

/// A decision about the record rests on its evidence from now on.
pub(crate) fn rely(writer: &Writer<'_>, of: &EvidenceOf, on: NaiveDate) -> Result<(), Failure> {
    let held: Vec<Evidence> = writer.list_by(of.column(), of.key())?;
    held.into_iter().filter(|evidence| evidence.relied_on.is_none()).try_for_each(|evidence| {
        writer.update(&Evidence { relied_on: Some(on), ..evidence }).map_err(Failure::from)
    })
}

impl Secretariat {
    /// Brings a file in and names it as evidence.
    ///
    /// # Errors
    /// When it cannot be read, is empty or too large, proves the record already, or the person stopped it.
    pub fn attach(
        &self,
        order: AttachOrder<'_>,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<Receipt, Failure> {
        let name = order.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = order.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file_name = Line::parse(&name)?;
        let title = order.title.map_or_else(|| Line::parse(&stem), Ok)?;
        progress.step(0, 3)?;
        let length = fs::metadata(order.path).map_err(file_trouble(order.path))?.len();
        require_size(&name, length)?;
        let bytes = read_file(order.path)?;
        progress.step(1, 3)?;
        let content = self.workspace().keep_content(&bytes)?;
        progress.step(2, 3)?;
        let (evidence_id, of, added_on) = (order.evidence_id, order.of, now.date_naive());
        let attach = EvidenceOperation::Attach { evidence_id, of, title, file_name, content, added_on };
        self.act(&Operation::Evidence(attach), actor, now)
    }

    /// Refuses evidence whose file was not brought in.
    pub(crate) fn require_kept(&self, operation: &Operation) -> Result<(), Failure> {
        match operation {
            Operation::Evidence(EvidenceOperation::Attach { content, file_name, .. })
                if !self.workspace().has_content(content)? =>
            {
                Err(EvidenceRefusal::NotKept { name: file_name.to_string() }.into())
            }
            _ => Ok(()),
        }
    }

    /// Writes a file out as it was brought in.
    ///
    /// # Errors
    /// When it is lost or the place cannot be written.
    pub fn save_evidence(&self, id: &EvidenceId, path: &Path) -> Result<(), Failure> {
        let evidence: Evidence = self.read(|reader| Ok(reader.get(id.as_str())?))?;
        into_file(path, || Ok((self.workspace().content(&evidence.content)?, ())), Ok)
    }

    /// The name of a file that the system's program for it may show.
    ///
    /// # Errors
    /// When there is none, or it is of a kind that may run.
    pub fn shown_evidence(&self, id: &EvidenceId) -> Result<Line, Failure> {
        let evidence: Evidence = self.read(|reader| Ok(reader.get(id.as_str())?))?;
        if is_shown(evidence.file_name.as_str()) {
            return Ok(evidence.file_name);
        }
        Err(EvidenceRefusal::NotShown { name: evidence.file_name.to_string() }.into())
    }

    /// How many files prove each record that any file proves, by the record's key.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn evidence_counts(&self) -> Result<BTreeMap<String, u32>, Failure> {
        let mut counts = BTreeMap::new();
        for evidence in self.read(|reader| Ok(reader.all::<Evidence>()?))? {
            *counts.entry(evidence.of.key().to_owned()).or_default() += 1;
        }
        Ok(counts)
    }

    /// The files that prove a record.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn evidence_of(&self, of: &EvidenceOf) -> Result<Vec<EvidenceView>, Failure> {
        let held: Vec<Evidence> = self.read(|reader| Ok(reader.list_by(of.column(), of.key())?))?;
        let view = |evidence: Evidence| EvidenceView {
            can_open: is_shown(evidence.file_name.as_str()),
            id: evidence.id,
            title: evidence.title,
            file_name: evidence.file_name,
            bytes: evidence.content.bytes,
            added_on: evidence.added_on,
            relied_on: evidence.relied_on,
        };
        Ok(held.into_iter().map(view).collect())
    }
}
