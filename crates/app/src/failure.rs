//! What can go wrong in a use case, and how it is said at the border: a code and its figures.

use std::collections::BTreeMap;

use chengjie_domain::{Arg, Refusal};
use chengjie_store::{Damage, StoreError, Trouble};

/// Why a use case did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A rule said no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The workspace could not be read or written.
    #[error(transparent)]
    Store(StoreError),
    /// A document could not be made or read.
    #[error(transparent)]
    Document(#[from] chengjie_documents::DocumentFailure),
    /// A file outside the workspace could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A value that came in is not of its type; says where.
    #[error("{path}: {message}")]
    Input {
        /// Path of the value inside what came in.
        path: String,
        /// What serde said.
        message: String,
    },
    /// The person stopped a long job.
    #[error("cancelled")]
    Cancelled,
}

impl Failure {
    /// What came in could not be read; a refusal of one of our types inside comes out as itself.
    #[must_use]
    pub fn input(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let message = error.inner().to_string();
        match Refusal::inside(&message) {
            Some(mut refusal) => {
                refusal.args.insert("field".to_owned(), Arg::Text(error.path().to_string()));
                Self::Refused(refusal)
            }
            None => Self::Input { path: error.path().to_string(), message },
        }
    }

    /// A file of a workspace that does not pass its checks, and the first trouble.
    #[must_use]
    pub fn damaged(path: String, trouble: &Trouble) -> Self {
        let damage = match trouble {
            Trouble::PageDamaged { reason, .. } => Damage::Pages(reason.clone()),
            Trouble::Overtaken { backup, .. } => Damage::Overtaken(backup.clone()),
            Trouble::EvidenceLost { key } => Damage::Content(key.clone()),
            other => Damage::Records(format!("{other:?}")),
        };
        Self::Store(StoreError::Damaged { path, damage })
    }

    /// A file that is not what was exported, or not by this workspace.
    #[must_use]
    pub fn not_as_exported(path: &str) -> Self {
        refuse("document-not-as-exported", &[("path", path.into())])
    }

    /// Nothing is left that could be taken back.
    #[must_use]
    pub const fn nothing_to_undo() -> Self {
        Self::Store(StoreError::NothingToUndo)
    }

    /// A document that has neither period nor number was asked for with one.
    #[must_use]
    pub fn without_period(document: &str) -> Self {
        refuse("document-without-period", &[("document", document.into())])
    }

    /// Whether the workspace itself is unreadable or damaged, rather than the wish refused.
    #[must_use]
    pub const fn is_damage(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_damage())
    }

    /// The code and figures that the sentence is made of.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let say = |code: &str, args: &[(&str, Arg)]| Refusal {
            code: code.to_owned(),
            args: args
                .iter()
                .map(|(name, arg)| ((*name).to_owned(), arg.clone()))
                .collect::<BTreeMap<_, _>>(),
        };
        match self {
            Self::Refused(refusal) => refusal.clone(),
            Self::Store(error) => error.refusal(),
            Self::Document(failure) => failure.refusal(),
            Self::File { path, source } => chengjie_store::file_refusal(path, source),
            Self::Input { path, message } => crate::input::refusal(path, message),
            Self::Cancelled => say("cancelled", &[]),
        }
    }

    /// Every code of this crate with the names of its figures.
    #[must_use]
    pub fn codes() -> Vec<(&'static str, &'static [&'static str])> {
        [Self::CODES, crate::input::CODES].concat()
    }

    /// The codes of the use cases.
    const CODES: &'static [(&'static str, &'static [&'static str])] = &[
        ("cancelled", &[]),
        ("date-in-future", &["day", "today"]),
        ("moment-in-future", &["moment", "now"]),
        ("year-beyond-reason", &["year", "first", "last"]),
        ("file-in-workspace", &["path"]),
        ("document-without-period", &["document"]),
        ("import-not-xlsx", &[]),
        ("import-columns", &["found"]),
        ("import-column-twice", &["first", "second"]),
        ("import-empty", &[]),
        ("import-too-many", &["limit"]),
        ("import-cell-unreadable", &[]),
        ("import-phone-rounded", &["value"]),
        ("import-email-malformed", &["value"]),
        ("import-rows-refused", &["count"]),
        ("import-nothing-new", &["count"]),
        ("import-changed", &["count"]),
    ];
}

/// What the store says, with one word for a job that was stopped wherever it was.
impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled => Self::Cancelled,
            other => Self::Store(other),
        }
    }
}

/// A refusal of this crate's own.
pub(crate) fn refuse(code: &str, args: &[(&str, Arg)]) -> Failure {
    Failure::Refused(Refusal {
        code: code.to_owned(),
        args: args.iter().map(|(name, arg)| ((*name).to_owned(), arg.clone())).collect(),
    })
}

/// Lets a noun's refusal be returned with `?`.
macro_rules! refused {
    ($($kind:ty),* $(,)?) => { $(
        impl From<$kind> for Failure {
            fn from(refusal: $kind) -> Self { Self::Refused(refusal.into()) }
        }
    )* };
}
refused!(
    chengjie_domain::text::TextRefusal,
    chengjie_domain::period::PeriodRefusal,
    chengjie_domain::money::MoneyRefusal,
    chengjie_domain::person::PersonRefusal,
    chengjie_domain::council::CouncilRefusal,
    chengjie_domain::meeting::MeetingRefusal,
    chengjie_domain::vote::VoteRefusal,
    chengjie_domain::resolution::ResolutionRefusal,
    chengjie_domain::pilot::PilotRefusal,
    chengjie_domain::agreement::AgreementRefusal,
    chengjie_domain::work::WorkRefusal,
    chengjie_domain::submission::SubmissionRefusal,
    chengjie_domain::evidence::EvidenceRefusal,
    chengjie_domain::correction::CorrectionRefusal,
    chengjie_domain::carry::CarryRefusal,
    chengjie_domain::report::ReportRefusal,
);
