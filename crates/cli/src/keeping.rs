//! What keeps a workspace from being lost, as the terminal says it: the ledger verified, a backup restored, an older copy noticed.

use std::path::Path;

use chengjie_app::view::Overtaking;
use chengjie_app::{Failure, Restoration, Restored, RestoredEvidence, StoreError, trouble_text};
use serde_json::json;

use crate::command::{Session, as_json, tell};
use crate::job;

impl Session<'_> {
    /// Says on the error output, whatever was asked for, that an older copy lies in the workspace's place.
    pub(crate) fn warn_of(&self, by: &Overtaking) {
        let figures = [
            ("at", by.made_at.format("%Y-%m-%d %H:%M").to_string().into()),
            ("file", by.file.as_str().into()),
            ("seq", by.seq.to_string().into()),
            ("present", by.present.to_string().into()),
        ];
        let message = self.words.text("cli-overtaken", &figures);
        if self.args.json {
            eprintln!("{}", json!({"overtaken": by, "message": message}));
        } else {
            eprintln!("{message}");
        }
    }

    /// Says what is known of what was restored; of lost evidence on the error output.
    pub(crate) fn restored(&self, restored: &Restoration, dir: &Path) -> Result<(), Failure> {
        let path = dir.display().to_string();
        let mut said = vec![("path", path.as_str())];
        let figures = match &restored.records {
            Restored::AsMade => None,
            Restored::Drilled(head) => Some((head.seq.to_string(), head.short())),
        };
        if self.args.json {
            let evidence = match restored.evidence {
                RestoredEvidence::Whole => "whole",
                RestoredEvidence::Lost(_) => "lost",
                RestoredEvidence::Unread => "unread",
            };
            said.push(("evidence", evidence));
            said.extend(figures.iter().flat_map(|(seq, hash)| [("seq", seq.as_str()), ("hash", *hash)]));
            self.say("cli-restored", &said)?;
        } else {
            self.say("cli-restored", &said)?;
            if let Some((seq, hash)) = &figures {
                self.say("cli-restored-drilled", &[("seq", seq), ("hash", hash)])?;
            }
            if restored.evidence == RestoredEvidence::Unread {
                self.say("settings-restored-evidence-unread", &[])?;
            }
        }
        match restored.evidence {
            RestoredEvidence::Lost(count) => Err(StoreError::RestoredWithoutEvidence { path, count }.into()),
            RestoredEvidence::Whole | RestoredEvidence::Unread => Ok(()),
        }
    }

    /// Runs the checks and says each trouble.
    pub(crate) fn verify_ledger(&self) -> Result<(), Failure> {
        let office = self.open()?;
        let verification = job::run(move |progress| office.verify(progress))?;
        if verification.troubles.is_empty() {
            let (entries, rows, seq) = (
                verification.entries.to_string(),
                verification.rows.to_string(),
                verification.head.seq.to_string(),
            );
            let hash = verification.head.short();
            self.say("cli-sound", &[("entries", &entries), ("rows", &rows), ("seq", &seq), ("hash", hash)])?;
            return match verification.erased {
                0 => Ok(()),
                count => self.say("cli-erased", &[("count", &count.to_string())]),
            };
        }
        self.say("cli-trouble", &[("count", &verification.troubles.len().to_string())])?;
        if self.args.json {
            self.print(&as_json(&verification.troubles)?)?;
        } else {
            verification.troubles.iter().for_each(|trouble| tell!("{}", trouble_text(trouble, self.words)));
        }
        match verification.troubles.first() {
            None => Ok(()),
            Some(trouble) => {
                let file = self.args.workspace.join(trouble.file());
                Err(Failure::damaged(file.display().to_string(), trouble))
            }
        }
    }
}
