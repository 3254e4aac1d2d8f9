//! What can be done to meetings.

use chengjie_domain::meeting::{AgendaItem, AttendanceState, MeetingForm, Reply};
use chengjie_domain::{AgendaItemId, BodyId, CorrectionId, Line, MeetingId, PersonId, Prose};
use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MeetingOperation {
    /// Drafts a meeting; its number in the term is given here.
    Convene {
        /// Key of the meeting.
        meeting_id: MeetingId,
        /// Of which body.
        body_id: BodyId,
        /// How it is held.
        form: MeetingForm,
        /// When it is to begin.
        starts_at: DateTime<FixedOffset>,
        /// Where.
        place: Option<Line>,
        /// Who chairs.
        chair_id: Option<PersonId>,
        /// Who records.
        recorder_id: Option<PersonId>,
    },
    /// Changes time, place, form, chair or recorder of a meeting that is not closed.
    Amend {
        /// Which meeting.
        meeting_id: MeetingId,
        /// How it is held.
        form: MeetingForm,
        /// When it is to begin.
        starts_at: DateTime<FixedOffset>,
        /// Where.
        place: Option<Line>,
        /// Who chairs.
        chair_id: Option<PersonId>,
        /// Who records.
        recorder_id: Option<PersonId>,
    },
    /// Puts an item on the agenda.
    AddItem(AgendaItem),
    /// Changes an item that has not been voted on.
    AmendItem(AgendaItem),
    /// Takes an item off the agenda that has not been voted on.
    RemoveItem {
        /// Which item.
        agenda_item_id: AgendaItemId,
    },
    /// Puts the agenda into another order.
    OrderAgenda {
        /// Which meeting.
        meeting_id: MeetingId,
        /// Its items, each once, in the new order.
        agenda_item_ids: Vec<AgendaItemId>,
    },
    /// Records that the notice went out, and calls the roster of the meeting's day.
    Notice {
        /// Which meeting.
        meeting_id: MeetingId,
        /// When the notice went out.
        noticed_on: NaiveDate,
    },
    /// Opens the meeting; its roster is frozen.
    Open {
        /// Which meeting.
        meeting_id: MeetingId,
        /// When.
        opened_at: DateTime<FixedOffset>,
    },
    /// Records who came, who is on leave, who left.
    Attend {
        /// Which meeting.
        meeting_id: MeetingId,
        /// Whose attendance changes.
        entries: Vec<AttendanceEntry>,
    },
    /// Records that somebody came, or came back from leave.
    Arrive {
        /// At which meeting.
        meeting_id: MeetingId,
        /// Who.
        person_id: PersonId,
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Records that somebody left the room (离场).
    Leave {
        /// Which meeting.
        meeting_id: MeetingId,
        /// Who.
        person_id: PersonId,
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Records that somebody who had left is back (返场).
    Return {
        /// At which meeting.
        meeting_id: MeetingId,
        /// Who.
        person_id: PersonId,
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Records what somebody answered to the notice (回执).
    RecordReply {
        /// To which meeting's notice.
        meeting_id: MeetingId,
        /// Who.
        person_id: PersonId,
        /// What; nothing takes it back.
        reply: Option<Reply>,
        /// Reason of leave, or another remark.
        remark: Option<Line>,
    },
    /// Records a member's written proxy (委托书).
    GiveProxy {
        /// For which meeting.
        meeting_id: MeetingId,
        /// Who is represented.
        person_id: PersonId,
        /// Who represents.
        holder_id: PersonId,
        /// When the written proxy was handed in.
        given_on: NaiveDate,
    },
    /// Takes a proxy back.
    WithdrawProxy {
        /// For which meeting.
        meeting_id: MeetingId,
        /// Whose.
        person_id: PersonId,
    },
    /// Calls an observer (列席).
    AddObserver {
        /// Which meeting.
        meeting_id: MeetingId,
        /// Who.
        person_id: PersonId,
    },
    /// Records that an item was heard.
    HearItem {
        /// Which item.
        agenda_item_id: AgendaItemId,
    },
    /// Puts an item off.
    DeferItem {
        /// Which item.
        agenda_item_id: AgendaItemId,
        /// Why.
        reason: Line,
    },
    /// Writes the minutes beside the votes.
    WriteMinutes {
        /// Which meeting.
        meeting_id: MeetingId,
        /// The text.
        minutes: Prose,
    },
    /// Closes the meeting.
    Close {
        /// Which meeting.
        meeting_id: MeetingId,
        /// When.
        closed_at: DateTime<FixedOffset>,
    },
    /// Records what confirmed minutes say wrongly; it stands beside them and prints (更正).
    CorrectMinutes {
        /// Key of the correction.
        correction_id: CorrectionId,
        /// Whose minutes.
        meeting_id: MeetingId,
        /// When.
        corrected_on: NaiveDate,
        /// What stands there.
        said: Prose,
        /// What it should say.
        says: Prose,
        /// Why.
        reason: Line,
    },
    /// Confirms the minutes; nothing of the meeting changes after.
    ConfirmMinutes {
        /// Which meeting.
        meeting_id: MeetingId,
        /// When.
        confirmed_on: NaiveDate,
    },
}

/// What becomes known of one person's attendance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendanceEntry {
    /// Who.
    pub person_id: PersonId,
    /// What is known now.
    pub state: AttendanceState,
    /// When the person arrived.
    pub arrived_at: Option<DateTime<FixedOffset>>,
    /// When the person left before the end.
    pub left_at: Option<DateTime<FixedOffset>>,
    /// Reason of leave, or another remark.
    pub remark: Option<Line>,
}
