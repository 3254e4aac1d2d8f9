# 佐證材料.
evidence = 佐證材料
evidence-add = 新增檔案
evidence-pick = 選擇作為佐證的檔案
evidence-adding = 正在新增
evidence-none = 還沒有佐證材料。掃描件、照片、表格都可以，單個檔案不超過50 MB。
evidence-added = { $day }新增
evidence-relied = { $day }作為依據
evidence-open = 開啟
evidence-save = 另存
evidence-saved = 已另存為 { $path }
evidence-remove = 移除「{ $title }」
evidence-count = 佐證 { $count }
evidence-of = { $title }的佐證材料，{ $count }份
evidence-attach = 新增
