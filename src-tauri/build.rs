//! Packs the page, the icons and the capabilities into the program.

fn main() {
    tauri_build::try_build(
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&["call"])),
    )
    .expect("the window's configuration is well-formed");
}
