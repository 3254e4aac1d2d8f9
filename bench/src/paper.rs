//! The papers: pages that follow typing, and the file that goes out, on the sample society.

use std::path::Path;
use std::time::Duration;

use chengjie_app::document::{ExportOrder, Press, press};
use chengjie_app::{Actor, Progress, Secretariat, Unlocking};
use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{ExportId, Language, Line, Period, ProjectId, Prose};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::measure::{Figure, median, times};

const RUNS: usize = 21;

struct Desk {
    office: Secretariat,
    press: Press,
    words: Words,
    project: ProjectId,
}

pub(crate) fn measure(tell: &mut dyn FnMut(Figure)) {
    let scratch = tempfile::tempdir().unwrap();
    let unlocking = Unlocking { passphrase: String::new() };
    let (office, _) =
        Secretariat::sample(&scratch.path().join("样例"), &unlocking, &Progress::silent()).unwrap();
    let project = office.projects().unwrap().remove(0);
    let desk = Desk { office, press: press(&fonts()).unwrap(), words: Words::new(Language::ZhHans), project };
    desk.see_report(tell);
    desk.see_agreement(tell);
    desk.export_report(scratch.path(), tell);
}

/// `cargo xtask bench` says where they lie.
pub(crate) fn fonts() -> std::path::PathBuf {
    std::env::var_os("CHENGJIE_FONTS").unwrap().into()
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-09-14T10:30:00+08:00").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Desk {
    /// The report of a whole stage, under a number that differs from the one before.
    fn report(&self, run: usize) -> DocumentOf {
        DocumentOf::ProgressReport {
            project_id: self.project.clone(),
            period: Period::new(day("2026-01-01"), day("2026-09-14")).unwrap(),
            number: Some(Line::parse(&format!("测学〔2026〕{}号", run + 1)).unwrap()),
        }
    }

    fn see_report(&self, tell: &mut dyn FnMut(Figure)) {
        let see = |run: usize| {
            let of = self.report(run);
            self.office.preview(&self.press, &of, &self.words, 1..=2, now().date_naive()).unwrap()
        };
        let first = see(RUNS);
        assert!(first.total >= 10, "the report has {} pages", first.total);
        let taken = times(RUNS, |run| drop(see(run)));
        tell(Figure::time(
            "preview of a report of 10 pages after one changed field",
            median(&taken),
            Duration::from_millis(50),
        ));
    }

    fn see_agreement(&self, tell: &mut dyn FnMut(Figure)) {
        let versions = self.office.read(|reader| Ok(reader.all::<AgreementVersion>()?)).unwrap();
        let version = versions.into_iter().next_back().unwrap();
        let see = |run: usize| {
            let mut parts = version.parts.clone();
            parts.objectives = Prose::parse(&format!("{}{run}", parts.objectives)).unwrap();
            let today = now().date_naive();
            self.office.preview_agreement(&self.press, &version.id, parts, &self.words, 1..=2, today).unwrap()
        };
        drop(see(RUNS));
        let taken = times(RUNS, |run| drop(see(run)));
        tell(Figure::time(
            "preview of a task agreement after one changed field",
            median(&taken),
            Duration::from_millis(50),
        ));
    }

    fn export_report(&self, folder: &Path, tell: &mut dyn FnMut(Figure)) {
        let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
        let taken = times(RUNS, |run| {
            let path = folder.join(format!("{run}.pdf"));
            let order = ExportOrder {
                export_id: ExportId::parse(&format!("01980c2e-7a10-7000-8000-{run:012x}")).unwrap(),
                of: &self.report(run),
                language: Language::ZhHans,
                path: &path,
            };
            self.office.export(&self.press, order, &actor, now(), &Progress::silent()).unwrap();
        });
        tell(Figure::time("export of the same report", median(&taken), Duration::from_millis(300)));
    }
}
