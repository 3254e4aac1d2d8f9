//! What can be typed after `chengjie`.

use std::path::PathBuf;

use chengjie_app::YEARS;
use chrono::NaiveDate;
use clap::{Parser, Subcommand};

use crate::carry::Carry;
use crate::document::DocumentName;

/// The secretariat's work without a window.
#[derive(Debug, Parser)]
#[command(name = "chengjie", version)]
pub(crate) struct Args {
    /// The workspace's folder.
    #[arg(long, global = true, default_value = ".")]
    pub(crate) workspace: PathBuf,
    /// A file whose first line is the passphrase.
    #[arg(long, global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// zh-Hans, zh-Hant or en.
    #[arg(long, global = true, default_value = "zh-Hans")]
    pub(crate) lang: String,
    /// Machine-readable replies and refusals.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Who acts, as the ledger shows it.
    #[arg(long, global = true, env = "USER", default_value = "chengjie")]
    pub(crate) actor: String,
    /// The moment to act at, RFC 3339; the clock without it.
    #[arg(long, global = true)]
    pub(crate) now: Option<String>,
    /// Folder of the fonts.
    #[arg(long, global = true, default_value = "assets/fonts")]
    pub(crate) fonts: PathBuf,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// One thing to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a workspace for a society.
    New {
        /// Folder to make it in.
        dir: PathBuf,
        /// The society's name.
        #[arg(long)]
        society: String,
    },
    /// Make a workspace with the sample society.
    Sample {
        /// Folder to make it in.
        dir: PathBuf,
    },
    /// List every operation with the JSON schema of its arguments.
    Operations,
    /// Do an operation.
    Do {
        /// Its name, as `vote.close`.
        operation: String,
        /// Its arguments as JSON, or `-` for standard input.
        #[arg(long)]
        args: String,
    },
    /// List the records of a kind.
    List {
        /// The kind.
        kind: String,
    },
    /// Show one record.
    Show {
        /// The kind.
        kind: String,
        /// Its key.
        id: String,
    },
    /// Find records by text, pinyin or initials.
    Search {
        /// What to look for.
        text: String,
    },
    /// Say what the plan's rules find in a project, or in all.
    Check {
        /// Key of the project.
        project: Option<String>,
    },
    /// When each body must meet next; of a year, what the annual inspection asks for.
    Duties {
        /// The year.
        #[arg(long, value_parser = year)]
        year: Option<i32>,
        /// Write the year's table into this .xlsx file.
        #[arg(short, requires = "year")]
        output: Option<PathBuf>,
    },
    /// What can be exported.
    Documents,
    /// Export a document as PDF.
    Export {
        /// Which document.
        #[arg(value_enum)]
        document: DocumentName,
        /// Key of the record.
        #[arg(long)]
        of: String,
        /// First day of the period that a report reports; without days it is the quarter before now.
        #[arg(long, requires = "to")]
        from: Option<NaiveDate>,
        /// Last day of it.
        #[arg(long, requires = "from")]
        to: Option<NaiveDate>,
        /// The number under which a report goes out.
        #[arg(long)]
        number: Option<String>,
        /// The year that a report reports or whose resolutions a register lists; a register without one is of this year.
        #[arg(long, conflicts_with = "from", value_parser = year)]
        year: Option<i32>,
        /// The file.
        #[arg(short)]
        output: PathBuf,
    },
    /// Check an exported PDF.
    Verify {
        /// The file.
        file: PathBuf,
    },
    /// Read or verify the ledger.
    Ledger {
        /// `verify` runs the three checks.
        #[arg(value_parser = ["verify"])]
        verb: Option<String>,
    },
    /// Bring a file in as evidence of a record.
    Attach {
        /// The file.
        file: PathBuf,
        /// Kind of the record that it proves: deliverable, reading, gate_record, expense, receipt, agreement_version, meeting,
        /// resolution or submission.
        #[arg(long)]
        kind: String,
        /// Key of the record.
        #[arg(long)]
        of: String,
        /// What it is; the file's name without its ending when nothing is said.
        #[arg(long)]
        title: Option<String>,
    },
    /// Write evidence out as the file that was brought in.
    Evidence {
        /// Key of the evidence.
        id: String,
        /// The file.
        #[arg(short)]
        output: PathBuf,
    },
    /// Carry a meeting on another laptop and bring it back.
    #[command(subcommand)]
    Carry(Carry),
    /// Undo the newest entry.
    Undo,
    /// Make a drilled backup.
    Backup,
    /// Restore a backup into a new folder.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The new folder.
        dir: PathBuf,
    },
    /// Import people from a table file, by one operation.
    Import {
        /// `people`.
        #[arg(value_parser = ["people"])]
        what: String,
        /// The .xlsx file.
        file: PathBuf,
        /// Say what would be imported, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Say what an erasure of a person's data does, and which backups hold them; `do person.erase` does it. Without a person, list
    /// those who were removed and whose data the ledger tells still.
    Erasure {
        /// Key of the person.
        person: Option<String>,
    },
    /// Write everybody into a table file that can be imported again.
    ExportPeople {
        /// The .xlsx file.
        #[arg(short)]
        output: PathBuf,
        /// Telephones as they are; without it they are masked, 138****5678.
        #[arg(long)]
        with_phones: bool,
    },
}

/// A year that a society can mean.
fn year(typed: &str) -> Result<i32, String> {
    typed.parse().ok().filter(|year| YEARS.contains(year)).ok_or_else(String::new)
}
