//! What the screens ask for: read from records, never written, each built for one room.

mod council;
mod desk;
mod frame;
mod ledger;
mod project;

pub use council::{AttendeeView, BodyView, CouncilRoom, ItemView, MeetingRoom, MemberView, ResolutionView};
pub use desk::{DecisionView, Desk, DueItem, IndicatorView, MoneyView, ProjectHead, StageView, StepView};
pub use frame::{Office, SocietyListing, societies};
pub use ledger::{ChangeView, LedgerCheck, LedgerEntry};
pub use project::{DocumentRow, GapView, ProjectRoom};

use std::collections::HashMap;

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use chengjie_store::Reader;

use crate::Failure;

/// People's names by key.
pub(crate) struct Names(HashMap<PersonId, String>);

impl Names {
    pub(crate) fn of(reader: &Reader<'_>) -> Result<Self, Failure> {
        let people = reader.all::<Person>()?;
        Ok(Self(people.into_iter().map(|person| (person.id, person.name.to_string())).collect()))
    }

    pub(crate) fn get(&self, id: Option<&PersonId>) -> Option<String> {
        id.and_then(|id| self.0.get(id).cloned())
    }
}
