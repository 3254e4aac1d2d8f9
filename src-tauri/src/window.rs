//! The window and what it starts with: the workspace named on the command line, or the last one.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chengjie_api::{Clock, Session, machine, person};
use tauri::{App, AppHandle, Emitter as _, Manager as _, WebviewUrl, WebviewWindowBuilder};
use tokio::sync::watch;

/// The name of the window in which one works.
pub(crate) const MAIN: &str = "main";

/// Tells the page that another workspace was opened behind its back.
const OPENED: &str = "workspace-opened";

/// Tells the page that a workspace was named and did not open: what was open still is.
const ASKED: &str = "workspace-asked";

/// A workspace that the system named before there was a session.
struct Named(PathBuf);

/// Tells when the workspace of the start has been opened, or was not.
#[derive(Clone)]
pub(crate) struct Opened(watch::Receiver<bool>);

impl Opened {
    /// Waits for it; what asks then finds the workspace open.
    pub(crate) async fn wait(&self) {
        // A task that broke off is over too.
        let mut told = self.0.clone();
        let _over = told.wait_for(|is_over| *is_over).await;
    }
}

/// Opens it, and the workspace while the window is made; looks every minute whether a backup is due.
pub(crate) fn open(app: &mut App) -> tauri::Result<()> {
    let config = app.path().app_config_dir()?;
    let session = Arc::new(Session::new(clock(), actor(), fonts(app), &config));
    let here = std::env::current_dir().unwrap_or_default();
    let named =
        named(std::env::args(), &here).or_else(|| app.try_state::<Named>().map(|named| named.0.clone()));
    app.manage(Arc::clone(&session));
    let (tell, opened) = watch::channel(false);
    app.manage(Opened(opened));
    let first = Arc::clone(&session);
    tauri::async_runtime::spawn_blocking(move || {
        reopen(&first, named.as_deref());
        // When nobody listens any more the window is gone.
        let _told = tell.send(true);
    });
    tauri::async_runtime::spawn(async move {
        let mut minute = tokio::time::interval(Duration::from_secs(60));
        loop {
            minute.tick().await;
            let session = Arc::clone(&session);
            let asked = tokio::task::spawn_blocking(move || session.back_up_if_due());
            if let Err(stopped) = asked.await {
                log::error!("{stopped}");
            }
        }
    });
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("承接台")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 640.0)
        .build()?;
    Ok(())
}

/// Brings the window to the front when the program is started again, with the workspace that was double-clicked.
pub(crate) fn started_again(app: &AppHandle, words: Vec<String>, here: String) {
    if let Some(named) = named(words.into_iter(), Path::new(&here)) {
        turn_to(app, named);
    }
    if let Some(window) = app.get_webview_window(MAIN) {
        // A desktop may refuse to give the focus away.
        let _refused = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Turns to a workspace that a double click named, after that of the start; the page hears whether it opened.
pub(crate) fn turn_to(app: &AppHandle, named: PathBuf) {
    let (Some(session), Some(opened)) = (app.try_state::<Arc<Session>>(), app.try_state::<Opened>()) else {
        app.manage(Named(named));
        return;
    };
    let (app, session, opened) = (app.clone(), Arc::clone(session.inner()), opened.inner().clone());
    tauri::async_runtime::spawn(async move {
        opened.wait().await;
        let turned = tauri::async_runtime::spawn_blocking(move || {
            // The workspace that is open already only comes to the front.
            if session.is_at(&named) {
                return Ok(());
            }
            reopen(&session, Some(&named));
            app.emit(if session.is_at(&named) { OPENED } else { ASKED }, ())
        });
        match turned.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) | Err(error) => log::error!("{error}"),
        }
    });
}

/// Closes the workspace with a backup, when the window is gone already.
pub(crate) fn close(app: &AppHandle) {
    if let Some(session) = app.try_state::<Arc<Session>>() {
        session.close();
    }
}

/// The workspace that a command line names; what begins with a dash is meant for the web view.
fn named(words: impl Iterator<Item = String>, here: &Path) -> Option<PathBuf> {
    words.skip(1).find(|word| !word.starts_with('-')).map(|word| here.join(word))
}

/// How often, and after how long each time, a workspace is tried again that the program before is still closing.
const TRIES: u32 = 40;
const BETWEEN: Duration = Duration::from_millis(250);

fn reopen(session: &Session, named: Option<&Path>) {
    let mut opened = session.reopen(named);
    for _ in 0..TRIES {
        if !opened.as_ref().is_err_and(|refused| refused.code == "workspace-in-use") {
            break;
        }
        std::thread::sleep(BETWEEN);
        opened = session.reopen(named);
    }
    // The first screen shows which one it was and why.
    if let Err(refused) = opened {
        log::warn!("{}", refused.code);
    }
}

/// The machine's clock; a debug build believes a test that says what moment it is.
#[expect(clippy::disallowed_methods, reason = "the window reads the clock for everybody")]
fn clock() -> Clock {
    let said = if cfg!(debug_assertions) { std::env::var("CHENGJIE_NOW").ok() } else { None };
    let fixed = said.and_then(|text| chrono::DateTime::parse_from_rfc3339(&text).ok());
    Box::new(move || fixed.unwrap_or_else(|| chrono::Local::now().fixed_offset()))
}

fn actor() -> chengjie_api::Actor {
    let variable = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
    let name = variable(&["CHENGJIE_ACTOR", "USER", "USERNAME"]).unwrap_or_else(|| "?".to_owned());
    person(&name, &machine())
}

/// Fonts lie beside the installed program; a run out of the source tree names their folder.
fn fonts(app: &App) -> PathBuf {
    match std::env::var_os("CHENGJIE_FONTS") {
        Some(folder) => folder.into(),
        None => app.path().resource_dir().unwrap_or_default().join("fonts"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workspace_is_named_by_the_first_word_that_is_no_switch() {
        let here = Path::new("/home/li");
        let of = |words: &[&str]| named(words.iter().map(|word| (*word).to_owned()), here);
        assert_eq!(of(&["chengjie"]), None);
        assert_eq!(of(&["chengjie", "--automation", "学会"]), Some(here.join("学会")));
        assert_eq!(of(&["chengjie", "/学会/society.chengjie"]), Some("/学会/society.chengjie".into()));
    }
}
