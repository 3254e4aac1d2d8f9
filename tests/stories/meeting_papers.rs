//! The papers of a meeting say what its records say, and are offered when there is something to print.

mod election;

use chengjie_app::document::Document;
use chengjie_app::{Actor, AttachOrder, Progress};
use chengjie_documents::{AgendaDocument, MinutesDocument, NoticeDocument, Paper, RegisterDocument, Sheet};
use chengjie_domain::evidence::EvidenceOf;
use chengjie_domain::submission::{DocumentKind, DocumentOf, PaperState};
use chengjie_domain::{AgendaItemId, BodyId, EvidenceId, Language, Line, MeetingId, ResolutionId};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, ballot, id, merged, motion, noted, rule};
use chengjie_words::Words;
use chrono::NaiveDate;
use serde_json::{Value, json};

fn today() -> NaiveDate {
    "2026-09-14".parse().unwrap()
}

fn meeting_id() -> MeetingId {
    MeetingId::parse(&id(MEETING)).unwrap()
}

fn item_id(place: u32) -> AgendaItemId {
    AgendaItemId::parse(&id(300 + place)).unwrap()
}

fn printed(society: &Society, of: &DocumentOf, language: Language) -> Document {
    society.office.document(of, &Words::new(language), today()).unwrap()
}

fn minutes(society: &Society, language: Language) -> MinutesDocument {
    match printed(society, &DocumentOf::Minutes { meeting_id: meeting_id() }, language) {
        Document::Paper(Paper::Minutes(minutes)) => *minutes,
        other => panic!("{other:?}"),
    }
}

fn notice(society: &Society) -> NoticeDocument {
    match printed(society, &DocumentOf::MeetingNotice { meeting_id: meeting_id() }, Language::ZhHans) {
        Document::Paper(Paper::MeetingNotice(notice)) => *notice,
        other => panic!("{other:?}"),
    }
}

fn agenda(society: &Society) -> AgendaDocument {
    match printed(society, &DocumentOf::MeetingAgenda { meeting_id: meeting_id() }, Language::ZhHans) {
        Document::Paper(Paper::MeetingAgenda(agenda)) => *agenda,
        other => panic!("{other:?}"),
    }
}

fn register(society: &Society) -> RegisterDocument {
    let of = DocumentOf::ResolutionRegister { body_id: BodyId::parse(&id(COUNCIL)).unwrap(), year: 2026 };
    match printed(society, &of, Language::ZhHans) {
        Document::Paper(Paper::ResolutionRegister(register)) => *register,
        other => panic!("{other:?}"),
    }
}

/// The kinds that are offered of the meeting.
fn offered(society: &Society) -> Vec<DocumentKind> {
    let offers = society.office.meeting_papers(&meeting_id(), &Words::new(Language::ZhHans)).unwrap();
    offers.iter().map(|offer| offer.of.kind()).collect()
}

fn secret() -> Value {
    json!({"title": "委托第三方评估机构", "method": "secret_ballot", "proposer": "秘书处"})
}

/// Nine called: seven there, one late, one recused; one motion passed, one failed, one put off.
fn held() -> Society {
    let items = [secret(), json!({"title": "调整预算"}), json!({"title": "修订办法"})];
    let mut society = Society::in_session(9, 7, &items);
    let late = json!({"person_id": id(MEMBER + 5), "state": "present", "arrived_at": at("09:40")});
    let leave = json!({"person_id": id(MEMBER + 7), "state": "on_leave"});
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": [late, leave]}));
    society.must(
        "vote.recuse",
        json!({"id": id(700), "agenda_item_id": id(300), "person_id": id(MEMBER + 2), "reason": "在受托机构兼职"}),
    );
    let counted = json!({"papers": {"handed_out": 6, "returned": 6}, "tellers": "理事3、理事4"});
    society.must("vote.close", merged(ballot(0, 6, 0, 0), &counted));
    society.must("vote.close", ballot(1, 3, 4, 0));
    society.must("meeting.defer_item", json!({"agenda_item_id": id(302), "reason": "材料不全"}));
    society.must(
        "meeting.write_minutes",
        json!({"meeting_id": id(MEETING), "minutes": "秘书处报告了上半年工作。"}),
    );
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    society
}

#[test]
fn minutes_say_what_became_of_each_item_and_who_was_there() {
    let minutes = minutes(&held(), Language::ZhHans);
    assert_eq!(minutes.issuing_mark, "中国智能测量学会理事会会议纪要");
    assert_eq!(minutes.number, "第九届第一次");
    assert_eq!(
        minutes.opening,
        "2026年9月12日09:00至11:30，中国智能测量学会第九届理事会第一次会议召开（现场会议）。\
         应到9人，实到7人，请假1人，缺席1人，列席0人。会议由理事0主持，理事1记录。会议形成以下意见。"
    );
    let [passed, failed, deferred] = &minutes.items[..] else { panic!("{:?}", minutes.items) };
    assert_eq!(passed.heading, "议题一　委托第三方评估机构", "the motion counts its own parts with 一、");
    assert_eq!(
        passed.paragraphs[..3],
        ["会议审议通过本议案，决定：", "授权秘书处办理。", "回避：理事2（在受托机构兼职）。"]
    );
    assert!(passed.paragraphs[3].starts_with("表决情况（无记名投票）：应到9人，"), "{:?}", passed.paragraphs);
    assert!(passed.paragraphs[3].ends_with("通过。"), "{:?}", passed.paragraphs);
    assert_eq!(passed.paragraphs[4], "其中同意6票、反对0票、弃权0票、无效0票、空白0票。");
    assert_eq!(passed.paragraphs[5..], ["监票人、计票人：理事3、理事4。", "形成决议：学会决〔2026〕1号。"]);
    assert_eq!(failed.paragraphs[0], "会议审议了本议案，没有通过。");
    assert_eq!(failed.paragraphs.len(), 3, "no resolution came of it: {:?}", failed.paragraphs);
    assert_eq!(deferred.paragraphs, ["会议决定推迟审议本项，原因：材料不全。"]);
    assert_eq!(minutes.free.as_ref().unwrap().heading, "其他情况");
    let lists: Vec<(&str, usize)> =
        minutes.lists.iter().map(|list| (list.label.as_str(), list.names.len())).collect();
    assert_eq!(lists, [("出席：", 7), ("请假：", 1), ("缺席：", 1), ("主持：", 1), ("记录：", 1)]);
    assert!(minutes.lists[0].names.contains(&"理事5（09:40到会）".to_owned()), "{:?}", minutes.lists[0]);
    assert_eq!(minutes.note, "（本纪要尚待确认）");
    assert_eq!(minutes.watermark.as_deref(), Some("未确认"), "nobody takes them for issued");
}

#[test]
fn minutes_say_when_a_member_was_out_of_the_room() {
    let mut society = Society::in_session(9, 7, &[json!({})]);
    let moved = |place: u32, time: &str| json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + place), "at": at(time)});
    for (name, place, time) in [
        ("meeting.leave", 3, "09:20"),
        ("meeting.return", 3, "09:40"),
        ("meeting.leave", 3, "10:20"),
        ("meeting.return", 3, "10:25"),
        ("meeting.leave", 4, "09:50"),
        ("meeting.return", 4, "10:05"),
        ("meeting.leave", 4, "10:30"),
    ] {
        society.must(name, moved(place, time));
    }
    society.must("meeting.defer_item", json!({"agenda_item_id": id(300), "reason": "材料不全"}));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    let present = &minutes(&society, Language::ZhHans).lists[0].names;
    assert_eq!(
        present[3..5],
        ["理事3（09:20离场，09:40返场；10:20离场，10:25返场）", "理事4（09:50离场，10:05返场；10:30离会）"]
    );
}

#[test]
fn minutes_are_made_once_the_meeting_is_closed_and_say_when_they_were_confirmed() {
    let open = Society::in_session(9, 7, &[json!({})]);
    let of = DocumentOf::Minutes { meeting_id: meeting_id() };
    let refused = open.office.document(&of, &Words::new(Language::ZhHans), today()).unwrap_err();
    assert_eq!(refused.refusal().code, "meeting-wrong-status");
    assert!(!offered(&open).contains(&DocumentKind::Minutes));
    let mut society = held();
    assert!(offered(&society).contains(&DocumentKind::Minutes));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-20"}));
    let confirmed = minutes(&society, Language::ZhHans);
    assert_eq!((confirmed.note.as_str(), confirmed.watermark), ("（本纪要已于2026年9月20日确认）", None));
}

fn convened(proxy: Value) -> Society {
    let mut society = Society::with_council(9);
    society.must("council.adopt_rule", rule(18, json!({"proxy": proxy, "effective_from": "2026-01-01"})));
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
            "place": "科技会堂", "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.must("meeting.add_item", merged(motion(0), &secret()));
    society.must("meeting.add_item", merged(motion(1), &json!({"title": "听取报告", "kind": "hear"})));
    society
}

#[test]
fn a_notice_says_when_where_about_what_and_how_to_answer() {
    let notice = notice(&convened(Value::Null));
    assert_eq!(notice.title, "关于召开中国智能测量学会第九届理事会第一次会议的通知");
    assert_eq!(notice.addressee, "各位理事：");
    let said: Vec<String> =
        notice.parts.iter().map(|part| format!("{} {}", part.heading, part.paragraphs.join(" "))).collect();
    assert_eq!(
        said,
        [
            "一、会议时间 2026年9月12日（星期六）09:00。",
            "二、会议地点 科技会堂。",
            "三、会议形式 现场会议。",
            "四、会议议程 1. 委托第三方评估机构（审议表决；提案：秘书处） 2. 听取报告（听取）",
            "五、参会人员 理事共9人，名单如下。",
        ]
    );
    assert_eq!(notice.lists[0].names.len(), 9);
    assert_eq!(notice.reply.heading, "六、参会回执");
    assert_eq!(
        notice.reply.paragraphs,
        ["请在会前将出席或者请假的答复报学会秘书处。不能出席的，请说明原因并履行请假手续。\
          章程没有规定委托表决，不能委托他人代为表决。"]
    );
    assert_eq!(notice.signed_on, "2026年9月14日", "not sent yet: the day on which it is made");
}

#[test]
fn a_notice_asks_for_a_proxy_only_where_the_charter_knows_them() {
    let with = notice(&convened(json!({"holder": "member", "most": 1, "presence": "counts"})));
    let asked = &with.reply.paragraphs[0];
    assert!(asked.starts_with("请在会前将出席、请假或者委托的答复报学会秘书处。"), "{asked}");
}

#[test]
fn the_agenda_lists_the_items_in_their_order() {
    let agenda = agenda(&convened(Value::Null));
    let facts: Vec<&str> = agenda.facts.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(facts, ["2026年9月12日（星期六）09:00", "科技会堂", "现场会议", "理事0"]);
    let items: Vec<String> =
        agenda.items.iter().map(|item| format!("{}{}", item.number, item.title)).collect();
    assert_eq!(items, ["一、委托第三方评估机构", "二、听取报告"]);
}

#[test]
fn a_proxy_form_is_for_a_charter_that_knows_proxies() {
    let without = convened(Value::Null);
    let of = DocumentOf::ProxyForm { meeting_id: meeting_id() };
    let refused = without.office.document(&of, &Words::new(Language::ZhHans), today()).unwrap_err();
    assert_eq!(refused.refusal().code, "meeting-no-proxies");
    assert!(!offered(&without).contains(&DocumentKind::ProxyForm));
    let with = convened(json!({"holder": "member", "most": 1, "presence": "counts"}));
    assert!(offered(&with).contains(&DocumentKind::ProxyForm));
    let form = with.office.proxy_form(&meeting_id(), &Words::new(Language::ZhHans)).unwrap();
    assert_eq!(form.items, ["委托第三方评估机构"], "only what is voted on");
    assert!(form.notes[1].contains("每人最多接受1人委托（章程第二十条）"), "{:?}", form.notes);
}

#[test]
fn ballots_are_for_the_members_who_may_vote_and_name_nobody() {
    let society = held();
    let words = Words::new(Language::ZhHans);
    let papers = society.office.ballot_papers(&item_id(0), &words).unwrap();
    assert_eq!((papers.copies, papers.title.as_str()), (8, "表决票"), "nine less the recused");
    assert!(papers.candidates.is_empty() && papers.places.is_none());
    assert!(!serde_json::to_string(&papers).unwrap().contains("理事0"), "no voter is named");
    let tally = society.office.tally_sheet(&item_id(0), &words).unwrap();
    assert_eq!(tally.rule.as_deref(), Some("通过条件（章程第二十条）：同意票达到表决基数的三分之二"));
    assert_eq!(tally.rows, ["同意", "反对", "弃权", "无效票", "空白票"]);
    let kinds = offered(&society);
    let ballots = kinds.iter().filter(|kind| **kind == DocumentKind::BallotPapers).count();
    assert_eq!(ballots, 1, "the motions voted on by show of hands need no paper");
}

#[test]
fn an_election_has_its_candidates_on_the_paper_in_their_order() {
    let mut society = Society::in_session(
        9,
        9,
        &[json!({"title": "选举常务理事", "method": "secret_ballot", "places": 2})],
    );
    for place in 0..3 {
        society.must(
            "vote.nominate",
            json!({"id": id(600 + place), "agenda_item_id": id(300), "person_id": id(MEMBER + 2 - place), "position": place + 1}),
        );
    }
    let words = Words::new(Language::ZhHans);
    let papers = society.office.ballot_papers(&item_id(0), &words).unwrap();
    assert_eq!(papers.candidates, ["理事2", "理事1", "理事0"]);
    assert_eq!((papers.title.as_str(), papers.places.as_deref()), ("选举票", Some("应选2人")));
    let tally = society.office.tally_sheet(&item_id(0), &words).unwrap();
    assert_eq!(tally.columns, ["候选人", "同意", "票数", "反对", "票数", "弃权", "票数"]);
    let count = |label: &str| tally.counts.iter().find(|one| one.label == label).cloned().unwrap();
    assert_eq!(count("应选").figure.as_deref(), Some("2"));
    assert_eq!(count("空白票").figure, None, "a blank to fill in");
    assert_eq!(tally.signatures[0], "选举结果：");
}

#[test]
fn an_item_that_is_only_heard_has_no_ballot() {
    let society = convened(Value::Null);
    for of in [
        DocumentOf::BallotPapers { agenda_item_id: item_id(1) },
        DocumentOf::TallySheet { agenda_item_id: item_id(1) },
    ] {
        let refused = society.office.document(&of, &Words::new(Language::ZhHans), today()).unwrap_err();
        assert_eq!(refused.refusal().code, "meeting-item-not-voted");
    }
}

#[test]
fn whoever_sits_at_the_table_has_a_name_plate_once() {
    let mut society = convened(Value::Null);
    society.must("person.add", json!({"id": id(4000), "name": "吕𬭚"}));
    society.must("meeting.add_observer", json!({"meeting_id": id(MEETING), "person_id": id(4000)}));
    let Document::Sheet(Sheet::Plates(plates)) =
        printed(&society, &DocumentOf::NamePlates { meeting_id: meeting_id() }, Language::ZhHans)
    else {
        panic!("a sheet")
    };
    assert_eq!(plates.names.len(), 10, "chair and recorder are members: {:?}", plates.names);
    assert_eq!(plates.names.last().map(String::as_str), Some("吕𬭚"));
}

#[test]
fn the_register_lists_what_was_given_and_what_became_of_it() {
    let mut society = held();
    let register1 = register(&society);
    assert_eq!(register1.title, "中国智能测量学会理事会2026年决议登记表");
    let row = &register1.register.rows[0];
    assert_eq!(
        [&row.number, &row.title, &row.meeting, &row.in_favour, &row.standing, &row.signed, &row.follow_up],
        ["学会决〔2026〕1号", "委托第三方评估机构", "第九届第一次", "6", "有效", "未签齐", "—"]
    );
    assert_eq!(register1.register.notes, ["文号连续，没有缺号。"]);
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "文字有误"}));
    assert_eq!(register(&society).register.rows[0].standing, "作废：文字有误");
}

#[test]
fn every_paper_is_titled_as_it_is_offered_in_every_language() {
    let society = held();
    for language in Language::ALL {
        let words = Words::new(language);
        let offers = society.office.documents(&words, today()).unwrap();
        assert!(offers.len() > 7);
        for offer in offers.iter().filter(|offer| offer.of.kind() != DocumentKind::Resolution) {
            let document = society.office.document(&offer.of, &words, today()).unwrap();
            // Of a resolution's papers a list says which one it is.
            if offer.of.kind() != DocumentKind::ResolutionExtract {
                assert_eq!(document.title(), offer.title, "{:?}", offer.of);
            }
            let said = format!("{document:?}");
            for key in ["minutes-", "notice-", "meeting-", "sheet-", "register-", "agenda-", "extract-"] {
                assert!(
                    !said.contains(&format!("\"{key}")),
                    "a word is missing in {}: {said}",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn what_is_over_waits_for_nobody_and_unconfirmed_minutes_do() {
    let mut society = held();
    let open = |society: &Society| {
        let room = society.office.documents_room(&Words::new(Language::ZhHans), today()).unwrap();
        let open = room.rows.into_iter().filter(|row| row.is_open);
        open.map(|row| row.of.kind()).collect::<Vec<_>>()
    };
    assert_eq!(open(&society), [DocumentKind::Resolution, DocumentKind::Minutes]);
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-20"}));
    assert_eq!(open(&society), [DocumentKind::Resolution]);
    let room = society.office.documents_room(&Words::new(Language::ZhHans), today()).unwrap();
    let minutes = room.rows.iter().find(|row| row.of.kind() == DocumentKind::Minutes).unwrap();
    assert_eq!(minutes.state, PaperState::Confirmed);
}

#[test]
fn a_tally_sheet_leaves_blank_who_is_recused_until_the_vote_is_closed() {
    let mut society = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    let words = Words::new(Language::ZhHans);
    let recused = |society: &Society| {
        let tally = society.office.tally_sheet(&item_id(0), &words).unwrap();
        tally.counts.into_iter().find(|count| count.label.starts_with("回避")).unwrap().figure
    };
    assert_eq!(recused(&society), None, "nobody knows yet");
    let recusal = json!({"id": id(800), "agenda_item_id": id(300), "person_id": id(MEMBER + 2), "reason": "在受托机构兼职"});
    society.must("vote.recuse", recusal);
    assert_eq!(recused(&society), None, "another may follow");
    let counted = json!({"papers": {"handed_out": 8, "returned": 8}, "tellers": "理事3、理事4"});
    society.must("vote.close", merged(ballot(0, 8, 0, 0), &counted));
    assert_eq!(recused(&society).as_deref(), Some("1"));
}

#[test]
fn a_notice_is_a_draft_until_it_went_out() {
    let mut society = Society::with_council(9);
    let convene = json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00")});
    society.must("meeting.convene", convene);
    society.must("meeting.add_item", motion(0));
    let notice = |society: &Society| {
        let room = society.office.documents_room(&Words::new(Language::ZhHans), today()).unwrap();
        let row = room.rows.into_iter().find(|row| row.of.kind() == DocumentKind::MeetingNotice).unwrap();
        (row.state, row.is_open, row.date.to_string())
    };
    assert_eq!(notice(&society), (PaperState::Draft, true, "2026-09-12".to_owned()));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    assert_eq!(notice(&society), (PaperState::Issued, false, "2026-09-01".to_owned()));
}

#[test]
fn the_paper_that_was_before_the_meeting_is_named_in_its_resolution_and_minutes() {
    let mut society = Society::in_session(9, 9, &[json!({})]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("经费方案（送审稿）.pdf");
    std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), b"paper").unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let order = AttachOrder {
        evidence_id: EvidenceId::parse(&id(950)).unwrap(),
        of: EvidenceOf::of("meeting", &id(MEETING)).unwrap(),
        title: None,
        path: &path,
    };
    society.office.attach(order, &actor, noted(), &Progress::silent()).unwrap();
    society.must("meeting.amend_item", merged(motion(0), &json!({"evidence_id": id(950)})));
    society.vote(0, 9, 0, 0).unwrap();
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    let named = "《经费方案（送审稿）》（2027年1月31日提交，文件指纹382635c9325b）";
    let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
    let Document::Paper(Paper::Resolution(resolution)) = printed(&society, &of, Language::ZhHans) else {
        panic!("a resolution")
    };
    let before = format!("2026年9月12日，第九届理事会第一次会议审议了{named}，并进行表决。应到9人");
    assert!(resolution.vote.starts_with(&before), "{}", resolution.vote);
    assert!(
        resolution.vote.ends_with("其中同意9票、反对0票、弃权0票。"),
        "hands are not blank: {}",
        resolution.vote
    );
    let minutes = minutes(&society, Language::ZhHans);
    assert_eq!(minutes.items[0].paragraphs[0], format!("审议文件：{named}。"));
}

#[test]
fn the_register_says_of_a_vote_that_it_had_no_quorum() {
    let mut society = Society::in_session(9, 5, &[json!({})]);
    society.must("vote.close", merged(ballot(0, 5, 0, 0), &json!({"quorum_override": "未到会理事书面同意"})));
    let said = format!("{:?}", register(&society));
    assert!(said.contains("有效（未达法定人数，附书面说明）"), "{said}");
}
