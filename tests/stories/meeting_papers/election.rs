//! What the papers of a meeting say of its elections: who stands, who was elected with how many votes, who came as what.

use chengjie_domain::{BodyId, Language};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, TERM, at, ballot, id, merged, motion};
use chengjie_words::Words;
use serde_json::{Value, json};

use super::{agenda, meeting_id, minutes, notice, register};

/// A meeting of nine that elects two of three, its title saying so, and one more to a post that its title does not name.
fn with_elections() -> Society {
    let mut society = Society::with_council(9);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
            "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    let secret = |places: u32, title: &str| json!({"title": title, "method": "secret_ballot", "places": places, "elects": "vice_president"});
    society.must("meeting.add_item", merged(motion(0), &secret(2, "选举副理事长")));
    society.must("meeting.add_item", merged(motion(1), &secret(1, "增补负责人")));
    for place in 0..3 {
        society.must(
            "vote.nominate",
            json!({"id": id(600 + place), "agenda_item_id": id(300), "person_id": id(MEMBER + 8 - place), "position": place + 1}),
        );
    }
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society
}

#[test]
fn notice_and_agenda_name_who_stands_and_say_once_what_is_elected() {
    let society = with_elections();
    let notice = notice(&society);
    assert_eq!(
        notice.parts.iter().find(|part| part.heading.ends_with("会议议程")).unwrap().paragraphs,
        [
            "1. 选举副理事长（应选2人）",
            "候选人：理事8、理事7、理事6",
            "2. 增补负责人（选举副理事长，应选1人）"
        ]
    );
    let said: Vec<(String, Option<String>)> =
        agenda(&society).items.into_iter().map(|item| (item.facts, item.candidates)).collect();
    assert_eq!(
        said,
        [
            ("应选2人".to_owned(), Some("候选人：理事8、理事7、理事6".to_owned())),
            ("选举副理事长，应选1人".to_owned(), None)
        ]
    );
}

/// The election of two of three, closed: what the candidates had in favour of eight valid papers.
fn elected(society: &mut Society, in_favour: [u32; 3]) {
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    let entries: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
    society.must("vote.close", merged(ballot(0, 8, 0, 0), &counted(in_favour)));
}

fn counted(in_favour: [u32; 3]) -> Value {
    let candidates: Vec<Value> = (0..)
        .zip(in_favour)
        .map(|(place, votes)| {
            json!({"person_id": id(MEMBER + 8 - place),
                "votes": {"in_favour": votes, "against": 8 - votes, "abstain": 0}})
        })
        .collect();
    json!({"tally": {"in_favour": 8, "against": 0, "abstain": 0, "invalid": 1, "blank": 0},
        "papers": {"handed_out": 9, "returned": 9}, "tellers": "理事2、理事3", "candidates": candidates})
}

#[test]
fn an_election_counted_anew_after_the_minutes_prints_what_every_candidate_had() {
    let mut society = with_elections();
    elected(&mut society, [8, 7, 1]);
    society.must("meeting.defer_item", json!({"agenda_item_id": id(301), "reason": "无候选人"}));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:30")}));
    society.must("meeting.confirm_minutes", json!({"meeting_id": id(MEETING), "confirmed_on": "2026-09-20"}));
    let recount = json!({"ballot_id": id(450), "corrects_id": id(400), "corrected_at": "2026-09-21T10:00:00+08:00",
        "reason": "计票更正", "resolution_id": id(550), "choices": []});
    let mut figures = counted([8, 1, 7]);
    let fields = figures.as_object_mut().unwrap();
    fields.retain(|name, _| name != "tellers");
    society.must("vote.correct", merged(recount, &figures));
    let said = minutes(&society, Language::ZhHans).items[0].paragraphs.clone();
    let note = said.iter().find(|line| line.starts_with("（纪要确认后，2026年9月21日更正计票")).unwrap();
    assert!(
        note.ends_with(
            "各候选人得票：理事8同意8票、反对0票、弃权0票；理事6同意7票、反对1票、弃权0票；\
             理事7同意1票、反对7票、弃权0票。无效票1张、空白票0张。）"
        ),
        "{note}"
    );
}

#[test]
fn the_register_names_who_was_elected() {
    let mut society = with_elections();
    elected(&mut society, [8, 7, 1]);
    let row = &register(&society).register.rows[0];
    assert_eq!(
        [&row.title, &row.in_favour, &row.against, &row.abstain],
        ["选举副理事长（当选2人：理事8、理事7）", "—", "—", "—"]
    );
}

#[test]
fn an_attendance_sheet_prints_the_post_with_which_a_member_came() {
    let mut society = with_elections();
    elected(&mut society, [8, 7, 1]);
    society.must(
        "council.change_posts",
        json!({"reason": "当选副理事长", "seats": [{"id": id(90), "term_id": id(TERM), "person_id": id(MEMBER + 8),
            "position": "vice_president", "elected_order": 2, "starts_on": "2026-09-12", "elected_in_id": id(300)}]}),
    );
    let sheet = society.office.attendance_sheet(&meeting_id(), &Words::new(Language::ZhHans)).unwrap();
    let row = sheet.members.iter().find(|row| row.name == "理事8").unwrap();
    assert_eq!(row.position, "理事", "the meeting itself gave the other");
    let posts = |society: &Society, on: &str| {
        let roster =
            society.office.roster(&BodyId::parse(&id(COUNCIL)).unwrap(), on.parse().unwrap()).unwrap();
        roster.members.iter().any(|one| one.seat.id.as_str() == id(90))
    };
    assert!(posts(&society, "2026-09-12"), "which is theirs from its day on");
}
