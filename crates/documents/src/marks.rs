//! Where on the pages something stands that a template has marked.

use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem};
use typst::utils::PicoStr;

use crate::Pages;

/// A place that a template has marked with `#metadata("name")<label>`.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The name that the template gave it.
    pub name: String,
    /// On which page, from 1.
    pub page: u32,
    /// Millimetres from the paper's top.
    pub top_mm: f64,
}

impl Pages {
    /// Every mark with a label, in the order of the document.
    #[must_use]
    pub fn marks(&self, label: &str) -> Vec<Mark> {
        let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
        let introspector = self.document.introspector();
        introspector
            .query(&Selector::Label(label))
            .iter()
            .filter_map(|content| {
                let Value::Str(name) = &content.to_packed::<MetadataElem>()?.value else { return None };
                let position = introspector.position(content.location()?)?;
                Some(Mark {
                    name: name.to_string(),
                    page: u32::try_from(position.page.get()).ok()?,
                    top_mm: position.point.y.to_mm(),
                })
            })
            .collect()
    }
}
