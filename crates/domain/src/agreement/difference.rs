//! Two texts against each other, as a person marks them with a pen (花脸稿): what stays, what is struck out, what is new.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, ChangeTag, capture_diff_slices};
use ts_rs::TS;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It stays.
    Kept,
    /// 原: struck out.
    Removed,
    /// 现: written in.
    Added,
}

/// A piece of the two texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Piece {
    /// What became of it.
    pub mark: Mark,
    /// Its characters.
    pub text: String,
}

/// A run that stays between two changes and is shorter than this is read more easily as changed with them.
const SHORTEST_KEPT: usize = 2;

/// Both texts in one, in reading order; a removal stands before what replaces it.
#[must_use]
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let runs = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut pieces = Vec::new();
    for change in runs.iter().flat_map(|run| run.iter_changes(&old, &new)) {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Kept,
            ChangeTag::Delete => Mark::Removed,
            ChangeTag::Insert => Mark::Added,
        };
        push(&mut pieces, mark, change.value());
    }
    gathered(&pieces)
}

/// A Latin word or a figure is torn nowhere; every other character stands alone.
fn words(text: &str) -> Vec<&str> {
    let belongs = |character: char| character.is_ascii_alphanumeric() || matches!(character, '.' | ',' | '%');
    let mut found = Vec::new();
    let mut begun = None;
    for (at, character) in text.char_indices() {
        if belongs(character) {
            begun.get_or_insert(at);
            continue;
        }
        if let Some(start) = begun.take() {
            found.extend(text.get(start..at));
        }
        found.extend(text.get(at..at + character.len_utf8()));
    }
    if let Some(start) = begun {
        found.extend(text.get(start..));
    }
    found
}

fn push(pieces: &mut Vec<Piece>, mark: Mark, text: &str) {
    match pieces.last_mut() {
        Some(last) if last.mark == mark => last.text.push_str(text),
        _ => pieces.push(Piece { mark, text: text.to_owned() }),
    }
}

/// Changes with hardly anything between them become one: all that is struck out, then all that is new.
fn gathered(pieces: &[Piece]) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    for (place, piece) in pieces.iter().enumerate() {
        let is_slight = piece.text.chars().count() < SHORTEST_KEPT && !piece.text.contains('\n');
        let is_between = place > 0 && place + 1 < pieces.len();
        match piece.mark {
            Mark::Removed => removed.push_str(&piece.text),
            Mark::Added => added.push_str(&piece.text),
            Mark::Kept if is_slight && is_between => {
                removed.push_str(&piece.text);
                added.push_str(&piece.text);
            }
            Mark::Kept => {
                flush(&mut found, &mut removed, &mut added);
                push(&mut found, Mark::Kept, &piece.text);
            }
        }
    }
    flush(&mut found, &mut removed, &mut added);
    found
}

fn flush(found: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    for (mark, text) in [(Mark::Removed, removed), (Mark::Added, added)] {
        if !text.is_empty() {
            push(found, mark, text);
            text.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(before: &str, after: &str) -> String {
        let piece = |piece: &Piece| match piece.mark {
            Mark::Kept => piece.text.clone(),
            Mark::Removed => format!("[-{}-]", piece.text),
            Mark::Added => format!("{{+{}+}}", piece.text),
        };
        difference(before, after).iter().map(piece).collect()
    }

    #[test]
    fn a_changed_text_reads_as_one_with_its_changes_marked() {
        let rows = [
            ("完成水平评价2,400人", "完成水平评价2,000人", "完成水平评价[-2,400-]{+2,000+}人"),
            ("每季度报送", "每季度报送进展报告", "每季度报送{+进展报告+}"),
            ("一、甲方。\n二、乙方。", "一、甲方。", "一、甲方。[-\n二、乙方。-]"),
            ("", "新写", "{+新写+}"),
            ("不变", "不变", "不变"),
            ("由理事会表决", "经常务理事会审定", "[-由-]{+经常务+}理事会[-表决-]{+审定+}"),
        ];
        for (before, after, expected) in rows {
            assert_eq!(marked(before, after), expected);
        }
    }

    #[test]
    fn a_single_character_between_two_changes_goes_with_them() {
        assert_eq!(marked("甲的丙", "乙的丁"), "[-甲的丙-]{+乙的丁+}", "the kept 的 would only confuse");
    }

    #[test]
    fn the_pieces_hold_both_texts_whole() {
        let (before, after) =
            ("标准、程序、结果三公开；考试命题、阅卷。", "标准和程序公开；命题、阅卷、复核相互独立。");
        let without = |left_out: Mark| -> String {
            let pieces = difference(before, after);
            pieces.iter().filter(|piece| piece.mark != left_out).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(without(Mark::Added), before);
        assert_eq!(without(Mark::Removed), after);
    }
}
