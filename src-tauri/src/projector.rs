//! The second window: what the room sees of a meeting, on the second monitor if there is one.

use tauri::{AppHandle, Manager as _, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Its name; the capability of that name says what it may ask.
pub(crate) const LABEL: &str = "projector";

/// Opens it with a meeting; closes it when it is open. Asynchronous, for a window opened by a synchronous command never
/// comes up on Windows.
#[tauri::command]
pub(crate) async fn open_projector(
    app: AppHandle,
    window: WebviewWindow,
    meeting: String,
    title: String,
) -> Result<(), String> {
    let done = match app.get_webview_window(LABEL) {
        Some(open) => open.close(),
        None => open(&app, &window, &meeting, &title),
    };
    done.map_err(|error| error.to_string())
}

fn open(app: &AppHandle, beside: &WebviewWindow, meeting: &str, title: &str) -> tauri::Result<()> {
    let here = beside.current_monitor()?.map(|monitor| *monitor.position());
    let other = beside.available_monitors()?.into_iter().find(|monitor| Some(*monitor.position()) != here);
    let address = format!("index.html#/projector/{meeting}");
    let projector = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(address.into()))
        .title(title)
        .inner_size(1366.0, 768.0)
        .build()?;
    if let Some(monitor) = other {
        let corner = monitor.position();
        projector
            .set_fullscreen_on_monitor(PhysicalPosition::new(f64::from(corner.x), f64::from(corner.y)))?;
        // The keys stay with the session.
        beside.set_focus()?;
    }
    Ok(())
}

/// The projector goes with the window that it follows.
pub(crate) fn close(app: &AppHandle) {
    if let Some(projector) = app.get_webview_window(LABEL)
        && let Err(error) = projector.close()
    {
        log::error!("{error}");
    }
}

/// The whole screen for the window, or no more.
#[tauri::command]
pub(crate) fn full_screen(window: WebviewWindow, is_whole: bool) -> Result<(), String> {
    window.set_fullscreen(is_whole).map_err(|error| error.to_string())
}
