# 佐证材料.
evidence = 佐证材料
evidence-add = 添加文件
evidence-pick = 选择作为佐证的文件
evidence-adding = 正在添加
evidence-none = 还没有佐证材料。扫描件、照片、表格都可以，单个文件不超过50 MB。
evidence-added = { $day }添加
evidence-relied = { $day }作为依据
evidence-open = 打开
evidence-save = 另存
evidence-saved = 已另存为 { $path }
evidence-remove = 移除“{ $title }”
evidence-count = 佐证 { $count }
evidence-of = { $title }的佐证材料，{ $count }份
evidence-attach = 添加
