# 人員表格
roster-people = 人員
roster-column-name = 姓名
roster-column-employer = 單位
roster-column-post = 職務職稱
roster-column-expertise = 專業
roster-column-phone = 電話
roster-column-email = 郵箱
roster-row-new = 第{ $row }行　{ $name }　新增
roster-row-known = 第{ $row }行　{ $name }　已有，略過
roster-row-refused = 第{ $row }行　{ $column }：{ $sentence }
roster-column-ignored = 未使用的列：{ $columns }
roster-counts = 可新增{ $new }人，已有{ $known }人，不能導入{ $refused }行。
roster-dry-run = 這是試讀，沒有寫入。
roster-exported = 已導出{ $count }人到 { $path }
