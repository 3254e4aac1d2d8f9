//! The labels of a meeting: everybody who is called, to stick on a folder, an envelope or a seat.

use chengjie_documents::{SeatLabel, SeatLabels};
use chengjie_domain::MeetingId;
use chengjie_words::Words;

use super::posts_word;
use crate::convened::{Called, Convened};
use crate::{Failure, Secretariat};

pub(crate) const LABELS_TITLE: &str = "sheet-labels-title";

impl Secretariat {
    /// The labels of a meeting: members in elected order, then observers; each with position and organisation as far as they
    /// are known.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn seat_labels(&self, id: &MeetingId, words: &Words) -> Result<SeatLabels, Failure> {
        self.read(|reader| {
            let convened = Convened::of(reader, id, words)?;
            let label = |called: &Called| {
                let post = called.person.post.as_ref().map(ToString::to_string);
                SeatLabel {
                    name: called.person.name.to_string(),
                    position: posts_word(&called.posts, words).or(post),
                    organisation: called.person.employer.as_ref().map(ToString::to_string),
                }
            };
            let title = words.text(LABELS_TITLE, &[]);
            Ok(SeatLabels {
                running_head: convened.running_head(&title, words),
                labels: convened.members.iter().chain(&convened.observers).map(label).collect(),
            })
        })
    }
}
