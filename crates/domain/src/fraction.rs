//! Exact fractions of people and votes: two thirds of twenty is fourteen, never thirteen point something.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

refusals! {
    /// Why two numbers make no share.
    FractionRefusal {
        /// The denominator is zero, or the share is nothing or more than the whole.
        NotAShare { numerator: u32, denominator: u32 } = "fraction-not-a-share",
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Parts {
    numerator: u32,
    denominator: u32,
}

/// A share of a whole, more than nothing and at most all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(try_from = "Parts")]
#[schemars(with = "Parts")]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

impl TryFrom<Parts> for Fraction {
    type Error = FractionRefusal;
    fn try_from(parts: Parts) -> Result<Self, FractionRefusal> {
        Self::new(parts.numerator, parts.denominator)
    }
}

impl Fraction {
    /// Two thirds, 三分之二.
    pub const TWO_THIRDS: Self = Self { numerator: 2, denominator: 3 };
    /// One half, 半数.
    pub const HALF: Self = Self { numerator: 1, denominator: 2 };
    /// One third, 三分之一.
    pub const THIRD: Self = Self { numerator: 1, denominator: 3 };
    /// Three quarters, 四分之三.
    pub const THREE_QUARTERS: Self = Self { numerator: 3, denominator: 4 };

    /// A share of a whole.
    ///
    /// # Errors
    /// When it is not more than nothing and at most the whole.
    pub const fn new(numerator: u32, denominator: u32) -> Result<Self, FractionRefusal> {
        if numerator == 0 || numerator > denominator {
            return Err(FractionRefusal::NotAShare { numerator, denominator });
        }
        Ok(Self { numerator, denominator })
    }

    /// The upper number.
    #[must_use]
    pub const fn numerator(self) -> u32 {
        self.numerator
    }

    /// The lower number.
    #[must_use]
    pub const fn denominator(self) -> u32 {
        self.denominator
    }
}

/// Whether reaching the share exactly is enough.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// 以上: the share itself is enough.
    OrMore,
    /// 过: it must be exceeded.
    MoreThan,
}

/// What a charter asks: a share and whether it must be exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// The share.
    pub fraction: Fraction,
    /// Whether the share itself is enough.
    pub bound: Bound,
}

impl Requirement {
    /// The fewest of `base` that satisfy it. Of nobody, nobody can: `None`.
    #[must_use]
    pub fn needed(self, base: u32) -> Option<u32> {
        if base == 0 {
            return None;
        }
        let (numerator, denominator) =
            (u64::from(self.fraction.numerator), u64::from(self.fraction.denominator));
        let share = u64::from(base) * numerator;
        let needed = match self.bound {
            Bound::OrMore => share.div_ceil(denominator),
            Bound::MoreThan => share / denominator + 1,
        };
        u32::try_from(needed).ok()
    }

    /// Whether `count` of `base` satisfy it.
    #[must_use]
    pub fn is_met(self, count: u32, base: u32) -> bool {
        self.needed(base).is_some_and(|needed| count >= needed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact_at_their_edges() {
        let rows = [
            // share, bound, base, needed
            (Fraction::TWO_THIRDS, Bound::OrMore, 20, 14),
            (Fraction::TWO_THIRDS, Bound::OrMore, 45, 30),
            (Fraction::TWO_THIRDS, Bound::MoreThan, 45, 31),
            (Fraction::HALF, Bound::MoreThan, 20, 11),
            (Fraction::HALF, Bound::OrMore, 20, 10),
            (Fraction::HALF, Bound::OrMore, 21, 11),
            (Fraction::THREE_QUARTERS, Bound::OrMore, 31, 24),
            (Fraction::TWO_THIRDS, Bound::OrMore, 1, 1),
        ];
        for (fraction, bound, base, needed) in rows {
            let requirement = Requirement { fraction, bound };
            assert_eq!(requirement.needed(base), Some(needed), "{fraction:?} {bound:?} of {base}");
            assert!(!requirement.is_met(needed - 1, base), "one fewer is not enough");
        }
    }

    #[test]
    fn of_nobody_nothing_is_reached() {
        let requirement = Requirement { fraction: Fraction::HALF, bound: Bound::OrMore };
        assert!(!requirement.is_met(0, 0));
    }

    #[test]
    fn a_share_is_more_than_nothing_and_at_most_all() {
        assert!(Fraction::new(0, 3).is_err() && Fraction::new(4, 3).is_err() && Fraction::new(0, 0).is_err());
        assert!(Fraction::new(1, 1).is_ok());
    }
}
