//! What only a desktop can do: dialogs, opening and printing a file, the title.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use rfd::AsyncFileDialog;
use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_opener::OpenerExt as _;

/// Answers that a test gives instead of a person, one path a line; only a debug build listens to it.
static SCRIPT: LazyLock<Mutex<Option<VecDeque<PathBuf>>>> = LazyLock::new(|| {
    let script = if cfg!(debug_assertions) { std::env::var("CHENGJIE_PICKS").ok() } else { None };
    Mutex::new(script.map(|lines| lines.lines().map(PathBuf::from).collect()))
});

fn scripted() -> Option<Option<PathBuf>> {
    SCRIPT.lock().unwrap_or_else(PoisonError::into_inner).as_mut().map(VecDeque::pop_front)
}

fn shown(path: Option<PathBuf>) -> Option<String> {
    path.map(|path| path.display().to_string())
}

/// A folder the person chose.
#[tauri::command]
pub(crate) async fn pick_folder(window: WebviewWindow, title: String) -> Option<String> {
    if let Some(answer) = scripted() {
        return shown(answer);
    }
    let picked = AsyncFileDialog::new().set_parent(&window).set_title(title).pick_folder().await;
    shown(picked.map(Into::into))
}

/// A file with one of the endings.
#[tauri::command]
pub(crate) async fn pick_file(window: WebviewWindow, title: String, endings: Vec<String>) -> Option<String> {
    if let Some(answer) = scripted() {
        return shown(answer);
    }
    let dialog = AsyncFileDialog::new().set_parent(&window).set_title(title);
    let picked = dialog.add_filter(endings.join(", "), &endings).pick_file().await;
    shown(picked.map(Into::into))
}

/// Where to write a file.
#[tauri::command]
pub(crate) async fn save_file(window: WebviewWindow, title: String, name: String) -> Option<String> {
    if let Some(answer) = scripted() {
        return shown(answer);
    }
    let dialog = AsyncFileDialog::new().set_parent(&window).set_title(title).set_file_name(name);
    shown(dialog.save_file().await.map(Into::into))
}

/// Opens a file in the program that the system has for it.
#[tauri::command]
pub(crate) async fn open_path(app: AppHandle, path: String) -> Result<(), String> {
    app.opener().open_path(path, None::<&str>).map_err(|error| error.to_string())
}

/// Hands a PDF to the printer; where the system has no such command, to the program that prints.
#[tauri::command]
pub(crate) async fn print(app: AppHandle, path: String) -> Result<(), String> {
    let is_printing = if cfg!(windows) {
        Command::new("powershell")
            .args(["-NoProfile", "-Command", "Start-Process -Verb Print -FilePath $args[0]", &path])
            .status()
            .is_ok_and(|status| status.success())
    } else {
        let said = Command::new("lp").args(["-o", "sides=two-sided-long-edge", "--", &path]).status();
        said.is_ok_and(|status| status.success())
    };
    if is_printing { Ok(()) } else { open_path(app, path).await }
}

/// Names the window.
#[tauri::command]
pub(crate) fn set_title(window: WebviewWindow, title: &str) -> Result<(), String> {
    window.set_title(title).map_err(|error| error.to_string())
}
