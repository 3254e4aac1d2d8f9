//! Numbers as they stand in a name: 第九届, 第十二次.

use chengjie_domain::capital::Script;
use chengjie_domain::{Fen, Language};

use crate::Words;

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

impl Words {
    /// A number of a term or a meeting: 九, 十二, 三十五 in Chinese up to 99, else in digits.
    #[must_use]
    pub fn numeral(&self, number: u32) -> String {
        let digit =
            |place: u32| usize::try_from(place).ok().and_then(|place| DIGITS.get(place)).unwrap_or(&"");
        match (self.language, number) {
            (Language::ZhHans | Language::ZhHant, 1..=9) => (*digit(number)).to_owned(),
            (Language::ZhHans | Language::ZhHant, 10..=19) => format!("十{}", digit(number % 10)),
            (Language::ZhHans | Language::ZhHant, 20..=99) => {
                format!("{}十{}", digit(number / 10), digit(number % 10))
            }
            _ => number.to_string(),
        }
    }

    /// An amount as contracts write it out: 壹佰捌拾万元整. It is written so in every language, for that is what binds.
    #[must_use]
    pub fn written_out(&self, amount: Fen) -> String {
        amount.written_out(match self.language {
            Language::ZhHant => Script::Traditional,
            Language::ZhHans | Language::En => Script::Simplified,
        })
    }
}
