# The ledger's screen.
ledger-screen-filter = 按人员或事项筛选
ledger-screen-verify = 核验台账
ledger-screen-sound = { $entries } 条记录校验一致，末条校验码 { $head }
ledger-screen-empty = 还没有记录；做过的每件事都会记在这里。
ledger-screen-undo = 撤销此项
ledger-screen-undone = 已由第 { $seq } 条撤销
ledger-screen-trouble = 校验发现 { $count } 处与台账不符，请勿继续填报，先从备份恢复到新文件夹核对。
