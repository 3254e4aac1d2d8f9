//! What stays between two commands: the open workspace, the press, who acts, the clock, and what was written where.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chengjie_app::document::press;
use chengjie_app::{
    Actor, BackedUp, Failure, Passphrase, Progress, Secretariat, Unlock, asks_for_passphrase, folder_of,
};
use chengjie_domain::{Line, Refusal};
use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

use crate::Refused;
use crate::jobs::Jobs;
use crate::memory::Memory;

/// Tells what moment it is; the window reads the machine's clock, a test says.
pub type Clock = Box<dyn Fn() -> DateTime<FixedOffset> + Send + Sync>;

/// Who acts, and whether a person said so.
#[derive(Debug, Clone)]
pub(crate) struct Acting {
    pub(crate) actor: Actor,
    pub(crate) is_chosen: bool,
}

/// A workspace that was named by a double click, or at the start, and did not open.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) place: PathBuf,
    /// Why not; nothing when it only asks for its passphrase.
    pub(crate) trouble: Option<Refused>,
}

type Press = chengjie_app::document::Press;

/// One window's state.
pub struct Session {
    clock: Clock,
    acting: Mutex<Acting>,
    fonts: PathBuf,
    memory: Memory,
    asked: Mutex<Option<Asked>>,
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

/// Whether two paths name one folder, however they are written.
fn is_same(left: &Path, right: &Path) -> bool {
    left == right
        || left.canonicalize().is_ok_and(|left| right.canonicalize().is_ok_and(|right| left == right))
}

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
            asked: Mutex::default(),
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

    pub(crate) fn asked(&self) -> Option<Asked> {
        held(&self.asked).clone()
    }

    /// Works on a workspace from now on, and remembers it for the next start; of the one before nothing stays.
    pub(crate) fn enter(&self, office: Secretariat) {
        self.forget_shown();
        // When this person's folder cannot be written, the next start asks; nothing is lost.
        let _asked_next_time = self.memory.keep(office.workspace().folder());
        *held(&self.office) = Some(Arc::new(office));
        *held(&self.backup_trouble) = None;
    }

    /// Opens a workspace, named by its folder or its database, in the place of the one that is open.
    ///
    /// # Errors
    /// When it does not open, or the backup of the one before fails or is stopped; what is open stays open.
    pub(crate) fn turn_to(
        &self,
        named: &Path,
        unlock: &Unlock,
        progress: &Progress<'_>,
    ) -> Result<(), Failure> {
        let folder = folder_of(named)?;
        // Only the same workspace is left first, to be opened anew.
        if self.is_at(&folder) {
            self.leave(progress)?;
        }
        let opened = Secretariat::open(&folder, unlock, self.now())?;
        self.back_up_to_leave(progress)?;
        self.enter(opened);
        Ok(())
    }

    /// Opens the workspace that was named by a double click or, when none was, the last one. When a passphrase keeps it or it
    /// does not open, what is open stays open, and the first screen shows it and asks, or says why.
    ///
    /// # Errors
    /// Why it did not open.
    pub fn reopen(&self, named: Option<&Path>) -> Result<(), Refused> {
        let Some(place) = named.map(Path::to_owned).or_else(|| self.memory.last()) else { return Ok(()) };
        let opened = self.open_freely(&place).map_err(Refused::from);
        if !self.is_at(&place) {
            let place = folder_of(&place).unwrap_or(place);
            *held(&self.asked) = Some(Asked { place, trouble: opened.clone().err() });
        }
        opened
    }

    /// Opens a workspace that no passphrase keeps.
    fn open_freely(&self, named: &Path) -> Result<(), Failure> {
        if asks_for_passphrase(&folder_of(named)?)? {
            return Ok(());
        }
        self.turn_to(named, &Unlock::Passphrase(Passphrase::none()), &Progress::silent())
    }

    /// Whether the open workspace is the one that a path names.
    #[must_use]
    pub fn is_at(&self, named: &Path) -> bool {
        self.find_office().is_some_and(|office| {
            folder_of(named).is_ok_and(|folder| is_same(office.workspace().folder(), &folder))
        })
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
        self.forget_shown();
        *held(&self.office) = None;
    }

    /// What was shown or printed of a workspace goes with it.
    fn forget_shown(&self) {
        *held(&self.passing) = None;
        held(&self.written).clear();
        *held(&self.asked) = None;
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
