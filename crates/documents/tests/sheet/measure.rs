//! The rule and the magnifying glass for what is drawn at exact places.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use chengjie_documents::SheetFonts;
use lopdf::{Document, Object, ObjectId, content::Content};

pub(crate) fn fonts() -> &'static SheetFonts {
    static FONTS: OnceLock<SheetFonts> = OnceLock::new();
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../assets/fonts");
    FONTS.get_or_init(|| SheetFonts::new(&folder).unwrap())
}

pub(crate) fn written(bytes: &[u8], name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("chengjie-sheet-{}-{name}.pdf", std::process::id()));
    std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), bytes).unwrap();
    path
}

pub(crate) fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text of each page, without blanks.
pub(crate) fn texts(bytes: &[u8], name: &str) -> Vec<String> {
    let path = written(bytes, name);
    let text = said("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
    std::fs::remove_file(path).unwrap();
    let mut pages: Vec<String> =
        text.split('\u{c}').map(|page| page.split_whitespace().collect::<String>()).collect();
    pages.pop();
    pages
}

/// The rules of each page: both ends in millimetres from the top left, and the weight.
pub(crate) fn rules(bytes: &[u8]) -> Vec<Vec<([f32; 4], f32)>> {
    let pdf = Document::load_mem(bytes).unwrap();
    let number = |object: &Object| object.as_float().unwrap() * 25.4 / 72.0;
    pdf.get_pages()
        .values()
        .map(|page| {
            let content = Content::decode(&pdf.get_page_content(*page)).unwrap();
            let height = size(&pdf, *page)[1];
            let (mut weight, mut from, mut found) = (0.0, [0.0, 0.0], Vec::new());
            for operation in &content.operations {
                let figures: Vec<f32> = match operation.operator.as_str() {
                    "w" | "m" | "l" => operation.operands.iter().map(number).collect(),
                    _ => continue,
                };
                match operation.operator.as_str() {
                    "w" => weight = figures[0],
                    "m" => from = [figures[0], height - figures[1]],
                    _ => found.push(([from[0], from[1], figures[0], height - figures[1]], weight)),
                }
            }
            found
        })
        .collect()
}

#[track_caller]
pub(crate) fn near(found: f32, wanted: f32, what: &str) {
    assert!((found - wanted).abs() < 0.1, "{what} is at {found} mm, not {wanted}");
}

/// Width and height of a page.
pub(crate) fn size(pdf: &Document, page: ObjectId) -> [f32; 2] {
    let sides = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let side = |place: usize| sides[place].as_float().unwrap() * 25.4 / 72.0;
    [side(2), side(3)]
}

/// Where a run of letters begins on its page, how it is turned (1 upright, -1 upside down), its size in points, and its letters.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) at: [f32; 2],
    pub(crate) turn: f32,
    pub(crate) size: f32,
    pub(crate) letters: Vec<u8>,
}

/// The runs of letters of each page.
pub(crate) fn runs(bytes: &[u8]) -> Vec<Vec<Run>> {
    let pdf = Document::load_mem(bytes).unwrap();
    let number = |object: &Object| object.as_float().unwrap();
    let millimetres = |points: f32| points * 25.4 / 72.0;
    pdf.get_pages()
        .values()
        .map(|page| {
            let content = Content::decode(&pdf.get_page_content(*page)).unwrap();
            let height = size(&pdf, *page)[1];
            let (mut at, mut turn, mut size, mut found) = ([0.0, 0.0], 1.0, 0.0, Vec::new());
            for operation in &content.operations {
                let operands = &operation.operands;
                match operation.operator.as_str() {
                    "Tf" => size = number(&operands[1]),
                    "Td" => {
                        at = [millimetres(number(&operands[0])), height - millimetres(number(&operands[1]))];
                        turn = 1.0;
                    }
                    "Tm" => {
                        at = [millimetres(number(&operands[4])), height - millimetres(number(&operands[5]))];
                        turn = number(&operands[0]);
                    }
                    "Tj" | "TJ" => {
                        let mut letters = Vec::new();
                        gather(&operands[0], &mut letters);
                        found.push(Run { at, turn, size, letters });
                    }
                    _ => {}
                }
            }
            found
        })
        .collect()
}

fn gather(shown: &Object, letters: &mut Vec<u8>) {
    match shown {
        Object::String(bytes, _) => letters.extend(bytes),
        Object::Array(parts) => parts.iter().for_each(|part| gather(part, letters)),
        _ => {}
    }
}

/// That a file says nothing of its making: no title, no program, no hour, no number of its own.
pub(crate) fn assert_anonymous(bytes: &[u8]) {
    let pdf = Document::load_mem(bytes).unwrap();
    for key in [b"Info".as_slice(), b"ID"] {
        assert!(pdf.trailer.get(key).is_err(), "{}", String::from_utf8_lossy(key));
    }
    assert!(pdf.catalog().unwrap().get(b"Metadata").is_err());
}
