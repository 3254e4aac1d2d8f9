//! Finding records by any part of their text, by pinyin and by initials.
//!
//! Chinese has no blanks: each run of characters is cut into overlapping pairs and its last character, so that two
//! characters are found anywhere and exactly. The index lies outside the ledger and can be rebuilt.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::record::SearchText;
use crate::{StoreError, pinyin};

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// Kind of record.
    pub kind: String,
    /// Its key.
    pub id: String,
    /// How people know it.
    pub title: String,
    /// What else it says.
    pub detail: String,
}

pub(crate) fn is_han(character: char) -> bool {
    matches!(u32::from(character), 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Runs of Chinese characters and words of other letters and digits, lower-cased.
pub(crate) fn runs(text: &str) -> Vec<Vec<char>> {
    let mut runs: Vec<Vec<char>> = Vec::new();
    let mut last: Option<bool> = None;
    for character in text.chars() {
        let kind = if is_han(character) {
            Some(true)
        } else if character.is_alphanumeric() {
            Some(false)
        } else {
            None
        };
        if let Some(kind) = kind {
            if last != Some(kind) {
                runs.push(Vec::new());
            }
            if let Some(run) = runs.last_mut() {
                run.extend(character.to_lowercase());
            }
        }
        last = kind;
    }
    runs
}

pub(crate) fn is_han_run(run: &[char]) -> bool {
    run.first().copied().is_some_and(is_han)
}

/// The words under which a text is found.
fn words(text: &str) -> String {
    let mut words = Vec::new();
    for run in runs(text) {
        if is_han_run(&run) {
            words.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()));
            words.extend(run.last().map(|last| last.to_string()));
        } else {
            words.push(run.into_iter().collect());
        }
    }
    words.join(" ")
}

/// The longest sound kept from one place on, in syllables: initials far, full pinyin near.
const INITIALS: usize = 12;
const SYLLABLES: usize = 4;

/// The sounds under which a name or title is found, from each of its characters on: initials and full pinyin, set apart
/// by blanks.
#[must_use]
pub fn sounds(title: &str) -> String {
    let mut sounds = Vec::new();
    for run in runs(title).into_iter().filter(|run| is_han_run(run)) {
        let syllables = pinyin::syllables(&run.iter().collect::<String>());
        for start in 0..syllables.len() {
            let from = syllables.get(start..).unwrap_or_default();
            sounds.push(from.iter().take(INITIALS).filter_map(|syllable| syllable.chars().next()).collect());
            sounds.push(from.iter().take(SYLLABLES).cloned().collect::<String>());
        }
    }
    sounds.join(" ")
}

/// Empties the index.
pub(crate) fn clear(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.execute_batch(
        "delete from search_record; insert into search_text (search_text) values ('delete-all');",
    )?)
}

/// Keeps the index in step with a record, in the transaction that writes it.
pub(crate) fn index(
    connection: &Connection,
    kind: &str,
    id: &str,
    text: Option<SearchText>,
) -> Result<(), StoreError> {
    let row: Option<i64> = connection
        .prepare_cached("select row from search_record where kind = ? and id = ?")?
        .query_row([kind, id], |row| row.get(0))
        .optional()?;
    if let Some(row) = row {
        connection.prepare_cached("delete from search_text where rowid = ?")?.execute([row])?;
        connection.prepare_cached("delete from search_record where row = ?")?.execute([row])?;
    }
    let Some(text) = text else { return Ok(()) };
    connection
        .prepare_cached("insert into search_record (kind, id, title, detail) values (?, ?, ?, ?)")?
        .execute([kind, id, &text.title, &text.detail])?;
    let row = connection.last_insert_rowid();
    connection.prepare_cached("insert into search_text (rowid, words, sounds) values (?, ?, ?)")?.execute(
        rusqlite::params![row, words(&format!("{} {}", text.title, text.detail)), sounds(&text.title)],
    )?;
    Ok(())
}

/// What the index is asked: all runs of the text, each as a phrase or the beginning of a word or sound.
fn question(text: &str) -> Option<String> {
    let mut asked = Vec::new();
    for run in runs(text) {
        let whole: String = run.iter().collect();
        asked.push(match (is_han_run(&run), run.len()) {
            (true, 1) => format!("words : \"{whole}\" *"),
            (true, _) => {
                let pairs: Vec<String> = run.windows(2).map(|pair| pair.iter().collect()).collect();
                format!("words : \"{}\"", pairs.join(" "))
            }
            (false, _) => format!("{{words sounds}} : \"{whole}\" *"),
        });
    }
    if asked.is_empty() { None } else { Some(asked.join(" AND ")) }
}

/// Records found, the best first; of one kind when it is named.
pub(crate) fn search(
    connection: &Connection,
    text: &str,
    kind: Option<&str>,
    limit: u32,
) -> Result<Vec<Hit>, StoreError> {
    let Some(question) = question(text) else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "select kind, id, title, detail
         from search_text
         join search_record on row = search_text.rowid
         where search_text match ?1
           and (?2 is null or kind = ?2)
         order by search_text.rank
         limit ?3",
    )?;
    let hits = statement.query_map(rusqlite::params![question, kind, limit], |row| {
        Ok(Hit { kind: row.get(0)?, id: row.get(1)?, title: row.get(2)?, detail: row.get(3)? })
    })?;
    Ok(hits.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, asked: &[&str], not_asked: &[&str]) {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut connection).unwrap();
        let text = SearchText { title: title.to_owned(), detail: String::new() };
        index(&connection, "person", "1", Some(text)).unwrap();
        for question in asked {
            assert_eq!(
                search(&connection, question, None, 10).unwrap().len(),
                1,
                "{title} is found by {question}"
            );
        }
        for question in not_asked {
            assert!(
                search(&connection, question, None, 10).unwrap().is_empty(),
                "{title} is not found by {question}"
            );
        }
    }

    #[test]
    fn two_characters_pinyin_and_initials_find_a_record() {
        check(
            "张国立",
            &["张国", "国立", "立", "zgl", "zhangguoli", "zhangg", "guoli"],
            &["张立", "lzg", "李"],
        );
        check("学会决〔2026〕3号", &["2026", "学会决〔2026〕3号", "3号", "会决"], &["2025", "学决"]);
        check("资格论证报告", &["zgl", "论证", "报"], &["证论"]);
        check("吕𬭚", &["𬭚", "lv"], &["\u{2b8ff}"]);
        check("标点，也行！", &["标点", "也行"], &["点也", "\"", "*", "AND"]);
    }

    #[test]
    fn a_changed_record_is_found_by_its_new_text_only() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::migrate::migrate(&mut connection).unwrap();
        for title in ["旧名称", "新名称"] {
            let text = SearchText { title: title.to_owned(), detail: String::new() };
            index(&connection, "person", "1", Some(text)).unwrap();
        }
        assert!(search(&connection, "旧名", None, 10).unwrap().is_empty());
        assert_eq!(search(&connection, "新名", None, 10).unwrap().len(), 1);
    }
}
