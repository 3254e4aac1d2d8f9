//! The walk through the real page: the page over the bridge, in a browser without a window.

use std::path::PathBuf;
use std::process::Command;

use crate::{root, shell};

/// Where cargo put the programs.
fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(name)
}

/// Walks through the page: a council of the sample society meets, its project is run, and a new society reaches its first
/// resolution.
pub(crate) fn walk() -> Result<(), String> {
    shell(
        "cargo",
        &["build", "--quiet", "--package", "chengjie-tests", "--package", "chengjie-cli", "--bins"],
    )?;
    let folder = std::env::temp_dir().join(format!("chengjie-walk-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let [council, project] = ["council", "project"].map(|name| folder.join(name));
    for sample in [&council, &project] {
        shell(&built("chengjie").display().to_string(), &["sample", &sample.display().to_string()])?;
    }
    let walks: [(&str, &[PathBuf]); 3] = [
        ("e2e/meeting.mjs", &[council, folder.join("resolution.pdf")]),
        ("e2e/project.mjs", &[project, folder.join("project.png")]),
        ("e2e/first-resolution.mjs", &[folder.join("new")]),
    ];
    for (script, arguments) in walks {
        let status = Command::new("node")
            .arg(script)
            .arg(built("bridge"))
            .args(arguments)
            .env("CHENGJIE_FONTS", root().join("assets/fonts"))
            .current_dir(root().join("ui"))
            .status()
            .map_err(|error| format!("node: {error}"))?;
        if !status.success() {
            return Err(format!("{script} stopped; what it left is in {}", folder.display()));
        }
    }
    std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
}
