//! The one command through which the page reads and changes everything.

use std::sync::Arc;

use chengjie_api::{Refused, Session, dispatch};
use serde_json::Value;
use tauri::State;

/// Hands a command of the list to the dispatcher; `job` is the key by which the page asks how far a long one is.
#[tauri::command]
pub(crate) async fn call(
    session: State<'_, Arc<Session>>,
    name: String,
    args: Value,
    job: Option<String>,
) -> Result<Value, Refused> {
    dispatch(session.inner(), name, args, job).await
}
