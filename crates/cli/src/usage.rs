//! Wrong usage, said in the person's language: what was typed that cannot be, or what is missing.

use chengjie_domain::{Arg, Language, Refusal};
use chengjie_words::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What clap found, as a code with figures; `None` when help or the version was asked for.
fn refusal(error: &clap::Error) -> Option<Refusal> {
    let figure = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let (code, figures): (&str, Vec<(&str, ContextKind)>) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::MissingRequiredArgument => ("usage-missing", vec![("argument", ContextKind::InvalidArg)]),
        ErrorKind::UnknownArgument => ("usage-unknown", vec![("argument", ContextKind::InvalidArg)]),
        ErrorKind::InvalidSubcommand => ("usage-command", vec![("argument", ContextKind::InvalidSubcommand)]),
        ErrorKind::InvalidValue if figure(ContextKind::InvalidValue).is_empty() => {
            ("usage-missing", vec![("argument", ContextKind::InvalidArg)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-value", vec![("argument", ContextKind::InvalidArg), ("value", ContextKind::InvalidValue)])
        }
        _ => ("usage", vec![]),
    };
    let figures = figures.into_iter().map(|(name, kind)| (name.to_owned(), Arg::Text(figure(kind))));
    Some(Refusal { code: code.to_owned(), args: figures.collect() })
}

/// The language that was asked for, as far as that can be told from what was typed.
fn language(typed: &[String]) -> Language {
    let after = typed.iter().skip_while(|word| *word != "--lang").nth(1).map(String::as_str);
    let joined = typed.iter().find_map(|word| word.strip_prefix("--lang="));
    after.or(joined).and_then(Language::from_tag).unwrap_or_default()
}

/// Says what is wrong with what was typed, and says whether it was wrong at all.
pub(crate) fn tell(error: &clap::Error) -> bool {
    let Some(refusal) = refusal(error) else {
        let _nobody_reads = error.print();
        return false;
    };
    let typed: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let message = Words::new(language(&typed)).refusal(&refusal);
    if typed.iter().any(|word| word == "--json") {
        eprintln!("{}", serde_json::json!({"code": refusal.code, "args": refusal.args, "message": message}));
    } else {
        eprintln!("{message}");
    }
    true
}

/// A language that there is none of.
pub(crate) fn unknown_language(tag: &str) -> Refusal {
    let figures = [("argument", "--lang"), ("value", tag)];
    Refusal {
        code: "usage-value".to_owned(),
        args: figures.map(|(name, figure)| (name.to_owned(), figure.into())).into(),
    }
}
