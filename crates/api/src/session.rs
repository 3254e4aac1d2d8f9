//! What stays between two commands: the open workspace, the press, who acts, and the clock.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chengjie_app::document::press;
use chengjie_app::{Actor, Failure, Secretariat};
use chengjie_domain::{Line, Refusal};
use chrono::{DateTime, FixedOffset};

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
    office: Mutex<Option<Arc<Secretariat>>>,
    press: Mutex<Option<Arc<Press>>>,
}

impl Session {
    /// A session without a workspace.
    #[must_use]
    pub fn new(clock: Clock, actor: Actor, fonts: PathBuf) -> Self {
        let acting = Mutex::new(Acting { actor, is_chosen: false });
        Self { clock, acting, fonts, office: Mutex::new(None), press: Mutex::new(None) }
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
    pub(crate) fn fonts(&self) -> &std::path::Path {
        &self.fonts
    }

    pub(crate) fn acting(&self) -> Acting {
        self.acting.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on somebody else acts: who sits here said so, now or at an earlier start.
    pub fn act_as(&self, name: Line) {
        let mut acting = self.acting.lock().unwrap_or_else(PoisonError::into_inner);
        acting.actor.name = name;
        acting.is_chosen = true;
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
