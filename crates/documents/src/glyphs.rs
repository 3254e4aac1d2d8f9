//! Which characters no font can print, and where they stand.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use typst::text::Font;

/// A character that would be a hole on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MissingGlyph {
    /// The character.
    pub character: String,
    /// Its code point, `U+2CAFE`.
    pub code_point: String,
    /// Path of the field in the document's data.
    pub field: String,
}

/// Those of a text that is still being typed, each once.
pub(crate) fn missing_in(text: &str, fonts: &[Font]) -> Vec<MissingGlyph> {
    let mut found = missing(&Value::from(text), fonts);
    let mut seen = BTreeSet::new();
    found.retain(|glyph| seen.insert(glyph.character.clone()));
    found
}

/// All of them, in the order of the data.
pub(crate) fn missing(data: &Value, fonts: &[Font]) -> Vec<MissingGlyph> {
    missing_from(data, |character| {
        fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    })
}

/// All that a set of fonts does not print, however that is asked of it.
pub(crate) fn missing_from(data: &Value, is_printed: impl Fn(char) -> bool) -> Vec<MissingGlyph> {
    let mut found = Vec::new();
    walk(data, String::new(), &mut |field, text| {
        for character in text.chars().filter(|character| !character.is_whitespace()) {
            let is_private = matches!(u32::from(character), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF);
            if is_private || !is_printed(character) {
                found.push(MissingGlyph {
                    character: character.to_string(),
                    code_point: format!("U+{:04X}", u32::from(character)),
                    field: field.to_owned(),
                });
            }
        }
    });
    found
}

fn walk(value: &Value, field: String, see: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => see(&field, text),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                walk(item, format!("{field}[{place}]"), see);
            }
        }
        Value::Object(fields) => {
            for (name, inner) in fields {
                let path = if field.is_empty() { name.clone() } else { format!("{field}.{name}") };
                walk(inner, path, see);
            }
        }
        _ => {}
    }
}
