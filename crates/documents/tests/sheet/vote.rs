//! Ballot papers that cannot be told apart, and the sheet on which they are counted.

use chengjie_documents::{BallotPapers, DocumentFailure, SheetCount, TallySheet};

use crate::measure::{Run, assert_anonymous, fonts, near, rules, runs, said, texts, written};

fn ballots(candidates: usize, copies: u32) -> BallotPapers {
    let text = |text: &str| text.to_owned();
    BallotPapers {
        running_head: text("中国智能测量学会第九届理事会第三次会议“委托第三方评估机构”表决票"),
        meeting: text("中国智能测量学会第九届理事会第三次会议"),
        title: text("表决票"),
        item: text("委托第三方评估机构"),
        places: (candidates > 0).then(|| text("应选二人")),
        candidates_label: text("候选人"),
        candidates: (0..candidates)
            .map(|place| format!("周明{}", ['甲', '乙', '丙', '丁'][place % 4]))
            .collect(),
        choices: ["同意", "反对", "弃权"].map(text),
        instruction: text(
            "填写说明：在一个方框内画“√”，只能选一项；多选的、看不清的为无效票，没有画的为空白票。",
        ),
        copies,
    }
}

/// What stands on one paper, moved to the corner of the page; from its left edge, top edge, width and height.
fn on_paper(runs: &[Run], [left, top, width, height]: [f32; 4]) -> Vec<(i32, i32, Vec<u8>)> {
    let is_on =
        |run: &&Run| (left..left + width).contains(&run.at[0]) && (top..top + height).contains(&run.at[1]);
    let hundredths = |length: f32| (length * 100.0).round() as i32;
    let moved = |run: &Run| (hundredths(run.at[0] - left), hundredths(run.at[1] - top), run.letters.clone());
    runs.iter().filter(is_on).map(moved).collect()
}

#[test]
fn nothing_on_a_ballot_paper_tells_it_from_another() {
    let bytes = ballots(0, 9).draw(fonts()).unwrap();
    assert_eq!(bytes, ballots(0, 9).draw(fonts()).unwrap());
    assert_anonymous(&bytes);
    let pages = runs(&bytes);
    assert_eq!(pages.len(), 3, "four to a page");
    let quarter = [105.0, 148.5];
    let corners = [[0.0, 0.0], [105.0, 0.0], [0.0, 148.5], [105.0, 148.5]];
    let first = on_paper(&pages[0], [0.0, 0.0, quarter[0], quarter[1]]);
    assert!(first.len() > 5);
    for (page, papers) in [(0, 4), (1, 4), (2, 1)] {
        for [left, top] in corners.into_iter().take(papers) {
            let paper = on_paper(&pages[page], [left, top, quarter[0], quarter[1]]);
            // Lengths are written with so many digits: a hundredth of a millimetre may round either way.
            assert_eq!(paper.len(), first.len());
            for (one, other) in paper.iter().zip(&first) {
                assert!((one.0 - other.0).abs() <= 1 && (one.1 - other.1).abs() <= 1, "{one:?} {other:?}");
                assert_eq!(one.2, other.2);
            }
        }
    }
    assert_eq!(pages[2].len(), first.len(), "the last page holds the ninth paper and nothing else");
    let text = texts(&bytes, "ballots").concat();
    assert!(!text.chars().any(|letter| letter.is_ascii_digit()), "no number stands on it: {text}");
}

#[test]
fn there_are_as_many_papers_as_members_who_may_vote() {
    for copies in 1..=9 {
        let bytes = ballots(0, copies).draw(fonts()).unwrap();
        let all = texts(&bytes, &format!("copies{copies}")).concat();
        assert_eq!(all.matches("表决票").count(), usize::try_from(copies).unwrap(), "{all}");
    }
}

#[test]
fn papers_are_cut_apart_through_the_middle_and_marked_in_squares() {
    let bytes = ballots(0, 4).draw(fonts()).unwrap();
    let found = &rules(&bytes)[0];
    let cuts: Vec<[f32; 4]> =
        found.iter().filter(|(_, weight)| (*weight - 0.15).abs() < 0.01).map(|(ends, _)| *ends).collect();
    assert_eq!(cuts.len(), 2);
    for (cut, wanted) in cuts.iter().zip([[105.0, 0.0, 105.0, 297.0], [0.0, 148.5, 210.0, 148.5]]) {
        for (found, wanted) in cut.iter().zip(wanted) {
            near(*found, wanted, "a cut");
        }
    }
    let sides = found.iter().filter(|(_, weight)| (*weight - 0.25).abs() < 0.01);
    let lengths: Vec<f32> =
        sides.map(|(ends, _)| (ends[2] - ends[0]).abs().max((ends[3] - ends[1]).abs())).collect();
    assert_eq!(lengths.len(), 4 * 3 * 4, "four sides of three squares on four papers");
    for length in lengths {
        assert!((8.9..9.4).contains(&length), "a side of {length} mm");
    }
}

#[test]
fn an_election_takes_the_smallest_paper_that_holds_its_candidates() {
    for (candidates, pages) in [(3, 1), (8, 1), (10, 2), (20, 2), (40, 8), (60, 12)] {
        let bytes = ballots(candidates, 4).draw(fonts()).unwrap();
        let found = rules(&bytes);
        assert_eq!(found.len(), pages, "four papers of {candidates} candidates");
        let sides = found.iter().flatten().filter(|(_, weight)| (*weight - 0.25).abs() < 0.01).count();
        assert_eq!(sides, candidates * 3 * 4 * 4, "a square for each choice, on every paper");
        for (ends, _) in found.iter().flatten() {
            assert!(ends.iter().all(|end| (-0.2..=297.2).contains(end)), "{ends:?} is off the page");
        }
        let text = texts(&bytes, &format!("election{candidates}"));
        assert!(text.iter().all(|page| page.contains("应选二人") && page.contains("候选人同意反对弃权")));
    }
}

#[test]
fn a_long_item_takes_a_larger_paper_and_is_never_cut() {
    let item = "关于委托华衡科技评估中心开展试点项目第三方评估并授权秘书处签订委托合同的议案".repeat(6);
    let long = BallotPapers { item: item.clone(), ..ballots(0, 1) };
    let text = texts(&long.draw(fonts()).unwrap(), "long").concat();
    assert_eq!(text.matches("华衡").count(), 6, "{text}");
    assert!(text.contains("同意") && text.contains("填写说明"), "{text}");
}

#[test]
fn what_cannot_be_printed_on_a_ballot_is_named() {
    let unprintable = BallotPapers { item: "名\u{E123}".to_owned(), ..ballots(0, 1) };
    match unprintable.draw(fonts()) {
        Err(DocumentFailure::GlyphMissing { field, .. }) => assert_eq!(field, "item"),
        other => panic!("a private-use character went through: {:?}", other.map(|bytes| bytes.len())),
    }
}

fn tally(candidates: usize) -> TallySheet {
    let text = |text: &str| text.to_owned();
    let count = |label: &str, figure: Option<&str>| SheetCount {
        label: text(label),
        figure: figure.map(text),
        unit: text("人"),
    };
    let (columns, rows): (&[&str], Vec<String>) = if candidates == 0 {
        (&["选项", "计票（画“正”字）", "票数"], ["同意", "反对", "弃权", "无效票", "空白票"].map(text).into())
    } else {
        let names = (0..candidates).map(|place| format!("候选人{place}")).collect();
        (&["候选人", "同意", "票数", "反对", "票数", "弃权", "票数"], names)
    };
    TallySheet {
        title: text("计票单"),
        meeting: text("中国智能测量学会第九届理事会第三次会议"),
        running_head: text("中国智能测量学会第九届理事会第三次会议“委托第三方评估机构”计票单"),
        item: text("委托第三方评估机构"),
        rule: Some(text("通过条件（章程第二十条）：同意票达到表决基数的三分之二")),
        counts: vec![
            count("应到", Some("45")),
            count("实到", None),
            count("回避", Some("1")),
            count("发出票", None),
            count("收回票", None),
            count("有效票", None),
            count("无效票", None),
        ],
        columns: columns.iter().map(|head| text(head)).collect(),
        rows,
        signatures: ["表决结果：", "计票人：", "监票人：", "计票时间："].map(text).into(),
        page_words: [text("第"), text("页　共"), text("页")],
    }
}

#[test]
fn a_tally_sheet_has_room_for_strokes_and_a_number_in_each_row() {
    let bytes = tally(0).draw(fonts()).unwrap();
    assert_anonymous(&bytes);
    let page = &texts(&bytes, "tally")[0];
    assert!(page.contains("应到45人") && page.contains("表决结果：计票人：监票人：计票时间："), "{page}");
    let found = &rules(&bytes)[0];
    let mut upright: Vec<f32> =
        found.iter().filter(|(ends, _)| (ends[0] - ends[2]).abs() < 0.01).map(|(ends, _)| ends[0]).collect();
    upright.sort_by(f32::total_cmp);
    upright.dedup_by(|one, next| (*one - *next).abs() < 0.01);
    assert_eq!(upright.len(), 4);
    for (found, wanted) in upright.iter().zip([28.0, 60.0, 170.0, 184.0]) {
        near(*found, wanted, "an upright rule");
    }
    let across: Vec<f32> =
        found.iter().filter(|(ends, _)| ends[2] - ends[0] > 155.0).map(|(ends, _)| ends[1]).collect();
    assert_eq!(across.len(), 7, "a head and five rows");
    for pair in across.windows(2).skip(1) {
        near(pair[1] - pair[0], 13.0, "the height of a row");
    }
}

#[test]
fn many_candidates_run_over_pages_and_the_tellers_sign_under_the_last() {
    for candidates in [4, 15, 40] {
        let bytes = tally(candidates).draw(fonts()).unwrap();
        let pages = texts(&bytes, &format!("tally{candidates}"));
        for (place, page) in pages.iter().enumerate() {
            assert!(page.contains("候选人同意票数反对票数弃权票数"), "{page}");
            assert_eq!(page.contains("监票人"), place + 1 == pages.len());
            assert!(page.contains("候选人0") || place > 0);
        }
        assert!(pages.last().unwrap().contains(&format!("候选人{}", candidates - 1)));
        for (ends, _) in rules(&bytes).iter().flatten() {
            assert!(ends[3] <= 277.1, "a rule at {} mm", ends[3]);
        }
    }
}

#[test]
fn the_files_are_sound() {
    for (name, bytes) in
        [("ballot", ballots(5, 7).draw(fonts()).unwrap()), ("tally", tally(9).draw(fonts()).unwrap())]
    {
        let path = written(&bytes, name);
        said("qpdf", &["--check", path.to_str().unwrap()]);
        std::fs::remove_file(path).unwrap();
    }
}
