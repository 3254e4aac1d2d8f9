//! The machine on which one works.

use chengjie_domain::Line;

/// The machine's own name, for the ledger; its system's where it has none that can stand there.
#[must_use]
pub fn machine() -> String {
    let name = gethostname::gethostname().to_string_lossy().into_owned();
    if Line::parse(&name).is_ok() { name } else { std::env::consts::OS.to_owned() }
}
