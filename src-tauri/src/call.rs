//! The one command through which the page reads and changes everything.

use std::sync::Arc;

use chengjie_api::{Refused, Session, dispatch};
use serde_json::Value;
use tauri::{AppHandle, Manager as _, State};

use crate::window;

/// Hands a command of the list to the dispatcher; remembers which workspace was opened last.
#[tauri::command]
pub(crate) async fn call(
    app: AppHandle,
    session: State<'_, Arc<Session>>,
    name: String,
    args: Value,
) -> Result<Value, Refused> {
    let session = Arc::clone(session.inner());
    let folder = args.get("folder").and_then(Value::as_str).map(str::to_owned);
    let reply = dispatch(&session, name, args).await?;
    if let Some(folder) = folder
        && let Ok(config) = app.path().app_config_dir()
        && let Err(error) = window::remember(&config, &folder)
    {
        // The next start asks for the folder; nothing is lost.
        eprintln!("{}: {error}", config.display());
    }
    Ok(reply)
}
