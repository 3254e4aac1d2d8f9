//! An item in the minutes: what became of it, its vote explained, the resolution that followed.

use chengjie_domain::meeting::{AgendaItem, AgendaKind, ItemState};
use chengjie_domain::vote::{Ballot, CandidateResult, Election, Outcome, Recusal, Tally};
use chengjie_store::Reader;
use chengjie_words::Words;

use super::super::listed;
use super::away;
use super::confirmed::{Told, told};
use crate::Failure;
use crate::convened::code;
use crate::document::date_text;
use crate::document::resolution::counts;
use crate::names::Names;
use crate::sheet::position_word;
use crate::view::{explained, paper_said};

/// What the minutes say of an item, a paragraph each; what became of it after they were confirmed stands below as a dated note.
pub(super) fn paragraphs(
    reader: &Reader<'_>,
    item: &AgendaItem,
    confirmed: Option<u64>,
    names: &Names,
    words: &Words,
) -> Result<Vec<String>, Failure> {
    let told = told(reader, item, confirmed)?;
    let (item, ballot) = (&told.item, told.ballot.as_ref());
    let recusals: Vec<Recusal> = reader.list_by("agenda_item_id", item.id.as_str())?;
    let paper = paper_said(reader, item, words)?;
    let paper = paper.map(|paper| words.text("minutes-paper", &[("paper", paper.into())]));
    let mut said: Vec<String> = paper.into_iter().chain(outcome(item, ballot, words)).collect();
    if !recusals.is_empty() && ballot.is_some() {
        let recused = recusals.iter().filter_map(|recusal| {
            let name = names.get(Some(&recusal.person_id))?;
            let figures = [("what", name.into()), ("facts", recused_for(recusal, words).into())];
            Some(words.text("document-with", &figures))
        });
        said.push(words.text("minutes-recused", &[("names", listed(recused, words).into())]));
    }
    if let Some(ballot) = ballot {
        said.push(words.text(
            "minutes-vote",
            &[
                ("method", words.text(&format!("meeting-method-{}", code(item.method)), &[]).into()),
                ("explained", explained(ballot, words, names).into()),
            ],
        ));
        said.push(counted(ballot, names, words));
        if let Some(tellers) = &ballot.tellers {
            said.push(words.text("minutes-tellers", &[("tellers", tellers.into())]));
        }
        if let Some(reason) = &ballot.correction_reason {
            said.push(words.text("minutes-corrected", &[("reason", reason.into())]));
        }
    }
    if let Some((last, is_void)) = &told.resolution {
        let key = if *is_void { "minutes-resolution-voided" } else { "minutes-resolution" };
        said.push(words.text(key, &[("number", last.number_text().into())]));
    }
    said.extend(notes(&told, names, words));
    Ok(said)
}

/// Why a member was recused, and when the member was out of the room, as far as it is known.
fn recused_for(recusal: &Recusal, words: &Words) -> String {
    let Some(left) = recusal.left_at else { return recusal.reason.to_string() };
    let away = away(left, recusal.returned_at, words);
    words.text("document-facts", &[("before", (&recusal.reason).into()), ("next", away.into())])
}

/// What became of an item after its minutes were confirmed.
fn notes(told: &Told, names: &Names, words: &Words) -> Vec<String> {
    let recounts = told.recounts.iter().map(|ballot| {
        let reason = ballot.correction_reason.as_ref().map(ToString::to_string).unwrap_or_default();
        words.text(
            "minutes-recounted",
            &[
                ("day", date_text(words, ballot.closed_at.date_naive()).into()),
                ("reason", reason.into()),
                ("judgement", explained(ballot, words, names).into()),
                ("counts", counted(ballot, names, words).into()),
            ],
        )
    });
    let voided = told.voided.iter().filter_map(|one| {
        let figures = [("number", one.number_text().into()), ("reason", one.void_reason.as_ref()?.into())];
        Some(words.text("minutes-voided-since", &figures))
    });
    let adopted = told
        .adopted
        .iter()
        .map(|one| words.text("minutes-adopted-since", &[("number", one.number_text().into())]));
    recounts.chain(voided).chain(adopted).collect()
}

/// The votes of a motion, or those of every candidate.
fn counted(ballot: &Ballot, names: &Names, words: &Words) -> String {
    match &ballot.election {
        None => counts(ballot, words),
        Some(election) => candidates(election, &ballot.tally, names, words),
    }
}

/// What every candidate had, elected or not, and the papers that said nothing.
fn candidates(election: &Election, tally: &Tally, names: &Names, words: &Words) -> String {
    let one = |result: &CandidateResult| {
        let name = names.get(Some(&result.person_id))?;
        let votes = &result.votes;
        let figures = [
            ("name", name.into()),
            ("in_favour", votes.in_favour.into()),
            ("against", votes.against.into()),
            ("abstain", votes.abstain.into()),
        ];
        Some(words.text("minutes-candidate", &figures))
    };
    let after = |before: String, next: String| {
        words.text("document-list-long", &[("before", before.into()), ("next", next.into())])
    };
    let each = election.candidates.iter().filter_map(one).reduce(after).unwrap_or_default();
    let figures =
        [("candidates", each.into()), ("invalid", tally.invalid.into()), ("blank", tally.blank.into())];
    words.text("minutes-candidates", &figures)
}

/// What became of it; what passed with its text.
fn outcome(item: &AgendaItem, ballot: Option<&Ballot>, words: &Words) -> Vec<String> {
    let text = |key: &str| words.text(key, &[]);
    let paragraphs = || item.text.paragraphs().map(str::to_owned);
    let first = match item.state {
        ItemState::Pending => return vec![text("minutes-untouched")],
        ItemState::Deferred => match &item.deferral_reason {
            Some(reason) => words.text("minutes-deferred-reason", &[("reason", reason.into())]),
            None => text("minutes-deferred"),
        },
        ItemState::Heard if item.kind == AgendaKind::Hear => {
            return std::iter::once(text("minutes-heard")).chain(paragraphs()).collect();
        }
        ItemState::Heard => return std::iter::once(text("minutes-done")).chain(paragraphs()).collect(),
        ItemState::Passed | ItemState::Failed => match ballot.and_then(|ballot| ballot.election.as_ref()) {
            Some(election) => {
                let post = item.elects.map(|post| position_word(post, words));
                words.text(
                    if post.is_some() { "minutes-elected-as" } else { "minutes-elected" },
                    &[
                        ("post", post.unwrap_or_default().into()),
                        ("places", election.places.into()),
                        ("filled", election.filled().into()),
                    ],
                )
            }
            None if ballot.is_some_and(|ballot| ballot.judgement.outcome == Outcome::Void) => {
                text("minutes-void")
            }
            None if item.state == ItemState::Failed => text("minutes-failed"),
            None if item.text.is_empty() => text("minutes-passed"),
            None => {
                return std::iter::once(text("minutes-passed-text")).chain(paragraphs()).collect();
            }
        },
    };
    vec![first]
}
