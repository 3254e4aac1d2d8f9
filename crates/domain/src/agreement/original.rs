//! How many originals of an agreement are made: one for each who keeps one.

use crate::names::AgreementNames;

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
pub fn keepers(names: &AgreementNames) -> Vec<Keeper> {
    let all = [
        (Keeper::Department, true),
        (Keeper::Bureau, names.bureau.is_some()),
        (Keeper::Society, true),
        (Keeper::PilotOffice, names.office.is_some()),
        (Keeper::Cast, true),
    ];
    all.into_iter().filter(|(_, keeps)| *keeps).map(|(keeper, _)| keeper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Line;

    #[test]
    fn each_party_keeps_an_original_and_so_do_its_bureau_and_office() {
        let line = |text: &str| Line::parse(text).unwrap();
        let mut names = AgreementNames {
            project: line("水平评价"),
            department: line("部"),
            bureau: None,
            society: Some(line("学会")),
            office: None,
        };
        assert_eq!(keepers(&names), [Keeper::Department, Keeper::Society, Keeper::Cast]);
        names.bureau = Some(line("人才评价司"));
        names.office = Some(line("试点工作办公室"));
        assert_eq!(keepers(&names).len(), 5, "whoever carries it out has it at hand");
    }
}
