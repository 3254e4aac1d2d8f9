//! The walks through the real window, on a display that nobody sees.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::programs::{self, built, sample, scratch};
use crate::root;
use crate::test::{Count, each};

/// What a walk begins with and leaves.
struct Walk {
    script: &'static str,
    is_sample: bool,
    pictures: &'static [&'static str],
}

/// Each walk: what it shows, its script in `tests/smoke`, whether it begins with the sample society, and the pictures of it that
/// are left in `out/window`.
const WALKS: &[(&str, Walk)] = &[
    (
        "a council votes with a projector, and the next start finds it",
        Walk {
            script: "window.mjs",
            is_sample: true,
            pictures: &["window-1366.png", "window-1920.png", "window-projector.png", "window-voted.png"],
        },
    ),
    (
        "a council of sixty holds a whole meeting",
        Walk {
            script: "meeting.mjs",
            is_sample: false,
            pictures: &["06-recused-1366.png", "07-printed-1920.png", "10-confirmed-1366.png"],
        },
    ),
];

/// Takes each walk; nothing where the window cannot be driven.
pub(crate) fn smoke() -> Result<Count, String> {
    if !cfg!(target_os = "linux") {
        println!("the window is driven on Linux only");
        return Ok(Count::default());
    }
    programs::build()?;
    Ok(each("window", WALKS, walk))
}

fn walk(Walk { script, is_sample, pictures }: &Walk) -> Result<(), String> {
    let folder = scratch(script)?;
    let mut given = vec![built("chengjie-desktop"), folder.clone()];
    if *is_sample {
        let workspace = folder.join("sample");
        sample(&workspace)?;
        given.push(workspace);
    }
    let status = Command::new("node")
        .arg(format!("tests/smoke/{script}"))
        .args(given)
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .current_dir(root())
        .status()
        .map_err(|error| format!("node: {error}"))?;
    if !status.success() {
        return Err(format!("the window stopped; what it left is in {}", folder.display()));
    }
    let kept = root().join("out/window");
    std::fs::create_dir_all(&kept).map_err(|error| error.to_string())?;
    for name in *pictures {
        std::fs::copy(folder.join(name), kept.join(name)).map_err(|error| format!("{name}: {error}"))?;
    }
    remove(&folder)
}

/// Removes what the window left; it may still be closing its workspace, with a last backup.
fn remove(folder: &Path) -> Result<(), String> {
    for _ in 0..100 {
        if std::fs::remove_dir_all(folder).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    std::fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
