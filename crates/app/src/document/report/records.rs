//! The records that a report is made of, read once.

use std::collections::HashMap;

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::compliance::Finding;
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::{AgendaItem, Meeting};
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::pilot::{GateRecord, PilotProject, Stage};
use chengjie_domain::report::{WorkState, day_of, work_state};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::vote::{Ballot, Outcome, standing_ballot};
use chengjie_domain::work::{Assignment, AssignmentRole, Deliverable, Indicator, KeyTask, Reading, WorkItem};
use chengjie_domain::{Period, ProjectId, ResolutionId, WorkItemId};
use chengjie_store::Reader;
use chrono::NaiveDate;

use crate::Failure;
use crate::names::Names;

/// A motion on the project that was voted on in the period.
pub(super) struct Motion {
    pub(super) item: AgendaItem,
    pub(super) meeting: Meeting,
    pub(super) body: Body,
    pub(super) term: Term,
    /// The ballot that stands: the last correction, or the vote itself.
    pub(super) ballot: Ballot,
    pub(super) voted_on: NaiveDate,
    pub(super) resolution: Option<Resolution>,
}

/// Everything about a project and the period that is reported.
pub(super) struct Records {
    /// From the first day that is reported to the day as of which it is reported.
    pub(super) period: Period,
    /// The whole period that was asked for.
    pub(super) asked: Period,
    /// Whether the day as of which it is reported is today, so that what carries no day is known of it.
    pub(super) is_of_today: bool,
    pub(super) society: Option<Society>,
    pub(super) project: PilotProject,
    pub(super) names: Names,
    pub(super) stages: Vec<Stage>,
    pub(super) gates: Vec<GateRecord>,
    pub(super) agreements: Vec<AgreementVersion>,
    pub(super) tasks: Vec<KeyTask>,
    pub(super) items: Vec<WorkItem>,
    leads: HashMap<WorkItemId, String>,
    pub(super) deliverables: Vec<Deliverable>,
    pub(super) indicators: Vec<Indicator>,
    pub(super) readings: Vec<Reading>,
    pub(super) sources: Vec<FundingSource>,
    pub(super) receipts: Vec<Receipt>,
    pub(super) lines: Vec<BudgetLine>,
    /// Up to the day, by day.
    pub(super) expenses: Vec<Expense>,
    pub(super) motions: Vec<Motion>,
    pub(super) resolutions: Vec<Resolution>,
    pub(super) findings: Vec<Finding>,
}

impl Records {
    pub(super) fn gather(
        reader: &Reader<'_>,
        id: &ProjectId,
        asked: Period,
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        let day = day_of(asked, today)?;
        let key = id.as_str();
        let names = Names::of(reader)?;
        let items: Vec<WorkItem> = reader.list_by("project_id", key)?;
        let indicators: Vec<Indicator> = reader.list_by("project_id", key)?;
        let sources: Vec<FundingSource> = reader.list_by("project_id", key)?;
        let resolutions: Vec<Resolution> = reader.all()?;
        let mut expenses: Vec<Expense> = reader.list_by("project_id", key)?;
        expenses.retain(|expense| expense.paid_on <= day);
        expenses.sort_by(|left, right| (left.paid_on, &left.voucher).cmp(&(right.paid_on, &right.voucher)));
        let mut readings = Vec::new();
        for indicator in &indicators {
            readings.extend(reader.list_by::<Reading>("indicator_id", indicator.id.as_str())?);
        }
        let mut receipts = Vec::new();
        for source in &sources {
            receipts.extend(reader.list_by::<Receipt>("funding_source_id", source.id.as_str())?);
        }
        receipts.sort_by_key(|receipt| receipt.received_on);
        let period = Period::new(asked.from(), day)?;
        Ok(Self {
            period,
            asked,
            is_of_today: day == today,
            society: reader.all()?.pop(),
            project: reader.get(key)?,
            stages: reader.list_by("project_id", key)?,
            gates: reader.list_by("project_id", key)?,
            agreements: reader.list_by("project_id", key)?,
            tasks: reader.list_by("project_id", key)?,
            leads: leads(reader, &items, &names)?,
            items,
            names,
            deliverables: reader.list_by("project_id", key)?,
            indicators,
            readings,
            sources,
            receipts,
            lines: reader.list_by("project_id", key)?,
            expenses,
            motions: motions(reader, id, period, &resolutions)?,
            resolutions,
            findings: crate::compliance::findings_of(reader, id, day)?,
        })
    }

    /// The day as of which it is reported.
    pub(super) const fn day(&self) -> NaiveDate {
        self.period.to()
    }

    pub(super) fn society_name(&self) -> String {
        self.society.as_ref().map(|society| society.name.to_string()).unwrap_or_default()
    }

    pub(super) fn lead(&self, item: &WorkItem) -> Option<String> {
        self.leads.get(&item.id).cloned()
    }

    pub(super) fn state(&self, item: &WorkItem) -> WorkState {
        work_state(item, self.day())
    }

    /// Whether an item was done in the period.
    pub(super) fn is_done_now(&self, item: &WorkItem) -> bool {
        item.finished_on.is_some_and(|finished| self.period.holds(finished))
    }

    pub(super) fn resolution(&self, id: Option<&ResolutionId>) -> Option<&Resolution> {
        id.and_then(|id| self.resolutions.iter().find(|resolution| &resolution.id == id))
    }
}

fn leads(
    reader: &Reader<'_>,
    items: &[WorkItem],
    names: &Names,
) -> Result<HashMap<WorkItemId, String>, Failure> {
    let mut found = HashMap::new();
    for item in items {
        let team: Vec<Assignment> = reader.list_by("work_item_id", item.id.as_str())?;
        let lead = team.iter().find(|one| one.role == AssignmentRole::Lead);
        if let Some(name) = lead.and_then(|lead| names.get(Some(&lead.person_id))) {
            found.insert(item.id.clone(), name);
        }
    }
    Ok(found)
}

fn motions(
    reader: &Reader<'_>,
    id: &ProjectId,
    period: Period,
    resolutions: &[Resolution],
) -> Result<Vec<Motion>, Failure> {
    let mut found = Vec::new();
    for item in reader.list_by::<AgendaItem>("project_id", id.as_str())? {
        let mut ballots: Vec<Ballot> = reader.list_by("agenda_item_id", item.id.as_str())?;
        // A void vote decided nothing.
        ballots.retain(|ballot| ballot.judgement.outcome != Outcome::Void);
        let Some(voted_on) = ballots.first().map(|ballot| ballot.closed_at.date_naive()) else { continue };
        let Some(ballot) = standing_ballot(&ballots).cloned().filter(|_| period.holds(voted_on)) else {
            continue;
        };
        let meeting: Meeting = reader.get(item.meeting_id.as_str())?;
        found.push(Motion {
            body: reader.get(meeting.body_id.as_str())?,
            term: reader.get(meeting.term_id.as_str())?,
            meeting,
            ballot,
            voted_on,
            resolution: resolutions.iter().find(|one| one.agenda_item_id == item.id).cloned(),
            item,
        });
    }
    found.sort_by_key(|motion| (motion.voted_on, motion.item.position));
    Ok(found)
}
