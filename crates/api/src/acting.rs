//! The commands on who acts at this machine; the ledger signs every change with that name.

use chengjie_app::Failure;
use chengjie_domain::Line;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// A person's name.
    Named { name: Line }
}

/// Who acts.
#[derive(Serialize, TS)]
pub(crate) struct Acting {
    /// The name that the ledger shows.
    name: String,
    /// Whether a person said so; else it is the system's name for who is logged in.
    is_chosen: bool,
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn acting(session: &Session, _: Nothing) -> Result<Acting, Failure> {
    let acting = session.acting();
    Ok(Acting { name: acting.actor.name.to_string(), is_chosen: acting.is_chosen })
}

pub(crate) fn act_as(session: &Session, args: Named) -> Result<Acting, Failure> {
    session.act_as(args.name);
    acting(session, Nothing {})
}
