//! The result of a vote in one sentence, with the sum and the rule that decided.

use chengjie_domain::council::QuorumBase;
use chengjie_domain::vote::{CandidateOutcome, CandidateResult, Election, Judgement, Outcome};
use chengjie_domain::{Bound, PersonId, Requirement};

use crate::Words;

const fn bound(requirement: Requirement) -> &'static str {
    match requirement.bound {
        Bound::OrMore => "or-more",
        Bound::MoreThan => "more-than",
    }
}

impl Words {
    /// What a vote came to: 应到45人，实到32人，…；回避1人，表决基数31人，同意28票，达到三分之二（21票），通过。
    #[must_use]
    pub fn judgement(&self, judgement: &Judgement) -> String {
        let outcome = match judgement.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "failed",
            Outcome::Void => {
                return format!("{}{}", self.participation(judgement), self.text("vote-void", &[]));
            }
        };
        let majority = if judgement.base == 0 {
            self.text("vote-majority-nobody", &[])
        } else {
            self.text(
                &format!("vote-majority-{outcome}-{}", bound(judgement.majority)),
                &[
                    ("base", judgement.base.into()),
                    ("in_favour", judgement.in_favour.into()),
                    ("share", self.requirement(judgement.majority).into()),
                    ("needed", judgement.needed.into()),
                ],
            )
        };
        format!("{}{majority}", self.participation(judgement))
    }

    /// What an election came to, with the names of those elected and of those who stand again.
    #[must_use]
    pub fn election(
        &self,
        judgement: &Judgement,
        election: &Election,
        name: impl Fn(&PersonId) -> String,
    ) -> String {
        if judgement.outcome == Outcome::Void {
            return self.judgement(judgement);
        }
        let rule = self.text(
            &format!("election-rule-{}", bound(judgement.majority)),
            &[("base", judgement.base.into()), ("share", self.requirement(judgement.majority).into())],
        );
        let filled = election.filled();
        let count = self.text(
            "election-count",
            &[
                ("places", election.places.into()),
                ("valid", election.valid.into()),
                ("filled", filled.into()),
            ],
        );
        let named = |outcome: CandidateOutcome, word: &dyn Fn(&CandidateResult) -> String| {
            let of = election.candidates.iter().filter(|candidate| candidate.outcome == outcome);
            self.joined("election-list", of.map(word))
        };
        let elected = named(CandidateOutcome::Elected, &|one| {
            let votes = one.votes.in_favour.into();
            self.text("election-name", &[("name", name(&one.person_id).into()), ("votes", votes)])
        });
        let tied = named(CandidateOutcome::Tied, &|one| name(&one.person_id));
        let said = |key: &str, names: String| {
            if names.is_empty() { names } else { self.text(key, &[("names", names.into())]) }
        };
        let open = match election.places.saturating_sub(filled) {
            0 => String::new(),
            count => self.text("election-open", &[("count", count.into())]),
        };
        let said = format!("{count}{}{open}{}", said("election-named", elected), said("election-tied", tied));
        let end = self.text("election-end", &[("said", said.into())]);
        format!("{}{rule}{end}", self.participation(judgement))
    }

    /// Who took part, whether that was enough, on which papers, and who was recused.
    fn participation(&self, judgement: &Judgement) -> String {
        let seats = match judgement.quorum_base {
            QuorumBase::AllSeats => judgement.seats.to_string(),
            QuorumBase::Entitled => self.text(
                "vote-with-entitled",
                &[("seats", judgement.seats.into()), ("entitled", judgement.entitled.into())],
            ),
        };
        let present = match judgement.proxied {
            0 => judgement.present.to_string(),
            proxied => self.text(
                "vote-with-proxied",
                &[("present", judgement.present.into()), ("proxied", proxied.into())],
            ),
        };
        let mut figures = vec![
            ("seats", seats.into()),
            ("present", present.into()),
            ("clause", (&judgement.rule_clause).into()),
            ("share", self.requirement(judgement.quorum).into()),
            ("needed", judgement.quorum_needed.into()),
        ];
        let quorum = match &judgement.quorum_override {
            None => self.text(&format!("vote-quorum-{}", bound(judgement.quorum)), &figures),
            Some(reason) => {
                figures.push(("reason", reason.into()));
                self.text("vote-quorum-overridden", &figures)
            }
        };
        let papers = judgement.papers.map(|papers| {
            let figures = [("handed_out", papers.handed_out.into()), ("returned", papers.returned.into())];
            self.text("vote-papers", &figures)
        });
        let counted = |key: &str, count: u32| match count {
            0 => String::new(),
            count => self.text(key, &[("count", count.into())]),
        };
        let unreturned = counted("vote-unreturned", judgement.unreturned);
        let recused = counted("vote-recused", judgement.recused);
        format!("{quorum}{}{unreturned}{recused}", papers.unwrap_or_default())
    }
}
