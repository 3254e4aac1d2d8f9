//! What is being typed, kept on the disk: the web view's own memory may come seconds late, and a power cut takes those.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chengjie_api::Refused;
use tauri::{AppHandle, Manager as _};

/// Keeps a text under its name until it is dropped by keeping nothing; when this returns it is on the disk.
#[tauri::command]
pub(crate) async fn keep_draft(app: AppHandle, name: String, text: Option<String>) -> Result<(), Refused> {
    let place = place(&app, &name)?;
    off_the_window(move || {
        let kept = match text {
            Some(text) => keep(&place, &text),
            None => forget(&place),
        };
        kept.map_err(trouble(&place))
    })
    .await
}

/// The text that is kept under a name.
#[tauri::command]
pub(crate) async fn kept_draft(app: AppHandle, name: String) -> Result<Option<String>, Refused> {
    let place = place(&app, &name)?;
    off_the_window(move || match fs::read_to_string(&place) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(trouble(&place)(error)),
    })
    .await
}

/// A disk may take seconds; nothing else waits for it.
async fn off_the_window<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refused> + Send + 'static,
) -> Result<T, Refused> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|stopped| Err(trouble(Path::new("drafts"))(io::Error::other(stopped))))
}

/// Where a draft lies; of its name only what no system reads as a path is taken.
fn place(app: &AppHandle, name: &str) -> Result<PathBuf, Refused> {
    let folder = app.path().app_local_data_dir();
    let folder = folder.map_err(|error| trouble(Path::new(name))(io::Error::other(error)))?;
    Ok(folder.join("drafts").join(file_name(name)))
}

fn file_name(name: &str) -> String {
    let plain: String =
        name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    format!("{plain}.txt")
}

/// Held while a draft is written or dropped: the text beside belongs to one writer.
static WRITING: Mutex<()> = Mutex::new(());

/// Beside, then renamed: a cut in the middle leaves the text before, and after it the new name is on the disk too.
fn keep(place: &Path, text: &str) -> io::Result<()> {
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = place.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, place)?;
    settle_names(place)
}

fn forget(place: &Path) -> io::Result<()> {
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    match fs::remove_file(place) {
        Ok(()) => settle_names(place),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Brings the names in a file's folder to the disk; Windows does so by itself.
fn settle_names(place: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = place.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _written_through = place;
    Ok(())
}

fn trouble(path: &Path) -> impl Fn(io::Error) -> Refused {
    let path = path.display().to_string();
    move |error| Refused {
        code: "file-trouble".to_owned(),
        args: [("path".to_owned(), path.clone().into()), ("reason".to_owned(), error.to_string().into())]
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_kept_replaced_and_dropped_whole() {
        let folder = std::env::temp_dir().join(format!("chengjie-drafts-{}", std::process::id()));
        let place = folder.join("minutes.txt");
        for text in ["会议听取了", "会议听取了汇报。"] {
            keep(&place, text).unwrap();
            assert_eq!(fs::read_to_string(&place).unwrap(), text);
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside");
        forget(&place).unwrap();
        forget(&place).unwrap();
        fs::remove_dir(folder).unwrap();
    }

    #[test]
    fn writers_of_one_draft_do_not_take_each_other_s_text() {
        let folder = std::env::temp_dir().join(format!("chengjie-writers-{}", std::process::id()));
        let place = folder.join("minutes.txt");
        std::thread::scope(|scope| {
            for text in ["一".repeat(4000), "二".repeat(9000)] {
                let place = &place;
                scope.spawn(move || (0..50).for_each(|_| keep(place, &text).unwrap()));
            }
        });
        let kept = fs::read_to_string(&place).unwrap();
        assert!(kept == "一".repeat(4000) || kept == "二".repeat(9000), "one of the two, whole");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_name_of_a_draft_never_leaves_its_folder() {
        assert_eq!(file_name("minutes-019b4c00-0000"), "minutes-019b4c00-0000.txt");
        assert_eq!(file_name("../../etc/passwd"), "etcpasswd.txt");
    }
}
