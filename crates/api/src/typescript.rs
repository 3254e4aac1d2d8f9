//! The TypeScript of the wire: every type that a command takes or gives, and the map of the commands.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::{Refused, commands};

/// Collects what the commands name.
#[derive(Default)]
pub(crate) struct Surface {
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
    map: String,
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

impl Surface {
    /// Adds a command with the types that it takes and gives.
    pub(crate) fn command<Args: TS + 'static, Reply: TS + 'static>(&mut self, name: &str) {
        self.add::<Args>();
        self.add::<Reply>();
        // Writing to a string does not fail.
        let _ = writeln!(
            self.map,
            "  {name}: {{ args: {}; reply: {} }};",
            Args::name(&config()),
            Reply::name(&config())
        );
    }

    fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // What has no file of its own is written in place by ts-rs: numbers, lists, options.
        if T::output_path().is_some() {
            let before =
                self.declarations.insert(T::ident(&config()), format!("export {}", T::decl(&config())));
            assert!(before.is_none(), "two types of the wire are called {}", T::ident(&config()));
        }
    }
}

impl TypeVisitor for Surface {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The text of `ui/src/generated/api.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut surface = commands::surface();
    surface.add::<Refused>();
    let declarations: Vec<String> = surface.declarations.into_values().collect();
    let long: Vec<String> = commands::LONG.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "// Written by `cargo xtask gen` from the list of commands in crates/api; do not edit.\n\n{}\n\n\
         /** Every command with what it takes and gives. */\nexport interface Commands {{\n{}}}\n\n\
         /** The commands that take long: they tell how far they are and can be stopped. */\nexport type LongCommand = {};\n",
        declarations.join("\n"),
        surface.map,
        long.join(" | ")
    )
}
