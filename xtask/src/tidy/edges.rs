//! Who may know whom: crates each other, crates what they wrap, features of the page nothing of another feature.

use std::collections::BTreeSet;

use super::{files, place, text};
use crate::root;

/// Which crates of ours each crate may name.
const CRATES: &[(&str, &[&str])] = &[
    ("crates/domain", &[]),
    ("crates/store", &["domain"]),
    ("crates/words", &["domain"]),
    ("crates/documents", &["domain", "words"]),
    ("crates/app", &["domain", "store", "words", "documents"]),
    ("crates/api", &["app", "domain", "words"]),
    ("crates/cli", &["app", "domain", "words"]),
    ("src-tauri", &["api"]),
    ("tests", &["api", "app", "domain", "documents", "store", "words"]),
    ("bench", &["app", "domain", "documents", "store", "words"]),
    ("bench/empty-window", &[]),
    ("xtask", &[]),
];

/// Crates of others that one crate of ours wraps, so that no other can do what they do.
const WRAPPED: &[(&str, &[&str])] = &[
    // The measurements write the same row into a plain database, to compare.
    ("rusqlite", &["crates/store", "bench"]),
    ("fluent-bundle", &["crates/words"]),
    ("typst", &["crates/documents"]),
    ("typst-pdf", &["crates/documents"]),
    ("printpdf", &["crates/documents"]),
    ("clap", &["crates/cli"]),
    // An empty window is what ours is held against.
    ("tauri", &["src-tauri", "bench/empty-window"]),
    ("hayro-svg", &["crates/documents"]),
    ("rfd", &["src-tauri"]),
];

pub(super) fn breaches() -> Vec<String> {
    let mut breaches = Vec::new();
    let manifests = files("").into_iter().filter(|path| path.ends_with("Cargo.toml"));
    for manifest in manifests.filter(|path| *path != root().join("Cargo.toml")) {
        let folder = place(manifest.parent().unwrap_or(&manifest));
        match CRATES.iter().find(|(name, _)| *name == folder) {
            Some((_, allowed)) => breaches.extend(of_crate(&folder, allowed, &text(&manifest))),
            None => breaches.push(format!("{folder} has no line in xtask/src/tidy/edges.rs")),
        }
    }
    for path in files("ui/src") {
        breaches.extend(of_page(&place(&path), &text(&path)));
    }
    breaches
}

fn of_crate(folder: &str, allowed: &[&str], manifest: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    for name in &named(manifest) {
        if let Some(ours) = name.strip_prefix("chengjie-")
            && !allowed.contains(&ours)
        {
            breaches.push(format!("{folder} must not know crates/{ours}"));
        }
        if let Some((_, homes)) = WRAPPED.iter().find(|(wrapped, _)| wrapped == name)
            && !homes.contains(&folder)
        {
            breaches.push(format!("{folder} must not name {name}; {} does", homes.join(", ")));
        }
    }
    breaches
}

/// The crates that a manifest builds with, in whatever table and under whatever name; those of the tests are free.
fn named(manifest: &str) -> BTreeSet<String> {
    const TABLES: [&str; 2] = [".dependencies.", ".build-dependencies."];
    let mut names = BTreeSet::new();
    let mut table = "";
    for line in manifest.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        let mut key = line;
        if let Some((heading, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            (table, key) = (heading, "");
        }
        let path = format!(".{table}.{key}");
        let Some((_, rest)) = TABLES.iter().find_map(|table| path.split_once(table)) else { continue };
        let name = rest.split(['.', ' ', '=']).next().unwrap_or_default();
        let package = key.split_once("package").and_then(|(_, rest)| rest.split('"').nth(1));
        names.extend([name.trim_matches('"')].into_iter().chain(package).map(str::to_owned));
    }
    names
}

fn of_page(place: &str, text: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    let own = place.strip_prefix("ui/src/features/").and_then(|rest| rest.split('/').next());
    for line in text.lines().filter(|line| line.contains("from \"") || line.contains("import(\"")) {
        let named = line.split('"').nth(1).unwrap_or_default();
        if named.starts_with("@tauri-apps/") && !place.starts_with("ui/src/host/") {
            breaches.push(format!("{place} names {named}; only ui/src/host may"));
        }
        let other = feature_of(&led_to(place, named));
        if own.is_some() && other.is_some() && other.as_deref() != own {
            breaches.push(format!("{place} imports the feature {}", other.unwrap_or_default()));
        }
        if place.starts_with("ui/src/shared/") && named.contains("/features/") {
            breaches.push(format!("{place} imports a feature: {named}"));
        }
    }
    breaches
}

/// Where an import of a file leads, as a path from the root.
fn led_to(place: &str, named: &str) -> Vec<String> {
    let mut parts: Vec<String> = place.split('/').map(str::to_owned).collect();
    parts.pop();
    for step in named.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name.to_owned()),
        }
    }
    if named.starts_with('.') { parts } else { Vec::new() }
}

fn feature_of(parts: &[String]) -> Option<String> {
    let after = parts.strip_prefix(&["ui", "src", "features"].map(str::to_owned)[..])?;
    after.first().cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_that_names_what_it_must_not_know_is_found() {
        let manifest = "[dependencies]\nchengjie-store.workspace = true\ntypst = \"1\"\n\n[dev-dependencies]\nchengjie-words.workspace = true\n";
        let breaches = of_crate("crates/words", &["domain"], manifest);
        assert_eq!(breaches.len(), 2, "{breaches:?}");
    }

    #[test]
    fn a_crate_is_found_in_whatever_table_it_stands() {
        let count = |manifest: &str| of_crate("crates/words", &["domain"], manifest).len();
        let tests = "[dev-dependencies]\nproptest = \"1\"\n\n";
        for table in [
            "[dependencies.chengjie-store]\nworkspace = true\n",
            "[target.'cfg(unix)'.dependencies]\nchengjie-store = { workspace = true }\n",
            "[target.'cfg(unix)'.dependencies.chengjie-store]\nworkspace = true\n",
            "[build-dependencies]\n\"chengjie-store\" = { workspace = true }\n",
            "[dependencies]\nstore = { package = \"chengjie-store\" }\n",
            "[dependencies.store]\npackage = \"chengjie-store\"\n",
            "[dependencies]\nchengjie-store.workspace = true\n",
        ] {
            assert_eq!(count(&format!("{tests}{table}")), 1, "{table}");
        }
        for free in [
            "[dev-dependencies.chengjie-store]\nworkspace = true\n",
            "[target.'cfg(unix)'.dev-dependencies]\nchengjie-store.workspace = true\n",
            "[dependencies]\nchengjie-domain.workspace = true\n",
        ] {
            assert_eq!(count(&format!("{tests}{free}")), 0, "{free}");
        }
    }

    #[test]
    fn a_feature_that_imports_another_is_found() {
        let at = |line: &str| of_page("ui/src/features/vote/Vote.tsx", line).len();
        assert_eq!(at("import { a } from \"../council/Council\";"), 1);
        assert_eq!(at("import { a } from \"../../shared/parts\";"), 0);
        assert_eq!(at("import { a } from \"./Ballot\";"), 0);
        let nested = |line: &str| of_page("ui/src/features/vote/form/Count.tsx", line).len();
        assert_eq!(nested("import { a } from \"../Vote\";"), 0);
        assert_eq!(nested("import { a } from \"../../council/Council\";"), 1);
        assert_eq!(at("import { invoke } from \"@tauri-apps/api/core\";"), 1);
    }
}
