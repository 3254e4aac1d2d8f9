//! Every way of counting, judged exactly.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use chengjie_domain::council::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, ProxyHolder, ProxyPresence, ProxyRule,
    QuorumBase, RecusalEffect, Unreturned,
};
use chengjie_domain::meeting::{MeetingForm, VoteMethod};
use chengjie_domain::vote::{Outcome, Papers, Room, Tally, Vote, VoteRefusal, judge};
use chengjie_domain::{Bound, Fraction, Line, Requirement};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use serde_json::json;

fn model() -> CharterRule {
    serde_json::from_value(chengjie_tests::rule(8, json!({}))).unwrap()
}

const fn tally(in_favour: u32, against: u32, abstain: u32, invalid: u32, blank: u32) -> Tally {
    Tally { in_favour, against, abstain, invalid, blank }
}

const fn room(seats: u32, present: u32, recused_present: u32, recused: u32) -> Room {
    Room { seats, present, recused_present, recused, proxied: 0 }
}

const fn with_proxies(room: Room, proxied: u32) -> Room {
    Room { proxied, ..room }
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
    assert!(matches!(refused(secret(room(0, 0, 0, 0), tally(0, 0, 0, 0, 0))), VoteRefusal::NoQuorum { .. }));
}

/// An exact fraction, kept as two whole numbers and compared by crossing them.
#[derive(Debug, Clone, Copy)]
struct Exact {
    over: u64,
    under: u64,
}

impl Exact {
    fn of(numerator: u32, denominator: u32) -> Self {
        Self { over: numerator.into(), under: denominator.into() }
    }
    fn reaches(self, asked: Requirement) -> bool {
        let share = Self::of(asked.fraction.numerator(), asked.fraction.denominator());
        let (mine, wanted) = (self.over * share.under, share.over * self.under);
        match asked.bound {
            Bound::OrMore => mine >= wanted,
            Bound::MoreThan => mine > wanted,
        }
    }
}

/// Every seat of the body, one by one: what it is for quorum and base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sitting {
    Absent,
    AbsentRecused,
    Recused,
    Voter,
    Proxied,
}

fn seats_of(room: Room) -> Vec<Sitting> {
    let run = |sitting, count: u32| std::iter::repeat_n(sitting, usize::try_from(count).unwrap());
    let absent_recused = room.recused - room.recused_present;
    run(Sitting::Recused, room.recused_present)
        .chain(run(Sitting::Voter, room.present - room.recused_present))
        .chain(run(Sitting::Proxied, room.proxied))
        .chain(run(Sitting::AbsentRecused, absent_recused))
        .chain(run(Sitting::Absent, room.seats - room.present - room.proxied - absent_recused))
        .collect()
}

fn count(seats: &[Sitting], counts: impl Fn(Sitting) -> bool) -> u32 {
    u32::try_from(seats.iter().filter(|sitting| counts(**sitting)).count()).unwrap()
}

/// The slow way: seat by seat, ballot by ballot. Nothing when there is no quorum or nobody to vote.
fn slowly(rule: &CharterRule, room: Room, tally: Tally) -> Option<Outcome> {
    use Sitting::{AbsentRecused, Proxied, Recused, Voter};
    let seats = seats_of(room);
    let proxies_count = rule.proxy.is_some_and(|proxy| proxy.presence == ProxyPresence::Counts);
    let of_entitled = rule.quorum_base == QuorumBase::Entitled;
    let whole = count(&seats, |one| !(of_entitled && matches!(one, Recused | AbsentRecused)));
    let there = count(&seats, |one| match one {
        Voter => true,
        Recused => !of_entitled,
        Proxied => proxies_count,
        _ => false,
    });
    if whole == 0 || !Exact::of(there, whole).reaches(rule.quorum) {
        return None;
    }
    if count(&seats, |one| matches!(one, Voter | Proxied)) == 0 {
        return None;
    }
    let stays = rule.recusal == RecusalEffect::StaysInBase;
    let ballots = [
        (tally.in_favour, BallotEffect::InBase),
        (tally.against, BallotEffect::InBase),
        (tally.abstain, rule.abstention),
        (tally.invalid, rule.invalid),
        (tally.blank, rule.blank),
    ];
    let taken_out: u32 =
        ballots.iter().filter(|(_, effect)| *effect == BallotEffect::OutOfBase).map(|(count, _)| count).sum();
    let base = match rule.majority_base {
        MajorityBase::Present => {
            count(&seats, |one| matches!(one, Voter | Proxied) || (stays && one == Recused))
        }
        MajorityBase::AllSeats => count(&seats, |one| stays || !matches!(one, Recused | AbsentRecused)),
        MajorityBase::VotesCast => {
            let cast: u32 = ballots.iter().map(|(count, _)| count).sum();
            cast + count(&seats, |one| stays && one == Recused)
        }
    } - taken_out;
    let passes = base > 0 && Exact::of(tally.in_favour, base).reaches(rule.majority);
    Some(if passes { Outcome::Passed } else { Outcome::Failed })
}

fn any_case() -> impl Strategy<Value = (CharterRule, Room, Tally)> {
    (1_u32..=60, any::<[u32; 16]>(), 1_u32..=7, 1_u32..=7).prop_map(|(seats, dice, share, quorum)| {
        let pick = |place: usize, limit: u32| dice[place] % (limit + 1);
        let present = pick(0, seats);
        let recused_present = pick(1, present);
        let absent_recused = pick(2, seats - present);
        let proxied = pick(3, seats - present - absent_recused);
        let room =
            Room { seats, present, recused_present, recused: recused_present + absent_recused, proxied };
        let voters = present - recused_present + proxied;
        let in_favour = pick(4, voters);
        let against = pick(5, voters - in_favour);
        let abstain = pick(6, voters - in_favour - against);
        let invalid = pick(7, voters - in_favour - against - abstain);
        let blank = pick(8, voters - in_favour - against - abstain - invalid);
        let bit = |place: u32| dice[9] >> place & 1 == 0;
        let effect = |place| if bit(place) { BallotEffect::InBase } else { BallotEffect::OutOfBase };
        let asked = |place: usize, denominator: u32, bound_bit: u32| Requirement {
            fraction: Fraction::new(1 + dice[place] % denominator, denominator).unwrap(),
            bound: if bit(bound_bit) { Bound::OrMore } else { Bound::MoreThan },
        };
        let presence = if bit(6) { ProxyPresence::Counts } else { ProxyPresence::VotesOnly };
        let rule = CharterRule {
            abstention: effect(0),
            invalid: effect(1),
            blank: effect(2),
            recusal: if bit(3) { RecusalEffect::LeavesBase } else { RecusalEffect::StaysInBase },
            quorum_base: if bit(7) { QuorumBase::AllSeats } else { QuorumBase::Entitled },
            proxy: Some(ProxyRule { holder: ProxyHolder::Member, most: 9, presence }),
            majority_base: [MajorityBase::Present, MajorityBase::AllSeats, MajorityBase::VotesCast]
                [dice[10] as usize % 3],
            majority: asked(11, share, 4),
            quorum: asked(12, quorum, 5),
            ..model()
        };
        (rule, room, Tally { in_favour, against, abstain, invalid, blank })
    })
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100_000))]

    #[test]
    fn an_independent_slow_count_agrees((rule, room, tally) in any_case()) {
        let judged = judge(&rule, &secret(room, tally));
        match slowly(&rule, room, tally) {
            Some(outcome) => prop_assert_eq!(judged.map(|judgement| judgement.outcome), Ok(outcome)),
            None => prop_assert!(
                matches!(judged, Err(VoteRefusal::NoQuorum { .. } | VoteRefusal::NobodyMayVote {})),
                "{:?}",
                judged
            ),
        }
    }
}
