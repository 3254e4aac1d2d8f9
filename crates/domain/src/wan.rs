//! Amounts as agreements and budgets print them: in 万元, two decimals, and more only where something would be lost.

use crate::Fen;

/// Fen in one 万元.
const WAN: u64 = 1_000_000;
/// Decimals at which a fen shows.
const DECIMALS: usize = 6;

/// An amount in 万元 with so many decimals, at most six, grouped by thousands; what lies below them is left out.
#[must_use]
pub fn in_wan(amount: Fen, decimals: usize) -> String {
    let fen = amount.fen().unsigned_abs();
    let digits = (fen / WAN).to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let rest = format!("{:06}", fen % WAN);
    match rest.get(..decimals.min(DECIMALS)) {
        Some(rest) if !rest.is_empty() => format!("{text}.{rest}"),
        _ => text,
    }
}

/// How many decimals amounts need to stand exactly, so that their sum can be checked on paper: two, or more.
#[must_use]
pub fn wan_decimals(amounts: &[Fen]) -> usize {
    let needed = |amount: &Fen| {
        let rest = format!("{:06}", amount.fen().unsigned_abs() % WAN);
        rest.trim_end_matches('0').len()
    };
    amounts.iter().map(needed).max().unwrap_or(0).max(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(amount: i64) -> Fen {
        Fen::new(amount).unwrap()
    }

    #[test]
    fn an_amount_in_wan_has_two_decimals() {
        let rows = [
            (0, "0.00"),
            (18_000_000, "18.00"),
            (180_050_000, "180.05"),
            (1_234_567_890_000, "1,234,567.89"),
            (10_000, "0.01"),
        ];
        for (amount, text) in rows {
            assert_eq!(in_wan(fen(amount), 2), text);
        }
    }

    #[test]
    fn nothing_is_rounded_away() {
        let rows = [(&[][..], 2), (&[18_000_000][..], 2), (&[18_001_000][..], 3), (&[1, 18_000_000][..], 6)];
        for (amounts, decimals) in rows {
            let amounts: Vec<Fen> = amounts.iter().map(|amount| fen(*amount)).collect();
            assert_eq!(wan_decimals(&amounts), decimals);
        }
        assert_eq!(in_wan(fen(18_001_000), 3), "18.001");
        assert_eq!(in_wan(fen(1), 6), "0.000001");
    }
}
