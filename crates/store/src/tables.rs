//! Which types of the domain are kept as rows, in what order they are listed, and by what they are found.

use chengjie_domain::agreement::AgreementVersion;
use chengjie_domain::carry::CarriedMeeting;
use chengjie_domain::correction::Correction;
use chengjie_domain::council::{Body, CharterRule, Seat, Term};
use chengjie_domain::evidence::Evidence;
use chengjie_domain::meeting::{AgendaItem, Attendance, Meeting, Proxy};
use chengjie_domain::money::{BudgetLine, Expense, FundingSource, Receipt};
use chengjie_domain::person::{ErasedEntry, Person};
use chengjie_domain::pilot::{GateRecord, PilotProject, Stage, TeamMember};
use chengjie_domain::resolution::Resolution;
use chengjie_domain::society::Society;
use chengjie_domain::submission::{Export, Submission};
use chengjie_domain::vote::{Ballot, Candidate, Recusal};
use chengjie_domain::work::{Assignment, Deliverable, Indicator, KeyTask, Reading, WorkItem};
use chengjie_domain::{Line, Prose};
use rusqlite::Connection;
use serde_json::Value;

use crate::reader::{Reader, Writer};
use crate::record::{self, Record, SearchText};
use crate::{StoreError, search};

fn found(title: &str, detail: &[&str]) -> Option<SearchText> {
    Some(SearchText { title: title.to_owned(), detail: detail.join(" ").trim().to_owned() })
}

fn line(text: Option<&Line>) -> &str {
    text.map_or("", Line::as_str)
}

fn prose(text: &Prose) -> &str {
    text.as_str()
}

macro_rules! records {
    ($( $kind:ident = $table:literal, order $order:literal, json [$($json:literal),*], found by |$record:ident| $search:expr; )*) => {
        $( impl Record for $kind {
            const TABLE: &'static str = $table;
            const ORDER: &'static str = $order;
            const JSON: &'static [&'static str] = &[$($json),*];
            fn key(&self) -> &str { self.id.as_str() }
            fn search(&self) -> Option<SearchText> { let $record = self; $search }
        } )*

        /// Every kind of record, by the name of its table.
        pub const KINDS: &[&str] = &[$($table),*];

        /// A record of a kind as JSON.
        ///
        /// # Errors
        /// When there is no such kind or record.
        pub fn show(reader: &Reader<'_>, kind: &str, id: &str) -> Result<Value, StoreError> {
            let json = |source| StoreError::Row { kind: kind.to_owned(), source };
            match kind {
                $( $table => serde_json::to_value(reader.get::<$kind>(id)?).map_err(json), )*
                _ => Err(crate::record::missing(kind, id)),
            }
        }

        /// All records of a kind as JSON, in their order.
        ///
        /// # Errors
        /// When there is no such kind.
        pub fn list(reader: &Reader<'_>, kind: &str) -> Result<Value, StoreError> {
            let json = |source| StoreError::Row { kind: kind.to_owned(), source };
            match kind {
                $( $table => serde_json::to_value(reader.all::<$kind>()?).map_err(json), )*
                _ => Err(crate::record::missing(kind, "")),
            }
        }

        /// Makes the search index anew from the records.
        pub(crate) fn rebuild_index(connection: &Connection) -> Result<(), StoreError> {
            search::clear(connection)?;
            $( for record in record::select::<$kind>(connection, "", &[])? {
                search::index(connection, $table, record.key(), record.search())?;
            } )*
            Ok(())
        }

        /// Brings the search index in step with a row that was put back.
        pub(crate) fn reindex(writer: &Writer<'_>, kind: &str, key: &str) -> Result<(), StoreError> {
            let text = match kind {
                $( $table => writer.find::<$kind>(key)?.and_then(|record| record.search()), )*
                _ => None,
            };
            search::index(writer.connection(), kind, key, text)
        }
    };
}

records! {
    Society = "society", order "id", json [], found by |_society| None;
    Person = "person", order "name, id", json [], found by |person| found(person.name.as_str(), &[line(person.employer.as_ref()), line(person.post.as_ref()), line(person.expertise.as_ref())]);
    Body = "body", order "kind, established_on, id", json ["council_share", "numbers_before"], found by |body| found(body.name.as_str(), &[]);
    Term = "term", order "body_id, ordinal", json [], found by |_term| None;
    Seat = "seat", order "term_id, elected_order, id", json [], found by |_seat| None;
    CharterRule = "charter_rule", order "body_id, matter, effective_from", json ["quorum", "majority", "proxy"], found by |rule| found(rule.clause.as_str(), &[]);
    Meeting = "meeting", order "starts_at desc, id", json ["names"], found by |meeting| found(line(meeting.place.as_ref()), &[prose(&meeting.minutes)]);
    AgendaItem = "agenda_item", order "meeting_id, position", json [], found by |item| found(item.title.as_str(), &[prose(&item.text), line(item.proposer.as_ref())]);
    Attendance = "attendance", order "meeting_id, capacity, elected_order, id", json ["absences"], found by |_attendance| None;
    Proxy = "proxy", order "meeting_id, given_on, id", json [], found by |_proxy| None;
    Candidate = "candidate", order "agenda_item_id, position, id", json [], found by |_candidate| None;
    Recusal = "recusal", order "agenda_item_id, id", json [], found by |recusal| found(recusal.reason.as_str(), &[]);
    Ballot = "ballot", order "agenda_item_id, closed_at, id", json ["tally", "choices", "judgement", "election"], found by |_ballot| None;
    Resolution = "resolution", order "adopted_on desc, number desc, id", json ["names"], found by |resolution| found(resolution.title.as_str(), &[&resolution.number_text(), prose(&resolution.text)]);
    Correction = "correction", order "corrected_on, id", json [], found by |correction| found(correction.reason.as_str(), &[prose(&correction.said), prose(&correction.says)]);
    PilotProject = "pilot_project", order "starts_on, id", json ["facts"], found by |project| found(project.name.as_str(), &[project.department.as_str(), line(project.bureau.as_ref())]);
    Stage = "stage", order "project_id, planned_from, id", json [], found by |_stage| None;
    GateRecord = "gate_record", order "project_id, done_on, id", json [], found by |gate| found(gate.proof.as_str(), &[]);
    TeamMember = "team_member", order "project_id, side, joined_on, id", json [], found by |member| found(member.duty.as_str(), &[]);
    AgreementVersion = "agreement_version", order "project_id, number", json ["parts", "signatures", "names"], found by |version| found(version.parts.objectives.as_str(), &[prose(&version.parts.society_duties)]);
    KeyTask = "key_task", order "project_id, position, id", json [], found by |task| found(task.title.as_str(), &[prose(&task.content)]);
    WorkItem = "work_item", order "project_id, planned_from, planned_to, id", json ["depends_on"], found by |item| found(item.title.as_str(), &[]);
    Assignment = "assignment", order "work_item_id, role, id", json [], found by |_assignment| None;
    Deliverable = "deliverable", order "project_id, due_on, id", json [], found by |deliverable| found(deliverable.title.as_str(), &[prose(&deliverable.requirement)]);
    Indicator = "indicator", order "project_id, position, id", json [], found by |indicator| found(indicator.name.as_str(), &[prose(&indicator.measured_by)]);
    Reading = "reading", order "indicator_id, period_to, id", json [], found by |_reading| None;
    FundingSource = "funding_source", order "project_id, position, id", json [], found by |source| found(source.name.as_str(), &[]);
    Receipt = "receipt", order "received_on, id", json [], found by |receipt| found(receipt.voucher.as_str(), &[]);
    BudgetLine = "budget_line", order "project_id, position, id", json [], found by |line| found(line.subject.as_str(), &[]);
    Expense = "expense", order "paid_on, id", json [], found by |expense| found(expense.purpose.as_str(), &[expense.voucher.as_str(), line(expense.payee.as_ref())]);
    Export = "export", order "exported_at desc, id", json [], found by |export| found(export.title.as_str(), &[line(export.number.as_ref())]);
    ErasedEntry = "erased_entry", order "seq, erased_in", json [], found by |_entry| None;
    Submission = "submission", order "sent_on desc, id", json [], found by |submission| found(submission.recipient.as_str(), &[line(submission.answer.as_ref())]);
    Evidence = "evidence", order "added_on, id", json [], found by |evidence| found(evidence.title.as_str(), &[evidence.file_name.as_str()]);
    CarriedMeeting = "carried_meeting", order "carried_at desc, id", json ["heads"], found by |_carried| None;
}
