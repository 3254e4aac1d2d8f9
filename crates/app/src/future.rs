//! What is said to have happened has happened: nothing is voted, signed, paid or closed on a day that has not come.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::failure::refuse;
use crate::operation::{
    AgreementOperation, CouncilOperation, DocumentOperation, EvidenceOperation, MeetingOperation,
    MoneyOperation, PersonOperation, PilotOperation, ResolutionOperation, VoteOperation, WorkOperation,
};
use crate::{Failure, Operation};

/// Refuses an operation whose fact lies after the day on which it is recorded.
pub(crate) fn require_past(operation: &Operation, now: DateTime<FixedOffset>) -> Result<(), Failure> {
    let today = now.date_naive();
    match happened_on(operation).filter(|day| *day > today) {
        None => Ok(()),
        Some(day) => Err(refuse("date-in-future", &[("day", day.into()), ("today", today.into())])),
    }
}

/// The day of the fact that an operation records, where it records one.
fn happened_on(operation: &Operation) -> Option<NaiveDate> {
    match operation {
        Operation::Meeting(operation) => match operation {
            MeetingOperation::Open { opened_at: at, .. }
            | MeetingOperation::Close { closed_at: at, .. }
            | MeetingOperation::Arrive { at, .. }
            | MeetingOperation::Leave { at, .. }
            | MeetingOperation::Return { at, .. } => Some(at.date_naive()),
            MeetingOperation::ConfirmMinutes { confirmed_on: day, .. }
            | MeetingOperation::GiveProxy { given_on: day, .. }
            | MeetingOperation::CorrectMinutes { corrected_on: day, .. } => Some(*day),
            _ => None,
        },
        Operation::Vote(
            VoteOperation::Close { closed_at: at, .. } | VoteOperation::Correct { corrected_at: at, .. },
        ) => Some(at.date_naive()),
        Operation::Person(PersonOperation::Erase { erased_on, .. }) => Some(*erased_on),
        Operation::Council(CouncilOperation::FileApproval { approved_on, .. }) => Some(*approved_on),
        Operation::Resolution(
            ResolutionOperation::Sign { signed_on: day, .. }
            | ResolutionOperation::Correct { corrected_on: day, .. },
        ) => Some(*day),
        Operation::Agreement(AgreementOperation::Sign { signature, .. }) => Some(signature.signed_on),
        Operation::Pilot(PilotOperation::RecordStep(gate)) => Some(gate.done_on),
        Operation::Work(
            WorkOperation::BeginItem { started_on: day, .. }
            | WorkOperation::FinishItem { finished_on: day, .. }
            | WorkOperation::SubmitDeliverable { submitted_on: day, .. }
            | WorkOperation::AcceptDeliverable { accepted_on: day, .. }
            | WorkOperation::ApproveReading { approved_on: day, .. },
        ) => Some(*day),
        Operation::Document(operation) => match operation {
            DocumentOperation::Submit(submission) => Some(submission.sent_on),
            DocumentOperation::RecordFate { answered_on, .. } => Some(*answered_on),
            DocumentOperation::RecordExport(_) => None,
        },
        Operation::Evidence(EvidenceOperation::Attach { added_on, .. }) => Some(*added_on),
        Operation::Money(MoneyOperation::Spend(expense)) => Some(expense.paid_on),
        Operation::Money(MoneyOperation::Receive(receipt)) => Some(receipt.received_on),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chengjie_domain::Refusal;
    use serde_json::json;

    fn refused(name: &str, arguments: serde_json::Value) -> Option<Refusal> {
        let now = DateTime::parse_from_rfc3339("2026-09-14T23:00:00+08:00").unwrap();
        let operation = Operation::from_name(name, arguments).unwrap();
        require_past(&operation, now).err().map(|failure| failure.refusal())
    }

    #[test]
    fn tomorrow_has_not_happened_and_today_may_have() {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        let open = |at: &str| json!({"meeting_id": id, "opened_at": at});
        assert_eq!(refused("meeting.open", open("2026-09-14T23:59:00+08:00")), None, "a clock may be ahead");
        let said = refused("meeting.open", open("2026-09-15T00:01:00+08:00")).unwrap();
        assert_eq!(said.code, "date-in-future");
        let sign = json!({"resolution_id": id, "role": "chair", "signed_on": "2099-01-01"});
        assert!(refused("resolution.sign", sign).is_some());
    }
}
