//! The window and what it starts with: the workspace named on the command line, or the last one.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chengjie_api::{Session, dispatch, person};
use tauri::{App, AppHandle, Manager as _, WebviewUrl, WebviewWindowBuilder};

const LAST: &str = "last-workspace";

/// Opens it; a workspace without a passphrase is opened with it.
pub(crate) fn open(app: &mut App) -> tauri::Result<()> {
    let session = Arc::new(Session::new(Box::new(now), actor(), fonts(app)));
    let last = std::env::args().nth(1).map(PathBuf::from).or_else(|| {
        let folder = fs::read_to_string(app.path().app_config_dir().ok()?.join(LAST)).ok()?;
        Some(PathBuf::from(folder))
    });
    if let Some(folder) = last {
        let asked = serde_json::json!({ "folder": folder, "passphrase": "" });
        // When it has a passphrase or is gone, the first screen asks.
        let opened = tauri::async_runtime::block_on(dispatch(&session, "open".to_owned(), asked));
        if let Err(refused) = opened {
            eprintln!("{}: {}", folder.display(), refused.code);
        }
    }
    app.manage(session);
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("承接台")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 640.0)
        .build()?;
    Ok(())
}

/// Brings the window to the front when the program is started again.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A desktop may refuse to give the focus away.
        let _refused = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Notes which workspace was open.
pub(crate) fn remember(config: &Path, folder: &str) -> std::io::Result<()> {
    fs::create_dir_all(config)?;
    let beside = config.join("last-workspace.new");
    File::create(&beside)?.write_all(folder.as_bytes())?;
    fs::rename(beside, config.join(LAST))
}

#[expect(clippy::disallowed_methods, reason = "the window reads the clock for everybody")]
fn now() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::Local::now().fixed_offset()
}

fn actor() -> chengjie_api::Actor {
    let variable = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
    let name = variable(&["CHENGJIE_ACTOR", "USER", "USERNAME"]).unwrap_or_else(|| "?".to_owned());
    let device = variable(&["COMPUTERNAME", "HOSTNAME"]).unwrap_or_else(|| std::env::consts::OS.to_owned());
    person(&name, &device)
}

/// Fonts lie beside the installed program; a run out of the source tree names their folder.
fn fonts(app: &App) -> PathBuf {
    match std::env::var_os("CHENGJIE_FONTS") {
        Some(folder) => folder.into(),
        None => app.path().resource_dir().unwrap_or_default().join("fonts"),
    }
}
