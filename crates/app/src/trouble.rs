//! What is not as the ledger says, in a sentence.

use chengjie_domain::Arg;
use chengjie_store::Trouble;
use chengjie_words::Words;

/// One trouble in a sentence.
#[must_use]
pub fn trouble_text(trouble: &Trouble, words: &Words) -> String {
    let kind = |kind: &str| words.text(&format!("kind-{kind}"), &[]);
    let said = |key: &str, figures: &[(&str, Arg)]| words.text(key, figures);
    match trouble {
        Trouble::ChainBroken { seq } => said("trouble-chain-broken", &[("seq", seq.to_string().into())]),
        Trouble::HeadDiffers { seq } => said("trouble-head-differs", &[("seq", seq.to_string().into())]),
        Trouble::RowDiffers { kind: of, key } => {
            said("trouble-row-differs", &[("kind", kind(of).into()), ("id", key.as_str().into())])
        }
        Trouble::RowMissing { kind: of, key } => {
            said("trouble-row-missing", &[("kind", kind(of).into()), ("id", key.as_str().into())])
        }
        Trouble::ReferenceBroken { kind: of, key } => {
            said("trouble-reference-broken", &[("kind", kind(of).into()), ("id", key.as_str().into())])
        }
        Trouble::EvidenceLost { key } => said("trouble-evidence-lost", &[("id", key.as_str().into())]),
        Trouble::Overtaken { seq, backup } => {
            said("trouble-overtaken", &[("seq", seq.to_string().into()), ("file", backup.as_str().into())])
        }
        Trouble::PageDamaged { file, reason } => said(
            "trouble-page-damaged",
            &[("file", file.as_str().into()), ("reason", reason.as_str().into())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use chengjie_domain::Language;

    use super::*;

    #[test]
    fn each_trouble_is_told_with_its_figures() {
        let text = |word: &str| word.to_owned();
        let all = [
            (Trouble::ChainBroken { seq: 17 }, "17"),
            (Trouble::HeadDiffers { seq: 17 }, "17"),
            (Trouble::RowDiffers { kind: text("seat"), key: text("k17") }, "k17"),
            (Trouble::RowMissing { kind: text("seat"), key: text("k17") }, "k17"),
            (Trouble::ReferenceBroken { kind: text("seat"), key: text("k17") }, "k17"),
            (Trouble::EvidenceLost { key: text("k17") }, "k17"),
            (Trouble::Overtaken { seq: 17, backup: text("b17") }, "b17"),
            (Trouble::PageDamaged { file: text("f17"), reason: text("r") }, "f17"),
        ];
        for language in [Language::ZhHans, Language::ZhHant, Language::En] {
            let words = Words::new(language);
            for (trouble, figure) in &all {
                let said = trouble_text(trouble, &words);
                assert!(
                    said.contains(figure) && !said.contains("trouble-") && !said.contains("kind-"),
                    "{language:?}: {said}"
                );
            }
        }
    }
}
