//! How a long job tells where it is and is told to stop.

use crate::StoreError;

/// Called with done and total; `false` stops the job at this step.
pub struct Progress<'job>(&'job (dyn Fn(u64, u64) -> bool + Sync));

impl<'job> Progress<'job> {
    /// Reports to a function.
    #[must_use]
    pub const fn new(report: &'job (dyn Fn(u64, u64) -> bool + Sync)) -> Self {
        Self(report)
    }

    /// Reports to nobody and is never stopped.
    #[must_use]
    pub const fn silent() -> Self {
        Self(&|_, _| true)
    }

    /// Tells where the job is.
    ///
    /// # Errors
    /// When the person stopped it.
    pub fn step(&self, done: u64, total: u64) -> Result<(), StoreError> {
        if (self.0)(done, total) { Ok(()) } else { Err(StoreError::Cancelled) }
    }

    /// Does one of several parts of equal weight, whose own steps count as a share of the whole.
    ///
    /// # Errors
    /// Whatever the part fails with.
    pub fn part<T, E>(
        &self,
        (place, parts): (u64, u64),
        work: impl FnOnce(&Progress<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // Thousandths of a part: parts count in different things, pages here and entries there.
        let report = |done: u64, total: u64| {
            let share = (done.min(total) * 1000).checked_div(total).unwrap_or(0);
            (self.0)(place * 1000 + share, parts * 1000)
        };
        work(&Progress::new(&report))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn the_parts_of_a_job_add_up_to_one_scale() {
        let told = Mutex::new(Vec::new());
        let note = |done, total| {
            told.lock().unwrap().push((done, total));
            true
        };
        let whole = Progress::new(&note);
        for place in 0..2 {
            whole.part((place, 2), |part| part.step(0, 7).and_then(|()| part.step(7, 7))).unwrap();
        }
        assert_eq!(*told.lock().unwrap(), [(0, 2000), (1000, 2000), (1000, 2000), (2000, 2000)]);
    }

    #[test]
    fn a_part_is_stopped_as_the_whole_is() {
        let stopped = Progress::new(&|_, _| false);
        assert!(matches!(stopped.part((0, 1), |part| part.step(1, 2)), Err(StoreError::Cancelled)));
    }
}
