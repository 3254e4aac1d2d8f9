//! The window: one command that carries all others, and what only a desktop can do. No rule lives here.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod native;
mod window;

use tauri::RunEvent;

fn main() -> tauri::Result<()> {
    let program = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(window::started_again))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_log::Builder::new().build())
        .plugin(tauri_plugin_opener::init())
        .setup(|app| Ok(window::open(app)?))
        .invoke_handler(tauri::generate_handler![
            call::call,
            native::pick_folder,
            native::pick_file,
            native::save_file,
            native::open_path,
            native::print,
            native::set_title,
        ])
        .build(tauri::generate_context!())?;
    program.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            window::close(app);
        }
    });
    Ok(())
}
