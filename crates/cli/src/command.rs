//! What each command does.

use std::cell::OnceCell;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use chengjie_app::document::{ExportOrder, check_file, press, since_figures};
use chengjie_app::view::Overtaking;
use chengjie_app::{
    Actor, Failure, Operation, Passphrase, Receipt, Secretariat, Unlock, Unlocking, machine, operations,
};
use chengjie_domain::person::Phones;
use chengjie_domain::resolution::Since;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{ExportId, Language, Line, Period, ProjectId, SocietyId};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use crate::args::{Args, Command};
use crate::document::{DocumentName, Particulars};
use crate::{job, table};

/// Prints a line; when nobody reads any more, as behind `| head`, that is no accident.
macro_rules! tell {
    ($($said:tt)*) => {{
        use std::io::Write as _;
        let _nobody_reads = writeln!(std::io::stdout(), $($said)*);
    }};
}
pub(crate) use tell;

/// Does what was typed.
pub(crate) fn run(args: &Args, language: Language, words: &Words) -> Result<(), Failure> {
    let session = Session { args, words, now: now(args)?, actor: actor(args)?, overtaken: OnceCell::new() };
    match &args.command {
        Command::New { dir, society } => session.new_workspace(dir, society),
        Command::Sample { dir } => {
            let (dir, unlocking) = (dir.clone(), session.unlocking()?);
            let code = job::run(move |progress| Ok(Secretariat::sample(&dir, &unlocking, progress)?.1))?;
            session.say("cli-recovery", &[("code", code.as_str())])
        }
        Command::Operations => {
            let all: Vec<Value> = operations()
                .into_iter()
                .map(
                    |(name, schema)| {
                        if args.json { json!({"name": name, "args": schema}) } else { json!(name) }
                    },
                )
                .collect();
            session.print(&Value::from(all))
        }
        Command::Do { operation, args: arguments } => {
            let operation = Operation::from_name(operation, parsed(arguments)?)
                .map_err(|error| Failure::input(&error))?;
            let receipt = session.open()?.act(&operation, &session.actor, session.now)?;
            session.done(&receipt)
        }
        Command::List { kind } => session.list(kind),
        Command::Show { kind, id } => session.print(&session.open()?.show(kind, id)?),
        Command::Search { text } => session.table(&as_json(&session.open()?.search(text)?)?, table::HIT),
        Command::Check { project } => session.check(project.as_deref()),
        Command::Duties { year: None, .. } => session.duties(),
        Command::Duties { year: Some(year), output: None } => session.annual_table(*year),
        Command::Duties { year: Some(year), output: Some(path) } => session.export_annual_table(*year, path),
        Command::Documents => session.documents(),
        Command::Export { document, of, from, to, number, year, output } => {
            let asked = Particulars { days: from.zip(*to), number: number.clone(), year: *year };
            let of = document.of(of, &asked, session.now.date_naive())?;
            session.export(of, output, language)
        }
        Command::Verify { file } => session.verify_file(file),
        Command::Ledger { verb: None } => {
            session.table(&as_json(&session.open()?.entries(50)?)?, table::ENTRY)
        }
        Command::Ledger { verb: Some(_) } => session.verify_ledger(),
        Command::Attach { file, kind, of, title } => session.attach(file, (kind, of), title.as_deref()),
        Command::Evidence { id, output } => session.save_evidence(id, output),
        Command::Carry(what) => session.carry(what, language),
        Command::Undo => session.undo(),
        Command::Backup => {
            let (office, now) = (session.open()?, session.now);
            let made = job::run(move |progress| office.back_up(now, progress))?;
            session.say("cli-backed-up", &[("file", made.manifest.file.as_str())])?;
            made.left_here.map_or(Ok(()), Err)
        }
        Command::Restore { file, dir } => {
            let (from, to) = (file.clone(), dir.clone());
            let unlock = Unlock::Passphrase(Passphrase::new(&session.unlocking()?.passphrase));
            let restored = job::run(move |progress| Secretariat::restore(&from, &to, &unlock, progress))?;
            session.restored(&restored, dir)
        }
        Command::Import { file, dry_run, .. } => session.import_people(file, *dry_run),
        Command::Erasure { person: Some(person) } => session.erasure(person),
        Command::Erasure { person: None } => session.removed_people(),
        Command::ExportPeople { output, with_phones } => {
            session.export_people(output, if *with_phones { Phones::Whole } else { Phones::Masked })
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the terminal reads the clock when --now does not say")]
fn now(args: &Args) -> Result<DateTime<FixedOffset>, Failure> {
    match &args.now {
        None => Ok(chrono::Local::now().fixed_offset()),
        Some(text) => DateTime::parse_from_rfc3339(text)
            .map_err(|error| Failure::Input { path: "--now".to_owned(), message: error.to_string() }),
    }
}

fn actor(args: &Args) -> Result<Actor, Failure> {
    Ok(Actor { name: Line::parse(&args.actor)?, device: Line::parse(&machine())? })
}

pub(crate) fn file_trouble(path: &Path) -> impl FnOnce(std::io::Error) -> Failure {
    let path = path.display().to_string();
    move |source| Failure::File { path, source }
}

/// The first line of a file, a passphrase.
pub(crate) fn first_line(path: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(path).map_err(file_trouble(path))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn parsed(arguments: &str) -> Result<Value, Failure> {
    let mut text = arguments.to_owned();
    if arguments == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text).map_err(file_trouble(Path::new("-")))?;
    }
    serde_json::from_str(&text)
        .map_err(|error| Failure::Input { path: "--args".to_owned(), message: error.to_string() })
}

pub(crate) fn as_json(value: &impl serde::Serialize) -> Result<Value, Failure> {
    serde_json::to_value(value)
        .map_err(|error| Failure::Input { path: String::new(), message: error.to_string() })
}

pub(crate) fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// One run: what was typed, in whose words, when and by whom.
pub(crate) struct Session<'typed> {
    pub(crate) args: &'typed Args,
    pub(crate) words: &'typed Words,
    pub(crate) now: DateTime<FixedOffset>,
    pub(crate) actor: Actor,
    /// The backup that holds what the workspace lacks, once it was opened.
    overtaken: OnceCell<Option<Overtaking>>,
}

impl Session<'_> {
    fn unlocking(&self) -> Result<Unlocking, Failure> {
        let passphrase = match &self.args.passphrase_file {
            None => String::new(),
            Some(path) => first_line(path)?,
        };
        Ok(Unlocking { passphrase })
    }

    pub(crate) fn open(&self) -> Result<Secretariat, Failure> {
        let passphrase = Passphrase::new(&self.unlocking()?.passphrase);
        let office = Secretariat::open(&self.args.workspace, &Unlock::Passphrase(passphrase), self.now)?;
        if self.overtaken.get().is_none() {
            let overtaken = office.overtaken()?;
            overtaken.iter().for_each(|by| self.warn_of(by));
            let _it_was_empty = self.overtaken.set(overtaken);
        }
        Ok(office)
    }

    /// A reply with the backup that overtakes the workspace, if one does, as a field of its own.
    fn replied(&self, mut reply: serde_json::Map<String, Value>) -> Value {
        if let Some(Some(by)) = self.overtaken.get() {
            reply.insert("overtaken".to_owned(), json!(by));
        }
        Value::from(reply)
    }

    pub(crate) fn print(&self, value: &Value) -> Result<(), Failure> {
        match value.as_array() {
            Some(rows) if !self.args.json => rows.iter().for_each(|row| match row.as_str() {
                Some(text) => tell!("{text}"),
                None => tell!("{row}"),
            }),
            Some(_) => tell!("{value:#}"),
            None => match value.as_object() {
                Some(object) => tell!("{:#}", self.replied(object.clone())),
                None => tell!("{value:#}"),
            },
        }
        Ok(())
    }

    pub(crate) fn say(&self, key: &str, figures: &[(&str, &str)]) -> Result<(), Failure> {
        if self.args.json {
            let figures: serde_json::Map<String, Value> =
                figures.iter().map(|(name, figure)| ((*name).to_owned(), json!(figure))).collect();
            tell!("{}", self.replied(figures));
        } else {
            let figures: Vec<_> = figures.iter().map(|(name, figure)| (*name, (*figure).into())).collect();
            tell!("{}", self.words.text(key, &figures));
        }
        Ok(())
    }

    pub(crate) fn done(&self, receipt: &Receipt) -> Result<(), Failure> {
        let short = receipt.hash.get(..12).unwrap_or_default();
        self.say("cli-done", &[("seq", &receipt.seq.to_string()), ("hash", short)])
    }

    /// Takes the newest entry back that can be, and says whose it was: exports and what else stands are passed over.
    fn undo(&self) -> Result<(), Failure> {
        let office = self.open()?;
        let undone = office.next_undo()?.ok_or_else(Failure::nothing_to_undo)?;
        let entry = office.entry(undone)?;
        let receipt = office.undo(undone, &self.actor, self.now)?;
        self.say(
            "cli-undone",
            &[
                ("undone", &undone.to_string()),
                ("actor", &entry.actor),
                ("at", &entry.at.format("%Y-%m-%d %H:%M").to_string()),
                ("seq", &receipt.seq.to_string()),
                ("hash", receipt.hash.get(..12).unwrap_or_default()),
            ],
        )
    }

    fn new_workspace(&self, dir: &Path, society: &str) -> Result<(), Failure> {
        let name = Line::parse(society)?;
        let id = SocietyId::parse(&fresh()).map_err(chengjie_domain::Refusal::from)?;
        let (_, code) = Secretariat::create(dir, &self.unlocking()?, (id, name), &self.actor, self.now)?;
        self.say("cli-recovery", &[("code", code.as_str())])
    }

    fn check(&self, project: Option<&str>) -> Result<(), Failure> {
        let office = self.open()?;
        let projects = match project {
            Some(id) => vec![ProjectId::parse(id).map_err(chengjie_domain::Refusal::from)?],
            None => office.projects()?,
        };
        if project.is_none() && !self.args.json {
            for (body, warning) in office.body_warnings(self.words, self.now.date_naive())? {
                let said = [("body", body.as_str()), ("sentence", warning.sentence.as_str())];
                self.say("warning-of-body", &said)?;
            }
        }
        for project in projects {
            let findings = office.findings(&project, self.now.date_naive())?;
            if self.args.json {
                self.print(&as_json(&findings)?)?;
                continue;
            }
            for finding in findings {
                let status = as_json(&finding.status)?;
                let status = status.as_str().unwrap_or_default().replace('_', "-");
                let records: Vec<&str> = finding.records.iter().map(|record| record.title.as_str()).collect();
                tell!(
                    "{}  {}  {}  {}",
                    self.words.text(&format!("finding-{status}"), &[]),
                    finding.clause,
                    self.words.text(&format!("rule-{}", finding.rule), &[]),
                    records.join(" ")
                );
            }
        }
        Ok(())
    }

    fn export(&self, of: DocumentOf, output: &Path, language: Language) -> Result<(), Failure> {
        let export_id = ExportId::parse(&fresh()).map_err(chengjie_domain::Refusal::from)?;
        let (office, press) = (self.open()?, press(&self.args.fonts)?);
        let (actor, now) = (self.actor.clone(), self.now);
        let path = output.to_owned();
        let exported = job::run(move |progress| {
            let order = ExportOrder { export_id, of: &of, language, path: &path };
            office.export(&press, order, &actor, now, progress)
        })?;
        let seq = exported.anchor.to_string();
        self.say("cli-exported", &[("path", &output.display().to_string()), ("seq", &seq)])
    }

    fn documents(&self) -> Result<(), Failure> {
        let offers = self.open()?.documents(self.words, self.now.date_naive())?;
        if !self.args.json {
            for offer in offers {
                tell!("{}  {}  {}", DocumentName::from(&offer.of), offer.of.key(), offer.title);
            }
            return Ok(());
        }
        let rows = offers.iter().map(|offer| {
            let period = offer.of.period();
            json!({
                "document": DocumentName::from(&offer.of).to_string(),
                "of": offer.of.key(),
                "from": period.map(Period::from),
                "to": period.map(Period::to),
                "title": offer.title,
            })
        });
        self.print(&rows.collect())
    }

    fn verify_file(&self, path: &Path) -> Result<(), Failure> {
        let bytes = fs::read(path).map_err(file_trouble(path))?;
        let has_workspace = self.args.workspace.join("society.chengjie").exists();
        let checked = match check_file(&press(&self.args.fonts)?, &bytes) {
            Err(failure) if has_workspace => return self.verify_by_hash(&bytes, failure),
            checked => checked?,
        };
        let is_sound = checked.code_holds && checked.bytes_hold;
        let key = if is_sound { "cli-file-sound" } else { "cli-file-changed" };
        self.say(key, &[("title", checked.paper.title()), ("code", &checked.code)])?;
        if !has_workspace {
            if !is_sound {
                return Err(changed(path));
            }
            return self.say("cli-no-ledger", &[]);
        }
        let known = self.open()?.knows_file(&checked, &bytes)?;
        let key = if known { "cli-file-known" } else { "cli-file-unknown" };
        self.say(key, &[("seq", &checked.anchor.seq.to_string())])?;
        let since = self.say_since(&bytes)?;
        if let Some(lost) = since.iter().find_map(Since::as_refusal) {
            return Err(lost.into());
        }
        if is_sound && known { Ok(()) } else { Err(changed(path)) }
    }

    /// A file without data inside, an attendance sheet, is known by its hash alone.
    fn verify_by_hash(&self, bytes: &[u8], failure: Failure) -> Result<(), Failure> {
        let Some(export) = self.open()?.export_of_file(bytes)? else { return Err(failure) };
        self.say("cli-file-recorded", &[("title", export.title.as_str())])?;
        self.say_since(bytes)?;
        Ok(())
    }

    /// What happened since a file was exported.
    fn say_since(&self, bytes: &[u8]) -> Result<Vec<Since>, Failure> {
        let since = self.open()?.since_export(bytes)?;
        for one in &since {
            let (key, figures) = since_figures(one);
            let figures: Vec<(&str, &str)> =
                figures.iter().map(|(name, figure)| (*name, figure.as_str())).collect();
            self.say(key, &figures)?;
        }
        Ok(since)
    }
}

fn changed(path: &Path) -> Failure {
    Failure::not_as_exported(&path.display().to_string())
}
