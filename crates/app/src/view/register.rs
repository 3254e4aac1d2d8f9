//! The register of resolutions: every number that was given, and every number that is lacking.

use std::collections::BTreeSet;

use chengjie_domain::BodyId;
use chengjie_domain::council::Body;
use chengjie_domain::meeting::Meeting;
use chengjie_domain::resolution::{Resolution, number_series};
use chengjie_domain::vote::{Ballot, Tally};
use chengjie_domain::work::WorkItem;
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::document::resolution_title;
use crate::names::Names;
use crate::{Failure, Secretariat};

/// A resolution of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegisterRow {
    /// The resolution.
    pub resolution: Resolution,
    /// Its number as printed.
    pub number: String,
    /// Its title as printed: 关于……的决议.
    pub paper_title: String,
    /// Whose.
    pub body: String,
    /// At which meeting of the term.
    pub meeting_ordinal: u32,
    /// What was counted.
    pub tally: Tally,
    /// Whether it was an election: then those in favour are the valid ballots.
    pub is_election: bool,
    /// How many pieces of work follow it up.
    pub follow_ups: u32,
}

/// The numbers of one body in one year under one mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NumberSeries {
    /// Whose.
    pub body: String,
    /// The mark.
    pub mark: String,
    /// The year.
    pub year: i32,
    /// The first number given under the mark.
    pub first: u32,
    /// The last one.
    pub last: u32,
    /// The numbers that are lacking.
    pub missing: Vec<u32>,
}

/// The register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Register {
    /// All resolutions, newest first.
    pub rows: Vec<RegisterRow>,
    /// The numbers of each body, year and mark, newest year first.
    pub series: Vec<NumberSeries>,
}

/// A piece of work that follows a resolution up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowUp {
    /// Key of the work item.
    pub id: String,
    /// What.
    pub title: String,
    /// Who leads it.
    pub owner: Option<String>,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was done.
    pub finished_on: Option<NaiveDate>,
}

pub(super) fn follow_ups(
    reader: &Reader<'_>,
    resolution: &Resolution,
    names: &Names,
) -> Result<Vec<FollowUp>, Failure> {
    use chengjie_domain::work::{Assignment, AssignmentRole};
    let mut found = Vec::new();
    for item in reader.list_by::<WorkItem>("resolution_id", resolution.id.as_str())? {
        let team: Vec<Assignment> = reader.list_by("work_item_id", item.id.as_str())?;
        let lead = team.iter().find(|one| one.role == AssignmentRole::Lead).map(|one| &one.person_id);
        found.push(FollowUp {
            id: item.id.to_string(),
            title: item.title.to_string(),
            owner: names.get(lead),
            due_on: item.due_on(),
            finished_on: item.finished_on,
        });
    }
    Ok(found)
}

impl Secretariat {
    /// All resolutions with their votes and their titles in a language, and the numbers by body and year.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn register(&self, words: &Words) -> Result<Register, Failure> {
        self.read(|reader| {
            let resolutions: Vec<Resolution> = reader.all()?;
            let mut rows = Vec::with_capacity(resolutions.len());
            for resolution in &resolutions {
                let body: Body = reader.get(resolution.body_id.as_str())?;
                let meeting: Meeting = reader.get(resolution.meeting_id.as_str())?;
                let ballot: Ballot = reader.get(resolution.ballot_id.as_str())?;
                let work: Vec<WorkItem> = reader.list_by("resolution_id", resolution.id.as_str())?;
                rows.push(RegisterRow {
                    number: resolution.number_text(),
                    paper_title: resolution_title(words, &resolution.title),
                    body: body.name.to_string(),
                    meeting_ordinal: meeting.ordinal,
                    tally: ballot.tally,
                    is_election: ballot.election.is_some(),
                    follow_ups: super::council::count(work.len()),
                    resolution: resolution.clone(),
                });
            }
            let years: BTreeSet<(std::cmp::Reverse<i32>, &BodyId)> =
                resolutions.iter().map(|one| (std::cmp::Reverse(one.year), &one.body_id)).collect();
            let mut series = Vec::with_capacity(years.len());
            for (std::cmp::Reverse(year), id) in years {
                let body: Body = reader.get(id.as_str())?;
                series.extend(number_series(&resolutions, &body, year).into_iter().map(|one| NumberSeries {
                    body: body.name.to_string(),
                    mark: one.mark.to_string(),
                    year,
                    first: one.first,
                    last: one.last,
                    missing: one.missing,
                }));
            }
            Ok(Register { rows, series })
        })
    }
}
