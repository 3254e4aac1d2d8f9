//! A window with an empty page: what any program of this kind costs before it does anything. Its title says when the page
//! is drawn.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .inner_size(1366.0, 768.0)
                .on_document_title_changed(|window, title| {
                    if let Err(error) = window.set_title(&title) {
                        eprintln!("{error}");
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
