//! The three-party task agreement (任务书, §五(一)) in versions.

mod approval;
mod change;
mod compare;
mod difference;
mod fact;
mod gap;
mod original;
mod sum;

pub use approval::may_approve;
pub use change::{IndicatorChange, indicator_changes, is_lowered};
pub use compare::{
    AgreementChanges, AgreementTable, AgreementText, FieldChange, RowChange, RowFate, TermField, TermValue,
    TextChange, changes,
};
pub use difference::{Mark, Piece, difference};
pub use fact::{PaperFact, facts_missing};
pub use gap::{AgreementPart, Gap, GapKind, gaps};
pub use original::{Keeper, keepers};
pub use sum::{AgreementSums, YearSum, sums};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::money::FundingKind;
use crate::names::AgreementNames;
use crate::pilot::{Side, StageKind};
use crate::work::Direction;
use crate::{
    AgreementId, BudgetLineId, Fen, FundingSourceId, IndicatorId, KeyTaskId, Line, ProjectId, Prose,
    Quantity, ResolutionId,
};

refusals! {
    /// Why an agreement cannot be so.
    AgreementRefusal {
        /// Something that §五(一) asks for is missing.
        Incomplete { gaps: u32 } = "agreement-incomplete",
        /// The version is at another step than this needs.
        WrongStatus { status: String, needed: String } = "agreement-wrong-status",
        /// The resolution does not approve an agreement of this project.
        NotAnApproval { number: String } = "agreement-not-an-approval",
        /// A council has passed this very draft; what is changed after that is another one.
        DraftVoted { draft: u32 } = "agreement-draft-voted",
        /// The resolution is about an earlier draft.
        OtherDraft { number: String, voted: u32, draft: u32 } = "agreement-other-draft",
        /// An indicator is lowered without a resolution on amending the agreement.
        IndicatorLowered { indicator: String } = "agreement-indicator-lowered",
        /// The party has signed.
        AlreadySigned { party: String } = "agreement-already-signed",
        /// Signed before the council approved, or before it was sent.
        SignedTooEarly { earliest: NaiveDate } = "agreement-signed-too-early",
        /// A version is being drafted or on its way; finish that one first.
        DraftExists { number: u32 } = "agreement-draft-exists",
        /// Two rows of a part carry the same key.
        SameKeyTwice { title: String } = "agreement-same-key-twice",
    }
}

/// Where a version stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AgreementStatus {
    /// 起草.
    Drafting,
    /// 理事会通过.
    CouncilApproved,
    /// 已报送, being signed.
    Sent,
    /// 生效: signed by all three.
    InForce,
    /// 已变更: a later version is in force.
    Superseded,
}

impl AgreementStatus {
    /// The name in code, for a refusal's figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Drafting => "drafting",
            Self::CouncilApproved => "council-approved",
            Self::Sent => "sent",
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
        }
    }
}

/// A version of a project's task agreement. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementVersion {
    /// Key.
    pub id: AgreementId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Which version, from 1.
    pub number: u32,
    /// Which draft of it, from 1; rises when the draft goes to the council.
    pub draft: u32,
    /// Where it stands.
    pub status: AgreementStatus,
    /// The version that it amends.
    pub amends_id: Option<AgreementId>,
    /// What it says.
    pub parts: AgreementParts,
    /// The resolution that approved it.
    pub resolution_id: Option<ResolutionId>,
    /// When it was sent for signing.
    pub sent_on: Option<NaiveDate>,
    /// Who has signed.
    pub signatures: Vec<Signature>,
    /// From when it is in force: the day of the last signature.
    pub effective_from: Option<NaiveDate>,
    /// The names under which it was approved.
    #[serde(default)]
    pub names: Option<AgreementNames>,
}

/// The eight parts of §五(一).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementParts {
    /// Rights and obligations of the department.
    pub department_duties: Prose,
    /// Rights and obligations of the society.
    pub society_duties: Prose,
    /// Rights and obligations of CAST.
    pub cast_duties: Prose,
    /// Cooperation mode.
    pub cooperation: Prose,
    /// Objectives.
    pub objectives: Prose,
    /// Key tasks, each with what its acceptance asks.
    pub tasks: Vec<TaskTerm>,
    /// Schedule and milestones.
    pub milestones: Vec<Milestone>,
    /// Quality requirements in general.
    pub quality: Prose,
    /// Quantified indicators.
    pub indicators: Vec<IndicatorTerm>,
    /// Funding by source and year.
    pub funding: Vec<FundingTerm>,
    /// Budget lines.
    pub budget: Vec<BudgetTerm>,
}

/// A key task as agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskTerm {
    /// The key task that it becomes when the version comes into force.
    pub key_task_id: KeyTaskId,
    /// Title.
    pub title: Line,
    /// What is done.
    pub content: Prose,
    /// In which stage.
    pub stage: StageKind,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
    /// What its acceptance asks.
    pub acceptance: Prose,
}

/// A milestone of the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// In which stage.
    pub stage: StageKind,
    /// What is reached.
    pub title: Line,
    /// By when.
    pub due_on: NaiveDate,
}

/// An indicator as agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorTerm {
    /// The indicator that it becomes.
    pub indicator_id: IndicatorId,
    /// Name.
    pub name: Line,
    /// Unit: 人, %, 家.
    pub unit: Line,
    /// Where it stood before, thousandths of the unit.
    pub baseline: Quantity,
    /// What is to be reached.
    pub target: Quantity,
    /// Whether the target is the least or the most.
    pub direction: Direction,
    /// Whether readings add up.
    pub accumulation: crate::work::Accumulation,
    /// How it is measured.
    pub measured_by: Prose,
}

/// Money as agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundingTerm {
    /// The source that it becomes.
    pub funding_source_id: FundingSourceId,
    /// Kind.
    pub kind: FundingKind,
    /// Name.
    pub name: Line,
    /// Year.
    pub year: i32,
    /// Amount, fen.
    pub planned: Fen,
}

/// A budget line as agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetTerm {
    /// The line that it becomes.
    pub budget_line_id: BudgetLineId,
    /// Subject.
    pub subject: Line,
    /// Amount, fen.
    pub amount: Fen,
}

/// One party's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Which party.
    pub party: Side,
    /// When.
    pub signed_on: NaiveDate,
    /// Who signed.
    pub signatory: Line,
}
