//! Name plates: folded across the middle, the name on both sides.

use chengjie_documents::NamePlates;
use lopdf::Document;

use crate::measure::{assert_anonymous, fonts, near, rules, runs, size, texts};

fn plates(names: &[&str]) -> Vec<u8> {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    NamePlates { running_head: "席位牌".to_owned(), names }.draw(fonts()).unwrap()
}

#[test]
fn every_name_stands_on_both_sides_of_the_fold_of_a_lying_sheet() {
    let names = ["周明", "欧阳振国", "周启明", "吕𬭚"];
    let bytes = plates(&names);
    assert_anonymous(&bytes);
    let pdf = Document::load_mem(&bytes).unwrap();
    assert_eq!(pdf.get_pages().len(), names.len(), "a sheet each");
    for page in pdf.get_pages().values() {
        let [width, height] = size(&pdf, *page);
        near(width, 297.0, "the right edge");
        near(height, 210.0, "the bottom edge");
    }
    for (place, runs) in runs(&bytes).iter().enumerate() {
        let (upright, turned): (Vec<_>, Vec<_>) = runs.iter().partition(|run| run.turn > 0.0);
        assert_eq!(upright.len(), turned.len(), "{}", names[place]);
        for (one, other) in upright.iter().zip(&turned) {
            assert_eq!((&one.letters, one.size), (&other.letters, other.size));
            near(one.at[0], 297.0 - other.at[0], "the other side");
            near(one.at[1], 210.0 - other.at[1], "the other side");
            assert!(one.at[1] > 105.0 && other.at[1] < 105.0, "each on its half");
        }
    }
}

#[test]
fn a_name_is_as_large_as_its_half_allows_and_never_wider_than_the_sheet() {
    for (name, least) in
        [("周明", 190.0), ("周启明", 190.0), ("欧阳振国", 170.0), ("阿卜杜热西提·阿卜杜拉", 60.0)]
    {
        let bytes = plates(&[name]);
        let run = runs(&bytes)[0][0].clone();
        assert!(run.size >= least, "{name} at {} points", run.size);
        assert!(run.at[0] >= 24.9, "{name} begins at {} mm", run.at[0]);
        assert!(run.size * 25.4 / 72.0 < 90.0, "white is left above and below");
        let text = texts(&bytes, &format!("plate{}", name.len())).concat();
        assert!(text.contains(name), "it can be copied out: {text}");
    }
}

#[test]
fn the_fold_is_marked_at_the_edges_only() {
    let bytes = plates(&["周明"]);
    let found = &rules(&bytes)[0];
    assert_eq!(found.len(), 2);
    for ((ends, _), (from, to)) in found.iter().zip([(0.0, 6.0), (291.0, 297.0)]) {
        near(ends[0], from, "the mark's begin");
        near(ends[2], to, "the mark's end");
        near(ends[1], 105.0, "the fold");
    }
}

#[test]
fn a_meeting_of_nobody_still_gives_a_sheet() {
    assert_eq!(runs(&plates(&[])).len(), 1);
}
