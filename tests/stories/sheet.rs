//! The attendance sheet of a meeting says who is called, in elected order.

use chengjie_domain::{Language, MeetingId};
use chengjie_tests::{COUNCIL, MEETING, MEMBER, Society, at, id, merged, motion};
use chengjie_words::Words;
use serde_json::json;

fn meeting() -> MeetingId {
    MeetingId::parse(&id(MEETING)).unwrap()
}

fn convened(members: u32) -> Society {
    let mut society = Society::with_council(members);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
            "place": "科技会堂", "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society
}

#[test]
fn before_the_notice_the_seats_of_the_day_are_called() {
    let society = convened(45);
    let sheet = society.office.attendance_sheet(&meeting(), &Words::new(Language::ZhHans)).unwrap();
    assert_eq!(sheet.meeting, "中国智能测量学会第九届理事会第一次会议");
    assert_eq!(sheet.facts[0].text, "2026年9月12日 09:00");
    assert_eq!(sheet.facts[1].text, "科技会堂");
    assert_eq!(sheet.counts[0].figure.as_deref(), Some("45"));
    let names: Vec<String> = sheet.members.iter().map(|row| row.name.clone()).collect();
    assert_eq!(names, (0..45).map(|place| format!("理事{place}")).collect::<Vec<_>>(), "in elected order");
    assert_eq!([&sheet.members[0].position, &sheet.members[1].position], ["理事长", "秘书长"]);
    assert_eq!(sheet.page_words, ["第", "页　共", "页"]);
}

#[test]
fn after_the_notice_it_is_the_roster_with_leave_and_observers() {
    let mut society = convened(9);
    society.must("meeting.add_item", merged(motion(0), &json!({})));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("person.add", json!({"id": id(4000), "name": "吕𬭚", "post": "办公室主任"}));
    society.must("meeting.add_observer", json!({"meeting_id": id(MEETING), "person_id": id(4000)}));
    let entry = json!({"person_id": id(MEMBER + 3), "state": "on_leave"});
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": [entry]}));
    let sheet = society.office.attendance_sheet(&meeting(), &Words::new(Language::ZhHant)).unwrap();
    assert_eq!(sheet.meeting, "中国智能测量学会第九屆理事会第一次會議", "names stay as they are");
    assert_eq!(sheet.members.len(), 9);
    assert_eq!((sheet.members[3].remark.as_str(), sheet.members[2].remark.as_str()), ("請假", ""));
    assert_eq!(
        (sheet.observers[0].name.as_str(), sheet.observers[0].position.as_str()),
        ("吕𬭚", "办公室主任")
    );
    let english = society.office.attendance_sheet(&meeting(), &Words::new(Language::En)).unwrap();
    assert_eq!(english.page_words, ["Page ", " of ", ""]);
}
