//! How names and titles sound: full pinyin and initials, with surnames read as surnames.

use pinyin::ToPinyin as _;

/// Surnames that are read otherwise than the same characters in words; ü is written v.
const SURNAMES: &[(&str, &[&str])] = &[
    ("尉迟", &["yu", "chi"]),
    ("万俟", &["mo", "qi"]),
    ("单于", &["chan", "yu"]),
    ("澹台", &["tan", "tai"]),
    ("长孙", &["zhang", "sun"]),
    ("单", &["shan"]),
    ("曾", &["zeng"]),
    ("解", &["xie"]),
    ("仇", &["qiu"]),
    ("区", &["ou"]),
    ("翟", &["zhai"]),
    ("查", &["zha"]),
    ("朴", &["piao"]),
    ("任", &["ren"]),
    ("盖", &["ge"]),
    ("缪", &["miao"]),
    ("繁", &["po"]),
    ("召", &["shao"]),
    ("乐", &["yue"]),
    ("员", &["yun"]),
    ("洗", &["xian"]),
    ("冼", &["xian"]),
    ("秘", &["bi"]),
    ("折", &["she"]),
    ("尹", &["yin"]),
    ("卜", &["bu"]),
    ("种", &["chong"]),
    ("重", &["chong"]),
    ("黑", &["he"]),
    ("薄", &["bo"]),
    ("晟", &["cheng"]),
    ("覃", &["qin"]),
    ("那", &["na"]),
    ("吕", &["lv"]),
];

/// The syllables of a text; characters that are not Chinese break it and are left out.
pub(crate) fn syllables(text: &str) -> Vec<String> {
    let mut read = Vec::new();
    let surname = SURNAMES.iter().find(|(surname, _)| text.starts_with(surname));
    let rest = match surname {
        Some((surname, syllables)) => {
            read.extend(syllables.iter().map(|syllable| (*syllable).to_owned()));
            text.get(surname.len()..).unwrap_or_default()
        }
        None => text,
    };
    read.extend(rest.to_pinyin().flatten().map(|syllable| syllable.plain().replace('ü', "v")));
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_are_read_as_surnames() {
        let rows = [
            ("单国强", "shan guo qiang"),
            ("尉迟恭", "yu chi gong"),
            ("吕明", "lv ming"),
            ("张国立", "zhang guo li"),
        ];
        for (name, sound) in rows {
            assert_eq!(syllables(name).join(" "), sound);
        }
    }
}
