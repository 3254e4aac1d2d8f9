//! The data of a task agreement (任务书, §五(一)): what stands before and around its parts.

mod part;

pub use part::*;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Words as they are printed, or the mark of what is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Said {
    /// Words.
    Text(String),
    /// 【缺】: something that §五(一) asks for is missing here.
    Gap {
        /// What is missing.
        gap: String,
    },
    /// 待理事会表决: the council has not decided yet.
    Awaited {
        /// What is waited for.
        awaited: String,
    },
}

/// A task agreement with everything that it prints, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskAgreementDocument {
    /// The programme that the form belongs to, line by line.
    pub form: Vec<String>,
    /// 任务书.
    pub name: String,
    /// The project's name with 任务书: the title of the file and the running head.
    pub title: String,
    /// 第2版 草案第3稿, or 第1版 once all three have signed.
    pub edition: String,
    /// What marks it as a draft, until all three have signed.
    pub draft: Option<DraftMark>,
    /// The first page.
    pub cover: Cover,
    /// 填写说明.
    pub instructions: Passages,
    /// 基本信息.
    pub facts: FactTable,
    /// One: 项目目标.
    pub objectives: TextPart,
    /// Two: 重点任务.
    pub tasks: TasksPart,
    /// Three: 时间进度.
    pub schedule: SchedulePart,
    /// Four: 质量要求与验收.
    pub quality: QualityPart,
    /// Five: 量化考核指标.
    pub indicators: IndicatorsPart,
    /// Six: 资金来源与预算.
    pub funding: FundingPart,
    /// Seven: 各方权利义务, the department's, the society's, CAST's.
    pub duties: DutiesPart,
    /// Eight: 合作方式、团队与分工.
    pub cooperation: CooperationPart,
    /// 共同条款.
    pub clauses: ClausesPart,
    /// 附件.
    pub annexes: Passages,
    /// The signature page.
    pub signing: SigningPart,
    /// What stands before, between and after the number of the page and of all pages.
    pub page_label: [String; 3],
    /// What stands beside the verification code.
    pub verification_label: String,
    /// Day of the print.
    pub date: NaiveDate,
}

/// What tells a draft from the agreement in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftMark {
    /// 草案, across every page.
    pub watermark: String,
    /// How much is missing still; nothing when all eight parts are complete.
    pub note: Option<String>,
}

/// A label with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// 项目名称.
    pub label: String,
    /// What is printed there.
    pub value: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Secrecy and number, in the upper corners.
    pub marks: [Fact; 2],
    /// Project, function, parties, leader, from-to, day.
    pub facts: Vec<Fact>,
    /// Who drew it up, and when.
    pub made: [String; 2],
}

/// A heading with lines under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passages {
    /// Heading.
    pub heading: String,
    /// A paragraph or an entry each.
    pub items: Vec<String>,
}

/// The table of basic facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactTable {
    /// Heading.
    pub heading: String,
    /// The project, then each party.
    pub groups: Vec<FactGroup>,
}

/// The facts of one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactGroup {
    /// 甲方（政府部门）.
    pub name: String,
    /// Its facts.
    pub facts: Vec<Fact>,
}
