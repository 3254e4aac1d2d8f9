//! A council's resolution, worded for its paper.

use chengjie_documents::{Paper, ResolutionDocument};
use chengjie_domain::council::{Body, Term};
use chengjie_domain::meeting::{AgendaItem, Meeting};
use chengjie_domain::names::SittingNames;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::vote::{Ballot, CandidateOutcome, Election};
use chengjie_domain::{Line, ResolutionId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::{date_text, since};
use crate::names::Names;
use crate::sheet::position_word;
use crate::view::{explained, paper_said};
use crate::{Failure, names};

/// The form of a resolution's title around what it is about; a title already in that form stays as it is, and of one in a
/// motion's form (关于……的议案) only what it is about goes on.
pub(crate) fn title_text(words: &Words, title: &Line) -> String {
    let form = words.text("document-resolution-title", &[("title", "\t".into())]);
    let title = title.as_str();
    let is_in_form = form
        .split_once('\t')
        .is_some_and(|(before, after)| title.starts_with(before) && title.ends_with(after));
    if is_in_form {
        return title.to_owned();
    }
    let motion = words.text("document-motion-title", &[("title", "\t".into())]);
    let (before, after) = motion.split_once('\t').unwrap_or_default();
    let about = title.strip_prefix(before).unwrap_or(title);
    let about = about.strip_suffix(after).filter(|about| !about.is_empty()).unwrap_or(about);
    form.replace('\t', about)
}

/// Why the count was enough, and the count; an election is not for or against.
pub(super) fn judged(
    reader: &Reader<'_>,
    resolution: &Resolution,
    words: &Words,
) -> Result<[String; 2], Failure> {
    Ok(judged_ballot(
        &reader.get(resolution.ballot_id.as_str())?,
        words,
        &Names::of_resolution(reader, resolution, words)?,
    ))
}

/// Why a count was enough or not, and the count.
pub(super) fn judged_ballot(ballot: &Ballot, words: &Words, names: &Names) -> [String; 2] {
    let counts = if ballot.election.is_none() { counts(ballot, words) } else { String::new() };
    [explained(ballot, words, names), counts]
}

/// 其中同意…票、反对…票 …; where there were no papers, none was invalid or blank.
pub(super) fn counts(ballot: &Ballot, words: &Words) -> String {
    let tally = ballot.tally;
    let is_on_paper = ballot.judgement.papers.is_some() || (tally.invalid, tally.blank) != (0, 0);
    words.text(
        if is_on_paper { "document-counts-papers" } else { "document-counts" },
        &[
            ("in_favour", tally.in_favour.into()),
            ("against", tally.against.into()),
            ("abstain", tally.abstain.into()),
            ("invalid", tally.invalid.into()),
            ("blank", tally.blank.into()),
        ],
    )
}

/// What was resolved; of an election also who was elected, which its motion could not say.
pub(super) fn paragraphs(
    reader: &Reader<'_>,
    resolution: &Resolution,
    words: &Words,
) -> Result<Vec<String>, Failure> {
    let ballot: Ballot = reader.get(resolution.ballot_id.as_str())?;
    let mut said: Vec<String> = resolution.text.paragraphs().map(str::to_owned).collect();
    if let Some(election) = &ballot.election {
        let names = Names::of_resolution(reader, resolution, words)?;
        if let Some(elected) = elected(election, &names, words) {
            let item: AgendaItem = reader.get(resolution.agenda_item_id.as_str())?;
            said.push(match item.elects {
                Some(post) => words.text(
                    "document-elected-as",
                    &[("names", elected.into()), ("post", position_word(post, words).into())],
                ),
                None => words.text("document-elected", &[("names", elected.into())]),
            });
        }
        let open = election.open_places();
        if open > 0 {
            let figures = [("places", election.places.into()), ("open", open.into())];
            said.push(words.text("document-elected-open", &figures));
        }
    }
    Ok(said)
}

/// Those whom an election elected, by name; nothing when it elected nobody.
pub(super) fn elected(election: &Election, names: &Names, words: &Words) -> Option<String> {
    let elected = election.candidates.iter().filter(|one| one.outcome == CandidateOutcome::Elected);
    let after = |before: String, next: String| {
        words.text("document-list", &[("before", before.into()), ("next", next.into())])
    };
    elected.filter_map(|one| names.get(Some(&one.person_id))).reduce(after)
}

/// On which day which meeting decided, with what count, and why that was enough.
fn vote_text(
    reader: &Reader<'_>,
    resolution: &Resolution,
    names: &SittingNames,
    words: &Words,
) -> Result<String, Failure> {
    let meeting: Meeting = reader.get(resolution.meeting_id.as_str())?;
    let term: Term = reader.get(meeting.term_id.as_str())?;
    let meeting_name = words.text(
        "report-meeting",
        &[
            ("term", words.numeral(term.ordinal).into()),
            ("body", (&names.body).into()),
            ("meeting", words.numeral(meeting.ordinal).into()),
        ],
    );
    let [judgement, counts] = judged(reader, resolution, words)?;
    let item: AgendaItem = reader.get(resolution.agenda_item_id.as_str())?;
    let paper = paper_said(reader, &item, words)?;
    // Of an election there is no count for and against.
    let key = match (counts.is_empty(), &paper) {
        (true, None) => "document-elected-at",
        (true, Some(_)) => "document-elected-on",
        (false, None) => "document-voted",
        (false, Some(_)) => "document-voted-on",
    };
    Ok(words.text(
        key,
        &[
            ("day", date_text(words, resolution.adopted_on).into()),
            ("meeting", meeting_name.into()),
            ("paper", paper.unwrap_or_default().into()),
            ("judgement", judgement.into()),
            ("counts", counts.into()),
        ],
    ))
}

/// A resolution as it would be printed on a day.
pub(super) fn paper(
    reader: &Reader<'_>,
    id: &ResolutionId,
    words: &Words,
    today: NaiveDate,
) -> Result<Paper, Failure> {
    let resolution: Resolution = reader.get(id.as_str())?;
    let body: Body = reader.get(resolution.body_id.as_str())?;
    let all: Vec<Resolution> = reader.list_by("body_id", body.id.as_str())?;
    let names = names::on_paper(reader, resolution.names.as_ref(), &body)?;
    let name = || names.society.as_ref().map_or("", Line::as_str).into();
    Ok(Paper::Resolution(Box::new(ResolutionDocument {
        issuing_mark: words.text("document-issuing-mark", &[("society", name())]),
        number: resolution.number_text(),
        title: title_text(words, &resolution.title),
        voided: since::without_force(&resolution, &all, words),
        vote: vote_text(reader, &resolution, &names, words)?,
        paragraphs: paragraphs(reader, &resolution, words)?,
        chair_label: words.text("document-chair", &[]),
        recorder_label: words.text("document-recorder", &[]),
        signed_by: words.text("document-signed-by", &[("society", name()), ("body", (&names.body).into())]),
        adopted_on: date_text(words, resolution.adopted_on),
        corrections: since::notes(reader, &resolution, &all, words)?,
        copy_to: resolution.copy_to.map(|to| words.text("document-copy-to", &[("copy_to", (&to).into())])),
        issued_by: words.text("document-issued-by", &[("society", name())]),
        issued_on: words.text("document-issued-on", &[("date", date_text(words, today).into())]),
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chengjie_domain::Language;

    #[test]
    fn a_resolution_is_about_what_its_motion_was_about() {
        let words = Words::new(Language::ZhHans);
        for (title, expected) in [
            ("委托第三方评估", "关于委托第三方评估的决议"),
            ("关于委托第三方评估的议案", "关于委托第三方评估的决议"),
            ("关于委托第三方评估", "关于委托第三方评估的决议"),
            ("委托第三方评估的议案", "关于委托第三方评估的决议"),
            ("关于委托第三方评估的决议", "关于委托第三方评估的决议"),
            ("的议案", "关于的议案的决议"),
        ] {
            assert_eq!(title_text(&words, &Line::parse(title).unwrap()), expected, "{title}");
        }
    }
}
