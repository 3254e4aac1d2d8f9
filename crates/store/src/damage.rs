//! What is wrong with a file of a workspace: a code that a sentence is made of, and what the system said, for support.

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// It is not there.
    Missing,
    /// It ends too early.
    CutShort,
    /// Its pages are not what was written; what the database said.
    Pages(String),
    /// It cannot be read as what it should be; what its reader said.
    Unreadable(String),
    /// Its bytes are not those that were noted when it was made.
    NotAsMade,
    /// What was copied reads otherwise than what was read.
    ReadBack,
    /// It holds another moment than the one that it was copied from.
    OtherMoment,
    /// It is older than a backup of it; that backup's name.
    Overtaken(String),
    /// Ledger and records disagree; the first trouble.
    Records(String),
    /// A file that proves a record is gone from it, or is another; its hash.
    Content(String),
}

impl Damage {
    /// The code of the word that says it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "damage-missing",
            Self::CutShort => "damage-cut-short",
            Self::Pages(_) => "damage-pages",
            Self::Unreadable(_) => "damage-unreadable",
            Self::NotAsMade => "damage-not-as-made",
            Self::ReadBack => "damage-read-back",
            Self::OtherMoment => "damage-other-moment",
            Self::Overtaken(_) => "damage-overtaken",
            Self::Records(_) => "damage-records",
            Self::Content(_) => "damage-content",
        }
    }

    /// What support wants to know; nothing where the code says all.
    #[must_use]
    pub fn detail(&self) -> &str {
        match self {
            Self::Pages(said)
            | Self::Unreadable(said)
            | Self::Overtaken(said)
            | Self::Records(said)
            | Self::Content(said) => said,
            Self::Missing | Self::CutShort | Self::NotAsMade | Self::ReadBack | Self::OtherMoment => "",
        }
    }
}
