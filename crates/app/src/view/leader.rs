//! Who leads a project, who may, and by which resolutions (§五(二)).

use std::collections::BTreeSet;

use chengjie_domain::PersonId;
use chengjie_domain::compliance::Dossier;
use chengjie_domain::council::SeatPosition;
use chengjie_domain::pilot::{LeaderStanding, leader_standing};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::ResolutionView;
use crate::names::Names;

/// A person with a seat in the society, and whether the seat's rank lets them lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CandidateView {
    /// Who.
    pub person_id: PersonId,
    /// The person's name.
    pub name: String,
    /// The highest position that the person holds today.
    pub position: SeatPosition,
    /// Whether it ranks as secretary-general or above.
    pub ranks: bool,
}

/// Who leads, and what naming a leader can choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaderView {
    /// The leader's name.
    pub name: Option<String>,
    /// As what the leader sat in the society when named.
    pub position: Option<SeatPosition>,
    /// The resolution that approved the leader.
    pub resolution: Option<ResolutionView>,
    /// Everybody with a seat today, the highest first.
    pub candidates: Vec<CandidateView>,
    /// The standing resolutions that approve a leader of this project, newest first.
    pub resolutions: Vec<ResolutionView>,
}

pub(super) fn leader(dossier: &Dossier, names: &Names, today: NaiveDate) -> LeaderView {
    let project = &dossier.project;
    let sitting: BTreeSet<&PersonId> = dossier.seats.iter().map(|seat| &seat.person_id).collect();
    let candidate = |person: &PersonId| {
        let (position, ranks) = match leader_standing(&dossier.seats, person, today) {
            LeaderStanding::Holds(position) => (position, true),
            LeaderStanding::TooLow(position) => (position, false),
            LeaderStanding::NoSeat => return None,
        };
        Some(CandidateView { person_id: person.clone(), name: names.get(Some(person))?, position, ranks })
    };
    let mut candidates: Vec<CandidateView> = sitting.into_iter().filter_map(candidate).collect();
    candidates.sort_by(|left, right| (left.position, &left.name).cmp(&(right.position, &right.name)));
    LeaderView {
        name: names.get(project.leader_id.as_ref()),
        position: project.leader_position,
        resolution: project
            .leader_resolution_id
            .as_ref()
            .and_then(|id| dossier.resolutions.iter().find(|one| &one.id == id))
            .map(ResolutionView::of),
        candidates,
        resolutions: dossier.leader_resolutions().map(ResolutionView::of).collect(),
    }
}
