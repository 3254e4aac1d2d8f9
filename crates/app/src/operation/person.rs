//! What can be done to people.

use chengjie_domain::person::Person;
use chengjie_domain::{Line, PersonId};
use chrono::NaiveDate;
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
    /// Makes two records of one person one: what names the second names the first from then on.
    Merge {
        /// Who stays.
        keep_id: PersonId,
        /// Whose record goes.
        merged_id: PersonId,
    },
    /// Erases a person's data for good, in the ledger's old entries too, and of a person who was removed as well; the name stays
    /// where a vote, a resolution or a seat needs it. Cannot be undone.
    Erase {
        /// Whose.
        person_id: PersonId,
        /// When.
        erased_on: NaiveDate,
        /// On what ground: whose wish, which law. It stays in the ledger, and so tells nothing of what is erased.
        reason: Line,
        /// What stands for the name where nothing needs it.
        name_instead: Line,
    },
    /// Adds the people of a roster file, all or none.
    Import {
        /// The people.
        people: Vec<Person>,
    },
}
