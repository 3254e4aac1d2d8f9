//! 六、重大事项决策情况: what councils voted on, by which rule, under which number, and what followed.

use chengjie_documents::Passage;
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::vote::Outcome;

use super::records::{Motion, Records};
use super::voice::{Voice, count};
use super::work;
use crate::view::explained;

/// How many motions there were.
pub(super) fn decisions(records: &Records, voice: &Voice<'_>) -> Passage {
    let passed = records.motions.iter().filter(|one| one.ballot.judgement.outcome == Outcome::Passed).count();
    let said = if records.motions.is_empty() {
        voice.word("report-decisions-none")
    } else {
        voice.say(
            "report-decisions-count",
            &[
                ("all", count(records.motions.len()).into()),
                ("passed", count(passed).into()),
                ("failed", count(records.motions.len() - passed).into()),
            ],
        )
    };
    voice.part(6, "report-decisions", vec![said])
}

/// Each motion.
pub(super) fn each(records: &Records, voice: &Voice<'_>) -> Vec<Passage> {
    let told = |(motion, number): (&Motion, u32)| {
        voice.section(number, motion.item.title.to_string(), told(motion, records, voice))
    };
    records.motions.iter().zip(1..).map(told).collect()
}

fn told(motion: &Motion, records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let meeting = voice.say(
        "report-meeting",
        &[
            ("term", voice.words.numeral(motion.term.ordinal).into()),
            ("body", (&motion.body.name).into()),
            ("meeting", voice.words.numeral(motion.meeting.ordinal).into()),
        ],
    );
    let mut said = voice.say(
        "report-voted",
        &[
            ("day", voice.day(motion.voted_on).into()),
            ("meeting", meeting.into()),
            ("judgement", explained(&motion.ballot, voice.words, &records.names).into()),
        ],
    );
    let Some(resolution) = &motion.resolution else { return vec![said] };
    let number = || ("number", resolution.number_text().into());
    if resolution.status == ResolutionStatus::Voided {
        let reason = resolution.void_reason.as_ref().map(ToString::to_string);
        let figures = [number(), ("reason", voice.text_or_none(reason).into())];
        said.push_str(&voice.say("report-voided", &figures));
        return vec![said];
    }
    said.push_str(&voice.say("report-numbered", &[number()]));
    let mut paragraphs = vec![said];
    paragraphs.extend(resolution.text.paragraphs().map(str::to_owned));
    paragraphs.extend(voice.about("report-follow-up", follow_up(resolution, records, voice)));
    paragraphs
}

/// The work that follows a resolution up.
fn follow_up(resolution: &Resolution, records: &Records, voice: &Voice<'_>) -> Vec<String> {
    let items = records.items.iter().filter(|item| item.resolution_id.as_ref() == Some(&resolution.id));
    items.map(|item| work::told(item, records, voice)).collect()
}
