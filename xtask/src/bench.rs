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
    let paced = pace()?;
    if status.success() && paced { Ok(()) } else { Err("not every figure is under its mark".to_owned()) }
}

/// The keys of the meeting mode, in a browser without a window over the optimised bridge.
fn pace() -> Result<bool, String> {
    let folder = programs::scratch("pace")?;
    let status = Command::new("node")
        .arg("e2e/pace.mjs")
        .arg(programs::optimised("bridge"))
        .arg(programs::optimised("chengjie"))
        .arg(&folder)
        .current_dir(root().join("ui"))
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .status()
        .map_err(|error| format!("the keys of the meeting mode: {error}"))?;
    Ok(status.success())
}
