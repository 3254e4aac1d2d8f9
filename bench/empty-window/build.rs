//! Packs the page and the icon into the program.

fn main() {
    tauri_build::build();
}
