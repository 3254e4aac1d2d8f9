//! Taking times: medians, high percentiles, ratios within one run.

use std::fmt;
use std::time::{Duration, Instant};

/// One figure and the mark that it must stay under.
pub(crate) struct Figure {
    what: &'static str,
    value: f64,
    mark: f64,
    unit: &'static str,
}

impl Figure {
    /// A time.
    pub(crate) fn time(what: &'static str, value: Duration, mark: Duration) -> Self {
        Self { what, value: value.as_secs_f64() * 1e3, mark: mark.as_secs_f64() * 1e3, unit: "ms" }
    }

    /// So many times as much as the other.
    pub(crate) const fn ratio(what: &'static str, value: f64, mark: f64) -> Self {
        Self { what, value, mark, unit: "x" }
    }

    pub(crate) fn holds(&self) -> bool {
        self.value < self.mark
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, value, mark, unit } = self;
        let state = if self.holds() { "holds" } else { "MISSED" };
        write!(out, "{value:>10.2} {unit:<2}  under {mark:>7.2} {unit:<2}  {state:<6}  {what}")
    }
}

/// The times of so many runs, sorted.
pub(crate) fn times(runs: usize, mut work: impl FnMut(usize)) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..runs)
        .map(|run| {
            let since = Instant::now();
            work(run);
            since.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
}

/// The middle of sorted times.
pub(crate) fn median(times: &[Duration]) -> Duration {
    times[times.len() / 2]
}

/// What 99 of 100 sorted times stay under.
pub(crate) fn high(times: &[Duration]) -> Duration {
    times[(times.len() * 99).div_ceil(100).saturating_sub(1)]
}
