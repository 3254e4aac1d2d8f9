//! The shapes in the documentation are the shapes of the data.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chengjie_documents::{Paper, schemas};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../docs/papers")
}

#[test]
fn every_shape_in_the_docs_is_the_shape_of_the_data() {
    for (name, schema) in schemas() {
        let path = folder().join(format!("{name}.schema.json"));
        let kept = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let documented: Value = serde_json::from_slice(&kept).unwrap();
        assert_eq!(documented, schema.to_value(), "{name} is stale: run `cargo xtask gen`");
    }
}

#[test]
fn every_paper_has_its_shape_in_the_docs_and_no_shape_is_of_no_paper() {
    let whole = schemars::schema_for!(Paper).to_value();
    let of_papers: BTreeSet<String> = whole["oneOf"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paper| paper["properties"]["schema"]["const"].as_str().unwrap())
        .map(|name| name.trim_start_matches("chengjie/").replace('/', "-"))
        .collect();
    let named: BTreeSet<String> = schemas().into_iter().map(|(name, _)| name.to_owned()).collect();
    assert_eq!(named, of_papers);
    let files: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .filter_map(|entry| {
            Some(entry.unwrap().file_name().to_str()?.strip_suffix(".schema.json")?.to_owned())
        })
        .collect();
    assert_eq!(files, of_papers);
}
