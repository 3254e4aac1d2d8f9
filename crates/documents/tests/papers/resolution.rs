//! The resolution as it comes out of the press, measured.

use chengjie_documents::{DocumentFailure, Paper, ResolutionDocument, VoidedMark, check};
use chrono::NaiveDate;

use crate::measure::{anchor, assert_sound, lines, not_copied, page_count, press, said, written};

fn resolution(paragraphs: &[&str]) -> Paper {
    Paper::Resolution(Box::new(ResolutionDocument {
        issuing_mark: "中国智能测量学会文件".to_owned(),
        number: "学会决〔2026〕3号".to_owned(),
        title: "关于委托第三方评估机构的决议".to_owned(),
        voided: None,
        vote: "应到45人，实到32人，达到章程第二十条规定的三分之二（30人）；回避1人，表决基数31人，同意28票，达到三分之二（21票），通过。".to_owned(),
        paragraphs: paragraphs.iter().map(|text| (*text).to_owned()).collect(),
        chair_label: "主持人：".to_owned(),
        recorder_label: "记录人：".to_owned(),
        signed_by: "中国智能测量学会理事会".to_owned(),
        adopted_on: "2026年9月12日".to_owned(),
        corrections: Vec::new(),
        copy_to: Some("抄送：中国科协，人力资源和社会保障部人才评价司。".to_owned()),
        issued_by: "中国智能测量学会秘书处".to_owned(),
        issued_on: "2026年9月14日印发".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 9, 14).unwrap(),
        verification_label: "核验码".to_owned(),
    }))
}

pub(crate) fn sample() -> Paper {
    resolution(&[
        "会议决定委托华衡科技评估中心开展试点项目第三方评估，授权秘书处签订委托合同，金额不超过18.00万元。",
    ])
}

#[test]
fn the_same_data_gives_the_same_bytes_and_checks_as_ours() {
    let press = press();
    let bytes = press.export(&sample(), &anchor()).unwrap();
    assert_eq!(bytes, press.export(&sample(), &anchor()).unwrap());
    let checked = check(press, &bytes).unwrap();
    assert!(checked.code_holds && checked.bytes_hold);
    assert_eq!((checked.paper, checked.anchor), (sample(), anchor()));
}

#[test]
fn a_changed_file_and_a_foreign_file_are_told_apart() {
    let press = press();
    let mut bytes = press.export(&sample(), &anchor()).unwrap();
    bytes.extend_from_slice(b"\n%%EOF\n");
    assert!(!check(press, &bytes).unwrap().bytes_hold, "an added byte is noticed");
    assert!(matches!(check(press, b"%PDF-1.7 nonsense"), Err(DocumentFailure::NotOurs { .. })));
    assert!(matches!(check(press, b"hello"), Err(DocumentFailure::NotOurs { .. })));
}

#[test]
fn the_file_is_sound_with_every_font_embedded_as_a_subset() {
    let path = written(&press().export(&sample(), &anchor()).unwrap(), "sound");
    assert_sound(&path);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_full_page_holds_22_lines_of_28_characters() {
    let text = "国".repeat(28 * 60);
    let path = written(&press().export(&resolution(&[&text]), &anchor()).unwrap(), "grid");
    let full: Vec<_> = lines(&path, 2).into_iter().filter(|(text, _)| text.contains('国')).collect();
    assert_eq!(full.len(), 22, "lines on a full page");
    for (text, place) in &full {
        assert_eq!(text.chars().count(), 28, "characters in a line");
        assert!((place[0] - 28.0).abs() < 0.3, "left margin {} mm", place[0]);
        assert!((place[2] - 184.0).abs() < 0.5, "right edge {} mm", place[2]);
    }
    let pitch = (full[21].1[1] - full[0].1[1]) / 21.0;
    assert!((pitch - (225.0 - 16.0 * 25.4 / 72.0) / 21.0).abs() < 0.02, "line pitch {pitch} mm");
    assert!((full[0].1[1] - 37.0).abs() < 1.0, "top margin {} mm", full[0].1[1]);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_foot_stands_on_an_even_last_page_with_rules_of_the_right_weight() {
    for paragraphs in [1, 20, 40] {
        let long = vec![
            "会议决定开展试点项目第三方评估，授权秘书处签订委托合同，并向理事会报告执行情况。";
            paragraphs
        ];
        let path =
            written(&press().export(&resolution(&long), &anchor()).unwrap(), &format!("foot{paragraphs}"));
        let pages = page_count(&path);
        assert_eq!(pages % 2, 0, "{paragraphs} paragraphs: the last page is even");
        let last = lines(&path, pages);
        let (_, place) =
            last.iter().find(|(text, _)| text.contains("印发")).expect("the foot is on the last page");
        assert!((place[3] - 262.0).abs() < 3.5, "the foot ends with the type area, at {} mm", place[3]);
        let page = last.iter().map(|(text, _)| text.as_str()).collect::<String>();
        let holds_text = page.contains("主持人") || page.contains("会议决定");
        assert_eq!(page.contains('—'), holds_text, "a page that holds only the foot bears no number: {page}");
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn every_word_can_be_copied_out_again() {
    let bytes = press().export(&sample(), &anchor()).unwrap();
    assert_eq!(not_copied(&sample(), &bytes, "text"), Vec::<String>::new());
}

#[test]
fn no_line_begins_or_ends_with_a_mark_that_must_not() {
    let text = "会议认为，（一）委托评估；（二）签订合同；（三）“按期”报告。".repeat(40);
    let path = written(&press().export(&resolution(&[&text]), &anchor()).unwrap(), "kinsoku");
    for page in 1..=3 {
        for (line, _) in lines(&path, page) {
            let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
            assert!(!"。，、；：？！）》」”".contains(first), "{line} begins so");
            assert!(!"（《「“".contains(last), "{line} ends so");
        }
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn rare_characters_are_printed_or_refused_by_name() {
    let press = press();
    let rare = resolution(&["喆玥堃昇𬭚䶮𠮷"]);
    assert_eq!(press.missing_glyphs(&rare).unwrap(), []);
    press.export(&rare, &anchor()).expect("the fallback chain prints them");
    match press.export(&resolution(&["名\u{E123}"]), &anchor()) {
        Err(DocumentFailure::GlyphMissing { character, field }) => {
            assert!(character.contains("U+E123"));
            assert_eq!(field, "paragraphs[0]");
        }
        other => panic!("a private-use character went through: {:?}", other.map(|bytes| bytes.len())),
    }
}

#[test]
fn the_signature_has_at_least_two_lines_of_the_body_on_its_page() {
    let press = press();
    for paragraphs in 1..=24 {
        for text in [
            "二、授权秘书处签订合同。",
            "会议决定开展第三方评估，授权秘书处签订委托合同，并向理事会报告执行情况。",
        ] {
            let bytes = press.export(&resolution(&vec![text; paragraphs]), &anchor()).unwrap();
            let path = written(&bytes, &format!("sign{paragraphs}-{}", text.len()));
            let signed = (1..=6)
                .map(|page| lines(&path, page))
                .find(|page| page.iter().any(|(line, _)| line.contains("主持人")));
            let signed = signed.expect("somewhere it is signed");
            let body = signed.iter().take_while(|(line, _)| !line.contains("主持人"));
            let body = body.filter(|(line, _)| !line.contains('—')).count();
            assert!(body >= 2, "{paragraphs} paragraphs leave {body} lines with the signature");
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn a_decision_of_one_line_takes_a_line_of_the_vote_with_it_and_a_long_one_is_broken() {
    let press = press();
    for letters in (28..28 * 14).step_by(28) {
        for text in ["同意。".to_owned(), "国".repeat(28 * 12)] {
            let mut paper = resolution(&[&text]);
            let Paper::Resolution(document) = &mut paper else { panic!("a resolution") };
            document.vote = "应".repeat(letters);
            let bytes = press.export(&paper, &anchor()).unwrap();
            let path = written(&bytes, &format!("short{letters}-{}", text.len()));
            let pages: Vec<_> = (1..=page_count(&path)).map(|page| lines(&path, page)).collect();
            let is_body =
                |line: &str| line.contains("应应") || line.contains("国国") || line.contains("同意。");
            let signed =
                pages.iter().find(|page| page.iter().any(|(line, _)| line.contains("主持人"))).unwrap();
            let with_it = signed.iter().filter(|(line, _)| is_body(line)).count();
            assert!(with_it >= 2, "a vote of {letters} letters leaves {with_it} lines with the signature");
            let first = pages[0].iter().filter(|(line, _)| is_body(line)).count();
            assert!(
                first >= 3 || pages.len() <= 2 && signed == &pages[0],
                "the first page is not left empty: {first}"
            );
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn a_number_is_not_torn_from_its_unit() {
    for blanks in 0..28 {
        let text = format!("{}到会30人，金额18.00万元。", "国".repeat(blanks));
        let path =
            written(&press().export(&resolution(&[&text]), &anchor()).unwrap(), &format!("unit{blanks}"));
        for (line, _) in lines(&path, 1) {
            assert!(
                !line.starts_with("人") && !line.starts_with("万元") && !line.starts_with("元"),
                "{line}"
            );
        }
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_void_resolution_bears_its_mark_on_every_page_and_its_text_follows_the_notice() {
    for paragraphs in [1, 4, 12, 30] {
        let long = vec![
            "会议决定开展试点项目第三方评估，授权秘书处签订委托合同。";
            paragraphs
        ];
        let mut paper = resolution(&long);
        let Paper::Resolution(document) = &mut paper else { panic!("a resolution") };
        document.voided = Some(VoidedMark {
            mark: "作废".to_owned(),
            sentence: "本决议已作废：计票更正。".to_owned(),
        });
        let path = written(&press().export(&paper, &anchor()).unwrap(), &format!("void{paragraphs}"));
        let pages = page_count(&path);
        for page in 1..=pages {
            let number = page.to_string();
            let text =
                said("pdftotext", &["-raw", "-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
            let marks = text.matches('废').count();
            assert_eq!(marks, if page == 1 { 2 } else { 1 }, "page {page} of {pages}: {text}");
        }
        let first = lines(&path, 1);
        let at = |begins: &str| first.iter().position(|(line, _)| line.contains(begins)).unwrap();
        assert!(at("关于委托第三方") < at("本决议已作废"), "the notice stands under the title");
        assert!(at("本决议已作废") < at("应到45人"), "and the text under it");
        if paragraphs == 1 {
            assert_eq!(pages, 2, "as many pages as without it");
        }
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn no_line_begins_with_a_mark_behind_a_number_and_a_fingerprint_breaks() {
    let width = |line: &str| line.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>();
    for blanks in 0..28 {
        let elected = format!("{}当选1人：李桂英，尚缺2人；另行选举。", "国".repeat(blanks));
        let paper =
            format!("{}审议文件：《a01》（2026年9月1日提交，文件指纹7f2c91abd04e）。", "国".repeat(blanks));
        let bytes = press().export(&resolution(&[&elected, &paper]), &anchor()).unwrap();
        let path = written(&bytes, &format!("marks{blanks}"));
        let pages = (1..=page_count(&path)).flat_map(|page| lines(&path, page));
        let page: Vec<String> = pages.map(|(line, _)| line).collect();
        for line in &page {
            assert!(!line.starts_with(['：', '；', '，', '。', '、']), "{line}");
        }
        let ends = page.iter().position(|line| line.contains("）。")).unwrap();
        let before = &page[ends - 1];
        assert!(width(before) >= 46, "{blanks} blanks stretch a line: {before}");
        std::fs::remove_file(path).unwrap();
    }
}
