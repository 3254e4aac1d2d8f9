//! People from and to table files.

use std::path::Path;

use chengjie_app::Failure;
use chengjie_app::import::{PeoplePreview, RowOutcome};
use chengjie_domain::person::Phones;
use chengjie_domain::{PersonId, Refusal};

use crate::command::{Session, as_json, file_trouble, fresh};
use crate::job;

impl Session<'_> {
    /// Reads a table of people, says what it holds row by row, and adds them unless this is a trial.
    pub(crate) fn import_people(&self, file: &Path, is_trial: bool) -> Result<(), Failure> {
        let bytes = std::fs::read(file).map_err(file_trouble(file))?;
        let office = self.open()?;
        let (preview, office) =
            job::run(move |progress| Ok((office.read_people(&bytes, progress)?, office)))?;
        self.tell_preview(&preview)?;
        if is_trial {
            preview.require_importable()?;
            return if self.args.json { Ok(()) } else { self.say("roster-dry-run", &[]) };
        }
        let (actor, now) = (self.actor.clone(), self.now);
        let receipt = job::run(move |progress| {
            let key = || Ok(PersonId::parse(&fresh()).map_err(Refusal::from)?);
            office.import_people(&preview, key, (&actor, now), progress)
        })?;
        if self.args.json { Ok(()) } else { self.done(&receipt) }
    }

    fn tell_preview(&self, preview: &PeoplePreview) -> Result<(), Failure> {
        if self.args.json {
            return self.print(&as_json(preview)?);
        }
        let unused: Vec<&str> = preview
            .columns
            .iter()
            .filter(|found| found.column.is_none())
            .map(|found| found.head.as_str())
            .collect();
        if !unused.is_empty() {
            self.say("roster-column-ignored", &[("columns", &unused.join(" "))])?;
        }
        for row in &preview.rows {
            let number = row.row.to_string();
            match &row.outcome {
                RowOutcome::New(person) => {
                    self.say("roster-row-new", &[("row", &number), ("name", person.name.as_str())])?;
                }
                RowOutcome::Known(person) => {
                    self.say("roster-row-known", &[("row", &number), ("name", person.name.as_str())])?;
                }
                RowOutcome::Repeated(person, before) => {
                    let before = before.to_string();
                    let said =
                        [("row", number.as_str()), ("name", person.name.as_str()), ("before", &before)];
                    self.say("roster-row-repeated", &said)?;
                }
                RowOutcome::Refused(cells) => {
                    for cell in cells {
                        let column = self.words.text(&format!("roster-column-{}", cell.column.code()), &[]);
                        let sentence = self.words.refusal(&cell.refusal);
                        let said = [("row", number.as_str()), ("column", &column), ("sentence", &sentence)];
                        self.say("roster-row-refused", &said)?;
                    }
                }
            }
        }
        let (new, known, refused) = preview.counts();
        let [new, known, refused] = [new, known, refused].map(|count| count.to_string());
        self.say("roster-counts", &[("new", &new), ("known", &known), ("refused", &refused)])
    }

    /// Says what an erasure of a person's data does, and which backups hold them.
    pub(crate) fn erasure(&self, person: &str) -> Result<(), Failure> {
        let erasure =
            self.open()?.erasure(&PersonId::parse(person).map_err(Refusal::from)?, self.words, self.now)?;
        if self.args.json {
            return self.print(&as_json(&erasure)?);
        }
        let name = erasure.person.name.as_str();
        let key = if erasure.name_stays { "erasure-name-stays" } else { "erasure-name-goes" };
        self.say(key, &[("name", name)])?;
        self.say("erasure-entries", &[("count", &erasure.entries.to_string())])?;
        for file in erasure.backups.iter().chain(&erasure.second_place) {
            self.say("erasure-backup", &[("file", file)])?;
        }
        for one in &erasure.records {
            let kind = self.words.text(&format!("kind-{}", one.place.kind), &[]);
            self.say("erasure-record", &[("kind", &kind), ("title", &one.title), ("id", &one.place.id)])?;
        }
        for one in &erasure.files {
            let day = one.exported_at.format("%Y-%m-%d").to_string();
            self.say("erasure-file", &[("title", &one.title), ("file", &one.file_name), ("day", &day)])?;
        }
        for one in &erasure.copies {
            let day = one.carried_at.format("%Y-%m-%d").to_string();
            self.say(
                "erasure-copy",
                &[("meeting", &one.meeting), ("holder", &one.carried_to), ("day", &day)],
            )?;
        }
        Ok(())
    }

    /// Lists those who were removed and not erased.
    pub(crate) fn removed_people(&self) -> Result<(), Failure> {
        let removed = self.open()?.removed_people()?;
        if self.args.json {
            return self.print(&as_json(&removed)?);
        }
        for one in &removed {
            let day = one.removed_at.format("%Y-%m-%d").to_string();
            let said = [("id", one.person.id.as_str()), ("name", one.person.name.as_str()), ("day", &day)];
            self.say("erasure-removed", &said)?;
        }
        Ok(())
    }

    /// Writes everybody into a table file.
    pub(crate) fn export_people(&self, output: &Path, phones: Phones) -> Result<(), Failure> {
        let count = self.open()?.export_people_to(output, phones, self.words, self.now)?.to_string();
        self.say("roster-exported", &[("count", &count), ("path", &output.display().to_string())])
    }
}
