//! People: added, changed, imported, merged, erased; removed only while they are named nowhere.

mod erase;
mod merge;

pub(crate) use erase::{blanks, keys, named_for_good, noted, removed};

use chengjie_domain::council::CouncilRefusal;
use chengjie_domain::person::{Person, PersonRefusal, plain_name};
use chengjie_store::{StoreError, Writer};

use crate::Failure;
use crate::operation::PersonOperation;

pub(crate) fn perform(operation: &PersonOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        PersonOperation::Add(person) => {
            require_data(person)?;
            Ok(writer.insert(&named_plainly(person))?)
        }
        PersonOperation::Amend(person) => {
            require_data(&writer.get(person.id.as_str())?)?;
            require_data(person)?;
            Ok(writer.update(&named_plainly(person))?)
        }
        PersonOperation::Merge { keep_id, merged_id } => merge::merge(writer, keep_id, merged_id),
        PersonOperation::Erase { person_id, erased_on, reason, name_instead } => {
            erase::erase(writer, person_id, *erased_on, reason, name_instead)
        }
        PersonOperation::Import { people } => {
            for person in people {
                require_data(person)?;
                writer.insert(&named_plainly(person))?;
            }
            Ok(())
        }
        PersonOperation::Remove { person_id } => {
            let person: Person = writer.get(person_id.as_str())?;
            require_data(&person)?;
            match writer.delete::<Person>(person_id.as_str()) {
                Err(StoreError::Constraint { .. }) => {
                    Err(CouncilRefusal::PersonInUse { person: person.name.to_string() }.into())
                }
                other => Ok(other?),
            }
        }
    }
}

fn named_plainly(person: &Person) -> Person {
    Person { name: plain_name(&person.name), ..person.clone() }
}

/// A person whose data were erased stays as that left it, and nobody is written down as erased but by erasing.
pub(crate) fn require_data(person: &Person) -> Result<(), Failure> {
    match person.erased_on {
        None => Ok(()),
        Some(_) => Err(PersonRefusal::Erased { person: person.name.to_string() }.into()),
    }
}

/// The name of a person, for a refusal's figures.
pub(crate) fn name_of(
    writer: &chengjie_store::Reader<'_>,
    id: &chengjie_domain::PersonId,
) -> Result<String, Failure> {
    Ok(writer.get::<Person>(id.as_str())?.name.to_string())
}
