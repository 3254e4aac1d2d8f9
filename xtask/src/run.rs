//! The program on the sample society: its window or, without a display, its documents in `out/`.

use std::path::Path;
use std::process::Command;

use crate::{programs, root};

/// The day on which the sample society is worth looking at.
const SAMPLE_DAY: &str = "2026-09-14T09:00:00+08:00";

/// Fetches the page's packages when the lock file is newer than what was fetched.
pub(crate) fn packages() -> Result<(), String> {
    let changed = |file: &str| root().join("ui").join(file).metadata().and_then(|file| file.modified());
    match (changed("package-lock.json"), changed("node_modules/.package-lock.json")) {
        (Ok(wanted), Ok(fetched)) if wanted <= fetched => Ok(()),
        _ => npm(&["ci", "--no-audit", "--no-fund"]),
    }
}

/// Builds the page that the window shows.
pub(crate) fn page() -> Result<(), String> {
    packages()?;
    npm(&["run", "build"])
}

/// Runs npm in the page's folder.
pub(crate) fn npm(arguments: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    println!("$ {program} {}", arguments.join(" "));
    let status = Command::new(program).args(arguments).current_dir(root().join("ui")).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("npm {} failed", arguments.join(" "))),
        Err(error) => Err(format!("npm: {error}; install node 20.19 or later")),
    }
}

/// Runs it.
pub(crate) fn run() -> Result<(), String> {
    let out = root().join("out");
    let sample = out.join("sample");
    std::fs::create_dir_all(&out).map_err(|error| error.to_string())?;
    page()?;
    programs::build()?;
    if !sample.exists() {
        programs::sample(&sample)?;
    }
    let has_display = cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if has_display { window(&sample) } else { documents(&out, &sample) }
}

fn window(sample: &Path) -> Result<(), String> {
    println!("Opening the window on {}", sample.display());
    let status = Command::new(programs::built("chengjie-desktop"))
        .arg(sample)
        .env("CHENGJIE_FONTS", root().join("assets/fonts"))
        .current_dir(root())
        .status()
        .map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err("the window did not open".to_owned()) }
}

fn chengjie(sample: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let said = Command::new(programs::built("chengjie"))
        .arg("--workspace")
        .arg(sample)
        .args(["--now", SAMPLE_DAY])
        .args(arguments)
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    if said.status.success() {
        Ok(said.stdout)
    } else {
        Err(format!("chengjie {} failed", arguments.join(" ")))
    }
}

/// Without a display: every document of the sample society.
fn documents(out: &Path, sample: &Path) -> Result<(), String> {
    println!("No display: the documents of the sample society go into {}", out.display());
    let listed = chengjie(sample, &["--json", "documents"])?;
    let listed: serde_json::Value = serde_json::from_slice(&listed).map_err(|error| error.to_string())?;
    for (place, document) in listed.as_array().into_iter().flatten().enumerate() {
        let word = |name: &str| document[name].as_str().unwrap_or_default().to_owned();
        let (kind, of) = (word("document"), word("of"));
        let file = out.join(format!("{:02}-{kind}.pdf", place + 1));
        chengjie(sample, &["export", &kind, "--of", &of, "-o", &file.display().to_string()])?;
        println!("{}  {}", file.display(), word("title"));
    }
    Ok(())
}
