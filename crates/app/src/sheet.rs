//! The attendance sheet of a meeting, worded: the roster in elected order, then the observers.

use chengjie_documents::{AttendanceSheet, SheetColumns, SheetCount, SheetFact, SheetRow};
use chengjie_domain::council::{Body, Seat, SeatPosition, Term, roster_on};
use chengjie_domain::meeting::{Attendance, AttendanceState, Capacity, Meeting};
use chengjie_domain::person::Person;
use chengjie_domain::society::Society;
use chengjie_domain::{MeetingId, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::Datelike as _;

use crate::{Failure, Secretariat};

/// Who is called, before the words: as what, in which order, and whether leave is known.
struct Called {
    person_id: PersonId,
    position: Option<SeatPosition>,
    is_on_leave: bool,
}

impl Secretariat {
    /// The attendance sheet of a meeting: of the roster that was called, or, before the notice, of the seats on its day.
    ///
    /// # Errors
    /// When there is no such meeting.
    pub fn attendance_sheet(&self, id: &MeetingId, words: &Words) -> Result<AttendanceSheet, Failure> {
        self.read(|reader| {
            let meeting: Meeting = reader.get(id.as_str())?;
            let (members, observers) = called(reader, &meeting)?;
            let text = |key: &str| words.text(key, &[]);
            let heading = heading(reader, &meeting, words)?;
            let title = text("sheet-title");
            Ok(AttendanceSheet {
                running_head: words.text(
                    "sheet-running-head",
                    &[("meeting", heading.as_str().into()), ("title", title.as_str().into())],
                ),
                title,
                meeting: heading,
                facts: facts(&meeting, words),
                counts: counts(members.len(), words),
                columns: SheetColumns {
                    number: text("sheet-column-number"),
                    name: text("sheet-column-name"),
                    position: text("sheet-column-position"),
                    signature: text("sheet-column-signature"),
                    remark: text("sheet-column-remark"),
                },
                members: rows(reader, &members, words)?,
                observers_label: text("sheet-observers"),
                observers: rows(reader, &observers, words)?,
                page_words: page_words(words),
            })
        })
    }
}

fn heading(reader: &Reader<'_>, meeting: &Meeting, words: &Words) -> Result<String, Failure> {
    let body: Body = reader.get(meeting.body_id.as_str())?;
    let term: Term = reader.get(meeting.term_id.as_str())?;
    let society = reader.all::<Society>()?.pop().map(|society| society.name.to_string());
    Ok(words.text(
        "sheet-meeting",
        &[
            ("society", society.unwrap_or_default().into()),
            ("term", words.numeral(term.ordinal).into()),
            ("body", (&body.name).into()),
            ("meeting", words.numeral(meeting.ordinal).into()),
        ],
    ))
}

fn facts(meeting: &Meeting, words: &Words) -> Vec<SheetFact> {
    let at = meeting.starts_at;
    let moment = words.text(
        "sheet-moment",
        &[
            ("year", at.year().into()),
            ("month", at.month().into()),
            ("day", at.day().into()),
            ("time", at.format("%H:%M").to_string().into()),
        ],
    );
    let place = meeting.place.as_ref().map(ToString::to_string).unwrap_or_default();
    [("sheet-time", moment), ("sheet-place", place)]
        .map(|(label, text)| SheetFact { label: words.text(label, &[]), text })
        .into()
}

fn counts(expected: usize, words: &Words) -> Vec<SheetCount> {
    [
        ("sheet-expected", Some(expected.to_string())),
        ("sheet-present", None),
        ("sheet-on-leave", None),
        ("sheet-observing", None),
    ]
    .map(|(label, figure)| SheetCount {
        label: words.text(label, &[]),
        figure,
        unit: words.text("sheet-people", &[]),
    })
    .into()
}

/// Members and observers; the frozen roster once the notice went out.
fn called(reader: &Reader<'_>, meeting: &Meeting) -> Result<(Vec<Called>, Vec<Called>), Failure> {
    let seats: Vec<Seat> = reader.list_by("term_id", meeting.term_id.as_str())?;
    let roster = roster_on(&seats, meeting.starts_at.date_naive());
    let mut attendance: Vec<Attendance> = reader.list_by("meeting_id", meeting.id.as_str())?;
    attendance.sort_by_key(|row| row.elected_order);
    let position_of =
        |person: &PersonId| roster.iter().find(|seat| seat.person_id == *person).map(|seat| seat.position);
    let (members, observers): (Vec<_>, Vec<_>) = attendance
        .into_iter()
        .map(|row| (row.capacity, called_as(&row, position_of(&row.person_id))))
        .partition(|(capacity, _)| *capacity == Capacity::Member);
    let mut members: Vec<Called> = members.into_iter().map(|(_, called)| called).collect();
    if meeting.noticed_on.is_none() {
        members = roster
            .iter()
            .map(|seat| Called {
                person_id: seat.person_id.clone(),
                position: Some(seat.position),
                is_on_leave: false,
            })
            .collect();
    }
    Ok((members, observers.into_iter().map(|(_, called)| called).collect()))
}

fn called_as(row: &Attendance, position: Option<SeatPosition>) -> Called {
    Called {
        person_id: row.person_id.clone(),
        position: position.filter(|_| row.capacity == Capacity::Member),
        is_on_leave: row.state == AttendanceState::OnLeave,
    }
}

fn rows(reader: &Reader<'_>, called: &[Called], words: &Words) -> Result<Vec<SheetRow>, Failure> {
    let row = |(place, called): (usize, &Called)| {
        let person: Person = reader.get(called.person_id.as_str())?;
        let post = person.post.as_ref().map(ToString::to_string).unwrap_or_default();
        let remark = if called.is_on_leave { words.text("sheet-on-leave", &[]) } else { String::new() };
        Ok(SheetRow {
            number: (place + 1).to_string(),
            name: person.name.to_string(),
            position: called.position.map_or(post, |position| position_word(position, words)),
            remark,
        })
    };
    called.iter().enumerate().map(row).collect()
}

/// What a position is called.
pub(crate) fn position_word(position: SeatPosition, words: &Words) -> String {
    let code = serde_json::to_value(position).unwrap_or_default();
    let code = code.as_str().unwrap_or_default().replace('_', "-");
    words.text(&format!("sheet-position-{code}"), &[])
}

/// The words round the two numbers of a page, so that the press, which counts the pages, needs no words of its own.
pub(crate) fn page_words(words: &Words) -> [String; 3] {
    let whole = words.text("sheet-page", &[("page", "\t".into()), ("pages", "\t".into())]);
    let mut parts = whole.split('\t').map(str::to_owned);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
