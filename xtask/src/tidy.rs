//! Rules of the house that a compiler does not know.

use std::path::{Path, PathBuf};

use crate::root;

/// Which crates of ours each crate may name.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("words", &["domain"]),
    ("documents", &["domain", "words"]),
    ("app", &["domain", "store", "words", "documents"]),
    ("api", &["app", "domain", "words"]),
    ("cli", &["app", "domain", "words"]),
];

/// Checks them all and names every breach.
pub(crate) fn tidy() -> Result<(), String> {
    let mut breaches = Vec::new();
    for (name, allowed) in EDGES {
        let manifest = root().join("crates").join(name).join("Cargo.toml");
        let Ok(text) = std::fs::read_to_string(&manifest) else { continue };
        let used = text.split("[dev-dependencies]").next().unwrap_or_default();
        for line in used.lines().filter_map(|line| line.strip_prefix("chengjie-")) {
            let named = line.split('.').next().unwrap_or_default();
            if !allowed.contains(&named) {
                breaches.push(format!("crates/{name} must not know crates/{named}"));
            }
        }
    }
    for path in sources(&root()) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        breaches.extend(breaches_of(&path, &text));
    }
    if breaches.is_empty() { Ok(()) } else { Err(breaches.join("\n")) }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir()
            && !name.starts_with('.')
            && !["target", "node_modules", "out"].contains(&name.as_str())
        {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") {
            found.push(path);
        }
    }
    found
}

fn breaches_of(path: &Path, text: &str) -> Vec<String> {
    let place = path.strip_prefix(root()).unwrap_or(path).display().to_string();
    let mut breaches = Vec::new();
    if !text.starts_with("//! ") {
        breaches.push(format!("{place} does not begin by saying what it is for"));
    }
    if text.lines().count() > 500 {
        breaches.push(format!("{place} is longer than 500 lines"));
    }
    for unfinished in [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("#[ig", "nore]")] {
        if text.contains(unfinished) {
            breaches.push(format!("{place} holds {unfinished}"));
        }
    }
    let is_sql_home = place.starts_with("crates/store/") || place.starts_with("xtask/");
    if !is_sql_home && text.contains("rusqlite") {
        breaches.push(format!("{place} names rusqlite; only the store may"));
    }
    breaches
}
