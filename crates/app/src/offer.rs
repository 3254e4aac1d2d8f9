//! What can be exported.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::meeting::Meeting;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::submission::DocumentOf;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::document::{agreement_title, report};
use crate::{Failure, Secretariat};

/// A document that can be exported now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Offer {
    /// Which document, of which record.
    pub of: DocumentOf,
    /// Key of that record.
    pub key: String,
    /// Title as printed.
    pub title: String,
}

impl Secretariat {
    /// Every document that can be exported on a day: resolutions, newest first, then the projects' task agreements and
    /// progress reports, then the meetings' attendance sheets.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn documents(&self, words: &Words, today: NaiveDate) -> Result<Vec<Offer>, Failure> {
        let (resolutions, projects, meetings) = self.read(|reader| {
            Ok((reader.all::<Resolution>()?, reader.all::<PilotProject>()?, reader.all::<Meeting>()?))
        })?;
        let mut offers: Vec<Offer> = resolutions
            .into_iter()
            .map(|resolution| Offer {
                title: format!("{} {}", resolution.number_text(), resolution.title),
                key: resolution.id.to_string(),
                of: DocumentOf::Resolution { resolution_id: resolution.id },
            })
            .collect();
        for version in self.read(|reader| Ok(reader.all::<AgreementVersion>()?))? {
            let project: PilotProject = self.read(|reader| Ok(reader.get(version.project_id.as_str())?))?;
            offers.push(Offer {
                title: agreement_title(words, &project, &version),
                key: version.id.to_string(),
                of: DocumentOf::TaskAgreement { agreement_id: version.id },
            });
        }
        for project in projects {
            offers.extend(report::periods(&project, today).into_iter().map(|period| Offer {
                title: report::title(&project, period, words),
                key: project.id.to_string(),
                of: DocumentOf::ProgressReport { project_id: project.id.clone(), period, number: None },
            }));
        }
        for meeting in meetings {
            offers.push(Offer {
                title: self.attendance_sheet(&meeting.id, words)?.running_head,
                key: meeting.id.to_string(),
                of: DocumentOf::AttendanceSheet { meeting_id: meeting.id },
            });
        }
        Ok(offers)
    }
}
