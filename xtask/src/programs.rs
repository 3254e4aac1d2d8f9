//! The programs that the verbs start. All are built in one command: cargo chooses the features of a dependency by what is
//! built beside it, and another choice would compile it again.

use std::path::{Path, PathBuf};

use crate::{root, shell};

/// Builds every program of the workspace, with the choice of features that the tests have.
pub(crate) fn build() -> Result<(), String> {
    shell("cargo", &["build", "--quiet", "--workspace", "--bins", "--examples"])
}

/// Where cargo put a program; an example has its folder before its name.
pub(crate) fn built(name: &str) -> PathBuf {
    placed("debug", name)
}

/// Where cargo put a program that was built as people get it.
pub(crate) fn optimised(name: &str) -> PathBuf {
    placed("release", name)
}

fn placed(profile: &str, name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A new folder for what a test makes.
pub(crate) fn scratch(name: &str) -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("chengjie-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// Makes the sample society's workspace.
pub(crate) fn sample(place: &Path) -> Result<(), String> {
    shell(&built("chengjie").display().to_string(), &["sample", &place.display().to_string()])
}
