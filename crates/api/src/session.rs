//! What stays between two commands: the open workspace, the press, who acts, and the clock.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chengjie_app::document::press;
use chengjie_app::{Actor, Failure, Secretariat};
use chengjie_domain::Refusal;
use chrono::{DateTime, FixedOffset};

/// Tells what moment it is; the window reads the machine's clock, a test says.
pub type Clock = Box<dyn Fn() -> DateTime<FixedOffset> + Send + Sync>;

type Press = chengjie_app::document::Press;

/// One window's state.
pub struct Session {
    clock: Clock,
    actor: Actor,
    fonts: PathBuf,
    office: Mutex<Option<Arc<Secretariat>>>,
    press: Mutex<Option<Arc<Press>>>,
}

impl Session {
    /// A session without a workspace.
    #[must_use]
    pub fn new(clock: Clock, actor: Actor, fonts: PathBuf) -> Self {
        Self { clock, actor, fonts, office: Mutex::new(None), press: Mutex::new(None) }
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> DateTime<FixedOffset> {
        (self.clock)()
    }

    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Works on a workspace from now on; the one before is closed.
    pub fn enter(&self, office: Option<Secretariat>) {
        *self.office.lock().unwrap_or_else(PoisonError::into_inner) = office.map(Arc::new);
    }

    /// The open workspace, if one is open.
    #[must_use]
    pub fn find_office(&self) -> Option<Arc<Secretariat>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The open workspace.
    ///
    /// # Errors
    /// When none is open.
    pub fn office(&self) -> Result<Arc<Secretariat>, Failure> {
        self.find_office().ok_or_else(|| {
            Failure::Refused(Refusal {
                code: "workspace-none-open".to_owned(),
                args: std::collections::BTreeMap::new(),
            })
        })
    }

    /// The press, made when it is first needed.
    ///
    /// # Errors
    /// When a font is not there.
    pub fn press(&self) -> Result<Arc<Press>, Failure> {
        let mut held = self.press.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(press) = held.as_ref() {
            return Ok(Arc::clone(press));
        }
        let made = Arc::new(press(&self.fonts)?);
        *held = Some(Arc::clone(&made));
        Ok(made)
    }
}
