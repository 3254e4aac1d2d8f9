//! What a bare machine lacks: system packages and fonts. Says what it will install before it does.

use std::path::Path;
use std::process::Command;

use crate::{root, shell};

/// Debian packages that building and testing need.
const PACKAGES: &[&str] = &[
    "build-essential",
    "perl",
    "pkg-config",
    "poppler-utils",
    "qpdf",
    "libwebkit2gtk-4.1-dev",
    "webkit2gtk-driver",
    "xvfb",
    "chromium",
    "fonts-noto-cjk",
];

/// Fonts: file here, Debian package, path inside it.
const FONTS: &[(&str, &str, &str)] = &[
    (
        "FandolFang-Regular.otf",
        "texlive-lang-chinese",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
    ),
    (
        "FandolSong-Regular.otf",
        "texlive-lang-chinese",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolSong-Regular.otf",
    ),
    (
        "FandolHei-Regular.otf",
        "texlive-lang-chinese",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolHei-Regular.otf",
    ),
    (
        "FandolKai-Regular.otf",
        "texlive-lang-chinese",
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolKai-Regular.otf",
    ),
    (
        "LXGWWenKai-Regular.ttf",
        "fonts-lxgw-wenkai",
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
    ),
    ("NotoSerifCJK-Bold.ttc", "fonts-noto-cjk", "usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"),
    (
        "NotoSerifCJK-Black.ttc",
        "fonts-noto-cjk-extra",
        "usr/share/fonts/opentype/noto/NotoSerifCJK-Black.ttc",
    ),
    ("BabelStoneHan.ttf", "fonts-babelstone-han", "usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf"),
];

/// Makes the machine ready; does nothing on one that is.
pub(crate) fn setup() -> Result<(), String> {
    if cfg!(target_os = "linux") {
        packages()?
    }
    fonts()
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["-W", "-f=${Status}", package])
        .output()
        .is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains("install ok installed"))
}

fn packages() -> Result<(), String> {
    let missing: Vec<&str> = PACKAGES.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing: {}", missing.join(" "));
    as_root(&["apt-get", "update"])?;
    as_root(&[&["apt-get", "install", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
}

fn as_root(words: &[&str]) -> Result<(), String> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|said| said.stdout.starts_with(b"0\n"));
    let words = if is_root { words.to_vec() } else { [&["sudo"], words].concat() };
    let (program, arguments) = words.split_first().ok_or("nothing to run")?;
    shell(program, arguments)
}

fn fonts() -> Result<(), String> {
    let folder = root().join("assets/fonts");
    let missing: Vec<_> = FONTS.iter().filter(|(file, ..)| !folder.join(file).exists()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !cfg!(target_os = "linux") {
        let files: Vec<&str> = missing.iter().map(|(file, ..)| *file).collect();
        return Err(format!("Put these fonts into assets/fonts (see its README): {}", files.join(", ")));
    }
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let cache = home().join(".cache/chengjie/fonts");
    std::fs::create_dir_all(&cache).map_err(|error| error.to_string())?;
    for (file, package, path) in missing {
        let unpacked = cache.join(package);
        if !unpacked.join(path).exists() {
            unpack(package, &cache, &unpacked)?;
        }
        std::fs::copy(unpacked.join(path), folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

fn home() -> std::path::PathBuf {
    std::env::var_os("HOME").map(std::path::PathBuf::from).unwrap_or_default()
}

/// Takes a package apart without installing it.
fn unpack(package: &str, cache: &Path, into: &Path) -> Result<(), String> {
    println!("Fetching fonts of {package}");
    let fetched = || {
        Command::new("apt-get")
            .args(["download", package])
            .current_dir(cache)
            .status()
            .is_ok_and(|status| status.success())
    };
    if !fetched() {
        as_root(&["apt-get", "update"])?;
        if !fetched() {
            return Err(format!("apt-get download {package} failed"));
        }
    }
    let archive = std::fs::read_dir(cache)
        .map_err(|error| error.to_string())?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            name.starts_with(&format!("{package}_")) && name.ends_with(".deb")
        })
        .ok_or_else(|| format!("{package} was not downloaded"))?;
    shell("dpkg-deb", &["-x", &archive.to_string_lossy(), &into.to_string_lossy()])
}
