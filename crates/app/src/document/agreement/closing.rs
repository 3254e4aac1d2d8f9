//! What stands after the parts: common clauses, annexes, signatures.

use chengjie_documents::{ClausesPart, Passages, SigningBlock, SigningPart};
use chengjie_domain::Line;
use chengjie_domain::pilot::Side;

use super::record::Records;
use super::wording::Wording;

pub(super) fn clauses(records: &Records, wording: &Wording<'_>) -> ClausesPart {
    let until = wording.date(records.project.ends_on);
    let clause = |key: &str| Passages {
        heading: wording.say(&format!("clause-{key}")),
        items: vec![match key {
            "term" => wording.with("clause-term-text", &[("until", until.as_str().into())]),
            _ => wording.say(&format!("clause-{key}-text")),
        }],
    };
    ClausesPart {
        heading: wording.say("clauses"),
        items: ["amendment", "breach", "dispute", "term"].map(clause).into(),
    }
}

/// The implementation plan, the resolutions that stand behind the version, and the version that it amends.
pub(super) fn annexes(records: &Records, wording: &Wording<'_>) -> Passages {
    let resolution = |key: &str, number: &Option<String>| {
        number.as_deref().map(|number| wording.with(key, &[("number", number.into())]))
    };
    let amended = records
        .amended
        .as_ref()
        .map(|amended| wording.with("annex-amended", &[("number", amended.number.into())]));
    let titles = [
        Some(wording.say("annex-plan")),
        resolution("annex-leader", &records.leader_resolution),
        resolution("annex-approval", &records.approval),
        amended,
    ];
    let annex = |(number, title): (u32, String)| {
        wording.with("annex", &[("number", number.into()), ("title", title.into())])
    };
    Passages {
        heading: wording.say("annexes"),
        items: (1_u32..).zip(titles.into_iter().flatten()).map(annex).collect(),
    }
}

pub(super) fn signing(records: &Records, wording: &Wording<'_>) -> SigningPart {
    let (project, society) = (&records.project, records.society.as_ref());
    let block = |side: Side, name: String, contact: Option<&Line>, telephone: Option<&Line>| {
        let party = wording.word("party-", side);
        let signature = records.version.signatures.iter().find(|signature| signature.party == side);
        SigningBlock {
            party: wording.with("signing-party", &[("party", party.into()), ("name", name.into())]),
            seal: wording.say("seal"),
            representative_label: wording.say("representative"),
            representative: signature.map(|signature| signature.signatory.to_string()),
            contact: wording.with(
                "signing-contact",
                &[
                    ("name", wording.or_none(contact).into()),
                    ("telephone", wording.or_none(telephone).into()),
                ],
            ),
            date: signature
                .map_or_else(|| wording.say("date-to-fill"), |signature| wording.date(signature.signed_on)),
        }
    };
    SigningPart {
        heading: wording.say("signing"),
        blocks: vec![
            block(
                Side::Department,
                project.department.to_string(),
                project.department_contact.as_ref(),
                project.department_telephone.as_ref(),
            ),
            block(
                Side::Society,
                records.society_name(),
                society.and_then(|society| society.contact.as_ref()),
                society.and_then(|society| society.telephone.as_ref()),
            ),
            block(
                Side::Cast,
                wording.say("cast"),
                project.cast_contact.as_ref(),
                project.cast_telephone.as_ref(),
            ),
        ],
    }
}
