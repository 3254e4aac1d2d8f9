//! Every paper as it comes out of the press, measured to the tenth of a millimetre.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod agreement;
mod extract;
mod measure;
mod meeting;
mod print_job;
mod report;
mod resolution;
mod schemas;
