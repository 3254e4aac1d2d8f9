//! The room of the task agreement, on the sample society whose second version is being drafted.

use chengjie_app::view::AgreementRoom;
use chengjie_app::{Progress, Secretariat, Unlocking};
use chengjie_domain::Prose;
use chengjie_domain::agreement::{AgreementPart, AgreementTable, GapKind};
use chrono::NaiveDate;

fn day() -> NaiveDate {
    "2026-09-14".parse().unwrap()
}

fn sample(folder: &std::path::Path) -> (Secretariat, AgreementRoom) {
    let unlocking = Unlocking { passphrase: String::new() };
    let office = Secretariat::sample(&folder.join("样例"), &unlocking, &Progress::silent()).unwrap().0;
    let project = office.projects().unwrap().remove(0);
    let room = office.agreement_room(&project, day()).unwrap();
    (office, room)
}

#[test]
fn the_room_shows_every_version_with_what_it_lacks_and_when_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let (_, room) = sample(folder.path());
    let [first, second] = room.versions.as_slice() else { panic!("two versions: {:?}", room.versions.len()) };
    assert!(first.gaps.is_empty(), "a version in force is complete");
    assert_eq!(first.approved_by.as_ref().unwrap().resolution.title.as_str(), "签署试点项目任务书");
    assert!(!second.gaps.is_empty() && second.version.amends_id.as_ref() == Some(&first.version.id));
    assert!(second.written_at.unwrap() > first.written_at.unwrap(), "the ledger tells when");
    assert_eq!(room.parts.first(), Some(&AgreementPart::Objectives), "in the order of the paper");
    let spent = &first.approved_by.as_ref().unwrap().resolution.id;
    assert!(
        room.approvals.iter().all(|one| &one.resolution.id != spent),
        "a resolution approves one version"
    );
}

#[test]
fn what_is_typed_is_weighed_before_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (office, room) = sample(folder.path());
    let first = &room.versions[0].version;
    let mut parts = first.parts.clone();
    parts.objectives = Prose::default();
    parts.indicators[0].target = chengjie_domain::Quantity::whole(2000);
    let before = office.head().unwrap();
    let draft = office.agreement_draft(&parts, Some(&first.id)).unwrap();
    assert_eq!(draft.gaps.iter().map(|gap| gap.kind).collect::<Vec<_>>(), [GapKind::Objectives]);
    assert_eq!(draft.changes.parts, [AgreementPart::Objectives, AgreementPart::Indicators]);
    let row = &draft.changes.rows[0];
    assert!(row.table == AgreementTable::Indicators && row.is_lowered, "2,400 became 2,000");
    assert_eq!(draft.sums.planned, draft.sums.budgeted);
    assert_eq!(draft.sums.years.len(), 1);
    assert_eq!(office.head().unwrap(), before, "weighing writes nothing");
}
