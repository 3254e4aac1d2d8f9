//! Every language says everything, with the same figures.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use std::collections::{BTreeMap, BTreeSet};

use chengjie_domain::{Arg, Language, refusals};
use chengjie_words::Words;

const FILES: [&str; 11] = [
    "refusal.ftl",
    "vote.ftl",
    "cli.ftl",
    "document.ftl",
    "compliance.ftl",
    "sheet.ftl",
    "roster.ftl",
    "record.ftl",
    "agreement-paper.ftl",
    "charter.ftl",
    "meeting-paper.ftl",
];

/// The messages of a language with the figures that each names.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in FILES {
        let path = format!(
            "{}/../../assets/locales/{}/{file}",
            std::env::var("CARGO_MANIFEST_DIR").unwrap(),
            language.tag()
        );
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (key, said) = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: {line}"));
            let figures =
                said.split("{ $").skip(1).filter_map(|rest| rest.split(" }").next()).map(str::to_owned);
            let before = found.insert(key.to_owned(), figures.collect());
            assert!(before.is_none(), "{key} stands twice in {}", language.tag());
        }
    }
    found
}

#[test]
fn every_language_has_the_same_messages_with_the_same_figures() {
    let first = messages(Language::ZhHans);
    for language in [Language::ZhHant, Language::En] {
        assert_eq!(messages(language), first, "{} differs from zh-Hans", language.tag());
    }
}

#[test]
fn every_message_is_said_when_its_figures_are_given() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (key, figures) in messages(language) {
            let given = figures.into_iter().map(|name| (name, Arg::Number(7))).collect();
            assert!(
                words.find(&key, &given).is_some_and(|said| !said.is_empty()),
                "{key} in {}",
                language.tag()
            );
        }
    }
}

#[test]
fn every_refusal_of_the_domain_has_its_sentence() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (code, figures) in refusals() {
            let given = figures.iter().map(|name| ((*name).to_owned(), Arg::Number(7))).collect();
            assert!(words.find(&format!("refusal-{code}"), &given).is_some(), "{code} in {}", language.tag());
        }
    }
}

#[test]
fn every_compliance_rule_has_its_title() {
    for language in Language::ALL {
        let words = Words::new(language);
        for rule in chengjie_domain::compliance::RULES {
            assert!(words.find(&format!("rule-{}", rule.id), &BTreeMap::new()).is_some(), "{}", rule.id);
        }
    }
}

#[test]
fn money_is_said_in_yuan() {
    let rows =
        [(12_600_000, "126,000.00"), (5, "0.05"), (-1, "-0.01"), (100_000_000_000, "1,000,000,000.00")];
    for (fen, said) in rows {
        assert_eq!(chengjie_words::yuan(fen), said);
    }
    let refusal = chengjie_domain::money::MoneyRefusal::BudgetExceeded {
        line: "设备".to_owned(),
        left: 100,
        amount: 12_600_000,
    };
    let said = Words::new(Language::ZhHans).refusal(&refusal.into());
    assert!(said.contains("1.00 元") && said.contains("126,000.00 元"), "{said}");
}

#[test]
fn terms_and_meetings_are_counted_as_people_write_them() {
    let rows = [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (35, "三十五"),
        (99, "九十九"),
        (100, "100"),
        (0, "0"),
    ];
    for (number, said) in rows {
        assert_eq!(Words::new(Language::ZhHans).numeral(number), said);
        assert_eq!(Words::new(Language::En).numeral(number), number.to_string());
    }
}

#[test]
fn a_charter_rule_is_said_as_a_charter_says_it() {
    use chengjie_domain::council::{
        ByCorrespondence, CharterRule, ProxyHolder, ProxyPresence, ProxyRule, QuorumBase, RULE_PRESETS,
        Unreturned,
    };
    use chengjie_domain::{BodyId, CharterRuleId, Line};
    let preset = RULE_PRESETS.iter().find(|preset| preset.code == "model-congress").unwrap();
    let key = "01980c2e-7a10-7000-8000-000000000001";
    let rule = CharterRule {
        id: CharterRuleId::parse(key).unwrap(),
        body_id: BodyId::parse(key).unwrap(),
        matter: preset.matter,
        clause: Line::parse("章程第二十条").unwrap(),
        effective_from: Default::default(),
        quorum: preset.quorum,
        majority: preset.majority,
        majority_base: preset.majority_base,
        abstention: preset.abstention,
        invalid: chengjie_domain::council::BallotEffect::OutOfBase,
        blank: preset.blank,
        recusal: preset.recusal,
        meetings_per_year: 2,
        quorum_base: QuorumBase::AllSeats,
        proxy: None,
        by_correspondence: ByCorrespondence::Allowed,
        unreturned: Unreturned::Absent,
        notice_days: 0,
    };
    let said = Words::new(Language::ZhHans).rule(&rule);
    assert_eq!(
        said,
        "一般事项：会议须有应到人数的三分之二以上出席方为有效；表决须经到会有表决权人数的过半数同意方为通过。\
         弃权票、空白票计入基数。无效票不计入基数。回避人员不计入基数。每年至少召开2次会议。"
    );
    let stricter = CharterRule {
        quorum_base: QuorumBase::Entitled,
        proxy: Some(ProxyRule { holder: ProxyHolder::Member, most: 1, presence: ProxyPresence::VotesOnly }),
        by_correspondence: ByCorrespondence::Barred,
        unreturned: Unreturned::Abstention,
        notice_days: 10,
        ..rule.clone()
    };
    let said = Words::new(Language::ZhHans).rule(&stricter);
    assert!(said.contains("法定人数以有表决权的人数计算。弃权票、空白票计入基数。"), "{said}");
    assert!(
        said.ends_with(
            "回避人员不计入基数。不能出席的，可书面委托其他成员代为表决，一人最多代1人，受托的不计入出席人数。\
             不得采用通讯方式表决。通讯表决逾期未收回的，按弃权计。会议通知须提前10日发出。每年至少召开2次会议。"
        ),
        "{said}"
    );
    let english = Words::new(Language::En).rule(&rule);
    assert!(english.contains("at least two thirds of all seats"), "{english}");
    assert!(english.contains("base: abstentions, blank ballots. Left out of the base: invalid"), "{english}");
}
