//! What the screens ask for: read from records, never written, each built for one room.

mod agreement;
mod card;
mod council;
mod desk;
mod documents;
mod duty;
mod erasure;
mod found;
mod frame;
mod guide;
mod leader;
mod ledger;
mod meeting;
mod money;
mod naming;
mod project;
mod register;
mod setup;
mod work;

pub use agreement::{AgreementDraft, AgreementRoom, MeetingName, MotionView, VersionView};
pub use card::{Fact, FactForm, RecordCard};
pub use council::{BodyView, CouncilRoom, MemberView, ResolutionView};
pub use desk::{
    DecisionView, Desk, DrillView, DueItem, IndicatorView, MoneyView, ProjectHead, SourceSums, StageView,
    StepView, SubmissionView,
};
pub use documents::{DocumentsRoom, PaperGroup, PaperRow};
pub use duty::{AdoptedResolution, AnnualInspection, BodyYear, DutyView, LastMeeting, YearMeeting};
pub use erasure::{CarriedCopy, ErasureView, NamingFile, NamingRecord, RemovedPerson};
pub use found::Found;
pub use frame::{HeldMeeting, Office, Overtaking, ProjectCounts, SocietyListing, societies};
pub use guide::{Guide, GuideStep, SetupStep};
pub use leader::{CandidateView, LeaderView};
pub use ledger::{LedgerCheck, LedgerEntry};
pub use meeting::{
    AgreementChoice, AttendeeView, Attending, CarriedView, ElectedSeat, ElectionCandidate, FileChoice,
    ItemView, MeetingRoom, Outstanding, ProjectChoice, ProxyView,
};
pub(crate) use meeting::{explained, paper_of, paper_said};
pub use money::{ExpenseView, LineView, SourceView};
pub(crate) use naming::Naming;
pub use naming::Whereabouts;
pub use project::{DocumentRow, FunctionCard, GapView, ProjectRoom, SectionCounts, functions};
pub use register::{FollowUp, NumberSeries, Register, RegisterRow};
pub use setup::{
    BodiesRoom, BodySetup, HeldSeat, PeopleRoom, PersonRow, Roster, RuleView, Twins, WarningView,
};
pub use work::{DeliverableView, KeyTaskView, LoadView, WorkItemView};

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chengjie_domain::council::{Seat, roster_on};
use chengjie_domain::meeting::{AgendaItem, Attendance, Meeting};
use chengjie_domain::namesake::marks;
use chengjie_domain::person::Person;
use chengjie_domain::vote::Candidate;
use chengjie_domain::{MeetingId, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;

use crate::Failure;

/// People's names by key.
pub(crate) struct Names(HashMap<PersonId, String>);

impl Names {
    pub(crate) fn of(reader: &Reader<'_>) -> Result<Self, Failure> {
        let people = reader.all::<Person>()?;
        Ok(Self(people.into_iter().map(|person| (person.id, person.name.to_string())).collect()))
    }

    /// The same for who comes together at a meeting: namesakes among those called, or standing for election, are told apart.
    pub(crate) fn of_meeting(reader: &Reader<'_>, id: &MeetingId, words: &Words) -> Result<Self, Failure> {
        let called: Vec<Attendance> = reader.list_by("meeting_id", id.as_str())?;
        let mut there: BTreeSet<PersonId> = called.into_iter().map(|row| row.person_id).collect();
        let meeting: Meeting = reader.get(id.as_str())?;
        // Before the notice those are called who sit there on its day.
        if meeting.noticed_on.is_none() {
            let seats: Vec<Seat> = reader.list_by("term_id", meeting.term_id.as_str())?;
            let roster = roster_on(&seats, meeting.starts_at.date_naive());
            there.extend(roster.into_iter().map(|seat| seat.person_id.clone()));
        }
        for item in reader.list_by::<AgendaItem>("meeting_id", id.as_str())? {
            let standing: Vec<Candidate> = reader.list_by("agenda_item_id", item.id.as_str())?;
            there.extend(standing.into_iter().map(|candidate| candidate.person_id));
        }
        let people = reader.all::<Person>()?;
        let among: Vec<&Person> = people.iter().filter(|person| there.contains(&person.id)).collect();
        let marks = marks(&among);
        let called = |person: &Person| match marks.get(&person.id) {
            None => person.name.to_string(),
            Some(mark) => words
                .text("name-told-apart", &[("name", (&person.name).into()), ("mark", mark.as_str().into())]),
        };
        Ok(Self(people.iter().map(|person| (person.id.clone(), called(person))).collect()))
    }

    /// Everybody.
    pub(crate) fn into_map(self) -> BTreeMap<PersonId, String> {
        self.0.into_iter().collect()
    }

    pub(crate) fn get(&self, id: Option<&PersonId>) -> Option<String> {
        id.and_then(|id| self.0.get(id).cloned())
    }
}
