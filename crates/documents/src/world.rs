//! The closed world that the typesetter sees: our templates, our fonts, the data, the date; nothing else.

use chrono::{Datelike as _, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// The templates, by the paths under which they include each other.
const TEMPLATES: &[(&str, &str)] = &[
    ("/gongwen/gongwen.typ", include_str!("../../../assets/templates/gongwen/gongwen.typ")),
    ("/gongwen/title.typ", include_str!("../../../assets/templates/gongwen/title.typ")),
    ("/gongwen/table.typ", include_str!("../../../assets/templates/gongwen/table.typ")),
    ("/gongwen/closing.typ", include_str!("../../../assets/templates/gongwen/closing.typ")),
    ("/gongwen/names.typ", include_str!("../../../assets/templates/gongwen/names.typ")),
    ("/meeting-agenda/template.typ", include_str!("../../../assets/templates/meeting-agenda/template.typ")),
    ("/meeting-notice/template.typ", include_str!("../../../assets/templates/meeting-notice/template.typ")),
    ("/minutes/template.typ", include_str!("../../../assets/templates/minutes/template.typ")),
    ("/progress-report/template.typ", include_str!("../../../assets/templates/progress-report/template.typ")),
    ("/resolution/template.typ", include_str!("../../../assets/templates/resolution/template.typ")),
    (
        "/resolution-extract/template.typ",
        include_str!("../../../assets/templates/resolution-extract/template.typ"),
    ),
    (
        "/resolution-register/template.typ",
        include_str!("../../../assets/templates/resolution-register/template.typ"),
    ),
    ("/task-agreement/form.typ", include_str!("../../../assets/templates/task-agreement/form.typ")),
    ("/task-agreement/template.typ", include_str!("../../../assets/templates/task-agreement/template.typ")),
];

/// What does not change from one document to the next.
pub(crate) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    templates: Vec<Source>,
}

fn file_id(path: &str) -> Option<FileId> {
    VirtualPath::new(path).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Shop {
    pub(crate) fn new(fonts: Vec<Font>) -> Self {
        let templates = TEMPLATES
            .iter()
            .filter_map(|(path, text)| file_id(path).map(|id| Source::new(id, (*text).to_owned())))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates,
        }
    }
}

/// One document's world.
pub(crate) struct DocumentWorld<'shop> {
    shop: &'shop Shop,
    main: FileId,
    files: Vec<(FileId, Bytes)>,
    date: NaiveDate,
}

impl<'shop> DocumentWorld<'shop> {
    /// A world around a template, with virtual files beside it.
    pub(crate) fn new(
        shop: &'shop Shop,
        template: &str,
        files: Vec<(&str, Vec<u8>)>,
        date: NaiveDate,
    ) -> Option<Self> {
        let files =
            files.into_iter().filter_map(|(path, bytes)| Some((file_id(path)?, Bytes::new(bytes)))).collect();
        Some(Self { shop, main: file_id(template)?, files, date })
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.shop.templates.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let part = |number: u32| u8::try_from(number).ok();
        Datetime::from_ymd(self.date.year(), part(self.date.month())?, part(self.date.day())?)
    }
}
