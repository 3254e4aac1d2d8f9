//! Proxies (委托): who represents whom, as far as the charter lets them.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attendance, Capacity, MeetingRefusal};
use crate::council::{CharterRule, ProxyHolder};
use crate::{MeetingId, PersonId, ProxyId};

/// A member's proxy (委托书) for one meeting. Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Key.
    pub id: ProxyId,
    /// For which meeting.
    pub meeting_id: MeetingId,
    /// Who is represented.
    pub person_id: PersonId,
    /// Who represents.
    pub holder_id: PersonId,
    /// When the written proxy was handed in.
    pub given_on: NaiveDate,
}

/// Refuses a proxy that the charter does not let be: `rule` is its rule for ordinary matters, `given` the proxies of the
/// meeting, `names` what a refusal calls a person.
///
/// # Errors
/// When the charter knows none, the giver is no member, the holder may not hold one or has enough, or one would represent
/// another who is represented.
pub fn require_proxy(
    rule: &CharterRule,
    given: &[Proxy],
    attendance: &[Attendance],
    (person, holder): (&PersonId, &PersonId),
    names: impl Fn(&PersonId) -> String,
) -> Result<(), MeetingRefusal> {
    let allowed = rule.proxy.ok_or_else(|| MeetingRefusal::NoProxies { clause: rule.clause.to_string() })?;
    let capacity_of =
        |id: &PersonId| attendance.iter().find(|row| row.person_id == *id).map(|row| row.capacity);
    if capacity_of(person) != Some(Capacity::Member) {
        return Err(MeetingRefusal::NotOnRoster { person: names(person) });
    }
    let may_hold = match allowed.holder {
        ProxyHolder::Member => capacity_of(holder) == Some(Capacity::Member),
        ProxyHolder::Anyone => capacity_of(holder).is_some(),
    };
    if !may_hold {
        return Err(MeetingRefusal::HolderMayNot { person: names(holder) });
    }
    let others = || given.iter().filter(|proxy| proxy.person_id != *person);
    if person == holder || others().any(|proxy| proxy.holder_id == *person || proxy.person_id == *holder) {
        return Err(MeetingRefusal::ProxyCircle { person: names(person) });
    }
    let held = u32::try_from(others().filter(|proxy| proxy.holder_id == *holder).count());
    if held.is_ok_and(|held| held < allowed.most) {
        Ok(())
    } else {
        Err(MeetingRefusal::HolderHasEnough { person: names(holder), most: allowed.most })
    }
}

/// The members who are represented at a moment in a matter of a rule: absent themselves, their holder in the room, neither of
/// them recused; nobody where the matter's own rule knows no proxies.
#[must_use]
pub fn proxied_at<'given>(
    rule: &CharterRule,
    proxies: &'given [Proxy],
    attendance: &[Attendance],
    recused: &BTreeSet<&PersonId>,
    moment: DateTime<FixedOffset>,
) -> Vec<&'given Proxy> {
    let given = represented(rule, proxies, attendance, recused, moment);
    given.filter(|proxy| !recused.contains(&proxy.person_id)).collect()
}

/// The members who would be represented so, were they not recused themselves.
#[must_use]
pub fn recused_givers_at<'given>(
    rule: &CharterRule,
    proxies: &'given [Proxy],
    attendance: &[Attendance],
    recused: &BTreeSet<&PersonId>,
    moment: DateTime<FixedOffset>,
) -> Vec<&'given Proxy> {
    let given = represented(rule, proxies, attendance, recused, moment);
    given.filter(|proxy| recused.contains(&proxy.person_id)).collect()
}

/// Those whose giver is absent and whose holder is in the room, may vote, and may represent them by the matter's own rule: of more
/// than it allows to one holder, those that were given first.
fn represented<'given>(
    rule: &CharterRule,
    proxies: &'given [Proxy],
    attendance: &[Attendance],
    recused: &BTreeSet<&PersonId>,
    moment: DateTime<FixedOffset>,
) -> impl Iterator<Item = &'given Proxy> {
    let is_in = move |person: &PersonId| {
        attendance.iter().any(|row| row.person_id == *person && row.is_in_room_at(moment))
    };
    let is_member = move |person: &PersonId| {
        attendance.iter().any(|row| row.person_id == *person && row.capacity == Capacity::Member)
    };
    let given = if rule.proxy.is_some() { proxies } else { &[] };
    let order = |proxy: &Proxy| (proxy.given_on, proxy.id.clone());
    given.iter().filter(move |proxy| {
        let may_hold = rule.proxy.is_some_and(|allowed| {
            let before = proxies.iter().filter(|other| {
                other.holder_id == proxy.holder_id && !is_in(&other.person_id) && order(other) < order(proxy)
            });
            let is_within = u32::try_from(before.count()).is_ok_and(|before| before < allowed.most);
            is_within && (allowed.holder == ProxyHolder::Anyone || is_member(&proxy.holder_id))
        });
        may_hold && !is_in(&proxy.person_id) && is_in(&proxy.holder_id) && !recused.contains(&proxy.holder_id)
    })
}
