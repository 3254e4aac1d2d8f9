//! The extract of a resolution as it comes out of the press, measured.

use chengjie_documents::{ExtractDocument, Labelled, Paper, Passage, VoidedMark, check};

use crate::measure::{anchor, assert_sound, lines, not_copied, page_count, press, said, written};

fn extract(paragraphs: usize, voided: bool) -> Paper {
    let text = |text: &str| text.to_owned();
    let fact = |label: &str, said: &str| Labelled { label: text(label), text: text(said) };
    Paper::ResolutionExtract(Box::new(ExtractDocument {
        title: text("中国智能测量学会理事会决议摘录"),
        title_pieces: ["中国智能测量学会", "理事会", "决议摘录"].map(text).into(),
        number: text("学会决〔2026〕3号"),
        facts: vec![
            fact("决议文号：", "学会决〔2026〕3号"),
            fact("决议标题：", "关于委托第三方评估机构的决议"),
            fact(
                "表决情况：",
                "应到45人，实到32人，达到章程第二十条规定的三分之二（30人）；同意28票，达到三分之二（21票），通过。",
            ),
        ],
        voided: voided.then(|| VoidedMark {
            mark: text("作废"), sentence: text("本决议已作废：计票更正。")
        }),
        text: Passage {
            heading: text("决议内容"),
            paragraphs: vec![
                text("授权秘书处签订委托合同，并向理事会报告执行情况，金额不超过十八万元。");
                paragraphs
            ],
        },
        certified: vec![text("以上内容摘自决议原件，经与决议登记表核对，内容一致，特此证明。")],
        signature_labels: ["摘录人：", "核对人："].map(text),
        signed_by: text("中国智能测量学会"),
        signed_on: text("2026年9月14日"),
        date: chrono::NaiveDate::from_ymd_opt(2026, 9, 14).unwrap(),
        verification_label: text("核验码"),
    }))
}

#[test]
fn the_same_data_gives_the_same_bytes_and_checks_as_ours_with_every_word() {
    for (name, paper) in [("extract", extract(3, false)), ("extract-void", extract(1, true))] {
        let bytes = press().export(&paper, &anchor()).unwrap();
        assert_eq!(bytes, press().export(&paper, &anchor()).unwrap());
        let checked = check(press(), &bytes).unwrap();
        assert!(checked.code_holds && checked.bytes_hold);
        assert_eq!((checked.paper.number(), &checked.paper), (Some("学会决〔2026〕3号"), &paper));
        assert_eq!(not_copied(&paper, &bytes, name), Vec::<String>::new());
        let path = written(&bytes, &format!("sound-{name}"));
        assert_sound(&path);
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn what_is_certified_and_the_seal_stand_under_text_of_the_resolution() {
    for paragraphs in 1..=24 {
        let path = written(
            &press().export(&extract(paragraphs, false), &anchor()).unwrap(),
            &format!("extract{paragraphs}"),
        );
        let sealed = (1..=page_count(&path))
            .map(|page| lines(&path, page))
            .find(|page| page.iter().any(|(line, _)| line.starts_with("摘录人")))
            .unwrap();
        let at = |begins: &str| sealed.iter().position(|(line, _)| line.contains(begins));
        assert!(
            at("特此证明").or(at("以上内容摘自")) < at("摘录人"),
            "{paragraphs}: certified above the signatures"
        );
        assert!(at("2026年9月14日") > at("摘录人"), "{paragraphs}: the seal below them");
        let body = sealed
            .iter()
            .filter(|(line, _)| line.contains("授权秘书处") || line.contains("执行情况"))
            .count();
        assert!(body >= 1, "{paragraphs} paragraphs leave none with the seal");
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn an_extract_of_a_void_resolution_bears_the_mark_on_every_page_and_begins_on_the_first() {
    for paragraphs in [1, 24] {
        let path = written(
            &press().export(&extract(paragraphs, true), &anchor()).unwrap(),
            &format!("void-extract{paragraphs}"),
        );
        for page in 1..=page_count(&path) {
            let number = page.to_string();
            let text =
                said("pdftotext", &["-raw", "-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
            assert_eq!(text.matches('废').count(), if page == 1 { 2 } else { 1 }, "page {page}: {text}");
        }
        let first: String = lines(&path, 1).into_iter().map(|(line, _)| line).collect();
        assert!(first.contains("本决议已作废") && first.contains("授权秘书处"), "{first}");
        std::fs::remove_file(path).unwrap();
    }
}
