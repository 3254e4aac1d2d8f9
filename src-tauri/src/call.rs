//! The one command through which the page reads and changes everything.

use std::sync::Arc;

use chengjie_api::{Refused, Session, dispatch};
use serde_json::Value;
use tauri::{State, WebviewWindow};

use crate::projector::LABEL;
use crate::window::Opened;

/// What the projector reads; it changes nothing.
const OF_PROJECTOR: &[&str] = &["meeting_room", "society"];

/// Hands a command of the list to the dispatcher; `job` is the key by which the page asks how far a long one is.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    session: State<'_, Arc<Session>>,
    opened: State<'_, Opened>,
    name: String,
    args: Value,
    job: Option<String>,
) -> Result<Value, Refused> {
    if window.label() == LABEL && !OF_PROJECTOR.contains(&name.as_str()) {
        return Err(Refused {
            code: "input-operation-unknown".to_owned(),
            args: [("name".to_owned(), name.into())].into(),
        });
    }
    opened.wait().await;
    dispatch(session.inner(), name, args, job).await
}
