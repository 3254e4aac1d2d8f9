//! Everything that the rules look at, gathered once.

use chrono::NaiveDate;

use crate::agreement::AgreementVersion;
use crate::council::{Body, Seat};
use crate::meeting::{AgendaItem, MajorMatter};
use crate::money::Expense;
use crate::person::Person;
use crate::pilot::{PilotProject, Stage};
use crate::resolution::{Resolution, ResolutionStatus};
use crate::society::Society;

/// A project's records on a day.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The day.
    pub today: NaiveDate,
    /// The society.
    pub society: Society,
    /// The project.
    pub project: PilotProject,
    /// All bodies.
    pub bodies: Vec<Body>,
    /// All seats.
    pub seats: Vec<Seat>,
    /// Everybody.
    pub people: Vec<Person>,
    /// All resolutions.
    pub resolutions: Vec<Resolution>,
    /// The agenda items that concern the project.
    pub agenda: Vec<AgendaItem>,
    /// The project's agreement versions, by number.
    pub agreements: Vec<AgreementVersion>,
    /// The project's stages, in order.
    pub stages: Vec<Stage>,
    /// The project's expenses, by day.
    pub expenses: Vec<Expense>,
}

/// Whether an item of the project is about its money, and so can allow an expense: a resolution on something else does not.
const fn allows_expense(item: &AgendaItem) -> bool {
    matches!(
        item.major_matter,
        Some(
            MajorMatter::Expense
                | MajorMatter::AgreementApproval
                | MajorMatter::AgreementAmendment
                | MajorMatter::Evaluation
                | MajorMatter::Other
        )
    )
}

impl Dossier {
    /// A resolution by key, unless it was voided.
    #[must_use]
    pub fn standing_resolution(&self, id: &crate::ResolutionId) -> Option<&Resolution> {
        self.resolutions
            .iter()
            .find(|resolution| &resolution.id == id && resolution.status == ResolutionStatus::InForce)
    }

    /// Whether the resolution was passed by a council or executive council.
    #[must_use]
    pub fn is_of_a_council(&self, resolution: &Resolution) -> bool {
        self.bodies.iter().any(|body| body.id == resolution.body_id && body.kind.decides_major_matters())
    }

    /// Whether an expense is one that a council must decide, by the society's own bound (§五(二)).
    #[must_use]
    pub fn is_major(&self, expense: &Expense) -> bool {
        expense.amount >= self.society.major_expense
    }

    /// The standing resolution of a council that allowed an expense before it was paid.
    #[must_use]
    pub fn decision_on(&self, expense: &Expense) -> Option<&Resolution> {
        expense
            .resolution_id
            .as_ref()
            .and_then(|id| self.standing_resolution(id))
            .filter(|resolution| self.is_of_a_council(resolution) && resolution.adopted_on <= expense.paid_on)
            .filter(|resolution| self.item_of(resolution).is_some_and(allows_expense))
    }

    /// The standing resolutions that approve a leader of this project.
    pub fn leader_resolutions(&self) -> impl Iterator<Item = &Resolution> {
        self.resolutions.iter().filter(|resolution| {
            let matter = self.item_of(resolution).and_then(|item| item.major_matter);
            resolution.status == ResolutionStatus::InForce
                && self.bodies.iter().any(|body| {
                    body.id == resolution.body_id && crate::pilot::approves_leader(body.kind, matter)
                })
        })
    }

    /// The agenda item that a resolution decided.
    #[must_use]
    pub fn item_of(&self, resolution: &Resolution) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.id == resolution.agenda_item_id)
    }
}
