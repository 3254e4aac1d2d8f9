//! What a vote on paper needs: the ballot papers, all alike, and the sheet on which they are counted.

use chengjie_documents::{BallotPapers, SheetCount, TallySheet};
use chengjie_domain::meeting::{AgendaItem, AgendaKind, ItemState, MeetingRefusal};
use chengjie_domain::vote::{Candidate, Recusal};
use chengjie_domain::{AgendaItemId, Bound, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;

use super::page_words;
use crate::convened::Convened;
use crate::names::Names;
use crate::{Failure, Secretariat};

const CHOICES: [&str; 3] = ["sheet-for", "sheet-against", "sheet-abstain"];

/// A motion, who stands in it, and how many may vote.
struct Motion {
    convened: Convened,
    item: AgendaItem,
    candidates: Vec<String>,
    recused: usize,
}

impl Motion {
    fn of(reader: &Reader<'_>, id: &AgendaItemId, words: &Words) -> Result<Self, Failure> {
        let item: AgendaItem = reader.get(id.as_str())?;
        if item.kind != AgendaKind::Vote {
            return Err(MeetingRefusal::ItemNotVoted { item: item.title.to_string() }.into());
        }
        let convened = Convened::of(reader, &item.meeting_id, words)?;
        let names = Names::of_meeting(reader, &item.meeting_id, words)?;
        let mut candidates: Vec<Candidate> = reader.list_by("agenda_item_id", id.as_str())?;
        candidates.sort_by_key(|candidate| candidate.position);
        let recusals: Vec<Recusal> = reader.list_by("agenda_item_id", id.as_str())?;
        let is_recused = |person: &PersonId| recusals.iter().any(|recusal| recusal.person_id == *person);
        let recused = convened.members.iter().filter(|called| is_recused(&called.person.id)).count();
        let candidates = candidates.iter().filter_map(|one| names.get(Some(&one.person_id))).collect();
        Ok(Self { convened, item, candidates, recused })
    }

    /// Meeting, item and paper in one line.
    fn running_head(&self, title: &str, words: &Words) -> String {
        running_head(&self.convened, &self.item, title, words)
    }
}

fn running_head(convened: &Convened, item: &AgendaItem, title: &str, words: &Words) -> String {
    let meeting = convened.heading(words);
    words.text(
        "sheet-item-head",
        &[("meeting", meeting.into()), ("item", (&item.title).into()), ("title", title.into())],
    )
}

/// What the ballot papers on an item are called: 表决票, or 选举票 when it fills places.
fn ballot_word(item: &AgendaItem, words: &Words) -> String {
    words.text(if item.places.is_some() { "sheet-election-title" } else { "sheet-ballot-title" }, &[])
}

/// The titles of an item's ballot papers and of its tally sheet.
pub(crate) fn titles(convened: &Convened, item: &AgendaItem, words: &Words) -> [String; 2] {
    [ballot_word(item, words), words.text("sheet-tally-title", &[])]
        .map(|title| running_head(convened, item, &title, words))
}

impl Secretariat {
    /// The ballot papers on an item: one for each member who may vote on it.
    ///
    /// # Errors
    /// When there is no such item, or it is not voted on.
    pub fn ballot_papers(&self, id: &AgendaItemId, words: &Words) -> Result<BallotPapers, Failure> {
        self.read(|reader| {
            let motion = Motion::of(reader, id, words)?;
            let text = |key: &str| words.text(key, &[]);
            let title = ballot_word(&motion.item, words);
            let is_election = motion.item.places.is_some();
            let voters = motion.convened.members.len() - motion.recused;
            Ok(BallotPapers {
                running_head: motion.running_head(&title, words),
                meeting: motion.convened.heading(words),
                title,
                item: motion.item.title.to_string(),
                places: motion
                    .item
                    .places
                    .map(|places| words.text("sheet-places", &[("places", places.into())])),
                candidates_label: text("sheet-candidates"),
                candidates: motion.candidates,
                choices: CHOICES.map(text),
                instruction: text(if is_election {
                    "sheet-election-instruction"
                } else {
                    "sheet-ballot-instruction"
                }),
                copies: u32::try_from(voters).unwrap_or(u32::MAX),
            })
        })
    }

    /// The sheet on which the votes on an item are counted.
    ///
    /// # Errors
    /// When there is no such item, or it is not voted on.
    pub fn tally_sheet(&self, id: &AgendaItemId, words: &Words) -> Result<TallySheet, Failure> {
        self.read(|reader| {
            let motion = Motion::of(reader, id, words)?;
            let text = |key: &str| words.text(key, &[]);
            let title = text("sheet-tally-title");
            let is_election = motion.item.places.is_some();
            let (columns, rows) = if is_election {
                let counted = CHOICES.iter().flat_map(|choice| [*choice, "sheet-figure"]);
                let columns = std::iter::once("sheet-candidates").chain(counted).map(text).collect();
                (columns, motion.candidates.clone())
            } else {
                let columns = ["sheet-choice", "sheet-strokes", "sheet-figure"].map(text).into();
                let spoilt = ["sheet-invalid-papers", "sheet-blank-papers"];
                (columns, CHOICES.into_iter().chain(spoilt).map(text).collect())
            };
            Ok(TallySheet {
                running_head: motion.running_head(&title, words),
                title,
                meeting: motion.convened.heading(words),
                item: motion.item.title.to_string(),
                rule: rule(&motion, words),
                counts: counts(&motion, words),
                columns,
                rows,
                signatures: [
                    if is_election { "sheet-elected" } else { "sheet-result" },
                    "sheet-teller",
                    "sheet-scrutineer",
                    "sheet-counted-at",
                ]
                .map(text)
                .into(),
                page_words: page_words(words),
            })
        })
    }
}

/// What it takes to pass; nothing while the charter has no rule.
fn rule(motion: &Motion, words: &Words) -> Option<String> {
    let rule = motion.convened.rule(motion.item.matter).ok()?;
    let key = match rule.majority.bound {
        Bound::OrMore => "sheet-tally-or-more",
        Bound::MoreThan => "sheet-tally-more-than",
    };
    let share = words.requirement(rule.majority);
    Some(words.text(key, &[("clause", (&rule.clause).into()), ("share", share.into())]))
}

/// What is known is printed, the rest a blank: who is recused is said before the vote, and only then known.
fn counts(motion: &Motion, words: &Words) -> Vec<SheetCount> {
    let is_voted = matches!(motion.item.state, ItemState::Passed | ItemState::Failed);
    let places = motion.item.places.and_then(|places| usize::try_from(places).ok());
    let of_election = |line| places.map(|_| line);
    let counts = [
        ("sheet-expected", Some(motion.convened.members.len()), "sheet-people"),
        ("sheet-present", None, "sheet-people"),
        ("sheet-recused", Some(motion.recused).filter(|_| is_voted), "sheet-people"),
        ("sheet-handed-out", None, "sheet-papers"),
        ("sheet-returned", None, "sheet-papers"),
        ("sheet-valid", None, "sheet-papers"),
        ("sheet-invalid-papers", None, "sheet-papers"),
    ];
    // The table of a motion has a row for the blank papers; that of an election is of candidates.
    of_election(("sheet-to-elect", places, "sheet-people"))
        .into_iter()
        .chain(counts)
        .chain(of_election(("sheet-blank-papers", None, "sheet-papers")))
        .map(|(label, figure, unit)| SheetCount {
            label: words.text(label, &[]),
            figure: figure.map(|figure| figure.to_string()),
            unit: words.text(unit, &[]),
        })
        .collect()
}
