//! The first databases of a program's life, opened at one moment. Alone in its file, for a process has one first moment.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use std::sync::Barrier;
use std::thread;

use chengjie_store::{KeyCost, Passphrase, Workspace};

#[test]
fn workspaces_that_are_made_at_one_moment_are_all_made() {
    let folder = tempfile::tempdir().unwrap();
    let together = Barrier::new(8);
    let made: Vec<_> = thread::scope(|scope| {
        let makers: Vec<_> = (0..8)
            .map(|number| {
                let place = folder.path().join(format!("学会{number}"));
                let together = &together;
                scope.spawn(move || {
                    together.wait();
                    Workspace::create(&place, &Passphrase::none(), KeyCost::LEAST).map(drop)
                })
            })
            .collect();
        makers.into_iter().map(|maker| maker.join().unwrap()).collect()
    });
    assert!(made.iter().all(Result::is_ok), "{made:?}");
}
