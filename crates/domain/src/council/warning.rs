//! What of a body is not as its charter has it, and who holds a post that an approval must precede (§二(二)).
//!
//! Nothing is refused for it: a society is told in time, and what is on paper already stands.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use super::{Body, BodyKind, Seat, SeatPosition, Term, roster_on};
use crate::person::{Official, Person};
use crate::{Arg, Clause, PersonId, SeatId};

/// Where the plan asks that no serving official holds a society's post unapproved.
const OFFICIALS_CLAUSE: Clause = Clause::section(2, 2);

/// Something that a body's charter, or the plan, has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyWarning {
    /// The executive council has more seats than its share of the council's allows.
    TooLarge {
        /// How many seats it has.
        seats: u32,
        /// How many it may have.
        most: u32,
        /// How many the council has.
        council: u32,
    },
    /// A term is set for longer than the charter allows.
    TermTooLong {
        /// Which.
        ordinal: u32,
        /// Its last day.
        ends_on: NaiveDate,
        /// The last day that the charter allows.
        latest: NaiveDate,
        /// How many years it allows.
        years: u32,
    },
    /// The last term is over and none followed.
    TermOver {
        /// Which.
        ordinal: u32,
        /// Its last day.
        ended_on: NaiveDate,
    },
    /// An officer is in one post for more terms on end than the charter allows.
    TooManyTerms {
        /// Who.
        person_id: PersonId,
        /// As what.
        position: SeatPosition,
        /// How many terms on end, this one included.
        terms: u32,
        /// How many are allowed.
        most: u32,
    },
    /// A serving official holds a seat without an approval on file.
    OfficialUnapproved {
        /// Which seat.
        seat_id: SeatId,
        /// Who.
        person_id: PersonId,
    },
}

impl BodyWarning {
    /// Its code, the end of the key of its sentence.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::TermTooLong { .. } => "term-too-long",
            Self::TermOver { .. } => "term-over",
            Self::TooManyTerms { .. } => "too-many-terms",
            Self::OfficialUnapproved { .. } => "official-unapproved",
        }
    }

    /// Whom it is about, if it is about somebody.
    #[must_use]
    pub const fn person(&self) -> Option<&PersonId> {
        match self {
            Self::TooManyTerms { person_id, .. } | Self::OfficialUnapproved { person_id, .. } => {
                Some(person_id)
            }
            Self::TooLarge { .. } | Self::TermTooLong { .. } | Self::TermOver { .. } => None,
        }
    }

    /// The figures of its sentence, all but the names.
    #[must_use]
    pub fn figures(&self) -> BTreeMap<String, Arg> {
        let figures: Vec<(&str, Arg)> = match self {
            Self::TooLarge { seats, most, council } => {
                vec![("seats", (*seats).into()), ("most", (*most).into()), ("council", (*council).into())]
            }
            Self::TermTooLong { ordinal, ends_on, latest, years } => vec![
                ("ordinal", (*ordinal).into()),
                ("ends_on", (*ends_on).into()),
                ("latest", (*latest).into()),
                ("years", (*years).into()),
            ],
            Self::TermOver { ordinal, ended_on } => {
                vec![("ordinal", (*ordinal).into()), ("ended_on", (*ended_on).into())]
            }
            Self::TooManyTerms { terms, most, .. } => {
                vec![("terms", (*terms).into()), ("most", (*most).into())]
            }
            Self::OfficialUnapproved { .. } => vec![("clause", OFFICIALS_CLAUSE.to_string().into())],
        };
        figures.into_iter().map(|(name, figure)| (name.to_owned(), figure)).collect()
    }
}

/// What is to be said of a body on a day: `terms` and `seats` are all of its own, `council` the seats of the council.
#[must_use]
pub fn warnings(
    body: &Body,
    terms: &[Term],
    seats: &[Seat],
    council: u32,
    people: &[Person],
    today: NaiveDate,
) -> Vec<BodyWarning> {
    let now = terms.iter().find(|term| term.starts_on <= today && today <= term.ends_on);
    let held: Vec<&Seat> = now.map_or_else(Vec::new, |term| {
        roster_on(seats, today).into_iter().filter(|seat| seat.term_id == term.id).collect()
    });
    let mut found = Vec::new();
    found.extend(too_large(body, &held, council));
    found.extend(terms.iter().filter(|term| term.ends_on >= today).filter_map(|term| too_long(body, term)));
    found.extend(over(terms, today));
    found.extend(now.into_iter().flat_map(|term| too_many_terms(body, term, terms, seats, &held)));
    found.extend(unapproved(&held, people));
    found
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn too_large(body: &Body, held: &[&Seat], council: u32) -> Option<BodyWarning> {
    let share = body.council_share.filter(|_| body.kind == BodyKind::ExecutiveCouncil && council > 0)?;
    let (numerator, denominator) = (u64::from(share.numerator()), u64::from(share.denominator()));
    let seats = count(held.len());
    let is_within = |seats: u32| u64::from(seats) * denominator <= u64::from(council) * numerator;
    let most = (0..seats).rev().find(|fewer| is_within(*fewer)).unwrap_or(0);
    (!is_within(seats)).then_some(BodyWarning::TooLarge { seats, most, council })
}

fn too_long(body: &Body, term: &Term) -> Option<BodyWarning> {
    let years = body.term_years?;
    let after = term.starts_on.checked_add_months(Months::new(years.saturating_mul(12)))?;
    let latest = after.pred_opt()?;
    let (ordinal, ends_on) = (term.ordinal, term.ends_on);
    (ends_on > latest).then_some(BodyWarning::TermTooLong { ordinal, ends_on, latest, years })
}

fn over(terms: &[Term], today: NaiveDate) -> Option<BodyWarning> {
    let last = terms.iter().max_by_key(|term| term.ends_on)?;
    (last.ends_on < today).then_some(BodyWarning::TermOver { ordinal: last.ordinal, ended_on: last.ends_on })
}

/// Chairs and secretaries-general; those of the executive council are the council's own and are told of there.
fn too_many_terms(
    body: &Body,
    now: &Term,
    terms: &[Term],
    seats: &[Seat],
    held: &[&Seat],
) -> Vec<BodyWarning> {
    let Some(most) = body.officer_terms.filter(|_| body.kind != BodyKind::ExecutiveCouncil) else {
        return Vec::new();
    };
    let is_officer =
        |post: &SeatPosition| matches!(post, SeatPosition::President | SeatPosition::SecretaryGeneral);
    let was_in_post = |ordinal: u32, seat: &Seat, post: SeatPosition| {
        let term = terms.iter().find(|term| term.ordinal == ordinal);
        term.is_some_and(|term| {
            seats.iter().any(|other| {
                other.term_id == term.id
                    && other.person_id == seat.person_id
                    && other.posts().any(|held| held == post)
            })
        })
    };
    held.iter()
        .flat_map(|seat| seat.posts().filter(is_officer).map(move |post| (seat, post)))
        .filter_map(|(seat, post)| {
            let before =
                (1..now.ordinal).rev().take_while(|ordinal| was_in_post(*ordinal, seat, post)).count();
            let terms = count(before).saturating_add(1);
            (terms > most).then(|| BodyWarning::TooManyTerms {
                person_id: seat.person_id.clone(),
                position: post,
                terms,
                most,
            })
        })
        .collect()
}

/// The seats of serving officials without an approval on file (§二(二)).
fn unapproved(held: &[&Seat], people: &[Person]) -> Vec<BodyWarning> {
    held.iter()
        .filter(|seat| is_unapproved(seat, people))
        .map(|seat| BodyWarning::OfficialUnapproved {
            seat_id: seat.id.clone(),
            person_id: seat.person_id.clone(),
        })
        .collect()
}

/// Whether a seat is a serving official's and has no approval on file (§二(二)).
#[must_use]
pub fn is_unapproved(seat: &Seat, people: &[Person]) -> bool {
    seat.approval.is_none()
        && people.iter().any(|person| person.id == seat.person_id && person.official == Official::Serving)
}
