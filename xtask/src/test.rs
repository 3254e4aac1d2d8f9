//! Every test there is: a table of steps, the seconds of each, and one closing line.

use std::process::Command;
use std::time::Instant;

use crate::run::{npm, packages};
use crate::{generate, root, shell, smoke, tidy, walk};

/// What a step came to: how much held and how much did not.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Count {
    /// One thing that holds.
    pub(crate) const ONE: Self = Self { passed: 1, failed: 0 };

    /// Whether everything holds.
    pub(crate) fn whole(self) -> Result<(), String> {
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { Ok(()) } else { Err("Not everything holds.".to_owned()) }
    }
}

type Step = fn() -> Result<Count, String>;

/// Every step in its order; the page stands before what packs it. A walk through the page is a line of `walk::WALKS`.
const STEPS: &[(&str, Step)] = &[
    ("tidy", || one(tidy::tidy())),
    ("formatting", || one(shell("cargo", &["fmt", "--all", "--check"]))),
    ("page: packages", || one(packages())),
    ("page: tests", || one(npm(&["test"]))),
    ("page: build", || one(npm(&["run", "build"]))),
    ("generated code", || one(generate::check())),
    ("clippy", || one(shell("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))),
    ("documentation", || one(documentation())),
    ("tests", tests),
    ("walks", walk::walks),
    ("window", smoke::smoke),
];

/// Takes each walk and says how it went, `kind` before its name.
pub(crate) fn each<Walk>(
    kind: &str,
    walks: &[(&str, Walk)],
    take: impl Fn(&Walk) -> Result<(), String>,
) -> Count {
    let mut all = Count::default();
    for (name, walk) in walks {
        let since = Instant::now();
        let taken = take(walk);
        if let Err(reason) = &taken {
            println!("{reason}");
        }
        let state = if taken.is_ok() { "ok" } else { "FAILED" };
        println!("{kind}: {name}: {state} ({} s)", since.elapsed().as_secs());
        all.passed += u32::from(taken.is_ok());
        all.failed += u32::from(taken.is_err());
    }
    all
}

fn one(done: Result<(), String>) -> Result<Count, String> {
    done.map(|()| Count::ONE)
}

/// Runs everything; fails when anything failed.
pub(crate) fn test() -> Result<(), String> {
    let began = Instant::now();
    let mut all = Count::default();
    let mut told = Vec::new();
    for (name, step) in STEPS {
        let since = Instant::now();
        let count = step().unwrap_or_else(|reason| {
            println!("{name}: {reason}");
            Count { passed: 0, failed: 1 }
        });
        let state = if count.failed == 0 { "ok" } else { "FAILED" };
        let line = format!("{:>5} s  {name}: {state}", since.elapsed().as_secs());
        println!("{line}");
        told.push(line);
        all.passed += count.passed;
        all.failed += count.failed;
    }
    println!("\n{}\n{:>5} s  in all", told.join("\n"), began.elapsed().as_secs());
    all.whole()
}

fn documentation() -> Result<(), String> {
    let status = Command::new("cargo")
        .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "-D warnings")
        .current_dir(root())
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("a page of the documentation does not hold".to_owned()) }
}

fn tests() -> Result<Count, String> {
    let said = Command::new("cargo")
        .args(["test", "--workspace", "--no-fail-fast"])
        .current_dir(root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    let text = String::from_utf8_lossy(&said.stdout);
    println!("{text}");
    let mut count = counts(&text);
    if !said.status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// What the test runner's closing lines add up to.
fn counts(text: &str) -> Count {
    let number = |line: &str, word: &str| -> u32 {
        let before = line.split(word).next().unwrap_or_default();
        before.split_whitespace().last().and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    text.lines().filter(|line| line.starts_with("test result:")).fold(Count::default(), |all, line| Count {
        passed: all.passed + number(line, " passed"),
        failed: all.failed + number(line, " failed"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up() {
        let text = "test result: ok. 9 passed; 0 failed; 0 ignored\nnoise\ntest result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(counts(text), Count { passed: 12, failed: 2 });
    }
}
