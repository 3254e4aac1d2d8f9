//! The smoke test of the real window, on a display that nobody sees.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::programs::{self, built, sample, scratch};
use crate::root;

/// Opens the window, holds a vote in it, and starts it again. Pictures of it are left in `out/window`.
pub(crate) fn smoke() -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        println!("the window is driven on Linux only");
        return Ok(());
    }
    programs::build()?;
    let folder = scratch("smoke")?;
    let workspace = folder.join("sample");
    sample(&workspace)?;
    let status = Command::new("node")
        .arg("tests/smoke/window.mjs")
        .args([built("chengjie-desktop"), workspace, folder.clone()])
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .current_dir(root())
        .status()
        .map_err(|error| format!("node: {error}"))?;
    if !status.success() {
        return Err(format!("the window stopped; what it left is in {}", folder.display()));
    }
    let pictures = root().join("out/window");
    std::fs::create_dir_all(&pictures).map_err(|error| error.to_string())?;
    for name in ["window-1366.png", "window-1920.png", "window-voted.png"] {
        std::fs::copy(folder.join(name), pictures.join(name)).map_err(|error| format!("{name}: {error}"))?;
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
