//! Meetings carried on another laptop, out and back.

use std::path::{Path, PathBuf};

use chengjie_app::{CarryOrder, Failure, Secretariat};
use chengjie_domain::{CarriedId, Language, Line, MeetingId, Refusal};
use chengjie_words::Words;
use clap::Subcommand;

use crate::command::{Session, first_line, fresh};
use crate::job;

/// What is done with a meeting that is carried.
#[derive(Debug, Subcommand)]
pub(crate) enum Carry {
    /// Take a meeting out into one encrypted file; it is locked here until it is back.
    Out {
        /// Key of the meeting.
        meeting: String,
        /// To whom, or to which machine.
        #[arg(long)]
        to: String,
        /// A file whose first line is the passphrase of the file that goes out.
        #[arg(long)]
        carry_passphrase_file: PathBuf,
        /// The file.
        #[arg(short)]
        output: PathBuf,
    },
    /// Open such a file as a workspace where the meeting is held.
    Open {
        /// The file.
        file: PathBuf,
        /// The new folder.
        dir: PathBuf,
        /// A file whose first line is its passphrase.
        #[arg(long)]
        carry_passphrase_file: PathBuf,
    },
    /// Write the file that is brought back.
    Pack {
        /// The file.
        #[arg(short)]
        output: PathBuf,
    },
    /// Bring the meeting back: its entries are checked and entered in order.
    Back {
        /// The file.
        file: PathBuf,
        /// A file whose first line is its passphrase.
        #[arg(long)]
        carry_passphrase_file: PathBuf,
    },
}

impl Session<'_> {
    pub(crate) fn carry(&self, what: &Carry, language: Language) -> Result<(), Failure> {
        match what {
            Carry::Out { meeting, to, carry_passphrase_file, output } => {
                self.carry_out(meeting, to, carry_passphrase_file, output)
            }
            Carry::Open { file, dir, carry_passphrase_file } => {
                let passphrase = first_line(carry_passphrase_file)?;
                Secretariat::open_carried((file, dir), &passphrase, &self.actor, self.now)?;
                self.say("cli-carry-opened", &[("path", &dir.display().to_string())])
            }
            Carry::Pack { output } => {
                let (office, path) = (self.open()?, output.clone());
                job::run(move |progress| office.pack_return(&path, progress))?;
                self.say("cli-carry-packed", &[("path", &output.display().to_string())])
            }
            Carry::Back { file, carry_passphrase_file } => {
                let (office, actor, now) = (self.open()?, self.actor.clone(), self.now);
                let (file, passphrase) = (file.clone(), first_line(carry_passphrase_file)?);
                let receipt = job::run(move |progress| {
                    let words = Words::new(language);
                    office.bring_back((&file, &passphrase), &words, &actor, now, progress)
                })?;
                self.say("cli-brought-back", &[("seq", &receipt.seq.to_string())])
            }
        }
    }

    fn carry_out(&self, meeting: &str, to: &str, secret: &Path, output: &Path) -> Result<(), Failure> {
        let carried_id = CarriedId::parse(&fresh()).map_err(Refusal::from)?;
        let meeting_id = MeetingId::parse(meeting).map_err(Refusal::from)?;
        let (carried_to, passphrase) = (Line::parse(to)?, first_line(secret)?);
        let (office, actor, now) = (self.open()?, self.actor.clone(), self.now);
        let path = output.to_owned();
        let receipt = job::run(move |progress| {
            let order =
                CarryOrder { carried_id, meeting_id, carried_to, passphrase: &passphrase, path: &path };
            office.carry_out(order, &actor, now, progress)
        })?;
        let (path, seq) = (output.display().to_string(), receipt.seq.to_string());
        self.say("cli-carried-out", &[("path", &path), ("seq", &seq)])
    }
}
