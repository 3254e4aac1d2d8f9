//! Coming and going: what a person's attendance becomes when somebody arrives, leaves or is back.

use chrono::{DateTime, FixedOffset};

use super::{Absence, Attendance, AttendanceState, MeetingRefusal};

fn in_order(earlier: DateTime<FixedOffset>, later: DateTime<FixedOffset>) -> Result<(), MeetingRefusal> {
    if later >= earlier {
        return Ok(());
    }
    let [earlier, later] = [earlier, later].map(|at| at.format("%H:%M").to_string());
    Err(MeetingRefusal::OutOfOrder { earlier, later })
}

impl Attendance {
    /// The person comes, or comes after all; `name` is what a refusal calls the person.
    ///
    /// # Errors
    /// When the person is there already.
    pub fn arriving(&self, at: DateTime<FixedOffset>, name: &str) -> Result<Self, MeetingRefusal> {
        if self.state == AttendanceState::Present {
            return Err(MeetingRefusal::InRoomAlready { person: name.to_owned() });
        }
        Ok(Self {
            state: AttendanceState::Present,
            arrived_at: Some(at),
            left_at: None,
            absences: Vec::new(),
            ..self.clone()
        })
    }

    /// The person leaves the room (离场); whoever came before that was noted came with the opening.
    ///
    /// # Errors
    /// When the person is not there, or would leave before coming.
    pub fn leaving(
        &self,
        at: DateTime<FixedOffset>,
        opened_at: Option<DateTime<FixedOffset>>,
        name: &str,
    ) -> Result<Self, MeetingRefusal> {
        if self.state != AttendanceState::Present || self.left_at.is_some() {
            return Err(MeetingRefusal::NotInRoom { person: name.to_owned() });
        }
        let last_in = self.absences.last().map(|away| away.returned_at).or(self.arrived_at).or(opened_at);
        in_order(last_in.unwrap_or(at), at)?;
        Ok(Self { left_at: Some(at), ..self.clone() })
    }

    /// The person is back (返场).
    ///
    /// # Errors
    /// When the person has not left, or would be back before leaving.
    pub fn returning(&self, at: DateTime<FixedOffset>, name: &str) -> Result<Self, MeetingRefusal> {
        let left_at = self.left_at.filter(|_| self.state == AttendanceState::Present);
        let left_at = left_at.ok_or_else(|| MeetingRefusal::NotInRoom { person: name.to_owned() })?;
        in_order(left_at, at)?;
        let mut back = Self { left_at: None, ..self.clone() };
        back.absences.push(Absence { left_at, returned_at: at });
        Ok(back)
    }
}
