//! The walks through the real page: the page over the bridge, in a browser without a window.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::test::Count;
use crate::{root, shell};

/// What a walk begins with.
enum Begins {
    /// A workspace of the sample society, and where a PDF may go.
    Sample,
    /// A folder with nothing in it.
    Empty,
}

/// Each walk: what it shows, its script in `ui/e2e`, and what it begins with.
const WALKS: &[(&str, &str, Begins)] = &[
    ("a council meets", "meeting.mjs", Begins::Sample),
    ("a project is run", "project.mjs", Begins::Sample),
    ("an agreement is amended, signed and exported", "agreement.mjs", Begins::Sample),
    ("a new society reaches its first resolution", "first-resolution.mjs", Begins::Empty),
    ("every room, by eye and by keys", "rooms.mjs", Begins::Sample),
    ("a workspace is kept and opened again", "keeping.mjs", Begins::Sample),
];

/// Where cargo put a program.
pub(crate) fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
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

/// Takes every walk; each in a workspace of its own.
pub(crate) fn walks() -> Result<Count, String> {
    shell(
        "cargo",
        &["build", "--quiet", "--package", "chengjie-tests", "--package", "chengjie-cli", "--bins"],
    )?;
    let mut all = Count::default();
    for (name, script, begins) in WALKS {
        let since = Instant::now();
        let walked = walk(script, begins);
        if let Err(reason) = &walked {
            println!("{reason}");
        }
        let state = if walked.is_ok() { "ok" } else { "FAILED" };
        println!("walk: {name}: {state} ({} s)", since.elapsed().as_secs());
        all.passed += u32::from(walked.is_ok());
        all.failed += u32::from(walked.is_err());
    }
    Ok(all)
}

fn walk(script: &str, begins: &Begins) -> Result<(), String> {
    let folder = scratch(script)?;
    let given = match begins {
        Begins::Sample => {
            let workspace = folder.join("sample");
            sample(&workspace)?;
            vec![workspace, folder.join("document.pdf")]
        }
        Begins::Empty => vec![folder.join("new")],
    };
    let status = Command::new("node")
        .arg(format!("e2e/{script}"))
        .arg(built("bridge"))
        .args(given)
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .current_dir(root().join("ui"))
        .status()
        .map_err(|error| format!("node: {error}"))?;
    if status.success() {
        std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())
    } else {
        Err(format!("the walk stopped; what it left is in {}", folder.display()))
    }
}
