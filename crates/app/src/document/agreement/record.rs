//! What the paper is made from: the version, and the records round it.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::names::AgreementNames;
use chengjie_domain::person::Person;
use chengjie_domain::pilot::{PilotProject, Stage, TeamMember};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::{AgreementId, PersonId, ResolutionId};
use chengjie_store::Reader;
use chrono::NaiveDate;

use crate::person::name_of;
use crate::{Failure, names};

/// A member of the team, and who that is.
pub(super) struct Member {
    pub(super) member: TeamMember,
    pub(super) person: Person,
}

/// Everything that one paper reads.
pub(super) struct Records {
    pub(super) version: AgreementVersion,
    /// The version that it amends.
    pub(super) amended: Option<AgreementVersion>,
    pub(super) project: PilotProject,
    pub(super) society: Option<Society>,
    pub(super) stages: Vec<Stage>,
    pub(super) team: Vec<Member>,
    pub(super) leader: Option<String>,
    pub(super) responsible: Option<String>,
    /// The names that the paper bears: those under which it was approved, before that today's.
    pub(super) names: AgreementNames,
    /// Number of the resolution that approved the leader.
    pub(super) leader_resolution: Option<String>,
    /// Number of the resolution that approved this version.
    pub(super) approval: Option<String>,
}

impl Records {
    pub(super) fn read(reader: &Reader<'_>, id: &AgreementId, today: NaiveDate) -> Result<Self, Failure> {
        let version: AgreementVersion = reader.get(id.as_str())?;
        let mut project: PilotProject = reader.get(version.project_id.as_str())?;
        let key = version.project_id.as_str();
        let person = |id: &Option<PersonId>| id.as_ref().map(|id| name_of(reader, id)).transpose();
        let number = |id: &Option<ResolutionId>| -> Result<Option<String>, Failure> {
            let resolution = id.as_ref().map(|id| reader.get::<Resolution>(id.as_str())).transpose()?;
            Ok(resolution.map(|resolution| resolution.number_text()))
        };
        let names = match &version.names {
            Some(kept) => kept.clone(),
            None => names::of_agreement(reader, &project)?,
        };
        project.name.clone_from(&names.project);
        project.department.clone_from(&names.department);
        project.bureau.clone_from(&names.bureau);
        let mut society = reader.all::<Society>()?.pop();
        if let (Some(society), Some(name)) = (&mut society, &names.society) {
            society.name.clone_from(name);
        }
        let amended = version.amends_id.as_ref().map(|id| reader.get(id.as_str())).transpose()?;
        // What was sent does not change its team any more.
        let day = version.sent_on.unwrap_or(today);
        let mut team = Vec::new();
        for member in reader.list_by::<TeamMember>("project_id", key)? {
            let has_come = version.sent_on.is_none_or(|sent_on| member.joined_on <= sent_on);
            if has_come && member.left_on.is_none_or(|left_on| day <= left_on) {
                team.push(Member { person: reader.get(member.person_id.as_str())?, member });
            }
        }
        // The leader stands first, then the society's others, the department's, CAST's.
        team.sort_by_key(|one| {
            (project.leader_id.as_ref() != Some(&one.person.id), one.member.side, one.member.id.clone())
        });
        Ok(Self {
            amended,
            society,
            stages: reader.list_by("project_id", key)?,
            team,
            leader: person(&project.leader_id)?,
            responsible: person(&project.responsible_id)?,
            names,
            leader_resolution: number(&project.leader_resolution_id)?,
            approval: number(&version.resolution_id)?,
            project,
            version,
        })
    }

    /// The society's name as on its seal.
    pub(super) fn society_name(&self) -> String {
        self.names.society.as_ref().map(ToString::to_string).unwrap_or_default()
    }
}
