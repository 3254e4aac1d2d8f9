//! The council room: a large roster read from a table, and the minutes of a long meeting exported.

use std::path::Path;
use std::time::Duration;

use chengjie_app::document::{ExportOrder, press};
use chengjie_app::{Actor, Operation, Progress, Secretariat, Unlocking};
use chengjie_domain::person::Phones;
use chengjie_domain::submission::DocumentOf;
use chengjie_domain::{ExportId, Language, Line, MeetingId, PersonId, SocietyId};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use crate::measure::{Figure, median, times};
use crate::paper::fonts;

const ROWS: u32 = 5_000;
const ITEMS: u32 = 40;
const MEMBERS: u32 = 45;

pub(crate) fn measure(tell: &mut dyn FnMut(Figure)) {
    let scratch = tempfile::tempdir().unwrap();
    import(scratch.path(), tell);
    export_minutes(scratch.path(), tell);
}

fn id(number: u32) -> String {
    format!("01980c2e-7a10-7000-8000-{number:012x}")
}

fn at(time: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("2026-09-12T{time}:00+08:00")).unwrap()
}

fn actor() -> Actor {
    Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() }
}

fn founded(place: &Path) -> Secretariat {
    let society = (SocietyId::parse(&id(9)).unwrap(), Line::parse("中国智能测量学会").unwrap());
    let unlocking = Unlocking { passphrase: String::new() };
    Secretariat::create(place, &unlocking, society, &actor(), at("08:00")).unwrap().0
}

fn act(office: &Secretariat, name: &str, arguments: Value) {
    office.act(&Operation::from_name(name, arguments).unwrap(), &actor(), at("12:00")).unwrap();
}

/// A table of so many people, written by one society and read by others.
fn import(folder: &Path, tell: &mut dyn FnMut(Figure)) {
    let source = founded(&folder.join("名册"));
    let people: Vec<Value> = (0..ROWS)
        .map(|row| {
            json!({"id": id(1000 + row), "name": format!("会员{row}"), "employer": format!("第{}测量院", row % 97),
                   "post": "高级工程师", "phone": format!("138{row:08}")})
        })
        .collect();
    act(&source, "person.import", json!({"people": people}));
    let table = folder.join("名册.xlsx");
    source.export_people_to(&table, Phones::Whole, &Words::new(Language::ZhHans), at("12:00")).unwrap();
    let offices: Vec<Secretariat> = (0..5).map(|run| founded(&folder.join(format!("导入{run}")))).collect();
    let taken = times(offices.len(), |run| {
        let preview = offices[run].read_people(&std::fs::read(&table).unwrap(), &Progress::silent()).unwrap();
        let mut next = 1000;
        let key = || {
            next += 1;
            Ok(PersonId::parse(&id(next)).unwrap())
        };
        offices[run].import_people(&preview, key, (&actor(), at("12:00")), &Progress::silent()).unwrap();
        assert_eq!(preview.counts().0, usize::try_from(ROWS).unwrap(), "all are new");
    });
    tell(Figure::time("import of a roster of 5,000 rows", median(&taken), Duration::from_secs(2)));
}

/// A council of 45 that decided 40 items, each with its vote.
fn met(place: &Path) -> Secretariat {
    let office = founded(place);
    let do_it = |name: &str, arguments: Value| act(&office, name, arguments);
    let share = json!({"fraction": {"numerator": 2, "denominator": 3}, "bound": "or_more"});
    do_it(
        "council.establish_body",
        json!({"id": id(1), "kind": "council", "name": "理事会", "number_mark": "学会决", "established_on": "2005-01-01"}),
    );
    do_it(
        "council.begin_term",
        json!({"id": id(2), "body_id": id(1), "ordinal": 9, "starts_on": "2025-12-20", "ends_on": "2030-12-19"}),
    );
    do_it(
        "council.adopt_rule",
        json!({"id": id(8), "body_id": id(1), "matter": "ordinary", "clause": "章程第二十条",
        "effective_from": "2025-12-20", "quorum": share, "majority": share, "majority_base": "present",
        "abstention": "in_base", "invalid": "in_base", "blank": "in_base", "recusal": "leaves_base", "meetings_per_year": 1}),
    );
    let people: Vec<Value> =
        (0..MEMBERS).map(|place| json!({"id": id(1000 + place), "name": format!("理事{place}")})).collect();
    do_it("person.import", json!({"people": people}));
    let position = |place| match place {
        0 => "president",
        1 => "secretary_general",
        _ => "member",
    };
    let seats: Vec<Value> = (0..MEMBERS)
        .map(|place| {
            json!({"id": id(2000 + place), "term_id": id(2), "person_id": id(1000 + place),
            "position": position(place), "elected_order": place + 1, "starts_on": "2025-12-20"})
        })
        .collect();
    do_it("council.give_seats", json!({"seats": seats}));
    do_it(
        "meeting.convene",
        json!({"meeting_id": id(3), "body_id": id(1), "form": "in_person", "starts_at": at("09:00"),
        "chair_id": id(1000), "recorder_id": id(1001)}),
    );
    for place in 0..ITEMS {
        do_it(
            "meeting.add_item",
            json!({"id": id(300 + place), "meeting_id": id(3), "position": place + 1, "kind": "vote",
            "title": format!("关于第{place}项工作安排的议案"), "text": "同意工作安排，授权秘书处办理，办理结果向下次会议报告。",
            "method": "show_of_hands", "matter": "ordinary", "state": "pending"}),
        );
    }
    do_it("meeting.notice", json!({"meeting_id": id(3), "noticed_on": "2026-09-01"}));
    do_it("meeting.open", json!({"meeting_id": id(3), "opened_at": at("09:00")}));
    let entries: Vec<Value> =
        (0..MEMBERS).map(|place| json!({"person_id": id(1000 + place), "state": "present"})).collect();
    do_it("meeting.attend", json!({"meeting_id": id(3), "entries": entries}));
    for place in 0..ITEMS {
        do_it(
            "vote.close",
            json!({"ballot_id": id(400 + place), "agenda_item_id": id(300 + place), "closed_at": at("10:00"),
            "tally": {"in_favour": MEMBERS - 3, "against": 2, "abstain": 1, "invalid": 0, "blank": 0}, "choices": [],
            "resolution_id": id(500 + place)}),
        );
    }
    do_it("meeting.close", json!({"meeting_id": id(3), "closed_at": at("11:30")}));
    office
}

fn export_minutes(folder: &Path, tell: &mut dyn FnMut(Figure)) {
    let office = met(&folder.join("会议"));
    let press = press(&fonts()).unwrap();
    let of = DocumentOf::Minutes { meeting_id: MeetingId::parse(&id(3)).unwrap() };
    let taken = times(11, |run| {
        let path = folder.join(format!("纪要{run}.pdf"));
        let export_id = ExportId::parse(&id(700 + u32::try_from(run).unwrap())).unwrap();
        let order = ExportOrder { export_id, of: &of, language: Language::ZhHans, path: &path };
        office.export(&press, order, &actor(), at("12:00"), &Progress::silent()).unwrap();
    });
    tell(Figure::time("export of the minutes of 40 items", median(&taken), Duration::from_secs(1)));
}
