//! People: added, changed, imported; removed only while they are named nowhere.

use chengjie_domain::council::CouncilRefusal;
use chengjie_domain::person::Person;
use chengjie_store::{StoreError, Writer};

use crate::Failure;
use crate::operation::PersonOperation;

pub(crate) fn perform(operation: &PersonOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        PersonOperation::Add(person) => Ok(writer.insert(person)?),
        PersonOperation::Amend(person) => Ok(writer.update(person)?),
        PersonOperation::Import { people } => {
            for person in people {
                writer.insert(person)?;
            }
            Ok(())
        }
        PersonOperation::Remove { person_id } => {
            let person: Person = writer.get(person_id.as_str())?;
            match writer.delete::<Person>(person_id.as_str()) {
                Err(StoreError::Constraint { .. }) => {
                    Err(CouncilRefusal::PersonInUse { person: person.name.to_string() }.into())
                }
                other => Ok(other?),
            }
        }
    }
}

/// The name of a person, for a refusal's figures.
pub(crate) fn name_of(
    writer: &chengjie_store::Reader<'_>,
    id: &chengjie_domain::PersonId,
) -> Result<String, Failure> {
    Ok(writer.get::<Person>(id.as_str())?.name.to_string())
}
