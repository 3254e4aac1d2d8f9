//! The calibration page: whoever measures by it must be able to trust it.

use chengjie_documents::CalibrationPage;

use crate::measure::{assert_anonymous, fonts, near, rules, texts};

fn page() -> Vec<u8> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    CalibrationPage {
        title: "打印校准页".to_owned(),
        front: texts(&["按实际大小（100%）双面打印本页。", "用直尺量两条标尺。"]),
        across: "横向100毫米".to_owned(),
        down: "纵向100毫米".to_owned(),
        back_title: "背面".to_owned(),
        back: texts(&["本面的四个十字应与正面的重合。"]),
    }
    .draw(fonts())
    .unwrap()
}

/// The middles of the crosses of a page whose arms have a length: where a rule across and one down halve each other.
fn crosses(rules: &[([f32; 4], f32)], length: f32) -> Vec<(i32, i32)> {
    let middle = |ends: &[f32; 4]| ((ends[0] + ends[2]) / 2.0, (ends[1] + ends[3]) / 2.0);
    let is_across =
        |ends: &[f32; 4]| (ends[2] - ends[0] - length).abs() < 0.05 && (ends[3] - ends[1]).abs() < 0.05;
    let is_down =
        |ends: &[f32; 4]| (ends[3] - ends[1] - length).abs() < 0.05 && (ends[2] - ends[0]).abs() < 0.05;
    let tenths = |(x, y): (f32, f32)| ((x * 10.0).round() as i32, (y * 10.0).round() as i32);
    let down: Vec<_> =
        rules.iter().filter(|(ends, _)| is_down(ends)).map(|(ends, _)| tenths(middle(ends))).collect();
    let across = rules.iter().filter(|(ends, _)| is_across(ends)).map(|(ends, _)| tenths(middle(ends)));
    let mut found: Vec<_> = across.filter(|place| down.contains(place)).collect();
    found.sort_unstable();
    found
}

#[test]
fn the_rulers_measure_a_hundred_millimetres_with_a_tick_each() {
    let bytes = page();
    let front = &rules(&bytes)[0];
    let long: Vec<[f32; 4]> =
        front.iter().filter(|(_, weight)| (weight - 0.35).abs() < 0.01).map(|(ends, _)| *ends).collect();
    let [across, down] = long.as_slice() else { panic!("two rulers: {long:?}") };
    near(across[2] - across[0], 100.0, "the ruler across");
    near(across[3] - across[1], 0.0, "its slant");
    near(down[3] - down[1], 100.0, "the ruler down");
    near(down[2] - down[0], 0.0, "its slant");
    for step in 0..=100_u8 {
        let at = across[0] + f32::from(step);
        let is_tick = |(ends, _): &&([f32; 4], f32)| {
            (ends[0] - at).abs() < 0.02 && (ends[2] - at).abs() < 0.02 && (ends[1] - across[1]).abs() < 0.02
        };
        let tick = front.iter().find(is_tick).unwrap_or_else(|| panic!("no tick at {step} mm"));
        let wanted = if step % 10 == 0 {
            5.0
        } else if step % 5 == 0 {
            3.5
        } else {
            2.0
        };
        near(tick.0[1] - tick.0[3], wanted, "the length of a tick");
        let at = down[1] + f32::from(step);
        let is_tick = |(ends, _): &&([f32; 4], f32)| {
            (ends[1] - at).abs() < 0.02 && (ends[3] - at).abs() < 0.02 && (ends[0] - down[0]).abs() < 0.02
        };
        assert!(front.iter().any(|rule| is_tick(&rule)), "no tick at {step} mm down");
    }
}

#[test]
fn the_crosses_stand_ten_millimetres_from_both_edges() {
    let bytes = page();
    assert_eq!(crosses(&rules(&bytes)[0], 10.0), [(100, 100), (100, 2870), (2000, 100), (2000, 2870)]);
}

#[test]
fn the_marks_of_both_sides_meet_when_the_sheet_is_turned_over_its_long_edge() {
    let bytes = page();
    let pages = rules(&bytes);
    let (front, back) = (crosses(&pages[0], 16.0), crosses(&pages[1], 16.0));
    assert_eq!(front.len(), 4);
    let mut turned: Vec<_> = back.iter().map(|(x, y)| (2100 - x, *y)).collect();
    turned.sort_unstable();
    assert_eq!(front, turned);
}

#[test]
fn it_says_how_to_print_it_and_nothing_of_its_making() {
    let bytes = page();
    assert_anonymous(&bytes);
    let pages = texts(&bytes, "calibration");
    assert_eq!(pages.len(), 2);
    for said in ["打印校准页", "按实际大小（100%）双面打印本页。", "横向100毫米", "纵向100毫米"]
    {
        assert!(pages[0].contains(said), "{said} is not in {}", pages[0]);
    }
    assert!(pages[1].contains("背面") && pages[1].contains("重合"), "{}", pages[1]);
}
