//! What stays between two commands: the open workspace, the press, who acts, the clock, and what was written where.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chengjie_app::document::press;
use chengjie_app::{
    Actor, BackedUp, Failure, Passphrase, Progress, Secretariat, Unlock, asks_for_passphrase,
};
use chengjie_domain::{Line, Refusal};
use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use crate::Refused;
use crate::jobs::Jobs;
use crate::memory::Memory;
use crate::workspace::{folder_of, is_same};

/// Tells what moment it is; the window reads the machine's clock, a test says.
pub type Clock = Box<dyn Fn() -> DateTime<FixedOffset> + Send + Sync>;

/// Who acts, and whether a person said so.
#[derive(Debug, Clone)]
pub(crate) struct Acting {
    pub(crate) actor: Actor,
    pub(crate) is_chosen: bool,
}

type Press = chengjie_app::document::Press;

/// One window's state.
pub struct Session {
    clock: Clock,
    acting: Mutex<Acting>,
    fonts: PathBuf,
    memory: Memory,
    jobs: Jobs,
    office: Mutex<Option<Arc<Secretariat>>>,
    press: Mutex<Option<Arc<Press>>>,
    written: Mutex<BTreeSet<PathBuf>>,
    /// Where files lie that are made only to be printed: open to nobody else, and gone with the session.
    passing: Mutex<Option<TempDir>>,
    backup_trouble: Mutex<Option<Refused>>,
}

/// The codes of this crate with the names of their figures.
pub const CODES: &[(&str, &[&str])] = &[("workspace-none-open", &[]), ("file-not-exported", &["path"])];

fn held<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

fn refuse(code: &str, args: &[(&str, &str)]) -> Failure {
    let args = args.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect();
    Failure::Refused(Refusal { code: code.to_owned(), args })
}

impl Session {
    /// A session without a workspace; the folder is this person's own, where the last workspace is remembered.
    #[must_use]
    pub fn new(clock: Clock, actor: Actor, fonts: PathBuf, memory: &Path) -> Self {
        let memory = Memory::new(memory);
        let acting = match memory.actor() {
            Some(name) => Acting { actor: Actor { name, ..actor }, is_chosen: true },
            None => Acting { actor, is_chosen: false },
        };
        Self {
            clock,
            acting: Mutex::new(acting),
            fonts,
            memory,
            jobs: Jobs::default(),
            office: Mutex::default(),
            press: Mutex::default(),
            written: Mutex::default(),
            passing: Mutex::default(),
            backup_trouble: Mutex::default(),
        }
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> DateTime<FixedOffset> {
        (self.clock)()
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.acting().actor
    }

    /// Where the fonts lie.
    pub(crate) fn fonts(&self) -> &Path {
        &self.fonts
    }

    pub(crate) fn acting(&self) -> Acting {
        held(&self.acting).clone()
    }

    /// From now on, and at the next start, somebody else acts: who sits here said so.
    pub fn act_as(&self, name: Line) {
        // When this person's folder cannot be written, the next start asks again; nothing is lost.
        let _asked_next_time = self.memory.keep_actor(&name);
        let mut acting = held(&self.acting);
        acting.actor.name = name;
        acting.is_chosen = true;
    }

    pub(crate) const fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    pub(crate) const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Works on a workspace from now on, and remembers it for the next start.
    pub(crate) fn enter(&self, office: Secretariat) {
        // When this person's folder cannot be written, the next start asks; nothing is lost.
        let _asked_next_time = self.memory.keep(office.workspace().folder());
        *held(&self.office) = Some(Arc::new(office));
        *held(&self.backup_trouble) = None;
    }

    /// Opens the workspace that was named at the start or, when none was, the last one. When a passphrase keeps it or it is
    /// gone, the first screen shows it and asks.
    ///
    /// # Errors
    /// Why it did not open.
    pub fn reopen(&self, named: Option<&Path>) -> Result<(), Refused> {
        if let Some(named) = named {
            let _asked_next_time = self.memory.keep(&folder_of(named));
        }
        let Some(folder) = self.memory.last() else { return Ok(()) };
        if asks_for_passphrase(&folder)? {
            return Ok(());
        }
        let none = Unlock::Passphrase(Passphrase::none());
        self.enter(Secretariat::open(&folder, &none, self.now()).map_err(Refused::from)?);
        Ok(())
    }

    /// Whether the open workspace is the one that a path names.
    #[must_use]
    pub fn is_at(&self, named: &Path) -> bool {
        self.find_office().is_some_and(|office| is_same(office.workspace().folder(), &folder_of(named)))
    }

    /// Closes the workspace at the end, with a backup if something changed; one that fails keeps nobody from ending, and the next
    /// start tells how old the last one is.
    pub fn close(&self) {
        let _told_at_the_next_start = self.back_up_to_leave(&Progress::silent());
        *held(&self.passing) = None;
        *held(&self.office) = None;
    }

    /// Closes the workspace, if one is open, with a backup if something changed.
    ///
    /// # Errors
    /// When the backup fails or is stopped; then the workspace stays open.
    pub(crate) fn leave(&self, progress: &Progress<'_>) -> Result<(), Failure> {
        self.back_up_to_leave(progress)?;
        self.leave_unsaved();
        Ok(())
    }

    /// Closes the workspace, if one is open, without a backup.
    pub(crate) fn leave_unsaved(&self) {
        // What was shown or printed of it goes with it.
        *held(&self.passing) = None;
        held(&self.written).clear();
        *held(&self.office) = None;
    }

    /// Makes the backup without which a workspace is not left.
    ///
    /// # Errors
    /// When it fails or is stopped.
    pub(crate) fn back_up_to_leave(&self, progress: &Progress<'_>) -> Result<(), Failure> {
        let Some(office) = self.find_office() else { return Ok(()) };
        let made = office.back_up_if_changed(self.now(), progress);
        self.note_backup(&made);
        made.map(drop)
    }

    /// Makes a backup if half an hour has passed and something changed; the window asks every minute.
    pub fn back_up_if_due(&self) {
        if let Some(office) = self.find_office() {
            let made = office.back_up_if_due(self.now());
            self.note_backup(&made);
        }
    }

    /// Keeps why the last backup failed or did not reach the second place, until one does.
    pub(crate) fn note_backup(&self, made: &Result<Option<BackedUp>, Failure>) {
        let trouble = match made {
            Ok(None) => return,
            Ok(Some(made)) => made.left_here.as_ref(),
            Err(failure) => Some(failure),
        };
        *held(&self.backup_trouble) = trouble.map(|failure| Refused::from(failure.refusal()));
    }

    pub(crate) fn backup_trouble(&self) -> Option<Refused> {
        held(&self.backup_trouble).clone()
    }

    /// The open workspace, if one is open.
    #[must_use]
    pub fn find_office(&self) -> Option<Arc<Secretariat>> {
        held(&self.office).clone()
    }

    /// The open workspace.
    ///
    /// # Errors
    /// When none is open.
    pub fn office(&self) -> Result<Arc<Secretariat>, Failure> {
        self.find_office().ok_or_else(|| refuse("workspace-none-open", &[]))
    }

    /// Where a file lies that is made only to be printed.
    ///
    /// # Errors
    /// When the system gives no folder for passing files.
    pub(crate) fn passing_place(&self, name: &str) -> Result<PathBuf, Failure> {
        let mut passing = held(&self.passing);
        let folder = match passing.take() {
            Some(folder) => folder,
            None => {
                let trouble =
                    |source| Failure::File { path: std::env::temp_dir().display().to_string(), source };
                TempDir::with_prefix("chengjie-print-").map_err(trouble)?
            }
        };
        let name = Path::new(name).file_name().unwrap_or_else(|| "document.pdf".as_ref());
        Ok(passing.insert(folder).path().join(name))
    }

    /// Notes that this session wrote a file, so that the shell may open and print it.
    pub(crate) fn wrote(&self, path: &Path) {
        held(&self.written).insert(path.to_owned());
    }

    /// Lets only a file pass that this session exported: the page cannot have the shell open anything else.
    ///
    /// # Errors
    /// When it is another.
    pub fn require_exported(&self, path: &Path) -> Result<(), Refused> {
        if held(&self.written).contains(path) {
            return Ok(());
        }
        Err(refuse("file-not-exported", &[("path", &path.display().to_string())]).into())
    }

    /// The press, made when it is first needed.
    ///
    /// # Errors
    /// When a font is not there.
    pub fn press(&self) -> Result<Arc<Press>, Failure> {
        let mut press_held = held(&self.press);
        if let Some(press) = press_held.as_ref() {
            return Ok(Arc::clone(press));
        }
        let made = Arc::new(press(&self.fonts)?);
        *press_held = Some(Arc::clone(&made));
        Ok(made)
    }
}
