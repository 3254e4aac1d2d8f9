//! The four stages of §六 and their numbered steps.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Clause, GateRecordId, Line, ProjectId, StageId};

/// The four stages.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// 筹备协调, §六(一).
    Preparation,
    /// 部署动员, §六(二).
    Mobilisation,
    /// 实施, §六(三).
    Implementation,
    /// 系统总结, §六(四).
    Summary,
}

impl StageKind {
    /// All, in their order.
    pub const ALL: [Self; 4] = [Self::Preparation, Self::Mobilisation, Self::Implementation, Self::Summary];

    /// The steps that must be taken before the stage is done.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        Step::ALL.into_iter().filter(move |step| step.stage() == self)
    }

    /// The stage before.
    #[must_use]
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::Preparation => None,
            Self::Mobilisation => Some(Self::Preparation),
            Self::Implementation => Some(Self::Mobilisation),
            Self::Summary => Some(Self::Implementation),
        }
    }

    /// The name in code, for a refusal's figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Mobilisation => "mobilisation",
            Self::Implementation => "implementation",
            Self::Summary => "summary",
        }
    }
}

macro_rules! steps {
    ($( $(#[$doc:meta])* $name:ident = $stage:ident, $section:literal, $item:literal, $code:literal );* $(;)?) => {
        /// The numbered steps of §六, as far as a society has a part in them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Step { $( $(#[$doc])* $name ),* }

        impl Step {
            /// All, in the plan's order.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// Which stage it belongs to.
            #[must_use]
            pub const fn stage(self) -> StageKind { match self { $(Self::$name => StageKind::$stage),* } }

            /// Where the plan asks for it.
            #[must_use]
            pub const fn clause(self) -> Clause { match self { $(Self::$name => Clause::item(6, $section, $item)),* } }

            /// The name in code, for a refusal's figures.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code),* } }
        }
    };
}

steps! {
    /// The plan of the pilot has been reported upwards.
    PlanReported = Preparation, 1, 1, "plan-reported";
    /// Scope agreed and participation confirmed.
    ScopeAgreed = Preparation, 1, 2, "scope-agreed";
    /// The society's implementation plan is with the department for review.
    PlanReviewed = Preparation, 1, 3, "plan-reviewed";
    /// Study of working norms begun.
    NormsStudied = Preparation, 1, 4, "norms-studied";
    /// The mobilisation meeting was held.
    MobilisationHeld = Mobilisation, 2, 1, "mobilisation-held";
    /// The implementation plan was completed and approved.
    PlanApproved = Mobilisation, 2, 2, "plan-approved";
    /// The task agreement was signed by all three.
    AgreementSigned = Mobilisation, 2, 3, "agreement-signed";
    /// The work is carried forward by the plan.
    WorkCarriedOut = Implementation, 3, 1, "work-carried-out";
    /// The four mechanisms stand.
    MechanismsSetUp = Implementation, 3, 2, "mechanisms-set-up";
    /// The department's opinions were heard and answered.
    OpinionsAnswered = Implementation, 3, 3, "opinions-answered";
    /// A third party evaluated, a performance report was made.
    Evaluated = Implementation, 3, 4, "evaluated";
    /// Draft norms went out for opinions.
    NormsConsulted = Implementation, 3, 5, "norms-consulted";
    /// The society's summary report was written.
    SummaryReported = Summary, 4, 1, "summary-reported";
    /// The pilot's working report was made.
    WorkReported = Summary, 4, 2, "work-reported";
    /// Modes, norms, mechanisms and typical cases were gathered.
    OutcomesGathered = Summary, 4, 3, "outcomes-gathered";
}

/// A stage of a project. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Key.
    pub id: StageId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Which stage.
    pub kind: StageKind,
    /// Planned first day.
    pub planned_from: NaiveDate,
    /// Planned last day.
    pub planned_to: NaiveDate,
    /// When it began.
    pub started_on: Option<NaiveDate>,
    /// When it was done.
    pub completed_on: Option<NaiveDate>,
}

/// A step taken, with what proves it. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GateRecord {
    /// Key.
    pub id: GateRecordId,
    /// Of which project.
    pub project_id: ProjectId,
    /// Which step.
    pub step: Step,
    /// When.
    pub done_on: NaiveDate,
    /// What proves it: a document number, a minute, a file's name.
    pub proof: Line,
}
