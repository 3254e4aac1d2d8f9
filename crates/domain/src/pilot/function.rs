//! The functions of §三 and what must be known of each.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Clause, Line};

/// Whether a function is taken over whole or in part.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// 整体.
    Whole,
    /// 部分.
    Part,
}

/// How the function came to the society.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum UndertakingBasis {
    /// 委托.
    Commission,
    /// 政府购买服务 (§七(三)).
    Purchase,
}

/// The functions taken over, with the three kinds of evaluation and the two of qualification apart.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FunctionArea {
    /// 国家科研和创新基地评估.
    EvaluationBase,
    /// 科技计划实施情况的整体评估.
    EvaluationProgramme,
    /// 科研项目完成情况评估.
    EvaluationProject,
    /// 水平评价类职业资格认定.
    Qualification,
    /// 非公有制经济组织专业技术人员职称评定.
    TitleReview,
    /// 团体标准研制.
    Standard,
    /// 国家科技奖励推荐.
    Award,
}

impl FunctionArea {
    /// All, in the plan's order.
    pub const ALL: [Self; 7] = [
        Self::EvaluationBase,
        Self::EvaluationProgramme,
        Self::EvaluationProject,
        Self::Qualification,
        Self::TitleReview,
        Self::Standard,
        Self::Award,
    ];

    /// Whether the plan only lets it be explored (探索开展), not yet carried out at large.
    #[must_use]
    pub const fn is_exploratory(self) -> bool {
        matches!(self, Self::TitleReview)
    }

    /// The name in code, for its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EvaluationBase => "evaluation_base",
            Self::EvaluationProgramme => "evaluation_programme",
            Self::EvaluationProject => "evaluation_project",
            Self::Qualification => "qualification",
            Self::TitleReview => "title_review",
            Self::Standard => "standard",
            Self::Award => "award",
        }
    }

    /// Where the plan names it.
    #[must_use]
    pub const fn clause(self) -> Clause {
        match self {
            Self::EvaluationBase => Clause::item(3, 1, 1),
            Self::EvaluationProgramme => Clause::item(3, 1, 2),
            Self::EvaluationProject => Clause::item(3, 1, 3),
            Self::Qualification | Self::TitleReview => Clause::section(3, 2),
            Self::Standard => Clause::section(3, 3),
            Self::Award => Clause::section(3, 4),
        }
    }
}

/// The function with the facts that the plan ties to it; a qualification can only be of the level type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "function", rename_all = "snake_case", deny_unknown_fields)]
pub enum FunctionFacts {
    /// Evaluation of national research bases.
    EvaluationBase {
        /// The department that commissions it.
        commissioned_by: Line,
        /// The bases to be evaluated.
        bases: Line,
    },
    /// Evaluation of a whole programme.
    EvaluationProgramme {
        /// The programme.
        programme: Line,
        /// The evaluation standard followed.
        standard_followed: Line,
        /// The bodies that get the feedback.
        feedback_to: Line,
    },
    /// Post-evaluation of finished projects.
    EvaluationProject {
        /// The evaluated projects.
        projects: Line,
        /// When the evaluated project ended, or the last of them.
        ended_on: NaiveDate,
    },
    /// Level-type professional qualification (水平评价类, never 行业准入类).
    Qualification {
        /// The department that confirmed it.
        confirmed_by: Line,
        /// Fields of work.
        fields: Line,
    },
    /// Review of professional titles in non-public organisations.
    TitleReview {
        /// The department that guides it.
        guided_by: Line,
        /// Kinds of organisations and titles.
        scope: Line,
    },
    /// Group standards.
    Standard {
        /// Field.
        field: Line,
        /// The gap in the market that it fills.
        market_gap: Line,
        /// Bodies that draft with the society.
        co_drafters: Line,
        /// Number, once issued.
        standard_number: Option<Line>,
    },
    /// National award nomination.
    Award {
        /// What may be nominated.
        scope: Line,
        /// How it is selected.
        selection: Line,
        /// How many days objections may be raised.
        objection_days: u32,
        /// Where the nomination is made public.
        publicity: Line,
    },
}

impl FunctionFacts {
    /// Which function it is.
    #[must_use]
    pub const fn area(&self) -> FunctionArea {
        match self {
            Self::EvaluationBase { .. } => FunctionArea::EvaluationBase,
            Self::EvaluationProgramme { .. } => FunctionArea::EvaluationProgramme,
            Self::EvaluationProject { .. } => FunctionArea::EvaluationProject,
            Self::Qualification { .. } => FunctionArea::Qualification,
            Self::TitleReview { .. } => FunctionArea::TitleReview,
            Self::Standard { .. } => FunctionArea::Standard,
            Self::Award { .. } => FunctionArea::Award,
        }
    }
}
