//! The use cases: what a secretary can do and see: the domain decides, the store keeps.
//!
//! Every change goes through one door, [`Secretariat::act`]; every view is built here from records that are read and
//! never written on the way.

pub mod failure;
pub mod operation;
pub mod view;

mod act;
mod agreement;
pub mod annual;
mod calendar;
mod carry;
pub mod charter;
mod compliance;
mod convened;
mod council;
pub mod document;
mod evidence;
mod future;
pub mod import;
mod input;
pub mod job;
mod keeping;
mod machine;
mod meeting;
mod money;
mod names;
mod offer;
mod person;
mod pilot;
mod resolution;
pub mod roster;
mod sample;
mod seat;
mod sheet;
mod society;
mod table_file;
mod taking_back;
mod trouble;
mod vote;
mod work;
mod workspace;

pub use act::{Actor, Receipt, Secretariat};
pub use calendar::YEARS;
pub use carry::CarryOrder;
pub use chengjie_store::{
    BackupManifest, EntryFilter, Passphrase, Progress, RecoveryCode, Restoration, Restored, RestoredEvidence,
    StoreError, Trouble, Unlock,
};
pub use evidence::{AttachOrder, EvidenceView};
pub use failure::Failure;
pub use job::Job;
pub use keeping::{BackedUp, Keeping, asks_for_passphrase, folder_of};
pub use machine::machine;
pub use offer::Offer;
pub use operation::{Operation, operations};
pub use trouble::trouble_text;
pub use vote::Rehearsal;
pub use workspace::Unlocking;
