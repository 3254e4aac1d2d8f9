//! Years that a society can mean: a slip of the hand that makes 9999 of a year is refused wherever it is typed.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};
use serde_json::Value;

use crate::failure::refuse;
use crate::{Failure, Operation};

/// The years of any day that is recorded or planned.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Refuses an operation that names a day or a year that no society means; text that a person wrote may name any.
pub(crate) fn require_meant(operation: &Operation) -> Result<(), Failure> {
    let (_, arguments) = operation
        .name_and_arguments()
        .map_err(|error| Failure::Input { path: String::new(), message: error.to_string() })?;
    match unmeant("", &arguments) {
        None => Ok(()),
        Some(year) => Err(refuse(
            "year-beyond-reason",
            &[
                ("year", year.to_string().into()),
                ("first", YEARS.start().to_string().into()),
                ("last", YEARS.end().to_string().into()),
            ],
        )),
    }
}

/// The first year out of reason under a name.
fn unmeant(name: &str, value: &Value) -> Option<i32> {
    let year = match value {
        Value::Object(fields) => return fields.iter().find_map(|(name, value)| unmeant(name, value)),
        Value::Array(values) => return values.iter().find_map(|value| unmeant(name, value)),
        Value::String(text) if is_of_time(name) => day(text).map(|day| day.year()),
        Value::Number(year) if name == "year" => year.as_i64().and_then(|year| i32::try_from(year).ok()),
        _ => None,
    };
    year.filter(|year| !YEARS.contains(year))
}

/// Whether a field of this name holds a day or a moment.
fn is_of_time(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or_default();
    matches!(last, "on" | "at" | "from" | "to" | "until" | "by" | "due")
}

/// The day that a date or a moment begins with; a year may have more digits than four.
fn day(text: &str) -> Option<NaiveDate> {
    text.split('T').next().and_then(|day| day.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_year_that_nobody_means_is_found_wherever_it_stands() {
        let rows = [
            (json!({"starts_on": "2026-09-12"}), None),
            (json!({"starts_on": "9999-12-31"}), Some(9999)),
            (json!({"ends_on": "+12026-09-12"}), Some(12026)),
            (json!({"facts": [{"opened_at": "0026-09-12T09:00:00+08:00"}]}), Some(26)),
            (json!({"numbers_before": {"year": 3000, "last": 1}}), Some(3000)),
            (json!({"title": "9999-12-31", "last": 9999}), None),
        ];
        for (arguments, found) in rows {
            assert_eq!(unmeant("", &arguments), found, "{arguments}");
        }
    }
}
