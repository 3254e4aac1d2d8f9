//! JSON on the wire: the one list of commands, their dispatcher and the TypeScript of their types.
//!
//! The window and the bridge of the tests hand a name and a JSON value to [`dispatch`]; nothing else of the program is
//! known to them.

mod acting;
mod agreement;
mod carry;
mod commands;
mod council;
mod document;
mod evidence;
mod fonts;
mod jobs;
mod keeping;
mod memory;
mod people;
mod record;
mod session;
mod typescript;
mod workspace;

pub use commands::{LONG, NAMES, dispatch};
pub use session::{CODES, Clock, Session};
pub use typescript::typescript;

pub use chengjie_app::{Actor, machine};

use chengjie_app::Failure;
use chengjie_domain::{Arg, Line, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Why a command was not done: a code, whose sentence is the message `refusal-<code>`, and its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refused {
    /// The code.
    pub code: String,
    /// The figures.
    #[ts(type = "Record<string, string | number>")]
    pub args: BTreeMap<String, Arg>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { code: refusal.code, args: refusal.args }
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        failure.refusal().into()
    }
}

/// Who acts on which machine; a name that cannot stand in the ledger is replaced by a dash.
#[must_use]
pub fn person(name: &str, device: &str) -> Actor {
    let line = |text: &str| Line::parse(text).or_else(|_| Line::parse("-"));
    match (line(name), line(device)) {
        (Ok(name), Ok(device)) => Actor { name, device },
        _ => unreachable!("a dash is a line"),
    }
}
