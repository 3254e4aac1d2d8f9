# 章程規則，按章程的寫法說出
charter-sentence = { $matter }：會議須有應到人數的{ $quorum }出席方為有效；表決須經{ $base }的{ $majority }同意方為通過。
charter-or-more = { $share }以上
charter-more-than = 超過{ $share }
charter-more-than-1-2 = 過半數
charter-base-present = 到會有表決權人數
charter-base-all-seats = 全體組成人員
charter-base-votes-cast = 所投票數
charter-counted = { $ballots }計入基數。
charter-not-counted = { $ballots }不計入基數。
charter-ballot-abstain = 棄權票
charter-ballot-invalid = 無效票
charter-ballot-blank = 空白票
charter-recused-leave = 迴避人員不計入基數。
charter-recused-stay = 迴避人員仍計入基數。
charter-meetings = 每年至少召開{ $count }次會議。
charter-list = { $first }、{ $rest }
charter-then = { $first }{ $rest }
