//! Money received and spent, within what was budgeted and what has arrived.

use chengjie_domain::Fen;
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt, require_covered};
use chengjie_store::Writer;

use crate::Failure;
use crate::operation::MoneyOperation;
use crate::resolution::basis;

pub(crate) fn perform(operation: &MoneyOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        MoneyOperation::Receive(receipt) => Ok(writer.insert(receipt)?),
        MoneyOperation::Spend(expense) => spend(writer, expense),
        MoneyOperation::ImportExpenses { expenses } => {
            expenses.iter().try_for_each(|expense| spend(writer, expense))
        }
        MoneyOperation::LinkResolution { expense_id, resolution_id } => {
            let mut expense: Expense = writer.get(expense_id.as_str())?;
            expense.resolution_id = Some(basis(writer, resolution_id)?.id);
            Ok(writer.update(&expense)?)
        }
    }
}

fn spend(writer: &Writer<'_>, expense: &Expense) -> Result<(), Failure> {
    let line: BudgetLine = writer.get(expense.budget_line_id.as_str())?;
    let source: FundingSource = writer.get(expense.funding_source_id.as_str())?;
    if let Some(id) = &expense.resolution_id {
        basis(writer, id)?;
    }
    let spent = |field, key: &str| -> Result<Fen, Failure> {
        Ok(writer.list_by::<Expense>(field, key)?.iter().map(|other| other.amount).sum())
    };
    let received: Vec<Receipt> = writer.list_by("funding_source_id", source.id.as_str())?;
    let received = received.iter().filter(|receipt| receipt.received_on <= expense.paid_on);
    require_covered(
        expense,
        (&line, spent("budget_line_id", line.id.as_str())?),
        (
            &source,
            received.map(|receipt| receipt.amount).sum(),
            spent("funding_source_id", source.id.as_str())?,
        ),
    )?;
    Ok(writer.insert(expense)?)
}
