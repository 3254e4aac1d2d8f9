//! Meetings: their agenda, who attended, and the steps from draft to confirmed minutes.

mod attendance;
mod presence;
mod proxy;
mod status;

pub use attendance::{Absence, Attendance, AttendanceState, Capacity, Reply, present_at};
pub use proxy::{Proxy, proxied_at, recused_givers_at, require_proxy};
pub use status::{MeetingStatus, missing_for_next, next_status};

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::council::{Matter, SeatPosition};
use crate::names::SittingNames;
use crate::resolution::ResolutionChange;
use crate::{
    AgendaItemId, AgreementId, BodyId, EvidenceId, Line, MeetingId, PersonId, ProjectId, Prose, ResolutionId,
    TermId,
};

refusals! {
    /// Why something cannot happen at a meeting.
    MeetingRefusal {
        /// The meeting is at another step than this needs.
        WrongStatus { status: String, needed: String } = "meeting-wrong-status",
        /// An item to be voted on is neither decided nor deferred.
        ItemUndecided { item: String } = "meeting-item-undecided",
        /// A resolution is changed by the body that passed it.
        ChangeOfOther { number: String, body: String } = "meeting-change-of-other",
        /// A resolution cannot be changed before it was passed.
        ChangeTooEarly { number: String, adopted_on: NaiveDate, day: NaiveDate } = "meeting-change-too-early",
        /// A meeting is opened on the day for which it was called.
        OtherDay { day: NaiveDate, opened_on: NaiveDate } = "meeting-other-day",
        /// The agenda is empty.
        NoAgenda {} = "meeting-no-agenda",
        /// Nobody is named to chair it, or to record it.
        NoChair {} = "meeting-no-chair",
        /// Someone left before arriving.
        LeftBeforeArriving { person: String } = "meeting-left-before-arriving",
        /// The person is not on this meeting's roster.
        NotOnRoster { person: String } = "meeting-not-on-roster",
        /// It would end before it begins, or happen before its notice.
        OutOfOrder { earlier: String, later: String } = "meeting-out-of-order",
        /// The body's term does not hold the meeting's day.
        OutsideTerm { day: NaiveDate } = "meeting-outside-term",
        /// The person is called to the meeting already.
        CalledAlready { person: String } = "meeting-called-already",
        /// The day of a meeting in session is the day whose rule and roster judge its votes.
        InSessionStays {} = "meeting-in-session-stays",
        /// The form and the start of a meeting at which a vote was closed are those under which it was judged.
        VotedStays {} = "meeting-voted-stays",
        /// The item was put off to a meeting whose notice has gone out, so it is not taken up here after all.
        ItemTakenUp { item: String, ordinal: u32 } = "meeting-item-taken-up",
        /// The item has a vote; it can no longer be changed or removed.
        ItemVoted { item: String } = "meeting-item-voted",
        /// The item is only heard: there is nothing to vote on.
        ItemNotVoted { item: String } = "meeting-item-not-voted",
        /// Somebody leaves who is not there, or returns who has not left.
        NotInRoom { person: String } = "meeting-not-in-room",
        /// Somebody arrives who is there already.
        InRoomAlready { person: String } = "meeting-in-room-already",
        /// The charter knows no proxies.
        NoProxies { clause: String } = "meeting-no-proxies",
        /// The holder may not represent: no member, or not called.
        HolderMayNot { person: String } = "meeting-holder-may-not",
        /// The holder represents as many as one may.
        HolderHasEnough { person: String, most: u32 } = "meeting-holder-has-enough",
        /// A member who represents others, or himself, cannot be represented.
        ProxyCircle { person: String } = "meeting-proxy-circle",
        /// An item is about a resolution and does not say what it does to it, or the other way round.
        ChangeIncomplete {} = "meeting-change-incomplete",
        /// An item says for which post it elects and is no election.
        ElectsNobody {} = "meeting-elects-nobody",
        /// The charter bars a matter on the agenda from the form of the meeting.
        FormBarred { item: String, clause: String } = "meeting-form-barred",
        /// An order of the agenda that is not of its items, each once.
        OrderDiffers {} = "meeting-order-differs",
        /// An item about two papers at once.
        TwoPapers {} = "meeting-two-papers",
        /// An item about a file that was not attached to its meeting.
        FileOfOther { title: String } = "meeting-file-of-other",
        /// An item about the task agreement of another project.
        PaperOfOther { project: String } = "meeting-paper-of-other",
    }
}

/// How a meeting is held.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MeetingForm {
    /// 现场.
    InPerson,
    /// 通讯.
    Correspondence,
    /// 线上线下.
    Mixed,
}

/// A meeting of a body. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Key.
    pub id: MeetingId,
    /// Of which body.
    pub body_id: BodyId,
    /// In which term.
    pub term_id: TermId,
    /// Which meeting of the term, from 1, given when it is convened.
    pub ordinal: u32,
    /// How.
    pub form: MeetingForm,
    /// When it is to begin.
    pub starts_at: DateTime<FixedOffset>,
    /// Where.
    pub place: Option<Line>,
    /// Who chairs.
    pub chair_id: Option<PersonId>,
    /// Who records.
    pub recorder_id: Option<PersonId>,
    /// Where it stands.
    pub status: MeetingStatus,
    /// When the notice went out.
    pub noticed_on: Option<NaiveDate>,
    /// When it was opened.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<FixedOffset>>,
    /// When its minutes were confirmed.
    pub minutes_confirmed_on: Option<NaiveDate>,
    /// What was said beside the votes.
    pub minutes: Prose,
    /// The names under which its minutes were confirmed.
    #[serde(default)]
    pub names: Option<SittingNames>,
}

/// What is done with an item.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AgendaKind {
    /// 审议表决.
    Vote,
    /// 听取.
    Hear,
    /// Anything else.
    Other,
}

/// How members vote.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VoteMethod {
    /// 举手.
    ShowOfHands,
    /// 无记名投票.
    SecretBallot,
    /// 记名投票.
    NamedBallot,
    /// 通讯表决.
    Correspondence,
}

/// What §五(二) makes a council decide.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MajorMatter {
    /// Who leads the project.
    ProjectLeader,
    /// The task agreement before it is signed.
    AgreementApproval,
    /// A change of an agreement in force.
    AgreementAmendment,
    /// Budget and large expenses.
    Expense,
    /// Commissioning an evaluation.
    Evaluation,
    /// Adopting a standard or a norm.
    Standard,
    /// Any other matter that the society holds to be major.
    Other,
}

/// What became of an item.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Still to come.
    Pending,
    /// Heard, without a vote.
    Heard,
    /// Voted and passed.
    Passed,
    /// Voted and not passed.
    Failed,
    /// Put off to another meeting.
    Deferred,
}

/// An item of the agenda and, when it is to be voted on, its motion (议案). Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Key.
    pub id: AgendaItemId,
    /// At which meeting.
    pub meeting_id: MeetingId,
    /// Place on the agenda, from 1.
    pub position: u32,
    /// What is done with it.
    pub kind: AgendaKind,
    /// Title: 委托第三方评估机构.
    pub title: Line,
    /// The motion's text, as the resolution will print it.
    pub text: Prose,
    /// Who brings it.
    pub proposer: Option<Line>,
    /// How it is voted on.
    pub method: VoteMethod,
    /// Which charter rule it falls under.
    pub matter: Matter,
    /// The major matter of the pilot that it decides, if it is one (§五(二)).
    pub major_matter: Option<MajorMatter>,
    /// The pilot project it concerns.
    pub project_id: Option<ProjectId>,
    /// What became of it.
    pub state: ItemState,
    /// Why it was deferred.
    pub deferral_reason: Option<Line>,
    /// 应选: how many places it fills, when it is an election.
    #[serde(default)]
    pub places: Option<u32>,
    /// 选举职务: as what the elected will sit, when it is an election and says so.
    #[serde(default)]
    pub elects: Option<SeatPosition>,
    /// What it does to an earlier resolution, when it is about one.
    #[serde(default)]
    pub change: Option<ResolutionChange>,
    /// The earlier resolution.
    #[serde(default)]
    pub changes_id: Option<ResolutionId>,
    /// The item of an earlier meeting that was put off to this one.
    #[serde(default)]
    pub carried_from_id: Option<AgendaItemId>,
    /// 审议文件: the version of a task agreement that it is about.
    #[serde(default)]
    pub agreement_version_id: Option<AgreementId>,
    /// Which draft of that version it is about, given when it is put on the agenda or changed there.
    #[serde(default)]
    pub agreement_draft: Option<u32>,
    /// 审议文件: the file that it is about, by the content that was handed in.
    #[serde(default)]
    pub evidence_id: Option<EvidenceId>,
}
