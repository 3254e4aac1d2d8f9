# The result of a vote in one sentence
share-2-3 = two thirds
share-1-2 = half
share-3-4 = three quarters
share-any = { $numerator }/{ $denominator }
vote-quorum-or-more = Of { $seats } seats { $present } were present, reaching the { $share } ({ $needed }) asked by { $clause }; {""}
vote-quorum-more-than = Of { $seats } seats { $present } were present, more than the { $share } asked by { $clause } ({ $needed } needed); {""}
vote-recused = { $count } recused, {""}
vote-majority-passed-or-more = base { $base }, { $in_favour } in favour, reaching { $share } ({ $needed }): passed.
vote-majority-passed-more-than = base { $base }, { $in_favour } in favour, more than { $share } ({ $needed } needed): passed.
vote-majority-failed-or-more = base { $base }, { $in_favour } in favour, short of { $share } ({ $needed } needed): not passed.
vote-majority-failed-more-than = base { $base }, { $in_favour } in favour, not more than { $share } ({ $needed } needed): not passed.
