//! The long commands at work: the page names each by a key of its own, asks how far it is, and may stop it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chengjie_app::{Failure, Job};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
use crate::workspace::arguments;

arguments! {
    /// A long command at work, by the key that the page gave it.
    OneJob { job: String }
}

/// How far a long command is: of nothing while it has not counted yet.
#[derive(Serialize, TS)]
pub(crate) struct JobProgress {
    done: u64,
    total: u64,
}

/// Every long command at work.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<BTreeMap<String, Arc<Job>>>);

impl Jobs {
    fn held(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Job>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes up a job under its key, until what is returned is dropped; without a key nobody can ask for it.
    pub(crate) fn begin(&self, key: Option<String>) -> AtWork<'_> {
        let job = Job::new();
        if let Some(key) = &key {
            self.held().insert(key.clone(), Arc::clone(&job));
        }
        AtWork { jobs: self, key, job }
    }

    fn find(&self, key: &str) -> Option<Arc<Job>> {
        self.held().get(key).cloned()
    }
}

/// A job at work; forgotten when it ends, however it ends.
pub(crate) struct AtWork<'jobs> {
    jobs: &'jobs Jobs,
    key: Option<String>,
    pub(crate) job: Arc<Job>,
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        if let Some(key) = &self.key {
            self.jobs.held().remove(key);
        }
    }
}

/// Where a job is; nothing when it has ended or not begun.
#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn job_progress(session: &Session, args: OneJob) -> Result<Option<JobProgress>, Failure> {
    let job = session.jobs().find(&args.job);
    Ok(job.map(|job| {
        let (done, total) = job.progress();
        JobProgress { done, total }
    }))
}

/// Tells a job to stop; whether it was still at work. It answers as cancelled when it has stopped, or as done.
#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn cancel_job(session: &Session, args: OneJob) -> Result<bool, Failure> {
    let job = session.jobs().find(&args.job);
    if let Some(job) = &job {
        job.cancel();
    }
    Ok(job.is_some())
}
