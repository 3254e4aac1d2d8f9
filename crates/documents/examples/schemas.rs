//! Prints the schema of every paper's data, each after a form feed and its name, for `cargo xtask gen`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() -> Result<(), serde_json::Error> {
    for (name, schema) in chengjie_documents::schemas() {
        println!("\u{c}{name}\n{}", serde_json::to_string_pretty(&schema.to_value())?);
    }
    Ok(())
}
