//! What must have its test: a step of the database's shape, and a rule of compliance.

use std::path::Path;

use super::{files, place, text};
use crate::root;

pub(super) fn breaches() -> Vec<String> {
    let migrations: Vec<String> = files("crates/store/migrations").iter().map(|path| place(path)).collect();
    let fixture =
        |number: &str| root().join(format!("tests/data/workspaces/{number}/society.chengjie")).exists();
    let rules = text(&root().join("crates/domain/src/compliance/rules.rs"));
    let stories = files("tests/stories").iter().map(|path| text(path)).collect::<Vec<_>>().concat();
    [of_migrations(&migrations, &fixture), of_rules(&rules, &stories)].concat()
}

/// Every step but the first is tried on a workspace of the shape before it, which lies in a folder named by that shape.
fn of_migrations(places: &[String], has_fixture: &dyn Fn(&str) -> bool) -> Vec<String> {
    let numbers: Vec<&str> =
        places.iter().filter_map(|place| Path::new(place).file_name()?.to_str()?.split('-').next()).collect();
    let before = numbers.iter().zip(numbers.iter().skip(1));
    before
        .filter(|(before, _)| !has_fixture(before))
        .map(|(before, step)| format!("migration {step} has no workspace of {before} to be tried on"))
        .collect()
}

/// Every rule cites its clause and is told as a story.
fn of_rules(rules: &str, stories: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    for (place, _) in rules.match_indices("Rule {") {
        let rule = rules.get(place..).and_then(|rest| rest.split('}').next()).unwrap_or_default();
        let Some(id) = rule.split("id: \"").nth(1).and_then(|rest| rest.split('"').next()) else { continue };
        if !rule.contains("clause: Clause::") {
            breaches.push(format!("the rule {id} cites no clause"));
        }
        if !stories.contains(&format!("\"{id}\"")) {
            breaches.push(format!("the rule {id} has no story"));
        }
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_without_rows_of_the_shape_before_is_found() {
        let places = ["a/0010-foundation.sql", "a/0020-evidence.sql", "a/0030-more.sql"].map(str::to_owned);
        let breaches = of_migrations(&places, &|number| number == "0010");
        assert_eq!(breaches, ["migration 0030 has no workspace of 0020 to be tried on"]);
    }

    #[test]
    fn a_rule_without_a_story_or_a_clause_is_found() {
        let rules =
            "Rule { id: \"told\", clause: Clause::chapter(6), check: a }, Rule { id: \"untold\", check: b }";
        assert_eq!(of_rules(rules, "status(\"told\")").len(), 2);
    }
}
