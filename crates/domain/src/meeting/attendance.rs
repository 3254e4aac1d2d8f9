//! Who was there, from when to when.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AttendanceId, Line, MeetingId, PersonId};

/// In which capacity a person is called.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Holds a seat and may vote.
    Member,
    /// 列席: may speak, not vote.
    Observer,
}

/// What is known of a person's attendance.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceState {
    /// Called, not yet seen.
    Expected,
    /// 出席.
    Present,
    /// 请假.
    OnLeave,
    /// 缺席.
    Absent,
}

/// Away from the room for a while, between leaving and returning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// When the person left.
    pub left_at: DateTime<FixedOffset>,
    /// When the person was back.
    pub returned_at: DateTime<FixedOffset>,
}

/// What a person answered to the notice (回执).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// 出席.
    Attend,
    /// 请假.
    Leave,
    /// 委托.
    Proxy,
}

/// One person at one meeting; the members' rows are the roster frozen on the meeting's day. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Key.
    pub id: AttendanceId,
    /// At which meeting.
    pub meeting_id: MeetingId,
    /// Who.
    pub person_id: PersonId,
    /// As what.
    pub capacity: Capacity,
    /// Place in the elected order, from 1; observers follow.
    pub elected_order: u32,
    /// What is known.
    pub state: AttendanceState,
    /// When the person arrived.
    pub arrived_at: Option<DateTime<FixedOffset>>,
    /// When the person left before the end.
    pub left_at: Option<DateTime<FixedOffset>>,
    /// When the person was away in between, in the order of time.
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// What the person answered to the notice.
    #[serde(default)]
    pub reply: Option<Reply>,
    /// Reason of leave, or another remark.
    pub remark: Option<Line>,
}

impl Attendance {
    /// Whether the person was in the room as a member at a moment.
    #[must_use]
    pub fn is_present_at(&self, moment: DateTime<FixedOffset>) -> bool {
        self.capacity == Capacity::Member && self.is_in_room_at(moment)
    }

    /// Whether the person was in the room at a moment, as a member or not.
    #[must_use]
    pub fn is_in_room_at(&self, moment: DateTime<FixedOffset>) -> bool {
        self.state == AttendanceState::Present
            && self.arrived_at.is_none_or(|arrived| arrived <= moment)
            && self.left_at.is_none_or(|left| moment < left)
            && !self.absences.iter().any(|away| away.left_at <= moment && moment < away.returned_at)
    }
}

impl Attendance {
    /// Whether the person came after the meeting had been opened.
    #[must_use]
    pub fn is_late(&self, opened_at: DateTime<FixedOffset>) -> bool {
        self.state == AttendanceState::Present && self.arrived_at.is_some_and(|arrived| arrived > opened_at)
    }
}

/// The members in the room at a moment: quorum is judged at each vote, not at the door.
#[must_use]
pub fn present_at(attendance: &[Attendance], moment: DateTime<FixedOffset>) -> Vec<&Attendance> {
    attendance.iter().filter(|row| row.is_present_at(moment)).collect()
}
