//! How fast the program is, in the build that people get.

use crate::shell;

/// Builds it optimised and takes its times.
pub(crate) fn bench() -> Result<(), String> {
    shell("cargo", &["run", "--release", "--package", "chengjie-bench"])
}
