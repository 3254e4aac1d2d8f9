//! Long jobs: done beside, on a thread of their own, telling where they are and stopping when they are told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use chengjie_store::Progress;

use crate::Failure;

/// One long job, seen from outside.
#[derive(Debug, Default)]
pub struct Job {
    done: AtomicU64,
    total: AtomicU64,
    is_cancelled: AtomicBool,
}

impl Job {
    /// A job that has not begun.
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// Tells it to stop at its next step. A job that is done before it hears stays done.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// How much is done, of how much; of nothing while the job has not counted yet.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    fn step(&self, done: u64, total: u64) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        !self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Does the work on a thread that may block, so that whoever waits can go on answering.
    ///
    /// # Errors
    /// Whatever the work fails with; [`Failure::Cancelled`] when it was told to stop, and then it left nothing half-done.
    ///
    /// # Panics
    /// When the work panics.
    pub async fn run<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Progress<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let job = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || {
            let report = |done, total| job.step(done, total);
            let progress = Progress::new(&report);
            progress.step(0, 0)?;
            work(&progress)
        });
        match done.await {
            Ok(result) => result,
            Err(ended) if ended.is_panic() => std::panic::resume_unwind(ended.into_panic()),
            Err(_) => Err(Failure::Cancelled),
        }
    }
}
