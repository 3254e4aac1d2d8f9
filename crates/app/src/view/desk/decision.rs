//! What councils decided on a project.

use chengjie_domain::meeting::AgendaItem;
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::{Ballot, Outcome, standing_ballot};
use chengjie_store::Reader;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A decision of a council on the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecisionView {
    /// Key of the meeting.
    pub meeting_id: String,
    /// Key of the item.
    pub id: String,
    /// Number, when it was passed.
    pub number: Option<String>,
    /// About what.
    pub title: String,
    /// Whether it passed.
    pub passed: bool,
    /// When.
    pub decided_on: NaiveDate,
    /// 同意.
    pub yes: u32,
    /// 反对.
    pub no: u32,
    /// 弃权.
    pub abstain: u32,
    /// 回避.
    pub recused: u32,
    /// How many votes it needed.
    pub needed: u32,
}

pub(crate) fn decisions(reader: &Reader<'_>, project: &str) -> Result<Vec<DecisionView>, Failure> {
    let resolutions: Vec<Resolution> = reader.all()?;
    let mut found = Vec::new();
    for item in reader.list_by::<AgendaItem>("project_id", project)? {
        let ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
        let Some(ballot) =
            standing_ballot(&ballots).filter(|ballot| ballot.judgement.outcome != Outcome::Void)
        else {
            continue;
        };
        let resolution = resolutions.iter().find(|resolution| {
            resolution.agenda_item_id == item.id && resolution.status == ResolutionStatus::InForce
        });
        found.push(DecisionView {
            meeting_id: item.meeting_id.to_string(),
            id: item.id.to_string(),
            number: resolution.map(Resolution::number_text),
            title: item.title.to_string(),
            passed: ballot.judgement.outcome == Outcome::Passed,
            decided_on: ballot.closed_at.date_naive(),
            yes: ballot.tally.in_favour,
            no: ballot.tally.against,
            abstain: ballot.tally.abstain,
            recused: ballot.judgement.recused,
            needed: ballot.judgement.needed,
        });
    }
    found.sort_by(|left, right| (right.decided_on, &right.number).cmp(&(left.decided_on, &left.number)));
    Ok(found)
}
