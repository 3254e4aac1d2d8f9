# 表决结果的一句话说明
share-2-3 = 三分之二
share-1-2 = 半数
share-3-4 = 四分之三
share-any = { $denominator }分之{ $numerator }
vote-quorum-or-more = 应到{ $seats }人，实到{ $present }人，达到{ $clause }规定的{ $share }（{ $needed }人）；
vote-quorum-more-than = 应到{ $seats }人，实到{ $present }人，超过{ $clause }规定的{ $share }（需{ $needed }人）；
vote-recused = 回避{ $count }人，
vote-majority-passed-or-more = 表决基数{ $base }人，同意{ $in_favour }票，达到{ $share }（{ $needed }票），通过。
vote-majority-passed-more-than = 表决基数{ $base }人，同意{ $in_favour }票，超过{ $share }（需{ $needed }票），通过。
vote-majority-failed-or-more = 表决基数{ $base }人，同意{ $in_favour }票，未达到{ $share }（需{ $needed }票），未通过。
vote-majority-failed-more-than = 表决基数{ $base }人，同意{ $in_favour }票，未超过{ $share }（需{ $needed }票），未通过。
