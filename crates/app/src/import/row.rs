//! The judgement of the rows: a person to add, somebody known, or cells that cannot be taken.

use std::collections::{BTreeMap, BTreeSet};

use chengjie_domain::person::{Person, is_masked, plain_name};
use chengjie_domain::{Line, Refusal};
use chengjie_store::Progress;

use super::sheet::{Columns, shown};
use super::table::{Cells, ROWS_LIMIT};
use super::{CellRefusal, PersonColumn, PersonDraft, RowOutcome, RowPreview};
use crate::Failure;
use crate::failure::refuse;

pub(super) fn judge(
    cells: &Cells,
    first_row: u32,
    columns: &Columns,
    existing: &[Person],
    progress: &Progress<'_>,
) -> Result<Vec<RowPreview>, Failure> {
    let known: BTreeSet<(String, String)> =
        existing.iter().map(|person| identity(&person.name, person.employer.as_ref())).collect();
    // The rows of each name and employer that are to be added.
    let mut before: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut rows: Vec<RowPreview> = Vec::new();
    for (row, texts) in cells.range(first_row..) {
        progress.step(u64::from(*row), u64::from(ROWS_LIMIT))?;
        let is_used = |place: &u32| columns.get(place).is_some_and(|found| found.column.is_some());
        if !texts.keys().any(is_used) {
            continue;
        }
        let outcome = match draft(texts, columns) {
            Err(refusals) => RowOutcome::Refused(refusals),
            Ok(draft) => {
                let identity = identity(&draft.name, draft.employer.as_ref());
                let namesakes = before.entry(identity.clone()).or_default();
                if known.contains(&identity) {
                    RowOutcome::Known(draft)
                } else if let Some(row) = joined(&mut rows, namesakes, &draft) {
                    RowOutcome::Repeated(draft, row)
                } else {
                    namesakes.push(rows.len());
                    RowOutcome::New(draft)
                }
            }
        };
        rows.push(RowPreview { row: row + 1, outcome });
    }
    Ok(rows)
}

/// By what two people are taken for one: name and employer, blanks aside.
fn identity(name: &Line, employer: Option<&Line>) -> (String, String) {
    let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    (bare(name.as_str()), bare(employer.map_or("", Line::as_str)))
}

/// The row before that says the same person as a draft of its name and employer: nothing that both say differs. What only the
/// draft says is said there too from now on.
fn joined(rows: &mut [RowPreview], namesakes: &[usize], draft: &PersonDraft) -> Option<u32> {
    let is_same = |left: &Option<Line>, right: &Option<Line>| {
        left.as_ref().zip(right.as_ref()).is_none_or(|(left, right)| left == right)
    };
    for place in namesakes {
        let Some(RowPreview { row, outcome: RowOutcome::New(one) }) = rows.get_mut(*place) else { continue };
        if is_same(&one.phone, &draft.phone)
            && is_same(&one.email, &draft.email)
            && is_same(&one.post, &draft.post)
        {
            for (mine, other) in [
                (&mut one.phone, &draft.phone),
                (&mut one.email, &draft.email),
                (&mut one.post, &draft.post),
                (&mut one.expertise, &draft.expertise),
            ] {
                if mine.is_none() {
                    mine.clone_from(other);
                }
            }
            return Some(*row);
        }
    }
    None
}

fn draft(
    texts: &BTreeMap<u32, Result<String, Refusal>>,
    columns: &Columns,
) -> Result<PersonDraft, Vec<CellRefusal>> {
    let mut refusals = Vec::new();
    let mut of = |column: PersonColumn| -> Option<Line> {
        let mut parts = Vec::new();
        for (place, _) in columns.iter().filter(|(_, found)| found.column == Some(column)) {
            match texts.get(place) {
                None => {}
                Some(Ok(text)) => parts.push(text.trim()),
                Some(Err(refusal)) => refusals.push(CellRefusal { column, refusal: refusal.clone() }),
            }
        }
        // A masked telephone is nobody's.
        parts.retain(|text| column != PersonColumn::Phone || !is_masked(text));
        if parts.is_empty() {
            return None;
        }
        match line(column, &parts.join("、")) {
            Ok(line) => Some(line),
            Err(failure) => {
                refusals.push(CellRefusal { column, refusal: failure.refusal() });
                None
            }
        }
    };
    let name = of(PersonColumn::Name);
    let [employer, post, expertise, phone, email] = [
        PersonColumn::Employer,
        PersonColumn::Post,
        PersonColumn::Expertise,
        PersonColumn::Phone,
        PersonColumn::Email,
    ]
    .map(of);
    match name {
        Some(name) if refusals.is_empty() => {
            let name = plain_name(&name);
            Ok(PersonDraft { name, employer, post, expertise, phone, email })
        }
        None if refusals.iter().all(|refused| refused.column != PersonColumn::Name) => {
            let refusal = chengjie_domain::text::TextRefusal::Empty {}.into();
            refusals.insert(0, CellRefusal { column: PersonColumn::Name, refusal });
            Err(refusals)
        }
        _ => Err(refusals),
    }
}

fn line(column: PersonColumn, text: &str) -> Result<Line, Failure> {
    let text = if column == PersonColumn::Phone { digits(text)? } else { text };
    if column == PersonColumn::Email {
        let is_address =
            text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        if !is_address || text.contains(char::is_whitespace) {
            return Err(refuse("import-email-malformed", &[("value", shown(text).into())]));
        }
    }
    Ok(Line::parse(text)?)
}

/// A telephone as it was typed; what a table program made of it is taken back where nothing was lost, else refused.
fn digits(text: &str) -> Result<&str, Failure> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(whole) = text.strip_suffix(".0").filter(|whole| is_number(whole)) {
        return Ok(whole);
    }
    let is_rounded = text.contains(['e', 'E']) && text.parse::<f64>().is_ok();
    if is_rounded { Err(refuse("import-phone-rounded", &[("value", text.into())])) } else { Ok(text) }
}
