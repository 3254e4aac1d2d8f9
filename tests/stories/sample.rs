//! The sample society obeys every rule and is the same each time.

use chengjie_app::{Progress, Secretariat, Unlocking};
use chengjie_domain::compliance::FindingStatus;
use chengjie_domain::council::Seat;
use chengjie_domain::work::{Deliverable, Indicator, WorkItem};

fn sample(folder: &std::path::Path) -> Secretariat {
    let unlocking = Unlocking { passphrase: String::new() };
    Secretariat::sample(folder, &unlocking, &Progress::silent()).unwrap().0
}

#[test]
fn two_samples_have_the_same_ledger_head_and_pass_their_checks() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["一", "二"].map(|name| sample(&folder.path().join(name)));
    assert_eq!(first.head().unwrap(), second.head().unwrap());
    assert_eq!(first.verify(&Progress::silent()).unwrap().troubles, []);
}

#[test]
fn the_sample_holds_what_its_page_promises() {
    let folder = tempfile::tempdir().unwrap();
    let office = sample(&folder.path().join("样例"));
    let count = |kind: &str| office.list(kind).unwrap().as_array().unwrap().len();
    assert_eq!((count("pilot_project"), count("resolution"), count("ballot")), (4, 11, 12));
    let day = "2026-09-14".parse().unwrap();
    let project = &office.projects().unwrap()[0];
    let (items, deliverables, indicators, seats) = office
        .read(|reader| {
            let of = project.as_str();
            Ok((
                reader.list_by::<WorkItem>("project_id", of)?,
                reader.list_by::<Deliverable>("project_id", of)?,
                reader.list_by::<Indicator>("project_id", of)?,
                reader.all::<Seat>()?,
            ))
        })
        .unwrap();
    assert_eq!((items.len(), deliverables.len(), indicators.len()), (40, 12, 8));
    assert_eq!(items.iter().filter(|item| item.is_overdue(day)).count(), 2);
    assert!(seats.len() >= 45);
    let findings = office.findings(project, day).unwrap();
    let breached: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.status == FindingStatus::Breached)
        .map(|finding| finding.rule.as_str())
        .collect();
    assert_eq!(breached, ["major-expense-decided"], "one expense was paid without a council");
}

#[test]
fn a_stopped_sample_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("样例");
    let unlocking = Unlocking { passphrase: String::new() };
    let stopped = Secretariat::sample(&place, &unlocking, &Progress::new(&|done, _| done < 20));
    assert!(stopped.is_err() && !place.exists());
}
