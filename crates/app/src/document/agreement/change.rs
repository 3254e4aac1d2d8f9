//! 原/现: the indicators of a version against those of the version that it amends, none lowered silently (§五(一)).

use chengjie_documents::{ChangeRow, ChangeTable, Said};
use chengjie_domain::agreement::{AgreementVersion, IndicatorChange, IndicatorTerm, indicator_changes};

use super::record::Records;
use super::wording::Wording;

/// Every indicator of both versions: those of the later in its order, then those that it drops.
pub(super) fn table(amended: &AgreementVersion, records: &Records, wording: &Wording<'_>) -> ChangeTable {
    let changes = indicator_changes(&amended.parts, wording.parts);
    let (before, after) = (&amended.parts.indicators, &wording.parts.indicators);
    let of = |terms: &'_ [IndicatorTerm], wanted: &IndicatorTerm| {
        terms.iter().find(|term| term.indicator_id == wanted.indicator_id).cloned()
    };
    let dropped = before.iter().filter(|old| of(after, old).is_none());
    let pairs = after
        .iter()
        .map(|new| (of(before, new), Some(new.clone())))
        .chain(dropped.map(|old| (Some(old.clone()), None)));
    let rows = pairs.filter_map(|(old, new)| {
        let named = new.as_ref().or(old.as_ref())?;
        let change = changes.iter().find(|change| change.indicator_id == named.indicator_id);
        let is_redefined = old
            .as_ref()
            .zip(new.as_ref())
            .is_some_and(|(old, new)| old.direction != new.direction || old.unit != new.unit);
        Some(ChangeRow {
            name: named.name.to_string(),
            before: figure(old.as_ref(), wording),
            after: figure(new.as_ref(), wording),
            change: wording.say(&format!("change-{}", kind(change, is_redefined))),
            is_lowered: change.is_some_and(|change| change.is_lowered),
            basis: basis(change, records, wording),
        })
    });
    ChangeTable {
        lead: wording.with("changes-lead", &[("number", amended.number.into())]),
        heads: wording.heads(["indicator", "before", "after", "change", "basis"]),
        rows: rows.collect(),
    }
}

/// 不低于2,400人; an indicator that a version does not have reads —.
fn figure(term: Option<&IndicatorTerm>, wording: &Wording<'_>) -> String {
    let Some(term) = term else { return wording.say("not-applicable") };
    wording.with(
        "figure",
        &[
            ("direction", wording.word("", term.direction).into()),
            ("value", term.target.to_string().into()),
            ("unit", (&term.unit).into()),
        ],
    )
}

fn kind(change: Option<&IndicatorChange>, is_redefined: bool) -> &'static str {
    match change {
        None => "none",
        Some(change) if change.before.is_none() => "added",
        Some(change) if change.after.is_none() => "removed",
        Some(_) if is_redefined => "redefined",
        Some(change) if change.is_lowered => "lowered",
        Some(_) => "raised",
    }
}

/// The resolution that approved the version; until there is one, the change waits for it.
fn basis(change: Option<&IndicatorChange>, records: &Records, wording: &Wording<'_>) -> Said {
    match (change, &records.approval) {
        (None, _) => Said::Text(wording.say("not-applicable")),
        (Some(_), Some(number)) => Said::Text(number.clone()),
        (Some(_), None) => Said::Awaited { awaited: wording.say("awaiting-council") },
    }
}
