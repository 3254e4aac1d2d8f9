//! What the paper prints of the parties and finds nowhere yet: the cell would read 无.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::pilot::PilotProject;
use crate::society::Society;

/// A fact that cover and table of basic facts print.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields of the society and of the project say what they are")]
pub enum PaperFact {
    SocietyCreditCode,
    SocietyLegalRepresentative,
    SocietyAddress,
    SocietyContact,
    SocietyTelephone,
    SocietyBank,
    SocietyBankAccount,
    ProjectLeader,
    ProjectLeaderResolution,
    ProjectBureau,
    ProjectDepartmentContact,
    ProjectDepartmentTelephone,
    ProjectDepartmentAddress,
    ProjectCastContact,
    ProjectCastTelephone,
}

/// The facts that are not filled in, in the order of the paper.
#[must_use]
pub fn facts_missing(society: &Society, project: &PilotProject) -> Vec<PaperFact> {
    use PaperFact as Fact;
    let all = [
        (Fact::SocietyCreditCode, society.credit_code.is_some()),
        (Fact::SocietyLegalRepresentative, society.legal_representative.is_some()),
        (Fact::SocietyAddress, society.address.is_some()),
        (Fact::SocietyContact, society.contact.is_some()),
        (Fact::SocietyTelephone, society.telephone.is_some()),
        (Fact::SocietyBank, society.bank.is_some()),
        (Fact::SocietyBankAccount, society.bank_account.is_some()),
        (Fact::ProjectLeader, project.leader_id.is_some()),
        (Fact::ProjectLeaderResolution, project.leader_resolution_id.is_some()),
        (Fact::ProjectBureau, project.bureau.is_some()),
        (Fact::ProjectDepartmentContact, project.department_contact.is_some()),
        (Fact::ProjectDepartmentTelephone, project.department_telephone.is_some()),
        (Fact::ProjectDepartmentAddress, project.department_address.is_some()),
        (Fact::ProjectCastContact, project.cast_contact.is_some()),
        (Fact::ProjectCastTelephone, project.cast_telephone.is_some()),
    ];
    all.into_iter().filter(|(_, is_filled)| !is_filled).map(|(fact, _)| fact).collect()
}
