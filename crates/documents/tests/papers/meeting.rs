//! The papers of a meeting as they come out of the press, measured.

use chengjie_documents::report::Table;
use chengjie_documents::{
    AgendaDocument, AgendaLine, Labelled, MinutesDocument, NameList, NoticeDocument, Paper, Passage,
    RegisterDocument, RegisterRow, check,
};
use chrono::NaiveDate;

use crate::measure::{anchor, assert_sound, face_of, lines, not_copied, page_count, press, said, written};

const MEETING: [&str; 3] = ["中国智能测量学会", "第九届理事会", "第三次会议"];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 14).unwrap()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn part(heading: &str, paragraphs: &[&str]) -> Passage {
    Passage { heading: heading.to_owned(), paragraphs: texts(paragraphs) }
}

fn names(label: &str, count: usize) -> NameList {
    let name = |place: usize| ["周启明", "欧阳振国", "林清和", "何蔓"][place % 4].to_owned();
    NameList { label: label.to_owned(), names: (0..count).map(name).collect() }
}

fn minutes(paragraphs: usize, present: usize) -> Paper {
    let said = "会议决定开展试点项目第三方评估，授权秘书处签订委托合同，并向理事会报告执行情况。";
    Paper::Minutes(Box::new(MinutesDocument {
        issuing_mark: "中国智能测量学会理事会会议纪要".to_owned(),
        number: "第九届第三次".to_owned(),
        office: "中国智能测量学会秘书处".to_owned(),
        held_on: "2026年9月12日".to_owned(),
        title: format!("{}纪要", MEETING.concat()),
        title_pieces: [&texts(&MEETING)[..], &texts(&["纪要"])].concat(),
        opening: "2026年9月12日09:00至11:40，会议在科技会堂召开。应到45人，实到32人。".to_owned(),
        items: vec![part("一、委托第三方评估机构", &vec![said; paragraphs])],
        free: Some(part("二、其他情况", &["秘书处报告了上半年工作。"])),
        lists: vec![names("出席：", present), names("请假：", 3), names("列席：", 2)],
        note: "（本纪要尚待确认）".to_owned(),
        watermark: Some("未确认".to_owned()),
        corrections: vec!["（2026年9月20日更正：“实到32人”应为“实到33人”。签到表漏计一人。）".to_owned()],
        issued_by: "中国智能测量学会秘书处".to_owned(),
        issued_on: "2026年9月14日印发".to_owned(),
        date: day(),
        verification_label: "核验码".to_owned(),
    }))
}

fn notice(called: usize) -> Paper {
    Paper::MeetingNotice(Box::new(NoticeDocument {
        title: format!("关于召开{}的通知", MEETING.concat()),
        title_pieces: [&texts(&["关于召开"])[..], &texts(&MEETING), &texts(&["的通知"])].concat(),
        addressee: "各位理事：".to_owned(),
        opening: "经研究，定于2026年9月12日召开会议。现将有关事项通知如下。".to_owned(),
        parts: vec![
            part("一、会议时间", &["2026年9月12日（星期六）09:00。"]),
            part("二、会议议程", &["1. 委托第三方评估机构（审议表决；提案：秘书处）"]),
            part("三、参会人员", &["理事共45人，名单如下。"]),
        ],
        lists: vec![names("出席：", called)],
        reply: part("四、参会回执", &["请在会前将出席、请假或者委托的答复报学会秘书处。"]),
        attachments_label: "附件：".to_owned(),
        attachments: vec!["1. 评估机构比选报告".to_owned(), "2. 委托合同（草案）".to_owned()],
        closing: "特此通知。".to_owned(),
        signed_by: "中国智能测量学会".to_owned(),
        signed_on: "2026年8月28日".to_owned(),
        contact: Some("（联系人：李明，联系电话：010-55500128）".to_owned()),
        date: day(),
        verification_label: "核验码".to_owned(),
    }))
}

fn agenda(items: usize) -> Paper {
    let line = |place: usize| AgendaLine {
        number: format!("{}、", ["一", "二", "三", "四", "五", "六"][place]),
        title: "委托华衡科技评估中心开展试点项目第三方评估并授权秘书处签订委托合同".to_owned(),
        facts: "审议表决；提案：试点工作办公室".to_owned(),
        candidates: (place == 4).then(|| "候选人：周启明、林清和".to_owned()),
    };
    Paper::MeetingAgenda(Box::new(AgendaDocument {
        title: format!("{}议程", MEETING.concat()),
        title_pieces: [&texts(&MEETING)[..], &texts(&["议程"])].concat(),
        facts: vec![Labelled {
            label: "时间：".to_owned(), text: "2026年9月12日（星期六）09:00".to_owned()
        }],
        items: (0..items).map(line).collect(),
        date: day(),
        verification_label: "核验码".to_owned(),
    }))
}

fn register(rows: usize) -> Paper {
    let cells = |number: String, title: &str| RegisterRow {
        number,
        title: title.to_owned(),
        adopted_on: "2026年9月12日".to_owned(),
        meeting: "第九届第三次".to_owned(),
        in_favour: "28".to_owned(),
        against: "2".to_owned(),
        abstain: "1".to_owned(),
        standing: "由学会决〔2026〕9号代替".to_owned(),
        signed: "2026年9月14日".to_owned(),
        follow_up: "1/3项".to_owned(),
    };
    let head = RegisterRow {
        adopted_on: "通过日期".to_owned(),
        meeting: "会议".to_owned(),
        in_favour: "同意".to_owned(),
        against: "反对".to_owned(),
        abstain: "弃权".to_owned(),
        standing: "效力".to_owned(),
        signed: "签署".to_owned(),
        follow_up: "落实".to_owned(),
        ..cells("文号".to_owned(), "标题")
    };
    Paper::ResolutionRegister(Box::new(RegisterDocument {
        title: "中国智能测量学会理事会2026年决议登记表".to_owned(),
        register: Table {
            caption: format!("截至2026年9月14日，共{rows}件"),
            head,
            rows: (1..=rows)
                .map(|row| cells(format!("学会决〔2026〕{row}号"), "委托第三方评估机构"))
                .collect(),
            sum: None,
            notes: vec!["文号连续，没有缺号。".to_owned()],
        },
        date: day(),
        verification_label: "核验码".to_owned(),
    }))
}

fn exported(paper: &Paper, name: &str) -> std::path::PathBuf {
    written(&press().export(paper, &anchor()).unwrap(), name)
}

/// Where a line that begins so stands on its page.
#[track_caller]
fn place(page: &[(String, [f64; 4])], begins: &str) -> [f64; 4] {
    let found = page.iter().find(|(text, _)| text.starts_with(begins));
    found.unwrap_or_else(|| panic!("{begins} is not on {page:?}")).1
}

#[test]
fn the_same_data_gives_the_same_bytes_and_checks_as_ours_with_every_word() {
    for (name, paper) in [
        ("minutes", minutes(9, 33)),
        ("notice", notice(45)),
        ("agenda", agenda(4)),
        ("register", register(4)),
    ] {
        let bytes = press().export(&paper, &anchor()).unwrap();
        assert_eq!(bytes, press().export(&paper, &anchor()).unwrap());
        let checked = check(press(), &bytes).unwrap();
        assert!(checked.code_holds && checked.bytes_hold);
        assert_eq!(checked.paper, paper, "{name} travels inside");
        assert_eq!(not_copied(&paper, &bytes, name), Vec::<String>::new(), "{name}");
        let path = written(&bytes, &format!("sound-{name}"));
        assert_sound(&path);
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn the_head_of_minutes_bears_mark_number_and_date_over_the_separator() {
    let path = exported(&minutes(2, 5), "minutes-head");
    let page = lines(&path, 1);
    let mark = place(&page, "中国智能测量学会理事会会议纪要");
    assert!((mark[1] - 72.0).abs() < 2.5, "the mark's top is 35 mm below the type area's, at {} mm", mark[1]);
    assert!(((mark[0] + mark[2]) / 2.0 - 106.0).abs() < 1.0, "the mark is centred: {mark:?}");
    let number = place(&page, "第九届第三次");
    assert!(((number[0] + number[2]) / 2.0 - 106.0).abs() < 1.0, "the number is centred: {number:?}");
    let line = place(&page, "中国智能测量学会秘书处2026年9月12日");
    assert!((line[0] - 28.0 - 5.57).abs() < 0.5, "one character in from the left: {line:?}");
    assert!((184.0 - 5.57 - line[2]).abs() < 0.7, "one character in from the right: {line:?}");
    assert!(mark[3] < number[1] && number[3] < line[1], "one below the other");
    assert!(face_of(&path, "中国智能测量学会理事会会议纪要").contains("Serif"), "in small standard Song");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn who_attended_stands_below_the_text_the_names_under_each_other() {
    let path = exported(&minutes(1, 33), "minutes-lists");
    let pages: Vec<_> = (1..=page_count(&path)).map(|page| lines(&path, page)).collect();
    let all: Vec<&(String, [f64; 4])> = pages.iter().flatten().collect();
    let first = all.iter().position(|(text, _)| text.starts_with("出席：")).unwrap();
    let free = all.iter().position(|(text, _)| text.starts_with("秘书处报告")).unwrap();
    let pitch = (225.0 - 16.0 * 25.4 / 72.0) / 21.0;
    if all[first].1[1] > all[free].1[1] {
        let gap = all[first].1[1] - all[free].1[1];
        assert!((gap - 2.0 * pitch).abs() < 0.5, "one blank line above the list: {gap} mm");
    }
    let left = all[first].1[0];
    assert!((left - 28.0 - 2.0 * 5.57).abs() < 0.6, "two characters in, at {left} mm");
    let hanging: Vec<f64> = all[first + 1..]
        .iter()
        .take_while(|(text, _)| !text.starts_with("请假"))
        .filter(|(text, _)| text.contains('、'))
        .map(|(_, place)| place[0])
        .collect();
    assert!(hanging.len() >= 4, "33 names need several lines");
    for x in hanging {
        assert!((x - 28.0 - 5.0 * 5.57).abs() < 0.6, "under the first name, at {x} mm");
    }
    assert!(face_of(&path, "出席").contains("Hei"), "{}", face_of(&path, "出席"));
    for (text, _) in all {
        for half in ["阳振国", "清和"] {
            assert!(!text.starts_with(half), "a name is torn: {text}");
        }
    }
    std::fs::remove_file(path).unwrap();
}

/// Minutes without corrections.
fn uncorrected(paragraphs: usize, present: usize) -> Paper {
    let mut paper = minutes(paragraphs, present);
    let Paper::Minutes(document) = &mut paper else { panic!("minutes") };
    document.corrections.clear();
    paper
}

#[test]
fn minutes_end_with_their_foot_under_their_last_words_and_every_page_bears_its_number() {
    for paragraphs in 1..=24 {
        for (paper, last_words) in
            [(minutes(paragraphs, 40), "更正"), (uncorrected(paragraphs, 40), "尚待确认")]
        {
            let path = exported(&paper, &format!("minutes-foot{paragraphs}-{last_words}"));
            let pages: Vec<_> = (1..=page_count(&path)).map(|page| lines(&path, page)).collect();
            let holds =
                |page: &[(String, [f64; 4])], word: &str| page.iter().any(|(line, _)| line.contains(word));
            let last = pages.last().unwrap();
            let foot = place(last, "中国智能测量学会秘书处2026年9月14日印发");
            assert!((foot[3] - 262.0).abs() < 3.5, "the foot ends with the type area, at {} mm", foot[3]);
            let ended = last.iter().rfind(|(line, _)| line.contains(last_words));
            let ended = ended.unwrap_or_else(|| panic!("{paragraphs} paragraphs leave the foot alone"));
            assert!(ended.1[3] < foot[1], "{paragraphs}: the foot is set over the text");
            let confirmed = pages.iter().find(|page| holds(page, "尚待确认")).unwrap();
            assert!(holds(confirmed, "列席："), "{paragraphs}: the confirmation stands with names");
            for (number, page) in (1..).zip(&pages) {
                assert!(holds(page, &format!("—{number}—")), "page {number} of {paragraphs} paragraphs");
            }
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn unconfirmed_minutes_say_so_across_every_page() {
    let path = exported(&minutes(14, 40), "minutes-mark");
    for page in 1..=page_count(&path) {
        let number = page.to_string();
        let text = said("pdftotext", &["-raw", "-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
        assert!(text.contains("未"), "page {page}: {text}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_notice_is_signed_with_two_lines_of_its_text_above() {
    for called in 0..60 {
        let path = exported(&notice(called), &format!("notice{called}"));
        let signed = (1..=page_count(&path))
            .map(|page| lines(&path, page))
            .find(|page| page.iter().any(|(line, _)| line.starts_with("2026年8月28日")));
        let signed = signed.expect("somewhere it is signed");
        let body = signed.iter().take_while(|(line, _)| line != "中国智能测量学会").count();
        assert!(body >= 2, "{called} called leave {body} lines with the signature");
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn an_agenda_of_five_long_items_stands_on_one_page_the_items_hanging_after_their_numbers() {
    let path = exported(&agenda(5), "agenda");
    assert_eq!(page_count(&path), 1);
    let page = lines(&path, 1);
    let first = place(&page, "一、委托华衡");
    assert!((first[0] - 28.0).abs() < 0.6, "{first:?}");
    for (text, place) in
        page.iter().filter(|(text, _)| text.starts_with("审议表决") || text.starts_with("订委托"))
    {
        assert!((place[0] - 28.0 - 2.0 * 5.57).abs() < 0.6, "{text} at {} mm", place[0]);
    }
    assert!(face_of(&path, "审议表决").contains("Kai"), "what is done with it in Kai");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_register_lies_on_its_side_and_repeats_its_head() {
    let path = exported(&register(60), "register");
    let pages = page_count(&path);
    assert!(pages > 2);
    let info = said("pdfinfo", &["-f", "1", "-l", "9", path.to_str().unwrap()]);
    assert!(
        info.lines().filter(|line| line.contains("size:") && line.contains("841.89 x 595.276")).count()
            >= pages,
        "{info}"
    );
    let mut rows = 0;
    for page in 1..=pages {
        let text = said(
            "pdftotext",
            &["-raw", "-f", &page.to_string(), "-l", &page.to_string(), path.to_str().unwrap(), "-"],
        );
        let text: String = text.split_whitespace().collect();
        assert!(text.contains("文号标题通过日期会议同意反对弃权效力签署落实"), "page {page}: {text}");
        rows += text.matches("2026年9月14日1/3项").count();
        for (line, place) in lines(&path, page) {
            assert!(place[0] > 36.5 && place[2] < 263.0, "{line} at {place:?}");
        }
    }
    assert_eq!(rows, 60, "no row is torn");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_register_without_resolutions_is_a_whole_paper() {
    let path = exported(&register(0), "register-empty");
    assert_eq!(page_count(&path), 1);
    std::fs::remove_file(path).unwrap();
}
