//! A text cut where a search met it, so that a screen can mark what was met in the words it came from.

use serde::Serialize;

use crate::pinyin;
use crate::search::{is_han, is_han_run, runs};

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The stretch.
    pub text: String,
    /// Whether the search met it.
    pub is_met: bool,
}

/// Cuts a text by what was asked for: the same characters, or characters that sound so.
#[must_use]
pub fn pieces(text: &str, asked: &str) -> Vec<Piece> {
    let characters: Vec<char> = text.chars().collect();
    let mut met = vec![false; characters.len()];
    for run in runs(asked) {
        mark_letters(&characters, &run, &mut met);
        if !is_han_run(&run) {
            mark_sounds(&characters, &run.iter().collect::<String>(), &mut met);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (character, is_met) in characters.into_iter().zip(met) {
        match pieces.last_mut() {
            Some(last) if last.is_met == is_met => last.text.push(character),
            _ => pieces.push(Piece { text: character.to_string(), is_met }),
        }
    }
    pieces
}

fn mark(met: &mut [bool], from: usize, count: usize) {
    met.iter_mut().skip(from).take(count).for_each(|is_met| *is_met = true);
}

/// Chinese characters anywhere, other letters where a word begins.
fn mark_letters(characters: &[char], run: &[char], met: &mut [bool]) {
    let lower = |character: &char| character.to_lowercase().next().unwrap_or(*character);
    for (from, window) in characters.windows(run.len()).enumerate() {
        let before = from.checked_sub(1).and_then(|place| characters.get(place));
        let begins = before.is_none_or(|before| is_han(*before) || !before.is_alphanumeric());
        if window.iter().map(lower).eq(run.iter().copied()) && (is_han_run(run) || begins) {
            mark(met, from, run.len());
        }
    }
}

/// Runs of Chinese characters whose initials or pinyin begin with the sound, from any of their characters on.
fn mark_sounds(characters: &[char], sound: &str, met: &mut [bool]) {
    let mut from = 0;
    for run in characters.chunk_by(|left, right| is_han(*left) && is_han(*right)) {
        let syllables = pinyin::syllables(&run.iter().collect::<String>());
        // A character without a known reading leaves the syllables out of step with the characters.
        if run.first().copied().is_some_and(is_han) && syllables.len() == run.len() {
            for start in 0..run.len() {
                let said = syllables.get(start..).unwrap_or_default();
                mark(met, from + start, heard(said, sound));
            }
        }
        from += run.len();
    }
}

/// How many of the syllables a sound covers; none when they sound otherwise.
fn heard(syllables: &[String], sound: &str) -> usize {
    let initials: String = syllables.iter().filter_map(|syllable| syllable.chars().next()).collect();
    if initials.starts_with(sound) {
        return sound.chars().count();
    }
    let mut said = String::new();
    for (count, syllable) in syllables.iter().enumerate() {
        said.push_str(syllable);
        if said.starts_with(sound) {
            return count + 1;
        }
        if !sound.starts_with(&said) {
            return 0;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_is_marked_where_it_stands_or_sounds() {
        let check = |text: &str, asked: &str, marked: &str| {
            let shown: String = pieces(text, asked)
                .into_iter()
                .map(|piece| if piece.is_met { format!("[{}]", piece.text) } else { piece.text })
                .collect();
            assert_eq!(shown, marked, "{asked} in {text}");
        };
        check("张国立", "zgl", "[张国立]");
        check("资格论证报告", "zgl", "[资格论]证报告");
        check("理事 张国立", "国立", "理事 张[国立]");
        check("张国立", "zhangg", "[张国]立");
        check("学会决〔2026〕3号", "2026", "学会决〔[2026]〕3号");
        check("GB/T 9704", "gb", "[GB]/T 9704");
        check("会议", "xyz", "会议");
        check("", "会", "");
    }
}
