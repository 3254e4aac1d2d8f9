//! The rule and the magnifying glass: a press, and what a finished PDF measures.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use chengjie_documents::{Anchor, Paper, Press};
use serde_json::Value;

/// A press with the fonts of set-up, which every test shares, for the fonts are large.
pub(crate) fn press() -> &'static Press {
    static PRESS: OnceLock<Press> = OnceLock::new();
    PRESS.get_or_init(|| {
        let fonts = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../assets/fonts");
        Press::new(&fonts).unwrap()
    })
}

/// What the papers of these tests are anchored by.
pub(crate) fn anchor() -> Anchor {
    Anchor { seq: 128, hash: "7f2c91abd04e11223344556677889900aabbccddeeff00112233445566778899".to_owned() }
}

/// The file of a PDF.
pub(crate) fn written(bytes: &[u8], name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("chengjie-{}-{name}.pdf", std::process::id()));
    std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), bytes).unwrap();
    path
}

/// What a program says.
pub(crate) fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Each line of text of a page: its characters and the box around it, in millimetres from the page's top left.
pub(crate) fn lines(path: &Path, page: usize) -> Vec<(String, [f64; 4])> {
    let page = page.to_string();
    let html = said("pdftotext", &["-bbox-layout", "-f", &page, "-l", &page, path.to_str().unwrap(), "-"]);
    let number = |line: &str, name: &str| -> f64 {
        let from = line.split(&format!("{name}=\"")).nth(1).unwrap();
        from.split('"').next().unwrap().parse::<f64>().unwrap() * 25.4 / 72.0
    };
    let mut found: Vec<(String, [f64; 4])> = Vec::new();
    for line in html.lines().map(str::trim) {
        if line.starts_with("<line ") {
            found.push((String::new(), ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name))));
        } else if line.starts_with("<word ") {
            let word = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            found.last_mut().unwrap().0.push_str(word);
        }
    }
    // A run of other characters or squeezed punctuation splits a line of text; what stands at one height is one line.
    found.sort_by(|left, right| (left.1[1], left.1[0]).partial_cmp(&(right.1[1], right.1[0])).unwrap());
    found.into_iter().fold(Vec::new(), |mut whole: Vec<(String, [f64; 4])>, (text, place)| {
        match whole.last_mut().filter(|(_, last)| (last[1] - place[1]).abs() < 1.0) {
            Some((before, last)) if last[0] <= place[0] => {
                before.push_str(&text);
                last[2] = place[2];
            }
            Some((after, last)) => {
                after.insert_str(0, &text);
                last[0] = place[0];
            }
            None => whole.push((text, place)),
        }
        whole
    })
}

/// How many pages a file has.
pub(crate) fn page_count(path: &Path) -> usize {
    let info = said("pdfinfo", &[path.to_str().unwrap()]);
    info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

/// That a file passes qpdf's check, with every font embedded as a subset that can be copied from.
pub(crate) fn assert_sound(path: &Path) {
    said("qpdf", &["--check", path.to_str().unwrap()]);
    let fonts = said("pdffonts", &[path.to_str().unwrap()]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let words: Vec<&str> = row.split_whitespace().collect();
        // … emb sub uni object ID
        let flags = &words[words.len() - 5..words.len() - 2];
        assert_eq!(flags, ["yes", "yes", "yes"], "{row}");
    }
}

/// The typeface in which a text begins, by the name in the file.
pub(crate) fn face_of(path: &Path, text: &str) -> String {
    let xml = said("pdftohtml", &["-xml", "-i", "-fontfullname", "-stdout", path.to_str().unwrap()]);
    let attribute = |line: &str, name: &str| {
        line.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let line = xml.lines().find(|line| line.starts_with("<text") && line.contains(&format!(">{text}")));
    let font = attribute(line.unwrap_or_else(|| panic!("{text} is not there")), "font");
    let spec = xml.lines().map(str::trim);
    let mut spec = spec.filter(|line| line.starts_with("<fontspec") && attribute(line, "id") == font);
    attribute(spec.next().unwrap(), "family")
}

/// The texts of a paper's data that cannot be copied out of its PDF; the day and the names of shapes are not printed.
pub(crate) fn not_copied(paper: &Paper, bytes: &[u8], name: &str) -> Vec<String> {
    let path = written(bytes, name);
    let solid = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    // In the order of the content, so that a cell of two lines stays together; a page's foot may stand inside a paragraph.
    let mut printed = String::new();
    for page in 1..=page_count(&path) {
        let number = page.to_string();
        let text = said("pdftotext", &["-raw", "-f", &number, "-l", &number, path.to_str().unwrap(), "-"]);
        printed.push_str(&solid(&text).replace(&format!("—{page}—"), ""));
    }
    std::fs::remove_file(path).unwrap();
    let mut texts = Vec::new();
    gather(&serde_json::to_value(paper).unwrap(), &mut texts);
    let whole = printed.clone() + &printed_without_check(&printed);
    texts.retain(|text| !whole.contains(&solid(text)));
    texts
}

/// The same without the line beside the code, which may stand between two pages of a paragraph.
fn printed_without_check(printed: &str) -> String {
    let Some(start) = printed.find("核验码") else { return String::new() };
    let end = printed[start..].find(&anchor().hash[..12]).map_or(printed.len(), |place| start + place + 12);
    format!("{}{}", &printed[..start], &printed[end..])
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(fields) => {
            let printed = fields
                .iter()
                .filter(|(name, _)| !["schema", "date", "form", "table"].contains(&name.as_str()));
            printed.for_each(|(_, inner)| gather(inner, texts));
        }
        _ => {}
    }
}
