//! What comes back: checked as a whole, then entered here entry by entry in its order, each judged again; all of it or nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chengjie_domain::Line;
use chengjie_domain::carry::{CarriedMeeting, CarryRefusal, HeadElsewhere};
use chengjie_store::{Door, Entry, EntryFilter, Intent, Passphrase, Progress, Reader, StoreError};
use chengjie_words::Words;
use chrono::{DateTime, FixedOffset};

use super::{held, parting, require_by_hand, require_only};
use crate::act::{intent, perform};
use crate::future::require_past;
use crate::operation::CarryOperation;
use crate::taking_back::require_free;
use crate::view::Naming;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// The entry that noted where the meeting was held; here it was never held.
const TAKEN_IN: &str = "carry.take_in";

impl Secretariat {
    /// Brings a meeting back: the file is checked, and what was entered elsewhere is entered here, in order.
    ///
    /// # Errors
    /// When the file is not what went out from here and was held, it was brought back or given up before, or one of its entries
    /// cannot be entered here just as it was there; then nothing is entered.
    pub fn bring_back(
        &self,
        (file, passphrase): (&Path, &str),
        words: &Words,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<Receipt, Failure> {
        let returned = self.workspace().look_into(file, &Passphrase::new(passphrase))?;
        let checked = progress.part((0, 2), |progress| returned.verify(progress))?;
        if !checked.troubles.is_empty() {
            let count = u32::try_from(checked.troubles.len()).unwrap_or(u32::MAX);
            return Err(CarryRefusal::LedgerBroken { count }.into());
        }
        let there = returned.reader();
        let carried = self.require_ours(&there)?;
        let entries = later(&there, carried.since)?;
        let naming = Naming::new(&there, words);
        let return_ = Operation::Carry(CarryOperation::BringBack {
            carried_id: carried.of.id.clone(),
            returned_at: now,
            heads: heads(&entries)?,
        });
        let intent = intent(&return_, actor, now)?;
        progress.part((1, 2), |progress| {
            self.workspace().act_in_order(|door| {
                let ((), mut receipt) = door.act(intent, |writer| perform(&return_, writer))?;
                let mut touched = BTreeSet::from_iter(std::mem::take(&mut receipt.touched));
                touched.extend(enter_all(door, &carried, &entries, &naming, progress)?);
                receipt.touched = touched.into_iter().collect();
                Ok(receipt.into())
            })
        })
    }

    /// What the file says of itself agrees with what went out from here.
    fn require_ours(&self, there: &Reader<'_>) -> Result<Carried, Failure> {
        let Some(of) = held(there)? else {
            let went_out = there.all::<CarriedMeeting>()?;
            let is_ours = self.read(|here| {
                Ok(went_out
                    .iter()
                    .any(|one| matches!(here.find::<CarriedMeeting>(one.id.as_str()), Ok(Some(_)))))
            })?;
            let no = if is_ours { CarryRefusal::NotTakenIn {} } else { CarryRefusal::Unknown {} };
            return Err(no.into());
        };
        let parting = parting(there, &of.id)?.ok_or(CarryRefusal::Unknown {})?;
        self.read(|here| {
            let row: CarriedMeeting = here.find(of.id.as_str())?.ok_or(CarryRefusal::Unknown {})?;
            row.require_out()?;
            let common = here.head_at(parting.seq)?;
            if common.is_some_and(|head| head.hash == parting.hash) {
                return Ok(());
            }
            Err(CarryRefusal::LedgerDiffers { seq: number(parting.seq) }.into())
        })?;
        Ok(Carried { of, since: parting.seq })
    }
}

/// What came back, and the last entry that is the same here and there.
struct Carried {
    of: CarriedMeeting,
    since: u64,
}

fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// The entries after one, in their order.
fn later(there: &Reader<'_>, since: u64) -> Result<Vec<Entry>, Failure> {
    let count = u32::try_from(there.head()?.seq.saturating_sub(since)).unwrap_or(u32::MAX);
    let mut entries = there.entries(&EntryFilter::default(), count)?;
    entries.reverse();
    Ok(entries)
}

fn heads(entries: &[Entry]) -> Result<Vec<HeadElsewhere>, Failure> {
    entries.iter().map(|entry| Ok((entry.seq, Line::parse(&entry.hash)?))).collect()
}

/// Enters everything that was entered elsewhere; the kinds of records that it touched.
fn enter_all(
    door: &Door<'_>,
    carried: &Carried,
    entries: &[Entry],
    naming: &Naming<'_>,
    progress: &Progress<'_>,
) -> Result<BTreeSet<String>, Failure> {
    let mut touched = BTreeSet::new();
    // An undo names its entry by the number that this has there.
    let mut numbers = BTreeMap::new();
    let total = u64::try_from(entries.len()).unwrap_or(u64::MAX);
    for (done, entry) in (0..).zip(entries) {
        progress.step(done, total)?;
        if entry.operation == TAKEN_IN {
            continue;
        }
        let receipt = enter(door, carried, entry, &numbers).map_err(|failure| named(entry, failure))?;
        if let Some((kind, id)) = door.differs(receipt.seq, &entry.changes)? {
            let name = naming.called(&kind, &id).unwrap_or_default();
            let (moment, actor) = (moment(entry), entry.actor.clone());
            return Err(
                CarryRefusal::EntryDiffers { seq: number(entry.seq), moment, actor, kind, name }.into()
            );
        }
        numbers.insert(entry.seq, receipt.seq);
        touched.extend(receipt.touched);
    }
    progress.step(total, total)?;
    Ok(touched)
}

/// Enters one entry with its own actor, machine and moment, through the same rules as there.
fn enter(
    door: &Door<'_>,
    carried: &Carried,
    entry: &Entry,
    numbers: &BTreeMap<u64, u64>,
) -> Result<chengjie_store::Receipt, Failure> {
    let as_there = |parameters: serde_json::Value| Intent {
        operation: entry.operation.clone(),
        parameters,
        actor: entry.actor.clone(),
        device: entry.device.clone(),
        at: entry.at,
    };
    if matches!(entry.operation.as_str(), "undo" | "redo") {
        let of_there = entry.parameters.get("entry").and_then(serde_json::Value::as_u64);
        let of = of_there.and_then(|seq| numbers.get(&seq)).ok_or(CarryRefusal::UndoBefore {})?;
        return door.take_back(*of, &as_there(serde_json::json!({ "entry": of })), require_free);
    }
    let operation = Operation::from_name(&entry.operation, entry.parameters.clone())
        .map_err(|error| Failure::input(&error))?;
    require_by_hand(&operation)?;
    require_past(&operation, entry.at)?;
    let ((), receipt) = door.act(as_there(entry.parameters.clone()), |writer| {
        perform(&operation, writer)?;
        require_only(writer, &carried.of.meeting_id)
    })?;
    Ok(receipt)
}

fn moment(entry: &Entry) -> String {
    entry.at.format("%Y-%m-%d %H:%M").to_string()
}

/// What refused an entry, told with the entry; what is no matter of the entry stays as it is.
fn named(entry: &Entry, failure: Failure) -> Failure {
    if failure.is_damage() || matches!(failure, Failure::Cancelled | Failure::Store(StoreError::DiskFull)) {
        return failure;
    }
    let (seq, why) = (number(entry.seq), failure.refusal().to_string());
    CarryRefusal::EntryRefused { seq, moment: moment(entry), actor: entry.actor.clone(), why }.into()
}
