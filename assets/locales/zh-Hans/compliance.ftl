# 合规核查
rule-office = 项目有负责人和专门机构
rule-agreement-complete = 任务书八个部分齐全
rule-indicator-not-lowered = 指标未经变更不得降低
rule-leader-rank = 项目负责人为秘书长以上负责人
rule-leader-approved = 项目负责人经理事会同意
rule-agreement-approved = 任务书经理事会决定
rule-major-expense-decided = 重大支出由理事会决定
rule-signed-before-implementation = 三方签署后进入实施阶段
rule-stages-in-time = 各阶段按期完成
finding-breached = 违反
finding-missing = 缺失
finding-not-yet-due = 未到期
finding-met = 符合
