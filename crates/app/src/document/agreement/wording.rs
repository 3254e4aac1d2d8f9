//! The words of the paper, and the marks of what its draft lacks.

use chengjie_documents::{Fact, Said};
use chengjie_domain::agreement::{AgreementParts, Gap, GapKind, gaps};
use chengjie_domain::{Arg, Line, Prose};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;

use crate::document::date_text;

/// The words for one version.
pub(super) struct Wording<'said> {
    pub(super) words: &'said Words,
    pub(super) parts: &'said AgreementParts,
    gaps: Vec<Gap>,
}

/// The code of a value as the words spell it: `at_least` is `at-least`.
fn code(value: impl Serialize) -> String {
    let code = serde_json::to_value(value).unwrap_or_default();
    code.as_str().unwrap_or_default().replace('_', "-")
}

impl<'said> Wording<'said> {
    pub(super) fn new(words: &'said Words, parts: &'said AgreementParts) -> Self {
        Self { words, parts, gaps: gaps(parts) }
    }

    /// The words of a key of this paper.
    pub(super) fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of a key with its figures.
    pub(super) fn with(&self, key: &str, figures: &[(&str, Arg)]) -> String {
        self.words.text(&format!("agreement-paper-{key}"), figures)
    }

    /// The word for a value of the domain.
    pub(super) fn word(&self, noun: &str, value: impl Serialize) -> String {
        self.say(&format!("{noun}{}", code(value)))
    }

    /// Several heads of a table.
    pub(super) fn heads<const N: usize>(&self, names: [&str; N]) -> [String; N] {
        names.map(|name| self.say(&format!("column-{name}")))
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        date_text(self.words, date)
    }

    pub(super) fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.with("span", &[("from", self.date(from).into()), ("to", self.date(to).into())])
    }

    /// What is not filled in reads 无.
    pub(super) fn or_none(&self, value: Option<impl ToString>) -> String {
        value.map_or_else(|| self.say("none"), |value| value.to_string())
    }

    /// A label of the paper with its value.
    pub(super) fn fact(&self, key: &str, value: String) -> Fact {
        Fact { label: self.say(key), value }
    }

    /// （一）, （二） … with a title.
    pub(super) fn item(&self, place: usize, title: &Line) -> String {
        let number = self.words.numeral(u32::try_from(place + 1).unwrap_or(u32::MAX));
        self.with("item", &[("number", number.into()), ("title", title.into())])
    }

    fn has_gap(&self, kind: GapKind, row: Option<usize>) -> bool {
        let row = row.and_then(|row| u32::try_from(row).ok());
        self.gaps.iter().any(|gap| gap.kind == kind && gap.row == row)
    }

    /// The mark of a gap.
    fn mark(&self, what: String) -> Said {
        Said::Gap { gap: self.with("gap", &[("what", what.into())]) }
    }

    /// The mark of a gap, where there is one.
    pub(super) fn gap(&self, kind: GapKind, row: Option<usize>) -> Option<Said> {
        self.has_gap(kind, row).then(|| self.mark(self.word("gap-", kind)))
    }

    /// The paragraphs of a text, or the mark that it is missing.
    pub(super) fn text(&self, text: &Prose, kind: GapKind, row: Option<usize>) -> Vec<Said> {
        match self.gap(kind, row) {
            Some(gap) => vec![gap],
            None => text.paragraphs().map(|paragraph| Said::Text(paragraph.to_owned())).collect(),
        }
    }

    /// The name of a row, or the mark that another row is called the same.
    pub(super) fn name(
        &self,
        name: &Line,
        part: chengjie_domain::agreement::AgreementPart,
        row: usize,
    ) -> Said {
        let row_number = u32::try_from(row).ok();
        let is_repeated = self
            .gaps
            .iter()
            .any(|gap| gap.part == part && gap.kind == GapKind::SameName && gap.row == row_number);
        if is_repeated {
            self.mark(self.with("gap-same-name", &[("name", name.into())]))
        } else {
            Said::Text(name.to_string())
        }
    }

    /// How much the draft lacks, if it lacks anything.
    pub(super) fn gaps_left(&self) -> Option<String> {
        let count = u32::try_from(self.gaps.len()).ok().filter(|count| *count > 0)?;
        Some(self.with("gaps-left", &[("count", count.into())]))
    }
}
