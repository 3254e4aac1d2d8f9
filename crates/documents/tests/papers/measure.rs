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

/// The texts of a paper's data that cannot be copied out of its PDF; the day and the name of the shape are not printed.
pub(crate) fn not_copied(paper: &Paper, bytes: &[u8], name: &str) -> Vec<String> {
    let path = written(bytes, name);
    let solid = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    let printed = solid(&said("pdftotext", &[path.to_str().unwrap(), "-"]));
    std::fs::remove_file(path).unwrap();
    let mut texts = Vec::new();
    gather(&serde_json::to_value(paper).unwrap(), &mut texts);
    texts.retain(|text| !printed.contains(&solid(text)));
    texts
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(fields) => {
            let printed = fields.iter().filter(|(name, _)| *name != "schema" && *name != "date");
            printed.for_each(|(_, inner)| gather(inner, texts));
        }
        _ => {}
    }
}
