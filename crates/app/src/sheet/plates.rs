//! The name plates of a meeting: everybody who sits at the table, in elected order.

use chengjie_documents::NamePlates;
use chengjie_domain::MeetingId;
use chengjie_domain::person::Person;
use chengjie_words::Words;

use crate::convened::Convened;
use crate::{Failure, Secretariat};

impl Secretariat {
    /// The name plates of a meeting: members, observers, and who chairs or records it without being either.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn name_plates(&self, id: &MeetingId, words: &Words) -> Result<NamePlates, Failure> {
        self.read(|reader| {
            let convened = Convened::of(reader, id, words)?;
            let seated = || convened.members.iter().chain(&convened.observers);
            let mut names: Vec<String> = seated().map(|called| called.person.name.to_string()).collect();
            for at_table in [&convened.meeting.chair_id, &convened.meeting.recorder_id].into_iter().flatten()
            {
                if !seated().any(|called| called.person.id == *at_table) {
                    names.push(reader.get::<Person>(at_table.as_str())?.name.to_string());
                }
            }
            let title = words.text("sheet-plates-title", &[]);
            Ok(NamePlates { running_head: convened.running_head(&title, words), names })
        })
    }
}
