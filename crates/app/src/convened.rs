//! A meeting with everything that its papers say of it, read once.

use chengjie_domain::council::{
    Body, CharterRule, Matter, Seat, SeatPosition, Term, roster_on, rule_in_force,
};
use chengjie_domain::meeting::{AgendaItem, AgendaKind, Attendance, AttendanceState, Capacity, Meeting};
use chengjie_domain::names::SittingNames;
use chengjie_domain::person::Person;
use chengjie_domain::society::Society;
use chengjie_domain::{Arg, MeetingId, PersonId};
use chengjie_store::Reader;
use chengjie_words::Words;
use chrono::NaiveDate;
use serde::Serialize;

use crate::document::{BREAK, date_text};
use crate::names::Names;
use crate::{Failure, names};

/// Who is called: as what, and whether leave is known.
pub(crate) struct Called {
    pub(crate) person: Person,
    /// The name by which the person is told from a namesake there.
    pub(crate) name: String,
    /// The posts of the seat; of who holds none, none.
    pub(crate) posts: Vec<SeatPosition>,
    pub(crate) is_on_leave: bool,
}

/// A meeting as its papers see it.
pub(crate) struct Convened {
    pub(crate) meeting: Meeting,
    pub(crate) body: Body,
    pub(crate) term: Term,
    /// The names that its papers bear.
    names: SittingNames,
    pub(crate) society_contact: (Option<String>, Option<String>),
    /// In elected order: the frozen roster once the notice went out, before it the seats of the day.
    pub(crate) members: Vec<Called>,
    pub(crate) observers: Vec<Called>,
    pub(crate) attendance: Vec<Attendance>,
    pub(crate) agenda: Vec<AgendaItem>,
    rules: Vec<CharterRule>,
}

impl Convened {
    pub(crate) fn of(reader: &Reader<'_>, id: &MeetingId, words: &Words) -> Result<Self, Failure> {
        let meeting: Meeting = reader.get(id.as_str())?;
        let society = reader.all::<Society>()?.pop();
        let line = |field: fn(&Society) -> Option<&chengjie_domain::Line>| {
            society.as_ref().and_then(field).map(ToString::to_string)
        };
        let society_contact = (line(|one| one.contact.as_ref()), line(|one| one.telephone.as_ref()));
        let mut attendance: Vec<Attendance> = reader.list_by("meeting_id", id.as_str())?;
        attendance.sort_by_key(|row| row.elected_order);
        let seats: Vec<Seat> = reader.list_by("term_id", meeting.term_id.as_str())?;
        let mut agenda: Vec<AgendaItem> = reader.list_by("meeting_id", id.as_str())?;
        agenda.sort_by_key(|item| item.position);
        let roster = roster_before(&seats, meeting.starts_at.date_naive(), &agenda);
        let (members, observers) = called(reader, (&meeting, words), &roster, &attendance)?;
        let body: Body = reader.get(meeting.body_id.as_str())?;
        Ok(Self {
            names: names::on_paper(reader, meeting.names.as_ref(), &body)?,
            body,
            term: reader.get(meeting.term_id.as_str())?,
            society_contact,
            members,
            observers,
            attendance,
            agenda,
            rules: reader.list_by("body_id", meeting.body_id.as_str())?,
            meeting,
        })
    }

    /// The charter's rule of its day for what falls under no other.
    pub(crate) fn rule(&self, matter: Matter) -> Result<&CharterRule, Failure> {
        Ok(rule_in_force(&self.rules, &self.body, matter, self.meeting.starts_at.date_naive())?)
    }

    /// The society's name on its papers; without a society nothing.
    pub(crate) fn society(&self) -> &str {
        self.names.society.as_ref().map_or("", |name| name.as_str())
    }

    /// The body's name on its papers.
    pub(crate) fn body_name(&self) -> &str {
        self.names.body.as_str()
    }

    /// The items that are voted on.
    pub(crate) fn motions(&self) -> impl Iterator<Item = &AgendaItem> {
        self.agenda.iter().filter(|item| item.kind == AgendaKind::Vote)
    }

    /// 某某学会第九届理事会第三次会议.
    pub(crate) fn heading(&self, words: &Words) -> String {
        self.named("sheet-meeting", words)
    }

    /// A title that names the meeting, in the pieces between which its lines may break.
    pub(crate) fn pieces(&self, key: &str, words: &Words) -> Vec<String> {
        self.named(key, words).split(BREAK).map(str::to_owned).collect()
    }

    fn named(&self, key: &str, words: &Words) -> String {
        words.text(
            key,
            &[
                ("society", self.society().into()),
                ("term", words.numeral(self.term.ordinal).into()),
                ("body", self.body_name().into()),
                ("meeting", words.numeral(self.meeting.ordinal).into()),
                ("break", BREAK.to_string().into()),
            ],
        )
    }

    /// Meeting and paper in one line: …第三次会议签到表.
    pub(crate) fn running_head(&self, title: &str, words: &Words) -> String {
        let meeting = self.heading(words);
        words.text("sheet-running-head", &[("meeting", meeting.into()), ("title", title.into())])
    }

    /// What its members are called: 理事, 监事.
    pub(crate) fn member_word(&self, words: &Words) -> String {
        words.text(&format!("meeting-member-{}", code(self.body.kind)), &[])
    }

    /// The day on which it begins.
    pub(crate) fn day(&self, words: &Words) -> String {
        date_text(words, self.meeting.starts_at.date_naive())
    }

    /// Day, day of the week and hour at which it begins.
    pub(crate) fn moment(&self, words: &Words) -> String {
        use chrono::Datelike as _;
        let at = self.meeting.starts_at;
        let weekday = format!("meeting-weekday-{}", at.weekday().number_from_monday());
        let figures: [(&str, Arg); 3] = [
            ("day", self.day(words).into()),
            ("weekday", words.text(&weekday, &[]).into()),
            ("time", at.format("%H:%M").to_string().into()),
        ];
        words.text("meeting-moment", &figures)
    }
}

/// Who sits on a meeting's day, each as what they came to it: a post that the meeting itself gave begins on its day, but who came
/// held the one before.
fn roster_before<'seat>(seats: &'seat [Seat], day: NaiveDate, agenda: &[AgendaItem]) -> Vec<&'seat Seat> {
    let is_given_here = |seat: &Seat| {
        seat.starts_on == day && agenda.iter().any(|item| seat.elected_in_id.as_ref() == Some(&item.id))
    };
    let mut held: Vec<&Seat> = roster_on(seats, day);
    let given: Vec<&Seat> = held.extract_if(.., |seat| is_given_here(seat)).collect();
    let before = day.pred_opt().map_or_else(Vec::new, |before| roster_on(seats, before));
    held.extend(before.into_iter().filter(|seat| given.iter().any(|new| new.person_id == seat.person_id)));
    held.sort_by_key(|seat| (seat.elected_order, &seat.id));
    held
}

fn called(
    reader: &Reader<'_>,
    (meeting, words): (&Meeting, &Words),
    roster: &[&Seat],
    attendance: &[Attendance],
) -> Result<(Vec<Called>, Vec<Called>), Failure> {
    let seat_of = |person: &PersonId| roster.iter().find(|seat| seat.person_id == *person);
    let names = Names::of_meeting(reader, &meeting.id, words)?;
    let name_of = |person: &Person| names.get(Some(&person.id)).unwrap_or_default();
    let (mut members, mut observers) = (Vec::new(), Vec::new());
    for row in attendance {
        let is_member = row.capacity == Capacity::Member;
        let person: Person = reader.get(row.person_id.as_str())?;
        let called = Called {
            name: name_of(&person),
            person,
            posts: seat_of(&row.person_id)
                .filter(|_| is_member)
                .map_or_else(Vec::new, |seat| seat.posts().collect()),
            is_on_leave: row.state == AttendanceState::OnLeave,
        };
        if is_member { members.push(called) } else { observers.push(called) }
    }
    if meeting.noticed_on.is_none() {
        let called = |seat: &&Seat| {
            let person: Person = reader.get(seat.person_id.as_str())?;
            Ok(Called { name: name_of(&person), person, posts: seat.posts().collect(), is_on_leave: false })
        };
        members = roster.iter().map(called).collect::<Result<_, Failure>>()?;
    }
    Ok((members, observers))
}

/// The name in code of a choice, as it ends the key of its word.
pub(crate) fn code(choice: impl Serialize) -> String {
    let code = serde_json::to_value(choice).unwrap_or_default();
    code.as_str().unwrap_or_default().to_owned()
}
