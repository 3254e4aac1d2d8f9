//! The letters of a fixed sheet: which font prints a character, how wide it is, where a line may break.

use std::path::Path;

use printpdf::ParsedFont;
use serde_json::Value;

use crate::{DocumentFailure, glyphs};

/// Points in a millimetre.
pub(super) const POINTS: f32 = 72.0 / 25.4;

/// Every face: the six letters that mark its subset, its file, and which face of the file.
const FACES: [(&str, &str, usize); 6] = [
    ("FANGSA", "FandolFang-Regular.otf", 0),
    ("SONGTI", "FandolSong-Regular.otf", 0),
    ("HEITIA", "FandolHei-Regular.otf", 0),
    ("WENKAI", "LXGWWenKai-Regular.ttf", 0),
    ("BABELH", "BabelStoneHan.ttf", 0),
    // The third face of the collection is the one for simplified Chinese.
    ("SERIFB", "NotoSerifCJK-Bold.ttc", 2),
];

/// For what a text is set, which says by which faces and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// 小标宋, as near as the free fonts come.
    Title,
    /// 黑体.
    Label,
    /// 仿宋.
    Text,
}

impl Hand {
    const fn chain(self) -> [usize; 6] {
        match self {
            Self::Title => [5, 1, 4, 3, 0, 2],
            Self::Label => [2, 1, 3, 4, 5, 0],
            Self::Text => [0, 1, 3, 4, 5, 2],
        }
    }
}

/// Marks that may not begin a line.
const NOT_FIRST: &str = "。，、；：？！）》〉」』】〕”’…—·%-";
/// Marks that may not end a line.
const NOT_LAST: &str = "（《〈「『【〔“‘";

/// One character, where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    pub(super) character: char,
    /// Place of the face in the chest.
    pub(super) face: usize,
    /// Its number in that face.
    pub(super) glyph: u16,
    /// Its width, in thousandths of the size.
    pub(super) width: f32,
}

/// The faces of a fixed sheet. Read once; drawing borrows them.
pub struct SheetFonts {
    pub(super) faces: Vec<(&'static str, ParsedFont)>,
}

impl SheetFonts {
    /// Reads them from the font folder.
    ///
    /// # Errors
    /// When one is not there or cannot be read as a font.
    pub fn new(folder: &Path) -> Result<Self, DocumentFailure> {
        let read = |(mark, name, index): &(&'static str, &str, usize)| {
            let missing = || DocumentFailure::FontMissing { name: (*name).to_owned() };
            let bytes = std::fs::read(folder.join(name)).map_err(|_| missing())?;
            let face = ParsedFont::from_bytes(&bytes, *index, &mut Vec::new()).ok_or_else(missing)?;
            Ok((*mark, face))
        };
        Ok(Self { faces: FACES.iter().map(read).collect::<Result<_, DocumentFailure>>()? })
    }

    /// Refuses data that would leave a hole on paper, naming the character and its field.
    pub(super) fn require_printed(&self, data: &Value) -> Result<(), DocumentFailure> {
        let printed = |character| self.letter(Hand::Text, character).is_some();
        match glyphs::missing_from(data, printed).into_iter().next() {
            None => Ok(()),
            Some(glyph) => Err(DocumentFailure::GlyphMissing {
                character: format!("{} ({})", glyph.character, glyph.code_point),
                field: glyph.field,
            }),
        }
    }

    /// The letter of a character from the first face that has it; every chain holds every face, so that what one
    /// prints all print.
    fn letter(&self, hand: Hand, character: char) -> Option<Letter> {
        hand.chain().into_iter().find_map(|place| {
            let (_, face) = self.faces.get(place)?;
            let glyph = face.lookup_glyph_index(u32::from(character)).filter(|glyph| *glyph != 0)?;
            let units = f32::from(face.pdf_font_metrics.units_per_em.max(1));
            let width = f32::from(face.get_horizontal_advance(glyph)) * 1000.0 / units;
            Some(Letter { character, face: place, glyph, width })
        })
    }

    /// The letters of a text; blanks of every kind are set as blanks.
    pub(super) fn letters(&self, hand: Hand, text: &str) -> Vec<Letter> {
        let known = |character: char| self.letter(hand, character);
        text.chars()
            .filter_map(|character| {
                known(character).or_else(|| if character.is_whitespace() { known(' ') } else { None })
            })
            .collect()
    }

    /// Breaks a text into lines no wider than `width` millimetres; Latin words and numbers hold together when they fit.
    pub(super) fn lines(&self, hand: Hand, text: &str, size: f32, width: f32) -> Vec<Vec<Letter>> {
        let mut rest = self.letters(hand, text);
        let mut lines = Vec::new();
        while !rest.is_empty() {
            let fits = (1..=rest.len()).rev().find(|end| breadth(rest.get(..*end), size) <= width);
            let most = fits.unwrap_or(1);
            let end = if most == rest.len() {
                most
            } else {
                (1..=most).rev().find(|end| may_break(&rest, *end)).unwrap_or(most)
            };
            // The blank at which a line breaks is not carried over to the next.
            let is_blank = |letter: &&Letter| letter.character == ' ';
            let blanks = rest.get(end..).unwrap_or_default().iter().take_while(is_blank).count();
            let after = rest.split_off(end + blanks);
            rest.truncate(end);
            lines.push(std::mem::replace(&mut rest, after));
        }
        lines
    }
}

/// The width of letters at a size, in millimetres.
pub(super) fn breadth(letters: Option<&[Letter]>, size: f32) -> f32 {
    letters.unwrap_or_default().iter().map(|letter| letter.width).sum::<f32>() * size / 1000.0 / POINTS
}

fn may_break(letters: &[Letter], at: usize) -> bool {
    let [Some(before), Some(after)] = [at.checked_sub(1), Some(at)]
        .map(|place| place.and_then(|place| letters.get(place)).map(|letter| letter.character))
    else {
        return true;
    };
    let is_word = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    !is_word && !NOT_FIRST.contains(after) && !NOT_LAST.contains(before)
}
