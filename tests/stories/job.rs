//! Long jobs are done beside, tell where they are, and stop when they are told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chengjie_app::{Failure, Job, Secretariat, Unlocking};
use chengjie_tests::{Society, at};

#[tokio::test]
async fn a_job_is_done_beside_and_tells_how_far_it_is() {
    let society = Society::with_council(9);
    let head = society.head();
    let job = Job::new();
    assert_eq!(job.progress(), (0, 0));
    let verification = job.run(move |progress| society.office.verify(progress)).await.unwrap();
    assert_eq!((verification.troubles, verification.entries), (vec![], head));
    let (done, total) = job.progress();
    assert!(total > 0 && done <= total, "{done} of {total}");
}

#[tokio::test]
async fn a_cancelled_verify_says_so_and_one_word_says_it() {
    let society = Society::with_council(9);
    let job = Job::new();
    let canceller = Arc::clone(&job);
    let ended = job
        .run(move |progress| {
            canceller.cancel();
            society.office.verify(progress)
        })
        .await;
    assert!(matches!(ended, Err(Failure::Cancelled)), "the store's word and the job's are one: {ended:?}");
}

#[tokio::test]
async fn a_cancelled_backup_and_a_cancelled_sample_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("样例");
    let job = Job::new();
    let (canceller, at_place) = (Arc::clone(&job), place.clone());
    let ended = job
        .run(move |progress| {
            canceller.cancel();
            Secretariat::sample(&at_place, &Unlocking { passphrase: String::new() }, progress).map(|_| ())
        })
        .await;
    assert!(matches!(ended, Err(Failure::Cancelled)) && !place.exists());

    let society = Society::with_council(9);
    let backups = society.office.workspace().folder().join("backups");
    let inside = || std::fs::read_dir(&backups).unwrap().count();
    let job = Job::new();
    let canceller = Arc::clone(&job);
    let (society, ended) = job
        .run(move |progress| {
            canceller.cancel();
            let ended = society.office.back_up(at("12:00"), progress);
            Ok((society, ended))
        })
        .await
        .unwrap();
    assert!(matches!(ended, Err(Failure::Cancelled)));
    assert_eq!(inside(), 0, "no part of a backup is left");
    drop(society);
}

#[tokio::test]
async fn a_job_cancelled_before_it_begins_does_nothing() {
    let began = Arc::new(AtomicBool::new(false));
    let job = Job::new();
    job.cancel();
    let seen = Arc::clone(&began);
    let ended = job
        .run(move |_| {
            seen.store(true, Ordering::Relaxed);
            Ok(())
        })
        .await;
    assert!(matches!(ended, Err(Failure::Cancelled)) && !began.load(Ordering::Relaxed));
}
