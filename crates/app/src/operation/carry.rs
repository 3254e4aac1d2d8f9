//! What can be done to meetings that are carried on another laptop.

use chengjie_domain::carry::HeadElsewhere;
use chengjie_domain::{CarriedId, Line, MeetingId};
use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to meetings that are carried on another laptop. All but giving one up is done by what makes and reads the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CarryOperation {
    /// Notes that a meeting goes out; from now on it is locked here.
    Out {
        /// Key of the carrying.
        carried_id: CarriedId,
        /// Which meeting.
        meeting_id: MeetingId,
        /// To whom, or to which machine.
        carried_to: Line,
        /// When.
        carried_at: DateTime<FixedOffset>,
    },
    /// Notes that it is held where the file was opened.
    TakeIn {
        /// Which carrying.
        carried_id: CarriedId,
    },
    /// Notes that it is back; what was entered elsewhere follows.
    BringBack {
        /// Which carrying.
        carried_id: CarriedId,
        /// When.
        returned_at: DateTime<FixedOffset>,
        /// The entries that were written elsewhere.
        heads: Vec<HeadElsewhere>,
    },
    /// Gives a meeting up that is out: it goes on here, and its file is refused from now on.
    Abandon {
        /// Which carrying.
        carried_id: CarriedId,
        /// Why.
        reason: Line,
    },
}
