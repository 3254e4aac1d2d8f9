//! `cargo xtask`: set up, run, test, generate. One verb, one file.
#![expect(clippy::print_stdout, reason = "a task tells what it does on the terminal")]

mod bench;
mod generate;
mod programs;
mod run;
mod setup;
mod smoke;
mod test;
mod tidy;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    println!("{}", root().display());
    let verb = std::env::args().nth(1).unwrap_or_default();
    let done = match verb.as_str() {
        "setup" => setup::setup(),
        "test" => setup::setup().and_then(|()| test::test()),
        "run" => setup::setup().and_then(|()| run::run()),
        "gen" if std::env::args().any(|word| word == "--check") => generate::check(),
        "gen" => generate::generate(),
        "tidy" => tidy::tidy(),
        "bench" => bench::bench(),
        "smoke" => run::page().and_then(|()| smoke::smoke()).and_then(test::Count::whole),
        _ => Err("cargo xtask run | test | setup | gen [--check] | tidy | smoke | bench".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            println!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// The repository's folder, as cargo names it at this run: a binary reused from a shared target folder may have been
/// built in another checkout, and a path compiled into it would test that one.
fn root() -> std::path::PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(std::path::PathBuf::from);
    here.and_then(|xtask| xtask.parent().map(std::path::Path::to_path_buf)).unwrap_or_else(|| ".".into())
}

/// Runs a command in the repository and passes its output on.
fn shell(program: &str, arguments: &[&str]) -> Result<(), String> {
    println!("$ {program} {}", arguments.join(" "));
    let status = std::process::Command::new(program)
        .args(arguments)
        .current_dir(root())
        .status()
        .map_err(|error| format!("{program}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{program} {} failed", arguments.join(" "))) }
}
