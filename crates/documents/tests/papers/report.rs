//! The progress report as it comes out of the press, measured.

use chengjie_documents::{DocumentFailure, Paper, check};
use serde_json::{Value, json};

use crate::measure::{anchor, assert_sound, face_of, lines, not_copied, page_count, press, said, written};

fn passage(heading: &str, paragraphs: &[&str]) -> Value {
    json!({"heading": heading, "paragraphs": paragraphs})
}

/// A table of work with so many rows; each item says where it begins and where it ends.
fn work(rows: usize) -> Value {
    let row = |number: usize| {
        json!({"number": number.to_string(), "item": format!("甲{number}项考点建设与验收和题库系统安全测评乙"), "lead": "林清和",
            "planned": "9月11日", "revised": "—", "actual": "—", "state": "在办"})
    };
    json!({"caption": "截至9月14日",
        "head": {"number": "序号", "item": "工作项", "lead": "牵头", "planned": "计划完成", "revised": "调整后", "actual": "实际完成", "state": "状态"},
        "rows": (1..=rows).map(row).collect::<Vec<_>>(), "sum": null, "notes": ["注：本表列本期工作。"]})
}

fn budget() -> Value {
    let row = |subject: &str, amounts: [&str; 5]| json!({"subject": subject, "budgeted": amounts[0], "spent_in_period": amounts[1], "spent": amounts[2], "left": amounts[3], "share": amounts[4]});
    json!({"caption": "表5　预算执行（万元）",
        "head": row("科目", ["预算", "本期支出", "累计支出", "结余", "执行率"]),
        "rows": [row("专家评审费", ["1,232.00", "3.85", "14.05", "1,217.95", "1.1%"]), row("培训费", ["6.00", "4.36", "5.28", "0.72", "88.0%"])],
        "sum": row("合计", ["1,238.00", "8.21", "19.33", "1,218.67", "1.6%"]), "notes": []})
}

/// What stands around the parts.
fn frame() -> Value {
    json!({"schema": "chengjie/progress-report/1",
        "issuing_mark": "中国智能测量学会文件", "number": "学会报〔2026〕5号", "signer": {"label": "签发人：", "name": "周启明"},
        "title_pieces": ["关于", "工程测量领域专业技术人员水平评价", "试点项目", "2026年第三季度", "进展情况的报告"],
        "title": "关于工程测量领域专业技术人员水平评价试点项目2026年第三季度进展情况的报告",
        "addressee": "人力资源和社会保障部、中国科协：", "opening": "现将试点项目进展情况报告如下，数据截至2026年9月14日。",
        "closing_words": "特此报告。", "attachments_label": "附件：",
        "attachments": [{"entry": "1. 工作推进情况表", "mark": "附件1", "title": "工作推进情况表", "content": merged(work(4), "table", json!("work"))}],
        "signature": {"form": "sealed", "organisation": "中国智能测量学会", "date": "2026年9月14日"},
        "contact": "（联系人：李明）", "issued_by": "中国智能测量学会秘书处", "issued_on": "2026年9月14日印发",
        "date": "2026-09-14", "verification_label": "核验码"})
}

/// The seven parts.
fn parts() -> Value {
    json!({"overall": passage("一、总体情况", &["期限为2026年1月5日至12月31日。"]),
        "stages": passage("（一）阶段进展", &["实施阶段正在开展。"]), "stage_table": null,
        "steps": passage("（二）环节办理", &["已办8个。"]),
        "work": passage("二、重点任务", &["在办6项。"]), "tasks": passage("（一）重点任务", &["共有1项。"]),
        "each_task": [passage("1. 评价标准研制", &["下设工作3项。"])],
        "other_work": passage("（二）其他工作", &["本期没有其他工作。"]), "late_work": passage("（三）逾期", &["没有逾期的工作。"]),
        "deliverables": passage("三、成果完成情况", &["已验收6项。"]), "deliverable_table": null,
        "indicators": passage("四、量化指标", &["已达标2项。"]), "indicator_table": null, "indicator_remarks": [],
        "money": passage("五、经费情况", &["到位126.00万元。"]), "sources": passage("（一）资金到位", &["本期没有到款。"]), "source_table": null,
        "budget": passage("（二）预算执行", &["执行率46.4%。"]), "budget_table": budget(),
        "large_expenses": passage("（三）大额支出", &["本期没有大额支出。"]),
        "decisions": passage("六、重大事项", &["表决1项。"]), "each_decision": [passage("（一）调整预算", &["同意30票，通过。"])],
        "outlook": "七、问题和安排", "problems": passage("（一）问题", &["没有需要报告的问题。"]),
        "requests": passage("（二）协调", &["没有需要协调的事项。"]), "next": passage("（三）安排", &["10月：秋季笔试考务会（赵海峰牵头，10月12日）。"])})
}

/// A report with some fields changed.
fn report(changes: &[(&str, Value)]) -> Paper {
    let mut data = frame();
    for (name, value) in parts().as_object().unwrap() {
        data[name] = value.clone();
    }
    for (name, value) in changes {
        data[*name] = value.clone();
    }
    serde_json::from_value(data).unwrap()
}

fn merged(mut whole: Value, name: &str, value: Value) -> Value {
    whole[name] = value;
    whole
}

fn attached(table: Value) -> (&'static str, Value) {
    let one = json!({"entry": "1. 工作推进情况表", "mark": "附件1", "title": "工作推进情况表", "content": merged(table, "table", json!("work"))});
    ("attachments", json!([one]))
}

#[test]
fn the_same_data_gives_the_same_bytes_and_travels_inside() {
    let (press, paper) = (press(), report(&[]));
    let bytes = press.export(&paper, &anchor()).unwrap();
    assert_eq!(bytes, press.export(&paper, &anchor()).unwrap());
    let checked = check(press, &bytes).unwrap();
    assert!(checked.code_holds && checked.bytes_hold);
    assert_eq!((checked.paper, checked.anchor), (paper, anchor()), "the attachment is the data");
}

#[test]
fn the_file_is_sound_and_every_word_can_be_copied_out() {
    let paper = report(&[attached(work(60))]);
    let bytes = press().export(&paper, &anchor()).unwrap();
    let path = written(&bytes, "report-sound");
    assert_sound(&path);
    std::fs::remove_file(path).unwrap();
    assert_eq!(not_copied(&paper, &bytes, "report-text"), Vec::<String>::new());
}

#[test]
fn a_full_page_of_text_holds_22_lines_of_28_characters() {
    let text = "国".repeat(28 * 60);
    let paper = report(&[("overall", passage("一、总体情况", &[&text]))]);
    let path = written(&press().export(&paper, &anchor()).unwrap(), "report-grid");
    let full: Vec<_> = lines(&path, 2).into_iter().filter(|(text, _)| text.contains('国')).collect();
    assert_eq!(full.len(), 22, "lines on a full page");
    for (text, place) in &full {
        assert_eq!(text.chars().count(), 28, "characters in a line");
        assert!((place[0] - 28.0).abs() < 0.3 && (place[2] - 184.0).abs() < 0.5, "{place:?} mm");
    }
    assert!((full[0].1[1] - 37.0).abs() < 1.0, "top margin {} mm", full[0].1[1]);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_table_kept_on_one_page_leaves_the_text_below_it_on_the_grid() {
    let paper = report(&[("large_expenses", passage("（三）大额支出", &["国".repeat(40).as_str()]))]);
    let path = written(&press().export(&paper, &anchor()).unwrap(), "report-on-grid");
    let pitch = (225.0 - 16.0 * 25.4 / 72.0) / 21.0;
    let pages = page_count(&path);
    // Both are headings of one face, so that their boxes begin alike; every page has the same grid.
    let top = |wanted: &str| {
        let mut found = (1..=pages).flat_map(|page| lines(&path, page));
        found.find(|(text, _)| text.starts_with(wanted)).unwrap().1[1]
    };
    let apart = (top("（三）大额支出") - top("（一）阶段进展")) / pitch;
    assert!((apart - apart.round()).abs() < 0.03, "{apart} lines apart");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn each_level_of_heading_has_its_face() {
    let path = written(&press().export(&report(&[]), &anchor()).unwrap(), "report-faces");
    let rows = [
        ("一、总体情况", "Hei"),
        ("（一）阶段进展", "Kai"),
        ("1. 评价标准研制", "Fang"),
        ("周启明", "Kai"),
        ("附件1", "Hei"),
        ("期限为", "Fang"),
    ];
    for (text, face) in rows {
        let found = face_of(&path, text);
        assert!(found.contains(face), "{text} stands in {found}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn page_numbers_are_mirrored_and_the_foot_ends_an_even_last_page() {
    for rows in [4, 30, 60] {
        let bytes = press().export(&report(&[attached(work(rows))]), &anchor()).unwrap();
        let path = written(&bytes, &format!("report-foot{rows}"));
        let pages = page_count(&path);
        assert_eq!(pages % 2, 0, "{rows} rows: the last page is even");
        for page in 1..=pages {
            let found = lines(&path, page).into_iter().find(|(text, _)| text.ends_with(&format!("—{page}—")));
            let Some((_, place)) = found else {
                let holds_text = lines(&path, page).iter().any(|(text, _)| !text.contains("印发"));
                assert!(!holds_text, "page {page} holds text and bears no number");
                continue;
            };
            let (edge, at) = if page % 2 == 1 { (184.0 - 4.94, place[2]) } else { (28.0 + 4.94, place[0]) };
            assert!((edge - at).abs() < 1.1, "the number of page {page} stands at {at} mm");
        }
        let (_, place) = lines(&path, pages).into_iter().find(|(text, _)| text.contains("印发")).unwrap();
        assert!((place[3] - 262.0).abs() < 3.5, "the foot ends at {} mm", place[3]);
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_long_table_repeats_its_head_and_tears_no_row() {
    let path = written(&press().export(&report(&[attached(work(60))]), &anchor()).unwrap(), "report-table");
    let mut rows = 0;
    let mut pages_of_table = 0;
    for page in 1..=page_count(&path) {
        let number = page.to_string();
        let text = said("pdftotext", &["-raw", "-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
        let (begun, ended) = (text.matches('甲').count(), text.matches('乙').count());
        assert_eq!(begun, ended, "a row is torn at the end of page {page}");
        assert!(begun == 0 || text.contains("计划完成"), "page {page} has rows without their head");
        rows += begun;
        pages_of_table += usize::from(begun > 0);
    }
    assert!(rows == 60 && pages_of_table > 1, "{rows} rows on {pages_of_table} pages");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn figures_end_under_each_other() {
    let path = written(&press().export(&report(&[]), &anchor()).unwrap(), "report-figures");
    let html = said("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]);
    let edge = |figure: &str| -> f64 {
        let line = html.lines().find(|line| line.contains(&format!(">{figure}<"))).unwrap();
        line.split("xMax=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    for column in [["1,232.00", "6.00", "1,238.00"], ["3.85", "4.36", "8.21"], ["1.1%", "88.0%", "1.6%"]] {
        let edges = column.map(edge);
        assert!(edges.iter().all(|one| (one - edges[0]).abs() < 0.5), "{column:?} end at {edges:?} pt");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn no_line_begins_or_ends_with_a_mark_that_must_not() {
    let text = "在办：试题审定会（孙立群牵头，进度60%）；“考务会”、《手册》。".repeat(30);
    let paper = report(&[("work", passage("二、重点任务", &[&text]))]);
    let path = written(&press().export(&paper, &anchor()).unwrap(), "report-kinsoku");
    for page in 1..=page_count(&path) {
        for (line, _) in lines(&path, page) {
            let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
            assert!(!"。，、；：？！）》」”".contains(first), "{line} begins so");
            assert!(!"（《「“".contains(last), "{line} ends so");
        }
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_title_breaks_between_its_pieces() {
    let path = written(&press().export(&report(&[]), &anchor()).unwrap(), "report-title");
    let first = lines(&path, 1);
    for line in ["关于工程测量领域专业技术人员水平评价", "试点项目2026年第三季度进展情况的报告"]
    {
        assert!(first.iter().any(|(text, _)| text == line), "{line} is a line of {first:?}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_seal_has_its_room_and_an_unsealed_paper_its_own_form() {
    let cell = 156.0 / 28.0;
    for (form, organisation_right, date_left_of_organisation) in
        [("sealed", None, None), ("unsealed", Some(2.0), Some(2.0))]
    {
        let signature = json!({"form": form, "organisation": "中国智能测量学会", "date": "2026年9月14日"});
        let bytes = press().export(&report(&[("signature", signature)]), &anchor()).unwrap();
        let path = written(&bytes, &format!("report-{form}"));
        let page = (1..=page_count(&path)).map(|page| lines(&path, page));
        let page =
            page.into_iter().find(|page| page.iter().any(|(text, _)| text == "中国智能测量学会")).unwrap();
        let place = |wanted: &str| page.iter().find(|(text, _)| text == wanted).unwrap().1;
        let (organisation, date) = (place("中国智能测量学会"), place("2026年9月14日"));
        match (organisation_right, date_left_of_organisation) {
            (Some(right), Some(left)) => {
                assert!(
                    (184.0 - organisation[2].max(date[2]) - right * cell).abs() < 0.8,
                    "{organisation:?}"
                );
                assert!((date[0] - organisation[0] - left * cell).abs() < 0.8, "{organisation:?} {date:?}");
            }
            _ => {
                assert!((184.0 - date[2] - 4.0 * cell).abs() < 0.8, "the date ends at {} mm", date[2]);
                let centres = [organisation, date].map(|place| (place[0] + place[2]) / 2.0);
                assert!((centres[0] - centres[1]).abs() < 0.8, "{centres:?} mm");
            }
        }
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn the_signature_has_two_lines_of_the_body_on_its_page() {
    for lines_before in 0..22 {
        let filling = "国".repeat(28 * 22 + 28 * lines_before);
        let paper = report(&[("problems", passage("（一）问题", &[&filling]))]);
        let path =
            written(&press().export(&paper, &anchor()).unwrap(), &format!("report-sign{lines_before}"));
        let page = (1..=page_count(&path)).map(|page| lines(&path, page));
        let page =
            page.into_iter().find(|page| page.iter().any(|(text, _)| text == "2026年9月14日")).unwrap();
        let body = page.iter().take_while(|(text, _)| !text.contains("附件：")).count();
        assert!(body >= 2, "{lines_before} lines more leave {body} with the signature");
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_report_of_nothing_is_a_whole_paper() {
    let nothing: Vec<(&str, Value)> =
        ["number", "signer", "budget_table", "contact"].map(|name| (name, Value::Null)).into();
    let empty = ["each_task", "each_decision", "attachments"].map(|name| (name, json!([])));
    let paper = report(&[nothing, empty.into()].concat());
    let bytes = press().export(&paper, &anchor()).unwrap();
    let path = written(&bytes, "report-nothing");
    let text = said("pdftotext", &[path.to_str().unwrap(), "-"]);
    assert!(!text.contains("附件") && text.contains("特此报告"));
    assert_eq!(page_count(&path) % 2, 0);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn rare_characters_are_printed_or_refused_by_name() {
    let press = press();
    let named = |name: &str| report(&[("next", passage("（三）安排", &[name]))]);
    press.export(&named("喆玥堃昇𬭚䶮𠮷"), &anchor()).expect("the fallback chain prints them");
    match press.export(&named("名\u{E123}"), &anchor()) {
        Err(DocumentFailure::GlyphMissing { character, field }) => {
            assert!(character.contains("U+E123"));
            assert_eq!(field, "next.paragraphs[0]");
        }
        other => panic!("a private-use character went through: {:?}", other.map(|bytes| bytes.len())),
    }
}
