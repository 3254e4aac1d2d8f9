//! Namesakes: people of one name who come together, told apart by where they work, what they are there, or their order.

use std::collections::{BTreeMap, BTreeSet};

use crate::person::{Person, is_one_name};
use crate::{Line, PersonId};

/// What tells each of these people from a namesake among them; nothing for a name that only one of them bears. It is the employer
/// when every namesake has another one, else the post there, else the place in the order in which they are given.
#[must_use]
pub fn marks(people: &[&Person]) -> BTreeMap<PersonId, String> {
    let mut found = BTreeMap::new();
    for person in people {
        let namesakes: Vec<&Person> =
            people.iter().copied().filter(|other| is_one_name(&person.name, &other.name)).collect();
        if namesakes.len() > 1 {
            let place = namesakes.iter().position(|other| other.id == person.id).map_or(0, |place| place + 1);
            let mark = differing(person, &namesakes, |one| one.employer.as_ref())
                .or_else(|| differing(person, &namesakes, |one| one.post.as_ref()))
                .unwrap_or_else(|| place.to_string());
            found.insert(person.id.clone(), mark);
        }
    }
    found
}

/// A person's fact, when every namesake has one and no two have the same.
fn differing(
    person: &Person,
    namesakes: &[&Person],
    fact: impl Fn(&Person) -> Option<&Line>,
) -> Option<String> {
    let facts: BTreeSet<&Line> = namesakes.iter().filter_map(|one| fact(one)).collect();
    (facts.len() == namesakes.len()).then(|| fact(person)).flatten().map(ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Official;

    fn person(place: u32, name: &str, employer: Option<&str>, post: Option<&str>) -> Person {
        let line = |text: &str| Line::parse(text).unwrap();
        Person {
            id: PersonId::parse(&format!("01980c2e-7a10-7000-8000-{place:012}")).unwrap(),
            name: line(name),
            employer: employer.map(line),
            post: post.map(line),
            expertise: None,
            phone: None,
            email: None,
            official: Official::No,
            erased_on: None,
        }
    }

    /// What stands beside each name; nothing where it needs nothing.
    fn told(people: &[Person]) -> Vec<String> {
        let people: Vec<&Person> = people.iter().collect();
        let mut marks = marks(&people);
        people.iter().map(|one| marks.remove(&one.id).unwrap_or_default()).collect()
    }

    #[test]
    fn namesakes_are_told_apart_by_what_differs() {
        let (east, north) = (Some("东海大学"), Some("北方院"));
        assert_eq!(
            told(&[
                person(1, "张伟", east, None),
                person(2, "李敏", east, None),
                person(3, "张　伟", north, None)
            ]),
            ["东海大学", "", "北方院"]
        );
        assert_eq!(
            told(&[person(1, "张伟", east, Some("教授")), person(2, "张伟", east, Some("工程师"))]),
            ["教授", "工程师"]
        );
        assert_eq!(
            told(&[person(1, "张伟", east, None), person(2, "张伟", None, None)]),
            ["1", "2"],
            "who has none of it is told by the order"
        );
    }
}
