//! The smallest parts that papers and sheets are made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A heading with its number, and the paragraphs under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// 一、总体情况; （一）阶段进展; 1. 评价标准研制.
    pub heading: String,
    /// What is said.
    pub paragraphs: Vec<String>,
}

/// A label and what it says: 时间 and the hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// 时间：
    pub label: String,
    /// 2026年9月12日 09:00.
    pub text: String,
}
