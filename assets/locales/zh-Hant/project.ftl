# The project room.
project-decisions = 理事會決策
project-decisions-empty = 還沒有與本項目有關的表決。
section-overview = 概況
section-agreement = 任務書
section-team = 團隊與分工
section-work = 任務與成果
section-indicators = 量化指標
section-money = 經費
section-findings = 合規核查
