//! `chengjie`: the same core without a window, for support, automation and tests.
//!
//! Exit 0 done, 1 refused by a rule, 2 wrong usage, 3 damaged or unreadable workspace.

mod args;
mod carry;
mod command;
mod document;
mod duty;
mod evidence;
mod job;
mod keeping;
mod people;
mod table;
mod usage;

use std::process::ExitCode;

use chengjie_app::Failure;
use chengjie_domain::Language;
use chengjie_words::Words;
use clap::Parser as _;

fn main() -> ExitCode {
    outlive_file_limits();
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return if usage::tell(&error) { ExitCode::from(2) } else { ExitCode::SUCCESS },
    };
    let Some(language) = Language::from_tag(&args.lang) else {
        let unknown = usage::unknown_language(&args.lang);
        for language in Language::ALL {
            eprintln!("{}", Words::new(language).refusal(&unknown));
        }
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

/// A limit on the size of files is a full disk to be told of, not a signal to die from.
fn outlive_file_limits() {
    #[cfg(unix)]
    if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
        use tokio::signal::unix::{SignalKind, signal};
        // SIGXFSZ has this number on every system that the program runs on; once listened to, it does not kill.
        const FILE_TOO_LARGE: i32 = 25;
        let _inside = runtime.enter();
        let _without_it_the_signal_kills = signal(SignalKind::from_raw(FILE_TOO_LARGE));
    }
}
