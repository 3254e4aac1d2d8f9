//! 五、经费情况: what was planned, what came, what went, in 万元 that add up.

use chengjie_documents::Passage;
use chengjie_documents::report::{BudgetRow, ExpenseRow, SourceRow, Table};
use chengjie_domain::Fen;
use chengjie_domain::money::Expense;
use chengjie_domain::report::{Account, hundredths_of_wan, line_account, source_account, tenths_of_percent};
use chengjie_words::wan;

use super::records::Records;
use super::voice::{Voice, count};

fn source_accounts(records: &Records) -> Vec<Account> {
    let account = |source| source_account(source, &records.receipts, &records.expenses, records.period);
    records.sources.iter().map(account).collect()
}

fn line_accounts(records: &Records) -> Vec<Account> {
    records.lines.iter().map(|line| line_account(line, &records.expenses, records.period)).collect()
}

fn left(of: Fen, spent: Fen) -> i64 {
    of.fen() - spent.fen()
}

/// The sums.
pub(super) fn money(records: &Records, voice: &Voice<'_>) -> Passage {
    if records.sources.is_empty() && records.lines.is_empty() {
        return voice.part(5, "report-money", vec![voice.word("report-money-none")]);
    }
    let sum: Account = source_accounts(records).into_iter().sum();
    let said = voice.say(
        "report-money-sum",
        &[
            ("planned", voice.wan(sum.planned).into()),
            ("day", voice.day(records.day()).into()),
            ("received", voice.wan(sum.received).into()),
            ("spent", voice.wan(sum.spent).into()),
            ("left", wan(hundredths_of_wan(left(sum.received, sum.spent))).into()),
            ("received_now", voice.wan(sum.received_in_period).into()),
            ("spent_now", voice.wan(sum.spent_in_period).into()),
        ],
    );
    voice.part(5, "report-money", vec![said])
}

/// What arrived in the period.
pub(super) fn sources(records: &Records, voice: &Voice<'_>) -> Passage {
    let mut arrived = Vec::new();
    for receipt in records.receipts.iter().filter(|receipt| records.period.holds(receipt.received_on)) {
        let source = records.sources.iter().find(|source| source.id == receipt.funding_source_id);
        let day = voice.day(receipt.received_on);
        let facts = vec![
            voice.say("report-received-on", &[("day", day.into())]),
            voice.amount(receipt.amount),
            voice.say("report-voucher", &[("voucher", (&receipt.voucher).into())]),
        ];
        arrived.extend(source.map(|source| voice.with(source.name.to_string(), facts)));
    }
    let said = if records.sources.is_empty() {
        voice.word("report-sources-none")
    } else {
        voice.about("report-receipts-now", arrived).unwrap_or_else(|| voice.word("report-receipts-none"))
    };
    voice.section(1, voice.word("report-sources"), vec![said])
}

/// Says by how much the printed rows of a column differ from their printed sum, where they do.
fn rounding(columns: &[(&str, Vec<i64>)], voice: &Voice<'_>) -> Vec<String> {
    let differs = |(column, fen): &(&str, Vec<i64>)| {
        let rows: i64 = fen.iter().map(|fen| hundredths_of_wan(*fen)).sum();
        let difference = (rows - hundredths_of_wan(fen.iter().sum())).abs();
        (difference != 0).then(|| {
            let figures = [("column", voice.word(column).into()), ("difference", wan(difference).into())];
            voice.say("report-rounded-column", &figures)
        })
    };
    let said: Vec<String> = columns.iter().filter_map(differs).collect();
    voice.about("report-note-rounded", said).into_iter().collect()
}

/// Money by source.
pub(super) fn source_table(records: &Records, voice: &Voice<'_>) -> Option<Table<SourceRow>> {
    if records.sources.is_empty() {
        return None;
    }
    let accounts = source_accounts(records);
    let row = |name: String, year: String, account: &Account| SourceRow {
        name,
        year,
        planned: voice.wan(account.planned),
        received_in_period: voice.wan(account.received_in_period),
        received: voice.wan(account.received),
        spent_in_period: voice.wan(account.spent_in_period),
        spent: voice.wan(account.spent),
        left: wan(hundredths_of_wan(left(account.received, account.spent))),
    };
    let column = |of: &dyn Fn(&Account) -> i64| accounts.iter().map(of).collect::<Vec<i64>>();
    let notes = rounding(
        &[
            ("report-column-planned", column(&|one| one.planned.fen())),
            ("report-column-received-now", column(&|one| one.received_in_period.fen())),
            ("report-column-received", column(&|one| one.received.fen())),
            ("report-column-spent-now", column(&|one| one.spent_in_period.fen())),
            ("report-column-spent", column(&|one| one.spent.fen())),
            ("report-column-left", column(&|one| left(one.received, one.spent))),
        ],
        voice,
    );
    Some(Table {
        caption: voice.caption(4, "report-sources-table"),
        head: SourceRow {
            name: voice.word("report-column-source"),
            year: voice.word("report-column-year"),
            planned: voice.word("report-column-planned"),
            received_in_period: voice.word("report-column-received-now"),
            received: voice.word("report-column-received"),
            spent_in_period: voice.word("report-column-spent-now"),
            spent: voice.word("report-column-spent"),
            left: voice.word("report-column-left"),
        },
        rows: records
            .sources
            .iter()
            .zip(&accounts)
            .map(|(source, account)| row(source.name.to_string(), source.year.to_string(), account))
            .collect(),
        sum: Some(row(voice.word("report-sum"), String::new(), &accounts.iter().copied().sum())),
        notes,
    })
}

/// How much of the budget is spent.
pub(super) fn budget(records: &Records, voice: &Voice<'_>) -> Passage {
    let sum: Account = line_accounts(records).into_iter().sum();
    let said = if records.lines.is_empty() {
        voice.word("report-budget-none")
    } else {
        voice.say(
            "report-budget-said",
            &[
                ("planned", voice.wan(sum.planned).into()),
                ("spent", voice.wan(sum.spent).into()),
                ("share", voice.share(tenths_of_percent(sum.spent, sum.planned)).into()),
            ],
        )
    };
    voice.section(2, voice.word("report-budget"), vec![said])
}

/// The budget by line.
pub(super) fn budget_table(records: &Records, voice: &Voice<'_>) -> Option<Table<BudgetRow>> {
    if records.lines.is_empty() {
        return None;
    }
    let accounts = line_accounts(records);
    let row = |subject: String, account: &Account| BudgetRow {
        subject,
        budgeted: voice.wan(account.planned),
        spent_in_period: voice.wan(account.spent_in_period),
        spent: voice.wan(account.spent),
        left: wan(hundredths_of_wan(left(account.planned, account.spent))),
        share: voice.share(tenths_of_percent(account.spent, account.planned)),
    };
    let column = |of: &dyn Fn(&Account) -> i64| accounts.iter().map(of).collect::<Vec<i64>>();
    let notes = rounding(
        &[
            ("report-column-budgeted", column(&|one| one.planned.fen())),
            ("report-column-spent-now", column(&|one| one.spent_in_period.fen())),
            ("report-column-spent", column(&|one| one.spent.fen())),
            ("report-column-left", column(&|one| left(one.planned, one.spent))),
        ],
        voice,
    );
    Some(Table {
        caption: voice.caption(5, "report-budget-table"),
        head: BudgetRow {
            subject: voice.word("report-column-subject"),
            budgeted: voice.word("report-column-budgeted"),
            spent_in_period: voice.word("report-column-spent-now"),
            spent: voice.word("report-column-spent"),
            left: voice.word("report-column-left"),
            share: voice.word("report-column-share"),
        },
        rows: records
            .lines
            .iter()
            .zip(&accounts)
            .map(|(line, account)| row(line.subject.to_string(), account))
            .collect(),
        sum: Some(row(voice.word("report-sum"), &accounts.iter().copied().sum())),
        notes,
    })
}

fn expenses_now(records: &Records) -> Vec<&Expense> {
    records.expenses.iter().filter(|expense| records.period.holds(expense.paid_on)).collect()
}

/// What was spent in the period, and the large expenses with what allowed them.
pub(super) fn large_expenses(records: &Records, voice: &Voice<'_>, attachment: Option<u32>) -> Passage {
    let now = expenses_now(records);
    let spent = if now.is_empty() {
        voice.word("report-expenses-none")
    } else {
        let amount = voice.wan(now.iter().map(|expense| expense.amount).sum());
        let figures = [("count", count(now.len()).into()), ("amount", amount.into())];
        let see = attachment.map(|number| voice.say("report-see-attachment", &[("number", number.into())]));
        voice.say("report-expenses-now", &figures) + &see.unwrap_or_default()
    };
    let bound = records.society.as_ref().map_or(Fen::ZERO, |society| society.major_expense);
    let large = now.into_iter().filter(|expense| expense.amount >= bound);
    let large: Vec<String> = large.map(|expense| told(expense, records, voice)).collect();
    let mut figures = vec![("amount", voice.wan(bound).into())];
    let said = if large.is_empty() {
        voice.say("report-large-none", &figures)
    } else {
        figures.extend([("count", count(large.len()).into()), ("list", voice.long_list(large).into())]);
        voice.say("report-large-now", &figures)
    };
    voice.section(3, voice.word("report-large"), vec![spent, said])
}

fn told(expense: &Expense, records: &Records, voice: &Voice<'_>) -> String {
    let allowed = match records.resolution(expense.resolution_id.as_ref()) {
        Some(resolution) => voice.say("report-allowed-by", &[("number", resolution.number_text().into())]),
        None => voice.word("report-allowed-by-none"),
    };
    let voucher = voice.say("report-voucher", &[("voucher", (&expense.voucher).into())]);
    let facts = vec![voice.day(expense.paid_on), voice.amount(expense.amount), voucher, allowed];
    voice.with(expense.purpose.to_string(), facts)
}

/// The period's expenses as a table; nothing when there is none.
pub(super) fn expense_table(records: &Records, voice: &Voice<'_>) -> Option<Table<ExpenseRow>> {
    let now = expenses_now(records);
    if now.is_empty() {
        return None;
    }
    let row = |expense: &&Expense| ExpenseRow {
        paid_on: voice.day(expense.paid_on),
        purpose: expense.purpose.to_string(),
        payee: voice.text_or_none(expense.payee.as_ref().map(ToString::to_string)),
        voucher: expense.voucher.to_string(),
        amount: voice.wan(expense.amount),
        resolution: voice.text_or_none(
            records.resolution(expense.resolution_id.as_ref()).map(|resolution| resolution.number_text()),
        ),
    };
    Some(Table {
        caption: voice.word("report-expense-caption"),
        head: ExpenseRow {
            paid_on: voice.word("report-column-paid-on"),
            purpose: voice.word("report-column-purpose"),
            payee: voice.word("report-column-payee"),
            voucher: voice.word("report-column-voucher"),
            amount: voice.word("report-column-amount"),
            resolution: voice.word("report-column-resolution"),
        },
        sum: Some(ExpenseRow {
            paid_on: String::new(),
            purpose: voice.word("report-sum"),
            payee: String::new(),
            voucher: String::new(),
            amount: voice.wan(now.iter().map(|expense| expense.amount).sum()),
            resolution: String::new(),
        }),
        notes: rounding(
            &[("report-column-amount", now.iter().map(|expense| expense.amount.fen()).collect())],
            voice,
        ),
        rows: now.iter().map(row).collect(),
    })
}
