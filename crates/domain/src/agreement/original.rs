//! How many originals of an agreement are made: one for each who keeps one.

use crate::pilot::PilotProject;

/// Who keeps an original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keeper {
    /// Party A, the department.
    Department,
    /// Its bureau in charge (§四(一)).
    Bureau,
    /// Party B, the society.
    Society,
    /// Its office for the pilot (§四(二)).
    PilotOffice,
    /// Party C, CAST.
    Cast,
}

/// Those who keep an original, party by party: the three parties, and whoever carries the work out for them.
#[must_use]
pub fn keepers(project: &PilotProject) -> Vec<Keeper> {
    let all = [
        (Keeper::Department, true),
        (Keeper::Bureau, project.bureau.is_some()),
        (Keeper::Society, true),
        (Keeper::PilotOffice, project.office_id.is_some()),
        (Keeper::Cast, true),
    ];
    all.into_iter().filter(|(_, keeps)| *keeps).map(|(keeper, _)| keeper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pilot::{Extent, FunctionFacts, UndertakingBasis};
    use crate::{BodyId, Line, ProjectId};

    fn line(text: &str) -> Line {
        Line::parse(text).unwrap()
    }

    fn project() -> PilotProject {
        PilotProject {
            id: ProjectId::parse("01980c2e-7a10-7000-8000-000000000001").unwrap(),
            name: line("水平评价"),
            extent: Extent::Part,
            basis: UndertakingBasis::Commission,
            facts: FunctionFacts::Qualification { confirmed_by: line("部"), fields: line("测量") },
            department: line("部"),
            bureau: None,
            department_contact: None,
            department_telephone: None,
            department_address: None,
            cast_contact: None,
            cast_telephone: None,
            responsible_id: None,
            office_id: None,
            leader_id: None,
            leader_position: None,
            leader_resolution_id: None,
            starts_on: "2026-01-01".parse().unwrap(),
            ends_on: "2026-12-31".parse().unwrap(),
        }
    }

    #[test]
    fn each_party_keeps_an_original_and_so_do_its_bureau_and_office() {
        let mut project = project();
        assert_eq!(keepers(&project), [Keeper::Department, Keeper::Society, Keeper::Cast]);
        project.bureau = Some(line("人才评价司"));
        project.office_id = Some(BodyId::parse("01980c2e-7a10-7000-8000-000000000002").unwrap());
        assert_eq!(keepers(&project).len(), 5, "whoever carries it out has it at hand");
    }
}
