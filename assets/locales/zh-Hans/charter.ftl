# 章程规则，按章程的写法说出
charter-sentence = { $matter }：会议须有应到人数的{ $quorum }出席方为有效；表决须经{ $base }的{ $majority }同意方为通过。
charter-or-more = { $share }以上
charter-more-than = 超过{ $share }
charter-more-than-1-2 = 过半数
charter-base-present = 到会有表决权人数
charter-base-all-seats = 全体组成人员
charter-base-votes-cast = 所投票数
charter-counted = { $ballots }计入基数。
charter-not-counted = { $ballots }不计入基数。
charter-ballot-abstain = 弃权票
charter-ballot-invalid = 无效票
charter-ballot-blank = 空白票
charter-recused-leave = 回避人员不计入基数。
charter-recused-stay = 回避人员仍计入基数。
charter-meetings = 每年至少召开{ $count }次会议。
charter-list = { $first }、{ $rest }
charter-then = { $first }{ $rest }
