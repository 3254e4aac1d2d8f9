//! What can be done to people.

use chengjie_domain::PersonId;
use chengjie_domain::person::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PersonOperation {
    /// Adds a person.
    Add(Person),
    /// Changes a person's facts.
    Amend(Person),
    /// Removes a person who is named nowhere.
    Remove {
        /// Who.
        person_id: PersonId,
    },
    /// Adds the people of a roster file, all or none.
    Import {
        /// The people.
        people: Vec<Person>,
    },
}
