# A charter rule, said as a charter says it
charter-sentence = Matters: { $matter }. A meeting is valid when { $quorum } of all seats are present; a motion passes when { $majority } of { $base } are in favour.
charter-or-more = at least { $share }
charter-more-than = more than { $share }
charter-more-than-1-2 = more than half
charter-base-present = those present and entitled to vote
charter-base-all-seats = all members
charter-base-votes-cast = the votes cast
charter-counted = Counted in the base: { $ballots }.
charter-not-counted = Left out of the base: { $ballots }.
charter-ballot-abstain = abstentions
charter-ballot-invalid = invalid ballots
charter-ballot-blank = blank ballots
charter-recused-leave = Recused members leave the base.
charter-recused-stay = Recused members stay in the base.
charter-meetings = Meetings a year, at least: { $count }.
charter-list = { $first }, { $rest }
charter-then = { $first } { $rest }
