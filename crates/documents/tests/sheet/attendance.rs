//! The attendance sheet as it comes out, measured.

use chengjie_documents::{
    AttendanceSheet, DocumentFailure, Labelled, SheetColumns, SheetCount, SheetPictures, SheetRow,
};
use lopdf::Document;

use crate::measure::{assert_anonymous, fonts, near, rules, said, texts, written};

fn row(number: usize, name: &str, position: &str) -> SheetRow {
    SheetRow {
        number: number.to_string(),
        name: name.to_owned(),
        position: position.to_owned(),
        remark: String::new(),
    }
}

const SURNAMES: &str =
    "周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌";

fn members(count: usize) -> Vec<SheetRow> {
    let surnames: Vec<char> = SURNAMES.chars().collect();
    (0..count)
        .map(|place| {
            let position = match place {
                0 => "理事长",
                1..4 => "副理事长",
                4 => "秘书长",
                5..15 => "常务理事",
                _ => "理事",
            };
            row(place + 1, &format!("{}明远", surnames[place % surnames.len()]), position)
        })
        .collect()
}

fn sheet(members: Vec<SheetRow>, observers: Vec<SheetRow>) -> AttendanceSheet {
    let text = |text: &str| text.to_owned();
    let fact = |label: &str, said: &str| Labelled { label: text(label), text: text(said) };
    let count =
        |label: &str, figure: Option<String>| SheetCount { label: text(label), figure, unit: text("人") };
    let expected = members.len().to_string();
    AttendanceSheet {
        title: text("签到表"),
        meeting: text("中国智能测量学会第九届理事会第三次会议"),
        running_head: text("中国智能测量学会第九届理事会第三次会议签到表"),
        facts: vec![
            fact("时间：", "2026年9月12日 09:00"),
            fact("地点：", "北京市海淀区学院南路86号科技会堂三层报告厅"),
        ],
        counts: vec![
            count("应到", Some(expected)),
            count("实到", None),
            count("请假", None),
            count("列席", None),
        ],
        columns: SheetColumns {
            number: text("序号"),
            name: text("姓名"),
            position: text("职务"),
            signature: text("签名"),
            remark: text("备注"),
        },
        members,
        observers_label: text("列席人员"),
        observers,
        page_words: [text("第"), text("页　共"), text("页")],
    }
}

/// How high the rules across the whole table lie on a page.
fn across(rules: &[([f32; 4], f32)]) -> Vec<f32> {
    let wide = rules.iter().filter(|(ends, _)| ends[2] - ends[0] > 150.0);
    wide.map(|(ends, _)| ends[1]).collect()
}

#[test]
fn forty_five_members_stand_on_two_pages_in_elected_order() {
    let members = members(45);
    let observers = (1..=4).map(|number| row(number, "监察", "监事长")).collect();
    let bytes = sheet(members.clone(), observers).draw(fonts()).unwrap();
    let pages = texts(&bytes, "order");
    assert_eq!(pages.len(), 2);
    let all = pages.concat();
    let mut from = 0;
    for member in members {
        let entry = format!("{}{}{}", member.number, member.name, member.position);
        let place = all[from..].find(&entry).unwrap_or_else(|| panic!("{entry} is not after the one before"));
        from += place + entry.len();
    }
    assert!(all[from..].contains("列席人员1监察监事长"), "observers follow");
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains("序号姓名职务签名备注"), "the head is repeated on page {}", place + 1);
        assert!(page.ends_with(&format!("第{}页共2页", place + 1)), "{page}");
    }
    assert!(pages[0].contains("签到表中国智能测量学会第九届理事会第三次会议时间："), "{}", pages[0]);
    assert!(pages[0].contains("应到45人实到人请假人列席人"), "{}", pages[0]);
    assert!(pages[1].starts_with("中国智能测量学会第九届理事会第三次会议签到表"), "{}", pages[1]);
}

#[test]
fn every_rule_lies_where_the_form_says() {
    let bytes = sheet(members(45), Vec::new()).draw(fonts()).unwrap();
    let pdf = Document::load_mem(&bytes).unwrap();
    for page in pdf.get_pages().values() {
        let size = pdf.get_dictionary(*page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        let figures: Vec<f32> = size.iter().map(|side| side.as_float().unwrap() * 25.4 / 72.0).collect();
        for (found, wanted) in figures.iter().zip([0.0, 0.0, 210.0, 297.0]) {
            near(*found, wanted, "an edge of the paper");
        }
    }
    for (page, found) in rules(&bytes).iter().enumerate() {
        let heights = across(found);
        assert_eq!(heights.len() - 2, [23, 22][page], "rows on page {}", page + 1);
        if page == 1 {
            near(heights[0], 25.0, "the table's top");
        }
        for pair in heights.windows(2) {
            near(pair[1] - pair[0], 9.0, "the height of a row");
        }
        let (top, bottom) = (heights[0], heights[heights.len() - 1]);
        assert!(bottom <= 277.05, "the table ends at {bottom}");
        let mut upright: Vec<f32> = found
            .iter()
            .filter(|(ends, _)| (ends[0] - ends[2]).abs() < 0.01)
            .map(|(ends, _)| ends[0])
            .collect();
        upright.sort_by(f32::total_cmp);
        upright.dedup_by(|one, next| (*one - *next).abs() < 0.01);
        for (found, wanted) in upright.iter().zip([28.0, 42.0, 74.0, 112.0, 160.0, 184.0]) {
            near(*found, wanted, "an upright rule");
        }
        assert_eq!(upright.len(), 6);
        for (ends, weight) in found {
            let is_outer = (ends[0] - ends[2]).abs() < 0.01 && [28.0, 184.0].contains(&ends[0].round())
                || (ends[2] - ends[0] > 150.0 && (ends[1] == top || ends[1] == bottom));
            let wanted = if is_outer { 0.35 } else { 0.2 };
            assert!((weight - wanted).abs() < 0.01, "a rule of {weight} mm at {ends:?}");
        }
    }
}

#[test]
fn no_page_is_left_nearly_empty_whatever_the_number() {
    for count in 1..=120 {
        let bytes = sheet(members(count), vec![row(1, "监察", "监事长")]).draw(fonts()).unwrap();
        let rows: Vec<usize> =
            rules(&bytes).iter().map(|page| across(page).len().saturating_sub(2)).collect();
        assert_eq!(rows.iter().sum::<usize>(), count + 2, "{count} members, a heading and an observer");
        assert!(rows.len() == 1 || rows[rows.len() - 1] >= 10, "{count} members are dealt out as {rows:?}");
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_and_nothing_is_said_of_its_making() {
    let made = || sheet(members(45), Vec::new()).draw(fonts()).unwrap();
    let bytes = made();
    assert_eq!(bytes, made());
    assert_anonymous(&bytes);
    let path = written(&bytes, "info");
    let info = said("pdfinfo", &[path.to_str().unwrap()]);
    for word in ["Creator", "Producer", "CreationDate", "ModDate", "Title:"] {
        assert!(!info.contains(word), "{info}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_file_is_sound_with_every_font_embedded_as_a_subset() {
    let bytes = sheet(vec![row(1, "喆玥堃昇𬭚䶮", "理事")], Vec::new()).draw(fonts()).unwrap();
    let path = written(&bytes, "sound");
    said("qpdf", &["--check", path.to_str().unwrap()]);
    let table = said("pdffonts", &[path.to_str().unwrap()]);
    let rows: Vec<&str> = table.lines().skip(2).collect();
    assert!(rows.len() >= 3, "{table}");
    for row in rows {
        let words: Vec<&str> = row.split_whitespace().collect();
        // … emb sub uni object ID
        assert_eq!(&words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "{row}");
    }
    assert!(bytes.len() < 200_000, "{} bytes: only what is printed is inside", bytes.len());
    std::fs::remove_file(path).unwrap();
}

#[test]
fn rare_characters_are_printed_or_refused_by_name() {
    let rare = "喆玥堃昇𬭚䶮𠮷";
    let bytes = sheet(vec![row(1, rare, "理事")], Vec::new()).draw(fonts()).unwrap();
    assert!(
        texts(&bytes, "rare")[0].contains(rare),
        "the fallback chain prints them, and they can be copied out"
    );
    match sheet(vec![row(1, "周明", "理事"), row(2, "名\u{E123}", "理事")], Vec::new()).draw(fonts()) {
        Err(DocumentFailure::GlyphMissing { character, field }) => {
            assert!(character.contains("U+E123"), "{character}");
            assert_eq!(field, "members[1].name");
        }
        other => panic!("a private-use character went through: {:?}", other.map(|bytes| bytes.len())),
    }
}

#[test]
fn a_long_name_grows_its_row_and_is_never_cut() {
    let long = "阿卜杜热西提·阿卜杜拉麦麦提吐尔逊江".repeat(3);
    let bytes = sheet(vec![row(1, &long, "副理事长兼秘书长（驻会）"), row(2, "周明", "理事")], Vec::new())
        .draw(fonts())
        .unwrap();
    let found = rules(&bytes);
    let heights = across(&found[0]);
    assert!(heights[2] - heights[1] > 9.5, "the row grows");
    near(heights[3] - heights[2], 9.0, "the next row");
    let page = &texts(&bytes, "long")[0];
    for character in long.chars() {
        assert!(page.contains(character), "{character}");
    }
    assert_eq!(page.matches('卜').count(), long.matches('卜').count());
}

#[test]
fn the_screen_shows_the_file_itself() {
    let file = sheet(members(45), Vec::new()).draw(fonts()).unwrap();
    let letters: Vec<usize> = texts(&file, "seen")
        .iter()
        .map(|page| page.chars().filter(|one| !one.is_whitespace()).count())
        .collect();
    let pictures = SheetPictures::of(file).unwrap();
    assert_eq!((pictures.count(), pictures.svg(2)), (2, None));
    for (place, letters) in letters.into_iter().enumerate() {
        let picture = pictures.svg(place).unwrap();
        assert!(picture.starts_with("<svg") && picture.contains("viewBox=\"0 0 595.27"), "an A4 page");
        // Blanks are drawn too, as nothing.
        let drawn = picture.matches("<use").count();
        assert!((letters..letters + 4).contains(&drawn), "{drawn} of {letters} letters on page {place}");
    }
}
