//! Packs the page, the icons and the capabilities into the program.

const COMMANDS: &[&str] = &[
    "call",
    "pick_folder",
    "pick_file",
    "save_file",
    "open_path",
    "print",
    "set_title",
    "open_projector",
    "full_screen",
    "keep_draft",
    "kept_draft",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        panic!("the window's configuration is not well-formed: {error:#}");
    }
}
