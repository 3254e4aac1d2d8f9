//! The rows of an agreement's tables, as a comparison sees them.

use super::{TermField, TermValue};
use crate::Line;
use crate::agreement::{BudgetTerm, FundingTerm, IndicatorTerm, Milestone, TaskTerm, is_lowered};

/// A row of a table: what makes it the same row in another version, its name, and what its fields say.
pub(super) trait Term {
    fn key(&self) -> &str;
    fn name(&self) -> &Line;
    fn fields(&self) -> Vec<(TermField, TermValue)>;
    fn asks_less_than(&self, _earlier: &Self) -> bool {
        false
    }
}

fn text(words: &impl ToString) -> TermValue {
    TermValue::Text(words.to_string())
}

impl Term for TaskTerm {
    fn key(&self) -> &str {
        self.key_task_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.title
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Title, text(&self.title)),
            (TermField::Content, text(&self.content)),
            (TermField::Stage, TermValue::Stage(self.stage)),
            (TermField::StartsOn, TermValue::Date(self.starts_on)),
            (TermField::DueOn, TermValue::Date(self.due_on)),
            (TermField::Acceptance, text(&self.acceptance)),
        ]
    }
}

/// A milestone has no key of its own: it is what it reaches.
impl Term for Milestone {
    fn key(&self) -> &str {
        self.title.as_str()
    }
    fn name(&self) -> &Line {
        &self.title
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Title, text(&self.title)),
            (TermField::Stage, TermValue::Stage(self.stage)),
            (TermField::DueOn, TermValue::Date(self.due_on)),
        ]
    }
}

impl Term for IndicatorTerm {
    fn key(&self) -> &str {
        self.indicator_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.name
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Name, text(&self.name)),
            (TermField::Unit, text(&self.unit)),
            (TermField::Baseline, TermValue::Quantity(self.baseline)),
            (TermField::Target, TermValue::Quantity(self.target)),
            (TermField::Direction, TermValue::Direction(self.direction)),
            (TermField::Accumulation, TermValue::Accumulation(self.accumulation)),
            (TermField::MeasuredBy, text(&self.measured_by)),
        ]
    }
    fn asks_less_than(&self, earlier: &Self) -> bool {
        is_lowered(earlier, self)
    }
}

impl Term for FundingTerm {
    fn key(&self) -> &str {
        self.funding_source_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.name
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![
            (TermField::Name, text(&self.name)),
            (TermField::Kind, TermValue::Source(self.kind)),
            (TermField::Year, TermValue::Year(self.year)),
            (TermField::Planned, TermValue::Money(self.planned)),
        ]
    }
}

impl Term for BudgetTerm {
    fn key(&self) -> &str {
        self.budget_line_id.as_str()
    }
    fn name(&self) -> &Line {
        &self.subject
    }
    fn fields(&self) -> Vec<(TermField, TermValue)> {
        vec![(TermField::Subject, text(&self.subject)), (TermField::Amount, TermValue::Money(self.amount))]
    }
}
