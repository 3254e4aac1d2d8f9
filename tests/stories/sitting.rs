//! A meeting as it goes: who comes and leaves, who is represented, what is put off, what a later resolution does to an earlier.

use chengjie_domain::meeting::{AgendaItem, ItemState};
use chengjie_domain::resolution::{Resolution, has_force};
use chengjie_domain::vote::{Ballot, Outcome};
use chengjie_domain::{Language, MeetingId};
use chengjie_tests::{
    COUNCIL, MEETING, MEMBER, PROJECT, Society, at, ballot, id, merged, motion, project, rule, stages,
};
use chengjie_words::Words;
use serde_json::{Value, json};

fn moves(society: &mut Society, what: &str, member: u32, time: &str) {
    society.must(what, json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + member), "at": at(time)}));
}

fn closed_at(place: u32, counts: [u32; 3], time: &str) -> Value {
    let [in_favour, against, abstain] = counts;
    merged(ballot(place, in_favour, against, abstain), &json!({"closed_at": at(time)}))
}

fn secret(place: u32, tally: [u32; 3], papers: [u32; 2]) -> Value {
    let [in_favour, against, invalid] = tally;
    merged(
        ballot(place, 0, 0, 0),
        &json!({"tally": {"in_favour": in_favour, "against": against, "abstain": 0, "invalid": invalid, "blank": 0},
                "papers": {"handed_out": papers[0], "returned": papers[1]}}),
    )
}

fn last_ballot(society: &Society) -> Ballot {
    society.all::<Ballot>().into_iter().max_by_key(|ballot| ballot.closed_at).unwrap()
}

fn said(society: &Society, place: usize) -> String {
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    room.items[place].explanation.clone().unwrap()
}

/// A council of nine whose charter has proxies, in session with so many present.
fn with_proxies(present: u32, presence: &str, most: u32) -> Society {
    let mut society = Society::with_council(9);
    let proxy = json!({"holder": "member", "most": most, "presence": presence});
    society.must(
        "council.adopt_rule",
        rule(80, json!({"effective_from": "2026-01-01", "clause": "章程第二十一条", "proxy": proxy})),
    );
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
               "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    for place in 0..2 {
        society.must("meeting.add_item", motion(place));
    }
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    let entries: Vec<Value> =
        (0..present).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
    society
}

fn proxy(member: u32, holder: u32) -> Value {
    json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + member), "holder_id": id(MEMBER + holder),
           "given_on": "2026-09-11"})
}

#[test]
fn a_quorum_that_is_lost_stops_the_next_vote_until_it_is_back() {
    let mut society = Society::in_session(9, 6, &[json!({}), json!({})]);
    society.vote(0, 6, 0, 0).unwrap();
    moves(&mut society, "meeting.leave", 5, "10:30");
    society.refuses("vote-no-quorum", "vote.close", closed_at(1, [5, 0, 0], "10:40"));
    moves(&mut society, "meeting.return", 5, "10:45");
    society.must("vote.close", closed_at(1, [6, 0, 0], "10:50"));
    assert_eq!(last_ballot(&society).judgement.present, 6);
    // Who was out at 10:40 was in at 10:00 and 10:50, and that stands.
    society.refuses(
        "vote-room-stands",
        "meeting.attend",
        json!({"meeting_id": id(MEETING), "entries": [{"person_id": id(MEMBER + 5), "state": "absent"}]}),
    );
}

#[test]
fn a_vote_without_a_quorum_goes_on_only_by_a_written_statement_that_prints() {
    let society = Society::in_session(9, 5, &[json!({})]);
    let reason = "因台风停航，经到会理事一致书面同意";
    let answered = merged(ballot(0, 5, 0, 0), &json!({"quorum_override": reason}));
    society.refuses("vote-no-quorum", "vote.close", ballot(0, 5, 0, 0));
    let mut society = society;
    society.must("vote.close", answered);
    let said = said(&society, 0);
    assert_eq!(
        said,
        format!(
            "应到9人，实到5人，未达到章程第二十条规定的三分之二（需6人），经书面说明继续表决（{reason}）；\
             表决基数5人，同意5票，达到三分之二（4票），通过。"
        )
    );
}

#[test]
fn nobody_leaves_twice_or_returns_without_having_left() {
    let mut society = Society::in_session(9, 6, &[json!({})]);
    let who = |member: u32, time: &str| json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + member), "at": at(time)});
    society.refuses("meeting-not-in-room", "meeting.return", who(1, "09:30"));
    society.refuses("meeting-in-room-already", "meeting.arrive", who(1, "09:30"));
    society.refuses("meeting-not-in-room", "meeting.leave", who(7, "09:30"));
    moves(&mut society, "meeting.leave", 1, "09:30");
    society.refuses("meeting-not-in-room", "meeting.leave", who(1, "09:40"));
    society.refuses("meeting-out-of-order", "meeting.return", who(1, "09:20"));
    moves(&mut society, "meeting.arrive", 7, "09:50");
    society.refuses("meeting-out-of-order", "meeting.leave", who(7, "09:40"));
}

#[test]
fn proxies_are_only_what_the_charter_knows() {
    let mut plain = Society::in_session(9, 6, &[json!({})]);
    plain.refuses("meeting-no-proxies", "meeting.give_proxy", proxy(8, 0));
    plain.must("person.add", json!({"id": id(4000), "name": "列席人"}));

    let mut society = with_proxies(6, "counts", 1);
    society.must("person.add", json!({"id": id(4000), "name": "列席人"}));
    society.must("meeting.add_observer", json!({"meeting_id": id(MEETING), "person_id": id(4000)}));
    let by_observer = merged(proxy(8, 0), &json!({"holder_id": id(4000)}));
    society.refuses("meeting-holder-may-not", "meeting.give_proxy", by_observer);
    society.refuses("meeting-proxy-circle", "meeting.give_proxy", proxy(8, 8));
    society.must("meeting.give_proxy", proxy(8, 0));
    society.refuses("meeting-holder-has-enough", "meeting.give_proxy", proxy(7, 0));
    society.refuses("meeting-proxy-circle", "meeting.give_proxy", proxy(7, 8));
    society.refuses("meeting-proxy-circle", "meeting.give_proxy", proxy(0, 3));
    society.must("meeting.withdraw_proxy", json!({"meeting_id": id(MEETING), "person_id": id(MEMBER + 8)}));
    society.must("meeting.give_proxy", proxy(7, 0));
}

#[test]
fn a_represented_member_votes_and_counts_as_the_charter_says() {
    let mut society = with_proxies(5, "counts", 2);
    society.refuses("vote-no-quorum", "vote.close", ballot(0, 5, 0, 0));
    society.must("meeting.give_proxy", proxy(8, 0));
    society.must("vote.close", ballot(0, 6, 0, 0));
    assert_eq!(
        said(&society, 0),
        "应到9人，实到5人、委托1人，达到章程第二十一条规定的三分之二（6人）；表决基数6人，同意6票，达到三分之二（4票），通过。"
    );
    // A proxy ends where its holder leaves.
    moves(&mut society, "meeting.leave", 0, "10:30");
    society.refuses("vote-no-quorum", "vote.close", closed_at(1, [4, 0, 0], "10:40"));
    society.refuses("vote-room-stands", "meeting.give_proxy", proxy(8, 1));

    let mut society = with_proxies(6, "votes_only", 2);
    society.must("meeting.give_proxy", proxy(8, 0));
    society.must("vote.close", ballot(0, 5, 2, 0));
    let judged = last_ballot(&society).judgement;
    assert_eq!((judged.quorum_present, judged.proxied, judged.base), (6, 1, 7));
}

#[test]
fn a_secret_ballot_counts_its_papers_and_is_void_when_more_come_back() {
    let mut society = Society::in_session(9, 7, &[json!({"method": "secret_ballot"})]);
    society.refuses("vote-papers-uncounted", "vote.close", ballot(0, 7, 0, 0));
    society.refuses("vote-too-many-papers", "vote.close", secret(0, [7, 0, 0], [8, 7]));
    society.refuses("vote-papers-disagree", "vote.close", secret(0, [5, 1, 0], [7, 7]));
    society.must("vote.close", secret(0, [8, 0, 0], [7, 8]));
    assert_eq!(last_ballot(&society).judgement.outcome, Outcome::Void);
    assert!(
        said(&society, 0)
            .ends_with("发出表决票7张，收回8张；收回的票多于发出的票，本次表决作废，应重新表决。")
    );
    assert!(society.all::<Resolution>().is_empty(), "nothing was decided");
    assert_eq!(society.all::<AgendaItem>()[0].state, ItemState::Pending);
    society.refuses(
        "meeting-item-undecided",
        "meeting.close",
        json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}),
    );

    let again = json!({"ballot_id": id(450), "resolution_id": id(550), "closed_at": at("10:20")});
    society.must("vote.close", merged(secret(0, [5, 1, 1], [7, 7]), &again));
    assert_eq!(society.all::<Resolution>().len(), 1);
    let correction = json!({"ballot_id": id(451), "corrects_id": id(400), "corrected_at": at("10:30"),
        "tally": {"in_favour": 7, "against": 0, "abstain": 0, "invalid": 0, "blank": 0}, "choices": [],
        "papers": {"handed_out": 7, "returned": 7}, "reason": "重新清点", "resolution_id": id(551)});
    society.refuses("vote-already-closed", "vote.correct", correction);
}

#[test]
fn what_was_put_off_comes_onto_the_next_agenda_by_itself_and_once() {
    let mut society = Society::in_session(9, 7, &[json!({}), json!({"title": "修订评价办法"})]);
    society.vote(0, 7, 0, 0).unwrap();
    society.must("meeting.defer_item", json!({"agenda_item_id": id(301), "reason": "材料需要补充"}));
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    for number in [90, 91] {
        society.must(
            "meeting.convene",
            json!({"meeting_id": id(number), "body_id": id(COUNCIL), "form": "in_person",
                   "starts_at": "2026-11-12T09:00:00+08:00"}),
        );
    }
    let carried: Vec<AgendaItem> =
        society.all::<AgendaItem>().into_iter().filter(|item| item.carried_from_id.is_some()).collect();
    let [item] = carried.as_slice() else { panic!("one item was put off: {carried:?}") };
    assert_eq!(item.meeting_id.as_str(), id(90), "the next meeting takes it");
    assert_eq!((item.title.as_str(), item.position, item.state), ("修订评价办法", 1, ItemState::Pending));
    society.must("meeting.add_item", merged(motion(7), &json!({"meeting_id": id(90), "position": 1})));
    let added = society.all::<AgendaItem>().into_iter().find(|item| item.id.as_str() == id(307)).unwrap();
    assert_eq!(added.position, 2, "its place is not taken by another");
}

/// A meeting in session with two motions, and the next one convened already with an item of its own.
fn with_next() -> Society {
    let mut society = Society::in_session(9, 7, &[json!({"title": "修订评价办法"}), json!({})]);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(90), "body_id": id(COUNCIL), "form": "in_person",
               "starts_at": "2026-11-12T09:00:00+08:00"}),
    );
    society.must("meeting.add_item", merged(motion(7), &json!({"meeting_id": id(90), "position": 1})));
    society
}

/// The titles on the next meeting's agenda, in order.
fn next_agenda(society: &Society) -> Vec<String> {
    let items =
        society.office.read(|reader| Ok(reader.list_by::<AgendaItem>("meeting_id", &id(90))?)).unwrap();
    items.iter().map(|item| item.title.to_string()).collect()
}

#[test]
fn what_is_put_off_arrives_at_once_at_the_next_meeting_that_is_in_draft() {
    let mut society = with_next();
    let put_off = |place: u32| json!({"agenda_item_id": id(300 + place), "reason": "材料需要补充"});
    society.must("meeting.defer_item", put_off(0));
    let done = society.must("meeting.defer_item", put_off(1));
    assert_eq!(next_agenda(&society), ["修订评价办法", "议案1", "议案7"]);
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    assert_eq!(room.items[1].taken_up, Some(2), "the page says where it went");
    let actor = chengjie_api::person("李明", "秘书处");
    society.office.undo(done.seq, &actor, chengjie_tests::noted()).unwrap();
    assert_eq!(next_agenda(&society), ["修订评价办法", "议案7"], "one entry, taken back as one");
    society.vote(0, 7, 0, 0).unwrap();
    assert_eq!(next_agenda(&society), ["议案7"], "what is decided here after all waits nowhere");
    society.must("meeting.defer_item", put_off(1));
    society.must("meeting.remove_item", json!({"agenda_item_id": id(301)}));
    assert_eq!(next_agenda(&society), ["议案7"]);
}

#[test]
fn what_is_put_off_does_not_arrive_where_the_notice_has_gone_out() {
    let mut society = with_next();
    let put_off = |place: u32| json!({"agenda_item_id": id(300 + place), "reason": "材料需要补充"});
    society.must("meeting.defer_item", put_off(0));
    society.must("meeting.notice", json!({"meeting_id": id(90), "noticed_on": "2026-09-12"}));
    society.must("meeting.defer_item", put_off(1));
    assert_eq!(next_agenda(&society), ["修订评价办法", "议案7"]);
    society.refuses("meeting-item-taken-up", "vote.close", ballot(0, 7, 0, 0));
    society.must("vote.close", ballot(1, 7, 0, 0));
}

#[test]
fn form_and_start_of_a_meeting_stay_once_a_vote_was_closed() {
    let mut society = Society::in_session_under(
        &[rule(
            81,
            json!({"matter": "charter_change", "clause": "章程第五十条", "by_correspondence": "barred"}),
        )],
        9,
        9,
        &[json!({}), json!({"matter": "charter_change"})],
    );
    let facts = |changes: Value| {
        let present = json!({"meeting_id": id(MEETING), "form": "in_person", "starts_at": at("09:00"),
            "place": "会议室", "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)});
        merged(present, &changes)
    };
    let posted = facts(json!({"form": "correspondence"}));
    society.refuses("meeting-form-barred", "meeting.amend", posted);
    society.must("meeting.amend", facts(json!({"starts_at": at("08:30")})));
    society.must("meeting.amend", facts(json!({})));
    society.vote(0, 9, 0, 0).unwrap();
    society.refuses("meeting-voted-stays", "meeting.amend", facts(json!({"form": "mixed"})));
    society.refuses("meeting-voted-stays", "meeting.amend", facts(json!({"starts_at": at("10:30")})));
    society.must("meeting.amend", facts(json!({"place": "第二会议室"})));
}

#[test]
fn a_resolution_may_replace_an_earlier_one_which_then_has_no_force() {
    let items = [json!({}), json!({"change": "replaces"})];
    let mut society = Society::with_council(9);
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00"),
               "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    society.must("meeting.add_item", merged(motion(0), &items[0]));
    society.refuses("meeting-change-incomplete", "meeting.add_item", merged(motion(1), &items[1]));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
    let entries: Vec<Value> =
        (0..9).map(|place| json!({"person_id": id(MEMBER + place), "state": "present"})).collect();
    society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
    society.vote(0, 9, 0, 0).unwrap();
    let replacing = json!({"change": "replaces", "changes_id": id(500)});
    for place in [1, 2] {
        society.must("meeting.add_item", merged(motion(place), &replacing));
    }
    society.vote(1, 8, 1, 0).unwrap();
    let all = society.all::<Resolution>();
    let force: Vec<(u32, bool)> = all.iter().map(|one| (one.number, has_force(one, &all))).collect();
    assert_eq!(force, [(2, true), (1, false)]);
    society.refuses("resolution-no-force", "vote.close", ballot(2, 9, 0, 0));
    society.must("resolution.void", json!({"resolution_id": id(501), "reason": "表决程序有误"}));
    let all = society.all::<Resolution>();
    assert!(has_force(&all[1], &all), "what replaced it is void");
}

#[test]
fn a_matter_that_the_charter_bars_from_correspondence_is_not_called_that_way() {
    let mut society = Society::with_council(9);
    society.must(
        "council.adopt_rule",
        rule(
            81,
            json!({"matter": "charter_change", "clause": "章程第五十条", "by_correspondence": "barred"}),
        ),
    );
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "correspondence", "starts_at": at("09:00"),
               "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
    );
    let item = json!({"method": "correspondence", "matter": "charter_change"});
    society.must("meeting.add_item", merged(motion(0), &item));
    let notice = json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"});
    society.refuses("meeting-form-barred", "meeting.notice", notice.clone());
    society.must("meeting.amend_item", merged(motion(0), &json!({"method": "correspondence"})));
    society.must("meeting.notice", notice);
}

#[test]
fn a_vote_by_correspondence_counts_who_answered() {
    let mut society = Society::in_session(9, 6, &[json!({"method": "correspondence"}), json!({})]);
    let form = |form: &str| {
        json!({"meeting_id": id(MEETING), "form": form, "starts_at": at("09:00"), "place": "会议室",
            "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)})
    };
    society.refuses("vote-post-in-room", "vote.close", ballot(0, 5, 1, 0));
    society.must("meeting.amend", form("correspondence"));
    society.refuses("vote-hands-by-post", "vote.close", ballot(1, 5, 1, 0));
    society.must("meeting.amend", form("mixed"));
    let posted = |returned: u32| {
        merged(ballot(0, 5, 1, 0), &json!({"papers": {"handed_out": 9, "returned": returned}}))
    };
    society.refuses("vote-answers-disagree", "vote.close", posted(5));
    society.must("vote.close", posted(6));
    assert_eq!(
        said(&society, 0),
        "应到9人，实到6人，达到章程第二十条规定的三分之二（6人）；发出表决票9张，收回6张；表决基数6人，同意5票，达到三分之二（4票），通过。"
    );
}

#[test]
fn a_notice_that_is_too_late_for_the_charter_is_told() {
    let mut society = Society::with_council(9);
    society.must("council.adopt_rule", rule(80, json!({"effective_from": "2026-01-01", "notice_days": 15})));
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person", "starts_at": at("09:00")}),
    );
    society.must("meeting.add_item", motion(0));
    society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("08:00")).unwrap();
    assert_eq!(room.notice_late, 4, "eleven days instead of fifteen");
}

#[test]
fn what_a_resolution_asked_for_stands_on_the_next_agenda_until_it_is_done() {
    let mut society = Society::in_session(9, 7, &[json!({})]);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    society.vote(0, 7, 0, 0).unwrap();
    society.must(
        "work.add_item",
        json!({"id": id(700), "project_id": id(PROJECT), "resolution_id": id(500), "title": "办理登记",
               "planned_from": "2026-09-13", "planned_to": "2026-10-15", "stage": "preparation", "progress": 0, "depends_on": []}),
    );
    society.must("meeting.close", json!({"meeting_id": id(MEETING), "closed_at": at("11:00")}));
    society.must(
        "meeting.convene",
        json!({"meeting_id": id(90), "body_id": id(COUNCIL), "form": "in_person",
               "starts_at": "2026-11-12T09:00:00+08:00"}),
    );
    let meeting = MeetingId::parse(&id(90)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    let titles: Vec<&str> = room.outstanding.iter().map(|one| one.work.title.as_str()).collect();
    assert_eq!(titles, ["办理登记"]);
}

#[test]
fn a_corrected_count_is_the_one_that_prints_and_a_voided_resolution_says_so() {
    use chengjie_app::document::Document;
    use chengjie_documents::Paper;
    use chengjie_domain::ResolutionId;
    use chengjie_domain::submission::DocumentOf;

    let mut society = Society::in_session(9, 9, &[json!({})]);
    society.vote(0, 8, 1, 0).unwrap();
    let corrected = |number: u32, counts: [u32; 3], corrects: u32| {
        let [in_favour, against, abstain] = counts;
        json!({"ballot_id": id(number), "corrects_id": id(corrects), "corrected_at": at("10:30"),
               "tally": {"in_favour": in_favour, "against": against, "abstain": abstain, "invalid": 0, "blank": 0},
               "choices": [], "reason": "计票有误", "resolution_id": id(590)})
    };
    let paper = |society: &Society| {
        let of = DocumentOf::Resolution { resolution_id: ResolutionId::parse(&id(500)).unwrap() };
        let words = Words::new(Language::ZhHans);
        match society.office.document(&of, &words, at("12:00").date_naive()).unwrap() {
            Document::Paper(Paper::Resolution(data)) => *data,
            other => panic!("{other:?} is no resolution"),
        }
    };
    society.must("vote.correct", corrected(401, [7, 1, 1], 400));
    let printed = paper(&society);
    assert_eq!(
        printed.vote,
        "2026年9月12日，第九届理事会第一次会议审议表决。应到9人，实到9人，达到章程第二十条规定的三分之二（6人）；\
         表决基数9人，同意7票，达到三分之二（6票），通过。其中同意7票、反对1票、弃权1票。"
    );
    assert_eq!(printed.voided, None);
    // Two corrections of one moment: the one that none corrects is the one that counts.
    society.must("vote.correct", corrected(402, [5, 4, 0], 401));
    assert!(said(&society, 0).contains("同意5票"), "{}", said(&society, 0));
    let voided = paper(&society).voided.unwrap();
    assert_eq!(voided.sentence, "本决议已作废：计票有误。");
}

#[test]
fn a_named_ballot_has_names_and_a_change_of_the_charter_its_own_rule() {
    let society =
        Society::in_session(9, 9, &[json!({"method": "named_ballot"}), json!({"matter": "charter_change"})]);
    society.refuses("vote-names-missing", "vote.close", ballot(0, 9, 0, 0));
    society.refuses("charter-no-rule", "vote.close", ballot(1, 9, 0, 0));
}
