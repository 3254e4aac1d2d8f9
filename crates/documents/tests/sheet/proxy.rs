//! The proxy form: blank, and whole on its last page.

use chengjie_documents::ProxyForm;

use crate::measure::{assert_anonymous, fonts, rules, said, texts, written};

fn form(items: usize) -> ProxyForm {
    let text = |text: &str| text.to_owned();
    ProxyForm {
        title: text("委托书"),
        meeting: text("中国智能测量学会第九届理事会第三次会议"),
        running_head: text("中国智能测量学会第九届理事会第三次会议委托书"),
        parties: ["委托人（姓名、职务）：", "受托人（姓名、职务）："].map(text).into(),
        text: text("本人因故不能出席会议，现委托上述受托人代为出席，并按下表所列意见代为行使表决权。"),
        columns: ["序号", "议案", "同意", "反对", "弃权", "由受托人决定"].map(text),
        items: (1..=items).map(|place| format!("关于第{place}项工作安排的议案")).collect(),
        notes: ["在每项议案后选一格画“√”。", "每人最多接受1人委托（章程第二十条）。"].map(text).into(),
        signatures: ["委托人签名：", "受托人签名：", "日期："].map(text).into(),
        page_words: [text("第"), text("页　共"), text("页")],
    }
}

#[test]
fn every_motion_has_its_row_and_the_signatures_stand_once_under_the_last() {
    for items in [0, 1, 12, 16, 18, 45] {
        let bytes = form(items).draw(fonts()).unwrap();
        assert_anonymous(&bytes);
        let pages = texts(&bytes, &format!("proxy{items}"));
        let all = pages.concat();
        for place in 1..=items {
            assert_eq!(all.matches(&format!("关于第{place}项工作")).count(), 1, "{items} items");
        }
        assert_eq!(all.matches("委托人签名：").count(), 1);
        let last = pages.last().unwrap();
        assert!(last.contains("受托人签名：") && last.contains("日期："), "{last}");
        assert_eq!(last.contains("页共"), pages.len() > 1, "pages are numbered when there are several");
        for (ends, _) in rules(&bytes).iter().flatten() {
            assert!(ends[3] <= 277.1, "a rule at {} mm with {items} items", ends[3]);
        }
    }
}

#[test]
fn the_same_form_gives_the_same_sound_file() {
    let bytes = form(4).draw(fonts()).unwrap();
    assert_eq!(bytes, form(4).draw(fonts()).unwrap());
    let path = written(&bytes, "proxy-sound");
    said("qpdf", &["--check", path.to_str().unwrap()]);
    std::fs::remove_file(path).unwrap();
}
