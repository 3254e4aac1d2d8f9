//! Sheets at exact places, worded: what a meeting signs, marks, cuts and folds.

mod attendance;
mod calibration;
mod labels;
mod plates;
mod proxy;
mod vote;

pub(crate) use calibration::CALIBRATION_TITLE;
pub(crate) use labels::LABELS_TITLE;
pub(crate) use vote::titles as vote_titles;

/// What the papers are called that a meeting prints in one go.
pub(crate) const JOB_TITLE: &str = "sheet-job-title";

use chengjie_domain::council::SeatPosition;
use chengjie_words::Words;

/// What a position is called.
pub(crate) fn position_word(position: SeatPosition, words: &Words) -> String {
    words.text(&format!("sheet-position-{}", position.code()), &[])
}

/// What the posts of a seat are called together: 副理事长兼秘书长; nothing of none.
pub(crate) fn posts_word(posts: &[SeatPosition], words: &Words) -> Option<String> {
    let together = |first: String, second: String| {
        words.text("record-posts", &[("first", first.into()), ("second", second.into())])
    };
    posts.iter().map(|post| position_word(*post, words)).reduce(together)
}

/// The words round the two numbers of a page, so that the press, which counts the pages, needs no words of its own.
pub(crate) fn page_words(words: &Words) -> [String; 3] {
    let whole = words.text("sheet-page", &[("page", "\t".into()), ("pages", "\t".into())]);
    let mut parts = whole.split('\t').map(str::to_owned);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
