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
