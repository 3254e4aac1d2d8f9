# The project room.
project-decisions = 理事会决策
project-decisions-empty = 还没有与本项目有关的表决。
section-overview = 概况
section-agreement = 任务书
section-team = 团队与分工
section-work = 任务与成果
section-indicators = 量化指标
section-money = 经费
section-findings = 合规核查
