//! A council's resolution, worded for its paper.

use chengjie_documents::{Paper, ResolutionDocument};
use chengjie_domain::council::Body;
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::vote::Ballot;
use chengjie_domain::{Line, ResolutionId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;

use super::date_text;
use crate::Failure;
use crate::view::{Names, explained};

/// The form of a resolution's title around what it is about; a title already in that form stays as it is.
fn title_text(words: &Words, title: &Line) -> String {
    let form = words.text("document-resolution-title", &[("title", "\t".into())]);
    let is_in_form = form
        .split_once('\t')
        .is_some_and(|(before, after)| title.as_str().starts_with(before) && title.as_str().ends_with(after));
    if is_in_form { title.to_string() } else { form.replace('\t', title.as_str()) }
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
    let ballot: Ballot = reader.get(resolution.ballot_id.as_str())?;
    let society = reader.all::<Society>()?.pop().map(|society| society.name.to_string()).unwrap_or_default();
    let name = || society.as_str().into();
    Ok(Paper::Resolution(Box::new(ResolutionDocument {
        issuing_mark: words.text("document-issuing-mark", &[("society", name())]),
        number: resolution.number_text(),
        title: title_text(words, &resolution.title),
        vote: explained(&ballot, words, &Names::of(reader)?),
        paragraphs: resolution.text.paragraphs().map(str::to_owned).collect(),
        chair_label: words.text("document-chair", &[]),
        recorder_label: words.text("document-recorder", &[]),
        signed_by: words.text("document-signed-by", &[("society", name()), ("body", (&body.name).into())]),
        adopted_on: date_text(words, resolution.adopted_on),
        copy_to: resolution.copy_to.map(|to| words.text("document-copy-to", &[("copy_to", (&to).into())])),
        issued_by: words.text("document-issued-by", &[("society", name())]),
        issued_on: words.text("document-issued-on", &[("date", date_text(words, today).into())]),
        date: today,
        verification_label: words.text("document-verification", &[]),
    })))
}
