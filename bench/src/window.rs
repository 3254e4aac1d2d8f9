//! The window beside an empty one of the same kind: how soon it stands and answers, and how much memory both hold. Turn
//! about, so that whatever else the machine does falls on both.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, Window};
use x11rb::rust_connection::RustConnection;

use crate::measure::{Figure, median};

const RUNS: usize = 7;
/// When a window that has not come is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// After which time a window that stands has come to rest.
const REST: Duration = Duration::from_secs(2);

/// A program that is ended when it is let go.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.0.kill().and_then(|()| self.0.wait());
    }
}

/// What a window was seen to cost.
struct Cost {
    until_drawn: Duration,
    /// Its own memory and its share of what it shares, bytes.
    memory: u64,
}

pub(crate) fn measure(tell: &mut dyn FnMut(Figure)) {
    let scratch = tempfile::tempdir().unwrap();
    let (screen, _server) = display();
    let workspace = scratch.path().join("样例");
    let made = Command::new(beside("chengjie")).arg("sample").arg(&workspace).stdout(Stdio::null()).status();
    assert!(made.unwrap().success(), "the sample is made");
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    // The first run of each brings it into the machine's memory and is not counted.
    for run in 0..=RUNS {
        let seen = [
            open(&screen, scratch.path(), "chengjie-desktop", Some(&workspace), "中国智能测量学会"),
            open(&screen, scratch.path(), "chengjie-empty-window", None, "drawn"),
        ];
        if run > 0 {
            let [one, other] = seen;
            ours.push(one);
            empty.push(other);
        }
    }
    let drawn = |costs: &[Cost]| {
        let mut times: Vec<Duration> = costs.iter().map(|cost| cost.until_drawn).collect();
        times.sort_unstable();
        median(&times).as_secs_f64()
    };
    let held = |costs: &[Cost]| {
        let mut bytes: Vec<u64> = costs.iter().map(|cost| cost.memory).collect();
        bytes.sort_unstable();
        f64::from(u32::try_from(bytes[bytes.len() / 2] / 1024).unwrap())
    };
    tell(Figure::ratio("window until it is drawn over an empty one", drawn(&ours) / drawn(&empty), 1.5));
    tell(Figure::ratio("memory with the sample over an empty window", held(&ours) / held(&empty), 1.3));
}

/// A program that was built beside this one.
fn beside(name: &str) -> PathBuf {
    std::env::current_exe().unwrap().with_file_name(name)
}

/// A screen that nobody sees.
fn display() -> (String, Running) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (format!(":{}", number.trim()), Running(server))
}

fn open(screen: &str, home: &Path, program: &str, workspace: Option<&Path>, title: &str) -> Cost {
    let (connection, place) = x11rb::connect(Some(screen)).unwrap();
    let root = connection.setup().roots[place].root;
    let since = Instant::now();
    let running = Running(
        Command::new(beside(program))
            .args(workspace)
            .env("DISPLAY", screen)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap(),
    );
    while !is_titled(&connection, root, title) {
        assert!(since.elapsed() < PATIENCE, "{program} never stood");
        std::thread::sleep(Duration::from_millis(2));
    }
    let until_drawn = since.elapsed();
    std::thread::sleep(REST);
    Cost { until_drawn, memory: memory(running.0.id()) }
}

/// Whether some window of the screen has a title with these words.
fn is_titled(connection: &RustConnection, root: Window, words: &str) -> bool {
    let atom = connection.intern_atom(false, b"_NET_WM_NAME").unwrap().reply().unwrap().atom;
    let mut waiting = vec![root];
    while let Some(window) = waiting.pop() {
        // A window may be gone between two questions.
        let title = connection.get_property(false, window, atom, AtomEnum::ANY, 0, 256).unwrap().reply();
        if title.is_ok_and(|title| String::from_utf8_lossy(&title.value).contains(words)) {
            return true;
        }
        let below = connection.query_tree(window).unwrap().reply();
        waiting.extend(below.map(|tree| tree.children).unwrap_or_default());
    }
    false
}

/// The memory of a program and of all that it started, bytes. What cannot be read is no memory of nothing: it ends the run.
fn memory(id: u32) -> u64 {
    let read =
        |path: String| std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let said = read(format!("/proc/{id}/smaps_rollup"));
    let own =
        said.lines().find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix(" kB")?.parse().ok());
    let own: u64 = own.unwrap_or_else(|| panic!("{id} does not say its memory: {said}"));
    let tasks = std::fs::read_dir(format!("/proc/{id}/task")).unwrap();
    let started = tasks.flat_map(|task| {
        let children = read(task.unwrap().path().join("children").display().to_string());
        children.split_whitespace().map(|child| child.parse().unwrap()).collect::<Vec<u32>>()
    });
    own * 1024 + started.map(memory).sum::<u64>()
}
