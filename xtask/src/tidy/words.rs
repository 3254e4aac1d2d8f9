//! Every sentence stands in every language, once, with the same figures; the traditional Chinese has one word for one thing.

use std::collections::{BTreeMap, BTreeSet};

use super::{files, place, text};

const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// What is not said in traditional Chinese, and what is said instead (`docs/STYLE.md`).
const INSTEAD: [(&str, &str); 22] = [
    ("導出", "匯出"),
    ("導入", "匯入"),
    ("打印", "列印"),
    ("打開", "開啟"),
    ("粘貼", "貼上"),
    ("文件夾", "資料夾"),
    ("文件名", "檔名"),
    ("數據庫", "資料庫"),
    ("磁盤", "磁碟"),
    ("U盤", "隨身碟"),
    ("網絡", "網路"),
    ("軟件", "軟體"),
    ("本程序", "本程式"),
    ("字符", "字元"),
    ("字節", "位元組"),
    ("設置", "設定"),
    ("默認", "預設"),
    ("回車", "Enter"),
    ("台賬", "臺賬"),
    ("計畫", "計劃"),
    ("宣佈", "宣布"),
    ("“", "「"),
];

type Messages = BTreeMap<String, BTreeSet<String>>;

pub(super) fn breaches() -> Vec<String> {
    let mut breaches = Vec::new();
    let mut said: BTreeMap<String, Messages> = BTreeMap::new();
    for path in files("assets/locales") {
        let place = place(&path);
        let mut parts = place.split('/').skip(2);
        let (language, file) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if language == "zh-Hant" {
            breaches.extend(
                strange(&text(&path)).map(|(said, instead)| format!("{place}: {said} should be {instead}")),
            );
        }
        for (key, figures) in messages(&text(&path)) {
            let all = said.entry(language.to_owned()).or_default();
            if all.insert(format!("{file}: {key}"), figures).is_some() {
                breaches.push(format!("{place}: {key} stands twice"));
            }
        }
    }
    let of = |language: &str| said.get(language).cloned().unwrap_or_default();
    let first = of(LANGUAGES[0]);
    for language in LANGUAGES.iter().skip(1) {
        breaches.extend(differences(&first, &of(language), language));
    }
    breaches
}

/// The words of a traditional Chinese text that are said otherwise elsewhere in it.
fn strange(text: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    INSTEAD.into_iter().filter(|(said, _)| text.contains(said))
}

fn differences(first: &Messages, other: &Messages, language: &str) -> Vec<String> {
    let missing = first.iter().filter(|(key, figures)| other.get(*key) != Some(figures));
    let beyond = other.keys().filter(|key| !first.contains_key(*key));
    missing
        .map(|(key, _)| key)
        .chain(beyond)
        .map(|key| format!("{language}: {key} differs from zh-Hans"))
        .collect()
}

/// The messages of a file with the figures that each names; a line that begins with a blank goes on with the one before.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            found.push((key.to_owned(), BTreeSet::new()));
        }
        let figures = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_alphanumeric() || "_-".contains(*letter))
                .collect::<String>()
        });
        if let Some((_, named)) = found.last_mut() {
            named.extend(figures);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_chinese_has_one_word_for_one_thing() {
        assert_eq!(strange("a = 匯出到資料夾").count(), 0);
        assert_eq!(strange("a = 導出到文件夾").collect::<Vec<_>>(), [("導出", "匯出"), ("文件夾", "資料夾")]);
    }

    #[test]
    fn a_missing_message_and_a_missing_figure_are_found() {
        let all = |text: &str| messages(text).into_iter().collect::<Messages>();
        let first = all("# x\na = 有{ $count }项\nb = 乙\n    续{ $name }\n");
        assert_eq!(first.len(), 2);
        assert!(differences(&first, &first, "en").is_empty());
        assert_eq!(differences(&first, &all("a = items\nc = more\n"), "en").len(), 3);
    }
}
