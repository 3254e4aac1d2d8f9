//! Prints the TypeScript of the wire, for `cargo xtask gen`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", chengjie_api::typescript());
}
