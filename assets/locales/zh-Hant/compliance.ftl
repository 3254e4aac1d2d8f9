# 合規核查
rule-office = 項目有負責人和專門機構
rule-agreement-complete = 任務書八個部分齊全
rule-indicator-not-lowered = 指標未經變更不得降低
rule-leader-rank = 項目負責人為秘書長以上負責人
rule-leader-approved = 項目負責人經理事會同意
rule-agreement-approved = 任務書經理事會決定
rule-major-expense-decided = 重大支出由理事會決定
rule-signed-before-implementation = 三方簽署後進入實施階段
rule-stages-in-time = 各階段按期完成
finding-breached = 違反
finding-missing = 缺失
finding-not-yet-due = 未到期
finding-met = 符合
