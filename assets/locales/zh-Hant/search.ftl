# The search palette.
search-prompt = 可輸漢字、全拼、首字母、文號或日期
search-nothing = 沒有找到“{ $text }”。可換幾個字，或用拼音首字母再找。
search-found = 找到 { $count } 條
