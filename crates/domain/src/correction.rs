//! Corrections (更正): what confirmed minutes or an adopted resolution said wrongly stays, and the right beside it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{CorrectionId, Line, MeetingId, Prose, ResolutionId};

refusals! {
    /// Why something is not corrected so.
    CorrectionRefusal {
        /// The minutes are not confirmed: they can still be written.
        NotSettled {} = "correction-not-settled",
        /// Corrected before it was confirmed or adopted.
        TooEarly { settled_on: NaiveDate } = "correction-too-early",
        /// What it takes to be wrong stands nowhere on the paper.
        NotThere {} = "correction-not-there",
        /// What it says is what stood.
        ChangesNothing {} = "correction-changes-nothing",
        /// A row names neither minutes nor a resolution, or both.
        NotOfOne {} = "correction-not-of-one",
    }
}

/// What is corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionOf {
    /// The confirmed minutes of a meeting.
    Minutes(MeetingId),
    /// An adopted resolution.
    Resolution(ResolutionId),
}

/// A dated correction that stands beside the original. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Row", into = "Row")]
pub struct Correction {
    /// Key.
    pub id: CorrectionId,
    /// What it corrects.
    pub of: CorrectionOf,
    /// When.
    pub corrected_on: NaiveDate,
    /// What stands there.
    pub said: Prose,
    /// What it should say.
    pub says: Prose,
    /// Why.
    pub reason: Line,
}

/// A correction as a row: a column for each kind of original, just one of them filled.
#[derive(Clone, Serialize, Deserialize)]
struct Row {
    id: CorrectionId,
    meeting_id: Option<MeetingId>,
    resolution_id: Option<ResolutionId>,
    corrected_on: NaiveDate,
    said: Prose,
    says: Prose,
    reason: Line,
}

impl TryFrom<Row> for Correction {
    type Error = CorrectionRefusal;
    fn try_from(row: Row) -> Result<Self, CorrectionRefusal> {
        let of = match (row.meeting_id, row.resolution_id) {
            (Some(meeting), None) => CorrectionOf::Minutes(meeting),
            (None, Some(resolution)) => CorrectionOf::Resolution(resolution),
            _ => return Err(CorrectionRefusal::NotOfOne {}),
        };
        let Row { id, corrected_on, said, says, reason, .. } = row;
        Ok(Self { id, of, corrected_on, said, says, reason })
    }
}

impl From<Correction> for Row {
    fn from(correction: Correction) -> Self {
        let Correction { id, of, corrected_on, said, says, reason } = correction;
        let (meeting_id, resolution_id) = match of {
            CorrectionOf::Minutes(meeting) => (Some(meeting), None),
            CorrectionOf::Resolution(resolution) => (None, Some(resolution)),
        };
        Self { id, meeting_id, resolution_id, corrected_on, said, says, reason }
    }
}

impl Correction {
    /// Whether it may stand beside what was settled on a day.
    ///
    /// # Errors
    /// When nothing was settled yet, it is older than that, or it changes nothing.
    pub fn require_sound(&self, settled_on: Option<NaiveDate>) -> Result<(), CorrectionRefusal> {
        let settled_on = settled_on.ok_or(CorrectionRefusal::NotSettled {})?;
        if self.corrected_on < settled_on {
            return Err(CorrectionRefusal::TooEarly { settled_on });
        }
        if self.said == self.says {
            return Err(CorrectionRefusal::ChangesNothing {});
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_corrected_was_settled_before_and_said_something_else() {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        let correction = |day: &str, says: &str| Correction {
            id: CorrectionId::parse(id).unwrap(),
            of: CorrectionOf::Minutes(MeetingId::parse(id).unwrap()),
            corrected_on: day.parse().unwrap(),
            said: Prose::parse("实到32人").unwrap(),
            says: Prose::parse(says).unwrap(),
            reason: Line::parse("笔误").unwrap(),
        };
        let settled = Some("2026-09-20".parse().unwrap());
        assert_eq!(correction("2026-09-20", "实到33人").require_sound(settled), Ok(()));
        for (day, says, settled, code) in [
            ("2026-09-21", "实到33人", None, "correction-not-settled"),
            ("2026-09-19", "实到33人", settled, "correction-too-early"),
            ("2026-09-21", "实到32人", settled, "correction-changes-nothing"),
        ] {
            let said = correction(day, says).require_sound(settled).unwrap_err();
            assert_eq!(crate::Refusal::from(said).code, code);
        }
    }
}
