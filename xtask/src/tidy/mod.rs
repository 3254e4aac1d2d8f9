//! Rules of the house that a compiler does not know: one file a kind of rule.

mod edges;
mod licences;
mod proofs;
mod sources;
mod words;

use std::path::{Path, PathBuf};

use crate::root;

/// Checks them all and names every breach.
pub(crate) fn tidy() -> Result<(), String> {
    let breaches: Vec<String> = [
        edges::breaches(),
        sources::breaches(),
        words::breaches(),
        proofs::breaches(),
        licences::breaches()?,
    ]
    .concat();
    if breaches.is_empty() { Ok(()) } else { Err(breaches.join("\n")) }
}

/// Every file of ours under a folder of the repository, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    gather(&root().join(folder), &mut found);
    found.sort();
    found
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    const NOT_OURS: [&str; 6] = ["target", "node_modules", "out", "dist", "generated", "gen"];
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with('.') || NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            gather(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// A file's place in the repository, with slashes.
fn place(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}
