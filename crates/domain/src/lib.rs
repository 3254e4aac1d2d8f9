//! What the program knows of learned societies, councils, votes, pilots and agreements, and nothing of the world.
//!
//! No disk, network, clock or chance is touched here: `now` and the actor are arguments. A type of this crate has one
//! name from the rule to the screen; where a doc comment says "Record.", the store keeps it as a row of its own.

#[macro_use]
mod refusal;
#[macro_use]
mod id;

pub mod agreement;
pub mod capital;
pub mod carry;
pub mod clause;
pub mod compliance;
pub mod correction;
pub mod council;
pub mod credit_code;
pub mod evidence;
pub mod fraction;
pub mod language;
pub mod meeting;
pub mod money;
pub mod names;
pub mod namesake;
pub mod period;
pub mod person;
pub mod pilot;
pub mod quantity;
pub mod report;
pub mod resolution;
pub mod society;
pub mod submission;
pub mod text;
pub mod vote;
pub mod wan;
pub mod work;

pub use clause::Clause;
pub use credit_code::CreditCode;
pub use fraction::{Bound, Fraction, Requirement};
pub use id::*;
pub use language::Language;
pub use money::Fen;
pub use period::{Period, PeriodName};
pub use quantity::Quantity;
pub use refusal::{Arg, Refusal, refusals};
pub use text::{Line, Prose};
