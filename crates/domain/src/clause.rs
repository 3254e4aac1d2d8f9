//! Clauses of the plan, cited by its own numbering.

use serde::{Serialize, Serializer};

/// A clause such as §五(二): chapter, then section, then item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clause {
    chapter: u8,
    section: u8,
    item: u8,
}

const NUMERALS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

impl Clause {
    /// A whole chapter, §六.
    #[must_use]
    pub const fn chapter(chapter: u8) -> Self {
        Self { chapter, section: 0, item: 0 }
    }

    /// A section of a chapter, §五(二).
    #[must_use]
    pub const fn section(chapter: u8, section: u8) -> Self {
        Self { chapter, section, item: 0 }
    }

    /// A numbered item of a section, §六(三)4.
    #[must_use]
    pub const fn item(chapter: u8, section: u8, item: u8) -> Self {
        Self { chapter, section, item }
    }
}

impl std::fmt::Display for Clause {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let numeral = |number: u8| NUMERALS.get(usize::from(number)).copied().unwrap_or_default();
        write!(out, "§{}", numeral(self.chapter))?;
        if self.section > 0 {
            write!(out, "({})", numeral(self.section))?;
        }
        if self.item > 0 { write!(out, "{}", self.item) } else { Ok(()) }
    }
}

impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_cited_as_the_plan_numbers_it() {
        assert_eq!(Clause::chapter(6).to_string(), "§六");
        assert_eq!(Clause::section(5, 2).to_string(), "§五(二)");
        assert_eq!(Clause::item(6, 3, 4).to_string(), "§六(三)4");
    }
}
