//! Elections: several candidates, several places, one secret ballot.

use chengjie_app::Operation;
use chengjie_app::document::Document;
use chengjie_documents::Paper;
use chengjie_domain::meeting::{AgendaItem, ItemState};
use chengjie_domain::resolution::{Resolution, ResolutionStatus};
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::vote::{Ballot, Candidate};
use chengjie_domain::{Language, MeetingId};
use chengjie_tests::{MEETING, MEMBER, Society, at, ballot, id, merged};
use chengjie_words::Words;
use serde_json::{Value, json};

/// Nine in session, to elect so many of four candidates.
fn electing(places: u32) -> Society {
    let mut society = Society::in_session(
        9,
        9,
        &[json!({"title": "选举常务理事", "method": "secret_ballot", "places": places})],
    );
    for place in 0..4 {
        society.must("vote.nominate", nominee(place));
    }
    society
}

fn nominee(place: u32) -> Value {
    json!({"id": id(600 + place), "agenda_item_id": id(300), "person_id": id(MEMBER + place), "position": place + 1})
}

fn count(votes: &[[u32; 3]]) -> Value {
    let candidates: Vec<Value> = (0..)
        .zip(votes)
        .map(|(place, [in_favour, against, abstain])| {
            json!({"person_id": id(MEMBER + place),
                   "votes": {"in_favour": in_favour, "against": against, "abstain": abstain}})
        })
        .collect();
    merged(
        ballot(0, 8, 0, 0),
        &json!({"tally": {"in_favour": 8, "against": 0, "abstain": 0, "invalid": 1, "blank": 0},
                "papers": {"handed_out": 9, "returned": 9}, "tellers": "理事7、理事8", "candidates": candidates}),
    )
}

fn said(society: &Society) -> String {
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    room.items[0].explanation.clone().unwrap()
}

#[test]
fn those_with_the_most_votes_are_elected_and_named() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]));
    assert_eq!(society.all::<AgendaItem>()[0].state, ItemState::Passed);
    assert_eq!(
        said(&society),
        "应到9人，实到9人，达到章程第二十条规定的三分之二（6人）；发出表决票9张，收回9张；\
         表决基数9人，同意票达到三分之二者，按得票多少当选；应选2人，有效票8张，当选2人：理事0（8票）、理事2（7票）。"
    );
}

fn further() -> Value {
    json!({"agenda_item_id": id(300), "title": "选举常务理事（再次选举）"})
}

#[test]
fn whoever_is_elected_is_elected_though_a_place_stays_open() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [4, 4, 0], [3, 5, 0], [1, 7, 0]]));
    assert_eq!(society.all::<AgendaItem>()[0].state, ItemState::Passed);
    assert!(said(&society).ends_with("当选1人：理事0（8票）；尚缺1人。"), "{}", said(&society));
    let adopted = society.all::<Resolution>();
    assert_eq!(adopted.len(), 1, "the one who is elected has the resolution");
    let of = DocumentOf::Resolution { resolution_id: adopted[0].id.clone() };
    let words = Words::new(Language::ZhHans);
    let Document::Paper(Paper::Resolution(paper)) =
        society.office.document(&of, &words, chengjie_tests::noted().date_naive()).unwrap()
    else {
        panic!("a resolution is a paper")
    };
    assert_eq!(
        paper.paragraphs[paper.paragraphs.len() - 2..],
        ["当选人员：理事0。", "应选2人，尚缺1人，另行选举。"]
    );
}

#[test]
fn an_election_that_elects_nobody_adopts_nothing() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[5, 3, 0], [4, 4, 0], [3, 5, 0], [1, 7, 0]]));
    assert_eq!(society.all::<AgendaItem>()[0].state, ItemState::Failed);
    assert!(society.all::<Resolution>().is_empty());
    society.must("vote.further_round", further());
}

#[test]
fn the_places_that_stay_open_are_filled_in_a_further_round() {
    let mut society = electing(2);
    society.must("meeting.add_item", chengjie_tests::motion(1));
    let open = |society: &Society| {
        let meeting = MeetingId::parse(&id(MEETING)).unwrap();
        let words = Words::new(Language::ZhHans);
        society.office.meeting_room(&meeting, &words, at("12:00")).unwrap().items[0].open_places
    };
    society.refuses("vote-no-further-round", "vote.further_round", further());
    society.must("vote.close", count(&[[8, 0, 0], [4, 4, 0], [3, 5, 0], [1, 7, 0]]));
    assert_eq!(open(&society), Some(1));
    let begun = society.must("vote.further_round", further());
    assert_eq!(open(&society), None, "it is offered once");
    society.refuses("vote-further-round-begun", "vote.further_round", further());
    let items: Vec<(String, Option<u32>, ItemState)> = society
        .all::<AgendaItem>()
        .into_iter()
        .map(|one| (one.title.to_string(), one.places, one.state))
        .collect();
    assert_eq!(
        items,
        [
            ("选举常务理事".to_owned(), Some(2), ItemState::Passed),
            ("选举常务理事（再次选举）".to_owned(), Some(1), ItemState::Pending),
            ("议案1".to_owned(), None, ItemState::Pending),
        ],
        "behind the election, before what comes next"
    );
    let again = society.all::<AgendaItem>()[1].id.clone();
    let standing: Vec<(u32, String)> = society
        .all::<Candidate>()
        .into_iter()
        .filter(|one| one.agenda_item_id == again)
        .map(|one| (one.position, one.person_id.to_string()))
        .collect();
    assert_eq!(standing, [(1, id(MEMBER + 1)), (2, id(MEMBER + 2)), (3, id(MEMBER + 3))]);
    let votes = |member: u32, in_favour: u32| {
        json!({"person_id": id(MEMBER + member),
        "votes": {"in_favour": in_favour, "against": 8 - in_favour, "abstain": 0}})
    };
    let second = json!({"ballot_id": id(450), "agenda_item_id": again, "resolution_id": id(550),
        "closed_at": at("10:30"), "candidates": [votes(1, 7), votes(2, 1), votes(3, 0)]});
    society.must("vote.close", merged(count(&[]), &second));
    assert_eq!(society.all::<Resolution>().len(), 2);
    let actor = chengjie_api::person("李明", "秘书处");
    assert!(society.office.undo(begun.seq, &actor, chengjie_tests::noted()).is_err(), "it was voted on");
}

#[test]
fn of_those_who_tied_for_the_last_place_only_they_stand_again() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[2, 6, 0], [7, 1, 0], [0, 8, 0], [1, 7, 0]]));
    assert_eq!(society.all::<Ballot>()[0].election.as_ref().unwrap().standing_again().len(), 3);
    let rule = merged(
        chengjie_tests::rule(19, json!({})),
        &json!({"matter": "ordinary", "effective_from": "2026-09-01",
            "majority": {"fraction": {"numerator": 1, "denominator": 3}, "bound": "or_more"}}),
    );
    let item = json!({"title": "选举常务理事", "method": "secret_ballot", "places": 1});
    let mut tied = Society::in_session_under(&[rule], 9, 9, &[item]);
    for place in 0..4 {
        tied.must("vote.nominate", nominee(place));
    }
    tied.must("vote.close", count(&[[4, 4, 0], [4, 4, 0], [0, 8, 0], [0, 8, 0]]));
    assert_eq!(tied.all::<AgendaItem>()[0].state, ItemState::Failed);
    tied.must("vote.further_round", further());
    let again = tied.all::<AgendaItem>()[1].clone();
    let standing = tied.all::<Candidate>().into_iter().filter(|one| one.agenda_item_id == again.id).count();
    assert_eq!((standing, again.places), (2, Some(1)));
}

#[test]
fn a_tie_for_the_last_place_elects_neither() {
    let mut society = electing(1);
    society.refuses(
        "vote-too-many-marks",
        "vote.close",
        count(&[[6, 2, 0], [6, 2, 0], [0, 8, 0], [0, 8, 0]]),
    );
    let mut society2 = electing(3);
    society2.must("vote.close", count(&[[8, 0, 0], [7, 1, 0], [6, 2, 0], [3, 5, 0]]));
    let election = society2.all::<Ballot>()[0].election.clone().unwrap();
    assert_eq!(election.filled(), 3);
    let mut society3 = electing(3);
    society3.must("vote.close", count(&[[8, 0, 0], [6, 2, 0], [4, 4, 0], [6, 2, 0]]));
    assert!(said(&society3).contains("当选3人"), "{}", said(&society3));
    society.must("vote.close", count(&[[6, 2, 0], [2, 6, 0], [0, 8, 0], [0, 8, 0]]));
}

#[test]
fn what_cannot_be_an_election_is_refused() {
    let mut society = electing(2);
    let whole = [[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]];
    society.refuses("vote-candidate-already", "vote.nominate", merged(nominee(1), &json!({"id": id(690)})));
    society.refuses("vote-candidates-differ", "vote.close", count(&whole[..3]));
    society.refuses(
        "vote-candidate-over-counted",
        "vote.close",
        count(&[[8, 1, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]),
    );
    let by_teller = merged(count(&whole), &json!({"tellers": "理事2 理事8"}));
    society.refuses("vote-teller-stands", "vote.close", by_teller);
    let run_together = merged(count(&whole), &json!({"tellers": "理事7（监票）理 事2"}));
    society.refuses("vote-teller-stands", "vote.close", run_together);
    let against = json!({"tally": {"in_favour": 7, "against": 1, "abstain": 0, "invalid": 1, "blank": 0}});
    society.refuses("vote-candidates-uncounted", "vote.close", merged(count(&whole), &against));
    society.must("vote.withdraw_candidate", json!({"candidate_id": id(603)}));
    society.must("vote.close", count(&whole[..3]));

    let plain = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    plain.refuses("vote-not-an-election", "vote.nominate", nominee(0));
    let open = json!({"id": id(310), "method": "show_of_hands", "places": 2});
    plain.refuses("vote-election-is-secret", "meeting.add_item", merged(chengjie_tests::motion(5), &open));
}

#[test]
fn the_list_of_candidates_is_put_in_order_at_once() {
    let mut society = electing(2);
    let listed = |people: &[u32]| {
        let people: Vec<String> = people.iter().map(|place| id(MEMBER + place)).collect();
        json!({"agenda_item_id": id(300), "person_ids": people})
    };
    society.refuses("vote-candidate-already", "vote.list_candidates", listed(&[0, 2, 0]));
    let before = society.head();
    society.must("vote.list_candidates", listed(&[3, 0, 5]));
    assert_eq!(society.head(), before + 1, "one change of the paper is one entry");
    let paper: Vec<(u32, String)> =
        society.all::<Candidate>().into_iter().map(|one| (one.position, one.person_id.to_string())).collect();
    assert_eq!(paper, [(1, id(MEMBER + 3)), (2, id(MEMBER)), (3, id(MEMBER + 5))]);
    let plain = Society::in_session(9, 9, &[json!({"method": "secret_ballot"})]);
    plain.refuses("vote-not-an-election", "vote.list_candidates", listed(&[0]));
}

#[test]
fn who_would_be_elected_is_told_before_it_is_confirmed() {
    let society = electing(2);
    let arguments = count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]);
    let Operation::Vote(operation) = Operation::from_name("vote.close", arguments.clone()).unwrap() else {
        panic!("closing a vote is one of the votes' operations")
    };
    let words = Words::new(Language::ZhHans);
    let told = society.office.rehearse_vote(&operation, &words, chengjie_tests::noted()).unwrap().unwrap();
    assert!(told.explanation.ends_with("当选2人：理事0（8票）、理事2（7票）。"), "{}", told.explanation);
    assert!(society.all::<Ballot>().is_empty());
}

/// A recount of the election, which the ballot ten numbers before was.
fn recount(votes: &[[u32; 3]], key: u32) -> Value {
    let mut arguments = count(votes);
    let fields = arguments.as_object_mut().unwrap();
    for gone in ["agenda_item_id", "closed_at", "tellers"] {
        fields.remove(gone);
    }
    merged(
        arguments,
        &json!({"ballot_id": id(key), "corrects_id": id(key - 10), "corrected_at": at("11:00"), "reason": "两人票数记反",
            "resolution_id": id(key + 100)}),
    )
}

/// One of two was elected, and a further round is on the agenda for the other place.
fn with_further_round() -> (Society, AgendaItem) {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [4, 4, 0], [3, 5, 0], [1, 7, 0]]));
    society.must("vote.further_round", further());
    let round = society.all::<AgendaItem>().remove(1);
    (society, round)
}

#[test]
fn a_recount_elects_no_more_than_the_places_with_what_a_further_round_gave() {
    let (mut society, round) = with_further_round();
    let votes = |member: u32, in_favour: u32| {
        json!({"person_id": id(MEMBER + member),
        "votes": {"in_favour": in_favour, "against": 8 - in_favour, "abstain": 0}})
    };
    let second = |first: u32, second: u32| {
        json!({"ballot_id": id(450), "agenda_item_id": round.id, "resolution_id": id(550),
        "closed_at": at("10:30"), "candidates": [votes(1, first), votes(2, second), votes(3, 0)]})
    };
    society.must("vote.close", merged(count(&[]), &second(7, 1)));
    let both = recount(&[[1, 7, 0], [1, 7, 0], [8, 0, 0], [6, 2, 0]], 410);
    society.refuses("vote-round-stands", "vote.correct", both.clone());
    let twice = recount(&[[4, 4, 0], [8, 0, 0], [3, 5, 0], [1, 7, 0]], 410);
    society.refuses("vote-round-stands", "vote.correct", twice);
    society.must("resolution.void", json!({"resolution_id": id(550), "reason": "首轮计票有误"}));
    society.must("vote.correct", both);
    let again = json!({"ballot_id": id(460), "corrects_id": id(450), "resolution_id": id(560)});
    let mut nobody = recount(&[], 460);
    nobody["candidates"] = json!([votes(1, 1), votes(2, 7), votes(3, 0)]);
    society.refuses("resolution-voided", "vote.correct", merged(nobody, &again));
}

#[test]
fn a_further_round_that_elected_nobody_elects_nobody_later_when_the_places_are_filled() {
    let (mut society, round) = with_further_round();
    let votes = |first: u32| -> Vec<Value> {
        [first, 1, 0]
            .into_iter()
            .zip(1..)
            .map(|(in_favour, member)| {
                json!({"person_id": id(MEMBER + member),
                "votes": {"in_favour": in_favour, "against": 8 - in_favour, "abstain": 0}})
            })
            .collect()
    };
    let second = json!({"ballot_id": id(450), "agenda_item_id": round.id, "resolution_id": id(550),
        "closed_at": at("10:30"), "candidates": votes(4)});
    society.must("vote.close", merged(count(&[]), &second));
    society.must("vote.correct", recount(&[[8, 0, 0], [1, 7, 0], [6, 2, 0], [1, 7, 0]], 410));
    let found = merged(recount(&[], 460), &json!({"candidates": votes(7)}));
    society.refuses("vote-round-stands", "vote.correct", found);
}

#[test]
fn a_recount_that_fills_the_places_waits_until_the_further_round_is_off_the_agenda() {
    let (mut society, round) = with_further_round();
    let filled = recount(&[[8, 0, 0], [1, 7, 0], [6, 2, 0], [1, 7, 0]], 410);
    society.refuses("vote-round-waits", "vote.correct", filled.clone());
    society.must("meeting.remove_item", json!({"agenda_item_id": round.id}));
    society.must("vote.correct", filled);
}

#[test]
fn a_recount_that_elects_others_gives_a_resolution_of_its_own() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]));
    society.must(
        "resolution.sign",
        json!({"resolution_id": id(500), "role": "chair", "signed_on": "2026-09-12"}),
    );
    society.must("vote.correct", recount(&[[8, 0, 0], [7, 1, 0], [1, 7, 0], [0, 8, 0]], 410));
    let resolutions: Vec<Resolution> = society.all();
    let told: Vec<(u32, ResolutionStatus, bool)> =
        resolutions.iter().map(|one| (one.number, one.status, one.chair_signed_on.is_some())).collect();
    assert_eq!(
        told,
        [(2, ResolutionStatus::InForce, false), (1, ResolutionStatus::Voided, true)],
        "nobody signed that the others were elected"
    );
    society.must("vote.correct", recount(&[[8, 0, 0], [6, 2, 0], [2, 6, 0], [0, 8, 0]], 420));
    assert_eq!(society.all::<Resolution>().len(), 2, "another count of the same people changes nothing");
}

/// The seat of the place-th member that the election gave.
fn seat(number: u32, term: u32, person: u32, position: &str) -> Value {
    json!({"id": id(number), "term_id": id(term), "person_id": id(MEMBER + person), "position": position,
        "elected_order": 1, "starts_on": "2026-09-12", "elected_in_id": id(300)})
}

fn seated(seats: &[Value]) -> Value {
    json!({"seats": seats, "reason": "当选常务理事"})
}

#[test]
fn the_elected_are_seated_by_their_election_once_and_the_room_says_so() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]));
    society.must(
        "council.establish_body",
        json!({"id": id(20), "kind": "executive_council", "name": "常务理事会", "number_mark": "学会常决",
            "established_on": "2005-01-01"}),
    );
    society.must(
        "council.begin_term",
        json!({"id": id(21), "body_id": id(20), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2030-12-19"}),
    );
    let loser = seated(&[seat(2301, 21, 1, "executive_member")]);
    society.refuses("council-not-elected", "council.change_posts", loser);
    let both = [seat(2300, 21, 0, "executive_member"), seat(2302, 21, 2, "executive_member")];
    society.must("council.change_posts", seated(&both));
    let twice = seated(&[seat(2303, chengjie_tests::TERM, 2, "executive_member")]);
    society.refuses("council-elected-seated", "council.change_posts", twice);
    let meeting = MeetingId::parse(&id(MEETING)).unwrap();
    let room = society.office.meeting_room(&meeting, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    let told: Vec<(&str, String)> = room.items[0]
        .elected_seats
        .iter()
        .map(|one| (one.body.as_str(), one.seat.person_id.to_string()))
        .collect();
    assert_eq!(told, [("常务理事会", id(MEMBER)), ("常务理事会", id(MEMBER + 2))]);
}

#[test]
fn who_sits_already_as_what_they_were_elected_to_was_seated_by_the_election() {
    let mut society = electing(2);
    society.must("vote.close", count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]));
    let term = chengjie_tests::TERM;
    society.must("council.change_posts", seated(&[seat(2302, term, 2, "member")]));
    let seats = society.all::<chengjie_domain::council::Seat>();
    assert_eq!(seats.len(), 9, "no second seat of the same post");
    let third = seats.iter().find(|one| one.person_id.as_str() == id(MEMBER + 2)).unwrap();
    assert_eq!(third.elected_in_id.as_ref().map(ToString::to_string), Some(id(300)));
}

#[test]
fn an_election_needs_no_text_and_its_resolution_says_who_became_what() {
    let mut society = Society::in_session(
        9,
        9,
        &[
            json!({"title": "选举副理事长", "method": "secret_ballot", "places": 2, "elects": "vice_president", "text": ""}),
        ],
    );
    for place in 0..4 {
        society.must("vote.nominate", nominee(place));
    }
    society.must("vote.close", count(&[[8, 0, 0], [1, 7, 0], [7, 1, 0], [0, 8, 0]]));
    let of = chengjie_domain::submission::DocumentOf::Resolution {
        resolution_id: chengjie_domain::ResolutionId::parse(&id(500)).unwrap(),
    };
    let today = at("12:00").date_naive();
    let document = society.office.document(&of, &Words::new(Language::ZhHans), today).unwrap();
    let chengjie_app::document::Document::Paper(chengjie_documents::Paper::Resolution(paper)) = document
    else {
        panic!("a resolution")
    };
    assert_eq!(paper.paragraphs, ["会议选举理事0、理事2为副理事长。"]);
    let plain = json!({"id": id(310), "position": 2, "elects": "president"});
    society.refuses("meeting-elects-nobody", "meeting.add_item", merged(chengjie_tests::motion(1), &plain));
}
