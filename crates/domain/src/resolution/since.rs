//! What happened since to an adopted resolution or to a meeting's minutes, which no paper of them may hide.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Resolution, ResolutionChange, ResolutionRefusal, ResolutionStatus, ended_by};
use crate::correction::Correction;
use crate::vote::Ballot;
use crate::{BallotId, CorrectionId, Line, ResolutionId};

/// One thing that happened since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Since {
    /// 作废: a resolution stands no more.
    Voided {
        /// Its number.
        number: String,
        /// Why.
        reason: Line,
    },
    /// 代替: another resolution stands in its place.
    Replaced {
        /// Its number.
        number: String,
        /// The number of the later one.
        by: String,
        /// When that was adopted.
        day: NaiveDate,
    },
    /// 废止: another resolution ended it.
    Revoked {
        /// Its number.
        number: String,
        /// The number of the later one.
        by: String,
        /// When that was adopted.
        day: NaiveDate,
    },
    /// 修改: it stands as another resolution amended it.
    Amended {
        /// Its number.
        number: String,
        /// The number of the later one.
        by: String,
        /// When that was adopted.
        day: NaiveDate,
        /// The later one.
        by_id: ResolutionId,
    },
    /// 更正: what it says wrongly was set right.
    Corrected {
        /// When.
        day: NaiveDate,
        /// Why.
        reason: Line,
        /// The correction.
        correction_id: CorrectionId,
    },
    /// 更正计票: its vote was counted anew.
    Recounted {
        /// Of which item.
        item: Line,
        /// When.
        day: NaiveDate,
        /// Why.
        reason: Line,
        /// The count that is right.
        ballot_id: BallotId,
    },
}

impl Since {
    /// The record that the ledger noted it with; nothing of what took all force, which is said of every paper of it.
    #[must_use]
    pub fn noted_with(&self) -> Option<&str> {
        match self {
            Self::Voided { .. } | Self::Replaced { .. } | Self::Revoked { .. } => None,
            Self::Amended { by_id, .. } => Some(by_id.as_str()),
            Self::Corrected { correction_id, .. } => Some(correction_id.as_str()),
            Self::Recounted { ballot_id, .. } => Some(ballot_id.as_str()),
        }
    }

    /// Why a paper of it is not to be relied on any more, if that is so.
    #[must_use]
    pub fn as_refusal(&self) -> Option<ResolutionRefusal> {
        match self {
            Self::Voided { number, .. } => Some(ResolutionRefusal::Voided { number: number.clone() }),
            Self::Replaced { number, .. } | Self::Revoked { number, .. } => {
                Some(ResolutionRefusal::NoForce { number: number.clone() })
            }
            Self::Amended { .. } | Self::Corrected { .. } | Self::Recounted { .. } => None,
        }
    }
}

/// What took all force from a resolution, if anything did: of one that is voided, nothing else counts.
#[must_use]
pub fn loss_of_force(resolution: &Resolution, all: &[Resolution]) -> Option<Since> {
    let number = resolution.number_text();
    if resolution.status == ResolutionStatus::Voided {
        let reason = resolution.void_reason.clone()?;
        return Some(Since::Voided { number, reason });
    }
    let later = ended_by(resolution, all)?;
    let (by, day) = (later.number_text(), later.adopted_on);
    Some(match later.change {
        Some(ResolutionChange::Revokes) => Since::Revoked { number, by, day },
        _ => Since::Replaced { number, by, day },
    })
}

/// The resolutions in force that amended another, in the order of their days.
#[must_use]
pub fn amended_by<'all>(resolution: &Resolution, all: &'all [Resolution]) -> Vec<&'all Resolution> {
    let amends = |later: &&Resolution| {
        later.changes_id.as_ref() == Some(&resolution.id)
            && later.change == Some(ResolutionChange::Amends)
            && later.status == ResolutionStatus::InForce
    };
    let mut found: Vec<&Resolution> = all.iter().filter(amends).collect();
    found.sort_by_key(|later| (later.adopted_on, later.number));
    found
}

/// The corrections of a text, in the order of their days.
pub fn corrected(corrections: &[Correction]) -> impl Iterator<Item = Since> {
    corrections.iter().map(|one| Since::Corrected {
        day: one.corrected_on,
        reason: one.reason.clone(),
        correction_id: one.id.clone(),
    })
}

/// The counts of an item's vote that set an earlier one right, in the order in which they were made.
pub fn recounted(item: &Line, ballots: &[Ballot]) -> impl Iterator<Item = Since> {
    let mut corrections: Vec<&Ballot> = ballots.iter().filter(|one| one.corrects_id.is_some()).collect();
    corrections.sort_by_key(|one| one.closed_at);
    corrections.into_iter().filter_map(|one| {
        Some(Since::Recounted {
            item: item.clone(),
            day: one.closed_at.date_naive(),
            reason: one.correction_reason.clone()?,
            ballot_id: one.id.clone(),
        })
    })
}

/// All that happened to a resolution: what took its force, what amended it, what was corrected in its text and in its count.
#[must_use]
pub fn happened_to(
    resolution: &Resolution,
    all: &[Resolution],
    corrections: &[Correction],
    ballots: &[Ballot],
) -> Vec<Since> {
    let amended = amended_by(resolution, all).into_iter().map(|later| Since::Amended {
        number: resolution.number_text(),
        by: later.number_text(),
        day: later.adopted_on,
        by_id: later.id.clone(),
    });
    loss_of_force(resolution, all)
        .into_iter()
        .chain(amended)
        .chain(corrected(corrections))
        .chain(recounted(&resolution.title, ballots))
        .collect()
}
