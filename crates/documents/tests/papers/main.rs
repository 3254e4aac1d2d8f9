//! Every paper as it comes out of the press, measured to the tenth of a millimetre.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod agreement;
mod measure;
mod meeting;
mod report;
mod resolution;
