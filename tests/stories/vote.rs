//! Every way of counting, judged exactly.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop at once")]

use chengjie_domain::council::{BallotEffect, CharterRule, MajorityBase, RecusalEffect};
use chengjie_domain::meeting::VoteMethod;
use chengjie_domain::vote::{Judgement, Outcome, Room, Tally, VoteRefusal, judge};
use chengjie_domain::{Bound, Fraction, Requirement};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use serde_json::json;

fn model() -> CharterRule {
    serde_json::from_value(chengjie_tests::rule(8, json!({}))).unwrap()
}

const fn tally(in_favour: u32, against: u32, abstain: u32, invalid: u32, blank: u32) -> Tally {
    Tally { in_favour, against, abstain, invalid, blank }
}

const fn room(seats: u32, present: u32, recused_present: u32, recused: u32) -> Room {
    Room { seats, present, recused_present, recused }
}

type Change = fn(&mut CharterRule);

fn check(change: Change, room: Room, tally: Tally, base: u32, needed: u32, outcome: Outcome) {
    let mut rule = model();
    change(&mut rule);
    let judged = judge(&rule, VoteMethod::SecretBallot, room, tally).unwrap();
    assert_eq!((judged.base, judged.needed, judged.outcome), (base, needed, outcome), "{room:?} {tally:?}");
}

#[test]
fn base_bound_abstentions_and_recusals_do_what_the_charter_says() {
    use Outcome::{Failed, Passed};
    let as_it_is: Change = |_| {};
    let more_than_half: Change =
        |rule| rule.majority = Requirement { fraction: Fraction::HALF, bound: Bound::MoreThan };
    let half_or_more: Change =
        |rule| rule.majority = Requirement { fraction: Fraction::HALF, bound: Bound::OrMore };
    let of_all: Change = |rule| rule.majority_base = MajorityBase::AllSeats;
    let of_cast: Change = |rule| rule.majority_base = MajorityBase::VotesCast;
    let without_abstentions: Change = |rule| rule.abstention = BallotEffect::OutOfBase;
    let without_spoilt: Change = |rule| {
        rule.invalid = BallotEffect::OutOfBase;
        rule.blank = BallotEffect::OutOfBase;
    };
    let recused_stay: Change = |rule| rule.recusal = RecusalEffect::StaysInBase;
    let three_quarters: Change =
        |rule| rule.majority = Requirement { fraction: Fraction::THREE_QUARTERS, bound: Bound::OrMore };
    let rows = [
        (as_it_is, room(45, 32, 1, 1), tally(28, 2, 1, 0, 0), 31, 21, Passed),
        (as_it_is, room(45, 33, 0, 0), tally(20, 8, 5, 0, 0), 33, 22, Failed),
        (as_it_is, room(45, 33, 0, 0), tally(22, 8, 3, 0, 0), 33, 22, Passed),
        (as_it_is, room(30, 20, 0, 0), tally(14, 6, 0, 0, 0), 20, 14, Passed),
        (as_it_is, room(30, 20, 0, 0), tally(13, 7, 0, 0, 0), 20, 14, Failed),
        (as_it_is, room(30, 20, 0, 0), tally(13, 0, 0, 0, 0), 20, 14, Failed),
        (as_it_is, room(1, 1, 0, 0), tally(1, 0, 0, 0, 0), 1, 1, Passed),
        (as_it_is, room(1, 1, 0, 0), tally(0, 1, 0, 0, 0), 1, 1, Failed),
        (as_it_is, room(3, 3, 0, 0), tally(2, 1, 0, 0, 0), 3, 2, Passed),
        (as_it_is, room(9, 9, 0, 0), tally(0, 0, 0, 0, 0), 9, 6, Failed),
        (more_than_half, room(30, 20, 0, 0), tally(10, 10, 0, 0, 0), 20, 11, Failed),
        (more_than_half, room(30, 20, 0, 0), tally(11, 9, 0, 0, 0), 20, 11, Passed),
        (more_than_half, room(30, 21, 0, 0), tally(11, 10, 0, 0, 0), 21, 11, Passed),
        (half_or_more, room(30, 20, 0, 0), tally(10, 10, 0, 0, 0), 20, 10, Passed),
        (half_or_more, room(30, 21, 0, 0), tally(10, 11, 0, 0, 0), 21, 11, Failed),
        (of_all, room(45, 32, 0, 0), tally(30, 2, 0, 0, 0), 45, 30, Passed),
        (of_all, room(45, 32, 0, 0), tally(29, 3, 0, 0, 0), 45, 30, Failed),
        (of_all, room(45, 32, 0, 3), tally(28, 4, 0, 0, 0), 42, 28, Passed),
        (of_cast, room(45, 32, 0, 0), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (of_cast, room(45, 32, 0, 0), tally(19, 11, 0, 0, 0), 30, 20, Failed),
        (of_cast, room(45, 32, 2, 2), tally(20, 10, 0, 0, 0), 30, 20, Passed),
        (of_cast, room(45, 32, 0, 0), tally(0, 0, 0, 0, 0), 0, 0, Failed),
        (without_abstentions, room(45, 32, 0, 0), tally(20, 9, 3, 0, 0), 29, 20, Passed),
        (without_abstentions, room(45, 32, 0, 0), tally(19, 10, 3, 0, 0), 29, 20, Failed),
        (without_abstentions, room(45, 32, 0, 0), tally(0, 0, 32, 0, 0), 0, 0, Failed),
        (without_abstentions, room(45, 32, 0, 0), tally(1, 0, 31, 0, 0), 1, 1, Passed),
        (without_spoilt, room(45, 32, 0, 0), tally(18, 8, 0, 3, 2), 27, 18, Passed),
        (without_spoilt, room(45, 32, 0, 0), tally(17, 10, 0, 3, 2), 27, 18, Failed),
        (as_it_is, room(45, 32, 0, 0), tally(21, 6, 0, 3, 2), 32, 22, Failed),
        (as_it_is, room(45, 32, 0, 0), tally(22, 5, 0, 3, 2), 32, 22, Passed),
        (recused_stay, room(45, 32, 1, 1), tally(21, 10, 0, 0, 0), 32, 22, Failed),
        (recused_stay, room(45, 32, 1, 1), tally(22, 9, 0, 0, 0), 32, 22, Passed),
        (as_it_is, room(45, 32, 0, 4), tally(22, 10, 0, 0, 0), 32, 22, Passed),
        (as_it_is, room(45, 32, 4, 4), tally(19, 9, 0, 0, 0), 28, 19, Passed),
        (three_quarters, room(45, 34, 3, 3), tally(24, 7, 0, 0, 0), 31, 24, Passed),
        (three_quarters, room(45, 34, 3, 3), tally(23, 8, 0, 0, 0), 31, 24, Failed),
        (three_quarters, room(40, 40, 0, 0), tally(30, 10, 0, 0, 0), 40, 30, Passed),
        (three_quarters, room(40, 40, 0, 0), tally(29, 11, 0, 0, 0), 40, 30, Failed),
    ];
    for (change, room, tally, base, needed, outcome) in rows {
        check(change, room, tally, base, needed, outcome);
    }
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let refused = |method, room, tally| judge(&model(), method, room, tally).unwrap_err();
    let (secret, hands) = (VoteMethod::SecretBallot, VoteMethod::ShowOfHands);
    assert_eq!(
        refused(secret, room(45, 29, 0, 0), tally(29, 0, 0, 0, 0)),
        VoteRefusal::NoQuorum { present: 29, needed: 30, seats: 45 }
    );
    assert_eq!(
        refused(secret, room(45, 32, 1, 1), tally(32, 0, 0, 0, 0)),
        VoteRefusal::TooManyBallots { cast: 32, voters: 31 }
    );
    assert_eq!(
        refused(hands, room(45, 32, 1, 1), tally(30, 0, 0, 0, 0)),
        VoteRefusal::TooFewVotes { cast: 30, voters: 31 }
    );
    assert_eq!(refused(secret, room(3, 3, 3, 3), tally(0, 0, 0, 0, 0)), VoteRefusal::NobodyMayVote {});
    assert_eq!(
        refused(secret, room(3, 3, 0, 0), tally(u32::MAX, u32::MAX, 0, 0, 0)),
        VoteRefusal::CountOutOfRange { count: u32::MAX }
    );
    assert!(matches!(refused(secret, room(0, 0, 0, 0), tally(0, 0, 0, 0, 0)), VoteRefusal::NoQuorum { .. }));
}

/// The slow way: count people one by one, compare cross-multiplied shares.
fn slowly(rule: &CharterRule, room: Room, tally: Tally) -> Outcome {
    let cast = [tally.in_favour, tally.against, tally.abstain, tally.invalid, tally.blank];
    let mut base: u64 = match rule.majority_base {
        MajorityBase::Present => u64::from(room.present),
        MajorityBase::AllSeats => u64::from(room.seats),
        MajorityBase::VotesCast => {
            cast.iter().map(|&count| u64::from(count)).sum::<u64>() + u64::from(room.recused_present)
        }
    };
    if rule.recusal == RecusalEffect::LeavesBase {
        let leaving =
            if rule.majority_base == MajorityBase::AllSeats { room.recused } else { room.recused_present };
        (0..leaving).for_each(|_| base -= 1);
    }
    for (effect, count) in
        [(rule.abstention, tally.abstain), (rule.invalid, tally.invalid), (rule.blank, tally.blank)]
    {
        if effect == BallotEffect::OutOfBase {
            (0..count).for_each(|_| base -= 1);
        }
    }
    let share = u64::from(rule.majority.fraction.numerator()) * base;
    let yes = u64::from(rule.majority.fraction.denominator()) * u64::from(tally.in_favour);
    let enough = match rule.majority.bound {
        Bound::OrMore => yes >= share,
        Bound::MoreThan => yes > share,
    };
    if enough && base > 0 { Outcome::Passed } else { Outcome::Failed }
}

fn any_case() -> impl Strategy<Value = (CharterRule, Room, Tally)> {
    (1_u32..=60, any::<[u32; 12]>(), 1_u32..=7).prop_map(|(seats, dice, denominator)| {
        let pick = |place: usize, limit: u32| dice[place] % (limit + 1);
        let present = pick(0, seats);
        let recused_present = pick(1, present);
        let recused = recused_present + pick(2, seats - present);
        let voters = present - recused_present;
        let in_favour = pick(3, voters);
        let against = pick(4, voters - in_favour);
        let abstain = pick(5, voters - in_favour - against);
        let invalid = pick(6, voters - in_favour - against - abstain);
        let blank = pick(7, voters - in_favour - against - abstain - invalid);
        let mut rule = model();
        let effect =
            |bit: u32| if dice[8] >> bit & 1 == 0 { BallotEffect::InBase } else { BallotEffect::OutOfBase };
        (rule.abstention, rule.invalid, rule.blank) = (effect(0), effect(1), effect(2));
        rule.recusal =
            if dice[8] >> 3 & 1 == 0 { RecusalEffect::LeavesBase } else { RecusalEffect::StaysInBase };
        rule.majority_base =
            [MajorityBase::Present, MajorityBase::AllSeats, MajorityBase::VotesCast][dice[9] as usize % 3];
        let bound = if dice[10] & 1 == 0 { Bound::OrMore } else { Bound::MoreThan };
        let fraction = Fraction::new(1 + dice[11] % denominator, denominator).unwrap();
        rule.majority = Requirement { fraction, bound };
        (
            rule,
            Room { seats, present, recused_present, recused },
            Tally { in_favour, against, abstain, invalid, blank },
        )
    })
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100_000))]

    #[test]
    fn an_independent_slow_count_agrees((rule, room, tally) in any_case()) {
        let judged: Result<Judgement, VoteRefusal> = judge(&rule, VoteMethod::SecretBallot, room, tally);
        let has_quorum = 3 * room.present >= 2 * room.seats && room.seats > 0;
        let may_vote = room.present > room.recused_present;
        match judged {
            Ok(judgement) => {
                prop_assert!(has_quorum && may_vote);
                prop_assert_eq!(judgement.outcome, slowly(&rule, room, tally));
            }
            Err(_) => prop_assert!(!has_quorum || !may_vote),
        }
    }
}
