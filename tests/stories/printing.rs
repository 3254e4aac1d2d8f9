//! What a meeting prints in one go, what is extracted for others, and what no font prints.

use std::path::Path;
use std::sync::Arc;

use chengjie_api::{Session, dispatch, person};
use chengjie_app::document::{Document, ExportOrder, Press, check_file, press};
use chengjie_app::{Actor, Progress};
use chengjie_documents::{ExtractDocument, Paper, SeatLabels, Sheet, page_count};
use chengjie_domain::submission::{DocumentKind, DocumentOf, Export};
use chengjie_domain::{ExportId, Language, Line, MeetingId, ResolutionId};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, motion, noted};
use chengjie_words::Words;
use serde_json::{Value, json};

fn meeting_id() -> MeetingId {
    MeetingId::parse(&id(MEETING)).unwrap()
}

fn words() -> Words {
    Words::new(Language::ZhHans)
}

fn fonts() -> Press {
    press(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts")).unwrap()
}

/// What is printed in one go, in its order.
fn job(society: &Society) -> Vec<DocumentKind> {
    let offers = society.office.print_job_of(&meeting_id(), &words()).unwrap();
    offers.iter().map(|offer| offer.of.kind()).collect()
}

#[test]
fn a_meeting_prints_what_it_needs_in_the_order_in_which_it_is_used() {
    use DocumentKind as Kind;
    let secret = json!({"method": "secret_ballot"});
    let mut society = Society::in_session(9, 9, &[secret.clone(), json!({}), secret]);
    let table = [Kind::MeetingNotice, Kind::MeetingAgenda, Kind::AttendanceSheet];
    let vote = [Kind::BallotPapers, Kind::TallySheet];
    assert_eq!(job(&society), [&table[..], &vote, &vote].concat(), "two items are voted on on paper");
    let counted = json!({"papers": {"handed_out": 9, "returned": 9}, "tellers": "理事3、理事4"});
    society.must("vote.close", merged(ballot(0, 9, 0, 0), &counted));
    assert_eq!(job(&society), [&table[..], &vote].concat(), "what is decided needs no ballots");
    society.vote(1, 9, 0, 0).unwrap();
    society.must("vote.close", merged(ballot(2, 9, 0, 0), &counted));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    assert_eq!(job(&society), table[..2], "nobody signs in any more");
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-20"}));
    assert_eq!(job(&society), [Kind::MeetingNotice, Kind::MeetingAgenda, Kind::Minutes]);
}

#[test]
fn the_papers_of_a_meeting_are_one_file_that_the_ledger_knows_each_on_sheets_of_its_own() {
    let society = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    let (folder, press) = (tempfile::tempdir().unwrap(), fonts());
    let of = DocumentOf::MeetingPapers { meeting_id: meeting_id() };
    let export = |number: u32, of: &DocumentOf| {
        let path = folder.path().join(format!("{number}.pdf"));
        let order = ExportOrder {
            export_id: ExportId::parse(&id(number)).unwrap(),
            of,
            language: Language::ZhHans,
            path: &path,
        };
        let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
        society.office.export(&press, order, &actor, noted(), &Progress::silent()).unwrap();
        std::fs::read(path).unwrap()
    };
    let whole = export(8000, &of);
    let parts = society.office.print_job_of(&meeting_id(), &words()).unwrap();
    let mut pages = 0;
    for (number, part) in (8001..).zip(&parts) {
        let own = page_count(&export(number, &part.of)).unwrap();
        // Three pages of ballots need three sheets; any other paper begins on a new one.
        let is_last = part == parts.last().unwrap();
        pages += match part.of.kind() {
            DocumentKind::BallotPapers => 2 * own,
            _ if is_last => own,
            _ => own.next_multiple_of(2),
        };
    }
    assert_eq!(page_count(&whole).unwrap(), pages);
    let preview = society.office.preview(&press, &of, &words(), 1..=99, noted().date_naive()).unwrap();
    assert_eq!(preview.total, pages, "it is seen as it is printed");
    assert!(check_file(&press, &whole).is_err(), "it carries no data");
    let known = society.office.export_of_file(&whole).unwrap().unwrap();
    assert_eq!(known.title.as_str(), "中国智能测量学会第九届理事会第一次会议用纸");
    assert_eq!(society.all::<Export>().len(), parts.len() + 1);
}

fn extract(society: &Society, language: Language) -> ExtractDocument {
    let of = DocumentOf::ResolutionExtract { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    match society.office.document(&of, &Words::new(language), noted().date_naive()).unwrap() {
        Document::Paper(Paper::ResolutionExtract(data)) => *data,
        other => panic!("{other:?} is no extract"),
    }
}

#[test]
fn an_extract_says_what_was_decided_by_what_vote_and_that_it_is_true() {
    let mut society = Society::in_session(9, 8, &[json!({"title": "变更开户银行"})]);
    society.vote(0, 7, 1, 0).unwrap();
    let data = extract(&society, Language::ZhHans);
    assert_eq!(
        (data.title.as_str(), data.number.as_str()),
        ("中国智能测量学会理事会决议摘录", "学会决〔2026〕1号")
    );
    let facts: Vec<(&str, &str)> =
        data.facts.iter().map(|fact| (fact.label.as_str(), fact.text.as_str())).collect();
    assert_eq!(facts[1], ("决议标题：", "关于变更开户银行的决议"));
    assert_eq!(facts[2], ("通过日期：", "2026年9月12日"));
    assert_eq!(facts[3], ("审议会议：", "中国智能测量学会第九届理事会第一次会议"));
    assert!(facts[4].1.contains("同意7票") && facts[4].1.contains("反对1票"), "{}", facts[4].1);
    assert_eq!(facts[5], ("决议效力：", "有效"));
    assert_eq!(data.text.paragraphs, ["授权秘书处办理。"]);
    assert_eq!(data.certified, ["以上内容摘自决议原件，经与决议登记表核对，内容一致，特此证明。"]);
    assert_eq!((data.signed_by.as_str(), data.signed_on.as_str()), ("中国智能测量学会", "2027年1月31日"));

    society.must(
        "society.amend",
        json!({"id": id(9), "name": "中国精密测量学会", "number_mark": "学会", "major_expense": 10_000_000}),
    );
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "计票有误"}));
    let data = extract(&society, Language::ZhHans);
    assert!(data.title.starts_with("中国智能测量学会"), "what was decided was decided under the old name");
    assert_eq!(data.signed_by, "中国精密测量学会", "the seal is today's");
    assert_eq!(
        data.certified[0],
        "以上内容摘自决议原件，经与决议登记表核对，内容一致；本决议已没有效力（作废），特此证明。"
    );
    assert_eq!(data.certified[1], "本决议通过时，本会名称为“中国智能测量学会”，现名称为“中国精密测量学会”。");
    assert_eq!(data.voided.unwrap().sentence, "本决议已作废：计票有误。");
    assert_eq!(data.facts[5].text, "作废：计票有误");
}

#[test]
fn labels_name_everybody_who_is_called_with_position_and_organisation() {
    let mut society = Society::with_council(9);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
            "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.must("meeting.add_item", motion(0));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must(
        "person.add",
        json!({"id": id(4000), "name": "吕𬭚", "post": "处长", "employer": "人才评价司"}),
    );
    society.must("meeting.add_observer", json!({"meeting_id": id(MEETING), "person_id": id(4000)}));
    let SeatLabels { labels, .. } = society.office.seat_labels(&meeting_id(), &words()).unwrap();
    assert_eq!(labels.len(), 10);
    assert_eq!(
        (labels[0].name.as_str(), labels[0].position.as_deref(), &labels[0].organisation),
        ("理事0", Some("理事长"), &None)
    );
    let last = &labels[9];
    assert_eq!(
        (last.name.as_str(), last.position.as_deref(), last.organisation.as_deref()),
        ("吕𬭚", Some("处长"), Some("人才评价司"))
    );
}

#[test]
fn the_calibration_page_is_the_societys_and_says_what_to_do_in_every_language() {
    let society = Society::with_council(3);
    for language in Language::ALL {
        let words = Words::new(language);
        let offers = society.office.documents(&words, noted().date_naive()).unwrap();
        let offer = offers.iter().find(|offer| offer.of.kind() == DocumentKind::CalibrationPage).unwrap();
        let document = society.office.document(&offer.of, &words, noted().date_naive()).unwrap();
        let Document::Sheet(Sheet::Calibration(page)) = &document else { panic!("{document:?}") };
        assert_eq!(page.title, offer.title);
        assert!(page.front.iter().any(|said| said.contains("100%")) && page.front.len() == 5);
        assert!(!format!("{page:?}").contains("\"sheet-"), "a word is missing: {page:?}");
    }
    let room = society.office.documents_room(&words(), noted().date_naive()).unwrap();
    assert!(
        room.rows.iter().all(|row| row.of.kind() != DocumentKind::CalibrationPage),
        "it stands in the settings"
    );
}

/// What a command answers.
async fn asked(name: &str, args: Value) -> Value {
    let fonts = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../assets/fonts");
    let folder = tempfile::tempdir().unwrap();
    let session =
        Arc::new(Session::new(Box::new(|| at("09:00")), person("李明", "秘书处"), fonts, folder.path()));
    dispatch(&session, name.to_owned(), args, None).await.unwrap_or_else(|refused| panic!("{refused:?}"))
}

#[tokio::test]
async fn a_character_that_no_font_has_is_told_while_it_is_typed() {
    let told = asked("unprinted", json!({"text": "委托第三方\u{2B81F}评估\u{2B81F}机构"})).await;
    assert_eq!(
        told,
        json!([{"character": "\u{2B81F}", "code_point": "U+2B81F", "field": ""}]),
        "once each, and nothing that a font prints"
    );
    assert_eq!(asked("unprinted", json!({"text": "喆玥堃昇𬭚䶮𠮷，Chengjie 2026"})).await, json!([]));
}

#[test]
fn what_is_told_while_typing_is_what_export_refuses() {
    let press = fonts();
    let society = Society::in_session(9, 9, &[json!({"title": "委托\u{2B81F}评估"})]);
    society.vote(0, 9, 0, 0).unwrap();
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    let preview = society.office.preview(&press, &of, &words(), 1..=9, noted().date_naive()).unwrap();
    assert_eq!(preview.missing[0].character, press.missing_in("委托\u{2B81F}评估")[0].character);
}
