//! What the product promises, told as stories of a society; a file is one promise.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

mod acting;
mod agreement;
mod agreement_paper;
mod carry;
mod correction;
mod council;
mod duty;
mod election;
mod evidence;
mod finding;
mod import;
mod job;
mod keeping;
mod meeting_papers;
mod midterm;
mod migration;
mod names;
mod namesake;
mod people;
mod pilot;
mod posts;
mod printing;
mod recusal;
mod report;
mod room;
mod sample;
mod setup;
mod sheet;
mod since;
mod sitting;
mod taking_back;
mod validity;
mod vote;
mod warning;
mod words;
