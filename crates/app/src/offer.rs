//! What can be exported.

use std::collections::BTreeSet;

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::council::{Body, Matter};
use chengjie_domain::meeting::{AgendaItem, ItemState, Meeting, MeetingStatus, VoteMethod};
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{AgendaItemId, BodyId, MeetingId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::convened::Convened;
use crate::document::{agreement_title, extract_title, meeting, register, report, resolution_title};
use crate::sheet::{CALIBRATION_TITLE, JOB_TITLE, LABELS_TITLE, vote_titles};
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

impl Offer {
    fn of((of, title): (DocumentOf, String)) -> Self {
        Self { key: of.key().to_owned(), title, of }
    }
}

impl Secretariat {
    /// Every document that can be exported on a day: resolutions, newest first, then the projects' task agreements and
    /// progress reports, then the meetings' papers, then the registers of resolutions
    /// and an extract of each, then the page that measures the printer.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn documents(&self, words: &Words, today: NaiveDate) -> Result<Vec<Offer>, Failure> {
        self.read(|reader| {
            let resolutions: Vec<Resolution> = reader.all()?;
            let mut found: Vec<(DocumentOf, String)> = resolutions
                .iter()
                .map(|resolution| {
                    let of = DocumentOf::Resolution { resolution_id: resolution.id.clone() };
                    (
                        of,
                        format!(
                            "{} {}",
                            resolution.number_text(),
                            resolution_title(words, &resolution.title)
                        ),
                    )
                })
                .collect();
            for version in reader.all::<AgreementVersion>()? {
                let project: PilotProject = reader.get(version.project_id.as_str())?;
                let title = agreement_title(words, &project, &version);
                found.push((DocumentOf::TaskAgreement { agreement_id: version.id }, title));
            }
            for project in reader.all::<PilotProject>()? {
                found.extend(report::periods(&project, today).into_iter().map(|period| {
                    let project_id = project.id.clone();
                    let of = DocumentOf::ProgressReport { project_id, period, number: None };
                    (of, report::title(&project, period, words))
                }));
            }
            for meeting in reader.all::<Meeting>()? {
                found.extend(of_meeting(reader, &meeting.id, words)?);
            }
            found.extend(registers(reader, &resolutions, words)?);
            found.extend(resolutions.iter().map(|resolution| {
                let of = DocumentOf::ResolutionExtract { resolution_id: resolution.id.clone() };
                (of, extract_title(words, resolution))
            }));
            found.extend(reader.all::<Society>()?.into_iter().map(|society| {
                (DocumentOf::CalibrationPage { society_id: society.id }, words.text(CALIBRATION_TITLE, &[]))
            }));
            Ok(found.into_iter().map(Offer::of).collect())
        })
    }

    /// Every paper that a meeting can have as it stands.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn meeting_papers(&self, id: &MeetingId, words: &Words) -> Result<Vec<Offer>, Failure> {
        self.read(|reader| Ok(of_meeting(reader, id, words)?.into_iter().map(Offer::of).collect()))
    }
}

/// A meeting's papers: what is set as text, then its sheets, then those of each item that is voted on on paper.
fn of_meeting(
    reader: &Reader<'_>,
    id: &MeetingId,
    words: &Words,
) -> Result<Vec<(DocumentOf, String)>, Failure> {
    let convened = Convened::of(reader, id, words)?;
    let mut found = meeting::offered(&convened, words);
    let mut sheet = |of: DocumentOf, title: &str| {
        found.push((of, convened.running_head(&words.text(title, &[]), words)));
    };
    sheet(DocumentOf::AttendanceSheet { meeting_id: id.clone() }, "sheet-title");
    sheet(DocumentOf::NamePlates { meeting_id: id.clone() }, "sheet-plates-title");
    sheet(DocumentOf::SeatLabels { meeting_id: id.clone() }, LABELS_TITLE);
    sheet(DocumentOf::MeetingPapers { meeting_id: id.clone() }, JOB_TITLE);
    if convened.rule(Matter::Ordinary).is_ok_and(|rule| rule.proxy.is_some()) {
        sheet(DocumentOf::ProxyForm { meeting_id: id.clone() }, "sheet-proxy-title");
    }
    for item in convened.motions().filter(|item| is_on_paper(item)) {
        let [ballots, tally] = vote_titles(&convened, item, words);
        found.push((DocumentOf::BallotPapers { agenda_item_id: item.id.clone() }, ballots));
        found.push((DocumentOf::TallySheet { agenda_item_id: item.id.clone() }, tally));
    }
    Ok(found)
}

/// What of a meeting's papers is printed in one go, in the order in which it is used.
pub(crate) fn job_of(reader: &Reader<'_>, id: &MeetingId, words: &Words) -> Result<Vec<Offer>, Failure> {
    let convened = Convened::of(reader, id, words)?;
    let status = convened.meeting.status;
    let is_open = |id: &AgendaItemId| {
        convened.agenda.iter().any(|item| item.id == *id && item.state == ItemState::Pending)
    };
    let place = |of: &DocumentOf| match of {
        DocumentOf::MeetingNotice { .. } => Some(0),
        DocumentOf::MeetingAgenda { .. } => Some(1),
        DocumentOf::AttendanceSheet { .. } => (status < MeetingStatus::Closed).then_some(2),
        DocumentOf::BallotPapers { agenda_item_id } | DocumentOf::TallySheet { agenda_item_id } => {
            (status < MeetingStatus::Closed && is_open(agenda_item_id)).then_some(3)
        }
        DocumentOf::Minutes { .. } => (status == MeetingStatus::MinutesConfirmed).then_some(4),
        _ => None,
    };
    let mut found: Vec<(u8, Offer)> = of_meeting(reader, id, words)?
        .into_iter()
        .filter_map(|paper| Some((place(&paper.0)?, Offer::of(paper))))
        .collect();
    found.sort_by_key(|(place, _)| *place);
    Ok(found.into_iter().map(|(_, offer)| offer).collect())
}

/// Whether an item is voted on on paper.
const fn is_on_paper(item: &AgendaItem) -> bool {
    !matches!(item.method, VoteMethod::ShowOfHands)
}

/// A register for each body and year that gave numbers, newest year first.
fn registers(
    reader: &Reader<'_>,
    resolutions: &[Resolution],
    words: &Words,
) -> Result<Vec<(DocumentOf, String)>, Failure> {
    let society = reader.all::<Society>()?.pop().map(|society| society.name.to_string()).unwrap_or_default();
    let series: BTreeSet<(std::cmp::Reverse<i32>, &BodyId)> =
        resolutions.iter().map(|one| (std::cmp::Reverse(one.year), &one.body_id)).collect();
    let register = |(std::cmp::Reverse(year), id): (std::cmp::Reverse<i32>, &BodyId)| {
        let body: Body = reader.get(id.as_str())?;
        let of = DocumentOf::ResolutionRegister { body_id: id.clone(), year };
        Ok((of, register::title(&society, &body, year, words)))
    };
    series.into_iter().map(register).collect()
}
