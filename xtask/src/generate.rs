//! Code that is written from other code: the TypeScript of the wire and of the words, the shapes of the
//! papers' data.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{programs, root};

/// Every text and where it goes.
fn texts() -> Result<Vec<(String, String)>, String> {
    programs::build()?;
    let mut texts = vec![
        ("ui/src/generated/api.ts".to_owned(), said_by("examples/typescript")?),
        ("ui/src/generated/messages.ts".to_owned(), messages()?),
    ];
    // Each shape stands after a form feed and its name.
    for shape in said_by("examples/schemas")?.split('\u{c}').skip(1) {
        let (name, text) = shape.split_once('\n').unwrap_or((shape, ""));
        texts.push((format!("docs/papers/{name}.schema.json"), text.to_owned()));
    }
    Ok(texts)
}

/// What a program prints.
fn said_by(program: &str) -> Result<String, String> {
    let said = Command::new(programs::built(program))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if !said.status.success() {
        return Err(format!("{program} could not print its text"));
    }
    String::from_utf8(said.stdout).map_err(|error| error.to_string())
}

/// Every message with the figures that its sentence names, so that a key without a sentence or a sentence without its
/// figures does not compile. One language is read; a test holds the others to it.
fn messages() -> Result<String, String> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let folder = root().join("assets/locales/zh-Hans");
    for path in files(&folder)? {
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for line in text.lines() {
            let Some((key, said)) = line.split_once(" = ") else { continue };
            let figures = said.split("{ $").skip(1).filter_map(|rest| rest.split([' ', ',']).next());
            found.insert(key.to_owned(), figures.map(str::to_owned).collect());
        }
    }
    let mut text = String::from(
        "// Written by `cargo xtask gen` from the Fluent files in assets/locales; do not edit.\n\n\
         type Figure = string | number;\n\nexport type Messages = {\n",
    );
    for (key, figures) in found {
        let named: Vec<String> = figures.iter().map(|name| format!("{name}: Figure")).collect();
        let figures =
            if named.is_empty() { "null".to_owned() } else { format!("{{ {} }}", named.join("; ")) };
        // Writing to a string does not fail.
        let _ = writeln!(text, "  \"{key}\": {figures};");
    }
    text.push_str("};\n");
    Ok(text)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// Writes what is generated.
pub(crate) fn generate() -> Result<(), String> {
    for (place, text) in texts()? {
        let place = root().join(place);
        let beside = place.with_extension("new");
        let mut file = std::fs::File::create(&beside).map_err(|error| error.to_string())?;
        file.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
        std::fs::rename(beside, place).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Whether what is committed is what would be generated now.
pub(crate) fn check() -> Result<(), String> {
    for (place, text) in texts()? {
        let kept =
            std::fs::read_to_string(root().join(&place)).map_err(|error| format!("{place}: {error}"))?;
        if kept != text {
            return Err(format!("{place} is stale: run `cargo xtask gen`"));
        }
    }
    Ok(())
}
