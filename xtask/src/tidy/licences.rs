//! What others wrote and we ship: under licences that `deny.toml` allows, from the registry, nothing that is banned.
//!
//! The same file serves `cargo deny`, which also asks for advisories; this check needs no network and no further program.

use std::process::Command;

use serde_json::Value;

use super::text;
use crate::root;

pub(super) fn breaches() -> Result<Vec<String>, String> {
    let policy = text(&root().join("deny.toml"));
    let host = if cfg!(windows) {
        "x86_64-pc-windows-msvc"
    } else if cfg!(target_os = "macos") {
        "aarch64-apple-darwin"
    } else {
        "x86_64-unknown-linux-gnu"
    };
    let said = Command::new("cargo")
        .args(["metadata", "--locked", "--format-version", "1", "--filter-platform", host])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into_owned());
    }
    let packages: Value = serde_json::from_slice(&said.stdout).map_err(|error| error.to_string())?;
    Ok(of_packages(&policy, packages["packages"].as_array().into_iter().flatten()))
}

fn of_packages<'read>(policy: &str, packages: impl Iterator<Item = &'read Value>) -> Vec<String> {
    let (allowed, banned) = (list(policy, "allow"), list(policy, "deny"));
    let mut breaches = Vec::new();
    for package in packages {
        let word = |name: &str| package[name].as_str().unwrap_or_default();
        let name = word("name");
        if !is_allowed(word("license"), &allowed) {
            breaches.push(format!("{name} is under {:?}, which deny.toml does not allow", word("license")));
        }
        let is_ours = package["source"].is_null();
        if !is_ours && word("source") != "registry+https://github.com/rust-lang/crates.io-index" {
            breaches.push(format!("{name} comes from {}", word("source")));
        }
        if banned.iter().any(|banned| banned == name) {
            breaches.push(format!("{name} is banned by deny.toml"));
        }
    }
    breaches
}

/// The words of a list `name = [ "a", "b" ]`, or of the names in a list of tables.
fn list(policy: &str, name: &str) -> Vec<String> {
    let begin = format!("\n{name} = [");
    let body =
        policy.split(begin.as_str()).nth(1).and_then(|rest| rest.split("\n]").next()).unwrap_or_default();
    let lines = body.lines().filter_map(|line| line.split('#').next());
    lines.filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect()
}

/// Whether an expression of licences can be met with the allowed ones: one side of OR, both sides of AND.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    !words.is_empty() && either(&mut rest, allowed) && rest.is_empty()
}

fn either(words: &mut &[&str], allowed: &[String]) -> bool {
    let mut is_met = both(words, allowed);
    while let Some((&"OR", after)) = words.split_first() {
        *words = after;
        is_met |= both(words, allowed);
    }
    is_met
}

fn both(words: &mut &[&str], allowed: &[String]) -> bool {
    let mut is_met = one(words, allowed);
    while let Some((&"AND", after)) = words.split_first() {
        *words = after;
        is_met &= one(words, allowed);
    }
    is_met
}

fn one(words: &mut &[&str], allowed: &[String]) -> bool {
    let Some((first, after)) = words.split_first() else { return false };
    *words = after;
    if *first == "(" {
        let is_met = either(words, allowed);
        *words = words.split_first().map_or(&[][..], |(_, after)| after);
        return is_met;
    }
    let mut licence = (*first).to_owned();
    if let [with, exception, after @ ..] = *words
        && *with == "WITH"
    {
        licence = format!("{licence} WITH {exception}");
        *words = after;
    }
    allowed.contains(&licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "[licenses]\nallow = [\n  \"MIT\", # short\n  \"Unicode-3.0\",\n  \"Apache-2.0 WITH LLVM-exception\",\n]\n\n[bans]\ndeny = [\n  { crate = \"openssl\", reason = \"x\" },\n]\n";

    #[test]
    fn an_expression_is_met_as_it_is_written() {
        let allowed = list(POLICY, "allow");
        assert_eq!(allowed.len(), 3);
        for (expression, is_met) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("GPL-3.0-only/MIT", true),
            ("MIT AND GPL-3.0-only", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND BSD-3-Clause", false),
            ("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only", true),
            ("", false),
        ] {
            assert_eq!(is_allowed(expression, &allowed), is_met, "{expression}");
        }
    }

    #[test]
    fn what_is_banned_or_comes_from_elsewhere_is_found() {
        let packages = serde_json::json!([
            {"name": "openssl", "license": "MIT", "source": "registry+https://github.com/rust-lang/crates.io-index"},
            {"name": "other", "license": "MIT", "source": "git+https://example.org/other"},
            {"name": "ours", "license": "MIT", "source": null},
        ]);
        assert_eq!(of_packages(POLICY, packages.as_array().into_iter().flatten()).len(), 2);
    }
}
