//! The vocabulary of the stories: a society in a temporary workspace, spoken to only through operations.
#![expect(clippy::unwrap_used, reason = "a story that cannot be set up should stop at once")]

use chengjie_app::{Actor, Failure, Operation, Receipt, Secretariat};
use chengjie_domain::Line;
use chengjie_store::{KeyCost, Passphrase, Record, Workspace};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The key of the number-th record that a story makes.
#[must_use]
pub fn id(number: u32) -> String {
    format!("01980c2e-7a10-7000-8000-{number:012x}")
}

/// A moment on the day of the story's meeting.
#[must_use]
pub fn at(time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-09-12T{time}:00+08:00")).unwrap()
}

/// When a story's operations are noted: a month after its year, when everything in it has happened.
#[must_use]
pub fn noted() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2027-01-31T12:00:00+08:00").unwrap()
}

/// Ids of the story's fixed records.
pub const COUNCIL: u32 = 1;
/// The ninth term.
pub const TERM: u32 = 2;
/// The meeting.
pub const MEETING: u32 = 3;
/// The pilot project.
pub const PROJECT: u32 = 4;
/// The first member; the others follow.
pub const MEMBER: u32 = 1000;

/// A society at work.
pub struct Society {
    _folder: TempDir,
    /// Its secretariat.
    pub office: Secretariat,
    next: u32,
}

impl Society {
    /// A society with a council of so many members, elected in 2025, under the model charter's rule of two thirds.
    #[must_use]
    pub fn with_council(members: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("学会");
        let (workspace, _) = Workspace::create(&place, &Passphrase::none(), KeyCost::LEAST).unwrap();
        let mut society = Self { _folder: folder, office: Secretariat::new(workspace), next: 5000 };
        society.must("society.found", json!({"id": id(9), "name": "中国智能测量学会", "number_mark": "学会", "major_expense": 10_000_000}));
        society.must("council.establish_body", json!({"id": id(COUNCIL), "kind": "council", "name": "理事会", "number_mark": "学会决", "established_on": "2005-01-01"}));
        society.must("council.begin_term", json!({"id": id(TERM), "body_id": id(COUNCIL), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2030-12-19"}));
        society.must("council.adopt_rule", rule(8, json!({})));
        let people: Vec<Value> = (0..members)
            .map(|place| json!({"id": id(MEMBER + place), "name": format!("理事{place}")}))
            .collect();
        society.must("person.import", json!({"people": people}));
        let seats: Vec<Value> = (0..members)
            .map(|place| {
                let position = match place { 0 => "president", 1 => "secretary_general", _ => "member" };
                json!({"id": id(2000 + place), "term_id": id(TERM), "person_id": id(MEMBER + place), "position": position,
                       "elected_order": place + 1, "starts_on": "2025-12-20"})
            })
            .collect();
        society.must("council.give_seats", json!({"seats": seats}));
        society
    }

    /// The council in session on 12 September with so many present and these items to vote on.
    #[must_use]
    pub fn in_session(members: u32, present: u32, items: &[Value]) -> Self {
        Self::in_session_under(&[], members, present, items)
    }

    /// The same under further rules of the charter.
    #[must_use]
    pub fn in_session_under(rules: &[Value], members: u32, present: u32, items: &[Value]) -> Self {
        let mut society = Self::with_council(members);
        for rule in rules {
            society.must("council.adopt_rule", rule.clone());
        }
        society.must(
            "meeting.convene",
            json!({"meeting_id": id(MEETING), "body_id": id(COUNCIL), "form": "in_person",
            "starts_at": at("09:00"), "chair_id": id(MEMBER), "recorder_id": id(MEMBER + 1)}),
        );
        for (place, item) in items.iter().enumerate() {
            society.must("meeting.add_item", merged(motion(u32::try_from(place).unwrap()), item));
        }
        society.must("meeting.notice", json!({"meeting_id": id(MEETING), "noticed_on": "2026-09-01"}));
        society.must("meeting.open", json!({"meeting_id": id(MEETING), "opened_at": at("09:00")}));
        let entries: Vec<Value> = (0..members)
            .map(|place| json!({"person_id": id(MEMBER + place), "state": if place < present { "present" } else { "absent" }}))
            .collect();
        society.must("meeting.attend", json!({"meeting_id": id(MEETING), "entries": entries}));
        society
    }

    /// A fresh key.
    pub fn fresh(&mut self) -> String {
        self.next += 1;
        id(self.next)
    }

    /// Does an operation, or says why not.
    ///
    /// # Errors
    /// When a rule refuses it.
    pub fn attempt(&self, name: &str, arguments: Value) -> Result<Receipt, Failure> {
        let operation = Operation::from_name(name, arguments).map_err(|error| Failure::input(&error))?;
        let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
        self.office.act(&operation, &actor, noted())
    }

    /// Does an operation that must succeed.
    ///
    /// # Panics
    /// When it is refused.
    #[track_caller]
    pub fn must(&mut self, name: &str, arguments: Value) -> Receipt {
        match self.attempt(name, arguments) {
            Ok(receipt) => receipt,
            Err(failure) => panic!("{name} was refused: {failure:?}"),
        }
    }

    /// Expects a refusal with this code, and that nothing changed.
    ///
    /// # Panics
    /// When it goes through, is refused otherwise, or leaves a trace.
    #[track_caller]
    pub fn refuses(&self, code: &str, name: &str, arguments: Value) {
        let before = self.head();
        match self.attempt(name, arguments) {
            Ok(_) => panic!("{name} went through; {code} was expected"),
            Err(failure) => assert_eq!(failure.refusal().code, code, "{failure:?}"),
        }
        assert_eq!(self.head(), before, "a refusal leaves no trace");
    }

    /// The ledger's newest entry.
    #[must_use]
    pub fn head(&self) -> u64 {
        self.office.read(|reader| Ok(reader.head()?.seq)).unwrap()
    }

    /// The newest entry of an operation.
    #[must_use]
    pub fn seq_of(&self, operation: &str) -> u64 {
        let entries = self.office.entries(u32::MAX).unwrap();
        entries.iter().find(|entry| entry.operation == operation).unwrap().seq
    }

    /// All records of a kind.
    #[must_use]
    pub fn all<T: Record>(&self) -> Vec<T> {
        self.office.read(|reader| Ok(reader.all()?)).unwrap()
    }

    /// Votes on the place-th item; the keys of ballot and resolution follow from the place.
    ///
    /// # Errors
    /// When the vote is refused.
    pub fn vote(&self, place: u32, in_favour: u32, against: u32, abstain: u32) -> Result<Receipt, Failure> {
        self.attempt("vote.close", ballot(place, in_favour, against, abstain))
    }
}

/// The arguments of closing a vote on the place-th item.
#[must_use]
pub fn ballot(place: u32, in_favour: u32, against: u32, abstain: u32) -> Value {
    json!({"ballot_id": id(400 + place), "agenda_item_id": id(300 + place), "closed_at": at("10:00"),
           "tally": {"in_favour": in_favour, "against": against, "abstain": abstain, "invalid": 0, "blank": 0},
           "choices": [], "resolution_id": id(500 + place)})
}

/// The model charter's rule for the council, with some fields changed.
#[must_use]
pub fn rule(number: u32, changes: Value) -> Value {
    let model = json!({"id": id(number), "body_id": id(COUNCIL), "matter": "ordinary", "clause": "章程第二十条",
        "effective_from": "2025-12-20",
        "quorum": {"fraction": {"numerator": 2, "denominator": 3}, "bound": "or_more"},
        "majority": {"fraction": {"numerator": 2, "denominator": 3}, "bound": "or_more"},
        "majority_base": "present", "abstention": "in_base", "invalid": "in_base", "blank": "in_base",
        "recusal": "leaves_base", "meetings_per_year": 1});
    merged(model, &changes)
}

/// The place-th item of the agenda, to be voted on by show of hands.
#[must_use]
pub fn motion(place: u32) -> Value {
    json!({"id": id(300 + place), "meeting_id": id(MEETING), "position": place + 1, "kind": "vote",
           "title": format!("议案{place}"), "text": "授权秘书处办理。", "method": "show_of_hands", "matter": "ordinary",
           "state": "pending"})
}

/// The four stages of the story's project.
#[must_use]
pub fn stages() -> Vec<Value> {
    let spans = [
        ("preparation", "2026-01-01", "2026-02-28"),
        ("mobilisation", "2026-03-01", "2026-04-30"),
        ("implementation", "2026-05-01", "2026-11-30"),
        ("summary", "2026-12-01", "2026-12-31"),
    ];
    (600..)
        .zip(spans)
        .map(|(number, (kind, from, to))| json!({"id": id(number), "project_id": id(PROJECT), "kind": kind, "planned_from": from, "planned_to": to}))
        .collect()
}

/// The story's pilot project.
#[must_use]
pub fn project() -> Value {
    json!({"id": id(PROJECT), "name": "工程测量领域专业技术人员水平评价", "extent": "part", "basis": "commission",
        "facts": {"function": "qualification", "confirmed_by": "人力资源和社会保障部", "fields": "工程测量"},
        "department": "人力资源和社会保障部", "starts_on": "2026-01-01", "ends_on": "2026-12-31"})
}

/// An object with some fields changed.
#[must_use]
pub fn merged(mut whole: Value, changes: &Value) -> Value {
    if let (Some(whole), Some(changes)) = (whole.as_object_mut(), changes.as_object()) {
        for (name, value) in changes {
            whole.insert(name.clone(), value.clone());
        }
    }
    whole
}
