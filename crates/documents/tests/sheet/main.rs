//! Every sheet as it comes out, measured to the tenth of a millimetre.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod attendance;
mod calibration;
mod labels;
mod measure;
mod plates;
mod proxy;
mod vote;
