//! Amounts in the figures that are written out on contracts and cheques (大写金额), after the rules of 《支付结算办法》,
//! annex 1: 人民币 stands before them, 整 closes a whole amount.

use crate::Fen;

/// In which characters an amount is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// 贰, 陆, 万, 亿.
    Simplified,
    /// 貳, 陸, 萬, 億.
    Traditional,
}

struct Characters {
    digits: [&'static str; 10],
    ten_thousand: &'static str,
    hundred_million: &'static str,
}

const SIMPLIFIED: Characters = Characters {
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
    ten_thousand: "万",
    hundred_million: "亿",
};

const TRADITIONAL: Characters = Characters {
    digits: ["零", "壹", "貳", "叁", "肆", "伍", "陸", "柒", "捌", "玖"],
    ten_thousand: "萬",
    hundred_million: "億",
};

impl Script {
    const fn characters(self) -> &'static Characters {
        match self {
            Self::Simplified => &SIMPLIFIED,
            Self::Traditional => &TRADITIONAL,
        }
    }
}

impl Characters {
    fn digit(&self, digit: u64) -> &'static str {
        usize::try_from(digit).ok().and_then(|digit| self.digits.get(digit)).unwrap_or(&"")
    }

    /// Four figures: 1,409 is 壹仟肆佰零玖; noughts inside are said once, noughts at the end not at all.
    fn section(&self, number: u64) -> String {
        let mut text = String::new();
        let mut is_nought_due = false;
        for (place, unit) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let digit = number / place % 10;
            if digit == 0 {
                is_nought_due = !text.is_empty();
                continue;
            }
            if is_nought_due {
                text.push_str(self.digit(0));
                is_nought_due = false;
            }
            text.push_str(self.digit(digit));
            text.push_str(unit);
        }
        text
    }

    /// Whole yuan by sections of four figures; a section that does not reach its thousands is joined by one nought.
    fn whole(&self, yuan: u64) -> String {
        let sections = [
            (yuan / 100_000_000, self.hundred_million),
            (yuan / 10_000 % 10_000, self.ten_thousand),
            (yuan % 10_000, ""),
        ];
        let mut text = String::new();
        let mut is_nought_due = false;
        for (number, unit) in sections {
            if number == 0 {
                is_nought_due = !text.is_empty();
                continue;
            }
            if !text.is_empty() && (is_nought_due || number < 1000) {
                text.push_str(self.digit(0));
            }
            is_nought_due = false;
            text.push_str(&self.section(number));
            text.push_str(unit);
        }
        text
    }
}

impl Fen {
    /// The amount written out, without 人民币: 1,800,000.00 yuan are 壹佰捌拾万元整.
    #[must_use]
    pub fn written_out(self, script: Script) -> String {
        let characters = script.characters();
        let fen = self.fen().unsigned_abs();
        let (yuan, jiao, cents) = (fen / 100, fen / 10 % 10, fen % 10);
        if fen == 0 {
            return format!("{}元整", characters.digit(0));
        }
        let mut text = characters.whole(yuan);
        if yuan > 0 {
            text.push('元');
        }
        // Between yuan and what is less, a nought stands for the place that is empty on either side.
        if yuan > 0 && !fen.is_multiple_of(100) && (yuan.is_multiple_of(10) || jiao == 0) {
            text.push_str(characters.digit(0));
        }
        if jiao > 0 {
            text.push_str(characters.digit(jiao));
            text.push('角');
        }
        if cents > 0 {
            text.push_str(characters.digit(cents));
            text.push('分');
        }
        if fen.is_multiple_of(100) {
            text.push('整');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_out_as_banks_ask() {
        let rows = [
            (0, "零元整"),
            (1, "壹分"),
            (5, "伍分"),
            (10, "壹角"),
            (50, "伍角"),
            (99, "玖角玖分"),
            (100, "壹元整"),
            (101, "壹元零壹分"),
            (110, "壹元壹角"),
            (1_000, "壹拾元整"),
            (1_001, "壹拾元零壹分"),
            (1_500, "壹拾伍元整"),
            (2_050, "贰拾元零伍角"),
            (10_000, "壹佰元整"),
            (10_100, "壹佰零壹元整"),
            (11_000, "壹佰壹拾元整"),
            (32_504, "叁佰贰拾伍元零肆分"),
            (100_100, "壹仟零壹元整"),
            (101_000, "壹仟零壹拾元整"),
            (140_950, "壹仟肆佰零玖元伍角"),
            (168_032, "壹仟陆佰捌拾元零叁角贰分"),
            (600_714, "陆仟零柒元壹角肆分"),
            (1_000_000, "壹万元整"),
            (1_000_100, "壹万零壹元整"),
            (1_010_000, "壹万零壹佰元整"),
            (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
            (10_000_000, "壹拾万元整"),
            (10_700_053, "壹拾万柒仟元零伍角叁分"),
            (10_010_000, "壹拾万零壹佰元整"),
            (100_010_001, "壹佰万零壹佰元零壹分"),
            (180_000_000, "壹佰捌拾万元整"),
            (1_000_000_000, "壹仟万元整"),
            (1_000_500_000, "壹仟万伍仟元整"),
            (10_000_000_000, "壹亿元整"),
            (10_000_000_100, "壹亿零壹元整"),
            (10_001_000_000, "壹亿零壹万元整"),
            (10_100_001_000, "壹亿零壹佰万零壹拾元整"),
            (12_345_678_901, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分"),
            (100_000_000_000, "壹拾亿元整"),
            (1_000_000_010_000, "壹佰亿零壹佰元整"),
            (Fen::LIMIT, "壹仟亿元整"),
        ];
        for (fen, text) in rows {
            assert_eq!(Fen::new(fen).unwrap().written_out(Script::Simplified), text, "{fen} fen");
        }
    }

    #[test]
    fn traditional_characters_have_their_own_figures() {
        let amount = Fen::new(26_000_000_000).unwrap();
        assert_eq!(amount.written_out(Script::Traditional), "貳億陸仟萬元整");
    }
}
