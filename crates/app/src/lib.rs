//! The use cases: what a secretary can do and see, with the domain deciding, the store keeping and the documents drawing.
//!
//! Every change goes through one door, [`Secretariat::act`]; every view is built here from records that are read and
//! never written on the way.

pub mod failure;
pub mod operation;

mod act;

pub use act::{Actor, Receipt, Secretariat};
pub use failure::Failure;
pub use operation::Operation;
