//! Text as people type it: cleaned once at the border, so that nothing later meets a control character or a megabyte.

use serde::{Deserialize, Serialize};

refusals! {
    /// Why a text cannot be kept.
    TextRefusal {
        /// Nothing but blanks.
        Empty {} = "text-empty",
        /// Longer than the field holds; figures in characters.
        TooLong { length: i64, limit: u32 } = "text-too-long",
        /// Holds a character that cannot be seen or printed; its code point as `U+0007`.
        ControlCharacter { character: String } = "text-control-character",
    }
}

/// Whether a character may stand in a text: no control codes, no bidirectional overrides, no private use.
fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(u32::from(character), 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 | 0xFEFF
            | 0xE000..=0xF8FF | 0xFFF0..=0xFFFB | 0xF_0000..=0x10_FFFF
            // What is there and not seen: soft hyphen, fillers, line and paragraph marks, joiners, emoji selectors, tags.
            | 0x00AD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200C | 0x200D | 0x2028
            | 0x2029 | 0x2060..=0x2065 | 0x206A..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFFA0 | 0xE_0000..=0xE_007F)
}

fn check(text: &str, limit: u32, allowed: &[char]) -> Result<(), TextRefusal> {
    let length = text.chars().count();
    if u32::try_from(length).map_or(true, |length| length > limit) {
        return Err(TextRefusal::TooLong { length: i64::try_from(length).unwrap_or(i64::MAX), limit });
    }
    match text.chars().find(|&character| is_unprintable(character) && !allowed.contains(&character)) {
        Some(character) => {
            Err(TextRefusal::ControlCharacter { character: format!("U+{:04X}", u32::from(character)) })
        }
        None => Ok(()),
    }
}

macro_rules! text_type {
    ($name:ident) => {
        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = TextRefusal;
            fn try_from(text: String) -> Result<Self, TextRefusal> {
                Self::parse(&text)
            }
        }
        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

/// One line that says something: a name, a title, a place. Trimmed, 1 to 200 characters.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct Line(String);

impl Line {
    /// The longest line, in characters.
    pub const LIMIT: u32 = 200;

    /// Trims and takes a line.
    ///
    /// # Errors
    /// When nothing is left, when it is too long, or when a character cannot be printed.
    pub fn parse(text: &str) -> Result<Self, TextRefusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TextRefusal::Empty {});
        }
        check(text, Self::LIMIT, &[])?;
        Ok(Self(text.to_owned()))
    }
}
text_type!(Line);

/// Paragraphs, one a line; may be empty, at most 20,000 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct Prose(String);

impl Prose {
    /// The longest text, in characters.
    pub const LIMIT: u32 = 20_000;

    /// Takes paragraphs; line ends of any system become `\n`, tabs become blanks.
    ///
    /// # Errors
    /// When it is too long or a character cannot be printed.
    pub fn parse(text: &str) -> Result<Self, TextRefusal> {
        check(text, Self::LIMIT, &['\n', '\r', '\t'])?;
        let text = text.replace("\r\n", "\n").replace(['\r'], "\n").replace('\t', " ");
        Ok(Self(text.trim().to_owned()))
    }

    /// The paragraphs that hold something.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Whether nothing has been written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
text_type!(Prose);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_refuses_what_cannot_be_printed() {
        assert_eq!(Line::parse("  周启明 ").map(String::from), Ok("周启明".to_owned()));
        assert_eq!(Line::parse(" \n "), Err(TextRefusal::Empty {}));
        assert!(
            matches!(Line::parse("周\u{7}明"), Err(TextRefusal::ControlCharacter { .. })),
            "a bell is no name"
        );
        assert!(matches!(Line::parse("周\u{202e}明"), Err(TextRefusal::ControlCharacter { .. })));
        assert!(matches!(
            Line::parse(&"长".repeat(201)),
            Err(TextRefusal::TooLong { length: 201, limit: 200 })
        ));
        assert!(Line::parse("𬭚䶮𠮷").is_ok(), "rare characters are names");
    }

    #[test]
    fn prose_keeps_paragraphs_and_refuses_a_megabyte() {
        let prose = Prose::parse("一\r\n\r\n二\t三").unwrap();
        assert_eq!(prose.paragraphs().collect::<Vec<_>>(), ["一", "二 三"]);
        assert!(matches!(Prose::parse(&"长".repeat(400_000)), Err(TextRefusal::TooLong { .. })));
    }
}
