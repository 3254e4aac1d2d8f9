//! Long jobs at the terminal: Ctrl-C stops them, a terminal shows how far they are.

use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

use chengjie_app::{Failure, Job, Progress};

/// Does a long job; Ctrl-C stops it at its next step, and then it leaves nothing.
pub(crate) fn run<T: Send + 'static>(
    work: impl FnOnce(&Progress<'_>) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let trouble = |source| Failure::File { path: "tokio".to_owned(), source };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(trouble)?;
    let is_watched = std::io::stderr().is_terminal();
    let result = runtime.block_on(async {
        let job = Job::new();
        let mut running = std::pin::pin!(job.run(work));
        let mut tick = tokio::time::interval(Duration::from_millis(100));
        loop {
            tokio::select! {
                result = &mut running => return result,
                Ok(()) = tokio::signal::ctrl_c() => job.cancel(),
                _ = tick.tick() => if is_watched { show(job.progress()) },
            }
        }
    });
    if is_watched {
        tell("\r\u{1b}[K");
    }
    result
}

fn show((done, total): (u64, u64)) {
    if let Some(share) = (done * 100).checked_div(total) {
        tell(&format!("\r\u{1b}[K{share}% ({done}/{total})"));
    }
}

fn tell(text: &str) {
    let mut out = std::io::stderr();
    let _nobody_reads = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
