//! People: only the fields that a document needs; one person recorded twice; what a lawful erasure leaves.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ErasedEntryId, Line, PersonId};

refusals! {
    /// Why two records of people are not one, or a person's facts stand.
    PersonRefusal {
        /// Called to a meeting that is carried elsewhere, where remarks on the person may be written.
        CalledElsewhere { person: String, holder: String } = "person-called-elsewhere",
        /// A person is not merged with himself.
        MergeSelf {} = "person-merge-self",
        /// Two names are two people until one of them is corrected.
        MergeNamesDiffer { person: String, other: String } = "person-merge-names-differ",
        /// A record that stands names both, as two.
        MergeNeedsBoth { person: String, record: String } = "person-merge-needs-both",
        /// A closed vote names the one that would go.
        MergeVoted { person: String, item: String } = "person-merge-voted",
        /// Confirmed minutes name the one that would go.
        MergeMinuted { person: String, meeting: String } = "person-merge-minuted",
        /// A closed vote or confirmed minutes name either of them.
        MergeBothStand { person: String, record: String, other: String } = "person-merge-both-stand",
        /// The person's data were erased; nothing is written there again.
        Erased { person: String } = "person-erased",
        /// The ground of an erasure, or the word that stands for the name, tells what is erased.
        ReasonTells {} = "person-reason-tells",
    }
}

/// Whether a person is an official, whose post in a society must be approved before (§二(二)).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Official {
    /// No.
    #[default]
    No,
    /// 在职.
    Serving,
}

/// Anybody named anywhere. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Key.
    pub id: PersonId,
    /// Name as it is printed, rare characters included.
    pub name: Line,
    /// Organisation the person works for.
    pub employer: Option<Line>,
    /// Post or professional title there.
    pub post: Option<Line>,
    /// Professional field.
    pub expertise: Option<Line>,
    /// Telephone, kept as text; never shown on a projector.
    pub phone: Option<Line>,
    /// Electronic mail.
    pub email: Option<Line>,
    /// Whether the person is a serving official.
    #[serde(default)]
    pub official: Official,
    /// The day on which the personal data were lawfully erased.
    #[serde(default)]
    pub erased_on: Option<NaiveDate>,
}

/// A name as it is found and printed: rosters spread two characters with blanks (李　敏), which are no part of the name.
#[must_use]
pub fn plain_name(name: &Line) -> Line {
    let is_han = |letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter) || letter >= '\u{20000}';
    let is_spread = name.as_str().chars().all(|letter| letter.is_whitespace() || is_han(letter));
    let bare: String = name.as_str().chars().filter(|letter| !letter.is_whitespace()).collect();
    if is_spread { Line::parse(&bare).unwrap_or_else(|_| name.clone()) } else { name.clone() }
}

/// How telephones go out of the program.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Phones {
    /// 138****5678, as long as nobody asks otherwise.
    #[default]
    Masked,
    /// As they are.
    Whole,
}

impl Phones {
    /// A telephone as it goes out.
    #[must_use]
    pub fn said(self, phone: &Line) -> String {
        match self {
            Self::Masked => masked(phone.as_str()),
            Self::Whole => phone.to_string(),
        }
    }
}

/// Of each number the first three and the last four digits stay; of a short one the last two.
fn masked(text: &str) -> String {
    // A blank parts nothing: 138 0000 0006 is one number.
    let parts = text.split_inclusive(['、', '，', ',', ';', '；', '/']);
    let part = |part: &str| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let (first, last) = if digits >= 8 { (3, 4) } else { (0, 2) };
        let mut place = 0;
        let hide = |letter: char| {
            if !letter.is_ascii_digit() {
                return letter;
            }
            place += 1;
            if place <= first || place + last > digits { letter } else { '*' }
        };
        part.chars().map(hide).collect::<String>()
    };
    parts.map(part).collect()
}

/// Whether a telephone was masked when it went out, so that it tells of nobody when it comes in again.
#[must_use]
pub fn is_masked(text: &str) -> bool {
    text.contains("***")
}

/// What two records of one name have in common beside the name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SharedFact {
    /// 电话.
    Phone,
    /// 单位.
    Employer,
}

/// Two records that may be one person: of one name, and with another fact in common. A name alone proposes nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// One.
    pub first: PersonId,
    /// The other.
    pub second: PersonId,
    /// What they share.
    pub shared: Vec<SharedFact>,
}

fn bare(text: Option<&Line>) -> String {
    text.map_or("", Line::as_str).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether two names are one, blanks and points aside.
#[must_use]
pub fn is_one_name(left: &Line, right: &Line) -> bool {
    bare(Some(left)) == bare(Some(right))
}

/// The records that may be one person.
#[must_use]
pub fn duplicates(people: &[Person]) -> Vec<Duplicate> {
    let mut by_name: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
    for person in people.iter().filter(|person| person.erased_on.is_none()) {
        by_name.entry(bare(Some(&person.name))).or_default().push(person);
    }
    let mut found = Vec::new();
    for same in by_name.values() {
        for (place, first) in same.iter().enumerate() {
            for second in same.iter().skip(place + 1) {
                let shared = shared_facts(first, second);
                if !shared.is_empty() {
                    found.push(Duplicate { first: first.id.clone(), second: second.id.clone(), shared });
                }
            }
        }
    }
    found
}

fn shared_facts(left: &Person, right: &Person) -> Vec<SharedFact> {
    let facts = [
        (SharedFact::Phone, left.phone.as_ref(), right.phone.as_ref()),
        (SharedFact::Employer, left.employer.as_ref(), right.employer.as_ref()),
    ];
    let is_shared = |left: Option<&Line>, right: Option<&Line>| {
        let bare_left = bare(left);
        !bare_left.is_empty() && bare_left == bare(right)
    };
    facts.into_iter().filter(|(_, left, right)| is_shared(*left, *right)).map(|(fact, ..)| fact).collect()
}

impl Person {
    /// The person with what another record of the same person knows beside: nothing that is known is written over.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            employer: self.employer.or(other.employer),
            post: self.post.or(other.post),
            expertise: self.expertise.or(other.expertise),
            phone: self.phone.or(other.phone),
            email: self.email.or(other.email),
            official: self.official.max(other.official),
            ..self
        }
    }

    /// What a lawful erasure leaves: the key and a name.
    #[must_use]
    pub fn erased(self, name: Line, erased_on: NaiveDate) -> Self {
        Self {
            id: self.id,
            name,
            employer: None,
            post: None,
            expertise: None,
            phone: None,
            email: None,
            official: Official::No,
            erased_on: Some(erased_on),
        }
    }
}

/// What a lawful erasure left of an entry of the ledger: the hash that its body has since. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasedEntry {
    /// Key.
    pub id: ErasedEntryId,
    /// The entry whose body was blanked.
    pub seq: u64,
    /// The entry by which it was.
    pub erased_in: u64,
    /// The hash of what is left of the body, hexadecimal.
    pub body_hash: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u32, name: &str, employer: &str, phone: &str) -> Person {
        Person {
            id: PersonId::parse(&format!("01980c2e-7a10-7000-8000-{number:012x}")).unwrap(),
            name: Line::parse(name).unwrap(),
            employer: Line::parse(employer).ok(),
            post: None,
            expertise: None,
            phone: Line::parse(phone).ok(),
            email: None,
            official: Official::No,
            erased_on: None,
        }
    }

    #[test]
    fn two_are_proposed_as_one_by_their_name_and_another_fact() {
        let rows = [
            (("王伟", "东海大学", ""), ("王伟", "东海 大学", ""), vec![SharedFact::Employer]),
            (("王伟", "", "138-0000-5678"), ("王 伟", "", "13800005678"), vec![SharedFact::Phone]),
            (("王伟", "", ""), ("王伟", "", ""), vec![]),
            (("王伟", "东海大学", "1"), ("王伟", "西湖大学", "2"), vec![]),
            (("王伟", "东海大学", "1"), ("王玮", "东海大学", "1"), vec![]),
        ];
        for ((name, employer, phone), (other, employed, called), shared) in rows {
            let people = [person(1, name, employer, phone), person(2, other, employed, called)];
            let found: Vec<Vec<SharedFact>> = duplicates(&people).into_iter().map(|one| one.shared).collect();
            let expected: Vec<Vec<SharedFact>> = if shared.is_empty() { vec![] } else { vec![shared] };
            assert_eq!(found, expected, "{name} {employer} {phone} and {other} {employed} {called}");
        }
    }

    #[test]
    fn of_a_telephone_the_ends_are_said() {
        let rows = [
            ("13800005678", "138****5678"),
            ("010-62181234", "010-****1234"),
            ("13800005678、010-62181234", "138****5678、010-****1234"),
            ("62181", "***81"),
            ("内线 6218", "内线 **18"),
            ("7", "7"),
        ];
        for (whole, said) in rows {
            assert_eq!(Phones::Masked.said(&Line::parse(whole).unwrap()), said);
            assert_eq!(Phones::Whole.said(&Line::parse(whole).unwrap()), whole);
        }
        assert!(is_masked("138****5678") && is_masked("***81") && !is_masked("13800005678"));
    }

    #[test]
    fn what_is_known_is_not_written_over_by_the_other_record() {
        let joined = person(1, "王伟", "东海大学", "").joined(person(2, "王伟", "西湖大学", "138"));
        assert_eq!(joined.employer.unwrap().as_str(), "东海大学");
        assert_eq!(joined.phone.unwrap().as_str(), "138");
    }
}
