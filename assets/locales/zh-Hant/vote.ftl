# 表決結果的一句話說明
share-2-3 = 三分之二
share-1-2 = 半數
share-3-4 = 四分之三
share-any = { $denominator }分之{ $numerator }
vote-quorum-or-more = 應到{ $seats }人，實到{ $present }人，達到{ $clause }規定的{ $share }（{ $needed }人）；
vote-quorum-more-than = 應到{ $seats }人，實到{ $present }人，超過{ $clause }規定的{ $share }（需{ $needed }人）；
vote-recused = 迴避{ $count }人，
vote-majority-passed-or-more = 表決基數{ $base }人，同意{ $in_favour }票，達到{ $share }（{ $needed }票），通過。
vote-majority-passed-more-than = 表決基數{ $base }人，同意{ $in_favour }票，超過{ $share }（需{ $needed }票），通過。
vote-majority-failed-or-more = 表決基數{ $base }人，同意{ $in_favour }票，未達到{ $share }（需{ $needed }票），未通過。
vote-majority-failed-more-than = 表決基數{ $base }人，同意{ $in_favour }票，未超過{ $share }（需{ $needed }票），未通過。
