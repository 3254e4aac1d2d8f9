//! What every source file keeps: it says what it is for, is short, and holds nothing unfinished.

use super::{files, place, text};

/// How a file of each kind begins.
const HEADS: &[(&str, &[&str])] = &[
    ("rs", &["//! "]),
    ("ts", &["// "]),
    ("tsx", &["// "]),
    ("mjs", &["// "]),
    ("css", &["/* "]),
    ("typ", &["// "]),
    ("ftl", &["# "]),
    ("sql", &["-- "]),
];

/// Kinds of files that no person has to read from end to end.
const MAY_BE_LONG: &[&str] = &["sql", "ftl", "css"];
const LINES: usize = 500;

const UNFINISHED: [&str; 5] = [
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("#[ig", "nore"),
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
];

pub(super) fn breaches() -> Vec<String> {
    let mut breaches = Vec::new();
    for path in files("") {
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if let Some((_, heads)) = HEADS.iter().find(|(known, _)| *known == kind) {
            breaches.extend(of_file(&place(&path), &kind, heads, &text(&path)));
        }
    }
    breaches
}

fn of_file(place: &str, kind: &str, heads: &[&str], text: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    // The committed shape is written by a test, a fixture by the version that it is of.
    let is_made = place == "crates/store/schema.sql" || place.starts_with("crates/store/tests/migrations/");
    if !is_made && !heads.iter().any(|head| text.starts_with(head)) {
        breaches.push(format!("{place} does not begin by saying what it is for"));
    }
    if !MAY_BE_LONG.contains(&kind) && text.lines().count() > LINES {
        breaches.push(format!("{place} is longer than {LINES} lines"));
    }
    for unfinished in UNFINISHED.iter().filter(|unfinished| text.contains(**unfinished)) {
        breaches.push(format!("{place} holds {unfinished}"));
    }
    let is_sql_home = ["crates/store/", "xtask/", "bench/"].iter().any(|home| place.starts_with(home));
    if kind == "rs" && !is_sql_home && text.contains("rusqlite") {
        breaches.push(format!("{place} names rusqlite; only the store may"));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_breach_of_a_source_is_named() {
        let long = format!("//! Words.\n{}", "x\n".repeat(LINES));
        for (place, kind, text, count) in [
            ("crates/app/src/a.rs", "rs", "//! What.\nfn a() {}\n", 0),
            ("crates/app/src/a.rs", "rs", "fn a() { to\u{64}o!() }\n", 2),
            ("crates/app/src/a.rs", "rs", "//! What.\nuse rusqlite::x;\n", 1),
            ("crates/app/src/a.rs", "rs", &long, 1),
            ("ui/src/a.tsx", "tsx", "import x;\n", 1),
        ] {
            let heads = HEADS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, heads)| heads);
            assert_eq!(of_file(place, kind, heads, text).len(), count, "{text}");
        }
    }
}
