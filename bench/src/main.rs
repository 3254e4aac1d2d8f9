//! How fast the program is: each line a figure, its mark, and whether it holds. `cargo xtask bench` runs it, optimised.
#![expect(clippy::print_stdout, reason = "it tells its figures on the terminal")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made should stop at once")]

mod council;
mod measure;
mod paper;
mod store;
#[cfg(target_os = "linux")]
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut figures = Vec::new();
    let mut tell = |figure| {
        println!("{figure}");
        figures.push(figure);
    };
    paper::measure(&mut tell);
    council::measure(&mut tell);
    #[cfg(target_os = "linux")]
    window::measure(&mut tell);
    store::measure(&mut tell);
    let missed = figures.iter().filter(|figure| !figure.holds()).count();
    println!("{} figures, {missed} over their mark", figures.len());
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
