//! The documents room: every paper that can be made or went out, newest first.

use std::cmp::Reverse;

use chengjie_domain::agreement::{AgreementStatus, AgreementVersion};
use chengjie_domain::meeting::{AgendaItem, Meeting, MeetingStatus};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::society::Society;
use chengjie_domain::submission::{DocumentKind, DocumentOf, Export, PaperState, Submission};
use chengjie_domain::{AgendaItemId, MeetingId, Period, ProjectId, Refusal};
use chengjie_store::{EntryFilter, Reader};
use chengjie_words::Words;
use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use super::DocumentRow;
use super::desk::{self, ProjectHead};
use crate::document::resolution_title;
use crate::names::Names;
use crate::{Failure, Offer, Secretariat};

/// The kinds of papers that are looked for together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperGroup {
    /// 决议.
    Resolution,
    /// 会议.
    Meeting,
    /// 报告.
    Report,
    /// 任务书.
    Agreement,
}

/// A paper: what it is of, where it stands, and the files that were made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperRow {
    /// What tells it from the others: its document, its record, its days.
    pub key: String,
    /// Which document.
    pub of: DocumentOf,
    /// Key of the record that it is made from.
    pub of_key: String,
    /// Among which it is looked for.
    pub group: PaperGroup,
    /// Title.
    pub title: String,
    /// Number as printed.
    pub number: Option<String>,
    /// 第N版, for papers that have versions.
    pub version: Option<u32>,
    /// 第N稿.
    pub draft: u32,
    /// Where it stands.
    pub state: PaperState,
    /// Whether somebody has to do something with it.
    pub is_open: bool,
    /// When something last happened to it.
    pub date: NaiveDate,
    /// The meeting that it comes from.
    pub meeting_id: Option<MeetingId>,
    /// The item that it comes from.
    pub agenda_item_id: Option<AgendaItemId>,
    /// The project that it is about.
    pub project_id: Option<ProjectId>,
    /// The files that were made of it, newest first.
    pub exports: Vec<DocumentRow>,
}

/// The documents room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentsRoom {
    /// Today, as the room reckons it.
    pub today: NaiveDate,
    /// The papers, newest first.
    pub rows: Vec<PaperRow>,
    /// The projects that can be reported on.
    pub projects: Vec<ProjectHead>,
}

impl Secretariat {
    /// Every paper that can be made or went out, titled in a language.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn documents_room(&self, words: &Words, today: NaiveDate) -> Result<DocumentsRoom, Failure> {
        let offers = self.documents(words, today)?;
        let exported = self.exported()?;
        self.read(|reader| {
            let society = reader.all::<Society>()?.pop().map(|society| society.name.to_string());
            let mut rows = Vec::new();
            for offer in offers {
                let kind = offer.of.kind();
                let mut row = row_of_record(reader, offer, &exported, words)?;
                if is_made_on_demand(kind) && row.exports.is_empty() {
                    continue;
                }
                // Every paper is the society's own: the list need not say so again. What is still to come is dated today.
                let name = society.as_deref().unwrap_or_default();
                row.title = row.title.strip_prefix(name).unwrap_or(&row.title).trim().to_owned();
                row.date = row.date.min(today);
                rows.push(row);
            }
            rows.extend(reports(&exported, &rows));
            rows.sort_by_key(|row| Reverse(row.date));
            let names = Names::of(reader)?;
            let projects = reader.all::<PilotProject>()?;
            Ok(DocumentsRoom {
                today,
                rows,
                projects: projects.iter().map(|project| desk::head(project, &names)).collect(),
            })
        })
    }
}

/// What a record says of its paper.
struct Told {
    group: PaperGroup,
    title: Option<String>,
    number: Option<String>,
    version: Option<(u32, u32)>,
    state: PaperState,
    /// Whether what it was made for is over, so that it waits for nobody.
    is_over: bool,
    date: NaiveDate,
    meeting_id: Option<MeetingId>,
    agenda_item_id: Option<AgendaItemId>,
    project_id: Option<ProjectId>,
}

fn row_of_record(
    reader: &Reader<'_>,
    offer: Offer,
    exported: &[DocumentRow],
    words: &Words,
) -> Result<PaperRow, Failure> {
    let key = offer.of.key();
    let told = match offer.of.kind() {
        DocumentKind::Resolution => of_resolution(reader.get(key)?, words),
        DocumentKind::MeetingNotice => of_notice(reader.get(key)?),
        DocumentKind::MeetingAgenda
        | DocumentKind::AttendanceSheet
        | DocumentKind::NamePlates
        | DocumentKind::ProxyForm
        | DocumentKind::SeatLabels
        | DocumentKind::MeetingPapers => of_meeting(reader.get(key)?),
        DocumentKind::Minutes => of_minutes(reader.get(key)?),
        DocumentKind::BallotPapers | DocumentKind::TallySheet => {
            let item: AgendaItem = reader.get(key)?;
            Told { agenda_item_id: Some(item.id), ..of_meeting(reader.get(item.meeting_id.as_str())?) }
        }
        DocumentKind::ResolutionExtract => {
            let resolution: Resolution = reader.get(key)?;
            let number = Some(resolution.number_text());
            Told {
                title: None,
                number,
                state: PaperState::Draft,
                is_over: true,
                ..of_resolution(resolution, words)
            }
        }
        DocumentKind::CalibrationPage => of_printer(),
        DocumentKind::ResolutionRegister => of_register(reader, key, offer.of.period())?,
        DocumentKind::TaskAgreement => of_agreement(reader, key)?,
        DocumentKind::ProgressReport => {
            of_report(ProjectId::parse(key).map_err(Refusal::from)?, offer.of.period())
        }
    };
    let exports = exports_of(&offer.of, exported);
    let title = told.title.clone().unwrap_or(offer.title);
    Ok(row(offer.of, title, told, exports))
}

fn of_report(project_id: ProjectId, period: Option<Period>) -> Told {
    Told {
        group: PaperGroup::Report,
        title: None,
        number: None,
        version: None,
        state: PaperState::Draft,
        is_over: false,
        date: period.map(Period::to).unwrap_or_default(),
        meeting_id: None,
        agenda_item_id: None,
        project_id: Some(project_id),
    }
}

fn of_resolution(resolution: Resolution, words: &Words) -> Told {
    let is_signed = resolution.chair_signed_on.is_some() && resolution.recorder_signed_on.is_some();
    Told {
        group: PaperGroup::Resolution,
        title: Some(resolution_title(words, &resolution.title)),
        number: Some(resolution.number_text()),
        version: None,
        state: match (resolution.status, is_signed) {
            (ResolutionStatus::Voided, _) => PaperState::Voided,
            (ResolutionStatus::InForce, true) => PaperState::Signed,
            (ResolutionStatus::InForce, false) => PaperState::AwaitingSignature,
        },
        is_over: false,
        date: [Some(resolution.adopted_on), resolution.chair_signed_on, resolution.recorder_signed_on]
            .into_iter()
            .flatten()
            .max()
            .unwrap_or(resolution.adopted_on),
        meeting_id: Some(resolution.meeting_id),
        agenda_item_id: Some(resolution.agenda_item_id),
        project_id: None,
    }
}

/// The working papers of a meeting are made for it: once it is over, nobody has to do anything with them.
fn of_meeting(meeting: Meeting) -> Told {
    Told {
        is_over: meeting.status >= MeetingStatus::Closed,
        group: PaperGroup::Meeting,
        title: None,
        number: None,
        version: None,
        state: PaperState::Draft,
        date: meeting.starts_at.date_naive(),
        meeting_id: Some(meeting.id),
        agenda_item_id: None,
        project_id: None,
    }
}

/// A notice is a draft until it went out.
fn of_notice(meeting: Meeting) -> Told {
    match meeting.noticed_on {
        Some(noticed_on) => Told { state: PaperState::Issued, date: noticed_on, ..of_meeting(meeting) },
        None => of_meeting(meeting),
    }
}

/// Minutes are a draft until they are confirmed.
fn of_minutes(meeting: Meeting) -> Told {
    let confirmed = meeting.minutes_confirmed_on;
    Told {
        state: if confirmed.is_some() { PaperState::Confirmed } else { PaperState::Draft },
        is_over: false,
        date: confirmed.unwrap_or_else(|| meeting.closed_at.unwrap_or(meeting.starts_at).date_naive()),
        ..of_meeting(meeting)
    }
}

/// A register is dated by the last number that was given in it.
fn of_register(reader: &Reader<'_>, body: &str, year: Option<Period>) -> Result<Told, Failure> {
    let of_year = |one: &Resolution| year.is_some_and(|year| year.from().year() == one.year);
    let resolutions: Vec<Resolution> = reader.list_by("body_id", body)?;
    Ok(Told {
        group: PaperGroup::Resolution,
        title: None,
        number: None,
        version: None,
        state: PaperState::Draft,
        is_over: true,
        date: resolutions
            .iter()
            .filter(|one| of_year(one))
            .map(|one| one.adopted_on)
            .max()
            .unwrap_or_default(),
        meeting_id: None,
        agenda_item_id: None,
        project_id: None,
    })
}

fn of_agreement(reader: &Reader<'_>, id: &str) -> Result<Told, Failure> {
    let version: AgreementVersion = reader.get(id)?;
    let of_version = EntryFilter { record: Some(id), ..EntryFilter::default() };
    let written = reader.entries(&of_version, 1)?.pop().map(|entry| entry.at.date_naive());
    Ok(Told {
        group: PaperGroup::Agreement,
        title: None,
        number: None,
        version: Some((version.number, version.draft)),
        state: match version.status {
            AgreementStatus::Drafting => PaperState::Draft,
            AgreementStatus::CouncilApproved | AgreementStatus::Sent => PaperState::AwaitingSignature,
            AgreementStatus::InForce | AgreementStatus::Superseded => PaperState::Signed,
        },
        is_over: false,
        date: version.effective_from.or(written).unwrap_or_default(),
        meeting_id: None,
        agenda_item_id: None,
        project_id: Some(version.project_id),
    })
}

/// What measures a printer is of no record.
fn of_printer() -> Told {
    Told {
        group: PaperGroup::Meeting,
        title: None,
        number: None,
        version: None,
        state: PaperState::Draft,
        is_over: true,
        date: NaiveDate::default(),
        meeting_id: None,
        agenda_item_id: None,
        project_id: None,
    }
}

/// Whether a paper is only listed once a file was made of it: what can be made of every resolution at any time, and what is of
/// no record, would only stand between what is looked for.
const fn is_made_on_demand(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::ResolutionExtract | DocumentKind::CalibrationPage)
}

/// The files made of a paper, newest first.
fn exports_of(of: &DocumentOf, exported: &[DocumentRow]) -> Vec<DocumentRow> {
    let is_of = |export: &Export| {
        export.document == of.kind()
            && export.of_id.as_str() == of.key()
            && (export.period_from, export.period_to)
                == (of.period().map(Period::from), of.period().map(Period::to))
    };
    exported.iter().filter(|row| is_of(&row.export)).cloned().collect()
}

/// The reports that went out: they are of no record of their own, so their files tell of them.
fn reports(exported: &[DocumentRow], listed: &[PaperRow]) -> Vec<PaperRow> {
    let mut rows: Vec<PaperRow> = Vec::new();
    for file in exported.iter().filter(|row| row.export.document == DocumentKind::ProgressReport) {
        let (Some(from), Some(to)) = (file.export.period_from, file.export.period_to) else { continue };
        let Ok(period) = Period::new(from, to) else { continue };
        let Ok(project_id) = ProjectId::parse(file.export.of_id.as_str()) else { continue };
        let is_same = |row: &PaperRow| row.of.period() == Some(period) && row.of_key == project_id.as_str();
        if listed.iter().any(is_same) || rows.iter().any(is_same) {
            continue;
        }
        let of = DocumentOf::ProgressReport {
            project_id: project_id.clone(),
            period,
            number: file.export.number.clone(),
        };
        let exports = exports_of(&of, exported);
        rows.push(row(of, file.export.title.to_string(), of_report(project_id, Some(period)), exports));
    }
    rows
}

/// A report that went out under a number goes out under it again.
fn numbered(of: DocumentOf, exports: &[DocumentRow]) -> DocumentOf {
    match of {
        DocumentOf::ProgressReport { project_id, period, number: None } => {
            let number = exports.first().and_then(|file| file.export.number.clone());
            DocumentOf::ProgressReport { project_id, period, number }
        }
        other => other,
    }
}

fn row(of: DocumentOf, title: String, told: Told, exports: Vec<DocumentRow>) -> PaperRow {
    let of = numbered(of, &exports);
    let submissions: Vec<&Submission> = exports.iter().flat_map(|file| &file.submissions).collect();
    let last = submissions.iter().max_by_key(|sent| (sent.answered_on.unwrap_or(sent.sent_on), sent.sent_on));
    let state = PaperState::of(told.state, !exports.is_empty(), last.copied());
    let dates = submissions.iter().flat_map(|sent| [Some(sent.sent_on), sent.answered_on]).flatten();
    let dates = dates.chain(exports.iter().map(|file| file.export.exported_at.date_naive()));
    let days = of.period().map(|period| format!(" {} {}", period.from(), period.to()));
    PaperRow {
        key: format!("{} {}{}", of.kind().code(), of.key(), days.unwrap_or_default()),
        of_key: of.key().to_owned(),
        of,
        group: told.group,
        title,
        number: told.number.or_else(|| {
            exports.first().and_then(|file| file.export.number.as_ref().map(ToString::to_string))
        }),
        version: told.version.map(|(number, _)| number),
        draft: told
            .version
            .map_or_else(|| u32::try_from(exports.len()).unwrap_or(u32::MAX).max(1), |(_, draft)| draft),
        state,
        is_open: state.is_open() && !told.is_over,
        date: dates.fold(told.date, NaiveDate::max),
        meeting_id: told.meeting_id,
        agenda_item_id: told.agenda_item_id,
        project_id: told.project_id,
        exports,
    }
}
