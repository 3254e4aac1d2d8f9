//! A meeting carried on another laptop (带出): out of the office, held there, brought back, or given up.
//!
//! While it is out it is locked in the office, and its body gives no numbers there; where it is held nothing else changes.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::meeting::{Meeting, MeetingStatus};
use crate::{BodyId, CarriedId, Line, MeetingId};

refusals! {
    /// Why a meeting cannot be carried or brought back.
    CarryRefusal {
        /// The meeting is over.
        TooLate { status: String } = "carry-too-late",
        /// It is carried already.
        Already { holder: String } = "carry-already",
        /// Another meeting of the body is out, and both would give the same numbers.
        BodyOut { holder: String } = "carry-body-out",
        /// Only what makes and reads the files may say so.
        NotByHand {} = "carry-not-by-hand",
        /// Something was entered while the file was made.
        ChangedMeanwhile {} = "carry-changed-meanwhile",
        /// The passphrase is no protection.
        PassphraseShort { least: u32 } = "carry-passphrase-short",
        /// The carried workspace has no passphrase any more.
        PassphraseGone {} = "carry-passphrase-gone",
        /// The file is one that comes back, not one that goes out.
        NotOut {} = "carry-not-out",
        /// No meeting from elsewhere is held here.
        NotHeld {} = "carry-not-held",
        /// Only the meeting that is held here may change here.
        OnlyThisMeeting {} = "carry-only-this-meeting",
        /// What was entered before the meeting was carried is taken back where it came from.
        UndoBefore {} = "carry-undo-before",
        /// The file was never opened where it was to be held.
        NotTakenIn {} = "carry-not-taken-in",
        /// No such meeting was carried from here.
        Unknown {} = "carry-unknown",
        /// It was brought back before.
        ReturnedAlready { day: NaiveDate } = "carry-returned-already",
        /// It was given up.
        GivenUp { reason: String } = "carry-given-up",
        /// It is held here; it is brought back where it came from.
        HeldHere {} = "carry-held-here",
        /// The ledger in the file is not sound in itself.
        LedgerBroken { count: u32 } = "carry-ledger-broken",
        /// The ledger in the file is not the one that went out.
        LedgerDiffers { seq: i64 } = "carry-ledger-differs",
        /// A rule refuses an entry here; the refusal itself is within.
        EntryRefused { seq: i64, moment: String, actor: String, why: String } = "carry-entry-refused",
        /// An entry does something else here than it did there.
        EntryDiffers { seq: i64, moment: String, actor: String, kind: String, name: String } = "carry-entry-differs",
    }
}

/// The shortest passphrase of a file that leaves the office, in characters.
pub const LEAST_PASSPHRASE: u32 = 8;

/// Refuses a passphrase that is no protection of a file on its way.
///
/// # Errors
/// When it is too short.
pub fn require_passphrase(text: &str) -> Result<(), CarryRefusal> {
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length >= LEAST_PASSPHRASE {
        return Ok(());
    }
    Err(CarryRefusal::PassphraseShort { least: LEAST_PASSPHRASE })
}

/// Where a carried meeting is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CarryState {
    /// 已带出: on the way or elsewhere, locked here.
    Out,
    /// 在本机: held here, from elsewhere.
    Here,
    /// 已带回.
    Returned,
    /// 已放弃: what comes back any more is refused.
    Abandoned,
}

/// An entry of the ledger that was written elsewhere: its number there and its hash.
pub type HeadElsewhere = (u64, Line);

/// A meeting carried on another laptop. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedMeeting {
    /// Key.
    pub id: CarriedId,
    /// Which meeting.
    pub meeting_id: MeetingId,
    /// Where it is.
    pub state: CarryState,
    /// When it went out.
    pub carried_at: DateTime<FixedOffset>,
    /// To whom, or to which machine.
    pub carried_to: Line,
    /// When it was brought back.
    pub returned_at: Option<DateTime<FixedOffset>>,
    /// Why it was given up.
    pub reason: Option<Line>,
    /// The entries that were written elsewhere, by which papers from there are anchored.
    pub heads: Vec<HeadElsewhere>,
}

impl CarriedMeeting {
    /// A meeting goes out; `away` are all that are out or held, each with its meeting's body.
    ///
    /// # Errors
    /// When it is over, or it or another of its body is out already, or this is where one is held.
    pub fn going_out(
        id: CarriedId,
        meeting: &Meeting,
        (carried_to, carried_at): (Line, DateTime<FixedOffset>),
        away: &[(Self, BodyId)],
    ) -> Result<Self, CarryRefusal> {
        if meeting.status >= MeetingStatus::Closed {
            return Err(CarryRefusal::TooLate { status: meeting.status.code().to_owned() });
        }
        for (other, body_id) in away {
            let holder = other.carried_to.to_string();
            if other.state == CarryState::Here {
                return Err(CarryRefusal::HeldHere {});
            }
            if other.meeting_id == meeting.id {
                return Err(CarryRefusal::Already { holder });
            }
            if *body_id == meeting.body_id {
                return Err(CarryRefusal::BodyOut { holder });
            }
        }
        let (meeting_id, heads) = (meeting.id.clone(), Vec::new());
        let state = CarryState::Out;
        Ok(Self { id, meeting_id, state, carried_at, carried_to, returned_at: None, reason: None, heads })
    }

    /// It is held where the file was opened.
    ///
    /// # Errors
    /// When the file is not one that went out.
    pub fn taken_in(self) -> Result<Self, CarryRefusal> {
        match self.state {
            CarryState::Out => Ok(Self { state: CarryState::Here, ..self }),
            _ => Err(CarryRefusal::NotOut {}),
        }
    }

    /// It is back, with what was entered elsewhere.
    ///
    /// # Errors
    /// When it is not out.
    pub fn brought_back(
        self,
        returned_at: DateTime<FixedOffset>,
        heads: Vec<HeadElsewhere>,
    ) -> Result<Self, CarryRefusal> {
        self.require_out()?;
        Ok(Self { state: CarryState::Returned, returned_at: Some(returned_at), heads, ..self })
    }

    /// It is given up: here it goes on, and its file is refused.
    ///
    /// # Errors
    /// When it is not out.
    pub fn given_up(self, reason: Line) -> Result<Self, CarryRefusal> {
        self.require_out()?;
        Ok(Self { state: CarryState::Abandoned, reason: Some(reason), ..self })
    }

    /// Refuses one that is not out, and says where it is.
    ///
    /// # Errors
    /// When it is held here or at an end.
    pub fn require_out(&self) -> Result<(), CarryRefusal> {
        match self.state {
            CarryState::Out => Ok(()),
            CarryState::Here => Err(CarryRefusal::HeldHere {}),
            CarryState::Returned => {
                let day = self.returned_at.unwrap_or(self.carried_at).date_naive();
                Err(CarryRefusal::ReturnedAlready { day })
            }
            CarryState::Abandoned => {
                let reason = self.reason.as_ref().map(ToString::to_string).unwrap_or_default();
                Err(CarryRefusal::GivenUp { reason })
            }
        }
    }
}

/// What a record's field says, by kind, key and column; nothing where there is no such record or it says nothing.
pub type Said<'asked> = &'asked dyn Fn(&str, &str, &str) -> Option<String>;

/// Whether a record belongs to a meeting: its agenda, its people, its votes, what it adopted, the work that this asks for, and the
/// papers made of them.
#[must_use]
pub fn belongs(kind: &str, key: &str, meeting: &MeetingId, said: Said<'_>) -> bool {
    let under = |column: &str, above: &str| {
        said(kind, key, column).is_some_and(|key| belongs(above, &key, meeting, said))
    };
    match kind {
        "meeting" => key == meeting.as_str(),
        "agenda_item" | "attendance" | "proxy" | "resolution" | "carried_meeting" => {
            under("meeting_id", "meeting")
        }
        "evidence" | "correction" => under("meeting_id", "meeting") || under("resolution_id", "resolution"),
        "candidate" | "recusal" | "ballot" => under("agenda_item_id", "agenda_item"),
        "work_item" => under("resolution_id", "resolution"),
        "assignment" => under("work_item_id", "work_item"),
        "export" => ["meeting", "agenda_item", "resolution"].into_iter().any(|above| under("of_id", above)),
        _ => false,
    }
}

/// Refuses, where a meeting is held, a change of a record that does not belong to it. A file that proves something is not brought in
/// there, for files are not carried.
///
/// # Errors
/// When the record is of something else.
pub fn require_of_held(
    (kind, key): (&str, &str),
    is_new: bool,
    meeting: &MeetingId,
    said: Said<'_>,
) -> Result<(), CarryRefusal> {
    let is_file = kind == "evidence" && is_new;
    if !is_file && belongs(kind, key, meeting, said) { Ok(()) } else { Err(CarryRefusal::OnlyThisMeeting {}) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;

    fn id(number: u32) -> String {
        format!("01980c2e-7a10-7000-8000-{number:012x}")
    }

    fn meeting(number: u32, body: u32, status: MeetingStatus) -> Meeting {
        let row = serde_json::json!({
            "id": id(number), "body_id": id(body), "term_id": id(9), "ordinal": 1, "form": "in_person",
            "starts_at": "2026-09-12T09:00:00+08:00", "place": null, "chair_id": null, "recorder_id": null,
            "status": "draft", "noticed_on": null, "opened_at": null, "closed_at": null,
            "minutes_confirmed_on": null, "minutes": "",
        });
        Meeting { status, ..serde_json::from_value(row).unwrap() }
    }

    fn out(meeting: &Meeting, away: &[(CarriedMeeting, BodyId)]) -> Result<CarriedMeeting, String> {
        let to = (Line::parse("林秘书的笔记本").unwrap(), "2026-09-11T16:00:00+08:00".parse().unwrap());
        CarriedMeeting::going_out(CarriedId::parse(&id(70)).unwrap(), meeting, to, away)
            .map_err(|refused| Refusal::from(refused).code)
    }

    #[test]
    fn a_meeting_goes_out_until_it_is_over_and_with_no_other_of_its_body() {
        use MeetingStatus as Stands;
        for status in [Stands::Draft, Stands::Noticed, Stands::InSession] {
            assert_eq!(out(&meeting(1, 5, status), &[]).unwrap().state, CarryState::Out, "{status:?}");
        }
        for status in [Stands::Closed, Stands::MinutesConfirmed] {
            assert_eq!(out(&meeting(1, 5, status), &[]), Err("carry-too-late".to_owned()));
        }
        let first = meeting(1, 5, Stands::Noticed);
        let away = out(&first, &[]).unwrap();
        let at = |state| [(CarriedMeeting { state, ..away.clone() }, BodyId::parse(&id(5)).unwrap())];
        assert_eq!(out(&first, &at(CarryState::Out)), Err("carry-already".to_owned()));
        let (same, other) = (meeting(2, 5, Stands::Draft), meeting(3, 6, Stands::Draft));
        assert_eq!(out(&same, &at(CarryState::Out)), Err("carry-body-out".to_owned()));
        assert!(out(&other, &at(CarryState::Out)).is_ok(), "another body numbers for itself");
        assert_eq!(out(&other, &at(CarryState::Here)), Err("carry-held-here".to_owned()));
    }

    #[test]
    fn what_is_at_an_end_stays_so_and_says_why() {
        let away = out(&meeting(1, 5, MeetingStatus::Noticed), &[]).unwrap();
        let now = away.carried_at;
        let reason = || Line::parse("笔记本丢失").unwrap();
        let held = away.clone().taken_in().unwrap();
        let back = away.clone().brought_back(now, Vec::new()).unwrap();
        let lost = away.clone().given_up(reason()).unwrap();
        assert_eq!(
            [held.state, back.state, lost.state],
            [CarryState::Here, CarryState::Returned, CarryState::Abandoned]
        );
        for (at, code) in
            [(held, "carry-held-here"), (back, "carry-returned-already"), (lost, "carry-given-up")]
        {
            let said = [
                at.clone().brought_back(now, Vec::new()).err(),
                at.clone().given_up(reason()).err(),
                at.require_out().err(),
            ];
            assert!(said.into_iter().all(|no| Refusal::from(no.unwrap()).code == code), "{code}");
            assert_eq!(at.taken_in(), Err(CarryRefusal::NotOut {}));
        }
    }

    #[test]
    fn a_record_is_led_up_to_its_meeting_or_is_none_of_it() {
        let said = |kind: &str, key: &str, column: &str| {
            let above = match (kind, key, column) {
                ("agenda_item", "item", "meeting_id") | ("resolution", "adopted", "meeting_id") => id(1),
                ("agenda_item", "other", "meeting_id") => id(2),
                ("ballot", "vote", "agenda_item_id") | ("export", "paper", "of_id") => "item".to_owned(),
                ("ballot", "foreign", "agenda_item_id") => "other".to_owned(),
                ("work_item", "work", "resolution_id") => "adopted".to_owned(),
                ("assignment", "who", "work_item_id") => "work".to_owned(),
                _ => return None,
            };
            Some(above)
        };
        let held = MeetingId::parse(&id(1)).unwrap();
        let may = |kind: &str, key: &str| require_of_held((kind, key), true, &held, &said).is_ok();
        for (kind, key) in [
            ("meeting", id(1).as_str()),
            ("agenda_item", "item"),
            ("ballot", "vote"),
            ("export", "paper"),
            ("work_item", "work"),
            ("assignment", "who"),
        ] {
            assert!(may(kind, key), "{kind} {key}");
        }
        for (kind, key) in [
            ("meeting", id(2).as_str()),
            ("agenda_item", "other"),
            ("ballot", "foreign"),
            ("ballot", "nobody"),
            ("work_item", "loose"),
            ("person", "item"),
            ("society", "item"),
        ] {
            assert!(!may(kind, key), "{kind} {key}");
        }
        let of_it = |_: &str, _: &str, _: &str| Some(id(1));
        assert!(require_of_held(("evidence", "scan"), false, &held, &of_it).is_ok(), "relied on");
        assert!(require_of_held(("evidence", "scan"), true, &held, &of_it).is_err(), "brought in");
    }

    #[test]
    fn a_passphrase_of_eight_characters_is_counted_as_people_count() {
        assert!(require_passphrase("第九届理事会七次").is_ok());
        for short in ["", "1234567", "九届理事会七次"] {
            assert_eq!(require_passphrase(short), Err(CarryRefusal::PassphraseShort { least: 8 }), "{short}");
        }
    }
}
