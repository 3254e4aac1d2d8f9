//! The steps of a meeting, each only after the one before.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgendaItem, AgendaKind, ItemState, Meeting, MeetingRefusal};

/// Where a meeting stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// 起草.
    Draft,
    /// 已通知.
    Noticed,
    /// 开会中.
    InSession,
    /// 已闭会.
    Closed,
    /// 纪要已确认.
    MinutesConfirmed,
}

impl MeetingStatus {
    /// The name in code, for a refusal's figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Noticed => "noticed",
            Self::InSession => "in-session",
            Self::Closed => "closed",
            Self::MinutesConfirmed => "minutes-confirmed",
        }
    }

    /// Refuses unless the meeting stands at `needed`.
    ///
    /// # Errors
    /// When it stands elsewhere.
    pub fn require(self, needed: Self) -> Result<(), MeetingRefusal> {
        if self == needed {
            return Ok(());
        }
        Err(MeetingRefusal::WrongStatus { status: self.code().to_owned(), needed: needed.code().to_owned() })
    }
}

/// The step after the present one, with what it needs.
///
/// # Errors
/// When the agenda is empty, nobody chairs or records, or an item is undecided.
pub fn next_status(meeting: &Meeting, agenda: &[AgendaItem]) -> Result<MeetingStatus, MeetingRefusal> {
    match meeting.status {
        MeetingStatus::Draft if agenda.is_empty() => Err(MeetingRefusal::NoAgenda {}),
        MeetingStatus::Draft => Ok(MeetingStatus::Noticed),
        MeetingStatus::Noticed if meeting.chair_id.is_none() || meeting.recorder_id.is_none() => {
            Err(MeetingRefusal::NoChair {})
        }
        MeetingStatus::Noticed => Ok(MeetingStatus::InSession),
        MeetingStatus::InSession => {
            let open =
                agenda.iter().find(|item| item.kind == AgendaKind::Vote && item.state == ItemState::Pending);
            match open {
                Some(item) => Err(MeetingRefusal::ItemUndecided { item: item.title.to_string() }),
                None => Ok(MeetingStatus::Closed),
            }
        }
        MeetingStatus::Closed | MeetingStatus::MinutesConfirmed => Ok(MeetingStatus::MinutesConfirmed),
    }
}
