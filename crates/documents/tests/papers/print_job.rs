//! Several papers in one file: each on sheets of its own, and nothing left of where they come from.

use chengjie_documents::{JobPart, NamePlates, SheetFonts, check, print_job};
use lopdf::{Document, Object};

use crate::measure::{anchor, page_count, press, said, written};

/// A file of so many pages, each with its number and a letter on it.
fn plates(letter: &str, count: usize) -> Vec<u8> {
    let names = (1..=count).map(|number| format!("{letter}{number}")).collect();
    NamePlates { running_head: String::new(), names }.draw(&fonts()).unwrap()
}

fn fonts() -> SheetFonts {
    press().sheet_fonts().unwrap()
}

fn part(file: Vec<u8>, together: Option<usize>) -> JobPart {
    JobPart { file, together }
}

/// The text of each page, without blanks.
fn texts(bytes: &[u8], name: &str) -> Vec<String> {
    let path = written(bytes, name);
    said("qpdf", &["--check", path.to_str().unwrap()]);
    let pages = (1..=page_count(&path)).map(|page| {
        let page = page.to_string();
        let text = said("pdftotext", &["-f", &page, "-l", &page, path.to_str().unwrap(), "-"]);
        text.split_whitespace().collect::<String>().chars().take(2).collect()
    });
    let pages = pages.collect();
    std::fs::remove_file(path).unwrap();
    pages
}

#[test]
fn each_part_begins_on_a_new_sheet_when_both_sides_are_printed() {
    let job = || {
        print_job(vec![part(plates("A", 3), None), part(plates("B", 2), None), part(plates("C", 1), None)])
    };
    let bytes = job().unwrap();
    assert_eq!(bytes, job().unwrap(), "the same files, the same bytes");
    assert_eq!(texts(&bytes, "job"), ["A1", "A2", "A3", "", "B1", "B2", "C1"], "no white page at the end");
}

#[test]
fn what_is_cut_apart_has_nothing_on_its_back() {
    let bytes = print_job(vec![
        part(plates("A", 2), Some(1)),
        part(plates("B", 4), Some(2)),
        part(plates("C", 2), Some(1)),
    ])
    .unwrap();
    assert_eq!(texts(&bytes, "job-apart"), ["A1", "", "A2", "", "B1", "B2", "B3", "B4", "C1", "", "C2"]);
}

#[test]
fn papers_keep_their_pages_and_leave_their_data_behind() {
    let paper = crate::resolution::sample();
    let single = press().export(&paper, &anchor()).unwrap();
    let bytes = print_job(vec![part(single.clone(), None), part(plates("A", 1), Some(1))]).unwrap();
    let first = |bytes: &[u8], name: &str| {
        let path = written(bytes, name);
        let text = said("pdftotext", &["-f", "1", "-l", "2", "-layout", path.to_str().unwrap(), "-"]);
        std::fs::remove_file(path).unwrap();
        text
    };
    assert_eq!(first(&bytes, "job-whole"), first(&single, "job-single"), "it prints what it printed");
    assert!(check(press(), &bytes).is_err(), "a job is no paper: it carries no data");
    let pdf = Document::load_mem(&bytes).unwrap();
    assert!(pdf.trailer.get(b"Info").is_err() && pdf.trailer.get(b"ID").is_err());
    let catalog = pdf.catalog().unwrap();
    assert!(catalog.get(b"Metadata").is_err() && catalog.get(b"AF").is_err());
    let printing = catalog.get(b"ViewerPreferences").and_then(Object::as_dict).unwrap();
    assert_eq!(printing.get(b"PrintScaling").and_then(Object::as_name).unwrap(), b"None", "at 100 %");
    assert_eq!(printing.get(b"Duplex").and_then(Object::as_name).unwrap(), b"DuplexFlipLongEdge");
    assert!(print_job(vec![part(b"hello".to_vec(), None)]).is_err(), "what is no PDF is refused");
}
