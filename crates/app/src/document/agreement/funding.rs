//! Part six: where the money comes from, year by year, and what it is for.

use std::collections::BTreeMap;

use chengjie_documents::{BudgetRow, FundingPart, SourceRow, Sum};
use chengjie_domain::Fen;
use chengjie_domain::agreement::GapKind;
use chengjie_domain::wan::{in_wan, wan_decimals};

use super::wording::Wording;

pub(super) fn funding(wording: &Wording<'_>) -> FundingPart {
    let parts = wording.parts;
    let planned: Vec<Fen> = parts.funding.iter().map(|term| term.planned).collect();
    let budgeted: Vec<Fen> = parts.budget.iter().map(|term| term.amount).collect();
    // One table has one number of decimals, enough that nothing is rounded and every sum can be checked.
    let (of_sources, of_budget) = (wan_decimals(&planned), wan_decimals(&budgeted));
    let sources = parts.funding.iter().enumerate().map(|(row, term)| SourceRow {
        number: (row + 1).to_string(),
        kind: wording.word("source-", term.kind),
        name: term.name.to_string(),
        year: wording.with("year", &[("year", term.year.into())]),
        amount: in_wan(term.planned, of_sources),
    });
    let budget = parts.budget.iter().enumerate().map(|(row, term)| BudgetRow {
        number: (row + 1).to_string(),
        subject: term.subject.to_string(),
        amount: in_wan(term.amount, of_budget),
    });
    let mut sources_sums = sums_by_year(wording, of_sources);
    sources_sums.push(whole_sum(planned.into_iter().sum(), of_sources, wording));
    FundingPart {
        heading: wording.say("funding"),
        missing: [GapKind::NoFunding, GapKind::BudgetSum]
            .into_iter()
            .filter_map(|kind| wording.gap(kind, None))
            .collect(),
        sources_lead: wording.say("sources-heading"),
        sources_heads: wording.heads(["number", "kind", "source", "year", "amount"]),
        sources: sources.collect(),
        sources_sums,
        budget_lead: wording.say("budget-heading"),
        budget_heads: wording.heads(["number", "subject", "amount"]),
        budget: budget.collect(),
        budget_sums: vec![whole_sum(budgeted.into_iter().sum(), of_budget, wording)],
    }
}

/// What each year brings, when there is more than one.
fn sums_by_year(wording: &Wording<'_>, decimals: usize) -> Vec<Sum> {
    let mut years: BTreeMap<i32, Vec<Fen>> = BTreeMap::new();
    for term in &wording.parts.funding {
        years.entry(term.year).or_default().push(term.planned);
    }
    if years.len() < 2 {
        return Vec::new();
    }
    let sum = |(year, amounts): (i32, Vec<Fen>)| Sum {
        label: wording.with("sum-of-year", &[("year", year.into())]),
        amount: in_wan(amounts.into_iter().sum(), decimals),
        in_words: None,
    };
    years.into_iter().map(sum).collect()
}

fn whole_sum(amount: Fen, decimals: usize, wording: &Wording<'_>) -> Sum {
    let written_out = wording.words.written_out(amount);
    Sum {
        label: wording.say("sum"),
        amount: in_wan(amount, decimals),
        in_words: Some(
            wording.fact("in-words", wording.with("written-out", &[("amount", written_out.into())])),
        ),
    }
}
