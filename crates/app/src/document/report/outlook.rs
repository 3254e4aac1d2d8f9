//! 七、存在的问题、需要协调的事项和下一步安排, each only as far as the records say so.

use chengjie_documents::Passage;
use chengjie_domain::Fen;
use chengjie_domain::agreement::AgreementStatus;
use chengjie_domain::compliance::{Finding, FindingStatus, RecordRef};
use chengjie_domain::money::FundingKind;
use chengjie_domain::pilot::Side;
use chengjie_domain::report::{WorkState, by_month, deliverable_state, source_account};
use chengjie_domain::work::DeliverableStatus;

use super::records::Records;
use super::stage::clause;
use super::voice::{Voice, count};
use super::{outcome, work};

/// What is wrong.
pub(super) fn problems(records: &Records, voice: &Voice<'_>) -> Passage {
    let late = records.items.iter().filter(|item| records.state(item) == WorkState::Late);
    let unmet = records.findings.iter();
    let unmet = unmet.filter(|finding| {
        matches!(finding.status, FindingStatus::Breached | FindingStatus::Missing)
            && !is_of_drafts(finding, records)
    });
    let kinds: [(&str, Vec<String>); 4] = [
        ("report-problem-late", late.map(|item| work::told(item, records, voice)).collect()),
        ("report-problem-deliverables", outcome::troubled_deliverables(records, voice)),
        ("report-problem-indicators", outcome::behind(records, voice)),
        ("report-problem-findings", unmet.map(|finding| told(finding, voice)).collect()),
    ];
    let mut paragraphs = Vec::new();
    for (key, list) in kinds {
        if !list.is_empty() {
            let figures = [("count", count(list.len()).into()), ("list", voice.long_list(list).into())];
            paragraphs.push(voice.say(key, &figures));
        }
    }
    if paragraphs.is_empty() {
        paragraphs.push(voice.word("report-problems-none"));
    }
    voice.section(1, voice.word("report-problems"), paragraphs)
}

/// Whether a finding speaks only of agreements that are still being drafted: those go to nobody yet.
fn is_of_drafts(finding: &Finding, records: &Records) -> bool {
    let is_draft = |record: &RecordRef| {
        let version = records.agreements.iter().find(|version| version.id.as_str() == record.id);
        version.is_some_and(|version| version.status == AgreementStatus::Drafting)
    };
    !finding.records.is_empty() && finding.records.iter().all(is_draft)
}

fn told(finding: &Finding, voice: &Voice<'_>) -> String {
    let status = match finding.status {
        FindingStatus::Breached => "finding-breached",
        _ => "finding-missing",
    };
    let mut facts = vec![clause(&finding.clause, voice), voice.word(status)];
    facts.extend(finding.records.iter().filter_map(|record| name_of(record, voice)));
    voice.with(voice.word(&format!("rule-{}", finding.rule)), facts)
}

/// How a paper names a record at fault; the project itself needs no naming.
fn name_of(record: &RecordRef, voice: &Voice<'_>) -> Option<String> {
    let kind = voice.word(&format!("kind-{}", record.kind));
    match record.kind.as_str() {
        "pilot_project" => None,
        "stage" => Some(voice.word(&format!("word-{}", record.title))),
        "resolution" => Some(record.title.clone()),
        "agreement_version" => {
            Some(voice.say("report-agreement-version", &[("number", record.title.as_str().into())]))
        }
        _ => Some(kind + &voice.say("document-quoted", &[("name", record.title.as_str().into())])),
    }
}

/// What is asked of the department and of CAST: signatures on an agreement that was sent, money planned that did not arrive.
pub(super) fn requests(records: &Records, voice: &Voice<'_>) -> Passage {
    let mut paragraphs = signatures(records, voice);
    for source in &records.sources {
        let party = match source.kind {
            FundingKind::CentralFinance | FundingKind::PurchasedService => {
                records.project.department.to_string()
            }
            FundingKind::CapacityFund => voice.word("report-cast"),
            FundingKind::Own | FundingKind::Other => continue,
        };
        let account = source_account(source, &records.receipts, &records.expenses, records.period);
        let left = Fen::new(account.planned.fen() - account.received.fen()).unwrap_or(Fen::ZERO);
        if left > Fen::ZERO {
            paragraphs.push(voice.say(
                "report-request-funds",
                &[
                    ("source", (&source.name).into()),
                    ("year", source.year.into()),
                    ("planned", voice.wan(account.planned).into()),
                    ("received", voice.wan(account.received).into()),
                    ("left", voice.wan(left).into()),
                    ("party", party.into()),
                ],
            ));
        }
    }
    if paragraphs.is_empty() {
        paragraphs.push(voice.word("report-requests-none"));
    }
    voice.section(2, voice.word("report-requests"), paragraphs)
}

fn signatures(records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let mut paragraphs = Vec::new();
    for version in records.agreements.iter().filter(|version| version.status == AgreementStatus::Sent) {
        let Some(sent_on) = version.sent_on.filter(|day| *day <= records.day()) else { continue };
        let sides = [
            (Side::Department, records.project.department.to_string()),
            (Side::Cast, voice.word("report-cast")),
        ];
        let missing = sides.into_iter().filter(|(side, _)| {
            !version.signatures.iter().any(|one| one.party == *side && one.signed_on <= records.day())
        });
        let missing: Vec<String> = missing.map(|(_, name)| name).collect();
        if !missing.is_empty() {
            paragraphs.push(voice.say(
                "report-request-signature",
                &[
                    ("number", version.number.into()),
                    ("day", voice.day(sent_on).into()),
                    ("parties", voice.list(missing).into()),
                ],
            ));
        }
    }
    paragraphs
}

/// What is due after the day until the end of the next period, by month.
pub(super) fn next(records: &Records, voice: &Voice<'_>) -> Passage {
    let until = records.asked.next().to();
    let items = records.items.iter().filter(|item| records.state(item) != WorkState::Done);
    let items = items.map(|item| {
        let mut facts: Vec<String> = work::lead(item, records, voice).into_iter().collect();
        facts.push(voice.day(item.due_on()));
        (item.due_on(), voice.with(item.title.to_string(), facts))
    });
    let deliverables = records.deliverables.iter().filter(|one| {
        matches!(
            deliverable_state(one, records.day()),
            DeliverableStatus::Planned | DeliverableStatus::Returned
        )
    });
    let deliverables = deliverables.map(|one| {
        let named = voice.say("document-quoted", &[("name", (&one.title).into())]);
        (one.due_on, voice.with(named, vec![voice.day(one.due_on)]))
    });
    let months = by_month(items.chain(deliverables), records.day(), until);
    let mut paragraphs = Vec::new();
    for ((year, month), due) in months {
        let name = voice.month(year, month);
        let list = voice.list(due.into_iter().map(|(_, what)| what).collect());
        paragraphs.push(voice.say("report-next-month", &[("month", name.into()), ("list", list.into())]));
    }
    if paragraphs.is_empty() {
        paragraphs.push(voice.say("report-next-none", &[("day", voice.day(until).into())]));
    }
    voice.section(3, voice.word("report-next"), paragraphs)
}
