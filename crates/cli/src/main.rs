//! `chengjie`: the same core without a window, for support, automation and tests.
//!
//! Exit 0 done, 1 refused by a rule, 2 wrong usage, 3 damaged or unreadable workspace.

mod args;
mod command;
mod job;
mod people;
mod table;

use std::process::ExitCode;

use chengjie_app::Failure;
use chengjie_domain::Language;
use chengjie_words::Words;
use clap::Parser as _;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let Some(language) = Language::from_tag(&args.lang) else {
        eprintln!("--lang: zh-Hans | zh-Hant | en");
        return ExitCode::from(2);
    };
    let words = Words::new(language);
    match command::run(&args, language, &words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let refusal = failure.refusal();
            let message = words.refusal(&refusal);
            if args.json {
                eprintln!(
                    "{}",
                    serde_json::json!({"code": refusal.code, "args": refusal.args, "message": message})
                );
            } else {
                eprintln!("{message}");
            }
            exit_code(&failure)
        }
    }
}

fn exit_code(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Input { .. } => ExitCode::from(2),
        failure if failure.is_damage() => ExitCode::from(3),
        _ => ExitCode::from(1),
    }
}
