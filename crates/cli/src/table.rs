//! Lists as people read them: aligned columns of what matters, a Chinese character being as wide as two letters.

use std::collections::BTreeMap;
use std::io::Write as _;

use chengjie_app::Failure;
use chengjie_words::Words;
use serde_json::Value;

use crate::command::Session;

/// What a search shows; the kind and the key are what `show` asks for.
pub(crate) const HIT: &[&str] = &["kind", "title", "detail", "id"];
/// What the ledger shows.
pub(crate) const ENTRY: &[&str] = &["seq", "at", "actor", "operation", "undone_by", "hash"];

/// The columns of each kind's list, the key after them.
const COLUMNS: &[(&str, &[&str])] = &[
    ("society", &["name", "number_mark", "credit_code"]),
    ("person", &["name", "employer", "post", "expertise"]),
    ("body", &["name", "number_mark", "established_on"]),
    ("term", &["ordinal", "starts_on", "ends_on"]),
    ("seat", &["elected_order", "person_id", "position", "also", "starts_on", "ends_on"]),
    ("charter_rule", &["clause", "matter", "effective_from"]),
    ("meeting", &["starts_at", "ordinal", "place", "status"]),
    ("agenda_item", &["position", "title", "state"]),
    ("attendance", &["elected_order", "person_id", "capacity", "state", "remark"]),
    ("recusal", &["person_id", "reason"]),
    ("ballot", &["closed_at", "tally.in_favour", "tally.against", "tally.abstain", "judgement.outcome"]),
    ("resolution", &["mark", "year", "number", "title", "adopted_on", "status"]),
    ("pilot_project", &["name", "department", "starts_on", "ends_on"]),
    ("stage", &["kind", "planned_from", "planned_to", "completed_on"]),
    ("gate_record", &["step", "done_on", "proof"]),
    ("team_member", &["person_id", "duty", "joined_on", "left_on"]),
    ("agreement_version", &["number", "status"]),
    ("key_task", &["position", "title"]),
    ("work_item", &["title", "stage", "planned_from", "planned_to", "progress"]),
    ("assignment", &["person_id", "role"]),
    ("deliverable", &["title", "due_on", "status"]),
    ("indicator", &["position", "name", "unit", "baseline", "target"]),
    ("reading", &["period_from", "period_to", "value", "status"]),
    ("funding_source", &["position", "name", "year", "planned"]),
    ("receipt", &["received_on", "amount", "voucher"]),
    ("budget_line", &["position", "subject", "amount"]),
    ("expense", &["paid_on", "amount", "purpose", "payee", "voucher"]),
    ("export", &["exported_at", "number", "title", "file_name"]),
    ("submission", &["sent_on", "recipient", "fate"]),
    ("carried_meeting", &["carried_at", "carried_to", "state", "returned_at", "reason"]),
];

/// Columns that hold amounts in fen.
const MONEY: [&str; 2] = ["amount", "planned"];
/// Columns that hold thousandths.
const THOUSANDTHS: [&str; 3] = ["baseline", "target", "value"];
/// A text longer than this, in letters, is cut: a list is read line by line.
const CELL: usize = 40;

impl Session<'_> {
    /// Lists the records of a kind.
    pub(crate) fn list(&self, kind: &str) -> Result<(), Failure> {
        let office = self.open()?;
        let rows = office.list(kind)?;
        if self.args.json {
            return self.print(&rows);
        }
        let known = COLUMNS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, columns)| columns);
        let columns: Vec<&str> = known.iter().chain(&["id"]).copied().collect();
        let names = if columns.contains(&"person_id") { office.list("person")? } else { Value::Null };
        let names = names.as_array().into_iter().flatten();
        let names =
            names.filter_map(|person| Some((person.get("id")?.as_str()?, person.get("name")?.as_str()?)));
        print(&rows, &columns, self.words, &names.collect());
        Ok(())
    }

    /// Prints rows by some of their fields.
    pub(crate) fn table(&self, rows: &Value, columns: &[&str]) -> Result<(), Failure> {
        if self.args.json {
            return self.print(rows);
        }
        print(rows, columns, self.words, &BTreeMap::new());
        Ok(())
    }
}

fn print(rows: &Value, columns: &[&str], words: &Words, names: &BTreeMap<&str, &str>) {
    let rows: Vec<Vec<String>> = rows
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| columns.iter().map(|column| cell(row, column, words, names)).collect())
        .collect();
    for line in aligned(&rows) {
        let _nobody_reads = writeln!(std::io::stdout(), "{line}");
    }
}

fn cell(row: &Value, column: &str, words: &Words, names: &BTreeMap<&str, &str>) -> String {
    let value = column.split('.').try_fold(row, |value, field| value.get(field));
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::Number(fen)) if MONEY.contains(&column) => {
            fen.as_i64().map_or_else(|| fen.to_string(), chengjie_words::yuan)
        }
        Some(Value::Number(number)) if THOUSANDTHS.contains(&column) => {
            number.as_i64().map_or_else(|| number.to_string(), quantity)
        }
        Some(Value::String(text)) => text_of(text, column, words, names),
        Some(other) => other.to_string(),
    }
}

/// A quantity of thousandths without the zeros that say nothing: 2,400,000 is 2400, 1,250 is 1.25.
fn quantity(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, part) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    format!("{sign}{whole}.{part:03}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn text_of(text: &str, column: &str, words: &Words, names: &BTreeMap<&str, &str>) -> String {
    match column {
        "id" | "kind" | "operation" => text.to_owned(),
        "person_id" => names.get(text).map_or_else(|| text.to_owned(), |name| (*name).to_owned()),
        "hash" => text.chars().take(12).collect(),
        _ if column.ends_with("_at") || column == "at" => text.replace('T', " ").chars().take(16).collect(),
        _ => {
            let code = text.replace('_', "-");
            let is_code = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            let find = |key: String| words.find(&key, &BTreeMap::new()).filter(|_| is_code);
            let word = find(format!("{column}-{code}")).or_else(|| find(format!("word-{code}")));
            cut(&word.unwrap_or_else(|| text.to_owned()))
        }
    }
}

/// A text on one line, cut where it would be longer than a cell.
fn cut(text: &str) -> String {
    let flat: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if width(&flat) <= CELL {
        return flat;
    }
    let mut kept = String::new();
    for letter in flat.chars() {
        if width(&kept) + letter_width(letter) > CELL - 2 {
            break;
        }
        kept.push(letter);
    }
    kept + "…"
}

/// Lines whose columns begin at the same place; the last column is not padded.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |place: usize| rows.iter().filter_map(|row| row.get(place)).map(|cell| width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|place| widest(place).unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (place, (cell, widest)) in row.iter().zip(&widths).enumerate() {
            if *widest == 0 {
                continue;
            }
            line.push_str(cell);
            if place + 1 < columns {
                line.push_str(&" ".repeat(widest - width(cell) + 2));
            }
        }
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// How many places a character takes on a terminal.
fn letter_width(letter: char) -> usize {
    match u32::from(letter) {
        0x0300..=0x036F | 0x200B..=0x200F | 0xFE00..=0xFE0F | 0xE0100..=0xE01EF => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_begin_at_one_place_whatever_is_written_in_them() {
        let rows = [["周明", "理事", "x"], ["阿卜杜·A", "", "y"], ["𬭚", "常务理事", ""]];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        assert_eq!(aligned(&rows), ["周明      理事      x", "阿卜杜·A            y", "𬭚        常务理事"]);
        assert!(aligned(&[]).is_empty());
    }

    #[test]
    fn quantities_are_read_in_whole_units() {
        assert_eq!([2_400_000, 1_250, 0, -500].map(quantity), ["2400", "1.25", "0", "-0.5"]);
    }

    #[test]
    fn a_long_text_is_cut_at_its_width_and_stays_on_one_line() {
        let said = cut(&"长\n".repeat(60));
        assert!(width(&said) <= CELL && said.ends_with('…') && !said.contains('\n'), "{said}");
        assert_eq!(cut("短"), "短");
    }
}
