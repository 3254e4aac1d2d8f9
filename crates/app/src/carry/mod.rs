//! A meeting carried on another laptop: the file that goes out, what may change where it is held, the file that comes back.

mod returning;

use std::fs;
use std::path::Path;

use chengjie_domain::carry::{CarriedMeeting, CarryRefusal, require_of_held, require_passphrase};
use chengjie_domain::meeting::Meeting;
use chengjie_domain::{BodyId, CarriedId, Line, MeetingId};
use chengjie_store::{
    Entry, EntryFilter, KeyCost, Passphrase, Progress, Reader, Unlock, Workspace, Writer, show,
};
use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use crate::act::{intent, perform as perform_any};
use crate::document::into_file;
use crate::operation::CarryOperation;
use crate::{Actor, Failure, Operation, Receipt, Secretariat};

/// Which meeting goes out, to whom, and into which file.
pub struct CarryOrder<'asked> {
    /// Key of the carrying.
    pub carried_id: CarriedId,
    /// Which meeting.
    pub meeting_id: MeetingId,
    /// To whom, or to which machine.
    pub carried_to: Line,
    /// What opens the file there.
    pub passphrase: &'asked str,
    /// The file.
    pub path: &'asked Path,
}

pub(crate) fn perform(operation: &CarryOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    use CarryOperation as Do;
    let get = |id: &CarriedId| writer.get::<CarriedMeeting>(id.as_str());
    match operation {
        Do::Out { carried_id, meeting_id, carried_to, carried_at } => {
            let meeting: Meeting = writer.get(meeting_id.as_str())?;
            let to = (carried_to.clone(), *carried_at);
            let away = away_with_bodies(writer)?;
            Ok(writer.insert(&CarriedMeeting::going_out(carried_id.clone(), &meeting, to, &away)?)?)
        }
        Do::TakeIn { carried_id } => Ok(writer.update(&get(carried_id)?.taken_in()?)?),
        Do::BringBack { carried_id, returned_at, heads } => {
            Ok(writer.update(&get(carried_id)?.brought_back(*returned_at, heads.clone())?)?)
        }
        Do::Abandon { carried_id, reason } => Ok(writer.update(&get(carried_id)?.given_up(reason.clone())?)?),
    }
}

/// The meetings that are out or held here.
pub(crate) fn away(reader: &Reader<'_>) -> Result<Vec<CarriedMeeting>, Failure> {
    let mut found: Vec<CarriedMeeting> = reader.list_by("state", "out")?;
    found.extend(held(reader)?);
    Ok(found)
}

fn away_with_bodies(reader: &Reader<'_>) -> Result<Vec<(CarriedMeeting, BodyId)>, Failure> {
    let with_body = |carried: CarriedMeeting| {
        let meeting: Meeting = reader.get(carried.meeting_id.as_str())?;
        Ok((carried, meeting.body_id))
    };
    away(reader)?.into_iter().map(with_body).collect()
}

/// The meeting from elsewhere that is held in a workspace.
pub(crate) fn held(reader: &Reader<'_>) -> Result<Option<CarriedMeeting>, Failure> {
    Ok(reader.list_by("state", "here")?.pop())
}

/// The entry by which a meeting went out: the last that the office and the laptop have in common.
fn parting(reader: &Reader<'_>, id: &CarriedId) -> Result<Option<Entry>, Failure> {
    let of_it = EntryFilter { record: Some(id.as_str()), ..EntryFilter::default() };
    Ok(reader.entries(&of_it, u32::MAX)?.pop())
}

/// The entry up to which nothing is taken back here; 0 where no meeting from elsewhere is held.
pub(crate) fn kept_up_to(reader: &Reader<'_>) -> Result<u64, Failure> {
    let Some(held) = held(reader)? else { return Ok(0) };
    Ok(parting(reader, &held.id)?.map_or(0, |entry| entry.seq))
}

/// Refuses what only the making and reading of the files may note.
pub(crate) fn require_by_hand(operation: &Operation) -> Result<(), CarryRefusal> {
    match operation {
        Operation::Carry(CarryOperation::Abandon { .. }) => Ok(()),
        Operation::Carry(_) => Err(CarryRefusal::NotByHand {}),
        _ => Ok(()),
    }
}

/// Where a meeting from elsewhere is held, only that meeting changes: judged by what was done, whatever was asked for.
pub(crate) fn require_held_only(writer: &Writer<'_>) -> Result<(), Failure> {
    held(writer)?.map_or(Ok(()), |held| require_only(writer, &held.meeting_id))
}

/// Refuses an entry that touched anything but a meeting and what belongs to it.
fn require_only(writer: &Writer<'_>, meeting: &MeetingId) -> Result<(), Failure> {
    let changes = writer.changes()?;
    let said = |kind: &str, key: &str, column: &str| {
        // What is gone by now says where it belonged before.
        let noted = changes.iter().rfind(|change| change.kind == kind && change.key == key);
        let image = noted.and_then(|change| change.after.clone().or_else(|| change.before.clone()));
        let row = image.or_else(|| show(writer, kind, key).ok())?;
        row.get(column).and_then(Value::as_str).map(str::to_owned)
    };
    for change in &changes {
        let is_new = change.before.is_none();
        require_of_held((&change.kind, &change.key), is_new, meeting, &said)?;
    }
    Ok(())
}

impl Secretariat {
    /// Takes a meeting out: writes the file, and locks the meeting here.
    ///
    /// # Errors
    /// When the meeting may not go, the passphrase is too short, the place cannot be written, or the person stopped it; then
    /// there is no file and nothing is locked.
    pub fn carry_out(
        &self,
        order: CarryOrder<'_>,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        progress: &Progress<'_>,
    ) -> Result<Receipt, Failure> {
        require_passphrase(order.passphrase)?;
        let operation = Operation::Carry(CarryOperation::Out {
            carried_id: order.carried_id,
            meeting_id: order.meeting_id,
            carried_to: order.carried_to,
            carried_at: now,
        });
        let intent = intent(&operation, actor, now)?;
        let passphrase = Passphrase::new(order.passphrase);
        let make = || {
            self.workspace().pack_to_carry(
                (&passphrase, KeyCost::OFFICE),
                intent.clone(),
                |writer| perform_any(&operation, writer),
                progress,
            )
        };
        into_file(order.path, make, |before| {
            self.workspace().act_in_order(|door| {
                // The file says what was here when it was made, and nothing may be missing in it.
                if door.head()? != before {
                    return Err(CarryRefusal::ChangedMeanwhile {}.into());
                }
                let ((), receipt) = door.act(intent.clone(), |writer| perform_any(&operation, writer))?;
                Ok(receipt.into())
            })
        })
    }

    /// Opens a carried file as a workspace in a folder of its own, where its meeting is held from now on.
    ///
    /// # Errors
    /// When the file is none that went out, the passphrase is wrong, or the folder is not fit; then there is no folder.
    pub fn open_carried(
        (file, folder): (&Path, &Path),
        passphrase: &str,
        actor: &Actor,
        now: DateTime<FixedOffset>,
    ) -> Result<Self, Failure> {
        let passphrase = Passphrase::new(passphrase);
        Workspace::unpack(file, &passphrase, folder)?;
        let opened = Self::open(folder, &Unlock::Passphrase(passphrase), now);
        opened.and_then(|office| office.take_in(actor, now).map(|_| office)).inspect_err(|_| {
            // It was made a moment ago, and holds nothing that the file does not.
            let _never_held = fs::remove_dir_all(folder);
        })
    }

    /// The newest entry of a file that goes out says which meeting it is that is carried in it.
    fn take_in(&self, actor: &Actor, now: DateTime<FixedOffset>) -> Result<Receipt, Failure> {
        let newest = self.entries(1)?.pop().filter(|entry| entry.operation == "carry.out");
        let newest = newest.ok_or(CarryRefusal::NotOut {})?;
        let out = Operation::from_name(&newest.operation, newest.parameters);
        let Operation::Carry(CarryOperation::Out { carried_id, .. }) =
            out.map_err(|error| Failure::input(&error))?
        else {
            return Err(CarryRefusal::NotOut {}.into());
        };
        self.enter(&Operation::Carry(CarryOperation::TakeIn { carried_id }), actor, now)
    }

    /// Writes the file that is brought back.
    ///
    /// # Errors
    /// When no meeting from elsewhere is held here, the place cannot be written, or the person stopped it.
    pub fn pack_return(&self, path: &Path, progress: &Progress<'_>) -> Result<(), Failure> {
        self.read(held)?.ok_or(CarryRefusal::NotHeld {})?;
        if !self.workspace().has_passphrase()? {
            return Err(CarryRefusal::PassphraseGone {}.into());
        }
        into_file(path, || Ok((self.workspace().pack_to_return(progress)?, ())), Ok)
    }

    /// Refuses to take back, where a meeting from elsewhere is held, what was entered before it went out.
    pub(crate) fn require_undoable(&self, seq: u64) -> Result<(), Failure> {
        if seq > self.read(kept_up_to)? { Ok(()) } else { Err(CarryRefusal::UndoBefore {}.into()) }
    }
}
