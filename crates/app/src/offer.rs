//! What can be exported, and the attendance sheet's export.

use std::path::Path;

use chengjie_documents::{SheetFonts, page_count};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::{DocumentKind, Export};
use chengjie_domain::{ExportId, Language, Line, MeetingId};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use crate::document::into_file;
use crate::operation::DocumentOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// A document that can be exported now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Offer {
    /// Which document.
    pub document: DocumentKind,
    /// Key of the record that it is of.
    pub of: String,
    /// Title as printed.
    pub title: String,
}

/// Where an attendance sheet goes, and under which key its export is recorded.
pub struct SheetOrder<'asked> {
    /// Key of the record of the export.
    pub export_id: ExportId,
    /// Of which meeting.
    pub meeting_id: &'asked MeetingId,
    /// Language of its labels.
    pub language: Language,
    /// The file.
    pub path: &'asked Path,
}

impl Secretariat {
    /// Every document that can be exported: resolutions, newest first, then the meetings' attendance sheets.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn documents(&self, words: &Words) -> Result<Vec<Offer>, Failure> {
        let (resolutions, meetings) =
            self.read(|reader| Ok((reader.all::<Resolution>()?, reader.all::<Meeting>()?)))?;
        let mut offers: Vec<Offer> = resolutions
            .into_iter()
            .map(|resolution| Offer {
                document: DocumentKind::Resolution,
                title: format!("{} {}", resolution.number_text(), resolution.title),
                of: resolution.id.to_string(),
            })
            .collect();
        for meeting in meetings {
            offers.push(Offer {
                document: DocumentKind::AttendanceSheet,
                title: self.attendance_sheet(&meeting.id, words)?.running_head,
                of: meeting.id.to_string(),
            });
        }
        Ok(offers)
    }

    /// Exports a meeting's attendance sheet into a file and records it.
    ///
    /// # Errors
    /// When a character cannot be printed or the place cannot be written; then nothing is left there.
    pub fn export_sheet(
        &self,
        fonts: &SheetFonts,
        order: SheetOrder<'_>,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Receipt, Failure> {
        let sheet = self.attendance_sheet(order.meeting_id, &Words::new(order.language))?;
        into_file(order.path, || {
            let bytes = sheet.draw(fonts)?;
            let hash = |bytes: &[u8]| Line::parse(&hex::encode(Sha256::digest(bytes)));
            let json = serde_json::to_vec(&sheet)
                .map_err(|error| Failure::Input { path: sheet.title.clone(), message: error.to_string() })?;
            let name = order.path.file_name().map(|name| name.to_string_lossy().into_owned());
            let export = Export {
                id: order.export_id,
                document: DocumentKind::AttendanceSheet,
                of_id: Line::parse(order.meeting_id.as_str())?,
                title: Line::parse(&sheet.running_head)?,
                number: None,
                period_from: None,
                period_to: None,
                language: order.language,
                exported_at: now,
                data_sha256: hash(&json)?,
                file_sha256: hash(&bytes)?,
                bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                pages: page_count(&bytes)?,
                file_name: Line::parse(&name.unwrap_or_default())?,
            };
            let operation = Operation::Document(DocumentOperation::RecordExport(export));
            Ok((bytes, self.act(&operation, actor, now)?))
        })
    }
}
