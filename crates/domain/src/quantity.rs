//! Figures of indicators: exact to a thousandth of their unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A figure in thousandths of its unit: 0.6 % is 600, 2,400 people are 2,400,000.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Quantity(#[serde(deserialize_with = "within_range")] pub i64);

/// No indicator counts more than a trillion of anything; beyond that it is a slip of the hand.
const LIMIT: i64 = 1_000_000_000_000_000;

fn within_range<'read, D: serde::Deserializer<'read>>(reader: D) -> Result<i64, D::Error> {
    let figure = i64::deserialize(reader)?;
    if (-LIMIT..=LIMIT).contains(&figure) {
        Ok(figure)
    } else {
        Err(serde::de::Error::invalid_value(
            serde::de::Unexpected::Signed(figure),
            &"a figure within a trillion",
        ))
    }
}

impl Quantity {
    /// A whole number of units; past the range the largest.
    #[must_use]
    pub const fn whole(units: i64) -> Self {
        Self(units.saturating_mul(1000))
    }

    /// The least figure with no finer decimals than `other` that is not below this one: half a person is a person.
    #[must_use]
    pub const fn up_to_decimals_of(self, other: Self) -> Self {
        let mut step = 1;
        while step < 1000 && other.0 % (step * 10) == 0 {
            step *= 10;
        }
        let rest = self.0.rem_euclid(step);
        if rest == 0 { self } else { Self(self.0.saturating_add(step - rest)) }
    }

    /// The sum; past the range the largest.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// As people write it: grouped by thousands, without needless decimals.
impl std::fmt::Display for Quantity {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 < 0 {
            out.write_str("-")?;
        }
        let magnitude = self.0.unsigned_abs();
        let digits = (magnitude / 1000).to_string();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.write_str(",")?;
            }
            write!(out, "{digit}")?;
        }
        let rest = format!("{:03}", magnitude % 1000);
        let rest = rest.trim_end_matches('0');
        if rest.is_empty() { Ok(()) } else { write!(out, ".{rest}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_rounded_up_to_what_can_be_counted() {
        let rows =
            [(1_687_671, 2_400_000, 1_688_000), (42_100, 60_000, 43_000), (640, 1_500, 700), (7, 3, 7)];
        for (figure, like, rounded) in rows {
            assert_eq!(Quantity(figure).up_to_decimals_of(Quantity(like)), Quantity(rounded));
        }
        assert_eq!(Quantity(-1_500).up_to_decimals_of(Quantity(1000)), Quantity(-1000));
    }

    #[test]
    fn a_figure_is_written_without_needless_decimals() {
        let rows = [
            (2_400_000, "2,400"),
            (600, "0.6"),
            (-1_500, "-1.5"),
            (0, "0"),
            (1_234_567_891, "1,234,567.891"),
        ];
        for (thousandths, text) in rows {
            assert_eq!(Quantity(thousandths).to_string(), text);
        }
    }
}
