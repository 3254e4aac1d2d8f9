//! What stands before the parts: cover, filling instructions, basic facts.

use chengjie_documents::{Cover, Fact, FactGroup, FactTable, Passages};
use chengjie_domain::agreement::{Keeper, keepers};
use chengjie_domain::pilot::FunctionFacts;
use chengjie_domain::society::Society;
use chengjie_domain::{Arg, Line};
use chrono::NaiveDate;

use super::record::Records;
use super::wording::Wording;
use crate::sheet::position_word;

pub(super) fn cover(records: &Records, wording: &Wording<'_>, today: NaiveDate) -> Cover {
    let (project, version) = (&records.project, &records.version);
    let function = wording.with(
        "function-and-kind",
        &[
            ("function", wording.word("function-", project.facts.area()).into()),
            ("clause", project.facts.area().clause().to_string().into()),
            ("extent", wording.word("extent-", project.extent).into()),
            ("basis", wording.word("basis-", project.basis).into()),
        ],
    );
    let mut facts = vec![
        wording.fact("project", project.name.to_string()),
        wording.fact("function", function),
        wording.fact("party-department", project.department.to_string()),
        wording.fact("party-society", records.society_name()),
        wording.fact("party-cast", wording.say("cast")),
        wording.fact("leader", leader(records, wording)),
        wording.fact("from-to", wording.span(project.starts_on, project.ends_on)),
    ];
    facts.extend(version.effective_from.map(|day| wording.fact("in-force-from", wording.date(day))));
    let society = || Arg::from(records.society_name());
    Cover {
        marks: [wording.fact("secrecy", wording.say("none")), wording.fact("number", wording.say("none"))],
        facts,
        made: [
            wording.with("drawn-up-by", &[("society", society())]),
            wording.date(version.sent_on.unwrap_or(today)),
        ],
    }
}

/// The leader with the position that allows it (§五(二)).
fn leader(records: &Records, wording: &Wording<'_>) -> String {
    match (&records.leader, records.project.leader_position) {
        (Some(name), Some(position)) => wording.with(
            "leader-and-position",
            &[("name", name.as_str().into()), ("position", position_word(position, wording.words).into())],
        ),
        (name, _) => wording.or_none(name.as_ref()),
    }
}

pub(super) fn instructions(records: &Records, wording: &Wording<'_>) -> Passages {
    let project = &records.project;
    let office = records.names.office.as_ref().map(Line::as_str).unwrap_or_default();
    let kept: Vec<String> = keepers(&records.names)
        .into_iter()
        .map(|keeper| match keeper {
            Keeper::Department => project.department.to_string(),
            Keeper::Bureau => wording.with(
                "bureau-of",
                &[
                    ("department", (&project.department).into()),
                    ("bureau", project.bureau.as_ref().map(Line::as_str).unwrap_or_default().into()),
                ],
            ),
            Keeper::Society => records.society_name(),
            Keeper::PilotOffice => wording
                .with("office-of", &[("society", records.society_name().into()), ("office", office.into())]),
            Keeper::Cast => wording.say("cast"),
        })
        .collect();
    let count = wording.words.numeral(u32::try_from(kept.len()).unwrap_or(u32::MAX));
    let keepers = kept.join(&wording.say("between"));
    Passages {
        heading: wording.say("instructions"),
        items: vec![
            wording.say("instruction-paper"),
            wording.with("instruction-originals", &[("count", count.into()), ("keepers", keepers.into())]),
            wording.say("instruction-cells"),
            wording.say("instruction-indicators"),
            wording.say("instruction-names"),
        ],
    }
}

pub(super) fn facts(records: &Records, wording: &Wording<'_>) -> FactTable {
    let project = &records.project;
    let group = |key: &str, facts| FactGroup { name: wording.say(&format!("group-{key}")), facts };
    let fact = |key: &str, value: Option<&Line>| wording.fact(key, wording.or_none(value));
    let leader_position = project.leader_position.map(|position| position_word(position, wording.words));
    FactTable {
        heading: wording.say("facts"),
        groups: vec![
            group("project", project_facts(records, wording)),
            group(
                "department",
                vec![
                    fact("party-name", Some(&project.department)),
                    fact("bureau", project.bureau.as_ref()),
                    fact("credit-code", None),
                    fact("address", project.department_address.as_ref()),
                    fact("contact", project.department_contact.as_ref()),
                    fact("telephone", project.department_telephone.as_ref()),
                ],
            ),
            group("society", society_facts(records.society.as_ref(), wording)),
            group(
                "leader",
                vec![
                    wording.fact("person", wording.or_none(records.leader.as_ref())),
                    wording.fact("position", wording.or_none(leader_position)),
                    wording.fact("leader-resolution", wording.or_none(records.leader_resolution.as_ref())),
                    wording.fact("responsible", wording.or_none(records.responsible.as_ref())),
                    wording.fact("office", wording.or_none(records.names.office.as_ref())),
                ],
            ),
            group(
                "cast",
                vec![
                    wording.fact("party-name", wording.say("cast")),
                    fact("credit-code", None),
                    fact("address", None),
                    fact("contact", project.cast_contact.as_ref()),
                    fact("telephone", project.cast_telephone.as_ref()),
                ],
            ),
        ],
    }
}

fn society_facts(society: Option<&Society>, wording: &Wording<'_>) -> Vec<Fact> {
    let fact = |key: &str, value: Option<&Line>| wording.fact(key, wording.or_none(value));
    let of = |field: fn(&Society) -> Option<&Line>| society.and_then(field);
    let code = society.and_then(|society| society.credit_code.as_ref());
    vec![
        fact("party-name", of(|society| Some(&society.name))),
        wording.fact("credit-code", wording.or_none(code.map(chengjie_domain::CreditCode::as_str))),
        fact("legal-representative", of(|society| society.legal_representative.as_ref())),
        fact("address", of(|society| society.address.as_ref())),
        fact("contact", of(|society| society.contact.as_ref())),
        fact("telephone", of(|society| society.telephone.as_ref())),
        fact("bank", of(|society| society.bank.as_ref())),
        fact("bank-account", of(|society| society.bank_account.as_ref())),
    ]
}

fn project_facts(records: &Records, wording: &Wording<'_>) -> Vec<Fact> {
    let project = &records.project;
    let mut facts = vec![
        wording.fact("project", project.name.to_string()),
        wording.fact("function", wording.word("function-", project.facts.area())),
        wording.fact("extent", wording.word("extent-", project.extent)),
        wording.fact("basis", wording.word("basis-", project.basis)),
    ];
    facts.extend(function_facts(&project.facts, wording));
    facts.push(wording.fact("from-to", wording.span(project.starts_on, project.ends_on)));
    facts
}

/// What §三 ties to the function.
fn function_facts(facts: &FunctionFacts, wording: &Wording<'_>) -> Vec<Fact> {
    let fact = |key: &str, value: &Line| wording.fact(&format!("fact-{key}"), value.to_string());
    match facts {
        FunctionFacts::EvaluationBase { commissioned_by, bases } => {
            vec![fact("commissioned-by", commissioned_by), fact("bases", bases)]
        }
        FunctionFacts::EvaluationProgramme { programme, standard_followed, feedback_to } => vec![
            fact("programme", programme),
            fact("standard-followed", standard_followed),
            fact("feedback-to", feedback_to),
        ],
        FunctionFacts::EvaluationProject { projects, ended_on } => {
            vec![fact("projects", projects), wording.fact("fact-ended-on", wording.date(*ended_on))]
        }
        FunctionFacts::Qualification { confirmed_by, fields } => {
            vec![fact("confirmed-by", confirmed_by), fact("fields", fields)]
        }
        FunctionFacts::TitleReview { guided_by, scope } => {
            vec![fact("guided-by", guided_by), fact("title-scope", scope)]
        }
        FunctionFacts::Standard { field, market_gap, co_drafters, standard_number } => vec![
            fact("field", field),
            fact("market-gap", market_gap),
            fact("co-drafters", co_drafters),
            wording.fact("fact-standard-number", wording.or_none(standard_number.as_ref())),
        ],
        FunctionFacts::Award { scope, selection, objection_days, publicity } => vec![
            fact("award-scope", scope),
            fact("selection", selection),
            wording.fact("fact-objection-days", wording.with("days", &[("days", (*objection_days).into())])),
            fact("publicity", publicity),
        ],
    }
}
