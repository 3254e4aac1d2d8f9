//! The commands on bodies, their rosters, the charter's rules and the register of resolutions.

use chengjie_app::Failure;
use chengjie_app::charter::{Trial, TrialCount, try_rule};
use chengjie_app::view::{BodiesRoom, Register, Roster};
use chengjie_domain::council::CharterRule;
use chengjie_domain::{BodyId, Language};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::document::InLanguage;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// A body on a day.
    OnDay { body_id: BodyId, day: NaiveDate }
    /// A rule and a count to try it with.
    TryRule { rule: CharterRule, count: TrialCount, language: Language }
    /// A rule to say.
    SayRule { rule: CharterRule, language: Language }
}

type Done<T> = Result<T, Failure>;

pub(crate) fn bodies_room(session: &Session, args: InLanguage) -> Done<BodiesRoom> {
    session.office()?.bodies_room(&Words::new(args.language), session.now().date_naive())
}

pub(crate) fn roster(session: &Session, args: OnDay) -> Done<Roster> {
    session.office()?.roster(&args.body_id, args.day)
}

pub(crate) fn register(session: &Session, _: Nothing) -> Done<Register> {
    session.office()?.register()
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn say_rule(_: &Session, args: SayRule) -> Done<String> {
    Ok(Words::new(args.language).rule(&args.rule))
}

#[expect(clippy::needless_pass_by_value, reason = "every handler takes its arguments whole")]
pub(crate) fn try_charter_rule(_: &Session, args: TryRule) -> Done<Trial> {
    try_rule(&args.rule, args.count, &Words::new(args.language))
}
