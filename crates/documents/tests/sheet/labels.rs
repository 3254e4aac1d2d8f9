//! Labels: each text on its own label, as the sheets of labels are sold.

use chengjie_documents::{SeatLabel, SeatLabels};

use crate::measure::{assert_anonymous, fonts, near, rules, runs, texts};

fn label(name: &str, position: Option<&str>, organisation: Option<&str>) -> SeatLabel {
    let text = |text: &str| text.to_owned();
    SeatLabel { name: text(name), position: position.map(text), organisation: organisation.map(text) }
}

fn labels(labels: Vec<SeatLabel>) -> Vec<u8> {
    SeatLabels { running_head: "座签标签".to_owned(), labels }.draw(fonts()).unwrap()
}

#[test]
fn twenty_four_labels_stand_on_a_page_each_within_its_own() {
    let people: Vec<SeatLabel> =
        (0..45).map(|_| label("欧阳振国", Some("副理事长"), Some("北京测绘设计研究院"))).collect();
    let bytes = labels(people);
    assert_eq!(
        bytes,
        labels((0..45).map(|_| label("欧阳振国", Some("副理事长"), Some("北京测绘设计研究院"))).collect())
    );
    assert_anonymous(&bytes);
    let pages = runs(&bytes);
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [24 * 3, 21 * 3]);
    for (place, label) in pages[0].chunks(3).enumerate() {
        let (column, row) = (place % 3, place / 3);
        let (left, top) = (70.0 * column as f32, 0.5 + 37.0 * row as f32);
        for run in label {
            assert!(run.at[0] >= left + 5.9 && run.at[0] < left + 64.1, "{place} begins at {} mm", run.at[0]);
            assert!(run.at[1] > top + 6.0 && run.at[1] < top + 31.0, "{place} stands at {} mm", run.at[1]);
        }
        near(label[0].at[1] - top, pages[0][0].at[1] - 0.5, "every label is alike");
    }
    assert!(rules(&bytes).iter().all(Vec::is_empty), "the labels have edges of their own");
}

#[test]
fn a_long_name_and_a_long_organisation_stay_on_their_label_and_are_never_cut() {
    let name = "阿卜杜热西提·阿卜杜拉麦麦提吐尔逊";
    let organisation =
        "中国测绘科学研究院精密工程与工业测量国家测绘地理信息局重点实验室（武汉大学分部）".repeat(2);
    let bytes = labels(vec![label(name, Some("常务副理事长兼秘书长"), Some(&organisation))]);
    let text = texts(&bytes, "labels-long").concat();
    for character in organisation.chars().chain(name.chars()) {
        assert!(text.contains(character), "{character} is missing from {text}");
    }
    assert_eq!(text.matches('阿').count(), 2);
    for run in &runs(&bytes)[0] {
        assert!(run.at[0] >= 5.9 && (0.5 + 3.0..37.5 - 3.0).contains(&run.at[1]), "{run:?}");
    }
}

#[test]
fn what_is_not_known_leaves_no_gap_and_nobody_gives_a_page() {
    assert_eq!(runs(&labels(vec![label("周明", None, None)]))[0].len(), 1);
    assert_eq!(runs(&labels(Vec::new())).len(), 1);
}
