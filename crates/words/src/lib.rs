//! Every sentence that a person reads, in three languages, from the Fluent files under `assets/locales`.
//!
//! Other crates hand over codes and figures; what is said about them is decided here and nowhere else.

mod charter;
mod numeral;
mod vote;

use std::collections::BTreeMap;

use chengjie_domain::{Arg, Language, Refusal, Requirement};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The files of a language.
const fn files(language: Language) -> [&'static str; 11] {
    match language {
        Language::ZhHans => [
            include_str!("../../../assets/locales/zh-Hans/refusal.ftl"),
            include_str!("../../../assets/locales/zh-Hans/vote.ftl"),
            include_str!("../../../assets/locales/zh-Hans/cli.ftl"),
            include_str!("../../../assets/locales/zh-Hans/document.ftl"),
            include_str!("../../../assets/locales/zh-Hans/compliance.ftl"),
            include_str!("../../../assets/locales/zh-Hans/sheet.ftl"),
            include_str!("../../../assets/locales/zh-Hans/roster.ftl"),
            include_str!("../../../assets/locales/zh-Hans/record.ftl"),
            include_str!("../../../assets/locales/zh-Hans/agreement-paper.ftl"),
            include_str!("../../../assets/locales/zh-Hans/charter.ftl"),
            include_str!("../../../assets/locales/zh-Hans/meeting-paper.ftl"),
        ],
        Language::ZhHant => [
            include_str!("../../../assets/locales/zh-Hant/refusal.ftl"),
            include_str!("../../../assets/locales/zh-Hant/vote.ftl"),
            include_str!("../../../assets/locales/zh-Hant/cli.ftl"),
            include_str!("../../../assets/locales/zh-Hant/document.ftl"),
            include_str!("../../../assets/locales/zh-Hant/compliance.ftl"),
            include_str!("../../../assets/locales/zh-Hant/sheet.ftl"),
            include_str!("../../../assets/locales/zh-Hant/roster.ftl"),
            include_str!("../../../assets/locales/zh-Hant/record.ftl"),
            include_str!("../../../assets/locales/zh-Hant/agreement-paper.ftl"),
            include_str!("../../../assets/locales/zh-Hant/charter.ftl"),
            include_str!("../../../assets/locales/zh-Hant/meeting-paper.ftl"),
        ],
        Language::En => [
            include_str!("../../../assets/locales/en/refusal.ftl"),
            include_str!("../../../assets/locales/en/vote.ftl"),
            include_str!("../../../assets/locales/en/cli.ftl"),
            include_str!("../../../assets/locales/en/document.ftl"),
            include_str!("../../../assets/locales/en/compliance.ftl"),
            include_str!("../../../assets/locales/en/sheet.ftl"),
            include_str!("../../../assets/locales/en/roster.ftl"),
            include_str!("../../../assets/locales/en/record.ftl"),
            include_str!("../../../assets/locales/en/agreement-paper.ftl"),
            include_str!("../../../assets/locales/en/charter.ftl"),
            include_str!("../../../assets/locales/en/meeting-paper.ftl"),
        ],
    }
}

/// The figures that are codes of the domain and have a word of their own.
const CODED: [&str; 9] = ["status", "needed", "stage", "step", "party", "fate", "position", "also", "damage"];

/// The figures that are amounts of money in fen.
const MONEY: [&str; 2] = ["amount", "left"];

/// An amount of fen in yuan, grouped by thousands: 12,600,000 fen are 126,000.00.
#[must_use]
pub fn yuan(fen: i64) -> String {
    with_hundredths(fen)
}

/// An amount of hundredths of 万元 in 万元, grouped by thousands: 1,260 are 12.60.
#[must_use]
pub fn wan(hundredths: i64) -> String {
    with_hundredths(hundredths)
}

fn with_hundredths(amount: i64) -> String {
    let (whole, cents) = (amount.unsigned_abs() / 100, amount.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut text = if amount < 0 { "-".to_owned() } else { String::new() };
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{text}.{cents:02}")
}

/// Figures for a sentence, by name.
pub type Figures = BTreeMap<String, Arg>;

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = language.tag().parse::<unic_langid::LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for text in files(language) {
            // What cannot be read is found by the test that asks for every message in every language.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The sentence of a key; `None` when there is none or a figure is missing.
    #[must_use]
    pub fn find(&self, key: &str, figures: &Figures) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, figure) in figures {
            match figure {
                // Numbers are handed over as text: grouping by the locale would tear years and seq numbers.
                Arg::Number(number) => args.set(name.as_str(), FluentValue::from(number.to_string())),
                Arg::Text(text) => args.set(name.as_str(), FluentValue::from(text.as_str())),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() { Some(said.into_owned()) } else { None }
    }

    /// The sentence of a key, or the key itself, so that a slip shows instead of hiding.
    #[must_use]
    pub fn text(&self, key: &str, figures: &[(&str, Arg)]) -> String {
        let figures = figures.iter().map(|(name, figure)| ((*name).to_owned(), figure.clone())).collect();
        self.find(key, &figures).unwrap_or_else(|| key.to_owned())
    }

    /// What a refusal says: what happened, what it means, what to do.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        // A status, stage or party comes as its code; where there is a word for it, the sentence says the word.
        let worded = |(name, figure): (&String, &Arg)| {
            let word = match figure {
                Arg::Text(code) if CODED.contains(&name.as_str()) => {
                    self.find(&format!("word-{code}"), &Figures::new())
                }
                // What refused one entry of many stands whole within what refuses them all.
                Arg::Text(within) if name == "why" => Refusal::inside(within).map(|why| self.refusal(&why)),
                Arg::Text(kind) if name == "kind" => self.find(&format!("kind-{kind}"), &Figures::new()),
                Arg::Text(column) if name == "column" => {
                    let word = |column: &str| self.find(&format!("column-{column}"), &Figures::new());
                    word(column).or_else(|| word("other"))
                }
                Arg::Number(fen) if MONEY.contains(&name.as_str()) => Some(yuan(*fen)),
                _ => None,
            };
            (name.clone(), word.map_or_else(|| figure.clone(), Arg::Text))
        };
        let figures = refusal.args.iter().map(worded).collect();
        let said = self.find(&format!("refusal-{}", refusal.code), &figures);
        let sentence = said.unwrap_or_else(|| refusal.code.clone());
        match refusal.args.get("field") {
            Some(Arg::Text(field)) => {
                self.text("refused-field", &[("sentence", sentence.into()), ("field", field.as_str().into())])
            }
            _ => sentence,
        }
    }

    /// A share in words: 三分之二以上, 过半数.
    #[must_use]
    pub fn requirement(&self, requirement: Requirement) -> String {
        let (numerator, denominator) = (requirement.fraction.numerator(), requirement.fraction.denominator());
        let figures = [("numerator", numerator.into()), ("denominator", denominator.into())];
        let named = self.text(&format!("share-{numerator}-{denominator}"), &[]);
        if named.starts_with("share-") { self.text("share-any", &figures) } else { named }
    }
}
