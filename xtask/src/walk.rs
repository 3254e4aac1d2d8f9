//! The walks through the real page: the page over the bridge, in a browser without a window.

use std::process::Command;

use crate::programs::{self, built, sample, scratch};
use crate::root;
use crate::test::{Count, each};

/// What a walk begins with.
enum Begins {
    /// A workspace of the sample society, and where a PDF may go.
    Sample,
    /// A folder with nothing in it.
    Empty,
}

/// Each walk: what it shows, its script in `ui/e2e`, and what it begins with.
const WALKS: &[(&str, (&str, Begins))] = &[
    ("a council meets", ("meeting.mjs", Begins::Sample)),
    ("a sitting as it goes", ("sitting.mjs", Begins::Sample)),
    ("a meeting is held by its keys", ("session.mjs", Begins::Sample)),
    ("a meeting survives twenty pulled plugs", ("killed.mjs", Begins::Sample)),
    ("a meeting's papers are printed", ("papers.mjs", Begins::Sample)),
    ("a project is run", ("project.mjs", Begins::Sample)),
    ("an agreement is amended, signed and exported", ("agreement.mjs", Begins::Sample)),
    ("a new society reaches its first resolution", ("first-resolution.mjs", Begins::Empty)),
    ("every room, by eye and by keys", ("rooms.mjs", Begins::Sample)),
    ("what proves a record is kept with it", ("evidence.mjs", Begins::Sample)),
    ("a meeting is carried on another machine and back", ("carry.mjs", Begins::Sample)),
    ("a workspace is kept and opened again", ("keeping.mjs", Begins::Sample)),
];

/// Takes every walk; each in a workspace of its own.
pub(crate) fn walks() -> Result<Count, String> {
    programs::build()?;
    Ok(each("walk", WALKS, |(script, begins)| walk(script, begins)))
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
