//! The unified social credit code of an organisation, GB 32100-2015.

use serde::{Deserialize, Serialize};

refusals! {
    /// Why a text is no credit code.
    CreditCodeRefusal {
        /// Not 18 characters of the code's alphabet.
        Malformed { code: String } = "credit-code-malformed",
        /// The last character does not follow from the others.
        WrongCheckDigit { code: String, expected: String } = "credit-code-check-digit",
    }
}

/// The 31 characters of the code: digits and capitals without I, O, S, V, Z.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code whose check character holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
#[schemars(with = "String")]
pub struct CreditCode(String);

impl CreditCode {
    /// Takes a code, capitals or not.
    ///
    /// # Errors
    /// When it is not 18 characters of the alphabet or its check character does not hold.
    pub fn parse(text: &str) -> Result<Self, CreditCodeRefusal> {
        let code = text.trim().to_ascii_uppercase();
        let shown: String = code.chars().take(40).collect();
        let places: Option<Vec<usize>> =
            code.bytes().map(|byte| ALPHABET.iter().position(|&known| known == byte)).collect();
        let Some(places) = places.filter(|places| places.len() == 18) else {
            return Err(CreditCodeRefusal::Malformed { code: shown });
        };
        let mut weight = 1;
        let mut sum = 0;
        for place in places.iter().take(17) {
            sum = (sum + place * weight) % 31;
            weight = weight * 3 % 31;
        }
        let expected = (31 - sum) % 31;
        if places.last() == Some(&expected) {
            return Ok(Self(code));
        }
        let expected = ALPHABET.get(expected).map_or_else(String::new, |&byte| char::from(byte).to_string());
        Err(CreditCodeRefusal::WrongCheckDigit { code: shown, expected })
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CreditCode {
    type Error = CreditCodeRefusal;
    fn try_from(text: String) -> Result<Self, CreditCodeRefusal> {
        Self::parse(&text)
    }
}
impl From<CreditCode> for String {
    fn from(code: CreditCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_holds_only_with_its_check_character() {
        // The example of the standard's own text.
        assert!(CreditCode::parse("91350100M000100Y43").is_ok());
        assert!(
            matches!(CreditCode::parse("91350100M000100Y44"), Err(CreditCodeRefusal::WrongCheckDigit { expected, .. }) if expected == "3")
        );
        assert!(matches!(CreditCode::parse("51100000ZZ"), Err(CreditCodeRefusal::Malformed { .. })));
    }
}
