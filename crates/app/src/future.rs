//! What is said to have happened has happened: nothing is voted, signed, paid or closed at a moment that has not come.

use chengjie_domain::vote::Recusal;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::failure::refuse;
use crate::operation::{
    AgreementOperation, CouncilOperation, DocumentOperation, EvidenceOperation, MeetingOperation,
    MoneyOperation, PersonOperation, PilotOperation, ResolutionOperation, VoteOperation, WorkOperation,
};
use crate::{Failure, Operation};

/// How far the clock of the hall may be ahead of the one that the ledger is kept by.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::minutes(5);

/// Refuses an operation whose fact lies after the moment at which it is recorded; what is planned may.
pub(crate) fn require_past(operation: &Operation, now: DateTime<FixedOffset>) -> Result<(), Failure> {
    let today = now.date_naive();
    if let Some(day) = happened_on(operation).filter(|day| *day > today) {
        return Err(refuse("date-in-future", &[("day", day.into()), ("today", today.into())]));
    }
    let latest = now + CLOCKS_DIFFER;
    match happened_at(operation).into_iter().find(|moment| *moment > latest) {
        None => Ok(()),
        Some(moment) => {
            let [moment, now] =
                [moment, now].map(|at| at.with_timezone(now.offset()).format("%Y-%m-%d %H:%M").to_string());
            Err(refuse("moment-in-future", &[("moment", moment.into()), ("now", now.into())]))
        }
    }
}

/// The moments of the facts that an operation records.
fn happened_at(operation: &Operation) -> Vec<DateTime<FixedOffset>> {
    match operation {
        Operation::Meeting(operation) => match operation {
            MeetingOperation::Open { opened_at: at, .. }
            | MeetingOperation::Close { closed_at: at, .. }
            | MeetingOperation::Arrive { at, .. }
            | MeetingOperation::Leave { at, .. }
            | MeetingOperation::Return { at, .. } => vec![*at],
            MeetingOperation::Attend { entries, .. } => {
                entries.iter().flat_map(|entry| [entry.arrived_at, entry.left_at]).flatten().collect()
            }
            _ => Vec::new(),
        },
        Operation::Vote(
            VoteOperation::Close { closed_at: at, .. } | VoteOperation::Correct { corrected_at: at, .. },
        ) => vec![*at],
        Operation::Vote(
            VoteOperation::Recuse(Recusal { left_at, returned_at, .. })
            | VoteOperation::TimeRecusal { left_at, returned_at, .. },
        ) => [*left_at, *returned_at].into_iter().flatten().collect(),
        _ => Vec::new(),
    }
}

/// The day of the fact that an operation records, where it is a day.
fn happened_on(operation: &Operation) -> Option<NaiveDate> {
    match operation {
        Operation::Meeting(
            MeetingOperation::ConfirmMinutes { confirmed_on: day, .. }
            | MeetingOperation::GiveProxy { given_on: day, .. }
            | MeetingOperation::CorrectMinutes { corrected_on: day, .. },
        ) => Some(*day),
        Operation::Person(PersonOperation::Erase { erased_on, .. }) => Some(*erased_on),
        Operation::Council(operation) => match operation {
            CouncilOperation::FileApproval { approved_on, .. } => Some(*approved_on),
            // What was numbered before was numbered in a year that has begun.
            CouncilOperation::EstablishBody(body) | CouncilOperation::AmendBody(body) => {
                body.numbers_before.and_then(|before| NaiveDate::from_ymd_opt(before.year, 1, 1))
            }
            _ => None,
        },
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

    const ID: &str = "01980c2e-7a10-7000-8000-000000000001";

    fn refused(name: &str, arguments: serde_json::Value) -> Option<Refusal> {
        let now = DateTime::parse_from_rfc3339("2026-09-14T14:00:00+08:00").unwrap();
        let operation = Operation::from_name(name, arguments).unwrap();
        require_past(&operation, now).err().map(|failure| failure.refusal())
    }

    #[test]
    fn a_day_that_has_not_come_is_refused() {
        let sign = |day: &str| json!({"resolution_id": ID, "role": "chair", "signed_on": day});
        assert_eq!(refused("resolution.sign", sign("2026-09-14")), None);
        assert_eq!(refused("resolution.sign", sign("2099-01-01")).unwrap().code, "date-in-future");
    }

    #[test]
    fn an_hour_of_today_that_has_not_come_is_refused_wherever_it_is_said() {
        let person = |field: &str, at: &str| json!({"meeting_id": ID, "entries": [{"person_id": ID, "state": "present", field: at}]});
        let of = |field: &'static str| move |at: &str| json!({"meeting_id": ID, field: at});
        let coming = |at: &str| json!({"meeting_id": ID, "person_id": ID, "at": at});
        let tally = json!({"in_favour": 1, "against": 0, "abstain": 0, "invalid": 0, "blank": 0});
        let vote = |at: &str| {
            json!({"ballot_id": ID, "agenda_item_id": ID, "closed_at": at, "tally": tally, "choices": [],
                "tellers": null, "resolution_id": ID})
        };
        let recount = |at: &str| {
            json!({"ballot_id": ID, "corrects_id": ID, "corrected_at": at, "tally": tally, "choices": [],
                "reason": "漏计", "resolution_id": ID})
        };
        type Said<'story> = &'story dyn Fn(&str) -> serde_json::Value;
        let cases: [(&str, Said<'_>); 9] = [
            ("meeting.open", &of("opened_at")),
            ("meeting.close", &of("closed_at")),
            ("meeting.arrive", &coming),
            ("meeting.leave", &coming),
            ("meeting.return", &coming),
            ("meeting.attend", &|at| person("arrived_at", at)),
            ("meeting.attend", &|at| person("left_at", at)),
            ("vote.close", &vote),
            ("vote.correct", &recount),
        ];
        for (name, arguments) in cases {
            assert_eq!(
                refused(name, arguments("2026-09-14T14:05:00+08:00")),
                None,
                "{name}: a clock may be ahead"
            );
            let said = refused(name, arguments("2026-09-14T14:06:00+08:00")).unwrap();
            assert_eq!(said.code, "moment-in-future", "{name}");
        }
        let convene = json!({"meeting_id": ID, "body_id": ID, "form": "in_person", "place": null,
            "starts_at": "2026-09-14T18:00:00+08:00", "chair_id": null, "recorder_id": null});
        assert_eq!(refused("meeting.convene", convene), None, "what is planned lies ahead");
    }
}
