//! The whole vocabulary of change: one variant for each thing a person can do.
//!
//! The window sends it, `chengjie do` takes it, the ledger keeps it as the intent, undo names it. It carries everything
//! that chance would decide, ids and moments included, so that the same operations make the same workspace anywhere.

mod agreement;
mod carry;
mod council;
mod document;
mod evidence;
mod meeting;
mod money;
mod person;
mod pilot;
mod resolution;
mod society;
mod vote;
mod work;

pub use agreement::AgreementOperation;
pub use carry::CarryOperation;
pub use council::CouncilOperation;
pub use document::DocumentOperation;
pub use evidence::EvidenceOperation;
pub use meeting::{AttendanceEntry, MeetingOperation};
pub use money::MoneyOperation;
pub use person::PersonOperation;
pub use pilot::PilotOperation;
pub use resolution::{ResolutionOperation, SigningRole};
pub use society::SocietyOperation;
pub use vote::VoteOperation;
pub use work::WorkOperation;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One change, by noun and verb: `{"vote": {"close": {…}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// On the society itself.
    Society(SocietyOperation),
    /// On people.
    Person(PersonOperation),
    /// On bodies, terms, seats and the charter.
    Council(CouncilOperation),
    /// On meetings.
    Meeting(MeetingOperation),
    /// On votes.
    Vote(VoteOperation),
    /// On resolutions.
    Resolution(ResolutionOperation),
    /// On pilot projects.
    Pilot(PilotOperation),
    /// On task agreements.
    Agreement(AgreementOperation),
    /// On the work.
    Work(WorkOperation),
    /// On money.
    Money(MoneyOperation),
    /// On exported and submitted documents.
    Document(DocumentOperation),
    /// On files that prove records.
    Evidence(EvidenceOperation),
    /// On meetings carried on another laptop.
    Carry(CarryOperation),
}

impl Operation {
    /// Noun and verb, `vote.close`, and the arguments: the name under which the ledger keeps it and `chengjie do` takes it.
    ///
    /// # Errors
    /// Never for operations that were themselves read from JSON.
    pub fn name_and_arguments(&self) -> Result<(String, serde_json::Value), serde_json::Error> {
        let mut name = Vec::with_capacity(2);
        let mut value = serde_json::to_value(self)?;
        while name.len() < 2 {
            let Some((word, inner)) = value.as_object_mut().and_then(|object| {
                let word = object.keys().next()?.clone();
                object.remove(&word).map(|inner| (word, inner))
            }) else {
                break;
            };
            name.push(word);
            value = inner;
        }
        Ok((name.join("."), value))
    }

    /// The operation of a name and its arguments.
    ///
    /// # Errors
    /// When no operation has the name, or the arguments are not its own; the path says where.
    pub fn from_name(
        name: &str,
        arguments: serde_json::Value,
    ) -> Result<Self, serde_path_to_error::Error<serde_json::Error>> {
        let (noun, verb) = name.split_once('.').unwrap_or((name, ""));
        serde_path_to_error::deserialize(serde_json::json!({ noun: { verb: arguments } }))
    }
}

/// Every operation's name with the JSON schema of its arguments, in the order of the nouns.
#[must_use]
pub fn operations() -> Vec<(String, serde_json::Value)> {
    let schema = schemars::schema_for!(Operation).to_value();
    let definitions = schema.get("$defs").cloned().unwrap_or_default();
    let variants = |value: &serde_json::Value| -> Vec<(String, serde_json::Value)> {
        let alternatives = value.get("oneOf").and_then(|found| found.as_array()).cloned().unwrap_or_default();
        alternatives
            .iter()
            .filter_map(|alternative| alternative.get("properties")?.as_object().cloned())
            .flatten()
            .collect()
    };
    let mut named = Vec::new();
    for (noun, reference) in variants(&schema) {
        let path = reference.get("$ref").and_then(|path| path.as_str()).unwrap_or_default();
        let Some(verbs) = definitions.get(path.trim_start_matches("#/$defs/")) else { continue };
        for (verb, mut arguments) in variants(verbs) {
            if let Some(object) = arguments.as_object_mut() {
                object.insert("$defs".to_owned(), definitions.clone());
            }
            named.push((format!("{noun}.{verb}"), arguments));
        }
    }
    named
}
