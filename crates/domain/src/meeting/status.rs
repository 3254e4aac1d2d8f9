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

/// All that the step after the present one lacks: an agenda, somebody to chair and record, decisions.
#[must_use]
pub fn missing_for_next(meeting: &Meeting, agenda: &[AgendaItem]) -> Vec<MeetingRefusal> {
    match meeting.status {
        MeetingStatus::Draft if agenda.is_empty() => vec![MeetingRefusal::NoAgenda {}],
        MeetingStatus::Noticed if meeting.chair_id.is_none() || meeting.recorder_id.is_none() => {
            vec![MeetingRefusal::NoChair {}]
        }
        MeetingStatus::InSession => agenda
            .iter()
            .filter(|item| item.kind == AgendaKind::Vote && item.state == ItemState::Pending)
            .map(|item| MeetingRefusal::ItemUndecided { item: item.title.to_string() })
            .collect(),
        _ => Vec::new(),
    }
}

/// The step after the present one.
///
/// # Errors
/// The first thing that it lacks.
pub fn next_status(meeting: &Meeting, agenda: &[AgendaItem]) -> Result<MeetingStatus, MeetingRefusal> {
    if let Some(missing) = missing_for_next(meeting, agenda).into_iter().next() {
        return Err(missing);
    }
    Ok(match meeting.status {
        MeetingStatus::Draft => MeetingStatus::Noticed,
        MeetingStatus::Noticed => MeetingStatus::InSession,
        MeetingStatus::InSession => MeetingStatus::Closed,
        MeetingStatus::Closed | MeetingStatus::MinutesConfirmed => MeetingStatus::MinutesConfirmed,
    })
}
