//! Code that is written from other code: the TypeScript of the wire.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::root;

fn place() -> PathBuf {
    root().join("ui/src/generated/api.ts")
}

fn fresh() -> Result<String, String> {
    let said = Command::new("cargo")
        .args(["run", "--quiet", "--package", "chengjie-api", "--example", "typescript"])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !said.status.success() {
        return Err("the list of commands does not compile".to_owned());
    }
    String::from_utf8(said.stdout).map_err(|error| error.to_string())
}

/// Writes what is generated.
pub(crate) fn generate() -> Result<(), String> {
    let beside = place().with_extension("new");
    let mut file = std::fs::File::create(&beside).map_err(|error| error.to_string())?;
    file.write_all(fresh()?.as_bytes()).map_err(|error| error.to_string())?;
    std::fs::rename(beside, place()).map_err(|error| error.to_string())
}

/// Whether what is committed is what would be generated now.
pub(crate) fn check() -> Result<(), String> {
    let kept = std::fs::read_to_string(place()).map_err(|error| error.to_string())?;
    if kept == fresh()? { Ok(()) } else { Err("stale: run `cargo xtask gen`".to_owned()) }
}
