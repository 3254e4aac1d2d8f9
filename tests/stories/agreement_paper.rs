//! A task agreement on paper: the sample society's versions, worded, seen while they are written, exported.

use std::path::Path;

use chengjie_app::document::{AgreementSection, Document, ExportOrder, Press, check_file, press};
use chengjie_app::{Actor, Progress, Secretariat, Unlocking};
use chengjie_documents::{Paper, Said, TaskAgreementDocument};
use chengjie_domain::agreement::{AgreementStatus, AgreementVersion, gaps};
use chengjie_domain::submission::{DocumentOf, Export};
use chengjie_domain::{AgreementId, ExportId, Fen, Language, Line, Prose};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use tempfile::TempDir;

/// In force.
const FIRST: &str = "019b4c00-0000-7000-8000-001000000001";
/// A draft that amends the first, with gaps.
const SECOND: &str = "019b4c00-0000-7000-8000-001000000002";

struct Desk {
    folder: TempDir,
    office: Secretariat,
    press: Press,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let unlocking = Unlocking { passphrase: String::new() };
        let (office, _) =
            Secretariat::sample(&folder.path().join("样例"), &unlocking, &Progress::silent()).unwrap();
        let fonts = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
        Self { folder, office, press: press(&fonts).unwrap() }
    }

    fn version(&self, key: &str) -> AgreementVersion {
        self.office.read(|reader| Ok(reader.get(key)?)).unwrap()
    }

    fn paper(&self, key: &str, language: Language) -> TaskAgreementDocument {
        match self.office.document(&of(key), &Words::new(language), now().date_naive()).unwrap() {
            Document::Paper(Paper::TaskAgreement(data)) => *data,
            other => panic!("{other:?} is no agreement"),
        }
    }
}

fn of(key: &str) -> DocumentOf {
    DocumentOf::TaskAgreement { agreement_id: AgreementId::parse(key).unwrap() }
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-14T10:30:00+08:00").unwrap()
}

#[test]
fn an_amendment_prints_what_was_and_what_is_and_waits_for_the_council() {
    let data = Desk::new().paper(SECOND, Language::ZhHans);
    let changes = data.indicators.changes.unwrap();
    assert_eq!(changes.lead, "与第1版任务书相比，量化考核指标变更如下：");
    let lowered: Vec<_> = changes.rows.iter().filter(|row| row.is_lowered).collect();
    let [row] = lowered.as_slice() else { panic!("one indicator is lowered: {lowered:?}") };
    assert_eq!(
        (row.name.as_str(), row.before.as_str(), row.after.as_str(), row.change.as_str()),
        ("完成水平评价", "不低于2,400人", "不低于2,000人", "降低")
    );
    assert_eq!(row.basis, Said::Awaited { awaited: "待理事会表决".to_owned() });
    assert_eq!(changes.rows.len(), 8, "the others stand beside it, unchanged");
    assert!(changes.rows.iter().filter(|row| !row.is_lowered).all(|row| row.change == "未变"));
}

#[test]
fn a_draft_says_what_it_lacks_where_it_lacks_it() {
    let desk = Desk::new();
    let data = desk.paper(SECOND, Language::ZhHans);
    let missing = gaps(&desk.version(SECOND).parts).len();
    assert_eq!(missing, 3, "the sample's draft");
    let draft = data.draft.clone().unwrap();
    assert!(draft.note.unwrap().contains(&format!("尚有{missing}处缺项")));
    assert_eq!(data.edition, "第2版　草案第3稿");
    let text = serde_json::to_string(&data).unwrap();
    assert_eq!(text.matches(r#"{"gap":"#).count(), missing, "each gap is marked once, in its place");
    assert_eq!(data.tasks.items[4].content, [Said::Gap { gap: "【缺】任务内容未填写".to_owned() }]);
}

#[test]
fn what_all_three_have_signed_is_no_draft_and_names_who_signed() {
    let desk = Desk::new();
    assert_eq!(desk.version(FIRST).status, AgreementStatus::InForce);
    let data = desk.paper(FIRST, Language::ZhHans);
    assert_eq!((data.draft.as_ref(), data.edition.as_str()), (None, "第1版"));
    let signed: Vec<_> = data.signing.blocks.iter().map(|block| block.representative.as_deref()).collect();
    assert_eq!(signed, [Some("方启智"), Some("周启明"), Some("苏明远")]);
    assert_eq!(data.signing.blocks[1].date, "2026年4月14日");
    assert!(data.cover.facts.iter().any(|fact| fact.label == "生效日期" && fact.value == "2026年4月16日"));
    assert!(data.annexes.items.iter().any(|annex| annex.contains("审定本任务书的决议")));
    assert_eq!(data.indicators.changes, None, "it amends nothing");
}

#[test]
fn there_are_as_many_originals_as_there_are_who_keep_one() {
    let data = Desk::new().paper(FIRST, Language::ZhHans);
    assert_eq!(
        data.instructions.items[1],
        "二、本任务书一式五份，由人力资源和社会保障部、人力资源和社会保障部人才评价司、中国智能测量学会、\
         中国智能测量学会试点工作办公室、中国科学技术协会各执一份，具有同等效力。"
    );
}

#[test]
fn sources_and_budget_add_up_in_figures_and_in_words() {
    let data = Desk::new().paper(SECOND, Language::ZhHans);
    let fen = |amount: &str| {
        let digits: String = amount.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<i64>().unwrap() * 10_000
    };
    let sources: i64 = data.funding.sources.iter().map(|row| fen(&row.amount)).sum();
    let budget: i64 = data.funding.budget.iter().map(|row| fen(&row.amount)).sum();
    for (sum, found) in
        [(data.funding.sources_sums.last(), sources), (data.funding.budget_sums.last(), budget)]
    {
        let sum = sum.unwrap();
        assert_eq!(fen(&sum.amount), found, "the rows make the sum");
        let written = Words::new(Language::ZhHans).written_out(Fen::new(found).unwrap());
        assert_eq!(sum.in_words.as_ref().unwrap().value, format!("人民币{written}"));
    }
    assert_eq!(data.funding.sources_sums.len(), 1, "one year needs no sum of its own");
}

#[test]
fn several_years_have_a_sum_each_and_small_money_is_not_rounded_away() {
    let desk = Desk::new();
    let mut parts = desk.version(SECOND).parts;
    parts.funding[1].year = 2027;
    parts.funding[2].planned = Fen::new(40_001_050).unwrap();
    let id = AgreementId::parse(SECOND).unwrap();
    let words = Words::new(Language::ZhHans);
    let paper = desk.office.agreement_paper(&id, parts, &words, now().date_naive()).unwrap();
    let Paper::TaskAgreement(data) = paper else { panic!("no agreement") };
    let sums: Vec<(&str, &str)> =
        data.funding.sources_sums.iter().map(|sum| (sum.label.as_str(), sum.amount.as_str())).collect();
    assert_eq!(
        sums,
        [("2026年小计", "120.00105"), ("2027年小计", "60.00000"), ("合计", "180.00105")],
        "as many decimals as the smallest amount needs"
    );
    assert!(
        data.funding.missing.iter().any(|said| matches!(said, Said::Gap { gap } if gap.contains("不一致"))),
        "the budget no longer fits, and the paper says so"
    );
}

#[test]
fn parts_that_nobody_has_saved_are_seen_with_the_place_of_every_section_and_field() {
    let desk = Desk::new();
    let before = desk.version(SECOND);
    let mut parts = before.parts.clone();
    parts.objectives = Prose::parse(&"形成可以复制推广的承接模式。\n".repeat(60)).unwrap();
    let id = AgreementId::parse(SECOND).unwrap();
    let words = Words::new(Language::ZhHans);
    let see = |parts, pages| {
        desk.office.preview_agreement(&desk.press, &id, parts, &words, pages, now().date_naive()).unwrap()
    };
    let (saved, unsaved) = (see(before.parts.clone(), 2..=3), see(parts, 2..=2));
    let numbers: Vec<u32> = saved.preview.pages.iter().map(|page| page.number).collect();
    assert_eq!(numbers, [2, 3], "only the pages asked for");
    assert!(unsaved.preview.total > saved.preview.total, "sixty paragraphs need more pages");
    let of = |section| unsaved.sections.iter().filter(move |place| place.section == section);
    assert!(of(AgreementSection::Objectives).count() >= 2, "the objectives run over pages");
    for place in &unsaved.sections {
        assert!(place.top_mm < place.bottom_mm && place.bottom_mm <= 267.5, "{place:?}");
        assert!((1..=unsaved.preview.total).contains(&place.page), "{place:?}");
    }
    for field in
        ["objectives", "tasks.4.content", "tasks.3.acceptance", "milestones.0", "indicators.7", "funding.2"]
    {
        assert!(unsaved.fields.iter().any(|place| place.field == field), "{field} is found");
    }
    assert_eq!(desk.version(SECOND), before, "looking changes nothing");
}

#[test]
fn an_incomplete_draft_goes_out_as_a_draft_and_is_known_again() {
    let desk = Desk::new();
    let path = desk.folder.path().join("任务书.pdf");
    let export_id = ExportId::parse("019b4c00-0000-7000-8000-00ff00000001").unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let order = ExportOrder { export_id, of: &of(SECOND), language: Language::ZhHans, path: &path };
    desk.office.export(&desk.press, order, &actor, now(), &Progress::silent()).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let checked = check_file(&desk.press, &bytes).unwrap();
    assert!(checked.code_holds && checked.bytes_hold);
    assert!(desk.office.knows_file(&checked, &bytes).unwrap(), "the ledger has its export");
    assert_eq!(checked.paper.number(), Some("第2版　草案第3稿"));
    let export = desk.office.read(|reader| Ok(reader.all::<Export>()?)).unwrap().remove(0);
    assert_eq!(export.of_id.as_str(), SECOND);
    let offered = desk.office.documents(&Words::new(Language::ZhHans), now().date_naive()).unwrap();
    assert!(offered.iter().any(|offer| {
        offer.of == of(SECOND) && offer.title == "工程测量领域专业技术人员水平评价任务书 第2版　草案第3稿"
    }));
}

#[test]
fn every_word_of_it_is_there_in_three_languages() {
    let desk = Desk::new();
    for language in Language::ALL {
        for key in [FIRST, SECOND] {
            let text = serde_json::to_string(&desk.paper(key, language)).unwrap();
            assert!(!text.contains("agreement-paper-"), "a key without its words: {text}");
        }
    }
    let traditional = desk.paper(SECOND, Language::ZhHant);
    let sum = traditional.funding.budget_sums[0].in_words.clone().unwrap();
    assert_eq!(sum.value, "人民幣壹佰捌拾萬元整");
}
