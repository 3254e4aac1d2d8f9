//! The keys of records: UUIDs as text, made by the client and never changed.

refusals! {
    /// Why a text is no key.
    IdRefusal {
        /// The text is not a hyphenated lower-case UUID.
        NotAnId { value: String } = "id-malformed",
    }
}

/// Whether the text has the shape 8-4-4-4-12 of lower-case hexadecimal digits.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident ),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        #[schemars(with = "String")]
        pub struct $name(String);

        impl $name {
            /// Takes a hyphenated lower-case UUID.
            ///
            /// # Errors
            /// When the text has another shape.
            pub fn parse(text: &str) -> Result<Self, IdRefusal> {
                if is_uuid(text) { Ok(Self(text.to_owned())) } else {
                    Err(IdRefusal::NotAnId { value: text.chars().take(60).collect() })
                }
            }

            /// The key as text.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl TryFrom<String> for $name {
            type Error = IdRefusal;
            fn try_from(text: String) -> Result<Self, IdRefusal> { Self::parse(&text) }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self { id.0 }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(&self.0) }
        }
    )* };
}

ids! {
    /// A society.
    SocietyId,
    /// A person.
    PersonId,
    /// A body.
    BodyId,
    /// A body's term.
    TermId,
    /// A seat in a term.
    SeatId,
    /// A dated charter rule.
    CharterRuleId,
    /// A meeting.
    MeetingId,
    /// An item of a meeting's agenda.
    AgendaItemId,
    /// One person at one meeting.
    AttendanceId,
    /// One member's recusal from one motion.
    RecusalId,
    /// One member's proxy for one meeting.
    ProxyId,
    /// A candidate of an election.
    CandidateId,
    /// A closed vote.
    BallotId,
    /// A resolution.
    ResolutionId,
    /// A pilot project.
    ProjectId,
    /// A stage of a project.
    StageId,
    /// A step of §六 that a project has taken.
    GateRecordId,
    /// A member of a project's team.
    TeamMemberId,
    /// A version of a task agreement.
    AgreementId,
    /// A key task.
    KeyTaskId,
    /// A work item.
    WorkItemId,
    /// An assignment.
    AssignmentId,
    /// A deliverable.
    DeliverableId,
    /// A quantified indicator.
    IndicatorId,
    /// An indicator's reading.
    ReadingId,
    /// A funding source.
    FundingSourceId,
    /// Money received.
    ReceiptId,
    /// A budget line.
    BudgetLineId,
    /// An expense.
    ExpenseId,
    /// An exported document.
    ExportId,
    /// A submission.
    SubmissionId,
    /// A file that proves a record.
    EvidenceId,
    /// A correction of minutes or of a resolution.
    CorrectionId,
    /// An entry that a lawful erasure blanked.
    ErasedEntryId,
    /// A meeting carried on another laptop.
    CarriedId,
}

/// The key of a record that exists once for a pair of others, so that nobody has to send it: FNV-1a over both keys, as a
/// UUID of version 8.
#[must_use]
fn derived(first: &str, second: &str) -> String {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in first.bytes().chain([0]).chain(second.bytes()) {
        hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    }
    let hash =
        (hash & !(0xF000_u128 << 64) & !(0xC000_u128 << 48)) | (0x8000_u128 << 64) | (0x8000_u128 << 48);
    let text = format!("{hash:032x}");
    [text.get(0..8), text.get(8..12), text.get(12..16), text.get(16..20), text.get(20..32)]
        .map(Option::unwrap_or_default)
        .join("-")
}

impl AttendanceId {
    /// The key of a person's attendance at a meeting.
    #[must_use]
    pub fn of(meeting: &MeetingId, person: &PersonId) -> Self {
        Self(derived(meeting.as_str(), person.as_str()))
    }
}

impl ErasedEntryId {
    /// The key of what one entry left of another.
    #[must_use]
    pub fn of(seq: u64, erased_in: u64) -> Self {
        Self(derived(&seq.to_string(), &erased_in.to_string()))
    }
}

impl AgendaItemId {
    /// The key of an item that was put off, on the agenda of the meeting to which it is carried.
    #[must_use]
    pub fn carried(meeting: &MeetingId, item: &Self) -> Self {
        Self(derived(meeting.as_str(), item.as_str()))
    }
}

impl CandidateId {
    /// The key of a candidate of an election that was carried over with its item.
    #[must_use]
    pub fn of(item: &AgendaItemId, person: &PersonId) -> Self {
        Self(derived(item.as_str(), person.as_str()))
    }
}

impl ProxyId {
    /// The key of a member's proxy for a meeting: a member sends one.
    #[must_use]
    pub fn of(meeting: &MeetingId, person: &PersonId) -> Self {
        Self(derived(meeting.as_str(), person.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_key_is_a_key_of_its_own_pair() {
        let meeting = MeetingId("01980c2e-7a10-7000-8000-000000000001".to_owned());
        let person = PersonId("01980c2e-7a10-7000-8000-000000000002".to_owned());
        let key = AttendanceId::of(&meeting, &person);
        assert_eq!(
            AttendanceId::parse(key.as_str()),
            Ok(key.clone()),
            "a derived key has the shape of a key"
        );
        let swapped = AttendanceId::of(&MeetingId(person.0), &PersonId(meeting.0));
        assert_ne!(key, swapped, "the order of the pair matters");
    }

    #[test]
    fn a_key_is_a_lower_case_uuid_and_nothing_else() {
        assert!(PersonId::parse("01980c2e-7a10-7000-8000-00000000002d").is_ok());
        for wrong in ["", "x", "01980C2E-7A10-7000-8000-00000000002D", "01980c2e7a107000800000000000002d0000"]
        {
            assert!(PersonId::parse(wrong).is_err(), "{wrong} was taken for a key");
        }
    }
}
