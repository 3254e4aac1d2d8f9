//! What is wrong with a value that came in, as a code with figures: the reader's own text is English and no sentence.

use chengjie_domain::{Arg, Refusal};

/// Every code of this file with the names of its figures.
pub(crate) const CODES: &[(&str, &[&str])] = &[
    ("input-not-json", &["path", "line", "column"]),
    ("input-name-missing", &["path", "name"]),
    ("input-name-unknown", &["path", "name"]),
    ("input-name-twice", &["path", "name"]),
    ("input-operation-unknown", &["name"]),
    ("input-choice-unknown", &["path", "value"]),
    ("input-wants-number", &["path"]),
    ("input-wants-text", &["path"]),
    ("input-wants-list", &["path"]),
    ("input-wants-object", &["path"]),
    ("input-wants-flag", &["path"]),
    ("input-not-a-date", &["path"]),
    ("input-out-of-range", &["path"]),
    ("input-malformed", &["path", "reason"]),
];

/// Sorts what the reader said.
pub(crate) fn refusal(path: &str, said: &str) -> Refusal {
    let say = |code: &str, figures: &[(&str, Arg)]| Refusal {
        code: code.to_owned(),
        args: std::iter::once(("path", Arg::from(path)))
            .chain(figures.iter().map(|(name, figure)| (*name, figure.clone())))
            .map(|(name, figure)| (name.to_owned(), figure))
            .collect(),
    };
    let quoted = || said.split('`').nth(1).unwrap_or_default();
    let named = |code: &str, name: &str| say(code, &[(name, quoted().into())]);
    if said.starts_with("missing field") {
        return named("input-name-missing", "name");
    }
    if said.starts_with("unknown field") {
        return named("input-name-unknown", "name");
    }
    if said.starts_with("duplicate field") {
        return named("input-name-twice", "name");
    }
    if said.starts_with("unknown variant") {
        // An operation is a noun and a verb; what is unknown there is the operation itself.
        let is_operation = path.trim_matches('.').split('.').count() <= 1;
        let (code, figure) = if is_operation {
            ("input-operation-unknown", "name")
        } else {
            ("input-choice-unknown", "value")
        };
        return named(code, figure);
    }
    if is_of_a_date(said) {
        return say("input-not-a-date", &[]);
    }
    if said.starts_with("invalid type") {
        return say(wanted(said), &[]);
    }
    if said.starts_with("invalid value") || said.starts_with("number out of range") {
        return say("input-out-of-range", &[]);
    }
    match place(said) {
        Some((line, column)) => say("input-not-json", &[("line", line.into()), ("column", column.into())]),
        None => say("input-malformed", &[("reason", said.into())]),
    }
}

/// What the calendar says of a text that is no date or moment.
fn is_of_a_date(said: &str) -> bool {
    const OF_DATES: [&str; 6] = [
        "premature end of input",
        "trailing input",
        "input contains invalid characters",
        "input is out of range",
        "input is not enough for unique date and time",
        "no possible date and time matching input",
    ];
    const WANTED: [&str; 2] = ["a formatted date string", "an RFC 3339 formatted date and time string"];
    // What was typed stands before what was expected, and may say anything.
    OF_DATES.iter().any(|known| said.starts_with(known))
        || WANTED.iter().any(|wanted| expected(said).starts_with(wanted))
}

/// What the reader wanted, without what it got.
fn expected(said: &str) -> &str {
    said.rsplit_once("expected ").map_or("", |(_, expected)| expected)
}

/// The code of what was wanted in place of a value of another type.
fn wanted(said: &str) -> &'static str {
    let wanted = expected(said);
    match wanted.split([' ', ',']).next().unwrap_or_default() {
        "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "usize" | "f64" => "input-wants-number",
        "struct" | "map" | "internally" | "adjacently" | "enum" => "input-wants-object",
        "sequence" => "input-wants-list",
        "a" | "an" if wanted.contains("string") => "input-wants-text",
        "a" | "an" if wanted.contains("sequence") || wanted.contains("array") => "input-wants-list",
        "a" | "an" if wanted.contains("bool") => "input-wants-flag",
        "a" | "an" if wanted.contains("map") => "input-wants-object",
        "string" => "input-wants-text",
        _ => "input-malformed",
    }
}

/// Where text stops being JSON, from `… at line 1 column 2`.
fn place(said: &str) -> Option<(i64, i64)> {
    let (line, column) = said.rsplit_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Failure, Operation};
    use serde_json::json;

    fn code_of(name: &str, arguments: serde_json::Value) -> String {
        Failure::input(&Operation::from_name(name, arguments).unwrap_err()).refusal().code
    }

    #[test]
    fn each_slip_has_its_own_code() {
        let id = "01980c2e-7a10-7000-8000-000000000001";
        let counted = |candidate: serde_json::Value| {
            json!({"ballot_id": id, "agenda_item_id": id, "closed_at": "2026-09-12T10:00:00+08:00",
                "tally": {"in_favour": 8, "against": 0, "abstain": 0, "invalid": 0, "blank": 0},
                "choices": [], "candidates": [candidate], "resolution_id": id})
        };
        let rows = [
            ("person.add", json!({}), "input-name-missing"),
            ("person.add", json!({"id": id, "name": "周明", "age": 5}), "input-name-unknown"),
            ("person.add", json!({"id": id, "name": 5}), "input-wants-text"),
            ("person.add", json!("周明"), "input-wants-object"),
            ("person.import", json!({"people": "周明"}), "input-wants-list"),
            ("person.import", json!({"people": "update"}), "input-wants-list"),
            ("person.fly", json!({}), "input-operation-unknown"),
            ("nothing.at_all", json!({}), "input-operation-unknown"),
            ("meeting.notice", json!({"meeting_id": id, "noticed_on": "明天"}), "input-not-a-date"),
            ("meeting.notice", json!({"meeting_id": id, "noticed_on": "2026-02-30"}), "input-not-a-date"),
            ("meeting.notice", json!({"meeting_id": id, "noticed_on": 20260230}), "input-not-a-date"),
            ("meeting.open", json!({"meeting_id": id, "opened_at": "九点"}), "input-not-a-date"),
            ("meeting.open", json!({"meeting_id": id, "opened_at": 9}), "input-not-a-date"),
            ("vote.close", counted(json!({"person_id": id, "votes": "8"})), "input-wants-object"),
            ("vote.close", counted(json!("周明")), "input-wants-object"),
            (
                "meeting.attend",
                json!({"meeting_id": id, "entries": [{"person_id": id, "state": "asleep"}]}),
                "input-choice-unknown",
            ),
            ("council.begin_term", json!({"id": id, "body_id": id, "ordinal": "九"}), "input-wants-number"),
            ("council.begin_term", json!({"id": id, "body_id": id, "ordinal": -9}), "input-out-of-range"),
        ];
        for (name, arguments, code) in rows {
            assert_eq!(code_of(name, arguments.clone()), code, "{name} {arguments}");
        }
    }

    #[test]
    fn text_that_is_no_json_is_told_by_its_place() {
        let said = serde_json::from_str::<serde_json::Value>("{\"id\": }").unwrap_err().to_string();
        let refusal = refusal("--args", &said);
        assert_eq!((refusal.code.as_str(), &refusal.args["column"]), ("input-not-json", &8_i64.into()));
    }
}
