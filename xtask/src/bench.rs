//! How fast the program is, in the build that people get.

use std::process::Command;

use crate::{programs, root, run, shell};

/// Builds everything optimised and takes its times.
pub(crate) fn bench() -> Result<(), String> {
    run::page()?;
    shell("cargo", &["build", "--release", "--workspace", "--bins"])?;
    let status = Command::new(programs::optimised("chengjie-bench"))
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .status()
        .map_err(|error| format!("the measurements: {error}"))?;
    if status.success() { Ok(()) } else { Err("not every figure is under its mark".to_owned()) }
}
