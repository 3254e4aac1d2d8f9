//! The commands on meetings that are carried on another laptop: taken out, opened there, packed again, brought back.

use std::path::PathBuf;

use chengjie_app::view::Office;
use chengjie_app::{CarryOrder, Failure, Progress, Receipt, Secretariat};
use chengjie_domain::{CarriedId, Language, Line, MeetingId};
use chengjie_words::Words;
use serde::Deserialize;
use ts_rs::TS;

use crate::Session;
use crate::workspace::{Nothing, arguments, office};

arguments! {
    /// A meeting that goes out into a file.
    CarryOut { carried_id: CarriedId, meeting_id: MeetingId, carried_to: Line, passphrase: String, path: PathBuf }
    /// A carried file, and the folder of its own to open it in.
    OpenCarried { file: PathBuf, folder: PathBuf, passphrase: String }
    /// Where the file goes that is brought back.
    PackReturn { path: PathBuf }
    /// A file that came back; what it lacks is said in a language.
    BringBack { file: PathBuf, passphrase: String, language: Language }
}

type Done<T> = Result<T, Failure>;

pub(crate) fn carry_out(session: &Session, args: CarryOut, progress: &Progress<'_>) -> Done<Receipt> {
    let CarryOut { carried_id, meeting_id, carried_to, passphrase, path } = args;
    let order = CarryOrder { carried_id, meeting_id, carried_to, passphrase: &passphrase, path: &path };
    session.office()?.carry_out(order, &session.actor(), session.now(), progress)
}

pub(crate) fn open_carried(
    session: &Session,
    args: OpenCarried,
    progress: &Progress<'_>,
) -> Done<Option<Office>> {
    session.back_up_to_leave(progress)?;
    let places = (args.file.as_path(), args.folder.as_path());
    let opened = Secretariat::open_carried(places, &args.passphrase, &session.actor(), session.now())?;
    session.enter(opened);
    office(session, Nothing {})
}

pub(crate) fn pack_return(session: &Session, args: PackReturn, progress: &Progress<'_>) -> Done<()> {
    session.office()?.pack_return(&args.path, progress)
}

pub(crate) fn bring_back(session: &Session, args: BringBack, progress: &Progress<'_>) -> Done<Receipt> {
    let (words, from) = (Words::new(args.language), (args.file.as_path(), args.passphrase.as_str()));
    session.office()?.bring_back(from, &words, &session.actor(), session.now(), progress)
}
