//! What councils are made of: people, bodies with their terms, the charter's rules, and the roster of any day.

use chengjie_domain::council::{
    Body, BodyKind, BodyWarning, CharterRule, RULE_PRESETS, RulePreset, Seat, SeatPosition, Term, roster_on,
    rule_in_force, warnings,
};
use chengjie_domain::person::{Person, Phones, SharedFact, duplicates};
use chengjie_domain::{Arg, BodyId, PersonId, SeatId};
use chengjie_store::{Reader, sounds};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::MemberView;
use super::council::count;
use super::erasure::{RemovedPerson, removed_people};
use super::guide::rank;
use crate::{Failure, Secretariat};

/// A seat that a person holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeldSeat {
    /// In which body.
    pub body: String,
    /// As what: one post, or two that go together.
    pub posts: Vec<SeatPosition>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    /// The person.
    pub person: Person,
    /// How the name sounds: initials and pinyin from each character on, set apart by blanks.
    pub sounds: String,
    /// The seats held today.
    pub seats: Vec<HeldSeat>,
    /// The telephone as a list shows it, masked.
    pub masked_phone: Option<String>,
}

/// Everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PeopleRoom {
    /// Everybody, in the order in which their names sound.
    pub people: Vec<PersonRow>,
    /// Records that may be one person.
    pub twins: Vec<Twins>,
    /// Those who were removed and whose data the ledger tells still, who went last first.
    pub removed: Vec<RemovedPerson>,
}

/// Two records that may be one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Twins {
    /// The one that more records name.
    pub first: PersonId,
    /// The other.
    pub second: PersonId,
    /// What they share beside the name.
    pub shared: Vec<SharedFact>,
}

/// A charter rule as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RuleView {
    /// The rule.
    pub rule: CharterRule,
    /// What it asks, in one sentence.
    pub sentence: String,
    /// Whether it decides today.
    pub is_in_force: bool,
}

/// A body with all its terms and rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodySetup {
    /// The body.
    pub body: Body,
    /// Its terms, the first first.
    pub terms: Vec<Term>,
    /// Its rules by matter, the oldest first.
    pub rules: Vec<RuleView>,
    /// What is not as the charter, or the plan, has it.
    pub warnings: Vec<WarningView>,
}

/// What of a body is not as the charter, or the plan, has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WarningView {
    /// Its code.
    pub code: String,
    /// What it says.
    pub sentence: String,
    /// Whom it is about.
    pub person_id: Option<PersonId>,
    /// The seat that wants an approval on file.
    pub seat_id: Option<SeatId>,
}

/// Bodies and the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodiesRoom {
    /// All bodies, councils first.
    pub bodies: Vec<BodySetup>,
    /// Rules to start from.
    pub presets: Vec<RulePreset>,
}

/// Who sat in a body on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Roster {
    /// The term of the day.
    pub term: Option<Term>,
    /// Who sat there, in elected order.
    pub members: Vec<MemberView>,
    /// Who had left before the day.
    pub left: Vec<MemberView>,
}

pub(super) fn term_on(reader: &Reader<'_>, body: &BodyId, day: NaiveDate) -> Result<Option<Term>, Failure> {
    let terms: Vec<Term> = reader.list_by("body_id", body.as_str())?;
    Ok(terms.into_iter().find(|term| term.holds(day)))
}

impl Secretariat {
    /// Everybody, with the seats that they hold on a day.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn people_room(&self, today: NaiveDate) -> Result<PeopleRoom, Failure> {
        self.read(|reader| {
            let mut held = Vec::new();
            for body in reader.all::<Body>()? {
                let Some(term) = term_on(reader, &body.id, today)? else { continue };
                let seats: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
                held.extend(roster_on(&seats, today).into_iter().map(|seat| {
                    let view = HeldSeat { body: body.name.to_string(), posts: seat.posts().collect() };
                    (seat.person_id.clone(), view)
                }));
            }
            let row = |person: Person| PersonRow {
                sounds: sounds(person.name.as_str()),
                masked_phone: person.phone.as_ref().map(|phone| Phones::Masked.said(phone)),
                seats: held
                    .iter()
                    .filter(|(holder, _)| *holder == person.id)
                    .map(|(_, seat)| seat.clone())
                    .collect(),
                person,
            };
            let mut people: Vec<PersonRow> = reader.all()?.into_iter().map(row).collect();
            people.sort_by(|left, right| by_sound(left).cmp(&by_sound(right)));
            Ok(PeopleRoom { people, twins: twins(reader)?, removed: removed_people(reader)? })
        })
    }

    /// Bodies with their terms, and the charter's rules as they are said; `today` tells which rules decide.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn bodies_room(&self, words: &Words, today: NaiveDate) -> Result<BodiesRoom, Failure> {
        self.read(|reader| {
            let mut bodies = Vec::new();
            for body in reader.all::<Body>()? {
                let rules: Vec<CharterRule> = reader.list_by("body_id", body.id.as_str())?;
                let decides = |rule: &CharterRule| {
                    rule_in_force(&rules, &body, rule.matter, today).is_ok_and(|found| found.id == rule.id)
                };
                let views = rules
                    .iter()
                    .map(|rule| RuleView {
                        rule: rule.clone(),
                        sentence: words.rule(rule),
                        is_in_force: decides(rule),
                    })
                    .collect();
                let terms = reader.list_by("body_id", body.id.as_str())?;
                let warnings = body_warnings(reader, &body, words, today)?;
                bodies.push(BodySetup { terms, rules: views, warnings, body });
            }
            bodies.sort_by_key(|setup| rank(setup.body.kind));
            Ok(BodiesRoom { bodies, presets: RULE_PRESETS.to_vec() })
        })
    }

    /// What of each body is not as the charter, or the plan, has it, by the body's name.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn body_warnings(
        &self,
        words: &Words,
        today: NaiveDate,
    ) -> Result<Vec<(String, WarningView)>, Failure> {
        let bodies = self.bodies_room(words, today)?.bodies.into_iter();
        let of_body = |setup: BodySetup| {
            let name = setup.body.name.to_string();
            setup.warnings.into_iter().map(move |warning| (name.clone(), warning))
        };
        Ok(bodies.flat_map(of_body).collect())
    }

    /// Who sat in a body on a day, past days included.
    ///
    /// # Errors
    /// When there is no such body.
    pub fn roster(&self, body: &BodyId, day: NaiveDate) -> Result<Roster, Failure> {
        self.read(|reader| {
            reader.get::<Body>(body.as_str())?;
            let Some(term) = term_on(reader, body, day)? else {
                return Ok(Roster { term: None, members: Vec::new(), left: Vec::new() });
            };
            let seats: Vec<Seat> = reader.list_by("term_id", term.id.as_str())?;
            let left: Vec<&Seat> =
                seats.iter().filter(|seat| seat.ends_on.is_some_and(|last| last < day)).collect();
            Ok(Roster {
                members: members(reader, &roster_on(&seats, day))?,
                left: members(reader, &left)?,
                term: Some(term),
            })
        })
    }
}

fn twins(reader: &Reader<'_>) -> Result<Vec<Twins>, Failure> {
    let mut found = Vec::new();
    for pair in duplicates(&reader.all()?) {
        let named = |id: &PersonId| Ok::<_, Failure>(reader.references("person", id.as_str())?.len());
        let (first, second) = if named(&pair.first)? >= named(&pair.second)? {
            (pair.first, pair.second)
        } else {
            (pair.second, pair.first)
        };
        found.push(Twins { first, second, shared: pair.shared });
    }
    Ok(found)
}

fn body_warnings(
    reader: &Reader<'_>,
    body: &Body,
    words: &Words,
    today: NaiveDate,
) -> Result<Vec<WarningView>, Failure> {
    let terms: Vec<Term> = reader.list_by("body_id", body.id.as_str())?;
    let mut seats: Vec<Seat> = Vec::new();
    for term in &terms {
        seats.extend(reader.list_by::<Seat>("term_id", term.id.as_str())?);
    }
    let mut council = 0;
    for other in reader.all::<Body>()?.into_iter().filter(|other| other.kind == BodyKind::Council) {
        if let Some(term) = term_on(reader, &other.id, today)? {
            council = count(roster_on(&reader.list_by("term_id", term.id.as_str())?, today).len());
        }
    }
    let people: Vec<Person> = reader.all()?;
    let name = |id: &PersonId| people.iter().find(|person| person.id == *id).map(|person| &person.name);
    let view = |warning: BodyWarning| {
        let mut figures: Vec<(String, Arg)> = warning.figures().into_iter().collect();
        if let Some(name) = warning.person().and_then(name) {
            figures.push(("person".to_owned(), name.into()));
        }
        if let BodyWarning::TooManyTerms { position, .. } = &warning {
            let word = format!("word-{}", position.code());
            figures.push(("position".to_owned(), words.text(&word, &[]).into()));
        }
        let figures: Vec<(&str, Arg)> =
            figures.iter().map(|(name, figure)| (name.as_str(), figure.clone())).collect();
        WarningView {
            code: warning.code().to_owned(),
            sentence: words.text(&format!("warning-{}", warning.code()), &figures),
            person_id: warning.person().cloned(),
            seat_id: match &warning {
                BodyWarning::OfficialUnapproved { seat_id, .. } => Some(seat_id.clone()),
                _ => None,
            },
        }
    };
    Ok(warnings(body, &terms, &seats, council, &people, today).into_iter().map(view).collect())
}

/// Names stand in the order of their pinyin, as in a telephone book.
fn by_sound(row: &PersonRow) -> (&str, &str) {
    (row.sounds.split(' ').nth(1).unwrap_or_default(), row.person.name.as_str())
}

/// Seats with the people in them.
pub(super) fn members(reader: &Reader<'_>, seats: &[&Seat]) -> Result<Vec<MemberView>, Failure> {
    let mut found = Vec::with_capacity(seats.len());
    for seat in seats {
        let person: Person = reader.get(seat.person_id.as_str())?;
        found.push(MemberView {
            seat: (*seat).clone(),
            name: person.name.to_string(),
            employer: person.employer.as_ref().map(ToString::to_string),
            official: person.official,
        });
    }
    Ok(found)
}
