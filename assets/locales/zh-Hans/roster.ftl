# 人员表格
roster-people = 人员
roster-column-name = 姓名
roster-column-employer = 单位
roster-column-post = 职务职称
roster-column-expertise = 专业
roster-column-phone = 电话
roster-column-email = 邮箱
roster-row-new = 第{ $row }行　{ $name }　新增
roster-row-known = 第{ $row }行　{ $name }　已有，略过
roster-row-refused = 第{ $row }行　{ $column }：{ $sentence }
roster-column-ignored = 未使用的列：{ $columns }
roster-counts = 可新增{ $new }人，已有{ $known }人，不能导入{ $refused }行。
roster-dry-run = 这是试读，没有写入。
roster-exported = 已导出{ $count }人到 { $path }
