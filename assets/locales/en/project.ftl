# The project room.
project-decisions = Council decisions
project-decisions-empty = No vote on this project yet.
section-overview = Overview
section-agreement = Task agreement
section-team = Team
section-work = Work
section-indicators = Indicators
section-money = Money
section-findings = Compliance
