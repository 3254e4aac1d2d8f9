# The search palette.
search-prompt = Text, pinyin, initials, numbers or dates
search-nothing = Nothing found for “{ $text }”. Try other words, or the initials of the pinyin.
search-found = { $count } found
