//! Whatever refuses, a person gets a sentence.

use chengjie_app::Failure;
use chengjie_domain::{Arg, Language};
use chengjie_words::Words;

#[test]
fn every_refusal_of_store_press_and_use_cases_has_its_sentence() {
    let codes =
        [chengjie_store::CODES, chengjie_documents::CODES, chengjie_api::CODES, &Failure::codes()].concat();
    for language in Language::ALL {
        let words = Words::new(language);
        for (code, figures) in &codes {
            let given = figures.iter().map(|name| ((*name).to_owned(), Arg::Number(7))).collect();
            assert!(words.find(&format!("refusal-{code}"), &given).is_some(), "{code} in {}", language.tag());
        }
    }
}
