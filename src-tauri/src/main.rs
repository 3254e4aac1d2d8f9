//! The window: one command that carries all others, and what only a desktop can do. No rule lives here.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod draft;
mod native;
mod projector;
mod window;

use tauri::{Manager as _, RunEvent, WindowEvent};
use tauri_plugin_window_state::StateFlags;

fn main() -> tauri::Result<()> {
    let program = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(window::started_again))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                // A meeting takes the whole screen and gives it back; the projector goes where its screen is.
                .with_state_flags(StateFlags::all().difference(StateFlags::FULLSCREEN))
                .with_denylist(&[projector::LABEL])
                .build(),
        )
        .plugin(tauri_plugin_log::Builder::new().build())
        .plugin(tauri_plugin_opener::init())
        .setup(|app| Ok(window::open(app)?))
        .on_window_event(|window, event| {
            if window.label() == window::MAIN && matches!(event, WindowEvent::Destroyed) {
                projector::close(window.app_handle());
            }
        })
        .invoke_handler(tauri::generate_handler![
            call::call,
            native::pick_folder,
            native::pick_file,
            native::save_file,
            native::open_path,
            native::print,
            native::set_title,
            projector::open_projector,
            projector::full_screen,
            draft::keep_draft,
            draft::kept_draft,
        ])
        .build(tauri::generate_context!())?;
    program.run(|app, event| match event {
        RunEvent::Exit => window::close(app),
        // There a double click is no word on the command line.
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            if let Some(named) = urls.iter().find_map(|url| url.to_file_path().ok()) {
                window::turn_to(app, named);
            }
        }
        _ => {}
    });
    Ok(())
}
