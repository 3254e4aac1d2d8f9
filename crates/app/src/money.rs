//! Money received and spent, within what was budgeted and what has arrived.

use chengjie_domain::Fen;
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, MoneyRefusal, Receipt};
use chengjie_store::Writer;

use crate::Failure;
use crate::operation::MoneyOperation;
use crate::resolution::standing;

pub(crate) fn perform(operation: &MoneyOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        MoneyOperation::Receive(receipt) => Ok(writer.insert(receipt)?),
        MoneyOperation::Spend(expense) => spend(writer, expense),
        MoneyOperation::LinkResolution { expense_id, resolution_id } => {
            let mut expense: Expense = writer.get(expense_id.as_str())?;
            expense.resolution_id = Some(standing(writer, resolution_id)?.id);
            Ok(writer.update(&expense)?)
        }
    }
}

fn spend(writer: &Writer<'_>, expense: &Expense) -> Result<(), Failure> {
    let line: BudgetLine = writer.get(expense.budget_line_id.as_str())?;
    let source: FundingSource = writer.get(expense.funding_source_id.as_str())?;
    for (project, name) in [(&line.project_id, &line.subject), (&source.project_id, &source.name)] {
        if *project != expense.project_id {
            return Err(MoneyRefusal::OtherProject { name: name.to_string() }.into());
        }
    }
    if let Some(id) = &expense.resolution_id {
        standing(writer, id)?;
    }
    let amount = expense.amount.fen();
    let spent_of_line: Fen =
        writer.list_by::<Expense>("budget_line_id", line.id.as_str())?.iter().map(|other| other.amount).sum();
    let left = line.amount.fen() - spent_of_line.fen();
    if amount > left {
        return Err(MoneyRefusal::BudgetExceeded { line: line.subject.to_string(), left, amount }.into());
    }
    let received: Fen = writer
        .list_by::<Receipt>("funding_source_id", source.id.as_str())?
        .iter()
        .filter(|receipt| receipt.received_on <= expense.paid_on)
        .map(|receipt| receipt.amount)
        .sum();
    let spent_of_source: Fen = writer
        .list_by::<Expense>("funding_source_id", source.id.as_str())?
        .iter()
        .map(|other| other.amount)
        .sum();
    let left = received.fen() - spent_of_source.fen();
    if amount > left {
        return Err(MoneyRefusal::NotReceived { source: source.name.to_string(), left, amount }.into());
    }
    Ok(writer.insert(expense)?)
}
