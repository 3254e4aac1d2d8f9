//! When bodies must meet, and what the annual inspection asks for.

use std::path::Path;

use chengjie_app::Failure;
use chengjie_domain::council::DutyStanding;

use crate::command::{Session, as_json, tell};

impl Session<'_> {
    /// Says by when each body must meet next.
    pub(crate) fn duties(&self) -> Result<(), Failure> {
        let duties = self.open()?.duties(self.now.date_naive())?;
        if self.args.json {
            return self.print(&as_json(&duties)?);
        }
        for duty in duties {
            let key = match duty.standing {
                DutyStanding::Overdue => "duty-overdue",
                DutyStanding::DueSoon => "duty-due-soon",
                DutyStanding::InTime => "duty-in-time",
            };
            let (due, needed, held) =
                (duty.due_on.to_string(), duty.needed.to_string(), duty.held.to_string());
            let figures = [
                ("body", duty.body.as_str()),
                ("clause", duty.clause.as_str()),
                ("needed", needed.as_str()),
                ("held", held.as_str()),
                ("due", due.as_str()),
            ];
            self.say(key, &figures)?;
        }
        Ok(())
    }

    /// Prints what a year's inspection asks for, columns set apart by tabs.
    pub(crate) fn annual_table(&self, year: i32) -> Result<(), Failure> {
        let office = self.open()?;
        if self.args.json {
            return self.print(&as_json(&office.annual_inspection(year, self.now.date_naive())?)?);
        }
        let table = office.annual_table(year, self.words, self.now.date_naive())?;
        for row in std::iter::once(&table.head).chain(&table.rows) {
            tell!("{}", row.join("\t").replace('\n', " "));
        }
        Ok(())
    }

    /// Writes what a year's inspection asks for into a table file.
    pub(crate) fn export_annual_table(&self, year: i32, output: &Path) -> Result<(), Failure> {
        let count = self.open()?.export_annual_table(output, year, self.words, self.now)?.to_string();
        self.say("annual-exported", &[("count", &count), ("path", &output.display().to_string())])
    }
}
