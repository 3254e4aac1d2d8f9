//! The register of a body's resolutions of a year: every number that was given, and every one that is lacking.

use chengjie_documents::report::Table;
use chengjie_documents::{Paper, RegisterDocument, RegisterRow};
use chengjie_domain::BodyId;
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::resolution::{
    NumberSeries, Resolution, ResolutionChange, ResolutionStatus, amended_by, ended_by, number_series,
};
use chengjie_domain::society::Society;
use chengjie_domain::vote::Ballot;
use chengjie_domain::work::WorkItem;
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::{date_text, resolution};
use crate::Failure;
use crate::names::Names;

/// The title of a register.
pub(crate) fn title(society: &str, body: &Body, year: i32, words: &Words) -> String {
    words.text(
        "register-title",
        &[("society", society.into()), ("body", (&body.name).into()), ("year", year.into())],
    )
}

/// A register as it would be printed on a day.
pub(super) fn paper(
    reader: &Reader<'_>,
    id: &BodyId,
    year: i32,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let body: Body = reader.get(id.as_str())?;
    let society = reader.all::<Society>()?.pop().map(|society| society.name.to_string());
    let all: Vec<Resolution> = reader.list_by("body_id", id.as_str())?;
    let mut given: Vec<&Resolution> = all.iter().filter(|one| one.year == year).collect();
    given.sort_by_key(|one| one.number);
    let text = |key: &str| words.text(key, &[]);
    let rows = given.iter().map(|one| row(reader, one, &all, words)).collect::<Result<Vec<_>, Failure>>()?;
    let day = date_text(words, today);
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Ok(Paper::ResolutionRegister(Box::new(RegisterDocument {
        title: title(society.as_deref().unwrap_or_default(), &body, year, words),
        register: Table {
            caption: words.text("register-caption", &[("day", day.into()), ("count", count.into())]),
            head: RegisterRow {
                number: text("register-number"),
                title: text("register-what"),
                adopted_on: text("register-adopted"),
                meeting: text("register-meeting"),
                in_favour: text("sheet-for"),
                against: text("sheet-against"),
                abstain: text("sheet-abstain"),
                standing: text("register-standing"),
                signed: text("register-signed"),
                follow_up: text("register-follow-up"),
            },
            rows,
            sum: None,
            notes: notes(&number_series(&all, &body, year), year, words),
        },
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}

fn row(
    reader: &Reader<'_>,
    resolution: &Resolution,
    all: &[Resolution],
    words: &Words,
) -> Result<RegisterRow, Failure> {
    let meeting: Meeting = reader.get(resolution.meeting_id.as_str())?;
    let term: Term = reader.get(meeting.term_id.as_str())?;
    let ballot: Ballot = reader.get(resolution.ballot_id.as_str())?;
    let work: Vec<WorkItem> = reader.list_by("resolution_id", resolution.id.as_str())?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let none = || words.text("document-none", &[]);
    let signed = resolution.chair_signed_on.zip(resolution.recorder_signed_on);
    let [in_favour, against, abstain] = votes(&ballot, words);
    let title = resolution.title.to_string();
    Ok(RegisterRow {
        number: resolution.number_text(),
        title: match elected(reader, resolution, &ballot, words)? {
            None => title,
            Some(elected) => {
                words.text("document-with", &[("what", title.into()), ("facts", elected.into())])
            }
        },
        adopted_on: date_text(words, resolution.adopted_on),
        meeting: words.text(
            "meeting-ordinal",
            &[
                ("term", words.numeral(term.ordinal).into()),
                ("meeting", words.numeral(meeting.ordinal).into()),
            ],
        ),
        in_favour,
        against,
        abstain,
        standing: standing(resolution, &ballot, all, words),
        signed: signed.map_or_else(
            || words.text("register-unsigned", &[]),
            |(chair, recorder)| date_text(words, chair.max(recorder)),
        ),
        follow_up: if work.is_empty() {
            none()
        } else {
            let done = work.iter().filter(|item| item.finished_on.is_some()).count();
            words.text("register-work", &[("done", count(done).into()), ("all", count(work.len()).into())])
        },
    })
}

/// What was counted; an election is not for or against.
fn votes(ballot: &Ballot, words: &Words) -> [String; 3] {
    if ballot.election.is_some() {
        return std::array::from_fn(|_| words.text("document-none", &[]));
    }
    let tally = &ballot.tally;
    [tally.in_favour, tally.against, tally.abstain].map(|count| count.to_string())
}

/// Who was elected, by name; nothing of a motion.
fn elected(
    reader: &Reader<'_>,
    resolution: &Resolution,
    ballot: &Ballot,
    words: &Words,
) -> Result<Option<String>, Failure> {
    let Some(election) = &ballot.election else { return Ok(None) };
    let names = resolution::elected(election, &Names::of_resolution(reader, resolution, words)?, words);
    let figures = [("filled", election.filled().into()), ("names", names.unwrap_or_default().into())];
    Ok(Some(words.text("register-elected", &figures)))
}

/// Whether it has force, what ended or amended it, and that its vote had no quorum.
pub(super) fn standing(
    resolution: &Resolution,
    ballot: &Ballot,
    all: &[Resolution],
    words: &Words,
) -> String {
    let force = force(resolution, all, words);
    // Whoever reads the list asks of such a vote whether it is valid.
    if ballot.judgement.quorum_override.is_none() {
        return force;
    }
    let without = words.text("register-without-quorum", &[]);
    words.text("document-with", &[("what", force.into()), ("facts", without.into())])
}

/// Whether it has force, by the resolutions after it.
fn force(resolution: &Resolution, all: &[Resolution], words: &Words) -> String {
    let by = |key: &str, later: &Resolution| words.text(key, &[("number", later.number_text().into())]);
    if resolution.status == ResolutionStatus::Voided {
        let reason = resolution.void_reason.as_ref().map(ToString::to_string).unwrap_or_default();
        return words.text("register-voided", &[("reason", reason.into())]);
    }
    if let Some(later) = ended_by(resolution, all) {
        let is_revoked = later.change == Some(ResolutionChange::Revokes);
        return by(if is_revoked { "register-revoked" } else { "register-replaced" }, later);
    }
    amended_by(resolution, all)
        .pop()
        .map_or_else(|| words.text("register-in-force", &[]), |later| by("register-amended", later))
}

/// Which numbers are lacking, by mark; and how far each mark goes, where there is more than one.
fn notes(series: &[NumberSeries], year: i32, words: &Words) -> Vec<String> {
    let listed = |texts: Vec<String>| {
        texts.into_iter().reduce(|before, next| {
            words.text("document-list", &[("before", before.into()), ("next", next.into())])
        })
    };
    let missing = series.iter().flat_map(|one| {
        one.missing.iter().map(|number| format!("{}〔{year}〕{number}号", one.mark)).collect::<Vec<_>>()
    });
    let gaps = match listed(missing.collect()) {
        None => words.text("register-whole", &[]),
        Some(numbers) => words.text("register-missing", &[("numbers", numbers.into())]),
    };
    let reach = |one: &NumberSeries| format!("{}〔{year}〕{}—{}号", one.mark, one.first, one.last);
    let marks = Some(series).filter(|series| series.len() > 1);
    let marks = marks.and_then(|series| listed(series.iter().map(reach).collect()));
    let marks = marks.map(|marks| words.text("register-marks", &[("marks", marks.into())]));
    std::iter::once(gaps).chain(marks).collect()
}
