//! The task agreement as it comes out of the press, measured.

use std::path::Path;

use chengjie_documents::{Fact, IndicatorRow, Paper, Said, TaskAgreementDocument, check};

use crate::measure::{anchor, lines, press, said, written};

/// A draft that amends another version, with gaps.
fn sample() -> TaskAgreementDocument {
    let text = include_str!("../../../../assets/templates/task-agreement/sample.json");
    match serde_json::from_str(text).unwrap() {
        Paper::TaskAgreement(data) => *data,
        other => panic!("{other:?} is no agreement"),
    }
}

/// What all three have signed.
fn in_force() -> TaskAgreementDocument {
    let mut data = sample();
    data.draft = None;
    data.edition = "第2版".to_owned();
    data
}

/// A written PDF that is gone when the test is.
struct File(std::path::PathBuf);

impl File {
    fn of(data: TaskAgreementDocument, name: &str) -> Self {
        let bytes = press().export(&Paper::TaskAgreement(Box::new(data)), &anchor()).unwrap();
        Self(written(&bytes, &format!("agreement-{name}")))
    }

    fn path(&self) -> &Path {
        &self.0
    }

    fn pages(&self) -> usize {
        let info = said("pdfinfo", &[self.0.to_str().unwrap()]);
        info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
    }

    /// What a page says in the order in which it was set, line by line.
    fn page(&self, page: usize) -> Vec<String> {
        let page = page.to_string();
        let text = said("pdftotext", &["-raw", "-f", &page, "-l", &page, self.0.to_str().unwrap(), "-"]);
        text.lines()
            .map(|line| line.chars().filter(|character| !character.is_whitespace()).collect())
            .collect()
    }

    /// The whole text without running heads, feet and watermarks.
    fn body(&self, data: &TaskAgreementDocument) -> String {
        let solid =
            |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        let head = solid(&format!("{}{}", data.title, data.edition));
        let mark = data.draft.as_ref().map(|draft| draft.watermark.as_str()).unwrap_or_default();
        let is_in_margin = |line: &str| line == head || line.starts_with(data.verification_label.as_str());
        let is_of_mark = |line: &str| line.chars().count() == 1 && mark.contains(line);
        let mut text = String::new();
        for page in 1..=self.pages() {
            let lines = self.page(page).into_iter().map(|line| line.replace('\u{c}', ""));
            text.extend(lines.filter(|line| page == 1 || !is_in_margin(line) && !is_of_mark(line)));
        }
        text
    }
}

impl Drop for File {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_and_checks_as_ours() {
    let press = press();
    let paper = Paper::TaskAgreement(Box::new(sample()));
    let bytes = press.export(&paper, &anchor()).unwrap();
    assert_eq!(bytes, press.export(&paper, &anchor()).unwrap());
    let checked = check(press, &bytes).unwrap();
    assert!(checked.code_holds && checked.bytes_hold);
    assert_eq!(checked.paper, paper);
}

#[test]
fn the_file_is_sound_with_every_font_embedded_as_a_subset() {
    let file = File::of(sample(), "sound");
    said("qpdf", &["--check", file.path().to_str().unwrap()]);
    let fonts = said("pdffonts", &[file.path().to_str().unwrap()]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() >= 5, "FangSong, Hei, Kai, Song and the title's: {fonts}");
    for row in rows {
        let words: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(&words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "{row}");
    }
}

fn gather(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        serde_json::Value::Object(fields) => {
            fields.iter().filter(|(name, _)| *name != "date").for_each(|(_, inner)| gather(inner, texts));
        }
        _ => {}
    }
}

#[test]
fn every_word_can_be_copied_out_again() {
    // A date is also the print's own field; the labels of the pages' foot are read where they stand.
    let data = sample();
    let file = File::of(data.clone(), "copy");
    let mut whole = file.body(&data);
    whole.extend(file.page(2));
    let mut texts = Vec::new();
    let mut value = serde_json::to_value(&data).unwrap();
    for block in value["signing"]["blocks"].as_array_mut().unwrap() {
        assert!(whole.contains("年月日"), "the room for the day is printed");
        block.as_object_mut().unwrap().remove("date");
    }
    gather(&value, &mut texts);
    assert!(texts.len() > 250, "the sample says much");
    for text in texts {
        let solid: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        assert!(whole.contains(&solid), "{text} cannot be copied");
    }
}

#[test]
fn the_cover_shows_name_parties_and_code_and_bears_no_page_number() {
    let data = sample();
    let file = File::of(data.clone(), "cover");
    let cover = lines(file.path(), 1);
    let centred = |wanted: &str| {
        let (_, place) = cover.iter().find(|(text, _)| text.contains(wanted)).unwrap();
        (place[0] + place[2]) / 2.0
    };
    // The type area goes from 28 to 184 mm.
    for wanted in [&data.form[0], &data.cover.made[1]] {
        let solid: String = wanted.chars().filter(|character| !character.is_whitespace()).collect();
        assert!((centred(&solid) - 106.0).abs() < 2.5, "{wanted} is centred at {} mm", centred(&solid));
    }
    let text: String = cover.iter().map(|(text, _)| text.as_str()).collect();
    assert!(!text.contains(&data.page_label[1]), "no page number on the cover");
    let (_, code) = cover.iter().find(|(text, _)| text.contains(&data.verification_label)).unwrap();
    assert!(
        code[3] < 297.0 - 8.0 && code[1] > 267.0,
        "the code stands in the lower margin, at {} mm",
        code[1]
    );
    let total = file.pages();
    for page in 2..=total {
        let foot = file.page(page).join("");
        assert!(foot.contains(&format!("第{page}页共{total}页")), "{foot}");
        assert!(foot.contains("核验码"), "each page can be checked");
    }
}

#[test]
fn a_watermark_stands_on_every_page_of_a_draft_and_is_no_content() {
    let mut data = sample();
    data.draft.as_mut().unwrap().watermark = "样稿".to_owned();
    let file = File::of(data, "draft");
    for page in 1..=file.pages() {
        let text = file.page(page).join("");
        assert!(text.contains("样稿"), "page {page} of a draft says so: {text}");
    }
    let told = said("pdfinfo", &["-struct-text", file.path().to_str().unwrap()]);
    assert!(told.contains("项目目标") && !told.contains("样稿"), "who hears the page read is spared it");
    let signed = File::of(in_force(), "signed");
    let whole: String = (1..=signed.pages()).flat_map(|page| signed.page(page)).collect();
    assert!(!whole.contains("草案"), "what all three have signed is no draft");
}

#[test]
fn the_signatures_are_never_torn_and_never_alone() {
    for rows in 1..=40 {
        let mut data = sample();
        let member = data.cooperation.team[0].clone();
        data.cooperation.team = vec![member; rows];
        data.annexes.items.truncate(1 + rows % 3);
        let parties: Vec<String> = data.signing.blocks.iter().map(|block| block.party.clone()).collect();
        let file = File::of(data, &format!("signing{rows}"));
        let pages: Vec<String> = (1..=file.pages()).map(|page| file.page(page).join("")).collect();
        let signed: Vec<&String> = pages.iter().filter(|text| text.contains("（公章）")).collect();
        assert_eq!(signed.len(), 1, "{rows} rows: all sign on one page");
        for party in &parties {
            assert!(signed[0].contains(party.as_str()), "{rows} rows: {party} signs there");
        }
        let before = signed[0].split("签署页").next().unwrap();
        let is_kept = before.contains("2.同意项目负责人") || before.contains("有效期至");
        assert!(
            before.contains("1.项目实施方案") && is_kept,
            "{rows} rows leave the signatures alone: {before}"
        );
    }
}

#[test]
fn no_line_begins_or_ends_with_a_mark_that_must_not() {
    let mut data = in_force();
    let text = "会议认为，（一）委托评估；（二）签订合同；（三）“按期”报告，金额18.00万元。".repeat(60);
    data.objectives.text = vec![Said::Text(text)];
    let file = File::of(data, "kinsoku");
    let mut seen = 0;
    for page in 3..=6 {
        for (line, _) in lines(file.path(), page).into_iter().filter(|(line, _)| line.contains("评估")) {
            let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
            assert!(!"。，、；：？！）》」”".contains(first), "{line} begins so");
            assert!(!"（《「“".contains(last), "{line} ends so");
            assert!(!line.starts_with("万元"), "{line} tears a figure from its unit");
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} lines were looked at");
}

/// The columns of the indicators, from the left edge of the type area, in millimetres.
const INDICATOR_COLUMNS: [f64; 7] = [11.0, 31.0, 14.0, 21.0, 16.0, 21.0, 42.0];

/// Every word in the type area of a page with its left and right edge.
fn words(file: &File, page: usize) -> Vec<(String, f64, f64)> {
    let page = page.to_string();
    let html = said("pdftotext", &["-bbox", "-f", &page, "-l", &page, file.path().to_str().unwrap(), "-"]);
    let edge = |line: &str, name: &str| -> f64 {
        let from = line.split(&format!("{name}=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().parse::<f64>().unwrap() * 25.4 / 72.0
    };
    html.lines()
        .map(str::trim)
        .filter(|line| line.starts_with("<word ") && (32.0..267.0).contains(&edge(line, "yMin")))
        .map(|line| {
            let word = line.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
            (word, edge(line, "xMin"), edge(line, "xMax"))
        })
        .collect()
}

#[test]
fn long_tables_repeat_their_heads_keep_their_rows_whole_and_stay_in_their_cells() {
    let mut data = in_force();
    data.indicators.changes = None;
    data.indicators.rows = (1..=30)
        .map(|number| IndicatorRow {
            number: number.to_string(),
            name: Said::Text("工程测量领域专业技术人员水平评价结果采信单位及从业人员覆盖比例".to_owned()),
            unit: if number % 2 == 0 { "InternationalUnit".to_owned() } else { "人次".to_owned() },
            baseline: "1,234,567.891".to_owned(),
            direction: "不低于".to_owned(),
            target: "1,234,567.891".to_owned(),
            measured: Said::Text(format!(
                "起{number}：以评价结果公示名单为准，按人次去重统计，由秘书处逐季核对。{number}讫"
            )),
        })
        .collect();
    let file = File::of(data, "long");
    let pages: Vec<Vec<String>> = (1..=file.pages()).map(|page| file.page(page)).collect();
    for number in 1..=30 {
        let (from, to) = (format!("起{number}："), format!("{number}讫"));
        let found = pages.iter().filter(|page| page.join("").contains(&from)).count();
        let whole = pages.iter().filter(|page| page.join("").contains(&from) && page.join("").contains(&to));
        assert_eq!((found, whole.count()), (1, 1), "row {number} is on one page");
    }
    let of_table = |page: &Vec<String>| page.iter().any(|line| line.starts_with('起') && line.contains('：'));
    let table: Vec<usize> = (1..=pages.len()).filter(|page| of_table(&pages[page - 1])).collect();
    assert!(table.len() >= 3, "thirty long rows need pages");
    for page in &table {
        assert!(pages[page - 1].join("").contains("计量方法"), "page {page} has no head");
    }
    let mut edges = vec![28.0];
    edges.extend(INDICATOR_COLUMNS.iter().scan(28.0, |edge, width| {
        *edge += width;
        Some(*edge)
    }));
    // A page in the middle holds nothing but the table.
    for (word, left, right) in words(&file, table[1]) {
        let column = edges.windows(2).find(|edges| edges[0] <= left && left < edges[1]).unwrap();
        assert!(right <= column[1] + 0.1, "{word} leaves its cell: {left} to {right} mm");
    }
}

#[test]
fn twelve_tasks_ten_sources_and_the_longest_names_stay_inside_the_type_area() {
    let mut data = sample();
    let long = "工程测量领域专业技术人员水平评价标准研制与推广应用及第三方评估综合服务平台建设".repeat(5);
    let latin = "InternationalOrganizationForStandardization".repeat(4);
    for fact in data.cover.facts.iter_mut().take(5) {
        fact.value.clone_from(&long);
    }
    data.facts.groups[0].facts[0] = Fact { label: "项目名称".to_owned(), value: latin.clone() };
    let task = data.tasks.items[0].clone();
    data.tasks.items = vec![task; 12];
    data.quality.rows[0].title.clone_from(&long);
    data.quality.rows[1].acceptance = Said::Text("经专家委员会审定。".repeat(400));
    let source = data.funding.sources[0].clone();
    data.funding.sources = vec![source; 10];
    data.funding.sources[0].name.clone_from(&long);
    data.cooperation.team[0].post.clone_from(&latin);
    for block in &mut data.signing.blocks {
        block.party.clone_from(&long);
        block.contact.clone_from(&latin);
    }
    let file = File::of(data, "wide");
    for page in 1..=file.pages() {
        // The empty half of a mark that closes a line hangs out.
        for (line, place) in lines(file.path(), page) {
            assert!(
                place[0] > 27.5 && place[2] < 184.0 + 2.6,
                "page {page}: {line} from {} to {} mm",
                place[0],
                place[2]
            );
            assert!(
                place[1] > 5.0 && place[3] < 290.0,
                "page {page}: {line} at {} to {} mm",
                place[1],
                place[3]
            );
        }
    }
}

#[test]
fn every_part_is_found_again_where_its_heading_stands() {
    let data = sample();
    let headings = [
        ("objectives", &data.objectives.heading),
        ("tasks", &data.tasks.heading),
        ("schedule", &data.schedule.heading),
        ("quality", &data.quality.heading),
        ("indicators", &data.indicators.heading),
        ("funding", &data.funding.heading),
        ("duties", &data.duties.heading),
        ("cooperation", &data.cooperation.heading),
        ("clauses", &data.clauses.heading),
        ("signing", &data.signing.heading),
    ];
    let file = File::of(data.clone(), "marks");
    let set = press().set(&Paper::TaskAgreement(Box::new(data.clone())), &anchor()).unwrap();
    let marks = set.marks("part");
    assert_eq!(marks.len(), 13, "cover, instructions and facts before the ten");
    for (name, heading) in headings {
        let mark = marks.iter().find(|mark| mark.name == name).unwrap();
        let page = lines(file.path(), usize::try_from(mark.page).unwrap());
        let (_, place) = page.iter().find(|(line, _)| line.contains(heading.as_str())).unwrap();
        assert!(
            (place[1] - mark.top_mm).abs() < 12.0,
            "{name}: {} mm, its heading {} mm",
            mark.top_mm,
            place[1]
        );
    }
    let fields = set.marks("field");
    assert!(fields.iter().any(|mark| mark.name == "tasks.4.content"));
    assert!(fields.is_sorted_by_key(|mark| mark.page), "in the order of the paper");
}
