//! What can be done to money.

use chengjie_domain::money::{Expense, Receipt};
use chengjie_domain::{ExpenseId, ResolutionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What can be done to money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MoneyOperation {
    /// Books money that arrived.
    Receive(Receipt),
    /// Books money spent.
    Spend(Expense),
    /// Books the expenses of a table, all or none.
    ImportExpenses {
        /// The expenses, in the order in which they are booked.
        expenses: Vec<Expense>,
    },
    /// Names the resolution that allowed an expense.
    LinkResolution {
        /// Which expense.
        expense_id: ExpenseId,
        /// Which resolution.
        resolution_id: ResolutionId,
    },
}
