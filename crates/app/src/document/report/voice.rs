//! How a report says things: days, amounts, lists, headings and tables' captions.

use chengjie_documents::Passage;
use chengjie_domain::pilot::StageKind;
use chengjie_domain::report::hundredths_of_wan;
use chengjie_domain::{Arg, Fen, Period, PeriodName};
use chengjie_words::{Words, wan};
use chrono::{Datelike as _, NaiveDate};

use crate::document::date_text;

/// The words of a report of one year.
pub(super) struct Voice<'words> {
    pub(super) words: &'words Words,
    year: i32,
}

impl<'words> Voice<'words> {
    pub(super) const fn new(words: &'words Words, year: i32) -> Self {
        Self { words, year }
    }

    pub(super) fn say(&self, key: &str, figures: &[(&str, Arg)]) -> String {
        self.words.text(key, figures)
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    /// A day; one of the report's year is written without it.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        if day.year() != self.year {
            return date_text(self.words, day);
        }
        self.say("document-day", &[("month", day.month().into()), ("day", day.day().into())])
    }

    pub(super) fn day_or_none(&self, day: Option<NaiveDate>) -> String {
        day.map_or_else(|| self.word("document-none"), |day| self.day(day))
    }

    pub(super) fn text_or_none(&self, text: Option<String>) -> String {
        text.unwrap_or_else(|| self.word("document-none"))
    }

    /// From a day, with its year, to a day.
    pub(super) fn days(&self, from: NaiveDate, to: NaiveDate) -> String {
        let to = if from.year() == to.year() { self.short(to) } else { date_text(self.words, to) };
        self.say("document-days", &[("from", date_text(self.words, from).into()), ("to", to.into())])
    }

    fn short(&self, day: NaiveDate) -> String {
        self.say("document-day", &[("month", day.month().into()), ("day", day.day().into())])
    }

    /// From a day to a day within a table or a sentence of the report's year.
    pub(super) fn short_days(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.say("document-days", &[("from", self.day(from).into()), ("to", self.day(to).into())])
    }

    /// A month; one of the report's year is written without it.
    pub(super) fn month(&self, year: i32, month: u32) -> String {
        if year == self.year {
            return self.say("report-month", &[("month", month.into())]);
        }
        self.say("report-period-month", &[("year", year.into()), ("month", month.into())])
    }

    /// What a period is called; nothing when it is only days.
    pub(super) fn period(&self, period: Period) -> Option<String> {
        let said = |key: &str, figures: &[(&str, Arg)]| Some(self.say(key, figures));
        match period.name() {
            PeriodName::Year(year) => said("report-period-year", &[("year", year.into())]),
            PeriodName::Half(year, half) => {
                said(&format!("report-period-half-{half}"), &[("year", year.into())])
            }
            PeriodName::Quarter(year, quarter) => said(
                "report-period-quarter",
                &[("year", year.into()), ("quarter", self.words.numeral(quarter).into())],
            ),
            PeriodName::Month(year, month) => {
                said("report-period-month", &[("year", year.into()), ("month", month.into())])
            }
            PeriodName::Days => None,
        }
    }

    pub(super) fn stage(&self, kind: StageKind) -> String {
        self.word(&format!("word-{}", kind.code()))
    }

    fn joined(&self, key: &str, items: Vec<String>) -> String {
        let join =
            |before: String, next: String| self.say(key, &[("before", before.into()), ("next", next.into())]);
        items.into_iter().reduce(join).unwrap_or_default()
    }

    /// 甲、乙、丙.
    pub(super) fn list(&self, items: Vec<String>) -> String {
        self.joined("document-list", items)
    }

    /// 甲；乙；丙, where the items hold commas.
    pub(super) fn long_list(&self, items: Vec<String>) -> String {
        self.joined("document-list-long", items)
    }

    pub(super) fn facts(&self, items: Vec<String>) -> String {
        self.joined("document-facts", items)
    }

    /// Something with its facts in brackets.
    pub(super) fn with(&self, what: String, facts: Vec<String>) -> String {
        if facts.is_empty() {
            return what;
        }
        self.say("document-with", &[("what", what.into()), ("facts", self.facts(facts).into())])
    }

    /// A sentence around a list, when the list holds anything.
    pub(super) fn about(&self, key: &str, items: Vec<String>) -> Option<String> {
        if items.is_empty() {
            return None;
        }
        Some(self.say(key, &[("list", self.long_list(items).into())]))
    }

    /// An amount in 万元, two decimals.
    pub(super) fn wan(&self, amount: Fen) -> String {
        wan(hundredths_of_wan(amount.fen()))
    }

    /// An amount with its unit.
    pub(super) fn amount(&self, amount: Fen) -> String {
        self.say("report-wan", &[("amount", self.wan(amount).into())])
    }

    /// A share in percent, one decimal; nothing of nothing.
    pub(super) fn share(&self, tenths: Option<i64>) -> String {
        let said = tenths.map(|tenths| {
            let share = format!("{}.{}", tenths / 10, tenths % 10);
            self.say("report-share", &[("share", share.into())])
        });
        self.text_or_none(said)
    }

    fn heading(&self, form: &str, number: u32, title: String) -> String {
        self.say(form, &[("number", number.to_string().into()), ("title", title.into())])
    }

    /// 一、总体情况 with its paragraphs.
    pub(super) fn part(&self, number: u32, title: &str, paragraphs: Vec<String>) -> Passage {
        let figures = [("number", self.words.numeral(number).into()), ("title", self.word(title).into())];
        Passage { heading: self.say("document-heading-part", &figures), paragraphs }
    }

    /// （一）阶段进展 with its paragraphs.
    pub(super) fn section(&self, number: u32, title: String, paragraphs: Vec<String>) -> Passage {
        let figures = [("number", self.words.numeral(number).into()), ("title", title.into())];
        Passage { heading: self.say("document-heading-section", &figures), paragraphs }
    }

    /// 1. 评价标准研制 with its paragraphs.
    pub(super) fn point(&self, number: u32, title: String, paragraphs: Vec<String>) -> Passage {
        Passage { heading: self.heading("document-heading-point", number, title), paragraphs }
    }

    /// 表1　阶段进展.
    pub(super) fn caption(&self, number: u32, title: &str) -> String {
        self.heading("document-table", number, self.word(title))
    }
}

/// A text without the full stop at its end, to stand inside a sentence.
pub(super) fn unstopped(text: &str) -> String {
    let flat: String = text.lines().map(str::trim).collect();
    flat.trim_end_matches(['。', '.', '；', ';']).to_owned()
}

/// A list's number in the figures of a sentence.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
