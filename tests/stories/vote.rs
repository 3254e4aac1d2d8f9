//! Every way of counting, judged exactly.

mod slow;

use chengjie_domain::council::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, ProxyHolder, ProxyPresence, ProxyRule,
    QuorumBase, RecusalEffect, Unreturned,
};
use chengjie_domain::meeting::{MeetingForm, VoteMethod};
use chengjie_domain::vote::{Outcome, Papers, Room, Tally, Vote, VoteRefusal, judge};
use chengjie_domain::{Bound, Fraction, Line, Requirement};
use serde_json::json;

fn model() -> CharterRule {
    serde_json::from_value(chengjie_tests::rule(8, json!({}))).unwrap()
}

const fn tally(in_favour: u32, against: u32, abstain: u32, invalid: u32, blank: u32) -> Tally {
    Tally { in_favour, against, abstain, invalid, blank }
}

const fn room(seats: u32, present: u32, recused_present: u32, recused: u32) -> Room {
    Room { seats, present, recused_present, recused, proxied: 0, recused_proxied: 0 }
}

const fn with_proxies(room: Room, proxied: u32) -> Room {
    Room { proxied, ..room }
}

/// So many of the absent recused sent a proxy.
const fn with_recused_givers(room: Room, recused_proxied: u32) -> Room {
    Room { recused_proxied, ..room }
}

/// By secret ballot: everybody who may vote has a paper; as many come back as were counted.
fn secret(room: Room, tally: Tally) -> Vote<'static> {
    let voters = room.present - room.recused_present + room.proxied;
    // A count that cannot be is refused before its papers are looked at.
    let returned = tally.cast().unwrap_or(0);
    Vote {
        method: VoteMethod::SecretBallot,
        form: MeetingForm::InPerson,
        room,
        tally,
        papers: Some(Papers { handed_out: voters, returned }),
        quorum_override: None,
    }
}

/// By correspondence: so many were sent; those who answered are the room.
const fn posted(sent: u32, room: Room, tally: Tally) -> Vote<'static> {
    let returned = room.present - room.recused_present;
    Vote {
        method: VoteMethod::Correspondence,
        form: MeetingForm::Correspondence,
        room,
        tally,
        papers: Some(Papers { handed_out: sent, returned }),
        quorum_override: None,
    }
}

const fn seen(method: VoteMethod, room: Room, tally: Tally) -> Vote<'static> {
    Vote { method, form: MeetingForm::InPerson, room, tally, papers: None, quorum_override: None }
}

type Change = fn(&mut CharterRule);

const AS_IT_IS: Change = |_| {};
const MORE_THAN_HALF: Change =
    |rule| rule.majority = Requirement { fraction: Fraction::HALF, bound: Bound::MoreThan };
const HALF_OR_MORE: Change =
    |rule| rule.majority = Requirement { fraction: Fraction::HALF, bound: Bound::OrMore };
const OF_ALL: Change = |rule| rule.majority_base = MajorityBase::AllSeats;
const OF_CAST: Change = |rule| rule.majority_base = MajorityBase::VotesCast;
const WITHOUT_ABSTENTIONS: Change = |rule| rule.abstention = BallotEffect::OutOfBase;
const WITHOUT_SPOILT: Change = |rule| {
    rule.invalid = BallotEffect::OutOfBase;
    rule.blank = BallotEffect::OutOfBase;
};
const RECUSED_STAY: Change = |rule| rule.recusal = RecusalEffect::StaysInBase;
const THREE_QUARTERS: Change =
    |rule| rule.majority = Requirement { fraction: Fraction::THREE_QUARTERS, bound: Bound::OrMore };
const ENTITLED: Change = |rule| rule.quorum_base = QuorumBase::Entitled;
const PROXIES_COUNT: Change = |rule| {
    rule.proxy = Some(ProxyRule { holder: ProxyHolder::Member, most: 1, presence: ProxyPresence::Counts });
};
const PROXIES_VOTE: Change = |rule| {
    rule.proxy = Some(ProxyRule { holder: ProxyHolder::Anyone, most: 2, presence: ProxyPresence::VotesOnly });
};
const UNRETURNED_ABSTAIN: Change = |rule| rule.unreturned = Unreturned::Abstention;
const UNRETURNED_LEAVE: Change = |rule| {
    rule.unreturned = Unreturned::Abstention;
    rule.abstention = BallotEffect::OutOfBase;
};

fn check(change: Change, vote: &Vote<'_>, base: u32, needed: u32, outcome: Outcome) {
    let mut rule = model();
    change(&mut rule);
    let judged = judge(&rule, vote).unwrap();
    assert_eq!((judged.base, judged.needed, judged.outcome), (base, needed, outcome), "{vote:?}");
}

#[test]
fn base_bound_abstentions_and_recusals_do_what_the_charter_says() {
    use Outcome::{Failed, Passed};
    let rows = [
        (AS_IT_IS, room(45, 32, 1, 1), tally(28, 2, 1, 0, 0), 31, 21, Passed),
        (AS_IT_IS, room(45, 33, 0, 0), tally(20, 8, 5, 0, 0), 33, 22, Failed),
        (AS_IT_IS, room(45, 33, 0, 0), tally(22, 8, 3, 0, 0), 33, 22, Passed),
        (AS_IT_IS, room(30, 20, 0, 0), tally(14, 6, 0, 0, 0), 20, 14, Passed),
        (AS_IT_IS, room(30, 20, 0, 0), tally(13, 7, 0, 0, 0), 20, 14, Failed),
        (AS_IT_IS, room(30, 20, 0, 0), tally(13, 0, 0, 0, 0), 20, 14, Failed),
        (AS_IT_IS, room(1, 1, 0, 0), tally(1, 0, 0, 0, 0), 1, 1, Passed),
        (AS_IT_IS, room(1, 1, 0, 0), tally(0, 1, 0, 0, 0), 1, 1, Failed),
        (AS_IT_IS, room(3, 3, 0, 0), tally(2, 1, 0, 0, 0), 3, 2, Passed),
        (AS_IT_IS, room(9, 9, 0, 0), tally(0, 0, 0, 0, 0), 9, 6, Failed),
        (MORE_THAN_HALF, room(30, 20, 0, 0), tally(10, 10, 0, 0, 0), 20, 11, Failed),
        (MORE_THAN_HALF, room(30, 20, 0, 0), tally(11, 9, 0, 0, 0), 20, 11, Passed),
        (MORE_THAN_HALF, room(30, 21, 0, 0), tally(11, 10, 0, 0, 0), 21, 11, Passed),
        (HALF_OR_MORE, room(30, 20, 0, 0), tally(10, 10, 0, 0, 0), 20, 10, Passed),
        (HALF_OR_MORE, room(30, 21, 0, 0), tally(10, 11, 0, 0, 0), 21, 11, Failed),
        (OF_ALL, room(45, 32, 0, 0), tally(30, 2, 0, 0, 0), 45, 30, Passed),
        (OF_ALL, room(45, 32, 0, 0), tally(29, 3, 0, 0, 0), 45, 30, Failed),
        (OF_ALL, room(45, 32, 0, 3), tally(28, 4, 0, 0, 0), 42, 28, Passed),
        (OF_CAST, room(45, 32, 0, 0), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (OF_CAST, room(45, 32, 0, 0), tally(19, 11, 0, 0, 0), 30, 20, Failed),
        (OF_CAST, room(45, 32, 2, 2), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (OF_CAST, room(45, 32, 0, 0), tally(0, 0, 0, 0, 0), 0, 0, Failed),
        (WITHOUT_ABSTENTIONS, room(45, 32, 0, 0), tally(20, 9, 3, 0, 0), 29, 20, Passed),
        (WITHOUT_ABSTENTIONS, room(45, 32, 0, 0), tally(19, 10, 3, 0, 0), 29, 20, Failed),
        (WITHOUT_ABSTENTIONS, room(45, 32, 0, 0), tally(0, 0, 32, 0, 0), 0, 0, Failed),
        (WITHOUT_ABSTENTIONS, room(45, 32, 0, 0), tally(1, 0, 31, 0, 0), 1, 1, Passed),
        (WITHOUT_SPOILT, room(45, 32, 0, 0), tally(18, 8, 0, 3, 2), 27, 18, Passed),
        (WITHOUT_SPOILT, room(45, 32, 0, 0), tally(17, 10, 0, 3, 2), 27, 18, Failed),
        (AS_IT_IS, room(45, 32, 0, 0), tally(21, 6, 0, 3, 2), 32, 22, Failed),
        (AS_IT_IS, room(45, 32, 0, 0), tally(22, 5, 0, 3, 2), 32, 22, Passed),
        (RECUSED_STAY, room(45, 32, 1, 1), tally(21, 10, 0, 0, 0), 32, 22, Failed),
        (RECUSED_STAY, room(45, 32, 1, 1), tally(22, 9, 0, 0, 0), 32, 22, Passed),
        (AS_IT_IS, room(45, 32, 0, 4), tally(22, 10, 0, 0, 0), 32, 22, Passed),
        (AS_IT_IS, room(45, 32, 4, 4), tally(19, 9, 0, 0, 0), 28, 19, Passed),
        (THREE_QUARTERS, room(45, 34, 3, 3), tally(24, 7, 0, 0, 0), 31, 24, Passed),
        (THREE_QUARTERS, room(45, 34, 3, 3), tally(23, 8, 0, 0, 0), 31, 24, Failed),
        (THREE_QUARTERS, room(40, 40, 0, 0), tally(30, 10, 0, 0, 0), 40, 30, Passed),
        (THREE_QUARTERS, room(40, 40, 0, 0), tally(29, 11, 0, 0, 0), 40, 30, Failed),
    ];
    for (change, room, tally, base, needed, outcome) in rows {
        check(change, &secret(room, tally), base, needed, outcome);
    }
}

#[test]
fn a_show_of_hands_accounts_for_everybody() {
    use Outcome::{Failed, Passed};
    let hands = |room, tally| seen(VoteMethod::ShowOfHands, room, tally);
    let named = |room, tally| seen(VoteMethod::NamedBallot, room, tally);
    let rows = [
        (AS_IT_IS, hands(room(45, 32, 1, 1), tally(28, 2, 1, 0, 0)), 31, 21, Passed),
        (AS_IT_IS, hands(room(45, 32, 1, 1), tally(20, 10, 1, 0, 0)), 31, 21, Failed),
        (AS_IT_IS, named(room(45, 30, 0, 0), tally(20, 10, 0, 0, 0)), 30, 20, Passed),
        (MORE_THAN_HALF, hands(room(45, 30, 0, 0), tally(15, 15, 0, 0, 0)), 30, 16, Failed),
        (AS_IT_IS, hands(room(1, 1, 0, 0), tally(0, 0, 1, 0, 0)), 1, 1, Failed),
    ];
    for (change, vote, base, needed, outcome) in rows {
        check(change, &vote, base, needed, outcome);
    }
}

#[test]
fn proxies_vote_and_count_for_the_quorum_as_the_charter_says() {
    use Outcome::{Failed, Passed};
    let rows = [
        (PROXIES_COUNT, with_proxies(room(45, 28, 0, 0), 2), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (PROXIES_COUNT, with_proxies(room(45, 28, 1, 1), 3), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (PROXIES_COUNT, with_proxies(room(45, 28, 1, 1), 3), tally(19, 11, 0, 0, 0), 30, 20, Failed),
        (PROXIES_VOTE, with_proxies(room(45, 30, 0, 0), 3), tally(22, 11, 0, 0, 0), 33, 22, Passed),
        (PROXIES_VOTE, with_proxies(room(45, 30, 0, 0), 3), tally(21, 12, 0, 0, 0), 33, 22, Failed),
    ];
    for (change, room, tally, base, needed, outcome) in rows {
        check(change, &secret(room, tally), base, needed, outcome);
    }
    let mut rule = model();
    PROXIES_VOTE(&mut rule);
    assert_eq!(
        judge(&rule, &secret(with_proxies(room(45, 29, 0, 0), 9), tally(38, 0, 0, 0, 0))),
        Err(VoteRefusal::NoQuorum { present: 29, needed: 30, seats: 45 }),
        "a proxy that only votes makes no quorum"
    );
}

#[test]
fn a_recused_member_who_sent_a_proxy_is_out_of_the_sum_as_if_in_the_room() {
    let stays: Change = |rule| {
        PROXIES_COUNT(rule);
        RECUSED_STAY(rule);
    };
    let of_cast: Change = |rule| {
        PROXIES_COUNT(rule);
        RECUSED_STAY(rule);
        OF_CAST(rule);
    };
    let giver = |room: Room| with_recused_givers(with_proxies(room, 2), 1);
    // Of 45, 28 are there, two are represented, and so is a drafter who is recused; another drafter sits there.
    let rows = [
        (PROXIES_COUNT, giver(room(45, 28, 1, 2)), tally(20, 9, 0, 0, 0), 29, 20, Outcome::Passed),
        (stays, giver(room(45, 28, 1, 2)), tally(20, 9, 0, 0, 0), 31, 21, Outcome::Failed),
        (of_cast, giver(room(45, 28, 1, 2)), tally(20, 9, 0, 0, 0), 31, 21, Outcome::Failed),
    ];
    for (change, room, tally, base, needed, outcome) in rows {
        check(change, &secret(room, tally), base, needed, outcome);
    }
    let mut rule = model();
    PROXIES_COUNT(&mut rule);
    let judged = judge(&rule, &secret(giver(room(45, 28, 1, 2)), tally(20, 9, 0, 0, 0))).unwrap();
    assert_eq!((judged.present, judged.proxied, judged.recused), (28, 3, 2), "28 and 3 less 2 are 29");
    assert_eq!(judged.quorum_present, 31, "who is represented is there, recused or not");
}

#[test]
fn a_quorum_of_those_entitled_leaves_the_recused_out_of_both_numbers() {
    // Three drafters of 45 are recused and sit there: 42 are entitled, 28 of them are needed.
    let mut rule = model();
    ENTITLED(&mut rule);
    let judged = judge(&rule, &secret(room(45, 31, 3, 3), tally(19, 9, 0, 0, 0))).unwrap();
    assert_eq!((judged.entitled, judged.quorum_needed, judged.quorum_present), (42, 28, 28));
    assert_eq!((judged.base, judged.needed, judged.outcome), (28, 19, Outcome::Passed));
    assert_eq!(
        judge(&rule, &secret(room(45, 30, 3, 3), tally(27, 0, 0, 0, 0))),
        Err(VoteRefusal::NoQuorum { present: 27, needed: 28, seats: 42 })
    );
}

#[test]
fn a_group_standard_is_decided_by_three_quarters_without_its_drafters() {
    use Outcome::{Failed, Passed};
    let rows = [
        (room(40, 32, 4, 4), tally(21, 7, 0, 0, 0), 28, 21, Passed),
        (room(40, 32, 4, 4), tally(20, 8, 0, 0, 0), 28, 21, Failed),
        (room(40, 29, 1, 5), tally(21, 7, 0, 0, 0), 28, 21, Passed),
        (room(40, 28, 1, 5), tally(21, 6, 0, 0, 0), 27, 21, Passed),
        (room(40, 28, 1, 5), tally(20, 7, 0, 0, 0), 27, 21, Failed),
    ];
    for (room, tally, base, needed, outcome) in rows {
        check(THREE_QUARTERS, &secret(room, tally), base, needed, outcome);
    }
}

#[test]
fn what_is_not_returned_by_correspondence_is_absent_or_abstains() {
    use Outcome::{Failed, Passed};
    let rows = [
        (AS_IT_IS, posted(45, room(45, 33, 0, 0), tally(22, 11, 0, 0, 0)), 33, 22, Passed),
        (AS_IT_IS, posted(45, room(45, 33, 0, 0), tally(21, 12, 0, 0, 0)), 33, 22, Failed),
        (UNRETURNED_ABSTAIN, posted(45, room(45, 20, 0, 0), tally(20, 0, 0, 0, 0)), 45, 30, Failed),
        (UNRETURNED_ABSTAIN, posted(45, room(45, 33, 0, 0), tally(30, 3, 0, 0, 0)), 45, 30, Passed),
        (UNRETURNED_LEAVE, posted(45, room(45, 20, 0, 0), tally(14, 6, 0, 0, 0)), 20, 14, Passed),
        (UNRETURNED_LEAVE, posted(42, room(45, 20, 0, 3), tally(13, 7, 0, 0, 0)), 20, 14, Failed),
    ];
    for (change, vote, base, needed, outcome) in rows {
        check(change, &vote, base, needed, outcome);
    }
    let refused = |vote: &Vote<'_>| judge(&model(), vote).unwrap_err();
    assert_eq!(
        refused(&posted(45, room(45, 20, 0, 0), tally(20, 0, 0, 0, 0))),
        VoteRefusal::NoQuorum { present: 20, needed: 30, seats: 45 },
        "who did not answer is not there"
    );
    assert_eq!(
        refused(&posted(46, room(45, 33, 0, 0), tally(33, 0, 0, 0, 0))),
        VoteRefusal::TooManyPapers { handed_out: 46, voters: 45 }
    );
    let more = Vote {
        papers: Some(Papers { handed_out: 45, returned: 34 }),
        ..posted(45, room(45, 33, 0, 0), tally(34, 0, 0, 0, 0))
    };
    assert_eq!(refused(&more), VoteRefusal::AnswersDisagree { returned: 34, answered: 33 });
    let mut barred = model();
    barred.by_correspondence = ByCorrespondence::Barred;
    assert_eq!(
        judge(&barred, &posted(45, room(45, 45, 0, 0), tally(45, 0, 0, 0, 0))),
        Err(VoteRefusal::BarredByCorrespondence { clause: barred.clause.to_string() })
    );
    let called_otherwise = Vote {
        form: MeetingForm::Correspondence,
        ..seen(VoteMethod::NamedBallot, room(45, 45, 0, 0), tally(45, 0, 0, 0, 0))
    };
    assert!(matches!(judge(&barred, &called_otherwise), Err(VoteRefusal::BarredByCorrespondence { .. })));
}

#[test]
fn more_papers_back_than_out_make_the_vote_void() {
    let papers = Some(Papers { handed_out: 30, returned: 31 });
    let vote = Vote { papers, ..secret(room(45, 30, 0, 0), tally(31, 0, 0, 0, 0)) };
    assert_eq!(judge(&model(), &vote).unwrap().outcome, Outcome::Void, "however many were in favour");
    let fewer = Vote {
        papers: Some(Papers { handed_out: 30, returned: 29 }),
        ..secret(room(45, 30, 0, 0), tally(20, 9, 0, 0, 0))
    };
    let judged = judge(&model(), &fewer).unwrap();
    assert_eq!((judged.base, judged.outcome), (30, Outcome::Passed), "a paper kept is a vote not in favour");
}

#[test]
fn a_lost_quorum_stops_the_vote_unless_somebody_answers_for_it_in_writing() {
    let reason = Line::parse("因航班取消，经全体到会理事书面同意").unwrap();
    let short = secret(room(45, 29, 0, 0), tally(29, 0, 0, 0, 0));
    assert!(matches!(judge(&model(), &short), Err(VoteRefusal::NoQuorum { .. })));
    let answered = Vote { quorum_override: Some(&reason), ..short };
    let judged = judge(&model(), &answered).unwrap();
    assert_eq!((judged.quorum_override, judged.outcome), (Some(reason.clone()), Outcome::Passed));
    let needless =
        Vote { quorum_override: Some(&reason), ..secret(room(45, 30, 0, 0), tally(30, 0, 0, 0, 0)) };
    assert_eq!(judge(&model(), &needless), Err(VoteRefusal::OverrideNotNeeded {}));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let refused = |vote: Vote<'_>| judge(&model(), &vote).unwrap_err();
    let hands = |room, tally| seen(VoteMethod::ShowOfHands, room, tally);
    assert_eq!(
        refused(secret(room(45, 29, 0, 0), tally(29, 0, 0, 0, 0))),
        VoteRefusal::NoQuorum { present: 29, needed: 30, seats: 45 }
    );
    assert_eq!(
        refused(hands(room(45, 32, 1, 1), tally(32, 0, 0, 0, 0))),
        VoteRefusal::TooManyBallots { cast: 32, voters: 31 }
    );
    assert_eq!(
        refused(hands(room(45, 32, 1, 1), tally(30, 0, 0, 0, 0))),
        VoteRefusal::TooFewVotes { cast: 30, voters: 31 }
    );
    let papers = |handed_out, returned| Vote {
        papers: Some(Papers { handed_out, returned }),
        ..secret(room(45, 32, 1, 1), tally(28, 3, 0, 0, 0))
    };
    assert_eq!(refused(papers(32, 31)), VoteRefusal::TooManyPapers { handed_out: 32, voters: 31 });
    assert_eq!(refused(papers(31, 30)), VoteRefusal::PapersDisagree { returned: 30, cast: 31 });
    assert_eq!(refused(Vote { papers: None, ..papers(31, 31) }), VoteRefusal::PapersUncounted {});
    let hands_with_papers =
        Vote { papers: papers(31, 31).papers, ..hands(room(45, 32, 1, 1), tally(28, 3, 0, 0, 0)) };
    assert_eq!(refused(hands_with_papers), VoteRefusal::PapersUnasked {});
    assert_eq!(refused(secret(room(3, 3, 3, 3), tally(0, 0, 0, 0, 0))), VoteRefusal::NobodyMayVote {});
    assert_eq!(
        refused(secret(room(3, 3, 0, 0), tally(u32::MAX, u32::MAX, 0, 0, 0))),
        VoteRefusal::CountOutOfRange { count: u32::MAX }
    );
    assert!(matches!(
        refused(secret(room(0, 0, 0, 0), tally(0, 0, 0, 0, 0))),
        VoteRefusal::NobodyMayVote { .. }
    ));
}
