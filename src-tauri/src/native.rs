//! What only a desktop can do: dialogs, opening and printing a file, the title.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chengjie_api::{Refused, Session};
use rfd::AsyncFileDialog;
use tauri::{AppHandle, State, WebviewWindow};
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

/// Opens an exported file in the program that the system has for it.
#[tauri::command]
pub(crate) async fn open_path(
    app: AppHandle,
    session: State<'_, Arc<Session>>,
    path: PathBuf,
) -> Result<(), Refused> {
    session.require_exported(&path)?;
    hand_over(&app, &path)
}

/// Hands an exported PDF to the printer, in its true size and with its sides where the system's command can say so. Windows hands
/// it to the program that prints, which decides both itself: the page asks for them after printing. Where there is no such
/// command the file is opened.
#[tauri::command]
pub(crate) async fn print(
    app: AppHandle,
    session: State<'_, Arc<Session>>,
    path: PathBuf,
    one_sided: bool,
) -> Result<(), Refused> {
    session.require_exported(&path)?;
    let mut printing = if cfg!(windows) {
        let mut shell = Command::new("powershell");
        // The path goes as a variable: nothing in a file's name can become a command.
        shell.args(["-NoProfile", "-Command", "Start-Process -Verb Print -FilePath $env:CHENGJIE_PRINT"]);
        shell.env("CHENGJIE_PRINT", &path);
        without_console(&mut shell);
        shell
    } else {
        let mut lp = Command::new("lp");
        let sides = if one_sided { "sides=one-sided" } else { "sides=two-sided-long-edge" };
        lp.args(["-o", "print-scaling=none", "-o", sides, "--"]).arg(&path);
        lp
    };
    let printed = tokio::task::spawn_blocking(move || printing.status()).await;
    if matches!(printed, Ok(Ok(status)) if status.success()) { Ok(()) } else { hand_over(&app, &path) }
}

/// No black window flashes up over the page.
#[cfg(windows)]
fn without_console(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_: &mut Command) {}

fn hand_over(app: &AppHandle, path: &Path) -> Result<(), Refused> {
    let path = path.display().to_string();
    app.opener().open_path(path.clone(), None::<&str>).map_err(|error| Refused {
        code: "file-trouble".to_owned(),
        args: [("path".to_owned(), path.into()), ("reason".to_owned(), error.to_string().into())].into(),
    })
}

/// Names the window.
#[tauri::command]
pub(crate) fn set_title(window: WebviewWindow, title: &str) -> Result<(), String> {
    window.set_title(title).map_err(|error| error.to_string())
}
