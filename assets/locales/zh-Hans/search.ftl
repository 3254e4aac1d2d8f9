# The search palette.
search-prompt = 可输汉字、全拼、首字母、文号或日期
search-nothing = 没有找到“{ $text }”。可换几个字，或用拼音首字母再找。
search-found = 找到 { $count } 条
