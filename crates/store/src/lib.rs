//! The workspace: one folder that nobody can lose, and a ledger that nobody can bend.
//!
//! Only this crate holds SQL. Every write goes through [`Workspace::act`]; SQLite itself refuses any other.

mod backup;
mod carry;
mod damage;
mod disk;
mod door;
mod erase;
mod error;
mod evidence;
mod file;
mod history;
mod key;
mod ledger;
mod migrate;
mod open;
mod pieces;
mod pinyin;
mod place;
mod progress;
mod reader;
mod record;
mod reference;
mod retention;
mod search;
mod shape;
mod tables;
mod undo;
mod verify;

pub use backup::{BackupManifest, BackupTarget, Restoration, Restored, RestoredEvidence};
pub use carry::Returned;
pub use damage::Damage;
pub use disk::Room;
pub use door::Door;
pub use erase::{Blank, GonePerson};
pub use error::{CODES, StoreError, file_refusal};
pub use history::{Change, ChangeKind, Entry, EntryFilter};
pub use key::{KeyCost, Passphrase, RecoveryCode, Unlock};
pub use ledger::{Head, Intent, Receipt};
pub use open::{Workspace, asks_for_passphrase, folder_of, is_workspace};
pub use pieces::{Piece, pieces};
pub use progress::Progress;
pub use reader::{Reader, Writer};
pub use record::{Record, SearchText};
pub use reference::Reference;
pub use retention::to_keep;
pub use search::{Hit, sounds};
pub use tables::{KINDS, list, show};
pub use verify::{Trouble, Verification};
