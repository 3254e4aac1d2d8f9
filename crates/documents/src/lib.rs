//! Drawing: data and a date in, pages out. Same data, same date, same bytes.
//!
//! This crate knows no store and no clock. What a document says comes in as versioned data and leaves inside the PDF,
//! so that whoever gets the file can check it.

mod agreement;
mod extract;
mod failure;
mod fonts;
mod glyphs;
mod marks;
mod meeting;
mod paper;
mod passage;
mod press;
mod print_job;
pub mod report;
mod resolution;
mod schemas;
mod sheet;
mod verify;
mod world;

pub use agreement::{
    AcceptanceRow, BudgetRow, ChangeRow, ChangeTable, ClausesPart, CooperationPart, Cover, DraftMark,
    DutiesPart, Fact, FactGroup, FactTable, FundingPart, IndicatorRow, IndicatorsPart, Passages, QualityPart,
    Said, SchedulePart, ScheduleRow, SigningBlock, SigningPart, SourceRow, StageSchedule, Sum,
    TaskAgreementDocument, TaskItem, TasksPart, TeamRow, TermPlace, TextPart,
};
pub use extract::ExtractDocument;
pub use failure::{CODES, DocumentFailure};
pub use fonts::{FontFile, font_files};
pub use glyphs::MissingGlyph;
pub use marks::Mark;
pub use meeting::{
    AgendaDocument, AgendaLine, MinutesDocument, NameList, NoticeDocument, RegisterDocument, RegisterRow,
};
pub use paper::Paper;
pub use passage::{Labelled, Passage};
pub use press::{Anchor, Pages, Press};
pub use print_job::{JobPart, print_job};
pub use report::ProgressReport;
pub use resolution::{ResolutionDocument, VoidedMark};
pub use schemas::schemas;
pub use sheet::{
    AttendanceSheet, BallotPapers, CalibrationPage, NamePlates, ProxyForm, SeatLabel, SeatLabels, Sheet,
    SheetColumns, SheetCount, SheetFonts, SheetPictures, SheetRow, TallySheet,
};
pub use verify::{Checked, check, page_count};
