//! A drawn sheet on the screen: pictures of the very file that would be printed.

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings};

use crate::DocumentFailure;

/// A sheet's file, read again to be seen.
pub struct SheetPictures(Pdf);

impl SheetPictures {
    /// The pictures of a file.
    ///
    /// # Errors
    /// When it cannot be read as a PDF.
    pub fn of(file: Vec<u8>) -> Result<Self, DocumentFailure> {
        Pdf::new(file)
            .map(Self)
            .map_err(|error| DocumentFailure::Typesetting { reason: format!("{error:?}") })
    }

    /// How many pages.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// One page as SVG, from 0.
    #[must_use]
    pub fn svg(&self, page: usize) -> Option<String> {
        let page = self.0.pages().get(page)?;
        let settings = SvgRenderSettings { bg_color: [255, 255, 255, 255] };
        Some(hayro_svg::convert(page, &RenderCache::new(), &InterpreterSettings::default(), &settings))
    }
}
