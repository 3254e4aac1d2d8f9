//! Where a workspace may lie: on a disk of this machine, in no folder that a cloud client keeps in step.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{StoreError, file};

/// Names of folders that a cloud client keeps in step behind the program's back: how they begin, in lower case.
const SYNCHRONISED: &[&str] = &[
    "onedrive",
    "dropbox",
    "iclouddrive",
    "icloud drive",
    "mobile documents",
    "com~apple~clouddocs",
    "cloudstorage",
    "google drive",
    "googledrive",
    "my drive",
    "nextcloud",
    "owncloud",
    "seafile",
    "baidusyncdisk",
    "baidunetdisk",
    "nutstore",
    "wpsdrive",
    "wps cloud files",
    "坚果云",
    "我的坚果云",
    "百度网盘",
    "百度云同步盘",
    "wps云盘",
    "阿里云盘",
    "腾讯微云",
    "微云",
    "亿方云",
];

/// Files that a cloud client leaves in the folder that it keeps in step.
const MARKS: &[&str] = &[".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log"];

/// Kinds of file systems that lie on another machine.
const REMOTE: &[&str] = &[
    "nfs",
    "nfs3",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "fuse.davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "afs",
    "ncpfs",
    "ceph",
    "fuse.glusterfs",
];

/// Refuses a folder on a share or in a synchronised folder: two machines would write one database.
pub(crate) fn require_safe(folder: &Path) -> Result<(), StoreError> {
    let real = real(folder);
    if is_share(folder)
        || is_share(&real)
        || is_synchronised(folder)
        || is_synchronised(&real)
        || is_remote(&real, &mounts())
    {
        return Err(StoreError::UnsafeFolder { path: folder.display().to_string() });
    }
    Ok(())
}

/// Makes a folder that is not there or is empty: filled beside, under a name that nothing has, and put in place when it is whole.
pub(crate) fn whole_or_none(
    folder: &Path,
    fill: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    require_safe(folder)?;
    let taken = |path: &Path| Err(StoreError::FolderTaken { path: path.display().to_string() });
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.next().is_some()) || folder.is_file() {
        return taken(folder);
    }
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = folder.with_file_name(name);
    if part.exists() {
        return taken(&part);
    }
    let made = fill(&part).and_then(|()| {
        if folder.exists() {
            fs::remove_dir(folder).map_err(StoreError::file(folder))?;
        }
        file::rename(&part, folder)
    });
    if made.is_err() {
        let _never_made = fs::remove_dir_all(&part);
    }
    made
}

/// The folder without links; of one that is not there yet, what is there of it. A mapped drive of Windows becomes its share.
fn real(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there =
        absolute.ancestors().find_map(|part| part.canonicalize().ok().map(|real| (part.to_owned(), real)));
    match there {
        Some((part, real)) => real.join(absolute.strip_prefix(part).unwrap_or(Path::new(""))),
        None => absolute,
    }
}

fn is_share(folder: &Path) -> bool {
    let text = folder.to_string_lossy();
    text.starts_with(r"\\?\UNC\")
        || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
        || text.starts_with("//")
}

fn is_synchronised(folder: &Path) -> bool {
    let is_named = folder.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCHRONISED.iter().any(|known| name.starts_with(known))
    });
    is_named || folder.ancestors().any(|part| MARKS.iter().any(|mark| part.join(mark).exists()))
}

/// Where each file system hangs and of what kind it is.
fn mounts() -> Vec<(PathBuf, String)> {
    if cfg!(target_os = "linux") {
        fs::read_to_string("/proc/self/mounts").map(|text| linux_mounts(&text)).unwrap_or_default()
    } else if cfg!(target_os = "macos") {
        let said = std::process::Command::new("/sbin/mount").output();
        said.map(|said| mac_mounts(&String::from_utf8_lossy(&said.stdout))).unwrap_or_default()
    } else {
        Vec::new()
    }
}

/// `server:/x /mnt/x nfs4 rw 0 0`, blanks in names as `\040`.
fn linux_mounts(text: &str) -> Vec<(PathBuf, String)> {
    let mount = |line: &str| {
        let mut words = line.split(' ').skip(1);
        Some((PathBuf::from(words.next()?.replace(r"\040", " ")), words.next()?.to_owned()))
    };
    text.lines().filter_map(mount).collect()
}

/// `//li@server/x on /Volumes/x (smbfs, nodev)`.
fn mac_mounts(text: &str) -> Vec<(PathBuf, String)> {
    let mount = |line: &str| {
        let (place, kind) = line.split_once(" on ")?.1.rsplit_once(" (")?;
        Some((PathBuf::from(place), kind.split([',', ')']).next()?.to_owned()))
    };
    text.lines().filter_map(mount).collect()
}

fn is_remote(folder: &Path, mounts: &[(PathBuf, String)]) -> bool {
    mounts
        .iter()
        .filter(|(place, _)| folder.starts_with(place))
        .max_by_key(|(place, _)| place.components().count())
        .is_some_and(|(_, kind)| REMOTE.contains(&kind.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_synchronised_folders_are_refused() {
        for unsafe_place in [
            r"\\server\share\学会",
            "/Users/li/Dropbox/学会",
            "/home/li/我的坚果云/学会",
            "/Users/li/Library/Mobile Documents/学会",
            "/home/li/OneDrive - 学会/工作簿",
        ] {
            assert!(require_safe(Path::new(unsafe_place)).is_err(), "{unsafe_place}");
        }
        assert!(is_share(Path::new(r"\\?\UNC\server\share\学会")), "a mapped drive");
        assert!(!is_share(Path::new(r"\\?\C:\学会")), "a disk of this machine");
        assert!(require_safe(Path::new("/home/li/学会")).is_ok());
    }

    #[test]
    fn a_folder_that_a_client_marked_is_refused_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("工作").join("学会");
        assert!(require_safe(&inside).is_ok());
        fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert!(matches!(require_safe(&inside), Err(StoreError::UnsafeFolder { .. })));
    }

    #[test]
    fn the_file_system_that_a_folder_lies_on_decides() {
        let linux = linux_mounts(
            "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/学会\\040文件 nfs4 rw 0 0\n/dev/sdb1 /mnt/学会\\040文件/usb vfat rw 0 0",
        );
        let mac = mac_mounts(
            "/dev/disk3s1 on / (apfs, sealed)\n//li@server/x on /Volumes/学会 (smbfs, nodev, nosuid)",
        );
        for (place, mounts, remote) in [
            ("/home/li", &linux, false),
            ("/mnt/学会 文件/工作簿", &linux, true),
            ("/mnt/学会 文件/usb/工作簿", &linux, false),
            ("/Users/li", &mac, false),
            ("/Volumes/学会/工作簿", &mac, true),
        ] {
            assert_eq!(is_remote(Path::new(place), mounts), remote, "{place}");
        }
    }
}
