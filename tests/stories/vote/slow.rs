//! The judgement held against an independent, slow count of a hundred thousand cases.

use chengjie_domain::council::{
    BallotEffect, CharterRule, MajorityBase, ProxyHolder, ProxyPresence, ProxyRule, QuorumBase, RecusalEffect,
};
use chengjie_domain::vote::{Outcome, Room, Tally, VoteRefusal, judge};
use chengjie_domain::{Bound, Fraction, Requirement};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::{model, secret};

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
    RecusedGiver,
}

fn seats_of(room: Room) -> Vec<Sitting> {
    let run = |sitting, count: u32| std::iter::repeat_n(sitting, usize::try_from(count).unwrap());
    let absent_recused = room.recused - room.recused_present - room.recused_proxied;
    let absent = room.seats - room.present - room.proxied - room.recused_proxied - absent_recused;
    run(Sitting::Recused, room.recused_present)
        .chain(run(Sitting::Voter, room.present - room.recused_present))
        .chain(run(Sitting::Proxied, room.proxied))
        .chain(run(Sitting::AbsentRecused, absent_recused))
        .chain(run(Sitting::RecusedGiver, room.recused_proxied))
        .chain(run(Sitting::Absent, absent))
        .collect()
}

fn count(seats: &[Sitting], counts: impl Fn(Sitting) -> bool) -> u32 {
    u32::try_from(seats.iter().filter(|sitting| counts(**sitting)).count()).unwrap()
}

/// The slow way: seat by seat, ballot by ballot. Nothing when there is no quorum or nobody to vote.
fn slowly(rule: &CharterRule, room: Room, tally: Tally) -> Option<Outcome> {
    use Sitting::{AbsentRecused, Proxied, Recused, RecusedGiver, Voter};
    let seats = seats_of(room);
    let proxies_count = rule.proxy.is_some_and(|proxy| proxy.presence == ProxyPresence::Counts);
    let of_entitled = rule.quorum_base == QuorumBase::Entitled;
    let whole = count(&seats, |one| !(of_entitled && matches!(one, Recused | AbsentRecused | RecusedGiver)));
    let there = count(&seats, |one| match one {
        Voter => true,
        Recused => !of_entitled,
        Proxied => proxies_count,
        RecusedGiver => proxies_count && !of_entitled,
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
        MajorityBase::Present => count(&seats, |one| {
            matches!(one, Voter | Proxied) || (stays && matches!(one, Recused | RecusedGiver))
        }),
        MajorityBase::AllSeats => {
            count(&seats, |one| stays || !matches!(one, Recused | AbsentRecused | RecusedGiver))
        }
        MajorityBase::VotesCast => {
            let cast: u32 = ballots.iter().map(|(count, _)| count).sum();
            cast + count(&seats, |one| stays && matches!(one, Recused | RecusedGiver))
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
        let recused_proxied = pick(14, absent_recused);
        let recused = recused_present + absent_recused;
        let room = Room { seats, present, recused_present, recused, proxied, recused_proxied };
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
