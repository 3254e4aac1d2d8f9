//! Positions in a body, and which of them rank as secretary-general or above.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person is in a body.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SeatPosition {
    /// 理事长.
    President,
    /// 常务副理事长.
    ExecutiveVicePresident,
    /// 副理事长.
    VicePresident,
    /// 秘书长.
    SecretaryGeneral,
    /// 副秘书长.
    DeputySecretaryGeneral,
    /// 常务理事.
    ExecutiveMember,
    /// 理事.
    Member,
    /// 监事长.
    ChiefSupervisor,
    /// 监事.
    Supervisor,
    /// 主任委员, 主任.
    Chair,
    /// 副主任委员, 副主任.
    ViceChair,
    /// 委员, 代表.
    Delegate,
}

impl SeatPosition {
    /// The end of the key of its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::President => "president",
            Self::ExecutiveVicePresident => "executive-vice-president",
            Self::VicePresident => "vice-president",
            Self::SecretaryGeneral => "secretary-general",
            Self::DeputySecretaryGeneral => "deputy-secretary-general",
            Self::ExecutiveMember => "executive-member",
            Self::Member => "member",
            Self::ChiefSupervisor => "chief-supervisor",
            Self::Supervisor => "supervisor",
            Self::Chair => "chair",
            Self::ViceChair => "vice-chair",
            Self::Delegate => "delegate",
        }
    }

    /// Whether the holder may lead a pilot project: secretary-general or above (§五(二)).
    #[must_use]
    pub const fn ranks_as_secretary_general_or_above(self) -> bool {
        matches!(
            self,
            Self::President | Self::ExecutiveVicePresident | Self::VicePresident | Self::SecretaryGeneral
        )
    }

    /// Whether who holds it may also be `second` in the same seat: who presides over a body, or may, can be its
    /// secretary-general or a deputy besides (副理事长兼秘书长).
    #[must_use]
    pub const fn may_also_be(self, second: Self) -> bool {
        matches!(
            self,
            Self::President
                | Self::ExecutiveVicePresident
                | Self::VicePresident
                | Self::Chair
                | Self::ViceChair
        ) && matches!(second, Self::SecretaryGeneral | Self::DeputySecretaryGeneral)
    }
}
