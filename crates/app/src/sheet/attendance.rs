//! The attendance sheet of a meeting, worded: the roster in elected order, then the observers.

use chengjie_documents::{AttendanceSheet, Labelled, SheetColumns, SheetCount, SheetRow};
use chengjie_domain::MeetingId;
use chengjie_domain::meeting::Meeting;
use chengjie_words::Words;
use chrono::Datelike as _;

use super::{page_words, posts_word};
use crate::convened::{Called, Convened};
use crate::{Failure, Secretariat};

impl Secretariat {
    /// The attendance sheet of a meeting: of the roster that was called, or, before the notice, of the seats on its day.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn attendance_sheet(&self, id: &MeetingId, words: &Words) -> Result<AttendanceSheet, Failure> {
        self.read(|reader| {
            let convened = Convened::of(reader, id, words)?;
            let text = |key: &str| words.text(key, &[]);
            let title = text("sheet-title");
            Ok(AttendanceSheet {
                running_head: convened.running_head(&title, words),
                title,
                meeting: convened.heading(words),
                facts: facts(&convened.meeting, words),
                counts: counts(convened.members.len(), words),
                columns: SheetColumns {
                    number: text("sheet-column-number"),
                    name: text("sheet-column-name"),
                    position: text("sheet-column-position"),
                    signature: text("sheet-column-signature"),
                    remark: text("sheet-column-remark"),
                },
                members: rows(&convened.members, words),
                observers_label: text("sheet-observers"),
                observers: rows(&convened.observers, words),
                page_words: page_words(words),
            })
        })
    }
}

fn facts(meeting: &Meeting, words: &Words) -> Vec<Labelled> {
    let at = meeting.starts_at;
    let moment = words.text(
        "sheet-moment",
        &[
            ("year", at.year().into()),
            ("month", at.month().into()),
            ("day", at.day().into()),
            ("time", at.format("%H:%M").to_string().into()),
        ],
    );
    let place = meeting.place.as_ref().map(ToString::to_string).unwrap_or_default();
    [("sheet-time", moment), ("sheet-place", place)]
        .map(|(label, text)| Labelled { label: words.text(label, &[]), text })
        .into()
}

fn counts(expected: usize, words: &Words) -> Vec<SheetCount> {
    [
        ("sheet-expected", Some(expected.to_string())),
        ("sheet-present", None),
        ("sheet-on-leave", None),
        ("sheet-observing", None),
    ]
    .map(|(label, figure)| SheetCount {
        label: words.text(label, &[]),
        figure,
        unit: words.text("sheet-people", &[]),
    })
    .into()
}

fn rows(called: &[Called], words: &Words) -> Vec<SheetRow> {
    let row = |(place, called): (usize, &Called)| {
        let post = called.person.post.as_ref().map(ToString::to_string).unwrap_or_default();
        SheetRow {
            number: (place + 1).to_string(),
            name: called.name.clone(),
            position: posts_word(&called.posts, words).unwrap_or(post),
            remark: if called.is_on_leave { words.text("sheet-on-leave", &[]) } else { String::new() },
        }
    };
    called.iter().enumerate().map(row).collect()
}
