//! A charter rule as the sentence that a charter would say.

use chengjie_domain::council::{
    BallotEffect, ByCorrespondence, CharterRule, MajorityBase, Matter, ProxyHolder, ProxyPresence, ProxyRule,
    QuorumBase, RecusalEffect, Unreturned,
};
use chengjie_domain::{Bound, Requirement};

use crate::{Figures, Words};

impl Words {
    /// What a rule asks: who must be there, how many in favour and of what, what counts, how often to meet.
    #[must_use]
    pub fn rule(&self, rule: &CharterRule) -> String {
        let matter = match rule.matter {
            Matter::Ordinary => "word-ordinary",
            Matter::GroupStandard => "word-group-standard",
            Matter::CharterChange => "word-charter-change",
        };
        let base = match rule.majority_base {
            MajorityBase::Present => "charter-base-present",
            MajorityBase::AllSeats => "charter-base-all-seats",
            MajorityBase::VotesCast => "charter-base-votes-cast",
        };
        let asked = self.text(
            "charter-sentence",
            &[
                ("matter", self.text(matter, &[]).into()),
                ("quorum", self.bounded(rule.quorum).into()),
                ("base", self.text(base, &[]).into()),
                ("majority", self.bounded(rule.majority).into()),
            ],
        );
        let recused = match rule.recusal {
            RecusalEffect::LeavesBase => "charter-recused-leave",
            RecusalEffect::StaysInBase => "charter-recused-stay",
        };
        let meetings = match rule.meetings_per_year {
            0 => None,
            count => Some(self.text("charter-meetings", &[("count", count.into())])),
        };
        let only = |is_so: bool, key: &str| if is_so { Some(self.text(key, &[])) } else { None };
        let notice = match rule.notice_days {
            0 => None,
            days => Some(self.text("charter-notice", &[("days", days.into())])),
        };
        let sentences = [
            Some(asked),
            only(rule.quorum_base == QuorumBase::Entitled, "charter-quorum-entitled"),
            self.ballots(rule, BallotEffect::InBase),
            self.ballots(rule, BallotEffect::OutOfBase),
            Some(self.text(recused, &[])),
            rule.proxy.map(|proxy| self.proxy(proxy)),
            only(rule.by_correspondence == ByCorrespondence::Barred, "charter-by-correspondence-barred"),
            only(rule.unreturned == Unreturned::Abstention, "charter-unreturned-abstention"),
            notice,
            meetings,
        ];
        self.joined("charter-then", sentences.into_iter().flatten())
    }

    fn proxy(&self, proxy: ProxyRule) -> String {
        let holder = match proxy.holder {
            ProxyHolder::Member => "member",
            ProxyHolder::Anyone => "anyone",
        };
        let presence = match proxy.presence {
            ProxyPresence::Counts => "counts",
            ProxyPresence::VotesOnly => "votes-only",
        };
        self.text(&format!("charter-proxy-{holder}-{presence}"), &[("most", proxy.most.into())])
    }

    /// A share with its bound: 三分之二以上, 过半数.
    fn bounded(&self, asked: Requirement) -> String {
        let bound = match asked.bound {
            Bound::OrMore => "or-more",
            Bound::MoreThan => "more-than",
        };
        let (numerator, denominator) = (asked.fraction.numerator(), asked.fraction.denominator());
        let own = format!("charter-{bound}-{numerator}-{denominator}");
        self.find(&own, &Figures::new()).unwrap_or_else(|| {
            self.text(&format!("charter-{bound}"), &[("share", self.requirement(asked).into())])
        })
    }

    /// The ballots that have an effect, if any has.
    fn ballots(&self, rule: &CharterRule, effect: BallotEffect) -> Option<String> {
        let kinds = [("abstain", rule.abstention), ("invalid", rule.invalid), ("blank", rule.blank)];
        let named = kinds
            .into_iter()
            .filter(|(_, has)| *has == effect)
            .map(|(kind, _)| self.text(&format!("charter-ballot-{kind}"), &[]));
        let ballots = self.joined("charter-list", named);
        let key = match effect {
            BallotEffect::InBase => "charter-counted",
            BallotEffect::OutOfBase => "charter-not-counted",
        };
        if ballots.is_empty() { None } else { Some(self.text(key, &[("ballots", ballots.into())])) }
    }

    /// Parts one after the other, as the language puts them together.
    pub(crate) fn joined(&self, key: &str, parts: impl Iterator<Item = String>) -> String {
        let join =
            |first: String, rest: String| self.text(key, &[("first", first.into()), ("rest", rest.into())]);
        parts.reduce(join).unwrap_or_default()
    }
}
