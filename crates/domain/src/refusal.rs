//! How a rule says no: a code, and the figures that the sentence about it needs.
//!
//! The sentence itself lives in the words of each language under `refusal-<code>`; here is only what is true.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One figure or name that a refusal's sentence shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Arg {
    /// A count, an amount in fen, a year.
    Number(i64),
    /// A name, a date as `2026-03-05`, a title.
    Text(String),
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<&crate::Line> for Arg {
    fn from(line: &crate::Line) -> Self {
        Self::Text(line.to_string())
    }
}
impl From<chrono::NaiveDate> for Arg {
    fn from(date: chrono::NaiveDate) -> Self {
        Self::Text(date.to_string())
    }
}

/// A rule's no. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// Which rule, kebab-case; the sentence is the message `refusal-<code>`.
    pub code: String,
    /// What the sentence shows, by name.
    pub args: BTreeMap<String, Arg>,
}

/// The JSON of the refusal: a value refused while it is read from JSON comes back whole through serde's error text.
impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        out.write_str(&text)
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// The refusal that a serde error text carries, if one of our types refused the value.
    #[must_use]
    pub fn inside(text: &str) -> Option<Self> {
        let start = text.find("{\"code\":")?;
        let mut stream = serde_json::Deserializer::from_str(text.get(start..)?).into_iter::<Self>();
        stream.next()?.ok()
    }
}

/// Declares a noun's refusals: an enum whose variants carry their figures, each with its code.
macro_rules! refusals {
    ($(#[$meta:meta])* $name:ident { $( $(#[$doc:meta])* $variant:ident { $($field:ident : $kind:ty),* $(,)? } = $code:literal ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $( $(#[$doc])* $variant { $(#[allow(missing_docs, reason = "the variant says it")] $field: $kind),* } ),*
        }
        impl $name {
            /// Every code of this noun with the names of its figures, so that a test can ask for its sentence.
            pub const CODES: &'static [(&'static str, &'static [&'static str])] =
                &[$( ($code, &[$(stringify!($field)),*]) ),*];
        }
        impl From<$name> for $crate::Refusal {
            fn from(refusal: $name) -> Self {
                match refusal {
                    $( $name::$variant { $($field),* } => {
                        #[allow(unused_mut, reason = "a refusal may need no figure")]
                        let mut args = std::collections::BTreeMap::new();
                        $( args.insert(stringify!($field).to_owned(), $crate::Arg::from($field)); )*
                        $crate::Refusal { code: $code.to_owned(), args }
                    } ),*
                }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&$crate::Refusal::from(self.clone()), out)
            }
        }
        impl std::error::Error for $name {}
    };
}

/// Every refusal of the domain: its code and the names of its figures.
#[must_use]
pub fn refusals() -> Vec<(&'static str, &'static [&'static str])> {
    [
        crate::text::TextRefusal::CODES,
        crate::id::IdRefusal::CODES,
        crate::credit_code::CreditCodeRefusal::CODES,
        crate::fraction::FractionRefusal::CODES,
        crate::period::PeriodRefusal::CODES,
        crate::money::MoneyRefusal::CODES,
        crate::person::PersonRefusal::CODES,
        crate::council::CouncilRefusal::CODES,
        crate::meeting::MeetingRefusal::CODES,
        crate::vote::VoteRefusal::CODES,
        crate::resolution::ResolutionRefusal::CODES,
        crate::pilot::PilotRefusal::CODES,
        crate::agreement::AgreementRefusal::CODES,
        crate::work::WorkRefusal::CODES,
        crate::submission::SubmissionRefusal::CODES,
        crate::evidence::EvidenceRefusal::CODES,
        crate::correction::CorrectionRefusal::CODES,
        crate::carry::CarryRefusal::CODES,
        crate::report::ReportRefusal::CODES,
    ]
    .concat()
}
