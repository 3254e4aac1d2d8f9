//! The commands on bodies, their rosters and duties, the charter's rules and the register of resolutions.

use std::path::PathBuf;

use chengjie_app::annual::AnnualTable;
use chengjie_app::charter::{Trial, TrialCount, try_rule};
use chengjie_app::operation::VoteOperation;
use chengjie_app::view::{BodiesRoom, DutyView, Register, Roster};
use chengjie_app::{Failure, Rehearsal};
use chengjie_domain::council::CharterRule;
use chengjie_domain::{BodyId, Language};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
pub(crate) use crate::document::InLanguage;
use crate::people::TableWritten;
pub(crate) use crate::workspace::Nothing;
use crate::workspace::arguments;

arguments! {
    /// A body on a day.
    OnDay { body_id: BodyId, day: NaiveDate }
    /// A rule and a count to try it with.
    TryRule { rule: CharterRule, count: TrialCount, language: Language }
    /// A vote that is counted and not confirmed.
    Rehearse { operation: VoteOperation, language: Language }
    /// A year.
    OfYear { year: i32, language: Language }
    /// Where the table of a year goes.
    ExportYear { year: i32, path: PathBuf, language: Language }
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

pub(crate) fn duties(session: &Session, _: Nothing) -> Done<Vec<DutyView>> {
    session.office()?.duties(session.now().date_naive())
}

pub(crate) fn annual_table(session: &Session, args: OfYear) -> Done<AnnualTable> {
    session.office()?.annual_table(args.year, &Words::new(args.language), session.now().date_naive())
}

pub(crate) fn export_annual_table(session: &Session, args: ExportYear) -> Done<TableWritten> {
    let words = Words::new(args.language);
    let count = session.office()?.export_annual_table(&args.path, args.year, &words, session.now())?;
    session.wrote(&args.path);
    Ok(TableWritten { path: args.path.display().to_string(), count })
}

pub(crate) fn register(session: &Session, args: InLanguage) -> Done<Register> {
    session.office()?.register(&Words::new(args.language))
}

#[expect(clippy::unnecessary_wraps, reason = "every handler may fail")]
pub(crate) fn say_rule(_: &Session, args: SayRule) -> Done<String> {
    Ok(Words::new(args.language).rule(&args.rule))
}

#[expect(clippy::needless_pass_by_value, reason = "every handler takes its arguments whole")]
pub(crate) fn try_charter_rule(_: &Session, args: TryRule) -> Done<Trial> {
    try_rule(&args.rule, args.count, &Words::new(args.language))
}

pub(crate) fn rehearse_vote(session: &Session, args: Rehearse) -> Done<Option<Rehearsal>> {
    session.office()?.rehearse_vote(&args.operation, &Words::new(args.language), session.now())
}
