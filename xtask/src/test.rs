//! Every test there is, and one closing line.

use std::process::Command;
use std::time::Instant;

use crate::{generate, root, tidy, walk};

/// Runs everything; fails when anything failed.
pub(crate) fn test() -> Result<(), String> {
    let (mut passed, mut failed) = (0, 0);
    let steps: &[(&str, &[&str])] = &[
        ("formatting", &["fmt", "--all", "--check"]),
        ("clippy", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        ("documentation", &["doc", "--workspace", "--no-deps", "--document-private-items"]),
    ];
    let mut tally = |name: &str, is_well: bool, since: Instant| {
        println!("{name}: {} ({} s)", if is_well { "ok" } else { "FAILED" }, since.elapsed().as_secs());
        if is_well { passed += 1 } else { failed += 1 }
    };
    let since = Instant::now();
    let tidied = tidy::tidy();
    if let Err(breaches) = &tidied {
        println!("{breaches}");
    }
    tally("tidy", tidied.is_ok(), since);
    // The page is built first, for the window packs it. Its tests count as one step: what they hold is told above this line.
    for (name, arguments) in [
        ("window: packages", &["ci", "--no-audit", "--no-fund"][..]),
        ("window: tests", &["test"][..]),
        ("window: build", &["run", "build"][..]),
    ] {
        let since = Instant::now();
        let status = Command::new("npm").args(arguments).current_dir(root().join("ui")).status();
        tally(name, status.is_ok_and(|status| status.success()), since);
    }
    let since = Instant::now();
    let generated = generate::check();
    if let Err(reason) = &generated {
        println!("{reason}");
    }
    tally("generated code", generated.is_ok(), since);
    for (name, arguments) in steps {
        let since = Instant::now();
        let status = Command::new("cargo")
            .args(*arguments)
            .env("RUSTDOCFLAGS", "-D warnings")
            .current_dir(root())
            .status();
        tally(name, status.is_ok_and(|status| status.success()), since);
    }
    let since = Instant::now();
    let walked = walk::walk();
    if let Err(reason) = &walked {
        println!("{reason}");
    }
    tally("window: a council meets, a project is run, a new society resolves", walked.is_ok(), since);
    let since = Instant::now();
    let said = Command::new("cargo")
        .args(["test", "--workspace", "--no-fail-fast"])
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&said.stdout);
    println!("{text}");
    let (well, ill) = counts(&text);
    println!("tests: {well} passed, {ill} failed ({} s)", since.elapsed().as_secs());
    passed += well;
    failed += ill;
    if !said.status.success() && ill == 0 {
        failed += 1;
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err("Not everything holds.".to_owned()) }
}

/// What the test runner's closing lines add up to.
fn counts(text: &str) -> (u32, u32) {
    let number = |line: &str, word: &str| -> u32 {
        let before = line.split(word).next().unwrap_or_default();
        before.split_whitespace().last().and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    text.lines()
        .filter(|line| line.starts_with("test result:"))
        .fold((0, 0), |(well, ill), line| (well + number(line, " passed"), ill + number(line, " failed")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up() {
        let text = "test result: ok. 9 passed; 0 failed; 0 ignored\nnoise\ntest result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(counts(text), (12, 2));
    }
}
