# Compliance
rule-office = The project has a responsible person and an office
rule-agreement-complete = The agreement's eight parts are complete
rule-indicator-not-lowered = No indicator is lowered without an amendment
rule-leader-rank = The leader ranks as secretary-general or above
rule-leader-approved = A council approved the leader
rule-agreement-approved = A council approved the agreement
rule-major-expense-decided = Large expenses are decided by a council
rule-signed-before-implementation = All three signed before implementation
rule-stages-in-time = Stages are done in time
finding-breached = breached
finding-missing = missing
finding-not-yet-due = not yet due
finding-met = met
